/** @file Files that were damaged or made to mislead: a clear error, quickly, and without much memory. */
import { describe, expect, it } from "vitest";
import { putTogether } from "../../scripts/soak/archive.js";
import { mutate } from "../../scripts/soak/mutate.js";
import { Random } from "../../scripts/soak/random.js";
import { seedFiles } from "../../scripts/soak/seeds.js";
import { judge } from "../../scripts/soak/verdict.js";
import { load, UnpicklingError } from "./index.js";

type Part = string | number | Uint8Array;

const bytesOf = (parts: readonly Part[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "number" ? Uint8Array.of(part) : Buffer.from(part))));

const archive = (parts: readonly Part[], storage = new Uint8Array(64)): Uint8Array =>
  putTogether([
    { name: "a/data.pkl", bytes: bytesOf([0x80, 2, ...parts, "."]) },
    { name: "a/data/0", bytes: storage },
  ]);

const uint32 = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);
const int64 = (value: bigint): Uint8Array =>
  Buffer.concat([Uint8Array.of(0x8a, 8), new Uint8Array(BigInt64Array.of(value).buffer)]);
const text = (value: string): Uint8Array => Buffer.concat([Buffer.from("X"), uint32(value.length), Buffer.from(value)]);
const repeated = (parts: readonly Part[], count: number): Uint8Array =>
  Buffer.concat(Array<Uint8Array>(count).fill(bytesOf(parts)));

/** A tensor over the archive's storage. */
const tensor = (type: string, count: number, size: readonly bigint[], stride: readonly bigint[]): Uint8Array =>
  bytesOf([
    "ctorch._utils\n_rebuild_tensor_v2\n(",
    ...["(", text("storage"), `ctorch\n${type}Storage\n`, text("0"), text("cpu"), "K", count, "tQ"],
    ...["K", 0, "(", ...size.map(int64), "t(", ...stride.map(int64), "t", 0x89, "}tR"],
  ]);

describe("a file made to mislead", () => {
  // Each is a few hundred kilobytes, and would take terabytes or years.
  const million = repeated(["N"], 200_000);
  it.each<[string, Part[]]>([
    ["copies of a list", ["](", million, "eq", 0, repeated(["cbuiltins\nlist\nh", 0, 0x85, "R"], 20_000), "t"]],
    ["sets of a list", ["](", million, "eq", 0, repeated(["cbuiltins\nset\nh", 0, 0x85, "R"], 20_000), "t"]],
    [
      "copies of a dictionary",
      [
        "}(",
        repeated(["NN"], 1),
        "uq",
        0,
        "0](",
        million,
        "eq",
        1,
        repeated(["ccollections\ndeque\nh", 1, 0x85, "R"], 20_000),
        "t",
      ],
    ],
    [
      "paths that double",
      [text("x".repeat(1000)), "q", 0, repeated(["cpathlib\nPosixPath\nh", 0, "h", 0, 0x86, "Rq", 0], 60)],
    ],
    [
      "bytes of a long text",
      [text("x".repeat(200_000)), "q", 0, repeated(["c_codecs\nencode\nh", 0, text("latin1"), 0x86, "R"], 10_000), "t"],
    ],
  ])("is refused before it costs anything: %s", (_, parts) => {
    const start = process.cpuUsage();
    expect(() => load(archive(parts))).toThrow(UnpicklingError);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });

  it.each<[string, Part[], string]>([
    ["more elements than there are", [tensor("Float", 16, [17n], [1n])], "reaches element"],
    ["a stride past the end", [tensor("Float", 16, [2n, 2n], [1n, 1n << 50n])], "reaches element"],
    ["more elements than numbers", [tensor("Float", 16, [1n << 40n, 1n << 40n], [0n, 0n])], "than can be counted"],
    ["a negative size", [tensor("Float", 16, [-1n], [1n])], "not a list of sizes"],
    ["a storage that claims more", [tensor("Float", 17, [1n], [1n])], "is said to hold"],
    [
      "indices without end",
      [
        ...[
          "ctorch._utils\n_rebuild_sparse_tensor\n(ctorch.serialization\n_get_layout\n(",
          text("torch.sparse_coo"),
          "tR(",
        ],
        ...[tensor("Long", 8, [1n, 1n << 50n], [0n, 0n]), tensor("Float", 16, [1n << 50n], [0n]), "(K", 4, "tttR"],
      ],
      "repeats its elements",
    ],
    [
      "fewer values than indices",
      [
        ...[
          "ctorch._utils\n_rebuild_sparse_tensor\n(ctorch.serialization\n_get_layout\n(",
          text("torch.sparse_coo"),
          "tR(",
        ],
        ...[tensor("Long", 8, [1n, 4n], [4n, 1n]), tensor("Float", 16, [3n], [1n]), "(K", 4, "tttR"],
      ],
      "the values of a sparse tensor",
    ],
    [
      "a bare storage",
      ["(", text("storage"), "ctorch\nFloatStorage\n", text("0"), text("cpu"), "K", 16, "tQ"],
      "bare storage",
    ],
    ["code", ["cos\nsystem\n", text("true"), 0x85, "R"], "os.system"],
    ["a name of a terminal's commands", ["cos\u001b[2J\nsystem\n)R"], "os??2J.system"],
  ])("is refused: %s", (_, parts, why) => {
    expect(() => load(archive(parts))).toThrow(UnpicklingError);
    expect(() => load(archive(parts))).toThrow(why);
  });

  it("does not hold the same bytes many times", () => {
    // Two records at the same place: the directory's second entry gets the offset of the first.
    const bytes = Uint8Array.from(
      putTogether([
        { name: "a/data.pkl", bytes: bytesOf([0x80, 2, "N."]) },
        { name: "a/data/0", bytes: new Uint8Array(4096) },
        { name: "a/data/1", bytes: new Uint8Array(0) },
      ]),
    );
    const view = new DataView(bytes.buffer);
    const at = Buffer.from(bytes.buffer).lastIndexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
    for (const field of [20, 24]) view.setUint32(at + field, 4096, true);
    expect(() => load(bytes)).toThrow(/overlap|more than the file can hold/);
  });
});

describe("a damaged file", () => {
  // `npm run soak` reads a hundred thousand.
  it("gives a clear error or a value", { timeout: 120_000 }, () => {
    const files = [...seedFiles()];
    const faults: string[] = [];
    for (let index = 0; index < 1500; index++) {
      const random = new Random(index);
      const [name, bytes] = random.pick(files);
      const verdict = judge(name, mutate(bytes, random), index % 4 !== 0);
      if (verdict.kind === "fault") faults.push(`${index} (${name}): ${verdict.why}`);
    }
    expect(faults).toEqual([]);
  });
});
