/** @file How many batches a loop takes of a loader, and after which of them validation runs. */
import { MisconfigurationException } from "../core/errors.js";
import { type Limit, limitNumber } from "../trainer/options.js";

/** Batches to take of a loader of a length (Infinity where it has none). */
export function limitedBatches(length: number, limit: Limit | null, name: string): number {
  if (limit === null || limit === "100%") return length;
  const { kind, value } = limitNumber(limit, name);
  if (kind === "count") return Math.min(length, value);
  if (value === 0) return 0;
  if (length === Infinity) {
    throw new MisconfigurationException(
      `${name}: ${JSON.stringify(limit)} is a share of a loader without a length. Give a whole number of batches.`,
    );
  }
  const batches = Math.floor(length * value);
  if (batches === 0 && length > 0) {
    throw new MisconfigurationException(
      `${name}: ${JSON.stringify(limit)} of ${length} batches is none. Give at least ${1 / length}, or a whole number.`,
    );
  }
  return batches;
}

/**
 * After how many batches validation runs; Infinity for the end of a loader without a length.
 *
 * @throws RangeError for an interval beyond the epoch, MisconfigurationException for a share of a loader without a length
 */
export function validationInterval(
  interval: Limit | null,
  everyNEpochs: number | null,
  trainBatches: number,
  limitTrainBatches: Limit | null,
): number {
  if (interval === null || interval === "100%") {
    if (interval === "100%" && everyNEpochs === null) {
      throw new MisconfigurationException('checkValEveryNEpoch: null counts batches, so valCheckInterval: "100%" has no meaning. Give a whole number.');
    }
    if (trainBatches === Infinity && typeof limitTrainBatches === "number" && Number.isInteger(limitTrainBatches)) return limitTrainBatches;
    return trainBatches === Infinity ? Infinity : Math.max(1, trainBatches);
  }
  const { kind, value } = limitNumber(interval, "valCheckInterval");
  if (kind === "count") {
    if (value > trainBatches && everyNEpochs !== null) {
      throw new RangeError(
        `valCheckInterval: ${value} is more than the ${trainBatches} training batches of an epoch. Give at most that, or set checkValEveryNEpoch: null.`,
      );
    }
    return value;
  }
  if (everyNEpochs === null) {
    throw new MisconfigurationException(`checkValEveryNEpoch: null counts batches. Received: valCheckInterval: ${JSON.stringify(interval)}. Give a whole number.`);
  }
  if (trainBatches === Infinity) {
    throw new MisconfigurationException("valCheckInterval: a share of a loader without a length. Give a whole number of batches.");
  }
  return Math.max(1, Math.floor(trainBatches * value));
}
