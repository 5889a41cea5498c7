/** @file NCCL's backend of process groups. Times are in milliseconds. */
import type { Handle } from "./handle.js";

/** `native/distributed-nccl.cpp`. */
export interface DistributedNcclBinding {
  /** The version of the headers that the backend was compiled with; null where it is not there. */
  ncclVersion(): string | null;
  /** Serves CUDA devices. @param ranks the members' ranks in the default group */
  addNcclBackend(
    group: Handle,
    store: Handle,
    timeout: number,
    name: string,
    ranks: readonly number[],
    isHighPriorityStream: boolean,
  ): void;
}
