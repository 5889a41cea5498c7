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
import type { FitResumption } from "./fit-resumption.js";
import { ManualOptimization } from "./optimization/manual.js";
import type { EpochResumption } from "./epoch-resumption.js";
import { increment, resetOnEpoch } from "./progress.js";
import { stepSchedulers } from "./schedulers.js";
import { skippedStep, type StepResult } from "./optimization/step-result.js";
import type { ValidationSchedule } from "./validation-schedule.js";

/** The fit whose epochs these are. */
export interface EpochsFit {
  readonly validation: EvaluationLoop;
  readonly validationSchedule: ValidationSchedule;
  readonly resumption: FitResumption;
  /** Batches of an epoch, Infinity where unknown. */
  readonly maxBatches: number;
  /** The epoch at which training ends: -1 for none. */
  readonly maxEpochs: number | null;
  /** Which loader the running batch is from. */
  readonly dataloaderIdx: number;
  /** Whether the maximum of steps is done. */
  readonly stepsReached: boolean;
  /** Whether the minimum of epochs and steps is done. */
  readonly canStopEarly: boolean;
}

/** Trains on batches until the epoch, or the run, is over. */
export class TrainingEpochLoop {
  readonly results = new ResultCollection(true);
  readonly manualOptimization: ManualOptimization;
  readonly #automaticOptimization: AutomaticOptimization;
  readonly #trainer: Trainer;
  readonly #fit: EpochsFit;
  readonly #validation: EvaluationLoop;
  readonly #resumption: EpochResumption;
  #toldOfMinimum = false;
  #warnedOfNull = false;

  constructor(trainer: Trainer, fit: EpochsFit) {
    this.#trainer = trainer;
    this.#fit = fit;
    this.#validation = fit.validation;
    this.#resumption = fit.resumption.epoch;
    this.#automaticOptimization = new AutomaticOptimization(trainer);
    this.manualOptimization = new ManualOptimization(trainer);
  }

  // --- the course of an epoch ----------------------------------------------------------------------------------------

  /** Runs the epoch. */
  async run(fetcher: DataFetcher): Promise<void> {
    const trainer = this.#trainer;
    if (this.#resumption.isPending) await this.#resumption.begin(fetcher, this);
    else {
      resetOnEpoch(trainer.progress);
      // The first pass was begun when the loader was set up.
      if (trainer.currentEpoch > 0) fetcher.open();
    }
    while (!this.#isDone()) {
      try {
        const going = await this.#batch(fetcher);
        if (!going) break;
      } finally {
        this.#resumption.endBatch();
      }
      const pause = trainer.yieldToEventLoop();
      if (pause !== undefined) await pause;
    }
  }

  #isDone(): boolean {
    if (this.#isTrainingDone() && !this.#resumption.owesValidation) return true;
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
    if (!this.#resumption.isTrained()) {
      const begun = this.#resumption.beginBatch();
      if (begun !== undefined) await begun;
      const more = fetcher.next();
      if (!(isPromise(more) ? await this.#trainer.waits.for(null, "the training loader's next batch", more) : more)) {
        this.#checkYield();
        return false;
      }
      const trained = this.#train(fetcher.batch, fetcher.done);
      if (!(isPromise(trained) ? await trained : trained)) return false;
    }
    await this.afterTraining();
    return true;
  }

  /** Validation, where it is due, and what else follows a trained batch. */
  async afterTraining(): Promise<void> {
    const trainer = this.#trainer;
    const { progress } = trainer;
    if (this.#fit.validationSchedule.isDue && !this.#resumption.takeFinishedValidation()) await this.#validate();
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
    this.#resumption.noteBatch();
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
