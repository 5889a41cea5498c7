/** @file How often validation runs, as far as callbacks decide by it. */
import type { Trainer } from "../trainer/trainer.js";

/**
 * Whether validation is taken to run once, at the end of each epoch: then callbacks act at the epoch's end. Lightning takes an
 * interval of one batch for a whole epoch here (its `1 == 1.0`), and so do recorded runs.
 */
export function validatesAtEpochEnd(trainer: Trainer): boolean {
  const { valCheckInterval, valCheckTimeInterval, checkValEveryNEpoch } = trainer.options;
  if (valCheckTimeInterval !== null || checkValEveryNEpoch !== 1) return false;
  return valCheckInterval === null || valCheckInterval === 1 || valCheckInterval === "100%";
}
