/** @file Samplers: in which order the items of a data set are read. */
import { expectCount, expectIterable } from "../util/expect.js";
import { checkOptions, kindOf, shown } from "../util/arguments.js";
import { asTensor, type TensorData } from "../tensor/creation.js";
import { float64, int64 } from "../tensor/dtype.js";
import { pyTuple } from "../nn/repr.js";
import { longestList } from "../util/list-length.js";
import { empty, multinomial, randint, randperm } from "../generated/ops.js";
import { Generator } from "../runtime/random.js";
import type { Tensor } from "../tensor/tensor.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** Something with a known number of items. */
export interface Sized {
  /** How many items there are. */
  readonly length: number;
}

/** Base of samplers: an iterable of indices. Counterpart: `torch.utils.data.Sampler`. */
export abstract class Sampler<Index = number> implements Iterable<Index> {
  abstract [Symbol.iterator](): Iterator<Index>;

  /** How many it gives, where that is known. */
  get length(): number | undefined {
    return undefined;
  }
}

/** Options of samplers that draw random numbers. */
export interface RandomOptions {
  /** Where the random numbers come from; by default a new one each time, seeded by the default generator. */
  generator?: Generator | null;
}

/** From first to last. Counterpart: `torch.utils.data.SequentialSampler`. */
export class SequentialSampler extends Sampler {
  /** What is read: its length counts. */
  readonly dataSource: Sized;

  constructor(dataSource: Sized) {
    super();
    expectSized("SequentialSampler", dataSource);
    this.dataSource = dataSource;
  }

  override get length(): number {
    return this.dataSource.length;
  }

  override [Symbol.iterator](): Iterator<number> {
    return new Chained(this.#arrays());
  }

  *#arrays(): IterableIterator<number[]> {
    // In parts: a data set may be long, and may grow.
    for (let start = 0; start < this.dataSource.length; start += 1024) {
      const length = Math.min(1024, this.dataSource.length - start);
      yield Array.from({ length }, (_, i) => start + i);
    }
  }
}

/** @throws TypeError for a value without a length */
export function expectSized(callee: string, value: unknown): void {
  if (typeof value === "object" && value !== null && typeof Reflect.get(value, "length") === "number") return;
  throw new TypeError(`${callee} expects a data set with a 'length'. Received: ${kindOf(value)}.`);
}

/** A seed from the default generator, or another: what PyTorch draws for each pass. */
export function drawSeed(generator?: Generator | null): bigint {
  const made = empty([], { dtype: int64 });
  made.random_({ generator: generator ?? null });
  const value = made.item<number | bigint>();
  made.dispose();
  return BigInt(value);
}

/** The elements of a tensor of whole numbers. */
function numbers(made: Tensor): number[] {
  expectCount("A sampler", "numSamples", made.numel());
  const elements = made.toTypedArray() as BigInt64Array;
  const values = Array.from<number>({ length: elements.length });
  for (let i = 0; i < values.length; i++) values[i] = Number(elements[i]);
  made.dispose();
  return values;
}

/** Arrays one after the other, each made once the one before was read. A generator would cost a pass several times as much. */
class Chained implements IterableIterator<number> {
  readonly #arrays: Iterator<readonly number[]>;
  #array: readonly number[] = [];
  #next = 0;

  constructor(arrays: Iterator<readonly number[]>) {
    this.#arrays = arrays;
  }

  /** The next `count` indices, fewer at the end. */
  take(count: number): number[] {
    if (this.#next + count <= this.#array.length) return this.#array.slice(this.#next, (this.#next += count));
    const taken: number[] = [];
    while (taken.length < count) {
      checkBatchLength(taken);
      const { done, value } = this.next();
      if (done === true) break;
      taken.push(value);
    }
    return taken;
  }

  next(): IteratorResult<number, undefined> {
    while (this.#next >= this.#array.length) {
      const { done, value } = this.#arrays.next() as IteratorResult<readonly number[], undefined>;
      if (done === true) return { done, value: undefined };
      this.#array = value;
      this.#next = 0;
    }
    return { done: false, value: this.#array[this.#next++] as number };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** In random order. Counterpart: `torch.utils.data.RandomSampler`. */
export class RandomSampler extends Sampler {
  /** What is read: its length counts. */
  readonly dataSource: Sized;
  /** Whether an item may be drawn twice. */
  readonly replacement: boolean;
  /** Where the random numbers come from; by default a new one each time, seeded by the default generator. */
  readonly generator: Generator | null;
  readonly #numSamples: number | null;

  /**
   * @param options.replacement whether an item may be drawn twice. Default false
   * @param options.numSamples how many to draw; by default as many as there are items
   * @throws RangeError if there is nothing to draw
   */
  constructor(dataSource: Sized, options: RandomOptions & { replacement?: boolean; numSamples?: number | null } = {}) {
    super();
    expectSized("RandomSampler", dataSource);
    checkOptions("RandomSampler", options, ["replacement", "numSamples", "generator"]);
    this.dataSource = dataSource;
    this.replacement = options.replacement ?? false;
    this.#numSamples = options.numSamples ?? null;
    this.generator = options.generator ?? null;
    if (typeof this.replacement !== "boolean") {
      throw new TypeError(`replacement should be a boolean value, but got replacement=${shown(this.replacement)}`);
    }
    checkCount(this.numSamples);
  }

  /** How many are drawn. */
  get numSamples(): number {
    return this.#numSamples ?? this.dataSource.length;
  }

  override get length(): number {
    return this.numSamples;
  }

  override [Symbol.iterator](): Iterator<number> {
    return new Chained(this.#arrays());
  }

  *#arrays(): IterableIterator<number[]> {
    const n = this.dataSource.length;
    const count = this.numSamples;
    // Asked for again: a data set may have another length by now.
    checkCount(count);
    checkCount(n);
    const generator = this.generator ?? new Generator().manualSeed(drawSeed());
    if (this.replacement) {
      // By 32: the random state left behind is PyTorch's also where the pass is broken off.
      for (let rest = count; rest >= 32; rest -= 32) yield numbers(randint(n, [32], { dtype: int64, generator }));
      yield numbers(randint(n, [count % 32], { dtype: int64, generator }));
    } else {
      for (let rest = count; rest >= n; rest -= n) yield numbers(randperm(n, { generator }));
      yield numbers(randperm(n, { generator })).slice(0, count % n);
    }
  }
}

/** Some indices, in random order. Counterpart: `torch.utils.data.SubsetRandomSampler`. */
export class SubsetRandomSampler extends Sampler {
  /** What is drawn from. */
  readonly indices: readonly number[];
  /** Where the random numbers come from; by default a new one each time, seeded by the default generator. */
  readonly generator: Generator | null;

  constructor(indices: readonly number[], options: RandomOptions = {}) {
    super();
    expectIterable("SubsetRandomSampler", "indices", indices);
    checkOptions("SubsetRandomSampler", options, ["generator"]);
    this.indices = indices;
    this.generator = options.generator ?? null;
  }

  override get length(): number {
    return this.indices.length;
  }

  override [Symbol.iterator](): Iterator<number> {
    return new Chained(this.#arrays());
  }

  *#arrays(): IterableIterator<number[]> {
    const order = numbers(randperm(this.indices.length, { generator: this.generator }));
    yield order.map((i) => this.indices[i] as number);
  }
}

/** Drawn with given weights. Counterpart: `torch.utils.data.WeightedRandomSampler`. */
export class WeightedRandomSampler extends Sampler {
  /** One an item; they need not add up to 1. */
  readonly weights: Tensor;
  /** How many are drawn. */
  readonly numSamples: number;
  /** Whether an item may be drawn twice. */
  readonly replacement: boolean;
  /** Where the random numbers come from; by default a new one each time, seeded by the default generator. */
  readonly generator: Generator | null;

  /**
   * @param weights one an item; they need not add up to 1
   * @param options.replacement whether an item may be drawn twice. Default true
   * @throws RangeError for a number of samples that is not a positive whole number, or weights in several dimensions
   */
  constructor(weights: TensorData, numSamples: number, options: RandomOptions & { replacement?: boolean } = {}) {
    super();
    checkOptions("WeightedRandomSampler", options, ["replacement", "generator"]);
    checkCount(numSamples);
    const { replacement = true } = options;
    if (typeof replacement !== "boolean") {
      throw new RangeError(`replacement should be a boolean value, but got replacement=${shown(replacement)}`);
    }
    this.weights = asTensor(weights, { dtype: float64 });
    if (this.weights.ndim !== 1) {
      throw new RangeError(
        `weights should be a 1d sequence but given weights have shape ${pyTuple(this.weights.shape)}`,
      );
    }
    this.numSamples = numSamples;
    this.replacement = replacement;
    this.generator = options.generator ?? null;
  }

  override get length(): number {
    return this.numSamples;
  }

  override [Symbol.iterator](): Iterator<number> {
    return new Chained(this.#arrays());
  }

  *#arrays(): IterableIterator<number[]> {
    yield numbers(multinomial(this.weights, this.numSamples, this.replacement, { generator: this.generator }));
  }
}

/** Indices of another sampler, in batches. Counterpart: `torch.utils.data.BatchSampler`. */
export class BatchSampler extends Sampler<number[]> {
  /** Where the indices come from. */
  readonly sampler: Iterable<number> & { readonly length?: number | undefined };
  /** How many indices a batch has. */
  readonly batchSize: number;
  /** Whether a last batch that is not full is left out. */
  readonly dropLast: boolean;

  /**
   * @param dropLast whether a last batch that is not full is left out
   * @throws RangeError for a batch size that is not a positive whole number
   */
  constructor(
    sampler: Iterable<number> & { readonly length?: number | undefined },
    batchSize: number,
    dropLast: boolean | { dropLast: boolean } = false,
  ) {
    super();
    if (typeof dropLast === "object") checkOptions("BatchSampler", dropLast, ["dropLast"]);
    const drop = typeof dropLast === "object" ? dropLast.dropLast : dropLast;
    expectIterable("BatchSampler", "sampler", sampler);
    checkBatchSize(batchSize);
    if (typeof drop !== "boolean") {
      throw new RangeError(`drop_last should be a boolean value, but got drop_last=${shown(drop)}`);
    }
    this.sampler = sampler;
    this.batchSize = batchSize;
    this.dropLast = drop;
  }

  override get length(): number | undefined {
    const { length } = this.sampler;
    if (length === undefined) return undefined;
    return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
  }

  override *[Symbol.iterator](): Iterator<number[]> {
    const indices = this.sampler[Symbol.iterator]();
    if (indices instanceof Chained) {
      for (let taken = indices.take(this.batchSize); taken.length > 0; taken = indices.take(this.batchSize)) {
        if (taken.length === this.batchSize || !this.dropLast) yield taken;
        if (taken.length < this.batchSize) return;
      }
      return;
    }
    let batch: number[] = [];
    for (const index of { [Symbol.iterator]: () => indices }) {
      checkBatchLength(batch);
      batch.push(index);
      if (batch.length < this.batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0 && !this.dropLast) yield batch;
  }
}

/** @throws RangeError where a batch gets more indices than an array should have */
function checkBatchLength(batch: readonly number[]): void {
  if (batch.length === longestList)
    throw new RangeError(`Expected batches of at most ${longestList} items. Received: more.`);
}

/** @throws RangeError for anything but a positive whole number */
export function checkBatchSize(batchSize: unknown): void {
  if (typeof batchSize === "number" && Number.isInteger(batchSize) && batchSize > 0) return;
  throw new RangeError(`batch_size should be a positive integer value, but got batch_size=${shown(batchSize)}`);
}

function checkCount(count: unknown): void {
  if (typeof count === "number" && Number.isInteger(count) && count > 0) return;
  throw new RangeError(`num_samples should be a positive integer value, but got num_samples=${shown(count)}`);
}
