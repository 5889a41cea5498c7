/** @file Trainer: runs modules. */
import { setImmediate } from "node:timers/promises";
import type { nn, Tensor } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import type { Callback } from "../core/callback.js";
import { Checkpoint } from "../core/checkpoint-callback.js";
import type { Dataloader, Dataloaders } from "../core/dataloaders.js";
import type { LightningDataModule } from "../core/datamodule.js";
import { type MaybePromise, whenReady } from "../util/promises.js";
import { LightningOptimizer } from "../core/lightning-optimizer.js";
import type { Logger } from "../core/logger.js";
import type { LightningModule } from "../core/module.js";
import { Pending } from "../util/pending.js";
import type { Optimizer, SchedulerConfig } from "../core/optimization.js";
import { checkKinds, type OptionKinds } from "../util/option-kinds.js";
import { Waits } from "../util/waits.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { connect } from "../fabric/connector.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import { MetricDictionaries, toNumbers } from "../logging/dictionaries.js";
import { LogSchedule } from "../logging/log-schedule.js";
import type { ResultCollection } from "../logging/result.js";
import { EvaluationLoop } from "../loops/evaluation.js";
import { FitLoop } from "../loops/fit.js";
import { PredictionLoop } from "../loops/prediction.js";
import { increment } from "../loops/progress.js";
import {
  commonOptions,
  type EvaluationOptions,
  evaluationOptions,
  type FitOptions,
  fitOptions,
  pathOf,
} from "./call-options.js";
import { makeCallbacks } from "../run/callback-list.js";
import { calledFrom } from "./caller.js";
import type { PredictOptions, Predictions } from "./predictions.js";
import { checkModule } from "../run/check-configuration.js";
import { dumpCheckpoint, resolveCheckpoint } from "../run/checkpoints.js";
import type { DataSource } from "../run/data-source.js";
import { trainerDefaults } from "../run/defaults.js";
import type { HookCaller } from "../run/hook-caller.js";
import { applyModes, type Bounds, type ModeOptions } from "../options/modes.js";
import { resolveOptions, type TrainerOptions } from "../options/options.js";
import { show } from "../util/show.js";
import { TrainerProperties } from "./properties.js";
import { fitStages, type RunContext, runCall } from "../run/lifecycle.js";
import { Signals } from "../run/signals.js";
import type { TrainerFn } from "../run/state.js";
import { applySwitches } from "../run/switches.js";

export type { EvaluationOptions, FitOptions } from "./call-options.js";

/** Data by position. A plain object in its place is options. */
type CallData = Dataloader | readonly Dataloaders[] | LightningDataModule | null;

/** Options of `saveCheckpoint`. */
interface SaveOptions {
  weightsOnly?: boolean | null;
  storageOptions?: unknown;
}

const saveKinds: OptionKinds<SaveOptions> = { weightsOnly: "boolean", storageOptions: "any" };

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
export class Trainer extends TrainerProperties {
  /** The flags, after defaults and what modes change. */
  readonly options: ModeOptions;
  /** How the model runs on its devices: what the flags `accelerator`, `devices`, `precision` and `strategy` came to. */
  readonly strategy: Strategy;
  /** The callbacks, checkpoints last. What a module brings is added when it is run. */
  callbacks: Callback[];
  /** The loggers, none where `logger` is false. */
  loggers: Logger[];
  /** The data module of the newest call that brought one. */
  datamodule: LightningDataModule | null = null;
  /** Set to end training after the running batch, once minimum epochs and steps are done. */
  shouldStop = false;
  /** Batches whose gradients are added up; a callback may change it. */
  accumulateGradBatches: number;
  /** When the schedulers of a fit step. */
  lrSchedulerConfigs: SchedulerConfig[] = [];
  /** @internal How far the running fit goes. */
  bounds: Bounds;
  /** @internal Whether training steps run without backward and optimizer: for passes that only gather statistics. */
  skipBackward = false;
  /** The loop of `fit`. Its `maxEpochs`, `minEpochs`, `maxSteps` and `minSteps` may be set between two fits, to go on training. */
  readonly fitLoop: FitLoop;
  /** The loop of `validate`. The one inside of a fit is `fitLoop.validation`. */
  readonly validateLoop: EvaluationLoop;
  /** The loop of `test`. */
  readonly testLoop: EvaluationLoop;
  /** The loop of `predict`. */
  readonly predictLoop: PredictionLoop;
  /** @internal */
  readonly metrics: MetricDictionaries;
  /** @internal Which batches are logged. */
  readonly logSchedule: LogSchedule;
  /** @internal */
  readonly signals = new Signals();
  /** @internal What the running call waits for. */
  readonly waits = new Waits();
  /** @internal What loggers promise. */
  readonly pending = new Pending(this.waits);
  /** @internal The optimizers with the run's hooks around their steps. */
  lightningOptimizers: LightningOptimizer[] = [];
  #optimizers: Optimizer[] = [];
  #ckptPath: string | null = null;
  /** The checkpoint that the user set, for calls that are given none. */
  #setCkptPath: string | null = null;
  #lastYield = 0;

  /**
   * @throws TypeError for an unknown flag; MisconfigurationException, RangeError or TypeError for values that a flag does not take, or
   * that contradict each other
   */
  constructor(given: TrainerOptions = {}) {
    super();
    this.options = applyModes(resolveOptions(given));
    const { options } = this;
    this.strategy = connect(options);
    this.accumulateGradBatches = options.accumulateGradBatches;
    const { maxEpochs, minEpochs, maxSteps, minSteps } = options;
    this.bounds = { maxEpochs, minEpochs, maxSteps, minSteps };
    this.fitLoop = new FitLoop(this);
    this.validateLoop = new EvaluationLoop(this, "validate");
    this.testLoop = new EvaluationLoop(this, "test");
    this.predictLoop = new PredictionLoop(this);
    this.callbacks = makeCallbacks(options);
    this.loggers = this.#makeLoggers();
    this.metrics = new MetricDictionaries({
      loggers: () => this.loggers,
      resends: options.resendStepMetrics,
      pending: this.pending,
      currentEpoch: () => this.currentEpoch,
      batchesThatStepped: () => this.progress.batchesThatStepped,
      results: () => this.results,
    });
    this.logSchedule = new LogSchedule(options, {
      batchesThatStepped: () => this.progress.batchesThatStepped,
      shouldStop: () => this.shouldStop,
      isAccumulating: () => this.fitLoop.epochLoop.shouldAccumulate,
      isAutomatic: () => this.runningModule.automaticOptimization,
    });
    applySwitches(options);
    this.#tellModes();
  }

  #makeLoggers(): Logger[] {
    const { logger, fastDevRun } = this.options;
    if (logger === false || (Array.isArray(logger) && logger.length === 0)) return [];
    if (fastDevRun) return [trainerDefaults().dummyLogger()];
    if (logger === null || logger === true) return [trainerDefaults().logger(this.defaultRootDir)];
    return Array.isArray(logger) ? [...(logger as readonly Logger[])] : [logger as Logger];
  }

  #tellModes(): void {
    const { barebones, detectAnomaly, fastDevRun } = this.options;
    if (detectAnomaly) {
      rankZeroInfo(
        "You have turned on `Trainer({ detectAnomaly: true })`. This slows training down much, and is meant for finding mistakes only.",
      );
    }
    if (fastDevRun) {
      rankZeroInfo(
        `Running in \`fastDevRun\` mode: will run the requested loop using ${Number(fastDevRun)} batch(es). Logging and checkpointing is suppressed.`,
      );
    }
    if (barebones) {
      rankZeroInfo(
        "`Trainer({ barebones: true })` is configured. All features that may impact raw speed have been disabled to facilitate analyzing the Trainer overhead.",
      );
    }
  }

  // --- calls ---------------------------------------------------------------------------------------------------------

  /**
   * Trains a module.
   *
   * @throws TypeError for what is no module, no loaders or no option; MisconfigurationException for what the module lacks; what hooks
   * and steps throw, after callbacks and loggers were told
   *
   * @example
   * await trainer.fit(model, trainLoader, valLoader);
   * await trainer.fit(model, datamodule);
   * await trainer.fit(model, { trainDataloaders, ckptPath: "last.ckpt" });
   */
  fit(model: LightningModule, data?: CallData | FitOptions, valDataloaders?: Dataloaders | null): Promise<void>;
  fit(model: LightningModule, ...args: unknown[]): Promise<void> {
    return calledFrom(this, "fit", () => this.#fit(model, args));
  }

  async #fit(model: LightningModule, args: readonly unknown[]): Promise<void> {
    const options = fitOptions(args);
    await runCall(this, {
      fn: "fit",
      module: checkModule("fit", model, null),
      isNewModel: true,
      loaders: { train: options.trainDataloaders, val: options.valDataloaders },
      ...commonOptions(options),
      prepare: () => {
        this.shouldStop = false;
      },
      work: () => fitStages(this),
    });
  }

  /**
   * Evaluates a module on validation data; resolves to the metrics of each loader.
   *
   * @param model default: that of the call before, with its best weights
   * @throws as `fit`
   */
  validate(model?: LightningModule | null, data?: CallData | EvaluationOptions): Promise<Record<string, number>[]>;
  validate(model?: LightningModule | null, ...args: unknown[]): Promise<Record<string, number>[]> {
    return calledFrom(this, "validate", () => this.#evaluate("validate", model, args));
  }

  /**
   * Evaluates a module on test data; resolves to the metrics of each loader.
   *
   * @param model default: that of the call before, with its best weights
   * @throws as `fit`
   */
  test(model?: LightningModule | null, data?: CallData | EvaluationOptions): Promise<Record<string, number>[]>;
  test(model?: LightningModule | null, ...args: unknown[]): Promise<Record<string, number>[]> {
    return calledFrom(this, "test", () => this.#evaluate("test", model, args));
  }

  async #evaluate(
    fn: "validate" | "test",
    model: LightningModule | null | undefined,
    args: readonly unknown[],
  ): Promise<Record<string, number>[]> {
    const options = evaluationOptions(fn, args);
    const loop = fn === "validate" ? this.validateLoop : this.testLoop;
    const results = await runCall(this, {
      fn,
      module: checkModule(fn, model, this.model),
      isNewModel: model !== null && model !== undefined,
      loaders: fn === "validate" ? { val: options.dataloaders } : { test: options.dataloaders },
      ...commonOptions(options),
      prepare: () => {
        loop.verbose = options.verbose ?? true;
      },
      work: () => loop.run(),
    });
    return results.map(toNumbers); // host-device synchronisation: results are numbers
  }

  /**
   * Predicts; resolves to what `predictStep` returned for each batch, in a list for each loader if there are several. null where nothing is kept (`returnPredictions: false`) or there is nothing to predict.
   *
   * @param model default: that of the call before, with its best weights
   * @throws as `fit`
   */
  predict<
    M extends LightningModule,
    const Loaders extends Dataloaders | null,
    D extends LightningDataModule | null = null,
  >(
    model: M | null | undefined,
    options: PredictOptions<Loaders, D>,
  ): Promise<Predictions<M, [Dataloaders] extends [Loaders] ? D : Loaders> | null>;
  /** As above, with data by position. */
  predict<M extends LightningModule, const Data extends CallData = null>(
    model?: M | null,
    data?: Data,
  ): Promise<Predictions<M, Data> | null>;
  predict(model?: LightningModule | null, ...args: unknown[]): Promise<unknown[] | null> {
    return calledFrom(this, "predict", () => this.#predict(model, args));
  }

  async #predict(model: LightningModule | null | undefined, args: readonly unknown[]): Promise<unknown[] | null> {
    const options = evaluationOptions("predict", args);
    return runCall(this, {
      fn: "predict",
      module: checkModule("predict", model, this.model),
      isNewModel: model !== null && model !== undefined,
      loaders: { predict: options.dataloaders },
      ...commonOptions(options),
      prepare: () => {
        this.predictLoop.returnPredictions = options.returnPredictions ?? true;
      },
      work: () => this.predictLoop.run(),
    });
  }

  /**
   * Writes a checkpoint of the run.
   *
   * @param options.weightsOnly leaves out what only going on needs: optimizers, schedulers, callbacks. Default false
   * @param options.storageOptions for a CheckpointIO of the `plugins` that takes them
   * @throws TypeError for storage options that the CheckpointIO does not take
   */
  async saveCheckpoint(filepath: string | URL, options: SaveOptions = {}): Promise<void> {
    if (!(typeof filepath === "string" || filepath instanceof URL) || filepath === "") {
      throw new TypeError(`Trainer.saveCheckpoint: expected a path. Received: ${show(filepath)}. Give "last.ckpt".`);
    }
    const path = pathOf(filepath);
    this.strategy.checkPath(path, "Trainer.saveCheckpoint");
    checkKinds("Trainer.saveCheckpoint", options, saveKinds);
    if (this.model === null) {
      throw new Error(
        "Saving a checkpoint is only possible if a model is attached to the Trainer. Received: a call before fit, validate, test or predict.",
      );
    }
    const checkpoint = await dumpCheckpoint(this, options.weightsOnly ?? false);
    const { checkpointIO } = this.strategy;
    const saving = this.strategy.saveCheckpoint(checkpoint, path, options.storageOptions);
    await this.waits.for(checkpointIO, "saveCheckpoint", saving);
  }

  /**
   * The checkpoint that the running or newest call loaded, null if none. Setting it says what the calls to come load, as long as they
   * are given no `ckptPath` of their own.
   */
  get ckptPath(): string | null {
    return this.#ckptPath;
  }

  set ckptPath(path: string | URL | null) {
    this.#ckptPath = this.#setCkptPath = path === null ? null : pathOf(path);
  }

  /** @internal Finds the checkpoint that a call loads. */
  takeCkptPath(fn: TrainerFn, given: string | null, isNewModel: boolean): void {
    if (given !== null && this.#setCkptPath !== null) {
      rankZeroWarn(
        `\`trainer.ckptPath = ${show(this.#setCkptPath)}\` was set, and then ${fn} was given ckptPath: ${show(given)}. The latter is loaded.`,
      );
      this.#setCkptPath = null;
    }
    const found = resolveCheckpoint(this, fn, given ?? this.#setCkptPath, isNewModel);
    if (found !== null) this.strategy.checkPath(found, "ckptPath");
    this.#ckptPath = found;
  }

  /**
   * Makes a module in the precision of the run and on its device, instead of converting it when it is run. In Python a context.
   *
   * @param make may be asynchronous: then the result is a promise
   *
   * @example
   * const model = trainer.initModule(() => new LitModel());
   */
  initModule<M extends nn.Module>(make: () => Promise<M>): Promise<M>;
  initModule<M extends nn.Module>(make: () => M): M;
  initModule(make: () => MaybePromise<nn.Module>): MaybePromise<nn.Module> {
    return whenReady(this.strategy.inInitContext(make), (module: nn.Module) => {
      this.strategy.setupModule(module);
      return module;
    });
  }

  // --- what modules and loops use ------------------------------------------------------------------------------------

  /** @internal The running call's, or the newest call's. */
  #running(): RunContext {
    if (this.context === null)
      throw new Error("The Trainer has no module yet. Received: an access before fit, validate, test or predict.");
    return this.context;
  }

  /** @internal */
  get hooks(): HookCaller {
    return this.#running().hooks;
  }

  /** @internal */
  get dataSource(): DataSource {
    return this.#running().dataSource;
  }

  /** @internal */
  attachHooks(hooks: HookCaller): void {
    this.#running().hooks = hooks;
  }

  /** @internal */
  attachDataSource(dataSource: DataSource): void {
    this.#running().dataSource = dataSource;
  }

  /** @internal Each call brings its own loaders. */
  forgetData(): void {
    this.fitLoop.forgetData();
    this.validateLoop.forgetData();
    this.testLoop.forgetData();
    this.predictLoop.forgetData();
  }

  /** @internal The hook or step that is running, null outside of them. */
  get currentHook(): string | null {
    return this.context?.hooks.current ?? null;
  }

  /** @internal The loop that the state's stage is of. */
  get activeLoop(): FitLoop | EvaluationLoop | PredictionLoop | null {
    switch (this.state.stage) {
      case null:
        return null;
      case "train":
        return this.fitLoop;
      case "predict":
        return this.predictLoop;
      default:
        return this.state.fn === "fit"
          ? this.fitLoop.validation
          : this.state.fn === "test"
            ? this.testLoop
            : this.validateLoop;
    }
  }

  /** @internal The loop of the running call, whatever its stage is. */
  get outerLoop(): FitLoop | EvaluationLoop | PredictionLoop | null {
    switch (this.state.fn) {
      case null:
        return null;
      case "fit":
        return this.fitLoop;
      case "validate":
        return this.validateLoop;
      case "test":
        return this.testLoop;
      case "predict":
        return this.predictLoop;
    }
  }

  /** @internal What the running loop logs into, null outside of loops. */
  get results(): ResultCollection | null {
    const loop = this.activeLoop;
    if (loop === null || loop instanceof PredictionLoop) return null;
    return loop instanceof FitLoop ? loop.epochLoop.results : loop.results;
  }

  /**
   * @internal Backward with its hooks.
   *
   * @param isHook whether `log` sees `backward` as a hook of its own, rather than the step that calls it
   */
  runBackward(loss: Tensor, isHook: boolean, options?: { retainGraph?: boolean }): void | Promise<void> {
    return this.strategy.backward(loss, (scaled) => {
      const { hooks, runningModule: module } = this;
      const before = hooks.both("onBeforeBackward", scaled);
      const pass = (): unknown =>
        isHook ? hooks.call(module, "backward", scaled, options) : module.backward(scaled, options);
      const done = before === undefined ? pass() : before.then(pass);
      if (!isPromise(done)) return hooks.both("onAfterBackward");
      if (!isHook) this.fitLoop.epochLoop.manualOptimization.awaitBackward(done);
      return Promise.resolve(done).then(() => hooks.both("onAfterBackward"));
    });
  }

  /** Between an optimizer's closure and its update: the hook, then clipping. */
  readonly #beforeUpdate = (optimizer: Optimizer): unknown => {
    const { hooks } = this;
    const before = hooks.both("onBeforeOptimizerStep", optimizer);
    return before === undefined ? this.#clip(optimizer) : before.then(() => this.#clip(optimizer));
  };

  #clip(optimizer: Optimizer): unknown {
    const { hooks, runningModule: module } = this;
    if (!module.automaticOptimization) return undefined;
    return hooks.call(module, "configureGradientClipping", optimizer, this.gradientClipVal, this.gradientClipAlgorithm);
  }

  #countManualStep(state: "ready" | "completed"): void {
    const { manualOptimization } = this.fitLoop.epochLoop;
    if (manualOptimization.counts(state)) increment(this.progress.manualStep, state);
  }

  /** @internal Ends the run where a signal asked for it, or a logger failed meanwhile. */
  checkSignals(): void {
    this.signals.check();
    this.pending.raise();
  }

  /** @internal Lets the event loop turn, on a time budget; undefined while the budget lasts. */
  yieldToEventLoop(): Promise<void> | undefined {
    const now = performance.now();
    if (now - this.#lastYield < yieldEvery) return undefined;
    this.#lastYield = now;
    return setImmediate();
  }

  /** Prints on the first process, without breaking the progress bar. */
  print(...values: unknown[]): void {
    if (!this.isGlobalZero) return;
    const bar = this.callbacks.find((callback) => callback.role === "progressBar");
    if (bar !== undefined && "print" in bar && typeof bar.print === "function")
      (bar.print as (...values: unknown[]) => void)(...values);
    else console.log(...values);
  }

  // --- modules, optimizers, callbacks, loggers -----------------------------------------------------------------------

  /** The module of the running or newest call, null before the first. */
  get lightningModule(): LightningModule | null {
    return this.model;
  }

  /** @internal The same, where there must be one. */
  get runningModule(): LightningModule {
    return this.#running().module;
  }

  /** The optimizers of a fit. */
  get optimizers(): Optimizer[] {
    return this.#optimizers;
  }

  set optimizers(optimizers: Optimizer[]) {
    this.#optimizers = optimizers;
    const frame = {
      step: (optimizer: Optimizer, closure: () => unknown) =>
        this.strategy.optimizerStep(optimizer, closure, this.#beforeUpdate),
      beforeStep: () => this.#countManualStep("ready"),
      afterStep: () => this.#countManualStep("completed"),
      toggle: (optimizer: LightningOptimizer) => this.runningModule.toggleOptimizer(optimizer),
      untoggle: (optimizer: LightningOptimizer) => this.runningModule.untoggleOptimizer(optimizer),
    };
    this.lightningOptimizers = optimizers.map((optimizer) => new LightningOptimizer(optimizer, frame));
  }

  /** The first logger, null where there is none. Setting it replaces all. */
  get logger(): Logger | null {
    return this.loggers[0] ?? null;
  }

  set logger(logger: Logger | null) {
    this.loggers = logger === null ? [] : [logger];
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
}
