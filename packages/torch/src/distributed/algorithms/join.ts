/** @file Training where ranks have different numbers of batches: those that are through answer for what the others exchange. */
import type { Device } from "../../tensor/device.js";
import type { Tensor } from "../../tensor/tensor.js";
import { ones, zeros } from "../../generated/ops.js";
import { checkOptions } from "../../util/arguments.js";
import { emitWarning } from "../../util/errors.js";
import { isPromise } from "../../util/is.js";
import { Error, RangeError } from "../../util/user-errors.js";
import { allReduce } from "../reduce.js";
import { ReduceOp } from "../reduce-op.js";
import type { ProcessGroup } from "../process-group.js";
import type { Work } from "../work.js";

/** What an object does for a rank that has no more batches. Counterpart: `torch.distributed.algorithms.JoinHook`. */
export interface JoinHook {
  /** Answers the collectives of one training step of the others: called until all ranks are through. */
  mainHook(): void;
  /** Called once when all are; `isLastJoiner` for the ranks that were so last. */
  postHook(isLastJoiner: boolean): void;
}

/** What `Join` tells an object that takes part. */
export interface JoinConfig {
  /** Whether ranks that are through are looked for. */
  readonly enable: boolean;
  /** Whether all ranks get an error as soon as one is through. */
  readonly throwOnEarlyTermination: boolean;
  /** Whether it is this object that says for the rank that it is still training. */
  readonly isFirstJoinable: boolean;
}

/** An object whose collectives can be answered. Counterpart: `torch.distributed.algorithms.Joinable`. */
export interface Joinable {
  /** Set by `Join`. */
  joinConfig: JoinConfig;
  /** The hook for a rank that is through. */
  joinHook(options: Readonly<Record<string, unknown>>): JoinHook;
  /** Where the collectives of `Join` itself are. */
  readonly joinDevice: Device;
  /** The ranks that train together. */
  readonly joinProcessGroup: ProcessGroup;
}

/** How an object is configured that takes no part. */
export const notJoined: JoinConfig = Object.freeze({
  enable: false,
  throwOnEarlyTermination: false,
  isFirstJoinable: false,
});

/** Options of `Join`. */
export interface JoinOptions {
  /** Whether ranks may be through before others. False where it is known that none is: nothing is exchanged for it. Default true. */
  enable?: boolean;
  /** Whether all ranks get an error as soon as one is through. Default false. */
  throwOnEarlyTermination?: boolean;
  /** Of DistributedDataParallel: whether gradients are divided by the number of all ranks, else of those that still train. Default true. */
  divideByInitialWorldSize?: boolean;
}

/**
 * Reduces a tensor over a group, in place. Begun as its counterparts in a reducer are: a call that is waited for at once is compared with
 * those of the other ranks first, and these make none of JavaScript's.
 */
export function reduceOver(group: ProcessGroup, tensor: Tensor, op = ReduceOp.SUM): Tensor {
  allReduce(tensor, { op, group, asyncOp: true }).finish();
  return tensor;
}

/** Steps after which a rank that only answers says so. */
const manySteps = 1000;

/**
 * Runs a training loop on ranks with different numbers of batches. Counterpart: `torch.distributed.algorithms.Join`.
 *
 * @example
 * const join = new Join([model, optimizer]);
 * join.run(() => {
 *   for (const batch of batches) { ... }
 * });
 */
export class Join {
  readonly #joinables: readonly Joinable[];
  readonly #hooks: readonly JoinHook[];
  readonly #options: Required<Pick<JoinOptions, "enable" | "throwOnEarlyTermination">>;

  /**
   * @param joinables what exchanges something in a step, in the order in which it does
   * @throws RangeError where there is none, or where they are of different groups
   */
  constructor(joinables: readonly Joinable[], options: JoinOptions = {}) {
    checkOptions("Join", options, ["enable", "throwOnEarlyTermination", "divideByInitialWorldSize"]);
    const group = joinables[0]?.joinProcessGroup;
    if (group === undefined) throw new RangeError("The join context manager requires at least one joinable");
    if (joinables.some((joinable) => joinable.joinProcessGroup !== group)) {
      throw new RangeError("Using join context manager with multiple process groups");
    }
    const { enable = true, throwOnEarlyTermination = false, ...rest } = options;
    this.#joinables = joinables;
    this.#hooks = joinables.map((joinable) => joinable.joinHook(rest));
    this.#options = { enable, throwOnEarlyTermination };
  }

  /**
   * Runs the loop, and then answers for this rank until all are through.
   *
   * @returns what the function returns; a promise where it is asynchronous
   * @throws Error with `throwOnEarlyTermination`, as soon as a rank is through
   */
  run<T>(fn: () => T): T {
    this.#joinables.forEach((joinable, i) => {
      joinable.joinConfig = { ...this.#options, isFirstJoinable: i === 0 };
    });
    const leave = (): void => {
      for (const joinable of this.#joinables) joinable.joinConfig = notJoined;
    };
    const end = (): void => {
      try {
        if (this.#options.enable) this.#answer();
      } finally {
        leave();
      }
    };
    let result: T;
    try {
      result = fn();
    } catch (error) {
      leave();
      throw error;
    }
    if (!isPromise(result)) {
      end();
      return result;
    }
    return result.then(
      (value) => {
        end();
        return value;
      },
      (error: unknown) => {
        leave();
        throw error;
      },
    ) as T;
  }

  #answer(): void {
    let isLastJoiner = true;
    for (let step = 0; this.#countTraining() > 0; step++) {
      if (step === manySteps) {
        emitWarning(
          `Detected uneven input skew of greater than ${manySteps}. This means that rank ${this.#group.rank()} has at least ${manySteps} ` +
            "fewer inputs than other currently-active ranks. This level of skew could lead to performance degradation during training.",
        );
      }
      if (this.#options.throwOnEarlyTermination) this.#endAll();
      for (const hook of this.#hooks) hook.mainHook();
      isLastJoiner = false;
    }
    for (const hook of this.#hooks) hook.postHook(isLastJoiner);
  }

  get #first(): Joinable {
    const [first] = this.#joinables;
    if (first === undefined) throw new Error("internal: nothing joins");
    return first;
  }

  get #group(): ProcessGroup {
    return this.#first.joinProcessGroup;
  }

  /** How many ranks begin another step. */
  #countTraining(): number {
    return Number(reduceOver(this.#group, zeros([1], { device: this.#first.joinDevice })).item());
  }

  /** Answers the question of the others whether one is through, and fails as they do. */
  #endAll(): never {
    reduceOver(this.#group, ones([1], { device: this.#first.joinDevice }));
    throw new Error(`Rank ${this.#group.rank()} exhausted all inputs.`);
  }

  /**
   * Says that this rank begins another step: an object that takes part calls it before its first collective of a step.
   *
   * @returns the work of saying so; null where there is nothing to say
   * @throws Error with `throwOnEarlyTermination` where a rank is through
   */
  static notifyJoinContext(joinable: Joinable): Work | null {
    const { enable, throwOnEarlyTermination, isFirstJoinable } = joinable.joinConfig;
    if (!enable || !isFirstJoinable) return null;
    const { joinDevice: device, joinProcessGroup: group } = joinable;
    const work = allReduce(ones([1], { device }), { group, asyncOp: true });
    if (!throwOnEarlyTermination) return work;
    if (Number(reduceOver(group, zeros([1], { device })).item()) > 0) {
      throw new Error("Detected at least one rank that exhausted inputs. Throwing across all ranks.");
    }
    return work;
  }
}
