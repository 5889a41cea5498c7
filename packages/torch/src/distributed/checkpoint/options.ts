/** @file What the calls of checkpoints have in common: where the checkpoint is, and which processes take part. */
import { type PathLike, pathOf } from "../../serialization/source.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import type { Group } from "../process-group.js";
import { isInitialized, memberOf } from "../world.js";
import { GroupExchange } from "./group-exchange.js";
import { alone, Processes } from "./processes.js";

/** Options of all calls that save and load checkpoints. */
export interface CheckpointOptions {
  /** The checkpoint's folder. */
  checkpointId?: PathLike | null;
  /** The processes that take part: by default all, where `initProcessGroup` was called, else this one alone. Rank 0 of the group coordinates. */
  processGroup?: Group | null;
  /** Whether this process does it alone, whatever there is of others. Default false. */
  noDist?: boolean;
}

export const checkpointOptions = ["checkpointId", "processGroup", "noDist"] as const;

/**
 * The processes that take part in a call; rank 0 coordinates.
 *
 * @throws TypeError for anything but a group, RangeError for one that this process is not a member of
 */
export function processesOf(callee: string, { processGroup = null, noDist = false }: CheckpointOptions): Processes {
  if (noDist || (processGroup === null && !isInitialized())) return new Processes(alone, 0);
  const group = memberOf(callee, processGroup);
  if (group !== null) return new Processes(new GroupExchange(group), 0);
  throw new RangeError(
    `${callee} expects a process group that this process is a member of. Received: another. Let only its members call.`,
  );
}

/**
 * The storage of a call: the one that is given, for a new checkpoint, or the folder's.
 *
 * @throws TypeError where neither is given
 */
export function storageOf<S extends { reset(checkpointId: string | null): void }>(
  callee: string,
  { checkpointId }: CheckpointOptions,
  given: S | null | undefined,
  ofFolder: (path: string) => S,
): S {
  const path = checkpointId === null || checkpointId === undefined ? null : pathOf(checkpointId);
  if (given !== null && given !== undefined) {
    given.reset(path);
    return given;
  }
  if (path !== null) return ofFolder(path);
  throw new TypeError(`${callee} expects the folder of the checkpoint as { checkpointId }. Received: none.`);
}
