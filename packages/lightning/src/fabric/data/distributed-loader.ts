/** @file Has each of several processes read its own part of a loader's data. */
import { data } from "@lightning-ts/torch";
import type { DistributedSamplerKwargs } from "../strategies/strategy.js";
import { TypeError } from "../../util/user-errors.js";
import { DistributedSamplerWrapper } from "./distributed-sampler-wrapper.js";
import { remakeLoader } from "./remake-loader.js";
import { UnrepeatedDistributedSamplerWrapper } from "./unrepeated-distributed-sampler.js";

type Loader = data.DataLoader;

/** How a loader is split. */
export interface Split extends DistributedSamplerKwargs {
  /** Whether the order is drawn anew in each epoch. */
  readonly shuffle: boolean;
  /** Whether nothing may be repeated, as in prediction. */
  readonly unrepeated: boolean;
}

/** Whether a loader has to be split: it reads a data set by indices, and its sampler does not do it yet. */
export function needsSplit(loader: unknown): loader is Loader {
  if (!(loader instanceof data.DataLoader)) return false;
  const given = loader.options.sampler ?? loader.options.batchSampler ?? null;
  // A data set that is read in its own order has no indices to split.
  if (given === null && loader.sampler.length === undefined) return false;
  return !(samplerOf(loader) instanceof data.DistributedSampler);
}

/** The sampler of single items: that of the batch sampler, where there is one. */
function samplerOf(loader: Loader): unknown {
  const { batchSampler } = loader.options;
  return typeof batchSampler === "object" && batchSampler !== null && "sampler" in batchSampler
    ? batchSampler.sampler
    : loader.sampler;
}

/**
 * The loader of this process.
 *
 * @throws TypeError for a sampler without a length, or a batch sampler that cannot be made again; MisconfigurationException for a class of loaders
 * that cannot be made again; RangeError where nothing may be repeated and this process would get nothing
 */
export function splitLoader(loader: Loader, split: Split): Loader {
  const { batchSampler } = loader.options;
  const sampler = splitSampler(samplerOf(loader) as Iterable<number>, split);
  if (batchSampler === undefined || batchSampler === null)
    return remakeLoader(loader, { sampler, shuffle: undefined, ...(split.unrepeated ? { dropLast: false } : {}) });
  return remakeLoader(loader, { batchSampler: withSampler(batchSampler, sampler, split.unrepeated) });
}

function splitSampler(
  sampler: Iterable<number> & { readonly length?: number | undefined },
  split: Split,
): data.Sampler {
  const { numReplicas, rank, shuffle, unrepeated } = split;
  const options = { numReplicas, rank, shuffle, seed: Number(process.env.PL_GLOBAL_SEED ?? 0) };
  if (unrepeated) return new UnrepeatedDistributedSamplerWrapper(sampler, options);
  if (sampler instanceof data.RandomSampler || sampler instanceof data.SequentialSampler)
    return new data.DistributedSampler(sampler.dataSource, options);
  return new DistributedSamplerWrapper(sampler, options);
}

/** A batch sampler of the same class, over another sampler. */
function withSampler(batchSampler: object, sampler: data.Sampler, isWhole: boolean): Iterable<number[]> {
  if (batchSampler instanceof data.BatchSampler) {
    const { batchSize, dropLast } = batchSampler;
    let made: unknown;
    let cause: unknown;
    try {
      made = Reflect.construct(batchSampler.constructor as new () => unknown, [
        sampler,
        batchSize,
        dropLast && !isWhole,
      ]);
    } catch (error) {
      cause = error;
    }
    if (made instanceof data.BatchSampler && made.sampler === sampler) return made;
    throw refused(batchSampler, cause);
  }
  throw refused(batchSampler, undefined);
}

function refused(batchSampler: object, cause: unknown): TypeError {
  const why = cause instanceof Error ? `, which said: ${cause.message}` : "";
  return new TypeError(
    "A batch sampler that is split between processes: expected a BatchSampler whose constructor takes (sampler, batchSize, dropLast). Received: " +
      `${batchSampler.constructor.name}${why}. Extend BatchSampler, or set \`useDistributedSampler: false\` and split the data yourself.`,
    ...(cause === undefined ? [] : [{ cause }]),
  );
}
