/** @file Decides when a fit validates. */
import { MisconfigurationException } from "../util/errors.js";
import { isNone, type Limit, limitNumber } from "../options/limits.js";
import type { ModeOptions } from "../options/modes.js";
import type { FitProgress } from "./progress.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

/** The flags that say when a fit validates. */
export type ValidationFlags = Pick<
  ModeOptions,
  | "checkValEveryNEpoch"
  | "limitValBatches"
  | "numSanityValSteps"
  | "valCheckInterval"
  | "valCheckTimeInterval"
  | "validateBeforeTraining"
>;

/** What the schedule needs to know of a fit. */
export interface ScheduledFit {
  /** Where the fit is. */
  readonly progress: Pick<FitProgress, "epoch" | "batch">;
  /** Whether it was resumed from a checkpoint; true until its first epoch is over. */
  readonly resuming: boolean;
  /** Whether it was asked to stop, and ends after the running batch. */
  readonly isStopping: boolean;
  /** Whether the module has a `validationStep`. */
  readonly hasValidationStep: boolean;
  /** Whether there is anything to ask for validation loaders. */
  readonly hasValidationLoader: boolean;
  /** Its validation: the batches of each loader, none before they are set up; whether it was resumed from a checkpoint. */
  readonly validation: { readonly numBatches: readonly number[]; readonly restarting: boolean };
}

/**
 * Decides whether and when a fit validates. Counterparts: `Trainer.enable_validation`, `_TrainingEpochLoop._should_check_val_fx`,
 * `_FitLoop.setup_data`.
 */
export class ValidationSchedule {
  readonly #flags: ValidationFlags;
  readonly #fit: ScheduledFit;
  #interval: number | null = null;
  #lastEnd = 0;

  constructor(flags: ValidationFlags, fit: ScheduledFit) {
    this.#flags = flags;
    this.#fit = fit;
  }

  // --- whether -------------------------------------------------------------------------------------------------------

  /** Whether the fit validates: there is a step, a loader, and the limits allow it. */
  get isEnabled(): boolean {
    return this.#isAllowed && this.#fit.hasValidationLoader;
  }

  get #isAllowed(): boolean {
    return !isNone(this.#flags.limitValBatches) && this.#fit.hasValidationStep;
  }

  /** Whether the step or the loader of validation is missing while the other exists; null for both or neither. */
  get missing(): "step" | "loader" | null {
    const { hasValidationStep, hasValidationLoader } = this.#fit;
    if (hasValidationStep === hasValidationLoader) return null;
    return hasValidationStep ? "loader" : "step";
  }

  /** Whether there is nothing to validate on, for example because the loaders are not set up. */
  get #isEmpty(): boolean {
    return this.#fit.validation.numBatches.every((count) => count === 0);
  }

  // --- before training -----------------------------------------------------------------------------------------------

  /** Whether all batches are validated on before the first step. */
  get isDueFirst(): boolean {
    return this.#flags.validateBeforeTraining && this.isEnabled && !this.#fit.resuming;
  }

  /** Whether a few batches are tried before training. The check would mix up the counts of a resumed validation. */
  get isSanityCheckDue(): boolean {
    return this.isEnabled && this.sanitySteps !== 0 && !this.#fit.validation.restarting && !this.isDueFirst;
  }

  /** Batches of each loader that the sanity check takes at most, Infinity for all. */
  get sanitySteps(): number {
    const { numSanityValSteps } = this.#flags;
    return numSanityValSteps === -1 ? Infinity : numSanityValSteps;
  }

  /** Batches of each loader that the sanity check takes. */
  get sanityBatches(): number[] {
    return this.#fit.validation.numBatches.map((count) => Math.min(this.sanitySteps, count));
  }

  // --- between batches -----------------------------------------------------------------------------------------------

  /** After how many batches validation runs: Infinity for the end of an unsized loader, null before it is known and by the clock. */
  get batchInterval(): number | null {
    return this.#interval;
  }

  /**
   * The training loader is set up, and the interval with it. It matters without a validation loader too, as in Lightning: one may come
   * later.
   *
   * @param batches of an epoch, Infinity where unknown
   * @throws RangeError for an interval beyond the epoch, MisconfigurationException for a share of a loader without a length
   */
  setTrainBatches(batches: number): void {
    const { valCheckInterval, valCheckTimeInterval, checkValEveryNEpoch } = this.#flags;
    if (valCheckTimeInterval !== null) {
      this.#interval = null;
      this.noteEnd();
    } else if (this.#isAllowed) {
      this.#interval = validationInterval(valCheckInterval, batches, checkValEveryNEpoch !== null);
    } else this.#interval = Infinity;
  }

  /** A validation ends, and the time to the next one starts. */
  noteEnd(): void {
    this.#lastEnd = performance.now();
  }

  /** Whether validation runs in the running epoch. */
  get isEpochDue(): boolean {
    const { checkValEveryNEpoch: every } = this.#flags;
    return this.isEnabled && (every === null || (this.#fit.progress.epoch.current.completed + 1) % every === 0);
  }

  /** Whether validation runs after the running batch. */
  get isDue(): boolean {
    if (!this.isEpochDue) return false;
    const { batch } = this.#fit.progress;
    const interval = this.#interval;
    if (batch.isLastBatch && interval === Infinity) return true;
    // A fit that ends early ends with metrics of its last state.
    if (this.#fit.isStopping) return true;
    const { valCheckTimeInterval, checkValEveryNEpoch } = this.#flags;
    if (valCheckTimeInterval !== null) return performance.now() - this.#lastEnd >= valCheckTimeInterval;
    if (interval === null || interval === Infinity) return batch.isLastBatch;
    const done = checkValEveryNEpoch === null ? batch.total.ready : batch.current.ready;
    return done % interval === 0;
  }

  // --- what callbacks act by -----------------------------------------------------------------------------------------

  /**
   * Whether validation counts as once for each epoch, at its end, so that callbacks act at the epoch's end. Lightning takes an
   * interval of one batch for a whole epoch here (its `1 == 1.0`), and so do recorded runs.
   */
  get isOncePerEpoch(): boolean {
    const { valCheckInterval: interval } = this.#flags;
    return this.#isInEachEpoch && (interval === null || interval === 1 || interval === "100%");
  }

  /** Whether validation runs by batches in each epoch, rather than by the clock, in some epochs, or across them. */
  get #isInEachEpoch(): boolean {
    return this.#flags.valCheckTimeInterval === null && this.#flags.checkValEveryNEpoch === 1;
  }

  /** Whether the end of a training epoch has the metrics by which models are judged; else the end of validation has. */
  get hasMetricsAtEpochEnd(): boolean {
    return this.isOncePerEpoch || (this.#isInEachEpoch && this.#isEmpty);
  }

  /** Whether the running epoch brings metrics of a validation. */
  get hasMetricsThisEpoch(): boolean {
    return this.isEpochDue && !this.#isEmpty;
  }
}

/**
 * After how many batches validation runs; Infinity for the end of a loader without a length.
 *
 * @param trainBatches of an epoch, Infinity where unknown
 * @param mustFit whether an interval beyond the epoch is an error
 * @throws RangeError for an interval beyond the epoch, MisconfigurationException for a share of a loader without a length
 */
function validationInterval(interval: Limit | null, trainBatches: number, mustFit: boolean): number {
  const { kind, value } =
    interval === null ? { kind: "fraction", value: 1 } : limitNumber(interval, "valCheckInterval");
  if (kind === "count") {
    if (value > trainBatches && mustFit) {
      throw new RangeError(
        `valCheckInterval: expected at most the ${trainBatches} training batches of an epoch. Received: ${value}. To skip validation set ` +
          "limitValBatches: 0; to count batches across epochs set checkValEveryNEpoch: null.",
      );
    }
    return value;
  }
  if (trainBatches !== Infinity) return Math.max(1, Math.trunc(trainBatches * value));
  if (value === 1) return Infinity;
  throw new MisconfigurationException(
    `valCheckInterval: ${show(interval)} is a share of a training loader without a length. Give a whole number of batches, or a duration.`,
  );
}
