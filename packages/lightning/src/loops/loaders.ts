/** @file Tells loaders from collections of loaders, and reads both. */
import { Tensor } from "@lightning-ts/torch";
import { expectArray } from "@lightning-ts/torch/util/lists";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { mapParts } from "@lightning-ts/torch/util/tree";
import { RangeError, TypeError } from "../util/user-errors.js";

/** A collection of loaders. */
export type LoaderCollection = readonly unknown[] | ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>;

/** Whether a value yields batches. */
export function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && (isSyncIterable(value) || isAsyncIterable(value));
}

// An asynchronous loader may define Symbol.iterator as undefined.
function isSyncIterable(value: object): value is Iterable<unknown> {
  return typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
}

function isAsyncIterable(value: object): value is AsyncIterable<unknown> {
  return typeof (value as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function";
}

/**
 * The length of a loader in batches, Infinity where it has none.
 *
 * @throws RangeError for a number that is not a length
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

/** Iterates a loader, synchronously where that is possible. */
export function iterate(loader: unknown): Iterator<unknown> | AsyncIterator<unknown> {
  if (typeof loader === "object" && loader !== null) {
    if (isSyncIterable(loader)) return loader[Symbol.iterator]();
    if (isAsyncIterable(loader)) return loader[Symbol.asyncIterator]();
  }
  throw new TypeError(`Expected an iterable of batches. Received: ${loader === null ? "null" : typeof loader}.`);
}

/** The members of a dictionary, a Map or a plain object; null for another value. */
export function namedMembers(value: unknown): [name: unknown, member: unknown][] | null {
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
  return isPlainObject(value) ? Object.entries(value) : null;
}

/** The members of a collection; null for another value. */
function membersOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : (namedMembers(value)?.map(([, member]) => member) ?? null);
}

/** Where in a collection a value is: outermost, under a name of dictionaries only, or somewhere in an array. */
type Place = "top" | "named" | "listed";

/**
 * Whether a value is a collection of loaders rather than one.
 *
 * A plain object or a Map is one if its members are iterables or collections: `{ a: [0, 1], b: [2, 3] }` are two loaders. An array is one if
 * that is certain, because its members are iterables other than arrays, or arrays of iterables: `[loaderA, loaderB]`. Otherwise it
 * is a loader, and its members are batches: `[0, 1]`, `[[0, 1], [2, 3]]`, `[{ x }, { x }]`, `[]`.
 */
export function isCollection(value: unknown): value is LoaderCollection {
  return isCollectionAt(value, "top", []);
}

function isCollectionAt(value: unknown, place: Place, outer: readonly unknown[]): value is LoaderCollection {
  if (place === "listed") return isNested(value, outer);
  // A value that contains itself has no end.
  if (outer.includes(value)) return false;
  const within = [...outer, value];
  const named = namedMembers(value);
  if (named !== null)
    return named.length > 0 && named.every(([, item]) => isIterable(item) || isCollectionAt(item, "named", within));
  if (!Array.isArray(value) || value.length === 0) return false;
  checkLength(value);
  const items: readonly unknown[] = value;
  // The neighbours of a loader are loaders too.
  if (items.some(isSurelyLoader) && items.every((item) => isIterable(item) || isNested(item, within))) return true;
  if (place === "named") return isNested(value, outer);
  return items.every((item) => isNested(item, within) || (isIterable(item) && !isBatchLike(item)));
}

/** An iterable that is not a batch. */
function isSurelyLoader(value: unknown): boolean {
  return isIterable(value) && !Array.isArray(value) && !(value instanceof Tensor) && !ArrayBuffer.isView(value);
}

/** Collections of loaders are short, so a long one is checked as a whole before its items. */
function checkLength(items: readonly unknown[]): void {
  if (items.length > 1024) expectArray("A collection", "loaders", items);
}

/** A collection inside a collection, which certainly contains loaders. */
function isNested(value: unknown, outer: readonly unknown[]): boolean {
  if (outer.includes(value)) return false;
  const items = membersOf(value);
  if (items === null || items.length === 0) return false;
  checkLength(items);
  const within = [...outer, value];
  return items.every(
    (item) => isNested(item, within) || (isIterable(item) && !Array.isArray(item) && !(item instanceof Tensor)),
  );
}

/** An array of values that are not iterable is a batch. */
function isBatchLike(item: unknown): boolean {
  if (!Array.isArray(item)) return false;
  checkLength(item);
  return item.every((part) => typeof part !== "object" || !isIterable(part));
}

function placeIn(collection: LoaderCollection, place: Place): Place {
  return Array.isArray(collection) || place === "listed" ? "listed" : "named";
}

/** The loaders of a collection, flat. */
export function flatLoaders(loaders: unknown): unknown[] {
  const flat = (value: unknown, place: Place): unknown[] => {
    if (!isCollectionAt(value, place, [])) return [value];
    return (membersOf(value) ?? []).flatMap((item) => flat(item, placeIn(value, place)));
  };
  return flat(loaders, "top");
}

/** A structure in the shape of a collection, with a part for each loader in the order of `flatLoaders`. */
export function inShapeOf(loaders: unknown, parts: readonly unknown[]): unknown {
  let next = 0;
  const shape = (value: unknown, place: Place): unknown => {
    if (!isCollectionAt(value, place, [])) return parts[next++];
    const inner = placeIn(value, place);
    return mapParts(value, (item) => shape(item, inner));
  };
  return shape(loaders, "top");
}

/** A loader that can be resumed. */
export interface StatefulLoader {
  stateDict(): unknown;
  loadStateDict(state: unknown): void;
}

/** Whether a loader has a state that a checkpoint keeps. */
export function isStateful(loader: unknown): loader is StatefulLoader {
  return typeof loader === "object" && loader !== null && "stateDict" in loader && "loadStateDict" in loader;
}
