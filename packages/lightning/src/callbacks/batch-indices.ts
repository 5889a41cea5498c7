/** @file Which samples are in which batch of a loader. */
import { data } from "@lightning-ts/torch";

/** Notes the indices of the batches that a loader makes. */
export interface IndexRecord {
  /** The indices of each batch so far. */
  readonly batches: readonly (readonly number[])[];
  /** Makes the loader what it was before. */
  stop(): void;
}

/**
 * Records the indices of the next pass over a loader, which must not have begun. null for other loaders than this library's,
 * and for those without indices (an iterable data set, a data set that makes its own batches).
 */
export function recordIndices(loader: unknown): IndexRecord | null {
  if (!(loader instanceof data.DataLoader)) return null;
  const sampler = loader.batchSampler;
  const { batchSampler, sampler: given } = loader.options;
  // An iterable data set is asked for batches without indices, without end.
  const isEndless = batchSampler == null && given == null && loader.sampler.length === undefined;
  if (sampler === null || isEndless) return null;
  const batches: (readonly number[])[] = [];
  const recording = {
    get length(): number | undefined {
      return sampler.length;
    },
    *[Symbol.iterator](): Iterator<readonly number[]> {
      batches.length = 0;
      for (const batch of sampler) {
        batches.push([...batch]);
        yield batch;
      }
    },
  };
  // The loader asks itself for its sampler at the start of each pass.
  Object.defineProperty(loader, "batchSampler", { value: recording, configurable: true });
  return {
    batches,
    stop: () => void Reflect.deleteProperty(loader, "batchSampler"),
  };
}
