/** @file ProgressBar: what all progress bars share; it draws nothing itself. */
import { Callback } from "../core/callback.js";
import type { Stage } from "../core/stage.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { Trainer } from "../core/attached-types.js";
import { Error } from "../util/user-errors.js";

/** What a bar shows beside its counts. */
export type ProgressMetrics = Record<string, number | string>;

/**
 * The base of progress bars: totals, descriptions and metrics. Extend it for a bar of your own, which draws in the hooks.
 * Counterpart: `lightning.pytorch.callbacks.ProgressBar`.
 */
export class ProgressBar extends Callback {
  override get role(): "progressBar" {
    return "progressBar";
  }

  #trainer: Trainer | null = null;
  #isEnabled = true;
  #dataloaderIdx: number | null = null;

  /** Whether the bar draws: only on the first process, and unless disabled. */
  get isEnabled(): boolean {
    return this.#isEnabled && (this.#trainer === null || this.#trainer.isGlobalZero);
  }

  /** Whether nothing is shown. */
  get isDisabled(): boolean {
    return !this.isEnabled;
  }

  /** The Trainer of the run. */
  get trainer(): Trainer {
    if (this.#trainer === null) {
      throw new Error("ProgressBar has no Trainer yet. Received: an access before a run. Use it from setup on.");
    }
    return this.#trainer;
  }

  /** Starts drawing again. */
  enable(): void {
    this.#isEnabled = true;
  }

  /** Stops drawing. */
  disable(): void {
    this.#isEnabled = false;
  }

  /** Prints text without breaking the bar. */
  print(...values: unknown[]): void {
    console.log(...values);
  }

  override setup(trainer: Trainer, _module: LightningModule, _stage: Stage): void {
    this.#trainer = trainer;
    if (!trainer.isGlobalZero) this.disable();
  }

  /** Batches of the training epoch; Infinity where unknown. */
  get totalTrainBatches(): number {
    const { numTrainingBatches, maxEpochs, maxSteps, accumulateGradBatches } = this.trainer;
    // Endless data bounded by steps alone: the steps are the total.
    if (maxEpochs === -1 && maxSteps > 0) {
      const left = (maxSteps - this.trainer.globalStep) * accumulateGradBatches;
      return Math.min(numTrainingBatches, Math.max(left, 0));
    }
    return numTrainingBatches;
  }

  /** Batches of the loader that is validated on, or that the sanity check takes of it; Infinity where unknown. */
  get totalValBatchesCurrentDataloader(): number {
    const { sanityChecking, numSanityValBatches, numValBatches } = this.trainer;
    return this.#ofLoader(sanityChecking ? numSanityValBatches : numValBatches);
  }

  /** Batches of the loader that is tested on; Infinity where unknown. */
  get totalTestBatchesCurrentDataloader(): number {
    return this.#ofLoader(this.trainer.numTestBatches);
  }

  /** Batches of the loader that is predicted on; Infinity where unknown. */
  get totalPredictBatchesCurrentDataloader(): number {
    return this.#ofLoader(this.trainer.numPredictBatches);
  }

  /** Batches of all validation loaders if this epoch is validated, else 0; Infinity where unknown. */
  get totalValBatches(): number {
    const { fitLoop, numValBatches } = this.trainer;
    return fitLoop.validationSchedule.isEpochDue ? numValBatches.reduce((sum, count) => sum + count, 0) : 0;
  }

  #ofLoader(counts: readonly number[]): number {
    return counts[this.#dataloaderIdx ?? 0] ?? 0;
  }

  /** Notes the loader of an evaluation. Returns whether it is a new one. */
  hasDataloaderChanged(dataloaderIdx: number): boolean {
    const before = this.#dataloaderIdx;
    this.#dataloaderIdx = dataloaderIdx;
    return before !== dataloaderIdx;
  }

  /** An evaluation is over: the next loader is a new one. */
  resetDataloaderIdxTracker(): void {
    this.#dataloaderIdx = null;
  }

  /** The text in front of the training bar. */
  get trainDescription(): string {
    return "Training";
  }

  /** The text in front of the validation bar. */
  get validationDescription(): string {
    return "Validation";
  }

  /** The text in front of the bar of the sanity check. */
  get sanityCheckDescription(): string {
    return "Sanity Checking";
  }

  /** The text in front of the test bar. */
  get testDescription(): string {
    return "Testing";
  }

  /** The text in front of the prediction bar. */
  get predictDescription(): string {
    return "Predicting";
  }

  /** What stands beside the counts: the logger's version and the metrics logged with `progBar: true`. */
  getMetrics(trainer: Trainer, _module: LightningModule): ProgressMetrics {
    const standard = standardMetrics(trainer);
    const logged = trainer.progressBarMetrics;
    const duplicates = Object.keys(standard).filter((name) => Object.hasOwn(logged, name));
    if (duplicates.length > 0) {
      rankZeroWarn(
        `The progress bar already tracks a metric with the name ${duplicates.join(", ")}, and a logged one of that name ` +
          `replaces it. Override getMetrics to show both.`,
      );
    }
    return { ...standard, ...logged };
  }
}

function standardMetrics(trainer: Trainer): ProgressMetrics {
  const [first, ...others] = [...new Set(trainer.loggers.map((logger) => logger.version))];
  const version = others.length === 0 ? first : [first, ...others].map(String).join("_");
  if (version === undefined || version === null || version === "") return {};
  return { v_num: typeof version === "string" ? version.slice(-4) : version };
}

/** A count, null where it is not known. */
export function finite(count: number): number | null {
  return Number.isFinite(count) ? count : null;
}
