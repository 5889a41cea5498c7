/** @file Points in many dimensions, as TensorBoard's projector reads them: files beside the events. */
import type { Tensor } from "@lightning-ts/torch";
import { pythonFloat } from "../../checkpoint/python-text.js";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { inTurn, type MaybePromise, ready } from "../../util/promises.js";
import { pythonText } from "../python-text.js";
import { RangeError } from "../../util/user-errors.js";
import { writing } from "../writing.js";
import { numbersOf } from "../media/numbers.js";
import { pixelsOf } from "../media/pixels.js";
import { encodePng, type Pixels } from "../media/png.js";

/** One set of points. */
export interface Embedding {
  /** A row a point. */
  readonly points: Tensor;
  /** A label a point, or a list of them where there is a header; null for none. */
  readonly metadata: readonly unknown[] | null;
  /** The names of several labels. */
  readonly header: readonly string[] | null;
  /** An image a point, of shape [points, channels, height, width]; null for none. */
  readonly images: Tensor | null;
  readonly step: number;
  readonly tag: string;
}

/** The embeddings of one folder, and the file that lists them. */
export class Embeddings {
  readonly #folder: string;
  #list = "";

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes the files of one more. @throws RangeError where labels or images are not one for each point */
  add(embedding: Embedding): MaybePromise {
    const files = filesOf(embedding);
    const step = String(embedding.step).padStart(5, "0");
    const name = `${step}/${encoded(embedding.tag)}`;
    const lines = [`tensor_name: ${JSON.stringify(`${embedding.tag}:${step}`)}`];
    for (const [key, file] of [
      ["tensor_path", "tensors.tsv"],
      ["metadata_path", "metadata.tsv"],
    ] as const)
      // prettier-ignore
      if (files.has(file)) lines.push(`${key}: ${JSON.stringify(`${name}/${file}`)}`);
    if (embedding.images !== null) {
      const [, , height = 0, width = 0] = embedding.images.shape;
      const sizes = `  single_image_dim: ${width}\n    single_image_dim: ${height}`;
      lines.push(`sprite {\n    image_path: ${JSON.stringify(`${name}/sprite.png`)}\n  ${sizes}\n  }`);
    }
    this.#list += `embeddings {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
    return inTurn(this.#write(name, files, this.#list));
  }

  *#write(name: string, files: ReadonlyMap<string, Uint8Array>, list: string): Generator<unknown, void, unknown> {
    const folder = joinPath(this.#folder, ...name.split("/"));
    const { fileSystem, path } = locate(folder);
    yield* ready(fileSystem.makeFolder(path));
    for (const [file, bytes] of files) yield* writeFile(joinPath(folder, file), bytes);
    yield* writeFile(joinPath(this.#folder, "projector_config.pbtxt"), Buffer.from(list));
  }
}

function* writeFile(file: string, bytes: Uint8Array): Generator<unknown, void, unknown> {
  const { fileSystem, path } = locate(file);
  yield* ready(writing(file, () => fileSystem.write(path, bytes)));
}

function filesOf({ points, metadata, header, images }: Embedding): Map<string, Uint8Array> {
  const place = "SummaryWriter.addEmbedding";
  const { shape, data } = numbersOf(place, points);
  const [count = 0, width = 0] = shape;
  if (shape.length !== 2)
    throw refuse("points of shape [points, dimensions]", `a tensor of shape [${shape.join(", ")}]`);
  const rows = Array.from({ length: count }, (_, i) =>
    Array.from({ length: width }, (_, j) => pythonFloat(data[i * width + j] as number)).join("\t"),
  );
  const files = new Map([["tensors.tsv", lines(rows)]]);
  if (metadata !== null) {
    if (metadata.length !== count) throw refuse(`a label for each of ${count} points`, `${metadata.length}`);
    const labels = metadata.map((label) =>
      header !== null && Array.isArray(label) ? label.map(cell).join("\t") : cell(label),
    );
    files.set("metadata.tsv", lines(header === null ? labels : [header.map(cell).join("\t"), ...labels]));
  }
  if (images !== null) {
    if (images.dim() !== 4 || images.shape[0] !== count)
      throw refuse(
        `images of shape [${count}, channels, height, width]`,
        `a tensor of shape [${images.shape.join(", ")}]`,
      );
    files.set("sprite.png", encodePng(sprite(place, images)));
  }
  return files;
}

const cell = (value: unknown): string => pythonText(value).replaceAll(/[\t\r\n]/g, " ");
const lines = (rows: readonly string[]): Uint8Array => Buffer.from(`${rows.join("\n")}\n`);

/** All images in a square of as many rows as columns. */
function sprite(place: string, images: Tensor): Pixels {
  const [count = 0, , height = 0, width = 0] = images.shape;
  const columns = Math.ceil(Math.sqrt(count));
  const size = { width: columns * width, height: columns * width }; // as PyTorch has it: square in pixels
  const data = new Uint8Array(size.width * size.height * 3);
  for (let i = 0; i < count; i++) {
    const one = pixelsOf(place, images.at(i), "CHW");
    if (one.channels !== 3) throw refuse("images of 1 or 3 channels", `${one.channels}`);
    const [left, top] = [(i % columns) * width, Math.floor(i / columns) * height];
    for (let y = 0; y < height && top + y < size.height; y++)
      data.set(one.data.subarray(y * width * 3, (y + 1) * width * 3), ((top + y) * size.width + left) * 3);
  }
  return { ...size, channels: 3, data };
}

/** A tag as the name of a folder. */
function encoded(tag: string): string {
  return tag.replaceAll(
    /[^A-Za-z0-9_.-]/g,
    (letter) => `%%${letter.codePointAt(0)?.toString(16).padStart(2, "0") ?? ""}`,
  );
}

function refuse(expected: string, received: string): Error {
  return new RangeError(`SummaryWriter.addEmbedding: expected ${expected}. Received: ${received}.`);
}
