/** @file DistributedDataParallel: one copy of a module on each rank, whose gradients are reduced while backward runs. */
import {
  Join,
  type Joinable,
  type JoinConfig,
  type JoinHook,
  notJoined,
  reduceOver,
} from "../../distributed/algorithms/join.js";
import { ReduceOp } from "../../distributed/reduce-op.js";
import { explained } from "../../distributed/diagnosis.js";
import type { ProcessGroup } from "../../distributed/process-group.js";
import { full } from "../../functional/creation.js";
import { ones, zeros } from "../../generated/ops.js";
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import type { Device } from "../../tensor/device.js";
import { type Tensor } from "../../tensor/tensor.js";
import { emitWarning } from "../../util/errors.js";
import { expectFunction } from "../../util/expect.js";
import { isPromise } from "../../util/is.js";
import { restoreAfter } from "../../util/restore-after.js";
import { mapTensors, visitTensors } from "../../util/tree.js";
import { Error } from "../../util/user-errors.js";
import { Module } from "../module/module.js";
import { SyncBatchNorm } from "../modules/sync-batch-norm.js";
import type { Buffer } from "../parameter.js";
import { type CommHook, expectBackendFor } from "./comm-hook.js";
import { groupOf } from "./group.js";
import { DDPJoinHook } from "./join-hook.js";
import { broadcastTensors, syncModuleStates, verifyParameters } from "./module-states.js";
import { bucketSizes, checkNames, type DistributedDataParallelOptions } from "./options.js";
import { checkParameters, ignoredNames, ignoreNames, reducedParameters } from "./parameters.js";
import { placementOf } from "./placement.js";
import { type BuiltinCommHook, Reducer, type ReductionOrder } from "./reducer.js";

/** Options of `DistributedDataParallel.join`. */
export interface DDPJoinOptions {
  /** Whether gradients are divided by the number of all ranks, also when some are through. Default true. */
  divideByInitialWorldSize?: boolean;
  /** Whether ranks may be through before others. Default true. */
  enable?: boolean;
  /** Whether all ranks get an error as soon as one is through. Default false. */
  throwOnEarlyTermination?: boolean;
}

/**
 * A module that several processes train together, each with its own batches: gradients are averaged over them, in buckets and while backward
 * computes the rest (by libtorch's own reducer). Counterpart: `torch.nn.parallel.DistributedDataParallel`.
 *
 * All ranks must make the same module, and call forward and backward equally often. Parameters and buffers begin as those of rank 0.
 *
 * @example
 * distributed.initProcessGroup("gloo");
 * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 2));
 * const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
 * model.forward(x).sum().backward(); // gradients are the mean over all ranks
 * optimizer.step();
 */
export class DistributedDataParallel<M extends Module = Module> extends Module implements Joinable {
  /** The module that is trained. Its names in state dictionaries begin with "module.". */
  readonly module: M;
  /** The ranks that train together. */
  readonly processGroup: ProcessGroup;
  /** The device of the parameters. */
  readonly device: Device;
  /** The GPU that inputs are moved to, in a list; null where they stay. */
  readonly deviceIds: readonly number[] | null;
  /** The GPU of the output, null for that of the module. */
  readonly outputDevice: number | null;
  /** Whether parameters may get no gradient. */
  readonly findUnusedParameters: boolean;
  /** Whether gradients are views of the buckets. */
  readonly gradientAsBucketView: boolean;
  /** Whether buffers are copied from rank 0 before each forward pass. */
  forwardSyncBuffers: boolean;
  /** Whether the next backward pass reduces gradients, if its forward pass comes after this is set. `noSync` changes it. */
  requireBackwardGradSync = true;
  /** Whether the next forward pass may copy buffers: not after one whose gradients were not reduced. */
  requireForwardParamSync = true;
  /** Set by `Join`. */
  joinConfig: JoinConfig = notJoined;

  readonly #reducer: Reducer;
  readonly #ignored: ReadonlySet<string>;
  readonly #hasBuffers: boolean;
  #staticGraph = false;
  #hasRebuiltBuckets = false;
  #dividesByInitialWorldSize = true;

  /**
   * @param module the module; it is not copied
   * @throws Error for a module without parameters to train or with uninitialised ones, one that differs between ranks (on all ranks), or where
   *   no process group is initialised; RangeError for devices that do not fit
   */
  constructor(module: M, options: DistributedDataParallelOptions = {}) {
    super();
    checkNames(options);
    const { broadcastBuffers, initSync = true, staticGraph = false } = options;
    this.processGroup = groupOf(options);
    this.module = module;
    this.#ignored = ignoredNames(module);
    const all = checkParameters(module, this.#ignored);
    const placement = placementOf(all, options);
    this.device = placement.device;
    this.deviceIds = placement.deviceIds;
    this.outputDevice = placement.outputDevice;
    this.forwardSyncBuffers = options.forwardSyncBuffers ?? broadcastBuffers ?? true;
    this.findUnusedParameters = options.findUnusedParameters ?? false;
    this.gradientAsBucketView = options.gradientAsBucketView ?? false;
    const reduced = reducedParameters(module, this.#ignored);
    this.#hasBuffers = this.#buffers().length > 0;
    const sizes = bucketSizes(options);
    if (initSync) {
      verifyParameters(
        this.processGroup,
        reduced.map(({ parameter }) => parameter),
        this.device,
      );
      const buffers = options.forwardSyncBuffers !== undefined || (broadcastBuffers ?? true);
      syncModuleStates(module, this.processGroup, { src: 0, ignored: this.#ignored, buffers });
    }
    const reducing = {
      ...sizes,
      findUnusedParameters: this.findUnusedParameters,
      gradientAsBucketView: this.gradientAsBucketView,
      skipAllReduceUnusedParams: options.skipAllReduceUnusedParams ?? false,
      batchedGradCopy: options.batchedGradCopy ?? false,
    };
    this.#reducer = new Reducer(this.processGroup, reduced, reducing, options.reductionOrder);
    binding.reducerDescribe(
      unwrap(this.#reducer),
      module.constructor.name,
      this.deviceIds ?? [],
      this.outputDevice ?? -1,
      this.forwardSyncBuffers,
      module.modules().some((child) => child instanceof SyncBatchNorm),
      staticGraph,
    );
    if (staticGraph) this.setStaticGraph();
  }

  /** Another name of `forwardSyncBuffers`. */
  get broadcastBuffers(): boolean {
    return this.forwardSyncBuffers;
  }

  set broadcastBuffers(value: boolean) {
    this.forwardSyncBuffers = value;
  }

  /** Whether each step is taken to use the same parameters in the same way. */
  get staticGraph(): boolean {
    return this.#staticGraph;
  }

  /**
   * Calls the module, and prepares the reduction of its gradients in the backward pass.
   *
   * @returns what the module returns; a promise of it where its forward is asynchronous
   * @throws Error where parameters got no gradient in the last step, with their names and what to do
   */
  override forward(...inputs: Parameters<M["forward"]>): ReturnType<M["forward"]>;
  override forward(...inputs: unknown[]): unknown {
    return this.runForward(() => this.module.forward(...this.#moved(inputs)));
  }

  /**
   * Runs a function in the place of the module's forward pass: a training step, for example, that calls layers and computes the loss. Gradients
   * of what it returns are reduced in the backward pass.
   *
   * @param run gets nothing, and may be asynchronous
   * @returns what the function returns, with the same tensors
   * @throws as `forward`
   */
  runForward<T>(run: () => T): T {
    const recorded = binding.gradEnabled();
    this.#beginForward(recorded);
    const output: unknown = run();
    const end = (value: unknown): unknown => this.#endForward(value, recorded);
    return (isPromise(output) ? output.then(end) : end(output)) as T; // of the shape that it had
  }

  /**
   * Prepares the reduction for a backward pass that is called before the forward pass ends, as in manual optimization: set `requireBackwardGradSync`
   * to false at the end of that forward pass, which prepares nothing then. Counterpart: `Reducer.prepare_for_backward`.
   *
   * @param output what backward starts from
   */
  prepareForBackward(output: unknown): void {
    if (!binding.gradEnabled() || !this.requireBackwardGradSync) return;
    this.requireForwardParamSync = true;
    const tensors = new Set<Tensor>();
    if (this.findUnusedParameters) visitTensors(output, (tensor) => tensors.add(tensor));
    this.#reducer.endForward([...tensors], true);
  }

  /** An error of a backward pass, which exchanges gradients: where a rank was lost, one that names it; else the error as it is. */
  explainBackward(error: unknown): unknown {
    return explained(this.processGroup, "backward")(error);
  }

  #beginForward(recorded: boolean): void {
    const reducer = this.#reducer;
    if (recorded && this.requireBackwardGradSync) reducer.beginForward();
    const work = Join.notifyJoinContext(this);
    if (work !== null) reducer.setJoinWork(work, this.#dividesByInitialWorldSize);
    if (recorded) this.#rebuildBuckets();
    if (this.#syncsBuffers()) this.#syncBuffers();
    if (this.joinConfig.enable) this.#saySynchronizing(this.requireBackwardGradSync);
  }

  #rebuildBuckets(): void {
    if (this.#reducer.rebuildBuckets()) this.#hasRebuiltBuckets = true;
  }

  #moved(inputs: unknown[]): unknown[] {
    const [id] = this.deviceIds ?? [];
    if (id === undefined) return inputs;
    const target = `${this.device.type}:${id}`;
    return inputs.map((input) => mapTensors(input, (tensor) => tensor.to(target)));
  }

  #endForward(output: unknown, recorded: boolean): unknown {
    const synchronizes = recorded && this.requireBackwardGradSync;
    this.requireForwardParamSync = synchronizes;
    if (!recorded) return output;
    const tensors = new Set<Tensor>();
    visitTensors(output, (tensor) => tensors.add(tensor));
    const given = [...tensors];
    const replaced = this.#reducer.endForward(given, synchronizes);
    if (replaced === null) return output;
    const passed = new Map(given.map((tensor, i) => [tensor, replaced[i] ?? tensor]));
    return mapTensors(output, (tensor) => passed.get(tensor) ?? tensor);
  }

  // --- buffers -----------------------------------------------------------------------------------------------------------

  #buffers(): Buffer[] {
    return this.module.namedBuffers().flatMap(([name, buffer]) => (this.#ignored.has(name) ? [] : [buffer]));
  }

  #syncsBuffers(): boolean {
    return this.#hasBuffers && this.forwardSyncBuffers && this.requireForwardParamSync;
  }

  #syncBuffers(): void {
    // Rank 0 may be through: then the others agree upon one that is not.
    const src = this.joinConfig.enable ? this.#commonRank(true) : 0;
    broadcastTensors(this.processGroup, this.#buffers(), src);
  }

  /** The greatest rank that offers itself. */
  #commonRank(isOffered: boolean): number {
    const rank = full([1], isOffered ? this.processGroup.rank() : -1, { device: this.device });
    const common = Number(reduceOver(this.processGroup, rank, ReduceOp.MAX).item());
    if (common >= 0) return common;
    throw new Error("internal: no rank offers its module to the others");
  }

  // --- accumulation ------------------------------------------------------------------------------------------------------

  /**
   * Runs a function in which gradients are not reduced: they add up on each rank until the next backward pass outside of it. The forward pass
   * has to be inside too. Counterpart: the context manager `no_sync`.
   *
   * @returns what the function returns; with a promise, it holds until that settles
   */
  noSync<T>(run: () => T): T {
    return restoreAfter(() => {
      const before = this.requireBackwardGradSync;
      this.requireBackwardGradSync = false;
      return () => {
        this.requireBackwardGradSync = before;
      };
    }, run);
  }

  // --- ranks with fewer batches --------------------------------------------------------------------------------------------

  /**
   * Runs a training loop on ranks with different numbers of batches: a rank that is through answers the others' collectives until all are,
   * and then the module is that of a rank that was through last. Counterpart: the context manager `join`.
   *
   * Other collectives of the loop, as those of SyncBatchNorm, are not answered: then use `throwOnEarlyTermination`.
   *
   * @param run the loop
   * @returns what the function returns
   * @throws Error with `throwOnEarlyTermination`, on all ranks, as soon as one is through
   */
  join<T>(run: () => T, options: DDPJoinOptions = {}): T {
    return new Join([this], { ...options }).run(run);
  }

  joinHook(options: Readonly<Record<string, unknown>> = {}): JoinHook {
    const { divideByInitialWorldSize = true } = options as DDPJoinOptions;
    this.#dividesByInitialWorldSize = divideByInitialWorldSize;
    binding.reducerSetUnevenInputs(unwrap(this.#reducer));
    const { processGroup, findUnusedParameters } = this;
    return new DDPJoinHook({
      reducer: this.#reducer,
      processGroup,
      findUnusedParameters,
      setForwardSync: (value) => {
        this.requireForwardParamSync = value;
      },
      shadowBuffers: () => {
        if (this.#syncsBuffers()) broadcastTensors(processGroup, this.#buffers(), this.#commonRank(false));
      },
      synchronizesAnywhere: () => this.#saySynchronizing(false),
      syncFinalModel: (isLastJoiner) => {
        const src = this.#commonRank(isLastJoiner);
        syncModuleStates(this.module, processGroup, { src, ignored: this.#ignored, buffers: this.forwardSyncBuffers });
      },
    });
  }

  get joinDevice(): Device {
    return this.device;
  }

  get joinProcessGroup(): ProcessGroup {
    return this.processGroup;
  }

  /** Tells the ranks that are through whether this one reduces in this step; whether any does. */
  #saySynchronizing(synchronizes: boolean): boolean {
    const count = (synchronizes ? ones : zeros)([1], { device: this.device });
    return Number(reduceOver(this.processGroup, count).item()) > 0;
  }

  // --- hooks and settings --------------------------------------------------------------------------------------------------

  /**
   * Sets how gradients are exchanged, once and before the first backward pass. Counterpart: `register_comm_hook`.
   *
   * @param state handed to the hook
   * @param hook gets the state and a bucket; see `distributed.algorithms.ddpCommHooks` for ready ones
   * @throws TypeError for anything but a function, or a hook that needs another backend; Error for a second one
   */
  registerCommHook<State>(state: State, hook: CommHook<State>): void {
    expectFunction("registerCommHook", "hook", hook);
    expectBackendFor(hook, this.processGroup, this.device);
    this.#reducer.registerHook(state, hook);
  }

  /** Sets that one of c10d's own hooks exchanges gradients, in C++. Counterpart: `_register_builtin_comm_hook`. */
  registerBuiltinCommHook(hook: BuiltinCommHook): void {
    this.#reducer.registerBuiltinHook(hook);
  }

  /** Takes the graph for static from here on, as the option does. Counterpart: `_set_static_graph`. */
  setStaticGraph(): void {
    if (this.#staticGraph) {
      emitWarning("You've set static_graph to be True, no need to set it again.");
      return;
    }
    this.#staticGraph = true;
    binding.reducerSetStaticGraph(unwrap(this.#reducer));
    if (this.findUnusedParameters) {
      emitWarning(
        "You passed find_unused_parameters=true to DistributedDataParallel, `_set_static_graph` will detect unused parameters automatically, so " +
          "you do not need to set find_unused_parameters=true, just be sure these unused parameters will not change during training loop while " +
          "calling `_set_static_graph`.",
      );
    }
  }

  /** Whether buckets were made again in the order in which gradients come. */
  get hasRebuiltBuckets(): boolean {
    return this.#hasRebuiltBuckets;
  }

  /**
   * The order in which the next step exchanges gradients; the option of this name gives it to a module that goes on where this one is. All ranks
   * must ask together: buckets may be made again first, which the next forward pass would have done.
   */
  reductionOrder(): ReductionOrder {
    this.#rebuildBuckets();
    return this.#reducer.buckets;
  }

  /** What the reducer knows of the module, its buckets and its times, under PyTorch's names. Counterpart: `_get_ddp_logging_data`. */
  getDdpLoggingData(): Record<string, string | number | bigint> {
    return binding.reducerLoggingData(unwrap(this.#reducer));
  }

  /**
   * Leaves parameters and buffers of a module alone, before it is wrapped. Counterpart: `_set_params_and_buffers_to_ignore_for_model`.
   *
   * @param names as in `module.namedParameters()` and `module.namedBuffers()`
   */
  static setParamsAndBuffersToIgnoreForModel(module: Module, names: Iterable<string>): void {
    ignoreNames(module, names);
  }
}
