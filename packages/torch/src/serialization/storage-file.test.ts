/** @file Storages in files: whole, checked, in the background, and when the disk does not do its part. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { load, prepareSave, save } from "./index.js";
import { readStorage, writeStorage, writeStorageInBackground } from "./storage-file.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "storage-"));
  file = join(folder, "bytes");
});
afterEach(() => rmSync(folder, { recursive: true }));

const randomBytes = (size: number): torch.Tensor => torch.randint(0, 256, [size], { dtype: torch.uint8 });

/** Around the sizes of a step of the checksum, of a chunk and of a thread's piece. */
const MIB = 1 << 20;
const sizes = [
  0,
  1,
  15,
  16,
  17,
  63,
  64,
  65,
  127,
  128,
  200,
  1000,
  256 * 1024 - 1,
  256 * 1024 + 5,
  4 * MIB,
  4 * MIB + 1,
  13 * MIB + 7,
];

describe("a storage", () => {
  it.each([0, 4093, 4096])("is whole where its pieces take both ways to the disk, from position %i on", (position) => {
    const bytes = randomBytes(33 * MIB + 1);
    const expected = Buffer.from(bytes.toTypedArray() as Uint8Array);
    const before = Buffer.alloc(position, 7);
    writeFileSync(file, Buffer.concat([before, Buffer.alloc(100)]));
    const descriptor = openSync(file, "r+");
    try {
      expect(writeStorage({ bytes, descriptor, position, isFlushed: false })).toBe(crc32(expected));
    } finally {
      closeSync(descriptor);
    }
    expect(readFileSync(file).equals(Buffer.concat([before, expected]))).toBe(true);
  });

  it.each(sizes)("of %i bytes is written and read whole, with zip's checksum", async (size) => {
    const bytes = randomBytes(size);
    const expected = Buffer.from(bytes.toTypedArray() as Uint8Array);
    const descriptor = openSync(file, "w+");
    try {
      const crc = writeStorage({ bytes, descriptor, position: 3, isFlushed: true });
      expect(crc).toBe(crc32(expected));
      expect(await writeStorageInBackground({ bytes, descriptor, position: 3, isFlushed: true })).toBe(crc);
      expect(readFileSync(file).subarray(3).equals(expected)).toBe(true);
      const back = torch.zeros([size], { dtype: torch.uint8 });
      expect(readStorage(back, descriptor, 3)).toBe(crc);
      expect(back.equal(bytes)).toBe(true);
    } finally {
      closeSync(descriptor);
    }
  });

  it("that lies inside of a larger one is only that part", () => {
    const whole = randomBytes(100);
    const descriptor = openSync(file, "w+");
    writeStorage({ bytes: whole.narrow(0, 10, 20), descriptor, position: 0, isFlushed: false });
    closeSync(descriptor);
    expect([...readFileSync(file)]).toEqual(whole.narrow(0, 10, 20).tolist());
  });

  it("needs a file that is open, and long enough", async () => {
    writeFileSync(file, "short");
    const descriptor = openSync(file, "r");
    const bytes = randomBytes(10);
    expect(() => readStorage(bytes, descriptor, 0)).toThrow(expect.objectContaining({ code: "EOF" }));
    expect(() => writeStorage({ bytes, descriptor, position: 0, isFlushed: false })).toThrow(
      expect.objectContaining({ code: "EBADF" }),
    );
    closeSync(descriptor);
    await expect(
      writeStorageInBackground({ bytes, descriptor: 9999, position: 0, isFlushed: false }),
    ).rejects.toMatchObject({
      code: "EBADF",
    });
    expect(() => readStorage(torch.zeros([2]), 0, 0)).toThrow("one-dimensional tensor of bytes");
  });
});

describe("a file with large storages", () => {
  const value = (): Record<string, torch.Tensor> => ({ large: torch.randn([3_000_001]), small: torch.arange(5) });

  it("comes back, also through a pipe's way of writing", () => {
    const tensors = value();
    save(tensors, file);
    const chunks: Uint8Array[] = [];
    save(tensors, { write: (chunk) => chunks.push(chunk.slice()) });
    // The names inside are those of the files: apart from these the bytes are the same.
    expect(Buffer.concat(chunks).length).toBeGreaterThan(12_000_000);
    for (const back of [load(file), load(Buffer.concat(chunks))] as Record<string, torch.Tensor>[]) {
      for (const [name, tensor] of Object.entries(tensors)) expect(back[name]?.equal(tensor), name).toBe(true);
    }
  });

  it("holds what there was when it was asked for, whenever it is written", async () => {
    const tensors = value();
    const before = Object.entries(tensors).map(([name, tensor]) => [name, tensor.clone()] as const);
    const write = prepareSave(tensors, file);
    for (const tensor of Object.values(tensors)) tensor.zero_();
    await write();
    const back = load(file) as Record<string, torch.Tensor>;
    for (const [name, tensor] of before) expect(back[name]?.equal(tensor), name).toBe(true);
  });

  it("is refused where a byte is changed or the end is missing", () => {
    save(value(), file);
    const bytes = readFileSync(file);
    const damaged = Buffer.from(bytes);
    damaged[9_000_000] = (damaged[9_000_000] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(() => load(file)).toThrow("checksum of its record");
    writeFileSync(file, bytes);
    truncateSync(file, 9_000_000);
    expect(() => load(file)).toThrow("cut short");
  });
});
