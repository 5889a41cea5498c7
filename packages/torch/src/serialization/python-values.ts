/** @file Python values that JavaScript does not tell apart: floats that are whole, tuples, ordered dictionaries. */
import { expectString } from "../util/expect.js";

/**
 * A number that is a float in Python even where it is whole. JavaScript does not tell `1` from `1.0`: a plain whole number
 * is saved as Python's int.
 *
 * @example torch.save({ scale: new PyFloat(65536) }, "scaler.pt");
 */
export class PyFloat {
  /** The number. */
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  /** The number. */
  valueOf(): number {
    return this.value;
  }
}

/**
 * An object of a Python class that has no counterpart here, as `torch.load(path, { weightsOnly: false })` gives it. No code
 * of the class was run.
 */
export class PyObject {
  /** Module of the class, such as "my_project.config". */
  readonly module: string;
  /** Name of the class or function, such as "Config". */
  readonly name: string;
  /** What it was called with, or what its constructor got. */
  args: readonly unknown[] = [];
  /** Its attributes, or what `__setstate__` would get. */
  state: unknown = undefined;
  /** Items of a list's subclass. */
  items: unknown[] = [];
  /** Entries of a dictionary's subclass. */
  entries: [unknown, unknown][] = [];

  constructor(module: string, name: string) {
    expectString("PyObject", "module", module);
    expectString("PyObject", "name", name);
    this.module = module;
    this.name = name;
  }

  /** What kind of object of Python it is, for messages. */
  toString(): string {
    return `<${this.module}.${this.name}>`;
  }
}

// Marks are kept beside the values, so that a tuple is an ordinary array to everybody else.
const tuples = new WeakSet<object>();
const ordered = new WeakSet<object>();

/** Marks an array to be saved as Python's tuple instead of a list. Tuples of loaded files carry the mark. */
export function tuple<T extends readonly unknown[]>(items: T): T {
  tuples.add(items);
  return items;
}

/** Whether an array is saved as a tuple. */
export function isTuple(value: readonly unknown[]): boolean {
  return tuples.has(value);
}

/** Marks an object or a Map to be saved as Python's OrderedDict. State dictionaries are recognised without it. */
export function orderedDict<T extends object>(entries: T): T {
  ordered.add(entries);
  return entries;
}

/** Whether an object is saved as an OrderedDict. */
export function isOrderedDict(value: object): boolean {
  return ordered.has(value);
}
