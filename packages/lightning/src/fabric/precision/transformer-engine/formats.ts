/** @file The two kinds of 8-bit floats, and which of them a pass uses. */
import { type DType, float8_e4m3fn, float8_e5m2 } from "@lightning-ts/torch";

/**
 * Which 8-bit floats are used: "HYBRID" has E4M3 (more digits) for inputs and weights and E5M2 (more range) for gradients; "E4M3" has E4M3
 * for all. Counterpart: `transformer_engine.common.recipe.Format`; the formats are those of "FP8 Formats for Deep Learning" (Micikevicius
 * et al., 2022).
 */
export type Fp8Format = "HYBRID" | "E4M3";

/** The formats that recipes take. */
export const fp8Formats: readonly Fp8Format[] = ["HYBRID", "E4M3"];

/** A kind of 8-bit float. */
export interface FloatFormat {
  readonly dtype: DType;
  /** The largest finite value. */
  readonly max: number;
}

const e4m3: FloatFormat = { dtype: float8_e4m3fn, max: 448 };
const e5m2: FloatFormat = { dtype: float8_e5m2, max: 57344 };

/** The 8-bit float of inputs and weights. */
export function forwardFormat(_format: Fp8Format): FloatFormat {
  return e4m3;
}

/** The 8-bit float of gradients. */
export function backwardFormat(format: Fp8Format): FloatFormat {
  return format === "HYBRID" ? e5m2 : e4m3;
}
