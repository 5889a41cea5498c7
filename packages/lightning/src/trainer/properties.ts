/** @file What a Trainer tells of itself: hardware, folders, progress, data, flags, metrics and state. */
import { resolve } from "node:path";
import type { Logger } from "../core/logger.js";
import type { GradientClipAlgorithm, LightningModule } from "../core/module.js";
import { isPromise } from "../core/hooks.js";
import type { Accelerator } from "../fabric/accelerators/accelerator.js";
import type { Precision } from "../fabric/precision/precision.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import type { MetricDictionaries } from "../logging/dictionaries.js";
import type { MetricDict } from "../logging/result.js";
import type { EvaluationLoop } from "../loops/evaluation.js";
import type { FitLoop } from "../loops/fit.js";
import type { PredictionLoop } from "../loops/prediction.js";
import type { FitProgress } from "../loops/progress.js";
import { isNone, type Limit } from "./limits.js";
import type { Bounds, ModeOptions } from "./modes.js";
import type { RunContext } from "./run.js";
import type { Signals } from "./signals.js";
import type { TrainerState } from "./state.js";

/** The base of the Trainer: everything that can be read off its parts. */
export abstract class TrainerProperties {
  /** The flags, after defaults and what modes change. */
  abstract readonly options: ModeOptions;
  /** What runs, and how it stands, in Lightning's strings. */
  readonly state: TrainerState = { fn: null, status: "initializing", stage: null };
  abstract readonly strategy: Strategy;
  abstract loggers: Logger[];
  /** Batches whose gradients are added up; a callback may change it. */
  abstract accumulateGradBatches: number;
  abstract readonly fitLoop: FitLoop;
  abstract readonly validateLoop: EvaluationLoop;
  abstract readonly testLoop: EvaluationLoop;
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

  get accelerator(): Accelerator {
    return this.strategy.accelerator;
  }

  get precisionPlugin(): Precision {
    return this.strategy.precision;
  }

  /** Lightning's name: "32-true". */
  get precision(): string {
    return this.strategy.precision.precision;
  }

  get globalRank(): number {
    return this.strategy.globalRank;
  }

  get localRank(): number {
    return this.strategy.localRank;
  }

  get nodeRank(): number {
    return this.strategy.nodeRank;
  }

  get worldSize(): number {
    return this.strategy.worldSize;
  }

  get numNodes(): number {
    return this.options.numNodes;
  }

  get numDevices(): number {
    return this.deviceIds.length;
  }

  get deviceIds(): number[] {
    return [this.strategy.rootDevice.index ?? 0];
  }

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

  /** The epoch at which training ends, -1 for none. */
  get maxEpochs(): number {
    return this.bounds.maxEpochs;
  }

  get minEpochs(): number {
    return this.bounds.minEpochs;
  }

  /** The step at which training ends, -1 for none. */
  get maxSteps(): number {
    return this.bounds.maxSteps;
  }

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
    if (maxEpochs === -1) return maxSteps === -1 ? Infinity : maxSteps;
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

  get valDataloaders(): unknown {
    return (this.fitLoop.validation.loader ?? this.validateLoop.loader)?.iterables ?? null;
  }

  get testDataloaders(): unknown {
    return this.testLoop.loader?.iterables ?? null;
  }

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
    return this.fitLoop.validation.numBatches.map((count) => Math.min(this.numSanityValSteps, count));
  }

  get numTestBatches(): number[] {
    return this.testLoop.numBatches;
  }

  get numPredictBatches(): number[] {
    return this.predictLoop.numBatches;
  }

  /** Whether fit validates: there is a step, a loader, and the limits allow it. */
  get enableValidation(): boolean {
    const { context } = this;
    if (context === null || isNone(this.options.limitValBatches)) return false;
    return context.module.validationStep !== undefined && context.dataSource.has("val");
  }

  // --- flags ---------------------------------------------------------------------------------------------------------

  /** Batches of the sanity check, Infinity for all. */
  get numSanityValSteps(): number {
    const { numSanityValSteps } = this.options;
    return numSanityValSteps === -1 ? Infinity : numSanityValSteps;
  }

  /** @internal Whether validation runs once, at the end of each epoch. */
  get validatesOncePerEpoch(): boolean {
    return this.options.valCheckInterval === null || this.options.valCheckInterval === "100%";
  }

  /** After how many batches validation runs; Infinity for the end of a loader without a length, null before it is known. */
  get valCheckBatch(): number | null {
    return this.fitLoop.valCheckBatch;
  }

  /** Milliseconds between validations, null where they go by batches. */
  get valCheckTimeInterval(): number | null {
    return this.options.valCheckTimeInterval;
  }

  get checkValEveryNEpoch(): number | null {
    return this.options.checkValEveryNEpoch;
  }

  /** After how many batches, or which share of an epoch, validation runs; null for each epoch's end. */
  get valCheckInterval(): Limit | null {
    return this.options.valCheckInterval;
  }

  get limitTrainBatches(): Limit | null {
    return this.options.limitTrainBatches;
  }

  get limitValBatches(): Limit | null {
    return this.options.limitValBatches;
  }

  get limitTestBatches(): Limit | null {
    return this.options.limitTestBatches;
  }

  get limitPredictBatches(): Limit | null {
    return this.options.limitPredictBatches;
  }

  get overfitBatches(): Limit {
    return this.options.overfitBatches;
  }

  get reloadDataloadersEveryNEpochs(): number {
    return this.options.reloadDataloadersEveryNEpochs;
  }

  get barebones(): boolean {
    return this.options.barebones;
  }

  get enableAutologHparams(): boolean {
    return this.options.enableAutologHparams;
  }

  get logEveryNSteps(): number {
    return this.options.logEveryNSteps;
  }

  get fastDevRun(): boolean | number {
    return this.options.fastDevRun;
  }

  get gradientClipVal(): number | null {
    return this.options.gradientClipVal;
  }

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

  get interrupted(): boolean {
    return this.state.status === "interrupted";
  }

  get receivedSigterm(): boolean {
    return this.signals.sigterm;
  }

  get training(): boolean {
    return this.state.stage === "train";
  }

  get validating(): boolean {
    return this.state.stage === "validate";
  }

  get testing(): boolean {
    return this.state.stage === "test";
  }

  get predicting(): boolean {
    return this.state.stage === "predict";
  }

  get sanityChecking(): boolean {
    return this.state.stage === "sanity_check";
  }

  get evaluating(): boolean {
    return this.validating || this.testing || this.sanityChecking;
  }
}
