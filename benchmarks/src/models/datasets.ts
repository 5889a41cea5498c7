/** @file Data sets that cost something: a file an item, images and texts that are transformed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { crc32, deflateSync, inflate } from "node:zlib";
import { data, fromTypedArray, tensor, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";

/** A file of 28 x 28 floats for each item. */
export class Files extends data.Dataset<Tensor> {
  readonly length: number;
  readonly #folder: string;

  constructor(folder: string, length: number) {
    super();
    this.#folder = folder;
    this.length = length;
  }

  override getItem(index: number): Tensor {
    const bytes = readFileSync(join(this.#folder, `${index}.f32`));
    return fromTypedArray(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4), [1, 28, 28]);
  }
}

/** Images of 3 x 32 x 32 that are shifted, mirrored, given other colours and normalized when they are asked for. */
export class Images extends data.Dataset<Tensor> {
  readonly length: number;
  readonly #images = fromTypedArray(
    Uint8Array.from({ length: 16 * 3072 }, (_, i) => i % 256),
    [16, 3, 32, 32],
  );
  readonly #grey = tensor([0.299, 0.587, 0.114]).view(3, 1, 1);
  readonly #mean = tensor([0.491, 0.482, 0.447]).view(3, 1, 1);
  readonly #std = tensor([0.247, 0.243, 0.262]).view(3, 1, 1);

  constructor(length: number) {
    super();
    this.length = length;
  }

  override getItem(index: number): Tensor {
    const image = this.#images
      .select(0, index % 16)
      .float()
      .div(255);
    const shifted = F.pad(image, [4, 4, 4, 4])
      .narrow(1, index % 9, 32)
      .narrow(2, (index * 7) % 9, 32);
    const turned = index % 2 === 0 ? shifted : shifted.flip([2]);
    const bright = turned.mul(0.8 + (index % 5) * 0.1);
    const mean = bright.mean();
    const contrasted = bright.sub(mean).mul(1.2).add(mean);
    const grey = contrasted.mul(this.#grey).sum(0, true);
    const coloured = contrasted.sub(grey).mul(0.9).add(grey).clamp(0, 1);
    return coloured.sub(this.#mean).div(this.#std);
  }
}

const inflating = promisify(inflate);

/** Compressed items of 256 KB that are unpacked when they are asked for, by a decoder that has to be waited for. */
export class Packed extends data.Dataset<Tensor> {
  readonly length: number;
  readonly #packed = deflateSync(Uint8Array.from({ length: 262_144 }, (_, i) => (i * i) % 251));

  constructor(length: number) {
    super();
    this.length = length;
  }

  override async getItem(index: number): Promise<Tensor> {
    const bytes = await inflating(this.#packed);
    return fromTypedArray(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)).select(0, index);
  }
}

/** Texts of 200 words, counted by the checksums of their words when they are asked for: plain code, no operator. */
export class Texts extends data.Dataset<Tensor> {
  readonly length: number;
  readonly #text = Array.from({ length: 200 }, (_, i) => `Word${(i * 7919) % 331}`).join(" ");

  constructor(length: number) {
    super();
    this.length = length;
  }

  override getItem(index: number): Tensor {
    const counts = new Float32Array(1024);
    for (const word of `${this.#text} ${index}`.toLowerCase().split(" ")) {
      const bucket = crc32(word) % 1024;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    return fromTypedArray(counts);
  }
}
