/** @file SummaryWriter: writes what TensorBoard shows. */
import { type nn, Tensor } from "@lightning-ts/torch";
import { EventFile } from "./event-file.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../../util/options.js";
import { integer, real } from "../../util/rules.js";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { inTurn, letGo, type MaybePromise, ready } from "../../util/promises.js";
import { show } from "../../util/show.js";
import { numbersOf } from "../media/numbers.js";
import { type CanvasPixels, isCanvasPixels, pixelsOf, withoutAlpha } from "../media/pixels.js";
import { flattenHparams, hparamsValues } from "./hparams.js";
import { PatientWrites } from "../writing.js";
import type { Message } from "../protobuf.js";
import { customScalarsValue, type CustomLayout } from "./custom-scalars.js";
import { Embeddings } from "./embeddings.js";
import { graphOf, runMetadata } from "./graph.js";
import { type HistogramBins, histogramValue } from "./histograms.js";
import { meshValues } from "./mesh.js";
import { prCurveValue } from "./pr-curve.js";
import { audioValue, imageValue, scalarValue, textValue } from "./values.js";
import { TypeError } from "../../util/user-errors.js";

/** The options of all that writes event files. */
export const writerTable = {
  /** Values that are kept before they are written. Default 10. */
  maxQueue: option(integer, 10),
  /** Seconds after which they are written at the next value. Default 120. */
  flushSecs: option(real, 120),
};

const options = new Options("SummaryWriter", writerTable);

/** Options of SummaryWriter. */
export interface SummaryWriterOptions extends OptionsOf<typeof options> {}

/** A step, or null for none. */
type Step = number | null;
type Numbers = ArrayLike<number> | Tensor;

/**
 * Writes values to files that TensorBoard reads. What it is given it reads at once, tensors included, for which it waits for their device. Counterpart:
 * `torch.utils.tensorboard.SummaryWriter`.
 */
export class SummaryWriter {
  /** What the constructor takes after the folder. */
  static readonly options: AnyOptions = options;

  /** The folder of the event files. */
  readonly logDir: string;
  readonly #maxQueue: number;
  readonly #flushSecs: number;
  readonly #files = new Map<string, EventFile>();
  readonly #writes = new PatientWrites();
  readonly #embeddings: Embeddings;
  #lastFlush = performance.now();

  /** @throws TypeError for a folder that is not a string, for options of another type */
  constructor(logDir: string, given: SummaryWriterOptions = {}) {
    checkText("logDir", logDir);
    const { maxQueue, flushSecs } = options.read(given);
    this.logDir = logDir;
    this.#maxQueue = maxQueue;
    this.#flushSecs = flushSecs;
    this.#embeddings = new Embeddings(logDir);
    this.#file(logDir);
  }

  /** Adds a number. */
  addScalar(tag: string, value: number | Tensor, globalStep: Step = null): void {
    this.#add(this.logDir, [scalarValue(checkText("tag", tag), numberOf(value))], globalStep);
  }

  /** Adds numbers that are shown in one chart, each with a file of its own. */
  addScalars(mainTag: string, values: Readonly<Record<string, number | Tensor>>, globalStep: Step = null): void {
    checkText("mainTag", mainTag);
    for (const [tag, value] of Object.entries(values)) {
      const folder = joinPath(this.logDir, `${mainTag.replaceAll("/", "_")}_${tag}`);
      this.#add(folder, [scalarValue(mainTag, numberOf(value))], globalStep);
    }
  }

  /** Adds text. */
  addText(tag: string, text: string, globalStep: Step = null): void {
    checkText("text", text);
    this.#add(this.logDir, [textValue(checkText("tag", tag), text)], globalStep);
  }

  /**
   * Adds the distribution of numbers.
   *
   * @param bins TensorFlow's fixed ones, a rule ("auto", "fd", "sturges", "sqrt"), how many, or their bounds. Default "tensorflow"
   * @param maxBins more are joined. Default null: no limit
   * @throws RangeError for no or too many numbers
   */
  addHistogram(
    tag: string,
    values: Numbers,
    globalStep: Step = null,
    bins: HistogramBins = "tensorflow",
    maxBins: number | null = null,
  ): void {
    const { data } = numbersOf("SummaryWriter.addHistogram", values);
    this.#add(this.logDir, [histogramValue(checkText("tag", tag), data, bins, maxBins)], globalStep);
  }

  /**
   * Adds an image: a tensor of uint8, or of floats from 0 to 1, of 1, 3 or 4 channels.
   *
   * @param dataformats a letter a dimension. Default "CHW"
   * @throws RangeError where they do not fit the tensor
   */
  addImage(tag: string, image: Tensor, globalStep: Step = null, dataformats = "CHW"): void {
    const pixels = pixelsOf("SummaryWriter.addImage", image, dataformats);
    this.#add(this.logDir, [imageValue(checkText("tag", tag), pixels)], globalStep);
  }

  /** Adds several images as one, 8 in a row. @param dataformats a letter a dimension. Default "NCHW" */
  addImages(tag: string, images: Tensor, globalStep: Step = null, dataformats = "NCHW"): void {
    this.addImage(tag, images, globalStep, dataformats);
  }

  /**
   * Adds a figure that something else has drawn: the bytes of a PNG file, or the pixels of a canvas (what `getImageData` gives), whose opacity is left
   * out. Counterpart: `add_figure`, which takes one of matplotlib.
   *
   * @throws TypeError for anything else
   */
  addFigure(tag: string, figure: Uint8Array | CanvasPixels, globalStep: Step = null): void {
    if (!(figure instanceof Uint8Array || isCanvasPixels(figure))) {
      throw new TypeError(
        `SummaryWriter.addFigure: expected the bytes of a PNG file, or width, height and RGBA data. Received: ${show(figure)}. Render it first.`,
      );
    }
    const image = figure instanceof Uint8Array ? figure : withoutAlpha(figure);
    this.#add(this.logDir, [imageValue(checkText("tag", tag), image)], globalStep);
  }

  /** Adds sound of one channel, from -1 to 1; what is louder is cut. @param sampleRate samples a second. Default 44100 */
  addAudio(tag: string, sound: Numbers, globalStep: Step = null, sampleRate = 44_100): void {
    const { data } = numbersOf("SummaryWriter.addAudio", sound);
    const samples = Int16Array.from(data, (value) => Math.trunc(Math.min(1, Math.max(-1, value)) * 32767));
    this.#add(this.logDir, [audioValue(checkText("tag", tag), samples, sampleRate)], globalStep);
  }

  /**
   * Adds the curve of precision and recall of a classifier of two classes.
   *
   * @param labels 1 or 0
   * @param predictions probabilities of 1
   * @param numThresholds at most 127, the default
   * @param weights of each prediction. Default null: 1
   * @throws RangeError where these do not fit
   */
  addPrCurve(
    tag: string,
    labels: Numbers,
    predictions: Numbers,
    globalStep: Step = null,
    numThresholds = 127,
    weights: Numbers | null = null,
  ): void {
    const read = (values: Numbers): ArrayLike<number> => numbersOf("SummaryWriter.addPrCurve", values).data;
    const given = weights === null ? null : read(weights);
    const curve = prCurveValue(checkText("tag", tag), read(labels), read(predictions), numThresholds, given);
    this.#add(this.logDir, [curve], globalStep);
  }

  /** Says which scalars share a chart: once a writer. */
  addCustomScalars(layout: CustomLayout): void {
    this.#add(this.logDir, [customScalarsValue(layout)], null);
  }

  /**
   * Adds a mesh, or a cloud of points.
   *
   * @param vertices of shape [batch, points, 3]
   * @param colors of the vertices, 0 to 255, of the same shape. Default null
   * @param faces of shape [batch, faces, 3]: the numbers of the vertices of triangles. Default null
   * @param configDict names of classes of THREE.js with their settings. Default null
   */
  addMesh(
    tag: string,
    vertices: Tensor,
    colors: Tensor | null = null,
    faces: Tensor | null = null,
    configDict: object | null = null,
    globalStep: Step = null,
  ): void {
    this.#add(this.logDir, meshValues(checkText("tag", tag), vertices, colors, faces, configDict), globalStep);
  }

  /**
   * Writes points for TensorBoard's projector.
   *
   * @param mat a row a point
   * @param metadata a label a point, or a list of labels where there is a header. Default null
   * @param labelImg an image a point: [points, channels, height, width]. Default null
   * @returns a promise where the folder is elsewhere
   * @throws RangeError where these do not fit
   */
  addEmbedding(
    mat: Tensor,
    metadata: readonly unknown[] | null = null,
    labelImg: Tensor | null = null,
    globalStep: Step = null,
    tag = "default",
    metadataHeader: readonly string[] | null = null,
  ): MaybePromise {
    const step = globalStep ?? 0;
    return this.#embeddings.add({
      ...{ points: mat, metadata, images: labelImg, step, tag: checkText("tag", tag), header: metadataHeader },
    });
  }

  /**
   * Adds what a model computes, by module, from one call in evaluation mode. Operations are those that autograd knows.
   *
   * @param input what `forward` takes: a tensor, or an array of arguments
   */
  addGraph(model: nn.Module, input: unknown): void {
    const file = this.#file(this.logDir);
    file.addGraph(graphOf(model, Array.isArray(input) ? input : [input]), runMetadata());
    this.#mayFlush(file);
  }

  /**
   * Adds a run to the table of runs, as a folder of its own inside of this one.
   *
   * @param metrics by which runs are compared
   * @param others `hparamDomainDiscrete`: all values that a hyperparameter may have, by name; `runName`: the folder's, default the time in seconds;
   * `globalStep`: default null
   */
  addHparams(
    hparams: object,
    metrics: Readonly<Record<string, number | Tensor>>,
    others: {
      hparamDomainDiscrete?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
      runName?: string | null;
      globalStep?: Step;
    } = {},
  ): void {
    const { hparamDomainDiscrete = {}, runName = null, globalStep = null } = others;
    const folder = joinPath(this.logDir, runName ?? String(Date.now() / 1000));
    const values = hparamsValues(flattenHparams(hparams), Object.keys(metrics), hparamDomainDiscrete);
    for (const value of values) this.#add(folder, [value], globalStep);
    for (const [tag, value] of Object.entries(metrics))
      this.#add(folder, [scalarValue(tag, numberOf(value))], globalStep);
  }

  /** @internal Makes this folder itself a row of the table of runs; its metrics are added beside it. */
  addOwnHparams(hparams: object, metrics: readonly string[], globalStep: Step): void {
    const values = hparamsValues(flattenHparams(hparams), metrics);
    for (const value of values) this.#add(this.logDir, [value], globalStep);
  }

  /** Writes what is kept. While the disk is full it stays kept, with a warning, until the next write. */
  flush(): MaybePromise {
    return inTurn(this.#flush(false));
  }

  /** Writes what is kept. A full disk is an error. What is added afterwards begins a new file. */
  close(): MaybePromise {
    return inTurn(this.#close());
  }

  *#close(): Generator<unknown, void, unknown> {
    const open = [...this.#files];
    yield* this.#flush(true);
    for (const [folder, file] of open) if (file.pending === 0) this.#files.delete(folder);
  }

  *#flush(isLast: boolean): Generator<unknown, void, unknown> {
    this.#lastFlush = performance.now();
    for (const file of this.#files.values()) yield* ready(this.#writes.attempt(() => file.flush(), isLast));
  }

  #add(folder: string, values: readonly Message[], step: Step): void {
    if (step !== null && !Number.isFinite(step)) {
      throw new TypeError(`SummaryWriter: globalStep: expected a number or null. Received: ${show(step)}.`);
    }
    const file = this.#file(folder);
    file.addValues(values, step);
    this.#mayFlush(file);
  }

  #mayFlush(file: EventFile): void {
    const isLate = performance.now() - this.#lastFlush >= this.#flushSecs * 1000;
    // What fails stays to be written: the next flush that is waited for says why.
    if (file.pending >= this.#maxQueue || isLate) letGo(this.flush());
  }

  #file(folder: string): EventFile {
    let file = this.#files.get(folder);
    if (file === undefined) this.#files.set(folder, (file = new EventFile(folder)));
    return file;
  }
}

function numberOf(value: number | Tensor): number {
  const number: unknown = value instanceof Tensor ? value.item() : value;
  if (typeof number === "object") throw new TypeError(`SummaryWriter: expected a number. Received: ${show(number)}.`);
  return Number(number);
}

/** The text; @throws TypeError for anything else: a list could be longer than memory when it is written as text. */
function checkText(name: string, text: string): string {
  if (typeof text === "string") return text;
  throw new TypeError(`SummaryWriter: ${name}: expected a string. Received: ${show(text)}.`);
}
