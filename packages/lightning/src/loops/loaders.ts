/** @file Loaders: one, several or named ones, as one source of batches. */

/** How several training loaders become one. */
export type CombineMode = "max_size_cycle" | "min_size" | "max_size" | "sequential";

/** A collection of loaders. */
export type LoaderCollection = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Whether a value yields batches. */
export function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
}

/** The length of a loader in batches, Infinity where it has none. */
export function lengthOf(loader: unknown): number {
  if (typeof loader === "object" && loader !== null && "length" in loader && typeof loader.length === "number") return loader.length;
  if (loader instanceof Map || loader instanceof Set) return loader.size;
  return Infinity;
}

/** Iterates a loader, synchronous or not. */
export function iterate(loader: unknown): Iterator<unknown> | AsyncIterator<unknown> {
  if (typeof loader === "object" && loader !== null) {
    if (Symbol.asyncIterator in loader) return (loader as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    if (Symbol.iterator in loader) return (loader as Iterable<unknown>)[Symbol.iterator]();
  }
  throw new TypeError(`Expected an iterable of batches. Received: ${loader === null ? "null" : typeof loader}.`);
}

/** Whether a value is a collection of loaders rather than one: an array or plain object of iterables. */
export function isCollection(value: unknown): value is LoaderCollection {
  if (value instanceof CombinedLoader) return false;
  const items: unknown[] | null = Array.isArray(value)
    ? value
    : typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
      ? Object.values(value)
      : null;
  return items !== null && items.length > 0 && items.every((item) => isIterable(item) && !isBatchLike(item));
}

/** An array of tensors is a batch, an array of arrays of tensors a loader. */
function isBatchLike(item: unknown): boolean {
  return Array.isArray(item) && item.every((part) => !isIterable(part) || typeof part !== "object");
}

/** The loaders of a collection, flat. */
export function flatLoaders(loaders: unknown): unknown[] {
  if (loaders === null || loaders === undefined) return [];
  if (loaders instanceof CombinedLoader) return loaders.flattened;
  if (!isCollection(loaders)) return [loaders];
  return Array.isArray(loaders) ? [...(loaders as unknown[])] : Object.values(loaders);
}

/** A batch with where it came from. */
export interface LoadedBatch {
  batch: unknown;
  batchIdx: number;
  dataloaderIdx: number;
}

/**
 * Several loaders as one. Counterpart: `lightning.pytorch.utilities.CombinedLoader`.
 *
 * "max_size_cycle" begins shorter ones again until the longest ends, "min_size" stops with the shortest, "max_size" gives null for
 * those that ended, "sequential" takes one after the other.
 */
export class CombinedLoader {
  readonly iterables: unknown;
  readonly mode: CombineMode;

  constructor(iterables: unknown, mode: CombineMode = "min_size") {
    if (!["max_size_cycle", "min_size", "max_size", "sequential"].includes(mode)) {
      throw new RangeError(`CombinedLoader: unsupported mode ${JSON.stringify(mode)}.`);
    }
    this.iterables = iterables;
    this.mode = mode;
  }

  get flattened(): unknown[] {
    return flatLoaders(this.iterables);
  }

  /** Batches in all, Infinity where unknown. */
  get length(): number {
    const lengths = this.flattened.map(lengthOf);
    if (lengths.length === 0) return 0;
    if (this.mode === "sequential") return lengths.reduce((a, b) => a + b, 0);
    return this.mode === "min_size" ? Math.min(...lengths) : Math.max(...lengths);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator {
    const loaders = this.flattened;
    if (this.mode === "sequential") {
      for (const loader of loaders) {
        const items = iterate(loader);
        for (let next = await items.next(); next.done !== true; next = await items.next()) yield next.value;
      }
      return;
    }
    const iterators = loaders.map(iterate);
    const ended = loaders.map(() => false);
    for (;;) {
      const parts: unknown[] = [];
      for (let i = 0; i < iterators.length; i++) {
        let next = ended[i] === true && this.mode === "max_size" ? { done: true, value: null } : await (iterators[i] as AsyncIterator<unknown>).next();
        if (next.done === true) {
          ended[i] = true;
          if (this.mode === "min_size" || ended.every(Boolean)) return;
          if (this.mode === "max_size_cycle") {
            iterators[i] = iterate(loaders[i]);
            next = await (iterators[i] as AsyncIterator<unknown>).next();
          } else next = { done: true, value: null };
        }
        parts.push(next.value);
      }
      yield this.#shape(parts);
    }
  }

  /** Batches in the shape of the collection. */
  #shape(parts: unknown[]): unknown {
    if (Array.isArray(this.iterables)) return parts;
    if (isCollection(this.iterables)) return Object.fromEntries(Object.keys(this.iterables).map((key, i) => [key, parts[i]]));
    return parts[0];
  }
}
