/**
 * @file cos and pow of the C library, as Python's `math.cos` and `**` use them. JavaScript engines have their own, which round
 * differently in about 1 of 20 cases; learning rates must be PyTorch's to the last bit.
 */
import { float64 } from "../../tensor/dtype.js";
import { full } from "../../functional/creation.js";
import { logspace, polar } from "../../generated/ops.js";
import type { ScalarValue } from "../../tensor/tensor.js";

/** The cosine. libtorch computes the real part of `polar` with the C library. */
export function cos(x: number): number {
  const length = full([], 1, { dtype: float64 });
  const angle = full([], x, { dtype: float64 });
  const point = polar(length, angle);
  const value = point.item<ScalarValue>();
  for (const made of [length, angle, point]) made.dispose();
  return typeof value === "object" ? value.re : Number(value);
}

/** A power. libtorch computes the only element of a `logspace` with the C library. */
export function pow(base: number, exponent: number): number {
  if (exponent === 1 || exponent === 0 || base === 1) return base ** exponent;
  const made = logspace(exponent, exponent, 1, base, { dtype: float64 });
  const value = Number(made.item());
  made.dispose();
  return value;
}
