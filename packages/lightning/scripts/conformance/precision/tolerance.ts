/** @file How much numbers may differ, by the dtype that they were computed in. */

/** A tolerance: relative, absolute, and whether it is relative to the largest number of a tensor. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
  readonly ofLargest: boolean;
}

const float32: Tolerance = { relative: 1e-3, absolute: 1e-5, ofLargest: false };
const float64: Tolerance = { relative: 1e-6, absolute: 1e-6, ofLargest: false };
const float16: Tolerance = { relative: 2e-3, absolute: 1e-5, ofLargest: true };
const bfloat16: Tolerance = { relative: 1.6e-2, absolute: 1e-5, ofLargest: true };

const byDtype: Readonly<Record<string, Tolerance>> = { float16, bfloat16, float64 };

/** The tolerance of a run in a precision. */
export function toleranceOf(precision: string): Tolerance {
  if (precision.startsWith("bf16")) return bfloat16;
  if (precision === "32-true") return float32;
  return precision === "64-true" ? float64 : float16;
}

/** The wider one: what was computed in a coarse precision stays coarse. */
export function wider(a: Tolerance, b: Tolerance): Tolerance {
  return a.relative >= b.relative ? a : b;
}

/** The tolerance of a tensor of a run: float64 is exact only where the whole run is. */
export function ofTensor(dtype: string, run: Tolerance): Tolerance {
  return wider(run, dtype === "float64" ? float64 : (byDtype[dtype] ?? float32));
}

/**
 * The tolerance of a direction of L-BFGS: a quotient of differences of gradients, in which rounding weighs more. Processors that multiply 16-bit
 * floats themselves round elsewhere than others.
 */
export function ofDirection(run: Tolerance): Tolerance {
  return run.ofLargest ? { ...run, relative: 2 * run.relative } : run;
}

/** The tolerance of plain numbers of a run, which are written with five digits. */
export function ofNumber(run: Tolerance): Tolerance {
  return wider(run, float32);
}

const named: Readonly<Record<string, number>> = { inf: Infinity, "-inf": -Infinity, nan: NaN };

/** A recorded number: JSON lacks some. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" ? (named[value] ?? null) : null;
}

/** Whether two numbers are the same; `largest` is that of the tensor that they are in. */
export function isNear(expected: number, found: number, tolerance: Tolerance, largest = 0): boolean {
  if (!Number.isFinite(expected)) return Object.is(expected, found);
  const scale = tolerance.ofLargest ? Math.max(Math.abs(expected), largest) : Math.abs(expected);
  return Math.abs(expected - found) <= Math.max(tolerance.absolute, tolerance.relative * scale);
}
