/** @file What a Trainer shows of itself: its parts, progress, data, metrics and state. */
import { isPromise } from "@lightning-ts/torch/util/is";
import type { Callback } from "../core/callback.js";
import { Checkpoint } from "../core/checkpoint-callback.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { Logger } from "../core/logger.js";
import type { LightningModule } from "../core/module.js";
import type { Optimizer, SchedulerConfig } from "../core/optimization.js";
import type { MetricDict } from "../logging/result.js";
import type { EvaluationLoop } from "../loops/evaluation.js";
import type { FitLoop } from "../loops/fit.js";
import type { PredictionLoop } from "../loops/prediction.js";
import type { Session } from "../run/session.js";
import type { TrainerState } from "../run/state.js";
import { pathOf } from "./call-options.js";
import { TrainerFlags } from "./flags.js";
import { Error } from "../util/user-errors.js";

/** The loops of a Trainer. */
export interface TrainerLoops {
  readonly fit: FitLoop;
  readonly validate: EvaluationLoop;
  readonly test: EvaluationLoop;
  readonly predict: PredictionLoop;
}

/** The base of the Trainer: everything that can be read off its parts, and the parts that may be exchanged. */
export abstract class TrainerProperties extends TrainerFlags {
  readonly #session: Session;
  readonly #loops: TrainerLoops;

  constructor(session: Session, loops: TrainerLoops) {
    super(session);
    this.#session = session;
    this.#loops = loops;
  }

  // --- parts ---------------------------------------------------------------------------------------------------------

  /** The module of the running or newest call, null before the first. */
  get model(): LightningModule | null {
    return this.#session.module;
  }

  /** The module of the running or newest call, null before the first. */
  get lightningModule(): LightningModule | null {
    return this.#session.module;
  }

  /** The data module of the newest call that brought one. */
  get datamodule(): LightningDataModule | null {
    return this.#session.datamodule;
  }

  set datamodule(datamodule: LightningDataModule | null) {
    this.#session.datamodule = datamodule;
  }

  /** The optimizers of a fit. */
  get optimizers(): Optimizer[] {
    return this.#session.optimizers;
  }

  set optimizers(optimizers: Optimizer[]) {
    this.#session.optimizers = optimizers;
  }

  /** When the schedulers of a fit step. */
  get lrSchedulerConfigs(): SchedulerConfig[] {
    return this.#session.schedulers;
  }

  set lrSchedulerConfigs(configs: SchedulerConfig[]) {
    this.#session.schedulers = configs;
  }

  /** The callbacks, checkpoints last. What a module brings is added when it is run. */
  get callbacks(): Callback[] {
    return this.#session.callbacks;
  }

  set callbacks(callbacks: Callback[]) {
    this.#session.callbacks = callbacks;
  }

  /** The first callback that saves checkpoints, null where there is none. */
  get checkpointCallback(): Checkpoint | null {
    return this.checkpointCallbacks[0] ?? null;
  }

  /** The callbacks that save checkpoints. */
  get checkpointCallbacks(): Checkpoint[] {
    return this.callbacks.filter((callback) => callback instanceof Checkpoint);
  }

  /** The first callback that stops training early, null where there is none. */
  get earlyStoppingCallback(): Callback | null {
    return this.earlyStoppingCallbacks[0] ?? null;
  }

  /** The callbacks that stop training early. */
  get earlyStoppingCallbacks(): Callback[] {
    return this.callbacks.filter((callback) => callback.role === "monitor");
  }

  /** The progress bar, null where there is none. */
  get progressBarCallback(): Callback | null {
    return this.callbacks.find((callback) => callback.role === "progressBar") ?? null;
  }

  /** The loggers, none where `logger` is false. */
  get loggers(): Logger[] {
    return this.#session.loggers;
  }

  set loggers(loggers: Logger[]) {
    this.#session.loggers = loggers;
  }

  /** The first logger, null where there is none. Setting it replaces all. */
  get logger(): Logger | null {
    return this.loggers[0] ?? null;
  }

  set logger(logger: Logger | null) {
    this.loggers = logger === null ? [] : [logger];
  }

  /** The loop of `fit`. Its `maxEpochs`, `minEpochs`, `maxSteps` and `minSteps` may be set between two fits, to continue training. */
  get fitLoop(): FitLoop {
    return this.#loops.fit;
  }

  /** The loop of `validate`. The one inside a fit is `fitLoop.validation`. */
  get validateLoop(): EvaluationLoop {
    return this.#loops.validate;
  }

  /** The loop of `test`. */
  get testLoop(): EvaluationLoop {
    return this.#loops.test;
  }

  /** The loop of `predict`. */
  get predictLoop(): PredictionLoop {
    return this.#loops.predict;
  }

  /**
   * The checkpoint that the running or newest call loaded, null if none. Setting it chooses the checkpoint of later calls, unless they
   * are given a `ckptPath` of their own.
   */
  get ckptPath(): string | null {
    return this.#session.ckptPath;
  }

  set ckptPath(path: string | URL | null) {
    this.#session.ckptPath = this.#session.setCkptPath = path === null ? null : pathOf(path);
  }

  // --- progress ------------------------------------------------------------------------------------------------------

  /** Epochs that were trained; the index of the running one. */
  get currentEpoch(): number {
    return this.#session.currentEpoch;
  }

  /** Optimizer steps that were made. */
  get globalStep(): number {
    return this.#session.globalStep;
  }

  /** The epoch at which training ends, -1 for none. Before the first fit what the flag says, so null where it is not given. */
  get maxEpochs(): number | null {
    return this.#session.bounds.maxEpochs;
  }

  /** The epochs that training takes at least. Before the first fit what the flag says, so null where it is not given. */
  get minEpochs(): number | null {
    return this.#session.bounds.minEpochs;
  }

  /** The step at which training ends, -1 for none. */
  get maxSteps(): number {
    return this.#session.bounds.maxSteps;
  }

  /** The optimizer steps that training takes at least, null where none was given. */
  get minSteps(): number | null {
    return this.#session.bounds.minSteps;
  }

  /** Whether the running training batch is the epoch's last. */
  get isLastBatch(): boolean {
    return this.#session.progress.fit.batch.isLastBatch;
  }

  /** Optimizer steps that training takes in all, Infinity where unknown. */
  get estimatedSteppingBatches(): number {
    const { maxEpochs, maxSteps } = this.#session.bounds;
    if (maxEpochs === null || maxEpochs === -1) return maxSteps === -1 ? Infinity : maxSteps;
    if (this.fitLoop.loader === null && isPromise(this.fitLoop.setupData())) {
      throw new Error(
        "estimatedSteppingBatches needs the training loader, and trainDataloader() gives a promise of it. Give the loader to fit, or make " +
          "it in an asynchronous setup().",
      );
    }
    if (this.numTrainingBatches === Infinity) return maxSteps === -1 ? Infinity : maxSteps;
    const all = Math.ceil(this.numTrainingBatches / this.accumulateGradBatches) * Math.max(maxEpochs, 1);
    return maxSteps === -1 ? all : Math.min(maxSteps, all);
  }

  /** Batches whose gradients are added up; a callback may change it. */
  get accumulateGradBatches(): number {
    return this.#session.accumulation.batches;
  }

  set accumulateGradBatches(batches: number) {
    this.#session.accumulation.batches = batches;
  }

  /** Set to end training after the running batch, once minimum epochs and steps are done. */
  get shouldStop(): boolean {
    return this.#session.shouldStop;
  }

  set shouldStop(shouldStop: boolean) {
    this.#session.shouldStop = shouldStop;
  }

  // --- data ----------------------------------------------------------------------------------------------------------

  /** The training loaders as they were given, null before they are set up. */
  get trainDataloader(): unknown {
    return this.fitLoop.loader?.iterables ?? null;
  }

  /** The validation loaders as they were given, null before they are set up. */
  get valDataloaders(): unknown {
    return (this.fitLoop.validation.loader ?? this.validateLoop.loader)?.iterables ?? null;
  }

  /** The test loaders as they were given, null before they are set up. */
  get testDataloaders(): unknown {
    return this.testLoop.loader?.iterables ?? null;
  }

  /** The prediction loaders as they were given, null before they are set up. */
  get predictDataloaders(): unknown {
    return this.predictLoop.loader?.iterables ?? null;
  }

  /** Batches of a training epoch, Infinity where unknown and before the loader is set up. */
  get numTrainingBatches(): number {
    return this.fitLoop.maxBatches;
  }

  /** Batches of each validation loader. */
  get numValBatches(): number[] {
    return (this.#session.state.fn === "validate" ? this.validateLoop : this.fitLoop.validation).numBatches;
  }

  /** Batches of each validation loader that the sanity check takes. */
  get numSanityValBatches(): number[] {
    return this.fitLoop.validationSchedule.sanityBatches;
  }

  /** Batches of each test loader. */
  get numTestBatches(): number[] {
    return this.testLoop.numBatches;
  }

  /** Batches of each prediction loader. */
  get numPredictBatches(): number[] {
    return this.predictLoop.numBatches;
  }

  /** Batches of the sanity check, Infinity for all. */
  get numSanityValSteps(): number {
    return this.fitLoop.validationSchedule.sanitySteps;
  }

  /** After how many batches validation runs; Infinity for the end of a loader without a length, null before it is known. */
  get valCheckBatch(): number | null {
    return this.fitLoop.validationSchedule.batchInterval;
  }

  /** Whether fit validates: there is a step, a loader, and the limits allow it. */
  get enableValidation(): boolean {
    return this.fitLoop.validationSchedule.isEnabled;
  }

  // --- metrics -------------------------------------------------------------------------------------------------------

  /** What was logged, for callbacks. */
  get callbackMetrics(): MetricDict {
    return this.#session.metrics.callback;
  }

  /** What was sent to loggers. */
  get loggedMetrics(): MetricDict {
    return this.#session.metrics.logged;
  }

  /** What the progress bar shows. */
  get progressBarMetrics(): Record<string, number> {
    return this.#session.metrics.progressBar;
  }

  // --- state ---------------------------------------------------------------------------------------------------------

  /** The running call, its status and its stage, in Lightning's strings. */
  get state(): TrainerState {
    return this.#session.state;
  }

  /** Whether an error or a signal ended the newest call. */
  get interrupted(): boolean {
    return this.#session.state.status === "interrupted";
  }

  /** Whether SIGTERM arrived during the running or newest call. */
  get receivedSigterm(): boolean {
    return this.#session.signals.sigterm;
  }

  /** Whether `fit` trains now, rather than validates. */
  get training(): boolean {
    return this.#session.state.stage === "train";
  }

  /** Whether validation runs, also the one inside a fit. */
  get validating(): boolean {
    return this.#session.state.stage === "validate";
  }

  /** Whether `test` runs. */
  get testing(): boolean {
    return this.#session.state.stage === "test";
  }

  /** Whether `predict` runs. */
  get predicting(): boolean {
    return this.#session.state.stage === "predict";
  }

  /** Whether the sanity check runs, the few validation batches before training. */
  get sanityChecking(): boolean {
    return this.#session.state.stage === "sanity_check";
  }

  /** Whether validation, a test or the sanity check runs. */
  get evaluating(): boolean {
    return this.validating || this.testing || this.sanityChecking;
  }
}
