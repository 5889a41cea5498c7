/** @file Data sets: by index (`Dataset`), or one item after another (`IterableDataset`). */
import { shown } from "../util/arguments.js";
import { fromTypedArray } from "../tensor/creation.js";
import { Tensor } from "../tensor/tensor.js";
import { RangeError } from "../util/user-errors.js";

/** Something whose items are asked for by index. An array is one too. */
export interface MapDataset<Item = unknown> {
  /** The number of items. */
  readonly length: number;
  /** The item of an index from 0 to `length - 1`, or a promise of it. */
  getItem(index: number): Item | Promise<Item>;
  /** Several items at once, where that is quicker. */
  getItems?(indices: readonly number[]): readonly Item[] | Promise<readonly Item[]>;
}

/**
 * Base of data sets by index. Counterpart: `torch.utils.data.Dataset`.
 *
 * @example
 * class Squares extends data.Dataset<[number, number]> {
 *   get length() { return 100; }
 *   getItem(i: number): [number, number] { return [i, i * i]; }
 * }
 */
export abstract class Dataset<Item = unknown> implements MapDataset<Item> {
  /** How many items there are. */
  abstract readonly length: number;

  /** The item of an index from 0; may be asynchronous. */
  abstract getItem(index: number): Item | Promise<Item>;

  /** Several items at once, where that is quicker. */
  getItems?(indices: readonly number[]): readonly Item[] | Promise<readonly Item[]>;

  /** @internal The collated batch of some indices, where it is made without its items. */
  batchOf?(indices: readonly number[]): unknown;

  /** All items in order; of an asynchronous data set the promises of them. */
  *[Symbol.iterator](): Generator<Listed<this, Item>, void> {
    for (let i = 0; i < this.length; i++) yield this.getItem(i) as Listed<this, Item>;
  }
}

/**
 * Base of data sets without indices, such as a stream: override `[Symbol.iterator]`, or `[Symbol.asyncIterator]` where
 * reading waits. Any other iterable serves as well. Counterpart: `torch.utils.data.IterableDataset`.
 */
export abstract class IterableDataset<Item = unknown> {
  /** The number of items, where it is known. */
  readonly length?: number;

  [Symbol.iterator]?(): Iterator<Item>;

  [Symbol.asyncIterator]?(): AsyncIterator<Item>;
}

/** What a loader takes: by index, an array, the rows of a tensor, or an iterable. */
export type DatasetLike<Item = unknown> =
  MapDataset<Item> | readonly Item[] | Iterable<Item> | AsyncIterable<Item> | IterableDataset<Item>;

/** What a data set gives for an index: an item, a promise of one, or either where its type does not say. */
export type Read<Source, Item> = Source extends { getItem(index: number): infer Got } ? Got : Item;

/** What a loop over a data set gives: items, or promises where its type says that each has to be waited for. */
type Listed<Source, Item> = [Read<Source, Item>] extends [PromiseLike<unknown>] ? Promise<Item> : Item;

/** A data set by index, in the form that loaders use. */
export interface IndexedSource<Item> {
  readonly length: number;
  getItem(index: number): Item | Promise<Item>;
  getItems?(indices: readonly number[]): readonly Item[] | Promise<readonly Item[]>;
  batchOf?(indices: readonly number[]): unknown;
}

const readers = ["getItem", "get", "at"] as const;

/** What has a `getItem`: a data set, or the prototype of a class of them. */
interface Indexed {
  readonly getItem: unknown;
}

/** Of which class each shortcut of this library gives the items. */
const shortcuts = new WeakMap<object, Indexed>();

/** Notes that a function gives, all at once, the items of a class: where a subclass has another `getItem`, items are asked for one by one. */
export function shortcutOf<Read extends object>(prototype: Indexed, read: Read): Read {
  shortcuts.set(read, prototype);
  return read;
}

function isOvertaken(dataset: Indexed, name: "getItems" | "batchOf"): boolean {
  const read: unknown = Reflect.get(dataset, name);
  const from = typeof read === "function" ? shortcuts.get(read) : undefined;
  return from !== undefined && from.getItem !== dataset.getItem;
}

/** A data set without the shortcuts that its `getItem` has overtaken. */
function withoutOvertaken<Item>(dataset: Dataset<Item>): IndexedSource<Item> {
  if (!isOvertaken(dataset, "batchOf") && !isOvertaken(dataset, "getItems")) return dataset;
  return {
    get length() {
      return dataset.length;
    },
    getItem: (index) => dataset.getItem(index),
    ...(dataset.getItems !== undefined &&
      !isOvertaken(dataset, "getItems") && {
        getItems: (indices: readonly number[]) => dataset.getItems?.(indices) ?? [],
      }),
  };
}

/** Whether a value is an array that is read by place, and not by a `getItem` of its class. */
export function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && !("getItem" in value);
}

/** The indexed form of a data set, or null for one without indices. */
export function indexed<Item>(dataset: DatasetLike<Item>): IndexedSource<Item> | null {
  if (dataset instanceof Dataset) return withoutOvertaken(dataset as Dataset<Item>);
  if (isPlainList(dataset)) return fromArray(dataset);
  if (dataset instanceof Tensor) return fromTensor(dataset) as IndexedSource<unknown> as IndexedSource<Item>;
  if (dataset instanceof IterableDataset || typeof dataset !== "object") return null;
  if ((dataset as object | null) === null || !("length" in dataset)) return null;
  // An object with `length`: whether it can be read by index is looked up by name.
  const source = dataset as unknown as Record<string, unknown> & { length: number };
  for (const name of readers) {
    const read = source[name];
    if (typeof read !== "function") continue;
    const { getItems } = source;
    return {
      get length() {
        return source.length;
      },
      getItem: (index) => read.call(source, index) as Item,
      ...(typeof getItems === "function" && {
        getItems: (indices: readonly number[]) => getItems.call(source, indices) as readonly Item[],
      }),
    };
  }
  return null;
}

function fromArray<Item>(items: readonly Item[]): IndexedSource<Item> {
  return {
    get length() {
      return items.length;
    },
    getItem(index) {
      checkIndex(index, items.length);
      return items[index] as Item;
    },
  };
}

function fromTensor(rows: Tensor): IndexedSource<Tensor> {
  return {
    get length() {
      return rows.size(0);
    },
    getItem: (index) => rows.select(0, index),
    batchOf: (indices) => takeRows([rows], indices)[0],
  };
}

/** @throws RangeError for an index outside of the data set */
export function checkIndex(index: number, length: number): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return;
  throw new RangeError(
    `Expected an index from 0 to ${length - 1}. Received: ${shown(index)}. Check the sampler's indices.`,
  );
}

/** The rows of tensors with as many rows, each in a new tensor. */
export function takeRows(tensors: readonly Tensor[], indices: readonly number[]): Tensor[] {
  const length = tensors[0]?.size(0) ?? 0;
  const first = indices[0] ?? 0;
  const numbers = new Int32Array(indices.length);
  let areNeighbours = indices.length > 0;
  for (let i = 0; i < numbers.length; i++) {
    const index = indices[i] as number;
    checkIndex(index, length);
    numbers[i] = index;
    areNeighbours &&= index === first + i;
  }
  // Neighbours, as a loader that does not shuffle asks for, are copied in one piece.
  if (areNeighbours) {
    return tensors.map((rows) => {
      const view = rows.narrow(0, first, numbers.length);
      const copy = view.clone();
      view.dispose();
      return copy;
    });
  }
  const index = fromTypedArray(numbers);
  const taken = tensors.map((rows) => rows.indexSelect(0, rows.isCpu ? index : index.to(rows.device)));
  index.dispose();
  return taken;
}
