/** @file The batches of one of several processes: each of them once, as one process would make them. */
import { data } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import type { DistributedSamplerKwargs } from "../strategies/strategy.js";
import { remakeLoader } from "./remake-loader.js";

/** Of the indices that a sampler gives, those of one process: the first of so many at its rank, and each `numReplicas`-th after it. */
export class Share<T> implements Iterable<T> {
  /** What is shared out. */
  readonly whole: Iterable<T> & { readonly length: number };
  /** The sampler of items, whose order may follow from the epoch. */
  readonly sampler: unknown;
  readonly #numReplicas: number;
  readonly #rank: number;

  constructor(
    whole: Iterable<T> & { readonly length: number },
    sampler: unknown,
    { numReplicas, rank }: DistributedSamplerKwargs,
  ) {
    this.whole = whole;
    this.sampler = sampler;
    this.#numReplicas = numReplicas;
    this.#rank = rank;
  }

  /** How many of them there are. */
  get length(): number {
    return this.of(this.whole.length);
  }

  /** How many of the first `count` are this process's. */
  of(count: number): number {
    return Math.max(0, Math.ceil((count - this.#rank) / this.#numReplicas));
  }

  /** They, in their order. */
  *[Symbol.iterator](): Iterator<T> {
    let i = 0;
    for (const each of this.whole) if (i++ % this.#numReplicas === this.#rank) yield each;
  }
}

/**
 * A loader of this process's share of the batches. None is made twice, and a process may have one less than another, or none at all.
 *
 * @throws MisconfigurationException for a loader whose sampler does not say how long it is
 */
export function shareBatches(loader: data.DataLoader, kwargs: DistributedSamplerKwargs): data.DataLoader {
  const { batchSampler } = loader;
  // Where the order is drawn, all processes have to draw the same.
  if (loader.sampler instanceof data.RandomSampler && loader.options.batchSampler == null) {
    const seed = Number(process.env.PL_GLOBAL_SEED ?? 0);
    const sampler = new data.DistributedSampler(loader.sampler.dataSource, { numReplicas: 1, rank: 0, shuffle: true, seed }); // prettier-ignore
    return shareBatches(remakeLoader(loader, { sampler, shuffle: undefined }), kwargs);
  }
  if (batchSampler === null) {
    const { sampler } = loader;
    return remakeLoader(loader, { sampler: new Share(sized(sampler), sampler, kwargs), shuffle: undefined });
  }
  const sampler: unknown = "sampler" in batchSampler ? batchSampler.sampler : null;
  return remakeLoader(loader, {
    batchSampler: new Share(sized(batchSampler), sampler, kwargs),
    batchSize: undefined,
    shuffle: undefined,
    sampler: undefined,
    dropLast: undefined,
  });
}

function sized<T>(sampler: Iterable<T> & { readonly length?: number | undefined }): Iterable<T> & { length: number } {
  if (typeof sampler.length === "number") return sampler as Iterable<T> & { length: number }; // as was checked
  throw new MisconfigurationException(
    `distributedEvaluation: "exact": expected samplers with a length. Received: ${sampler.constructor.name} without one. Give it a length, or split the data ` +
      "yourself and set `useDistributedSampler: false`.",
  );
}

/** What a loader's batches are this process's share of; null for a loader that is not shared out. */
export function shareOf(loader: unknown): Share<unknown> | null {
  if (!(loader instanceof data.DataLoader)) return null;
  const { batchSampler, sampler } = loader.options;
  for (const each of [batchSampler, sampler]) if (each instanceof Share) return each;
  return null;
}

/** What all processes made of their shares, in the order of the whole. */
export function inOrder<T>(shares: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...shares.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => shares.flatMap((share) => share.slice(i, i + 1))).flat();
}
