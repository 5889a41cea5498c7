/** @file Subset and randomSplit: parts of a data set. */
import { checkOptions, isOptions } from "../util/arguments.js";
import { expectArray } from "../util/expect.js";
import { emitWarning } from "../util/errors.js";
import { randperm } from "../generated/ops.js";
import { Generator } from "../runtime/random.js";
import {
  checkIndex,
  Dataset,
  type DatasetLike,
  indexed,
  type IndexedSource,
  type Read,
  shortcutOf,
} from "./dataset.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** Items of another data set, chosen by index. Counterpart: `torch.utils.data.Subset`. */
export class Subset<Item = unknown, Source extends DatasetLike<Item> = DatasetLike<Item>> extends Dataset<Item> {
  /** The whole. */
  readonly dataset: Source;
  /** Which of its items. */
  readonly indices: readonly number[];
  readonly #source: IndexedSource<Item>;

  constructor(dataset: DatasetLike<Item> & Source, indices: readonly number[]) {
    super();
    expectArray("Subset", "indices", indices);
    this.dataset = dataset;
    this.indices = indices;
    this.#source = requireIndexed("Subset", dataset);
    const source = this.#source;
    if (source.getItems !== undefined) {
      this.getItems = shortcutOf(
        Subset.prototype,
        (own: readonly number[]) => source.getItems?.(this.#translate(own)) ?? [],
      );
    }
    if (source.batchOf !== undefined) {
      this.batchOf = shortcutOf(Subset.prototype, (own: readonly number[]) => source.batchOf?.(this.#translate(own)));
    }
  }

  /** The number of items. */
  get length(): number {
    return this.indices.length;
  }

  /** The item of an index from 0 to `length - 1`, or a promise of it. */
  getItem(index: number): Read<Source, Item> {
    // What the whole gives, as its type says.
    return this.#source.getItem(this.#translateOne(index)) as Read<Source, Item>;
  }

  #translateOne(index: number): number {
    checkIndex(index, this.indices.length);
    return this.indices[index] as number;
  }

  #translate(indices: readonly number[]): number[] {
    return indices.map((index) => this.#translateOne(index));
  }
}

/** @throws TypeError for a data set without indices */
export function requireIndexed<Item>(callee: string, dataset: DatasetLike<Item>): IndexedSource<Item> {
  const source = indexed(dataset);
  if (source !== null) return source;
  throw new TypeError(
    `${callee} expects a data set with 'length' and 'getItem(index)', or an array. Received: one without indices. ` +
      "An iterable data set can only be read from its beginning.",
  );
}

/**
 * Splits a data set at random into parts that do not overlap. Counterpart: `torch.utils.data.random_split`.
 *
 * @param lengths the parts' lengths, or fractions that add up to 1
 * @param generator where the random numbers come from, also as `{ generator }`
 * @throws RangeError if the lengths do not add up to the data set's
 * @example
 * const [train, val] = data.randomSplit(dataset, [0.9, 0.1], { generator: new torch.Generator().manualSeed(0) });
 */
export function randomSplit<Item, Source extends DatasetLike<Item>, const Lengths extends readonly number[]>(
  dataset: DatasetLike<Item> & Source,
  lengths: Lengths,
  generator?: Generator | { generator?: Generator | null } | null,
): { -readonly [Part in keyof Lengths]: Subset<Item, Source> };
export function randomSplit<Item>(
  dataset: DatasetLike<Item>,
  lengths: readonly number[],
  generator?: Generator | { generator?: Generator | null } | null,
): Subset<Item>[] {
  const { length } = requireIndexed("randomSplit", dataset);
  expectArray("randomSplit", "lengths", lengths);
  if (isOptions(generator)) checkOptions("randomSplit", generator, ["generator"]);
  const chosen = generator instanceof Generator ? generator : (generator?.generator ?? null);
  let total = lengths.reduce((sum, part) => sum + part, 0);
  let counts = lengths;
  if (Math.abs(total - 1) <= 1e-9 && total <= 1) {
    counts = fractions(length, lengths);
    total = counts.reduce((sum, part) => sum + part, 0);
  }
  if (total !== length || counts.some((part) => !Number.isInteger(part) || part < 0)) {
    throw new RangeError("Sum of input lengths does not equal the length of the input dataset!");
  }
  const order = randperm(total, { generator: chosen });
  const indices = order.tolist<number[]>();
  order.dispose();
  let end = 0;
  return counts.map((count) => {
    end += count;
    return new Subset(dataset, indices.slice(end - count, end));
  });
}

function fractions(length: number, shares: readonly number[]): number[] {
  const counts = shares.map((share, i) => {
    if (share < 0 || share > 1) throw new RangeError(`Fraction at index ${i} is not between 0 and 1`);
    return Math.floor(length * share);
  });
  const rest = length - counts.reduce((sum, count) => sum + count, 0);
  // What rounding left over goes to the parts in turn.
  for (let i = 0; i < rest; i++) {
    const at = i % counts.length;
    counts[at] = (counts[at] as number) + 1;
  }
  counts.forEach((count, i) => {
    if (count === 0) emitWarning(`Length of split at index ${i} is 0. This might result in an empty dataset.`);
  });
  return counts;
}
