/** @file Where a curve falls fastest. */
import { argmin, gradient, tensor } from "@lightning-ts/torch";
import type { LRCurve } from "./lr-curve.js";

/**
 * The index of the rate at which the loss falls fastest, by its gradient over the rate; null where fewer than two finite losses are left.
 *
 * @param skipBegin how many of the first points are not looked at
 * @param skipEnd how many of the last ones
 */
export function steepestFall({ lr, loss }: LRCurve, skipBegin: number, skipEnd: number): number | null {
  // As Python's slices: of 0 last points none are left.
  const end = skipEnd === 0 ? 0 : loss.length - skipEnd;
  const points = loss
    .map((value, index) => ({ index, rate: lr[index] ?? NaN, value }))
    .slice(skipBegin, Math.max(skipBegin, end))
    .filter(({ value }) => Number.isFinite(Math.fround(value)));
  if (points.length < 2) return null;
  const losses = tensor(points.map(({ value }) => value));
  const rates = tensor(points.map(({ rate }) => rate));
  const [slopes] = gradient(losses, { spacing: [rates] });
  if (slopes === undefined) return null;
  const least = argmin(slopes);
  const found = points[Number(least.item())]?.index ?? null;
  for (const temporary of [losses, rates, slopes, least]) temporary.dispose();
  return found;
}
