/** @file Samplers: in which order the items of a data set are read. */
import { asTensor, type TensorData } from "../creation.js";
import { float64, int64 } from "../dtype.js";
import { pyTuple } from "../nn/repr.js";
import { empty, multinomial, randint, randperm } from "../ops.generated.js";
import { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";

/** Something with a known number of items. */
export interface Sized {
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
  readonly dataSource: Sized;

  constructor(dataSource: Sized) {
    super();
    this.dataSource = dataSource;
  }

  override get length(): number {
    return this.dataSource.length;
  }

  override *[Symbol.iterator](): Iterator<number> {
    for (let i = 0; i < this.dataSource.length; i++) yield i;
  }
}

/** A seed from the default generator, or another: what PyTorch draws for each pass. */
export function drawSeed(generator?: Generator | null): bigint {
  const made = empty([], { dtype: int64 });
  made.random_({ generator: generator ?? null });
  const value = made.item();
  made.dispose();
  return BigInt(value as number | bigint);
}

/** The elements of a tensor of whole numbers. */
function numbers(made: Tensor): number[] {
  const values = made.tolist() as number[];
  made.dispose();
  return values;
}

/** In random order. Counterpart: `torch.utils.data.RandomSampler`. */
export class RandomSampler extends Sampler {
  readonly dataSource: Sized;
  readonly replacement: boolean;
  readonly generator: Generator | null;
  readonly #numSamples: number | null;

  /**
   * @param options.replacement whether an item may be drawn twice. Default false
   * @param options.numSamples how many to draw; by default as many as there are items
   * @throws RangeError if there is nothing to draw
   */
  constructor(dataSource: Sized, options: RandomOptions & { replacement?: boolean; numSamples?: number | null } = {}) {
    super();
    this.dataSource = dataSource;
    this.replacement = options.replacement ?? false;
    this.#numSamples = options.numSamples ?? null;
    this.generator = options.generator ?? null;
    if (typeof this.replacement !== "boolean") {
      throw new TypeError(`replacement should be a boolean value, but got replacement=${String(this.replacement)}`);
    }
    checkCount(this.numSamples);
  }

  get numSamples(): number {
    return this.#numSamples ?? this.dataSource.length;
  }

  override get length(): number {
    return this.numSamples;
  }

  override *[Symbol.iterator](): Iterator<number> {
    const n = this.dataSource.length;
    const count = this.numSamples;
    const generator = this.generator ?? new Generator().manualSeed(drawSeed());
    if (this.replacement) {
      // By 32: the random state left behind is PyTorch's also where the pass is broken off.
      for (let rest = count; rest >= 32; rest -= 32) yield* numbers(randint(n, [32], { dtype: int64, generator }));
      yield* numbers(randint(n, [count % 32], { dtype: int64, generator }));
    } else {
      for (let rest = count; rest >= n; rest -= n) yield* numbers(randperm(n, { generator }));
      yield* numbers(randperm(n, { generator })).slice(0, count % n);
    }
  }
}

/** Some indices, in random order. Counterpart: `torch.utils.data.SubsetRandomSampler`. */
export class SubsetRandomSampler extends Sampler {
  readonly indices: readonly number[];
  readonly generator: Generator | null;

  constructor(indices: readonly number[], options: RandomOptions = {}) {
    super();
    this.indices = indices;
    this.generator = options.generator ?? null;
  }

  override get length(): number {
    return this.indices.length;
  }

  override *[Symbol.iterator](): Iterator<number> {
    const order = numbers(randperm(this.indices.length, { generator: this.generator }));
    for (const i of order) yield this.indices[i] as number;
  }
}

/** Drawn with given weights. Counterpart: `torch.utils.data.WeightedRandomSampler`. */
export class WeightedRandomSampler extends Sampler {
  readonly weights: Tensor;
  readonly numSamples: number;
  readonly replacement: boolean;
  readonly generator: Generator | null;

  /**
   * @param weights one an item; they need not add up to 1
   * @param options.replacement whether an item may be drawn twice. Default true
   * @throws RangeError for a number of samples that is no positive whole number, or weights in several dimensions
   */
  constructor(weights: TensorData, numSamples: number, options: RandomOptions & { replacement?: boolean } = {}) {
    super();
    checkCount(numSamples);
    const { replacement = true } = options;
    if (typeof replacement !== "boolean") {
      throw new RangeError(`replacement should be a boolean value, but got replacement=${String(replacement)}`);
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

  override *[Symbol.iterator](): Iterator<number> {
    yield* numbers(multinomial(this.weights, this.numSamples, this.replacement, { generator: this.generator }));
  }
}

/** Indices of another sampler, in batches. Counterpart: `torch.utils.data.BatchSampler`. */
export class BatchSampler extends Sampler<number[]> {
  readonly sampler: Iterable<number> & { readonly length?: number | undefined };
  readonly batchSize: number;
  readonly dropLast: boolean;

  /**
   * @param dropLast whether a last batch that is not full is left out
   * @throws RangeError for a batch size that is no positive whole number
   */
  constructor(
    sampler: Iterable<number> & { readonly length?: number | undefined },
    batchSize: number,
    dropLast: boolean | { dropLast: boolean } = false,
  ) {
    super();
    const drop = typeof dropLast === "object" ? dropLast.dropLast : dropLast;
    checkBatchSize(batchSize);
    if (typeof drop !== "boolean") {
      throw new RangeError(`drop_last should be a boolean value, but got drop_last=${String(drop)}`);
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
    let batch: number[] = [];
    for (const index of this.sampler) {
      batch.push(index);
      if (batch.length < this.batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0 && !this.dropLast) yield batch;
  }
}

/** @throws RangeError for what is no positive whole number */
export function checkBatchSize(batchSize: unknown): void {
  if (typeof batchSize === "number" && Number.isInteger(batchSize) && batchSize > 0) return;
  throw new RangeError(`batch_size should be a positive integer value, but got batch_size=${String(batchSize)}`);
}

function checkCount(count: unknown): void {
  if (typeof count === "number" && Number.isInteger(count) && count > 0) return;
  throw new RangeError(`num_samples should be a positive integer value, but got num_samples=${String(count)}`);
}
