/** @file DistributedSamplerWrapper: splits what another sampler gives between processes. */
import { data } from "@lightning-ts/torch";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** A sampler with an end, of which the length is known. */
export type FiniteSampler = Iterable<number> & { readonly length?: number | undefined };

/**
 * The number of indices that a sampler gives.
 *
 * @throws TypeError where it has none, or no end
 */
export function lengthOfSampler(sampler: FiniteSampler): number {
  const given: unknown = sampler;
  const length = given === null || given === undefined ? undefined : sampler.length;
  if (typeof length === "number" && Number.isInteger(length) && length >= 0) return length;
  throw new TypeError(
    `A sampler that is split between processes: expected a \`length\` that is a whole number. Received: ${show(given)}${length === undefined ? "" : ` with ${show(length)}`}. ` +
      "Give it one, or set `useDistributedSampler: false`.",
  );
}

/**
 * What a sampler gives, at the places that another one names.
 *
 * @throws RangeError where it gives fewer indices than its length says
 */
export function* atPlaces(sampler: FiniteSampler, places: Iterable<number>): Generator<number, undefined> {
  const length = lengthOfSampler(sampler);
  const drawn: number[] = [];
  for (const index of sampler) if (drawn.push(index) >= length) break;
  for (const place of places) {
    const index = drawn[place];
    if (index === undefined) {
      throw new RangeError(
        `${sampler.constructor.name}: expected ${length} indices, as its length says. Received: ${drawn.length}. Have both agree.`,
      );
    }
    yield index;
  }
}

/**
 * The part of this process of what another sampler gives. That sampler is read whole in each process and pass, so it has to give the same in all of
 * them. Counterpart: `DistributedSamplerWrapper`.
 */
export class DistributedSamplerWrapper extends data.DistributedSampler {
  readonly #sampler: FiniteSampler;

  /**
   * @param sampler with a length
   * @param options those of `DistributedSampler`
   * @throws TypeError for a sampler without a length, RangeError for invalid options
   */
  constructor(sampler: FiniteSampler, options: data.DistributedSamplerOptions = {}) {
    super({ length: lengthOfSampler(sampler) }, options);
    this.#sampler = sampler;
  }

  override [Symbol.iterator](): Iterator<number> {
    return atPlaces(this.#sampler, { [Symbol.iterator]: () => super[Symbol.iterator]() });
  }
}
