/** @file The safetensors format. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { FileFormatError } from "../errors.js";
import { load, loadFile, save, saveFile } from "./index.js";

/** A file's bytes from its header and data. */
function file(header: unknown, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const json = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, data]);
}

describe("safetensors", () => {
  it("writes the format's bytes", () => {
    const bytes = save({ b: torch.tensor([1, 2], { dtype: torch.int64 }), a: torch.tensor([[0.5]]) }, { format: "pt" });
    const length = Number(Buffer.from(bytes).readBigUInt64LE());
    expect(length % 8).toBe(0);
    expect(JSON.parse(Buffer.from(bytes.subarray(8, 8 + length)).toString())).toEqual({
      __metadata__: { format: "pt" },
      b: { dtype: "I64", shape: [2], data_offsets: [0, 16] },
      a: { dtype: "F32", shape: [1, 1], data_offsets: [16, 20] },
    });
    expect(bytes).toHaveLength(8 + length + 20);
  });

  it("gives back what was saved, also parts of larger tensors", () => {
    const folder = mkdtempSync(join(tmpdir(), "safetensors-"));
    try {
      const tensors = {
        part: torch.arange(6, { dtype: torch.float32 }).view(2, 3).at(1),
        scalar: torch.tensor(3, { dtype: torch.float16 }),
        empty: torch.zeros([0, 2]),
        flags: torch.tensor([true, false]),
      };
      saveFile(tensors, join(folder, "a.safetensors"));
      const loaded = loadFile(join(folder, "a.safetensors"));
      expect(Object.keys(loaded).sort()).toEqual(["empty", "flags", "part", "scalar"]);
      expect(loaded.part?.tolist()).toEqual([3, 4, 5]);
      expect(loaded.scalar?.dtype).toBe(torch.float16);
      expect(loaded.scalar?.shape).toEqual([]);
      expect(loaded.empty?.shape).toEqual([0, 2]);
      expect(loaded.flags?.tolist()).toEqual([true, false]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("refuses what the format has no room for", () => {
    const x = torch.zeros([2, 3]);
    expect(() => save({ x, y: x.view(6) })).toThrow("share memory");
    expect(() => save({ x: x.t() })).toThrow("non contiguous tensor: x");
    expect(() => save({ x: torch.zeros([1], { dtype: torch.complex128 }) })).toThrow("complex128");
    expect(() => loadFile("/no/such/file")).toThrow(expect.objectContaining({ code: "ENOENT" }));
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["a header longer than the file", Buffer.from([255, 255, 255, 255, 0, 0, 0, 0, 123])],
    ["a header of absurd length", Buffer.alloc(16, 255)],
    ["no JSON", file("{nonsense")],
    ["an array", file([])],
    ["an unknown dtype", file({ x: { dtype: "Q9", shape: [], data_offsets: [0, 0] } })],
    ["a shape that does not fit", file({ x: { dtype: "F32", shape: [2], data_offsets: [0, 4] } }, new Uint8Array(4))],
    ["a negative shape", file({ x: { dtype: "U8", shape: [-1], data_offsets: [0, -1] } })],
    ["data outside of the file", file({ x: { dtype: "U8", shape: [9], data_offsets: [0, 9] } }, new Uint8Array(4))],
    ["bytes of no tensor", file({ x: { dtype: "U8", shape: [2], data_offsets: [0, 2] } }, new Uint8Array(4))],
    [
      "overlapping tensors",
      file(
        {
          x: { dtype: "U8", shape: [2], data_offsets: [0, 2] },
          y: { dtype: "U8", shape: [2], data_offsets: [1, 3] },
        },
        new Uint8Array(3),
      ),
    ],
  ])("refuses %s", (_, bytes) => {
    expect(() => load(bytes)).toThrow(FileFormatError);
  });
});
