/** @file SummaryWriter: writes what TensorBoard shows. */
import { Tensor } from "@lightning-ts/torch";
import { EventFile } from "./event-file.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../../util/options.js";
import { integer, real } from "../../util/rules.js";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { inTurn, letGo, type MaybePromise, ready } from "../../util/promises.js";
import { show } from "../../util/show.js";
import { flattenHparams, hparamsValues } from "./hparams.js";
import { PatientWrites } from "../writing.js";
import type { Message } from "./protobuf.js";
import { histogramValue, scalarValue, textValue } from "./values.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

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

/** The most numbers in a histogram. */
const mostNumbers = 2 ** 26;

/**
 * Writes values to files that TensorBoard reads. Counterpart: `torch.utils.tensorboard.SummaryWriter`, its scalars, texts,
 * histograms and hyperparameters.
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
  #lastFlush = performance.now();

  /** @throws TypeError for a folder that is not a string, for options of another type */
  constructor(logDir: string, given: SummaryWriterOptions = {}) {
    checkText("logDir", logDir);
    const { maxQueue, flushSecs } = options.read(given);
    this.logDir = logDir;
    this.#maxQueue = maxQueue;
    this.#flushSecs = flushSecs;
    this.#file(logDir);
  }

  /** Adds a number. */
  addScalar(tag: string, value: number | Tensor, globalStep: number | null = null): void {
    this.#add(this.logDir, [scalarValue(checkText("tag", tag), numberOf(value))], globalStep);
  }

  /** Adds numbers that are shown in one chart, each with a file of its own. */
  addScalars(
    mainTag: string,
    values: Readonly<Record<string, number | Tensor>>,
    globalStep: number | null = null,
  ): void {
    checkText("mainTag", mainTag);
    for (const [tag, value] of Object.entries(values)) {
      const folder = joinPath(this.logDir, `${mainTag.replaceAll("/", "_")}_${tag}`);
      this.#add(folder, [scalarValue(mainTag, numberOf(value))], globalStep);
    }
  }

  /** Adds text. */
  addText(tag: string, text: string, globalStep: number | null = null): void {
    checkText("text", text);
    this.#add(this.logDir, [textValue(checkText("tag", tag), text)], globalStep);
  }

  /** Adds the distribution of numbers. */
  addHistogram(tag: string, values: ArrayLike<number> | Tensor, globalStep: number | null = null): void {
    const numbers = values instanceof Tensor ? values.flatten().tolist<unknown[]>().map(Number) : values;
    const { length } = numbers;
    if (!Number.isInteger(length) || length < 0 || length > mostNumbers) {
      throw new RangeError(
        `SummaryWriter.addHistogram: expected a list or a tensor of at most ${mostNumbers} numbers. Received: ${show(values)}.`,
      );
    }
    this.#add(this.logDir, [histogramValue(checkText("tag", tag), numbers)], globalStep);
  }

  /** Adds hyperparameters and the names of the metrics to compare runs by. */
  addHparams(
    hparams: object,
    metrics: Readonly<Record<string, number | Tensor>>,
    globalStep: number | null = null,
  ): void {
    const values = hparamsValues(flattenHparams(hparams), Object.keys(metrics));
    for (const value of values) this.#add(this.logDir, [value], globalStep);
  }

  /** Writes what is kept. While the disk is full it stays kept, with a warning, until the next write. */
  flush(): MaybePromise {
    return inTurn(this.#flush(false));
  }

  /** Writes what is kept; the files are closed between writes. A full disk is an error. */
  close(): MaybePromise {
    return inTurn(this.#flush(true));
  }

  *#flush(isLast: boolean): Generator<unknown, void, unknown> {
    this.#lastFlush = performance.now();
    for (const file of this.#files.values()) yield* ready(this.#writes.attempt(() => file.flush(), isLast));
  }

  #add(folder: string, values: readonly Message[], step: number | null): void {
    if (step !== null && !Number.isFinite(step)) {
      throw new TypeError(`SummaryWriter: globalStep: expected a number or null. Received: ${show(step)}.`);
    }
    const file = this.#file(folder);
    file.addValues(values, step);
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
