/** @file Values of hyperparameters as Python's `str` writes them, for places where runs of both languages are compared. */
import { Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { isList } from "@lightning-ts/torch/util/lists";
import { pythonFloat } from "../checkpoint/python-text.js";
import { attempt, entriesOf, textOf } from "../util/value-text.js";

/** Levels of objects in objects. */
const deepest = 20;
/** The most parts of a text. */
const mostParts = 10_000;

/** A value as text: "None", "True", "[1, 'a']", "{'lr': 0.1}"; a string as it is. What Python has no such text for is as `textOf` has it. */
export function pythonText(value: unknown): string {
  return typeof value === "string" ? textOf(value) : (attempt(() => new Writer().write(value), null) ?? textOf(value));
}

class Writer {
  readonly #above = new Set<object>();
  #left = mostParts;

  write(value: unknown): string {
    if (this.#left-- <= 0 || this.#above.size > deepest) return "...";
    switch (typeof value) {
      case "string":
        return quoted(value);
      case "boolean":
        return value ? "True" : "False";
      case "number":
        return Number.isInteger(value) && Math.abs(value) < 1e16 ? String(value) : pythonFloat(value);
      case "object":
        return value === null ? "None" : this.#object(value);
      default:
        return textOf(value);
    }
  }

  #object(value: object): string {
    if (value instanceof Tensor) return textOf(value);
    const [isArray, isRecord] = [isList(value), isPlainObject(value) || value instanceof Map];
    if (this.#above.has(value)) return isArray ? "[...]" : "{...}"; // it contains itself
    this.#above.add(value);
    try {
      if (isArray) return `[${this.#parts(value as ArrayLike<unknown>, (item) => this.write(item))}]`;
      if (!isRecord) return textOf(value);
      return `{${this.#parts(entriesOf(value), ([name, item]) => `${quoted(name)}: ${this.write(item)}`)}}`;
    } finally {
      this.#above.delete(value);
    }
  }

  #parts<T>(items: ArrayLike<T>, write: (item: T) => string): string {
    const texts: string[] = [];
    for (let i = 0; i < items.length && this.#left > 0; i++) texts.push(write(items[i] as T));
    return texts.join(", ");
  }
}

/** A string as Python's `repr` has it, as far as line breaks and quotes go. */
function quoted(given: string): string {
  const text = textOf(given)
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`;
}
