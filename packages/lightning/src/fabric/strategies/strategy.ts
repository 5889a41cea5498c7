/** @file Strategy: how a model runs on its devices. */
import { type Device, nn, type optim, type Tensor } from "@lightning-ts/torch";
import type { ReadCheckpointOptions } from "../checkpoint-io/read-options.js";
import type { MaybePromise } from "../../util/promises.js";
import { type Accelerator, isAccelerator } from "../accelerators/accelerator.js";
import { type CheckpointIO, isCheckpointIO } from "../checkpoint-io/checkpoint-io.js";
import { type ClusterEnvironment, isClusterEnvironment } from "../environments/cluster-environment.js";
import type { Launcher } from "../launchers/launcher.js";
import type { LayerSync } from "../layer-sync/layer-sync.js";
import { moveToDevice } from "../move-data.js";
import { type Around, type Clipping, isPrecision, type Precision } from "../precision/precision.js";
import { withoutStrayScales } from "../precision/transformer-engine/stray-scales.js";
import type { DeviceMesh, Group } from "@lightning-ts/torch/distributed";
import type { GatherOptions, Processes, ReduceOp } from "../processes.js";
import { type GivenOptions, option } from "../../util/options.js";
import { instance } from "../../util/rules.js";
import { Error } from "../../util/user-errors.js";

/** Options of `Strategy.reduce`. */
export interface ReduceOptions {
  /** How values become one. Default "mean". */
  readonly reduceOp?: ReduceOp | undefined;
  /** The processes that take part, as `torch.distributed.newGroup` makes them. Default: all of the run. */
  readonly group?: Group | null | undefined;
}

/** Options of `Strategy.clipGradientsNorm`. */
export interface NormOptions {
  /** Exponent of the norm, Infinity for the maximum. Default 2. */
  readonly normType?: number;
  /** Whether a norm that is not finite is an error (the device is waited for then). Default false. */
  readonly errorIfNonfinite?: boolean;
}

/** The parts that a strategy works with. */
export interface StrategyParts {
  /** The kind of hardware. */
  readonly accelerator: Accelerator;
  /** The dtypes that the model computes in. */
  readonly precision: Precision;
  /** Writes, reads and removes checkpoints. */
  readonly checkpointIO: CheckpointIO;
  /** Where the processes come from. */
  readonly environment: ClusterEnvironment;
  /** Changes layers for fits in several processes; null for none. */
  readonly layerSync: LayerSync | null;
}

/** The options of all strategies: parts that they bring. */
export const partsTable = {
  /** The kind of hardware. Default: that of the flags. */
  accelerator: option(instance("an Accelerator", isAccelerator)),
  /** The dtypes that the model computes in. Default: those of the flags. */
  precision: option(instance("a Precision", isPrecision)),
  /** Writes, reads and removes checkpoints. Default: that of the flags. */
  checkpointIO: option(instance("a CheckpointIO", isCheckpointIO)),
  /** Where the processes come from. Default: that of the flags. */
  environment: option(instance("a ClusterEnvironment", isClusterEnvironment)),
};

/** Parts that a strategy brings; the flags give the others. */
export interface GivenParts extends GivenOptions<typeof partsTable> {}

/** How samplers split data between processes. */
export interface DistributedSamplerKwargs {
  /** The parts that data are split into. */
  readonly numReplicas: number;
  /** The part of this process. */
  readonly rank: number;
}

/** The weights of a module, or of another object with a state dictionary, by name. */
export type Weights = Record<string, Tensor>;

/**
 * How a model runs on its devices. The loops touch module, gradients, optimizers and checkpoints only through it, so a strategy
 * of your own can change all of this: extend `SingleDeviceStrategy` or this class, and give an object to the flag `strategy`, or register a
 * name for it. It knows modules and optimizers, never the Trainer: Fabric uses the same. Counterpart:
 * `lightning.pytorch.strategies.Strategy`.
 *
 * @example
 * class Counting extends SingleDeviceStrategy {
 *   backwards = 0;
 *   override backward<T>(loss: Tensor, backward: (loss: Tensor) => T): T {
 *     this.backwards++;
 *     return super.backward(loss, backward);
 *   }
 * }
 * new Trainer({ strategy: new Counting() });
 */
export abstract class Strategy {
  /** The name in messages: "single_device". */
  abstract readonly name: string;

  /** The device of this process. */
  abstract readonly rootDevice: Device;

  /** The processes of the run. */
  abstract readonly processes: Processes;

  /** Makes the processes; null where the present process is the only one. */
  readonly launcher: Launcher | null = null;

  /** Whether evaluation may run in inference mode; else without gradients. Default true. */
  readonly hasInferenceMode: boolean = true;

  /** Whether processes may make different numbers of evaluation steps: where a step needs the others, as with sharded weights, they may not. Default true. */
  readonly hasUnevenSteps: boolean = true;

  /** Whether states are loaded after `setup`, which changes parameters. Default false. */
  readonly restoresAfterSetup: boolean = false;

  /** @internal Parts that were given to the constructor. */
  readonly givenParts: GivenParts;
  #parts: StrategyParts | null = null;

  /** @param parts parts to use in place of those of the flags */
  constructor(parts: GivenParts = {}) {
    this.givenParts = parts;
  }

  /**
   * @internal Gives the strategy its parts and devices, once for each Trainer.
   *
   * @param devices indices of the devices of this machine
   * @param numNodes machines of the run
   */
  connect(parts: StrategyParts, devices: readonly number[], numNodes = 1): void {
    this.#parts = parts;
    this.useDevices(devices, numNodes);
  }

  /**
   * Checks that the strategy can run on an accelerator and in a precision, before either is used. Default: it can.
   *
   * @param _precision the precision's name
   * @throws where it cannot
   */
  validateParts(_accelerator: Accelerator, _precision: string): void {}

  /**
   * The precision that a name stands for under this strategy. Default null: that of the registry.
   *
   * @param _name one of the registry's
   * @param _deviceType gives the kind of device of the run: "cpu", "cuda"
   */
  makePrecision(_name: string, _deviceType: () => string): Precision | null {
    return null;
  }

  /**
   * Takes the devices of the run.
   *
   * @param devices indices of the devices of this machine
   * @param numNodes machines of the run
   * @throws where the strategy cannot run on so many
   */
  protected abstract useDevices(devices: readonly number[], numNodes: number): void;

  /** The parts that the strategy works with. */
  get parts(): StrategyParts {
    if (this.#parts === null)
      throw new Error(
        `${this.constructor.name} has no parts yet. Received: an access before a Trainer was made with it.`,
      );
    return this.#parts;
  }

  /** The kind of hardware. */
  get accelerator(): Accelerator {
    return this.parts.accelerator;
  }

  /** In which dtypes the model computes. */
  get precision(): Precision {
    return this.parts.precision;
  }

  /** What writes, reads and removes checkpoints. */
  get checkpointIO(): CheckpointIO {
    return this.parts.checkpointIO;
  }

  /** Where the processes come from. */
  get environment(): ClusterEnvironment {
    return this.parts.environment;
  }

  /** This process's index among all of the run. */
  get globalRank(): number {
    return this.processes.globalRank;
  }

  /** Its index on its machine. */
  get localRank(): number {
    return this.processes.localRank;
  }

  /** The index of its machine. */
  get nodeRank(): number {
    return this.processes.nodeRank;
  }

  /** Processes of the run, on all machines. */
  get worldSize(): number {
    return this.processes.worldSize;
  }

  /** Whether this process is the first: the one that prints, logs and saves. */
  get isGlobalZero(): boolean {
    return this.processes.isGlobalZero;
  }

  /** The devices of this machine that the run uses, those of its other processes included. */
  get devices(): readonly Device[] {
    return [this.rootDevice];
  }

  /** The processes in a grid, where the strategy shards models over one. Default null. */
  get deviceMesh(): DeviceMesh | null {
    return null;
  }

  /** How samplers split data between processes; null where nothing is split. */
  get distributedSamplerKwargs(): DistributedSamplerKwargs | null {
    return null;
  }

  /** Waits until all processes have called it. */
  barrier(name?: string): void {
    this.processes.barrier(name);
  }

  /** A value of one process, for all of them: plain data with tensors within. Default: that of the first. */
  broadcast<T>(value: T, src = 0): T {
    return this.processes.broadcast(value, src);
  }

  /** A tensor reduced over all processes; one process has it as it is. Default: their mean. */
  reduce(tensor: Tensor, options: ReduceOptions = {}): Tensor {
    return this.processes.allReduce(tensor, options.reduceOp, options.group);
  }

  /** The tensors of all processes, with a dimension of `worldSize` in front where there are several. */
  allGather(tensor: Tensor, options?: GatherOptions): Tensor {
    return this.processes.allGather(tensor, options);
  }

  /** A decision that all processes share. Default: true where all of them say so. */
  reduceBooleanDecision(decision: boolean, all = true): boolean {
    return this.processes.decide(decision, all ? "all" : "any");
  }

  // --- a run's course ------------------------------------------------------------------------------------------------

  /** Prepares devices and processes, at the start of a run. */
  setupEnvironment(): MaybePromise {
    this.accelerator.setupDevice(this.rootDevice);
  }

  /** Gives a module the layers of the precision, before weights are loaded into it. */
  prepareModule(module: nn.Module): void {
    this.precision.prepareModule(module, this.rootDevice);
  }

  /** Puts a module on its device and in its dtype. */
  setupModule(module: nn.Module): void {
    this.precision.convertModule(module);
    if (this.rootDevice.type !== "cpu") module.to(this.rootDevice);
  }

  /** Prepares a module for validation, test or prediction, once it is on its device. Default: nothing. */
  prepareEvaluation(_module: nn.Module): void {}

  /** Evaluation steps begin, of which processes make different numbers: does what they would otherwise do together in the first. Default: nothing. */
  beginUnevenSteps(): void {}

  /** Prepares for optimizers, right after they were made. Default: nothing. */
  prepareOptimizers(_optimizers: readonly optim.Optimizer[]): void {}

  /** Prepares a module for training, before its optimizers are made. Default: nothing. */
  prepareTraining(_module: nn.Module): void {}

  /** Is told that `requiresGrad` of a module's parameters was set in the middle of a step. Default: nothing. */
  followRequiresGrad(_module: nn.Module): void {}

  /** Is told of an error that ends a run, once callbacks and data module were. Default: nothing. */
  onException(_error: unknown): MaybePromise {}

  /** A loader for this process. Default: as it is. */
  loader(loader: unknown, _kind: "train" | "val" | "test" | "predict"): unknown {
    return loader;
  }

  /** A batch in the precision's dtype. */
  convertBatch(batch: unknown): unknown {
    return this.precision.convertInput(batch);
  }

  /** A batch on a device. Default: the strategy's. */
  batchToDevice(batch: unknown, device: Device = this.rootDevice): unknown {
    return moveToDevice(batch, device);
  }

  /** The context in which steps run; null for none. */
  get stepContext(): Around | null {
    return this.precision.forward;
  }

  /**
   * The context in which a forward pass of a module runs that `prepareTraining` got; null for none. There may be several modules. Default: that
   * of steps.
   */
  forwardContext(_module: nn.Module): Around | null {
    return this.stepContext;
  }

  /**
   * Makes a module, or a part of one, in the dtype of the run, including everything that it awaits.
   *
   * @param emptyInit leaves weights as memory holds them, where they are loaded right after. Default false
   */
  inInitContext<T>(make: () => T, emptyInit = false): T {
    const { init } = this.precision;
    const run = emptyInit ? () => nn.init.withoutInit(make) : make;
    return init === null ? run() : init(run);
  }

  /**
   * Computes gradients.
   *
   * @param backward runs the backward pass from the loss that it gets, with the hooks around it
   */
  backward<T>(loss: Tensor, backward: (loss: Tensor) => T): T {
    return backward(this.precision.scaleLoss(loss));
  }

  /** Runs a backward pass without sharing its gradients between processes, because more are added up first. Default: runs it. */
  withoutSync<T>(_module: nn.Module, run: () => T): T {
    return run();
  }

  /**
   * Runs a step whose gradients are added up with those of later ones, as `accumulateGradBatches` has it. Default: without sharing them between
   * processes yet.
   */
  accumulate<T>(module: nn.Module, run: () => T): T {
    return this.withoutSync(module, run);
  }

  /**
   * Makes an optimizer's step.
   *
   * @param closure forward and backward
   * @param beforeUpdate runs between closure and update: hook and clipping
   * @param isAutomatic whether a closure that returns nothing computed no gradients, as in automatic optimization. Default false
   */
  optimizerStep(
    optimizer: optim.Optimizer,
    closure: () => unknown,
    beforeUpdate: (optimizer: optim.Optimizer) => unknown,
    isAutomatic = false,
  ): unknown {
    return this.precision.step(optimizer, closure, beforeUpdate, isAutomatic);
  }

  /** Clips the gradients of an optimizer's parameters. */
  clipGradients(optimizer: optim.Optimizer, how: Clipping): void {
    this.precision.clip(optimizer, how);
  }

  /**
   * Scales gradients so that their norm, of all processes together, is at most `maxNorm`.
   *
   * @returns the norm before, on its device
   */
  clipGradientsNorm(parameters: readonly Tensor[], maxNorm: number, options: NormOptions = {}): Tensor {
    return nn.utils.clipGradNorm_(parameters, maxNorm, options);
  }

  /** Gives a module back at the end of a run. Default: on the CPU. */
  protected releaseModule(module: nn.Module): void {
    if (this.rootDevice.type !== "cpu") module.cpu();
  }

  /** Releases what the run took. */
  teardown(module: nn.Module): void {
    this.releaseModule(module);
    this.precision.teardown();
    this.accelerator.teardown();
    this.environment.teardown();
  }

  // --- states --------------------------------------------------------------------------------------------------------

  /** The weights of a module, whole. */
  moduleState(module: nn.Module): Weights {
    return module.stateDict();
  }

  /** Gives a module its weights. */
  loadModuleState(module: nn.Module, state: Readonly<Weights>, strict: boolean): void {
    module.loadStateDict(withoutStrayScales(module, state), { strict });
  }

  /** The state of an optimizer, whole. */
  optimizerState(optimizer: optim.Optimizer): Record<string, unknown> {
    return { ...optimizer.stateDict() };
  }

  /** Gives an optimizer its state. */
  loadOptimizerState(optimizer: optim.Optimizer, state: unknown): void {
    optimizer.loadStateDict(state as Parameters<optim.Optimizer["loadStateDict"]>[0]); // which checks it
  }

  /**
   * In which order the next step adds up gradients of several processes, for `restoreReduction` of a run that goes on exactly. All processes must
   * ask together. Default null: always in the same.
   */
  reductionState(): unknown {
    return null;
  }

  /** Takes the order of a checkpoint, before `prepareTraining`. One that does not fit is left aside. Default: nothing. */
  restoreReduction(_state: unknown): void {}

  // --- files ---------------------------------------------------------------------------------------------------------

  /** @internal Refuses a path that cannot be written or read, before any work is done. */
  checkPath(path: string, what: string): void {
    this.checkpointIO.checkPath(path, what);
  }

  /** Writes a checkpoint. */
  saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): MaybePromise {
    return this.checkpointIO.saveCheckpoint(checkpoint, path, storageOptions);
  }

  /** The contents of a checkpoint. */
  loadCheckpoint(path: string, options?: ReadCheckpointOptions): MaybePromise<Record<string, unknown>> {
    return this.checkpointIO.loadCheckpoint(path, options);
  }

  /** Removes a checkpoint, and the empty folders between it and `root`. */
  removeCheckpoint(path: string, root?: string): MaybePromise {
    return this.checkpointIO.removeCheckpoint(path, root);
  }
}

/** Whose a method for files is, in messages: the strategy's own, or that of its CheckpointIO. */
export function fileOwner(
  strategy: Strategy,
  method: "saveCheckpoint" | "loadCheckpoint" | "removeCheckpoint",
): Strategy | CheckpointIO {
  return strategy[method] === Strategy.prototype[method] ? strategy.checkpointIO : strategy;
}

/** Whether a value is a strategy, of this or another copy of the library. */
export function isStrategy(value: unknown): value is Strategy {
  if (typeof value !== "object" || value === null) return false;
  return ["connect", "setupModule", "optimizerStep", "backward"].every(
    (name) => typeof Reflect.get(value, name) === "function",
  );
}
