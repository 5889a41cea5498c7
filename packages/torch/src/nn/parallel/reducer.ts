/** @file c10d's Reducer: gradients of some parameters, reduced over processes while backward computes them. */
import type { ProcessGroup } from "../../distributed/process-group.js";
import type { Work } from "../../distributed/work.js";
import { binding, type Handle } from "../../native/binding.js";
import type { ReducerOptions } from "../../native/binding/reducer.js";
import { NativeObject, unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor.js";
import { Error } from "../../util/user-errors.js";
import type { Parameter } from "../parameter.js";
import { type CommHook, RunningHook } from "./comm-hook.js";

/** A hook of c10d's own, in C++. Counterpart: `torch.distributed.BuiltinCommHookType`. */
export type BuiltinCommHook = "allreduce" | "fp16_compress";

const builtinHooks: Readonly<Record<BuiltinCommHook, number>> = { allreduce: 1, fp16_compress: 2 };

/** A parameter as a reducer needs it. */
export interface ReducedParameter {
  name: string;
  parameter: Parameter;
  /** Whether its gradient is sparse. */
  isSparse: boolean;
}

/** The names of the parameters whose gradients are exchanged together, bucket by bucket. */
export type ReductionOrder = readonly (readonly string[])[];

/** Buckets as numbers of parameters; none where they are not those of these parameters. */
function numbersOf(names: readonly string[], buckets: ReductionOrder): number[][] {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const all = buckets.flat();
  const fits =
    all.length === numbers.size &&
    new Set(all).size === all.length &&
    all.every((name) => numbers.has(name)) &&
    buckets.every((bucket) => bucket.length > 0);
  return fits ? buckets.map((bucket) => bucket.map((name) => numbers.get(name) ?? -1)) : [];
}

/** Reduces gradients in buckets. Counterpart: `torch.distributed.Reducer`. */
export class Reducer extends NativeObject {
  readonly #names: readonly string[];

  /** @param buckets the first buckets, by the names of their parameters; null for those that `firstLimits` gives */
  constructor(
    group: ProcessGroup,
    parameters: readonly ReducedParameter[],
    given: Omit<ReducerOptions, "names" | "buckets">,
    buckets: ReductionOrder | null = null,
  ) {
    const names = parameters.map(({ name }) => name);
    const options = { ...given, buckets: numbersOf(names, buckets ?? []) };
    const tensors = parameters.map(({ parameter }) => unwrap(parameter));
    const sparse = parameters.map(({ isSparse }) => isSparse);
    super(binding.newReducer(unwrap(group), tensors, sparse, { ...options, names }));
    this.#names = names;
  }

  /** Begins a forward pass whose backward pass reduces. */
  beginForward(): void {
    binding.reducerBeginForward(unwrap(this));
  }

  /**
   * Makes the buckets again, in the order in which gradients come, after the first backward pass.
   *
   * @returns whether it did
   * @throws Error where parameters got no gradient in the last backward pass
   */
  rebuildBuckets(): boolean {
    return this.#explaining(() => binding.reducerRebuildBuckets(unwrap(this)));
  }

  /** The names of each bucket's parameters, in the order of exchange. */
  get buckets(): string[][] {
    return binding
      .reducerBuckets(unwrap(this))
      .map((bucket) => bucket.map((number) => this.#names[number] ?? String(number)));
  }

  /**
   * Ends a forward pass.
   *
   * @param outputs the tensors of its output
   * @param synchronizes whether its backward pass reduces
   * @returns for each output the one to return in its place, null where it stays; null where all stay
   */
  endForward(outputs: readonly Tensor[], synchronizes: boolean): (Tensor | null)[] | null {
    const handles = this.#explaining(() => binding.reducerEndForward(unwrap(this), outputs.map(unwrap), synchronizes));
    return handles?.map((handle) => (handle === null ? null : new Tensor(handle))) ?? null;
  }

  /** Hands over the work that says how many ranks still train. */
  setJoinWork(work: Work, divideByInitialWorldSize: boolean): void {
    binding.reducerSetJoinWork(unwrap(this), unwrap(work), divideByInitialWorldSize);
  }

  /** Which parameters this rank used, as numbers on the device. */
  usedMap(): Tensor {
    return new Tensor(binding.reducerUsedMap(unwrap(this)));
  }

  /** Exchanges zeros for the gradients of other ranks, as their backward pass does. */
  shadowBackward(): void {
    binding.reducerShadowBackward(unwrap(this));
  }

  /** Takes all parameters for ready, so that buckets can be made again. */
  pushRebuiltParams(): void {
    binding.reducerPushRebuiltParams(unwrap(this));
  }

  /** Sets how buckets are exchanged. */
  registerHook<State>(state: State, hook: CommHook<State>): void {
    const { begin, end } = new RunningHook(state, hook);
    binding.reducerRegisterHook(unwrap(this), hook.name, begin, end);
  }

  /** Sets it to one of c10d's own ways. */
  registerBuiltinHook(hook: BuiltinCommHook): void {
    binding.reducerRegisterBuiltinHook(unwrap(this), `BuiltinCommHookType.${hook.toUpperCase()}`, builtinHooks[hook]);
  }

  /** The handle, for what is asked seldom. */
  get handle(): Handle {
    return unwrap(this);
  }

  /** Names the parameters that PyTorch's message about missing gradients has as numbers. */
  #explaining<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      const text = error instanceof globalThis.Error ? error.message : "";
      const numbers = /did not receive grad for rank \d+: ([\d ]+)/.exec(text)?.[1];
      if (numbers === undefined) throw error;
      const names = numbers
        .trim()
        .split(" ")
        .map((number) => this.#names[Number(number)] ?? number);
      throw new Error(
        `${text}\nThe parameters without a gradient: ${names.join(", ")}. In JavaScript the option is ` +
          "`new nn.parallel.DistributedDataParallel(module, { findUnusedParameters: true })`.",
        { cause: error },
      );
    }
  }
}
