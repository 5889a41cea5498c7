/** @file How loggers write: errors name the file and what to do, and nothing is lost while the disk is full. */
import { inTurn, type MaybePromise, ready } from "../util/promises.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { Error } from "../util/user-errors.js";

const isFull = (code: unknown): boolean => code === "ENOSPC" || code === "EDQUOT";

/**
 * Runs a function that writes a file.
 *
 * @throws Error with the file system's code, naming the file
 */
export function writing(path: string, write: () => MaybePromise): MaybePromise {
  return inTurn(explained(path, write));
}

function* explained(path: string, write: () => MaybePromise): Generator<unknown, void, unknown> {
  try {
    yield* ready(write());
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const advice = isFull(code)
      ? "The disk is full: free some space."
      : "Give the logger a folder that can be written to.";
    throw Object.assign(new Error(`${path} cannot be written (${String(code)}). ${advice}`, { cause: error }), {
      code,
    });
  }
}

/** The writes of one logger. While the disk is full it keeps its values, and tries again with the next write. */
export class PatientWrites {
  #warned = false;

  /**
   * Writes what a logger keeps.
   *
   * @param isLast whether this is the last write, so that a full disk is an error like any other
   * @returns whether it is written
   */
  attempt(write: () => MaybePromise, isLast: boolean): MaybePromise<boolean> {
    return inTurn(this.#attempt(write, isLast));
  }

  *#attempt(write: () => MaybePromise, isLast: boolean): Generator<unknown, boolean, unknown> {
    try {
      yield* ready(write());
      return true;
    } catch (error) {
      if (isLast || !(error instanceof Error && "code" in error && isFull(error.code))) throw error;
      if (!this.#warned) rankZeroWarn(`${error.message} Until then what is logged is kept in memory.`);
      this.#warned = true;
      return false;
    }
  }
}
