/** @file How many batches a loop takes from a loader. */
import { MisconfigurationException } from "../util/errors.js";
import { type Limit, limitNumber } from "../options/limits.js";
import { show } from "../util/show.js";

/**
 * The number of batches to take from a loader of a length (Infinity where it has none).
 *
 * @throws MisconfigurationException for a share of a loader without a length, and for a share that is less than a batch
 */
export function limitedBatches(length: number, limit: Limit | null, name: string): number {
  if (length === 0 || limit === null || limit === "100%") return length;
  const { kind, value } = limitNumber(limit, name);
  if (kind === "count") return Math.min(length, value);
  if (length === Infinity) {
    throw new MisconfigurationException(
      `${name}: ${show(limit)} is a share of a loader without a length. Give a whole number of batches.`,
    );
  }
  const batches = Math.trunc(length * value);
  if (batches === 0 && value > 0) {
    throw new MisconfigurationException(
      `${name}: ${show(limit)} of ${length} batches is none. Give at least ${1 / length}, or a whole number.`,
    );
  }
  return batches;
}
