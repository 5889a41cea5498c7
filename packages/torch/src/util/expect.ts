/** @file Checks of arguments that are used before any operator looks at them. */
import { kindOf, shown } from "./arguments.js";
import { checkListLength, checkLists, longestList } from "./list-length.js";
import { RangeError, TypeError } from "./user-errors.js";

/** @throws TypeError for anything but a function */
export function expectFunction(callee: string, name: string, value: unknown): void {
  if (typeof value === "function") return;
  throw new TypeError(`${callee} expects a function as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for anything but a string */
export function expectString(callee: string, name: string, value: unknown): void {
  if (typeof value === "string") return;
  throw new TypeError(`${callee} expects a string as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for anything but a number */
export function expectNumber(callee: string, name: string, value: unknown): void {
  if (typeof value === "number") return;
  throw new TypeError(`${callee} expects a number as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for anything but a Uint8Array */
export function expectBytes(callee: string, name: string, value: unknown): void {
  if (value instanceof Uint8Array) return;
  throw new TypeError(`${callee} expects bytes (a Uint8Array) as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for anything but an array, or one with missing items; RangeError for one that is too long */
export function expectArray(callee: string, name: string, value: unknown): void {
  if (!Array.isArray(value)) {
    throw new TypeError(`${callee} expects an array as '${name}'. Received: ${kindOf(value)}.`);
  }
  checkLists(`${callee} expects '${name}'`, value);
}

/** @throws TypeError for a value that cannot be iterated over, or an array with missing items; RangeError for one that is too long */
export function expectIterable(callee: string, name: string, value: unknown): void {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) {
    throw new TypeError(`${callee} expects an array of values as '${name}'. Received: ${kindOf(value)}.`);
  }
  if (Array.isArray(value)) checkListLength(`${callee} expects '${name}'`, value);
}

/**
 * The items of a given list, in a new array.
 *
 * @throws TypeError for a value that cannot be iterated over, or an array with missing items; RangeError for one that is too long
 */
export function listOf<T>(callee: string, name: string, values: Iterable<T>): T[] {
  expectIterable(callee, name, values);
  const items: T[] = [];
  for (const item of values) {
    if (items.length === longestList) {
      throw new RangeError(`${callee} expects '${name}' to have at most ${longestList} items. Received: more.`);
    }
    items.push(item);
  }
  return items;
}

/**
 * Checks a number of things before they are made.
 *
 * @param most the most that makes sense
 * @throws RangeError for anything but a whole number from 0 to `most`
 */
export function expectCount(callee: string, name: string, value: unknown, most = longestList): void {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most) return;
  throw new RangeError(`${callee} expects a whole number from 0 to ${most} as '${name}'. Received: ${shown(value)}.`);
}
