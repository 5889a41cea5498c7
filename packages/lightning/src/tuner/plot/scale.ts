/** @file Places on an axis, and the numbers that are written beside it. */

/** An axis from the least to the greatest of some values. */
export interface Scale {
  /** Where a value is, from 0 to 1. */
  place(value: number): number;
  /** A few values to write beside the axis. */
  readonly ticks: readonly number[];
}

/** A linear or logarithmic axis over the finite values (of a logarithmic one, the positive ones). */
export function scaleOf(values: readonly number[], isLogarithmic: boolean): Scale {
  const shown = values.filter((value) => Number.isFinite(value) && (!isLogarithmic || value > 0));
  const turn = isLogarithmic ? Math.log10 : (value: number): number => value;
  const back = isLogarithmic ? (value: number): number => 10 ** value : (value: number): number => value;
  const low = shown.reduce((least, value) => Math.min(least, turn(value)), shown.length === 0 ? 0 : Infinity);
  const high = shown.reduce((most, value) => Math.max(most, turn(value)), shown.length === 0 ? 1 : -Infinity);
  const span = high > low ? high - low : 1;
  return {
    place: (value) => (turn(value) - low) / span,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((part) => back(low + part * span)),
  };
}

/** A number beside an axis, with three digits. */
export function tickText(value: number): string {
  const text = Number(value.toPrecision(3));
  const size = Math.abs(text);
  return size !== 0 && (size < 1e-3 || size >= 1e5) ? text.toExponential() : String(text);
}
