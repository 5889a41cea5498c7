/** @file What PyTorch writes above its operators; these come before generated functions of the same name. */
export { e, inf, nan, newaxis, pi } from "./constants.js";
export { full } from "./creation.js";
export { lu, pcaLowrank, svdLowrank } from "./decompositions.js";
export type { PcaLowrankOptions, SvdLowrankOptions } from "./decompositions.js";
export { addmm as saddmm, hspmm as hsmm, mm as dsmm, mm as spmm } from "../generated/ops.js";
export { nonzero } from "./nonzero.js";
export type { NormOrder } from "../tensor/ops-arguments.js";
export { norm, type NormOptions } from "./norm.js";
export { cdist, chainMatmul, type ComputeMode, einsum, tensordot } from "./products.js";
export {
  atleast1d,
  atleast2d,
  atleast3d,
  blockDiag,
  broadcastShapes,
  broadcastTensors,
  cartesianProd,
  meshgrid,
  split,
  unravelIndex,
} from "./shapes.js";
export { qscheme } from "./quantization.js";
export { stft, type StftOptions } from "./spectral.js";
export { finfo, type FloatInfo, iinfo, type IntegerInfo, promoteTypes, resultType } from "./types.js";
export {
  unique,
  uniqueConsecutive,
  type UniqueConsecutiveOptions,
  type UniqueOptions,
  type UniqueResult,
} from "./unique.js";
