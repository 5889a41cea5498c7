/** @file Ranges with names of the user's own in a profile. */
import { binding } from "../native/binding.js";
import { isPromise } from "../util/is.js";
import { TypeError } from "../util/user-errors.js";

/** What libkineto writes into a trace as it is, where it makes the file unreadable. */
const unwritable = /[\\\u0000-\u001f]/g;

/** A range that has begun. */
export class ProfiledRange {
  #number: number;

  /** Begins one; where nothing is recorded this costs next to nothing. */
  constructor(name: string) {
    if (typeof name !== "string") throw new TypeError(`recordFunction: expected a name. Received: ${typeof name}.`);
    this.#number = binding.beginRange(name.replaceAll('"', "'").replaceAll(unwritable, "_"));
  }

  /** Ends it; a second call does nothing. */
  end(): void {
    const number = this.#number;
    this.#number = 0;
    if (number !== 0) binding.endRange(number);
  }
}

/**
 * Runs a function as a range with a name, which profiles show around the operators that it calls. It ends when the function does, or when its
 * promise settles. Counterpart: `torch.profiler.record_function`, in Python a context.
 *
 * @example
 * const loss = torch.profiler.recordFunction("loss", () => F.crossEntropy(logits, y));
 */
export function recordFunction<T>(name: string, run: () => T): T {
  const range = new ProfiledRange(name);
  let result: T;
  try {
    result = run();
  } catch (error) {
    range.end();
    throw error;
  }
  if (!isPromise(result)) {
    range.end();
    return result;
  }
  return Promise.resolve(result).finally(() => range.end()) as T;
}
