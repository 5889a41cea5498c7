/** @file Types of the operators' methods and functions. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import type { DeviceLike } from "../tensor/device.js";
import type { DType, Layout, MemoryFormat } from "../tensor/dtype.js";
import type { FactoryOptions, Float, Int, NormOrder } from "../ops/ops-arguments.js";
import type { Generator } from "../runtime/random.js";
import type { Scalar, Tensor } from "../tensor/tensor-class.js";

/** The operators as methods of a tensor. */
export interface GeneratedMethods {
  /** aten::abs(Tensor self) -> Tensor */
  abs(): Tensor;
  /** aten::abs_(Tensor(a!) self) -> Tensor(a!) */
  abs_(): this;
  /** aten::absolute(Tensor self) -> Tensor */
  absolute(): Tensor;
  /** aten::absolute_(Tensor(a!) self) -> Tensor(a!) */
  absolute_(): this;
  /** aten::acos(Tensor self) -> Tensor */
  acos(): Tensor;
  /** aten::acos_(Tensor(a!) self) -> Tensor(a!) */
  acos_(): this;
  /** aten::acosh(Tensor self) -> Tensor */
  acosh(): Tensor;
  /** aten::acosh_(Tensor(a!) self) -> Tensor(a!) */
  acosh_(): this;
  /** aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
  add(other: Scalar, alpha?: Scalar): Tensor;
  add(other: Scalar, options: { alpha?: Scalar }): Tensor;
  /** aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
  add(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /** aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!) */
  add_(other: Scalar, alpha?: Scalar): this;
  add_(other: Scalar, options: { alpha?: Scalar }): this;
  /** aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!) */
  add_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /** aten::addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  addbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::addbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
  addbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor */
  addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  /** aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!) */
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
  /** aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor */
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  /** aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!) */
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
  /** aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  addmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  addmm(mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::addmm_(Tensor(a!) self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
  addmm_(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  addmv(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::addmv_(Tensor(a!) self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
  addmv_(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** aten::addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  addr(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::addr_(Tensor(a!) self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
  addr_(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** aten::adjoint(Tensor(a) self) -> Tensor(a) */
  adjoint(): Tensor;
  /** aten::all(Tensor self) -> Tensor */
  all(): Tensor;
  /** aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor */
  all(dim: Int, keepdim?: boolean): Tensor;
  all(dim: Int, options: { keepdim?: boolean }): Tensor;
  all(options: { dim: Int; keepdim?: boolean }): Tensor;
  /** aten::all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor */
  all(dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
  all(dim: readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  all(options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
  /** aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool */
  allclose(other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): boolean;
  allclose(other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): boolean;
  allclose(other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): boolean;
  allclose(other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): boolean;
  /** aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor */
  amax(dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
  amax(dim: Int | readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  amax(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
  /** aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor */
  amin(dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
  amin(dim: Int | readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  amin(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
  /** aten::aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max) */
  aminmax(options?: { dim?: Int | null; keepdim?: boolean }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
  /** aten::angle(Tensor self) -> Tensor */
  angle(): Tensor;
  /** aten::any(Tensor self) -> Tensor */
  any(): Tensor;
  /** aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor */
  any(dim: Int, keepdim?: boolean): Tensor;
  any(dim: Int, options: { keepdim?: boolean }): Tensor;
  any(options: { dim: Int; keepdim?: boolean }): Tensor;
  /** aten::any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor */
  any(dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
  any(dim: readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  any(options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
  /** aten::arccos(Tensor self) -> Tensor */
  arccos(): Tensor;
  /** aten::arccos_(Tensor(a!) self) -> Tensor(a!) */
  arccos_(): this;
  /** aten::arccosh(Tensor self) -> Tensor */
  arccosh(): Tensor;
  /** aten::arccosh_(Tensor(a!) self) -> Tensor(a!) */
  arccosh_(): this;
  /** aten::arcsin(Tensor self) -> Tensor */
  arcsin(): Tensor;
  /** aten::arcsin_(Tensor(a!) self) -> Tensor(a!) */
  arcsin_(): this;
  /** aten::arcsinh(Tensor self) -> Tensor */
  arcsinh(): Tensor;
  /** aten::arcsinh_(Tensor(a!) self) -> Tensor(a!) */
  arcsinh_(): this;
  /** aten::arctan(Tensor self) -> Tensor */
  arctan(): Tensor;
  /** aten::arctan2(Tensor self, Tensor other) -> Tensor */
  arctan2(other: Tensor): Tensor;
  /** aten::arctan2_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  arctan2_(other: Tensor): this;
  /** aten::arctan_(Tensor(a!) self) -> Tensor(a!) */
  arctan_(): this;
  /** aten::arctanh(Tensor self) -> Tensor */
  arctanh(): Tensor;
  /** aten::arctanh_(Tensor(a!) self) -> Tensor(a!) */
  arctanh_(): this;
  /** aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor */
  argmax(dim?: Int | null, keepdim?: boolean): Tensor;
  argmax(dim: Int | null, options: { keepdim?: boolean }): Tensor;
  argmax(options: { dim?: Int | null; keepdim?: boolean }): Tensor;
  /** aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor */
  argmin(dim?: Int | null, keepdim?: boolean): Tensor;
  argmin(dim: Int | null, options: { keepdim?: boolean }): Tensor;
  argmin(options: { dim?: Int | null; keepdim?: boolean }): Tensor;
  /** aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor */
  argsort(dim?: Int, descending?: boolean): Tensor;
  argsort(dim: Int, options: { descending?: boolean }): Tensor;
  argsort(options: { dim?: Int; descending?: boolean }): Tensor;
  /** aten::argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor */
  argsort(options: { stable: boolean; dim?: Int; descending?: boolean }): Tensor;
  /** aten::argwhere(Tensor self) -> Tensor */
  argwhere(): Tensor;
  /** aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a) */
  asStrided(size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  asStrided(size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
  /** aten::as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a!) */
  asStrided_(size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): this;
  asStrided_(size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): this;
  /** aten::as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor */
  asStridedScatter(src: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  asStridedScatter(src: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
  /** aten::asin(Tensor self) -> Tensor */
  asin(): Tensor;
  /** aten::asin_(Tensor(a!) self) -> Tensor(a!) */
  asin_(): this;
  /** aten::asinh(Tensor self) -> Tensor */
  asinh(): Tensor;
  /** aten::asinh_(Tensor(a!) self) -> Tensor(a!) */
  asinh_(): this;
  /** aten::atan(Tensor self) -> Tensor */
  atan(): Tensor;
  /** aten::atan2(Tensor self, Tensor other) -> Tensor */
  atan2(other: Tensor): Tensor;
  /** aten::atan2_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  atan2_(other: Tensor): this;
  /** aten::atan_(Tensor(a!) self) -> Tensor(a!) */
  atan_(): this;
  /** aten::atanh(Tensor self) -> Tensor */
  atanh(): Tensor;
  /** aten::atanh_(Tensor(a!) self) -> Tensor(a!) */
  atanh_(): this;
  /** aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  baddbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::baddbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** aten::bernoulli(Tensor self, *, Generator? generator=None) -> Tensor */
  bernoulli(options?: { generator?: Generator | null }): Tensor;
  /** aten::bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor */
  bernoulli(p: Tensor, options?: { generator?: Generator | null }): Tensor;
  /** aten::bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor */
  bernoulli(p: Float, options?: { generator?: Generator | null }): Tensor;
  /** aten::bernoulli_.Tensor(Tensor(a!) self, Tensor p, *, Generator? generator=None) -> Tensor(a!) */
  bernoulli_(p: Tensor, options?: { generator?: Generator | null }): this;
  /** aten::bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!) */
  bernoulli_(p?: Float, options?: { generator?: Generator | null }): this;
  bernoulli_(options: { p?: Float; generator?: Generator | null }): this;
  /** aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor */
  bincount(weights?: Tensor | null, minlength?: Int): Tensor;
  bincount(weights: Tensor | null, options: { minlength?: Int }): Tensor;
  bincount(options: { weights?: Tensor | null; minlength?: Int }): Tensor;
  /** aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor */
  bitwiseAnd(other: Scalar): Tensor;
  /** aten::bitwise_and.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  bitwiseAnd(other: Tensor): Tensor;
  /** aten::bitwise_and_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  bitwiseAnd_(other: Scalar): this;
  /** aten::bitwise_and_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  bitwiseAnd_(other: Tensor): this;
  /** aten::bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  bitwiseLeftShift(other: Tensor): Tensor;
  /** aten::bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor */
  bitwiseLeftShift(other: Scalar): Tensor;
  /** aten::bitwise_left_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  bitwiseLeftShift_(other: Tensor): this;
  /** aten::bitwise_left_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  bitwiseLeftShift_(other: Scalar): this;
  /** aten::bitwise_not(Tensor self) -> Tensor */
  bitwiseNot(): Tensor;
  /** aten::bitwise_not_(Tensor(a!) self) -> Tensor(a!) */
  bitwiseNot_(): this;
  /** aten::bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor */
  bitwiseOr(other: Scalar): Tensor;
  /** aten::bitwise_or.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  bitwiseOr(other: Tensor): Tensor;
  /** aten::bitwise_or_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  bitwiseOr_(other: Scalar): this;
  /** aten::bitwise_or_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  bitwiseOr_(other: Tensor): this;
  /** aten::bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  bitwiseRightShift(other: Tensor): Tensor;
  /** aten::bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor */
  bitwiseRightShift(other: Scalar): Tensor;
  /** aten::bitwise_right_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  bitwiseRightShift_(other: Tensor): this;
  /** aten::bitwise_right_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  bitwiseRightShift_(other: Scalar): this;
  /** aten::bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor */
  bitwiseXor(other: Scalar): Tensor;
  /** aten::bitwise_xor.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  bitwiseXor(other: Tensor): Tensor;
  /** aten::bitwise_xor_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  bitwiseXor_(other: Scalar): this;
  /** aten::bitwise_xor_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  bitwiseXor_(other: Tensor): this;
  /** aten::bmm(Tensor self, Tensor mat2) -> Tensor */
  bmm(mat2: Tensor): Tensor;
  /** aten::bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor */
  bmm(mat2: Tensor, outDtype: DType): Tensor;
  /** aten::broadcast_to(Tensor(a) self, SymInt[] size) -> Tensor(a) */
  broadcastTo(size: readonly Int[]): Tensor;
  broadcastTo(...size: Int[]): Tensor;
  /** aten::cauchy_(Tensor(a!) self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor(a!) */
  cauchy_(median?: Float, sigma?: Float, options?: { generator?: Generator | null }): this;
  cauchy_(median: Float, options: { sigma?: Float; generator?: Generator | null }): this;
  cauchy_(options: { median?: Float; sigma?: Float; generator?: Generator | null }): this;
  /** aten::ccol_indices(Tensor(a) self) -> Tensor(a) */
  ccolIndices(): Tensor;
  /** aten::ceil(Tensor self) -> Tensor */
  ceil(): Tensor;
  /** aten::ceil_(Tensor(a!) self) -> Tensor(a!) */
  ceil_(): this;
  /** aten::cholesky(Tensor self, bool upper=False) -> Tensor */
  cholesky(upper?: boolean): Tensor;
  cholesky(options: { upper?: boolean }): Tensor;
  /** aten::cholesky_inverse(Tensor self, bool upper=False) -> Tensor */
  choleskyInverse(upper?: boolean): Tensor;
  choleskyInverse(options: { upper?: boolean }): Tensor;
  /** aten::cholesky_solve(Tensor self, Tensor input2, bool upper=False) -> Tensor */
  choleskySolve(input2: Tensor, upper?: boolean): Tensor;
  choleskySolve(input2: Tensor, options: { upper?: boolean }): Tensor;
  /** aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[] */
  chunk(chunks: Int, dim?: Int): Tensor[];
  chunk(chunks: Int, options: { dim?: Int }): Tensor[];
  /** aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor */
  clamp(min?: Scalar | null, max?: Scalar | null): Tensor;
  clamp(min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  clamp(options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /** aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor */
  clamp(min?: Tensor | null, max?: Tensor | null): Tensor;
  clamp(min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  clamp(options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!) */
  clamp_(min?: Scalar | null, max?: Scalar | null): this;
  clamp_(min: Scalar | null, options: { max?: Scalar | null }): this;
  clamp_(options: { min?: Scalar | null; max?: Scalar | null }): this;
  /** aten::clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!) */
  clamp_(min?: Tensor | null, max?: Tensor | null): this;
  clamp_(min: Tensor | null, options: { max?: Tensor | null }): this;
  clamp_(options: { min?: Tensor | null; max?: Tensor | null }): this;
  /** aten::clamp_max(Tensor self, Scalar max) -> Tensor */
  clampMax(max: Scalar): Tensor;
  /** aten::clamp_max.Tensor(Tensor self, Tensor max) -> Tensor */
  clampMax(max: Tensor): Tensor;
  /** aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!) */
  clampMax_(max: Scalar): this;
  /** aten::clamp_max_.Tensor(Tensor(a!) self, Tensor max) -> Tensor(a!) */
  clampMax_(max: Tensor): this;
  /** aten::clamp_min(Tensor self, Scalar min) -> Tensor */
  clampMin(min: Scalar): Tensor;
  /** aten::clamp_min.Tensor(Tensor self, Tensor min) -> Tensor */
  clampMin(min: Tensor): Tensor;
  /** aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!) */
  clampMin_(min: Scalar): this;
  /** aten::clamp_min_.Tensor(Tensor(a!) self, Tensor min) -> Tensor(a!) */
  clampMin_(min: Tensor): this;
  /** aten::clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor */
  clip(min?: Scalar | null, max?: Scalar | null): Tensor;
  clip(min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  clip(options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /** aten::clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor */
  clip(min?: Tensor | null, max?: Tensor | null): Tensor;
  clip(min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  clip(options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** aten::clip_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!) */
  clip_(min?: Scalar | null, max?: Scalar | null): this;
  clip_(min: Scalar | null, options: { max?: Scalar | null }): this;
  clip_(options: { min?: Scalar | null; max?: Scalar | null }): this;
  /** aten::clip_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!) */
  clip_(min?: Tensor | null, max?: Tensor | null): this;
  clip_(min: Tensor | null, options: { max?: Tensor | null }): this;
  clip_(options: { min?: Tensor | null; max?: Tensor | null }): this;
  /** aten::clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor */
  clone(options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  /** aten::coalesce(Tensor(a) self) -> Tensor(a) */
  coalesce(): Tensor;
  /** aten::col_indices(Tensor(a) self) -> Tensor(a) */
  colIndices(): Tensor;
  /** aten::conj(Tensor(a) self) -> Tensor(a) */
  conj(): Tensor;
  /** aten::conj_physical(Tensor self) -> Tensor */
  conjPhysical(): Tensor;
  /** aten::conj_physical_(Tensor(a!) self) -> Tensor(a!) */
  conjPhysical_(): this;
  /** aten::contiguous(Tensor(a) self, *, MemoryFormat memory_format=0) -> Tensor(a) */
  contiguous(options?: { memoryFormat?: MemoryFormat }): Tensor;
  /** aten::copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!) */
  copy_(src: Tensor, nonBlocking?: boolean): this;
  copy_(src: Tensor, options: { nonBlocking?: boolean }): this;
  /** aten::copysign.Scalar(Tensor self, Scalar other) -> Tensor */
  copysign(other: Scalar): Tensor;
  /** aten::copysign.Tensor(Tensor self, Tensor other) -> Tensor */
  copysign(other: Tensor): Tensor;
  /** aten::copysign_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  copysign_(other: Scalar): this;
  /** aten::copysign_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  copysign_(other: Tensor): this;
  /** aten::corrcoef(Tensor self) -> Tensor */
  corrcoef(): Tensor;
  /** aten::cos(Tensor self) -> Tensor */
  cos(): Tensor;
  /** aten::cos_(Tensor(a!) self) -> Tensor(a!) */
  cos_(): this;
  /** aten::cosh(Tensor self) -> Tensor */
  cosh(): Tensor;
  /** aten::cosh_(Tensor(a!) self) -> Tensor(a!) */
  cosh_(): this;
  /** aten::count_nonzero(Tensor self, int? dim=None) -> Tensor */
  countNonzero(dim?: Int | null): Tensor;
  countNonzero(options: { dim?: Int | null }): Tensor;
  /** aten::count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor */
  countNonzero(dim: readonly Int[]): Tensor;
  countNonzero(options: { dim: readonly Int[] }): Tensor;
  countNonzero(...dim: Int[]): Tensor;
  /** aten::cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor */
  cov(options?: { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
  /** aten::cross(Tensor self, Tensor other, int? dim=None) -> Tensor */
  cross(other: Tensor, dim?: Int | null): Tensor;
  cross(other: Tensor, options: { dim?: Int | null }): Tensor;
  /** aten::crow_indices(Tensor(a) self) -> Tensor(a) */
  crowIndices(): Tensor;
  /** aten::cummax(Tensor self, int dim) -> (Tensor values, Tensor indices) */
  cummax(dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummax(options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::cummin(Tensor self, int dim) -> (Tensor values, Tensor indices) */
  cummin(dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummin(options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
  cumprod(dim: Int, options?: { dtype?: DType | null }): Tensor;
  cumprod(options: { dim: Int; dtype?: DType | null }): Tensor;
  /** aten::cumprod_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!) */
  cumprod_(dim: Int, options?: { dtype?: DType | null }): this;
  cumprod_(options: { dim: Int; dtype?: DType | null }): this;
  /** aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
  cumsum(dim: Int, options?: { dtype?: DType | null }): Tensor;
  cumsum(options: { dim: Int; dtype?: DType | null }): Tensor;
  /** aten::cumsum_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!) */
  cumsum_(dim: Int, options?: { dtype?: DType | null }): this;
  cumsum_(options: { dim: Int; dtype?: DType | null }): this;
  /** aten::deg2rad(Tensor self) -> Tensor */
  deg2rad(): Tensor;
  /** aten::deg2rad_(Tensor(a!) self) -> Tensor(a!) */
  deg2rad_(): this;
  /** aten::dense_dim(Tensor self) -> int */
  denseDim(): number;
  /** aten::dequantize.self(Tensor self) -> Tensor */
  dequantize(): Tensor;
  /** aten::det(Tensor self) -> Tensor */
  det(): Tensor;
  /** aten::detach(Tensor(a) self) -> Tensor(a) */
  detach(): Tensor;
  /** aten::detach_(Tensor(a!) self) -> Tensor(a!) */
  detach_(): this;
  /** aten::diag(Tensor self, int diagonal=0) -> Tensor */
  diag(diagonal?: Int): Tensor;
  diag(options: { diagonal?: Int }): Tensor;
  /** aten::diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor */
  diagEmbed(offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  diagEmbed(offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  diagEmbed(offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  diagEmbed(options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /** aten::diagflat(Tensor self, int offset=0) -> Tensor */
  diagflat(offset?: Int): Tensor;
  diagflat(options: { offset?: Int }): Tensor;
  /** aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a) */
  diagonal(offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  diagonal(offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  diagonal(offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  diagonal(options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /** aten::diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor */
  diagonalScatter(src: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  diagonalScatter(src: Tensor, offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  diagonalScatter(src: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  diagonalScatter(src: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /** aten::diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor */
  diff(n?: Int, dim?: Int, prepend?: Tensor | null, append?: Tensor | null): Tensor;
  diff(n: Int, dim: Int, prepend: Tensor | null, options: { append?: Tensor | null }): Tensor;
  diff(n: Int, dim: Int, options: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  diff(n: Int, options: { dim?: Int; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  diff(options: { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  /** aten::digamma(Tensor self) -> Tensor */
  digamma(): Tensor;
  /** aten::digamma_(Tensor(a!) self) -> Tensor(a!) */
  digamma_(): this;
  /** aten::dist(Tensor self, Tensor other, Scalar p=2) -> Tensor */
  dist(other: Tensor, p?: Scalar): Tensor;
  dist(other: Tensor, options: { p?: Scalar }): Tensor;
  /** aten::div.Scalar(Tensor self, Scalar other) -> Tensor */
  div(other: Scalar): Tensor;
  /** aten::div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor */
  div(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /** aten::div.Tensor(Tensor self, Tensor other) -> Tensor */
  div(other: Tensor | Scalar): Tensor;
  /** aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor */
  div(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /** aten::div_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  div_(other: Scalar): this;
  /** aten::div_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!) */
  div_(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /** aten::div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  div_(other: Tensor | Scalar): this;
  /** aten::div_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!) */
  div_(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /** aten::divide.Scalar(Tensor self, Scalar other) -> Tensor */
  divide(other: Scalar): Tensor;
  /** aten::divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor */
  divide(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /** aten::divide.Tensor(Tensor self, Tensor other) -> Tensor */
  divide(other: Tensor | Scalar): Tensor;
  /** aten::divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor */
  divide(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /** aten::divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  divide_(other: Scalar): this;
  /** aten::divide_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!) */
  divide_(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /** aten::divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  divide_(other: Tensor | Scalar): this;
  /** aten::divide_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!) */
  divide_(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /** aten::dot(Tensor self, Tensor tensor) -> Tensor */
  dot(tensor: Tensor): Tensor;
  /** aten::dsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
  dsplit(indices: readonly Int[]): Tensor[];
  dsplit(...indices: Int[]): Tensor[];
  /** aten::dsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
  dsplit(sections: Int): Tensor[];
  /** aten::eq.Scalar(Tensor self, Scalar other) -> Tensor */
  eq(other: Scalar): Tensor;
  /** aten::eq.Tensor(Tensor self, Tensor other) -> Tensor */
  eq(other: Tensor): Tensor;
  /** aten::eq_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  eq_(other: Scalar): this;
  /** aten::eq_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  eq_(other: Tensor): this;
  /** aten::equal(Tensor self, Tensor other) -> bool */
  equal(other: Tensor): boolean;
  /** aten::erf(Tensor self) -> Tensor */
  erf(): Tensor;
  /** aten::erf_(Tensor(a!) self) -> Tensor(a!) */
  erf_(): this;
  /** aten::erfc(Tensor self) -> Tensor */
  erfc(): Tensor;
  /** aten::erfc_(Tensor(a!) self) -> Tensor(a!) */
  erfc_(): this;
  /** aten::erfinv(Tensor self) -> Tensor */
  erfinv(): Tensor;
  /** aten::erfinv_(Tensor(a!) self) -> Tensor(a!) */
  erfinv_(): this;
  /** aten::exp(Tensor self) -> Tensor */
  exp(): Tensor;
  /** aten::exp2(Tensor self) -> Tensor */
  exp2(): Tensor;
  /** aten::exp2_(Tensor(a!) self) -> Tensor(a!) */
  exp2_(): this;
  /** aten::exp_(Tensor(a!) self) -> Tensor(a!) */
  exp_(): this;
  /** aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a) */
  expand(size: readonly Int[], options?: { implicit?: boolean }): Tensor;
  expand(...size: Int[]): Tensor;
  expand(...args: [...size: Int[], options: { implicit?: boolean }]): Tensor;
  /** aten::expand_as(Tensor(a) self, Tensor other) -> Tensor(a) */
  expandAs(other: Tensor): Tensor;
  /** aten::expm1(Tensor self) -> Tensor */
  expm1(): Tensor;
  /** aten::expm1_(Tensor(a!) self) -> Tensor(a!) */
  expm1_(): this;
  /** aten::exponential_(Tensor(a!) self, float lambd=1., *, Generator? generator=None) -> Tensor(a!) */
  exponential_(lambd?: Float, options?: { generator?: Generator | null }): this;
  exponential_(options: { lambd?: Float; generator?: Generator | null }): this;
  /** aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!) */
  fill_(value: Scalar): this;
  /** aten::fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!) */
  fill_(value: Tensor): this;
  /** aten::fill_diagonal_(Tensor(a!) self, Scalar fill_value, bool wrap=False) -> Tensor(a!) */
  fillDiagonal_(fillValue: Scalar, wrap?: boolean): this;
  fillDiagonal_(fillValue: Scalar, options: { wrap?: boolean }): this;
  /** aten::fix(Tensor self) -> Tensor */
  fix(): Tensor;
  /** aten::fix_(Tensor(a!) self) -> Tensor(a!) */
  fix_(): this;
  /** aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a) */
  flatten(startDim?: Int, endDim?: Int): Tensor;
  flatten(startDim: Int, options: { endDim?: Int }): Tensor;
  flatten(options: { startDim?: Int; endDim?: Int }): Tensor;
  /** aten::flip(Tensor self, int[] dims) -> Tensor */
  flip(dims: readonly Int[]): Tensor;
  flip(options: { dims: readonly Int[] }): Tensor;
  flip(...dims: Int[]): Tensor;
  /** aten::fliplr(Tensor self) -> Tensor */
  fliplr(): Tensor;
  /** aten::flipud(Tensor self) -> Tensor */
  flipud(): Tensor;
  /** aten::float_power.Scalar(Scalar self, Tensor exponent) -> Tensor */
  floatPower(exponent: Tensor): Tensor;
  /** aten::float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor */
  floatPower(exponent: Scalar): Tensor;
  /** aten::float_power_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!) */
  floatPower_(exponent: Scalar): this;
  /** aten::float_power_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!) */
  floatPower_(exponent: Tensor): this;
  /** aten::floor(Tensor self) -> Tensor */
  floor(): Tensor;
  /** aten::floor_(Tensor(a!) self) -> Tensor(a!) */
  floor_(): this;
  /** aten::floor_divide(Tensor self, Tensor other) -> Tensor */
  floorDivide(other: Tensor | Scalar): Tensor;
  /** aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor */
  floorDivide(other: Scalar): Tensor;
  /** aten::floor_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  floorDivide_(other: Scalar): this;
  /** aten::floor_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  floorDivide_(other: Tensor | Scalar): this;
  /** aten::fmax(Tensor self, Tensor other) -> Tensor */
  fmax(other: Tensor): Tensor;
  /** aten::fmin(Tensor self, Tensor other) -> Tensor */
  fmin(other: Tensor): Tensor;
  /** aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor */
  fmod(other: Scalar): Tensor;
  /** aten::fmod.Tensor(Tensor self, Tensor other) -> Tensor */
  fmod(other: Tensor): Tensor;
  /** aten::fmod_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  fmod_(other: Scalar): this;
  /** aten::fmod_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  fmod_(other: Tensor): this;
  /** aten::frac(Tensor self) -> Tensor */
  frac(): Tensor;
  /** aten::frac_(Tensor(a!) self) -> Tensor(a!) */
  frac_(): this;
  /** aten::frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent) */
  frexp(): [mantissa: Tensor, exponent: Tensor] & { mantissa: Tensor; exponent: Tensor };
  /** aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor */
  gather(dim: Int, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
  gather(dim: Int, options: { index: Tensor; sparseGrad?: boolean }): Tensor;
  gather(options: { dim: Int; index: Tensor; sparseGrad?: boolean }): Tensor;
  /** aten::gcd(Tensor self, Tensor other) -> Tensor */
  gcd(other: Tensor): Tensor;
  /** aten::gcd_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  gcd_(other: Tensor): this;
  /** aten::ge.Scalar(Tensor self, Scalar other) -> Tensor */
  ge(other: Scalar): Tensor;
  /** aten::ge.Tensor(Tensor self, Tensor other) -> Tensor */
  ge(other: Tensor): Tensor;
  /** aten::ge_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  ge_(other: Scalar): this;
  /** aten::ge_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  ge_(other: Tensor): this;
  /** aten::geometric_(Tensor(a!) self, float p, *, Generator? generator=None) -> Tensor(a!) */
  geometric_(p: Float, options?: { generator?: Generator | null }): this;
  /** aten::geqrf(Tensor self) -> (Tensor a, Tensor tau) */
  geqrf(): [a: Tensor, tau: Tensor] & { a: Tensor; tau: Tensor };
  /** aten::ger(Tensor self, Tensor vec2) -> Tensor */
  ger(vec2: Tensor): Tensor;
  /** aten::greater.Scalar(Tensor self, Scalar other) -> Tensor */
  greater(other: Scalar): Tensor;
  /** aten::greater.Tensor(Tensor self, Tensor other) -> Tensor */
  greater(other: Tensor): Tensor;
  /** aten::greater_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  greater_(other: Scalar): this;
  /** aten::greater_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  greater_(other: Tensor): this;
  /** aten::greater_equal.Scalar(Tensor self, Scalar other) -> Tensor */
  greaterEqual(other: Scalar): Tensor;
  /** aten::greater_equal.Tensor(Tensor self, Tensor other) -> Tensor */
  greaterEqual(other: Tensor): Tensor;
  /** aten::greater_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  greaterEqual_(other: Scalar): this;
  /** aten::greater_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  greaterEqual_(other: Tensor): this;
  /** aten::gt.Scalar(Tensor self, Scalar other) -> Tensor */
  gt(other: Scalar): Tensor;
  /** aten::gt.Tensor(Tensor self, Tensor other) -> Tensor */
  gt(other: Tensor): Tensor;
  /** aten::gt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  gt_(other: Scalar): this;
  /** aten::gt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  gt_(other: Tensor): this;
  /** aten::hardshrink(Tensor self, Scalar lambd=0.5) -> Tensor */
  hardshrink(lambd?: Scalar): Tensor;
  hardshrink(options: { lambd?: Scalar }): Tensor;
  /** aten::hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0) -> Tensor */
  hashTensor(dim?: Int | readonly Int[] | null, options?: { keepdim?: boolean; mode?: Int }): Tensor;
  hashTensor(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; mode?: Int }): Tensor;
  hashTensor(...dim: Int[]): Tensor;
  hashTensor(...args: [...dim: Int[], options: { keepdim?: boolean; mode?: Int }]): Tensor;
  /** aten::heaviside(Tensor self, Tensor values) -> Tensor */
  heaviside(values: Tensor): Tensor;
  /** aten::heaviside_(Tensor(a!) self, Tensor values) -> Tensor(a!) */
  heaviside_(values: Tensor): this;
  /** aten::histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor */
  histc(bins?: Int, min?: Scalar, max?: Scalar): Tensor;
  histc(bins: Int, min: Scalar, options: { max?: Scalar }): Tensor;
  histc(bins: Int, options: { min?: Scalar; max?: Scalar }): Tensor;
  histc(options: { bins?: Int; min?: Scalar; max?: Scalar }): Tensor;
  /** aten::histogram.bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges) */
  histogram(bins?: Int, options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(options: { bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /** aten::histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges) */
  histogram(bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /** aten::hsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
  hsplit(indices: readonly Int[]): Tensor[];
  hsplit(...indices: Int[]): Tensor[];
  /** aten::hsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
  hsplit(sections: Int): Tensor[];
  /** aten::hypot(Tensor self, Tensor other) -> Tensor */
  hypot(other: Tensor): Tensor;
  /** aten::hypot_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  hypot_(other: Tensor): this;
  /** aten::i0(Tensor self) -> Tensor */
  i0(): Tensor;
  /** aten::i0_(Tensor(a!) self) -> Tensor(a!) */
  i0_(): this;
  /** aten::igamma(Tensor self, Tensor other) -> Tensor */
  igamma(other: Tensor): Tensor;
  /** aten::igamma_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  igamma_(other: Tensor): this;
  /** aten::igammac(Tensor self, Tensor other) -> Tensor */
  igammac(other: Tensor): Tensor;
  /** aten::igammac_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  igammac_(other: Tensor): this;
  /** aten::index.Tensor(Tensor self, Tensor?[] indices) -> Tensor */
  index(indices: readonly (Tensor | null)[]): Tensor;
  /** aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor */
  indexAdd(dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
  indexAdd(dim: Int, index: Tensor, options: { source: Tensor; alpha?: Scalar }): Tensor;
  indexAdd(dim: Int, options: { index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  indexAdd(options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  /** aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!) */
  indexAdd_(dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): this;
  indexAdd_(dim: Int, index: Tensor, options: { source: Tensor; alpha?: Scalar }): this;
  indexAdd_(dim: Int, options: { index: Tensor; source: Tensor; alpha?: Scalar }): this;
  indexAdd_(options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar }): this;
  /** aten::index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor */
  indexCopy(dim: Int, index: Tensor, source: Tensor): Tensor;
  indexCopy(dim: Int, index: Tensor, options: { source: Tensor }): Tensor;
  indexCopy(dim: Int, options: { index: Tensor; source: Tensor }): Tensor;
  indexCopy(options: { dim: Int; index: Tensor; source: Tensor }): Tensor;
  /** aten::index_copy_(Tensor(a!) self, int dim, Tensor index, Tensor source) -> Tensor(a!) */
  indexCopy_(dim: Int, index: Tensor, source: Tensor): this;
  indexCopy_(dim: Int, index: Tensor, options: { source: Tensor }): this;
  indexCopy_(dim: Int, options: { index: Tensor; source: Tensor }): this;
  indexCopy_(options: { dim: Int; index: Tensor; source: Tensor }): this;
  /** aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor */
  indexFill(dim: Int, index: Tensor, value: Scalar): Tensor;
  indexFill(dim: Int, index: Tensor, options: { value: Scalar }): Tensor;
  indexFill(dim: Int, options: { index: Tensor; value: Scalar }): Tensor;
  indexFill(options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
  /** aten::index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor */
  indexFill(dim: Int, index: Tensor, value: Tensor): Tensor;
  indexFill(dim: Int, index: Tensor, options: { value: Tensor }): Tensor;
  indexFill(dim: Int, options: { index: Tensor; value: Tensor }): Tensor;
  indexFill(options: { dim: Int; index: Tensor; value: Tensor }): Tensor;
  /** aten::index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!) */
  indexFill_(dim: Int, index: Tensor, value: Scalar): this;
  indexFill_(dim: Int, index: Tensor, options: { value: Scalar }): this;
  indexFill_(dim: Int, options: { index: Tensor; value: Scalar }): this;
  indexFill_(options: { dim: Int; index: Tensor; value: Scalar }): this;
  /** aten::index_fill_.int_Tensor(Tensor(a!) self, int dim, Tensor index, Tensor value) -> Tensor(a!) */
  indexFill_(dim: Int, index: Tensor, value: Tensor): this;
  indexFill_(dim: Int, index: Tensor, options: { value: Tensor }): this;
  indexFill_(dim: Int, options: { index: Tensor; value: Tensor }): this;
  indexFill_(options: { dim: Int; index: Tensor; value: Tensor }): this;
  /** aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor */
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
  /** aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!) */
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): this;
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): this;
  /** aten::index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor */
  indexReduce(dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
  indexReduce(dim: Int, index: Tensor, source: Tensor, options: { reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  indexReduce(dim: Int, index: Tensor, options: { source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  indexReduce(dim: Int, options: { index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  indexReduce(options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  /** aten::index_reduce_(Tensor(a!) self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor(a!) */
  indexReduce_(dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): this;
  indexReduce_(dim: Int, index: Tensor, source: Tensor, options: { reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  indexReduce_(dim: Int, index: Tensor, options: { source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  indexReduce_(dim: Int, options: { index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  indexReduce_(options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  /** aten::index_select(Tensor self, int dim, Tensor index) -> Tensor */
  indexSelect(dim: Int, index: Tensor): Tensor;
  indexSelect(dim: Int, options: { index: Tensor }): Tensor;
  indexSelect(options: { dim: Int; index: Tensor }): Tensor;
  /** aten::indices(Tensor(a) self) -> Tensor(a) */
  indices(): Tensor;
  /** aten::inner(Tensor self, Tensor other) -> Tensor */
  inner(other: Tensor): Tensor;
  /** aten::int_repr(Tensor self) -> Tensor */
  intRepr(): Tensor;
  /** aten::inverse(Tensor self) -> Tensor */
  inverse(): Tensor;
  /** aten::is_coalesced(Tensor self) -> bool */
  isCoalesced(): boolean;
  /** aten::is_complex(Tensor self) -> bool */
  isComplex(): boolean;
  /** aten::is_conj(Tensor self) -> bool */
  isConj(): boolean;
  /** aten::is_distributed(Tensor self) -> bool */
  isDistributed(): boolean;
  /** aten::is_floating_point(Tensor self) -> bool */
  isFloatingPoint(): boolean;
  /** aten::is_neg(Tensor self) -> bool */
  isNeg(): boolean;
  /** aten::is_nonzero(Tensor self) -> bool */
  isNonzero(): boolean;
  /** aten::is_pinned(Tensor self, Device? device=None) -> bool */
  isPinned(device?: DeviceLike | null): boolean;
  isPinned(options: { device?: DeviceLike | null }): boolean;
  /** aten::is_same_size(Tensor self, Tensor other) -> bool */
  isSameSize(other: Tensor): boolean;
  /** aten::is_set_to(Tensor self, Tensor tensor) -> bool */
  isSetTo(tensor: Tensor): boolean;
  /** aten::is_signed(Tensor self) -> bool */
  isSigned(): boolean;
  /** aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor */
  isclose(other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): Tensor;
  isclose(other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): Tensor;
  isclose(other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): Tensor;
  isclose(other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): Tensor;
  /** aten::isfinite(Tensor self) -> Tensor */
  isfinite(): Tensor;
  /** aten::isinf(Tensor self) -> Tensor */
  isinf(): Tensor;
  /** aten::isnan(Tensor self) -> Tensor */
  isnan(): Tensor;
  /** aten::isneginf(Tensor self) -> Tensor */
  isneginf(): Tensor;
  /** aten::isposinf(Tensor self) -> Tensor */
  isposinf(): Tensor;
  /** aten::isreal(Tensor self) -> Tensor */
  isreal(): Tensor;
  /** aten::istft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool return_complex=False) -> Tensor */
  istft(nFft: Int, hopLength?: Int | null, winLength?: Int | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: Int | null, returnComplex?: boolean): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: Int | null, options: { returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, options: { length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, options: { onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, options: { normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, options: { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, options: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, options: { winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, options: { hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  /** aten::kron(Tensor self, Tensor other) -> Tensor */
  kron(other: Tensor): Tensor;
  /** aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices) */
  kthvalue(k: Int, dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(k: Int, dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(k: Int, options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::lcm(Tensor self, Tensor other) -> Tensor */
  lcm(other: Tensor): Tensor;
  /** aten::lcm_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  lcm_(other: Tensor): this;
  /** aten::ldexp.Tensor(Tensor self, Tensor other) -> Tensor */
  ldexp(other: Tensor): Tensor;
  /** aten::ldexp_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  ldexp_(other: Tensor): this;
  /** aten::le.Scalar(Tensor self, Scalar other) -> Tensor */
  le(other: Scalar): Tensor;
  /** aten::le.Tensor(Tensor self, Tensor other) -> Tensor */
  le(other: Tensor): Tensor;
  /** aten::le_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  le_(other: Scalar): this;
  /** aten::le_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  le_(other: Tensor): this;
  /** aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor */
  lerp(end: Tensor, weight: Scalar): Tensor;
  /** aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor */
  lerp(end: Tensor, weight: Tensor): Tensor;
  /** aten::lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight) -> Tensor(a!) */
  lerp_(end: Tensor, weight: Scalar): this;
  /** aten::lerp_.Tensor(Tensor(a!) self, Tensor end, Tensor weight) -> Tensor(a!) */
  lerp_(end: Tensor, weight: Tensor): this;
  /** aten::less.Scalar(Tensor self, Scalar other) -> Tensor */
  less(other: Scalar): Tensor;
  /** aten::less.Tensor(Tensor self, Tensor other) -> Tensor */
  less(other: Tensor): Tensor;
  /** aten::less_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  less_(other: Scalar): this;
  /** aten::less_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  less_(other: Tensor): this;
  /** aten::less_equal.Scalar(Tensor self, Scalar other) -> Tensor */
  lessEqual(other: Scalar): Tensor;
  /** aten::less_equal.Tensor(Tensor self, Tensor other) -> Tensor */
  lessEqual(other: Tensor): Tensor;
  /** aten::less_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  lessEqual_(other: Scalar): this;
  /** aten::less_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  lessEqual_(other: Tensor): this;
  /** aten::lgamma(Tensor self) -> Tensor */
  lgamma(): Tensor;
  /** aten::lgamma_(Tensor(a!) self) -> Tensor(a!) */
  lgamma_(): this;
  /** aten::log(Tensor self) -> Tensor */
  log(): Tensor;
  /** aten::log10(Tensor self) -> Tensor */
  log10(): Tensor;
  /** aten::log10_(Tensor(a!) self) -> Tensor(a!) */
  log10_(): this;
  /** aten::log1p(Tensor self) -> Tensor */
  log1p(): Tensor;
  /** aten::log1p_(Tensor(a!) self) -> Tensor(a!) */
  log1p_(): this;
  /** aten::log2(Tensor self) -> Tensor */
  log2(): Tensor;
  /** aten::log2_(Tensor(a!) self) -> Tensor(a!) */
  log2_(): this;
  /** aten::log_(Tensor(a!) self) -> Tensor(a!) */
  log_(): this;
  /** aten::log_normal_(Tensor(a!) self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor(a!) */
  logNormal_(mean?: Float, std?: Float, options?: { generator?: Generator | null }): this;
  logNormal_(mean: Float, options: { std?: Float; generator?: Generator | null }): this;
  logNormal_(options: { mean?: Float; std?: Float; generator?: Generator | null }): this;
  /** aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
  logSoftmax(dim: Int, dtype?: DType | null): Tensor;
  logSoftmax(dim: Int, options: { dtype?: DType | null }): Tensor;
  logSoftmax(options: { dim: Int; dtype?: DType | null }): Tensor;
  /** aten::logaddexp(Tensor self, Tensor other) -> Tensor */
  logaddexp(other: Tensor): Tensor;
  /** aten::logaddexp2(Tensor self, Tensor other) -> Tensor */
  logaddexp2(other: Tensor): Tensor;
  /** aten::logcumsumexp(Tensor self, int dim) -> Tensor */
  logcumsumexp(dim: Int): Tensor;
  logcumsumexp(options: { dim: Int }): Tensor;
  /** aten::logdet(Tensor self) -> Tensor */
  logdet(): Tensor;
  /** aten::logical_and(Tensor self, Tensor other) -> Tensor */
  logicalAnd(other: Tensor): Tensor;
  /** aten::logical_and_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  logicalAnd_(other: Tensor): this;
  /** aten::logical_not(Tensor self) -> Tensor */
  logicalNot(): Tensor;
  /** aten::logical_not_(Tensor(a!) self) -> Tensor(a!) */
  logicalNot_(): this;
  /** aten::logical_or(Tensor self, Tensor other) -> Tensor */
  logicalOr(other: Tensor): Tensor;
  /** aten::logical_or_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  logicalOr_(other: Tensor): this;
  /** aten::logical_xor(Tensor self, Tensor other) -> Tensor */
  logicalXor(other: Tensor): Tensor;
  /** aten::logical_xor_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  logicalXor_(other: Tensor): this;
  /** aten::logit(Tensor self, float? eps=None) -> Tensor */
  logit(eps?: Float | null): Tensor;
  logit(options: { eps?: Float | null }): Tensor;
  /** aten::logit_(Tensor(a!) self, float? eps=None) -> Tensor(a!) */
  logit_(eps?: Float | null): this;
  logit_(options: { eps?: Float | null }): this;
  /** aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor */
  logsumexp(dim: Int | readonly Int[], keepdim?: boolean): Tensor;
  logsumexp(dim: Int | readonly Int[], options: { keepdim?: boolean }): Tensor;
  logsumexp(options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
  /** aten::lt.Scalar(Tensor self, Scalar other) -> Tensor */
  lt(other: Scalar): Tensor;
  /** aten::lt.Tensor(Tensor self, Tensor other) -> Tensor */
  lt(other: Tensor): Tensor;
  /** aten::lt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  lt_(other: Scalar): this;
  /** aten::lt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  lt_(other: Tensor): this;
  /** aten::lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor */
  luSolve(LUData: Tensor, LUPivots: Tensor): Tensor;
  /** aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor */
  maskedFill(mask: Tensor, value: Scalar): Tensor;
  /** aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor */
  maskedFill(mask: Tensor, value: Tensor): Tensor;
  /** aten::masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!) */
  maskedFill_(mask: Tensor, value: Scalar): this;
  /** aten::masked_fill_.Tensor(Tensor(a!) self, Tensor mask, Tensor value) -> Tensor(a!) */
  maskedFill_(mask: Tensor, value: Tensor): this;
  /** aten::masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor */
  maskedScatter(mask: Tensor, source: Tensor): Tensor;
  /** aten::masked_scatter_(Tensor(a!) self, Tensor mask, Tensor source) -> Tensor(a!) */
  maskedScatter_(mask: Tensor, source: Tensor): this;
  /** aten::masked_select(Tensor self, Tensor mask) -> Tensor */
  maskedSelect(mask: Tensor): Tensor;
  /** aten::matmul(Tensor self, Tensor other) -> Tensor */
  matmul(other: Tensor): Tensor;
  /** aten::matrix_exp(Tensor self) -> Tensor */
  matrixExp(): Tensor;
  /** aten::matrix_power(Tensor self, int n) -> Tensor */
  matrixPower(n: Int): Tensor;
  /** aten::max(Tensor self) -> Tensor */
  max(): Tensor;
  /** aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  max(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::max.other(Tensor self, Tensor other) -> Tensor */
  max(other: Tensor): Tensor;
  /** aten::maximum(Tensor self, Tensor other) -> Tensor */
  maximum(other: Tensor): Tensor;
  /** aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor */
  mean(options?: { dtype?: DType | null }): Tensor;
  /** aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  mean(dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  mean(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  mean(options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /** aten::median(Tensor self) -> Tensor */
  median(): Tensor;
  /** aten::median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  median(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::min(Tensor self) -> Tensor */
  min(): Tensor;
  /** aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  min(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::min.other(Tensor self, Tensor other) -> Tensor */
  min(other: Tensor): Tensor;
  /** aten::minimum(Tensor self, Tensor other) -> Tensor */
  minimum(other: Tensor): Tensor;
  /** aten::mm(Tensor self, Tensor mat2) -> Tensor */
  mm(mat2: Tensor): Tensor;
  /** aten::mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor */
  mm(mat2: Tensor, outDtype: DType): Tensor;
  /** aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices) */
  mode(dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::moveaxis.int(Tensor(a) self, int source, int destination) -> Tensor(a) */
  moveaxis(source: Int, destination: Int): Tensor;
  /** aten::moveaxis.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a) */
  moveaxis(source: readonly Int[], destination: readonly Int[]): Tensor;
  /** aten::movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a) */
  movedim(source: Int, destination: Int): Tensor;
  /** aten::movedim.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a) */
  movedim(source: readonly Int[], destination: readonly Int[]): Tensor;
  /** aten::msort(Tensor self) -> Tensor */
  msort(): Tensor;
  /** aten::mul.Scalar(Tensor self, Scalar other) -> Tensor */
  mul(other: Scalar): Tensor;
  /** aten::mul.Tensor(Tensor self, Tensor other) -> Tensor */
  mul(other: Tensor | Scalar): Tensor;
  /** aten::mul_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  mul_(other: Scalar): this;
  /** aten::mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  mul_(other: Tensor | Scalar): this;
  /** aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor */
  multinomial(numSamples: Int, replacement?: boolean, options?: { generator?: Generator | null }): Tensor;
  multinomial(numSamples: Int, options: { replacement?: boolean; generator?: Generator | null }): Tensor;
  /** aten::multiply.Scalar(Tensor self, Scalar other) -> Tensor */
  multiply(other: Scalar): Tensor;
  /** aten::multiply.Tensor(Tensor self, Tensor other) -> Tensor */
  multiply(other: Tensor | Scalar): Tensor;
  /** aten::multiply_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  multiply_(other: Scalar): this;
  /** aten::multiply_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  multiply_(other: Tensor | Scalar): this;
  /** aten::mv(Tensor self, Tensor vec) -> Tensor */
  mv(vec: Tensor): Tensor;
  /** aten::mvlgamma(Tensor self, int p) -> Tensor */
  mvlgamma(p: Int): Tensor;
  /** aten::mvlgamma_(Tensor(a!) self, int p) -> Tensor(a!) */
  mvlgamma_(p: Int): this;
  /** aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor */
  nanToNum(nan?: Float | null, posinf?: Float | null, neginf?: Float | null): Tensor;
  nanToNum(nan: Float | null, posinf: Float | null, options: { neginf?: Float | null }): Tensor;
  nanToNum(nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null }): Tensor;
  nanToNum(options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
  /** aten::nan_to_num_(Tensor(a!) self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor(a!) */
  nanToNum_(nan?: Float | null, posinf?: Float | null, neginf?: Float | null): this;
  nanToNum_(nan: Float | null, posinf: Float | null, options: { neginf?: Float | null }): this;
  nanToNum_(nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null }): this;
  nanToNum_(options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): this;
  /** aten::nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  nanmean(dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  nanmean(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  nanmean(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /** aten::nanmedian(Tensor self) -> Tensor */
  nanmedian(): Tensor;
  /** aten::nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  nanmedian(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::nanquantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  nanquantile(q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /** aten::nanquantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  nanquantile(q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /** aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  nansum(dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  nansum(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  nansum(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /** aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a) */
  narrow(dim: Int, start: Int, length: Int): Tensor;
  narrow(dim: Int, start: Int, options: { length: Int }): Tensor;
  narrow(dim: Int, options: { start: Int; length: Int }): Tensor;
  narrow(options: { dim: Int; start: Int; length: Int }): Tensor;
  /** aten::narrow.Tensor(Tensor(a) self, int dim, Tensor start, SymInt length) -> Tensor(a) */
  narrow(dim: Int, start: Tensor, length: Int): Tensor;
  narrow(dim: Int, start: Tensor, options: { length: Int }): Tensor;
  narrow(dim: Int, options: { start: Tensor; length: Int }): Tensor;
  narrow(options: { dim: Int; start: Tensor; length: Int }): Tensor;
  /** aten::narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor */
  narrowCopy(dim: Int, start: Int, length: Int): Tensor;
  narrowCopy(dim: Int, start: Int, options: { length: Int }): Tensor;
  narrowCopy(dim: Int, options: { start: Int; length: Int }): Tensor;
  narrowCopy(options: { dim: Int; start: Int; length: Int }): Tensor;
  /** aten::ne.Scalar(Tensor self, Scalar other) -> Tensor */
  ne(other: Scalar): Tensor;
  /** aten::ne.Tensor(Tensor self, Tensor other) -> Tensor */
  ne(other: Tensor): Tensor;
  /** aten::ne_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  ne_(other: Scalar): this;
  /** aten::ne_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  ne_(other: Tensor): this;
  /** aten::neg(Tensor self) -> Tensor */
  neg(): Tensor;
  /** aten::neg_(Tensor(a!) self) -> Tensor(a!) */
  neg_(): this;
  /** aten::negative(Tensor self) -> Tensor */
  negative(): Tensor;
  /** aten::negative_(Tensor(a!) self) -> Tensor(a!) */
  negative_(): this;
  /** aten::new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  newEmpty(size: readonly Int[], options?: FactoryOptions): Tensor;
  newEmpty(...size: Int[]): Tensor;
  newEmpty(...args: [...size: Int[], options: FactoryOptions]): Tensor;
  /** aten::new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  newEmptyStrided(size: readonly Int[], stride: readonly Int[], options?: FactoryOptions): Tensor;
  /** aten::new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  newFull(size: readonly Int[], fillValue: Scalar, options?: FactoryOptions): Tensor;
  /** aten::new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  newOnes(size: readonly Int[], options?: FactoryOptions): Tensor;
  newOnes(...size: Int[]): Tensor;
  newOnes(...args: [...size: Int[], options: FactoryOptions]): Tensor;
  /** aten::new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  newZeros(size: readonly Int[], options?: FactoryOptions): Tensor;
  newZeros(...size: Int[]): Tensor;
  newZeros(...args: [...size: Int[], options: FactoryOptions]): Tensor;
  /** aten::nextafter(Tensor self, Tensor other) -> Tensor */
  nextafter(other: Tensor): Tensor;
  /** aten::nextafter_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  nextafter_(other: Tensor): this;
  /** aten::nonzero_static(Tensor self, *, SymInt size, int fill_value=-1) -> Tensor */
  nonzeroStatic(options: { size: Int; fillValue?: Int }): Tensor;
  /** aten::normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!) */
  normal_(mean?: Float, std?: Float, options?: { generator?: Generator | null }): this;
  normal_(mean: Float, options: { std?: Float; generator?: Generator | null }): this;
  normal_(options: { mean?: Float; std?: Float; generator?: Generator | null }): this;
  /** aten::not_equal.Scalar(Tensor self, Scalar other) -> Tensor */
  notEqual(other: Scalar): Tensor;
  /** aten::not_equal.Tensor(Tensor self, Tensor other) -> Tensor */
  notEqual(other: Tensor): Tensor;
  /** aten::not_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  notEqual_(other: Scalar): this;
  /** aten::not_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  notEqual_(other: Tensor): this;
  /** aten::orgqr(Tensor self, Tensor input2) -> Tensor */
  orgqr(input2: Tensor): Tensor;
  /** aten::ormqr(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor */
  ormqr(input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean): Tensor;
  ormqr(input2: Tensor, input3: Tensor, left: boolean, options: { transpose?: boolean }): Tensor;
  ormqr(input2: Tensor, input3: Tensor, options: { left?: boolean; transpose?: boolean }): Tensor;
  /** aten::outer(Tensor self, Tensor vec2) -> Tensor */
  outer(vec2: Tensor): Tensor;
  /** aten::permute(Tensor(a) self, int[] dims) -> Tensor(a) */
  permute(dims: readonly Int[]): Tensor;
  permute(options: { dims: readonly Int[] }): Tensor;
  permute(...dims: Int[]): Tensor;
  /** aten::pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a) */
  pinMemory(device?: DeviceLike | null): Tensor;
  pinMemory(options: { device?: DeviceLike | null }): Tensor;
  /** aten::pinverse(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor */
  pinverse(rcond?: Float): Tensor;
  pinverse(options: { rcond?: Float }): Tensor;
  /** aten::polygamma_(Tensor(a!) self, int n) -> Tensor(a!) */
  polygamma_(n: Int): this;
  /** aten::positive(Tensor(a) self) -> Tensor(a) */
  positive(): Tensor;
  /** aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor */
  pow(exponent: Tensor): Tensor;
  /** aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor */
  pow(exponent: Scalar): Tensor;
  /** aten::pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!) */
  pow_(exponent: Scalar): this;
  /** aten::pow_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!) */
  pow_(exponent: Tensor): this;
  /** aten::prelu(Tensor self, Tensor weight) -> Tensor */
  prelu(weight: Tensor): Tensor;
  /** aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor */
  prod(options?: { dtype?: DType | null }): Tensor;
  /** aten::prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  prod(dim: Int, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  prod(dim: Int, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  prod(options: { dim: Int; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /** aten::put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor */
  put(index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
  put(index: Tensor, source: Tensor, options: { accumulate?: boolean }): Tensor;
  /** aten::put_(Tensor(a!) self, Tensor index, Tensor source, bool accumulate=False) -> Tensor(a!) */
  put_(index: Tensor, source: Tensor, accumulate?: boolean): this;
  put_(index: Tensor, source: Tensor, options: { accumulate?: boolean }): this;
  /** aten::q_per_channel_axis(Tensor self) -> int */
  qPerChannelAxis(): number;
  /** aten::q_per_channel_scales(Tensor self) -> Tensor */
  qPerChannelScales(): Tensor;
  /** aten::q_per_channel_zero_points(Tensor self) -> Tensor */
  qPerChannelZeroPoints(): Tensor;
  /** aten::q_scale(Tensor self) -> float */
  qScale(): number;
  /** aten::q_zero_point(Tensor self) -> int */
  qZeroPoint(): number;
  /** aten::qr(Tensor self, bool some=True) -> (Tensor Q, Tensor R) */
  qr(some?: boolean): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  qr(options: { some?: boolean }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  /** aten::quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  quantile(q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /** aten::quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  quantile(q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /** aten::rad2deg(Tensor self) -> Tensor */
  rad2deg(): Tensor;
  /** aten::rad2deg_(Tensor(a!) self) -> Tensor(a!) */
  rad2deg_(): this;
  /** aten::random_(Tensor(a!) self, *, Generator? generator=None) -> Tensor(a!) */
  random_(options?: { generator?: Generator | null }): this;
  /** aten::random_.from(Tensor(a!) self, int from, int? to, *, Generator? generator=None) -> Tensor(a!) */
  random_(from: Int, to: Int | null, options?: { generator?: Generator | null }): this;
  /** aten::random_.to(Tensor(a!) self, int to, *, Generator? generator=None) -> Tensor(a!) */
  random_(to: Int, options?: { generator?: Generator | null }): this;
  /** aten::ravel(Tensor(a) self) -> Tensor(a) */
  ravel(): Tensor;
  /** aten::reciprocal(Tensor self) -> Tensor */
  reciprocal(): Tensor;
  /** aten::reciprocal_(Tensor(a!) self) -> Tensor(a!) */
  reciprocal_(): this;
  /** aten::relu(Tensor self) -> Tensor */
  relu(): Tensor;
  /** aten::relu_(Tensor(a!) self) -> Tensor(a!) */
  relu_(): this;
  /** aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor */
  remainder(other: Scalar): Tensor;
  /** aten::remainder.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  remainder(other: Tensor): Tensor;
  /** aten::remainder_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  remainder_(other: Scalar): this;
  /** aten::remainder_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  remainder_(other: Tensor): this;
  /** aten::renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor */
  renorm(p: Scalar, dim: Int, maxnorm: Scalar): Tensor;
  renorm(p: Scalar, dim: Int, options: { maxnorm: Scalar }): Tensor;
  renorm(p: Scalar, options: { dim: Int; maxnorm: Scalar }): Tensor;
  /** aten::renorm_(Tensor(a!) self, Scalar p, int dim, Scalar maxnorm) -> Tensor(a!) */
  renorm_(p: Scalar, dim: Int, maxnorm: Scalar): this;
  renorm_(p: Scalar, dim: Int, options: { maxnorm: Scalar }): this;
  renorm_(p: Scalar, options: { dim: Int; maxnorm: Scalar }): this;
  /** aten::repeat(Tensor self, SymInt[] repeats) -> Tensor */
  repeat(repeats: readonly Int[]): Tensor;
  repeat(...repeats: Int[]): Tensor;
  /** aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor */
  repeatInterleave(repeats: Tensor, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  repeatInterleave(repeats: Tensor, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
  /** aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor */
  repeatInterleave(repeats: Int, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  repeatInterleave(repeats: Int, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
  /** aten::reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a) */
  reshape(shape: readonly Int[]): Tensor;
  reshape(...shape: Int[]): Tensor;
  /** aten::reshape_as(Tensor(a) self, Tensor other) -> Tensor(a) */
  reshapeAs(other: Tensor): Tensor;
  /** aten::resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor */
  resize(size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  resize(...size: Int[]): Tensor;
  resize(...args: [...size: Int[], options: { memoryFormat?: MemoryFormat | null }]): Tensor;
  /** aten::resize_(Tensor(a!) self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor(a!) */
  resize_(size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): this;
  resize_(...size: Int[]): this;
  resize_(...args: [...size: Int[], options: { memoryFormat?: MemoryFormat | null }]): this;
  /** aten::resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor */
  resizeAs(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  /** aten::resize_as_(Tensor(a!) self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor(a!) */
  resizeAs_(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): this;
  /** aten::resize_as_sparse_(Tensor(a!) self, Tensor the_template) -> Tensor(a!) */
  resizeAsSparse_(theTemplate: Tensor): this;
  /** aten::resolve_conj(Tensor(a) self) -> Tensor(a) */
  resolveConj(): Tensor;
  /** aten::resolve_neg(Tensor(a) self) -> Tensor(a) */
  resolveNeg(): Tensor;
  /** aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor */
  roll(shifts: Int | readonly Int[], dims?: Int | readonly Int[] | null): Tensor;
  roll(shifts: Int | readonly Int[], options: { dims?: Int | readonly Int[] | null }): Tensor;
  /** aten::rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor */
  rot90(k?: Int, dims?: readonly Int[]): Tensor;
  rot90(k: Int, options: { dims?: readonly Int[] }): Tensor;
  rot90(options: { k?: Int; dims?: readonly Int[] }): Tensor;
  /** aten::round(Tensor self) -> Tensor */
  round(): Tensor;
  /** aten::round.decimals(Tensor self, *, int decimals) -> Tensor */
  round(options: { decimals: Int }): Tensor;
  /** aten::round_(Tensor(a!) self) -> Tensor(a!) */
  round_(): this;
  /** aten::round_.decimals(Tensor(a!) self, *, int decimals) -> Tensor(a!) */
  round_(options: { decimals: Int }): this;
  /** aten::row_indices(Tensor(a) self) -> Tensor(a) */
  rowIndices(): Tensor;
  /** aten::rsqrt(Tensor self) -> Tensor */
  rsqrt(): Tensor;
  /** aten::rsqrt_(Tensor(a!) self) -> Tensor(a!) */
  rsqrt_(): this;
  /** aten::scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor */
  scatter(dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, index: Tensor, options: { src: Tensor; reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, options: { index: Tensor; src: Tensor; reduce: "add" | "multiply" }): Tensor;
  scatter(options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply" }): Tensor;
  /** aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor */
  scatter(dim: Int, index: Tensor, src: Tensor): Tensor;
  scatter(dim: Int, index: Tensor, options: { src: Tensor }): Tensor;
  scatter(dim: Int, options: { index: Tensor; src: Tensor }): Tensor;
  scatter(options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
  /** aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor */
  scatter(dim: Int, index: Tensor, value: Scalar): Tensor;
  scatter(dim: Int, index: Tensor, options: { value: Scalar }): Tensor;
  scatter(dim: Int, options: { index: Tensor; value: Scalar }): Tensor;
  scatter(options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
  /** aten::scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor */
  scatter(dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, index: Tensor, options: { value: Scalar; reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, options: { index: Tensor; value: Scalar; reduce: "add" | "multiply" }): Tensor;
  scatter(options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply" }): Tensor;
  /** aten::scatter_.reduce(Tensor(a!) self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor(a!) */
  scatter_(dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, index: Tensor, options: { src: Tensor; reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, options: { index: Tensor; src: Tensor; reduce: "add" | "multiply" }): this;
  scatter_(options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply" }): this;
  /** aten::scatter_.src(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!) */
  scatter_(dim: Int, index: Tensor, src: Tensor): this;
  scatter_(dim: Int, index: Tensor, options: { src: Tensor }): this;
  scatter_(dim: Int, options: { index: Tensor; src: Tensor }): this;
  scatter_(options: { dim: Int; index: Tensor; src: Tensor }): this;
  /** aten::scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!) */
  scatter_(dim: Int, index: Tensor, value: Scalar): this;
  scatter_(dim: Int, index: Tensor, options: { value: Scalar }): this;
  scatter_(dim: Int, options: { index: Tensor; value: Scalar }): this;
  scatter_(options: { dim: Int; index: Tensor; value: Scalar }): this;
  /** aten::scatter_.value_reduce(Tensor(a!) self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor(a!) */
  scatter_(dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, index: Tensor, options: { value: Scalar; reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, options: { index: Tensor; value: Scalar; reduce: "add" | "multiply" }): this;
  scatter_(options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply" }): this;
  /** aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor */
  scatterAdd(dim: Int, index: Tensor, src: Tensor): Tensor;
  scatterAdd(dim: Int, index: Tensor, options: { src: Tensor }): Tensor;
  scatterAdd(dim: Int, options: { index: Tensor; src: Tensor }): Tensor;
  scatterAdd(options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
  /** aten::scatter_add_(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!) */
  scatterAdd_(dim: Int, index: Tensor, src: Tensor): this;
  scatterAdd_(dim: Int, index: Tensor, options: { src: Tensor }): this;
  scatterAdd_(dim: Int, options: { index: Tensor; src: Tensor }): this;
  scatterAdd_(options: { dim: Int; index: Tensor; src: Tensor }): this;
  /** aten::scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor */
  scatterReduce(dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
  scatterReduce(dim: Int, index: Tensor, src: Tensor, options: { reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: Int, index: Tensor, options: { src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: Int, options: { index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  scatterReduce(options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  /** aten::scatter_reduce_.two(Tensor(a!) self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor(a!) */
  scatterReduce_(dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): this;
  scatterReduce_(dim: Int, index: Tensor, src: Tensor, options: { reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  scatterReduce_(dim: Int, index: Tensor, options: { src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  scatterReduce_(dim: Int, options: { index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  scatterReduce_(options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  /** aten::select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a) */
  select(dim: Int, index: Int): Tensor;
  select(dim: Int, options: { index: Int }): Tensor;
  select(options: { dim: Int; index: Int }): Tensor;
  /** aten::select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor */
  selectScatter(src: Tensor, dim: Int, index: Int): Tensor;
  selectScatter(src: Tensor, dim: Int, options: { index: Int }): Tensor;
  selectScatter(src: Tensor, options: { dim: Int; index: Int }): Tensor;
  /** aten::set_(Tensor(a!) self) -> Tensor(a!) */
  set_(): this;
  /** aten::set_.source_Tensor(Tensor(a!) self, Tensor source) -> Tensor(a!) */
  set_(source: Tensor): this;
  /** aten::set_.source_Tensor_storage_offset(Tensor(a!) self, Tensor source, SymInt storage_offset, SymInt[] size, SymInt[] stride=[]) -> Tensor(a!) */
  set_(source: Tensor, storageOffset: Int, size: readonly Int[], stride?: readonly Int[] | null): this;
  set_(source: Tensor, storageOffset: Int, size: readonly Int[], options: { stride?: readonly Int[] | null }): this;
  /** aten::sgn(Tensor self) -> Tensor */
  sgn(): Tensor;
  /** aten::sgn_(Tensor(a!) self) -> Tensor(a!) */
  sgn_(): this;
  /** aten::sigmoid(Tensor self) -> Tensor */
  sigmoid(): Tensor;
  /** aten::sigmoid_(Tensor(a!) self) -> Tensor(a!) */
  sigmoid_(): this;
  /** aten::sign(Tensor self) -> Tensor */
  sign(): Tensor;
  /** aten::sign_(Tensor(a!) self) -> Tensor(a!) */
  sign_(): this;
  /** aten::signbit(Tensor self) -> Tensor */
  signbit(): Tensor;
  /** aten::sin(Tensor self) -> Tensor */
  sin(): Tensor;
  /** aten::sin_(Tensor(a!) self) -> Tensor(a!) */
  sin_(): this;
  /** aten::sinc(Tensor self) -> Tensor */
  sinc(): Tensor;
  /** aten::sinc_(Tensor(a!) self) -> Tensor(a!) */
  sinc_(): this;
  /** aten::sinh(Tensor self) -> Tensor */
  sinh(): Tensor;
  /** aten::sinh_(Tensor(a!) self) -> Tensor(a!) */
  sinh_(): this;
  /** aten::slice_inverse(Tensor(a) self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a) */
  sliceInverse(src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
  sliceInverse(src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int }): Tensor;
  sliceInverse(src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int }): Tensor;
  sliceInverse(src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  sliceInverse(src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  /** aten::slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor */
  sliceScatter(src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
  sliceScatter(src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int }): Tensor;
  sliceScatter(src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int }): Tensor;
  sliceScatter(src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  sliceScatter(src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  /** aten::slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet) */
  slogdet(): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
  /** aten::smm(Tensor self, Tensor mat2) -> Tensor */
  smm(mat2: Tensor): Tensor;
  /** aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
  softmax(dim: Int, dtype?: DType | null): Tensor;
  softmax(dim: Int, options: { dtype?: DType | null }): Tensor;
  softmax(options: { dim: Int; dtype?: DType | null }): Tensor;
  /** aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices) */
  sort(dim?: Int, descending?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(dim: Int, options: { descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(options: { dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices) */
  sort(options: { stable: boolean | null; dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::sparse_dim(Tensor self) -> int */
  sparseDim(): number;
  /** aten::sparse_mask(Tensor self, Tensor mask) -> Tensor */
  sparseMask(mask: Tensor): Tensor;
  /** aten::sparse_resize_(Tensor(a!) self, int[] size, int sparse_dim, int dense_dim) -> Tensor(a!) */
  sparseResize_(size: readonly Int[], sparseDim: Int, denseDim: Int): this;
  /** aten::sparse_resize_and_clear_(Tensor(a!) self, int[] size, int sparse_dim, int dense_dim) -> Tensor(a!) */
  sparseResizeAndClear_(size: readonly Int[], sparseDim: Int, denseDim: Int): this;
  /** aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[] */
  splitWithSizes(splitSizes: readonly Int[], dim?: Int): Tensor[];
  splitWithSizes(splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
  /** aten::sqrt(Tensor self) -> Tensor */
  sqrt(): Tensor;
  /** aten::sqrt_(Tensor(a!) self) -> Tensor(a!) */
  sqrt_(): this;
  /** aten::square(Tensor self) -> Tensor */
  square(): Tensor;
  /** aten::square_(Tensor(a!) self) -> Tensor(a!) */
  square_(): this;
  /** aten::squeeze(Tensor(a) self) -> Tensor(a) */
  squeeze(): Tensor;
  /** aten::squeeze.dim(Tensor(a) self, int dim) -> Tensor(a) */
  squeeze(dim: Int): Tensor;
  squeeze(options: { dim: Int }): Tensor;
  /** aten::squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a) */
  squeeze(dim: readonly Int[]): Tensor;
  squeeze(options: { dim: readonly Int[] }): Tensor;
  squeeze(...dim: Int[]): Tensor;
  /** aten::squeeze_(Tensor(a!) self) -> Tensor(a!) */
  squeeze_(): this;
  /** aten::squeeze_.dim(Tensor(a!) self, int dim) -> Tensor(a!) */
  squeeze_(dim: Int): this;
  squeeze_(options: { dim: Int }): this;
  /** aten::squeeze_.dims(Tensor(a!) self, int[] dim) -> Tensor(a!) */
  squeeze_(dim: readonly Int[]): this;
  squeeze_(options: { dim: readonly Int[] }): this;
  squeeze_(...dim: Int[]): this;
  /** aten::sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  sspaddmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** aten::std(Tensor self, bool unbiased=True) -> Tensor */
  std(unbiased?: boolean): Tensor;
  std(options: { unbiased?: boolean }): Tensor;
  /** aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor */
  std(dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  std(options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
  /** aten::std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor */
  std(dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  std(dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): Tensor;
  std(dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): Tensor;
  std(options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
  sub(other: Scalar, alpha?: Scalar): Tensor;
  sub(other: Scalar, options: { alpha?: Scalar }): Tensor;
  /** aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
  sub(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /** aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!) */
  sub_(other: Scalar, alpha?: Scalar): this;
  sub_(other: Scalar, options: { alpha?: Scalar }): this;
  /** aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!) */
  sub_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /** aten::subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
  subtract(other: Scalar, alpha?: Scalar): Tensor;
  subtract(other: Scalar, options: { alpha?: Scalar }): Tensor;
  /** aten::subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
  subtract(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /** aten::subtract_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!) */
  subtract_(other: Scalar, alpha?: Scalar): this;
  subtract_(other: Scalar, options: { alpha?: Scalar }): this;
  /** aten::subtract_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!) */
  subtract_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /** aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor */
  sum(options?: { dtype?: DType | null }): Tensor;
  /** aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  sum(dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  sum(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  sum(options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /** aten::sum_to_size(Tensor self, SymInt[] size) -> Tensor */
  sumToSize(size: readonly Int[]): Tensor;
  sumToSize(...size: Int[]): Tensor;
  /** aten::svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V) */
  svd(some?: boolean, computeUv?: boolean): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(some: boolean, options: { computeUv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(options: { some?: boolean; computeUv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  /** aten::swapaxes(Tensor(a) self, int axis0, int axis1) -> Tensor(a) */
  swapaxes(axis0: Int, axis1: Int): Tensor;
  /** aten::swapaxes_(Tensor(a!) self, int axis0, int axis1) -> Tensor(a!) */
  swapaxes_(axis0: Int, axis1: Int): this;
  /** aten::swapdims(Tensor(a) self, int dim0, int dim1) -> Tensor(a) */
  swapdims(dim0: Int, dim1: Int): Tensor;
  /** aten::swapdims_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!) */
  swapdims_(dim0: Int, dim1: Int): this;
  /** aten::t(Tensor(a) self) -> Tensor(a) */
  t(): Tensor;
  /** aten::t_(Tensor(a!) self) -> Tensor(a!) */
  t_(): this;
  /** aten::take(Tensor self, Tensor index) -> Tensor */
  take(index: Tensor): Tensor;
  /** aten::take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor */
  takeAlongDim(indices: Tensor, dim?: Int | null): Tensor;
  takeAlongDim(indices: Tensor, options: { dim?: Int | null }): Tensor;
  /** aten::tan(Tensor self) -> Tensor */
  tan(): Tensor;
  /** aten::tan_(Tensor(a!) self) -> Tensor(a!) */
  tan_(): this;
  /** aten::tanh(Tensor self) -> Tensor */
  tanh(): Tensor;
  /** aten::tanh_(Tensor(a!) self) -> Tensor(a!) */
  tanh_(): this;
  /** aten::tensor_split.indices(Tensor(a -> *) self, SymInt[] indices, int dim=0) -> Tensor(a)[] */
  tensorSplit(indices: readonly Int[], dim?: Int): Tensor[];
  tensorSplit(indices: readonly Int[], options: { dim?: Int }): Tensor[];
  /** aten::tensor_split.sections(Tensor(a -> *) self, SymInt sections, int dim=0) -> Tensor(a)[] */
  tensorSplit(sections: Int, dim?: Int): Tensor[];
  tensorSplit(sections: Int, options: { dim?: Int }): Tensor[];
  /** aten::tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor(a)[] */
  tensorSplit(tensorIndicesOrSections: Tensor, dim?: Int): Tensor[];
  tensorSplit(tensorIndicesOrSections: Tensor, options: { dim?: Int }): Tensor[];
  /** aten::tile(Tensor self, SymInt[] dims) -> Tensor */
  tile(dims: readonly Int[]): Tensor;
  tile(options: { dims: readonly Int[] }): Tensor;
  tile(...dims: Int[]): Tensor;
  /** aten::to_dense(Tensor self, ScalarType? dtype=None, *, bool? masked_grad=None) -> Tensor */
  toDense(dtype?: DType | null, options?: { maskedGrad?: boolean | null }): Tensor;
  toDense(options: { dtype?: DType | null; maskedGrad?: boolean | null }): Tensor;
  /** aten::to_mkldnn(Tensor self, ScalarType? dtype=None) -> Tensor */
  toMkldnn(dtype?: DType | null): Tensor;
  toMkldnn(options: { dtype?: DType | null }): Tensor;
  /** aten::to_padded_tensor(Tensor self, float padding, SymInt[]? output_size=None) -> Tensor */
  toPaddedTensor(padding: Float, outputSize?: readonly Int[] | null): Tensor;
  toPaddedTensor(padding: Float, options: { outputSize?: readonly Int[] | null }): Tensor;
  /** aten::to_sparse(Tensor self, *, Layout? layout=None, int[2]? blocksize=None, int? dense_dim=None) -> Tensor */
  toSparse(options?: { layout?: Layout | null; blocksize?: Int | readonly Int[] | null; denseDim?: Int | null }): Tensor;
  /** aten::to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor */
  toSparse(sparseDim: Int): Tensor;
  /** aten::to_sparse_bsc(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor */
  toSparseBsc(blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
  toSparseBsc(blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
  /** aten::to_sparse_bsr(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor */
  toSparseBsr(blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
  toSparseBsr(blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
  /** aten::to_sparse_csc(Tensor self, int? dense_dim=None) -> Tensor */
  toSparseCsc(denseDim?: Int | null): Tensor;
  toSparseCsc(options: { denseDim?: Int | null }): Tensor;
  /** aten::to_sparse_csr(Tensor self, int? dense_dim=None) -> Tensor */
  toSparseCsr(denseDim?: Int | null): Tensor;
  toSparseCsr(options: { denseDim?: Int | null }): Tensor;
  /** aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices) */
  topk(k: Int, dim?: Int, largest?: boolean, sorted?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: Int, dim: Int, largest: boolean, options: { sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: Int, dim: Int, options: { largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: Int, options: { dim?: Int; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::trace(Tensor self) -> Tensor */
  trace(): Tensor;
  /** aten::transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a) */
  transpose(dim0: Int, dim1: Int): Tensor;
  /** aten::transpose_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!) */
  transpose_(dim0: Int, dim1: Int): this;
  /** aten::triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> (Tensor solution, Tensor cloned_coefficient) */
  triangularSolve(A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  triangularSolve(A: Tensor, upper: boolean, transpose: boolean, options: { unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  triangularSolve(A: Tensor, upper: boolean, options: { transpose?: boolean; unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  triangularSolve(A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  /** aten::tril(Tensor self, SymInt diagonal=0) -> Tensor */
  tril(diagonal?: Int): Tensor;
  tril(options: { diagonal?: Int }): Tensor;
  /** aten::tril_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!) */
  tril_(diagonal?: Int): this;
  tril_(options: { diagonal?: Int }): this;
  /** aten::triu(Tensor self, SymInt diagonal=0) -> Tensor */
  triu(diagonal?: Int): Tensor;
  triu(options: { diagonal?: Int }): Tensor;
  /** aten::triu_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!) */
  triu_(diagonal?: Int): this;
  triu_(options: { diagonal?: Int }): this;
  /** aten::true_divide.Scalar(Tensor self, Scalar other) -> Tensor */
  trueDivide(other: Scalar): Tensor;
  /** aten::true_divide.Tensor(Tensor self, Tensor other) -> Tensor */
  trueDivide(other: Tensor | Scalar): Tensor;
  /** aten::true_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  trueDivide_(other: Scalar): this;
  /** aten::true_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  trueDivide_(other: Tensor | Scalar): this;
  /** aten::trunc(Tensor self) -> Tensor */
  trunc(): Tensor;
  /** aten::trunc_(Tensor(a!) self) -> Tensor(a!) */
  trunc_(): this;
  /** aten::type_as(Tensor self, Tensor other) -> Tensor */
  typeAs(other: Tensor): Tensor;
  /** aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[] */
  unbind(dim?: Int): Tensor[];
  unbind(options: { dim?: Int }): Tensor[];
  /** aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes) -> Tensor(a) */
  unflatten(dim: Int, sizes: readonly Int[]): Tensor;
  unflatten(dim: Int, options: { sizes: readonly Int[] }): Tensor;
  unflatten(options: { dim: Int; sizes: readonly Int[] }): Tensor;
  /** aten::unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a) */
  unfold(dimension: Int, size: Int, step: Int): Tensor;
  /** aten::uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!) */
  uniform_(from?: Float, to?: Float, options?: { generator?: Generator | null }): this;
  uniform_(from: Float, options: { to?: Float; generator?: Generator | null }): this;
  uniform_(options: { from?: Float; to?: Float; generator?: Generator | null }): this;
  /** aten::unsafe_chunk(Tensor self, int chunks, int dim=0) -> Tensor[] */
  unsafeChunk(chunks: Int, dim?: Int): Tensor[];
  unsafeChunk(chunks: Int, options: { dim?: Int }): Tensor[];
  /** aten::unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[] */
  unsafeSplit(splitSize: Int, dim?: Int): Tensor[];
  unsafeSplit(splitSize: Int, options: { dim?: Int }): Tensor[];
  /** aten::unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[] */
  unsafeSplitWithSizes(splitSizes: readonly Int[], dim?: Int): Tensor[];
  unsafeSplitWithSizes(splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
  /** aten::unsqueeze(Tensor(a) self, int dim) -> Tensor(a) */
  unsqueeze(dim: Int): Tensor;
  unsqueeze(options: { dim: Int }): Tensor;
  /** aten::unsqueeze_(Tensor(a!) self, int dim) -> Tensor(a!) */
  unsqueeze_(dim: Int): this;
  unsqueeze_(options: { dim: Int }): this;
  /** aten::values(Tensor(a) self) -> Tensor(a) */
  values(): Tensor;
  /** aten::var(Tensor self, bool unbiased=True) -> Tensor */
  var(unbiased?: boolean): Tensor;
  var(options: { unbiased?: boolean }): Tensor;
  /** aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor */
  var(dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  var(options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
  /** aten::var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor */
  var(dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  var(dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): Tensor;
  var(dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): Tensor;
  var(options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** aten::vdot(Tensor self, Tensor other) -> Tensor */
  vdot(other: Tensor): Tensor;
  /** aten::view(Tensor(a) self, SymInt[] size) -> Tensor(a) */
  view(size: readonly Int[]): Tensor;
  view(...size: Int[]): Tensor;
  /** aten::view.dtype(Tensor(a) self, ScalarType dtype) -> Tensor(a) */
  view(dtype: DType): Tensor;
  /** aten::view_as(Tensor(a) self, Tensor other) -> Tensor(a) */
  viewAs(other: Tensor): Tensor;
  /** aten::vsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
  vsplit(indices: readonly Int[]): Tensor[];
  vsplit(...indices: Int[]): Tensor[];
  /** aten::vsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
  vsplit(sections: Int): Tensor[];
  /** aten::xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor */
  xlogy(other: Scalar): Tensor;
  /** aten::xlogy.Scalar_Self(Scalar self, Tensor other) -> Tensor */
  xlogy(other: Tensor): Tensor;
  /** aten::xlogy_.Scalar_Other(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  xlogy_(other: Scalar): this;
  /** aten::xlogy_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  xlogy_(other: Tensor): this;
  /** aten::zero_(Tensor(a!) self) -> Tensor(a!) */
  zero_(): this;
}

/** Signatures of `torch.abs`. */
export interface AbsFunction {
  /** aten::abs(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.abs_`. */
export interface Abs_Function {
  /** aten::abs_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.absolute`. */
export interface AbsoluteFunction {
  /** aten::absolute(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.acos`. */
export interface AcosFunction {
  /** aten::acos(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.acos_`. */
export interface Acos_Function {
  /** aten::acos_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.acosh`. */
export interface AcoshFunction {
  /** aten::acosh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.acosh_`. */
export interface Acosh_Function {
  /** aten::acosh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.adaptiveAvgPool1d`. */
export interface AdaptiveAvgPool1dFunction {
  /** aten::adaptive_avg_pool1d(Tensor self, int[1] output_size) -> Tensor */
  (input: Tensor, outputSize: Int | readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, ...outputSize: Int[]): Tensor;
  (input: Tensor, ...args: [...outputSize: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.adaptiveMaxPool1d`. */
export interface AdaptiveMaxPool1dFunction {
  /** aten::adaptive_max_pool1d(Tensor self, int[1] output_size) -> (Tensor, Tensor) */
  (input: Tensor, outputSize: Int | readonly Int[]): [Tensor, Tensor];
  (input: Tensor, ...outputSize: Int[]): [Tensor, Tensor];
}

/** Signatures of `torch.add`. */
export interface AddFunction {
  /** aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar; out?: Tensor }): Tensor;
  /** aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addbmm`. */
export interface AddbmmFunction {
  /** aten::addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addcdiv`. */
export interface AddcdivFunction {
  /** aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor */
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addcmul`. */
export interface AddcmulFunction {
  /** aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor */
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addmm`. */
export interface AddmmFunction {
  /** aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  /** aten::addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addmv`. */
export interface AddmvFunction {
  /** aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addmv_`. */
export interface Addmv_Function {
  /** aten::addmv_(Tensor(a!) self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
  (input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
}

/** Signatures of `torch.addr`. */
export interface AddrFunction {
  /** aten::addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.adjoint`. */
export interface AdjointFunction {
  /** aten::adjoint(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.affineGridGenerator`. */
export interface AffineGridGeneratorFunction {
  /** aten::affine_grid_generator(Tensor theta, SymInt[] size, bool align_corners) -> Tensor */
  (theta: Tensor, size: readonly Int[], alignCorners: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.aliasCopy`. */
export interface AliasCopyFunction {
  /** aten::alias_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.all`. */
export interface AllFunction {
  /** aten::all(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: Tensor }): Tensor;
  /** aten::all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.allclose`. */
export interface AllcloseFunction {
  /** aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool */
  (input: Tensor, other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): boolean;
  (input: Tensor, other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): boolean;
}

/** Signatures of `torch.alphaDropout`. */
export interface AlphaDropoutFunction {
  /** aten::alpha_dropout(Tensor input, float p, bool train) -> Tensor */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.alphaDropout_`. */
export interface AlphaDropout_Function {
  /** aten::alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.amax`. */
export interface AmaxFunction {
  /** aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.amin`. */
export interface AminFunction {
  /** aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.aminmax`. */
export interface AminmaxFunction {
  /** aten::aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max) */
  (input: Tensor, options?: { dim?: Int | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
}

/** Signatures of `torch.angle`. */
export interface AngleFunction {
  /** aten::angle(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.any`. */
export interface AnyFunction {
  /** aten::any(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: Tensor }): Tensor;
  /** aten::any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.arange`. */
export interface ArangeFunction {
  /** aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (end: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::arange.start(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Scalar, options?: FactoryOptions): Tensor;
  /** aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Scalar, step?: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Scalar, options: FactoryOptions & { step?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.arccos`. */
export interface ArccosFunction {
  /** aten::arccos(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arccos_`. */
export interface Arccos_Function {
  /** aten::arccos_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arccosh`. */
export interface ArccoshFunction {
  /** aten::arccosh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arccosh_`. */
export interface Arccosh_Function {
  /** aten::arccosh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arcsin`. */
export interface ArcsinFunction {
  /** aten::arcsin(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arcsin_`. */
export interface Arcsin_Function {
  /** aten::arcsin_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arcsinh`. */
export interface ArcsinhFunction {
  /** aten::arcsinh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arcsinh_`. */
export interface Arcsinh_Function {
  /** aten::arcsinh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arctan`. */
export interface ArctanFunction {
  /** aten::arctan(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arctan2`. */
export interface Arctan2Function {
  /** aten::arctan2(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arctan_`. */
export interface Arctan_Function {
  /** aten::arctan_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arctanh`. */
export interface ArctanhFunction {
  /** aten::arctanh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arctanh_`. */
export interface Arctanh_Function {
  /** aten::arctanh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.argmax`. */
export interface ArgmaxFunction {
  /** aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: Int | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.argmin`. */
export interface ArgminFunction {
  /** aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: Int | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.argsort`. */
export interface ArgsortFunction {
  /** aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor */
  (input: Tensor, dim?: Int, descending?: boolean): Tensor;
  (input: Tensor, dim: Int, options: { descending?: boolean }): Tensor;
  (input: Tensor, options: { dim?: Int; descending?: boolean }): Tensor;
  /** aten::argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor */
  (input: Tensor, options: { stable: boolean; dim?: Int; descending?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.argwhere`. */
export interface ArgwhereFunction {
  /** aten::argwhere(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.asStrided`. */
export interface AsStridedFunction {
  /** aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a) */
  (input: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  (input: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
}

/** Signatures of `torch.asStrided_`. */
export interface AsStrided_Function {
  /** aten::as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a!) */
  (input: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  (input: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
}

/** Signatures of `torch.asStridedCopy`. */
export interface AsStridedCopyFunction {
  /** aten::as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor */
  (input: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.asStridedScatter`. */
export interface AsStridedScatterFunction {
  /** aten::as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor */
  (input: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.asin`. */
export interface AsinFunction {
  /** aten::asin(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.asin_`. */
export interface Asin_Function {
  /** aten::asin_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.asinh`. */
export interface AsinhFunction {
  /** aten::asinh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.asinh_`. */
export interface Asinh_Function {
  /** aten::asinh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.atan`. */
export interface AtanFunction {
  /** aten::atan(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.atan2`. */
export interface Atan2Function {
  /** aten::atan2(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.atan_`. */
export interface Atan_Function {
  /** aten::atan_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.atanh`. */
export interface AtanhFunction {
  /** aten::atanh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.atanh_`. */
export interface Atanh_Function {
  /** aten::atanh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.avgPool1d`. */
export interface AvgPool1dFunction {
  /** aten::avg_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], ceilMode: boolean, options: { countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.baddbmm`. */
export interface BaddbmmFunction {
  /** aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  /** aten::baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bartlettWindow`. */
export interface BartlettWindowFunction {
  /** aten::bartlett_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::bartlett_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.batchNorm`. */
export interface BatchNormFunction {
  /** aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean): Tensor;
}

/** Signatures of `torch.batchNormBackwardElemt`. */
export interface BatchNormBackwardElemtFunction {
  /** aten::batch_norm_backward_elemt(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, Tensor sum_dy, Tensor sum_dy_xmu, Tensor count) -> Tensor */
  (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.batchNormBackwardReduce`. */
export interface BatchNormBackwardReduceFunction {
  /** aten::batch_norm_backward_reduce(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, bool input_g, bool weight_g, bool bias_g) -> (Tensor, Tensor, Tensor, Tensor) */
  (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean, options?: { out?: [Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.batchNormElemt`. */
export interface BatchNormElemtFunction {
  /** aten::batch_norm_elemt(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor invstd, float eps) -> Tensor */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: Float, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.batchNormGatherStats`. */
export interface BatchNormGatherStatsFunction {
  /** aten::batch_norm_gather_stats(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, int count) -> (Tensor, Tensor) */
  (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, count: Int, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.batchNormGatherStatsWithCounts`. */
export interface BatchNormGatherStatsWithCountsFunction {
  /** aten::batch_norm_gather_stats_with_counts(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, Tensor counts) -> (Tensor, Tensor) */
  (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, counts: Tensor, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.batchNormStats`. */
export interface BatchNormStatsFunction {
  /** aten::batch_norm_stats(Tensor input, float eps) -> (Tensor, Tensor) */
  (input: Tensor, eps: Float, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.batchNormUpdateStats`. */
export interface BatchNormUpdateStatsFunction {
  /** aten::batch_norm_update_stats(Tensor input, Tensor? running_mean, Tensor? running_var, float momentum) -> (Tensor, Tensor) */
  (input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.bernoulli`. */
export interface BernoulliFunction {
  /** aten::bernoulli(Tensor self, *, Generator? generator=None) -> Tensor */
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /** aten::bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor */
  (input: Tensor, p: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /** aten::bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor */
  (input: Tensor, p: Float, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bilinear`. */
export interface BilinearFunction {
  /** aten::bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias=None) -> Tensor */
  (input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
  (input1: Tensor, input2: Tensor, weight: Tensor, options: { bias?: Tensor | null }): Tensor;
}

/** Signatures of `torch.binaryCrossEntropyWithLogits`. */
export interface BinaryCrossEntropyWithLogitsFunction {
  /** aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor */
  (input: Tensor, target: Tensor, weight?: Tensor | null, posWeight?: Tensor | null, reduction?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, posWeight: Tensor | null, options: { reduction?: Int; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { posWeight?: Tensor | null; reduction?: Int; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bincount`. */
export interface BincountFunction {
  /** aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor */
  (input: Tensor, weights?: Tensor | null, minlength?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, weights: Tensor | null, options: { minlength?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { weights?: Tensor | null; minlength?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.binomial`. */
export interface BinomialFunction {
  /** aten::binomial(Tensor count, Tensor prob, Generator? generator=None) -> Tensor */
  (count: Tensor, prob: Tensor, generator?: Generator | null, options?: { out?: Tensor }): Tensor;
  (count: Tensor, prob: Tensor, options: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseAnd`. */
export interface BitwiseAndFunction {
  /** aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_and.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseLeftShift`. */
export interface BitwiseLeftShiftFunction {
  /** aten::bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseNot`. */
export interface BitwiseNotFunction {
  /** aten::bitwise_not(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseOr`. */
export interface BitwiseOrFunction {
  /** aten::bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_or.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseRightShift`. */
export interface BitwiseRightShiftFunction {
  /** aten::bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseXor`. */
export interface BitwiseXorFunction {
  /** aten::bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_xor.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.blackmanWindow`. */
export interface BlackmanWindowFunction {
  /** aten::blackman_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::blackman_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bmm`. */
export interface BmmFunction {
  /** aten::bmm(Tensor self, Tensor mat2) -> Tensor */
  (input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor */
  (input: Tensor, mat2: Tensor, outDtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.broadcastTo`. */
export interface BroadcastToFunction {
  /** aten::broadcast_to(Tensor(a) self, SymInt[] size) -> Tensor(a) */
  (input: Tensor, size: readonly Int[]): Tensor;
  (input: Tensor, ...size: Int[]): Tensor;
}

/** Signatures of `torch.bucketize`. */
export interface BucketizeFunction {
  /** aten::bucketize.Scalar(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor */
  (input: Scalar, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean; out?: Tensor }): Tensor;
  /** aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor */
  (input: Tensor, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.canCast`. */
export interface CanCastFunction {
  /** aten::can_cast(ScalarType from_, ScalarType to) -> bool */
  (from_: DType, to: DType): boolean;
}

/** Signatures of `torch.cat`. */
export interface CatFunction {
  /** aten::cat(Tensor[] tensors, int dim=0) -> Tensor */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.ccolIndicesCopy`. */
export interface CcolIndicesCopyFunction {
  /** aten::ccol_indices_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ceil`. */
export interface CeilFunction {
  /** aten::ceil(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ceil_`. */
export interface Ceil_Function {
  /** aten::ceil_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.celu`. */
export interface CeluFunction {
  /** aten::celu(Tensor self, Scalar alpha=1.) -> Tensor */
  (input: Tensor, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.celu_`. */
export interface Celu_Function {
  /** aten::celu_(Tensor(a!) self, Scalar alpha=1.) -> Tensor(a!) */
  (input: Tensor, alpha?: Scalar): Tensor;
  (input: Tensor, options: { alpha?: Scalar }): Tensor;
}

/** Signatures of `torch.channelShuffle`. */
export interface ChannelShuffleFunction {
  /** aten::channel_shuffle(Tensor self, SymInt groups) -> Tensor */
  (input: Tensor, groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cholesky`. */
export interface CholeskyFunction {
  /** aten::cholesky(Tensor self, bool upper=False) -> Tensor */
  (input: Tensor, upper?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.choleskyInverse`. */
export interface CholeskyInverseFunction {
  /** aten::cholesky_inverse(Tensor self, bool upper=False) -> Tensor */
  (input: Tensor, upper?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.choleskySolve`. */
export interface CholeskySolveFunction {
  /** aten::cholesky_solve(Tensor self, Tensor input2, bool upper=False) -> Tensor */
  (input: Tensor, input2: Tensor, upper?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, options: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.chooseQparamsOptimized`. */
export interface ChooseQparamsOptimizedFunction {
  /** aten::choose_qparams_optimized(Tensor input, int numel, int n_bins, float ratio, int bit_width) -> (Tensor, Tensor) */
  (input: Tensor, numel: Int, nBins: Int, ratio: Float, bitWidth: Int): [Tensor, Tensor];
}

/** Signatures of `torch.chunk`. */
export interface ChunkFunction {
  /** aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[] */
  (input: Tensor, chunks: Int, dim?: Int): Tensor[];
  (input: Tensor, chunks: Int, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.clamp`. */
export interface ClampFunction {
  /** aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null; out?: Tensor }): Tensor;
  /** aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.clamp_`. */
export interface Clamp_Function {
  /** aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!) */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /** aten::clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!) */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
}

/** Signatures of `torch.clampMax`. */
export interface ClampMaxFunction {
  /** aten::clamp_max(Tensor self, Scalar max) -> Tensor */
  (input: Tensor, max: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::clamp_max.Tensor(Tensor self, Tensor max) -> Tensor */
  (input: Tensor, max: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.clampMax_`. */
export interface ClampMax_Function {
  /** aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!) */
  (input: Tensor, max: Scalar): Tensor;
  /** aten::clamp_max_.Tensor(Tensor(a!) self, Tensor max) -> Tensor(a!) */
  (input: Tensor, max: Tensor): Tensor;
}

/** Signatures of `torch.clampMin`. */
export interface ClampMinFunction {
  /** aten::clamp_min(Tensor self, Scalar min) -> Tensor */
  (input: Tensor, min: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::clamp_min.Tensor(Tensor self, Tensor min) -> Tensor */
  (input: Tensor, min: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.clampMin_`. */
export interface ClampMin_Function {
  /** aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!) */
  (input: Tensor, min: Scalar): Tensor;
  /** aten::clamp_min_.Tensor(Tensor(a!) self, Tensor min) -> Tensor(a!) */
  (input: Tensor, min: Tensor): Tensor;
}

/** Signatures of `torch.clip`. */
export interface ClipFunction {
  /** aten::clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null; out?: Tensor }): Tensor;
  /** aten::clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.clip_`. */
export interface Clip_Function {
  /** aten::clip_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!) */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /** aten::clip_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!) */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
}

/** Signatures of `torch.clone`. */
export interface CloneFunction {
  /** aten::clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options?: { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.colIndicesCopy`. */
export interface ColIndicesCopyFunction {
  /** aten::col_indices_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.columnStack`. */
export interface ColumnStackFunction {
  /** aten::column_stack(Tensor[] tensors) -> Tensor */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.combinations`. */
export interface CombinationsFunction {
  /** aten::combinations(Tensor self, int r=2, bool with_replacement=False) -> Tensor */
  (input: Tensor, r?: Int, withReplacement?: boolean): Tensor;
  (input: Tensor, r: Int, options: { withReplacement?: boolean }): Tensor;
  (input: Tensor, options: { r?: Int; withReplacement?: boolean }): Tensor;
}

/** Signatures of `torch.complex`. */
export interface ComplexFunction {
  /** aten::complex(Tensor real, Tensor imag) -> Tensor */
  (real: Tensor, imag: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.concat`. */
export interface ConcatFunction {
  /** aten::concat(Tensor[] tensors, int dim=0) -> Tensor */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.concatenate`. */
export interface ConcatenateFunction {
  /** aten::concatenate(Tensor[] tensors, int dim=0) -> Tensor */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.conj`. */
export interface ConjFunction {
  /** aten::conj(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.conjPhysical`. */
export interface ConjPhysicalFunction {
  /** aten::conj_physical(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.conjPhysical_`. */
export interface ConjPhysical_Function {
  /** aten::conj_physical_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.constantPadNd`. */
export interface ConstantPadNdFunction {
  /** aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor */
  (input: Tensor, pad: readonly Int[], value?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, pad: readonly Int[], options: { value?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.conv1d`. */
export interface Conv1dFunction {
  /** aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /** aten::conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], str padding="valid", SymInt[1] dilation=[1], SymInt groups=1) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
}

/** Signatures of `torch.conv2d`. */
export interface Conv2dFunction {
  /** aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /** aten::conv2d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], str padding="valid", SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
}

/** Signatures of `torch.conv3d`. */
export interface Conv3dFunction {
  /** aten::conv3d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1], SymInt groups=1) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /** aten::conv3d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], str padding="valid", SymInt[3] dilation=[1, 1, 1], SymInt groups=1) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
}

/** Signatures of `torch.convTbc`. */
export interface ConvTbcFunction {
  /** aten::conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=0) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor, pad?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor, options: { pad?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.convTranspose1d`. */
export interface ConvTranspose1dFunction {
  /** aten::conv_transpose1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] output_padding=[0], SymInt groups=1, SymInt[1] dilation=[1]) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], groups?: Int, dilation?: Int | readonly Int[]): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], outputPadding: Int | readonly Int[], groups: Int, options: { dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], outputPadding: Int | readonly Int[], options: { groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
}

/** Signatures of `torch.convTranspose2d`. */
export interface ConvTranspose2dFunction {
  /** aten::conv_transpose2d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] output_padding=[0, 0], SymInt groups=1, SymInt[2] dilation=[1, 1]) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], groups?: Int, dilation?: Int | readonly Int[]): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], outputPadding: Int | readonly Int[], groups: Int, options: { dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], outputPadding: Int | readonly Int[], options: { groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
}

/** Signatures of `torch.convTranspose3d`. */
export interface ConvTranspose3dFunction {
  /** aten::conv_transpose3d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] output_padding=[0, 0, 0], SymInt groups=1, SymInt[3] dilation=[1, 1, 1]) -> Tensor */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], groups?: Int, dilation?: Int | readonly Int[]): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], outputPadding: Int | readonly Int[], groups: Int, options: { dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], outputPadding: Int | readonly Int[], options: { groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
}

/** Signatures of `torch.convolution`. */
export interface ConvolutionFunction {
  /** aten::convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.copysign`. */
export interface CopysignFunction {
  /** aten::copysign.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::copysign.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.corrcoef`. */
export interface CorrcoefFunction {
  /** aten::corrcoef(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.cos`. */
export interface CosFunction {
  /** aten::cos(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cos_`. */
export interface Cos_Function {
  /** aten::cos_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.cosh`. */
export interface CoshFunction {
  /** aten::cosh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cosh_`. */
export interface Cosh_Function {
  /** aten::cosh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.cosineEmbeddingLoss`. */
export interface CosineEmbeddingLossFunction {
  /** aten::cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor */
  (input1: Tensor, input2: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin: Float, options: { reduction?: Int }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
}

/** Signatures of `torch.cosineSimilarity`. */
export interface CosineSimilarityFunction {
  /** aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor */
  (x1: Tensor, x2: Tensor, dim?: Int, eps?: Float): Tensor;
  (x1: Tensor, x2: Tensor, dim: Int, options: { eps?: Float }): Tensor;
  (x1: Tensor, x2: Tensor, options: { dim?: Int; eps?: Float }): Tensor;
}

/** Signatures of `torch.countNonzero`. */
export interface CountNonzeroFunction {
  /** aten::count_nonzero(Tensor self, int? dim=None) -> Tensor */
  (input: Tensor, dim?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | null; out?: Tensor }): Tensor;
  /** aten::count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor */
  (input: Tensor, dim: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
  (input: Tensor, ...args: [...dim: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.cov`. */
export interface CovFunction {
  /** aten::cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor */
  (input: Tensor, options?: { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
}

/** Signatures of `torch.cross`. */
export interface CrossFunction {
  /** aten::cross(Tensor self, Tensor other, int? dim=None) -> Tensor */
  (input: Tensor, other: Tensor, dim?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { dim?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.crowIndicesCopy`. */
export interface CrowIndicesCopyFunction {
  /** aten::crow_indices_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ctcLoss`. */
export interface CtcLossFunction {
  /** aten::ctc_loss.IntList(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor */
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank?: Int, reduction?: Int, zeroInfinity?: boolean): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, reduction: Int, options: { zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, options: { reduction?: Int; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], options: { blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
  /** aten::ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor */
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: Int, reduction?: Int, zeroInfinity?: boolean): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, reduction: Int, options: { zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, options: { reduction?: Int; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: { blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
}

/** Signatures of `torch.cudnnAffineGridGenerator`. */
export interface CudnnAffineGridGeneratorFunction {
  /** aten::cudnn_affine_grid_generator(Tensor theta, int N, int C, int H, int W) -> Tensor grid */
  (theta: Tensor, N: Int, C: Int, H: Int, W: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnBatchNorm`. */
export interface CudnnBatchNormFunction {
  /** aten::cudnn_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor, Tensor) */
  (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float, options?: { out?: [Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.cudnnConvolution`. */
export interface CudnnConvolutionFunction {
  /** aten::cudnn_convolution(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor */
  (input: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnConvolutionAddRelu`. */
export interface CudnnConvolutionAddReluFunction {
  /** aten::cudnn_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
  (input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnConvolutionRelu`. */
export interface CudnnConvolutionReluFunction {
  /** aten::cudnn_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnConvolutionTranspose`. */
export interface CudnnConvolutionTransposeFunction {
  /** aten::cudnn_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor */
  (input: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnGridSampler`. */
export interface CudnnGridSamplerFunction {
  /** aten::cudnn_grid_sampler(Tensor self, Tensor grid) -> Tensor output */
  (input: Tensor, grid: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnIsAcceptable`. */
export interface CudnnIsAcceptableFunction {
  /** aten::cudnn_is_acceptable(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.cummax`. */
export interface CummaxFunction {
  /** aten::cummax(Tensor self, int dim) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim: Int, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.cummin`. */
export interface CumminFunction {
  /** aten::cummin(Tensor self, int dim) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim: Int, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.cumprod`. */
export interface CumprodFunction {
  /** aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.cumsum`. */
export interface CumsumFunction {
  /** aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.cumulativeTrapezoid`. */
export interface CumulativeTrapezoidFunction {
  /** aten::cumulative_trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor */
  (y: Tensor, options?: { dx?: Scalar; dim?: Int }): Tensor;
  /** aten::cumulative_trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor */
  (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
}

/** Signatures of `torch.deg2rad`. */
export interface Deg2radFunction {
  /** aten::deg2rad(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.deg2rad_`. */
export interface Deg2rad_Function {
  /** aten::deg2rad_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.dequantize`. */
export interface DequantizeFunction {
  /** aten::dequantize.self(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::dequantize.tensors(Tensor[] tensors) -> Tensor[] */
  (tensors: readonly Tensor[], options?: { out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.det`. */
export interface DetFunction {
  /** aten::det(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.detach`. */
export interface DetachFunction {
  /** aten::detach(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.detach_`. */
export interface Detach_Function {
  /** aten::detach_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.detachCopy`. */
export interface DetachCopyFunction {
  /** aten::detach_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.diag`. */
export interface DiagFunction {
  /** aten::diag(Tensor self, int diagonal=0) -> Tensor */
  (input: Tensor, diagonal?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diagEmbed`. */
export interface DiagEmbedFunction {
  /** aten::diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor */
  (input: Tensor, offset?: Int, dim1?: Int, dim2?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, dim1: Int, options: { dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diagflat`. */
export interface DiagflatFunction {
  /** aten::diagflat(Tensor self, int offset=0) -> Tensor */
  (input: Tensor, offset?: Int): Tensor;
  (input: Tensor, options: { offset?: Int }): Tensor;
}

/** Signatures of `torch.diagonal`. */
export interface DiagonalFunction {
  /** aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a) */
  (input: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  (input: Tensor, offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  (input: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  (input: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
}

/** Signatures of `torch.diagonalCopy`. */
export interface DiagonalCopyFunction {
  /** aten::diagonal_copy(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor */
  (input: Tensor, offset?: Int, dim1?: Int, dim2?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, dim1: Int, options: { dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diagonalScatter`. */
export interface DiagonalScatterFunction {
  /** aten::diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor */
  (input: Tensor, src: Tensor, offset?: Int, dim1?: Int, dim2?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: Int, dim1: Int, options: { dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diff`. */
export interface DiffFunction {
  /** aten::diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor */
  (input: Tensor, n?: Int, dim?: Int, prepend?: Tensor | null, append?: Tensor | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int, dim: Int, prepend: Tensor | null, options: { append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int, dim: Int, options: { prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int, options: { dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.digamma`. */
export interface DigammaFunction {
  /** aten::digamma(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.dist`. */
export interface DistFunction {
  /** aten::dist(Tensor self, Tensor other, Scalar p=2) -> Tensor */
  (input: Tensor, other: Tensor, p?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { p?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.div`. */
export interface DivFunction {
  /** aten::div.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null; out?: Tensor }): Tensor;
  /** aten::div.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.divide`. */
export interface DivideFunction {
  /** aten::divide.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor | Scalar, other: Scalar): Tensor;
  /** aten::divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /** aten::divide.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.dot`. */
export interface DotFunction {
  /** aten::dot(Tensor self, Tensor tensor) -> Tensor */
  (input: Tensor, tensor: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.dropout`. */
export interface DropoutFunction {
  /** aten::dropout(Tensor input, float p, bool train) -> Tensor */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.dropout_`. */
export interface Dropout_Function {
  /** aten::dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.dsplit`. */
export interface DsplitFunction {
  /** aten::dsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
  (input: Tensor, indices: readonly Int[]): Tensor[];
  (input: Tensor, ...indices: Int[]): Tensor[];
  /** aten::dsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
  (input: Tensor, sections: Int): Tensor[];
}

/** Signatures of `torch.dstack`. */
export interface DstackFunction {
  /** aten::dstack(Tensor[] tensors) -> Tensor */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.embedding`. */
export interface EmbeddingFunction {
  /** aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor */
  (weight: Tensor, indices: Tensor, paddingIdx?: Int, scaleGradByFreq?: boolean, sparse?: boolean, options?: { out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: Int, scaleGradByFreq: boolean, options: { sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: Int, options: { scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, options: { paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.embeddingBag`. */
export interface EmbeddingBagFunction {
  /** aten::embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False) -> (Tensor, Tensor, Tensor, Tensor) */
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: Int, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, options: { includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, options: { perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, options: { sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, options: { mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  /** aten::embedding_bag.padding_idx(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq, int mode, bool sparse, Tensor? per_sample_weights, bool include_last_offset, int? padding_idx) -> (Tensor, Tensor, Tensor, Tensor) */
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: Int | null): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.embeddingRenorm_`. */
export interface EmbeddingRenorm_Function {
  /** aten::embedding_renorm_(Tensor(a!) self, Tensor indices, float max_norm, float norm_type) -> Tensor(a!) */
  (input: Tensor, indices: Tensor, maxNorm: Float, normType: Float): Tensor;
}

/** Signatures of `torch.empty`. */
export interface EmptyFunction {
  /** aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (size: readonly Int[], options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.emptyLike`. */
export interface EmptyLikeFunction {
  /** aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.emptyPermuted`. */
export interface EmptyPermutedFunction {
  /** aten::empty_permuted(SymInt[] size, int[] physical_layout, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], physicalLayout: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.emptyQuantized`. */
export interface EmptyQuantizedFunction {
  /** aten::empty_quantized(int[] size, Tensor qtensor, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (size: readonly Int[], qtensor: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.emptyStrided`. */
export interface EmptyStridedFunction {
  /** aten::empty_strided(SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], stride: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.eq`. */
export interface EqFunction {
  /** aten::eq.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::eq.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.equal`. */
export interface EqualFunction {
  /** aten::equal(Tensor self, Tensor other) -> bool */
  (input: Tensor, other: Tensor): boolean;
}

/** Signatures of `torch.erf`. */
export interface ErfFunction {
  /** aten::erf(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.erf_`. */
export interface Erf_Function {
  /** aten::erf_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.erfc`. */
export interface ErfcFunction {
  /** aten::erfc(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.erfc_`. */
export interface Erfc_Function {
  /** aten::erfc_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.erfinv`. */
export interface ErfinvFunction {
  /** aten::erfinv(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.exp`. */
export interface ExpFunction {
  /** aten::exp(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.exp2`. */
export interface Exp2Function {
  /** aten::exp2(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.exp2_`. */
export interface Exp2_Function {
  /** aten::exp2_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.exp_`. */
export interface Exp_Function {
  /** aten::exp_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.expandCopy`. */
export interface ExpandCopyFunction {
  /** aten::expand_copy(Tensor self, SymInt[] size, *, bool implicit=False) -> Tensor */
  (input: Tensor, size: readonly Int[], options?: { implicit?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, ...size: Int[]): Tensor;
  (input: Tensor, ...args: [...size: Int[], options: { implicit?: boolean; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.expm1`. */
export interface Expm1Function {
  /** aten::expm1(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.expm1_`. */
export interface Expm1_Function {
  /** aten::expm1_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.eye`. */
export interface EyeFunction {
  /** aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (n: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::eye.m(SymInt n, SymInt m, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (n: Int, m: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fakeQuantizePerChannelAffine`. */
export interface FakeQuantizePerChannelAffineFunction {
  /** aten::fake_quantize_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> Tensor */
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int): Tensor;
}

/** Signatures of `torch.fakeQuantizePerTensorAffine`. */
export interface FakeQuantizePerTensorAffineFunction {
  /** aten::fake_quantize_per_tensor_affine(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> Tensor */
  (input: Tensor, scale: Float, zeroPoint: Int, quantMin: Int, quantMax: Int): Tensor;
  /** aten::fake_quantize_per_tensor_affine.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max) -> Tensor */
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int): Tensor;
}

/** Signatures of `torch.fbgemmLinearFp16Weight`. */
export interface FbgemmLinearFp16WeightFunction {
  /** aten::fbgemm_linear_fp16_weight(Tensor input, Tensor packed_weight, Tensor bias) -> Tensor */
  (input: Tensor, packedWeight: Tensor, bias: Tensor): Tensor;
  /** aten::fbgemm_linear_fp16_weight.out(Tensor input, Tensor packed_weight, Tensor bias, Tensor(a!) output) -> Tensor */
  (input: Tensor, packedWeight: Tensor, bias: Tensor, output: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearFp16WeightFp32Activation`. */
export interface FbgemmLinearFp16WeightFp32ActivationFunction {
  /** aten::fbgemm_linear_fp16_weight_fp32_activation(Tensor input, Tensor packed_weight, Tensor? bias) -> Tensor */
  (input: Tensor, packedWeight: Tensor, bias: Tensor | null): Tensor;
  /** aten::fbgemm_linear_fp16_weight_fp32_activation.out(Tensor input, Tensor packed_weight, Tensor? bias, Tensor(a!) output) -> Tensor */
  (input: Tensor, packedWeight: Tensor, bias: Tensor | null, output: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearInt8Weight`. */
export interface FbgemmLinearInt8WeightFunction {
  /** aten::fbgemm_linear_int8_weight(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor */
  (input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearInt8WeightFp32Activation`. */
export interface FbgemmLinearInt8WeightFp32ActivationFunction {
  /** aten::fbgemm_linear_int8_weight_fp32_activation(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor */
  (input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearQuantizeWeight`. */
export interface FbgemmLinearQuantizeWeightFunction {
  /** aten::fbgemm_linear_quantize_weight(Tensor input) -> (Tensor, Tensor, float, int) */
  (input: Tensor): [Tensor, Tensor, number, number];
}

/** Signatures of `torch.fbgemmPackGemmMatrixFp16`. */
export interface FbgemmPackGemmMatrixFp16Function {
  /** aten::fbgemm_pack_gemm_matrix_fp16(Tensor input) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmPackQuantizedMatrix`. */
export interface FbgemmPackQuantizedMatrixFunction {
  /** aten::fbgemm_pack_quantized_matrix(Tensor input) -> Tensor */
  (input: Tensor): Tensor;
  /** aten::fbgemm_pack_quantized_matrix.KN(Tensor input, int K, int N) -> Tensor */
  (input: Tensor, K: Int, N: Int): Tensor;
}

/** Signatures of `torch.featureAlphaDropout`. */
export interface FeatureAlphaDropoutFunction {
  /** aten::feature_alpha_dropout(Tensor input, float p, bool train) -> Tensor */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.featureAlphaDropout_`. */
export interface FeatureAlphaDropout_Function {
  /** aten::feature_alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.featureDropout`. */
export interface FeatureDropoutFunction {
  /** aten::feature_dropout(Tensor input, float p, bool train) -> Tensor */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.featureDropout_`. */
export interface FeatureDropout_Function {
  /** aten::feature_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.fill`. */
export interface FillFunction {
  /** aten::fill.Scalar(Tensor self, Scalar value) -> Tensor */
  (input: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::fill.Tensor(Tensor self, Tensor value) -> Tensor */
  (input: Tensor, value: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fill_`. */
export interface Fill_Function {
  /** aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!) */
  (input: Tensor, value: Scalar): Tensor;
  /** aten::fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!) */
  (input: Tensor, value: Tensor): Tensor;
}

/** Signatures of `torch.fix`. */
export interface FixFunction {
  /** aten::fix(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fix_`. */
export interface Fix_Function {
  /** aten::fix_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.flatten`. */
export interface FlattenFunction {
  /** aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a) */
  (input: Tensor, startDim?: Int, endDim?: Int): Tensor;
  (input: Tensor, startDim: Int, options: { endDim?: Int }): Tensor;
  (input: Tensor, options: { startDim?: Int; endDim?: Int }): Tensor;
}

/** Signatures of `torch.flip`. */
export interface FlipFunction {
  /** aten::flip(Tensor self, int[] dims) -> Tensor */
  (input: Tensor, dims: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dims: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
  (input: Tensor, ...args: [...dims: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.fliplr`. */
export interface FliplrFunction {
  /** aten::fliplr(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.flipud`. */
export interface FlipudFunction {
  /** aten::flipud(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.floatPower`. */
export interface FloatPowerFunction {
  /** aten::float_power.Scalar(Scalar self, Tensor exponent) -> Tensor */
  (input: Scalar, exponent: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor */
  (input: Tensor, exponent: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor */
  (input: Tensor, exponent: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.floor`. */
export interface FloorFunction {
  /** aten::floor(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.floor_`. */
export interface Floor_Function {
  /** aten::floor_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.floorDivide`. */
export interface FloorDivideFunction {
  /** aten::floor_divide(Tensor self, Tensor other) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fmax`. */
export interface FmaxFunction {
  /** aten::fmax(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fmin`. */
export interface FminFunction {
  /** aten::fmin(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fmod`. */
export interface FmodFunction {
  /** aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::fmod.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.frac`. */
export interface FracFunction {
  /** aten::frac(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.frac_`. */
export interface Frac_Function {
  /** aten::frac_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.frexp`. */
export interface FrexpFunction {
  /** aten::frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent) */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [mantissa: Tensor, exponent: Tensor] & { mantissa: Tensor; exponent: Tensor };
}

/** Signatures of `torch.frobeniusNorm`. */
export interface FrobeniusNormFunction {
  /** aten::frobenius_norm.dim(Tensor self, int[1] dim, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fromFile`. */
export interface FromFileFunction {
  /** aten::from_file(str filename, bool? shared=None, int? size=0, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (filename: string, shared?: boolean | null, size?: Int | null, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (filename: string, shared: boolean | null, options: FactoryOptions & { size?: Int | null; out?: Tensor }): Tensor;
  (filename: string, options: FactoryOptions & { shared?: boolean | null; size?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fullLike`. */
export interface FullLikeFunction {
  /** aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, fillValue: Scalar, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fusedMovingAvgObsFakeQuant`. */
export interface FusedMovingAvgObsFakeQuantFunction {
  /** aten::fused_moving_avg_obs_fake_quant(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor(a!) running_min, Tensor(b!) running_max, Tensor(c!) scale, Tensor(d!) zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=False, bool symmetric_quant=False) -> Tensor */
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean, symmetricQuant?: boolean): Tensor;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant: boolean, options: { symmetricQuant?: boolean }): Tensor;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, options: { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
}

/** Signatures of `torch.gather`. */
export interface GatherFunction {
  /** aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, options?: { sparseGrad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; sparseGrad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; sparseGrad?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.gcd`. */
export interface GcdFunction {
  /** aten::gcd(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.gcd_`. */
export interface Gcd_Function {
  /** aten::gcd_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.ge`. */
export interface GeFunction {
  /** aten::ge.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::ge.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.geqrf`. */
export interface GeqrfFunction {
  /** aten::geqrf(Tensor self) -> (Tensor a, Tensor tau) */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [a: Tensor, tau: Tensor] & { a: Tensor; tau: Tensor };
}

/** Signatures of `torch.ger`. */
export interface GerFunction {
  /** aten::ger(Tensor self, Tensor vec2) -> Tensor */
  (input: Tensor, vec2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.getDevice`. */
export interface GetDeviceFunction {
  /** aten::get_device(Tensor self) -> int */
  (input: Tensor): number;
}

/** Signatures of `torch.gradient`. */
export interface GradientFunction {
  /** aten::gradient.array(Tensor self, *, int[] dim, int edge_order=1) -> Tensor[] */
  (input: Tensor, options: { dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /** aten::gradient.scalararray(Tensor self, *, Scalar spacing, int[] dim, int edge_order=1) -> Tensor[] */
  (input: Tensor, options: { spacing: Scalar; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /** aten::gradient.scalarint(Tensor self, *, Scalar? spacing=None, int? dim=None, int edge_order=1) -> Tensor[] */
  (input: Tensor, options?: { spacing?: Scalar | null; dim?: Int | null; edgeOrder?: Int }): Tensor[];
  /** aten::gradient.scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edge_order=1) -> Tensor[] */
  (input: Tensor, options: { spacing: readonly Scalar[]; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /** aten::gradient.scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=None, int edge_order=1) -> Tensor[] */
  (input: Tensor, options: { spacing: readonly Scalar[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
  /** aten::gradient.tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edge_order=1) -> Tensor[] */
  (input: Tensor, options: { spacing: readonly Tensor[]; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /** aten::gradient.tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=None, int edge_order=1) -> Tensor[] */
  (input: Tensor, options: { spacing: readonly Tensor[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
}

/** Signatures of `torch.greater`. */
export interface GreaterFunction {
  /** aten::greater.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::greater.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.greaterEqual`. */
export interface GreaterEqualFunction {
  /** aten::greater_equal.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::greater_equal.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.gridSampler`. */
export interface GridSamplerFunction {
  /** aten::grid_sampler(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor */
  (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
}

/** Signatures of `torch.gridSampler2d`. */
export interface GridSampler2dFunction {
  /** aten::grid_sampler_2d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor */
  (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.gridSampler3d`. */
export interface GridSampler3dFunction {
  /** aten::grid_sampler_3d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor */
  (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.groupNorm`. */
export interface GroupNormFunction {
  /** aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor */
  (input: Tensor, numGroups: Int, weight?: Tensor | null, bias?: Tensor | null, eps?: Float, cudnnEnabled?: boolean): Tensor;
  (input: Tensor, numGroups: Int, weight: Tensor | null, bias: Tensor | null, eps: Float, options: { cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: Int, weight: Tensor | null, bias: Tensor | null, options: { eps?: Float; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: Int, weight: Tensor | null, options: { bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: Int, options: { weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }): Tensor;
}

/** Signatures of `torch.gru`. */
export interface GruFunction {
  /** aten::gru.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** aten::gru.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.gruCell`. */
export interface GruCellFunction {
  /** aten::gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
}

/** Signatures of `torch.gt`. */
export interface GtFunction {
  /** aten::gt.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::gt.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hammingWindow`. */
export interface HammingWindowFunction {
  /** aten::hamming_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::hamming_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::hamming_window.periodic_alpha(int window_length, bool periodic, float alpha, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, alpha: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::hamming_window.periodic_alpha_beta(int window_length, bool periodic, float alpha, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, alpha: Float, beta: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hannWindow`. */
export interface HannWindowFunction {
  /** aten::hann_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::hann_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hardshrink`. */
export interface HardshrinkFunction {
  /** aten::hardshrink(Tensor self, Scalar lambd=0.5) -> Tensor */
  (input: Tensor, lambd?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { lambd?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.hashTensor`. */
export interface HashTensorFunction {
  /** aten::hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { keepdim?: boolean; mode?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; mode?: Int; out?: Tensor }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
  (input: Tensor, ...args: [...dim: Int[], options: { keepdim?: boolean; mode?: Int; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.heaviside`. */
export interface HeavisideFunction {
  /** aten::heaviside(Tensor self, Tensor values) -> Tensor */
  (input: Tensor, values: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hingeEmbeddingLoss`. */
export interface HingeEmbeddingLossFunction {
  /** aten::hinge_embedding_loss(Tensor self, Tensor target, float margin=1., int reduction=1) -> Tensor */
  (input: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
  (input: Tensor, target: Tensor, margin: Float, options: { reduction?: Int }): Tensor;
  (input: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
}

/** Signatures of `torch.histc`. */
export interface HistcFunction {
  /** aten::histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor */
  (input: Tensor, bins?: Int, min?: Scalar, max?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, bins: Int, min: Scalar, options: { max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, bins: Int, options: { min?: Scalar; max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { bins?: Int; min?: Scalar; max?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.histogram`. */
export interface HistogramFunction {
  /** aten::histogram.bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges) */
  (input: Tensor, bins?: Int, options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: [Tensor, Tensor] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  (input: Tensor, options: { bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: [Tensor, Tensor] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /** aten::histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges) */
  (input: Tensor, bins: Tensor, options?: { weight?: Tensor | null; density?: boolean; out?: [Tensor, Tensor] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
}

/** Signatures of `torch.histogramdd`. */
export interface HistogramddFunction {
  /** aten::histogramdd(Tensor self, int[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges) */
  (input: Tensor, bins: readonly Int[], range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Int[], range: readonly Float[] | null, weight: Tensor | null, options: { density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Int[], range: readonly Float[] | null, options: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Int[], options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  /** aten::histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges) */
  (input: Tensor, bins: readonly Tensor[], range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Tensor[], range: readonly Float[] | null, weight: Tensor | null, options: { density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Tensor[], range: readonly Float[] | null, options: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Tensor[], options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  /** aten::histogramdd.int_bins(Tensor self, int bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges) */
  (input: Tensor, bins: Int, range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: Int, range: readonly Float[] | null, weight: Tensor | null, options: { density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: Int, range: readonly Float[] | null, options: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: Int, options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
}

/** Signatures of `torch.hsplit`. */
export interface HsplitFunction {
  /** aten::hsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
  (input: Tensor, indices: readonly Int[]): Tensor[];
  (input: Tensor, ...indices: Int[]): Tensor[];
  /** aten::hsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
  (input: Tensor, sections: Int): Tensor[];
}

/** Signatures of `torch.hspmm`. */
export interface HspmmFunction {
  /** aten::hspmm(Tensor mat1, Tensor mat2) -> Tensor */
  (mat1: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hstack`. */
export interface HstackFunction {
  /** aten::hstack(Tensor[] tensors) -> Tensor */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hypot`. */
export interface HypotFunction {
  /** aten::hypot(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.i0`. */
export interface I0Function {
  /** aten::i0(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.i0_`. */
export interface I0_Function {
  /** aten::i0_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.igamma`. */
export interface IgammaFunction {
  /** aten::igamma(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.igammac`. */
export interface IgammacFunction {
  /** aten::igammac(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.imag`. */
export interface ImagFunction {
  /** aten::imag(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.indexAdd`. */
export interface IndexAddFunction {
  /** aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexCopy`. */
export interface IndexCopyFunction {
  /** aten::index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; source: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexFill`. */
export interface IndexFillFunction {
  /** aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  /** aten::index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, value: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexPut`. */
export interface IndexPutFunction {
  /** aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor */
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexPut_`. */
export interface IndexPut_Function {
  /** aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!) */
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
}

/** Signatures of `torch.indexReduce`. */
export interface IndexReduceFunction {
  /** aten::index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, options: { reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexSelect`. */
export interface IndexSelectFunction {
  /** aten::index_select(Tensor self, int dim, Tensor index) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indicesCopy`. */
export interface IndicesCopyFunction {
  /** aten::indices_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.inner`. */
export interface InnerFunction {
  /** aten::inner(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.instanceNorm`. */
export interface InstanceNormFunction {
  /** aten::instance_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool use_input_stats, float momentum, float eps, bool cudnn_enabled) -> Tensor */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean): Tensor;
}

/** Signatures of `torch.intRepr`. */
export interface IntReprFunction {
  /** aten::int_repr(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.inverse`. */
export interface InverseFunction {
  /** aten::inverse(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isComplex`. */
export interface IsComplexFunction {
  /** aten::is_complex(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isConj`. */
export interface IsConjFunction {
  /** aten::is_conj(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isDistributed`. */
export interface IsDistributedFunction {
  /** aten::is_distributed(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isFloatingPoint`. */
export interface IsFloatingPointFunction {
  /** aten::is_floating_point(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isInference`. */
export interface IsInferenceFunction {
  /** aten::is_inference(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isNeg`. */
export interface IsNegFunction {
  /** aten::is_neg(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isNonzero`. */
export interface IsNonzeroFunction {
  /** aten::is_nonzero(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isSameSize`. */
export interface IsSameSizeFunction {
  /** aten::is_same_size(Tensor self, Tensor other) -> bool */
  (input: Tensor, other: Tensor): boolean;
}

/** Signatures of `torch.isSigned`. */
export interface IsSignedFunction {
  /** aten::is_signed(Tensor self) -> bool */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isVulkanAvailable`. */
export interface IsVulkanAvailableFunction {
  /** aten::is_vulkan_available() -> bool */
  (): boolean;
}

/** Signatures of `torch.isclose`. */
export interface IscloseFunction {
  /** aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor */
  (input: Tensor, other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): Tensor;
  (input: Tensor, other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): Tensor;
}

/** Signatures of `torch.isfinite`. */
export interface IsfiniteFunction {
  /** aten::isfinite(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.isin`. */
export interface IsinFunction {
  /** aten::isin.Scalar_Tensor(Scalar element, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor */
  (element: Scalar, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  /** aten::isin.Tensor_Scalar(Tensor elements, Scalar test_element, *, bool assume_unique=False, bool invert=False) -> Tensor */
  (elements: Tensor, testElement: Scalar, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  /** aten::isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor */
  (elements: Tensor, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.isinf`. */
export interface IsinfFunction {
  /** aten::isinf(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isnan`. */
export interface IsnanFunction {
  /** aten::isnan(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isneginf`. */
export interface IsneginfFunction {
  /** aten::isneginf(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isposinf`. */
export interface IsposinfFunction {
  /** aten::isposinf(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isreal`. */
export interface IsrealFunction {
  /** aten::isreal(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.istft`. */
export interface IstftFunction {
  /** aten::istft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool return_complex=False) -> Tensor */
  (input: Tensor, nFft: Int, hopLength?: Int | null, winLength?: Int | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: Int | null, returnComplex?: boolean): Tensor;
  (input: Tensor, nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: Int | null, options: { returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, options: { length?: Int | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, options: { onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, options: { normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, options: { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: Int, hopLength: Int | null, winLength: Int | null, options: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: Int, hopLength: Int | null, options: { winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: Int, options: { hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
}

/** Signatures of `torch.kaiserWindow`. */
export interface KaiserWindowFunction {
  /** aten::kaiser_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::kaiser_window.beta(int window_length, bool periodic, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, beta: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::kaiser_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.klDiv`. */
export interface KlDivFunction {
  /** aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor */
  (input: Tensor, target: Tensor, reduction?: Int, options?: { logTarget?: boolean }): Tensor;
  (input: Tensor, target: Tensor, options: { reduction?: Int; logTarget?: boolean }): Tensor;
}

/** Signatures of `torch.kron`. */
export interface KronFunction {
  /** aten::kron(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.kthvalue`. */
export interface KthvalueFunction {
  /** aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, k: Int, dim?: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, options: { dim?: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.layerNorm`. */
export interface LayerNormFunction {
  /** aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor */
  (input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null, bias?: Tensor | null, eps?: Float, cudnnEnable?: boolean): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, eps: Float, options: { cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, options: { eps?: Float; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, options: { bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], options: { weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }): Tensor;
}

/** Signatures of `torch.lcm`. */
export interface LcmFunction {
  /** aten::lcm(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lcm_`. */
export interface Lcm_Function {
  /** aten::lcm_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.ldexp`. */
export interface LdexpFunction {
  /** aten::ldexp.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ldexp_`. */
export interface Ldexp_Function {
  /** aten::ldexp_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.le`. */
export interface LeFunction {
  /** aten::le.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::le.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lerp`. */
export interface LerpFunction {
  /** aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor */
  (input: Tensor, end: Tensor, weight: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor */
  (input: Tensor, end: Tensor, weight: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.less`. */
export interface LessFunction {
  /** aten::less.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::less.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lessEqual`. */
export interface LessEqualFunction {
  /** aten::less_equal.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::less_equal.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lgamma`. */
export interface LgammaFunction {
  /** aten::lgamma(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linspace`. */
export interface LinspaceFunction {
  /** aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Scalar, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::linspace.Scalar_Tensor(Scalar start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Tensor, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::linspace.Tensor_Scalar(Tensor start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Tensor, end: Scalar, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::linspace.Tensor_Tensor(Tensor start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Tensor, end: Tensor, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log`. */
export interface LogFunction {
  /** aten::log(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log10`. */
export interface Log10Function {
  /** aten::log10(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log10_`. */
export interface Log10_Function {
  /** aten::log10_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.log1p`. */
export interface Log1pFunction {
  /** aten::log1p(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log1p_`. */
export interface Log1p_Function {
  /** aten::log1p_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.log2`. */
export interface Log2Function {
  /** aten::log2(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log2_`. */
export interface Log2_Function {
  /** aten::log2_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.log_`. */
export interface Log_Function {
  /** aten::log_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.logSoftmax`. */
export interface LogSoftmaxFunction {
  /** aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int, dtype?: DType | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logaddexp`. */
export interface LogaddexpFunction {
  /** aten::logaddexp(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logaddexp2`. */
export interface Logaddexp2Function {
  /** aten::logaddexp2(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logcumsumexp`. */
export interface LogcumsumexpFunction {
  /** aten::logcumsumexp(Tensor self, int dim) -> Tensor */
  (input: Tensor, dim: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logdet`. */
export interface LogdetFunction {
  /** aten::logdet(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.logicalAnd`. */
export interface LogicalAndFunction {
  /** aten::logical_and(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logicalNot`. */
export interface LogicalNotFunction {
  /** aten::logical_not(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logicalOr`. */
export interface LogicalOrFunction {
  /** aten::logical_or(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logicalXor`. */
export interface LogicalXorFunction {
  /** aten::logical_xor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logit`. */
export interface LogitFunction {
  /** aten::logit(Tensor self, float? eps=None) -> Tensor */
  (input: Tensor, eps?: Float | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { eps?: Float | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logit_`. */
export interface Logit_Function {
  /** aten::logit_(Tensor(a!) self, float? eps=None) -> Tensor(a!) */
  (input: Tensor, eps?: Float | null): Tensor;
  (input: Tensor, options: { eps?: Float | null }): Tensor;
}

/** Signatures of `torch.logspace`. */
export interface LogspaceFunction {
  /** aten::logspace(Scalar start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Scalar, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Scalar, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
  /** aten::logspace.Scalar_Tensor(Scalar start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Tensor, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Tensor, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
  /** aten::logspace.Tensor_Scalar(Tensor start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Tensor, end: Scalar, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Tensor, end: Scalar, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
  /** aten::logspace.Tensor_Tensor(Tensor start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Tensor, end: Tensor, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Tensor, end: Tensor, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logsumexp`. */
export interface LogsumexpFunction {
  /** aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.lstm`. */
export interface LstmFunction {
  /** aten::lstm.data(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor, Tensor) */
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor, Tensor];
  /** aten::lstm.input(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor) */
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.lstmCell`. */
export interface LstmCellFunction {
  /** aten::lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> (Tensor, Tensor) */
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
}

/** Signatures of `torch.lt`. */
export interface LtFunction {
  /** aten::lt.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::lt.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.luSolve`. */
export interface LuSolveFunction {
  /** aten::lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor */
  (input: Tensor, LUData: Tensor, LUPivots: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.luUnpack`. */
export interface LuUnpackFunction {
  /** aten::lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data=True, bool unpack_pivots=True) -> (Tensor P, Tensor L, Tensor U) */
  (LUData: Tensor, LUPivots: Tensor, unpackData?: boolean, unpackPivots?: boolean, options?: { out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, options: { unpackPivots?: boolean; out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
  (LUData: Tensor, LUPivots: Tensor, options: { unpackData?: boolean; unpackPivots?: boolean; out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
}

/** Signatures of `torch.marginRankingLoss`. */
export interface MarginRankingLossFunction {
  /** aten::margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor */
  (input1: Tensor, input2: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin: Float, options: { reduction?: Int }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
}

/** Signatures of `torch.maskedFill`. */
export interface MaskedFillFunction {
  /** aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor */
  (input: Tensor, mask: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor */
  (input: Tensor, mask: Tensor, value: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.maskedScatter`. */
export interface MaskedScatterFunction {
  /** aten::masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor */
  (input: Tensor, mask: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.maskedSelect`. */
export interface MaskedSelectFunction {
  /** aten::masked_select(Tensor self, Tensor mask) -> Tensor */
  (input: Tensor, mask: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.matmul`. */
export interface MatmulFunction {
  /** aten::matmul(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.matrixExp`. */
export interface MatrixExpFunction {
  /** aten::matrix_exp(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.matrixPower`. */
export interface MatrixPowerFunction {
  /** aten::matrix_power(Tensor self, int n) -> Tensor */
  (input: Tensor, n: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.max`. */
export interface MaxFunction {
  /** aten::max(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::max.other(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.maxPool1d`. */
export interface MaxPool1dFunction {
  /** aten::max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
}

/** Signatures of `torch.maxPool1dWithIndices`. */
export interface MaxPool1dWithIndicesFunction {
  /** aten::max_pool1d_with_indices(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> (Tensor, Tensor) */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
}

/** Signatures of `torch.maxPool2d`. */
export interface MaxPool2dFunction {
  /** aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
}

/** Signatures of `torch.maxPool3d`. */
export interface MaxPool3dFunction {
  /** aten::max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
}

/** Signatures of `torch.maximum`. */
export interface MaximumFunction {
  /** aten::maximum(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mean`. */
export interface MeanFunction {
  /** aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  /** aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.median`. */
export interface MedianFunction {
  /** aten::median(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.min`. */
export interface MinFunction {
  /** aten::min(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::min.other(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.minimum`. */
export interface MinimumFunction {
  /** aten::minimum(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenBatchNorm`. */
export interface MiopenBatchNormFunction {
  /** aten::miopen_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor) */
  (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.miopenConvolution`. */
export interface MiopenConvolutionFunction {
  /** aten::miopen_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenConvolutionAddRelu`. */
export interface MiopenConvolutionAddReluFunction {
  /** aten::miopen_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
  (input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
}

/** Signatures of `torch.miopenConvolutionRelu`. */
export interface MiopenConvolutionReluFunction {
  /** aten::miopen_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
}

/** Signatures of `torch.miopenConvolutionTranspose`. */
export interface MiopenConvolutionTransposeFunction {
  /** aten::miopen_convolution_transpose(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenCtcLoss`. */
export interface MiopenCtcLossFunction {
  /** aten::miopen_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor) */
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
  /** aten::miopen_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor) */
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.miopenDepthwiseConvolution`. */
export interface MiopenDepthwiseConvolutionFunction {
  /** aten::miopen_depthwise_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenRnn`. */
export interface MiopenRnnFunction {
  /** aten::miopen_rnn(Tensor input, Tensor[] weight, int weight_stride0, Tensor hx, Tensor? cx, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
  (input: Tensor, weight: readonly Tensor[], weightStride0: Int, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, options?: { out?: [Tensor, Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.mkldnnAdaptiveAvgPool2d`. */
export interface MkldnnAdaptiveAvgPool2dFunction {
  /** aten::mkldnn_adaptive_avg_pool2d(Tensor self, int[2] output_size) -> Tensor */
  (input: Tensor, outputSize: Int | readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, ...outputSize: Int[]): Tensor;
  (input: Tensor, ...args: [...outputSize: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.mkldnnConvolution`. */
export interface MkldnnConvolutionFunction {
  /** aten::mkldnn_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mkldnnLinearBackwardWeights`. */
export interface MkldnnLinearBackwardWeightsFunction {
  /** aten::mkldnn_linear_backward_weights(Tensor grad_output, Tensor input, Tensor weight, bool bias_defined) -> (Tensor, Tensor) */
  (gradOutput: Tensor, input: Tensor, weight: Tensor, biasDefined: boolean, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.mkldnnMaxPool2d`. */
export interface MkldnnMaxPool2dFunction {
  /** aten::mkldnn_max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.mkldnnMaxPool3d`. */
export interface MkldnnMaxPool3dFunction {
  /** aten::mkldnn_max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.mkldnnRnnLayer`. */
export interface MkldnnRnnLayerFunction {
  /** aten::mkldnn_rnn_layer(Tensor input, Tensor weight0, Tensor weight1, Tensor weight2, Tensor weight3, Tensor hx_, Tensor cx_, bool reverse, int[] batch_sizes, int mode, int hidden_size, int num_layers, bool has_biases, bool bidirectional, bool batch_first, bool train) -> (Tensor, Tensor, Tensor, Tensor) */
  (input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly Int[], mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, train: boolean, options?: { out?: [Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.mm`. */
export interface MmFunction {
  /** aten::mm(Tensor self, Tensor mat2) -> Tensor */
  (input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor */
  (input: Tensor, mat2: Tensor, outDtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mode`. */
export interface ModeFunction {
  /** aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim?: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim?: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.moveaxis`. */
export interface MoveaxisFunction {
  /** aten::moveaxis.int(Tensor(a) self, int source, int destination) -> Tensor(a) */
  (input: Tensor, source: Int, destination: Int): Tensor;
  /** aten::moveaxis.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a) */
  (input: Tensor, source: readonly Int[], destination: readonly Int[]): Tensor;
}

/** Signatures of `torch.movedim`. */
export interface MovedimFunction {
  /** aten::movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a) */
  (input: Tensor, source: Int, destination: Int): Tensor;
  /** aten::movedim.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a) */
  (input: Tensor, source: readonly Int[], destination: readonly Int[]): Tensor;
}

/** Signatures of `torch.msort`. */
export interface MsortFunction {
  /** aten::msort(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mul`. */
export interface MulFunction {
  /** aten::mul.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::mul.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.multinomial`. */
export interface MultinomialFunction {
  /** aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor */
  (input: Tensor, numSamples: Int, replacement?: boolean, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, numSamples: Int, options: { replacement?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.multiply`. */
export interface MultiplyFunction {
  /** aten::multiply.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor | Scalar, other: Scalar): Tensor;
  /** aten::multiply.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mv`. */
export interface MvFunction {
  /** aten::mv(Tensor self, Tensor vec) -> Tensor */
  (input: Tensor, vec: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mvlgamma`. */
export interface MvlgammaFunction {
  /** aten::mvlgamma(Tensor self, int p) -> Tensor */
  (input: Tensor, p: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.nanToNum`. */
export interface NanToNumFunction {
  /** aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor */
  (input: Tensor, nan?: Float | null, posinf?: Float | null, neginf?: Float | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, nan: Float | null, posinf: Float | null, options: { neginf?: Float | null; out?: Tensor }): Tensor;
  (input: Tensor, nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nanToNum_`. */
export interface NanToNum_Function {
  /** aten::nan_to_num_(Tensor(a!) self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor(a!) */
  (input: Tensor, nan?: Float | null, posinf?: Float | null, neginf?: Float | null): Tensor;
  (input: Tensor, nan: Float | null, posinf: Float | null, options: { neginf?: Float | null }): Tensor;
  (input: Tensor, nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null }): Tensor;
  (input: Tensor, options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
}

/** Signatures of `torch.nanmean`. */
export interface NanmeanFunction {
  /** aten::nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nanmedian`. */
export interface NanmedianFunction {
  /** aten::nanmedian(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.nanquantile`. */
export interface NanquantileFunction {
  /** aten::nanquantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  (input: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  /** aten::nanquantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  (input: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nansum`. */
export interface NansumFunction {
  /** aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.narrow`. */
export interface NarrowFunction {
  /** aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a) */
  (input: Tensor, dim: Int, start: Int, length: Int): Tensor;
  (input: Tensor, dim: Int, start: Int, options: { length: Int }): Tensor;
  (input: Tensor, dim: Int, options: { start: Int; length: Int }): Tensor;
  (input: Tensor, options: { dim: Int; start: Int; length: Int }): Tensor;
  /** aten::narrow.Tensor(Tensor(a) self, int dim, Tensor start, SymInt length) -> Tensor(a) */
  (input: Tensor, dim: Int, start: Tensor, length: Int): Tensor;
  (input: Tensor, dim: Int, start: Tensor, options: { length: Int }): Tensor;
  (input: Tensor, dim: Int, options: { start: Tensor; length: Int }): Tensor;
  (input: Tensor, options: { dim: Int; start: Tensor; length: Int }): Tensor;
}

/** Signatures of `torch.narrowCopy`. */
export interface NarrowCopyFunction {
  /** aten::narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor */
  (input: Tensor, dim: Int, start: Int, length: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, start: Int, options: { length: Int; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { start: Int; length: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; start: Int; length: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nativeBatchNorm`. */
export interface NativeBatchNormFunction {
  /** aten::native_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor) */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.nativeChannelShuffle`. */
export interface NativeChannelShuffleFunction {
  /** aten::native_channel_shuffle(Tensor self, SymInt groups) -> Tensor */
  (input: Tensor, groups: Int): Tensor;
}

/** Signatures of `torch.nativeDropout`. */
export interface NativeDropoutFunction {
  /** aten::native_dropout(Tensor input, float p, bool? train) -> (Tensor, Tensor) */
  (input: Tensor, p: Float, train: boolean | null, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.nativeGroupNorm`. */
export interface NativeGroupNormFunction {
  /** aten::native_group_norm(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps) -> (Tensor, Tensor, Tensor) */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, eps: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.nativeLayerNorm`. */
export interface NativeLayerNormFunction {
  /** aten::native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps) -> (Tensor, Tensor, Tensor) */
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, eps: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.nativeNorm`. */
export interface NativeNormFunction {
  /** aten::native_norm(Tensor self, Scalar p=2) -> Tensor */
  (input: Tensor, p?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar; out?: Tensor }): Tensor;
  /** aten::native_norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, ScalarType? dtype) -> Tensor */
  (input: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, dtype: DType | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, options: { dtype: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Int | readonly Int[], options: { keepdim: boolean; dtype: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim: boolean; dtype: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.ne`. */
export interface NeFunction {
  /** aten::ne.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::ne.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.neg`. */
export interface NegFunction {
  /** aten::neg(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.neg_`. */
export interface Neg_Function {
  /** aten::neg_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.negative`. */
export interface NegativeFunction {
  /** aten::negative(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.negative_`. */
export interface Negative_Function {
  /** aten::negative_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.nextafter`. */
export interface NextafterFunction {
  /** aten::nextafter(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.nonzeroStatic`. */
export interface NonzeroStaticFunction {
  /** aten::nonzero_static(Tensor self, *, SymInt size, int fill_value=-1) -> Tensor */
  (input: Tensor, options: { size: Int; fillValue?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.normExceptDim`. */
export interface NormExceptDimFunction {
  /** aten::norm_except_dim(Tensor v, int pow=2, int dim=0) -> Tensor */
  (v: Tensor, pow?: Int, dim?: Int): Tensor;
  (v: Tensor, pow: Int, options: { dim?: Int }): Tensor;
  (v: Tensor, options: { pow?: Int; dim?: Int }): Tensor;
}

/** Signatures of `torch.normal`. */
export interface NormalFunction {
  /** aten::normal.Tensor_Tensor(Tensor mean, Tensor std, *, Generator? generator=None) -> Tensor */
  (mean: Tensor, std: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /** aten::normal.Tensor_float(Tensor mean, float std=1., *, Generator? generator=None) -> Tensor */
  (mean: Tensor, std?: Float, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (mean: Tensor, options: { std?: Float; generator?: Generator | null; out?: Tensor }): Tensor;
  /** aten::normal.float_Tensor(float mean, Tensor std, *, Generator? generator=None) -> Tensor */
  (mean: Float, std: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /** aten::normal.float_float(float mean, float std, SymInt[] size, *, Generator? generator=None, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (mean: Float, std: Float, size: readonly Int[], options?: FactoryOptions & { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.notEqual`. */
export interface NotEqualFunction {
  /** aten::not_equal.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::not_equal.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.nuclearNorm`. */
export interface NuclearNormFunction {
  /** aten::nuclear_norm(Tensor self, bool keepdim=False) -> Tensor */
  (input: Tensor, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  /** aten::nuclear_norm.dim(Tensor self, int[2] dim, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.numel`. */
export interface NumelFunction {
  /** aten::numel(Tensor self) -> int */
  (input: Tensor): number;
}

/** Signatures of `torch.ones`. */
export interface OnesFunction {
  /** aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.onesLike`. */
export interface OnesLikeFunction {
  /** aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.orgqr`. */
export interface OrgqrFunction {
  /** aten::orgqr(Tensor self, Tensor input2) -> Tensor */
  (input: Tensor, input2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ormqr`. */
export interface OrmqrFunction {
  /** aten::ormqr(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor */
  (input: Tensor, input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left: boolean, options: { transpose?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, options: { left?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.outer`. */
export interface OuterFunction {
  /** aten::outer(Tensor self, Tensor vec2) -> Tensor */
  (input: Tensor, vec2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.pairwiseDistance`. */
export interface PairwiseDistanceFunction {
  /** aten::pairwise_distance(Tensor x1, Tensor x2, float p=2., float eps=9.9999999999999995e-07, bool keepdim=False) -> Tensor */
  (x1: Tensor, x2: Tensor, p?: Float, eps?: Float, keepdim?: boolean): Tensor;
  (x1: Tensor, x2: Tensor, p: Float, eps: Float, options: { keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, p: Float, options: { eps?: Float; keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, options: { p?: Float; eps?: Float; keepdim?: boolean }): Tensor;
}

/** Signatures of `torch.pdist`. */
export interface PdistFunction {
  /** aten::pdist(Tensor self, float p=2.) -> Tensor */
  (input: Tensor, p?: Float): Tensor;
  (input: Tensor, options: { p?: Float }): Tensor;
}

/** Signatures of `torch.permute`. */
export interface PermuteFunction {
  /** aten::permute(Tensor(a) self, int[] dims) -> Tensor(a) */
  (input: Tensor, dims: readonly Int[]): Tensor;
  (input: Tensor, options: { dims: readonly Int[] }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
}

/** Signatures of `torch.permuteCopy`. */
export interface PermuteCopyFunction {
  /** aten::permute_copy(Tensor self, int[] dims) -> Tensor */
  (input: Tensor, dims: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dims: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
  (input: Tensor, ...args: [...dims: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.pinverse`. */
export interface PinverseFunction {
  /** aten::pinverse(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor */
  (input: Tensor, rcond?: Float): Tensor;
  (input: Tensor, options: { rcond?: Float }): Tensor;
}

/** Signatures of `torch.pixelShuffle`. */
export interface PixelShuffleFunction {
  /** aten::pixel_shuffle(Tensor self, int upscale_factor) -> Tensor */
  (input: Tensor, upscaleFactor: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.pixelUnshuffle`. */
export interface PixelUnshuffleFunction {
  /** aten::pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor */
  (input: Tensor, downscaleFactor: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.poisson`. */
export interface PoissonFunction {
  /** aten::poisson(Tensor self, Generator? generator=None) -> Tensor */
  (input: Tensor, generator?: Generator | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.poissonNllLoss`. */
export interface PoissonNllLossFunction {
  /** aten::poisson_nll_loss(Tensor input, Tensor target, bool log_input, bool full, float eps, int reduction) -> Tensor */
  (input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: Float, reduction: Int): Tensor;
}

/** Signatures of `torch.polar`. */
export interface PolarFunction {
  /** aten::polar(Tensor abs, Tensor angle) -> Tensor */
  (abs: Tensor, angle: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.polygamma`. */
export interface PolygammaFunction {
  /** aten::polygamma(int n, Tensor self) -> Tensor */
  (n: Int, input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.positive`. */
export interface PositiveFunction {
  /** aten::positive(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.pow`. */
export interface PowFunction {
  /** aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor */
  (input: Scalar, exponent: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor */
  (input: Tensor, exponent: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor */
  (input: Tensor, exponent: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.prelu`. */
export interface PreluFunction {
  /** aten::prelu(Tensor self, Tensor weight) -> Tensor */
  (input: Tensor, weight: Tensor): Tensor;
}

/** Signatures of `torch.prod`. */
export interface ProdFunction {
  /** aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  /** aten::prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.put`. */
export interface PutFunction {
  /** aten::put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor */
  (input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, options: { accumulate?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.qPerChannelAxis`. */
export interface QPerChannelAxisFunction {
  /** aten::q_per_channel_axis(Tensor self) -> int */
  (input: Tensor): number;
}

/** Signatures of `torch.qPerChannelScales`. */
export interface QPerChannelScalesFunction {
  /** aten::q_per_channel_scales(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.qPerChannelZeroPoints`. */
export interface QPerChannelZeroPointsFunction {
  /** aten::q_per_channel_zero_points(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.qScale`. */
export interface QScaleFunction {
  /** aten::q_scale(Tensor self) -> float */
  (input: Tensor): number;
}

/** Signatures of `torch.qZeroPoint`. */
export interface QZeroPointFunction {
  /** aten::q_zero_point(Tensor self) -> int */
  (input: Tensor): number;
}

/** Signatures of `torch.qr`. */
export interface QrFunction {
  /** aten::qr(Tensor self, bool some=True) -> (Tensor Q, Tensor R) */
  (input: Tensor, some?: boolean, options?: { out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  (input: Tensor, options: { some?: boolean; out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
}

/** Signatures of `torch.quantile`. */
export interface QuantileFunction {
  /** aten::quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  (input: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  /** aten::quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
  (input: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizePerChannel`. */
export interface QuantizePerChannelFunction {
  /** aten::quantize_per_channel(Tensor self, Tensor scales, Tensor zero_points, int axis, ScalarType dtype) -> Tensor */
  (input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: Int, dtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizePerTensor`. */
export interface QuantizePerTensorFunction {
  /** aten::quantize_per_tensor(Tensor self, float scale, int zero_point, ScalarType dtype) -> Tensor */
  (input: Tensor, scale: Float, zeroPoint: Int, dtype: DType, options?: { out?: Tensor }): Tensor;
  /** aten::quantize_per_tensor.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, ScalarType dtype) -> Tensor */
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType, options?: { out?: Tensor }): Tensor;
  /** aten::quantize_per_tensor.tensors(Tensor[] tensors, Tensor scales, Tensor zero_points, ScalarType dtype) -> Tensor[] */
  (tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType, options?: { out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.quantizePerTensorDynamic`. */
export interface QuantizePerTensorDynamicFunction {
  /** aten::quantize_per_tensor_dynamic(Tensor self, ScalarType dtype, bool reduce_range) -> Tensor */
  (input: Tensor, dtype: DType, reduceRange: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedBatchNorm`. */
export interface QuantizedBatchNormFunction {
  /** aten::quantized_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor var, float eps, float output_scale, int output_zero_point) -> Tensor */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: Float, outputScale: Float, outputZeroPoint: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedGru`. */
export interface QuantizedGruFunction {
  /** aten::quantized_gru.data_legacy(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** aten::quantized_gru.input_legacy(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.quantizedGruCell`. */
export interface QuantizedGruCellFunction {
  /** aten::quantized_gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
}

/** Signatures of `torch.quantizedLstm`. */
export interface QuantizedLstmFunction {
  /** aten::quantized_lstm.data_legacy(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, *, ScalarType? dtype=None, bool use_dynamic=False) -> (Tensor, Tensor, Tensor) */
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { dtype?: DType | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
  /** aten::quantized_lstm.input_legacy(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first, *, ScalarType? dtype=None, bool use_dynamic=False) -> (Tensor, Tensor, Tensor) */
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { dtype?: DType | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.quantizedLstmCell`. */
export interface QuantizedLstmCellFunction {
  /** aten::quantized_lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> (Tensor, Tensor) */
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): [Tensor, Tensor];
}

/** Signatures of `torch.quantizedMaxPool1d`. */
export interface QuantizedMaxPool1dFunction {
  /** aten::quantized_max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedMaxPool2d`. */
export interface QuantizedMaxPool2dFunction {
  /** aten::quantized_max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedMaxPool3d`. */
export interface QuantizedMaxPool3dFunction {
  /** aten::quantized_max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedRnnReluCell`. */
export interface QuantizedRnnReluCellFunction {
  /** aten::quantized_rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
}

/** Signatures of `torch.quantizedRnnTanhCell`. */
export interface QuantizedRnnTanhCellFunction {
  /** aten::quantized_rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
}

/** Signatures of `torch.rad2deg`. */
export interface Rad2degFunction {
  /** aten::rad2deg(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rad2deg_`. */
export interface Rad2deg_Function {
  /** aten::rad2deg_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.rand`. */
export interface RandFunction {
  /** aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
  /** aten::rand.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.randLike`. */
export interface RandLikeFunction {
  /** aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /** aten::rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randint`. */
export interface RandintFunction {
  /** aten::randint(SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (high: Int, size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::randint.generator(SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (high: Int, size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
  /** aten::randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (low: Int, high: Int, size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::randint.low_generator(SymInt low, SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (low: Int, high: Int, size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randintLike`. */
export interface RandintLikeFunction {
  /** aten::randint_like(Tensor self, SymInt high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, high: Int, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /** aten::randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, high: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /** aten::randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, high: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /** aten::randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, high: Int, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /** aten::randint_like.low_dtype(Tensor self, SymInt low, SymInt high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, low: Int, high: Int, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /** aten::randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, low: Int, high: Int, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randn`. */
export interface RandnFunction {
  /** aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
  /** aten::randn.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.randnLike`. */
export interface RandnLikeFunction {
  /** aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /** aten::randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.random`. */
export interface RandomFunction {
  /** aten::random(Tensor self, *, Generator? generator=None) -> Tensor */
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /** aten::random.from(Tensor self, int from, int? to, *, Generator? generator=None) -> Tensor */
  (input: Tensor, from: Int, to: Int | null, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /** aten::random.to(Tensor self, int to, *, Generator? generator=None) -> Tensor */
  (input: Tensor, to: Int, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randperm`. */
export interface RandpermFunction {
  /** aten::randperm(SymInt n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (n: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::randperm.generator(SymInt n, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (n: Int, options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.range`. */
export interface RangeFunction {
  /** aten::range(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /** aten::range.step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (start: Scalar, end: Scalar, step?: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Scalar, options: FactoryOptions & { step?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.ravel`. */
export interface RavelFunction {
  /** aten::ravel(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.real`. */
export interface RealFunction {
  /** aten::real(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.reciprocal`. */
export interface ReciprocalFunction {
  /** aten::reciprocal(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.reciprocal_`. */
export interface Reciprocal_Function {
  /** aten::reciprocal_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.relu`. */
export interface ReluFunction {
  /** aten::relu(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.relu_`. */
export interface Relu_Function {
  /** aten::relu_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.remainder`. */
export interface RemainderFunction {
  /** aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::remainder.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::remainder.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.renorm`. */
export interface RenormFunction {
  /** aten::renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor */
  (input: Tensor, p: Scalar, dim: Int, maxnorm: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, dim: Int, options: { maxnorm: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, options: { dim: Int; maxnorm: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.repeatInterleave`. */
export interface RepeatInterleaveFunction {
  /** aten::repeat_interleave.Tensor(Tensor repeats, *, SymInt? output_size=None) -> Tensor */
  (repeats: Tensor, options?: { outputSize?: Int | null; out?: Tensor }): Tensor;
  /** aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor */
  (input: Tensor, repeats: Tensor, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  (input: Tensor, repeats: Tensor, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
  /** aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor */
  (input: Tensor, repeats: Int, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  (input: Tensor, repeats: Int, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
}

/** Signatures of `torch.reshape`. */
export interface ReshapeFunction {
  /** aten::reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a) */
  (input: Tensor, shape: readonly Int[]): Tensor;
  (input: Tensor, ...shape: Int[]): Tensor;
}

/** Signatures of `torch.resizeAs_`. */
export interface ResizeAs_Function {
  /** aten::resize_as_(Tensor(a!) self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor(a!) */
  (input: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
}

/** Signatures of `torch.resizeAsSparse_`. */
export interface ResizeAsSparse_Function {
  /** aten::resize_as_sparse_(Tensor(a!) self, Tensor the_template) -> Tensor(a!) */
  (input: Tensor, theTemplate: Tensor): Tensor;
}

/** Signatures of `torch.resolveConj`. */
export interface ResolveConjFunction {
  /** aten::resolve_conj(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.resolveNeg`. */
export interface ResolveNegFunction {
  /** aten::resolve_neg(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.rmsNorm`. */
export interface RmsNormFunction {
  /** aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor */
  (input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null, eps?: Float | null): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, options: { eps?: Float | null }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], options: { weight?: Tensor | null; eps?: Float | null }): Tensor;
}

/** Signatures of `torch.rnnRelu`. */
export interface RnnReluFunction {
  /** aten::rnn_relu.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** aten::rnn_relu.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.rnnReluCell`. */
export interface RnnReluCellFunction {
  /** aten::rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
}

/** Signatures of `torch.rnnTanh`. */
export interface RnnTanhFunction {
  /** aten::rnn_tanh.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** aten::rnn_tanh.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.rnnTanhCell`. */
export interface RnnTanhCellFunction {
  /** aten::rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
}

/** Signatures of `torch.roll`. */
export interface RollFunction {
  /** aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor */
  (input: Tensor, shifts: Int | readonly Int[], dims?: Int | readonly Int[] | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, shifts: Int | readonly Int[], options: { dims?: Int | readonly Int[] | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.rot90`. */
export interface Rot90Function {
  /** aten::rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor */
  (input: Tensor, k?: Int, dims?: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, k: Int, options: { dims?: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, options: { k?: Int; dims?: readonly Int[]; out?: Tensor }): Tensor;
}

/** Signatures of `torch.round`. */
export interface RoundFunction {
  /** aten::round(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::round.decimals(Tensor self, *, int decimals) -> Tensor */
  (input: Tensor, options: { decimals: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.round_`. */
export interface Round_Function {
  /** aten::round_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
  /** aten::round_.decimals(Tensor(a!) self, *, int decimals) -> Tensor(a!) */
  (input: Tensor, options: { decimals: Int }): Tensor;
}

/** Signatures of `torch.rowIndicesCopy`. */
export interface RowIndicesCopyFunction {
  /** aten::row_indices_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rowStack`. */
export interface RowStackFunction {
  /** aten::row_stack(Tensor[] tensors) -> Tensor */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rrelu`. */
export interface RreluFunction {
  /** aten::rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor */
  (input: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, options: { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, options: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
}

/** Signatures of `torch.rrelu_`. */
export interface Rrelu_Function {
  /** aten::rrelu_(Tensor(a!) self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor(a!) */
  (input: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, options: { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, options: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
}

/** Signatures of `torch.rsqrt`. */
export interface RsqrtFunction {
  /** aten::rsqrt(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rsqrt_`. */
export interface Rsqrt_Function {
  /** aten::rsqrt_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.rsub`. */
export interface RsubFunction {
  /** aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
  (input: Tensor, other: Scalar, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { alpha?: Scalar; out?: Tensor }): Tensor;
  /** aten::rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.scalarTensor`. */
export interface ScalarTensorFunction {
  /** aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (s: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.scatter`. */
export interface ScatterFunction {
  /** aten::scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  /** aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  /** aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  /** aten::scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Scalar; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Scalar; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.scatterAdd`. */
export interface ScatterAddFunction {
  /** aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.scatterReduce`. */
export interface ScatterReduceFunction {
  /** aten::scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options: { reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.searchsorted`. */
export interface SearchsortedFunction {
  /** aten::searchsorted.Scalar(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor */
  (sortedSequence: Tensor, input: Scalar, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null; out?: Tensor }): Tensor;
  /** aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor */
  (sortedSequence: Tensor, input: Tensor, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.segmentReduce`. */
export interface SegmentReduceFunction {
  /** aten::segment_reduce(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None) -> Tensor */
  (data: Tensor, reduce: string, options?: { lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: Int; unsafe?: boolean; initial?: Scalar | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.select`. */
export interface SelectFunction {
  /** aten::select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a) */
  (input: Tensor, dim: Int, index: Int): Tensor;
  (input: Tensor, dim: Int, options: { index: Int }): Tensor;
  (input: Tensor, options: { dim: Int; index: Int }): Tensor;
}

/** Signatures of `torch.selectCopy`. */
export interface SelectCopyFunction {
  /** aten::select_copy.int(Tensor self, int dim, SymInt index) -> Tensor */
  (input: Tensor, dim: Int, index: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.selectScatter`. */
export interface SelectScatterFunction {
  /** aten::select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor */
  (input: Tensor, src: Tensor, dim: Int, index: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, options: { index: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { dim: Int; index: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.selu`. */
export interface SeluFunction {
  /** aten::selu(Tensor self) -> Tensor */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.selu_`. */
export interface Selu_Function {
  /** aten::selu_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sgn`. */
export interface SgnFunction {
  /** aten::sgn(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sigmoid`. */
export interface SigmoidFunction {
  /** aten::sigmoid(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sigmoid_`. */
export interface Sigmoid_Function {
  /** aten::sigmoid_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sign`. */
export interface SignFunction {
  /** aten::sign(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.signbit`. */
export interface SignbitFunction {
  /** aten::signbit(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sin`. */
export interface SinFunction {
  /** aten::sin(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sin_`. */
export interface Sin_Function {
  /** aten::sin_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sinc`. */
export interface SincFunction {
  /** aten::sinc(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sinc_`. */
export interface Sinc_Function {
  /** aten::sinc_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sinh`. */
export interface SinhFunction {
  /** aten::sinh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sinh_`. */
export interface Sinh_Function {
  /** aten::sinh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sliceCopy`. */
export interface SliceCopyFunction {
  /** aten::slice_copy.Tensor(Tensor self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor */
  (input: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.sliceInverse`. */
export interface SliceInverseFunction {
  /** aten::slice_inverse(Tensor(a) self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a) */
  (input: Tensor, src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  (input: Tensor, src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
}

/** Signatures of `torch.sliceScatter`. */
export interface SliceScatterFunction {
  /** aten::slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor */
  (input: Tensor, src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.slogdet`. */
export interface SlogdetFunction {
  /** aten::slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet) */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
}

/** Signatures of `torch.smm`. */
export interface SmmFunction {
  /** aten::smm(Tensor self, Tensor mat2) -> Tensor */
  (input: Tensor, mat2: Tensor): Tensor;
}

/** Signatures of `torch.softmax`. */
export interface SoftmaxFunction {
  /** aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int, dtype?: DType | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.sort`. */
export interface SortFunction {
  /** aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, dim?: Int, descending?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { descending?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim?: Int; descending?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices) */
  (input: Tensor, options: { stable: boolean | null; dim?: Int; descending?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.sparseBscTensor`. */
export interface SparseBscTensorFunction {
  /** aten::sparse_bsc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /** aten::sparse_bsc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseBsrTensor`. */
export interface SparseBsrTensorFunction {
  /** aten::sparse_bsr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /** aten::sparse_bsr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseCompressedTensor`. */
export interface SparseCompressedTensorFunction {
  /** aten::sparse_compressed_tensor.comp_plain_value(Tensor compressed_indices, Tensor plain_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /** aten::sparse_compressed_tensor.comp_plain_value_size(Tensor compressed_indices, Tensor plain_indices, Tensor values, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseCooTensor`. */
export interface SparseCooTensorFunction {
  /** aten::sparse_coo_tensor.indices(Tensor indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool? is_coalesced=None) -> Tensor */
  (indices: Tensor, values: Tensor, options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
  /** aten::sparse_coo_tensor.indices_size(Tensor indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool? is_coalesced=None) -> Tensor */
  (indices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
  /** aten::sparse_coo_tensor.size(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.sparseCscTensor`. */
export interface SparseCscTensorFunction {
  /** aten::sparse_csc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /** aten::sparse_csc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseCsrTensor`. */
export interface SparseCsrTensorFunction {
  /** aten::sparse_csr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /** aten::sparse_csr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.splitCopy`. */
export interface SplitCopyFunction {
  /** aten::split_copy.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[] */
  (input: Tensor, splitSize: Int, dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSize: Int, options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.splitWithSizes`. */
export interface SplitWithSizesFunction {
  /** aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[] */
  (input: Tensor, splitSizes: readonly Int[], dim?: Int): Tensor[];
  (input: Tensor, splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.splitWithSizesCopy`. */
export interface SplitWithSizesCopyFunction {
  /** aten::split_with_sizes_copy(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[] */
  (input: Tensor, splitSizes: readonly Int[], dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSizes: readonly Int[], options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.sqrt`. */
export interface SqrtFunction {
  /** aten::sqrt(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sqrt_`. */
export interface Sqrt_Function {
  /** aten::sqrt_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.square`. */
export interface SquareFunction {
  /** aten::square(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.square_`. */
export interface Square_Function {
  /** aten::square_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.squeeze`. */
export interface SqueezeFunction {
  /** aten::squeeze(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
  /** aten::squeeze.dim(Tensor(a) self, int dim) -> Tensor(a) */
  (input: Tensor, dim: Int): Tensor;
  (input: Tensor, options: { dim: Int }): Tensor;
  /** aten::squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a) */
  (input: Tensor, dim: readonly Int[]): Tensor;
  (input: Tensor, options: { dim: readonly Int[] }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
}

/** Signatures of `torch.squeezeCopy`. */
export interface SqueezeCopyFunction {
  /** aten::squeeze_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::squeeze_copy.dim(Tensor self, int dim) -> Tensor */
  (input: Tensor, dim: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; out?: Tensor }): Tensor;
  /** aten::squeeze_copy.dims(Tensor self, int[] dim) -> Tensor */
  (input: Tensor, dim: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
  (input: Tensor, ...args: [...dim: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.sspaddmm`. */
export interface SspaddmmFunction {
  /** aten::sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.stack`. */
export interface StackFunction {
  /** aten::stack(Tensor[] tensors, int dim=0) -> Tensor */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.std`. */
export interface StdFunction {
  /** aten::std(Tensor self, bool unbiased=True) -> Tensor */
  (input: Tensor, unbiased?: boolean): Tensor;
  (input: Tensor, options: { unbiased?: boolean }): Tensor;
  /** aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  /** aten::std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.stdMean`. */
export interface StdMeanFunction {
  /** aten::std_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor) */
  (input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  (input: Tensor, options: { unbiased?: boolean }): [Tensor, Tensor];
  /** aten::std_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> (Tensor, Tensor) */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  /** aten::std_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor) */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
}

/** Signatures of `torch.sub`. */
export interface SubFunction {
  /** aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar; out?: Tensor }): Tensor;
  /** aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.subtract`. */
export interface SubtractFunction {
  /** aten::subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
  (input: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
  (input: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
  /** aten::subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.sum`. */
export interface SumFunction {
  /** aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  /** aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.svd`. */
export interface SvdFunction {
  /** aten::svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V) */
  (input: Tensor, some?: boolean, computeUv?: boolean, options?: { out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  (input: Tensor, some: boolean, options: { computeUv?: boolean; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  (input: Tensor, options: { some?: boolean; computeUv?: boolean; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
}

/** Signatures of `torch.swapaxes`. */
export interface SwapaxesFunction {
  /** aten::swapaxes(Tensor(a) self, int axis0, int axis1) -> Tensor(a) */
  (input: Tensor, axis0: Int, axis1: Int): Tensor;
}

/** Signatures of `torch.swapdims`. */
export interface SwapdimsFunction {
  /** aten::swapdims(Tensor(a) self, int dim0, int dim1) -> Tensor(a) */
  (input: Tensor, dim0: Int, dim1: Int): Tensor;
}

/** Signatures of `torch.symConstrainRange`. */
export interface SymConstrainRangeFunction {
  /** aten::sym_constrain_range(Scalar size, *, int? min=None, int? max=None) -> () */
  (size: Scalar, options?: { min?: Int | null; max?: Int | null }): void;
}

/** Signatures of `torch.symConstrainRangeForSize`. */
export interface SymConstrainRangeForSizeFunction {
  /** aten::sym_constrain_range_for_size(Scalar size, *, int? min=None, int? max=None) -> () */
  (size: Scalar, options?: { min?: Int | null; max?: Int | null }): void;
}

/** Signatures of `torch.t`. */
export interface TFunction {
  /** aten::t(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.tCopy`. */
export interface TCopyFunction {
  /** aten::t_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.take`. */
export interface TakeFunction {
  /** aten::take(Tensor self, Tensor index) -> Tensor */
  (input: Tensor, index: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.takeAlongDim`. */
export interface TakeAlongDimFunction {
  /** aten::take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor */
  (input: Tensor, indices: Tensor, dim?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, options: { dim?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.tan`. */
export interface TanFunction {
  /** aten::tan(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.tan_`. */
export interface Tan_Function {
  /** aten::tan_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.tanh`. */
export interface TanhFunction {
  /** aten::tanh(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.tanh_`. */
export interface Tanh_Function {
  /** aten::tanh_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.tensorSplit`. */
export interface TensorSplitFunction {
  /** aten::tensor_split.indices(Tensor(a -> *) self, SymInt[] indices, int dim=0) -> Tensor(a)[] */
  (input: Tensor, indices: readonly Int[], dim?: Int): Tensor[];
  (input: Tensor, indices: readonly Int[], options: { dim?: Int }): Tensor[];
  /** aten::tensor_split.sections(Tensor(a -> *) self, SymInt sections, int dim=0) -> Tensor(a)[] */
  (input: Tensor, sections: Int, dim?: Int): Tensor[];
  (input: Tensor, sections: Int, options: { dim?: Int }): Tensor[];
  /** aten::tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor(a)[] */
  (input: Tensor, tensorIndicesOrSections: Tensor, dim?: Int): Tensor[];
  (input: Tensor, tensorIndicesOrSections: Tensor, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.threshold`. */
export interface ThresholdFunction {
  /** aten::threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor */
  (input: Tensor, threshold: Scalar, value: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.threshold_`. */
export interface Threshold_Function {
  /** aten::threshold_(Tensor(a!) self, Scalar threshold, Scalar value) -> Tensor(a!) */
  (input: Tensor, threshold: Scalar, value: Scalar): Tensor;
}

/** Signatures of `torch.tile`. */
export interface TileFunction {
  /** aten::tile(Tensor self, SymInt[] dims) -> Tensor */
  (input: Tensor, dims: readonly Int[]): Tensor;
  (input: Tensor, options: { dims: readonly Int[] }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
}

/** Signatures of `torch.topk`. */
export interface TopkFunction {
  /** aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices) */
  (input: Tensor, k: Int, dim?: Int, largest?: boolean, sorted?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, dim: Int, largest: boolean, options: { sorted?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, dim: Int, options: { largest?: boolean; sorted?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, options: { dim?: Int; largest?: boolean; sorted?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.trace`. */
export interface TraceFunction {
  /** aten::trace(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.transpose`. */
export interface TransposeFunction {
  /** aten::transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a) */
  (input: Tensor, dim0: Int, dim1: Int): Tensor;
}

/** Signatures of `torch.transposeCopy`. */
export interface TransposeCopyFunction {
  /** aten::transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor */
  (input: Tensor, dim0: Int, dim1: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.trapezoid`. */
export interface TrapezoidFunction {
  /** aten::trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor */
  (y: Tensor, options?: { dx?: Scalar; dim?: Int }): Tensor;
  /** aten::trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor */
  (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
}

/** Signatures of `torch.trapz`. */
export interface TrapzFunction {
  /** aten::trapz.dx(Tensor y, *, float dx=1., int dim=-1) -> Tensor */
  (y: Tensor, options?: { dx?: Float; dim?: Int }): Tensor;
  /** aten::trapz.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor */
  (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
}

/** Signatures of `torch.triangularSolve`. */
export interface TriangularSolveFunction {
  /** aten::triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> (Tensor solution, Tensor cloned_coefficient) */
  (input: Tensor, A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean, options?: { out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, options: { unitriangular?: boolean; out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  (input: Tensor, A: Tensor, upper: boolean, options: { transpose?: boolean; unitriangular?: boolean; out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  (input: Tensor, A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean; out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
}

/** Signatures of `torch.tril`. */
export interface TrilFunction {
  /** aten::tril(Tensor self, SymInt diagonal=0) -> Tensor */
  (input: Tensor, diagonal?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.trilIndices`. */
export interface TrilIndicesFunction {
  /** aten::tril_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (row: Int, col: Int, offset?: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (row: Int, col: Int, options: FactoryOptions & { offset?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.tripletMarginLoss`. */
export interface TripletMarginLossFunction {
  /** aten::triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1., float p=2., float eps=9.9999999999999995e-07, bool swap=False, int reduction=1) -> Tensor */
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin?: Float, p?: Float, eps?: Float, swap?: boolean, reduction?: Int): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, p: Float, eps: Float, swap: boolean, options: { reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, p: Float, eps: Float, options: { swap?: boolean; reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, p: Float, options: { eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, options: { p?: Float; eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, options: { margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
}

/** Signatures of `torch.triu`. */
export interface TriuFunction {
  /** aten::triu(Tensor self, SymInt diagonal=0) -> Tensor */
  (input: Tensor, diagonal?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.triuIndices`. */
export interface TriuIndicesFunction {
  /** aten::triu_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (row: Int, col: Int, offset?: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (row: Int, col: Int, options: FactoryOptions & { offset?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.trueDivide`. */
export interface TrueDivideFunction {
  /** aten::true_divide.Scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor | Scalar, other: Scalar): Tensor;
  /** aten::true_divide.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.trunc`. */
export interface TruncFunction {
  /** aten::trunc(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.trunc_`. */
export interface Trunc_Function {
  /** aten::trunc_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.unbind`. */
export interface UnbindFunction {
  /** aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[] */
  (input: Tensor, dim?: Int): Tensor[];
  (input: Tensor, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.unbindCopy`. */
export interface UnbindCopyFunction {
  /** aten::unbind_copy.int(Tensor self, int dim=0) -> Tensor[] */
  (input: Tensor, dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.unflatten`. */
export interface UnflattenFunction {
  /** aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes) -> Tensor(a) */
  (input: Tensor, dim: Int, sizes: readonly Int[]): Tensor;
  (input: Tensor, dim: Int, options: { sizes: readonly Int[] }): Tensor;
  (input: Tensor, options: { dim: Int; sizes: readonly Int[] }): Tensor;
}

/** Signatures of `torch.unfoldCopy`. */
export interface UnfoldCopyFunction {
  /** aten::unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor */
  (input: Tensor, dimension: Int, size: Int, step: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.unsafeChunk`. */
export interface UnsafeChunkFunction {
  /** aten::unsafe_chunk(Tensor self, int chunks, int dim=0) -> Tensor[] */
  (input: Tensor, chunks: Int, dim?: Int): Tensor[];
  (input: Tensor, chunks: Int, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.unsafeSplit`. */
export interface UnsafeSplitFunction {
  /** aten::unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[] */
  (input: Tensor, splitSize: Int, dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSize: Int, options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.unsafeSplitWithSizes`. */
export interface UnsafeSplitWithSizesFunction {
  /** aten::unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[] */
  (input: Tensor, splitSizes: readonly Int[], dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSizes: readonly Int[], options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.unsqueeze`. */
export interface UnsqueezeFunction {
  /** aten::unsqueeze(Tensor(a) self, int dim) -> Tensor(a) */
  (input: Tensor, dim: Int): Tensor;
  (input: Tensor, options: { dim: Int }): Tensor;
}

/** Signatures of `torch.unsqueezeCopy`. */
export interface UnsqueezeCopyFunction {
  /** aten::unsqueeze_copy(Tensor self, int dim) -> Tensor */
  (input: Tensor, dim: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.valuesCopy`. */
export interface ValuesCopyFunction {
  /** aten::values_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.vander`. */
export interface VanderFunction {
  /** aten::vander(Tensor x, int? N=None, bool increasing=False) -> Tensor */
  (x: Tensor, N?: Int | null, increasing?: boolean): Tensor;
  (x: Tensor, N: Int | null, options: { increasing?: boolean }): Tensor;
  (x: Tensor, options: { N?: Int | null; increasing?: boolean }): Tensor;
}

/** Signatures of `torch.var`. */
export interface VarFunction {
  /** aten::var(Tensor self, bool unbiased=True) -> Tensor */
  (input: Tensor, unbiased?: boolean): Tensor;
  (input: Tensor, options: { unbiased?: boolean }): Tensor;
  /** aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  /** aten::var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.varMean`. */
export interface VarMeanFunction {
  /** aten::var_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor) */
  (input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  (input: Tensor, options: { unbiased?: boolean }): [Tensor, Tensor];
  /** aten::var_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> (Tensor, Tensor) */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  /** aten::var_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor) */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
}

/** Signatures of `torch.vdot`. */
export interface VdotFunction {
  /** aten::vdot(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.viewAsComplex`. */
export interface ViewAsComplexFunction {
  /** aten::view_as_complex(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.viewAsComplexCopy`. */
export interface ViewAsComplexCopyFunction {
  /** aten::view_as_complex_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.viewAsReal`. */
export interface ViewAsRealFunction {
  /** aten::view_as_real(Tensor(a) self) -> Tensor(a) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.viewAsRealCopy`. */
export interface ViewAsRealCopyFunction {
  /** aten::view_as_real_copy(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.viewCopy`. */
export interface ViewCopyFunction {
  /** aten::view_copy(Tensor self, SymInt[] size) -> Tensor */
  (input: Tensor, size: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, ...size: Int[]): Tensor;
  (input: Tensor, ...args: [...size: Int[], options: { out?: Tensor }]): Tensor;
  /** aten::view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor */
  (input: Tensor, dtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.vsplit`. */
export interface VsplitFunction {
  /** aten::vsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
  (input: Tensor, indices: readonly Int[]): Tensor[];
  (input: Tensor, ...indices: Int[]): Tensor[];
  /** aten::vsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
  (input: Tensor, sections: Int): Tensor[];
}

/** Signatures of `torch.vstack`. */
export interface VstackFunction {
  /** aten::vstack(Tensor[] tensors) -> Tensor */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.where`. */
export interface WhereFunction {
  /** aten::where(Tensor condition) -> Tensor[] */
  (condition: Tensor): Tensor[];
  /** aten::where.Scalar(Tensor condition, Scalar self, Scalar other) -> Tensor */
  (condition: Tensor, input: Scalar, other: Scalar): Tensor;
  /** aten::where.ScalarOther(Tensor condition, Tensor self, Scalar other) -> Tensor */
  (condition: Tensor, input: Tensor, other: Scalar): Tensor;
  /** aten::where.ScalarSelf(Tensor condition, Scalar self, Tensor other) -> Tensor */
  (condition: Tensor, input: Scalar, other: Tensor): Tensor;
  /** aten::where.self(Tensor condition, Tensor self, Tensor other) -> Tensor */
  (condition: Tensor, input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.xlogy`. */
export interface XlogyFunction {
  /** aten::xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::xlogy.Scalar_Self(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::xlogy.Tensor(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.xlogy_`. */
export interface Xlogy_Function {
  /** aten::xlogy_.Scalar_Other(Tensor(a!) self, Scalar other) -> Tensor(a!) */
  (input: Tensor, other: Scalar): Tensor;
  /** aten::xlogy_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.zero_`. */
export interface Zero_Function {
  /** aten::zero_(Tensor(a!) self) -> Tensor(a!) */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.zeros`. */
export interface ZerosFunction {
  /** aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.zerosLike`. */
export interface ZerosLikeFunction {
  /** aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.cholesky`. */
export interface LinalgCholeskyFunction {
  /** aten::linalg_cholesky(Tensor self, *, bool upper=False) -> Tensor */
  (input: Tensor, options?: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.choleskyEx`. */
export interface LinalgCholeskyExFunction {
  /** aten::linalg_cholesky_ex(Tensor self, *, bool upper=False, bool check_errors=False) -> (Tensor L, Tensor info) */
  (input: Tensor, options?: { upper?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor] }): [L: Tensor, info: Tensor] & { L: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.cond`. */
export interface LinalgCondFunction {
  /** aten::linalg_cond(Tensor self, Scalar? p=None) -> Tensor */
  (input: Tensor, p?: NormOrder | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { p?: NormOrder | null; out?: Tensor }): Tensor;
  /** aten::linalg_cond.p_str(Tensor self, str p) -> Tensor */
  (input: Tensor, p: "fro" | "nuc", options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.cross`. */
export interface LinalgCrossFunction {
  /** aten::linalg_cross(Tensor self, Tensor other, *, int dim=-1) -> Tensor */
  (input: Tensor, other: Tensor, options?: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.det`. */
export interface LinalgDetFunction {
  /** aten::linalg_det(Tensor A) -> Tensor */
  (A: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.diagonal`. */
export interface LinalgDiagonalFunction {
  /** aten::linalg_diagonal(Tensor(a) A, *, int offset=0, int dim1=-2, int dim2=-1) -> Tensor(a) */
  (A: Tensor, options?: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
}

/** Signatures of `torch.linalg.eig`. */
export interface LinalgEigFunction {
  /** aten::linalg_eig(Tensor self) -> (Tensor eigenvalues, Tensor eigenvectors) */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
}

/** Signatures of `torch.linalg.eigh`. */
export interface LinalgEighFunction {
  /** aten::linalg_eigh(Tensor self, str UPLO="L") -> (Tensor eigenvalues, Tensor eigenvectors) */
  (input: Tensor, UPLO?: "L" | "U", options?: { out?: [Tensor, Tensor] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
  (input: Tensor, options: { UPLO?: "L" | "U"; out?: [Tensor, Tensor] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
}

/** Signatures of `torch.linalg.eigvals`. */
export interface LinalgEigvalsFunction {
  /** aten::linalg_eigvals(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.eigvalsh`. */
export interface LinalgEigvalshFunction {
  /** aten::linalg_eigvalsh(Tensor self, str UPLO="L") -> Tensor */
  (input: Tensor, UPLO?: "L" | "U", options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { UPLO?: "L" | "U"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.householderProduct`. */
export interface LinalgHouseholderProductFunction {
  /** aten::linalg_householder_product(Tensor input, Tensor tau) -> Tensor */
  (input: Tensor, tau: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.inv`. */
export interface LinalgInvFunction {
  /** aten::linalg_inv(Tensor A) -> Tensor */
  (A: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.invEx`. */
export interface LinalgInvExFunction {
  /** aten::linalg_inv_ex(Tensor A, *, bool check_errors=False) -> (Tensor inverse, Tensor info) */
  (A: Tensor, options?: { checkErrors?: boolean; out?: [Tensor, Tensor] }): [inverse: Tensor, info: Tensor] & { inverse: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.ldlFactor`. */
export interface LinalgLdlFactorFunction {
  /** aten::linalg_ldl_factor(Tensor self, *, bool hermitian=False) -> (Tensor LD, Tensor pivots) */
  (input: Tensor, options?: { hermitian?: boolean; out?: [Tensor, Tensor] }): [LD: Tensor, pivots: Tensor] & { LD: Tensor; pivots: Tensor };
}

/** Signatures of `torch.linalg.ldlFactorEx`. */
export interface LinalgLdlFactorExFunction {
  /** aten::linalg_ldl_factor_ex(Tensor self, *, bool hermitian=False, bool check_errors=False) -> (Tensor LD, Tensor pivots, Tensor info) */
  (input: Tensor, options?: { hermitian?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor, Tensor] }): [LD: Tensor, pivots: Tensor, info: Tensor] & { LD: Tensor; pivots: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.ldlSolve`. */
export interface LinalgLdlSolveFunction {
  /** aten::linalg_ldl_solve(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False) -> Tensor */
  (LD: Tensor, pivots: Tensor, B: Tensor, options?: { hermitian?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.lstsq`. */
export interface LinalgLstsqFunction {
  /** aten::linalg_lstsq(Tensor self, Tensor b, float? rcond=None, *, str? driver=None) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values) */
  (input: Tensor, b: Tensor, rcond?: Float | null, options?: { driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null; out?: [Tensor, Tensor, Tensor, Tensor] }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
  (input: Tensor, b: Tensor, options: { rcond?: Float | null; driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null; out?: [Tensor, Tensor, Tensor, Tensor] }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
}

/** Signatures of `torch.linalg.lu`. */
export interface LinalgLuFunction {
  /** aten::linalg_lu(Tensor A, *, bool pivot=True) -> (Tensor P, Tensor L, Tensor U) */
  (A: Tensor, options?: { pivot?: boolean; out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
}

/** Signatures of `torch.linalg.luFactor`. */
export interface LinalgLuFactorFunction {
  /** aten::linalg_lu_factor(Tensor A, *, bool pivot=True) -> (Tensor LU, Tensor pivots) */
  (A: Tensor, options?: { pivot?: boolean; out?: [Tensor, Tensor] }): [LU: Tensor, pivots: Tensor] & { LU: Tensor; pivots: Tensor };
}

/** Signatures of `torch.linalg.luFactorEx`. */
export interface LinalgLuFactorExFunction {
  /** aten::linalg_lu_factor_ex(Tensor A, *, bool pivot=True, bool check_errors=False) -> (Tensor LU, Tensor pivots, Tensor info) */
  (A: Tensor, options?: { pivot?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor, Tensor] }): [LU: Tensor, pivots: Tensor, info: Tensor] & { LU: Tensor; pivots: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.luSolve`. */
export interface LinalgLuSolveFunction {
  /** aten::linalg_lu_solve(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False) -> Tensor */
  (LU: Tensor, pivots: Tensor, B: Tensor, options?: { left?: boolean; adjoint?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matmul`. */
export interface LinalgMatmulFunction {
  /** aten::linalg_matmul(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixExp`. */
export interface LinalgMatrixExpFunction {
  /** aten::linalg_matrix_exp(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixNorm`. */
export interface LinalgMatrixNormFunction {
  /** aten::linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, ord: NormOrder, dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder, dim: readonly Int[], options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder, options: { dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  /** aten::linalg_matrix_norm.str_ord(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, ord?: "fro" | "nuc", dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", dim: readonly Int[], options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", options: { dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { ord?: "fro" | "nuc"; dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixPower`. */
export interface LinalgMatrixPowerFunction {
  /** aten::linalg_matrix_power(Tensor self, int n) -> Tensor */
  (input: Tensor, n: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixRank`. */
export interface LinalgMatrixRankFunction {
  /** aten::linalg_matrix_rank(Tensor self, float tol, bool hermitian=False) -> Tensor */
  (input: Tensor, tol: Float, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, tol: Float, options: { hermitian?: boolean; out?: Tensor }): Tensor;
  /** aten::linalg_matrix_rank.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor */
  (input: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /** aten::linalg_matrix_rank.atol_rtol_tensor(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor */
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /** aten::linalg_matrix_rank.tol_tensor(Tensor input, Tensor tol, bool hermitian=False) -> Tensor */
  (input: Tensor, tol: Tensor, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, tol: Tensor, options: { hermitian?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.multiDot`. */
export interface LinalgMultiDotFunction {
  /** aten::linalg_multi_dot(Tensor[] tensors) -> Tensor */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.norm`. */
export interface LinalgNormFunction {
  /** aten::linalg_norm(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, ord?: NormOrder | null, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder | null, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder | null, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { ord?: NormOrder | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  /** aten::linalg_norm.ord_str(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, ord: "fro" | "nuc", dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.pinv`. */
export interface LinalgPinvFunction {
  /** aten::linalg_pinv(Tensor self, float rcond, bool hermitian=False) -> Tensor */
  (input: Tensor, rcond: Float, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, rcond: Float, options: { hermitian?: boolean; out?: Tensor }): Tensor;
  /** aten::linalg_pinv.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor */
  (input: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /** aten::linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor */
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /** aten::linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False) -> Tensor */
  (input: Tensor, rcond: Tensor, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, rcond: Tensor, options: { hermitian?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.qr`. */
export interface LinalgQrFunction {
  /** aten::linalg_qr(Tensor A, str mode="reduced") -> (Tensor Q, Tensor R) */
  (A: Tensor, mode?: "reduced" | "complete" | "r", options?: { out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  (A: Tensor, options: { mode?: "reduced" | "complete" | "r"; out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
}

/** Signatures of `torch.linalg.slogdet`. */
export interface LinalgSlogdetFunction {
  /** aten::linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet) */
  (A: Tensor, options?: { out?: [Tensor, Tensor] }): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
}

/** Signatures of `torch.linalg.solve`. */
export interface LinalgSolveFunction {
  /** aten::linalg_solve(Tensor A, Tensor B, *, bool left=True) -> Tensor */
  (A: Tensor, B: Tensor, options?: { left?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.solveEx`. */
export interface LinalgSolveExFunction {
  /** aten::linalg_solve_ex(Tensor A, Tensor B, *, bool left=True, bool check_errors=False) -> (Tensor result, Tensor info) */
  (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor] }): [result: Tensor, info: Tensor] & { result: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.solveTriangular`. */
export interface LinalgSolveTriangularFunction {
  /** aten::linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False) -> Tensor */
  (input: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.svd`. */
export interface LinalgSvdFunction {
  /** aten::linalg_svd(Tensor A, bool full_matrices=True, *, str? driver=None) -> (Tensor U, Tensor S, Tensor Vh) */
  (A: Tensor, fullMatrices?: boolean, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
  (A: Tensor, options: { fullMatrices?: boolean; driver?: "gesvd" | "gesvdj" | "gesvda" | null; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
}

/** Signatures of `torch.linalg.svdvals`. */
export interface LinalgSvdvalsFunction {
  /** aten::linalg_svdvals(Tensor A, *, str? driver=None) -> Tensor */
  (A: Tensor, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.tensorinv`. */
export interface LinalgTensorinvFunction {
  /** aten::linalg_tensorinv(Tensor self, int ind=2) -> Tensor */
  (input: Tensor, ind?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { ind?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.tensorsolve`. */
export interface LinalgTensorsolveFunction {
  /** aten::linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=None) -> Tensor */
  (input: Tensor, other: Tensor, dims?: readonly Int[] | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { dims?: readonly Int[] | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.vander`. */
export interface LinalgVanderFunction {
  /** aten::linalg_vander(Tensor x, *, SymInt? N=None) -> Tensor */
  (x: Tensor, options?: { N?: Int | null }): Tensor;
}

/** Signatures of `torch.linalg.vecdot`. */
export interface LinalgVecdotFunction {
  /** aten::linalg_vecdot(Tensor x, Tensor y, *, int dim=-1) -> Tensor */
  (x: Tensor, y: Tensor, options?: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.vectorNorm`. */
export interface LinalgVectorNormFunction {
  /** aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, ord?: Scalar, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { ord?: Scalar; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fft`. */
export interface FftFftFunction {
  /** aten::fft_fft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fft2`. */
export interface FftFft2Function {
  /** aten::fft_fft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fftfreq`. */
export interface FftFftfreqFunction {
  /** aten::fft_fftfreq(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (n: Int, d?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (n: Int, options: FactoryOptions & { d?: Float; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fftn`. */
export interface FftFftnFunction {
  /** aten::fft_fftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fftshift`. */
export interface FftFftshiftFunction {
  /** aten::fft_fftshift(Tensor self, int[1]? dim=None) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null }): Tensor;
}

/** Signatures of `torch.fft.hfft`. */
export interface FftHfftFunction {
  /** aten::fft_hfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.hfft2`. */
export interface FftHfft2Function {
  /** aten::fft_hfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.hfftn`. */
export interface FftHfftnFunction {
  /** aten::fft_hfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifft`. */
export interface FftIfftFunction {
  /** aten::fft_ifft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifft2`. */
export interface FftIfft2Function {
  /** aten::fft_ifft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifftn`. */
export interface FftIfftnFunction {
  /** aten::fft_ifftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifftshift`. */
export interface FftIfftshiftFunction {
  /** aten::fft_ifftshift(Tensor self, int[1]? dim=None) -> Tensor */
  (input: Tensor, dim?: Int | readonly Int[] | null): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null }): Tensor;
}

/** Signatures of `torch.fft.ihfft`. */
export interface FftIhfftFunction {
  /** aten::fft_ihfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ihfft2`. */
export interface FftIhfft2Function {
  /** aten::fft_ihfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ihfftn`. */
export interface FftIhfftnFunction {
  /** aten::fft_ihfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.irfft`. */
export interface FftIrfftFunction {
  /** aten::fft_irfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.irfft2`. */
export interface FftIrfft2Function {
  /** aten::fft_irfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.irfftn`. */
export interface FftIrfftnFunction {
  /** aten::fft_irfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfft`. */
export interface FftRfftFunction {
  /** aten::fft_rfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfft2`. */
export interface FftRfft2Function {
  /** aten::fft_rfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfftfreq`. */
export interface FftRfftfreqFunction {
  /** aten::fft_rfftfreq(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
  (n: Int, d?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (n: Int, options: FactoryOptions & { d?: Float; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfftn`. */
export interface FftRfftnFunction {
  /** aten::fft_rfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.airyAi`. */
export interface SpecialAiryAiFunction {
  /** aten::special_airy_ai(Tensor x) -> Tensor */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselJ0`. */
export interface SpecialBesselJ0Function {
  /** aten::special_bessel_j0(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselJ1`. */
export interface SpecialBesselJ1Function {
  /** aten::special_bessel_j1(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselY0`. */
export interface SpecialBesselY0Function {
  /** aten::special_bessel_y0(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselY1`. */
export interface SpecialBesselY1Function {
  /** aten::special_bessel_y1(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialT`. */
export interface SpecialChebyshevPolynomialTFunction {
  /** aten::special_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialU`. */
export interface SpecialChebyshevPolynomialUFunction {
  /** aten::special_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialV`. */
export interface SpecialChebyshevPolynomialVFunction {
  /** aten::special_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialW`. */
export interface SpecialChebyshevPolynomialWFunction {
  /** aten::special_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.digamma`. */
export interface SpecialDigammaFunction {
  /** aten::special_digamma(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.entr`. */
export interface SpecialEntrFunction {
  /** aten::special_entr(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erf`. */
export interface SpecialErfFunction {
  /** aten::special_erf(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erfc`. */
export interface SpecialErfcFunction {
  /** aten::special_erfc(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erfcx`. */
export interface SpecialErfcxFunction {
  /** aten::special_erfcx(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erfinv`. */
export interface SpecialErfinvFunction {
  /** aten::special_erfinv(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.exp2`. */
export interface SpecialExp2Function {
  /** aten::special_exp2(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.expit`. */
export interface SpecialExpitFunction {
  /** aten::special_expit(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.expm1`. */
export interface SpecialExpm1Function {
  /** aten::special_expm1(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.gammainc`. */
export interface SpecialGammaincFunction {
  /** aten::special_gammainc(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.gammaincc`. */
export interface SpecialGammainccFunction {
  /** aten::special_gammaincc(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.gammaln`. */
export interface SpecialGammalnFunction {
  /** aten::special_gammaln(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.hermitePolynomialH`. */
export interface SpecialHermitePolynomialHFunction {
  /** aten::special_hermite_polynomial_h(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_hermite_polynomial_h.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_hermite_polynomial_h.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.hermitePolynomialHe`. */
export interface SpecialHermitePolynomialHeFunction {
  /** aten::special_hermite_polynomial_he(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_hermite_polynomial_he.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_hermite_polynomial_he.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i0`. */
export interface SpecialI0Function {
  /** aten::special_i0(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i0e`. */
export interface SpecialI0eFunction {
  /** aten::special_i0e(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i1`. */
export interface SpecialI1Function {
  /** aten::special_i1(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i1e`. */
export interface SpecialI1eFunction {
  /** aten::special_i1e(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.laguerrePolynomialL`. */
export interface SpecialLaguerrePolynomialLFunction {
  /** aten::special_laguerre_polynomial_l(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_laguerre_polynomial_l.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_laguerre_polynomial_l.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.legendrePolynomialP`. */
export interface SpecialLegendrePolynomialPFunction {
  /** aten::special_legendre_polynomial_p(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_legendre_polynomial_p.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_legendre_polynomial_p.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.log1p`. */
export interface SpecialLog1pFunction {
  /** aten::special_log1p(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.logNdtr`. */
export interface SpecialLogNdtrFunction {
  /** aten::special_log_ndtr(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.logSoftmax`. */
export interface SpecialLogSoftmaxFunction {
  /** aten::special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
}

/** Signatures of `torch.special.logit`. */
export interface SpecialLogitFunction {
  /** aten::special_logit(Tensor self, float? eps=None) -> Tensor */
  (input: Tensor, eps?: Float | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { eps?: Float | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.logsumexp`. */
export interface SpecialLogsumexpFunction {
  /** aten::special_logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselI0`. */
export interface SpecialModifiedBesselI0Function {
  /** aten::special_modified_bessel_i0(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselI1`. */
export interface SpecialModifiedBesselI1Function {
  /** aten::special_modified_bessel_i1(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselK0`. */
export interface SpecialModifiedBesselK0Function {
  /** aten::special_modified_bessel_k0(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselK1`. */
export interface SpecialModifiedBesselK1Function {
  /** aten::special_modified_bessel_k1(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.multigammaln`. */
export interface SpecialMultigammalnFunction {
  /** aten::special_multigammaln(Tensor self, int p) -> Tensor */
  (input: Tensor, p: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.ndtr`. */
export interface SpecialNdtrFunction {
  /** aten::special_ndtr(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.ndtri`. */
export interface SpecialNdtriFunction {
  /** aten::special_ndtri(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.polygamma`. */
export interface SpecialPolygammaFunction {
  /** aten::special_polygamma(int n, Tensor self) -> Tensor */
  (n: Int, input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.psi`. */
export interface SpecialPsiFunction {
  /** aten::special_psi(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.round`. */
export interface SpecialRoundFunction {
  /** aten::special_round(Tensor self, *, int decimals=0) -> Tensor */
  (input: Tensor, options?: { decimals?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.scaledModifiedBesselK0`. */
export interface SpecialScaledModifiedBesselK0Function {
  /** aten::special_scaled_modified_bessel_k0(Tensor x) -> Tensor */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.scaledModifiedBesselK1`. */
export interface SpecialScaledModifiedBesselK1Function {
  /** aten::special_scaled_modified_bessel_k1(Tensor x) -> Tensor */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialT`. */
export interface SpecialShiftedChebyshevPolynomialTFunction {
  /** aten::special_shifted_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialU`. */
export interface SpecialShiftedChebyshevPolynomialUFunction {
  /** aten::special_shifted_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialV`. */
export interface SpecialShiftedChebyshevPolynomialVFunction {
  /** aten::special_shifted_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialW`. */
export interface SpecialShiftedChebyshevPolynomialWFunction {
  /** aten::special_shifted_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_shifted_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.sinc`. */
export interface SpecialSincFunction {
  /** aten::special_sinc(Tensor self) -> Tensor */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.softmax`. */
export interface SpecialSoftmaxFunction {
  /** aten::special_softmax(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
  (input: Tensor, dim: Int, dtype?: DType | null): Tensor;
  (input: Tensor, dim: Int, options: { dtype?: DType | null }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
}

/** Signatures of `torch.special.sphericalBesselJ0`. */
export interface SpecialSphericalBesselJ0Function {
  /** aten::special_spherical_bessel_j0(Tensor x) -> Tensor */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.xlog1py`. */
export interface SpecialXlog1pyFunction {
  /** aten::special_xlog1py(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_xlog1py.self_scalar(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.xlogy`. */
export interface SpecialXlogyFunction {
  /** aten::special_xlogy(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_xlogy.self_scalar(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.zeta`. */
export interface SpecialZetaFunction {
  /** aten::special_zeta(Tensor self, Tensor other) -> Tensor */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /** aten::special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /** aten::special_zeta.self_scalar(Scalar self, Tensor other) -> Tensor */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
}
