/** @file Files made to mislead, read by a process whose heap has room for little: it says what is wrong, and lives on. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putTogether } from "../../scripts/soak/archive.js";
import { Budget, MOST_ENTRIES, MOST_ITEMS } from "./budget.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "small-heap-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MIB = 1 << 20;
const index = new URL("../index.ts", import.meta.url).href;

/** What a process of 64 MiB says of each of some files. */
function readAll(names: readonly string[]): string[] {
  const program = `
    import * as torch from ${JSON.stringify(index)};
    for (const name of ${JSON.stringify(names.map((name) => join(folder, name)))}) {
      const before = process.memoryUsage().rss;
      try {
        if (name.endsWith(".safetensors")) torch.safetensors.loadFile(name); else torch.load(name);
        console.log("read");
      } catch (error) {
        const grown = process.memoryUsage().rss - before;
        console.log(grown > 400e6 ? "took " + grown + " bytes" : error.name);
      }
    }`;
  const args = ["--import", "tsx", "--max-old-space-size=64", "--input-type=module", "-e", program];
  const cwd = fileURLToPath(new URL("../../../..", import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout.trim().split("\n");
}

const pickled = (bytes: Uint8Array): Uint8Array => putTogether([{ name: "a/data.pkl", bytes }]);
const repeated = (unit: string | Uint8Array, size: number): Uint8Array => Buffer.alloc(size, unit);
const from = (start: string, unit: string | Uint8Array, size: number): Uint8Array =>
  pickled(
    Buffer.concat([Buffer.from([0x80, 2]), Buffer.from(start, "latin1"), repeated(unit, size), Buffer.from(".")]),
  );

/** `count` pieces, each made from its number. */
function numbered(start: string, count: number, piece: (number: Buffer) => Uint8Array): Uint8Array {
  const parts = Array.from({ length: count }, (_, i) => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(i);
    return piece(number);
  });
  return pickled(Buffer.concat([Buffer.from([0x80, 2]), Buffer.from(start), ...parts, Buffer.from("u.")]));
}

function safetensors(header: Uint8Array): Uint8Array {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header]);
}

describe("a file that asks for more than there is", () => {
  it("is refused, and the process lives", () => {
    const entry = `"x00000000":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},`;
    const entries = Array.from({ length: 200_000 }, (_, i) => entry.replace("00000000", String(i).padStart(8, "0")));
    const files: Record<string, [Uint8Array, string]> = {
      "nothings.pt": [from("", "N", 12 * MIB), "UnpicklingError"],
      "marks.pt": [from("", "(", 12 * MIB), "UnpicklingError"],
      "list.pt": [from("](", "N", 12 * MIB), "UnpicklingError"],
      "lists.pt": [from("", "]", 8 * MIB), "UnpicklingError"],
      "tables.pt": [from("", "}", 8 * MIB), "UnpicklingError"],
      "appended.pt": [from("]", "Na", 8 * MIB), "UnpicklingError"],
      "tuples.pt": [from("N", "\x85", 8 * MIB), "UnpicklingError"],
      "copies.pt": [from("N", "2", 12 * MIB), "UnpicklingError"],
      "floats.pt": [from("](", Buffer.from("G123456789".slice(0, 9)), 12 * MIB), "UnpicklingError"],
      "memo.pt": [numbered("N", 600_000, (i) => Buffer.concat([Buffer.from("r"), i])), "UnpicklingError"],
      "keys.pt": [
        numbered("}(", 600_000, (i) => Buffer.concat([Buffer.from("J"), i, Buffer.from("N")])),
        "UnpicklingError",
      ],
      "far.pt": [from("N", Buffer.from("r\xff\xff\xff\xff", "latin1"), 10 * MIB), "UnpicklingError"],
      "text.pt": [from("X\x00\x00\x00\x02", "x", 33 * MIB), "UnpicklingError"],
      "name.pt": [from("c", "x", 33 * MIB), "UnpicklingError"],
      "integer.pt": [from("\x8b\xff\xff\xff\x00", "1", 17 * MIB), "UnpicklingError"],
      "records.pt": [
        putTogether(Array.from({ length: 70_000 }, (_, i) => ({ name: `a/${i}`, bytes: new Uint8Array(0) }))),
        "FileFormatError",
      ],
      "lists.safetensors": [safetensors(repeated("[", 12 * MIB)), "FileFormatError"],
      "numbers.safetensors": [
        safetensors(Buffer.concat([Buffer.from('{"x":['), repeated("1,", 12 * MIB), Buffer.from("1]}")])),
        "FileFormatError",
      ],
      "objects.safetensors": [safetensors(repeated('{"x":', 12 * MIB)), "FileFormatError"],
      "shape.safetensors": [
        safetensors(Buffer.concat([Buffer.from('{"x":{"shape":['), repeated("1,", 12 * MIB), Buffer.from("1]}}")])),
        "FileFormatError",
      ],
      "metadata.safetensors": [
        safetensors(
          Buffer.concat([
            Buffer.from("{"),
            ...[Buffer.from('"__metadata__":{"a":"'), repeated("a", 40 * MIB), Buffer.from('"}}')],
          ]),
        ),
        "UnpicklingError",
      ],
      "entries.safetensors": [safetensors(Buffer.from(`{${entries.join("").slice(0, -1)}}`)), "UnpicklingError"],
    };
    for (const [name, [bytes]] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const names = Object.keys(files);
    expect(Object.fromEntries(readAll(names).map((said, i) => [names[i], said]))).toEqual(
      Object.fromEntries(Object.entries(files).map(([name, [, expected]]) => [name, expected])),
    );
  });
});

describe("a budget", () => {
  it("is the heap's where that is smaller than what the file may take", () => {
    expect(() => new Budget(0, 1000).spend(251)).toThrow("--max-old-space-size");
    expect(() => new Budget(0, 1e12).spend(2 ** 30 + 1)).toThrow("far more memory than the file has bytes");
    new Budget(0, 1000).spend(250);
  });

  it("has room for fewer items than end the process", () => {
    const budget = new Budget(0);
    expect(() => budget.expectAtMost(MOST_ITEMS + 1, MOST_ITEMS)).toThrow("more than");
    budget.expectAtMost(MOST_ITEMS, MOST_ITEMS);
    // V8's own limits.
    expect(MOST_ITEMS * 1.5).toBeLessThan(2 ** 27);
    expect(MOST_ENTRIES).toBeLessThan(2 ** 24);
  });
});
