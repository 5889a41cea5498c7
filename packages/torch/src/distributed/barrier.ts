/** @file Barriers: no rank goes on before all are there. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { bind, type Optional } from "../util/arguments.js";
import { DistNetworkError } from "../util/errors.js";
import { Error, RangeError } from "../util/user-errors.js";
import { type Async, type CollectiveOptions, perform, warnOutside } from "./call.js";
import { explained } from "./diagnosis.js";
import type { Group } from "./process-group.js";
import { milliseconds } from "./timeout.js";
import type { Work } from "./work.js";
import { memberOf } from "./world.js";

/** Options of `barrier`. */
export interface BarrierOptions extends CollectiveOptions {
  /** With NCCL alone: the index of the CUDA device to use. Default: the current one. */
  deviceIds?: readonly number[];
}

/** Options of `monitoredBarrier`. */
export interface MonitoredBarrierOptions {
  /** The group that meets. Default: all processes. */
  group?: Group | null;
  /** How long rank 0 waits, in seconds. Default: the group's. */
  timeout?: number;
  /** Whether rank 0 waits for all and names every rank that is missing, instead of the first. Default false. */
  waitAllRanks?: boolean;
}

/**
 * Waits until all ranks of a group have come here. Counterpart: `torch.distributed.barrier`.
 *
 * @returns the work with `asyncOp`, else null after it is over
 * @throws DistError, TorchError if a rank is lost or does not come in time
 */
export function barrier(options: Async<BarrierOptions>): Work;
export function barrier(...rest: Optional<BarrierOptions, ["group", "asyncOp"]>): Work | null;
export function barrier(...rest: unknown[]): Work | null {
  const options = bind<BarrierOptions>(rest, ["group", "asyncOp"], "barrier", ["deviceIds"]);
  const [index] = options.deviceIds ?? [];
  if (index !== undefined && (!Number.isInteger(index) || index < 0 || index > 127)) {
    throw new RangeError(`barrier expects deviceIds with the index of a device. Received: ${index}.`);
  }
  return perform({ name: "barrier", tensors: [] }, options, ({ group, handle, tail }) => {
    const device = group.facts.backends.has("cpu") ? "cpu" : `cuda:${index ?? binding.cudaCurrentDevice()}`;
    return binding.c10dBarrier(handle, device, ...tail);
  });
}

/**
 * A barrier in which rank 0 says who did not come. Only with Gloo. Counterpart: `torch.distributed.monitored_barrier`.
 *
 * @throws DistNetworkError that names the ranks which did not come in time
 */
export function monitoredBarrier(
  ...rest: Optional<MonitoredBarrierOptions, ["group", "timeout", "waitAllRanks"]>
): void {
  const callee = "monitoredBarrier";
  const options = bind<MonitoredBarrierOptions>(rest, ["group", "timeout", "waitAllRanks"], callee);
  const group = memberOf(callee, options.group);
  if (group === null) {
    warnOutside(callee);
    return;
  }
  if (group.facts.backends.get("cpu") !== "gloo") {
    throw new RangeError(`${callee} is only implemented for the Gloo backend. Use barrier.`);
  }
  const limit = options.timeout === undefined ? group.facts.timeout : milliseconds(callee, options.timeout);
  try {
    binding.c10dMonitoredBarrier(unwrap(group), limit, options.waitAllRanks === true);
  } catch (error) {
    // Rank 0's own words name the ranks already.
    if (!(error instanceof Error) || !/^\[Rank 0\]: Ranks? /.test(error.message)) throw explained(group, callee)(error);
    throw new DistNetworkError(error.message, { cause: error });
  }
}
