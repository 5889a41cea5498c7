/** @file What a DataLoader is made with. */
import type { Generator } from "../runtime/random.js";
import type { ModuleReference } from "./module-reference.js";

/** Indices in an order, of which the number may be known. */
export type IndexSource<Index> = Iterable<Index> & { readonly length?: number | undefined };

/**
 * Makes a batch of items. Declared as a method is, so that a loader of some items goes where one of any items is expected.
 */
export type CollateFn<Item, Batch> = { collate(items: Item[]): Batch | Promise<Batch> }["collate"];

/** Options of `DataLoader`. */
export interface DataLoaderOptions<Item, Batch> {
  /** Items in a batch; null gives the items one by one. Default 1. */
  batchSize?: number | null;
  /** Whether the order is random, and new in each pass. Default false. */
  shuffle?: boolean | null;
  /** The order of the items, instead of `shuffle`. */
  sampler?: IndexSource<number> | null;
  /** The indices of each batch, instead of `batchSize`, `shuffle`, `sampler` and `dropLast`. */
  batchSampler?: IndexSource<readonly number[]> | null;
  /** Worker threads that read ahead. Default 0: the batches are made in this thread when they are asked for. */
  numWorkers?: number;
  /**
   * Makes a batch of items (or, with `batchSize: null`, something of an item). Default `defaultCollate`. With workers, a function
   * is called in the main thread, where it may use what it likes; one that is named by its module (`fromModule`) in the workers.
   */
  collateFn?: CollateFn<Item, Batch> | ModuleReference<Batch> | null;
  /** Whether batches are put into page-locked memory, for quicker copies to a GPU. Default false. */
  pinMemory?: boolean;
  /** Whether a last batch that is not full is left out. Default false. */
  dropLast?: boolean;
  /** Seconds to wait for a worker; 0 waits for ever. Default 0. */
  timeout?: number;
  /** Called in each worker with its number before its first batch, by the module that exports it: see `fromModule`. */
  workerInitFn?: ModuleReference | null;
  /** Where the order's random numbers come from. */
  generator?: Generator | null;
  /**
   * Batches that each worker reads ahead. Default 2. Without workers, the batches of an asynchronous data set that are begun
   * while one is used; 0 reads none ahead.
   */
  prefetchFactor?: number | null;
  /** Whether the workers live on after a pass. Default false. */
  persistentWorkers?: boolean;
  /** Whether batches come in the sampler's order. Default true. */
  inOrder?: boolean;
}

/** The names of the options, in the order of their positions. */
export const loaderOptionNames = [
  ...(["batchSize", "shuffle", "sampler", "batchSampler", "numWorkers", "collateFn", "pinMemory", "dropLast"] as const),
  ...(["timeout", "workerInitFn", "generator", "prefetchFactor", "persistentWorkers", "inOrder"] as const),
];
