/** @file What a worker thread of a loader knows of itself. */
import type { DatasetLike } from "./dataset.js";

/** A worker thread. */
export interface WorkerInfo {
  /** Its number, from 0. */
  readonly id: number;
  /** How many workers the loader has. */
  readonly numWorkers: number;
  /**
   * The seed of its random numbers: the loader's, plus its number. `torch.rand` and the like draw from a generator of the thread
   * that was seeded with it; give it to other sources of randomness.
   */
  readonly seed: bigint;
  /** Its data set. */
  readonly dataset: DatasetLike;
}

let current: WorkerInfo | null = null;

/** The worker thread that this code runs in; null in the main thread. Counterpart: `torch.utils.data.get_worker_info`. */
export function getWorkerInfo(): WorkerInfo | null {
  return current;
}

/** @internal */
export function setWorkerInfo(info: WorkerInfo | null): void {
  current = info;
}
