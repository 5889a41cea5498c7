/** @file Communication hooks: a module's own way to exchange gradients. */
import type { ProcessGroup } from "../../distributed/process-group.js";
import type { Handle } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import type { Device } from "../../tensor/device.js";
import { Tensor } from "../../tensor/tensor.js";
import { kindOf } from "../../util/arguments.js";
import { Error, TypeError } from "../../util/user-errors.js";
import { GradBucket } from "./grad-bucket.js";

/**
 * What a communication hook returns: the exchanged tensor, of as many elements as the bucket's buffer, or a function that ends what the hook
 * began and returns that tensor. Such functions are called when the exchange of all buckets has begun, in the order of the buckets.
 *
 * Counterpart: `torch.futures.Future`, whose callbacks run when they can; JavaScript's thread is in `backward` meanwhile.
 */
export type CommHookResult = Tensor | (() => Tensor);

/**
 * Exchanges the gradients of a bucket. It is called in JavaScript's thread while backward runs, as soon as the bucket's gradients are there,
 * and has to divide by the number of ranks itself if it wants a mean. It must not call backward or the module.
 */
export type CommHook<State = unknown> = (state: State, bucket: GradBucket) => CommHookResult;

/** Hooks that only NCCL can carry. */
const ofNccl = new WeakSet<object>();

/** Says of a hook that only NCCL can carry what it exchanges; returns it. */
export function needsNccl<Hook extends object>(hook: Hook): Hook {
  ofNccl.add(hook);
  return hook;
}

/** @throws TypeError for a hook that the group's backend cannot carry */
export function expectBackendFor(hook: object, group: ProcessGroup, device: Device): void {
  const backend = group.facts.backends.get(device.type) ?? "none";
  if (!ofNccl.has(hook) || backend === "nccl") return;
  throw new TypeError(
    `BF16 all reduce communication hook required CUDA 11+ and NCCL 2.10+. Received: the backend ${backend} for ${String(device)}. ` +
      "Use the hook for float16, or another backend.",
  );
}

/** The tensor of a hook's result. */
export function finished(result: CommHookResult): Tensor {
  const tensor: unknown = result instanceof Tensor ? result : typeof result === "function" ? result() : result;
  if (tensor instanceof Tensor) return tensor;
  throw new TypeError(
    `A communication hook is expected to return a tensor, or a function that returns one. Received: ${kindOf(tensor)}. ` +
      "A promise cannot be waited for inside of backward: begin with { asyncOp: true }, and return () => { work.wait(); return tensor; }.",
  );
}

/** A hook between the two calls that a reducer makes for each bucket. */
export class RunningHook<State> {
  readonly #hook: CommHook<State>;
  readonly #state: State;
  /** What was begun and not ended. */
  readonly #begun = new Map<number, { result: CommHookResult; size: number }>();
  #count = 0;

  constructor(state: State, hook: CommHook<State>) {
    this.#state = state;
    this.#hook = hook;
  }

  /** Begins the exchange of a bucket. */
  readonly begin = (handle: Handle): number => {
    const bucket = new GradBucket(handle);
    const buffer = bucket.buffer();
    const size = buffer.numel();
    buffer.dispose();
    // What an earlier backward pass left when it failed.
    if (bucket.index() === 0) this.#begun.clear();
    this.#begun.set(++this.#count, { result: this.#hook(this.#state, bucket), size });
    return this.#count;
  };

  /** Ends it. */
  readonly end = (exchange: number): Handle => {
    const begun = this.#begun.get(exchange);
    if (begun === undefined) throw new Error("internal: a communication hook ended what it had not begun");
    this.#begun.delete(exchange);
    const tensor = finished(begun.result);
    if (tensor.numel() !== begun.size) {
      throw new TypeError(
        `A communication hook is expected to return a tensor of as many elements as the bucket: ${begun.size}. Received: ${tensor.numel()}.`,
      );
    }
    return unwrap(tensor);
  };
}
