/** @file The type of DataLoader's constructor: it knows whether the loader that it makes is read with `for ... of`. */
import type { Collated } from "./collate.js";
import { DataLoader as Loader } from "./data-loader.js";
import type { DataLoaderOptions } from "./loader-options.js";
import type { DatasetLike, Read } from "./dataset.js";
import type { ModuleReference } from "./module-reference.js";

/**
 * Whether a loader gives batches at once: `false` where its type says that reading the data set, making a batch or a worker thread has
 * to be waited for. `Workers` is undefined where `numWorkers` is left out.
 */
export type ReadsAtOnce<Source, Made, Workers> = undefined extends Workers
  ? GivesAtOnce<Source, Made>
  : [Workers] extends [0]
    ? GivesAtOnce<Source, Made>
    : false;

type GivesAtOnce<Source, Made> = [Made] extends [PromiseLike<unknown>]
  ? false
  : Source extends { getItems(indices: readonly number[]): PromiseLike<unknown> }
    ? false
    : [Read<Source, never>] extends [never]
      ? Source extends AsyncIterable<unknown>
        ? Source extends Iterable<unknown>
          ? true
          : false
        : true
      : [Read<Source, never>] extends [PromiseLike<unknown>]
        ? false
        : true;

/** Options of which the compiler keeps what decides how the loader is read. */
export interface LocalOptions<Item, Made, Workers extends number | undefined> extends Omit<
  DataLoaderOptions<Item, Awaited<Made>>,
  "collateFn" | "numWorkers"
> {
  collateFn?: ((items: Item[]) => Made) | null;
  numWorkers?: Workers;
}

type Arguments<Options> = [options?: Options] | [batchSize: number | null, options?: Options];

/** Makes loaders, and is their class. */
export interface DataLoaderConstructor {
  readonly prototype: DataLoader;

  /**
   * A loader of a data set, which the compiler lets be read with `for ... of` unless it sees that something has to be waited for.
   *
   * @throws RangeError for options that exclude each other, or are out of range
   */
  new <Item, Source extends DatasetLike<Item>, Workers extends number | undefined, Made = Collated<Item>>(
    dataset: DatasetLike<Item> & Source,
    ...args: Arguments<LocalOptions<Item, Made, Workers>>
  ): DataLoader<Item, Awaited<Made>> &
    (ReadsAtOnce<Source, Made, Workers> extends true ? Iterable<Awaited<Made>> : unknown);

  /**
   * A loader of a data set that its module makes, or whose types are given: it is read with `for await ... of`.
   *
   * @throws RangeError for options that exclude each other, or are out of range
   */
  new <Item = unknown, Batch = Collated<Item>>(
    dataset: DatasetLike<Item> | ModuleReference<Item>,
    ...args: Arguments<DataLoaderOptions<Item, Batch>>
  ): DataLoader<Item, Batch>;
}

/** A loader of which nothing more is known: it is read with `for await ... of`. */
export type DataLoader<Item = unknown, Batch = Collated<Item>> = Loader<Item, Batch>;

/**
 * Batches of a data set, in order or shuffled, as often as it is iterated over. The order under a seed, and the random state
 * left behind, are PyTorch's. Counterpart: `torch.utils.data.DataLoader`.
 *
 * It is iterable with `for ... of`, unless reading waits (worker threads, a module's or an asynchronous data set, an asynchronous
 * `collateFn`): then with `for await ... of` only, which always works. What the compiler sees of the arguments decides: a loader that is
 * given as a `DataLoader<Item, Batch>` is read with `for await`, one given as `DataLoader<Item, Batch> & Iterable<Batch>` with both.
 *
 * Without workers, an asynchronous data set begins to read the next batches while one is used.
 *
 * Workers are threads of this process, so tensors cross without a copy; they are started at the first pass, which takes a
 * moment, and serve later passes and other loaders too. What they draw at random is what PyTorch's workers draw under the same
 * seed, and does not change the main thread's. What fails in a worker is thrown by the loop, with the worker's own stack; only a
 * crash of native code ends the process. Quickest is a `TensorDataset`, whose batches are cut out as a whole; where items
 * are read or computed one by one, workers do it beside the main thread.
 *
 * @example
 * const loader = new data.DataLoader(new data.TensorDataset(x, y), { batchSize: 32, shuffle: true });
 * for (const [inputs, targets] of loader) ...
 * @example
 * // Plain numbers become float32, as in `torch.tensor`; class indices are bigints (or `torch.LongTensor`s): a batch of them is int64.
 * const items = images.map((image, i) => [image, BigInt(labels[i])] as const);
 * for (const [inputs, targets] of new data.DataLoader(items, { batchSize: 32 })) F.crossEntropy(model.forward(inputs), targets);
 * @example
 * // digits.ts
 * export class Digits extends data.Dataset<[Tensor, bigint]> { ... }
 *
 * // train.ts
 * const digits = data.fromModule<[Tensor, bigint]>(new URL("./digits.js", import.meta.url), "Digits", "train");
 * const loader = new data.DataLoader(digits, { batchSize: 32, shuffle: true, numWorkers: 2 });
 * for await (const [inputs, targets] of loader) ...
 */
// The class has its iterator where the type says that it has one.
export const DataLoader = Loader as DataLoaderConstructor;
