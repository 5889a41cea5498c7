/** @file A call of a process group that is under way. */
import { binding } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import type { Handle } from "../native/binding.js";
import { milliseconds } from "./timeout.js";

/**
 * A collective that was called with `asyncOp`, or a message under way. Its tensors must be left alone until it is over. Counterpart:
 * `torch.distributed.Work`.
 */
export class Work extends NativeObject {
  readonly #explain: (error: unknown) => unknown;

  /** @internal @param explain what an error means to the group that the work belongs to */
  constructor(handle: Handle, explain: (error: unknown) => unknown) {
    super(handle);
    this.#explain = explain;
  }

  /**
   * Blocks until the work is over; for CUDA tensors, until the current stream waits for it.
   *
   * @param timeout in seconds; default the group's
   * @returns true
   * @throws DistError, TorchError if it failed
   */
  wait(timeout?: number): boolean {
    try {
      return binding.workWait(unwrap(this), timeout === undefined ? 0 : milliseconds("Work.wait", timeout));
    } catch (error) {
      throw this.#explain(error);
    }
  }

  /** @internal Blocks until the work is over, and lets go of its tensors and its group: it cannot be used any more. */
  finish(): void {
    try {
      this.wait();
    } finally {
      binding.workForget(unwrap(this));
    }
  }

  /** A promise of the work's end: the thread goes on with other things. It is rejected where `wait` throws. */
  async promise(): Promise<void> {
    try {
      await binding.workPromise(unwrap(this));
    } catch (error) {
      throw this.#explain(error);
    }
  }

  /** Whether it is over, done or failed. Does not wait. */
  isCompleted(): boolean {
    return binding.workIsCompleted(unwrap(this));
  }

  /** Whether it is over and did not fail. */
  isSuccess(): boolean {
    return binding.workIsSuccess(unwrap(this));
  }

  /** The rank in the group that the message of a receive came from. */
  sourceRank(): number {
    return binding.workSourceRank(unwrap(this));
  }

  /** Makes the current CUDA stream wait for a work that is completed. Nothing on the CPU. */
  synchronize(): void {
    binding.workSynchronize(unwrap(this));
  }
}
