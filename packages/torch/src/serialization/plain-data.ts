/** @file Values as files can hold them: what plain data can express is converted, the rest is left out. */
import { expectNumber, expectString } from "../util/expect.js";
import { DType } from "../tensor/dtype.js";
import { Device } from "../tensor/device.js";
import { isPlainObject } from "../util/is.js";
import { longestList } from "../util/list-length.js";
import { setOwn } from "../util/own-keys.js";
import { Tensor } from "../tensor/tensor.js";
import { isOrderedDict, isTuple, orderedDict, PyFloat, tuple } from "./python-values.js";

/** What `plainData` found. */
export interface PlainData {
  /** The value itself where nothing had to change; undefined where all of it is left out. */
  readonly value: unknown;
  /** What is left out: its place and what it is. */
  readonly leftOut: readonly { readonly path: string; readonly what: string }[];
  /** Places of values that contain themselves; they are left out too. */
  readonly circles: readonly string[];
}

/**
 * @internal A value as `save` takes it. Dates become ISO strings, URLs strings, typed arrays lists of numbers, `Uint8Array`, `ArrayBuffer` and
 * `DataView` bytes, boxed values plain ones; entries that are undefined go. Functions, symbols, objects of other classes, and what else
 * a file cannot hold is left out: as an entry it is missing, in a list it is null.
 *
 * @param path what the value is called
 * @param deepest how deep values may be nested
 */
export function plainData(value: unknown, path: string, deepest = DEEPEST): PlainData {
  expectString("plainData", "path", path);
  expectNumber("plainData", "deepest", deepest);
  const converter = new Converter(deepest);
  const found = converter.convert(value, path);
  return { value: found === MISSING ? undefined : found, leftOut: converter.leftOut, circles: converter.circles };
}

const MISSING = Symbol("missing");
// Files hold 1000, with what is around the value.
const DEEPEST = 900;
const LONGEST_BIGINT = 1n << 2030n;
const HALF = /\p{Surrogate}/u;

class Converter {
  readonly leftOut: { path: string; what: string }[] = [];
  readonly circles: string[] = [];
  readonly #done = new Map<object, unknown>();
  readonly #open = new Set<object>();
  readonly #deepest: number;

  constructor(deepest: number) {
    this.#deepest = deepest;
  }

  convert(value: unknown, path: string): unknown {
    switch (typeof value) {
      case "undefined":
        return MISSING;
      case "function":
        return this.#leave(path, value.name === "" ? "a function" : `the function ${value.name}`);
      case "symbol":
        return this.#leave(path, "a symbol");
      case "bigint":
        return value < LONGEST_BIGINT && value > -LONGEST_BIGINT
          ? value
          : this.#leave(path, "a bigint of more than 253 bytes");
      case "string":
        return !HALF.test(value) ? value : this.#leave(path, "a string with half a surrogate pair");
      case "object":
        return value === null ? null : this.#object(value, path);
      default:
        return value;
    }
  }

  #leave(path: string, what: string): typeof MISSING {
    this.leftOut.push({ path: shortened(path), what });
    return MISSING;
  }

  #object(value: object, path: string): unknown {
    if (this.#open.has(value)) {
      this.circles.push(shortened(path));
      return MISSING;
    }
    if (this.#done.has(value)) return this.#done.get(value);
    if (this.#open.size >= this.#deepest) return this.#leave(path, `more than ${this.#deepest} nested values`);
    this.#open.add(value);
    let converted: unknown;
    try {
      converted = this.#converted(value, path);
    } catch (error) {
      converted = this.#leave(path, `what cannot be read (${error instanceof Error ? error.message : String(error)})`);
    }
    this.#open.delete(value);
    this.#done.set(value, converted);
    return converted;
  }

  #converted(value: object, path: string): unknown {
    if (value instanceof Tensor || value instanceof DType || value instanceof Device || value instanceof PyFloat)
      return value;
    if (Array.isArray(value)) return this.#list(value, path);
    if (value instanceof Date)
      return Number.isNaN(value.getTime()) ? this.#leave(path, "an invalid Date") : value.toISOString();
    if (value instanceof URL) return value.href;
    if (value instanceof Number || value instanceof String || value instanceof Boolean || value instanceof BigInt) {
      return this.convert(value.valueOf(), path);
    }
    if (ArrayBuffer.isView(value)) return numbersOf(value);
    if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) return new Uint8Array(value.slice(0));
    if (value instanceof Map) return this.#map(value, path);
    if (value instanceof Set) return this.#set(value, path);
    if (isPlainObject(value)) return this.#record(value, path);
    return this.#leave(path, `an object of class ${value.constructor.name || "without a name"}`);
  }

  #list(items: readonly unknown[], path: string): unknown {
    if (items.length > longestList) return this.#leave(path, `a list of ${items.length} items`);
    // Not every one of a sparse list's: its holes are null too.
    const made = Array.from(items, (item, i) => {
      const found = this.convert(item, `${path}[${i}]`);
      return found === MISSING ? null : found;
    });
    if (made.every((item, i) => Object.is(item, items[i]))) return items;
    return isTuple(items) ? tuple(made) : made;
  }

  #record(value: object, path: string): unknown {
    const made: Record<string, unknown> = {};
    let isSame = true;
    for (const key of Object.keys(value)) {
      const place = `${path}.${key}`;
      const item: unknown = Reflect.get(value, key);
      const found = !HALF.test(key)
        ? this.convert(item, place)
        : this.#leave(place, "a key with half a surrogate pair");
      if (!Object.is(found, item)) isSame = false;
      if (found !== MISSING) setOwn(made, key, found);
    }
    if (isSame) return value;
    // The metadata of state dictionaries stand beside their entries.
    const metadata = Object.getOwnPropertyDescriptor(value, "_metadata");
    if (metadata !== undefined && metadata.enumerable !== true) Object.defineProperty(made, "_metadata", metadata);
    return isOrderedDict(value) ? orderedDict(made) : made;
  }

  #map(entries: ReadonlyMap<unknown, unknown>, path: string): unknown {
    const made = new Map<unknown, unknown>();
    let isSame = true;
    for (const [key, item] of entries) {
      const place = `${path}[${labelOf(key)}]`;
      const name = this.#hashable(key, `${place} (a key)`);
      const found = name === MISSING ? MISSING : this.convert(item, place);
      if (!Object.is(found, item) || !Object.is(name, key)) isSame = false;
      if (found !== MISSING && name !== MISSING) made.set(name, found);
    }
    if (isSame) return entries;
    return isOrderedDict(entries) ? orderedDict(made) : made;
  }

  #set(items: ReadonlySet<unknown>, path: string): unknown {
    const made = new Set<unknown>();
    let i = 0;
    for (const item of items) {
      const found = this.#hashable(item, `${path}[${i++}]`);
      if (found !== MISSING) made.add(found);
    }
    return made.size === items.size && [...made].every((item) => items.has(item)) ? items : made;
  }

  // Python's dictionaries and sets take no lists, dictionaries or sets as keys.
  #hashable(key: unknown, path: string): unknown {
    const found = this.convert(key, path);
    const isPlain = typeof found !== "object" || found === null || found instanceof Tensor || found instanceof PyFloat;
    const fits =
      isPlain || (Array.isArray(found) && isTuple(found)) || found instanceof DType || found instanceof Device;
    return found === MISSING || fits ? found : this.#leave(path, "a key that is a list or a dictionary");
  }
}

function shortened(path: string): string {
  return path.length <= 200 ? path : `${path.slice(0, 120)} ... ${path.slice(-60)}`;
}

function labelOf(key: unknown): string {
  return typeof key === "object" && key !== null ? "..." : String(key);
}

/** A typed array as a list, but bytes as bytes; the numbers of floats stay floats where they are whole. */
function numbersOf(view: ArrayBufferView): unknown {
  if (view instanceof DataView) return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
  if (view instanceof Uint8Array) return view;
  const items = Array.from(view as unknown as ArrayLike<number | bigint>);
  const isFloat =
    view instanceof Float32Array || view instanceof Float64Array || view.constructor.name === "Float16Array";
  return isFloat ? items.map((item) => new PyFloat(Number(item))) : items;
}
