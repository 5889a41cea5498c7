/** @file Accumulation: which batches' gradients are added up before the optimizer steps. */
import type { BatchProgress } from "../progress.js";

/** Knows whether the running batch ends with a step. Counterpart: `_TrainingEpochLoop._should_accumulate`. */
export class Accumulation {
  /** Batches whose gradients are added up; callbacks may change it between batches. */
  batches: number;
  /** Batches of an epoch, Infinity where unknown. */
  epochBatches = Infinity;
  readonly #progress: () => BatchProgress;

  /** @param progress gives the progress of training */
  constructor(batches: number, progress: () => BatchProgress) {
    this.batches = batches;
    this.#progress = progress;
  }

  /** Whether the running batch is the epoch's last. */
  get isEpochEnd(): boolean {
    const { current, isLastBatch } = this.#progress();
    return current.ready === this.epochBatches || isLastBatch;
  }

  /** Whether the running batch's gradients are kept for the next, without a step. */
  get isAccumulating(): boolean {
    return this.#progress().current.ready % this.batches !== 0 && !this.isEpochEnd;
  }
}
