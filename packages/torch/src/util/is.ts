/** @file What kind of value something is, where neither a type nor `instanceof` tells. */

/** Whether a value must be awaited: a promise, or whatever else has a `then`. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

/**
 * Whether a value is an object of nothing but members, as a literal or `Object.create(null)` makes it: not an array, and not of a class. It never
 * throws: a proxy that hides its prototype is not one.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  } catch {
    return false;
  }
}

/** Whether a value is a string. */
export function isString(value: unknown): value is string {
  return typeof value === "string";
}
