/** @file The ways to read several loaders as one: in step with each other, or one after the other. */
import { isPromise, type MaybePromise, whenReady } from "../core/hooks.js";
import { iterate } from "./loaders.js";

/** How several loaders become one. */
export type CombineMode = "max_size_cycle" | "min_size" | "max_size" | "sequential";

type BatchIterator = Iterator<unknown> | AsyncIterator<unknown>;

/** Reads batches of several loaders. After `next` said true, the batch is in the fields. */
export interface CombinedIterator {
  /** The batches of all loaders, in their order; of the running loader where they are read one after the other. */
  readonly parts: readonly unknown[];
  readonly batchIdx: number;
  readonly dataloaderIdx: number;
  /** Reads on; false at the end. */
  next(): MaybePromise<boolean>;
  /** Ends early: generators run their `finally`. */
  close(): MaybePromise;
}

/** How many batches a mode reads of loaders with these lengths and limits. */
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

/** Ends a pass. What is its own iterator, such as a generator, goes on in the next pass. */
function end(iterator: BatchIterator, loader: unknown): unknown {
  return iterator === loader ? undefined : iterator.return?.();
}

/** A batch of each loader at a time. */
class Parallel implements CombinedIterator {
  parts: unknown[] = [];
  batchIdx = -1;
  readonly dataloaderIdx = 0;
  readonly #loaders: readonly unknown[];
  readonly #iterators: BatchIterator[];
  readonly #mode: Exclude<CombineMode, "sequential">;
  /** Loaders that ended at least once. */
  readonly #ended: boolean[];

  constructor(loaders: readonly unknown[], mode: Exclude<CombineMode, "sequential">) {
    this.#loaders = loaders;
    this.#mode = mode;
    this.#iterators = loaders.map(iterate);
    this.#ended = loaders.map(() => false);
  }

  next(): MaybePromise<boolean> {
    // Nearly always there is one loader.
    return this.#readFrom(0, this.#iterators.length === 1 ? [null] : this.#iterators.map(() => null));
  }

  #readFrom(first: number, parts: unknown[]): MaybePromise<boolean> {
    for (let i = first; i < this.#iterators.length; i++) {
      const result = (this.#iterators[i] as BatchIterator).next();
      if (isPromise(result)) {
        return Promise.resolve(result).then((got) =>
          this.#take(i, got, parts) ? this.#readFrom(i + 1, parts) : this.#again(i, parts),
        );
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
    this.#ended[i] = true;
    return this.#mode === "max_size";
  }

  /** A loader ended: that is the end, or it begins again. */
  #again(i: number, parts: unknown[]): MaybePromise<boolean> {
    if (this.#mode === "min_size" || this.#ended.every(Boolean)) return false;
    this.#iterators[i] = iterate(this.#loaders[i]);
    const result = this.#iterators[i].next();
    return whenReady<IteratorResult<unknown>, MaybePromise<boolean>>(result, (got) => {
      if (got.done === true) return false; // an empty loader
      parts[i] = got.value;
      return this.#readFrom(i + 1, parts);
    });
  }

  async close(): Promise<void> {
    for (const [i, iterator] of this.#iterators.entries()) await end(iterator, this.#loaders[i]);
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

  constructor(loaders: readonly unknown[], limits: readonly number[] | null) {
    this.#loaders = loaders;
    this.#limits = limits;
    this.#begin(0);
  }

  #begin(dataloaderIdx: number): void {
    this.dataloaderIdx = dataloaderIdx;
    this.batchIdx = -1;
    this.#iterator = dataloaderIdx < this.#loaders.length ? iterate(this.#loaders[dataloaderIdx]) : null;
  }

  next(): MaybePromise<boolean> {
    while (
      this.#limits !== null &&
      this.#iterator !== null &&
      (this.#limits[this.dataloaderIdx] ?? 0) <= this.batchIdx + 1
    ) {
      const left = end(this.#iterator, this.#loaders[this.dataloaderIdx]);
      this.#begin(this.dataloaderIdx + 1);
      if (isPromise(left)) return Promise.resolve(left).then(() => this.next());
    }
    if (this.#iterator === null) return false;
    const result = this.#iterator.next();
    return isPromise(result) ? Promise.resolve(result).then((got) => this.#take(got)) : this.#take(result);
  }

  #take(result: IteratorResult<unknown>): MaybePromise<boolean> {
    if (result.done === true) {
      this.#begin(this.dataloaderIdx + 1);
      return this.next();
    }
    this.parts[0] = result.value;
    this.batchIdx++;
    return true;
  }

  async close(): Promise<void> {
    if (this.#iterator !== null) await end(this.#iterator, this.#loaders[this.dataloaderIdx]);
  }
}
