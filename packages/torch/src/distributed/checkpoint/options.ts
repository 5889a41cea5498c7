/** @file What the calls of checkpoints have in common: where the checkpoint is, and which processes take part. */
import { type PathLike, pathOf } from "../../serialization/source.js";
import { kindOf } from "../../util/arguments.js";
import { isPlainObject } from "../../util/is.js";
import { TypeError } from "../../util/user-errors.js";
import type { StateDict } from "./nested-dict.js";
import { alone, type ObjectExchange, Processes } from "./processes.js";

/** Options of all calls that save and load checkpoints. */
export interface CheckpointOptions {
  /** The checkpoint's folder. */
  checkpointId?: PathLike | null;
  /** The processes that take part; by default this process is alone. */
  processGroup?: ObjectExchange | null;
  /** Whether this process does it alone, whatever there is of others. Default false. */
  noDist?: boolean;
}

export const checkpointOptions = ["checkpointId", "processGroup", "noDist"] as const;

/** The processes that take part in a call; rank 0 coordinates. */
export function processesOf({ processGroup, noDist = false }: CheckpointOptions): Processes {
  return new Processes(noDist ? alone : (processGroup ?? alone), 0);
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

/** @throws TypeError for anything but a plain object */
export function expectStateDict(callee: string, stateDict: unknown): asserts stateDict is StateDict {
  if (isPlainObject(stateDict)) return;
  throw new TypeError(
    `${callee} expects a state dictionary: an object of tensors, modules, optimizers and plain values. ` +
      `Received: ${kindOf(stateDict)}. Give it a name: { model }.`,
  );
}
