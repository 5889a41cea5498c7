/** @file What is a loader, what is a collection of loaders, and how each is read. */
import { Tensor } from "@lightning-ts/torch";

/** A collection of loaders. */
export type LoaderCollection = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Whether a value yields batches. */
export function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && (isSyncIterable(value) || isAsyncIterable(value));
}

// A loader that has to be waited for may define Symbol.iterator as undefined.
function isSyncIterable(value: object): value is Iterable<unknown> {
  return typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
}

function isAsyncIterable(value: object): value is AsyncIterable<unknown> {
  return typeof (value as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function";
}

/**
 * The length of a loader in batches, Infinity where it has none.
 *
 * @throws RangeError for a number that is no length
 */
export function lengthOf(loader: unknown): number {
  if (typeof loader === "object" && loader !== null && "length" in loader && typeof loader.length === "number") {
    const { length } = loader;
    if (length === Infinity || (Number.isInteger(length) && length >= 0)) return length;
    throw new RangeError(
      `A loader's length: expected a whole number of at least 0. Received: ${length}. Leave length out where it is not known.`,
    );
  }
  if (loader instanceof Map || loader instanceof Set) return loader.size;
  return Infinity;
}

/** Iterates a loader; where it can be read without waiting, it is. */
export function iterate(loader: unknown): Iterator<unknown> | AsyncIterator<unknown> {
  if (typeof loader === "object" && loader !== null) {
    if (isSyncIterable(loader)) return loader[Symbol.iterator]();
    if (isAsyncIterable(loader)) return loader[Symbol.asyncIterator]();
  }
  throw new TypeError(`Expected an iterable of batches. Received: ${loader === null ? "null" : typeof loader}.`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether a value is a collection of loaders rather than one: an array or plain object of iterables. An empty array is a loader without batches. */
export function isCollection(value: unknown): value is LoaderCollection {
  if (!Array.isArray(value) && !isPlainObject(value)) return false;
  const items: unknown[] = Object.values(value);
  return items.length > 0 && items.every((item) => isNested(item) || (isIterable(item) && !isBatchLike(item)));
}

/** A collection inside of a collection: what it holds are loaders beyond doubt. */
function isNested(value: unknown): boolean {
  const items: unknown[] | null = Array.isArray(value) ? value : isPlainObject(value) ? Object.values(value) : null;
  if (items === null || items.length === 0) return false;
  return items.every(
    (item) => isNested(item) || (isIterable(item) && !Array.isArray(item) && !(item instanceof Tensor)),
  );
}

/** An array of what is no iterable is a batch. */
function isBatchLike(item: unknown): boolean {
  return Array.isArray(item) && item.every((part) => typeof part !== "object" || !isIterable(part));
}

/** The loaders of a collection, flat. */
export function flatLoaders(loaders: unknown): unknown[] {
  if (!isCollection(loaders)) return [loaders];
  return Object.values(loaders).flatMap((item) => (isNested(item) ? flatLoaders(item) : [item]));
}

/** Something in the shape of a collection, a part for each loader in the order of `flatLoaders`. */
export function inShapeOf(loaders: unknown, parts: readonly unknown[]): unknown {
  let next = 0;
  const shape = (value: unknown, isTop: boolean): unknown => {
    if (!(isTop ? isCollection(value) : isNested(value))) return parts[next++];
    if (Array.isArray(value)) return value.map((item) => shape(item, false));
    return Object.fromEntries(
      Object.entries(value as Record<string, unknown>).map(([key, item]) => [key, shape(item, false)]),
    );
  };
  return shape(loaders, true);
}

/** Tells a loader's samplers the epoch, so that each shuffles anew. */
export function setSamplerEpoch(loader: unknown, epoch: number): void {
  if (typeof loader !== "object" || loader === null) return;
  const { sampler, batchSampler } = loader as { sampler?: unknown; batchSampler?: { sampler?: unknown } | null };
  for (const each of new Set([sampler, batchSampler?.sampler])) {
    const { setEpoch } = (each ?? {}) as { setEpoch?: unknown };
    if (typeof setEpoch === "function") setEpoch.call(each, epoch);
  }
}

/** A loader that can be told where to go on. */
export interface StatefulLoader {
  stateDict(): unknown;
  loadStateDict(state: unknown): void;
}

/** Whether a loader has a state that a checkpoint keeps. */
export function isStateful(loader: unknown): loader is StatefulLoader {
  return typeof loader === "object" && loader !== null && "stateDict" in loader && "loadStateDict" in loader;
}
