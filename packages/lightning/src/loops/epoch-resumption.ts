/** @file How the first epoch of a resumed fit continues, until its first batch is over. */
import { rankZeroWarn } from "../util/rank-zero.js";
import type { Session } from "../run/session.js";
import type { CombinedLoader } from "./combined-loader.js";
import type { DataFetcher } from "./data-fetcher.js";
import type { EvaluationLoop } from "./evaluation.js";
import type { Exactness, ExactState } from "./exactness.js";
import type { BatchStage } from "./interruption.js";
import { isStateful } from "./loaders.js";
import { type FitProgress, forgetCurrent, increment, resetOnEpoch, resetOnRestart } from "./progress.js";
import type { ValidationSchedule } from "./validation-schedule.js";

/** What is known of the resumed fit. */
export interface ResumedFit {
  /** Where it is. */
  readonly progress: FitProgress;
  /** The training loaders; null before they are set up. */
  readonly loader: CombinedLoader | null;
  /** Batches of an epoch, Infinity where unknown. */
  readonly maxBatches: number;
  readonly validation: EvaluationLoop;
  readonly validationSchedule: ValidationSchedule;
}

/** How it is resumed. */
export interface ResumedHow {
  /** Whether the fit was resumed from a checkpoint; true until its first epoch is over. */
  readonly isResuming: boolean;
  /** What makes resuming exact; null where that was not asked for. */
  readonly exactness: Exactness | null;
}

/** The resumed epoch. */
export interface ResumedEpoch {
  /** Whether the running batch's gradients are kept for the next, without a step. */
  readonly shouldAccumulate: boolean;
  /** Runs what follows a trained batch. */
  afterTraining(): Promise<void>;
}

/** Takes a resumed epoch to where it was left; for a new epoch it does nothing. */
export class EpochResumption {
  /** Whether the epoch is resumed between or inside its batches. */
  isRestarting = false;
  /** In which part of a batch the checkpoint was written. */
  stage: BatchStage | null = null;
  readonly #session: Session;
  readonly #fit: ResumedFit;
  readonly #how: ResumedHow;
  #skipsValidation = false;

  constructor(session: Session, fit: ResumedFit, how: ResumedHow) {
    this.#session = session;
    this.#fit = fit;
    this.#how = how;
  }

  /** Whether the epoch begins differently because the fit was resumed. */
  get isPending(): boolean {
    const { isResuming, exactness } = this.#how;
    return isResuming || this.isRestarting || (exactness !== null && exactness.pending !== null);
  }

  /** Takes counts and loader to where the epoch was left. */
  async begin(fetcher: DataFetcher, epoch: ResumedEpoch): Promise<void> {
    const exact = this.#takeExactState();
    this.#resetCounts(epoch, exact !== null);
    if (exact !== null) await this.#goOnExactly(fetcher, exact, epoch);
    // The pass has begun when the loader was set up.
    else fetcher.fetched += this.#fit.progress.batch.current.ready;
  }

  #takeExactState(): ExactState | null {
    const { exactness } = this.#how;
    const state = exactness?.pending ?? null;
    if (exactness !== null) exactness.pending = null;
    return state;
  }

  // --- counts --------------------------------------------------------------------------------------------------------

  #resetCounts(epoch: ResumedEpoch, exactly: boolean): void {
    const { progress, maxBatches } = this.#fit;
    const { batch, scheduler, optimizerStep, zeroGrad } = progress;
    // In an exactly resumed fit the batch counts when it ends.
    const countsNow = this.isRestarting && !exactly && this.stage !== "afterBatch";
    if (countsNow && !epoch.shouldAccumulate) progress.batchesThatStepped++;
    // A batch that was begun is run again, even the last one.
    if (exactly && batch.current.ready > batch.current.processed) batch.isLastBatch = false;
    // In an exactly resumed fit the batch's end is finished first.
    const isEnding = exactly && this.stage === "batchEnd";
    if (this.stage === "batchEnd" && !exactly) {
      increment(batch, "completed");
      if (batch.current.completed >= maxBatches) resetOnEpoch(progress);
    }
    if (!this.isRestarting) resetOnEpoch(progress);
    else {
      [...(isEnding ? [] : [batch]), scheduler, optimizerStep, zeroGrad].forEach(resetOnRestart);
      if (!exactly) this.#warnOfUnfinishedEpoch();
    }
  }

  #warnOfUnfinishedEpoch(): void {
    const { accumulation, globalStep } = this.#session;
    const { maxBatches, loader } = this.#fit;
    if (maxBatches === Infinity || loader === null) return;
    const isResumable = loader.flattened.every(isStateful);
    if (globalStep % Math.ceil(maxBatches / accumulation.batches) !== 0 && !isResumable) {
      rankZeroWarn(
        "You're resuming from a checkpoint that ended before the epoch ended and your dataloader is not resumable. This can cause " +
          "unreliable results if further training is done. Use a checkpoint of an epoch's end, or give the loader stateDict and loadStateDict.",
        "PossibleUserWarning",
      );
    }
  }

  // --- exactly -------------------------------------------------------------------------------------------------------

  /** Continues as if the run had not stopped: the loader is where it was, and a batch that was saved before its end is finished. */
  async #goOnExactly(fetcher: DataFetcher, state: ExactState, epoch: ResumedEpoch): Promise<void> {
    const { exactness } = this.#how;
    const { metrics, logSchedule } = this.#session;
    const { progress, validation } = this.#fit;
    if (exactness === null || !this.isRestarting) {
      fetcher.open();
      return;
    }
    const done = progress.batch.current.ready;
    await exactness.reposition(fetcher, state, done);
    metrics.phase = done === 0 ? "none" : done === 1 ? "first" : "later";
    const wasValidating = validation.midEvaluation;
    if (this.stage === "afterBatch" && !wasValidating) return;
    const wasEnding = this.stage === "batchEnd";
    if (wasEnding) {
      await exactness.endBatch();
      increment(progress.batch, "completed");
    }
    this.endBatch();
    validation.restarting = validation.midEvaluation = false;
    if (wasEnding) {
      metrics.endBatch();
      if (logSchedule.isRowDue) exactness.sendAgain(() => metrics.sendLogged());
    }
    // A validation that was interrupted starts over.
    if (wasValidating) forgetCurrent(progress.validation);
    if (wasEnding || wasValidating) await epoch.afterTraining();
  }

  // --- the first batch -----------------------------------------------------------------------------------------------

  /** Whether an interrupted validation must still be finished, even after the last batch. */
  get owesValidation(): boolean {
    return this.isRestarting && !this.#fit.validation.hasRun;
  }

  /** Whether the running batch was already trained, because the fit is resumed at the validation after it, before, in or behind it. */
  isTrained(): boolean {
    const { validation, validationSchedule } = this.#fit;
    if (!this.isRestarting || !validationSchedule.isDue) return false;
    if (validation.midEvaluation) return true;
    this.#skipsValidation = this.stage === "afterBatch";
    return this.#skipsValidation;
  }

  /** A training batch is about to be read. */
  beginBatch(): void | Promise<void> {
    if (!this.isRestarting || !this.#fit.validationSchedule.isDue) return this.#beginTraining();
    return this.#fit.validation.skipToEnd().then(() => this.#beginTraining());
  }

  #beginTraining(): void {
    // Training comes first, so validation starts over.
    this.#fit.validation.restarting = false;
    this.noteBatch();
  }

  /** Notes that a training batch or a validation begins, which is run again if it is interrupted. */
  noteBatch(): void {
    this.#how.exactness?.noteBatch();
  }

  /** Whether the validation after the running batch was already finished; true only once. */
  takeFinishedValidation(): boolean {
    const skips = this.#skipsValidation;
    this.#skipsValidation = false;
    return skips;
  }

  /** A batch is over. From here on the epoch runs like any other. */
  endBatch(): void {
    this.isRestarting = false;
    this.stage = null;
  }
}
