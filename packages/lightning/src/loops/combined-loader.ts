/** @file CombinedLoader: several loaders as one. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { combine, type CombinedIterator, combinedLength, type CombineMode } from "./combine.js";
import { flatLoaders, inShapeOf, lengthOf } from "./loaders.js";
import { show } from "../util/show.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** A batch with its index and its loader's. */
export type CombinedBatch = [batch: unknown, batchIdx: number, dataloaderIdx: number];

const modes: readonly CombineMode[] = ["max_size_cycle", "min_size", "max_size", "sequential"];

/**
 * Several loaders as one. Counterpart: `lightning.pytorch.utilities.CombinedLoader`.
 *
 * "max_size_cycle" repeats shorter ones until the longest ends, "min_size" stops with the shortest, "max_size" gives null for
 * those that ended: batches have the shape of the collection. "sequential" takes one loader after the other.
 *
 * @example
 * const loader = new CombinedLoader({ a: loaderA, b: loaderB }, "max_size_cycle");
 * for (const [{ a, b }, batchIdx] of loader) ...
 */
export class CombinedLoader {
  /** The loaders, as they were given. */
  iterables: unknown;
  /** How loaders of different lengths are combined. */
  readonly mode: CombineMode;
  /** @internal Whether a hook made the loaders for one run, which ends them. */
  isOfRun = false;
  #flattened: unknown[];
  #limits: readonly number[] | null = null;

  /**
   * @param iterables a loader, or arrays and objects of them
   * @throws RangeError for an unknown mode
   */
  constructor(iterables: unknown, mode: CombineMode = "min_size") {
    if (!modes.includes(mode)) {
      throw new RangeError(`CombinedLoader: expected a mode of ${modes.join(", ")}. Received: ${show(mode)}.`);
    }
    this.iterables = iterables;
    this.mode = mode;
    this.#flattened = flatLoaders(iterables);
  }

  /** The loaders, flat. */
  get flattened(): unknown[] {
    return this.#flattened;
  }

  set flattened(loaders: unknown[]) {
    if (loaders.length !== this.#flattened.length) {
      throw new RangeError(`CombinedLoader: expected ${this.#flattened.length} loaders. Received: ${loaders.length}.`);
    }
    this.iterables = inShapeOf(this.iterables, loaders);
    this.#flattened = loaders;
  }

  /** The most batches to take from each loader; null for all. One number applies to all loaders. */
  get limits(): readonly number[] | null {
    return this.#limits;
  }

  set limits(limits: number | readonly number[] | null) {
    const each = typeof limits === "number" ? this.#flattened.map(() => limits) : limits;
    if (each !== null && each.length !== this.#flattened.length) {
      throw new RangeError(
        `CombinedLoader: expected a limit for each of ${this.#flattened.length} loaders. Received: ${each.length}.`,
      );
    }
    this.#limits = each;
  }

  /** Batches in all, Infinity where unknown. */
  get length(): number {
    return combinedLength(this.mode, this.#flattened.map(lengthOf), this.#limits);
  }

  /** The loaders' data sets, in the shape of the collection. */
  get dataset(): unknown {
    return this.#each("dataset");
  }

  /** The loaders' samplers, in the shape of the collection. */
  get sampler(): unknown {
    return this.#each("sampler");
  }

  /** The loaders' batch samplers, in the shape of the collection. */
  get batchSampler(): unknown {
    return this.#each("batchSampler");
  }

  #each(name: string): unknown {
    return inShapeOf(
      this.iterables,
      this.#flattened.map(
        (loader) =>
          (typeof loader === "object" && loader !== null ? (Reflect.get(loader, name) as unknown) : undefined) ?? null,
      ),
    );
  }

  /** @internal Begins to read. */
  open(): CombinedIterator {
    return combine(this.mode, this.#flattened, this.#limits);
  }

  /** @internal A batch in the shape of the collection. */
  batchOf(iterator: CombinedIterator): unknown {
    if (this.mode === "sequential" || this.iterables === this.#flattened[0]) return iterator.parts[0];
    return inShapeOf(this.iterables, iterator.parts);
  }

  /** Iterates the batches, each with its index and its loader's. */
  *[Symbol.iterator](): Generator<CombinedBatch> {
    const iterator = this.open();
    try {
      for (;;) {
        const more = iterator.next();
        if (isPromise(more)) {
          throw new TypeError(
            "A loader's batches have to be waited for. Use for await (const [batch, batchIdx, dataloaderIdx] of loader).",
          );
        }
        if (!more) return;
        yield [this.batchOf(iterator), iterator.batchIdx, iterator.dataloaderIdx];
      }
    } finally {
      const closing = iterator.close();
      // The loader is asynchronous: the pass ends with the error above.
      if (isPromise(closing)) closing.catch(() => {});
    }
  }

  /** Iterates the batches, also those of asynchronous loaders. */
  async *[Symbol.asyncIterator](): AsyncGenerator<CombinedBatch> {
    const iterator = this.open();
    try {
      while (await iterator.next()) yield [this.batchOf(iterator), iterator.batchIdx, iterator.dataloaderIdx];
    } finally {
      await iterator.close();
    }
  }
}
