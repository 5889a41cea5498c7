/** @file Operators as JavaScript functions: arguments go down as handles, results come up as tensors. */
import { Tensor } from "./tensor-class.js";
import { binding, type Handle, type NativeOperator } from "../native/binding.js";
import { kindOf } from "../util/arguments.js";
import { isPlainObject } from "../util/is.js";
import { checkListLength } from "../util/list-length.js";
import { follow, running } from "../native/modes.js";
import { NativeObject } from "../native/object.js";

/** A function over an operator's name: all its overloads, or one. */
export type Operator = (...args: unknown[]) => unknown;

/**
 * The function of an operator of the dispatcher. It is resolved at its first call; without `overload` the arguments decide
 * which of the name's overloads is meant, by the rules of PyTorch's argument parser. A last argument that is a plain object
 * holds keyword arguments.
 *
 * @param namespace such as "aten"
 * @param name the operator's own name, such as "index_select"
 * @param overload such as "Tensor"; "" is the overload without a name, undefined all of them
 */
export function operator(namespace: string, name: string, overload?: string): Operator {
  let native: NativeOperator | undefined;
  // Up to six plain arguments travel without an array: this is the path of nearly every call in a training step.
  return function (a, b, c, d, e, f) {
    native ??= binding.packet(namespace, name, overload);
    if (running !== 0) follow();
    const n = arguments.length;
    if (n <= 6 && n > 0) {
      // eslint-disable-next-line prefer-rest-params -- indexing `arguments` costs nothing, a rest parameter an array
      const last: unknown = arguments[n - 1];
      if (typeof last !== "object" || last === null || !isOptions(last)) {
        const first = lowerAny(a);
        const result =
          n === 1
            ? native(0, first)
            : n === 2
              ? native(0, first, lowerAny(b))
              : n === 3
                ? native(0, first, lowerAny(b), lowerAny(c))
                : n === 4
                  ? native(0, first, lowerAny(b), lowerAny(c), lowerAny(d))
                  : // What is not given at the end is undefined, which the addon takes for not given.
                    native(0, first, lowerAny(b), lowerAny(c), lowerAny(d), lowerAny(e), lowerAny(f));
        if (typeof result !== "object" || result === null) return result;
        // An operator that writes to its first argument gives that very handle back: the same object then.
        if (result === first) return a;
        if (!Array.isArray(result) && !(result instanceof Float64Array)) return new Tensor(result as Handle);
        return raise(result, namespace, name, undefined);
      }
    }
    // eslint-disable-next-line prefer-rest-params -- see above
    return general(native, namespace, name, Array.from(arguments));
  };
}

/** A call with options or many arguments. */
function general(native: NativeOperator, namespace: string, name: string, args: unknown[]): unknown {
  const last = args[args.length - 1];
  const options = typeof last === "object" && last !== null && isOptions(last) ? last : null;
  const positional = options === null ? args.length : args.length - 1;
  const first = args[0];
  const lowered: unknown[] = [];
  for (let i = 0; i < positional; i++) lowered.push(lowerAny(args[i]));
  let pairs = 0;
  if (options !== null) {
    for (const key of Object.keys(options)) {
      lowered.push(key, lowerAny(options[key]));
      pairs++;
    }
  }
  const result = native(pairs, ...lowered);
  if (typeof result !== "object" || result === null) return result;
  if (positional > 0 && result === lowered[0]) return first;
  return raise(result, namespace, name, options?.out);
}

/**
 * Whether a last argument holds keyword arguments: a plain object that is not a complex number. A Map, a promise or an object of another class
 * would be read as if nothing were given, so the operator gets it as an argument, and refuses it.
 */
function isOptions(value: object): value is Record<string, unknown> {
  // Nearly every object is a tensor: asking for its handle first spares the other questions.
  return NativeObject.handleOf(value) === undefined && isPlainObject(value) && !("re" in value && "im" in value);
}

function lowerAny(value: unknown): unknown {
  return typeof value === "object" && value !== null ? lower(value) : value;
}

/** What goes down for an object: its handle, a list of lowered items, or a complex number as it is. */
function lower(value: object): unknown {
  const handle = NativeObject.handleOf(value);
  if (handle !== undefined) return handle;
  if (Array.isArray(value)) {
    if (value.length > 64) checkListLength("Expected a list", value);
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      if (typeof item === "object" && item !== null) return value.map(lowerAny);
    }
    return value;
  }
  // A copy: an object of the user's must not reach the addon, which takes every External for one of its own.
  if ("re" in value && "im" in value) return { re: value.re, im: value.im };
  return { kind: kindOf(value) };
}

/** What comes up: a tensor, or an array of results with PyTorch's field names; a complex scalar is two numbers. */
function raise(result: object, namespace: string, name: string, out: unknown): unknown {
  if (Array.isArray(result)) {
    const items = result.map((item: unknown, i) =>
      typeof item === "object" && item !== null
        ? raise(item, namespace, name, Array.isArray(out) ? out[i] : undefined)
        : item,
    );
    const names = returnNames(namespace, name);
    if (names === null || names.length !== items.length) return items;
    const named: Record<string, unknown> = {};
    names.forEach((field, i) => (named[field] = items[i]));
    return Object.assign(items, named);
  }
  if (result instanceof Float64Array) return { re: result[0], im: result[1] };
  // What was written to `out` is that very object.
  if (typeof out === "object" && out !== null && NativeObject.handleOf(out) === result) return out;
  return new Tensor(result as Handle);
}

const namesOf = new Map<string, string[] | null>();

/** Field names of an operator's several results, asked for once. */
function returnNames(namespace: string, name: string): string[] | null {
  const key = `${namespace}::${name}`;
  let names = namesOf.get(key);
  if (names === undefined) namesOf.set(key, (names = binding.returnNames(namespace, name)));
  return names;
}
