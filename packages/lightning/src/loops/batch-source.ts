/** @file Batches of a loader one by one, with whether each is the last. */
import { isPromise } from "../core/hooks.js";
import { iterate } from "./loaders.js";

/** A batch, or the end. */
export interface NextBatch {
  readonly done: boolean;
  readonly value: unknown;
}

/** Reads a loader up to a number of batches. */
export class BatchSource {
  readonly #iterator: Iterator<unknown> | AsyncIterator<unknown>;
  readonly #limit: number;
  readonly #isSized: boolean;
  #taken = 0;
  #ahead: NextBatch | null = null;
  /** Whether the batch that was taken last is the last one. */
  isLast = false;

  /**
   * @param limit batches to take at most
   * @param isSized whether the loader's length is known, so that nothing has to be read ahead
   */
  constructor(loader: unknown, limit: number, isSized: boolean) {
    this.#iterator = iterate(loader);
    this.#limit = limit;
    this.#isSized = isSized;
  }

  /** The next batch; done at the limit or at the loader's end. */
  next(): NextBatch | Promise<NextBatch> {
    if (this.#taken >= this.#limit) return { done: true, value: undefined };
    const ahead = this.#ahead;
    this.#ahead = null;
    if (ahead !== null) return this.#took(ahead);
    const result = this.#iterator.next();
    return isPromise(result) ? Promise.resolve(result).then((got) => this.#took(plain(got))) : this.#took(plain(result));
  }

  #took(result: NextBatch): NextBatch | Promise<NextBatch> {
    if (result.done) {
      this.isLast = true;
      return result;
    }
    this.#taken++;
    this.isLast = this.#taken >= this.#limit;
    if (this.isLast || this.#isSized) return result;
    // Without a length, only the next batch tells whether this one is the last.
    const next = this.#iterator.next();
    const keep = (got: IteratorResult<unknown>): NextBatch => {
      this.#ahead = plain(got);
      this.isLast = this.#ahead.done;
      return result;
    };
    return isPromise(next) ? Promise.resolve(next).then(keep) : keep(next);
  }

  /** Ends the iteration early: generators run their `finally`. */
  async close(): Promise<void> {
    if (this.#ahead?.done !== true) await this.#iterator.return?.();
  }
}

function plain(result: IteratorResult<unknown>): NextBatch {
  return { done: result.done === true, value: result.value };
}
