/** @file The batches of a training epoch, with validation between them. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { MisconfigurationException } from "../util/errors.js";
import type { MaybePromise } from "../util/promises.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { ResultCollection } from "../logging/result.js";
import { requeue } from "../run/requeue.js";
import type { Run } from "../run/run.js";
import type { Session } from "../run/session.js";
import { Gradients } from "./optimization/gradients.js";
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
  /** What training logs into. */
  readonly results = new ResultCollection(true);
  readonly #automaticOptimization = new AutomaticOptimization();
  readonly #manualOptimization = new ManualOptimization();
  readonly #session: Session;
  /** Set by `attach`, before anything runs. */
  #run!: Run;
  readonly #fit: EpochsFit;
  readonly #validation: EvaluationLoop;
  readonly #resumption: EpochResumption;
  #toldOfMinimum = false;
  #warnedOfNull = false;

  constructor(session: Session, fit: EpochsFit) {
    this.#session = session;
    this.#fit = fit;
    this.#validation = fit.validation;
    this.#resumption = fit.resumption.epoch;
  }

  /** Belongs to a run from now on: what happens around its backward passes and steps is decided here. */
  attach(run: Run): void {
    this.#run = run;
    const gradients = new Gradients(run, this.#manualOptimization);
    run.optimization = gradients;
    this.#automaticOptimization.attach(run, gradients);
    this.#manualOptimization.attach(run);
  }

  // --- the course of an epoch ----------------------------------------------------------------------------------------

  /** Runs the epoch. */
  async run(fetcher: DataFetcher): Promise<void> {
    const { currentEpoch, progress } = this.#session;
    if (this.#resumption.isPending) await this.#resumption.begin(fetcher, this);
    else {
      resetOnEpoch(progress.fit);
      // The first pass was begun when the loader was set up.
      if (currentEpoch > 0) fetcher.open();
    }
    fetcher.action = this.#session.actions?.part("[_TrainingEpochLoop].train_dataloader_next") ?? null;
    while (!this.#isDone()) {
      try {
        const going = await this.#batch(fetcher);
        if (!going) break;
      } finally {
        this.#resumption.endBatch();
      }
      const pause = this.#run.yieldToEventLoop();
      if (pause !== undefined) await pause;
    }
  }

  #isDone(): boolean {
    if (this.#isTrainingDone() && !this.#resumption.owesValidation) return true;
    if (!this.#session.shouldStop) return false;
    if (!this.#fit.canStopEarly) {
      const { minEpochs, minSteps } = this.#session.bounds;
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
    return this.#fit.stepsReached || this.#session.accumulation.isEpochEnd;
  }

  /** Whether the running batch's gradients are kept for the next, without a step. */
  get shouldAccumulate(): boolean {
    return this.#session.accumulation.isAccumulating;
  }

  // --- a batch -------------------------------------------------------------------------------------------------------

  /** Trains on a batch and validates after it, where that is due; resolves to whether the epoch continues. */
  async #batch(fetcher: DataFetcher): Promise<boolean> {
    if (!this.#resumption.isTrained()) {
      const begun = this.#resumption.beginBatch();
      if (begun !== undefined) await begun;
      const more = fetcher.next();
      if (!(isPromise(more) ? await this.#session.waits.for(null, "the training loader's next batch", more) : more)) {
        this.#checkYield();
        return false;
      }
      const trained = this.#train(fetcher.batch, fetcher.done);
      if (!(isPromise(trained) ? await trained : trained)) return false;
    }
    await this.afterTraining();
    return true;
  }

  /** Validates where that is due, and does whatever else follows a trained batch. */
  async afterTraining(): Promise<void> {
    const run = this.#run;
    const session = this.#session;
    if (this.#fit.validationSchedule.isDue && !this.#resumption.takeFinishedValidation()) {
      await this.#validate();
      session.agree();
    }
    const stepped = this.shouldAccumulate ? undefined : stepSchedulers(run, "step", true);
    if (stepped !== undefined) await stepped;
    const atBatch = stepSchedulers(run, "everyBatch", true);
    if (atBatch !== undefined) await atBatch;
    if (!this.shouldAccumulate) session.progress.fit.batchesThatStepped++;
    if (session.shouldStop) for (const logger of session.loggers) session.pending.add(logger.save(), logger, "save");
    // At the end of training the parent loop ends the run.
    if (!this.#isTrainingDone()) session.checkSignals();
  }

  /**
   * Warns of an epoch without batches, for example because the previous epoch used up a generator. Epochs without batches would
   * never end where no number of epochs bounds them.
   */
  #checkYield(): void {
    const { currentEpoch, progress } = this.#session;
    const { batch } = progress.fit;
    if (this.#fit.maxBatches !== Infinity || batch.current.ready > 0) return;
    const message =
      `Trainer.fit: expected batches in each epoch. Received: a training loader without a length that yields nothing in epoch ${currentEpoch}. ` +
      "A generator object yields once only: give an iterable that starts over each time, such as a DataLoader or { [Symbol.iterator]: generate }.";
    if (this.#fit.maxEpochs === -1) throw new MisconfigurationException(message);
    rankZeroWarn(message);
  }

  /** Trains on a batch; false where the rest of the epoch is skipped. */
  async #train(given: unknown, isLast: boolean): Promise<boolean> {
    const run = this.#run;
    const { hooks } = run;
    const { accumulation, logSchedule, metrics, signals } = this.#session;
    const progress = this.#session.progress.fit;
    const batchIdx = progress.batch.current.ready;
    progress.batch.isLastBatch = isLast;
    const moved = run.dataSource.transfer(given, this.#fit.dataloaderIdx);
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
      this.#session.actions?.ofStrategy("onTrainBatchStart").mark();
      if (skipsEpoch) progress.batch.isLastBatch = true;
      else {
        increment(progress.batch, "started");
        const { actions } = this.#session;
        const result =
          actions === null
            ? this.#optimize(batch, batchIdx)
            : actions.part("run_training_batch").profile(() => this.#optimize(batch, batchIdx));
        outputs = isPromise(result) ? await result : result;
      }
    }
    increment(progress.batch, "processed");
    const stepped = this.shouldAccumulate ? undefined : stepSchedulers(run, "step", false);
    if (stepped !== undefined) await stepped;
    const atBatch = stepSchedulers(run, "everyBatch", false);
    if (atBatch !== undefined) await atBatch;
    const atEpoch = accumulation.isEpochEnd ? stepSchedulers(run, "epoch", false) : undefined;
    if (atEpoch !== undefined) await atEpoch;
    if (skipsEpoch) return false;
    const ended = hooks.both("onTrainBatchEnd", outputs, batch, batchIdx);
    if (ended !== undefined) await ended;
    this.#session.agree();
    // Here, where Lightning's handler mostly runs too: what resumes the checkpoint counts the batch's step.
    if (signals.mayRequeue && signals.takeRequeue()) await requeue(run);
    metrics.endBatch();
    increment(progress.batch, "completed");
    if (logSchedule.isRowDue) metrics.sendLogged();
    return true;
  }

  #optimize(batch: unknown, batchIdx: number): MaybePromise<StepResult> {
    const { dataloaderIdx } = this.#fit;
    return this.#run.module.automaticOptimization
      ? this.#automaticOptimization.run(batch, batchIdx, dataloaderIdx, !this.shouldAccumulate)
      : this.#manualOptimization.run(batch, batchIdx, dataloaderIdx);
  }

  #warnOfNull(): void {
    if (!this.#warnedOfNull) rankZeroWarn("trainDataloader yielded null. If this was on purpose, ignore this warning.");
    this.#warnedOfNull = true;
  }

  // --- validation ----------------------------------------------------------------------------------------------------

  async #validate(): Promise<void> {
    const { hooks, module, metrics } = this.#run;
    const { phase } = metrics;
    this.#resumption.noteBatch();
    const leave = this.#validation.enter();
    // Gradients would only take memory during validation.
    if (!this.shouldAccumulate) await hooks.call(module, "onValidationModelZeroGrad");
    await this.#validation.run();
    this.#fit.validationSchedule.noteEnd();
    leave();
    metrics.phase = phase;
  }

  /** Validates before the first batch. */
  async validateFirst(): Promise<void> {
    const leave = this.#validation.enter();
    this.#validation.isFirst = true;
    try {
      await this.#validation.run();
    } finally {
      this.#validation.isFirst = false;
    }
    this.#validation.forgetProgress();
    this.#fit.validationSchedule.noteEnd();
    leave();
  }
}
