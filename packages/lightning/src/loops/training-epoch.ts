/** @file The batches of a training epoch, with validation between them. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { MisconfigurationException } from "../util/errors.js";
import type { MaybePromise } from "../util/promises.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { ResultCollection } from "../logging/result.js";
import type { Trainer } from "../trainer/trainer.js";
import { AutomaticOptimization } from "./optimization/automatic.js";
import type { DataFetcher } from "./data-fetcher.js";
import type { EvaluationLoop } from "./evaluation.js";
import type { ExactState } from "./exactness.js";
import type { FitLoop } from "./fit.js";
import { isStateful } from "./loaders.js";
import { ManualOptimization } from "./optimization/manual.js";
import { forgetCurrent, increment, resetOnRestart, resetOnRun, resetTotal } from "./progress.js";
import type { BatchStage } from "./resume.js";
import { stepSchedulers } from "./schedulers.js";
import { skippedStep, type StepResult } from "./optimization/step-result.js";

/** Trains on batches until the epoch, or the run, is over. */
export class TrainingEpochLoop {
  readonly results = new ResultCollection(true);
  readonly manualOptimization: ManualOptimization;
  /** Whether the epoch goes on from a checkpoint. */
  restarting = false;
  /** In which part of a batch the checkpoint was written. */
  stage: BatchStage | null = null;
  readonly #automaticOptimization: AutomaticOptimization;
  readonly #trainer: Trainer;
  readonly #fit: FitLoop;
  readonly #validation: EvaluationLoop;
  #skipNextValidation = false;
  #toldOfMinimum = false;
  #warnedOfNull = false;

  constructor(trainer: Trainer, fit: FitLoop, validation: EvaluationLoop) {
    this.#trainer = trainer;
    this.#fit = fit;
    this.#validation = validation;
    this.#automaticOptimization = new AutomaticOptimization(trainer);
    this.manualOptimization = new ManualOptimization(trainer);
  }

  // --- the course of an epoch ----------------------------------------------------------------------------------------

  /** Runs the epoch. */
  async run(fetcher: DataFetcher): Promise<void> {
    const trainer = this.#trainer;
    const exact = this.#takeExactState();
    this.#reset(exact !== null);
    if (exact !== null) await this.#resumeExactly(fetcher, exact);
    else {
      // The first pass was begun when the loader was set up.
      if (trainer.currentEpoch > 0 && !this.#fit.resuming && !this.restarting) fetcher.open();
      fetcher.fetched += trainer.progress.batch.current.ready;
    }
    while (!this.#isDone()) {
      try {
        const going = await this.#batch(fetcher);
        if (!going) break;
      } finally {
        this.restarting = false;
        this.stage = null;
      }
      const pause = trainer.yieldToEventLoop();
      if (pause !== undefined) await pause;
    }
  }

  #takeExactState(): ExactState | null {
    const { exactness } = this.#fit;
    const state = exactness?.pending ?? null;
    if (exactness !== null) exactness.pending = null;
    return state;
  }

  /** Goes on as if the run had not stopped: the loader stands where it stood, and a batch that was saved before its end is ended. */
  async #resumeExactly(fetcher: DataFetcher, state: ExactState): Promise<void> {
    const { exactness } = this.#fit;
    const { metrics, progress } = this.#trainer;
    if (exactness === null || !this.restarting) {
      fetcher.open();
      return;
    }
    const done = progress.batch.current.ready;
    await exactness.reposition(fetcher, state, done);
    metrics.phase = done === 0 ? "none" : done === 1 ? "first" : "later";
    const wasValidating = this.#validation.midEvaluation;
    if (this.stage === "afterBatch" && !wasValidating) return;
    const wasEnding = this.stage === "batchEnd";
    this.restarting = this.#validation.restarting = this.#validation.midEvaluation = false;
    this.stage = null;
    if (wasEnding) {
      metrics.endBatch();
      if (this.#trainer.logSchedule.isRowDue) exactness.sendAgain(() => metrics.sendLogged());
    }
    // A validation that was interrupted begins again.
    if (wasValidating) forgetCurrent(progress.validation);
    if (wasEnding || wasValidating) await this.#afterTraining();
  }

  #reset(exactly: boolean): void {
    const { progress } = this.#trainer;
    const { batch, scheduler, optimizerStep, zeroGrad, validation } = progress;
    const counts = [batch, scheduler, optimizerStep, zeroGrad];
    const savedAtBatchEnd = this.stage === "batchEnd";
    // Exactly resumed, the batch counts when it is ended.
    const countsNow = this.restarting && !exactly && this.stage !== "afterBatch";
    if (countsNow && !this.shouldAccumulate) progress.batchesThatStepped++;
    // A batch that was begun is done again, also the last.
    if (exactly && batch.current.ready > batch.current.processed) batch.isLastBatch = false;
    if (savedAtBatchEnd) {
      increment(batch, "completed");
      if (!exactly && batch.current.completed >= this.#fit.maxBatches) {
        counts.forEach(resetOnRun);
        resetTotal(validation);
      }
    }
    if (this.restarting) {
      counts.forEach(resetOnRestart);
      if (!exactly) this.#warnOfUnfinishedEpoch();
    } else {
      counts.forEach(resetOnRun);
      // Counts the validation batches of an epoch, in which validation may run several times.
      resetTotal(validation);
    }
  }

  #warnOfUnfinishedEpoch(): void {
    const { accumulateGradBatches, globalStep } = this.#trainer;
    const { maxBatches, loader } = this.#fit;
    if (maxBatches === Infinity || loader === null) return;
    const isResumable = loader.flattened.every(isStateful);
    if (globalStep % Math.ceil(maxBatches / accumulateGradBatches) !== 0 && !isResumable) {
      rankZeroWarn(
        "You're resuming from a checkpoint that ended before the epoch ended and your dataloader is not resumable. This can cause " +
          "unreliable results if further training is done. Use a checkpoint of an epoch's end, or give the loader stateDict and loadStateDict.",
        "PossibleUserWarning",
      );
    }
  }

  #isDone(): boolean {
    // Where validation was interrupted it is finished first.
    if (this.#isTrainingDone() && (!this.restarting || this.#validation.hasRun)) return true;
    if (!this.#trainer.shouldStop) return false;
    if (!this.#fit.canStopEarly) {
      const { minEpochs, minSteps } = this.#trainer.bounds;
      if (!this.#toldOfMinimum) {
        rankZeroInfo(
          `Trainer was signaled to stop but the required \`minEpochs=${minEpochs}\` or \`minSteps=${minSteps}\` has not been met. Training will continue...`,
        );
      }
      this.#toldOfMinimum = true;
    }
    return this.#fit.canStopEarly;
  }

  #isTrainingDone(): boolean {
    return this.#fit.stepsReached || this.batchesReached;
  }

  /** Whether the running batch is the epoch's last. */
  get batchesReached(): boolean {
    const { batch } = this.#trainer.progress;
    return batch.current.ready === this.#fit.maxBatches || batch.isLastBatch;
  }

  /** Whether the running batch's gradients are kept for the next, without a step. */
  get shouldAccumulate(): boolean {
    const trainer = this.#trainer;
    return trainer.progress.batch.current.ready % trainer.accumulateGradBatches !== 0 && !this.batchesReached;
  }

  // --- a batch -------------------------------------------------------------------------------------------------------

  /** Trains on a batch and validates after it, where that is due; resolves to whether the epoch goes on. */
  async #batch(fetcher: DataFetcher): Promise<boolean> {
    if (!this.#resumeAtValidation()) {
      const resumed = this.restarting && this.#fit.validationSchedule.isDue ? this.#validation.skipToEnd() : undefined;
      if (resumed !== undefined) await resumed;
      // Training goes first, so validation begins anew.
      this.#validation.restarting = false;
      this.#fit.exactness?.noteBatch();
      const more = fetcher.next();
      if (!(isPromise(more) ? await this.#trainer.waits.for(null, "the training loader's next batch", more) : more)) {
        this.#checkYield();
        return false;
      }
      const trained = this.#train(fetcher.batch, fetcher.done);
      if (!(isPromise(trained) ? await trained : trained)) return false;
    }
    await this.#afterTraining();
    return true;
  }

  /** Validation, where it is due, and what else follows a trained batch. */
  async #afterTraining(): Promise<void> {
    const trainer = this.#trainer;
    const { progress } = trainer;
    if (this.#fit.validationSchedule.isDue && !this.#skipNextValidation) await this.#validate();
    this.#skipNextValidation = false;
    const stepped = this.shouldAccumulate ? undefined : stepSchedulers(trainer, "step", true);
    if (stepped !== undefined) await stepped;
    const atBatch = stepSchedulers(trainer, "everyBatch", true);
    if (atBatch !== undefined) await atBatch;
    if (!this.shouldAccumulate) progress.batchesThatStepped++;
    if (trainer.shouldStop) for (const logger of trainer.loggers) trainer.pending.add(logger.save(), logger, "save");
    // At the end of training the parent loop ends the run.
    if (!this.#isTrainingDone()) trainer.checkSignals();
  }

  /**
   * Speaks of an epoch without batches: such as one for which the epoch before used a generator up. Epochs without batches would
   * never end where no number of epochs bounds them.
   */
  #checkYield(): void {
    const { batch } = this.#trainer.progress;
    if (this.#fit.maxBatches !== Infinity || batch.current.ready > 0) return;
    const message =
      `Trainer.fit: expected batches in each epoch. Received: a training loader without a length that yields nothing in epoch ${this.#trainer.currentEpoch}. ` +
      "A generator object yields once only: give what begins anew each time, such as a DataLoader or { [Symbol.iterator]: generate }.";
    if (this.#fit.maxEpochs === -1) throw new MisconfigurationException(message);
    rankZeroWarn(message);
  }

  /** Whether the fit goes on at a validation: at an interrupted one, or after a finished one. */
  #resumeAtValidation(): boolean {
    if (!this.restarting || !this.#fit.validationSchedule.isDue) return false;
    if (this.#validation.midEvaluation) return true;
    if (this.stage !== "afterBatch") return false;
    this.#skipNextValidation = true;
    return true;
  }

  /** Trains on a batch; false where the rest of the epoch is skipped. */
  async #train(given: unknown, isLast: boolean): Promise<boolean> {
    const trainer = this.#trainer;
    const { hooks, metrics, progress } = trainer;
    const batchIdx = progress.batch.current.ready;
    progress.batch.isLastBatch = isLast;
    const moved = trainer.dataSource.transfer(given, this.#fit.dataloaderIdx);
    const batch: unknown = isPromise(moved) ? await moved : moved;
    increment(progress.batch, "ready");
    metrics.startBatch(batch);
    let outputs: StepResult = skippedStep;
    let skipsEpoch = false;
    if (batch === null || batch === undefined) this.#warnOfNull();
    else {
      const started = hooks.callbacks("onTrainBatchStart", batch, batchIdx);
      if (started !== undefined) await started;
      const answer = hooks.module("onTrainBatchStart", batch, batchIdx);
      skipsEpoch = (isPromise(answer) ? await answer : answer) === -1;
      if (skipsEpoch) progress.batch.isLastBatch = true;
      else {
        increment(progress.batch, "started");
        const result = this.#optimize(batch, batchIdx);
        outputs = isPromise(result) ? await result : result;
      }
    }
    increment(progress.batch, "processed");
    const stepped = this.shouldAccumulate ? undefined : stepSchedulers(trainer, "step", false);
    if (stepped !== undefined) await stepped;
    const atBatch = stepSchedulers(trainer, "everyBatch", false);
    if (atBatch !== undefined) await atBatch;
    const atEpoch = this.batchesReached ? stepSchedulers(trainer, "epoch", false) : undefined;
    if (atEpoch !== undefined) await atEpoch;
    if (skipsEpoch) return false;
    const ended = hooks.both("onTrainBatchEnd", outputs, batch, batchIdx);
    if (ended !== undefined) await ended;
    metrics.endBatch();
    increment(progress.batch, "completed");
    if (trainer.logSchedule.isRowDue) metrics.sendLogged();
    return true;
  }

  #optimize(batch: unknown, batchIdx: number): MaybePromise<StepResult> {
    return this.#trainer.runningModule.automaticOptimization
      ? this.#automaticOptimization.run(batch, batchIdx, !this.shouldAccumulate)
      : this.manualOptimization.run(batch, batchIdx);
  }

  #warnOfNull(): void {
    if (!this.#warnedOfNull) rankZeroWarn("trainDataloader yielded null. If this was on purpose, ignore this warning.");
    this.#warnedOfNull = true;
  }

  // --- validation ----------------------------------------------------------------------------------------------------

  async #validate(): Promise<void> {
    const trainer = this.#trainer;
    const { hooks, runningModule: module, metrics } = trainer;
    const { phase } = metrics;
    this.#fit.exactness?.noteBatch();
    trainer.state.stage = "validate";
    // Gradients would only take memory during validation.
    if (!this.shouldAccumulate) await hooks.call(module, "onValidationModelZeroGrad");
    await this.#validation.run();
    this.#fit.validationSchedule.noteEnd();
    trainer.state.stage = "train";
    metrics.phase = phase;
  }

  /** Validates before the first batch. */
  async validateFirst(): Promise<void> {
    const trainer = this.#trainer;
    trainer.state.stage = "validate";
    this.#validation.isFirst = true;
    try {
      await this.#validation.run();
    } finally {
      this.#validation.isFirst = false;
    }
    this.#validation.forgetProgress();
    this.#fit.validationSchedule.noteEnd();
    trainer.state.stage = "train";
  }
}
