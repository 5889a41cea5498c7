/** @file The fit loop: epochs of training, with validation inside. */
import { MisconfigurationException } from "../core/errors.js";
import { isPromise } from "../core/hooks.js";
import { rankZeroInfo, rankZeroWarn } from "../core/rank-zero.js";
import { ResultCollection } from "../logging/result.js";
import type { Trainer } from "../trainer/trainer.js";
import { BatchSource } from "./batch-source.js";
import { limitedBatches, validationInterval } from "./counts.js";
import type { EvaluationLoop } from "./evaluation.js";
import { CombinedLoader, isCollection, lengthOf } from "./loaders.js";
import { Optimization } from "./optimization.js";
import { increment, newFitProgress, resetCurrent } from "./progress.js";
import { stepSchedulers } from "./schedulers.js";

/** Trains epoch after epoch until a bound is reached or somebody asks to stop. */
export class FitLoop {
  readonly results = new ResultCollection(true);
  progress = newFitProgress();
  /** Batches of an epoch, Infinity where unknown. */
  numTrainingBatches = 0;
  /** After how many batches validation runs, Infinity for the end of an unsized loader. */
  valCheckBatch = Infinity;
  /** The training loader. */
  loader: unknown = null;
  readonly #trainer: Trainer;
  readonly #validation: EvaluationLoop;
  readonly #optimization: Optimization;
  #loaderEpoch = -1;
  #lastValidation = 0;

  constructor(trainer: Trainer, validation: EvaluationLoop) {
    this.#trainer = trainer;
    this.#validation = validation;
    this.#optimization = new Optimization(trainer);
  }

  /** Whether `shouldStop` may take effect: minimum epochs and steps are done. */
  get canStopEarly(): boolean {
    const { minEpochs, minSteps } = this.#trainer.bounds;
    const epochsDone = minEpochs === 0 || this.progress.epoch.current.processed >= minEpochs;
    const stepsDone = minSteps === null || minSteps === 0 || this.#trainer.globalStep >= minSteps;
    return epochsDone && stepsDone;
  }

  get #stepsReached(): boolean {
    const { maxSteps } = this.#trainer.bounds;
    return maxSteps !== -1 && this.#trainer.globalStep >= maxSteps;
  }

  /** Runs the loop. */
  async run(): Promise<void> {
    await this.setupData();
    if (this.#isDone(true) || this.#trainer.options.limitTrainBatches === 0) return;
    const { hooks } = this.#trainer;
    await hooks.both("onTrainStart");
    this.#lastValidation = performance.now();
    while (!this.#isDone(false)) {
      await this.#epoch();
    }
    await hooks.both("onTrainEnd");
  }

  #isDone(first: boolean): boolean {
    const { maxEpochs, maxSteps } = this.#trainer.bounds;
    if (this.numTrainingBatches === 0) {
      if (first) rankZeroInfo("`Trainer.fit` stopped: No training batches.");
      return true;
    }
    if (this.#stepsReached) {
      rankZeroInfo(`\`Trainer.fit\` stopped: \`maxSteps: ${maxSteps}\` reached.`);
      return true;
    }
    const { epoch } = this.progress;
    if (maxEpochs !== -1 && epoch.current.processed >= maxEpochs) {
      epoch.current.completed = epoch.current.processed;
      rankZeroInfo(`\`Trainer.fit\` stopped: \`maxEpochs: ${maxEpochs}\` reached.`);
      return true;
    }
    return this.#trainer.shouldStop && this.canStopEarly;
  }

  /** Asks for the training loader, at the start and where reloading is due. */
  setupData(): void | Promise<void> {
    const trainer = this.#trainer;
    const { options } = trainer;
    const every = options.reloadDataloadersEveryNEpochs;
    const due = this.loader === null || (every > 0 && trainer.currentEpoch - this.#loaderEpoch >= every);
    if (!due) return;
    const given = trainer.dataSource.request("train");
    return isPromise(given) ? Promise.resolve(given).then((ready) => this.#take(ready)) : this.#take(given);
  }

  #take(given: unknown): void {
    const trainer = this.#trainer;
    const { options } = trainer;
    this.loader = isCollection(given) ? new CombinedLoader(given, "max_size_cycle") : given;
    this.#loaderEpoch = trainer.currentEpoch;
    const length = lengthOf(this.loader);
    this.numTrainingBatches = limitedBatches(length, options.limitTrainBatches, "limitTrainBatches");
    if (length === 0) rankZeroWarn("The training loader has no batches. Check the data set and its filters.");
    if (trainer.enableValidation) {
      this.valCheckBatch =
        options.valCheckTimeInterval !== null
          ? Infinity
          : validationInterval(options.valCheckInterval, options.checkValEveryNEpoch, this.numTrainingBatches, options.limitTrainBatches);
    }
    if (trainer.loggers.length > 0 && this.numTrainingBatches < options.logEveryNSteps && !options.fastDevRun) {
      rankZeroWarn(
        `The number of training batches (${this.numTrainingBatches}) is smaller than the logging interval logEveryNSteps: ` +
          `${options.logEveryNSteps}. Set a lower value if you want to see logs for the training epoch.`,
        "PossibleUserWarning",
      );
    }
  }

  async #epoch(): Promise<void> {
    const trainer = this.#trainer;
    const { hooks, metrics } = trainer;
    const { progress } = this;
    await this.setupData();
    resetCurrent(progress.batch);
    setEpoch(this.loader, trainer.currentEpoch);
    increment(progress.epoch, "ready");
    metrics.onStep = false;
    await hooks.both("onTrainEpochStart");
    increment(progress.epoch, "started");

    await this.#batches();

    metrics.onStep = false;
    increment(progress.epoch, "processed");
    // Hooks of the epoch's end belong to the epoch that ended.
    progress.epoch.current.processed--;
    await hooks.callbacks("onTrainEpochEnd");
    await hooks.module("onTrainEpochEnd");
    metrics.takeEpoch();
    await hooks.lateEpochEnd();
    if (this.#batchesReached) stepSchedulers(trainer, "epoch", true, this.#batchIdx);
    progress.batchesThatStepped--;
    metrics.send(metrics.takeEpoch().log);
    progress.batchesThatStepped++;
    this.results.reset();
    progress.epoch.current.processed++;
    increment(progress.epoch, "completed");
    trainer.checkSignals();
  }

  get #batchIdx(): number {
    return this.progress.batch.current.ready - 1;
  }

  get #batchesReached(): boolean {
    return this.progress.isLastBatch || this.progress.batch.current.ready >= this.numTrainingBatches;
  }

  get #accumulates(): boolean {
    const { accumulateGradBatches } = this.#trainer;
    return !(this.progress.batch.current.ready % accumulateGradBatches === 0 || this.#batchesReached);
  }

  async #batches(): Promise<void> {
    const trainer = this.#trainer;
    const source = new BatchSource(this.loader, this.numTrainingBatches, lengthOf(this.loader) !== Infinity);
    this.progress.isLastBatch = false;
    let count = 0;
    try {
      for (;;) {
        if (this.#stepsReached || (trainer.shouldStop && this.canStopEarly && count > 0)) break;
        const next = source.next();
        const { done, value } = isPromise(next) ? await next : next;
        if (done) break;
        count++;
        this.progress.isLastBatch = source.isLast;
        const skipped = this.#batch(value);
        if (isPromise(skipped) ? await skipped : skipped) break;
        const pause = trainer.yieldToEventLoop();
        if (pause !== undefined) await pause;
        trainer.checkSignals();
      }
    } finally {
      await source.close();
    }
    if (count === 0 && this.numTrainingBatches === Infinity) {
      throw new MisconfigurationException("The training loader yields nothing. Received: an iterable without batches. Check the data set.");
    }
  }

  /** One batch; resolves to whether the rest of the epoch is skipped. */
  async #batch(given: unknown): Promise<boolean> {
    const trainer = this.#trainer;
    const { hooks, metrics } = trainer;
    const { progress } = this;
    increment(progress.batch, "ready");
    const batchIdx = this.#batchIdx;
    let batch = given;
    let outputs: Record<string, unknown> = {};
    if (given === null || given === undefined) {
      rankZeroWarn("trainDataloader yielded null. If this was on purpose, ignore this warning.");
    } else {
      const moved = trainer.dataSource.transfer(given, 0);
      batch = isPromise(moved) ? await moved : moved;
      this.results.startBatch(batch);
      metrics.onStep = true;
      const first = hooks.callbacks("onTrainBatchStart", batch, batchIdx);
      if (isPromise(first)) await first;
      let answer = hooks.module("onTrainBatchStart", batch, batchIdx);
      if (isPromise(answer)) answer = await answer;
      if (answer === -1) {
        progress.isLastBatch = true;
        stepSchedulers(trainer, "step", false, batchIdx);
        stepSchedulers(trainer, "epoch", false, batchIdx);
        return true;
      }
      increment(progress.batch, "started");
      const result = this.#optimization.run(batch, batchIdx, !this.#accumulates);
      outputs = isPromise(result) ? await result : result;
    }
    increment(progress.batch, "processed");
    if (!this.#accumulates) stepSchedulers(trainer, "step", false, batchIdx);
    if (this.#batchesReached) stepSchedulers(trainer, "epoch", false, batchIdx);
    const ended = hooks.both("onTrainBatchEnd", outputs, batch, batchIdx);
    if (isPromise(ended)) await ended;
    increment(progress.batch, "completed");
    this.#logStep();
    if (this.#validatesNow()) {
      if (!this.#accumulates) trainer.lightningModule.onValidationModelZeroGrad();
      await trainer.runValidation(this.#validation);
      this.#lastValidation = performance.now();
      metrics.onStep = true;
    }
    if (!this.#accumulates) {
      stepSchedulers(trainer, "step", true, batchIdx);
      progress.batchesThatStepped++;
    }
    return false;
  }

  #logStep(): void {
    const trainer = this.#trainer;
    if (trainer.lightningModule.automaticOptimization && this.#accumulates) return;
    const every = trainer.options.logEveryNSteps;
    const due = every > 0 && (this.progress.batchesThatStepped + 1) % every === 0;
    if (due || trainer.shouldStop || trainer.options.fastDevRun) trainer.metrics.logStep();
  }

  #validatesNow(): boolean {
    const trainer = this.#trainer;
    const { checkValEveryNEpoch, valCheckTimeInterval } = trainer.options;
    if (!trainer.enableValidation) return false;
    if (checkValEveryNEpoch !== null && (trainer.currentEpoch + 1) % checkValEveryNEpoch !== 0) return false;
    if (trainer.shouldStop && this.canStopEarly) return true;
    if (valCheckTimeInterval !== null) return performance.now() - this.#lastValidation >= valCheckTimeInterval;
    if (this.valCheckBatch === Infinity) return this.progress.isLastBatch;
    const done = checkValEveryNEpoch === null ? this.progress.batch.total.ready : this.progress.batch.current.ready;
    return done % this.valCheckBatch === 0;
  }
}

/** Tells samplers the epoch, so that each shuffles anew. */
function setEpoch(loader: unknown, epoch: number): void {
  if (typeof loader !== "object" || loader === null) return;
  const { sampler } = loader as { sampler?: { setEpoch?: (epoch: number) => void } };
  sampler?.setEpoch?.(epoch);
}
