/** @file Times in which processes must answer. */
import { shown } from "../util/arguments.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** How long Gloo waits for other processes, and stores at set-up, in seconds. Counterpart: `default_pg_timeout`. */
export const defaultTimeout = 1800;

/** How long NCCL waits. Counterpart: `default_pg_nccl_timeout`. */
export const defaultNcclTimeout = 600;

/** The longest time: libtorch counts in nanoseconds of 64 bits. */
const most = 9e9;

/**
 * Seconds as whole milliseconds.
 *
 * @throws TypeError for anything but a number, RangeError for one that is not a time
 */
export function milliseconds(callee: string, seconds: number, name = "timeout"): number {
  if (typeof seconds !== "number") {
    throw new TypeError(`${callee} expects ${name} as a number of seconds. Received: ${shown(seconds)}.`);
  }
  if (!(seconds > 0 && seconds <= most)) {
    throw new RangeError(
      `${callee} expects ${name} as seconds, more than 0 and at most ${most}. Received: ${shown(seconds)}.`,
    );
  }
  return Math.max(1, Math.round(seconds * 1000));
}

/** @internal How long the end of a group or a store may hold up this thread, in milliseconds: with a call under way, it ends when that does. */
export const longestEnd = 2000;
