/** @file Reading ahead without workers: while a batch is used, an asynchronous data set reads the next ones. */
import { isPromise } from "../util/is.js";
import { iteratorResult } from "../util/iterator-result.js";
import { ended, type Fetcher, type Request } from "./fetcher.js";

/** The batches of a pass, in order. Errors come where their batch would have come. */
export class ReadAhead {
  readonly #fetcher: Fetcher;
  readonly #requests: Iterator<Request>;
  readonly #most: number;
  /** Batches that were begun and not taken. */
  readonly #begun: unknown[] = [];
  #hasMore = true;
  /** The last batch of an iterable, which is read in turn. */
  #last: unknown = undefined;

  /** @param most how many batches beyond the one that is wanted are begun */
  constructor(fetcher: Fetcher, requests: Iterator<Request>, most: number) {
    this.#fetcher = fetcher;
    this.#requests = requests;
    this.#most = most;
  }

  /** The next batch, a promise of it, or `ended`. */
  next(): unknown {
    if (this.#begun.length === 0) this.#begin();
    // Only what waits by itself: a synchronous data set would take this thread's time, and draws its random numbers in its turn.
    while (this.#fetcher.isAsynchronous && this.#hasMore && this.#begun.length <= this.#most) this.#begin();
    return this.#begun.length === 0 ? ended : this.#begun.shift();
  }

  #begin(): void {
    if (!this.#hasMore) return;
    let batch: unknown;
    try {
      const request = iteratorResult(this.#requests.next());
      if (request.done === true) {
        this.#hasMore = false;
        return;
      }
      batch = this.#fetcher.inTurn ? this.#after(request.value) : this.#fetcher.fetch(request.value);
    } catch (error) {
      this.#hasMore = false;
      if (this.#begun.length === 0) throw error;
      batch = failing(error);
    }
    // Whoever takes the batch gets its error; until then nobody handles it.
    if (isPromise(batch)) {
      batch = Promise.resolve(batch);
      (batch as Promise<unknown>).catch(() => {});
    }
    this.#begun.push(batch);
  }

  /** A batch of an iterable, read when the one before was. */
  #after(request: Request): unknown {
    const before = this.#last;
    this.#last = isPromise(before)
      ? before.then((batch: unknown) => (batch === ended || !this.#hasMore ? ended : this.#fetcher.fetch(request)))
      : this.#fetcher.fetch(request);
    return this.#last;
  }

  /** Ends the pass. Batches that are still being read are dropped. */
  async close(): Promise<void> {
    this.#hasMore = false;
    this.#begun.length = 0;
    try {
      this.#requests.return?.();
    } finally {
      await this.#fetcher.close();
    }
  }
}

/** A promise that fails with whatever was thrown, an Error or not. */
async function failing(error: unknown): Promise<never> {
  return Promise.resolve().then(() => {
    throw error;
  });
}
