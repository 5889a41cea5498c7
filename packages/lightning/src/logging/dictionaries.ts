/** @file The Trainer's three metric dictionaries, and when loggers get them. */
import type { Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import type { Logger } from "../core/logger.js";
import type { Pending } from "../util/pending.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";
import { numberTensor } from "./metric.js";
import type { MetricDict, MetricDicts, ResultCollection } from "./result.js";

/** What the dictionaries need to know of a run. */
export interface LoggingState {
  loggers(): readonly Logger[];
  /** Whether a step's row repeats values that were not logged since the previous row. */
  readonly resends: boolean;
  /** Promises of loggers that are not settled yet. */
  readonly pending: Pending;
  currentEpoch(): number;
  /** Optimizer steps before the running batch: the step for loggers. */
  batchesThatStepped(): number;
  /** What the running loop logs into, null outside of loops. */
  results(): ResultCollection | null;
}

/** The place of a run in an epoch: outside of batches, in the first batch, or in a later one. */
export type BatchPhase = "none" | "first" | "later";

/** Gathers metrics for callbacks, loggers and the progress bar. */
export class MetricDictionaries {
  readonly #state: LoggingState;
  #dicts: MetricDicts = { callback: {}, log: {}, pbar: {} };
  /** In a batch, values are those of the step; outside, those of the epoch. */
  phase: BatchPhase = "none";
  /** The hook that logged last. */
  #lastHook: string | null = null;

  constructor(state: LoggingState) {
    this.#state = state;
  }

  // --- the course of a run -------------------------------------------------------------------------------------------

  /** Clears everything, at the start of a run and around the sanity check. */
  reset(): void {
    this.resetResults();
    this.#dicts = { callback: {}, log: {}, pbar: {} };
  }

  /** Clears the values of the running loop, at the end of an epoch. */
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

  /** Whether a hook logs for the first time in an epoch, so that its values of the previous epoch are cleared. */
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

  /** Restores a saved state. */
  loadStateDict(state: unknown): void {
    const { callback, log, pbar, lastHook } = state as MetricDicts & { lastHook: string | null };
    this.#dicts = { callback: { ...callback }, log: { ...log }, pbar: { ...pbar } };
    this.#lastHook = lastHook;
  }

  // --- dictionaries --------------------------------------------------------------------------------------------------

  /** Copies what was logged so far into the given dictionaries. */
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

  /** Sends values to the loggers. Without a step, the epoch is added and the number of optimizer steps is the step. */
  send(metrics: Readonly<Record<string, Tensor | number>>, step?: number): void {
    if (this.#state.loggers().length === 0 || isEmpty(metrics)) return;
    const { log } = this.#dicts;
    for (const name in metrics) {
      const value = metrics[name] as Tensor | number;
      setOwn(log, name, typeof value === "number" ? numberTensor(value) : value);
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
      pending.add(logger.saveSoon(), logger, "save");
    }
  }
}

function isEmpty(metrics: object): boolean {
  for (const _ in metrics) return false;
  return true;
}

/** Converts tensors to numbers, and waits for their devices. */
export function toNumbers(metrics: Readonly<Record<string, Tensor | number>>): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const name in metrics) {
    const value = metrics[name] as Tensor | number;
    setOwn(numbers, name, typeof value === "number" ? value : toNumber(name, value));
  }
  return numbers;
}

/** @throws RangeError for a tensor with several elements, which a metric may give */
function toNumber(name: string, value: Tensor): number {
  if (value.numel() === 1) return Number(value.item());
  throw new RangeError(
    `log(${show(name)}): expected a metric whose value is a tensor with one element. Received: shape [${value.shape.join(", ")}]. Log its values by themselves.`,
  );
}
