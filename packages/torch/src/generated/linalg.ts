/** @file The operators of torch.linalg. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import { aten } from "../tensor/aten.js";
import type * as types from "./ops-types.js";

/** The Cholesky factor L of symmetric or Hermitian positive-definite matrices: A = L L^H. [torch.linalg.cholesky](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cholesky.html) */
export const cholesky = aten<types.LinalgCholeskyFunction>("linalg_cholesky");
/** The Cholesky factor, and a code instead of an error where there is none. [torch.linalg.cholesky_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cholesky_ex.html) */
export const choleskyEx = aten<types.LinalgCholeskyExFunction>("linalg_cholesky_ex");
/** The condition number of matrices, by the norm `p`. [torch.linalg.cond](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cond.html) */
export const cond = aten<types.LinalgCondFunction>("linalg_cond");
/** The cross product of vectors of 3 elements along `dim`. [torch.linalg.cross](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cross.html) */
export const cross = aten<types.LinalgCrossFunction>("linalg_cross");
/** The determinant of square matrices: (..., N, N) -> (...). [torch.linalg.det](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.det.html) */
export const det = aten<types.LinalgDetFunction>("linalg_det");
/** The diagonal of dimensions `dim1` and `dim2` (the last two), as a view. [torch.linalg.diagonal](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.diagonal.html) */
export const diagonal = aten<types.LinalgDiagonalFunction>("linalg_diagonal");
/** The eigenvalues and eigenvectors of square matrices, complex. [torch.linalg.eig](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eig.html) */
export const eig = aten<types.LinalgEigFunction>("linalg_eig");
/** The eigenvalues, ascending, and eigenvectors of symmetric or Hermitian matrices. [torch.linalg.eigh](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigh.html) */
export const eigh = aten<types.LinalgEighFunction>("linalg_eigh");
/** The eigenvalues of square matrices, complex. [torch.linalg.eigvals](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigvals.html) */
export const eigvals = aten<types.LinalgEigvalsFunction>("linalg_eigvals");
/** The eigenvalues of symmetric or Hermitian matrices, ascending. [torch.linalg.eigvalsh](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigvalsh.html) */
export const eigvalsh = aten<types.LinalgEigvalshFunction>("linalg_eigvalsh");
/** The first columns of the product of Householder reflections. [torch.linalg.householder_product](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.householder_product.html) */
export const householderProduct = aten<types.LinalgHouseholderProductFunction>("linalg_householder_product");
/** The inverse of square matrices, an error where there is none. [torch.linalg.inv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.inv.html) */
export const inv = aten<types.LinalgInvFunction>("linalg_inv");
/** The inverse of square matrices, and a code instead of an error where there is none. [torch.linalg.inv_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.inv_ex.html) */
export const invEx = aten<types.LinalgInvExFunction>("linalg_inv_ex");
/** The compact LDL decomposition of symmetric or Hermitian matrices. [torch.linalg.ldl_factor](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_factor.html) */
export const ldlFactor = aten<types.LinalgLdlFactorFunction>("linalg_ldl_factor");
/** The compact LDL decomposition, and a code instead of an error where it fails. [torch.linalg.ldl_factor_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_factor_ex.html) */
export const ldlFactorEx = aten<types.LinalgLdlFactorExFunction>("linalg_ldl_factor_ex");
/** Solves A X = B for A given by its LDL decomposition. [torch.linalg.ldl_solve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_solve.html) */
export const ldlSolve = aten<types.LinalgLdlSolveFunction>("linalg_ldl_solve");
/** The least-squares solutions of A X = B, with residuals, rank and singular values. [torch.linalg.lstsq](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lstsq.html) */
export const lstsq = aten<types.LinalgLstsqFunction>("linalg_lstsq");
/** The LU decomposition with pivots: A = P L U. [torch.linalg.lu](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu.html) */
export const lu = aten<types.LinalgLuFunction>("linalg_lu");
/** The compact LU decomposition with pivots. [torch.linalg.lu_factor](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_factor.html) */
export const luFactor = aten<types.LinalgLuFactorFunction>("linalg_lu_factor");
/** The compact LU decomposition, and a code instead of an error where it fails. [torch.linalg.lu_factor_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_factor_ex.html) */
export const luFactorEx = aten<types.LinalgLuFactorExFunction>("linalg_lu_factor_ex");
/** Solves A X = B for A given by its LU decomposition. [torch.linalg.lu_solve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_solve.html) */
export const luSolve = aten<types.LinalgLuSolveFunction>("linalg_lu_solve");
/** The matrix product: vectors, matrices and batches of them, whose leading sizes broadcast. Another name of `matmul`. [torch.linalg.matmul](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matmul.html) */
export const matmul = aten<types.LinalgMatmulFunction>("linalg_matmul");
/** The matrix exponential of square matrices. Another name of `matrixExp`. [torch.linalg.matrix_exp](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_exp.html) */
export const matrixExp = aten<types.LinalgMatrixExpFunction>("linalg_matrix_exp");
/** The norm of matrices (the dimensions `dim`) by order: "fro", "nuc", a number. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html) */
export const matrixNorm = aten<types.LinalgMatrixNormFunction>("linalg_matrix_norm");
/** The `n`-th power of square matrices; negative `n` inverts. Another name of `matrixPower`. [torch.linalg.matrix_power](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_power.html) */
export const matrixPower = aten<types.LinalgMatrixPowerFunction>("linalg_matrix_power");
/** The number of singular values above the tolerance. [torch.linalg.matrix_rank](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_rank.html) */
export const matrixRank = aten<types.LinalgMatrixRankFunction>("linalg_matrix_rank");
/** The product of several matrices in the order that takes the fewest multiplications. [torch.linalg.multi_dot](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.multi_dot.html) */
export const multiDot = aten<types.LinalgMultiDotFunction>("linalg_multi_dot");
/** The norm of vectors or matrices by order. [torch.linalg.norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.norm.html) */
export const norm = aten<types.LinalgNormFunction>("linalg_norm");
/** The pseudo-inverse of matrices, by their singular values. [torch.linalg.pinv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.pinv.html) */
export const pinv = aten<types.LinalgPinvFunction>("linalg_pinv");
/** The QR decomposition A = Q R; `mode` "reduced", "complete" or "r". [torch.linalg.qr](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.qr.html) */
export const qr = aten<types.LinalgQrFunction>("linalg_qr");
/** The sign and the logarithm of the absolute value of the determinant of square matrices. Another name of `slogdet`. [torch.linalg.slogdet](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.slogdet.html) */
export const slogdet = aten<types.LinalgSlogdetFunction>("linalg_slogdet");
/** Solves A X = B for square A: (..., N, N) and (..., N) or (..., N, K). [torch.linalg.solve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve.html) */
export const solve = aten<types.LinalgSolveFunction>("linalg_solve");
/** Solves A X = B, with a code instead of an error where A is singular. [torch.linalg.solve_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve_ex.html) */
export const solveEx = aten<types.LinalgSolveExFunction>("linalg_solve_ex");
/** Solves A X = B for triangular A; `upper` says which triangle. [torch.linalg.solve_triangular](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve_triangular.html) */
export const solveTriangular = aten<types.LinalgSolveTriangularFunction>("linalg_solve_triangular");
/** The singular value decomposition A = U diag(S) V^H, singular values descending. [torch.linalg.svd](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.svd.html) */
export const svd = aten<types.LinalgSvdFunction>("linalg_svd");
/** The singular values of matrices, descending. [torch.linalg.svdvals](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.svdvals.html) */
export const svdvals = aten<types.LinalgSvdvalsFunction>("linalg_svdvals");
/** The inverse of `tensordot` with the tensor. [torch.linalg.tensorinv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.tensorinv.html) */
export const tensorinv = aten<types.LinalgTensorinvFunction>("linalg_tensorinv");
/** The X for which `tensordot(A, X)` is B. [torch.linalg.tensorsolve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.tensorsolve.html) */
export const tensorsolve = aten<types.LinalgTensorsolveFunction>("linalg_tensorsolve");
/** The Vandermonde matrix of vectors: (..., N) -> (..., N, N) with powers ascending. [torch.linalg.vander](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vander.html) */
export const vander = aten<types.LinalgVanderFunction>("linalg_vander");
/** The sums of products of vectors along `dim`, the first conjugated. [torch.linalg.vecdot](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vecdot.html) */
export const vecdot = aten<types.LinalgVecdotFunction>("linalg_vecdot");
/** The norm of order `ord` (2) of all elements, or of vectors along `dim`. [torch.linalg.vector_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vector_norm.html) */
export const vectorNorm = aten<types.LinalgVectorNormFunction>("linalg_vector_norm");
