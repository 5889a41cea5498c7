/** @file The ways to read several loaders as one: in step with each other, or one after the other. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { iteratorResult } from "@lightning-ts/torch/util/iterator-result";
import { despiteErrors } from "../util/despite-errors.js";
import { type MaybePromise, whenReady } from "../util/promises.js";
import { iterate } from "./loaders.js";

/** How several loaders become one. */
export type CombineMode = "max_size_cycle" | "min_size" | "max_size" | "sequential";

type BatchIterator = Iterator<unknown> | AsyncIterator<unknown>;

/** Reads batches of several loaders. After `next` returned true, the batch is in the fields. */
export interface CombinedIterator {
  /** The batches of all loaders, in order; that of the running loader where they are read one after the other. */
  readonly parts: readonly unknown[];
  readonly batchIdx: number;
  readonly dataloaderIdx: number;
  /** Reads the next batch; false at the end. */
  next(): MaybePromise<boolean>;
  /** Ends early: generators run their `finally`. */
  close(): MaybePromise;
}

/** How many batches a mode reads from loaders with these lengths and limits. */
export function combinedLength(
  mode: CombineMode,
  lengths: readonly number[],
  limits: readonly number[] | null,
): number {
  const limited = limits === null ? lengths : lengths.map((length, i) => Math.min(length, limits[i] ?? Infinity));
  if (limited.length === 0) return 0;
  if (mode === "sequential") return limited.reduce((sum, length) => sum + length, 0);
  return mode === "min_size" ? Math.min(...limited) : Math.max(...limited);
}

/** Begins to read loaders. */
export function combine(
  mode: CombineMode,
  loaders: readonly unknown[],
  limits: readonly number[] | null,
): CombinedIterator {
  return mode === "sequential" ? new Sequential(loaders, limits) : new Parallel(loaders, mode);
}

/** A loader that is its own iterator, such as a generator, continues in the next pass: no pass ends it. */
function isOwn(iterator: BatchIterator, loader: unknown): boolean {
  return iterator === loader;
}

/** Ends all passes, even if ending one fails. */
function endAll(iterators: Iterable<BatchIterator>): MaybePromise {
  const waiting: PromiseLike<unknown>[] = [];
  const errors: unknown[] = [];
  for (const iterator of iterators) {
    try {
      const left: unknown = iterator.return?.();
      if (isPromise(left)) waiting.push(left);
    } catch (error) {
      errors.push(error);
    }
  }
  const check = (): void => {
    if (errors.length > 0) throw errors[0];
  };
  if (waiting.length === 0) {
    check();
    return;
  }
  return Promise.allSettled(waiting).then((results) => {
    for (const result of results) if (result.status === "rejected") errors.push(result.reason);
    check();
  });
}

/** A batch of each loader at a time. */
class Parallel implements CombinedIterator {
  parts: unknown[] = [];
  batchIdx = -1;
  readonly dataloaderIdx = 0;
  readonly #loaders: readonly unknown[];
  readonly #iterators: BatchIterator[] = [];
  readonly #mode: Exclude<CombineMode, "sequential">;
  /** Loaders that ended at least once. */
  readonly #ended: boolean[];
  /** Passes that have neither ended nor failed. */
  readonly #open = new Set<BatchIterator>();

  constructor(loaders: readonly unknown[], mode: Exclude<CombineMode, "sequential">) {
    this.#loaders = loaders;
    this.#mode = mode;
    this.#ended = loaders.map(() => false);
    try {
      for (let i = 0; i < loaders.length; i++) this.#begin(i);
    } catch (error) {
      // Those that were begun are ended. Errors of that must not hide this one.
      void despiteErrors(() => this.close());
      throw error;
    }
  }

  #begin(i: number): BatchIterator {
    const loader = this.#loaders[i];
    const iterator = iterate(loader);
    this.#iterators[i] = iterator;
    if (!isOwn(iterator, loader)) this.#open.add(iterator);
    return iterator;
  }

  next(): MaybePromise<boolean> {
    // Nearly always there is one loader.
    return this.#readFrom(0, this.#iterators.length === 1 ? [null] : this.#iterators.map(() => null));
  }

  #readFrom(first: number, parts: unknown[]): MaybePromise<boolean> {
    for (let i = first; i < this.#iterators.length; i++) {
      const iterator = this.#iterators[i] as BatchIterator;
      const result = nextOf(iterator, this.#open);
      if (isPromise(result)) {
        return result.then((got) => (this.#take(i, got, parts) ? this.#readFrom(i + 1, parts) : this.#again(i, parts)));
      }
      if (!this.#take(i, result, parts)) return this.#again(i, parts);
    }
    if (this.#mode === "max_size" && this.#ended.every(Boolean)) return false;
    this.parts = parts;
    this.batchIdx++;
    return this.#iterators.length > 0;
  }

  /** Keeps a loader's batch; false where the loader has ended and that matters. */
  #take(i: number, result: IteratorResult<unknown>, parts: unknown[]): boolean {
    if (result.done !== true) {
      parts[i] = result.value;
      return true;
    }
    this.#open.delete(this.#iterators[i] as BatchIterator);
    this.#ended[i] = true;
    return this.#mode === "max_size";
  }

  /** A loader ended: that is the end, or the loader starts over. */
  #again(i: number, parts: unknown[]): MaybePromise<boolean> {
    if (this.#mode === "min_size" || this.#ended.every(Boolean)) return false;
    const result = nextOf(this.#begin(i), this.#open);
    return whenReady<IteratorResult<unknown>, MaybePromise<boolean>>(result, (got) => {
      if (!this.#take(i, got, parts)) return false; // an empty loader
      return this.#readFrom(i + 1, parts);
    });
  }

  close(): MaybePromise {
    const left = endAll(this.#open);
    this.#open.clear();
    return left;
  }
}

/** One loader after the other. */
class Sequential implements CombinedIterator {
  readonly parts: unknown[] = [null];
  batchIdx = -1;
  dataloaderIdx = 0;
  readonly #loaders: readonly unknown[];
  readonly #limits: readonly number[] | null;
  #iterator: BatchIterator | null = null;
  /** The running pass, unless it has ended or failed. */
  readonly #open = new Set<BatchIterator>();

  constructor(loaders: readonly unknown[], limits: readonly number[] | null) {
    this.#loaders = loaders;
    this.#limits = limits;
    this.#begin(0);
  }

  #begin(dataloaderIdx: number): void {
    this.dataloaderIdx = dataloaderIdx;
    this.batchIdx = -1;
    this.#iterator = null;
    if (dataloaderIdx >= this.#loaders.length) return;
    const loader = this.#loaders[dataloaderIdx];
    this.#iterator = iterate(loader);
    if (!isOwn(this.#iterator, loader)) this.#open.add(this.#iterator);
  }

  next(): MaybePromise<boolean> {
    while (
      this.#limits !== null &&
      this.#iterator !== null &&
      (this.#limits[this.dataloaderIdx] ?? 0) <= this.batchIdx + 1
    ) {
      const left = this.close();
      if (isPromise(left)) {
        return Promise.resolve(left).then(() => {
          this.#begin(this.dataloaderIdx + 1);
          return this.next();
        });
      }
      this.#begin(this.dataloaderIdx + 1);
    }
    if (this.#iterator === null) return false;
    const result = nextOf(this.#iterator, this.#open);
    return isPromise(result) ? result.then((got) => this.#take(got)) : this.#take(result);
  }

  #take(result: IteratorResult<unknown>): MaybePromise<boolean> {
    if (result.done === true) {
      this.#open.clear();
      this.#begin(this.dataloaderIdx + 1);
      return this.next();
    }
    this.parts[0] = result.value;
    this.batchIdx++;
    return true;
  }

  close(): MaybePromise {
    const left = endAll(this.#open);
    this.#open.clear();
    return left;
  }
}

/** Reads the next batch. An iterator that fails has ended. */
function nextOf(iterator: BatchIterator, open: Set<BatchIterator>): MaybePromise<IteratorResult<unknown>> {
  try {
    const result = iterator.next();
    return isPromise(result) ? waitFor(result, iterator, open) : iteratorResult(result);
  } catch (error) {
    open.delete(iterator);
    throw error;
  }
}

async function waitFor(
  result: PromiseLike<IteratorResult<unknown>>,
  iterator: BatchIterator,
  open: Set<BatchIterator>,
): Promise<IteratorResult<unknown>> {
  try {
    return iteratorResult(await result);
  } catch (error) {
    open.delete(iterator);
    throw error;
  }
}
