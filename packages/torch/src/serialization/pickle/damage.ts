/** @file Errors of pickles that are damaged or made to mislead. */
import { UnpicklingError } from "../errors.js";

/** The error of a pickle that says something impossible. */
export function damaged(why: string): UnpicklingError {
  return new UnpicklingError(`The pickled data are damaged or made to mislead: ${why}.`);
}

/** A name of the file's in a message: not longer than names are, and without characters that a terminal obeys. */
export function printable(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}_.<>-]/gu, "?");
  return safe.length > 100 ? `${safe.slice(0, 100)}...` : safe;
}
