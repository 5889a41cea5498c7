/** @file How much is pruned. */
import { RangeError, TypeError } from "../../../util/user-errors.js";
import { shown } from "../../../util/arguments.js";

/** A count of entries, a fraction between 0 and 1, or a percentage such as "100%". */
export type PruningAmount = number | string;

/** An amount, by position or by name: `prune.l1Unstructured(layer, "weight", { amount: 0.5 })`. */
export type GivenAmount = PruningAmount | { readonly amount: PruningAmount };

/** The amount, however it was given. */
export function amountOf(given: GivenAmount): PruningAmount {
  return typeof given === "object" ? given.amount : given;
}

/**
 * Refuses anything but an amount.
 *
 * @throws TypeError for another type, RangeError for a number out of range
 */
export function checkAmount(amount: unknown): void {
  if (typeof amount === "string" && percentage(amount) !== null) return;
  if (typeof amount !== "number") {
    throw new TypeError(
      `Pruning: expected amount to be a count, a fraction or a percentage. Received: ${shown(amount)}.`,
    );
  }
  if (Number.isInteger(amount) ? amount >= 0 : amount > 0 && amount < 1) return;
  throw new RangeError(
    `Pruning: expected amount to be a count from 0, or a fraction between 0 and 1. Received: ${amount}.`,
  );
}

function percentage(text: string): number | null {
  const share = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : 2;
  return share <= 1 ? share : null;
}

/**
 * How many of `size` entries an amount means.
 *
 * @throws RangeError if these are more than there are
 */
export function countOf(amount: PruningAmount, size: number): number {
  const value = typeof amount === "string" ? (percentage(amount) ?? 0) : amount;
  const isShare = typeof amount === "string" || !Number.isInteger(value);
  const count = isShare ? roundHalfEven(value * size) : value;
  if (count <= size) return count;
  throw new RangeError(`Pruning: expected amount to be at most the ${size} entries there are. Received: ${count}.`);
}

/** As Python rounds. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
