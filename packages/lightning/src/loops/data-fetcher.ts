/** @file Reads a loader batch by batch, and knows whether each is the last. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { despiteErrors } from "../util/despite-errors.js";
import { type MaybePromise, whenReady } from "../util/promises.js";
import type { Action } from "../core/action.js";
import type { CombinedIterator } from "./combine.js";
import type { CombinedLoader } from "./combined-loader.js";

interface Fetched {
  readonly batch: unknown;
  readonly batchIdx: number;
  readonly dataloaderIdx: number;
}

/** Gets a note before each read. */
export interface ReadNotes {
  /** A pass begins. */
  noteOpen(): void;
  /** A batch is about to be read. */
  noteRead(): void;
}

/** Reads a loader. Without a length it reads one batch ahead: only that tells whether a batch is the last. */
export class DataFetcher {
  /** The loader that is read. */
  readonly loader: CombinedLoader;
  readonly #notes: ReadNotes | null;
  /** The newest batch. */
  batch: unknown = null;
  /** What a profiler sees the reading of batches as; null without one. */
  action: Action | null = null;
  /** Its index. */
  batchIdx = 0;
  /** The index of its loader, where loaders are read one after the other. */
  dataloaderIdx = 0;
  /** Batches that were read, including those before the run was resumed. */
  fetched = 0;
  /** Whether the newest batch is the last one. */
  done = false;
  /** Batches of a pass, Infinity where unknown. */
  #length = Infinity;
  #iterator: CombinedIterator | null = null;
  #ahead: Fetched | null = null;
  #opening: PromiseLike<unknown> | null = null;

  /** @param notes gets a note before each read; null for nobody */
  constructor(loader: CombinedLoader, notes: ReadNotes | null = null) {
    this.loader = loader;
    this.#notes = notes;
  }

  /** Begins a pass. One that is still open is ended first. */
  open(): void {
    const closing = this.close();
    if (isPromise(closing)) closing.catch(() => {}); // it is awaited with the first batch
    this.#notes?.noteOpen();
    this.fetched = 0;
    this.#length = this.loader.length;
    this.done = this.#length === 0;
    this.#ahead = null;
    this.#iterator = this.loader.open();
    this.#opening = isPromise(closing) ? closing : null;
    if (this.#length !== Infinity) return;
    const ahead = this.#readAhead();
    if (!isPromise(ahead)) return;
    ahead.catch(() => {}); // likewise
    this.#opening = Promise.all([closing, ahead]);
  }

  /** Runs the work of a pass, and ends the pass even if that fails. */
  async reading<T>(work: () => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await work();
    } catch (error) {
      await despiteErrors(() => this.close());
      throw error;
    }
    const closing = this.close();
    if (isPromise(closing)) await closing;
    return result;
  }

  /** Takes the next batch; false at the end. */
  next(): MaybePromise<boolean> {
    const opening = this.#opening;
    if (opening !== null) {
      this.#opening = null;
      return Promise.resolve(opening).then(() => this.next());
    }
    const ahead = this.#ahead;
    if (ahead !== null) {
      this.batch = ahead.batch;
      this.batchIdx = ahead.batchIdx;
      this.dataloaderIdx = ahead.dataloaderIdx;
      return whenReady(this.#readAhead(), () => {
        this.done = this.#ahead === null;
        return true;
      });
    }
    if (this.done || this.#iterator === null) return false;
    return whenReady(this.#read(), (more) => {
      if (!more) return false;
      const iterator = this.#iterator as CombinedIterator;
      this.batch = this.loader.batchOf(iterator);
      this.batchIdx = iterator.batchIdx;
      this.dataloaderIdx = iterator.dataloaderIdx;
      return true;
    });
  }

  #read(): MaybePromise<boolean> {
    this.#notes?.noteRead();
    const iterator = this.#iterator as CombinedIterator;
    const more = this.action === null ? iterator.next() : this.action.profile(() => iterator.next());
    return isPromise(more) ? more.then((got) => this.#count(got)) : this.#count(more);
  }

  #count(more: boolean): boolean {
    if (more) this.fetched++;
    if (!more || this.fetched >= this.#length) this.done = true;
    return more;
  }

  #readAhead(): MaybePromise {
    const iterator = this.#iterator as CombinedIterator;
    return whenReady(this.#read(), (more) => {
      if (iterator !== this.#iterator) return; // the pass was left meanwhile
      this.#ahead = more
        ? { batch: this.loader.batchOf(iterator), batchIdx: iterator.batchIdx, dataloaderIdx: iterator.dataloaderIdx }
        : null;
      // This is the end, but the batch that was read ahead is still to be taken.
      if (!more) this.done = true;
    });
  }

  /** Ends the pass: generators run their `finally`. */
  close(): MaybePromise {
    const iterator = this.#iterator;
    this.#iterator = null;
    this.#ahead = null;
    this.#opening = null;
    this.batch = null;
    return iterator?.close();
  }
}
