/** @file How many batches a loop takes of a loader, and after which of them validation runs. */
import { MisconfigurationException } from "../util/errors.js";
import { type Limit, limitNumber } from "../options/limits.js";

/**
 * Batches to take of a loader of a length (Infinity where it has none).
 *
 * @throws MisconfigurationException for a share of a loader without a length, and for a share that is less than a batch
 */
export function limitedBatches(length: number, limit: Limit | null, name: string): number {
  if (length === 0 || limit === null || limit === "100%") return length;
  const { kind, value } = limitNumber(limit, name);
  if (kind === "count") return Math.min(length, value);
  if (length === Infinity) {
    throw new MisconfigurationException(
      `${name}: ${JSON.stringify(limit)} is a share of a loader without a length. Give a whole number of batches.`,
    );
  }
  const batches = Math.trunc(length * value);
  if (batches === 0 && value > 0) {
    throw new MisconfigurationException(
      `${name}: ${JSON.stringify(limit)} of ${length} batches is none. Give at least ${1 / length}, or a whole number.`,
    );
  }
  return batches;
}

/**
 * After how many batches validation runs; Infinity for the end of a loader without a length.
 *
 * @param trainBatches of an epoch, Infinity where unknown
 * @param mustFit whether an interval beyond the epoch is an error
 * @throws RangeError for an interval beyond the epoch, MisconfigurationException for a share of a loader without a length
 */
export function validationInterval(interval: Limit | null, trainBatches: number, mustFit: boolean): number {
  const { kind, value } =
    interval === null ? { kind: "fraction", value: 1 } : limitNumber(interval, "valCheckInterval");
  if (kind === "count") {
    if (value > trainBatches && mustFit) {
      throw new RangeError(
        `valCheckInterval: expected at most the ${trainBatches} training batches of an epoch. Received: ${value}. To skip validation set ` +
          "limitValBatches: 0; to count batches across epochs set checkValEveryNEpoch: null.",
      );
    }
    return value;
  }
  if (trainBatches !== Infinity) return Math.max(1, Math.trunc(trainBatches * value));
  if (value === 1) return Infinity;
  throw new MisconfigurationException(
    `valCheckInterval: ${JSON.stringify(interval)} is a share of a training loader without a length. Give a whole number of batches, or a duration.`,
  );
}
