/** @file DistributedSampler: each of several processes reads its own part. */
import { expectCount } from "../util/expect.js";
import { checkOptions, shown } from "../util/arguments.js";
import { randperm } from "../generated/ops.js";
import { Generator } from "../runtime/random.js";
import { expectSized, Sampler, type Sized } from "./samplers.js";
import { RangeError } from "../util/user-errors.js";

/** Options of `DistributedSampler`. */
export interface DistributedSamplerOptions {
  /** The number of processes. */
  numReplicas?: number;
  /** The number of this process. */
  rank?: number;
  /** Whether to shuffle, alike in all processes. Default true. */
  shuffle?: boolean;
  /** The seed of the order, to which the epoch is added. Default 0. */
  seed?: number;
  /** Whether to leave out items that do not divide evenly, instead of repeating some. Default false. */
  dropLast?: boolean;
}

/**
 * The part of a data set for one of several processes; call `setEpoch` before each pass. Counterpart:
 * `torch.utils.data.DistributedSampler`.
 */
export class DistributedSampler extends Sampler {
  /** What is read: its length counts. */
  readonly dataset: Sized;
  /** The number of processes. */
  readonly numReplicas: number;
  /** The number of this process. */
  readonly rank: number;
  /** Whether to shuffle, alike in all processes. */
  readonly shuffle: boolean;
  /** The seed of the order, to which the epoch is added. */
  readonly seed: number;
  /** Whether to leave out items that do not divide evenly, instead of repeating some. */
  readonly dropLast: boolean;
  /** Items of this process. */
  readonly numSamples: number;
  /** Items of all processes. */
  readonly totalSize: number;
  /** The pass, which changes the order; see `setEpoch`. */
  epoch = 0;

  /** @throws RangeError for a rank that is not below the number of processes */
  constructor(dataset: Sized, options: DistributedSamplerOptions = {}) {
    super();
    expectSized("DistributedSampler", dataset);
    checkOptions("DistributedSampler", options, ["numReplicas", "rank", "shuffle", "seed", "dropLast"]);
    const { numReplicas, rank, shuffle = true, seed = 0, dropLast = false } = options;
    if (numReplicas === undefined || rank === undefined) {
      throw new RangeError(
        `DistributedSampler expects numReplicas and rank. Received: ${shown(numReplicas)}, ${shown(rank)}. ` +
          "Give both: the number of processes, and the number of this one.",
      );
    }
    if (!Number.isInteger(rank) || !Number.isInteger(numReplicas)) {
      throw new RangeError(
        `DistributedSampler expects whole numbers. Received: numReplicas ${shown(numReplicas)}, rank ${shown(rank)}.`,
      );
    }
    if (rank >= numReplicas || rank < 0) {
      throw new RangeError(`Invalid rank ${rank}, rank should be in the interval [0, ${numReplicas - 1}]`);
    }
    this.dataset = dataset;
    this.numReplicas = numReplicas;
    this.rank = rank;
    this.shuffle = shuffle;
    this.seed = seed;
    this.dropLast = dropLast;
    const { length } = dataset;
    const even = dropLast && length % numReplicas !== 0 ? length - numReplicas : length;
    this.numSamples = Math.ceil(even / numReplicas);
    this.totalSize = this.numSamples * numReplicas;
  }

  override get length(): number {
    return this.numSamples;
  }

  /** Makes the next pass shuffle differently. */
  setEpoch(epoch: number): void {
    this.epoch = epoch;
  }

  override *[Symbol.iterator](): Iterator<number> {
    const { length } = this.dataset;
    if (length === 0) return;
    const order = this.shuffle ? this.#order(length) : null;
    // Items are repeated from the beginning until all processes have equally many.
    for (let i = this.rank; i < this.totalSize; i += this.numReplicas) {
      yield order === null ? i % length : (order[i % length] as number);
    }
  }

  #order(length: number): number[] {
    expectCount("DistributedSampler", "dataset.length", length);
    const made = randperm(length, { generator: new Generator().manualSeed(this.seed + this.epoch) });
    const order = made.tolist<number[]>();
    made.dispose();
    return order;
  }
}
