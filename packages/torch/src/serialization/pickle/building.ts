/** @file What an unpickler builds while it reads, and its conversion to JavaScript's values at the end. */
import type { Budget } from "../budget.js";
import { UnpicklingError } from "../errors.js";
import { orderedDict, PyObject } from "../python-values.js";

/**
 * A Python dictionary that is still being filled. Whether it becomes a plain object or a Map is known only when all keys are
 * there, and other values may refer to it before.
 */
export class PyDict {
  readonly entries = new Map<unknown, unknown>();
  /** Attributes of a subclass, such as `_metadata` of state dictionaries. */
  attributes: PyDict | undefined;

  constructor(readonly isOrdered = false) {}
}

/** A part of values that is not a value itself, such as the storage of a tensor. */
export abstract class Ingredient {}

/** A class or function of the allow-list: what a REDUCE, NEWOBJ or BUILD of it makes. */
export interface PyGlobal {
  /** "collections.OrderedDict" */
  readonly fullName: string;
  /**
   * Makes the value of `fullName(*args)`; absent where the name itself is the value, as for dtypes. What it copies it takes from
   * the budget first.
   */
  readonly call?: (args: readonly unknown[], budget: Budget) => unknown;
  /** The value that the name alone stands for. */
  readonly value?: unknown;
  /** Sets the state of a made value; by default only dictionaries take one. */
  readonly build?: (made: unknown, state: unknown, budget: Budget) => void;
}

// Deeper than anything that people save, far from the end of the stack.
const DEEPEST = 1000;

/** JavaScript's values for what was built. Shared and cyclic references stay what they were. */
export function finish(root: unknown): unknown {
  const finished = new Map<object, unknown>();
  const convert = (value: unknown, depth: number): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = finished.get(value);
    if (known !== undefined) return known;
    if (depth > DEEPEST) {
      throw new UnpicklingError(`The file nests values more than ${DEEPEST} deep, which no honest file does.`);
    }
    if (Array.isArray(value)) {
      finished.set(value, value);
      for (let i = 0; i < value.length; i++) value[i] = convert(value[i], depth + 1);
      return value;
    }
    if (value instanceof PyDict) return convertDict(value, depth);
    if (value instanceof Set) {
      finished.set(value, value);
      const items = [...value];
      value.clear();
      for (const item of items) value.add(convert(item, depth + 1));
      return value;
    }
    if (value instanceof Ingredient) {
      throw new UnpicklingError(
        "Expected tensors and plain values. Received: a file with a bare storage. Save the tensor that it belongs to.",
      );
    }
    if (value instanceof PyObject) {
      finished.set(value, value);
      value.args = value.args.map((item) => convert(item, depth + 1));
      value.state = convert(value.state, depth + 1);
      value.items = value.items.map((item) => convert(item, depth + 1));
      value.entries = value.entries.map(([key, item]) => [convert(key, depth + 1), convert(item, depth + 1)]);
      return value;
    }
    return value;
  };
  const convertDict = (dict: PyDict, depth: number): unknown => {
    let named = true;
    for (const key of dict.entries.keys()) if (typeof key !== "string") named = false;
    const made: Record<string, unknown> | Map<unknown, unknown> = named ? {} : new Map<unknown, unknown>();
    finished.set(dict, made);
    if (dict.isOrdered) orderedDict(made);
    for (const [key, item] of dict.entries) {
      const value = convert(item, depth + 1);
      if (made instanceof Map) made.set(convert(key, depth + 1), value);
      else define(made, String(key), value, true);
    }
    const metadata = dict.attributes?.entries.get("_metadata");
    if (metadata !== undefined) define(made, "_metadata", convert(metadata, depth + 1), false);
    return made;
  };
  return convert(root, 0);
}

// Defined, not assigned: a key named __proto__ must stay a key.
function define(target: object, key: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
}
