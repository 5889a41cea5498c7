/** @file Values that are more than numbers: tables, images, sound, histograms. */
import { createHash } from "node:crypto";
import { extname } from "node:path";
import { Tensor } from "@lightning-ts/torch";
import { readRegular } from "@lightning-ts/torch/files";
import { expectArray, expectNumber } from "@lightning-ts/torch/util/lists";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { numbersOf } from "../media/numbers.js";
import { type CanvasPixels, isCanvasPixels, pixelsOf } from "../media/pixels.js";
import { encodePng, pngSize } from "../media/png.js";
import { encodeWav } from "../media/wav.js";
import { jsonOf } from "./json.js";

/** What media need to know of the run that logs them. */
export interface MediaTarget {
  /** Keeps a file of the run under a path; it is uploaded. */
  keep(path: string, bytes: Uint8Array): void;
  /** Makes an artifact of a file of the run. */
  addTable(key: string, path: string, bytes: Uint8Array): { clientId: string; sequenceClientId: string };
}

/** A value with files of its own. */
export abstract class Media {
  /** The value as the history has it; its files are kept. */
  abstract log(key: string, step: number, target: MediaTarget): Readonly<Record<string, unknown>>;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The path of a file by its contents. */
function pathOf(kind: string, key: string, step: number, hash: string, ending: string): string {
  return `media/${kind}/${key.replaceAll(/[^\w/. -]/g, "_")}_${step}_${hash.slice(0, 20)}${ending}`;
}

/** Rows of values under columns. Counterpart: `wandb.Table`. */
export class WandbTable extends Media {
  /** The names of the columns. */
  readonly columns: readonly string[];
  /** The rows. */
  readonly data: readonly (readonly unknown[])[];

  /** @throws RangeError for rows of another length than the columns */
  constructor(columns: readonly string[], data: readonly (readonly unknown[])[]) {
    super();
    expectArray("WandbTable", "columns", columns);
    expectArray("WandbTable", "data", data);
    const wrong = data.find((row) => !Array.isArray(row) || row.length !== columns.length);
    if (wrong !== undefined) {
      throw new RangeError(
        `WandbTable: expected rows of ${columns.length} values, one a column. Received: ${show(wrong)}.`,
      );
    }
    this.columns = columns;
    this.data = data;
  }

  override log(key: string, step: number, target: MediaTarget): Readonly<Record<string, unknown>> {
    const bytes = Buffer.from(jsonOf({ columns: this.columns, data: this.data }));
    const hash = sha256(bytes);
    const path = pathOf("table", key, step, hash, ".table.json");
    target.keep(path, bytes);
    const { clientId, sequenceClientId } = target.addTable(key, path, bytes);
    return {
      ...{ _type: "table-file", ncols: this.columns.length, nrows: this.data.length, log_mode: "IMMUTABLE" },
      ...{ sha256: hash, size: bytes.length, path },
      artifact_path: `wandb-client-artifact://${clientId}/${key}.table.json`,
      _latest_artifact_path: `wandb-client-artifact://${sequenceClientId}:latest/${key}.table.json`,
    };
  }
}

/** An image: a tensor of shape [channels, height, width] (uint8, or floats from 0 to 1), pixels of a canvas, the bytes or the path of a PNG file. */
export type WandbImage = Tensor | CanvasPixels | Uint8Array | string;

/** Images under one key. Counterpart: a list of `wandb.Image`. Tensors are read at once, for which their device is waited for. */
export class WandbImages extends Media {
  readonly #images: readonly Uint8Array[];
  readonly #captions: readonly string[] | null;

  /** @throws TypeError for what is no image, RangeError where captions are not one for each */
  constructor(images: readonly WandbImage[], captions: readonly string[] | null = null) {
    super();
    checkEach("captions", images, captions);
    this.#images = images.map(pngOf);
    this.#captions = captions;
  }

  override log(key: string, step: number, target: MediaTarget): Readonly<Record<string, unknown>> {
    const filenames = this.#images.map((bytes) => {
      const path = pathOf("images", key, step, sha256(bytes), ".png");
      target.keep(path, bytes);
      return path;
    });
    const [first] = this.#images;
    const { height, width } = first === undefined ? { height: 0, width: 0 } : pngSize(first);
    const captions = this.#captions === null ? {} : { captions: this.#captions };
    return { _type: "images/separated", width, height, format: "png", count: filenames.length, filenames, ...captions };
  }
}

function pngOf(image: WandbImage): Uint8Array {
  if (image instanceof Tensor)
    return encodePng(pixelsOf("WandbLogger: logImage", image, image.dim() === 2 ? "HW" : "CHW"));
  if (isCanvasPixels(image)) return encodePng({ ...image, channels: 4, data: Uint8Array.from(image.data) });
  const bytes = typeof image === "string" ? readRegular(image) : image;
  if (bytes instanceof Uint8Array)
    pngSize(bytes); // which refuses others
  else
    throw new TypeError(`WandbLogger: logImage: expected a tensor, pixels, or a PNG file. Received: ${show(image)}.`);
  return bytes;
}

/** Sound: samples from -1 to 1 of one channel, or the path of a file. */
export type WandbSound = Tensor | ArrayLike<number> | string;

/** Sounds under one key. Counterpart: a list of `wandb.Audio`. */
export class WandbAudio extends Media {
  readonly #sounds: readonly { bytes: Uint8Array; ending: string; rate: number; seconds: number | null }[];
  readonly #captions: readonly string[] | null;

  /**
   * @param rates samples a second of each sound; not asked for where it is a file
   * @throws RangeError where rates or captions are not one for each
   */
  constructor(
    sounds: readonly WandbSound[],
    rates: readonly number[] | null,
    captions: readonly string[] | null = null,
  ) {
    super();
    checkEach("captions", sounds, captions);
    checkEach("sampleRate", sounds, rates);
    this.#captions = captions;
    this.#sounds = sounds.map((sound, i) => {
      if (typeof sound === "string")
        return { bytes: readRegular(sound), ending: extname(sound), rate: rates?.[i] ?? 0, seconds: null };
      const rate = rates?.[i];
      if (rate === undefined)
        throw new TypeError("WandbLogger: logAudio: expected a sampleRate for each list of samples. Received: none.");
      const { data } = numbersOf("WandbLogger: logAudio", sound);
      const samples = Int16Array.from(data, (value) => Math.floor(Math.min(32767, Math.max(-32768, value * 32768))));
      return { bytes: encodeWav(samples, rate), ending: ".wav", rate, seconds: samples.length / rate };
    });
  }

  override log(key: string, step: number, target: MediaTarget): Readonly<Record<string, unknown>> {
    const audio = this.#sounds.map(({ bytes, ending }, i) => {
      const hash = sha256(bytes);
      const path = pathOf("audio", key, step, hash, ending);
      target.keep(path, bytes);
      const caption = this.#captions?.[i];
      return {
        _type: "audio-file",
        sha256: hash,
        size: bytes.length,
        path,
        ...(caption === undefined ? {} : { caption }),
      };
    });
    const sampleRates = this.#sounds.map(({ rate }) => rate);
    const durations = this.#sounds.map(({ seconds }) => seconds);
    const captions = this.#captions === null ? {} : { captions: this.#captions };
    return { _type: "audio", count: audio.length, sampleRates, durations, ...captions, audio };
  }
}

/** A distribution, as charts show it. Counterpart: `wandb.Histogram`. @param count of bins, at most 512 */
export function wandbHistogram(values: Tensor | ArrayLike<number>, count = 64): Readonly<Record<string, unknown>> {
  expectNumber("wandbHistogram", "count", count);
  const { data } = numbersOf("WandbLogger: histogram", values);
  const finite = Float64Array.from(data).filter(Number.isFinite);
  let [low, high] = finite.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);
  if (finite.length === 0) [low, high] = [0, 1];
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const bins = new Array<number>(Math.min(512, Math.max(1, count))).fill(0);
  for (const value of finite) {
    const bin = Math.min(bins.length - 1, Math.floor(((value - low) / (high - low)) * bins.length));
    bins[bin] = (bins[bin] as number) + 1;
  }
  const edges = Array.from({ length: bins.length + 1 }, (_, i) => low + ((high - low) * i) / bins.length);
  return { _type: "histogram", values: bins, bins: edges };
}

function checkEach(name: string, items: readonly unknown[], given: readonly unknown[] | null): void {
  expectArray("WandbLogger", "values", items);
  if (given !== null && given.length !== items.length) {
    throw new RangeError(
      `WandbLogger: ${name}: expected ${items.length} items, one for each. Received: ${given.length}.`,
    );
  }
}
