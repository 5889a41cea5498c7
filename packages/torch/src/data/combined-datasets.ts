/** @file ConcatDataset, ChainDataset and StackDataset: data sets made of others. */
import { expectIterable, expectNumber, listOf } from "../util/expect.js";
import { isPlainObject, isPromise } from "../util/is.js";
import {
  checkIndex,
  Dataset,
  type DatasetLike,
  indexed,
  type IndexedSource,
  IterableDataset,
  type Read,
  shortcutOf,
} from "./dataset.js";
import { requireIndexed } from "./subset.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** Several data sets, one behind the other. Counterpart: `torch.utils.data.ConcatDataset`. */
export class ConcatDataset<Item = unknown, Source extends DatasetLike<Item> = DatasetLike<Item>> extends Dataset<Item> {
  /** What it is made of. */
  readonly datasets: readonly Source[];
  /** The number of items up to the end of each data set. */
  readonly cumulativeSizes: readonly number[];
  readonly #sources: readonly IndexedSource<Item>[];

  /** @throws RangeError for none, TypeError for an iterable data set */
  constructor(datasets: Iterable<DatasetLike<Item> & Source>) {
    super();
    this.datasets = listOf("ConcatDataset", "datasets", datasets);
    if (this.datasets.length === 0) throw new RangeError("datasets should not be an empty iterable");
    this.#sources = this.datasets.map((dataset) => {
      const source = indexed(dataset);
      if (source === null) throw new TypeError("ConcatDataset does not support IterableDataset");
      return source;
    });
    let total = 0;
    this.cumulativeSizes = this.#sources.map((source) => (total += source.length));
  }

  /** How many items there are. */
  get length(): number {
    return this.cumulativeSizes.at(-1) ?? 0;
  }

  /** The item of an index from 0. */
  getItem(index: number): Read<Source, Item> {
    expectNumber("ConcatDataset", "index", index);
    if (index < 0 && -index > this.length) {
      throw new RangeError("absolute value of index should not exceed dataset length");
    }
    const position = index < 0 ? this.length + index : index;
    checkIndex(position, this.length);
    const at = this.cumulativeSizes.findIndex((size) => position < size);
    const before = at === 0 ? 0 : (this.cumulativeSizes[at - 1] as number);
    // What its data sets give, as their type says.
    return (this.#sources[at] as IndexedSource<Item>).getItem(position - before) as Read<Source, Item>;
  }
}

/** Several iterables, one behind the other. Counterpart: `torch.utils.data.ChainDataset`. */
export class ChainDataset<Item = unknown> extends IterableDataset<Item> {
  /** What it is made of. */
  readonly datasets: Iterable<Iterable<Item>>;

  constructor(datasets: Iterable<Iterable<Item>>) {
    super();
    expectIterable("ChainDataset", "datasets", datasets);
    this.datasets = datasets;
  }

  override *[Symbol.iterator](): Generator<Item, void> {
    for (const dataset of this.datasets) {
      expectIterable("ChainDataset", "datasets", dataset);
      yield* dataset;
    }
  }
}

/** The items of an array of data sets, or of an object of data sets. */
export type Stacked<Datasets> = {
  -readonly [K in keyof Datasets]: Datasets[K] extends DatasetLike<infer Item> ? Item : never;
};

type Members<Datasets> = Datasets extends readonly unknown[] ? Datasets[number] : Datasets[keyof Datasets];

/** `true` for each data set whose items have to be waited for. */
type Later<Source> = Source extends { getItem(index: number): infer Got }
  ? [Got] extends [PromiseLike<unknown>]
    ? true
    : never
  : never;

/** An item of data sets side by side, which is waited for if one of them is. */
type StackedRead<Datasets> = [Later<Members<Datasets>>] extends [never]
  ? Extract<Read<Members<Datasets>, never>, PromiseLike<unknown>> extends never
    ? Stacked<Datasets>
    : Stacked<Datasets> | Promise<Stacked<Datasets>>
  : Promise<Stacked<Datasets>>;

/**
 * Data sets side by side: item `i` is an array (or an object) of their items `i`.
 * Counterpart: `torch.utils.data.StackDataset`.
 *
 * @example
 * new data.StackDataset(images, texts);                 // [image, text]
 * new data.StackDataset({ image: images, text: texts }); // { image, text }
 */
export class StackDataset<
  const Datasets extends readonly DatasetLike[] | Readonly<Record<string, DatasetLike>>,
> extends Dataset<Stacked<Datasets>> {
  /** What it is made of. */
  readonly datasets: Datasets;
  /** How many items there are. */
  readonly length: number;
  readonly #sources: readonly [key: string, source: IndexedSource<unknown>][];
  readonly #isNamed: boolean;

  /** @throws RangeError if the data sets differ in length, or there is none */
  constructor(...datasets: Datasets extends readonly DatasetLike[] ? Datasets : [datasets: Datasets]) {
    super();
    const [first] = datasets as readonly unknown[];
    this.#isNamed = datasets.length === 1 && isPlainObject(first) && !("getItem" in first);
    // The two forms of the constructor.
    this.datasets = (this.#isNamed ? first : datasets) as Datasets;
    const entries: [string, DatasetLike][] = Object.entries(this.datasets);
    this.#sources = entries.map(([key, dataset]) => [key, requireIndexed("StackDataset", dataset)]);
    const lengths = this.#sources.map(([, source]) => source.length);
    if (lengths[0] === undefined) throw new RangeError("At least one dataset should be passed");
    if (lengths.some((length) => length !== lengths[0])) throw new RangeError("Size mismatch between datasets");
    this.length = lengths[0];
    if (this.#sources.every(([, source]) => source.batchOf !== undefined)) {
      this.batchOf = shortcutOf(StackDataset.prototype, (indices: readonly number[]) =>
        this.#assemble((source) => source.batchOf?.(indices)),
      );
    }
  }

  /** The item of an index from 0. */
  getItem(index: number): StackedRead<Datasets> {
    const items = this.#sources.map(([, source]) => source.getItem(index));
    const item = items.some(isPromise)
      ? Promise.all(items).then((ready) => this.#assemble((_, i) => ready[i]))
      : this.#assemble((_, i) => items[i]);
    return item as StackedRead<Datasets>; // A promise where one of the data sets gives one.
  }

  #assemble(item: (source: IndexedSource<unknown>, i: number) => unknown): Stacked<Datasets> {
    const items = this.#sources.map(([key, source], i) => [key, item(source, i)] as const);
    // One item for each data set, under its key.
    return (this.#isNamed ? Object.fromEntries(items) : items.map(([, value]) => value)) as Stacked<Datasets>;
  }
}
