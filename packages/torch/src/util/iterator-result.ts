/** @file What an iterator's `next` gives, where it is called by hand: `for..of` checks it by itself. */
import { TypeError } from "./user-errors.js";

/**
 * The result of a `next()`, as the language demands it: anything else than an object would be read as a value that is not the last one, for ever.
 *
 * @throws TypeError for anything but an object
 */
export function iteratorResult<T>(result: IteratorResult<T>): IteratorResult<T> {
  // Plain JavaScript may give anything.
  const given: unknown = result;
  if (typeof given === "object" && given !== null) return result;
  throw new TypeError(
    `An iterator's next(): expected an object { value, done }. Received: ${given === null ? "null" : typeof given}. ` +
      "Write the iterator as a generator function, which makes them.",
  );
}
