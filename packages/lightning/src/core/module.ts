/** @file LightningModule: a model with its steps, optimizers and hooks. */
import { type DType, getDefaultDtype, nn, type Tensor } from "@lightning-ts/torch";
import { logValue } from "../logging/log-value.js";
import type { LogOptions, LogValue } from "../logging/options.js";
import type { Trainer } from "../trainer/trainer.js";
import { readCheckpointFile, type ReadCheckpointOptions } from "../checkpoint/file.js";
import type { Callback, Stage } from "./callback.js";
import { type Hparams, HparamsStore, type SaveHyperparametersOptions } from "./hyperparameters.js";
import { finallyDo, type MaybePromise } from "./hooks.js";
import { LightningOptimizer } from "./lightning-optimizer.js";
import type { Optimizer, OptimizersInput, Scheduler } from "./optimization.js";
import { MisconfigurationException } from "./errors.js";
import { rankZeroInfo, rankZeroWarn } from "./rank-zero.js";

/** What a training step may return: the loss, an object with it, or nothing to skip the step. */
export type StepOutput = Tensor | { loss: Tensor; [name: string]: unknown } | null | undefined | void;

/** Loaders: one, several, or named ones; anything that yields batches. */
export type Dataloaders = unknown;

/** How gradients are clipped. */
export type GradientClipAlgorithm = "norm" | "value";

/** Options of `loadFromCheckpoint`. */
export interface LoadFromCheckpointOptions extends ReadCheckpointOptions {
  /** Override saved hyperparameters. */
  hparams?: Hparams;
  /** Whether all keys of the weights must match. Default true. */
  strict?: boolean;
}

const attached = new WeakMap<LightningModule, Trainer>();

/**
 * A model with its training: extend it, define layers as fields and `trainingStep`, `configureOptimizers` and what else the
 * run needs. All hooks may return a promise. Counterpart: `lightning.pytorch.LightningModule`.
 *
 * @example
 * class LitRegression extends LightningModule {
 *   layer = new nn.Linear(32, 2);
 *   trainingStep([x, y]: [Tensor, Tensor]) { return F.mseLoss(this.layer.forward(x), y); }
 *   configureOptimizers() { return new optim.SGD(this.parameters(), { lr: 0.1 }); }
 * }
 */
export class LightningModule extends nn.Module {
  /** Whether the loops call backward and the optimizer; false leaves both to `trainingStep`. */
  automaticOptimization = true;
  /** Whether `prepareData` runs on each machine rather than on one. */
  prepareDataPerNode = true;
  /** Whether a loader without batches is allowed on some of several devices. */
  allowZeroLengthDataloaderWithMultipleDevices = false;
  /** Whether loading a checkpoint needs all keys of the weights to match. */
  strictLoading = true;
  /** An example batch for the model summary and loggers' graphs. */
  declare exampleInputArray?: Tensor | readonly unknown[] | Readonly<Record<string, unknown>>;
  readonly #hparams = new HparamsStore();

  // --- the run -------------------------------------------------------------------------------------------------------

  /** The Trainer that runs the module. */
  get trainer(): Trainer {
    const trainer = attached.get(this);
    if (trainer === undefined) {
      throw new Error(`${this.constructor.name} is not attached to a Trainer. Received: an access outside of a run.`);
    }
    return trainer;
  }

  /** @internal Attaches the module to a Trainer. */
  attachTrainer(trainer: Trainer): void {
    attached.set(this, trainer);
  }

  /** Whether a Trainer runs the module. */
  get isAttached(): boolean {
    return attached.has(this);
  }

  get currentEpoch(): number {
    return attached.get(this)?.currentEpoch ?? 0;
  }

  get globalStep(): number {
    return attached.get(this)?.globalStep ?? 0;
  }

  get globalRank(): number {
    return attached.get(this)?.globalRank ?? 0;
  }

  get localRank(): number {
    return attached.get(this)?.localRank ?? 0;
  }

  /** The first logger, or null. */
  get logger() {
    return attached.get(this)?.logger ?? null;
  }

  /** All loggers. */
  get loggers() {
    return attached.get(this)?.loggers ?? [];
  }

  /** The device of the module's first parameter. */
  get device() {
    return this.trainer.strategy.rootDevice;
  }

  /** The dtype of the module's first floating-point parameter; the default dtype without one. */
  get dtype(): DType {
    return this.parameters().find(({ dtype }) => dtype.isFloatingPoint)?.dtype ?? getDefaultDtype();
  }

  /** Whether the run is on a GPU. */
  get onGpu(): boolean {
    return attached.get(this)?.strategy.rootDevice.type === "cuda";
  }

  /** Switches gradients of all parameters off, and evaluation mode on. */
  freeze(): void {
    for (const parameter of this.parameters()) parameter.requiresGrad = false;
    this.eval();
  }

  /** Switches gradients of all parameters on, and training mode. */
  unfreeze(): void {
    for (const parameter of this.parameters()) parameter.requiresGrad = true;
    this.train();
  }

  /** Prints on the first process, without breaking the progress bar. */
  print(...values: unknown[]): void {
    const trainer = attached.get(this);
    if (trainer === undefined) rankZeroInfo(values.map(String).join(" "));
    else trainer.print(...values);
  }

  // --- logging -------------------------------------------------------------------------------------------------------

  /**
   * Logs a value under a name. What is logged where, and when loggers get it, depends on the hook that calls it.
   *
   * @throws MisconfigurationException where the hook does not allow it, TypeError for what is no number or tensor
   */
  log(name: string, value: LogValue, options: LogOptions = {}): void {
    const trainer = attached.get(this);
    if (trainer === undefined) {
      rankZeroWarn("You are trying to log() but the module is not attached to a Trainer; the value is dropped.");
      return;
    }
    logValue(trainer, name, value, options);
  }

  /** Logs several values with the same options. */
  logDict(values: Readonly<Record<string, LogValue>>, options: LogOptions = {}): void {
    for (const [name, value] of Object.entries(values)) this.log(name, value, options);
  }

  // --- hyperparameters -----------------------------------------------------------------------------------------------

  /** Hyperparameters, as `saveHyperparameters` got them; may be changed. */
  get hparams(): Hparams {
    return this.#hparams.current;
  }

  /** Hyperparameters as they were saved first. */
  get hparamsInitial(): Readonly<Hparams> {
    return this.#hparams.initial;
  }

  /** @internal */
  get hparamsStore(): HparamsStore {
    return this.#hparams;
  }

  /** Keeps what the module was constructed with: checkpoints hold it, loggers get it. */
  saveHyperparameters(hparams: Readonly<Hparams>, options: SaveHyperparametersOptions = {}): void {
    this.#hparams.save(hparams, options);
  }

  /**
   * Constructs the module with the hyperparameters of a checkpoint and loads its weights.
   *
   * @throws Error with `code: "ENOENT"` if there is no such file; Error if keys of the weights do not match
   */
  static async loadFromCheckpoint<M extends LightningModule>(
    this: new (hparams: never) => M,
    path: string | URL,
    options: LoadFromCheckpointOptions = {},
  ): Promise<M> {
    const checkpoint = readCheckpointFile(path, options);
    const saved = isRecord(checkpoint.hyper_parameters) ? checkpoint.hyper_parameters : {};
    const Class = this as unknown as new (hparams: Hparams) => M;
    const module = new Class({ ...saved, ...options.hparams });
    await module.configureModel();
    await module.onLoadCheckpoint(checkpoint);
    if (!isRecord(checkpoint.state_dict)) {
      throw new MisconfigurationException(
        `Expected a checkpoint with a state_dict. Received: ${String(path)}, which has none.`,
      );
    }
    module.loadStateDict(checkpoint.state_dict as Record<string, Tensor>, {
      strict: options.strict ?? module.strictLoading,
    });
    return module;
  }

  // --- what a model defines ------------------------------------------------------------------------------------------

  /** Computes the loss of a batch. */
  trainingStep?(batch: unknown, batchIdx: number, dataloaderIdx?: number): MaybePromise<StepOutput>;
  /** Looks at a batch of the validation data; logs metrics. */
  validationStep?(batch: unknown, batchIdx: number, dataloaderIdx?: number): unknown;
  /** Looks at a batch of the test data; logs metrics. */
  testStep?(batch: unknown, batchIdx: number, dataloaderIdx?: number): unknown;

  /** Computes the predictions of a batch. Default: `forward(batch)`. */
  predictStep(batch: unknown, _batchIdx: number, _dataloaderIdx?: number): unknown {
    return this.forward(batch);
  }

  /** The optimizers and schedulers. */
  configureOptimizers?(): MaybePromise<OptimizersInput>;

  /** Callbacks that the module brings with it. */
  configureCallbacks(): Callback | readonly Callback[] {
    return [];
  }

  /** Makes layers late, when the run's device and dtype are known. */
  configureModel(): MaybePromise {}

  trainDataloader?(): MaybePromise<Dataloaders>;
  valDataloader?(): MaybePromise<Dataloaders>;
  testDataloader?(): MaybePromise<Dataloaders>;
  predictDataloader?(): MaybePromise<Dataloaders>;

  // --- manual optimization -------------------------------------------------------------------------------------------

  /** The optimizers of the run, wrapped so that hooks and counters see their steps; one alone is not in a list. */
  optimizers(): LightningOptimizer | LightningOptimizer[] {
    const all = this.trainer.lightningOptimizers;
    const [first] = all;
    return all.length === 1 && first !== undefined ? first : all;
  }

  /** The schedulers of the run; one alone is not in a list, none is null. */
  lrSchedulers(): Scheduler | Scheduler[] | null {
    const all = this.trainer.lrSchedulerConfigs.map((config) => config.scheduler);
    const [first] = all;
    return first === undefined ? null : all.length === 1 ? first : all;
  }

  /** Backward in manual optimization: with the hooks and the precision of the run. */
  manualBackward(loss: Tensor, options: { retainGraph?: boolean } = {}): MaybePromise {
    if (this.automaticOptimization) {
      throw new MisconfigurationException(
        "manualBackward: expected automaticOptimization = false. Received: automatic optimization, which calls backward itself. Set it in the constructor.",
      );
    }
    return this.trainer.runBackward(loss, false, options);
  }

  /** Lets only an optimizer's parameters require gradients, until `untoggleOptimizer`. */
  toggleOptimizer(optimizer: Optimizer | LightningOptimizer): void {
    const own = new Set(parametersOf(optimizer));
    for (const parameter of new Set(this.trainer.optimizers.flatMap(parametersOf))) {
      this.#toggled.set(parameter, parameter.requiresGrad);
      if (!own.has(parameter)) parameter.requiresGrad = false;
    }
  }

  /** Undoes `toggleOptimizer`: the parameters of other optimizers require gradients as before. */
  untoggleOptimizer(optimizer: Optimizer | LightningOptimizer): void {
    const own = optimizer instanceof LightningOptimizer ? optimizer.optimizer : optimizer;
    for (const parameter of this.trainer.optimizers.filter((other) => other !== own).flatMap(parametersOf)) {
      const before = this.#toggled.get(parameter);
      if (before !== undefined) parameter.requiresGrad = before;
    }
    this.#toggled.clear();
  }

  /** Runs a function while only an optimizer's parameters require gradients. */
  toggledOptimizer<T>(optimizer: Optimizer | LightningOptimizer, fn: () => T): T {
    this.toggleOptimizer(optimizer);
    return finallyDo(fn, () => this.untoggleOptimizer(optimizer));
  }

  readonly #toggled = new Map<Tensor, boolean>();

  /**
   * Clips the gradients of an optimizer's parameters. Counterpart: `clip_gradients`.
   *
   * @param options.gradientClipVal default: the Trainer's flag
   * @param options.gradientClipAlgorithm default: the Trainer's flag, or "norm"
   * @throws MisconfigurationException for a value that contradicts the Trainer's
   */
  clipGradients(
    optimizer: Optimizer | LightningOptimizer,
    options: { gradientClipVal?: number | null; gradientClipAlgorithm?: GradientClipAlgorithm | null } = {},
  ): void {
    const { gradientClipVal: flagVal, gradientClipAlgorithm: flagAlgorithm } = this.trainer;
    const value = clippingOf("gradientClipVal", options.gradientClipVal, flagVal) ?? 0;
    const algorithm = clippingOf("gradientClipAlgorithm", options.gradientClipAlgorithm, flagAlgorithm) ?? "norm";
    if (typeof value !== "number") throw new TypeError(`clipGradients: expected a number. Received: ${typeof value}.`);
    if (algorithm !== "norm" && algorithm !== "value") {
      throw new MisconfigurationException(
        `clipGradients: expected gradientClipAlgorithm "norm" or "value". Received: ${JSON.stringify(algorithm)}.`,
      );
    }
    if (value <= 0) return;
    const parameters = parametersOf(optimizer);
    if (algorithm === "value") nn.utils.clipGradValue_(parameters, value);
    else nn.utils.clipGradNorm_(parameters, value);
  }

  // --- hooks of automatic optimization -------------------------------------------------------------------------------

  /** Computes gradients. */
  backward(loss: Tensor, options: { retainGraph?: boolean } = {}): MaybePromise {
    loss.backward(null, options);
  }

  /** Makes a step: calls the closure (forward, loss, backward) and updates the parameters. */
  optimizerStep(
    _epoch: number,
    _batchIdx: number,
    optimizer: Optimizer | LightningOptimizer,
    closure: () => unknown,
  ): unknown {
    return optimizer instanceof LightningOptimizer ? optimizer.step(closure) : optimizer.step(closure);
  }

  /** Forgets gradients. */
  optimizerZeroGrad(_epoch: number, _batchIdx: number, optimizer: Optimizer): MaybePromise {
    optimizer.zeroGrad();
  }

  /** Clips gradients as the Trainer's flags say. */
  configureGradientClipping(
    optimizer: Optimizer,
    gradientClipVal?: number | null,
    gradientClipAlgorithm?: GradientClipAlgorithm | null,
  ): MaybePromise {
    if (typeof gradientClipVal === "number" && gradientClipVal <= 0) return;
    if (gradientClipVal == null && gradientClipAlgorithm == null && this.trainer.gradientClipVal === null) return;
    this.clipGradients(optimizer, {
      gradientClipVal: gradientClipVal ?? null,
      gradientClipAlgorithm: gradientClipAlgorithm ?? null,
    });
  }

  /** Steps a scheduler; `metric` is what a plateau scheduler watches. */
  lrSchedulerStep(scheduler: Scheduler, metric?: number | null): MaybePromise {
    if (metric === undefined || metric === null) scheduler.step();
    else scheduler.step(metric);
  }

  // --- hooks of data -------------------------------------------------------------------------------------------------

  prepareData(): MaybePromise {}
  setup(_stage: Stage): MaybePromise {}
  teardown(_stage: Stage): MaybePromise {}

  onBeforeBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }

  /** Moves a batch to the device; tensors in arrays, objects and Maps are found. */
  transferBatchToDevice(batch: unknown, device: Trainer["strategy"]["rootDevice"], _dataloaderIdx: number): unknown {
    return this.trainer.strategy.batchToDevice(batch, device);
  }

  onAfterBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }

  // --- hooks of the loops --------------------------------------------------------------------------------------------

  onFitStart(): MaybePromise {}
  onFitEnd(): MaybePromise {}
  onTrainStart(): MaybePromise {}
  onTrainEnd(): MaybePromise {}
  onTrainEpochStart(): MaybePromise {}
  onTrainEpochEnd(): MaybePromise {}
  /** Return -1 to skip the rest of the epoch. */
  onTrainBatchStart(_batch: unknown, _batchIdx: number): MaybePromise<number | void> {}
  onTrainBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number): MaybePromise {}
  onValidationStart(): MaybePromise {}
  onValidationEnd(): MaybePromise {}
  onValidationEpochStart(): MaybePromise {}
  onValidationEpochEnd(): MaybePromise {}
  onValidationBatchStart(_batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  onValidationBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  onTestStart(): MaybePromise {}
  onTestEnd(): MaybePromise {}
  onTestEpochStart(): MaybePromise {}
  onTestEpochEnd(): MaybePromise {}
  onTestBatchStart(_batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  onTestBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  onPredictStart(): MaybePromise {}
  onPredictEnd(): MaybePromise {}
  onPredictEpochStart(): MaybePromise {}
  onPredictEpochEnd(): MaybePromise {}
  onPredictBatchStart(_batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  onPredictBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  onBeforeBackward(_loss: Tensor): MaybePromise {}
  onAfterBackward(): MaybePromise {}
  onBeforeOptimizerStep(_optimizer: Optimizer): MaybePromise {}
  onBeforeZeroGrad(_optimizer: Optimizer): MaybePromise {}

  onValidationModelZeroGrad(): MaybePromise {
    this.zeroGrad();
  }
  onValidationModelEval(): MaybePromise {
    this.eval();
  }
  onValidationModelTrain(): MaybePromise {
    this.train();
  }
  onTestModelEval(): MaybePromise {
    this.eval();
  }
  onTestModelTrain(): MaybePromise {
    this.train();
  }
  onPredictModelEval(): MaybePromise {
    this.eval();
  }

  /** Called with a checkpoint's contents before they are written. */
  onSaveCheckpoint(_checkpoint: Record<string, unknown>): MaybePromise {}

  /** Called with a checkpoint's contents before weights are loaded. */
  onLoadCheckpoint(_checkpoint: Readonly<Record<string, unknown>>): MaybePromise {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parametersOf({ paramGroups }: Pick<Optimizer, "paramGroups">): Tensor[] {
  return paramGroups.flatMap((group) => group.params);
}

/** How gradients are clipped: as a call says, else as the Trainer's flag does. */
function clippingOf<T>(name: string, given: T | null | undefined, flag: T | null): T | null {
  if (given === null || given === undefined) return flag;
  if (flag !== null && flag !== given) {
    throw new MisconfigurationException(
      `clipGradients: expected one place that sets ${name}. Received: ${JSON.stringify(given)}, and ${JSON.stringify(flag)} from the Trainer. Leave one out.`,
    );
  }
  return given;
}
