/** @file Optional arguments that may be given by position, in a trailing options object, or both. */
import { isPlainObject } from "./is.js";
import { kindOf, shortened } from "./kind-of.js";
import { checkLists, isList } from "./list-length.js";
import { nearest } from "./nearest.js";
import { checkKind } from "./option-kinds.js";
import { TypeError } from "./user-errors.js";

export { kindOf, shortened, shown } from "./kind-of.js";

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
 * @param given the arguments after the required ones; the last may be an options object
 * @param names the optional arguments that may be given by position, in PyTorch's order
 * @param callee the function or class, for errors
 * @param keywords names that are known in the options object only
 * @throws TypeError for an unknown name, one given twice, a value of another kind, too many arguments, or a list with missing items; RangeError
 * for a list that is too long
 */
export function bind<Options extends object>(
  given: readonly unknown[],
  names: readonly (keyof Options & string)[],
  callee: string,
  keywords: readonly (keyof Options & string)[] = [],
): Options {
  const count = given.length;
  // An empty object has every optional property absent; the callers' option types have no others.
  if (count === 0) return none as Options;
  const last = given[count - 1];
  const options = isOptions(last) ? last : undefined;
  if (options !== undefined) {
    checkOptions(callee, options, names, keywords);
    if (count === 1) return options as Options;
  }

  let positional = options === undefined ? count : count - 1;
  while (positional > 0 && given[positional - 1] === undefined) positional--;
  if (positional > names.length) {
    throw new TypeError(
      `${callee} takes at most ${names.length} optional arguments (${names.join(", ")}). Received: ${positional}.`,
    );
  }
  const bound: Record<string, unknown> = {};
  for (let i = 0; i < positional; i++) {
    const name = names[i];
    if (name === undefined || given[i] === undefined) continue;
    checkValue(callee, name, given[i]);
    bound[name] = given[i];
  }
  if (options !== undefined) {
    for (const [name, value] of Object.entries(options)) {
      if (value === undefined) continue;
      if (name in bound) {
        throw new TypeError(`${callee}: argument '${name}' was given twice, by position and by name. Give it once.`);
      }
      bound[name] = value;
    }
  }
  // The names were checked; whoever gets the values checks these.
  return bound as Options;
}

/**
 * All arguments of a call that may also give its required ones by name: `new nn.Embedding({ numEmbeddings: 4, embeddingDim: 3 })`.
 *
 * @param required names of the required arguments, which come first
 * @throws TypeError and RangeError as `bind` does, and for a required argument that is missing
 */
export function bindAll<Options extends object>(
  given: readonly unknown[],
  required: readonly (keyof Options & string)[],
  names: readonly (keyof Options & string)[],
  callee: string,
  keywords: readonly (keyof Options & string)[] = [],
): Options {
  const options = bind<Options>(given, [...required, ...names], callee, keywords);
  for (const name of required) {
    if (options[name] === undefined) {
      throw new TypeError(
        `${callee} expects ${required.join(", ")}. Received: no '${name}'. Give it by position or in the options object.`,
      );
    }
  }
  return options;
}

/**
 * Throws for an option that a function does not have, or that is of another kind than the name says.
 *
 * @param known all options, in one list or two
 * @throws TypeError that names the option, the known ones and the nearest of them, or what the option takes; RangeError for a list that is too long
 */
export function checkOptions(
  callee: string,
  options: object | null | undefined,
  known: readonly string[],
  more: readonly string[] = [],
): void {
  if (options === undefined) return;
  if (!isOptions(options)) {
    throw new TypeError(
      `${callee} expects an options object with ${[...known, ...more].join(", ")}. Received: ${kindOf(options)}.`,
    );
  }
  for (const name in options) {
    if (known.includes(name) || more.includes(name)) {
      checkValue(callee, name, options[name]);
      continue;
    }
    const all = [...known, ...more];
    const close = nearest(name, all);
    throw new TypeError(
      `${callee} has no option '${shortened(name)}'. Expected one of: ${all.join(", ") || "(none)"}. ` +
        (close === null ? "Correct or remove it." : `Did you mean '${close}'?`),
    );
  }
}

function checkValue(callee: string, name: string, value: unknown): void {
  // The text is made for lists only: functions of a training step come through here.
  if (isList(value)) checkLists(`${callee} expects '${name}'`, value);
  checkKind(callee, name, value);
}

/** The value of a required argument that may come by name; throws where it is missing. */
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
  return isPlainObject(value) && !("re" in value && "im" in value);
}
