/** @file ZeroRedundancyOptimizer: each rank keeps the optimizer's state of its share of the parameters, and updates these. */
import { Optimizer } from "../../optim/optimizer.js";
import type { ParamGroup, ParamGroupInput, Params } from "../../optim/param-group.js";
import type { OptimizerStateDict } from "../../optim/state-dict.js";
import { groupOrDefault } from "../../nn/parallel/group.js";
import type { Device } from "../../tensor/device.js";
import type { Tensor } from "../../tensor/tensor.js";
import { isOptions, kindOf, shown } from "../../util/arguments.js";
import { expectFunction } from "../../util/expect.js";
import { isPromise } from "../../util/is.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import { Join, type Joinable, type JoinConfig, type JoinHook, notJoined } from "../algorithms/join.js";
import { gatherObject } from "../objects.js";
import type { Group, ProcessGroup } from "../process-group.js";
import { partition } from "./partition.js";
import { Shards } from "./shards.js";

/** The class of an optimizer, which checks what it gets. */
export type OptimizerClass = new (params: never, ...options: never) => object;

/** Options of `ZeroRedundancyOptimizer` itself; all others are those of the optimizer. */
export interface ZeroRedundancyOptions {
  /** The ranks that share the parameters. Default: all. */
  processGroup?: Group | null;
  /** Whether the parameters of a rank become views of one tensor, which is sent as one. Default false. */
  parametersAsBucketView?: boolean;
}

/** The state of a rank's parameters, by their places among its own. */
type LocalState = [index: number, state: unknown][];

/**
 * Wraps an optimizer so that each rank keeps the state of its share of the parameters only; it updates these and sends them to the others.
 * Gradients must be the same on all ranks, as DistributedDataParallel makes them. Counterpart:
 * `torch.distributed.optim.ZeroRedundancyOptimizer`.
 *
 * @example
 * const optimizer = new distributed.optim.ZeroRedundancyOptimizer(model.parameters(), optim.Adam, { lr: 0.01 });
 */
export class ZeroRedundancyOptimizer extends Optimizer implements Joinable {
  /** The optimizer of this rank's share. */
  readonly optim: Optimizer;
  /** The ranks that share the parameters. */
  readonly processGroup: ProcessGroup;
  /** Whether the parameters of a rank are views of one tensor. */
  readonly parametersAsBucketView: boolean;
  /** Set by `Join`. */
  joinConfig: JoinConfig = notJoined;

  #parts: ParamGroup[][];
  #shards: Shards;
  #trained: readonly boolean[];
  /** The states of all ranks' shares, where they were consolidated. */
  #consolidated: readonly LocalState[] | null = null;

  /**
   * @param optimizerClass the optimizer that each rank makes for its share
   * @param options those of the optimizer, and of this class
   * @throws TypeError or RangeError for parameters that cannot be shared, or what the optimizer refuses
   */
  constructor(
    params: Params,
    optimizerClass: OptimizerClass,
    options: ZeroRedundancyOptions & Record<string, unknown> = {},
  ) {
    expectFunction("ZeroRedundancyOptimizer", "optimizerClass", optimizerClass);
    if (!isOptions(options)) {
      throw new TypeError(`ZeroRedundancyOptimizer expects an options object. Received: ${kindOf(options)}.`);
    }
    const { processGroup, parametersAsBucketView = false, ...defaults } = options;
    super(params, defaults); // the optimizer below checks them
    this.processGroup = groupOrDefault("ZeroRedundancyOptimizer", processGroup);
    this.parametersAsBucketView = parametersAsBucketView;
    checkAlike(this.#all());
    this.#parts = partition(this.paramGroups, this.processGroup.size());
    const own = this.#parts[this.processGroup.rank()] ?? [];
    this.optim = made(optimizerClass, own, defaults);
    copyOptions(this.optim.paramGroups, this.paramGroups);
    this.#trained = this.#trainedNow();
    this.#shards = this.#makeShards();
  }

  #all(): Tensor[] {
    return this.paramGroups.flatMap(({ params }) => params);
  }

  #trainedNow(): boolean[] {
    return this.#all().map((parameter) => parameter.requiresGrad);
  }

  #makeShards(): Shards {
    const parts = this.#parts.map((groups) => groups.flatMap(({ params }) => params));
    return new Shards(this.processGroup, parts, this.parametersAsBucketView);
  }

  /** The groups of each rank, with its parameters only. Counterpart: `_partition_parameters`. */
  partitionParameters(): readonly (readonly ParamGroup[])[] {
    return this.#parts;
  }

  /** Adds a group of parameters, on all ranks. */
  override addParamGroup(group: ParamGroupInput): void {
    super.addParamGroup(group);
    // Called by the base's constructor too.
    if (!(#parts in this)) return;
    checkAlike(this.#all());
    this.#parts = partition(this.paramGroups, this.processGroup.size());
    const added = this.#parts[this.processGroup.rank()]?.at(-1);
    if (added !== undefined) this.optim.addParamGroup(added);
    this.#trained = this.#trainedNow();
    this.#shards = this.#makeShards();
  }

  protected override run<T>(closure?: () => T): T | undefined {
    Join.notifyJoinContext(this);
    const trained = this.#trainedNow();
    if (trained.some((is, i) => is !== this.#trained[i])) {
      this.#trained = trained;
      this.#shards = this.#makeShards();
    }
    copyOptions(this.paramGroups, this.optim.paramGroups);
    let loss: T | undefined;
    if (closure === undefined) this.optim.step();
    else loss = this.optim.step(closure);
    if (!isPromise(loss)) return this.#finish(loss);
    return loss.then((value) => this.#finish(value)) as T;
  }

  #finish<T>(loss: T): T {
    copyOptions(this.optim.paramGroups, this.paramGroups);
    this.#shards.sync();
    return loss;
  }

  /**
   * Brings the states of all ranks to one, so that `stateDict` can be called there. All ranks have to call it.
   *
   * @param to the rank, counted in the group
   */
  consolidateStateDict(to = 0): void {
    const size = this.processGroup.size();
    if (!Number.isInteger(to) || to < 0 || to >= size) {
      throw new RangeError(`consolidateStateDict expects a rank from 0 to ${size - 1}. Received: ${shown(to)}.`);
    }
    const { state } = this.optim.stateDict();
    const own = [...(state instanceof Map ? state : Object.entries(state))];
    const isHere = this.processGroup.rank() === to;
    const all: unknown[] | null = isHere ? Array.from({ length: size }, () => null) : null;
    gatherObject(own, all, { group: this.processGroup, groupDst: to });
    if (all !== null) this.#consolidated = all as LocalState[];
  }

  /**
   * The state of all ranks, as an optimizer of one process has it, of the last call of `consolidateStateDict`.
   *
   * @throws Error where the states were not brought to this rank
   */
  override stateDict(): OptimizerStateDict {
    if (this.#consolidated === null) {
      throw new Error(
        "Optimizer state has not been consolidated on this rank. Please call `consolidate_state_dict(to=" +
          `${this.processGroup.rank()})\` on all ranks beforehand if you meant to save the global state: consolidateStateDict.`,
      );
    }
    const { param_groups } = super.stateDict();
    const numbers = new Map(this.#all().map((parameter, i) => [parameter, i]));
    const states: [number, unknown][] = [];
    this.#consolidated.forEach((local, rank) => {
      const parameters = (this.#parts[rank] ?? []).flatMap(({ params }) => params);
      for (const [index, state] of local) {
        const parameter = parameters[index];
        const number = parameter === undefined ? undefined : numbers.get(parameter);
        if (number !== undefined) states.push([number, state]);
      }
    });
    return { state: new Map(states.sort(([a], [b]) => a - b)), param_groups };
  }

  /** Continues from a state of all ranks, as `stateDict` gives it: each rank takes its share. */
  override loadStateDict(stateDict: OptimizerStateDict): void {
    super.loadStateDict(stateDict);
    const own = new Set(this.optim.paramGroups.flatMap(({ params }) => params));
    for (const [parameter, state] of this.state) if (own.has(parameter)) this.optim.state.set(parameter, state);
    this.state.clear();
    copyOptions(this.paramGroups, this.optim.paramGroups);
  }

  /** A rank that has no more batches goes on to update its share. */
  joinHook(): JoinHook {
    return { mainHook: () => void this.step(), postHook: () => undefined };
  }

  get joinDevice(): Device {
    const [first] = this.#all();
    if (first === undefined) throw new Error("internal: an optimizer without parameters");
    return first.device;
  }

  get joinProcessGroup(): ProcessGroup {
    return this.processGroup;
  }
}

/** @throws TypeError for a class of anything but an optimizer */
function made(optimizerClass: OptimizerClass, groups: readonly ParamGroup[], defaults: object): Optimizer {
  const construct = optimizerClass as new (params: readonly ParamGroup[], options: object) => object;
  const optimizer = new construct(groups, defaults);
  if (optimizer instanceof Optimizer) return optimizer as Optimizer;
  throw new TypeError(`ZeroRedundancyOptimizer expects the class of an optimizer. Received: ${shown(optimizerClass)}.`);
}

/** Sets the options of groups to those of others; their parameters stay. */
function copyOptions(from: readonly ParamGroup[], to: readonly ParamGroup[]): void {
  from.forEach(({ params: _, paramNames: __, ...options }, i) => {
    const target = to[i];
    if (target !== undefined) Object.assign(target, options);
  });
}

/** @throws RangeError for sparse parameters, or such of several dtypes */
function checkAlike(parameters: readonly Tensor[]): void {
  const kinds = new Set(parameters.map(({ dtype, layoutName }) => `${layoutName} ${String(dtype)}`));
  if (kinds.size === 1 && parameters[0]?.layoutName === "strided") return;
  throw new RangeError(
    "ZeroRedundancyOptimizer only supports using the same dense type for all parameters. " +
      `Received: ${[...kinds].join(", ")}.`,
  );
}
