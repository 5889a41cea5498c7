/** @file A pass that holds something, such as threads: they go back when it ends, is left, or is forgotten. */

/** Lets go of what somebody forgot to end. */
const forgotten = new FinalizationRegistry<() => unknown>((letGo) => void letGo());

/** The batches of a pass. */
export class WorkerPass<Batch> implements AsyncIterableIterator<Batch, undefined> {
  readonly #batches: AsyncGenerator<Batch, undefined>;
  readonly #letGo: () => Promise<void>;

  /**
   * @param read makes the batches; the generator must refer to the pass: what is still being read is not forgotten
   * @param letGo gives back what the pass holds; may be called again, and must not refer to the pass
   */
  constructor(read: (pass: WorkerPass<Batch>) => AsyncGenerator<Batch, undefined>, letGo: () => Promise<void>) {
    this.#batches = read(this);
    this.#letGo = letGo;
    forgotten.register(this, letGo, this);
  }

  next(): Promise<IteratorResult<Batch, undefined>> {
    return this.#batches.next();
  }

  /** Leaves the pass, also one that was not begun. */
  async return(): Promise<IteratorResult<Batch, undefined>> {
    const result = await this.#batches.return(undefined);
    await this.end();
    return result;
  }

  /** Gives back what the pass holds. */
  async end(): Promise<void> {
    forgotten.unregister(this);
    await this.#letGo();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
