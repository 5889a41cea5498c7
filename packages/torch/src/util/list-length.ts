/** @file Lists that claim to be longer than they are: checked before anything walks through them. */
import { RangeError, TypeError } from "./user-errors.js";

/** The most items of a list: more than libtorch, or V8, has a use for. */
export const longestList = 2 ** 26;

/** How many items of a long list are looked for. */
const probes = 16;

/**
 * Looks at a list before anything goes through it. An array may say that it has four billion items and hold none: a loop over it takes
 * minutes, and a copy ends the process. So its length is bounded, and a few of its items must be there.
 *
 * @param what the list, for errors: "Subset expects 'indices'"
 * @throws TypeError for an array with missing items, RangeError for one that is too long
 */
export function checkListLength(what: string, list: { readonly length: number }): void {
  const { length } = list;
  if (length > longestList) {
    throw new RangeError(`${what} to have at most ${longestList} items. Received: a list of ${length}.`);
  }
  const step = Math.max(1, (length - 1) / (probes - 1));
  for (let at = 0; at < length; at += step) {
    const index = Math.round(at);
    if (!(index in list)) {
      throw new TypeError(`${what} without missing items. Received: a list of ${length} that has no item ${index}.`);
    }
  }
}

/** Whether a value is an array, or answers as the array that it inherits from. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) || value instanceof Array;
}

/** Whether a value is an array whose items all fit; one that claims to be endless, or has no item where one should be, is none. */
export function isArrayOf<T>(value: unknown, fits: (item: unknown) => item is T): value is T[] {
  if (!Array.isArray(value) || value.length > longestList) return false;
  for (let i = 0; i < value.length; i++) if (!fits(value[i])) return false;
  return true;
}

/** How deep lists are looked for inside of lists, and how many of a list's items. */
const [deepest, widest] = [4, 16];

/**
 * Looks at a value before a message or a copy goes through it: where it is a list, at the list and at the lists among its first items.
 *
 * @throws as `checkListLength` does; values that are not lists are checked elsewhere
 */
export function checkLists(what: string, value: unknown, depth = 0): void {
  if (!isList(value)) return;
  checkListLength(what, value);
  if (depth === deepest) return;
  for (const item of Array.prototype.slice.call(value, 0, widest)) checkLists(what, item, depth + 1);
}
