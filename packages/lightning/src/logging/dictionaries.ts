/** @file The Trainer's three metric dictionaries, and when loggers get them. */
import type { Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import type { Logger } from "../core/logger.js";
import type { Pending } from "../util/pending.js";
import { numberTensor } from "./metric.js";
import type { MetricDict, MetricDicts, ResultCollection } from "./result.js";

/** What the dictionaries need to know of a run. */
export interface LoggingState {
  loggers(): readonly Logger[];
  /** Whether a step's row holds what was not logged since the row before. */
  readonly resends: boolean;
  /** What loggers promise. */
  readonly pending: Pending;
  currentEpoch(): number;
  /** Optimizer steps before the running batch: the step that loggers get. */
  batchesThatStepped(): number;
  /** What the running loop logs into, null outside of loops. */
  results(): ResultCollection | null;
}

/** Where in an epoch a run is: outside of batches, in the first batch, or in a later one. */
export type BatchPhase = "none" | "first" | "later";

/** Gathers metrics for callbacks, loggers and the progress bar. */
export class MetricDictionaries {
  readonly #state: LoggingState;
  #dicts: MetricDicts = { callback: {}, log: {}, pbar: {} };
  /** In a batch values of the step are meant, outside of one those of the epoch. */
  phase: BatchPhase = "none";
  /** The hook that logged last. */
  #lastHook: string | null = null;

  constructor(state: LoggingState) {
    this.#state = state;
  }

  // --- the course of a run -------------------------------------------------------------------------------------------

  /** Forgets everything, at the start of a run and around the sanity check. */
  reset(): void {
    this.resetResults();
    this.#dicts = { callback: {}, log: {}, pbar: {} };
  }

  /** Forgets what the running loop logged, at the end of an epoch. */
  resetResults(): void {
    this.#state.results()?.reset();
    this.phase = "none";
    this.#lastHook = null;
  }

  /** A batch begins. */
  startBatch(batch: unknown, dataloaderIdx: number | null = null): void {
    this.phase = this.phase === "none" ? "first" : "later";
    const results = this.#state.results();
    if (results === null) return;
    results.setBatch(batch);
    results.dataloaderIdx = dataloaderIdx;
  }

  /** A batch ends. */
  endBatch(): void {
    this.#take();
    this.#state.results()?.setBatch(null);
  }

  /** The last batch of an epoch, or of a loader, is over. */
  endOfBatches(): void {
    this.phase = "none";
  }

  /** The hooks of an epoch's end are over. */
  endEpoch(): void {
    this.#take();
    this.#lastHook = null;
  }

  /** Whether a hook logs for the first time in an epoch: what it logged in the epoch before is to be forgotten. */
  isFreshHook(hook: string): boolean {
    return this.#lastHook !== hook && this.phase !== "later";
  }

  /** A hook has logged. */
  hookLogged(hook: string): void {
    this.#lastHook = hook;
  }

  /** What callbacks, loggers and the progress bar see, to be saved. */
  stateDict(): Record<string, unknown> {
    const { callback, log, pbar } = this.#dicts;
    return { callback: { ...callback }, log: { ...log }, pbar: { ...pbar }, lastHook: this.#lastHook };
  }

  /** Goes on from a saved state. */
  loadStateDict(state: unknown): void {
    const { callback, log, pbar, lastHook } = state as MetricDicts & { lastHook: string | null };
    this.#dicts = { callback: { ...callback }, log: { ...log }, pbar: { ...pbar } };
    this.#lastHook = lastHook;
  }

  // --- dictionaries --------------------------------------------------------------------------------------------------

  /** Takes over what was logged so far, into the dictionaries that are given. */
  #take(dicts: Readonly<Partial<MetricDicts>> = this.#dicts): void {
    this.#state.results()?.addTo(dicts, this.phase !== "none");
  }

  /** What callbacks see. Values are tensors; reading one waits for its device. */
  get callback(): MetricDict {
    const { callback } = this.#dicts;
    this.#take({ callback });
    return callback;
  }

  /** What the loggers got. */
  get logged(): MetricDict {
    const { log } = this.#dicts;
    this.#take({ log });
    return log;
  }

  /** What the progress bar shows, as numbers: a host-device synchronisation for each value. */
  get progressBar(): Record<string, number> {
    const { pbar } = this.#dicts;
    this.#take({ pbar });
    return toNumbers(pbar);
  }

  /** The epoch's values of the running loop, for the results of an evaluation. */
  takeEvaluation(): MetricDict {
    this.#take();
    return this.#state.results()?.logged(this.phase !== "none") ?? {};
  }

  // --- loggers -------------------------------------------------------------------------------------------------------

  /** Sends what was logged to the loggers: of the running step, or of the epoch. */
  sendLogged(step?: number): void {
    if (this.#state.loggers().length === 0) return;
    const results = this.#state.results();
    const onStep = this.phase !== "none";
    const metrics = (onStep && !this.#state.resends ? results?.takeStep() : results?.logged(onStep)) ?? null;
    if (metrics !== null) this.send(metrics, step);
  }

  /** Sends values to the loggers. Without a step the epoch is added and the count of optimizer steps is the step. */
  send(metrics: Readonly<Record<string, Tensor | number>>, step?: number): void {
    if (this.#state.loggers().length === 0 || isEmpty(metrics)) return;
    for (const [name, value] of Object.entries(metrics)) {
      setOwn(this.#dicts.log, name, typeof value === "number" ? numberTensor(value) : value);
    }
    const row = toNumbers(metrics); // host-device synchronisation: loggers write numbers
    let at = step;
    // A metric called "step" says at which step the others are.
    if (at === undefined && row.step !== undefined) {
      at = Math.trunc(row.step);
      delete row.step;
    } else if (at === undefined) {
      row.epoch ??= this.#state.currentEpoch();
      at = this.#state.batchesThatStepped();
    }
    const { pending } = this.#state;
    for (const logger of this.#state.loggers()) {
      pending.add(logger.logMetrics(row, at), logger, "logMetrics");
      pending.add(logger.save(), logger, "save");
    }
  }
}

function isEmpty(metrics: object): boolean {
  for (const _ in metrics) return false;
  return true;
}

/** Tensors as numbers; waits for their devices. */
export function toNumbers(metrics: Readonly<Record<string, Tensor | number>>): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(metrics))
    setOwn(numbers, name, typeof value === "number" ? value : Number(value.item()));
  return numbers;
}
