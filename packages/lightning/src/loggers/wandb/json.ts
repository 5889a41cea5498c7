/** @file JSON as W&B reads it: numbers that are not finite are written bare. */
import { Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { isList } from "@lightning-ts/torch/util/lists";
import { attempt, entriesOf, textOf } from "../../util/value-text.js";

/** Levels of objects in objects. */
const deepest = 20;
/** The most parts of one value. */
const mostParts = 100_000;

/** A value as JSON; what JSON has no form for is written as text. It never throws. */
export function jsonOf(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  return attempt(() => new Writer().write(value), null) ?? JSON.stringify(textOf(value));
}

/** A number as JSON, or bare where it is not finite. */
export function numberText(value: number): string {
  return String(Object.is(value, -0) ? 0 : value);
}

class Writer {
  readonly #above = new Set<object>();
  #left = mostParts;

  write(value: unknown): string {
    if (this.#left-- <= 0 || this.#above.size > deepest) return '"..."';
    switch (typeof value) {
      case "number":
        return numberText(value);
      case "bigint":
      case "boolean":
        return String(value);
      case "string":
        return JSON.stringify(textOf(value));
      case "object":
        return value === null ? "null" : this.#object(value);
      default:
        return JSON.stringify(textOf(value));
    }
  }

  #object(value: object): string {
    if (this.#above.has(value)) return '"[Circular]"';
    if (value instanceof Tensor && value.numel() === 1 && !value.dtype.isComplex)
      return this.write(Number(value.item()));
    this.#above.add(value);
    try {
      if (isList(value) && !(value instanceof Tensor)) {
        // A list may claim to be longer than any is: what is beyond the limit is not looked at.
        const items = Array.prototype.slice.call(value, 0, Math.max(0, this.#left) + 1);
        return `[${Array.from(items, (item) => this.write(item)).join(",")}]`;
      }
      if (!isPlainObject(value) && !(value instanceof Map)) return JSON.stringify(textOf(value));
      const parts = entriesOf(value).filter(([, item]) => item !== undefined);
      return `{${parts.map(([name, item]) => `${JSON.stringify(name)}:${this.write(item)}`).join(",")}}`;
    } finally {
      this.#above.delete(value);
    }
  }
}
