/** @file What `Metric.sync` may be told for once. */
import type { Group } from "@lightning-ts/torch/distributed";
import type { AvailableFunction, GatherFunction } from "./sync.js";

/** Options of `Metric.sync`; what is not given is the metric's. */
export interface SyncOptions {
  /** Gathers a tensor from all processes. */
  distSyncFn?: GatherFunction | null;
  /** The processes to share states with. */
  processGroup?: Group;
  /** Whether to share states where there are other processes. Default true. */
  shouldSync?: boolean;
  /** Whether there are other processes. */
  distributedAvailable?: AvailableFunction;
}
