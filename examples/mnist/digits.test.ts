/** @file The digits' data sets: real images, MNIST's format, and what is said of missing and damaged files. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { data, float32, int64 } from "@lightning-ts/torch";
import { afterAll, describe, expect, it } from "vitest";
import { IdxDigits, MnistDigits } from "./digits.js";

const folder = mkdtempSync(join(tmpdir(), "digits-"));
afterAll(() => rmSync(folder, { recursive: true }));

function idx(shape: readonly number[], bytes: readonly number[]): Uint8Array {
  const header = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  header.setUint32(0, 0x0800 + shape.length);
  shape.forEach((size, i) => header.setUint32(4 + 4 * i, size));
  return Uint8Array.from([...new Uint8Array(header.buffer), ...bytes]);
}

describe("digits of the npm package", () => {
  it("are 10,000 images with their labels", () => {
    const digits = new MnistDigits();
    expect(digits.length).toBe(10_000);
    const [images, labels] = digits.tensors;
    expect([images.shape, images.dtype, labels.shape, labels.dtype]).toEqual([
      [10_000, 1, 28, 28],
      float32,
      [10_000],
      int64,
    ]);
    expect([images.min().item(), images.max().item()]).toEqual([0, 1]);
    expect(labels.bincount().tolist()).toEqual([1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978]);
    const [image, label] = digits.getItem(1500);
    expect([image.shape, label.item()]).toEqual([[1, 28, 28], 1]);
    const [batch] = new data.DataLoader(digits, { batchSize: 64, shuffle: true });
    expect(batch?.map((part) => part.shape)).toEqual([[64, 1, 28, 28], [64]]);
  });

  it("say which file is missing, or not what it should be", () => {
    const read = (): unknown => new MnistDigits(folder);
    expect(read).toThrow(expect.objectContaining({ code: "ENOENT" }));
    expect(read).toThrow(`Expected the digits in ${join(folder, "0.json")}. Received: no such file.`);
    writeFileSync(join(folder, "0.json"), '{"data":[0,1]}');
    expect(read).toThrow(RangeError);
    expect(read).toThrow("Expected 784 numbers for each image");
  });
});

describe("MNIST's own files", () => {
  it("are read from a folder, packed or not", () => {
    writeFileSync(join(folder, "t10k-images-idx3-ubyte"), idx([2, 2, 2], [0, 255, 51, 0, 0, 0, 0, 102]));
    writeFileSync(join(folder, "t10k-labels-idx1-ubyte.gz"), gzipSync(idx([2], [7, 3])));
    const digits = new IdxDigits(folder, "test");
    expect(digits.length).toBe(2);
    const [image, label] = digits.getItem(1);
    expect([image.shape, image.max().item(), label.item()]).toEqual([[1, 2, 2], Math.fround(0.4), 3]);
  });

  it("must be there, and whole", () => {
    expect(() => new IdxDigits(folder, "train")).toThrow(expect.objectContaining({ code: "ENOENT" }));
    expect(() => new IdxDigits(folder, "train")).toThrow("train-images-idx3-ubyte(.gz)");
    writeFileSync(join(folder, "train-images-idx3-ubyte"), idx([2, 2, 2], [0, 0]));
    expect(() => new IdxDigits(folder, "train")).toThrow(
      "Expected 8 bytes of data in train-images-idx3-ubyte, whose shape is 2 x 2 x 2. Received: 2.",
    );
    writeFileSync(join(folder, "train-images-idx3-ubyte"), idx([2], [0, 0]));
    expect(() => new IdxDigits(folder, "train")).toThrow("Received: another format");
    writeFileSync(join(folder, "train-images-idx3-ubyte"), idx([1, 1, 1], [0]));
    writeFileSync(join(folder, "train-labels-idx1-ubyte"), idx([2], [0, 1]));
    expect(() => new IdxDigits(folder, "train")).toThrow("Expected as many labels as images");
  });
});
