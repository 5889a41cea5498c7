/** @file How the first epoch of a fit goes on from a checkpoint, until its first batch is over. */
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

/** What is known of the fit that goes on. */
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

/** What is known of how it goes on. */
export interface ResumedHow {
  /** Whether the fit goes on from a checkpoint, until the first epoch is over. */
  readonly isResuming: boolean;
  /** What makes it exact; null where nobody asks for that. */
  readonly exactness: Exactness | null;
}

/** The epoch that goes on. */
export interface ResumedEpoch {
  /** Whether the running batch's gradients are kept for the next, without a step. */
  readonly shouldAccumulate: boolean;
  /** Does what follows a trained batch. */
  afterTraining(): Promise<void>;
}

/** Takes an epoch to where it was left; in an epoch that begins it does nothing. */
export class EpochResumption {
  /** Whether the epoch goes on inside of its batches. */
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

  /** Whether the epoch begins other than one of a fit that was not resumed. */
  get isPending(): boolean {
    const { isResuming, exactness } = this.#how;
    return isResuming || this.isRestarting || (exactness !== null && exactness.pending !== null);
  }

  /** Takes counts and loader to where the epoch was left. */
  async begin(fetcher: DataFetcher, epoch: ResumedEpoch): Promise<void> {
    const exact = this.#takeExactState();
    this.#resetCounts(epoch, exact !== null);
    if (exact !== null) await this.#goOnExactly(fetcher, exact, epoch);
    // The pass was begun when the loader was set up.
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
    // Exactly resumed, the batch counts when it is ended.
    const countsNow = this.isRestarting && !exactly && this.stage !== "afterBatch";
    if (countsNow && !epoch.shouldAccumulate) progress.batchesThatStepped++;
    // A batch that was begun is done again, also the last.
    if (exactly && batch.current.ready > batch.current.processed) batch.isLastBatch = false;
    if (this.stage === "batchEnd") {
      increment(batch, "completed");
      if (!exactly && batch.current.completed >= maxBatches) resetOnEpoch(progress);
    }
    if (!this.isRestarting) resetOnEpoch(progress);
    else {
      [batch, scheduler, optimizerStep, zeroGrad].forEach(resetOnRestart);
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

  /** Goes on as if the run had not stopped: the loader stands where it stood, and a batch that was saved before its end is ended. */
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
    this.endBatch();
    validation.restarting = validation.midEvaluation = false;
    if (wasEnding) {
      metrics.endBatch();
      if (logSchedule.isRowDue) exactness.sendAgain(() => metrics.sendLogged());
    }
    // A validation that was interrupted begins again.
    if (wasValidating) forgetCurrent(progress.validation);
    if (wasEnding || wasValidating) await epoch.afterTraining();
  }

  // --- the first batch -----------------------------------------------------------------------------------------------

  /** Whether a validation was interrupted that is to be finished, also after the last batch. */
  get owesValidation(): boolean {
    return this.isRestarting && !this.#fit.validation.hasRun;
  }

  /** Whether the running batch was trained before: the fit goes on at the validation after it, in it or behind it. */
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
    // Training goes first, so validation begins anew.
    this.#fit.validation.restarting = false;
    this.noteBatch();
  }

  /** What begins now is done again where it is interrupted: a training batch, or a validation. */
  noteBatch(): void {
    this.#how.exactness?.noteBatch();
  }

  /** Whether the validation after the running batch was finished before; asked once. */
  takeFinishedValidation(): boolean {
    const skips = this.#skipsValidation;
    this.#skipsValidation = false;
    return skips;
  }

  /** A batch is over: what follows is as in a fit that was not resumed. */
  endBatch(): void {
    this.isRestarting = false;
    this.stage = null;
  }
}
