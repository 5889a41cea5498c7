/** @file Which ranks train a module together. */
import { type Group, type ProcessGroup } from "../../distributed/process-group.js";
import { memberOf } from "../../distributed/world.js";
import { RangeError } from "../../util/user-errors.js";
import type { DistributedDataParallelOptions } from "./options.js";

/**
 * A group that this process is a member of; the default group where none is given.
 *
 * @throws RangeError before `initProcessGroup`, or where it is not a member
 */
export function groupOrDefault(callee: string, given: Group | null | undefined): ProcessGroup {
  const group = memberOf(callee, given);
  if (group !== null) return group;
  throw new RangeError(`${callee} expects a group that this process is a member of. Received: one that it is not.`);
}

/** The group by the options of DistributedDataParallel. */
export function groupOf(options: DistributedDataParallelOptions): ProcessGroup {
  const { processGroup, deviceMesh } = options;
  if (deviceMesh === undefined || deviceMesh === null) return groupOrDefault("DistributedDataParallel", processGroup);
  if (processGroup) {
    throw new RangeError("Cannot specify both process_group and device_mesh arguments. Give one of them.");
  }
  if (deviceMesh.ndim !== 1) {
    throw new RangeError(`Only 1D device mesh is supported, but got one with ${String(deviceMesh.ndim)} dimensions.`);
  }
  return groupOrDefault("DistributedDataParallel", deviceMesh.getGroup(0));
}
