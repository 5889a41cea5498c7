/** @file NumberRows: metrics as loggers keep them until they are written: one behind the other, with names that all rows of a kind share. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { attempt } from "../util/value-text.js";

/** Rows of numbers with the same names, in order. Of many there is one array, so that the collector finds as little as there is. */
export class NumberRows {
  /** The names, at least one; the same array for all rows that have them. */
  readonly names: readonly string[];
  /** Row after row, a number for each name. */
  readonly values: number[] = [];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** How many rows there are. */
  get count(): number {
    return this.values.length / this.names.length;
  }

  /** Adds rows, all of their numbers. */
  add(numbers: readonly number[]): void {
    for (const value of numbers) this.values.push(value);
  }
}

/** The rows at the end of what is kept, where more of these names can follow, else new ones at its end. */
export function rowsAt(kept: unknown[], names: readonly string[]): NumberRows {
  const last = kept[kept.length - 1];
  if (last instanceof NumberRows && last.names === names) return last;
  const rows = new NumberRows(names);
  kept.push(rows);
  return rows;
}

/** The kinds of rows that are remembered: a run logs few, but in turn. */
const mostKinds = 8;

/** Reads metrics as rows of numbers. */
export class NumberReader {
  /** The numbers of the row that was read last. */
  readonly numbers: number[] = [];
  readonly #namesOf: (given: readonly string[]) => readonly string[] | null;
  readonly #kinds: { readonly given: readonly string[]; readonly names: readonly string[] | null }[] = [];

  /**
   * @param namesOf the names as they are written, with those of numbers that a row has beside its metrics; null for metrics that are to be logged in another
   *   way. Asked once for each kind of rows
   */
  constructor(namesOf: (given: readonly string[]) => readonly string[] | null) {
    this.#namesOf = namesOf;
  }

  /**
   * Reads metrics into `numbers`, where whoever asked adds what a row has beside them.
   *
   * @returns the row's names; null where the metrics are anything but numbers in a plain object. It never throws
   */
  read(metrics: unknown): readonly string[] | null {
    // What throws when it is looked at is no number.
    return attempt(() => (isPlainObject(metrics) ? this.#read(metrics) : null), null);
  }

  #read(metrics: Readonly<Record<string, unknown>>): readonly string[] | null {
    const { numbers } = this;
    numbers.length = 0;
    for (const { given, names } of this.#kinds) {
      if (!hasNames(metrics, given)) continue;
      if (names === null) return null;
      for (const name of given) {
        const value = metrics[name];
        if (typeof value !== "number") return null;
        numbers.push(value);
      }
      return names;
    }
    const given = Object.keys(metrics);
    if (!given.every((name) => typeof metrics[name] === "number")) return null;
    this.#kinds.unshift({ given, names: this.#namesOf(given) });
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
