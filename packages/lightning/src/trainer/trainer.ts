/** @file Trainer: runs modules. */
import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  autograd,
  backends,
  getRngState,
  setRngState,
  type Tensor,
  useDeterministicAlgorithms,
} from "@lightning-ts/torch";
import { collectCheckpoint } from "../checkpoint/contents.js";
import { readLoops, writeLoops } from "../checkpoint/loops.js";
import { checkVersion, restoreCallbacks, restoreOptimizers, weightsOf } from "../checkpoint/restore.js";
import type { Callback, Stage } from "../core/callback.js";
import { Checkpoint } from "../core/checkpoint-callback.js";
import { LightningDataModule } from "../core/datamodule.js";
import { KeyboardInterrupt, MisconfigurationException, NotAvailableError, SIGTERMException } from "../core/errors.js";
import { isPromise } from "../core/hooks.js";
import { LightningOptimizer } from "../core/lightning-optimizer.js";
import type { Logger } from "../core/logger.js";
import { type GradientClipAlgorithm, LightningModule } from "../core/module.js";
import type { Optimizer, SchedulerConfig } from "../core/optimization.js";
import { rankZeroInfo, rankZeroWarn } from "../core/rank-zero.js";
import { findAccelerator, parseDevices } from "../fabric/accelerators/accelerator.js";
import { torchCheckpointIO } from "../fabric/checkpoint-io/checkpoint-io.js";
import { findPrecision } from "../fabric/precision/precision.js";
import { SingleDeviceStrategy, type Strategy } from "../fabric/strategies/strategy.js";
import { MetricDictionaries } from "../logging/dictionaries.js";
import { toScalarTensor } from "../logging/metric.js";
import { type LogOptions, type LogValue, stepAndEpoch } from "../logging/options.js";
import type { MetricDict, ResultCollection } from "../logging/result.js";
import { EvaluationLoop } from "../loops/evaluation.js";
import { FitLoop } from "../loops/fit.js";
import { PredictionLoop } from "../loops/prediction.js";
import type { FitProgress } from "../loops/progress.js";
import { configureOptimizers } from "./configure-optimizers.js";
import { DataSource, isData, type LoaderKind } from "./data-source.js";
import { trainerDefaults } from "./defaults.js";
import { HookCaller } from "./hook-caller.js";
import { applyModes, type Bounds, boundsOf, type ModeOptions } from "./modes.js";
import { nearest } from "./nearest.js";
import { resolveOptions, type TrainerOptions } from "./options.js";
import { Signals } from "./signals.js";
import type { TrainerFn, TrainerState } from "./state.js";

/** Options of `fit`. */
export interface FitOptions {
  trainDataloaders?: unknown;
  valDataloaders?: unknown;
  datamodule?: LightningDataModule | null;
  /** A checkpoint to go on from. */
  ckptPath?: string | null;
  weightsOnly?: boolean | null;
}

/** Options of `validate`, `test` and `predict`. */
export interface EvaluationOptions {
  dataloaders?: unknown;
  datamodule?: LightningDataModule | null;
  ckptPath?: string | null;
  /** Print the results. Default true. */
  verbose?: boolean;
  /** Keep what `predictStep` returns. Default true. */
  returnPredictions?: boolean | null;
  weightsOnly?: boolean | null;
}

const fitKeys = ["trainDataloaders", "valDataloaders", "datamodule", "ckptPath", "weightsOnly"] as const;
const evaluationKeys = ["dataloaders", "datamodule", "ckptPath", "verbose", "returnPredictions", "weightsOnly"] as const;

/** Milliseconds after which the loop lets timers, signals and loggers have their turn. */
const yieldEvery = 20;

/**
 * Runs a module: trains, validates, tests and predicts, with callbacks, loggers and checkpoints. Counterpart:
 * `lightning.pytorch.Trainer`.
 *
 * @example
 * const trainer = new Trainer({ maxEpochs: 3 });
 * await trainer.fit(model, trainLoader, valLoader);
 */
export class Trainer {
  /** The flags, after defaults and what modes change. */
  readonly options: ModeOptions;
  readonly state: TrainerState = { fn: null, status: "initializing", stage: null };
  readonly strategy: Strategy;
  readonly callbacks: Callback[];
  loggers: Logger[];
  /** Set to end training after the running batch, once minimum epochs and steps are done. */
  shouldStop = false;
  /** Batches whose gradients are added up; a callback may change it. */
  accumulateGradBatches: number;
  /** The optimizers of a fit. */
  optimizers: Optimizer[] = [];
  /** When the schedulers of a fit step. */
  lrSchedulerConfigs: SchedulerConfig[] = [];
  /** @internal The wrapped optimizers of manual optimization. */
  lightningOptimizers: LightningOptimizer[] = [];
  /** The checkpoint that the running call loaded, null if none. */
  ckptPath: string | null = null;
  /** @internal How far the running fit goes. */
  bounds: Bounds = { maxEpochs: -1, minEpochs: 0, maxSteps: -1, minSteps: null };
  /** @internal */
  readonly metrics: MetricDictionaries;
  readonly #fitLoop: FitLoop;
  readonly #fitValidation: EvaluationLoop;
  #evaluation: EvaluationLoop | null = null;
  #prediction: PredictionLoop | null = null;
  readonly #signals = new Signals();
  #hooks: HookCaller | null = null;
  #dataSource: DataSource | null = null;
  #module: LightningModule | null = null;
  #active: ResultCollection | null = null;
  #lastYield = 0;

  constructor(given: TrainerOptions = {}) {
    this.options = applyModes(resolveOptions(given));
    const { options } = this;
    const accelerator = findAccelerator(options.accelerator);
    const devices = parseDevices(options.devices, accelerator);
    if (devices.length > 1) throw new NotAvailableError(`devices: ${JSON.stringify(options.devices)}`, "a strategy for several devices");
    this.strategy = new SingleDeviceStrategy(accelerator, accelerator.device(devices[0] ?? 0), findPrecision(options.precision), torchCheckpointIO);
    this.accumulateGradBatches = options.accumulateGradBatches;
    this.loggers = this.#makeLoggers();
    this.callbacks = this.#makeCallbacks();
    this.#fitValidation = new EvaluationLoop(this, "validate");
    this.#fitLoop = new FitLoop(this, this.#fitValidation);
    this.metrics = new MetricDictionaries({
      loggers: () => this.loggers,
      currentEpoch: () => this.currentEpoch,
      batchesThatStepped: () => this.progress.batchesThatStepped,
      results: () => this.#active,
    });
    this.#applySwitches();
    if (options.fastDevRun) rankZeroInfo(`Running in \`fastDevRun\` mode: will run the requested loop using ${Number(options.fastDevRun)} batch(es). Logging and checkpointing is suppressed.`);
    if (options.barebones) rankZeroInfo("`Trainer({ barebones: true })` is configured. All features that may impact raw speed have been disabled to facilitate analyzing the Trainer overhead.");
  }

  #makeLoggers(): Logger[] {
    const { logger, fastDevRun } = this.options;
    if (logger === false) return [];
    if (fastDevRun) return [trainerDefaults().dummyLogger()];
    if (logger === null || logger === true) return [trainerDefaults().logger(this.defaultRootDir)];
    return Array.isArray(logger) ? [...(logger as readonly Logger[])] : [logger as Logger];
  }

  #makeCallbacks(): Callback[] {
    const { options } = this;
    const all = [...options.callbacks];
    const has = (role: string): boolean => all.some((callback) => callback.role === role);
    if (has("checkpoint") && !options.enableCheckpointing) {
      throw new MisconfigurationException("enableCheckpointing: false contradicts the checkpoint callback that was given. Leave one of them out.");
    }
    if (all.filter((callback) => callback.role === "progressBar").length > 1) {
      throw new MisconfigurationException("callbacks: expected one progress bar at most. Received: several.");
    }
    if (has("progressBar") && !options.enableProgressBar) {
      throw new MisconfigurationException("enableProgressBar: false contradicts the progress bar that was given. Leave one of them out.");
    }
    const make = trainerDefaults();
    if (!has("checkpoint") && options.enableCheckpointing) all.push(make.checkpoint());
    if (options.maxTime !== null && !has("timer")) all.push(make.timer(options.maxTime));
    if (!has("progressBar") && options.enableProgressBar) all.push(make.progressBar());
    if (!has("modelSummary") && options.enableModelSummary) all.push(make.modelSummary());
    return orderCallbacks(all);
  }

  #applySwitches(): void {
    const { deterministic, benchmark } = this.options;
    if (deterministic !== null) {
      useDeterministicAlgorithms(deterministic !== false, { warnOnly: deterministic === "warn" });
      if (deterministic !== false) process.env.CUBLAS_WORKSPACE_CONFIG = ":4096:8";
    }
    const search = benchmark ?? (deterministic === true ? false : null);
    if (search !== null) backends.cudnn.benchmark = search;
  }

  // --- calls ---------------------------------------------------------------------------------------------------------

  /**
   * Trains a module.
   *
   * @example
   * await trainer.fit(model, trainLoader, valLoader);
   * await trainer.fit(model, datamodule);
   * await trainer.fit(model, { trainDataloaders, ckptPath: "last.ckpt" });
   */
  async fit(model: LightningModule, data?: unknown, valDataloaders?: unknown): Promise<void> {
    const options = callOptions<FitOptions>("fit", data, fitKeys, (loaders) => ({ trainDataloaders: loaders, valDataloaders }));
    await this.#run("fit", model, options.datamodule ?? null, { train: options.trainDataloaders, val: options.valDataloaders }, options.ckptPath, () => this.#fit());
  }

  /** Evaluates a module on validation data; resolves to the metrics of each loader. */
  async validate(model?: LightningModule | null, data?: unknown): Promise<Record<string, number>[]> {
    return this.#evaluate("validate", model, data);
  }

  /** Evaluates a module on test data; resolves to the metrics of each loader. */
  async test(model?: LightningModule | null, data?: unknown): Promise<Record<string, number>[]> {
    return this.#evaluate("test", model, data);
  }

  async #evaluate(fn: "validate" | "test", model: LightningModule | null | undefined, data: unknown): Promise<Record<string, number>[]> {
    const options = callOptions<EvaluationOptions>(fn, data, evaluationKeys, (loaders) => ({ dataloaders: loaders }));
    const kind: LoaderKind = fn === "test" ? "test" : "val";
    const loop = new EvaluationLoop(this, fn);
    return this.#run(fn, model ?? null, options.datamodule ?? null, { [kind]: options.dataloaders }, options.ckptPath, async () => {
      this.#evaluation = loop;
      this.state.stage = fn;
      this.#active = loop.results;
      return loop.run({ verbose: options.verbose !== false });
    });
  }

  /** Predicts; resolves to what `predictStep` returned for each batch, one list a loader if there are several. */
  async predict(model?: LightningModule | null, data?: unknown): Promise<unknown[]> {
    const options = callOptions<EvaluationOptions>("predict", data, evaluationKeys, (loaders) => ({ dataloaders: loaders }));
    const loop = new PredictionLoop(this);
    return this.#run("predict", model ?? null, options.datamodule ?? null, { predict: options.dataloaders }, options.ckptPath, async () => {
      this.#prediction = loop;
      this.state.stage = "predict";
      this.#active = null;
      return loop.run(options.returnPredictions !== false);
    });
  }

  /** The frame of every call. */
  async #run<T>(
    fn: TrainerFn,
    model: LightningModule | null,
    datamodule: LightningDataModule | null,
    loaders: Partial<Record<LoaderKind, unknown>>,
    ckptPath: string | null | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const module = this.#checkModule(fn, model);
    if (datamodule !== null && Object.values(loaders).some((loader) => loader !== undefined && loader !== null)) {
      throw new MisconfigurationException(`You cannot pass loaders and a datamodule to Trainer.${fn}. Give one of them.`);
    }
    Object.assign(this.state, { fn, status: "running", stage: fn === "fit" ? "train" : fn });
    this.#module = module;
    this.shouldStop = false;
    this.metrics.reset();
    this.#active = null;
    if (datamodule !== null) datamodule.trainer = this;
    module.attachTrainer(this);
    this.#mergeModuleCallbacks(module);
    this.#hooks = new HookCaller(this, module, this.callbacks);
    this.#dataSource = new DataSource(this, loaders, datamodule);
    if (fn === "fit") this.#resolveBounds();
    this.#signals.start();
    try {
      this.#checkConfiguration(fn, module);
      const result = await this.#stages(fn, module, datamodule, ckptPath ?? null, model === null, work);
      Object.assign(this.state, { status: "finished", stage: null });
      return result;
    } catch (error) {
      await this.#failed(module, datamodule, error);
      throw error;
    } finally {
      this.#signals.stop();
      this.#active = null;
    }
  }

  async #stages<T>(
    fn: TrainerFn,
    module: LightningModule,
    datamodule: LightningDataModule | null,
    ckptPath: string | null,
    isOldModel: boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    const { hooks, strategy } = this;
    const stage: Stage = fn;
    if (datamodule !== null) await hooks.run("prepareData", () => datamodule.prepareData());
    await hooks.run("prepareData", () => module.prepareData());
    if (datamodule !== null) await hooks.run("setup", () => datamodule.setup(stage));
    for (const callback of this.callbacks) await hooks.run("setup", () => callback.setup(this, module, stage));
    await hooks.run("setup", () => module.setup(stage));
    await hooks.run("configureModel", () => module.configureModel());
    const path = this.#resolveCheckpoint(fn, ckptPath, isOldModel);
    const checkpoint = path === null ? null : this.#loadCheckpoint(path, module, datamodule);
    strategy.setupModule(module);
    if (fn === "fit") await this.#setupOptimizers(module);
    if (fn === "fit") await hooks.both("onFitStart");
    this.#logHyperparameters(module, datamodule);
    if (checkpoint !== null && fn === "fit") this.#restoreFit(checkpoint);
    if (path !== null) rankZeroInfo(fn === "fit" ? `Restored all states from the checkpoint at ${path}` : `Loaded model weights from the checkpoint at ${path}`);
    const result = await work();
    strategy.teardown(module);
    if (fn === "fit") await hooks.both("onFitEnd");
    if (datamodule !== null) await hooks.run("teardown", () => datamodule.teardown(stage));
    for (const callback of this.callbacks) await hooks.run("teardown", () => callback.teardown(this, module, stage));
    await hooks.run("teardown", () => module.teardown(stage));
    for (const logger of this.loggers) logger.finalize("success");
    return result;
  }

  async #failed(module: LightningModule, datamodule: LightningDataModule | null, error: unknown): Promise<void> {
    this.state.status = "interrupted";
    if (error instanceof KeyboardInterrupt) {
      rankZeroInfo("\nDetected KeyboardInterrupt, attempting graceful shutdown ...");
      process.exitCode = error.exitCode;
    } else this.state.stage = null;
    if (error instanceof SIGTERMException) process.exitCode = error.exitCode;
    try {
      await this.hooks.callbacks("onException", error);
      if (datamodule !== null) await datamodule.onException(error);
    } finally {
      for (const logger of this.loggers) logger.finalize("failed");
      this.strategy.teardown(module);
    }
  }

  #checkModule(fn: TrainerFn, model: LightningModule | null): LightningModule {
    const module = model ?? this.#module;
    if (!(module instanceof LightningModule)) {
      const got = model === null ? "no module, and none was run before" : typeof model === "object" ? (model as object).constructor.name : typeof model;
      throw new TypeError(`Trainer.${fn}: expected a LightningModule. Received: ${got}.`);
    }
    return module;
  }

  #checkConfiguration(fn: TrainerFn, module: LightningModule): void {
    const missing = (name: string): MisconfigurationException =>
      new MisconfigurationException(`Trainer.${fn} needs a \`${name}\` of the module. Received: ${module.constructor.name}, which has none. Define it.`);
    if (fn === "fit") {
      if (module.trainingStep === undefined) throw missing("trainingStep");
      if (module.configureOptimizers === undefined) throw missing("configureOptimizers");
      const hasLoader = this.dataSource.has("val");
      if (hasLoader && module.validationStep === undefined) rankZeroWarn("You passed in a validation loader but have no `validationStep`. Skipping validation.");
      if (!hasLoader && module.validationStep !== undefined) rankZeroWarn("You defined a `validationStep` but have no validation loader. Skipping validation.", "PossibleUserWarning");
      if (!module.automaticOptimization) {
        if ((this.options.gradientClipVal ?? 0) > 0) throw new MisconfigurationException("gradientClipVal needs automatic optimization. Call this.clipGradients in trainingStep instead.");
        if (this.options.accumulateGradBatches !== 1) throw new MisconfigurationException("accumulateGradBatches needs automatic optimization. Step each so many batches in trainingStep instead.");
      }
    }
    if (fn === "validate" && module.validationStep === undefined) throw missing("validationStep");
    if (fn === "test" && module.testStep === undefined) throw missing("testStep");
  }

  #mergeModuleCallbacks(module: LightningModule): void {
    const own = module.configureCallbacks();
    const list: readonly Callback[] = Array.isArray(own) ? (own as readonly Callback[]) : [own as Callback];
    if (list.length === 0) return;
    const kept = this.callbacks.filter((callback) => !list.some((added) => added instanceof callback.constructor));
    if (kept.length < this.callbacks.length) rankZeroInfo("Callbacks of the module's configureCallbacks replace those of the Trainer of the same class.");
    this.callbacks.splice(0, this.callbacks.length, ...orderCallbacks([...kept, ...list]));
  }

  #resolveBounds(): void {
    const hasTimer = this.callbacks.some((callback) => callback.role === "timer");
    const { isDefault, ...bounds } = boundsOf(this.options, hasTimer);
    this.bounds = bounds;
    if (isDefault) rankZeroWarn("`maxEpochs` was not set. Setting it to 1000 epochs. To train without an epoch limit, set `maxEpochs: -1`.", "PossibleUserWarning");
    this.#fitLoop.loader = null;
    this.#fitValidation.loaders = null;
  }

  // --- stages --------------------------------------------------------------------------------------------------------

  async #fit(): Promise<void> {
    const { hooks } = this;
    const run = async (): Promise<void> => {
      if (this.progress.epoch.current.ready === 0) await this.#sanityCheck();
      this.state.stage = "train";
      this.#active = this.#fitLoop.results;
      this.lightningModule.train();
      await this.#fitLoop.run();
    };
    hooks.current = null;
    if (this.options.detectAnomaly) await autograd.detectAnomaly(run);
    else await run();
  }

  async #sanityCheck(): Promise<void> {
    if (!this.enableValidation || this.options.numSanityValSteps === 0) return;
    this.state.stage = "sanity_check";
    this.#active = this.#fitValidation.results;
    // The check must not change what training draws.
    const random = getRngState();
    await this.hooks.callbacks("onSanityCheckStart");
    await this.#fitValidation.run({ sanity: true, inFit: true });
    await this.hooks.callbacks("onSanityCheckEnd");
    setRngState(random);
    this.metrics.reset();
  }

  /** @internal Validation inside of training. */
  async runValidation(loop: EvaluationLoop): Promise<void> {
    this.state.stage = "validate";
    this.#active = loop.results;
    try {
      await loop.run({ inFit: true });
    } finally {
      this.#active = this.#fitLoop.results;
      this.state.stage = "train";
    }
  }

  async #setupOptimizers(module: LightningModule): Promise<void> {
    const input = await this.hooks.run("configureOptimizers", () => module.configureOptimizers?.());
    const { optimizers, schedulers } = configureOptimizers(input, module.automaticOptimization);
    this.optimizers = optimizers;
    this.lrSchedulerConfigs = schedulers;
    this.lightningOptimizers = optimizers.map((optimizer) => new LightningOptimizer(optimizer, (one, closure) => this.#manualStep(one, closure)));
  }

  async #manualStepLater(before: Promise<void>, step: () => unknown): Promise<unknown> {
    await before;
    return step();
  }

  #manualStep(optimizer: Optimizer, closure?: () => unknown): unknown {
    const step = (): unknown => {
      let result: unknown;
      if (closure === undefined) optimizer.step();
      else result = optimizer.step(closure);
      this.progress.manualSteps++;
      return result;
    };
    const before = this.hooks.both("onBeforeOptimizerStep", optimizer);
    return isPromise(before) ? this.#manualStepLater(before, step) : step();
  }

  #logHyperparameters(module: LightningModule, datamodule: LightningDataModule | null): void {
    if (!this.options.enableAutologHparams || this.loggers.length === 0) return;
    const stores = [module.hparamsStore, ...(datamodule === null ? [] : [datamodule.hparamsStore])].filter((store) => store.logged);
    const hparams = Object.assign({}, ...stores.map((store) => store.initial)) as Record<string, unknown>;
    for (const logger of this.loggers) {
      if (stores.length > 0) logger.logHyperparams(hparams);
      logger.logGraph(module);
      logger.save();
    }
  }

  // --- checkpoints ---------------------------------------------------------------------------------------------------

  #resolveCheckpoint(fn: TrainerFn, given: string | null, isOldModel: boolean): string | null {
    let wanted = given;
    const callback = this.checkpointCallback;
    if (wanted === null && isOldModel && fn !== "fit") {
      if (callback === null || callback.bestModelPath === "") return (this.ckptPath = null);
      rankZeroWarn(`\`Trainer.${fn}()\` was called without a model. The best model of the previous \`fit\` call is used. Give ckptPath: "best" to say so, or a model.`);
      wanted = "best";
    }
    if (wanted === "best") {
      if (callback === null || callback.bestModelPath === "") {
        throw new RangeError(`Trainer.${fn}: ckptPath: "best" needs a checkpoint callback that saved a model. Received: none.`);
      }
      wanted = callback.bestModelPath;
    } else if (wanted === "last") {
      if (callback === null || callback.lastModelPath === "") {
        rankZeroWarn('ckptPath: "last" is set, but there is no last checkpoint. Nothing is loaded.');
        wanted = null;
      } else wanted = callback.lastModelPath;
    } else if (wanted === "hpc" || wanted?.toLowerCase().startsWith("registry") === true) {
      throw new NotAvailableError(`ckptPath: ${JSON.stringify(wanted)}`, "its lookup");
    }
    return (this.ckptPath = wanted);
  }

  #loadCheckpoint(path: string, module: LightningModule, datamodule: LightningDataModule | null): Record<string, unknown> {
    const checkpoint = this.strategy.checkpointIO.loadCheckpoint(path);
    checkVersion(checkpoint);
    module.onLoadCheckpoint(checkpoint);
    module.loadStateDict(weightsOf(checkpoint), { strict: module.strictLoading });
    const state = datamodule === null ? undefined : checkpoint[datamodule.constructor.name];
    if (datamodule !== null && typeof state === "object" && state !== null) datamodule.loadStateDict(state as Record<string, unknown>);
    restoreCallbacks(checkpoint, this.callbacks, this, module);
    return checkpoint;
  }

  #restoreFit(checkpoint: Record<string, unknown>): void {
    restoreOptimizers(checkpoint, this.optimizers, this.lrSchedulerConfigs.map((config) => config.scheduler));
    const counts = readLoops(checkpoint.loops);
    const { progress } = this;
    progress.epoch = counts.epoch;
    progress.batch = counts.batch;
    progress.isLastBatch = counts.isLastBatch;
    progress.optimizerStep.total = counts.optimizerSteps;
    progress.manualSteps = counts.manualSteps;
    progress.schedulerSteps = counts.schedulerSteps;
    progress.batchesThatStepped = counts.batchesThatStepped;
    // A file written at an epoch's end counts that epoch as done.
    const { current } = progress.epoch;
    if (counts.isLastBatch && current.processed < current.ready) {
      current.processed = current.ready;
      current.completed = current.ready;
    }
    if (this.bounds.maxEpochs !== -1 && this.currentEpoch > this.bounds.maxEpochs) {
      throw new MisconfigurationException(`The checkpoint is of epoch ${this.currentEpoch}. Received: maxEpochs: ${this.bounds.maxEpochs}. Give more.`);
    }
  }

  /** Writes a checkpoint of the run. */
  async saveCheckpoint(filepath: string, options: { weightsOnly?: boolean } = {}): Promise<void> {
    const module = this.#module;
    if (module === null) {
      throw new Error("Saving a checkpoint is only possible if a model is attached to the Trainer. Received: a call before fit, validate, test or predict.");
    }
    const { progress } = this;
    const checkpoint = collectCheckpoint(
      {
        trainer: this,
        currentEpoch: this.currentEpoch,
        globalStep: this.globalStep,
        module,
        datamodule: this.datamodule,
        callbacks: this.callbacks,
        optimizers: this.optimizers,
        schedulers: this.lrSchedulerConfigs.map((config) => config.scheduler),
        loops: writeLoops({
          epoch: progress.epoch,
          batch: progress.batch,
          isLastBatch: progress.isLastBatch,
          optimizerSteps: progress.optimizerStep.total,
          manualSteps: progress.manualSteps,
          schedulerSteps: progress.schedulerSteps,
          batchesThatStepped: progress.batchesThatStepped,
        }),
      },
      options.weightsOnly ?? false,
    );
    await this.strategy.saveCheckpoint(checkpoint, filepath);
  }

  // --- what modules and loops use ------------------------------------------------------------------------------------

  /** @internal Takes a value of `module.log`. */
  logValue(name: string, value: LogValue, options: LogOptions): void {
    if (typeof value !== "number" && !(typeof value === "object" && value !== null && "item" in value)) {
      throw new TypeError(`log(${JSON.stringify(name)}): expected a number or a Tensor. Received: ${value === null ? "null" : typeof value}.`);
    }
    if (this.options.barebones) {
      rankZeroWarn("You are trying to `log()` but `Trainer({ barebones: true })` is configured. Logging can impact raw speed so it is disabled under this setting.");
      return;
    }
    const hook = this.#hooks?.current ?? null;
    const results = this.#active;
    if (results === null || hook === null) {
      throw new MisconfigurationException(`log(${JSON.stringify(name)}): the Trainer controls when values can be logged. Received: a call outside of steps and hooks, or in prediction.`);
    }
    if (options.addDataloaderIdx !== false && name.includes("/dataloader_idx_")) {
      throw new MisconfigurationException(`log(${JSON.stringify(name)}): the name must not contain "/dataloader_idx_", which is added where it is needed.`);
    }
    const { onStep, onEpoch } = stepAndEpoch(hook, options);
    const reduceFx = options.reduceFx ?? "mean";
    if (!["mean", "avg", "sum", "min", "max"].includes(reduceFx)) {
      throw new MisconfigurationException(`log(${JSON.stringify(name)}): expected reduceFx "mean", "sum", "min" or "max". Received: ${JSON.stringify(reduceFx)}.`);
    }
    results.log(
      {
        hook,
        name,
        progBar: options.progBar ?? false,
        logger: options.logger ?? true,
        onStep,
        onEpoch,
        reduceFx: reduceFx === "avg" ? "mean" : reduceFx,
        dataloaderIdx: options.addDataloaderIdx === false ? null : results.dataloaderIdx,
      },
      toScalarTensor(name, value, options.enableGraph ?? false),
      options.batchSize ?? null,
    );
  }

  /** @internal Backward with its hooks. */
  runBackward(loss: Tensor, options: { retainGraph?: boolean } = {}): void | Promise<void> {
    const { hooks, lightningModule: module } = this;
    const before = hooks.both("onBeforeBackward", loss);
    const backward = (): void | Promise<void> => hooks.run("backward", () => module.backward(loss, options));
    const done = isPromise(before) ? before.then(backward) : backward();
    const after = (): void | Promise<void> => hooks.both("onAfterBackward");
    return isPromise(done) ? done.then(after) : after();
  }

  /** @internal What clipping does: what was given, else the flags. */
  clipping(given: { gradientClipVal?: number | null; gradientClipAlgorithm?: GradientClipAlgorithm | null }): {
    gradientClipVal: number | null;
    gradientClipAlgorithm: GradientClipAlgorithm;
  } {
    return {
      gradientClipVal: given.gradientClipVal ?? this.options.gradientClipVal,
      gradientClipAlgorithm: given.gradientClipAlgorithm ?? this.options.gradientClipAlgorithm ?? "norm",
    };
  }

  /** @internal Ends the run where a signal asked for it. */
  checkSignals(): void {
    this.#signals.check();
  }

  /** @internal Lets the event loop turn, on a time budget; undefined while the budget lasts. */
  yieldToEventLoop(): Promise<void> | undefined {
    const now = performance.now();
    if (now - this.#lastYield < yieldEvery) return undefined;
    this.#lastYield = now;
    return setImmediate();
  }

  /** @internal How many batches the sanity check takes of each loader. */
  sanityLimits(batches: readonly number[]): number[] {
    const steps = this.options.numSanityValSteps;
    return batches.map((count) => (steps === -1 ? count : Math.min(steps, count)));
  }

  /** Prints on the first process, without breaking the progress bar. */
  print(...values: unknown[]): void {
    if (!this.isGlobalZero) return;
    const bar = this.callbacks.find((callback) => callback.role === "progressBar");
    if (bar !== undefined && "print" in bar && typeof bar.print === "function") (bar.print as (...values: unknown[]) => void)(...values);
    else console.log(...values);
  }

  // --- properties ----------------------------------------------------------------------------------------------------

  /** @internal */
  get hooks(): HookCaller {
    if (this.#hooks === null) throw new Error("internal: no run has begun");
    return this.#hooks;
  }

  /** @internal */
  get dataSource(): DataSource {
    if (this.#dataSource === null) throw new Error("internal: no run has begun");
    return this.#dataSource;
  }

  /** @internal */
  get progress(): FitProgress {
    return this.#fitLoop.progress;
  }

  /** The module of the run. */
  get lightningModule(): LightningModule {
    if (this.#module === null) throw new Error("The Trainer has no module yet. Received: an access before fit, validate, test or predict.");
    return this.#module;
  }

  /** The module, null before the first run. */
  get model(): LightningModule | null {
    return this.#module;
  }

  get datamodule(): LightningDataModule | null {
    return this.#dataSource?.datamodule ?? null;
  }

  get accelerator() {
    return this.strategy.accelerator;
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
    return 1;
  }

  get deviceIds(): number[] {
    return [this.strategy.rootDevice.index ?? 0];
  }

  get isGlobalZero(): boolean {
    return this.strategy.isGlobalZero;
  }

  /** The folder of logs and checkpoints where nothing else is said. */
  get defaultRootDir(): string {
    return resolve(this.options.defaultRootDir ?? ".");
  }

  /** The folder of the first logger, or `defaultRootDir`. */
  get logDir(): string | null {
    const [first] = this.loggers;
    return first === undefined ? this.defaultRootDir : (first.logDir ?? first.saveDir);
  }

  get logger(): Logger | null {
    return this.loggers[0] ?? null;
  }

  set logger(logger: Logger | null) {
    this.loggers = logger === null ? [] : [logger];
  }

  get checkpointCallback(): Checkpoint | null {
    return this.checkpointCallbacks[0] ?? null;
  }

  get checkpointCallbacks(): Checkpoint[] {
    return this.callbacks.filter((callback) => callback instanceof Checkpoint);
  }

  get progressBarCallback(): Callback | null {
    return this.callbacks.find((callback) => callback.role === "progressBar") ?? null;
  }

  /** Epochs that were trained; the index of the running one. */
  get currentEpoch(): number {
    return this.progress.epoch.current.processed;
  }

  /** Optimizer steps that were made. */
  get globalStep(): number {
    return this.progress.optimizerStep.total + this.progress.manualSteps;
  }

  get maxEpochs(): number {
    return this.bounds.maxEpochs;
  }

  get minEpochs(): number {
    return this.bounds.minEpochs;
  }

  get maxSteps(): number {
    return this.bounds.maxSteps;
  }

  get minSteps(): number | null {
    return this.bounds.minSteps;
  }

  get isLastBatch(): boolean {
    return this.progress.isLastBatch;
  }

  get trainDataloader(): unknown {
    return this.#fitLoop.loader;
  }

  get valDataloaders(): unknown[] | null {
    return this.state.fn === "fit" ? this.#fitValidation.loaders : (this.#evaluation?.loaders ?? null);
  }

  get testDataloaders(): unknown[] | null {
    return this.#evaluation?.loaders ?? null;
  }

  get predictDataloaders(): unknown[] | null {
    return this.#prediction?.loaders ?? null;
  }

  /** Batches of a training epoch, Infinity where unknown. */
  get numTrainingBatches(): number {
    return this.#fitLoop.numTrainingBatches;
  }

  get numSanityValBatches(): number[] {
    return this.sanityLimits(this.#fitValidation.numBatches);
  }

  get numValBatches(): number[] {
    return this.state.fn === "fit" ? this.#fitValidation.numBatches : (this.#evaluation?.numBatches ?? []);
  }

  get numTestBatches(): number[] {
    return this.#evaluation?.numBatches ?? [];
  }

  get numPredictBatches(): number[] {
    return this.#prediction?.numBatches ?? [];
  }

  /** Whether fit validates: there is a step, a loader, and the limits allow it. */
  get enableValidation(): boolean {
    const { limitValBatches } = this.options;
    const wanted = limitValBatches === null || (limitValBatches !== 0 && limitValBatches !== "0%");
    return wanted && this.#module?.validationStep !== undefined && (this.#dataSource?.has("val") ?? false);
  }

  /** @internal Whether validation runs once, at the end of each epoch. */
  get validatesOncePerEpoch(): boolean {
    return this.options.valCheckInterval === null || this.options.valCheckInterval === "100%";
  }

  get valCheckTimeInterval(): number | null {
    return this.options.valCheckTimeInterval;
  }

  get checkValEveryNEpoch(): number | null {
    return this.options.checkValEveryNEpoch;
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

  /** Optimizer steps that training takes in all, Infinity where unknown. Known once the training loader is. */
  get estimatedSteppingBatches(): number {
    const { maxEpochs, maxSteps } = this.bounds;
    if (maxEpochs === -1) return maxSteps === -1 ? Infinity : maxSteps;
    if (this.#fitLoop.loader === null && isPromise(this.#fitLoop.setupData())) {
      throw new Error(
        "estimatedSteppingBatches needs the training loader, and trainDataloader() gives a promise of it. Give the loader to fit, or make " +
          "it in an asynchronous setup().",
      );
    }
    const perEpoch = Math.ceil(this.numTrainingBatches / this.accumulateGradBatches);
    const all = perEpoch * Math.max(maxEpochs, 1);
    return maxSteps === -1 ? all : Math.min(maxSteps, all);
  }

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

  get interrupted(): boolean {
    return this.state.status === "interrupted";
  }

  get receivedSigterm(): boolean {
    return this.#signals.sigterm;
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

/** Tuners first, checkpoints last, the others as they were given. */
function orderCallbacks(callbacks: readonly Callback[]): Callback[] {
  const of = (test: (callback: Callback) => boolean): Callback[] => callbacks.filter(test);
  return [
    ...of((callback) => callback.role === "tuner"),
    ...of((callback) => callback.role !== "tuner" && callback.role !== "checkpoint"),
    ...of((callback) => callback.role === "checkpoint"),
  ];
}

/** The options of a call, from its second argument: data, or an object. */
function callOptions<O extends { datamodule?: LightningDataModule | null }>(
  call: string,
  data: unknown,
  keys: readonly string[],
  fromLoaders: (loaders: unknown) => O,
): O {
  if (data instanceof LightningDataModule) return { ...fromLoaders(undefined), datamodule: data };
  if (data === undefined || data === null || isData(data)) return fromLoaders(data);
  if (typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype) {
    throw new TypeError(`Trainer.${call}: expected loaders, a LightningDataModule or an object of options. Received: ${typeof data}.`);
  }
  for (const key of Object.keys(data)) {
    if (keys.includes(key)) continue;
    const close = nearest(key, keys);
    throw new TypeError(`Trainer.${call}: unknown option ${JSON.stringify(key)}.${close === null ? "" : ` Did you mean ${JSON.stringify(close)}?`}`);
  }
  return data as O;
}
