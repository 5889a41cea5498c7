/** @file LightningModule: a model with its steps, optimizers and hooks. */
import { type Device, device, type DType, getDefaultDtype, type nn, Tensor } from "@lightning-ts/torch";
import type { DeviceMesh } from "@lightning-ts/torch/distributed";
import { Waits } from "@lightning-ts/torch/util/waits";
import { metricAttributeOf } from "../logging/metric-attribute.js";
import {
  isMetricCollection,
  isMetricObject,
  type LogOptions,
  type LogValue,
  type MetricCollectionObject,
} from "../logging/options.js";
import { readCheckpointFile } from "../fabric/checkpoint-io/checkpoint-file.js";
import { readTable } from "../fabric/checkpoint-io/read-options.js";
import { type AttachedFabric, type SetUp, takeSetUp } from "../fabric/set-up.js";
import { migrateCheckpoint } from "../checkpoint/migration.js";
import { constructed, type FromHparams, type TakesHparams } from "./constructed.js";
import type { AnyCallback, Trainer } from "./attached-types.js";
import type { Attachment } from "./attachment.js";
import type { Dataloaders } from "./dataloaders.js";
import { type Hparams, type HparamsOf, HparamsStore, type SaveHyperparametersOptions } from "./hyperparameters.js";
import type { ValuesOfGiven } from "../parameters/parameter.js";
import { finallyDo, type MaybePromise } from "../util/promises.js";
import { parametersOf } from "../fabric/parameters-of.js";
import type { GatherOptions } from "../fabric/processes.js";
import type { GradientClipAlgorithm } from "../fabric/precision/precision.js";
import { LightningOptimizer } from "./lightning-optimizer.js";
import { loadWeights } from "./load-weights.js";
import { type Gathered, gatherTree } from "../fabric/gather-tree.js";
import { ModuleHooks } from "./module-hooks.js";
import { option, Options, type OptionsOf } from "../util/options.js";
import { anything, boolean } from "../util/rules.js";
import type { Optimizer, OptimizersInput, Scheduler } from "./optimization.js";
import { logThroughFabric, trainerOf } from "./under-fabric.js";
import { MisconfigurationException } from "../util/errors.js";
import { show } from "../util/show.js";
import { rankZeroInfo, rankZeroWarnOnce } from "../util/rank-zero.js";
import { watched } from "../util/unsettled.js";
import { printed } from "../util/value-text.js";
import { Error, TypeError } from "../util/user-errors.js";

/** What a training step may return: the loss, an object with it, or nothing to skip the step. */
export type StepOutput = Tensor | { loss: Tensor; [name: string]: unknown } | null | undefined | void;

const loadOptions = new Options("loadFromCheckpoint", {
  /** Override saved hyperparameters. Default: none. */
  hparams: option(anything<object>("an object")),
  /** Whether all keys of the weights must match. Default: what the module's `strictLoading` says. */
  strict: option(boolean),
  ...readTable,
});

/** Options of `loadFromCheckpoint`. */
export interface LoadFromCheckpointOptions extends OptionsOf<typeof loadOptions> {}

/** One object, or a list of several. The author knows which, so the compiler accepts both uses. */
export type OneOrSeveral<T> = T & [T, T, T, T, ...T[]];

function oneOrSeveral<T>(all: T[]): OneOrSeveral<T> {
  return (all.length === 1 ? all[0] : all) as OneOrSeveral<T>;
}

const attached = new WeakMap<nn.Module, Attachment>();

/**
 * A model with its training: extend it, define layers as fields and `trainingStep`, `configureOptimizers` and what else the
 * run needs. All hooks may return a promise. Counterpart: `lightning.pytorch.LightningModule`.
 *
 * `class Lit extends LightningModule<{ lr: number }>` says what `hparams` holds.
 *
 * @example
 * class LitRegression extends LightningModule {
 *   layer = new nn.Linear(32, 2);
 *   trainingStep([x, y]: [Tensor, Tensor]) { return F.mseLoss(this.layer.forward(x), y); }
 *   configureOptimizers() { return new optim.SGD(this.parameters(), { lr: 0.1 }); }
 * }
 */
export class LightningModule<H extends object = Hparams> extends ModuleHooks {
  /** Whether the loops call backward and the optimizer; false leaves both to `trainingStep`. */
  automaticOptimization = true;
  /** Whether `prepareData` runs on each machine rather than on one. */
  prepareDataPerNode = true;
  /** Whether a loader without batches is allowed on some of several devices. */
  allowZeroLengthDataloaderWithMultipleDevices = false;
  /** Whether all keys of the weights must match when a checkpoint is loaded. Default true. Options may not contradict a value that is set here. */
  declare strictLoading: boolean;
  /** An example batch for the model summary and loggers' graphs. */
  declare exampleInputArray?: Tensor | readonly unknown[] | Readonly<Record<string, unknown>>;
  readonly #hparams = new HparamsStore(this);
  /** What Fabric told, until a Trainer runs the module. */
  #setUp: SetUp | null = null;

  // --- the run -------------------------------------------------------------------------------------------------------

  /**
   * The Trainer of the running call. Where Fabric set up the module, what Fabric has under the Trainer's names: `strategy`, `globalRank`,
   * `loggers`, ...
   */
  get trainer(): Trainer {
    return this.#setUp === null ? this.#attachment.trainer : trainerOf(this.#setUp.fabric);
  }

  /** The Fabric that set up the module; null for none, and where a Trainer runs it. */
  get fabric(): AttachedFabric | null {
    return this.#setUp?.fabric ?? null;
  }

  /** What runs the module: Fabric, or a Trainer; null for none. */
  get #host(): Trainer | null {
    return this.#setUp === null ? (attached.get(this)?.trainer ?? null) : trainerOf(this.#setUp.fabric);
  }

  get #attachment(): Attachment {
    const attachment = attached.get(this);
    if (attachment === undefined) {
      throw new Error(`${this.constructor.name} is not attached to a Trainer. Received: an access outside of a run.`);
    }
    return attachment;
  }

  /** @internal Attaches the module to a run, and with it each LightningModule inside of it. */
  attach(attachment: Attachment): void {
    for (const module of this.modules()) {
      if (!(module instanceof LightningModule)) continue;
      module.#setUp = null;
      attached.set(module, attachment);
    }
  }

  /** @internal Takes what Fabric set up, and with it each LightningModule inside of it. */
  [takeSetUp](setUp: SetUp): void {
    for (const module of this.modules()) if (module instanceof LightningModule) module.#setUp = setUp;
  }

  /** Whether a Trainer runs the module. */
  get isAttached(): boolean {
    return attached.has(this);
  }

  /** Epochs that were trained; the index of the running one. 0 outside of a run. */
  get currentEpoch(): number {
    return attached.get(this)?.trainer.currentEpoch ?? 0;
  }

  /** Optimizer steps that were made. 0 outside of a run. */
  get globalStep(): number {
    return attached.get(this)?.trainer.globalStep ?? 0;
  }

  /** The process's index among all of the run. */
  get globalRank(): number {
    return this.#host?.globalRank ?? 0;
  }

  /** The process's index on its machine. */
  get localRank(): number {
    return this.#host?.localRank ?? 0;
  }

  /** The first logger, or null. */
  get logger() {
    return this.loggers[0] ?? null;
  }

  /** All loggers. */
  get loggers() {
    return this.#host?.loggers ?? [];
  }

  /** The device of the module's first parameter, else that of the run, else the CPU. */
  get device(): Device {
    return this.parameters()[0]?.device ?? this.#host?.strategy.rootDevice ?? device("cpu");
  }

  /** The dtype of the module's first floating-point parameter, else the default dtype. */
  get dtype(): DType {
    return this.parameters().find(({ dtype }) => dtype.isFloatingPoint)?.dtype ?? getDefaultDtype();
  }

  /**
   * The processes in a grid, under a strategy that lays models out over one.
   *
   * @throws Error under other strategies, and outside of a run
   */
  get deviceMesh(): DeviceMesh {
    const { deviceMesh } = this.trainer.strategy;
    if (deviceMesh !== null) return deviceMesh;
    throw new Error(
      `${this.constructor.name}.deviceMesh: expected a strategy with a mesh of processes, such as ModelParallelStrategy. Received: ` +
        `${this.trainer.strategy.constructor.name}. Give \`strategy: new ModelParallelStrategy()\`.`,
    );
  }

  /** Whether the run is on a GPU. */
  get onGpu(): boolean {
    return this.#host?.strategy.rootDevice.type === "cuda";
  }

  /** Switches gradients of all parameters off, and evaluation mode on; returns the module. */
  freeze(): this {
    for (const parameter of this.parameters()) parameter.requiresGrad = false;
    return this.eval();
  }

  /** Switches gradients of all parameters on, and training mode; returns the module. */
  unfreeze(): this {
    for (const parameter of this.parameters()) parameter.requiresGrad = true;
    return this.train();
  }

  /** Prints on the first process, without breaking the progress bar. */
  print(...values: unknown[]): void {
    const host = this.#host;
    if (host === null) rankZeroInfo(values.map(printed).join(" "));
    else host.print(...values);
  }

  /**
   * Data of all processes: a tensor of each becomes one with a dimension of `worldSize` in front, numbers are made tensors first. Each process has to
   * call it, with tensors of one shape. In one process tensors stay as they are. Counterpart: `LightningModule.all_gather`.
   *
   * @param data a tensor, a number, or arrays and objects of them
   * @param options `syncGrads`: whether gradients flow back to the processes that the parts came from. Default false
   * @example
   * const all = this.allGather(embedding, { syncGrads: true }); // [worldSize, batch, features]
   */
  allGather<T>(data: T, options: GatherOptions = {}): Gathered<T> {
    const { strategy } = this.trainer;
    return gatherTree(data, this.device, (part) => strategy.allGather(part, options));
  }

  // --- logging -------------------------------------------------------------------------------------------------------

  /**
   * Logs a value under a name. The hook that calls it decides where the value is shown, and when loggers get it.
   *
   * @throws MisconfigurationException where the hook does not allow it, TypeError for anything but a number or a tensor
   */
  log(name: string, value: LogValue, options: LogOptions = {}): void {
    if (this.#setUp !== null) {
      logThroughFabric(this.#setUp.fabric, { [name]: value }, options);
      return;
    }
    const attachment = attached.get(this);
    if (attachment === undefined) {
      rankZeroWarnOnce("You are trying to log() but the module is not attached to a Trainer; the value is dropped.");
      return;
    }
    // Tensors and numbers, which steps log, are told first.
    const isValue = value instanceof Tensor || typeof value !== "object";
    if (isValue || !isMetricObject(value) || typeof options.metricAttribute === "string") {
      attachment.log(name, value, options);
      return;
    }
    attachment.log(name, value, { ...options, metricAttribute: metricAttributeOf(this, value, name) });
  }

  /** Logs several values with the same options: an object or Map of them, or a collection of metrics. */
  logDict(
    values: Readonly<Record<string, LogValue>> | ReadonlyMap<string, LogValue> | MetricCollectionObject,
    options: LogOptions = {},
  ): void {
    if (isMetricCollection(values)) {
      for (const [name, metric] of values.items({ copyState: false })) this.log(name, metric, options);
      return;
    }
    if (typeof values !== "object" || values === null || isMetricObject(values)) {
      throw new TypeError(
        `logDict: expected an object of values by name. Received: ${show(values)}. Give { loss, acc }.`,
      );
    }
    const entries: Iterable<[string, LogValue]> = values instanceof Map ? values : Object.entries(values);
    if (this.#setUp !== null) {
      logThroughFabric(this.#setUp.fabric, Object.fromEntries(entries), options);
      return;
    }
    for (const [name, value] of entries) this.log(name, value, options);
  }

  // --- hyperparameters -----------------------------------------------------------------------------------------------

  /** Hyperparameters, as `saveHyperparameters` got them; may be changed. */
  get hparams(): HparamsOf<H> {
    return this.#hparams.current as H; // What it holds is what the class says that it saves.
  }

  /** Hyperparameters as they were saved first. */
  get hparamsInitial(): Readonly<HparamsOf<H>> {
    return this.#hparams.initial as H;
  }

  /** @internal */
  get hparamsStore(): HparamsStore {
    return this.#hparams;
  }

  /**
   * Keeps what the module was constructed with: checkpoints hold it, loggers get it. Where the class declares its parameters, they are checked.
   *
   * @returns the values: checked and with defaults where the class declares parameters, else as they were given
   * @throws TypeError for a parameter that is missing, not declared, or of another type
   */
  saveHyperparameters<G extends object>(hparams: G, options: SaveHyperparametersOptions = {}): ValuesOfGiven<G> {
    return this.#hparams.save(hparams, options) as ValuesOfGiven<G>; // by the declaration that the type comes from
  }

  /**
   * Constructs the module with the hyperparameters of a checkpoint and loads its weights. The class's constructor takes one object of
   * hyperparameters; where neither the file nor the call has any, it is called without arguments. Other classes do not compile.
   *
   * @throws TypeError for a class whose constructor takes arguments by position; TypeError for an unknown option (hyperparameters go into `hparams`), RangeError for a `strict` that contradicts the module;
   * Error with `code: "ENOENT"` if there is no such file; Error if keys of the weights do not match
   */
  static async loadFromCheckpoint<M extends LightningModule, Class extends FromHparams<M>>(
    this: FromHparams<M> & TakesHparams<Class>,
    path: string | URL,
    options: LoadFromCheckpointOptions = {},
  ): Promise<M> {
    const { hparams, strict, ...reading } = loadOptions.read(options);
    const waits = new Waits();
    return watched(waits, `${this.name}.loadFromCheckpoint`, async () => {
      const checkpoint = await readCheckpointFile(path, reading);
      migrateCheckpoint(checkpoint);
      const module = constructed(this, checkpoint.hyper_parameters, hparams);
      await waits.for(module, "configureModel", module.configureModel());
      await waits.for(module, "onLoadCheckpoint", module.onLoadCheckpoint(checkpoint));
      loadWeights(module, checkpoint, String(path), strict ?? null);
      return module;
    });
  }

  // --- what a model defines ------------------------------------------------------------------------------------------

  /** Computes the loss of a batch. */
  trainingStep?(batch: unknown, batchIdx: number, dataloaderIdx?: number): MaybePromise<StepOutput>;
  /** Evaluates a batch of the validation data, and logs metrics. */
  validationStep?(batch: unknown, batchIdx: number, dataloaderIdx?: number): unknown;
  /** Evaluates a batch of the test data, and logs metrics. */
  testStep?(batch: unknown, batchIdx: number, dataloaderIdx?: number): unknown;

  /** Computes the predictions of a batch. Default: `forward(batch)`. */
  predictStep(batch: unknown, _batchIdx: number, _dataloaderIdx?: number): unknown {
    return this.forward(batch);
  }

  /** The optimizers and schedulers. */
  configureOptimizers?(): MaybePromise<OptimizersInput>;

  /** Callbacks that the module brings with it. */
  configureCallbacks(): MaybePromise<AnyCallback | readonly AnyCallback[] | null | undefined> {
    return [];
  }

  /** Makes layers late, when the run's device and dtype are known. */
  configureModel(): MaybePromise {}

  /** Makes the training loaders, where none are given to the call. */
  trainDataloader?(): MaybePromise<Dataloaders>;
  /** Makes the validation loaders, where none are given to the call. */
  valDataloader?(): MaybePromise<Dataloaders>;
  /** Makes the test loaders, where none are given to the call. */
  testDataloader?(): MaybePromise<Dataloaders>;
  /** Makes the prediction loaders, where none are given to the call. */
  predictDataloader?(): MaybePromise<Dataloaders>;

  // --- manual optimization -------------------------------------------------------------------------------------------

  /**
   * The optimizers of the run, wrapped so that hooks and counters see their steps; a single one is not in a list. Which it is follows from
   * `configureOptimizers`, so both ways to use it compile: `this.optimizers().step()`, `const [g, d] = this.optimizers()`.
   */
  optimizers(): OneOrSeveral<LightningOptimizer> {
    if (this.#setUp === null) return oneOrSeveral(this.#attachment.lightningOptimizers);
    return oneOrSeveral([...this.#setUp.optimizers]) as unknown as OneOrSeveral<LightningOptimizer>; // whose methods they have
  }

  /** The schedulers of the run: a single one without a list, null for none. */
  lrSchedulers(): OneOrSeveral<Scheduler> | null {
    const all = this.trainer.lrSchedulerConfigs.map((config) => config.scheduler);
    return all.length === 0 ? null : oneOrSeveral(all);
  }

  /** Backward in manual optimization: with the hooks and the precision of the run. */
  manualBackward(loss: Tensor, options: { retainGraph?: boolean } = {}): MaybePromise {
    if (this.#setUp !== null) return this.#setUp.fabric.backward(loss, options);
    if (this.automaticOptimization) {
      throw new MisconfigurationException(
        "manualBackward: expected automaticOptimization = false. Received: automatic optimization, which calls backward itself. Set it in the constructor.",
      );
    }
    return this.#attachment.manualBackward(loss, options);
  }

  get #allOptimizers(): readonly Optimizer[] {
    return this.#setUp?.optimizers ?? this.trainer.optimizers;
  }

  /** Lets only an optimizer's parameters require gradients, until `untoggleOptimizer`. */
  toggleOptimizer(optimizer: Optimizer | LightningOptimizer): void {
    const own = new Set(parametersOf(optimizer));
    for (const parameter of new Set(this.#allOptimizers.flatMap(parametersOf))) {
      this.#toggled.set(parameter, parameter.requiresGrad);
      if (!own.has(parameter)) parameter.requiresGrad = false;
    }
    this.trainer.strategy.followRequiresGrad(this);
  }

  /** Undoes `toggleOptimizer`: the parameters of other optimizers require gradients as before. */
  untoggleOptimizer(optimizer: Optimizer | LightningOptimizer): void {
    const own = optimizer instanceof LightningOptimizer ? optimizer.optimizer : optimizer;
    for (const parameter of this.#allOptimizers.filter((other) => other !== own).flatMap(parametersOf)) {
      const before = this.#toggled.get(parameter);
      if (before !== undefined) parameter.requiresGrad = before;
    }
    this.#toggled.clear();
    this.trainer.strategy.followRequiresGrad(this);
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
        `clipGradients: expected gradientClipAlgorithm "norm" or "value". Received: ${show(algorithm)}.`,
      );
    }
    if (value <= 0) return;
    const own = optimizer instanceof LightningOptimizer ? optimizer.optimizer : optimizer;
    this.trainer.strategy.clipGradients(own, { value, algorithm });
  }

  // --- hooks of automatic optimization -------------------------------------------------------------------------------

  /** Computes gradients. */
  backward(loss: Tensor, options: { retainGraph?: boolean } = {}): MaybePromise {
    if (this.#setUp === null) loss.backward(null, options);
    else this.#setUp.fabric.backward(loss, options);
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

  /** Clears gradients. */
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

  /** Steps a scheduler; `metric` is the value that a plateau scheduler watches. */
  lrSchedulerStep(scheduler: Scheduler, metric?: number | null): MaybePromise {
    if (metric === undefined || metric === null) scheduler.step();
    else scheduler.step(metric);
  }

  // --- data ----------------------------------------------------------------------------------------------------------

  /**
   * Moves a batch to the device: tensors in arrays, Maps, Sets, objects and the fields of objects of classes. An object with a method
   * `to(device)` is moved by that method.
   */
  transferBatchToDevice(batch: unknown, device: Device, _dataloaderIdx: number): unknown {
    return this.trainer.strategy.batchToDevice(batch, device);
  }
}

// On the prototype, so that a value that a module sets differs from the default.
LightningModule.prototype.strictLoading = true;

/** How gradients are clipped: as the call says, else as the Trainer's flag says. */
function clippingOf<T>(name: string, given: T | null | undefined, flag: T | null): T | null {
  if (given === null || given === undefined) return flag;
  if (flag !== null && flag !== given) {
    throw new MisconfigurationException(
      `clipGradients: expected one place that sets ${name}. Received: ${show(given)}, and ${show(flag)} from the Trainer. Leave one out.`,
    );
  }
  return given;
}
