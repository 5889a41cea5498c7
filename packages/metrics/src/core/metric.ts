/** @file Metric: the base of all metrics. */
import { type DType, type Device, getDefaultDtype, nn, type Tensor, zeros } from "@lightning-ts/torch";
import type { Group } from "@lightning-ts/torch/distributed";
import { isCast } from "@lightning-ts/torch/nn/casts";
import { expectArray, expectString, isArrayOf } from "@lightning-ts/torch/util/lists";
import { mapTensors } from "@lightning-ts/torch/util/tree";
import { MetricError, RangeError, shown, TypeError } from "../util/errors.js";
import { concatenated, isList } from "../util/tensors.js";
import { cachedCompute, countedUpdate, withGrad } from "./life-cycle.js";
import { checkMetricOptions, type MetricOptions } from "./options.js";
import {
  cloneState,
  copiedLists,
  copyState,
  mergeStates,
  reduceStates,
  type Reduction,
  type State,
  type StateDefinition,
  type States,
} from "./state.js";
import { distributedAvailable, gatherAllTensors, type GatherFunction } from "./sync.js";
import type { SyncOptions } from "./sync-options.js";

/** How a state is declared. */
export interface StateOptions {
  /** How states of several processes, or batches, become one. Default null: side by side. */
  distReduceFx?: Reduction;
  /** Whether state dictionaries hold the state. Default false. */
  persistent?: boolean;
}

/** Any metric, whatever it takes and gives. */
export type AnyMetric = Metric<never[], unknown>;

/**
 * A quantity that adds up over batches, and processes. `update` takes a batch, `compute` gives the value of all since `reset`, and `forward`
 * does both for one batch. Counterpart: `torchmetrics.Metric`.
 *
 * A class of one's own declares states in its constructor, adds to `this.states` in `update` and makes the value of them in `compute`; counting,
 * caching, resetting, devices, state dictionaries and processes follow from that.
 *
 * @example
 * class Hits extends Metric<[Tensor, Tensor], Tensor, { hits: Tensor; total: Tensor }> {
 *   static override readonly fullStateUpdate = false;
 *   constructor() {
 *     super();
 *     this.addState("hits", torch.tensor(0), { distReduceFx: "sum" });
 *     this.addState("total", torch.tensor(0), { distReduceFx: "sum" });
 *   }
 *   override update(preds: Tensor, target: Tensor) {
 *     this.states.hits = this.states.hits.add(preds.eq(target).sum());
 *     this.states.total = this.states.total.add(target.numel());
 *   }
 *   override compute() { return this.states.hits.div(this.states.total); }
 * }
 */
export abstract class Metric<Args extends unknown[], Result, S extends States = States> extends nn.Module {
  /** Whether gradients go through the value; null where that is not said. */
  static readonly isDifferentiable: boolean | null = null;
  /** Whether a larger value is better; null where neither is. */
  static readonly higherIsBetter: boolean | null = null;
  /** Whether `update` needs the states of all batches; then, and for null, `forward` updates twice. */
  static readonly fullStateUpdate: boolean | null = null;

  /** @internal Whether calls of `update` are counted, and values of `compute` kept; metrics made of others leave both to those. */
  static readonly around: { readonly counts: boolean; readonly caches: boolean } = { counts: true, caches: true };

  /** The states, under their names in state dictionaries. */
  states = {} as S;
  /** What the last `forward` gave, null before the first and after `reset`. */
  forwardCache: Result | null = null;
  /** @internal */ _computed: Result | undefined;
  /** @internal */ _updateCount = 0;
  /** @internal Whether the next `compute` shares states with other processes. */ _toSync: boolean;
  /** @internal */ _shouldUnsync = true;
  /** @internal Whether `update` records for autograd: in `forward`. */ _enableGrad = false;
  /** @internal */ readonly _definitions = new Map<string, StateDefinition>();
  /** @internal */ readonly _options: Readonly<MetricOptions>;
  /** @internal The class's own `update`. */ readonly _update: (...args: Args) => void;
  /** @internal The class's own `compute`. */ readonly _compute: () => Result;
  private _device: Device;
  private _dtype: DType = getDefaultDtype();
  private _unsynced: S | null = null;
  private _convertsDtype = false;

  constructor(options: MetricOptions = {}) {
    super();
    checkMetricOptions(this.constructor.name, options);
    this._options = options;
    this._toSync = options.syncOnCompute ?? true;
    this._device = zeros([0]).device;
    /* eslint-disable @typescript-eslint/unbound-method -- called with the metric as `this`, also those of copies */
    this._update = this.update;
    this._compute = this.compute;
    const { counts, caches } = (this.constructor as unknown as typeof Metric).around;
    if (counts) this.update = countedUpdate;
    if (caches) this.compute = cachedCompute;
    /* eslint-enable @typescript-eslint/unbound-method */
  }

  /** Adds a batch to the states. */
  abstract update(...args: Args): void;

  /** The value of all batches since `reset`, over all processes. */
  abstract compute(): Result;

  /** Whether gradients go through the value; null where that is not said. */
  get isDifferentiable(): boolean | null {
    return (this.constructor as unknown as typeof Metric).isDifferentiable;
  }

  /** Whether a larger value is better; null where neither is. */
  get higherIsBetter(): boolean | null {
    return (this.constructor as unknown as typeof Metric).higherIsBetter;
  }

  /** Whether `update` needs the states of all batches. */
  get fullStateUpdate(): boolean | null {
    return (this.constructor as unknown as typeof Metric).fullStateUpdate;
  }

  /** Whether `update` or `forward` was called since `reset`. */
  get updateCalled(): boolean {
    return this._updateCount > 0;
  }

  /** How often `update` or `forward` was called since `reset`. */
  get updateCount(): number {
    return this._updateCount;
  }

  /** The states by name: the metric's own, to look at. */
  get metricState(): Readonly<S> {
    return this.states;
  }

  /** The device of the states. */
  get device(): Device {
    return this._device;
  }

  /** The dtype that numbers become which are no tensors. */
  get dtype(): DType {
    return this._dtype;
  }

  /**
   * Declares a state.
   *
   * @param initial what it begins with: a tensor, or an empty list for a tensor a batch
   * @throws RangeError for another value
   */
  addState<K extends keyof S & string>(name: K, initial: S[K], options: StateOptions = {}): void {
    expectString("addState", "name", name);
    if (!(isList(initial) ? initial.length === 0 : (initial as unknown) instanceof Object && "dtype" in initial)) {
      throw new RangeError(`addState("${name}"): expected a tensor or an empty list. Received: ${shown(initial)}.`);
    }
    const { distReduceFx = null, persistent = false } = options;
    this._definitions.set(name, { initial: cloneState(initial), reduction: distReduceFx, persistent });
    this.states[name] = initial;
  }

  /** Adds a batch and gives the value of that batch alone. */
  override forward(...args: Args): Result {
    if (this._unsynced !== null) {
      throw new MetricError(`${this.constructor.name}.forward: the states are shared. Call unsync() before.`);
    }
    const merges = this.fullStateUpdate === false && this._options.distSyncOnStep !== true;
    if (!merges) this.update(...args);
    const [before, count] = [this.states, this._updateCount];
    this.reset();
    Object.assign(this, { _toSync: this._options.distSyncOnStep ?? false, _shouldUnsync: false, _enableGrad: true });
    try {
      this.update(...args);
      const value = this.compute();
      if (merges) withGrad(false, () => this._merge(before, count + 1));
      else this.states = before;
      this._updateCount = merges ? count + 1 : count;
      return (this.forwardCache = value);
    } catch (error) {
      this.states = before;
      this._updateCount = count;
      throw error;
    } finally {
      this._unsynced = null;
      this._computed = undefined;
      Object.assign(this, { _toSync: this._options.syncOnCompute ?? true, _shouldUnsync: true, _enableGrad: false });
      this._moveLists();
    }
  }

  /** Forgets all batches. */
  reset(): void {
    this._updateCount = 0;
    this.forwardCache = null;
    this._computed = undefined;
    this.states = this._initialStates();
    this._unsynced = null;
  }

  /** @internal The states before the first batch. */
  _initialStates(): S {
    const states: States = {};
    for (const [name, { initial }] of this._definitions) states[name] = copyState(initial);
    return states as S;
  }

  /** A copy with states of its own. */
  clone(): this {
    return nn.utils.deepCopy(this);
  }

  /**
   * Adds the states of another metric of the class, as of another process.
   *
   * @throws MetricError where the states of two cannot be told together, RangeError for another class or missing states
   */
  mergeState(incoming: Metric<Args, Result, S> | Readonly<S>): void {
    const callee = `${this.constructor.name}.mergeState`;
    if (this.fullStateUpdate !== false || this._options.distSyncOnStep === true) {
      throw new MetricError(
        `${callee}: expected a metric with fullStateUpdate false and without distSyncOnStep. Override mergeState in the class.`,
      );
    }
    let states: Readonly<S>;
    if (incoming instanceof Metric) {
      if (!(incoming instanceof this.constructor))
        throw new RangeError(
          `${callee}: expected a ${this.constructor.name}. Received: a ${incoming.constructor.name}.`,
        );
      states = incoming.metricState;
    } else if (typeof incoming === "object" && (incoming as unknown) !== null) states = incoming;
    else throw new RangeError(`${callee}: expected a metric or its states. Received: ${shown(incoming)}.`);
    // As in torchmetrics, a value that compute keeps stays until the next update.
    this._merge(copiedLists(states), Math.max(this._updateCount, 1));
  }

  /** @internal Puts older states, whose lists become the metric's own, before those of the metric. */
  _merge(older: Readonly<States>, count: number): void {
    const merged: States = {};
    for (const [name, { reduction }] of this._definitions) {
      const [before, after] = [older[name], this.states[name]];
      if (before === undefined || after === undefined) {
        throw new RangeError(`${this.constructor.name}: expected the state "${name}" in what is merged. Add it.`);
      }
      merged[name] = mergeStates(before, after, reduction, count);
    }
    this.states = merged as S;
  }

  // --- processes ---------------------------------------------------------------------------------------------------

  /**
   * Puts the states of all processes in place of the metric's own; `unsync` puts those back. `compute` does both.
   *
   * @throws MetricError where the states are shared already
   */
  sync(options: SyncOptions = {}): void {
    const { shouldSync = true } = options;
    if (this._unsynced !== null && shouldSync)
      throw new MetricError(`${this.constructor.name}.sync: the states are shared already. Call unsync() before.`);
    const isAvailable = options.distributedAvailable ?? this._options.distributedAvailableFn ?? distributedAvailable;
    if (!shouldSync || typeof isAvailable !== "function" || !isAvailable()) return;
    const gather = options.distSyncFn ?? this._options.distSyncFn ?? gatherAllTensors;
    const group = options.processGroup ?? this._options.processGroup;
    const shared: States = {};
    for (const [name, { reduction }] of this._definitions) {
      const own: State = this.states[name] ?? [];
      shared[name] = reduceStates(this._gathered(own, gather, group), reduction);
    }
    this._unsynced = this.states;
    this.states = shared as S;
  }

  private _gathered(own: State, gather: GatherFunction, group: Group | undefined): State[] {
    if (Array.isArray(own)) expectArray("Metric", "state", own);
    if (!isList(own)) return gather(own, group);
    // Batches go together, because processes may have different numbers of them; one without takes part with nothing.
    const one = own.length > 0 ? concatenated(own) : zeros([0], { device: this._device, dtype: this._dtype });
    return gather(one, group).map((each) => (each.numel() === 0 ? [] : [each]));
  }

  /** Whether the states are those of all processes. */
  get isSynced(): boolean {
    return this._unsynced !== null;
  }

  /**
   * Puts the metric's own states back.
   *
   * @throws MetricError where they are not shared
   */
  unsync(shouldUnsync = true): void {
    if (!shouldUnsync) return;
    if (this._unsynced === null)
      throw new MetricError(
        `${this.constructor.name}.unsync: the states are the metric's own already. Call sync() before.`,
      );
    this.states = this._unsynced;
    this._unsynced = null;
  }

  /** Calls a function with the states of all processes in place. */
  syncContext<T>(options: SyncOptions & { shouldUnsync?: boolean }, run: () => T): T {
    const { shouldUnsync = true, ...rest } = options;
    this.sync(rest);
    try {
      return run();
    } finally {
      this.unsync(this.isSynced && shouldUnsync);
    }
  }

  // --- devices and dtypes ------------------------------------------------------------------------------------------

  /** @internal Moves list states to the processor, where `computeOnCpu` says so. */
  _moveLists(): void {
    if (this._options.computeOnCpu !== true) return;
    for (const state of Object.values(this.states)) {
      if (!isList(state)) continue;
      // Those before the newest were moved when they came.
      for (let i = state.length - 1; i >= 0; i--) {
        const each = state[i];
        if (each === undefined || each.device.type === "cpu") break;
        state[i] = each.cpu();
      }
    }
  }

  /** Casts the states to a dtype; `half`, `float`, `double` and their like leave a metric alone. */
  setDtype(dtype: DType): this {
    this._convertsDtype = true;
    try {
      return super.type(dtype);
    } finally {
      this._convertsDtype = false;
    }
  }

  /** Moves the states with the modules that the metric is in; what only casts leaves them alone. */
  override _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
    super._apply(fn, recurse);
    if (isCast(fn) && !this._convertsDtype) return this;
    const apply = (state: State): State => (isList(state) ? state.map(fn) : fn(state));
    const states: States = {};
    for (const [name, definition] of this._definitions) {
      definition.initial = apply(definition.initial);
      states[name] = apply(this.states[name] ?? definition.initial);
    }
    this.states = states as S;
    const sample = fn(zeros([1], { device: this._device, dtype: this._dtype }));
    this._device = sample.device;
    this._dtype = sample.dtype;
    if (this._computed !== undefined) this._computed = mapTensors(this._computed, fn) as Result;
    if (this.forwardCache !== null) this.forwardCache = mapTensors(this.forwardCache, fn) as Result;
    return this;
  }

  // --- state dictionaries ------------------------------------------------------------------------------------------

  /** Says whether state dictionaries hold the states. Default false, as for new metrics. */
  persistent(mode = false): void {
    for (const definition of this._definitions.values()) definition.persistent = mode;
  }

  override _saveToStateDict(destination: nn.StateDict, prefix: string, keepVars: boolean): void {
    super._saveToStateDict(destination, prefix, keepVars);
    for (const [name, { persistent }] of this._definitions) {
      const state = this.states[name];
      // A list state is a list in the dictionary, as in PyTorch's files.
      if (persistent && state !== undefined)
        Reflect.set(destination, prefix + name, keepVars ? state : cloneState(state));
    }
  }

  override _loadFromStateDict(...given: Parameters<nn.Module["_loadFromStateDict"]>): void {
    const [stateDict, prefix] = given;
    expectString("_loadFromStateDict", "prefix", prefix);
    const states: States = this.states;
    for (const name of this._definitions.keys()) {
      const loaded: unknown = Reflect.get(stateDict, prefix + name);
      if (loaded === undefined) continue;
      states[name] = this._loaded(name, loaded);
      Reflect.deleteProperty(stateDict, prefix + name); // It has its place; the module's own tensors are looked for in the rest.
    }
    this._computed = undefined;
    super._loadFromStateDict(...given);
  }

  private _loaded(name: string, loaded: unknown): State {
    const isTensor = (value: unknown): value is Tensor => value instanceof Object && "dtype" in value;
    const toOwn = (value: Tensor): Tensor => value.detach().to(this._device, { copy: true });
    if (isArrayOf(loaded, isTensor)) return loaded.map(toOwn);
    if (isTensor(loaded)) return toOwn(loaded);
    throw new TypeError(
      `Expected a tensor or a list of tensors as state "${shown(name)}". Received: ${shown(loaded)}.`,
    );
  }
}
