/** @file Calls of a process group that are under way. */
import type { Handle } from "./handle.js";

/** `native/distributed-work.cpp`. */
export interface DistributedWorkBinding {
  /** Blocks; the time is in milliseconds, 0 for the group's. */
  workWait(work: Handle, timeout: number): boolean;
  workIsCompleted(work: Handle): boolean;
  workIsSuccess(work: Handle): boolean;
  workSourceRank(work: Handle): number;
  workSynchronize(work: Handle): void;
  /** Lets go of a work's tensors, which live until its object is collected otherwise. It cannot be asked any more. */
  workForget(work: Handle): void;
  /** Settles when the work is over. */
  workPromise(work: Handle): Promise<void>;
  /** A work that is over. */
  completedWork(): Handle;
}
