/** @file The options that all metrics have. */
import type { Group } from "@lightning-ts/torch/distributed";
import { checkOptions } from "@lightning-ts/torch/util/arguments";
import { wrongValue } from "../util/errors.js";
import { expectBoolean } from "../util/options.js";
import type { AvailableFunction, GatherFunction } from "./sync.js";

/** Options of every metric. */
export interface MetricOptions {
  /** Whether list states are kept on the processor, to save memory of a device. Default false. */
  computeOnCpu?: boolean;
  /** Whether `forward` gives the value over all processes. Default false: of this one. */
  distSyncOnStep?: boolean;
  /** The processes to share states with. Default: all. */
  processGroup?: Group;
  /** Gathers a tensor from all processes. Default null: the process group of `torch.distributed`. */
  distSyncFn?: GatherFunction | null;
  /** Whether there are other processes. Default null: whether a process group is open. */
  distributedAvailableFn?: AvailableFunction | null;
  /** Whether `compute` gives the value over all processes. Default true. */
  syncOnCompute?: boolean;
  /** Whether `compute` keeps its value until the next `update`. Default true. */
  computeWithCache?: boolean;
}

const names = [
  "computeOnCpu",
  "distSyncOnStep",
  "processGroup",
  "distSyncFn",
  "distributedAvailableFn",
  "syncOnCompute",
  "computeWithCache",
] as const;

/**
 * Checks what is left of a metric's options once its own are taken.
 *
 * @throws TypeError for an unknown option, RangeError for a wrong value
 */
export function checkMetricOptions(callee: string, options: MetricOptions): void {
  checkOptions(callee, options, names);
  for (const name of ["computeOnCpu", "distSyncOnStep", "syncOnCompute", "computeWithCache"] as const) {
    if (options[name] !== undefined) expectBoolean(callee, name, options[name]);
  }
  const { distSyncFn } = options;
  if (distSyncFn !== undefined && distSyncFn !== null && typeof distSyncFn !== "function")
    throw wrongValue(callee, "distSyncFn", "a function (tensor, group) => tensors", distSyncFn);
}
