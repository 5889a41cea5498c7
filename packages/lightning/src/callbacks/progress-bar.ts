/** @file ProgressBar: what every progress bar has; draws nothing itself. */
import { Callback, type Stage } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../core/rank-zero.js";
import type { Trainer } from "../trainer/trainer.js";

/** What a bar shows beside its counts. */
export type ProgressMetrics = Record<string, number | string>;

/**
 * The base of progress bars: totals, descriptions and metrics. A bar of one's own extends it and draws in the hooks.
 * Counterpart: `lightning.pytorch.callbacks.ProgressBar`.
 */
export class ProgressBar extends Callback {
  override get role(): "progressBar" {
    return "progressBar";
  }

  #trainer: Trainer | null = null;
  #isEnabled = true;

  /** Whether the bar draws: on the first process only, unless disabled. */
  get isEnabled(): boolean {
    return this.#isEnabled && (this.#trainer === null || this.#trainer.isGlobalZero);
  }

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

  /** Batches of the training epoch; null where unknown. */
  get totalTrainBatches(): number | null {
    const { numTrainingBatches, maxEpochs, maxSteps, accumulateGradBatches } = this.trainer;
    // Endless data bounded by steps alone: the steps are the total.
    if (maxEpochs === -1 && maxSteps !== null && maxSteps !== -1) {
      const left = (maxSteps - this.trainer.globalStep) * accumulateGradBatches;
      return Math.min(numTrainingBatches, Math.max(left, 0));
    }
    return finite(numTrainingBatches);
  }

  /** "Epoch 3" */
  get trainDescription(): string {
    return `Epoch ${this.trainer.currentEpoch}`;
  }

  /** "Validation DataLoader 0" */
  get validationDescription(): string {
    return "Validation";
  }

  get sanityCheckDescription(): string {
    return "Sanity Checking";
  }

  get testDescription(): string {
    return "Testing";
  }

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
  const version = trainer.loggers[0]?.version;
  if (version === undefined || version === null || version === "") return {};
  return { v_num: typeof version === "string" ? version.slice(-4) : version };
}

/** A count, null where it is not known. */
export function finite(count: number): number | null {
  return Number.isFinite(count) ? count : null;
}
