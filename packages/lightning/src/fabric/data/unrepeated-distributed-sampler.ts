/** @file Samplers for prediction in several processes: every item once, so that some processes have fewer. */
import { data, Generator, randperm } from "@lightning-ts/torch";
import { RangeError } from "../../util/user-errors.js";
import { atPlaces, type FiniteSampler, lengthOfSampler } from "./distributed-sampler-wrapper.js";

/**
 * The part of a data set for one of several processes, in which nothing is repeated: a process may have one item less than another. A shuffled
 * order follows from the epoch alone. Counterpart: `UnrepeatedDistributedSampler`.
 */
export class UnrepeatedDistributedSampler extends data.DistributedSampler {
  override readonly numSamples: number;
  override readonly totalSize: number;

  /** @throws RangeError for invalid options, or a data set with items of which this process gets none */
  constructor(dataset: { readonly length: number }, options: data.DistributedSamplerOptions = {}) {
    super(dataset, options);
    const { length } = dataset;
    this.numSamples = Math.max(0, Math.ceil((length - this.rank) / this.numReplicas));
    this.totalSize = length;
    if (this.numSamples > 0 || length === 0) return;
    throw new RangeError(
      `Data that are split between ${this.numReplicas} processes: expected at least one item for each. Received: ${length}, so that process ${this.rank} ` +
        "has none. Use fewer processes, or more data.",
    );
  }

  override *[Symbol.iterator](): Iterator<number> {
    const { length } = this.dataset;
    if (length === 0) return;
    const order = this.shuffle ? this.#order(length) : null;
    for (let i = this.rank; i < length; i += this.numReplicas) yield order?.[i] ?? i;
  }

  #order(length: number): number[] {
    const made = randperm(length, { generator: new Generator().manualSeed(this.epoch) });
    const order = made.tolist<number[]>();
    made.dispose();
    return order;
  }
}

/** The same of what another sampler gives. Counterpart: `UnrepeatedDistributedSamplerWrapper`. */
export class UnrepeatedDistributedSamplerWrapper extends UnrepeatedDistributedSampler {
  readonly #sampler: FiniteSampler;

  /** @throws TypeError for a sampler without a length, RangeError as `UnrepeatedDistributedSampler` */
  constructor(sampler: FiniteSampler, options: data.DistributedSamplerOptions = {}) {
    super({ length: lengthOfSampler(sampler) }, options);
    this.#sampler = sampler;
  }

  override [Symbol.iterator](): Iterator<number> {
    return atPlaces(this.#sampler, { [Symbol.iterator]: () => super[Symbol.iterator]() });
  }
}
