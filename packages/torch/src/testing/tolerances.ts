/** @file How far numbers may lie apart, by dtype. */
import type { DType, DTypeName } from "../tensor/dtype.js";

/** Two numbers are close where |actual - expected| <= atol + rtol * |expected|. */
export interface Tolerances {
  /** Relative to what is expected. */
  readonly rtol: number;
  /** Absolute. */
  readonly atol: number;
}

/** PyTorch's table; other dtypes must be equal. */
const table: Partial<Record<DTypeName, Tolerances>> = {
  float16: { rtol: 1e-3, atol: 1e-5 },
  bfloat16: { rtol: 1.6e-2, atol: 1e-5 },
  float32: { rtol: 1.3e-6, atol: 1e-5 },
  float64: { rtol: 1e-7, atol: 1e-7 },
  complex32: { rtol: 1e-3, atol: 1e-5 },
  complex64: { rtol: 1.3e-6, atol: 1e-5 },
  complex128: { rtol: 1e-7, atol: 1e-7 },
};

const none: Tolerances = { rtol: 0, atol: 0 };

/** The tolerances of values of some dtypes: the loosest of each. */
export function defaultTolerances(...dtypes: readonly (DType | DTypeName)[]): Tolerances {
  const all = dtypes.map((dtype) => table[typeof dtype === "string" ? dtype : dtype.name] ?? none);
  return { rtol: Math.max(...all.map(({ rtol }) => rtol)), atol: Math.max(...all.map(({ atol }) => atol)) };
}
