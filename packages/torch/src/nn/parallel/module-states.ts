/** @file Parameters and buffers that are the same on all ranks: compared and set to those of one. */
import { allReduce } from "../../distributed/reduce.js";
import type { ProcessGroup } from "../../distributed/process-group.js";
import { zeros } from "../../generated/ops.js";
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import type { Device } from "../../tensor/device.js";
import type { Tensor } from "../../tensor/tensor.js";
import { Error } from "../../util/user-errors.js";
import type { Module } from "../module/module.js";

/** Bytes of a message. */
const messageBytes = 250 * 1024 * 1024;

/** Copies tensors from one rank of a group to the others. */
export function broadcastTensors(group: ProcessGroup, tensors: readonly Tensor[], src: number): void {
  if (tensors.length > 0) binding.broadcastCoalesced(unwrap(group), tensors.map(unwrap), messageBytes, src);
}

/** What of a module is copied to other ranks. */
export interface ModuleStatesOptions {
  /** The rank, counted in the group, that the others copy. */
  src: number;
  /** Names of parameters and buffers that stay as they are. */
  ignored: ReadonlySet<string>;
  /** Whether buffers are copied too. */
  buffers: boolean;
}

/** Sets parameters and buffers to those of one rank. Counterpart: `_sync_module_states`. */
export function syncModuleStates(module: Module, group: ProcessGroup, options: ModuleStatesOptions): void {
  const members = [...module.namedParameters(), ...(options.buffers ? module.namedBuffers() : [])];
  const copied = members.filter(([name]) => !options.ignored.has(name)).map(([, tensor]) => tensor);
  broadcastTensors(group, copied, options.src);
}

/**
 * Compares parameters with those of rank 0. Counterpart: `_verify_param_shape_across_processes`.
 *
 * @throws Error on all ranks, where they differ on one: it would not answer the others any more
 */
export function verifyParameters(group: ProcessGroup, parameters: readonly Tensor[], device: Device): void {
  let difference: globalThis.Error | null = null;
  try {
    binding.verifyParams(unwrap(group), parameters.map(unwrap));
  } catch (error) {
    if (!isDifference(error)) throw error;
    difference = error;
  }
  const flags = zeros([group.size()], { device });
  if (difference !== null) flags.narrow(0, group.rank(), 1).fill_(1);
  allReduce(flags, { group });
  const different = flags.tolist<number[]>().flatMap((flag, rank) => (flag === 0 ? [] : [rank]));
  flags.dispose();
  if (difference !== null) throw difference;
  if (different.length === 0) return;
  throw new Error(
    `DistributedDataParallel expects the same parameters on all ranks. Received: others than here on rank ${different.join(", ")}. ` +
      "Make the module in the same way on each rank; the error there says which parameter differs.",
  );
}

/** Whether ranks were compared and differ, and not that one did not answer. */
function isDifference(error: unknown): error is globalThis.Error {
  return error instanceof globalThis.Error && /expects same model|appears not to match/.test(error.message);
}
