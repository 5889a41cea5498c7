/** @file Checks of arguments that are used before any operator looks at them. */
import { kindOf } from "./arguments.js";
import { Tensor } from "./tensor.js";

/** @throws TypeError for what is no tensor */
export function expectTensor(callee: string, name: string, value: unknown): asserts value is Tensor {
  if (value instanceof Tensor) return;
  throw new TypeError(
    `${callee} expects a tensor as '${name}'. Received: ${kindOf(value)}. Make a tensor of numbers with torch.tensor(...).`,
  );
}

/** @throws TypeError for what is no function */
export function expectFunction(callee: string, name: string, value: unknown): void {
  if (typeof value === "function") return;
  throw new TypeError(`${callee} expects a function as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for what is no string */
export function expectString(callee: string, name: string, value: unknown): void {
  if (typeof value === "string") return;
  throw new TypeError(`${callee} expects a string as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for what is no number */
export function expectNumber(callee: string, name: string, value: unknown): void {
  if (typeof value === "number") return;
  throw new TypeError(`${callee} expects a number as '${name}'. Received: ${kindOf(value)}.`);
}

/** The most items of a list: more than libtorch, or V8, has a use for. */
const longest = 2 ** 27;

/** How many items of a long list are looked for. */
const probes = 16;

/**
 * Looks at a list before anything goes through it. An array may say that it has four billion items and hold none: a loop over it takes
 * minutes, and a copy ends the process. So its length is bounded, and a few of its items must be there.
 *
 * @throws TypeError for an array with missing items, RangeError for one that is too long
 */
export function checkLength(callee: string, name: string, list: { readonly length: number }): void {
  const { length } = list;
  if (length > longest) {
    throw new RangeError(`${callee} expects at most ${longest} items as '${name}'. Received: a list of ${length}.`);
  }
  const step = Math.max(1, (length - 1) / (probes - 1));
  for (let at = 0; at < length; at += step) {
    const index = Math.round(at);
    if (index in list) continue;
    throw new TypeError(
      `${callee} expects an array without missing items as '${name}'. Received: one of ${length} that has no item ${index}.`,
    );
  }
}

/** @throws TypeError for what is no array, or one with missing items; RangeError for one that is too long */
export function expectArray(callee: string, name: string, value: unknown): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new TypeError(`${callee} expects an array as '${name}'. Received: ${kindOf(value)}.`);
  }
  checkLength(callee, name, value);
}

/** @throws TypeError for what cannot be iterated over, or an array with missing items; RangeError for one that is too long */
export function expectIterable(callee: string, name: string, value: unknown): asserts value is Iterable<unknown> {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) {
    throw new TypeError(`${callee} expects an array of values as '${name}'. Received: ${kindOf(value)}.`);
  }
  if (Array.isArray(value)) checkLength(callee, name, value);
}

/**
 * A size that an array of JavaScript is about to get.
 *
 * @throws RangeError for what is no whole number from 0 to a hundred million
 */
export function expectCount(callee: string, name: string, value: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= longest) return;
  throw new RangeError(`${callee} expects a whole number from 0 to ${longest} as '${name}'. Received: ${String(value)}.`);
}
