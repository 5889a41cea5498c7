/** @file The Trainer's three metric dictionaries, and when loggers get them. */
import type { Tensor } from "@lightning-ts/torch";
import type { Logger } from "../core/logger.js";
import type { MetricDict, MetricDicts, ResultCollection } from "./result.js";

/** What the dictionaries need to know of a run. */
export interface LoggingState {
  loggers(): readonly Logger[];
  currentEpoch(): number;
  /** Optimizer steps before the running batch: the step that loggers get. */
  batchesThatStepped(): number;
  /** What the running loop logs into, null outside of loops. */
  results(): ResultCollection | null;
}

/** Gathers metrics for callbacks, loggers and the progress bar. */
export class MetricDictionaries {
  readonly #state: LoggingState;
  #callback: MetricDict = {};
  #logged: MetricDict = {};
  #progressBar: MetricDict = {};
  /** Whether a batch is running: then values of the step are meant, else of the epoch. */
  onStep = false;

  constructor(state: LoggingState) {
    this.#state = state;
  }

  /** Forgets everything, at the start of a run. */
  reset(): void {
    this.#callback = {};
    this.#logged = {};
    this.#progressBar = {};
    this.onStep = false;
  }

  /** What callbacks see. Values are tensors; reading one waits for its device. */
  get callback(): MetricDict {
    Object.assign(this.#callback, this.#current().callback);
    return this.#callback;
  }

  /** What the loggers got. */
  get logged(): MetricDict {
    Object.assign(this.#logged, this.#current().log);
    return this.#logged;
  }

  /** What the progress bar shows, as numbers: a host-device synchronisation for each value. */
  get progressBar(): Record<string, number> {
    Object.assign(this.#progressBar, this.#current().pbar);
    return toNumbers(this.#progressBar);
  }

  #current(): MetricDicts {
    return this.#state.results()?.metrics(this.onStep) ?? { callback: {}, log: {}, pbar: {} };
  }

  /** Takes over what the epoch gave, before its results are reset. */
  takeEpoch(): MetricDicts {
    const dicts = this.#current();
    Object.assign(this.#callback, dicts.callback);
    Object.assign(this.#logged, dicts.log);
    Object.assign(this.#progressBar, dicts.pbar);
    return dicts;
  }

  /** Sends the running step's values to the loggers. */
  logStep(step?: number): void {
    const dicts = this.#current();
    Object.assign(this.#callback, dicts.callback);
    Object.assign(this.#progressBar, dicts.pbar);
    this.send(dicts.log, step);
  }

  /** Sends values to the loggers. Without a step the epoch is added and the count of optimizer steps is the step. */
  send(metrics: Readonly<Record<string, Tensor | number>>, step?: number): void {
    if (this.#state.loggers().length === 0 || Object.keys(metrics).length === 0) return;
    for (const [name, value] of Object.entries(metrics)) if (typeof value !== "number") this.#logged[name] = value;
    const row = toNumbers(metrics); // host-device synchronisation: loggers write numbers
    let at = step;
    // A metric called "step" says at which step the others are.
    if (at === undefined && row.step !== undefined) {
      at = Math.trunc(row.step);
      delete row.step;
    }
    if (at === undefined) {
      if (!("epoch" in row)) row.epoch = this.#state.currentEpoch();
      at = this.#state.batchesThatStepped();
    }
    for (const logger of this.#state.loggers()) {
      logger.logMetrics(row, at);
      logger.save();
    }
  }
}

/** Tensors as numbers; waits for their devices. */
export function toNumbers(metrics: Readonly<Record<string, Tensor | number>>): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(metrics)) numbers[name] = typeof value === "number" ? value : Number(value.item());
  return numbers;
}
