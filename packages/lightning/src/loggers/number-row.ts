/** @file NumberRow: metrics as loggers keep them until they are written, with names that all rows of a kind share. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { attempt } from "../util/value-text.js";

/** Numbers by name. */
export class NumberRow {
  /** The names; the same array for all rows that have them. */
  readonly names: readonly string[];
  /** A number for each name. */
  readonly values: readonly number[];
  #texts: readonly string[] | null = null;

  constructor(names: readonly string[], values: readonly number[]) {
    this.names = names;
    this.values = values;
  }

  /**
   * The numbers as texts, which are kept for the next who asks: making them is most of what writing a row costs.
   *
   * @param textOf the same for all who ask for those of one row
   */
  texts(textOf: (value: number) => string): readonly string[] {
    return (this.#texts ??= this.values.map(textOf));
  }
}

/** The kinds of rows that are remembered: a run logs few, but in turn. */
const mostKinds = 8;

/** Reads metrics as rows of numbers. */
export class NumberRows {
  readonly #nameOf: (name: string) => string;
  readonly #kinds: { readonly given: readonly string[]; readonly names: readonly string[] }[] = [];

  /** @param nameOf a metric's name as it is written; asked once for each kind of rows */
  constructor(nameOf: (name: string) => string) {
    this.#nameOf = nameOf;
  }

  /** The metrics as a row; null where they are anything but numbers in a plain object. It never throws. */
  read(metrics: unknown): NumberRow | null {
    // What throws when it is looked at is no number.
    return attempt(() => (isPlainObject(metrics) ? this.#read(metrics) : null), null);
  }

  #read(metrics: Readonly<Record<string, unknown>>): NumberRow | null {
    const values: number[] = [];
    for (const { given, names } of this.#kinds) {
      if (!hasNames(metrics, given)) continue;
      for (const name of given) {
        const value = metrics[name];
        if (typeof value !== "number") return null;
        values.push(value);
      }
      return new NumberRow(names, values);
    }
    const given = Object.keys(metrics);
    if (!given.every((name) => typeof metrics[name] === "number")) return null;
    this.#kinds.unshift({ given, names: given.map(this.#nameOf) });
    if (this.#kinds.length > mostKinds) this.#kinds.pop();
    return this.#read(metrics);
  }
}

/** Whether an object has these names, in this order, and no others. */
function hasNames(metrics: object, names: readonly string[]): boolean {
  let count = 0;
  for (const name in metrics) if (name !== names[count++]) return false;
  return count === names.length;
}

/** Remembers what is made of names, for all rows that share them. */
export function perNames<T>(make: (names: readonly string[]) => T): (names: readonly string[]) => T {
  const made = new WeakMap<readonly string[], T>();
  return (names) => {
    let one = made.get(names);
    if (one === undefined) made.set(names, (one = make(names)));
    return one;
  };
}

/** Names as they stand before the values of an object. */
const headsOf = perNames((names) => names.map((name, i) => `${i === 0 ? "{" : ","}${JSON.stringify(name)}:`));

/** A row as JSON, with its numbers as a function writes them. */
export function rowJson(row: NumberRow, numberText: (value: number) => string): string {
  const heads = headsOf(row.names);
  const texts = row.texts(numberText);
  let text = heads.length === 0 ? "{" : "";
  for (let i = 0; i < heads.length; i++) text += (heads[i] as string) + (texts[i] as string);
  return `${text}}`;
}
