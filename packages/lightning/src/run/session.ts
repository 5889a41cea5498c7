/** @file Session: what the calls of one Trainer share. */
import { absolutePath } from "../fabric/file-systems/paths.js";
import type { Callback } from "../core/callback.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { Logger } from "../core/logger.js";
import type { LightningModule } from "../core/module.js";
import type { Optimizer, SchedulerConfig } from "../core/optimization.js";
import type { Profiler } from "../core/profiler.js";
import { ProfilerRegistry } from "../core/profiler-registry.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import { MetricDictionaries } from "../logging/dictionaries.js";
import { LogSchedule } from "../logging/log-schedule.js";
import type { ResultCollection } from "../logging/result.js";
import { Accumulation } from "../loops/optimization/accumulation.js";
import { type BatchProgress, type FitProgress, newBatchProgress, newFitProgress } from "../loops/progress.js";
import type { Bounds, ModeOptions } from "../options/modes.js";
import { Pending } from "../util/pending.js";
import { Waits } from "@lightning-ts/torch/util/waits";
import { Actions } from "./actions.js";
import { Signals } from "./signals.js";
import type { TrainerState } from "./state.js";

/** Where the loops of a Trainer are. */
export interface SessionProgress {
  fit: FitProgress;
  readonly validate: BatchProgress;
  readonly test: BatchProgress;
  readonly predict: BatchProgress;
}

/** What a Trainer keeps from one call to the next: flags, hardware, callbacks, loggers, counts, optimizers. */
export class Session {
  /** The flags, after defaults and what modes change. */
  readonly options: ModeOptions;
  /** How the model runs on its devices. */
  readonly strategy: Strategy;
  /** The profiler of the calls, null for none. */
  readonly profiler: Profiler | null;
  /** What it sees, null without one. */
  readonly actions: Actions | null;
  /** The running call, its status and its stage. */
  readonly state: TrainerState = { fn: null, status: "initializing", stage: null };
  /** The callbacks, in their order. */
  callbacks: Callback[] = [];
  /** The loggers, none where there is no logging. */
  loggers: Logger[] = [];
  /** The module of the running or newest call. */
  module: LightningModule | null = null;
  /** The data module of the newest call that brought one. */
  datamodule: LightningDataModule | null = null;
  /** The optimizers of the newest fit. */
  optimizers: Optimizer[] = [];
  /** Its schedulers, and when they step. */
  schedulers: SchedulerConfig[] = [];
  /** The bounds of a fit. */
  bounds: Bounds;
  /** Set to end training after the running batch. */
  shouldStop = false;
  /** Whether training steps run without backward and optimizer: for passes that only gather statistics. */
  skipBackward = false;
  /** Where the loops are. */
  readonly progress: SessionProgress = {
    fit: newFitProgress(),
    validate: newBatchProgress(),
    test: newBatchProgress(),
    predict: newBatchProgress(),
  };
  /** Which batches' gradients are added up. */
  readonly accumulation: Accumulation;
  /** What the running loop logs into, null outside of loops and where nothing can be logged. */
  results: ResultCollection | null = null;
  /** What was logged, for callbacks, loggers and progress bars. */
  readonly metrics: MetricDictionaries;
  /** Which batches are logged. */
  readonly logSchedule: LogSchedule;
  /** Ctrl+C and SIGTERM. */
  readonly signals = new Signals();
  /** The promises that the running call waits for. */
  readonly waits = new Waits();
  /** Promises of loggers that are not settled yet. */
  readonly pending = new Pending(this.waits);
  /** The checkpoint that the running or newest call loaded, null if none. */
  ckptPath: string | null = null;
  /** The checkpoint that the user set, for calls without one of their own. */
  setCkptPath: string | null = null;
  /** Whether the running call goes on from the last checkpoint that was found on other storage than this machine's. */
  hasFoundLastElsewhere = false;

  constructor(options: ModeOptions, strategy: Strategy) {
    this.options = options;
    this.strategy = strategy;
    const { profiler } = options;
    this.profiler = typeof profiler === "string" ? ProfilerRegistry.make(profiler) : profiler;
    this.actions = this.profiler === null ? null : new Actions(this.profiler, strategy);
    const { maxEpochs, minEpochs, maxSteps, minSteps } = options;
    this.bounds = { maxEpochs, minEpochs, maxSteps, minSteps };
    this.accumulation = new Accumulation(options.accumulateGradBatches, () => this.progress.fit.batch);
    this.metrics = new MetricDictionaries({
      loggers: () => this.loggers,
      resends: options.resendStepMetrics,
      pending: this.pending,
      currentEpoch: () => this.currentEpoch,
      batchesThatStepped: () => this.progress.fit.batchesThatStepped,
      results: () => this.results,
    });
    this.logSchedule = new LogSchedule(options, {
      batchesThatStepped: () => this.progress.fit.batchesThatStepped,
      shouldStop: () => this.shouldStop,
      isAccumulating: () => this.accumulation.isAccumulating,
      isAutomatic: () => this.isAutomatic,
    });
  }

  /** Whether the loops step the optimizers, rather than the module. */
  get isAutomatic(): boolean {
    return this.module?.automaticOptimization ?? true;
  }

  /** The folder of logs and checkpoints, unless a logger or callback has its own. */
  get rootDir(): string {
    return absolutePath(this.options.defaultRootDir ?? ".");
  }

  /** The folder of the first logger, or `rootDir`. */
  get logDir(): string | null {
    const [first] = this.loggers;
    return first === undefined ? this.rootDir : (first.logDir ?? first.saveDir);
  }

  /** Epochs that were trained; the index of the running one. */
  get currentEpoch(): number {
    return this.progress.fit.epoch.current.completed;
  }

  /** Optimizer steps that were made. */
  get globalStep(): number {
    const { optimizerStep, manualStep } = this.progress.fit;
    return (this.isAutomatic ? optimizerStep : manualStep).total.completed;
  }

  /** Whether the few batches before training are validated on. */
  get sanityChecking(): boolean {
    return this.state.stage === "sanity_check";
  }

  /**
   * Makes all processes of the run know what one of them knows: that training is to stop, and which signals have arrived. One call for all of it,
   * which each process makes after each batch and epoch. Lightning shares signals only, so that a stop of one process hangs the others.
   */
  agree(): void {
    const { processes } = this.strategy;
    if (processes.worldSize === 1) return;
    const [stops = false, ...signals] = processes.agree([this.shouldStop, ...this.signals.arrived]);
    this.shouldStop = stops;
    this.signals.take(signals);
  }

  /** Ends the run if a signal asked for it, or if a logger has failed. */
  checkSignals(): void {
    this.signals.check();
    this.pending.raise();
  }
}
