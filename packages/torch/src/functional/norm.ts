/** @file `torch.norm`: vector and matrix norms under one name. */
import { bind } from "../util/arguments.js";
import type { DType } from "../tensor/dtype.js";
import * as linalg from "../generated/linalg.js";
import type { Int, NormOrder } from "../tensor/ops-arguments.js";
import type { Tensor } from "../tensor/tensor-class.js";

/** Options of `norm`. */
export interface NormOptions {
  /** Default "fro". */
  p?: NormOrder | null;
  /** Dimensions to reduce; null, the default, for all. */
  dim?: Int | readonly Int[] | null;
  /** Whether reduced dimensions stay, of size 1. Default false. */
  keepdim?: boolean;
  /** The dtype to compute in. */
  dtype?: DType | null;
  /** Where to write the result. */
  out?: Tensor | null;
}

/**
 * The norm of a tensor, or norms along dimensions. Counterpart: `torch.norm`.
 *
 * @throws Error for an order that is neither a number nor "fro" nor "nuc"
 */
export function norm(input: Tensor, options: NormOptions): Tensor;
export function norm(input: Tensor, p: NormOrder | null, options: NormOptions): Tensor;
export function norm(
  input: Tensor,
  p?: NormOrder | null,
  dim?: Int | readonly Int[] | null,
  keepdim?: boolean | NormOptions,
  options?: NormOptions,
): Tensor;
export function norm(
  input: Tensor,
  p: NormOrder | null,
  dim: Int | readonly Int[] | null,
  options: NormOptions,
): Tensor;
export function norm(input: Tensor, ...given: unknown[]): Tensor {
  const names = ["p", "dim", "keepdim", "out", "dtype"] as const;
  const { p = "fro", dim, keepdim = false, dtype, out } = bind<NormOptions>(given, names, "norm");
  const dims = dim === undefined || dim === null ? null : typeof dim === "object" ? dim : [dim];
  const rest = { ...(dtype == null ? {} : { dtype }), ...(out == null ? {} : { out }) };
  if (typeof p === "string" && !(p === "fro" && (dims === null || dims.length <= 2))) {
    // "nuc", or what matrixNorm rejects.
    return linalg.matrixNorm(input, p, dims ?? Array.from({ length: input.ndim }, (_, i) => i), keepdim, rest);
  }
  return linalg.vectorNorm(input, typeof p === "string" || p === null ? 2 : p, dims, keepdim, rest);
}
