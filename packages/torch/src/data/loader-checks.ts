/** @file What a DataLoader reads, and options of it that exclude each other. */
import { kindOf, shown } from "../util/arguments.js";
import { emitWarning } from "../util/errors.js";
import { type DatasetLike, indexed } from "./dataset.js";
import { ModuleReference } from "./module-reference.js";
import { availableParallelism } from "node:os";
import { checkBatchSize } from "./samplers.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** How a data set is read: by index, from its beginning, or not known yet. */
export type Kind = "map" | "iterable" | "module";

interface Given {
  batchSize?: number | null;
  shuffle?: boolean | null;
  sampler?: object | null;
  batchSampler?: object | null;
  dropLast?: boolean;
  prefetchFactor?: number | null;
  persistentWorkers?: boolean;
  collateFn?: unknown;
  workerInitFn?: unknown;
}

/**
 * @param isAsync whether reading waits: then batches are read ahead without workers too
 * @throws RangeError with PyTorch's text
 */
export function checkLoader(kind: Kind, given: Given, numWorkers: number, timeout: number, isAsync: boolean): void {
  const refuse = (isWrong: boolean, message: string): void => {
    if (isWrong) throw new RangeError(message);
  };
  const { batchSize, shuffle, sampler, batchSampler, dropLast = false, prefetchFactor } = given;
  refuse(
    !Number.isInteger(numWorkers) || numWorkers < 0,
    "num_workers option should be non-negative; use num_workers=0 to disable multiprocessing.",
  );
  refuse(!(timeout >= 0), "timeout option should be non-negative");
  refuse(
    numWorkers === 0 && prefetchFactor != null && !isAsync,
    "prefetch_factor option could only be specified in multiprocessing." +
      "let num_workers > 0 to enable multiprocessing, otherwise set prefetch_factor to None.",
  );
  refuse(prefetchFactor != null && prefetchFactor < 0, "prefetch_factor option should be non-negative");
  refuse(
    prefetchFactor != null && !(Number.isInteger(prefetchFactor) && prefetchFactor >= Math.min(numWorkers, 1)),
    `prefetchFactor expects a positive whole number. Received: ${shown(prefetchFactor)}. Leave it out for 2.`,
  );
  refuse(given.persistentWorkers === true && numWorkers === 0, "persistent_workers option needs num_workers > 0");
  if (kind === "iterable") {
    refuse(
      shuffle === true,
      "DataLoader with IterableDataset: expected unspecified shuffle option, but got shuffle=True",
    );
    refuse(sampler != null, "DataLoader with IterableDataset: expected unspecified sampler option");
    refuse(batchSampler != null, "DataLoader with IterableDataset: expected unspecified batch_sampler option");
  }
  refuse(sampler != null && shuffle === true, "sampler option is mutually exclusive with shuffle");
  refuse(
    batchSampler != null && ((batchSize ?? 1) !== 1 || shuffle === true || sampler != null || dropLast),
    "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last",
  );
  refuse(
    batchSampler == null && batchSize === null && dropLast,
    "batch_size=None option disables auto-batching and is mutually exclusive with drop_last",
  );
  if (batchSize != null) checkBatchSize(batchSize);
  checkCallbacks(given);
  const cores = availableParallelism();
  if (numWorkers > cores) {
    emitWarning(
      `This DataLoader will create ${numWorkers} worker threads in total. Our suggested max number of worker in current ` +
        `system is ${cores}, which is smaller than what this DataLoader is going to create. Please be aware that excessive ` +
        "worker creation might get DataLoader running slow, lower the worker number to avoid potential slowness if necessary.",
    );
  }
}

/** @throws TypeError for a value that cannot be called, or not in the thread that would call it */
function checkCallbacks({ collateFn, workerInitFn, sampler, batchSampler }: Given): void {
  if (collateFn != null && typeof collateFn !== "function" && !(collateFn instanceof ModuleReference)) {
    throw new TypeError(
      `collateFn expects a function, or one named by data.fromModule(...). Received: ${kindOf(collateFn)}.`,
    );
  }
  if (workerInitFn != null && !(workerInitFn instanceof ModuleReference)) {
    throw new TypeError(
      "workerInitFn is called in other threads, which cannot be given a function. Expected data.fromModule(" +
        `new URL("./file.js", import.meta.url), "name"). Received: ${kindOf(workerInitFn)}.`,
    );
  }
  for (const [name, given] of Object.entries({ sampler, batchSampler })) {
    if (given == null || (typeof given === "object" && Symbol.iterator in given)) continue;
    throw new TypeError(`${name} expects an iterable of indices. Received: ${kindOf(given)}.`);
  }
}

/**
 * How a data set is read.
 *
 * @throws TypeError for anything but a data set
 */
export function kindOfDataset(dataset: unknown): Kind {
  if (dataset instanceof ModuleReference) return "module";
  if (typeof dataset === "object" && dataset !== null) {
    if (indexed(dataset as DatasetLike) !== null) return "map";
    if (Symbol.iterator in dataset || Symbol.asyncIterator in dataset) return "iterable";
  }
  throw new TypeError(
    `DataLoader expects a data set: one with 'length' and 'getItem(index)', an array, a tensor or an iterable. Received: ${kindOf(dataset)}.`,
  );
}
