/** @file Fetchers: from indices to batches, in the thread where the data set is. */
import { type DatasetLike, indexed, type IndexedSource } from "./dataset.js";
import { shortened } from "../util/arguments.js";
import { methodName, pendingOf, Reading } from "./reading.js";
import { TorchError } from "../util/errors.js";
import { isPromise } from "../util/is.js";
import { iteratorResult } from "../util/iterator-result.js";

/** What a sampler gives: the indices of a batch, or one index where batches are off. */
export type Request = number | readonly number[];

/** The end of an iterable data set. */
export const ended: unique symbol = Symbol("ended");

/** Makes batches. A collate function that is null leaves the items as they are. */
export interface Fetcher {
  /** A batch, `ended`, or a promise of one. */
  fetch(request: Request): unknown;
  /** Whether reading waits, as far as was seen. */
  readonly isAsynchronous: boolean;
  /** Whether a batch is read only after the one before. */
  readonly inTurn: boolean;
  /** What it waits for, by its name; null for nothing. */
  readonly waitsFor: string | null;
  /** Ends the pass: an iterable that has not ended runs its `finally`. May give a promise. */
  close(): unknown;
}

type Collate = ((items: never) => unknown) | null;

/** @param usesDefault whether `collate` is the default, so that a data set may make the batch without its items */
export function makeFetcher(
  dataset: DatasetLike,
  collate: Collate,
  options: { usesDefault: boolean; dropLast: boolean },
): Fetcher {
  const source = indexed(dataset);
  const reading = new Reading();
  // A collate function takes what its data set gives.
  const collated = (collate ?? ((items: unknown) => items)) as (items: unknown) => unknown;
  const collateName = (): string => {
    const name = collate === null || collate.name === "collateFn" ? "" : collate.name;
    return name === "" ? "`collateFn`" : `\`collateFn\` (${shortened(name)})`;
  };
  const finish = (items: unknown): unknown => reading.note(collated(items), collateName);
  if (source !== null) return mapFetcher(dataset, source, finish, reading, options.usesDefault);
  return iterableFetcher(dataset as Iterable<unknown> | AsyncIterable<unknown>, finish, reading, options.dropLast);
}

function then(value: unknown, next: (value: unknown) => unknown): unknown {
  return isPromise(value) ? Promise.resolve(value).then(next) : next(value);
}

function mapFetcher(
  dataset: object,
  source: IndexedSource<unknown>,
  finish: (items: unknown) => unknown,
  reading: Reading,
  usesDefault: boolean,
): Fetcher {
  let isAsynchronous = false;
  const found = (value: unknown, method: () => string): unknown => {
    isAsynchronous ||= isPromise(value);
    return then(
      reading.note(value, () => methodName(dataset, method())),
      finish,
    );
  };
  return {
    get isAsynchronous() {
      return isAsynchronous;
    },
    inTurn: false,
    get waitsFor() {
      return reading.oldest;
    },
    fetch(request) {
      if (typeof request === "number") return found(source.getItem(request), () => `getItem(${request})`);
      if (usesDefault && source.batchOf !== undefined) return source.batchOf(request);
      if (source.getItems !== undefined) {
        return found(source.getItems(request), () => `getItems([${request.join(", ")}])`);
      }
      const items: unknown[] = [];
      let waits = false;
      for (const index of request) {
        const item = source.getItem(index);
        waits ||= isPromise(item);
        items.push(item);
      }
      if (!waits) return finish(items);
      return found(Promise.all(items), () => `getItem(${pendingOf(request, items).join(") and getItem(")})`);
    },
    close: () => undefined,
  };
}

function iterableFetcher(
  dataset: Iterable<unknown> | AsyncIterable<unknown>,
  finish: (items: unknown) => unknown,
  reading: Reading,
  dropLast: boolean,
): Fetcher {
  const end = (items: unknown[], wanted: number): unknown =>
    items.length === 0 || (dropLast && items.length < wanted) ? ended : finish(items);

  // An iterator that ended or failed is not ended again, and an iterable that is its own iterator continues in the next pass.
  let isOpen = false;
  const opened = <I extends object>(iterator: I): I => {
    isOpen = (iterator as object) !== dataset;
    return iterator;
  };

  if (typeof (dataset as Iterable<unknown>)[Symbol.iterator] === "function") {
    const iterator = opened((dataset as Iterable<unknown>)[Symbol.iterator]());
    const next = (): IteratorResult<unknown> => {
      try {
        const result = iteratorResult(iterator.next());
        if (result.done === true) isOpen = false;
        return result;
      } catch (error) {
        isOpen = false;
        throw error;
      }
    };
    return {
      isAsynchronous: false,
      inTurn: false,
      get waitsFor() {
        return reading.oldest;
      },
      fetch(request) {
        if (typeof request === "number") {
          const result = next();
          return result.done === true ? ended : finish(result.value);
        }
        const items: unknown[] = [];
        while (items.length < request.length) {
          const result = next();
          if (result.done === true) break;
          items.push(result.value);
        }
        return end(items, request.length);
      },
      close: () => (isOpen ? iterator.return?.() : undefined),
    };
  }
  if (typeof (dataset as AsyncIterable<unknown>)[Symbol.asyncIterator] !== "function") {
    throw new TorchError(
      "Expected a data set: with 'length' and 'getItem(index)', an array, or an iterable. " +
        `Received: ${(dataset as object).constructor.name}.`,
    );
  }
  const iterator = opened((dataset as AsyncIterable<unknown>)[Symbol.asyncIterator]());
  const nextName = (): string => `${methodName(iterator, "next()")} of the data set's asynchronous iterator`;
  const next = async (): Promise<IteratorResult<unknown>> => {
    try {
      const result = iteratorResult((await reading.note(iterator.next(), nextName)) as IteratorResult<unknown>);
      if (result.done === true) isOpen = false;
      return result;
    } catch (error) {
      isOpen = false;
      throw error;
    }
  };
  return {
    isAsynchronous: true,
    inTurn: true,
    get waitsFor() {
      return reading.oldest;
    },
    async fetch(request) {
      const wanted = typeof request === "number" ? 1 : request.length;
      const items: unknown[] = [];
      while (items.length < wanted) {
        const result = await next();
        if (result.done === true) break;
        items.push(result.value);
      }
      if (typeof request !== "number") return end(items, wanted);
      return items.length === 0 ? ended : finish(items[0]);
    },
    close: () => (isOpen ? iterator.return?.() : undefined),
  };
}
