/** @file Optional arguments that may be given by position, in a trailing options object, or both. */
import { NativeObject } from "../native/object.js";

/**
 * The ways to give optional arguments: `Optional<{a?: A, b?: B}, ["a", "b"]>` accepts `()`, `({ a, b })`, `(a, { b })` and `(a, b)`.
 */
export type Optional<Options extends object, Names extends readonly (keyof Options)[], Given extends unknown[] = []> =
  | [...Given, options?: Options]
  | (Names extends readonly [infer Name extends keyof Options, ...infer Rest extends readonly (keyof Options)[]]
      ? Optional<Options, Rest, [...Given, Options[Name]?]>
      : never);

const none = Object.freeze({});

/**
 * One options object from what was given by position and in a trailing object.
 *
 * @param given the arguments after the required ones
 * @param names the optional arguments' names in PyTorch's order
 * @param callee the function or class, for errors
 * @throws TypeError for an unknown name, one given twice, or too many arguments
 */
export function bind<Options extends object>(
  given: readonly unknown[],
  names: readonly (keyof Options & string)[],
  callee: string,
): Options {
  const count = given.length;
  // An empty object has every optional property absent; the callers' option types have no others.
  if (count === 0) return none as Options;
  const last = given[count - 1];
  const options = isOptions(last) ? last : undefined;
  if (options !== undefined) checkNames(options, names, callee);
  if (options !== undefined && count === 1) return options as Options;

  const positional = options === undefined ? count : count - 1;
  if (positional > names.length) {
    throw new TypeError(
      `${callee} takes at most ${names.length} optional arguments (${names.join(", ")}). Received: ${positional}.`,
    );
  }
  const bound: Record<string, unknown> = {};
  for (let i = 0; i < positional; i++) {
    const name = names[i];
    if (name !== undefined && given[i] !== undefined) bound[name] = given[i];
  }
  if (options !== undefined) {
    for (const [name, value] of Object.entries(options)) {
      if (value === undefined) continue;
      if (name in bound) throw new TypeError(`${callee}: argument '${name}' was given twice. Give it once.`);
      bound[name] = value;
    }
  }
  return bound as Options;
}

/**
 * All arguments of a call that may also give its required ones by name: `new nn.Embedding({ numEmbeddings: 4, embeddingDim: 3 })`.
 *
 * @param required names of the required arguments, which come first
 * @throws TypeError as `bind` does, and for a required argument that is missing
 */
export function bindAll<Options extends object>(
  given: readonly unknown[],
  required: readonly (keyof Options & string)[],
  names: readonly (keyof Options & string)[],
  callee: string,
): Options {
  const options = bind<Options>(given, [...required, ...names], callee);
  for (const name of required) {
    if (options[name] === undefined) {
      throw new TypeError(
        `${callee} expects ${required.join(", ")}. Received: no '${name}'. Give it by position or in the options object.`,
      );
    }
  }
  return options;
}

/** Whether a value is an options object: an object literal, not an array, a tensor or another class's object. */
export function isOptions(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || value instanceof NativeObject) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function checkNames(options: Record<string, unknown>, names: readonly string[], callee: string): void {
  for (const name in options) {
    if (!names.includes(name)) {
      throw new TypeError(
        `${callee} has no option '${name}'. Expected one of: ${names.join(", ") || "(none)"}. Correct or remove it.`,
      );
    }
  }
}
