/** @file DataLoader: batches of a data set. */
import { bind } from "../util/arguments.js";
import { isPromise } from "../util/is.js";
import { stepEnd } from "../runtime/memory.js";
import { binding } from "../native/binding.js";
import type { Generator } from "../runtime/random.js";
import { type Collated, defaultCollate, defaultConvert } from "./collate.js";
import { type DatasetLike, indexed } from "./dataset.js";
import { ended, type Fetcher, makeFetcher, type Request } from "./fetcher.js";
import { closeKept, forgotten, giveBack, type Kept } from "./kept-workers.js";
import { checkLoader, type Kind, kindOfDataset } from "./loader-checks.js";
import { type CollateFn, type DataLoaderOptions, type IndexSource, loaderOptionNames } from "./loader-options.js";
import { ModuleReference } from "./module-reference.js";
import { pinMemory } from "./pin-memory.js";
import { ReadAhead } from "./read-ahead.js";
import { awaited } from "./reading.js";
import { BatchSampler, drawSeed, RandomSampler, SequentialSampler, type Sized } from "./samplers.js";
import { checkPlannable } from "./transfer.js";
import { WorkerPass } from "./worker-pass.js";
import { WorkerPool } from "./worker-pool.js";
import { TypeError } from "../util/user-errors.js";

/** Batches of a data set: the class that `DataLoader` of ./data-loader-constructor.ts gives a type by its arguments. */
export class DataLoader<Item = unknown, Batch = Collated<Item>> {
  /** What is read. */
  readonly dataset: DatasetLike<Item> | ModuleReference<Item>;
  /** Items in a batch; null gives the items one by one. */
  readonly batchSize: number | null;
  /** Whether a last batch that is not full is left out. */
  readonly dropLast: boolean;
  /** Worker threads that read ahead. */
  readonly numWorkers: number;
  /** Whether batches are put into page-locked memory, for quicker copies to a GPU. */
  readonly pinMemory: boolean;
  /** Seconds to wait for a worker; 0 waits for ever. */
  readonly timeout: number;
  /** Where the order's random numbers come from. */
  readonly generator: Generator | null;
  /** Batches that are read ahead, by each worker where there are any; null stands for the default of an asynchronous data set: 2. */
  readonly prefetchFactor: number | null;
  /** Whether the workers live on after a pass. */
  readonly persistentWorkers: boolean;
  /** Whether batches come in the sampler's order. */
  readonly inOrder: boolean;
  /** Called in each worker with its number before its first batch, by the module that exports it: see `fromModule`. */
  readonly workerInitFn: ModuleReference | null;
  /** The function of the user's, or null: the default. */
  readonly collateFn: CollateFn<Item, Batch> | ModuleReference<Batch> | null;
  /** The number of batches in a pass; absent where it is not known: for an iterable without a length. */
  declare readonly length: number;
  /** What the loader was made with, to make another like it. */
  readonly options: Readonly<DataLoaderOptions<Item, Batch>>;

  #sampler: IndexSource<number> | null;
  #batchSampler: IndexSource<readonly number[]> | null;
  readonly #shuffle: boolean;
  readonly #kind: Kind;
  /** Threads that wait for the next pass. */
  readonly #kept: Kept = { pool: null };
  #readsAhead = 0;
  #moduleLength: number | null | undefined;

  /**
   * @throws RangeError for options that exclude each other, or are out of range
   */
  constructor(
    dataset: DatasetLike<Item> | ModuleReference<Item>,
    ...args:
      [options?: DataLoaderOptions<Item, Batch>] | [batchSize: number | null, options?: DataLoaderOptions<Item, Batch>]
  ) {
    const given = bind<DataLoaderOptions<Item, Batch>>(args, loaderOptionNames, "DataLoader");
    this.options = given;
    this.dataset = dataset;
    this.#kind = kindOfDataset(dataset);
    this.numWorkers = given.numWorkers ?? 0;
    this.timeout = given.timeout ?? 0;
    this.dropLast = given.dropLast ?? false;
    this.pinMemory = given.pinMemory ?? false;
    this.generator = given.generator ?? null;
    this.persistentWorkers = given.persistentWorkers ?? false;
    this.inOrder = given.inOrder ?? true;
    this.workerInitFn = given.workerInitFn ?? null;
    this.collateFn = given.collateFn ?? null;
    this.prefetchFactor = given.prefetchFactor ?? (this.numWorkers > 0 ? 2 : null);
    this.#shuffle = given.shuffle ?? false;
    this.#sampler = given.sampler ?? null;
    this.#batchSampler = given.batchSampler ?? null;
    this.batchSize = this.#batchSampler !== null ? null : given.batchSize === undefined ? 1 : given.batchSize;
    checkLoader(this.#kind, given, this.numWorkers, this.timeout, this.isAsync);
    if (this.numWorkers > 0) checkPlannable(dataset);
    // Checked now rather than when the first batch is asked for.
    if (this.#kind === "map") void this.batchSampler;
    if (this.#kind !== "iterable" || "length" in dataset) {
      Object.defineProperty(this, "length", { get: () => this.#length(), configurable: true });
    }
    forgotten.register(this, this.#kept);
    if (this.isAsync) {
      // Whoever asks for its Symbol.iterator, as the Trainer does, learns that batches have to be waited for.
      Object.defineProperty(this, Symbol.iterator, { value: undefined });
    }
  }

  /** Whether the batches have to be waited for. */
  get isAsync(): boolean {
    if (this.numWorkers > 0 || this.#kind === "module" || this.collateFn instanceof ModuleReference) return true;
    const dataset = this.dataset as unknown as Record<PropertyKey, unknown>;
    if (this.#kind === "iterable") return typeof dataset[Symbol.iterator] !== "function";
    return [dataset.getItem, dataset.getItems, this.collateFn].some((f) => f instanceof AsyncFunction);
  }

  /** @internal Batches that this thread has begun to read before they are asked for. */
  get readsAhead(): number {
    return this.#readsAhead;
  }

  /** The order of the items. */
  get sampler(): IndexSource<number> {
    return (this.#sampler ??= this.#defaultSampler());
  }

  /** The indices of each batch; null where batches are off. */
  get batchSampler(): IndexSource<readonly number[]> | null {
    if (this.#batchSampler === null && this.batchSize !== null) {
      this.#batchSampler = new BatchSampler(this.sampler, this.batchSize, this.dropLast);
    }
    return this.#batchSampler;
  }

  #defaultSampler(): IndexSource<number> {
    if (this.#kind === "iterable") return endless;
    const sized = this.#sized();
    return this.#shuffle ? new RandomSampler(sized, { generator: this.generator }) : new SequentialSampler(sized);
  }

  #sized(): Sized {
    const { dataset } = this;
    if (!(dataset instanceof ModuleReference)) return indexed(dataset) ?? { length: 0 };
    // The length is asked for when the sampler needs it, and known once the module is loaded.
    const length = (): number => this.#lengthOfModule() ?? 0;
    return {
      get length() {
        return length();
      },
    };
  }

  /** The number of items of a module's data set, null for an iterable one. Starts threads to find out, if none has said it yet. */
  #lengthOfModule(): number | null {
    if (this.#moduleLength !== undefined) return this.#moduleLength;
    const isKept = this.numWorkers > 0;
    const pool = isKept ? this.#takePool() : this.#newPool(1);
    try {
      this.#moduleLength = pool.lengthNow();
    } finally {
      // The threads that know it will read too: the next pass takes them.
      if (isKept && !pool.isTaken) this.#kept.pool = pool;
      else void pool.close();
    }
    return this.#moduleLength;
  }

  #length(): number | undefined {
    if (this.#kind === "iterable" || (this.#kind === "module" && this.#lengthOfModule() === null)) {
      const length = "length" in this.dataset ? this.dataset.length : undefined;
      if (length === undefined || this.batchSize === null) return length;
      return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
    }
    return (this.batchSampler ?? this.sampler).length;
  }

  /** @internal A pass over the batches, where nothing has to be waited for. It is the prototype's `[Symbol.iterator]`. */
  iterate(): Iterator<Batch> {
    if (this.isAsync) {
      throw new TypeError("This loader's batches have to be waited for. Use for await (const batch of loader).");
    }
    // As in PyTorch: a seed for workers is drawn in each pass, before the sampler's.
    const requests = this.#requests();
    drawSeed(this.generator);
    return this.#pass(requests);
  }

  *#pass(requests: Iterator<Request>): Iterator<Batch> {
    const { collateFn } = this;
    // A loader whose function is a module's has to be waited for: it is not iterated over here.
    const fetcher = this.#fetcher(
      this.dataset as DatasetLike<Item>,
      typeof collateFn === "function" ? collateFn : null,
    );
    try {
      // Left early, the sampler's iterator is ended too.
      for (const request of { [Symbol.iterator]: () => requests }) {
        const batch = fetcher.fetch(request);
        if (batch === ended) return;
        if (isPromise(batch)) {
          throw new TypeError(
            "The data set or collateFn returned a promise. Declare it with 'async', or use for await (const batch of loader).",
          );
        }
        yield this.#finish(batch);
        // A loop that only reads has no steps of an optimizer, after which dead batches are collected.
        stepEnd();
      }
    } finally {
      fetcher.close();
    }
  }

  /** A pass over the batches, also where they have to be waited for. */
  [Symbol.asyncIterator](): AsyncIterator<Batch> {
    const kept = this.#kept;
    // Workers that were kept have theirs already.
    const isFirst = kept.pool === null || !kept.pool.hasBegun || kept.pool.isTaken;
    const seed = isFirst ? drawSeed(this.generator) : 0n;
    if (this.numWorkers === 0) return this.#asyncPass();
    // The threads begin at once to make their data sets.
    const pool = this.#takePool();
    const { persistentWorkers } = this;
    return new WorkerPass<Batch>(
      (pass) => this.#workerPass(pass, pool, seed),
      () => giveBack(pool, kept, persistentWorkers),
    );
  }

  async *#asyncPass(): AsyncGenerator<Batch, undefined> {
    const { dataset, collateFn } = this;
    const loaded =
      dataset instanceof ModuleReference ? await awaited(dataset.load(), () => dataset.description) : dataset;
    const requests = this.#requestsFor(loaded);
    const collate =
      collateFn instanceof ModuleReference
        ? await awaited(collateFn.loadFunction(), () => collateFn.description)
        : collateFn;
    const fetcher = this.#fetcher(loaded, collate);
    const most = this.prefetchFactor ?? 2;
    const reading = new ReadAhead(fetcher, requests, most);
    try {
      for (;;) {
        const next = reading.next();
        if (fetcher.isAsynchronous) this.#readsAhead = most;
        const batch = isPromise(next) ? await awaited(next, () => fetcher.waitsFor ?? "the data set") : next;
        if (batch === ended) return;
        yield this.#finish(batch);
        stepEnd();
      }
    } finally {
      await awaited(reading.close(), () => "the data set's iterator, asked to end,");
    }
  }

  async *#workerPass(pass: WorkerPass<Batch>, pool: WorkerPool, seed: bigint): AsyncGenerator<Batch, undefined> {
    try {
      const length = await pool.ready();
      if (this.#kind === "module") this.#moduleLength = length;
      const { collateFn } = this;
      for await (const value of pool.run(this.#requestsFor(length === null ? null : this.dataset), seed)) {
        const batch = typeof collateFn === "function" ? collateFn(value as Item[]) : value;
        yield this.#finish(isPromise(batch) ? await awaited(batch, () => "`collateFn`") : batch);
        stepEnd();
      }
    } finally {
      await pass.end();
    }
  }

  /** The threads that wait for a pass, or new ones. */
  #takePool(): WorkerPool {
    const { pool } = this.#kept;
    if (pool !== null && !pool.isTaken) {
      this.#kept.pool = null;
      return pool;
    }
    return this.#newPool(this.numWorkers);
  }

  #newPool(numWorkers: number): WorkerPool {
    const { collateFn } = this;
    const usual = this.#isBatched ? "collate" : "convert";
    return new WorkerPool({
      dataset: this.dataset as DatasetLike | ModuleReference,
      numWorkers,
      timeout: this.timeout,
      inOrder: this.inOrder,
      ahead: this.prefetchFactor ?? 2,
      dropLast: this.dropLast,
      collate: collateFn === null ? usual : collateFn instanceof ModuleReference ? collateFn : "none",
      init: this.workerInitFn,
    });
  }

  /** @internal Whose threads a pass needs. */
  get workerNeeds(): { readonly count: number; readonly modules: readonly string[] } {
    const named = [this.dataset, this.collateFn, this.workerInitFn];
    return {
      count: this.#kept.pool === null ? this.numWorkers : 0,
      modules: named.flatMap((each) => (each instanceof ModuleReference ? [each.url] : [])),
    };
  }

  /** Lets persistent workers go. They do not keep the process alive between passes. */
  async close(): Promise<void> {
    await closeKept(this.#kept);
  }

  /** Whether items become batches. */
  get #isBatched(): boolean {
    return this.#batchSampler !== null || this.batchSize !== null;
  }

  #requests(): Iterator<Request> {
    return (this.batchSampler ?? this.sampler)[Symbol.iterator]();
  }

  /** The requests for a loaded data set: endless ones where it has no indices. */
  #requestsFor(dataset: DatasetLike<Item> | ModuleReference<Item> | null): Iterator<Request> {
    if (this.#kind !== "module") return this.#requests();
    if (dataset !== null && !(dataset instanceof ModuleReference)) {
      this.#moduleLength = indexed(dataset)?.length ?? null;
    }
    if (this.#moduleLength === null) {
      return (this.batchSize === null ? endless : new BatchSampler(endless, this.batchSize, false))[Symbol.iterator]();
    }
    return this.#requests();
  }

  #fetcher(dataset: DatasetLike<Item>, given: ((items: Item[]) => unknown) | null): Fetcher {
    const usesDefault = given === null;
    const collate = given ?? (this.#isBatched ? defaultCollate : defaultConvert);
    return makeFetcher(dataset as DatasetLike, collate, {
      usesDefault: usesDefault && this.#isBatched,
      dropLast: this.dropLast,
    });
  }

  /** The batch as the user gets it. */
  #finish(batch: unknown): Batch {
    if (!this.pinMemory || !binding.cudaIsAvailable()) return batch as Batch;
    return pinMemory(batch) as Batch;
  }
}

// Whether a loader is iterable with `for ... of` depends on what it was made with: the constructor's type says so, and not the class.
Object.defineProperty(DataLoader.prototype, Symbol.iterator, {
  value(this: DataLoader) {
    return this.iterate();
  },
  writable: true,
  configurable: true,
});

const AsyncFunction = (async () => {}).constructor as new () => object;

/** Requests without an end, for data sets that end by themselves. */
const endless: IndexSource<number> = {
  *[Symbol.iterator]() {
    for (;;) yield 0;
  },
};
