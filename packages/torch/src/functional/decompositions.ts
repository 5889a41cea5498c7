/** @file Matrix decompositions that PyTorch writes above its operators: lu, and decompositions of low rank. */
import { checkKind } from "../util/option-kinds.js";
import { bind, shown } from "../util/arguments.js";
import * as linalg from "../generated/linalg.js";
import { scope } from "../runtime/memory.js";
import { aten } from "../tensor/aten.js";
import { matmul, randn } from "../generated/ops.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { RangeError } from "../util/user-errors.js";

const luWithInfo =
  aten<(input: Tensor, pivot: boolean, checkErrors: boolean) => [Tensor, Tensor, Tensor]>("_lu_with_info");

/**
 * The LU factorisation in its compact form. Counterpart: `torch.lu`; `torch.linalg.luFactor` is its successor.
 *
 * @returns the factors in one matrix, the pivots and, with `getInfos`, a status for each matrix
 */
export function lu(input: Tensor, pivot?: boolean): [lu: Tensor, pivots: Tensor];
export function lu(
  input: Tensor,
  options: { pivot?: boolean; getInfos?: boolean },
): [lu: Tensor, pivots: Tensor, infos?: Tensor];
export function lu(
  input: Tensor,
  pivot: boolean,
  getInfos: boolean | { getInfos?: boolean },
): [lu: Tensor, pivots: Tensor, infos?: Tensor];
export function lu(input: Tensor, ...given: unknown[]): [lu: Tensor, pivots: Tensor, infos?: Tensor] {
  const names = ["pivot", "getInfos"] as const;
  const { pivot = true, getInfos = false } = bind<{ pivot?: boolean; getInfos?: boolean }>(given, names, "lu");
  const [factors, pivots, infos] = luWithInfo(input, pivot, !getInfos);
  if (getInfos) return [factors, pivots, infos];
  infos.dispose();
  return [factors, pivots];
}

/** Options of `svdLowrank`. */
export interface SvdLowrankOptions {
  /** How many singular values, somewhat more than the rank expected. Default 6. */
  q?: number | null;
  /** Iterations that improve the subspace. Default 2. */
  niter?: number | null;
  /** What is subtracted from the matrix first. */
  M?: Tensor | null;
}

/**
 * The singular value decomposition of a matrix of low rank, by random projections. Counterpart: `torch.svd_lowrank`.
 *
 * @returns U, S, V with `A ≈ U diag(S) Vᴴ`
 */
export function svdLowrank(A: Tensor, options?: SvdLowrankOptions): [U: Tensor, S: Tensor, V: Tensor];
export function svdLowrank(
  A: Tensor,
  q?: number | null,
  niter?: number | null,
  M?: Tensor | null,
): [U: Tensor, S: Tensor, V: Tensor];
export function svdLowrank(A: Tensor, ...given: unknown[]): [U: Tensor, S: Tensor, V: Tensor] {
  checkKind("svdLowrank", "A", A);
  const o = bind<SvdLowrankOptions>(given, ["q", "niter", "M"], "svdLowrank");
  return scope(() => lowRank(A, o.q ?? 6, o.niter ?? 2, o.M ?? null));
}

function lowRank(A: Tensor, q: number, niter: number, M: Tensor | null): [U: Tensor, S: Tensor, V: Tensor] {
  const [rows = 0, columns = 0] = A.shape.slice(-2);
  const shift = M === null ? null : M.broadcastTo(A.shape);
  const wide = rows < columns;
  const tall = wide ? A.mH : A;
  const tallShift = wide && shift !== null ? shift.mH : shift;
  const Q = approximateBasis(tall, q, niter, tallShift);
  const B = minus(matmul(Q.mH, tall), tallShift, Q.mH, "right");
  const [u, S, Vh] = linalg.svd(B, false);
  const U = matmul(Q, u);
  const V = Vh.mH;
  return wide ? [V, S, U] : [U, S, V];
}

/** `product` less the same product with the shift in the matrix's place. */
function minus(product: Tensor, shift: Tensor | null, other: Tensor, side: "left" | "right"): Tensor {
  if (shift === null) return product;
  return product.sub(side === "left" ? matmul(shift, other) : matmul(other, shift));
}

/** An orthonormal basis of about the range of a tall matrix. */
function approximateBasis(A: Tensor, q: number, niter: number, M: Tensor | null): Tensor {
  const R = randn([A.size(-1), q], { dtype: A.dtype, device: A.device });
  const step = (matrix: Tensor, shift: Tensor | null, other: Tensor) =>
    linalg.qr(minus(matmul(matrix, other), shift, other, "left")).Q;
  let Q = step(A, M, R);
  for (let i = 0; i < niter; i++) {
    Q = step(A.mH, M === null ? null : M.mH, Q);
    Q = step(A, M, Q);
  }
  return Q;
}

/** Options of `pcaLowrank`. */
export interface PcaLowrankOptions {
  /** How many components. Default min(6, rows, columns). */
  q?: number | null;
  /** Whether the columns are centred first. Default true. */
  center?: boolean;
  /** Iterations that improve the subspace. Default 2. */
  niter?: number;
}

/**
 * Principal components of a matrix whose rows are observations, by random projections. Counterpart: `torch.pca_lowrank`.
 *
 * @returns U, S, V as of `svdLowrank`; the columns of V are the principal directions
 */
export function pcaLowrank(A: Tensor, options?: PcaLowrankOptions): [U: Tensor, S: Tensor, V: Tensor];
export function pcaLowrank(
  A: Tensor,
  q?: number | null,
  center?: boolean,
  niter?: number,
): [U: Tensor, S: Tensor, V: Tensor];
export function pcaLowrank(A: Tensor, ...given: unknown[]): [U: Tensor, S: Tensor, V: Tensor] {
  checkKind("pcaLowrank", "A", A);
  const { center = true, niter = 2, ...o } = bind<PcaLowrankOptions>(given, ["q", "center", "niter"], "pcaLowrank");
  const [rows = 0, columns = 0] = A.shape.slice(-2);
  const most = Math.min(rows, columns);
  const q = o.q ?? Math.min(6, most);
  if (!(q >= 0 && q <= most)) {
    throw new RangeError(`q(=${shown(q)}) must be non-negative integer and not greater than min(m, n)=${most}`);
  }
  if (!(niter >= 0)) throw new RangeError(`niter(=${shown(niter)}) must be non-negative integer`);
  return scope(() => lowRank(center ? A.sub(A.mean([-2], true)) : A, q, niter, null));
}
