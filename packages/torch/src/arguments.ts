/** @file Optional arguments that may be given by position, in a trailing options object, or both. */
import { NativeObject } from "./native/object.js";

/**
 * Collects optional arguments into one object.
 *
 * @param callee the function's name, for errors
 * @param names the optional arguments that may be given by position, in PyTorch's order
 * @param given the arguments after the required ones; the last may be an options object
 * @param keywords names that are known in the options object only
 * @throws TypeError for an unknown name, one given twice, or too many arguments
 */
export function collect<Options extends object>(
  callee: string,
  names: readonly (keyof Options & string)[],
  given: readonly unknown[],
  keywords: readonly (keyof Options & string)[] = [],
): Partial<Options> {
  let count = given.length;
  while (count > 0 && given[count - 1] === undefined) count--;
  const last = count > 0 ? given[count - 1] : undefined;
  const options = isOptions(last) ? last : undefined;
  if (options !== undefined) count--;
  if (count > names.length) {
    throw new TypeError(
      `${callee}() takes at most ${names.length} optional arguments by position (${names.join(", ")}). Received: ${count}.`,
    );
  }
  const collected: Partial<Record<string, unknown>> = {};
  for (let i = 0; i < count; i++) {
    const name = names[i];
    if (name !== undefined && given[i] !== undefined) collected[name] = given[i];
  }
  if (options !== undefined) {
    checkOptions(callee, options, [...names, ...keywords]);
    for (const [name, value] of Object.entries(options)) {
      if (value === undefined) continue;
      if (name in collected) {
        throw new TypeError(`${callee}() got multiple values for argument '${name}'. Give it once.`);
      }
      collected[name] = value;
    }
  }
  // The names were checked; the operator that gets the values checks these.
  return collected as Partial<Options>;
}

/** Throws a TypeError for an option that a function does not have. */
export function checkOptions(callee: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(
    `${callee}() got an unexpected keyword argument '${unknown}'. Expected one of: ${known.join(", ")}. Correct or remove it.`,
  );
}

/** The value of a required argument that may come by name; throws PyTorch's words where it is missing. */
export function required<T>(callee: string, name: string, value: T | undefined): T {
  if (value === undefined) {
    throw new TypeError(
      `${callee}() missing 1 required positional argument: '${name}'. Give it by position or in the options object.`,
    );
  }
  return value;
}

/** Whether a value is an options object: an object literal, not an array, a tensor, a complex number or another class's. */
export function isOptions(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || value instanceof NativeObject) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return !("re" in value && "im" in value);
}
