/** @file Fabric: what the Trainer stands on, for training loops that a program writes itself. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { autograd, data, nn, type optim, type Tensor } from "@lightning-ts/torch";
import { letGo, type MaybePromise, whenReady } from "../util/promises.js";
import { option, Options, type OptionsOf } from "../util/options.js";
import { overrides } from "../util/overrides.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { anything, boolean } from "../util/rules.js";
import { show } from "../util/show.js";
import { Error, RangeError, TypeError } from "../util/user-errors.js";
import { readTable } from "./checkpoint-io/read-options.js";
import { connect } from "./connector.js";
import {
  checkLoaders,
  checkModule,
  checkOptimizers,
  clipOptions,
  type FabricClipOptions,
  plainValue,
  warnOfDevices,
  withOptions,
} from "./fabric-arguments.js";
import { needsSplit, splitLoader } from "./data/distributed-loader.js";
import { withSeededWorkers } from "./data/seeded-workers.js";
import { callAll } from "./fabric-callbacks.js";
import {
  checkFilter,
  checkState,
  contentsOf,
  type FabricFilter,
  type FabricState,
  restoreRaw,
  restoreState,
} from "./fabric-checkpoint.js";
import { type FabricLogger, type FabricOptions, fabricOptions, withCommandLine } from "./fabric-options.js";
import { moveToDevice } from "./move-data.js";
import { parametersOf } from "./parameters-of.js";
import { FabricProcesses } from "./fabric-processes.js";
import { seedEverything } from "./seed.js";
import { takeSetUp, takesSetUp } from "./set-up.js";
import { Precision } from "./precision/precision.js";
import { ParallelStrategy } from "./strategies/parallel.js";
import { Strategy } from "./strategies/strategy.js";
import { type FabricDataLoader, wrapLoader } from "./wrappers/fabric-loader.js";
import { type FabricModule, inFabricBackward, wrapModule } from "./wrappers/fabric-module.js";
import { type FabricOptimizer, wrapOptimizer } from "./wrappers/fabric-optimizer.js";
import { isWrapped, originalOf } from "./wrappers/pass-through.js";

// In the module below, `AttachedFabric` is the interface of that name.
declare module "./set-up.js" {
  interface AttachedFabric extends Fabric {}
}

/** Modules, optimizers and schedulers as `setup` takes and gives them. */
type Optimizers = readonly [optim.Optimizer, ...optim.Optimizer[]];
/** Optimizers that are set up, in their order. */
type SetUp<O extends readonly optim.Optimizer[]> = { -readonly [Index in keyof O]: FabricOptimizer<O[Index]> };
type Loaders = readonly [data.DataLoader, data.DataLoader, ...data.DataLoader[]];

const setupOptions = new Options("fabric.setup", {
  /** A scheduler of learning rates, which is given back after the optimizers. Default: none. */
  scheduler: option(anything("a scheduler")),
  /** Whether the module is moved to the device. Default true. */
  moveToDevice: option(boolean, true),
});

/** Options of `setup`. */
export interface SetupOptions extends OptionsOf<typeof setupOptions> {}

const loaderOptions = new Options("fabric.setupDataloaders", {
  /** Whether each of several processes reads a part of the data of its own. Default true. */
  useDistributedSampler: option(boolean, true),
  /** Whether batches are moved to the device. Default true. */
  moveToDevice: option(boolean, true),
});

/** Options of `setupDataloaders`. */
export interface SetupDataloadersOptions extends OptionsOf<typeof loaderOptions> {}

/** How `backward` computes gradients. */
export interface FabricBackwardOptions extends autograd.BackwardOptions {
  /** The module whose loss it is, for strategies that need to know. */
  readonly model?: nn.Module | undefined;
}

const saveOptions = new Options("fabric.save", {
  /** For names of the state, which entries of its state dictionary are kept. Default: all. */
  filter: option(anything<FabricFilter>("functions by name")), // `checkFilter` looks at it
});

/** Options of `save`. */
export interface FabricSaveOptions extends OptionsOf<typeof saveOptions> {}

const loadOptions = new Options("fabric.load", {
  /** Whether everything that is asked for must be there. Default true. */
  strict: option(boolean, true),
  ...readTable,
});

/** Options of `load` and `loadRaw`. */
export interface FabricLoadOptions extends OptionsOf<typeof loadOptions> {}

const syncOptions = new Options("fabric.noBackwardSync", {
  /** Whether gradients are kept back. Default true. */
  enabled: option(boolean, true),
});

/** Options of `noBackwardSync`. */
export interface NoBackwardSyncOptions extends OptionsOf<typeof syncOptions> {}

const initOptions = new Options("fabric.initModule", {
  /** Whether weights are left as memory holds them, for a checkpoint that is loaded right after. Default false. */
  emptyInit: option(boolean, false),
});

/** Options of `initModule`. */
export interface InitModuleOptions extends OptionsOf<typeof initOptions> {}

const nothing = (): undefined => undefined;

/**
 * What the Trainer stands on, for loops that a program writes itself: devices, processes, precision, checkpoints, loggers. A loop becomes one for
 * any hardware by setting up what it trains and by calling `fabric.backward`. Counterpart: `lightning.fabric.Fabric`.
 *
 * @example
 * const fabric = new Fabric({ devices: 2, precision: "bf16-mixed" });
 * await fabric.launch();
 * const [model, optimizer] = fabric.setup(net, new optim.Adam(net.parameters()));
 * const loader = fabric.setupDataloaders(new DataLoader(dataset, { batchSize: 32 }));
 * for await (const [x, y] of loader) {
 *   optimizer.zeroGrad();
 *   const loss = F.mseLoss(model.forward(x), y);
 *   fabric.backward(loss);
 *   optimizer.step();
 * }
 */
export class Fabric extends FabricProcesses {
  /** What the constructor takes. */
  static readonly options = fabricOptions;

  /** Where `log` writes. */
  readonly loggers: readonly FabricLogger[];
  readonly #callbacks: object[];
  #isLaunched = false;
  /** Whether neither strategy nor precision have a part in backward passes. */
  readonly #isPlainBackward: boolean;

  /**
   * @throws RangeError for an unknown name, TypeError for an unknown option or a value of another kind, MisconfigurationException for hardware that is
   * not there
   */
  constructor(options: FabricOptions = {}) {
    fabricOptions.checkNames(options);
    const { callbacks, loggers, ...hardware } = fabricOptions.read(withCommandLine(options));
    super(connect({ ...hardware, syncBatchnorm: false }));
    this.#callbacks = [...callbacks];
    const { strategy } = this;
    this.#isPlainBackward =
      !overrides(strategy, Strategy, "backward") && !overrides(strategy.precision, Precision, "scaleLoss");
    this.loggers = loggers;
    // A subclass that overrides `run` is launched by it.
    if (overrides<Fabric>(this, Fabric, "run")) {
      const run = this.run.bind(this);
      this.run = (...args) => this.launch(() => run(...args));
    }
  }

  // --- processes and loggers -----------------------------------------------------------------------------------------

  /**
   * The first logger.
   *
   * @throws RangeError where there is none
   */
  get logger(): FabricLogger {
    const [first] = this.loggers;
    if (first !== undefined) return first;
    throw new RangeError(
      "fabric.logger: expected a logger. Received: a Fabric without. Give one to the option `loggers`.",
    );
  }

  /**
   * Makes the processes, once, and connects them; needed before anything is set up on several devices.
   *
   * @param run runs in each process, with this object; what it returns in the first is the result. Default: nothing, and the program goes on
   * after it in each process
   * @throws TypeError for anything but a function that takes an argument; what launching and the function throw
   */
  async launch(): Promise<undefined>;
  async launch<T, Args extends unknown[]>(run: (fabric: this, ...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  async launch(run: (fabric: this, ...args: unknown[]) => unknown = nothing, ...args: unknown[]): Promise<unknown> {
    if (typeof run !== "function") {
      throw new TypeError(
        `fabric.launch: expected a function. Received: ${show(run)}. Give the function itself: fabric.launch(train), rather than fabric.launch(train()).`,
      );
    }
    const start = async (): Promise<unknown> => {
      await this.strategy.setupEnvironment();
      return run(this, ...args);
    };
    this.#isLaunched = true;
    const { launcher } = this.strategy;
    return launcher === null ? start() : launcher.launch(start);
  }

  /** Override it with a training: a call then launches the processes and runs it in each. */
  run(..._args: unknown[]): unknown {
    return undefined;
  }

  // --- setting up ----------------------------------------------------------------------------------------------------

  /**
   * Sets up a module and its optimizers: converts it to the precision, moves it to the device, and has processes share its gradients. A
   * LightningModule then logs, prints and gathers through this object, and `call` reaches its hooks.
   *
   * @param module is changed in place
   * @param rest its optimizers, and options at last
   * @returns the module, in a list with optimizers and scheduler where there are some
   * @throws TypeError for what is no module or optimizer, RangeError for what is set up already, Error before `launch` on several devices
   */
  setup<M extends nn.Module>(module: M, options?: Omit<SetupOptions, "scheduler">): FabricModule<M>;
  setup<M extends nn.Module, O extends Optimizers>(module: M, ...optimizers: O): [FabricModule<M>, ...SetUp<O>];
  setup<M extends nn.Module, O extends Optimizers, S>(
    module: M,
    ...rest: [...O, { readonly scheduler: S; readonly moveToDevice?: boolean | undefined }]
  ): [FabricModule<M>, ...SetUp<O>, S];
  setup<M extends nn.Module, O extends Optimizers>(
    module: M,
    ...rest: [...O, Omit<SetupOptions, "scheduler">]
  ): [FabricModule<M>, ...SetUp<O>];
  setup(module: nn.Module, ...rest: readonly unknown[]): unknown {
    const [optimizers, given] = withOptions(rest);
    const { scheduler, moveToDevice } = setupOptions.read(given);
    this.#checkLaunched();
    checkModule("setup", module);
    checkOptimizers("setup", optimizers);
    const model = this.#setUpModule(module, moveToDevice);
    this.strategy.prepareOptimizers(optimizers);
    const wrapped = optimizers.map((optimizer) => wrapOptimizer(optimizer, this.strategy, this.#callbacks));
    this.#tell(module, wrapped);
    letGo(this.call("onAfterSetup", { fabric: this, module: model }));
    if (wrapped.length === 0) return model;
    return scheduler === undefined ? [model, ...wrapped] : [model, ...wrapped, scheduler];
  }

  /**
   * Sets up a module: `setup` without optimizers, which some strategies want to be made after it.
   *
   * @throws what `setup` does
   */
  setupModule<M extends nn.Module>(module: M, options: Omit<SetupOptions, "scheduler"> = {}): FabricModule<M> {
    const { moveToDevice } = setupOptions.read(options);
    this.#checkLaunched();
    checkModule("setupModule", module);
    const model = this.#setUpModule(module, moveToDevice);
    this.#tell(module, []);
    return model;
  }

  /**
   * Sets up optimizers of a module that is set up.
   *
   * @returns the optimizer, in a list where there are several
   * @throws TypeError for what is no optimizer, RangeError for none and for what is set up already, Error before `launch` on several devices
   */
  setupOptimizers<O extends optim.Optimizer>(optimizer: O): FabricOptimizer<O>;
  setupOptimizers<O extends readonly [optim.Optimizer, optim.Optimizer, ...optim.Optimizer[]]>(
    ...optimizers: O
  ): SetUp<O>;
  setupOptimizers(...optimizers: readonly unknown[]): unknown {
    this.#checkLaunched();
    if (optimizers.length === 0) {
      throw new RangeError(
        "fabric.setupOptimizers: expected at least one optimizer. Received: none. Give the module's.",
      );
    }
    checkOptimizers("setupOptimizers", optimizers);
    this.strategy.prepareOptimizers(optimizers);
    const wrapped = optimizers.map((optimizer) => wrapOptimizer(optimizer, this.strategy, this.#callbacks));
    return wrapped.length === 1 ? wrapped[0] : wrapped;
  }

  /**
   * Sets up loaders: batches come on the device, each process reads its own part, and each pass shuffles anew.
   *
   * @param rest loaders, and options at last
   * @returns the loader, in a list where there are several
   * @throws TypeError for what is no DataLoader, RangeError for none and for what is set up already, Error before `launch` on several devices
   */
  setupDataloaders<L extends data.DataLoader>(loader: L, options?: SetupDataloadersOptions): FabricDataLoader<L>;
  setupDataloaders<L extends Loaders>(...loaders: L): { -readonly [Index in keyof L]: FabricDataLoader<L[Index]> };
  setupDataloaders<L extends Loaders>(
    ...rest: [...L, SetupDataloadersOptions]
  ): { -readonly [Index in keyof L]: FabricDataLoader<L[Index]> };
  setupDataloaders(...rest: readonly unknown[]): unknown {
    const [loaders, given] = withOptions(rest);
    const { moveToDevice, useDistributedSampler } = loaderOptions.read(given);
    this.#checkLaunched();
    if (loaders.length === 0) {
      throw new RangeError("fabric.setupDataloaders: expected at least one DataLoader. Received: none. Give one.");
    }
    checkLoaders(loaders);
    const wrapped = loaders.map((loader) => this.#setUpLoader(loader, useDistributedSampler, moveToDevice));
    return wrapped.length === 1 ? wrapped[0] : wrapped;
  }

  #setUpModule<M extends nn.Module>(module: M, moveToDevice: boolean): FabricModule<M> {
    const { strategy } = this;
    strategy.prepareModule(module);
    if (moveToDevice) {
      warnOfDevices(module);
      strategy.setupModule(module);
    } else strategy.precision.convertModule(module);
    if (module.parameters().some(({ requiresGrad }) => requiresGrad)) strategy.prepareTraining(module);
    else strategy.prepareEvaluation(module);
    return wrapModule(module, strategy);
  }

  /** Modules of Lightning log, print and gather through Fabric, and are among its callbacks. */
  #tell(module: nn.Module, optimizers: readonly optim.Optimizer[]): void {
    if (!takesSetUp(module)) return;
    module[takeSetUp]({ fabric: this, optimizers });
    if (!this.#callbacks.includes(module)) this.#callbacks.push(module);
  }

  #setUpLoader(loader: data.DataLoader, split: boolean, moveToDevice: boolean): FabricDataLoader {
    const { device, strategy } = this;
    const kwargs = split ? strategy.distributedSamplerKwargs : null;
    const shuffle = loader.sampler instanceof data.RandomSampler;
    const own =
      kwargs !== null && needsSplit(loader) ? splitLoader(loader, { ...kwargs, shuffle, unrepeated: false }) : loader;
    const read = strategy.loader(withSeededWorkers(own, strategy.globalRank), "train") as data.DataLoader; // as it got
    return wrapLoader(read, moveToDevice ? device : null);
  }

  /** @throws Error where several processes have not been made yet */
  #checkLaunched(): void {
    if (this.#isLaunched || !(this.strategy instanceof ParallelStrategy)) return;
    throw new Error(
      `Fabric: expected \`await fabric.launch()\` before anything is set up with ${this.strategy.constructor.name}. Received: a set-up before it. Call it first.`,
    );
  }

  // --- a step --------------------------------------------------------------------------------------------------------

  /**
   * Computes gradients, in place of `loss.backward()`.
   *
   * @param options those of `loss.backward`, and `model`
   */
  backward(loss: Tensor, options?: FabricBackwardOptions): void {
    const given = options === undefined ? undefined : withoutModel(options);
    if (this.#isPlainBackward) {
      autograd.backward(loss, given);
      return;
    }
    const run = (scaled: Tensor): void => {
      autograd.backward(scaled, given);
    };
    inFabricBackward(() => {
      this.strategy.backward(loss, run);
    });
  }

  /**
   * Clips gradients of an optimizer's parameters, after `backward` and before `step`.
   *
   * @param options either `clipVal` or `maxNorm`
   * @returns the norm before, on its device; null for clipping by value
   * @throws RangeError for none or both of them; Error for a norm that is not finite, unless `errorIfNonfinite` is false
   */
  clipGradients(_module: nn.Module, optimizer: optim.Optimizer, options: FabricClipOptions): Tensor | null {
    const { clipVal, errorIfNonfinite = true, maxNorm, normType = 2 } = clipOptions(options);
    const original = originalOf(optimizer);
    this.strategy.precision.unscaleGradients(original);
    const parameters = parametersOf(original);
    if (maxNorm !== undefined)
      return this.strategy.clipGradientsNorm(parameters, maxNorm, { normType, errorIfNonfinite });
    if (clipVal !== undefined) nn.utils.clipGradValue_(parameters, clipVal);
    return null;
  }

  /** Runs a function in the precision, as `forward` of a module that is set up. In Python a context. */
  autocast<T>(run: () => T): T {
    const around = this.strategy.precision.forward;
    return around === null ? run() : around(run);
  }

  /**
   * Runs forward and backward passes without sharing gradients between processes, because more are added up first. In Python a context.
   *
   * @param module one that is set up
   * @throws TypeError for a module that is not set up
   */
  noBackwardSync<T>(module: nn.Module, run: () => T, options: NoBackwardSyncOptions = {}): T {
    const { enabled } = syncOptions.read(options);
    if (!(module instanceof nn.Module) || !isWrapped(module)) {
      throw new TypeError(
        `fabric.noBackwardSync: expected a module that is set up. Received: ${show(module)}. Call \`fabric.setup(model, ...)\` first, and give what it returns.`,
      );
    }
    return enabled ? this.strategy.withoutSync(originalOf(module), run) : run();
  }

  // --- making --------------------------------------------------------------------------------------------------------

  /** Makes tensors in the dtype of the precision and on the device. In Python a context. */
  initTensor<T>(make: () => T): T {
    return whenReady(this.strategy.inInitContext(make), (made) => moveToDevice(made, this.device)) as T;
  }

  /**
   * Makes a module in the dtype of the precision and on the device, instead of converting it at set-up. In Python a context.
   *
   * @param options `emptyInit`: leaves weights as memory holds them, for a checkpoint that is loaded right after. Default false
   */
  initModule<T>(make: () => T, options: InitModuleOptions = {}): T {
    const { emptyInit } = initOptions.read(options);
    return whenReady(this.strategy.inInitContext(make, emptyInit), (made) => {
      if (made instanceof nn.Module) this.strategy.setupModule(made);
      return made;
    }) as T; // a promise where `make` gives one
  }

  /** `initModule`'s old name. */
  shardedModel<T>(make: () => T): T {
    rankZeroWarn("`fabric.shardedModel()` is deprecated in favor of `fabric.initModule()`.");
    return make();
  }

  /**
   * Seeds the random numbers of libtorch, and those of workers, which differ. Counterpart: `Fabric.seed_everything`.
   *
   * @param seed 0 to 2**32 - 1; by default `PL_GLOBAL_SEED`, else 0 with a warning
   * @param options `workers`: whether workers of loaders are seeded too, default true; `verbose`: whether to print the seed
   */
  static seedEverything(seed?: number | null, options: { workers?: boolean; verbose?: boolean } = {}): number {
    return seedEverything(seed, { workers: true, ...options });
  }

  /** The same as `Fabric.seedEverything`. */
  seedEverything(seed?: number | null, options: { workers?: boolean; verbose?: boolean } = {}): number {
    return Fabric.seedEverything(seed, options);
  }

  // --- checkpoints ---------------------------------------------------------------------------------------------------

  /**
   * Saves a state: of modules, optimizers and other objects with `stateDict` that, of others the value. All processes have to call it.
   *
   * @param options `filter`: for names of the state, which entries of its state dictionary are kept
   * @throws TypeError for anything but an object and functions by name, RangeError for filters of names that are not there; what writing throws
   */
  async save(path: string, state: FabricState, options: FabricSaveOptions = {}): Promise<void> {
    checkState("fabric.save", state);
    const { filter } = saveOptions.read(options);
    if (filter !== undefined) checkFilter(filter, state);
    await this.strategy.saveCheckpoint(contentsOf(state, filter, this.strategy), path);
    this.barrier("save");
  }

  /**
   * Loads a checkpoint into the objects of a state; other values of the state are replaced. All processes have to call it.
   *
   * @param state what is loaded. Default: nothing
   * @param options `strict`: whether the checkpoint must have all names of the state, and modules all of their weights. Default true
   * @returns what the checkpoint holds besides; all of it without a state
   * @throws RangeError for names that the checkpoint lacks, Error with code "ENOENT" where there is no file; what loading throws
   */
  async load(
    path: string,
    state: FabricState | null = null,
    options: FabricLoadOptions = {},
  ): Promise<Record<string, unknown>> {
    if (state !== null) checkState("fabric.load", state);
    const { strict, ...reading } = loadOptions.read(options);
    const checkpoint = await this.strategy.loadCheckpoint(path, reading);
    const rest = state === null ? checkpoint : restoreState(checkpoint, state, strict, this.strategy);
    this.barrier("load");
    return rest;
  }

  /**
   * Loads a file that holds one state dictionary, such as one that `torch.save(model.state_dict(), ...)` wrote, into a module or an optimizer.
   *
   * @throws TypeError for anything else; what loading throws
   */
  async loadRaw(path: string, object: nn.Module | optim.Optimizer, options: FabricLoadOptions = {}): Promise<void> {
    const { strict, ...reading } = loadOptions.read(options);
    restoreRaw(await this.strategy.loadCheckpoint(path, reading), object, strict, this.strategy);
  }

  // --- callbacks and loggers -----------------------------------------------------------------------------------------

  /**
   * Calls a method of each callback that has it. What takes named values takes one object of them, and reads those that it wants.
   *
   * @returns a promise where one of them returned one
   * @example
   * const fabric = new Fabric({ callbacks: { onEpochEnd: ({ loss }: { loss: number }) => console.log(loss) } });
   * await fabric.call("onEpochEnd", { loss: 0.5, accuracy: 0.9 });
   */
  call(name: string, ...args: unknown[]): MaybePromise {
    return callAll(this.#callbacks, name, args);
  }

  /** Writes a value to all loggers. A tensor is read from its device: a host-device synchronisation. */
  log(name: string, value: Tensor | number | string | boolean, step?: number | null): MaybePromise {
    expectString("Fabric.log", "name", name);
    return this.logDict({ [name]: value }, step);
  }

  /** Writes several values to all loggers. */
  logDict(metrics: Readonly<Record<string, Tensor | number | string | boolean>>, step?: number | null): MaybePromise {
    const plain = Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, plainValue(name, value)]));
    let done: MaybePromise = undefined;
    for (const logger of this.loggers) done = whenReady(done, () => logger.logMetrics(plain, step ?? null));
    return done;
  }
}

function withoutModel({ model: _model, ...given }: FabricBackwardOptions): autograd.BackwardOptions {
  return given;
}
