/** @file Any value as text, for loggers and messages: it never throws, whatever the value does when it is looked at. */
import { Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { isList } from "@lightning-ts/torch/util/lists";

/** The most characters of a text; the rest is left out. */
const longest = 100_000;
/** Levels of objects in objects. */
const deepest = 20;
/** The mark for a value that cannot be read: a getter or a proxy that throws, a tensor that is disposed of. */
const unreadable = "<unreadable>";

/**
 * A value as text: a string as it is, null as Python writes it, data as JSON, an object of a class by its own `toString` or as the
 * name of its class. Objects that contain themselves, getters that throw and the like are replaced by a mark; a long text is cut.
 */
export function textOf(value: unknown): string {
  if (typeof value === "string") return cut(value);
  if (value === null) return "None";
  return cut(new Writer().text(value));
}

/** A value as it is printed: as JavaScript's `String` has it, where that gives a text; the rest of a long list is left out. */
export function printed(value: unknown): string {
  return attempt(() => (isList(value) ? joined(value, 0) : String(value)), null) ?? textOf(value);
}

/** A list as `String` has it, as far as anybody reads: it may say that it has billions of items, or hold itself. */
function joined(items: readonly unknown[], depth: number): string {
  let text = "";
  for (let i = 0; i < items.length && text.length < longest; i++) {
    const item = items[i];
    if (i > 0) text += ",";
    if (item !== null && item !== undefined && depth < deepest)
      text += isList(item) ? joined(item, depth + 1) : printed(item);
  }
  return cut(text);
}

/** The properties of an object, or of a Map by their text; one that throws when it is read has a mark for its value. */
export function entriesOf(value: unknown): [name: string, value: unknown][] {
  if (typeof value !== "object" || value === null) return [];
  const entries = attempt((): [string, unknown][] => {
    if (value instanceof Map) return [...value].map(([key, item]) => [textOf(key), item]);
    return Object.keys(value).map((key) => [key, attempt((): unknown => Reflect.get(value, key), unreadable)]);
  }, []);
  return entries;
}

/** The result of a function, or another value where it throws. */
export function attempt<T>(fn: () => T, otherwise: T): T {
  try {
    return fn();
  } catch {
    return otherwise;
  }
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}...`;
}

/** Writes one value. It stops where the text is long enough, because a value may hold more than anyone reads. */
class Writer {
  readonly #above = new Set<object>();
  #left = longest;

  text(value: unknown): string {
    if (this.#left <= 0) return "...";
    const text = attempt(() => this.#textOf(value), unreadable);
    this.#left -= text.length;
    return text;
  }

  #textOf(value: unknown): string {
    switch (typeof value) {
      case "string":
        return JSON.stringify(cut(value));
      case "function":
        return nameOf(value) || "function";
      case "object":
        return value === null ? "null" : this.#objectText(value);
      default:
        return String(value);
    }
  }

  #objectText(value: object): string {
    if (value instanceof Tensor) return tensorText(value);
    if (this.#above.has(value)) return "[Circular]";
    if (this.#above.size >= deepest) return "...";
    this.#above.add(value);
    try {
      // What inherits from an array is written as one: its own `toString` goes through all of it.
      if (isList(value) || value instanceof Set || isNumbers(value)) return this.#list(value);
      if (value instanceof Map || isPlainObject(value)) return this.#record(value);
      return ownText(value);
    } finally {
      this.#above.delete(value);
    }
  }

  #list(items: Iterable<unknown>): string {
    const texts: string[] = [];
    for (const item of items) {
      texts.push(this.text(item));
      if (this.#left <= 0) break;
    }
    return `[${texts.join(",")}]`;
  }

  #record(value: object): string {
    const texts: string[] = [];
    for (const [name, item] of entriesOf(value)) {
      if (item === undefined) continue;
      texts.push(`${JSON.stringify(cut(name))}:${this.text(item)}`);
      if (this.#left <= 0) break;
    }
    return `{${texts.join(",")}}`;
  }
}

function isNumbers(value: object): value is Float64Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function tensorText(tensor: Tensor): string {
  const item = tensor.numel() === 1 ? tensor.item() : null;
  return item === null || typeof item === "object" ? tensor.toString() : String(item);
}

/** An object of a class by its own `toString`, else by its class. */
function ownText(value: object): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  const toText: unknown = Reflect.get(value, "toString");
  if (typeof toText === "function" && toText !== Object.prototype.toString) {
    const text: unknown = toText.call(value);
    if (typeof text === "string") return text;
  }
  const constructor: unknown = Reflect.get(value, "constructor");
  return (typeof constructor === "function" && nameOf(constructor)) || "object";
}

/** A class may have a static member of that name. */
function nameOf(fn: object): string {
  const name: unknown = Reflect.get(fn, "name");
  return typeof name === "string" ? name : "";
}
