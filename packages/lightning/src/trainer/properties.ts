/** @file What a Trainer tells of itself: hardware, folders, progress, data, flags, metrics and state. */
import { resolve } from "node:path";
import { isPromise } from "@lightning-ts/torch/util/is";
import type { Logger } from "../core/logger.js";
import type { LightningModule } from "../core/module.js";
import type { GradientClipAlgorithm } from "../fabric/precision/precision.js";
import type { Accelerator } from "../fabric/accelerators/accelerator.js";
import type { Precision } from "../fabric/precision/precision.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import type { MetricDictionaries } from "../logging/dictionaries.js";
import type { MetricDict } from "../logging/result.js";
import type { EvaluationLoop } from "../loops/evaluation.js";
import type { FitLoop } from "../loops/fit.js";
import type { PredictionLoop } from "../loops/prediction.js";
import type { FitProgress } from "../loops/progress.js";
import type { Limit, Limits } from "../options/limits.js";
import type { Bounds, ModeOptions } from "../options/modes.js";
import type { RunContext } from "../run/lifecycle.js";
import type { Signals } from "../run/signals.js";
import type { TrainerState } from "../run/state.js";

/** The base of the Trainer: everything that can be read off its parts. */
export abstract class TrainerProperties {
  /** The flags, after defaults and what modes change. */
  abstract readonly options: ModeOptions;
  /** What runs, and how it stands, in Lightning's strings. */
  readonly state: TrainerState = { fn: null, status: "initializing", stage: null };
  /** How the model runs on its devices. */
  abstract readonly strategy: Strategy;
  /** The loggers. */
  abstract loggers: Logger[];
  /** Batches whose gradients are added up; a callback may change it. */
  abstract accumulateGradBatches: number;
  /** The loop of `fit`. */
  abstract readonly fitLoop: FitLoop;
  /** The loop of `validate`. */
  abstract readonly validateLoop: EvaluationLoop;
  /** The loop of `test`. */
  abstract readonly testLoop: EvaluationLoop;
  /** The loop of `predict`. */
  abstract readonly predictLoop: PredictionLoop;
  /** @internal How far the running fit goes. */
  abstract bounds: Bounds;
  /** @internal */
  abstract readonly metrics: MetricDictionaries;
  /** @internal */
  abstract readonly signals: Signals;
  /** @internal What belongs to the running call, or to the newest. */
  context: RunContext | null = null;

  /** The module, null before the first run. */
  get model(): LightningModule | null {
    return this.context?.module ?? null;
  }

  // --- hardware ------------------------------------------------------------------------------------------------------

  /** The kind of hardware that the model runs on. */
  get accelerator(): Accelerator {
    return this.strategy.accelerator;
  }

  /** What converts weights and inputs, and wraps steps, for the precision of the run. */
  get precisionPlugin(): Precision {
    return this.strategy.precision;
  }

  /** Lightning's name: "32-true". */
  get precision(): string {
    return this.strategy.precision.precision;
  }

  /** What scales the losses of mixed precision; null, for no other precision does. */
  get scaler(): null {
    return null;
  }

  /** How a distributed run splits the data; null for one process. */
  get distributedSamplerKwargs(): null {
    return null;
  }

  /** The process's index among all of the run. */
  get globalRank(): number {
    return this.strategy.globalRank;
  }

  /** The process's index on its machine. */
  get localRank(): number {
    return this.strategy.localRank;
  }

  /** The machine's index. */
  get nodeRank(): number {
    return this.strategy.nodeRank;
  }

  /** Processes of the run, on all machines. */
  get worldSize(): number {
    return this.strategy.worldSize;
  }

  /** Machines of the run. */
  get numNodes(): number {
    return this.options.numNodes;
  }

  /** Devices of a machine that the run uses. */
  get numDevices(): number {
    return this.deviceIds.length;
  }

  /** The indices of those devices. */
  get deviceIds(): number[] {
    return [this.strategy.rootDevice.index ?? 0];
  }

  /** Whether the process is the first: the one that prints, logs and saves. */
  get isGlobalZero(): boolean {
    return this.strategy.isGlobalZero;
  }

  // --- folders -------------------------------------------------------------------------------------------------------

  /** The folder of logs and checkpoints where nothing else is said. */
  get defaultRootDir(): string {
    return resolve(this.options.defaultRootDir ?? ".");
  }

  /** The folder of the first logger, or `defaultRootDir`. */
  get logDir(): string | null {
    const [first] = this.loggers;
    return first === undefined ? this.defaultRootDir : (first.logDir ?? first.saveDir);
  }

  // --- progress ------------------------------------------------------------------------------------------------------

  /** @internal */
  get progress(): FitProgress {
    return this.fitLoop.progress;
  }

  /** Epochs that were trained; the index of the running one. */
  get currentEpoch(): number {
    return this.progress.epoch.current.completed;
  }

  /** Optimizer steps that were made. */
  get globalStep(): number {
    const { optimizerStep, manualStep } = this.progress;
    return ((this.model?.automaticOptimization ?? true) ? optimizerStep : manualStep).total.completed;
  }

  /** The epoch at which training ends, -1 for none. Before the first fit what the flag says, so null where it is not given. */
  get maxEpochs(): number | null {
    return this.bounds.maxEpochs;
  }

  /** The epochs that training takes at least. Before the first fit what the flag says, so null where it is not given. */
  get minEpochs(): number | null {
    return this.bounds.minEpochs;
  }

  /** The step at which training ends, -1 for none. */
  get maxSteps(): number {
    return this.bounds.maxSteps;
  }

  /** The optimizer steps that training takes at least, null where nothing is said. */
  get minSteps(): number | null {
    return this.bounds.minSteps;
  }

  /** Whether the running training batch is the epoch's last. */
  get isLastBatch(): boolean {
    return this.progress.batch.isLastBatch;
  }

  /** Optimizer steps that training takes in all, Infinity where unknown. */
  get estimatedSteppingBatches(): number {
    const { maxEpochs, maxSteps } = this.bounds;
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

  // --- data ----------------------------------------------------------------------------------------------------------

  /** The training loaders as they were given, null before they are asked for. */
  get trainDataloader(): unknown {
    return this.fitLoop.loader?.iterables ?? null;
  }

  /** The validation loaders as they were given, null before they are asked for. */
  get valDataloaders(): unknown {
    return (this.fitLoop.validation.loader ?? this.validateLoop.loader)?.iterables ?? null;
  }

  /** The test loaders as they were given, null before they are asked for. */
  get testDataloaders(): unknown {
    return this.testLoop.loader?.iterables ?? null;
  }

  /** The prediction loaders as they were given, null before they are asked for. */
  get predictDataloaders(): unknown {
    return this.predictLoop.loader?.iterables ?? null;
  }

  /** Batches of a training epoch, Infinity where unknown and before the loader is. */
  get numTrainingBatches(): number {
    return this.fitLoop.maxBatches;
  }

  /** Batches of each validation loader. */
  get numValBatches(): number[] {
    return (this.state.fn === "validate" ? this.validateLoop : this.fitLoop.validation).numBatches;
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

  /** Whether fit validates: there is a step, a loader, and the limits allow it. */
  get enableValidation(): boolean {
    return this.fitLoop.validationSchedule.isEnabled;
  }

  // --- flags ---------------------------------------------------------------------------------------------------------

  /** Batches of the sanity check, Infinity for all. */
  get numSanityValSteps(): number {
    return this.fitLoop.validationSchedule.sanitySteps;
  }

  /** After how many batches validation runs; Infinity for the end of a loader without a length, null before it is known. */
  get valCheckBatch(): number | null {
    return this.fitLoop.validationSchedule.batchInterval;
  }

  /** Milliseconds between validations, null where they go by batches. */
  get valCheckTimeInterval(): number | null {
    return this.options.valCheckTimeInterval;
  }

  /** Epochs from one validation to the next; null counts batches across epochs. */
  get checkValEveryNEpoch(): number | null {
    return this.options.checkValEveryNEpoch;
  }

  /** After how many batches, or which share of an epoch, validation runs; null for each epoch's end. */
  get valCheckInterval(): Limit | null {
    return this.options.valCheckInterval;
  }

  /** How much of the training data an epoch takes, null for all of it. */
  get limitTrainBatches(): Limit | null {
    return this.options.limitTrainBatches;
  }

  /** How much of each validation loader is taken, or of each in turn; null for all of it. */
  get limitValBatches(): Limits | null {
    return this.options.limitValBatches;
  }

  /** How much of each test loader is taken, or of each in turn; null for all of it. */
  get limitTestBatches(): Limits | null {
    return this.options.limitTestBatches;
  }

  /** How much of each prediction loader is taken, or of each in turn; null for all of it. */
  get limitPredictBatches(): Limits | null {
    return this.options.limitPredictBatches;
  }

  /** On how much of the data the run overfits; 0 for none of that. */
  get overfitBatches(): Limit {
    return this.options.overfitBatches;
  }

  /** After how many epochs loaders are asked for anew; 0 for never. */
  get reloadDataloadersEveryNEpochs(): number {
    return this.options.reloadDataloadersEveryNEpochs;
  }

  /** Whether all that costs time is off. */
  get barebones(): boolean {
    return this.options.barebones;
  }

  /** Whether loggers are told of hyperparameters when a run starts. */
  get enableAutologHparams(): boolean {
    return this.options.enableAutologHparams;
  }

  /** After how many steps metrics go to the loggers; 0 for never. */
  get logEveryNSteps(): number {
    return this.options.logEveryNSteps;
  }

  /** Whether, or for how many batches, the run only looks for bugs. */
  get fastDevRun(): boolean | number {
    return this.options.fastDevRun;
  }

  /** The norm or value that gradients are clipped to, null for none. */
  get gradientClipVal(): number | null {
    return this.options.gradientClipVal;
  }

  /** What `gradientClipVal` bounds; null is "norm". */
  get gradientClipAlgorithm(): GradientClipAlgorithm | null {
    return this.options.gradientClipAlgorithm;
  }

  // --- metrics -------------------------------------------------------------------------------------------------------

  /** What was logged, for callbacks. */
  get callbackMetrics(): MetricDict {
    return this.metrics.callback;
  }

  /** What was sent to loggers. */
  get loggedMetrics(): MetricDict {
    return this.metrics.logged;
  }

  /** What the progress bar shows. */
  get progressBarMetrics(): Record<string, number> {
    return this.metrics.progressBar;
  }

  // --- state ---------------------------------------------------------------------------------------------------------

  /** Whether the newest call ended by an error or a signal. */
  get interrupted(): boolean {
    return this.state.status === "interrupted";
  }

  /** Whether SIGTERM arrived during the running or newest call. */
  get receivedSigterm(): boolean {
    return this.signals.sigterm;
  }

  /** Whether `fit` trains now, rather than validates. */
  get training(): boolean {
    return this.state.stage === "train";
  }

  /** Whether validation runs, also the one inside of a fit. */
  get validating(): boolean {
    return this.state.stage === "validate";
  }

  /** Whether `test` runs. */
  get testing(): boolean {
    return this.state.stage === "test";
  }

  /** Whether `predict` runs. */
  get predicting(): boolean {
    return this.state.stage === "predict";
  }

  /** Whether the sanity check runs, the few validation batches before training. */
  get sanityChecking(): boolean {
    return this.state.stage === "sanity_check";
  }

  /** Whether validation, a test or the sanity check runs. */
  get evaluating(): boolean {
    return this.validating || this.testing || this.sanityChecking;
  }
}
