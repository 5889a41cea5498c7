/** @file Types of the operators' methods and functions. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import type { DeviceLike } from "../tensor/device.js";
import type { DType, Layout, MemoryFormat } from "../tensor/dtype.js";
import type { FactoryOptions, Float, Int, NormOrder } from "../tensor/ops-arguments.js";
import type { Generator } from "../runtime/random.js";
import type { Scalar, Tensor } from "../tensor/tensor-class.js";

/** The operators as methods of a tensor. */
export interface GeneratedMethods {
  /**
   * The absolute value of each element; of complex elements their magnitude. [torch.abs](https://docs.pytorch.org/docs/2.13/generated/torch.abs.html)
   * @aten aten::abs(Tensor self) -> Tensor
   */
  abs(): Tensor;
  /**
   * The absolute value of each element; of complex elements their magnitude. In place: changes the tensor and returns it. [torch.abs](https://docs.pytorch.org/docs/2.13/generated/torch.abs.html)
   * @aten aten::abs_(Tensor(a!) self) -> Tensor(a!)
   */
  abs_(): this;
  /**
   * The absolute value of each element; of complex elements their magnitude. Another name of `abs`. [torch.absolute](https://docs.pytorch.org/docs/2.13/generated/torch.absolute.html)
   * @aten aten::absolute(Tensor self) -> Tensor
   */
  absolute(): Tensor;
  /**
   * The absolute value of each element; of complex elements their magnitude. Another name of `abs`. In place: changes the tensor and returns it. [torch.absolute](https://docs.pytorch.org/docs/2.13/generated/torch.absolute.html)
   * @aten aten::absolute_(Tensor(a!) self) -> Tensor(a!)
   */
  absolute_(): this;
  /**
   * The arc cosine of each element, in radians. [torch.acos](https://docs.pytorch.org/docs/2.13/generated/torch.acos.html)
   * @aten aten::acos(Tensor self) -> Tensor
   */
  acos(): Tensor;
  /**
   * The arc cosine of each element, in radians. In place: changes the tensor and returns it. [torch.acos](https://docs.pytorch.org/docs/2.13/generated/torch.acos.html)
   * @aten aten::acos_(Tensor(a!) self) -> Tensor(a!)
   */
  acos_(): this;
  /**
   * The inverse hyperbolic cosine of each element. [torch.acosh](https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html)
   * @aten aten::acosh(Tensor self) -> Tensor
   */
  acosh(): Tensor;
  /**
   * The inverse hyperbolic cosine of each element. In place: changes the tensor and returns it. [torch.acosh](https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html)
   * @aten aten::acosh_(Tensor(a!) self) -> Tensor(a!)
   */
  acosh_(): this;
  /**
   * Adds `alpha * other` to each element; shapes broadcast. [torch.add](https://docs.pytorch.org/docs/2.13/generated/torch.add.html)
   * @aten aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
   */
  add(other: Scalar, alpha?: Scalar): Tensor;
  add(other: Scalar, options: { alpha?: Scalar }): Tensor;
  /**
   * Adds `alpha * other` to each element; shapes broadcast. [torch.add](https://docs.pytorch.org/docs/2.13/generated/torch.add.html)
   * @aten aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
   */
  add(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /**
   * Adds `alpha * other` to each element; shapes broadcast. In place: changes the tensor and returns it. [torch.add](https://docs.pytorch.org/docs/2.13/generated/torch.add.html)
   * @aten aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)
   */
  add_(other: Scalar, alpha?: Scalar): this;
  add_(other: Scalar, options: { alpha?: Scalar }): this;
  /**
   * Adds `alpha * other` to each element; shapes broadcast. In place: changes the tensor and returns it. [torch.add](https://docs.pytorch.org/docs/2.13/generated/torch.add.html)
   * @aten aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)
   */
  add_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /**
   * `beta * tensor + alpha * sum of batch1 @ batch2`: (B, N, M) and (B, M, P) -> (N, P). [torch.addbmm](https://docs.pytorch.org/docs/2.13/generated/torch.addbmm.html)
   * @aten aten::addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  addbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * `beta * tensor + alpha * sum of batch1 @ batch2`: (B, N, M) and (B, M, P) -> (N, P). In place: changes the tensor and returns it. [torch.addbmm](https://docs.pytorch.org/docs/2.13/generated/torch.addbmm.html)
   * @aten aten::addbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
   */
  addbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /**
   * Adds `value * tensor1 / tensor2` to each element; shapes broadcast. [torch.addcdiv](https://docs.pytorch.org/docs/2.13/generated/torch.addcdiv.html)
   * @aten aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
   */
  addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  /**
   * Adds `value * tensor1 / tensor2` to each element; shapes broadcast. In place: changes the tensor and returns it. [torch.addcdiv](https://docs.pytorch.org/docs/2.13/generated/torch.addcdiv.html)
   * @aten aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)
   */
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
  /**
   * Adds `value * tensor1 * tensor2` to each element; shapes broadcast. [torch.addcmul](https://docs.pytorch.org/docs/2.13/generated/torch.addcmul.html)
   * @aten aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
   */
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  /**
   * Adds `value * tensor1 * tensor2` to each element; shapes broadcast. In place: changes the tensor and returns it. [torch.addcmul](https://docs.pytorch.org/docs/2.13/generated/torch.addcmul.html)
   * @aten aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)
   */
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
  /**
   * `beta * tensor + alpha * mat1 @ mat2`: (N, M) and (M, P) -> (N, P). [torch.addmm](https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html)
   * @aten aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  addmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * `beta * tensor + alpha * mat1 @ mat2`: (N, M) and (M, P) -> (N, P). [torch.addmm](https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html)
   * @aten aten::addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  addmm(mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * `beta * tensor + alpha * mat1 @ mat2`: (N, M) and (M, P) -> (N, P). In place: changes the tensor and returns it. [torch.addmm](https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html)
   * @aten aten::addmm_(Tensor(a!) self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
   */
  addmm_(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /**
   * `beta * tensor + alpha * mat @ vec`: (N, M) and (M) -> (N). [torch.addmv](https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html)
   * @aten aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  addmv(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * `beta * tensor + alpha * mat @ vec`: (N, M) and (M) -> (N). In place: changes the tensor and returns it. [torch.addmv](https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html)
   * @aten aten::addmv_(Tensor(a!) self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
   */
  addmv_(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /**
   * `beta * tensor + alpha * outer product of vec1 and vec2`: (N) and (M) -> (N, M). [torch.addr](https://docs.pytorch.org/docs/2.13/generated/torch.addr.html)
   * @aten aten::addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  addr(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * `beta * tensor + alpha * outer product of vec1 and vec2`: (N) and (M) -> (N, M). In place: changes the tensor and returns it. [torch.addr](https://docs.pytorch.org/docs/2.13/generated/torch.addr.html)
   * @aten aten::addr_(Tensor(a!) self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
   */
  addr_(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /**
   * The conjugate of a matrix with its last two dimensions exchanged, as a view. [torch.adjoint](https://docs.pytorch.org/docs/2.13/generated/torch.adjoint.html)
   * @aten aten::adjoint(Tensor(a) self) -> Tensor(a)
   */
  adjoint(): Tensor;
  /**
   * Whether all elements are non-zero, of the whole tensor or along `dim`. [torch.all](https://docs.pytorch.org/docs/2.13/generated/torch.all.html)
   * @aten aten::all(Tensor self) -> Tensor
   */
  all(): Tensor;
  /**
   * Whether all elements are non-zero, of the whole tensor or along `dim`. [torch.all](https://docs.pytorch.org/docs/2.13/generated/torch.all.html)
   * @aten aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor
   */
  all(dim: Int, keepdim?: boolean): Tensor;
  all(dim: Int, options: { keepdim?: boolean }): Tensor;
  all(options: { dim: Int; keepdim?: boolean }): Tensor;
  /**
   * Whether all elements are non-zero, of the whole tensor or along `dim`. [torch.all](https://docs.pytorch.org/docs/2.13/generated/torch.all.html)
   * @aten aten::all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor
   */
  all(dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
  all(dim: readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  all(options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
  /**
   * Whether all elements of two tensors are equal within `atol + rtol * |other|`. [torch.allclose](https://docs.pytorch.org/docs/2.13/generated/torch.allclose.html)
   * @aten aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool
   */
  allclose(other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): boolean;
  allclose(other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): boolean;
  allclose(other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): boolean;
  allclose(other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): boolean;
  /**
   * The largest elements along `dim`; ties share the gradient. [torch.amax](https://docs.pytorch.org/docs/2.13/generated/torch.amax.html)
   * @aten aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor
   */
  amax(dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
  amax(dim: Int | readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  amax(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
  /**
   * The smallest elements along `dim`; ties share the gradient. [torch.amin](https://docs.pytorch.org/docs/2.13/generated/torch.amin.html)
   * @aten aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor
   */
  amin(dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
  amin(dim: Int | readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  amin(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
  /**
   * The smallest and the largest element, of the whole tensor or along `dim`. [torch.aminmax](https://docs.pytorch.org/docs/2.13/generated/torch.aminmax.html)
   * @aten aten::aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max)
   */
  aminmax(options?: { dim?: Int | null; keepdim?: boolean }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
  /**
   * The angle of each element in radians: of complex elements their argument, of negative ones pi. [torch.angle](https://docs.pytorch.org/docs/2.13/generated/torch.angle.html)
   * @aten aten::angle(Tensor self) -> Tensor
   */
  angle(): Tensor;
  /**
   * Whether one element is non-zero, of the whole tensor or along `dim`. [torch.any](https://docs.pytorch.org/docs/2.13/generated/torch.any.html)
   * @aten aten::any(Tensor self) -> Tensor
   */
  any(): Tensor;
  /**
   * Whether one element is non-zero, of the whole tensor or along `dim`. [torch.any](https://docs.pytorch.org/docs/2.13/generated/torch.any.html)
   * @aten aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor
   */
  any(dim: Int, keepdim?: boolean): Tensor;
  any(dim: Int, options: { keepdim?: boolean }): Tensor;
  any(options: { dim: Int; keepdim?: boolean }): Tensor;
  /**
   * Whether one element is non-zero, of the whole tensor or along `dim`. [torch.any](https://docs.pytorch.org/docs/2.13/generated/torch.any.html)
   * @aten aten::any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor
   */
  any(dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
  any(dim: readonly Int[] | null, options: { keepdim?: boolean }): Tensor;
  any(options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
  /**
   * The arc cosine of each element, in radians. Another name of `acos`. [torch.arccos](https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html)
   * @aten aten::arccos(Tensor self) -> Tensor
   */
  arccos(): Tensor;
  /**
   * The arc cosine of each element, in radians. Another name of `acos`. In place: changes the tensor and returns it. [torch.arccos](https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html)
   * @aten aten::arccos_(Tensor(a!) self) -> Tensor(a!)
   */
  arccos_(): this;
  /**
   * The inverse hyperbolic cosine of each element. Another name of `acosh`. [torch.arccosh](https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html)
   * @aten aten::arccosh(Tensor self) -> Tensor
   */
  arccosh(): Tensor;
  /**
   * The inverse hyperbolic cosine of each element. Another name of `acosh`. In place: changes the tensor and returns it. [torch.arccosh](https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html)
   * @aten aten::arccosh_(Tensor(a!) self) -> Tensor(a!)
   */
  arccosh_(): this;
  /**
   * The arc sine of each element, in radians. Another name of `asin`. [torch.arcsin](https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html)
   * @aten aten::arcsin(Tensor self) -> Tensor
   */
  arcsin(): Tensor;
  /**
   * The arc sine of each element, in radians. Another name of `asin`. In place: changes the tensor and returns it. [torch.arcsin](https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html)
   * @aten aten::arcsin_(Tensor(a!) self) -> Tensor(a!)
   */
  arcsin_(): this;
  /**
   * The inverse hyperbolic sine of each element. Another name of `asinh`. [torch.arcsinh](https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html)
   * @aten aten::arcsinh(Tensor self) -> Tensor
   */
  arcsinh(): Tensor;
  /**
   * The inverse hyperbolic sine of each element. Another name of `asinh`. In place: changes the tensor and returns it. [torch.arcsinh](https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html)
   * @aten aten::arcsinh_(Tensor(a!) self) -> Tensor(a!)
   */
  arcsinh_(): this;
  /**
   * The arc tangent of each element, in radians. Another name of `atan`. [torch.arctan](https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html)
   * @aten aten::arctan(Tensor self) -> Tensor
   */
  arctan(): Tensor;
  /**
   * The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. Another name of `atan2`. [torch.arctan2](https://docs.pytorch.org/docs/2.13/generated/torch.arctan2.html)
   * @aten aten::arctan2(Tensor self, Tensor other) -> Tensor
   */
  arctan2(other: Tensor): Tensor;
  /**
   * The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. Another name of `atan2`. In place: changes the tensor and returns it. [torch.arctan2](https://docs.pytorch.org/docs/2.13/generated/torch.arctan2.html)
   * @aten aten::arctan2_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  arctan2_(other: Tensor): this;
  /**
   * The arc tangent of each element, in radians. Another name of `atan`. In place: changes the tensor and returns it. [torch.arctan](https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html)
   * @aten aten::arctan_(Tensor(a!) self) -> Tensor(a!)
   */
  arctan_(): this;
  /**
   * The inverse hyperbolic tangent of each element. Another name of `atanh`. [torch.arctanh](https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html)
   * @aten aten::arctanh(Tensor self) -> Tensor
   */
  arctanh(): Tensor;
  /**
   * The inverse hyperbolic tangent of each element. Another name of `atanh`. In place: changes the tensor and returns it. [torch.arctanh](https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html)
   * @aten aten::arctanh_(Tensor(a!) self) -> Tensor(a!)
   */
  arctanh_(): this;
  /**
   * The index of the largest element, of the flattened tensor or along `dim`. [torch.argmax](https://docs.pytorch.org/docs/2.13/generated/torch.argmax.html)
   * @aten aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor
   */
  argmax(dim?: Int | null, keepdim?: boolean): Tensor;
  argmax(dim: Int | null, options: { keepdim?: boolean }): Tensor;
  argmax(options: { dim?: Int | null; keepdim?: boolean }): Tensor;
  /**
   * The index of the smallest element, of the flattened tensor or along `dim`. [torch.argmin](https://docs.pytorch.org/docs/2.13/generated/torch.argmin.html)
   * @aten aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor
   */
  argmin(dim?: Int | null, keepdim?: boolean): Tensor;
  argmin(dim: Int | null, options: { keepdim?: boolean }): Tensor;
  argmin(options: { dim?: Int | null; keepdim?: boolean }): Tensor;
  /**
   * The indices that sort the tensor along `dim`. [torch.argsort](https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html)
   * @aten aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor
   */
  argsort(dim?: Int, descending?: boolean): Tensor;
  argsort(dim: Int, options: { descending?: boolean }): Tensor;
  argsort(options: { dim?: Int; descending?: boolean }): Tensor;
  /**
   * The indices that sort the tensor along `dim`. [torch.argsort](https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html)
   * @aten aten::argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor
   */
  argsort(options: { stable: boolean; dim?: Int; descending?: boolean }): Tensor;
  /**
   * The indices of the elements that are not zero: (number, dimensions). [torch.argwhere](https://docs.pytorch.org/docs/2.13/generated/torch.argwhere.html)
   * @aten aten::argwhere(Tensor self) -> Tensor
   */
  argwhere(): Tensor;
  /**
   * A view of the tensor's memory with the given sizes, strides and offset. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html)
   * @aten aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)
   */
  asStrided(size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  asStrided(size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
  /**
   * Gives the tensor itself the given sizes, strides and offset over its memory. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html)
   * @aten aten::as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a!)
   */
  asStrided_(size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): this;
  asStrided_(size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): this;
  /**
   * A copy of the tensor with `src` written where `asStrided` with these arguments would look.
   * @aten aten::as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor
   */
  asStridedScatter(src: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  asStridedScatter(src: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
  /**
   * The arc sine of each element, in radians. [torch.asin](https://docs.pytorch.org/docs/2.13/generated/torch.asin.html)
   * @aten aten::asin(Tensor self) -> Tensor
   */
  asin(): Tensor;
  /**
   * The arc sine of each element, in radians. In place: changes the tensor and returns it. [torch.asin](https://docs.pytorch.org/docs/2.13/generated/torch.asin.html)
   * @aten aten::asin_(Tensor(a!) self) -> Tensor(a!)
   */
  asin_(): this;
  /**
   * The inverse hyperbolic sine of each element. [torch.asinh](https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html)
   * @aten aten::asinh(Tensor self) -> Tensor
   */
  asinh(): Tensor;
  /**
   * The inverse hyperbolic sine of each element. In place: changes the tensor and returns it. [torch.asinh](https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html)
   * @aten aten::asinh_(Tensor(a!) self) -> Tensor(a!)
   */
  asinh_(): this;
  /**
   * The arc tangent of each element, in radians. [torch.atan](https://docs.pytorch.org/docs/2.13/generated/torch.atan.html)
   * @aten aten::atan(Tensor self) -> Tensor
   */
  atan(): Tensor;
  /**
   * The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. [torch.atan2](https://docs.pytorch.org/docs/2.13/generated/torch.atan2.html)
   * @aten aten::atan2(Tensor self, Tensor other) -> Tensor
   */
  atan2(other: Tensor): Tensor;
  /**
   * The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. In place: changes the tensor and returns it. [torch.atan2](https://docs.pytorch.org/docs/2.13/generated/torch.atan2.html)
   * @aten aten::atan2_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  atan2_(other: Tensor): this;
  /**
   * The arc tangent of each element, in radians. In place: changes the tensor and returns it. [torch.atan](https://docs.pytorch.org/docs/2.13/generated/torch.atan.html)
   * @aten aten::atan_(Tensor(a!) self) -> Tensor(a!)
   */
  atan_(): this;
  /**
   * The inverse hyperbolic tangent of each element. [torch.atanh](https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html)
   * @aten aten::atanh(Tensor self) -> Tensor
   */
  atanh(): Tensor;
  /**
   * The inverse hyperbolic tangent of each element. In place: changes the tensor and returns it. [torch.atanh](https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html)
   * @aten aten::atanh_(Tensor(a!) self) -> Tensor(a!)
   */
  atanh_(): this;
  /**
   * `beta * tensor + alpha * batch1 @ batch2`, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.baddbmm](https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html)
   * @aten aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  baddbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * `beta * tensor + alpha * batch1 @ batch2`, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.baddbmm](https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html)
   * @aten aten::baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * `beta * tensor + alpha * batch1 @ batch2`, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). In place: changes the tensor and returns it. [torch.baddbmm](https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html)
   * @aten aten::baddbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
   */
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /**
   * Draws 0 or 1 for each element, which is the probability of a 1. [torch.bernoulli](https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html)
   * @aten aten::bernoulli(Tensor self, *, Generator? generator=None) -> Tensor
   */
  bernoulli(options?: { generator?: Generator | null }): Tensor;
  /**
   * Draws 0 or 1 for each element, which is the probability of a 1. [torch.bernoulli](https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html)
   * @aten aten::bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor
   */
  bernoulli(p: Tensor, options?: { generator?: Generator | null }): Tensor;
  /**
   * Draws 0 or 1 for each element, which is the probability of a 1. [torch.bernoulli](https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html)
   * @aten aten::bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor
   */
  bernoulli(p: Float, options?: { generator?: Generator | null }): Tensor;
  /**
   * Fills the tensor with draws of 0 or 1 where `p`, a number or a tensor, is the probability of a 1. [torch.Tensor.bernoulli_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bernoulli_.html)
   * @aten aten::bernoulli_.Tensor(Tensor(a!) self, Tensor p, *, Generator? generator=None) -> Tensor(a!)
   */
  bernoulli_(p: Tensor, options?: { generator?: Generator | null }): this;
  /**
   * Fills the tensor with draws of 0 or 1 where `p`, a number or a tensor, is the probability of a 1. [torch.Tensor.bernoulli_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bernoulli_.html)
   * @aten aten::bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!)
   */
  bernoulli_(p?: Float, options?: { generator?: Generator | null }): this;
  bernoulli_(options: { p?: Float; generator?: Generator | null }): this;
  /**
   * How often each non-negative integer occurs: a vector of length max + 1, or sums of `weights`. [torch.bincount](https://docs.pytorch.org/docs/2.13/generated/torch.bincount.html)
   * @aten aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor
   */
  bincount(weights?: Tensor | null, minlength?: Int): Tensor;
  bincount(weights: Tensor | null, options: { minlength?: Int }): Tensor;
  bincount(options: { weights?: Tensor | null; minlength?: Int }): Tensor;
  /**
   * The bitwise and of two integer or boolean tensors; shapes broadcast. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html)
   * @aten aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor
   */
  bitwiseAnd(other: Scalar): Tensor;
  /**
   * The bitwise and of two integer or boolean tensors; shapes broadcast. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html)
   * @aten aten::bitwise_and.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  bitwiseAnd(other: Tensor): Tensor;
  /**
   * The bitwise and of two integer or boolean tensors; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html)
   * @aten aten::bitwise_and_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  bitwiseAnd_(other: Scalar): this;
  /**
   * The bitwise and of two integer or boolean tensors; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html)
   * @aten aten::bitwise_and_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  bitwiseAnd_(other: Tensor): this;
  /**
   * Shifts the bits of each integer to the left by `other`; shapes broadcast. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html)
   * @aten aten::bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  bitwiseLeftShift(other: Tensor): Tensor;
  /**
   * Shifts the bits of each integer to the left by `other`; shapes broadcast. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html)
   * @aten aten::bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor
   */
  bitwiseLeftShift(other: Scalar): Tensor;
  /**
   * Shifts the bits of each integer to the left by `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html)
   * @aten aten::bitwise_left_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  bitwiseLeftShift_(other: Tensor): this;
  /**
   * Shifts the bits of each integer to the left by `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html)
   * @aten aten::bitwise_left_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  bitwiseLeftShift_(other: Scalar): this;
  /**
   * The bitwise complement of each integer, or the negation of each boolean. [torch.bitwise_not](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_not.html)
   * @aten aten::bitwise_not(Tensor self) -> Tensor
   */
  bitwiseNot(): Tensor;
  /**
   * The bitwise complement of each integer, or the negation of each boolean. In place: changes the tensor and returns it. [torch.bitwise_not](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_not.html)
   * @aten aten::bitwise_not_(Tensor(a!) self) -> Tensor(a!)
   */
  bitwiseNot_(): this;
  /**
   * The bitwise or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html)
   * @aten aten::bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor
   */
  bitwiseOr(other: Scalar): Tensor;
  /**
   * The bitwise or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html)
   * @aten aten::bitwise_or.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  bitwiseOr(other: Tensor): Tensor;
  /**
   * The bitwise or of two integer or boolean tensors; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html)
   * @aten aten::bitwise_or_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  bitwiseOr_(other: Scalar): this;
  /**
   * The bitwise or of two integer or boolean tensors; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html)
   * @aten aten::bitwise_or_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  bitwiseOr_(other: Tensor): this;
  /**
   * Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html)
   * @aten aten::bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  bitwiseRightShift(other: Tensor): Tensor;
  /**
   * Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html)
   * @aten aten::bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor
   */
  bitwiseRightShift(other: Scalar): Tensor;
  /**
   * Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html)
   * @aten aten::bitwise_right_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  bitwiseRightShift_(other: Tensor): this;
  /**
   * Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html)
   * @aten aten::bitwise_right_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  bitwiseRightShift_(other: Scalar): this;
  /**
   * The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html)
   * @aten aten::bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor
   */
  bitwiseXor(other: Scalar): Tensor;
  /**
   * The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html)
   * @aten aten::bitwise_xor.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  bitwiseXor(other: Tensor): Tensor;
  /**
   * The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html)
   * @aten aten::bitwise_xor_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  bitwiseXor_(other: Scalar): this;
  /**
   * The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. In place: changes the tensor and returns it. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html)
   * @aten aten::bitwise_xor_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  bitwiseXor_(other: Tensor): this;
  /**
   * Matrix products, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.bmm](https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html)
   * @aten aten::bmm(Tensor self, Tensor mat2) -> Tensor
   */
  bmm(mat2: Tensor): Tensor;
  /**
   * Matrix products, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.bmm](https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html)
   * @aten aten::bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor
   */
  bmm(mat2: Tensor, outDtype: DType): Tensor;
  /**
   * The tensor expanded to shape `size` by broadcasting, as a view. [torch.broadcast_to](https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_to.html)
   * @aten aten::broadcast_to(Tensor(a) self, SymInt[] size) -> Tensor(a)
   */
  broadcastTo(size: readonly Int[]): Tensor;
  broadcastTo(...size: Int[]): Tensor;
  /**
   * Fills the tensor with draws from the Cauchy distribution with median `median` and scale `sigma`. [torch.Tensor.cauchy_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cauchy_.html)
   * @aten aten::cauchy_(Tensor(a!) self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor(a!)
   */
  cauchy_(median?: Float, sigma?: Float, options?: { generator?: Generator | null }): this;
  cauchy_(median: Float, options: { sigma?: Float; generator?: Generator | null }): this;
  cauchy_(options: { median?: Float; sigma?: Float; generator?: Generator | null }): this;
  /**
   * The compressed column pointers of a CSC or BSC tensor.
   * @aten aten::ccol_indices(Tensor(a) self) -> Tensor(a)
   */
  ccolIndices(): Tensor;
  /**
   * Each element rounded up to the next whole number. [torch.ceil](https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html)
   * @aten aten::ceil(Tensor self) -> Tensor
   */
  ceil(): Tensor;
  /**
   * Each element rounded up to the next whole number. In place: changes the tensor and returns it. [torch.ceil](https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html)
   * @aten aten::ceil_(Tensor(a!) self) -> Tensor(a!)
   */
  ceil_(): this;
  /**
   * The Cholesky factor of symmetric positive-definite matrices; linalg.cholesky is its newer form. [torch.cholesky](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky.html)
   * @aten aten::cholesky(Tensor self, bool upper=False) -> Tensor
   */
  cholesky(upper?: boolean): Tensor;
  cholesky(options: { upper?: boolean }): Tensor;
  /**
   * The inverse of a matrix given by its Cholesky factor. [torch.cholesky_inverse](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_inverse.html)
   * @aten aten::cholesky_inverse(Tensor self, bool upper=False) -> Tensor
   */
  choleskyInverse(upper?: boolean): Tensor;
  choleskyInverse(options: { upper?: boolean }): Tensor;
  /**
   * Solves A X = B for A given by its Cholesky factor. [torch.cholesky_solve](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_solve.html)
   * @aten aten::cholesky_solve(Tensor self, Tensor input2, bool upper=False) -> Tensor
   */
  choleskySolve(input2: Tensor, upper?: boolean): Tensor;
  choleskySolve(input2: Tensor, options: { upper?: boolean }): Tensor;
  /**
   * Splits dimension `dim` into `chunks` views of equal size, the last maybe smaller. [torch.chunk](https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html)
   * @aten aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]
   */
  chunk(chunks: Int, dim?: Int): Tensor[];
  chunk(chunks: Int, options: { dim?: Int }): Tensor[];
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor
   */
  clamp(min?: Scalar | null, max?: Scalar | null): Tensor;
  clamp(min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  clamp(options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor
   */
  clamp(min?: Tensor | null, max?: Tensor | null): Tensor;
  clamp(min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  clamp(options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)
   */
  clamp_(min?: Scalar | null, max?: Scalar | null): this;
  clamp_(min: Scalar | null, options: { max?: Scalar | null }): this;
  clamp_(options: { min?: Scalar | null; max?: Scalar | null }): this;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!)
   */
  clamp_(min?: Tensor | null, max?: Tensor | null): this;
  clamp_(min: Tensor | null, options: { max?: Tensor | null }): this;
  clamp_(options: { min?: Tensor | null; max?: Tensor | null }): this;
  /**
   * Each element, or `max` where it is larger. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max(Tensor self, Scalar max) -> Tensor
   */
  clampMax(max: Scalar): Tensor;
  /**
   * Each element, or `max` where it is larger. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max.Tensor(Tensor self, Tensor max) -> Tensor
   */
  clampMax(max: Tensor): Tensor;
  /**
   * Each element, or `max` where it is larger. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!)
   */
  clampMax_(max: Scalar): this;
  /**
   * Each element, or `max` where it is larger. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max_.Tensor(Tensor(a!) self, Tensor max) -> Tensor(a!)
   */
  clampMax_(max: Tensor): this;
  /**
   * Each element, or `min` where it is smaller. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min(Tensor self, Scalar min) -> Tensor
   */
  clampMin(min: Scalar): Tensor;
  /**
   * Each element, or `min` where it is smaller. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min.Tensor(Tensor self, Tensor min) -> Tensor
   */
  clampMin(min: Tensor): Tensor;
  /**
   * Each element, or `min` where it is smaller. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!)
   */
  clampMin_(min: Scalar): this;
  /**
   * Each element, or `min` where it is smaller. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min_.Tensor(Tensor(a!) self, Tensor min) -> Tensor(a!)
   */
  clampMin_(min: Tensor): this;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor
   */
  clip(min?: Scalar | null, max?: Scalar | null): Tensor;
  clip(min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  clip(options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor
   */
  clip(min?: Tensor | null, max?: Tensor | null): Tensor;
  clip(min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  clip(options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. In place: changes the tensor and returns it. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)
   */
  clip_(min?: Scalar | null, max?: Scalar | null): this;
  clip_(min: Scalar | null, options: { max?: Scalar | null }): this;
  clip_(options: { min?: Scalar | null; max?: Scalar | null }): this;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. In place: changes the tensor and returns it. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!)
   */
  clip_(min?: Tensor | null, max?: Tensor | null): this;
  clip_(min: Tensor | null, options: { max?: Tensor | null }): this;
  clip_(options: { min?: Tensor | null; max?: Tensor | null }): this;
  /**
   * A copy of the tensor, through which gradients flow. [torch.clone](https://docs.pytorch.org/docs/2.13/generated/torch.clone.html)
   * @aten aten::clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor
   */
  clone(options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  /**
   * A sparse COO tensor with each index once, in order, values of equal ones added. [torch.Tensor.coalesce](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.coalesce.html)
   * @aten aten::coalesce(Tensor(a) self) -> Tensor(a)
   */
  coalesce(): Tensor;
  /**
   * The column indices of a CSR or BSR tensor. [torch.Tensor.col_indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.col_indices.html)
   * @aten aten::col_indices(Tensor(a) self) -> Tensor(a)
   */
  colIndices(): Tensor;
  /**
   * The complex conjugate as a view that is computed when it is read; real tensors come back as they are. [torch.conj](https://docs.pytorch.org/docs/2.13/generated/torch.conj.html)
   * @aten aten::conj(Tensor(a) self) -> Tensor(a)
   */
  conj(): Tensor;
  /**
   * The complex conjugate, computed at once into a new tensor. [torch.conj_physical](https://docs.pytorch.org/docs/2.13/generated/torch.conj_physical.html)
   * @aten aten::conj_physical(Tensor self) -> Tensor
   */
  conjPhysical(): Tensor;
  /**
   * Replaces each element by its complex conjugate. [torch.Tensor.conj_physical_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj_physical_.html)
   * @aten aten::conj_physical_(Tensor(a!) self) -> Tensor(a!)
   */
  conjPhysical_(): this;
  /**
   * The tensor with its elements one after the other in memory; a copy only where they are not. [torch.Tensor.contiguous](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.contiguous.html)
   * @aten aten::contiguous(Tensor(a) self, *, MemoryFormat memory_format=0) -> Tensor(a)
   */
  contiguous(options?: { memoryFormat?: MemoryFormat }): Tensor;
  /**
   * Writes the values of `src` into the tensor, converted and broadcast. [torch.Tensor.copy_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.copy_.html)
   * @aten aten::copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!)
   */
  copy_(src: Tensor, nonBlocking?: boolean): this;
  copy_(src: Tensor, options: { nonBlocking?: boolean }): this;
  /**
   * The magnitude of each element with the sign of `other`; shapes broadcast. [torch.copysign](https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html)
   * @aten aten::copysign.Scalar(Tensor self, Scalar other) -> Tensor
   */
  copysign(other: Scalar): Tensor;
  /**
   * The magnitude of each element with the sign of `other`; shapes broadcast. [torch.copysign](https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html)
   * @aten aten::copysign.Tensor(Tensor self, Tensor other) -> Tensor
   */
  copysign(other: Tensor): Tensor;
  /**
   * The magnitude of each element with the sign of `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.copysign](https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html)
   * @aten aten::copysign_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  copysign_(other: Scalar): this;
  /**
   * The magnitude of each element with the sign of `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.copysign](https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html)
   * @aten aten::copysign_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  copysign_(other: Tensor): this;
  /**
   * The correlation matrix of variables (rows) and observations (columns): (V, O) -> (V, V). [torch.corrcoef](https://docs.pytorch.org/docs/2.13/generated/torch.corrcoef.html)
   * @aten aten::corrcoef(Tensor self) -> Tensor
   */
  corrcoef(): Tensor;
  /**
   * The cosine of each element, given in radians. [torch.cos](https://docs.pytorch.org/docs/2.13/generated/torch.cos.html)
   * @aten aten::cos(Tensor self) -> Tensor
   */
  cos(): Tensor;
  /**
   * The cosine of each element, given in radians. In place: changes the tensor and returns it. [torch.cos](https://docs.pytorch.org/docs/2.13/generated/torch.cos.html)
   * @aten aten::cos_(Tensor(a!) self) -> Tensor(a!)
   */
  cos_(): this;
  /**
   * The hyperbolic cosine of each element. [torch.cosh](https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html)
   * @aten aten::cosh(Tensor self) -> Tensor
   */
  cosh(): Tensor;
  /**
   * The hyperbolic cosine of each element. In place: changes the tensor and returns it. [torch.cosh](https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html)
   * @aten aten::cosh_(Tensor(a!) self) -> Tensor(a!)
   */
  cosh_(): this;
  /**
   * The number of elements that are not zero, of the whole tensor or along `dim`. [torch.count_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html)
   * @aten aten::count_nonzero(Tensor self, int? dim=None) -> Tensor
   */
  countNonzero(dim?: Int | null): Tensor;
  countNonzero(options: { dim?: Int | null }): Tensor;
  /**
   * The number of elements that are not zero, of the whole tensor or along `dim`. [torch.count_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html)
   * @aten aten::count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor
   */
  countNonzero(dim: readonly Int[]): Tensor;
  countNonzero(options: { dim: readonly Int[] }): Tensor;
  countNonzero(...dim: Int[]): Tensor;
  /**
   * The covariance matrix of variables (rows) and observations (columns): (V, O) -> (V, V). [torch.cov](https://docs.pytorch.org/docs/2.13/generated/torch.cov.html)
   * @aten aten::cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor
   */
  cov(options?: { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
  /**
   * The cross product of vectors of 3 elements along `dim`; shapes broadcast. [torch.cross](https://docs.pytorch.org/docs/2.13/generated/torch.cross.html)
   * @aten aten::cross(Tensor self, Tensor other, int? dim=None) -> Tensor
   */
  cross(other: Tensor, dim?: Int | null): Tensor;
  cross(other: Tensor, options: { dim?: Int | null }): Tensor;
  /**
   * The compressed row pointers of a CSR or BSR tensor. [torch.Tensor.crow_indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.crow_indices.html)
   * @aten aten::crow_indices(Tensor(a) self) -> Tensor(a)
   */
  crowIndices(): Tensor;
  /**
   * The largest element so far along `dim` and its index. [torch.cummax](https://docs.pytorch.org/docs/2.13/generated/torch.cummax.html)
   * @aten aten::cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)
   */
  cummax(dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummax(options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The smallest element so far along `dim` and its index. [torch.cummin](https://docs.pytorch.org/docs/2.13/generated/torch.cummin.html)
   * @aten aten::cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)
   */
  cummin(dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummin(options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The product of the elements so far along `dim`. [torch.cumprod](https://docs.pytorch.org/docs/2.13/generated/torch.cumprod.html)
   * @aten aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
   */
  cumprod(dim: Int, options?: { dtype?: DType | null }): Tensor;
  cumprod(options: { dim: Int; dtype?: DType | null }): Tensor;
  /**
   * The product of the elements so far along `dim`. In place: changes the tensor and returns it. [torch.cumprod](https://docs.pytorch.org/docs/2.13/generated/torch.cumprod.html)
   * @aten aten::cumprod_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!)
   */
  cumprod_(dim: Int, options?: { dtype?: DType | null }): this;
  cumprod_(options: { dim: Int; dtype?: DType | null }): this;
  /**
   * The sum of the elements so far along `dim`. [torch.cumsum](https://docs.pytorch.org/docs/2.13/generated/torch.cumsum.html)
   * @aten aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
   */
  cumsum(dim: Int, options?: { dtype?: DType | null }): Tensor;
  cumsum(options: { dim: Int; dtype?: DType | null }): Tensor;
  /**
   * The sum of the elements so far along `dim`. In place: changes the tensor and returns it. [torch.cumsum](https://docs.pytorch.org/docs/2.13/generated/torch.cumsum.html)
   * @aten aten::cumsum_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!)
   */
  cumsum_(dim: Int, options?: { dtype?: DType | null }): this;
  cumsum_(options: { dim: Int; dtype?: DType | null }): this;
  /**
   * Each element from degrees to radians. [torch.deg2rad](https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html)
   * @aten aten::deg2rad(Tensor self) -> Tensor
   */
  deg2rad(): Tensor;
  /**
   * Each element from degrees to radians. In place: changes the tensor and returns it. [torch.deg2rad](https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html)
   * @aten aten::deg2rad_(Tensor(a!) self) -> Tensor(a!)
   */
  deg2rad_(): this;
  /**
   * The number of dense dimensions of a sparse tensor. [torch.Tensor.dense_dim](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.dense_dim.html)
   * @aten aten::dense_dim(Tensor self) -> int
   */
  denseDim(): number;
  /**
   * A quantized tensor as floating-point numbers. [torch.dequantize](https://docs.pytorch.org/docs/2.13/generated/torch.dequantize.html)
   * @aten aten::dequantize.self(Tensor self) -> Tensor
   */
  dequantize(): Tensor;
  /**
   * The determinant of square matrices: (..., N, N) -> (...). [torch.det](https://docs.pytorch.org/docs/2.13/generated/torch.det.html)
   * @aten aten::det(Tensor self) -> Tensor
   */
  det(): Tensor;
  /**
   * The same values without history, as a view; no gradient flows through it. [torch.Tensor.detach](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html)
   * @aten aten::detach(Tensor(a) self) -> Tensor(a)
   */
  detach(): Tensor;
  /**
   * Cuts the tensor off from its history, in place. [torch.Tensor.detach_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach_.html)
   * @aten aten::detach_(Tensor(a!) self) -> Tensor(a!)
   */
  detach_(): this;
  /**
   * The diagonal of a matrix as a vector, or a matrix with a vector on its diagonal. [torch.diag](https://docs.pytorch.org/docs/2.13/generated/torch.diag.html)
   * @aten aten::diag(Tensor self, int diagonal=0) -> Tensor
   */
  diag(diagonal?: Int): Tensor;
  diag(options: { diagonal?: Int }): Tensor;
  /**
   * Puts the last dimension on the diagonal of new matrices: (..., N) -> (..., N, N). [torch.diag_embed](https://docs.pytorch.org/docs/2.13/generated/torch.diag_embed.html)
   * @aten aten::diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor
   */
  diagEmbed(offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  diagEmbed(offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  diagEmbed(offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  diagEmbed(options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /**
   * A matrix with the flattened elements on its diagonal. [torch.diagflat](https://docs.pytorch.org/docs/2.13/generated/torch.diagflat.html)
   * @aten aten::diagflat(Tensor self, int offset=0) -> Tensor
   */
  diagflat(offset?: Int): Tensor;
  diagflat(options: { offset?: Int }): Tensor;
  /**
   * The diagonal of dimensions `dim1` and `dim2` as the last dimension, as a view. [torch.diagonal](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal.html)
   * @aten aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)
   */
  diagonal(offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  diagonal(offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  diagonal(offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  diagonal(options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /**
   * A copy of the tensor with `src` written onto its diagonal. [torch.diagonal_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal_scatter.html)
   * @aten aten::diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor
   */
  diagonalScatter(src: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  diagonalScatter(src: Tensor, offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  diagonalScatter(src: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  diagonalScatter(src: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /**
   * The differences of neighbours along `dim`, taken `n` times; each time one element less. [torch.diff](https://docs.pytorch.org/docs/2.13/generated/torch.diff.html)
   * @aten aten::diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor
   */
  diff(n?: Int, dim?: Int, prepend?: Tensor | null, append?: Tensor | null): Tensor;
  diff(n: Int, dim: Int, prepend: Tensor | null, options: { append?: Tensor | null }): Tensor;
  diff(n: Int, dim: Int, options: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  diff(n: Int, options: { dim?: Int; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  diff(options: { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  /**
   * The digamma function of each element: the derivative of the logarithm of the gamma function. [torch.digamma](https://docs.pytorch.org/docs/2.13/generated/torch.digamma.html)
   * @aten aten::digamma(Tensor self) -> Tensor
   */
  digamma(): Tensor;
  /**
   * The digamma function of each element: the derivative of the logarithm of the gamma function. In place: changes the tensor and returns it. [torch.digamma](https://docs.pytorch.org/docs/2.13/generated/torch.digamma.html)
   * @aten aten::digamma_(Tensor(a!) self) -> Tensor(a!)
   */
  digamma_(): this;
  /**
   * The `p`-norm of the difference of two tensors, one number. [torch.dist](https://docs.pytorch.org/docs/2.13/generated/torch.dist.html)
   * @aten aten::dist(Tensor self, Tensor other, Scalar p=2) -> Tensor
   */
  dist(other: Tensor, p?: Scalar): Tensor;
  dist(other: Tensor, options: { p?: Scalar }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Scalar(Tensor self, Scalar other) -> Tensor
   */
  div(other: Scalar): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor
   */
  div(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Tensor(Tensor self, Tensor other) -> Tensor
   */
  div(other: Tensor | Scalar): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor
   */
  div(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. In place: changes the tensor and returns it. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  div_(other: Scalar): this;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. In place: changes the tensor and returns it. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!)
   */
  div_(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. In place: changes the tensor and returns it. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  div_(other: Tensor | Scalar): this;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. In place: changes the tensor and returns it. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!)
   */
  div_(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Scalar(Tensor self, Scalar other) -> Tensor
   */
  divide(other: Scalar): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor
   */
  divide(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Tensor(Tensor self, Tensor other) -> Tensor
   */
  divide(other: Tensor | Scalar): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor
   */
  divide(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. In place: changes the tensor and returns it. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  divide_(other: Scalar): this;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. In place: changes the tensor and returns it. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!)
   */
  divide_(other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. In place: changes the tensor and returns it. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  divide_(other: Tensor | Scalar): this;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. In place: changes the tensor and returns it. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!)
   */
  divide_(other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): this;
  /**
   * The sum of the products of two vectors: (N) and (N) -> one number. [torch.dot](https://docs.pytorch.org/docs/2.13/generated/torch.dot.html)
   * @aten aten::dot(Tensor self, Tensor tensor) -> Tensor
   */
  dot(tensor: Tensor): Tensor;
  /**
   * Splits along the third dimension, into sections or at indices. [torch.dsplit](https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html)
   * @aten aten::dsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]
   */
  dsplit(indices: readonly Int[]): Tensor[];
  dsplit(...indices: Int[]): Tensor[];
  /**
   * Splits along the third dimension, into sections or at indices. [torch.dsplit](https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html)
   * @aten aten::dsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]
   */
  dsplit(sections: Int): Tensor[];
  /**
   * Whether elements are equal, one by one; shapes broadcast. [torch.eq](https://docs.pytorch.org/docs/2.13/generated/torch.eq.html)
   * @aten aten::eq.Scalar(Tensor self, Scalar other) -> Tensor
   */
  eq(other: Scalar): Tensor;
  /**
   * Whether elements are equal, one by one; shapes broadcast. [torch.eq](https://docs.pytorch.org/docs/2.13/generated/torch.eq.html)
   * @aten aten::eq.Tensor(Tensor self, Tensor other) -> Tensor
   */
  eq(other: Tensor): Tensor;
  /**
   * Whether elements are equal, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.eq](https://docs.pytorch.org/docs/2.13/generated/torch.eq.html)
   * @aten aten::eq_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  eq_(other: Scalar): this;
  /**
   * Whether elements are equal, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.eq](https://docs.pytorch.org/docs/2.13/generated/torch.eq.html)
   * @aten aten::eq_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  eq_(other: Tensor): this;
  /**
   * Whether two tensors have the same shape and the same elements. [torch.equal](https://docs.pytorch.org/docs/2.13/generated/torch.equal.html)
   * @aten aten::equal(Tensor self, Tensor other) -> bool
   */
  equal(other: Tensor): boolean;
  /**
   * The error function of each element. [torch.erf](https://docs.pytorch.org/docs/2.13/generated/torch.erf.html)
   * @aten aten::erf(Tensor self) -> Tensor
   */
  erf(): Tensor;
  /**
   * The error function of each element. In place: changes the tensor and returns it. [torch.erf](https://docs.pytorch.org/docs/2.13/generated/torch.erf.html)
   * @aten aten::erf_(Tensor(a!) self) -> Tensor(a!)
   */
  erf_(): this;
  /**
   * One minus the error function of each element, exact for large elements. [torch.erfc](https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html)
   * @aten aten::erfc(Tensor self) -> Tensor
   */
  erfc(): Tensor;
  /**
   * One minus the error function of each element, exact for large elements. In place: changes the tensor and returns it. [torch.erfc](https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html)
   * @aten aten::erfc_(Tensor(a!) self) -> Tensor(a!)
   */
  erfc_(): this;
  /**
   * The inverse of the error function of each element, which lies in [-1, 1]. [torch.erfinv](https://docs.pytorch.org/docs/2.13/generated/torch.erfinv.html)
   * @aten aten::erfinv(Tensor self) -> Tensor
   */
  erfinv(): Tensor;
  /**
   * The inverse of the error function of each element, which lies in [-1, 1]. In place: changes the tensor and returns it. [torch.erfinv](https://docs.pytorch.org/docs/2.13/generated/torch.erfinv.html)
   * @aten aten::erfinv_(Tensor(a!) self) -> Tensor(a!)
   */
  erfinv_(): this;
  /**
   * The number e to the power of each element. [torch.exp](https://docs.pytorch.org/docs/2.13/generated/torch.exp.html)
   * @aten aten::exp(Tensor self) -> Tensor
   */
  exp(): Tensor;
  /**
   * The number 2 to the power of each element. [torch.exp2](https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html)
   * @aten aten::exp2(Tensor self) -> Tensor
   */
  exp2(): Tensor;
  /**
   * The number 2 to the power of each element. In place: changes the tensor and returns it. [torch.exp2](https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html)
   * @aten aten::exp2_(Tensor(a!) self) -> Tensor(a!)
   */
  exp2_(): this;
  /**
   * The number e to the power of each element. In place: changes the tensor and returns it. [torch.exp](https://docs.pytorch.org/docs/2.13/generated/torch.exp.html)
   * @aten aten::exp_(Tensor(a!) self) -> Tensor(a!)
   */
  exp_(): this;
  /**
   * Repeats dimensions of size 1 to `size` without copying, as a view; -1 keeps a size. [torch.Tensor.expand](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expand.html)
   * @aten aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)
   */
  expand(size: readonly Int[], options?: { implicit?: boolean }): Tensor;
  expand(...size: Int[]): Tensor;
  expand(...args: [...size: Int[], options: { implicit?: boolean }]): Tensor;
  /**
   * Expands the tensor to the shape of `other`, as a view. [torch.Tensor.expand_as](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expand_as.html)
   * @aten aten::expand_as(Tensor(a) self, Tensor other) -> Tensor(a)
   */
  expandAs(other: Tensor): Tensor;
  /**
   * `exp(x) - 1` of each element, exact for small ones. [torch.expm1](https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html)
   * @aten aten::expm1(Tensor self) -> Tensor
   */
  expm1(): Tensor;
  /**
   * `exp(x) - 1` of each element, exact for small ones. In place: changes the tensor and returns it. [torch.expm1](https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html)
   * @aten aten::expm1_(Tensor(a!) self) -> Tensor(a!)
   */
  expm1_(): this;
  /**
   * Fills the tensor with draws from the exponential distribution with rate `lambd`. [torch.Tensor.exponential_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exponential_.html)
   * @aten aten::exponential_(Tensor(a!) self, float lambd=1., *, Generator? generator=None) -> Tensor(a!)
   */
  exponential_(lambd?: Float, options?: { generator?: Generator | null }): this;
  exponential_(options: { lambd?: Float; generator?: Generator | null }): this;
  /**
   * Fills the tensor with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html)
   * @aten aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)
   */
  fill_(value: Scalar): this;
  /**
   * Fills the tensor with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html)
   * @aten aten::fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!)
   */
  fill_(value: Tensor): this;
  /**
   * Fills the main diagonal with `fillValue`; `wrap` continues below in tall matrices. [torch.Tensor.fill_diagonal_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_diagonal_.html)
   * @aten aten::fill_diagonal_(Tensor(a!) self, Scalar fill_value, bool wrap=False) -> Tensor(a!)
   */
  fillDiagonal_(fillValue: Scalar, wrap?: boolean): this;
  fillDiagonal_(fillValue: Scalar, options: { wrap?: boolean }): this;
  /**
   * Each element without the digits behind the point. Another name of `trunc`. [torch.fix](https://docs.pytorch.org/docs/2.13/generated/torch.fix.html)
   * @aten aten::fix(Tensor self) -> Tensor
   */
  fix(): Tensor;
  /**
   * Each element without the digits behind the point. Another name of `trunc`. In place: changes the tensor and returns it. [torch.fix](https://docs.pytorch.org/docs/2.13/generated/torch.fix.html)
   * @aten aten::fix_(Tensor(a!) self) -> Tensor(a!)
   */
  fix_(): this;
  /**
   * Joins dimensions `startDim` to `endDim` into one. [torch.flatten](https://docs.pytorch.org/docs/2.13/generated/torch.flatten.html)
   * @aten aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)
   */
  flatten(startDim?: Int, endDim?: Int): Tensor;
  flatten(startDim: Int, options: { endDim?: Int }): Tensor;
  flatten(options: { startDim?: Int; endDim?: Int }): Tensor;
  /**
   * Reverses the order of elements along `dims`, into a copy. [torch.flip](https://docs.pytorch.org/docs/2.13/generated/torch.flip.html)
   * @aten aten::flip(Tensor self, int[] dims) -> Tensor
   */
  flip(dims: readonly Int[]): Tensor;
  flip(options: { dims: readonly Int[] }): Tensor;
  flip(...dims: Int[]): Tensor;
  /**
   * Reverses the second dimension, into a copy. [torch.fliplr](https://docs.pytorch.org/docs/2.13/generated/torch.fliplr.html)
   * @aten aten::fliplr(Tensor self) -> Tensor
   */
  fliplr(): Tensor;
  /**
   * Reverses the first dimension, into a copy. [torch.flipud](https://docs.pytorch.org/docs/2.13/generated/torch.flipud.html)
   * @aten aten::flipud(Tensor self) -> Tensor
   */
  flipud(): Tensor;
  /**
   * Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html)
   * @aten aten::float_power.Scalar(Scalar self, Tensor exponent) -> Tensor
   */
  floatPower(exponent: Tensor): Tensor;
  /**
   * Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html)
   * @aten aten::float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor
   */
  floatPower(exponent: Scalar): Tensor;
  /**
   * Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. In place: changes the tensor and returns it. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html)
   * @aten aten::float_power_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)
   */
  floatPower_(exponent: Scalar): this;
  /**
   * Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. In place: changes the tensor and returns it. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html)
   * @aten aten::float_power_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!)
   */
  floatPower_(exponent: Tensor): this;
  /**
   * Each element rounded down to the next whole number. [torch.floor](https://docs.pytorch.org/docs/2.13/generated/torch.floor.html)
   * @aten aten::floor(Tensor self) -> Tensor
   */
  floor(): Tensor;
  /**
   * Each element rounded down to the next whole number. In place: changes the tensor and returns it. [torch.floor](https://docs.pytorch.org/docs/2.13/generated/torch.floor.html)
   * @aten aten::floor_(Tensor(a!) self) -> Tensor(a!)
   */
  floor_(): this;
  /**
   * Divides each element by `other` and rounds down to whole numbers; shapes broadcast. [torch.floor_divide](https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html)
   * @aten aten::floor_divide(Tensor self, Tensor other) -> Tensor
   */
  floorDivide(other: Tensor | Scalar): Tensor;
  /**
   * Divides each element by `other` and rounds down to whole numbers; shapes broadcast. [torch.floor_divide](https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html)
   * @aten aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor
   */
  floorDivide(other: Scalar): Tensor;
  /**
   * Divides each element by `other` and rounds down to whole numbers; shapes broadcast. In place: changes the tensor and returns it. [torch.floor_divide](https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html)
   * @aten aten::floor_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  floorDivide_(other: Scalar): this;
  /**
   * Divides each element by `other` and rounds down to whole numbers; shapes broadcast. In place: changes the tensor and returns it. [torch.floor_divide](https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html)
   * @aten aten::floor_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  floorDivide_(other: Tensor | Scalar): this;
  /**
   * The larger of two elements, where NaN counts as missing; shapes broadcast. [torch.fmax](https://docs.pytorch.org/docs/2.13/generated/torch.fmax.html)
   * @aten aten::fmax(Tensor self, Tensor other) -> Tensor
   */
  fmax(other: Tensor): Tensor;
  /**
   * The smaller of two elements, where NaN counts as missing; shapes broadcast. [torch.fmin](https://docs.pytorch.org/docs/2.13/generated/torch.fmin.html)
   * @aten aten::fmin(Tensor self, Tensor other) -> Tensor
   */
  fmin(other: Tensor): Tensor;
  /**
   * The remainder of the division by `other`, with the sign of the tensor's element; shapes broadcast. [torch.fmod](https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html)
   * @aten aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor
   */
  fmod(other: Scalar): Tensor;
  /**
   * The remainder of the division by `other`, with the sign of the tensor's element; shapes broadcast. [torch.fmod](https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html)
   * @aten aten::fmod.Tensor(Tensor self, Tensor other) -> Tensor
   */
  fmod(other: Tensor): Tensor;
  /**
   * The remainder of the division by `other`, with the sign of the tensor's element; shapes broadcast. In place: changes the tensor and returns it. [torch.fmod](https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html)
   * @aten aten::fmod_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  fmod_(other: Scalar): this;
  /**
   * The remainder of the division by `other`, with the sign of the tensor's element; shapes broadcast. In place: changes the tensor and returns it. [torch.fmod](https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html)
   * @aten aten::fmod_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  fmod_(other: Tensor): this;
  /**
   * The part of each element behind the point, with its sign. [torch.frac](https://docs.pytorch.org/docs/2.13/generated/torch.frac.html)
   * @aten aten::frac(Tensor self) -> Tensor
   */
  frac(): Tensor;
  /**
   * The part of each element behind the point, with its sign. In place: changes the tensor and returns it. [torch.frac](https://docs.pytorch.org/docs/2.13/generated/torch.frac.html)
   * @aten aten::frac_(Tensor(a!) self) -> Tensor(a!)
   */
  frac_(): this;
  /**
   * Splits each element into a mantissa in (-1, 1) and a power of two. [torch.frexp](https://docs.pytorch.org/docs/2.13/generated/torch.frexp.html)
   * @aten aten::frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent)
   */
  frexp(): [mantissa: Tensor, exponent: Tensor] & { mantissa: Tensor; exponent: Tensor };
  /**
   * Takes elements along `dim` by `index`: out[i][j] = tensor[index[i][j]][j] for dim 0. [torch.gather](https://docs.pytorch.org/docs/2.13/generated/torch.gather.html)
   * @aten aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor
   */
  gather(dim: Int, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
  gather(dim: Int, options: { index: Tensor; sparseGrad?: boolean }): Tensor;
  gather(options: { dim: Int; index: Tensor; sparseGrad?: boolean }): Tensor;
  /**
   * The greatest common divisor of two integers each; shapes broadcast. [torch.gcd](https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html)
   * @aten aten::gcd(Tensor self, Tensor other) -> Tensor
   */
  gcd(other: Tensor): Tensor;
  /**
   * The greatest common divisor of two integers each; shapes broadcast. In place: changes the tensor and returns it. [torch.gcd](https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html)
   * @aten aten::gcd_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  gcd_(other: Tensor): this;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. [torch.ge](https://docs.pytorch.org/docs/2.13/generated/torch.ge.html)
   * @aten aten::ge.Scalar(Tensor self, Scalar other) -> Tensor
   */
  ge(other: Scalar): Tensor;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. [torch.ge](https://docs.pytorch.org/docs/2.13/generated/torch.ge.html)
   * @aten aten::ge.Tensor(Tensor self, Tensor other) -> Tensor
   */
  ge(other: Tensor): Tensor;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.ge](https://docs.pytorch.org/docs/2.13/generated/torch.ge.html)
   * @aten aten::ge_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  ge_(other: Scalar): this;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.ge](https://docs.pytorch.org/docs/2.13/generated/torch.ge.html)
   * @aten aten::ge_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  ge_(other: Tensor): this;
  /**
   * Fills the tensor with draws from the geometric distribution with success probability `p`. [torch.Tensor.geometric_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.geometric_.html)
   * @aten aten::geometric_(Tensor(a!) self, float p, *, Generator? generator=None) -> Tensor(a!)
   */
  geometric_(p: Float, options?: { generator?: Generator | null }): this;
  /**
   * The QR decomposition in LAPACK's compact form. [torch.geqrf](https://docs.pytorch.org/docs/2.13/generated/torch.geqrf.html)
   * @aten aten::geqrf(Tensor self) -> (Tensor a, Tensor tau)
   */
  geqrf(): [a: Tensor, tau: Tensor] & { a: Tensor; tau: Tensor };
  /**
   * The products of all pairs of elements of two vectors: (N) and (M) -> (N, M). Another name of `outer`. [torch.ger](https://docs.pytorch.org/docs/2.13/generated/torch.ger.html)
   * @aten aten::ger(Tensor self, Tensor vec2) -> Tensor
   */
  ger(vec2: Tensor): Tensor;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. Another name of `gt`. [torch.greater](https://docs.pytorch.org/docs/2.13/generated/torch.greater.html)
   * @aten aten::greater.Scalar(Tensor self, Scalar other) -> Tensor
   */
  greater(other: Scalar): Tensor;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. Another name of `gt`. [torch.greater](https://docs.pytorch.org/docs/2.13/generated/torch.greater.html)
   * @aten aten::greater.Tensor(Tensor self, Tensor other) -> Tensor
   */
  greater(other: Tensor): Tensor;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. Another name of `gt`. In place: changes the tensor and returns it. [torch.greater](https://docs.pytorch.org/docs/2.13/generated/torch.greater.html)
   * @aten aten::greater_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  greater_(other: Scalar): this;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. Another name of `gt`. In place: changes the tensor and returns it. [torch.greater](https://docs.pytorch.org/docs/2.13/generated/torch.greater.html)
   * @aten aten::greater_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  greater_(other: Tensor): this;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. Another name of `ge`. [torch.greater_equal](https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html)
   * @aten aten::greater_equal.Scalar(Tensor self, Scalar other) -> Tensor
   */
  greaterEqual(other: Scalar): Tensor;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. Another name of `ge`. [torch.greater_equal](https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html)
   * @aten aten::greater_equal.Tensor(Tensor self, Tensor other) -> Tensor
   */
  greaterEqual(other: Tensor): Tensor;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. Another name of `ge`. In place: changes the tensor and returns it. [torch.greater_equal](https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html)
   * @aten aten::greater_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  greaterEqual_(other: Scalar): this;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. Another name of `ge`. In place: changes the tensor and returns it. [torch.greater_equal](https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html)
   * @aten aten::greater_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  greaterEqual_(other: Tensor): this;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. [torch.gt](https://docs.pytorch.org/docs/2.13/generated/torch.gt.html)
   * @aten aten::gt.Scalar(Tensor self, Scalar other) -> Tensor
   */
  gt(other: Scalar): Tensor;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. [torch.gt](https://docs.pytorch.org/docs/2.13/generated/torch.gt.html)
   * @aten aten::gt.Tensor(Tensor self, Tensor other) -> Tensor
   */
  gt(other: Tensor): Tensor;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.gt](https://docs.pytorch.org/docs/2.13/generated/torch.gt.html)
   * @aten aten::gt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  gt_(other: Scalar): this;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.gt](https://docs.pytorch.org/docs/2.13/generated/torch.gt.html)
   * @aten aten::gt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  gt_(other: Tensor): this;
  /**
   * Each element, or zero where it lies within [-lambd, lambd]. [torch.Tensor.hardshrink](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.hardshrink.html)
   * @aten aten::hardshrink(Tensor self, Scalar lambd=0.5) -> Tensor
   */
  hardshrink(lambd?: Scalar): Tensor;
  hardshrink(options: { lambd?: Scalar }): Tensor;
  /**
   * One integer that depends on every bit of the tensor, to compare tensors by.
   * @aten aten::hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0) -> Tensor
   */
  hashTensor(dim?: Int | readonly Int[] | null, options?: { keepdim?: boolean; mode?: Int }): Tensor;
  hashTensor(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; mode?: Int }): Tensor;
  hashTensor(...dim: Int[]): Tensor;
  hashTensor(...args: [...dim: Int[], options: { keepdim?: boolean; mode?: Int }]): Tensor;
  /**
   * 0 for negative elements, 1 for positive ones, and `values` for zeros. [torch.heaviside](https://docs.pytorch.org/docs/2.13/generated/torch.heaviside.html)
   * @aten aten::heaviside(Tensor self, Tensor values) -> Tensor
   */
  heaviside(values: Tensor): Tensor;
  /**
   * 0 for negative elements, 1 for positive ones, and `values` for zeros. In place: changes the tensor and returns it. [torch.heaviside](https://docs.pytorch.org/docs/2.13/generated/torch.heaviside.html)
   * @aten aten::heaviside_(Tensor(a!) self, Tensor values) -> Tensor(a!)
   */
  heaviside_(values: Tensor): this;
  /**
   * How many elements fall into each of `bins` equal bins between `min` and `max`. [torch.histc](https://docs.pytorch.org/docs/2.13/generated/torch.histc.html)
   * @aten aten::histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor
   */
  histc(bins?: Int, min?: Scalar, max?: Scalar): Tensor;
  histc(bins: Int, min: Scalar, options: { max?: Scalar }): Tensor;
  histc(bins: Int, options: { min?: Scalar; max?: Scalar }): Tensor;
  histc(options: { bins?: Int; min?: Scalar; max?: Scalar }): Tensor;
  /**
   * How many elements fall into each bin, and the edges of the bins. [torch.histogram](https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html)
   * @aten aten::histogram.bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)
   */
  histogram(bins?: Int, options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(options: { bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /**
   * How many elements fall into each bin, and the edges of the bins. [torch.histogram](https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html)
   * @aten aten::histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)
   */
  histogram(bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /**
   * Splits along the second dimension (of vectors the first), into sections or at indices. [torch.hsplit](https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html)
   * @aten aten::hsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]
   */
  hsplit(indices: readonly Int[]): Tensor[];
  hsplit(...indices: Int[]): Tensor[];
  /**
   * Splits along the second dimension (of vectors the first), into sections or at indices. [torch.hsplit](https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html)
   * @aten aten::hsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]
   */
  hsplit(sections: Int): Tensor[];
  /**
   * The length of the hypotenuse of a right triangle with the two elements as legs; shapes broadcast. [torch.hypot](https://docs.pytorch.org/docs/2.13/generated/torch.hypot.html)
   * @aten aten::hypot(Tensor self, Tensor other) -> Tensor
   */
  hypot(other: Tensor): Tensor;
  /**
   * The length of the hypotenuse of a right triangle with the two elements as legs; shapes broadcast. In place: changes the tensor and returns it. [torch.hypot](https://docs.pytorch.org/docs/2.13/generated/torch.hypot.html)
   * @aten aten::hypot_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  hypot_(other: Tensor): this;
  /**
   * The modified Bessel function of the first kind of order 0 of each element. [torch.i0](https://docs.pytorch.org/docs/2.13/generated/torch.i0.html)
   * @aten aten::i0(Tensor self) -> Tensor
   */
  i0(): Tensor;
  /**
   * The modified Bessel function of the first kind of order 0 of each element. In place: changes the tensor and returns it. [torch.i0](https://docs.pytorch.org/docs/2.13/generated/torch.i0.html)
   * @aten aten::i0_(Tensor(a!) self) -> Tensor(a!)
   */
  i0_(): this;
  /**
   * The lower incomplete gamma function, regularized, of each element and `other`. [torch.igamma](https://docs.pytorch.org/docs/2.13/generated/torch.igamma.html)
   * @aten aten::igamma(Tensor self, Tensor other) -> Tensor
   */
  igamma(other: Tensor): Tensor;
  /**
   * The lower incomplete gamma function, regularized, of each element and `other`. In place: changes the tensor and returns it. [torch.igamma](https://docs.pytorch.org/docs/2.13/generated/torch.igamma.html)
   * @aten aten::igamma_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  igamma_(other: Tensor): this;
  /**
   * The upper incomplete gamma function, regularized, of each element and `other`. [torch.igammac](https://docs.pytorch.org/docs/2.13/generated/torch.igammac.html)
   * @aten aten::igammac(Tensor self, Tensor other) -> Tensor
   */
  igammac(other: Tensor): Tensor;
  /**
   * The upper incomplete gamma function, regularized, of each element and `other`. In place: changes the tensor and returns it. [torch.igammac](https://docs.pytorch.org/docs/2.13/generated/torch.igammac.html)
   * @aten aten::igammac_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  igammac_(other: Tensor): this;
  /**
   * Elements by one index tensor for each dimension, as advanced indexing does; null takes all.
   * @aten aten::index.Tensor(Tensor self, Tensor?[] indices) -> Tensor
   */
  index(indices: readonly (Tensor | null)[]): Tensor;
  /**
   * A copy with `alpha * source` added to the slices of `dim` that `index` names. [torch.index_add](https://docs.pytorch.org/docs/2.13/generated/torch.index_add.html)
   * @aten aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor
   */
  indexAdd(dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
  indexAdd(dim: Int, index: Tensor, options: { source: Tensor; alpha?: Scalar }): Tensor;
  indexAdd(dim: Int, options: { index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  indexAdd(options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  /**
   * Adds `alpha * source` to the slices of `dim` that `index` names. [torch.Tensor.index_add_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_add_.html)
   * @aten aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!)
   */
  indexAdd_(dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): this;
  indexAdd_(dim: Int, index: Tensor, options: { source: Tensor; alpha?: Scalar }): this;
  indexAdd_(dim: Int, options: { index: Tensor; source: Tensor; alpha?: Scalar }): this;
  indexAdd_(options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar }): this;
  /**
   * A copy with the slices of `dim` that `index` names replaced by those of `source`. [torch.index_copy](https://docs.pytorch.org/docs/2.13/generated/torch.index_copy.html)
   * @aten aten::index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor
   */
  indexCopy(dim: Int, index: Tensor, source: Tensor): Tensor;
  indexCopy(dim: Int, index: Tensor, options: { source: Tensor }): Tensor;
  indexCopy(dim: Int, options: { index: Tensor; source: Tensor }): Tensor;
  indexCopy(options: { dim: Int; index: Tensor; source: Tensor }): Tensor;
  /**
   * Replaces the slices of `dim` that `index` names by those of `source`. [torch.Tensor.index_copy_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_copy_.html)
   * @aten aten::index_copy_(Tensor(a!) self, int dim, Tensor index, Tensor source) -> Tensor(a!)
   */
  indexCopy_(dim: Int, index: Tensor, source: Tensor): this;
  indexCopy_(dim: Int, index: Tensor, options: { source: Tensor }): this;
  indexCopy_(dim: Int, options: { index: Tensor; source: Tensor }): this;
  indexCopy_(options: { dim: Int; index: Tensor; source: Tensor }): this;
  /**
   * A copy with the slices of `dim` that `index` names filled with `value`. [torch.Tensor.index_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html)
   * @aten aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor
   */
  indexFill(dim: Int, index: Tensor, value: Scalar): Tensor;
  indexFill(dim: Int, index: Tensor, options: { value: Scalar }): Tensor;
  indexFill(dim: Int, options: { index: Tensor; value: Scalar }): Tensor;
  indexFill(options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
  /**
   * A copy with the slices of `dim` that `index` names filled with `value`. [torch.Tensor.index_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html)
   * @aten aten::index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor
   */
  indexFill(dim: Int, index: Tensor, value: Tensor): Tensor;
  indexFill(dim: Int, index: Tensor, options: { value: Tensor }): Tensor;
  indexFill(dim: Int, options: { index: Tensor; value: Tensor }): Tensor;
  indexFill(options: { dim: Int; index: Tensor; value: Tensor }): Tensor;
  /**
   * Fills the slices of `dim` that `index` names with `value`. [torch.Tensor.index_fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill_.html)
   * @aten aten::index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)
   */
  indexFill_(dim: Int, index: Tensor, value: Scalar): this;
  indexFill_(dim: Int, index: Tensor, options: { value: Scalar }): this;
  indexFill_(dim: Int, options: { index: Tensor; value: Scalar }): this;
  indexFill_(options: { dim: Int; index: Tensor; value: Scalar }): this;
  /**
   * Fills the slices of `dim` that `index` names with `value`. [torch.Tensor.index_fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill_.html)
   * @aten aten::index_fill_.int_Tensor(Tensor(a!) self, int dim, Tensor index, Tensor value) -> Tensor(a!)
   */
  indexFill_(dim: Int, index: Tensor, value: Tensor): this;
  indexFill_(dim: Int, index: Tensor, options: { value: Tensor }): this;
  indexFill_(dim: Int, options: { index: Tensor; value: Tensor }): this;
  indexFill_(options: { dim: Int; index: Tensor; value: Tensor }): this;
  /**
   * A copy with `values` written at the positions of the index tensors; `accumulate` adds. [torch.Tensor.index_put](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put.html)
   * @aten aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor
   */
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
  /**
   * Writes `values` at the positions of the index tensors; `accumulate` adds. [torch.Tensor.index_put_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put_.html)
   * @aten aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)
   */
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): this;
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): this;
  /**
   * A copy with slices of `source` reduced into those of `dim` that `index` names: prod, mean, amax or amin. [torch.index_reduce](https://docs.pytorch.org/docs/2.13/generated/torch.index_reduce.html)
   * @aten aten::index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor
   */
  indexReduce(dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
  indexReduce(dim: Int, index: Tensor, source: Tensor, options: { reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  indexReduce(dim: Int, index: Tensor, options: { source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  indexReduce(dim: Int, options: { index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  indexReduce(options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  /**
   * Reduces slices of `source` into those of `dim` that `index` names: prod, mean, amax or amin. [torch.Tensor.index_reduce_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_reduce_.html)
   * @aten aten::index_reduce_(Tensor(a!) self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor(a!)
   */
  indexReduce_(dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): this;
  indexReduce_(dim: Int, index: Tensor, source: Tensor, options: { reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  indexReduce_(dim: Int, index: Tensor, options: { source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  indexReduce_(dim: Int, options: { index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  indexReduce_(options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  /**
   * The slices of `dim` that the vector `index` names, as a copy. [torch.index_select](https://docs.pytorch.org/docs/2.13/generated/torch.index_select.html)
   * @aten aten::index_select(Tensor self, int dim, Tensor index) -> Tensor
   */
  indexSelect(dim: Int, index: Tensor): Tensor;
  indexSelect(dim: Int, options: { index: Tensor }): Tensor;
  indexSelect(options: { dim: Int; index: Tensor }): Tensor;
  /**
   * The indices of a coalesced sparse COO tensor: (dimensions, number). [torch.Tensor.indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.indices.html)
   * @aten aten::indices(Tensor(a) self) -> Tensor(a)
   */
  indices(): Tensor;
  /**
   * Sums of products over the last dimension: (..., N) and (..., N). [torch.inner](https://docs.pytorch.org/docs/2.13/generated/torch.inner.html)
   * @aten aten::inner(Tensor self, Tensor other) -> Tensor
   */
  inner(other: Tensor): Tensor;
  /**
   * The integers that a quantized tensor stores. [torch.Tensor.int_repr](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.int_repr.html)
   * @aten aten::int_repr(Tensor self) -> Tensor
   */
  intRepr(): Tensor;
  /**
   * The inverse of square matrices: (..., N, N). [torch.inverse](https://docs.pytorch.org/docs/2.13/generated/torch.inverse.html)
   * @aten aten::inverse(Tensor self) -> Tensor
   */
  inverse(): Tensor;
  /**
   * Whether a sparse COO tensor has each index once, in order. [torch.Tensor.is_coalesced](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_coalesced.html)
   * @aten aten::is_coalesced(Tensor self) -> bool
   */
  isCoalesced(): boolean;
  /**
   * Whether the dtype is complex. [torch.is_complex](https://docs.pytorch.org/docs/2.13/generated/torch.is_complex.html)
   * @aten aten::is_complex(Tensor self) -> bool
   */
  isComplex(): boolean;
  /**
   * Whether the tensor is a conjugate that is not computed yet. [torch.is_conj](https://docs.pytorch.org/docs/2.13/generated/torch.is_conj.html)
   * @aten aten::is_conj(Tensor self) -> bool
   */
  isConj(): boolean;
  /**
   * Whether the tensor is distributed; always false here.
   * @aten aten::is_distributed(Tensor self) -> bool
   */
  isDistributed(): boolean;
  /**
   * Whether the dtype is a floating-point one. [torch.is_floating_point](https://docs.pytorch.org/docs/2.13/generated/torch.is_floating_point.html)
   * @aten aten::is_floating_point(Tensor self) -> bool
   */
  isFloatingPoint(): boolean;
  /**
   * Whether the tensor is a negation that is not computed yet.
   * @aten aten::is_neg(Tensor self) -> bool
   */
  isNeg(): boolean;
  /**
   * Whether the only element of the tensor is not zero; an error for more elements. [torch.is_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.is_nonzero.html)
   * @aten aten::is_nonzero(Tensor self) -> bool
   */
  isNonzero(): boolean;
  /**
   * Whether the memory is page-locked, for faster copies to a device. [torch.Tensor.is_pinned](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_pinned.html)
   * @aten aten::is_pinned(Tensor self, Device? device=None) -> bool
   */
  isPinned(device?: DeviceLike | null): boolean;
  isPinned(options: { device?: DeviceLike | null }): boolean;
  /**
   * Whether two tensors have the same shape.
   * @aten aten::is_same_size(Tensor self, Tensor other) -> bool
   */
  isSameSize(other: Tensor): boolean;
  /**
   * Whether two tensors are the same view of the same memory. [torch.Tensor.is_set_to](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_set_to.html)
   * @aten aten::is_set_to(Tensor self, Tensor tensor) -> bool
   */
  isSetTo(tensor: Tensor): boolean;
  /**
   * Whether the dtype has negative numbers. [torch.Tensor.is_signed](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_signed.html)
   * @aten aten::is_signed(Tensor self) -> bool
   */
  isSigned(): boolean;
  /**
   * Whether elements are equal within `atol + rtol * |other|`, one by one; shapes broadcast. [torch.isclose](https://docs.pytorch.org/docs/2.13/generated/torch.isclose.html)
   * @aten aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor
   */
  isclose(other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): Tensor;
  isclose(other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): Tensor;
  isclose(other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): Tensor;
  isclose(other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): Tensor;
  /**
   * Whether each element is a finite number. [torch.isfinite](https://docs.pytorch.org/docs/2.13/generated/torch.isfinite.html)
   * @aten aten::isfinite(Tensor self) -> Tensor
   */
  isfinite(): Tensor;
  /**
   * Whether each element is Infinity or -Infinity. [torch.isinf](https://docs.pytorch.org/docs/2.13/generated/torch.isinf.html)
   * @aten aten::isinf(Tensor self) -> Tensor
   */
  isinf(): Tensor;
  /**
   * Whether each element is NaN. [torch.isnan](https://docs.pytorch.org/docs/2.13/generated/torch.isnan.html)
   * @aten aten::isnan(Tensor self) -> Tensor
   */
  isnan(): Tensor;
  /**
   * Whether each element is -Infinity. [torch.isneginf](https://docs.pytorch.org/docs/2.13/generated/torch.isneginf.html)
   * @aten aten::isneginf(Tensor self) -> Tensor
   */
  isneginf(): Tensor;
  /**
   * Whether each element is Infinity. [torch.isposinf](https://docs.pytorch.org/docs/2.13/generated/torch.isposinf.html)
   * @aten aten::isposinf(Tensor self) -> Tensor
   */
  isposinf(): Tensor;
  /**
   * Whether each element has no imaginary part. [torch.isreal](https://docs.pytorch.org/docs/2.13/generated/torch.isreal.html)
   * @aten aten::isreal(Tensor self) -> Tensor
   */
  isreal(): Tensor;
  /**
   * The signal of a spectrum that `stft` made. [torch.istft](https://docs.pytorch.org/docs/2.13/generated/torch.istft.html)
   * @aten aten::istft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool return_complex=False) -> Tensor
   */
  istft(nFft: Int, hopLength?: Int | null, winLength?: Int | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: Int | null, returnComplex?: boolean): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: Int | null, options: { returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, options: { length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, normalized: boolean, options: { onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, center: boolean, options: { normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, window: Tensor | null, options: { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, winLength: Int | null, options: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, hopLength: Int | null, options: { winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(nFft: Int, options: { hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  /**
   * The Kronecker product. [torch.kron](https://docs.pytorch.org/docs/2.13/generated/torch.kron.html)
   * @aten aten::kron(Tensor self, Tensor other) -> Tensor
   */
  kron(other: Tensor): Tensor;
  /**
   * The `k`-th smallest element along `dim` and its index; k counts from 1. [torch.kthvalue](https://docs.pytorch.org/docs/2.13/generated/torch.kthvalue.html)
   * @aten aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  kthvalue(k: Int, dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(k: Int, dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(k: Int, options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The least common multiple of two integers each; shapes broadcast. [torch.lcm](https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html)
   * @aten aten::lcm(Tensor self, Tensor other) -> Tensor
   */
  lcm(other: Tensor): Tensor;
  /**
   * The least common multiple of two integers each; shapes broadcast. In place: changes the tensor and returns it. [torch.lcm](https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html)
   * @aten aten::lcm_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  lcm_(other: Tensor): this;
  /**
   * Each element times 2 to the power of `other`; shapes broadcast. [torch.ldexp](https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html)
   * @aten aten::ldexp.Tensor(Tensor self, Tensor other) -> Tensor
   */
  ldexp(other: Tensor): Tensor;
  /**
   * Each element times 2 to the power of `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.ldexp](https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html)
   * @aten aten::ldexp_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  ldexp_(other: Tensor): this;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. [torch.le](https://docs.pytorch.org/docs/2.13/generated/torch.le.html)
   * @aten aten::le.Scalar(Tensor self, Scalar other) -> Tensor
   */
  le(other: Scalar): Tensor;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. [torch.le](https://docs.pytorch.org/docs/2.13/generated/torch.le.html)
   * @aten aten::le.Tensor(Tensor self, Tensor other) -> Tensor
   */
  le(other: Tensor): Tensor;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.le](https://docs.pytorch.org/docs/2.13/generated/torch.le.html)
   * @aten aten::le_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  le_(other: Scalar): this;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.le](https://docs.pytorch.org/docs/2.13/generated/torch.le.html)
   * @aten aten::le_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  le_(other: Tensor): this;
  /**
   * The point between two tensors: `tensor + weight * (end - tensor)`; shapes broadcast. [torch.lerp](https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html)
   * @aten aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor
   */
  lerp(end: Tensor, weight: Scalar): Tensor;
  /**
   * The point between two tensors: `tensor + weight * (end - tensor)`; shapes broadcast. [torch.lerp](https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html)
   * @aten aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor
   */
  lerp(end: Tensor, weight: Tensor): Tensor;
  /**
   * The point between two tensors: `tensor + weight * (end - tensor)`; shapes broadcast. In place: changes the tensor and returns it. [torch.lerp](https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html)
   * @aten aten::lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight) -> Tensor(a!)
   */
  lerp_(end: Tensor, weight: Scalar): this;
  /**
   * The point between two tensors: `tensor + weight * (end - tensor)`; shapes broadcast. In place: changes the tensor and returns it. [torch.lerp](https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html)
   * @aten aten::lerp_.Tensor(Tensor(a!) self, Tensor end, Tensor weight) -> Tensor(a!)
   */
  lerp_(end: Tensor, weight: Tensor): this;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. Another name of `lt`. [torch.less](https://docs.pytorch.org/docs/2.13/generated/torch.less.html)
   * @aten aten::less.Scalar(Tensor self, Scalar other) -> Tensor
   */
  less(other: Scalar): Tensor;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. Another name of `lt`. [torch.less](https://docs.pytorch.org/docs/2.13/generated/torch.less.html)
   * @aten aten::less.Tensor(Tensor self, Tensor other) -> Tensor
   */
  less(other: Tensor): Tensor;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. Another name of `lt`. In place: changes the tensor and returns it. [torch.less](https://docs.pytorch.org/docs/2.13/generated/torch.less.html)
   * @aten aten::less_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  less_(other: Scalar): this;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. Another name of `lt`. In place: changes the tensor and returns it. [torch.less](https://docs.pytorch.org/docs/2.13/generated/torch.less.html)
   * @aten aten::less_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  less_(other: Tensor): this;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. Another name of `le`. [torch.less_equal](https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html)
   * @aten aten::less_equal.Scalar(Tensor self, Scalar other) -> Tensor
   */
  lessEqual(other: Scalar): Tensor;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. Another name of `le`. [torch.less_equal](https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html)
   * @aten aten::less_equal.Tensor(Tensor self, Tensor other) -> Tensor
   */
  lessEqual(other: Tensor): Tensor;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. Another name of `le`. In place: changes the tensor and returns it. [torch.less_equal](https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html)
   * @aten aten::less_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  lessEqual_(other: Scalar): this;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. Another name of `le`. In place: changes the tensor and returns it. [torch.less_equal](https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html)
   * @aten aten::less_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  lessEqual_(other: Tensor): this;
  /**
   * The logarithm of the absolute value of the gamma function of each element. [torch.lgamma](https://docs.pytorch.org/docs/2.13/generated/torch.lgamma.html)
   * @aten aten::lgamma(Tensor self) -> Tensor
   */
  lgamma(): Tensor;
  /**
   * The logarithm of the absolute value of the gamma function of each element. In place: changes the tensor and returns it. [torch.lgamma](https://docs.pytorch.org/docs/2.13/generated/torch.lgamma.html)
   * @aten aten::lgamma_(Tensor(a!) self) -> Tensor(a!)
   */
  lgamma_(): this;
  /**
   * The natural logarithm of each element. [torch.log](https://docs.pytorch.org/docs/2.13/generated/torch.log.html)
   * @aten aten::log(Tensor self) -> Tensor
   */
  log(): Tensor;
  /**
   * The logarithm to base 10 of each element. [torch.log10](https://docs.pytorch.org/docs/2.13/generated/torch.log10.html)
   * @aten aten::log10(Tensor self) -> Tensor
   */
  log10(): Tensor;
  /**
   * The logarithm to base 10 of each element. In place: changes the tensor and returns it. [torch.log10](https://docs.pytorch.org/docs/2.13/generated/torch.log10.html)
   * @aten aten::log10_(Tensor(a!) self) -> Tensor(a!)
   */
  log10_(): this;
  /**
   * `log(1 + x)` of each element, exact for small ones. [torch.log1p](https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html)
   * @aten aten::log1p(Tensor self) -> Tensor
   */
  log1p(): Tensor;
  /**
   * `log(1 + x)` of each element, exact for small ones. In place: changes the tensor and returns it. [torch.log1p](https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html)
   * @aten aten::log1p_(Tensor(a!) self) -> Tensor(a!)
   */
  log1p_(): this;
  /**
   * The logarithm to base 2 of each element. [torch.log2](https://docs.pytorch.org/docs/2.13/generated/torch.log2.html)
   * @aten aten::log2(Tensor self) -> Tensor
   */
  log2(): Tensor;
  /**
   * The logarithm to base 2 of each element. In place: changes the tensor and returns it. [torch.log2](https://docs.pytorch.org/docs/2.13/generated/torch.log2.html)
   * @aten aten::log2_(Tensor(a!) self) -> Tensor(a!)
   */
  log2_(): this;
  /**
   * The natural logarithm of each element. In place: changes the tensor and returns it. [torch.log](https://docs.pytorch.org/docs/2.13/generated/torch.log.html)
   * @aten aten::log_(Tensor(a!) self) -> Tensor(a!)
   */
  log_(): this;
  /**
   * Fills the tensor with draws whose logarithms are normal with `mean` and `std`. [torch.Tensor.log_normal_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log_normal_.html)
   * @aten aten::log_normal_(Tensor(a!) self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor(a!)
   */
  logNormal_(mean?: Float, std?: Float, options?: { generator?: Generator | null }): this;
  logNormal_(mean: Float, options: { std?: Float; generator?: Generator | null }): this;
  logNormal_(options: { mean?: Float; std?: Float; generator?: Generator | null }): this;
  /**
   * The logarithm of the softmax along `dim`, computed without overflow. [torch.nn.functional.log_softmax](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html)
   * @aten aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor
   */
  logSoftmax(dim: Int, dtype?: DType | null): Tensor;
  logSoftmax(dim: Int, options: { dtype?: DType | null }): Tensor;
  logSoftmax(options: { dim: Int; dtype?: DType | null }): Tensor;
  /**
   * `log(exp(x) + exp(y))` of two elements each, without overflow; shapes broadcast. [torch.logaddexp](https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp.html)
   * @aten aten::logaddexp(Tensor self, Tensor other) -> Tensor
   */
  logaddexp(other: Tensor): Tensor;
  /**
   * `log2(2 ** x + 2 ** y)` of two elements each, without overflow; shapes broadcast. [torch.logaddexp2](https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp2.html)
   * @aten aten::logaddexp2(Tensor self, Tensor other) -> Tensor
   */
  logaddexp2(other: Tensor): Tensor;
  /**
   * The logarithm of the sum of exponentials so far along `dim`. [torch.logcumsumexp](https://docs.pytorch.org/docs/2.13/generated/torch.logcumsumexp.html)
   * @aten aten::logcumsumexp(Tensor self, int dim) -> Tensor
   */
  logcumsumexp(dim: Int): Tensor;
  logcumsumexp(options: { dim: Int }): Tensor;
  /**
   * The logarithm of the determinant of square matrices, NaN where it is negative. [torch.logdet](https://docs.pytorch.org/docs/2.13/generated/torch.logdet.html)
   * @aten aten::logdet(Tensor self) -> Tensor
   */
  logdet(): Tensor;
  /**
   * Whether both elements are non-zero; shapes broadcast. [torch.logical_and](https://docs.pytorch.org/docs/2.13/generated/torch.logical_and.html)
   * @aten aten::logical_and(Tensor self, Tensor other) -> Tensor
   */
  logicalAnd(other: Tensor): Tensor;
  /**
   * Whether both elements are non-zero; shapes broadcast. In place: changes the tensor and returns it. [torch.logical_and](https://docs.pytorch.org/docs/2.13/generated/torch.logical_and.html)
   * @aten aten::logical_and_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  logicalAnd_(other: Tensor): this;
  /**
   * Whether each element is zero. [torch.logical_not](https://docs.pytorch.org/docs/2.13/generated/torch.logical_not.html)
   * @aten aten::logical_not(Tensor self) -> Tensor
   */
  logicalNot(): Tensor;
  /**
   * Whether each element is zero. In place: changes the tensor and returns it. [torch.logical_not](https://docs.pytorch.org/docs/2.13/generated/torch.logical_not.html)
   * @aten aten::logical_not_(Tensor(a!) self) -> Tensor(a!)
   */
  logicalNot_(): this;
  /**
   * Whether one of two elements is non-zero; shapes broadcast. [torch.logical_or](https://docs.pytorch.org/docs/2.13/generated/torch.logical_or.html)
   * @aten aten::logical_or(Tensor self, Tensor other) -> Tensor
   */
  logicalOr(other: Tensor): Tensor;
  /**
   * Whether one of two elements is non-zero; shapes broadcast. In place: changes the tensor and returns it. [torch.logical_or](https://docs.pytorch.org/docs/2.13/generated/torch.logical_or.html)
   * @aten aten::logical_or_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  logicalOr_(other: Tensor): this;
  /**
   * Whether exactly one of two elements is non-zero; shapes broadcast. [torch.logical_xor](https://docs.pytorch.org/docs/2.13/generated/torch.logical_xor.html)
   * @aten aten::logical_xor(Tensor self, Tensor other) -> Tensor
   */
  logicalXor(other: Tensor): Tensor;
  /**
   * Whether exactly one of two elements is non-zero; shapes broadcast. In place: changes the tensor and returns it. [torch.logical_xor](https://docs.pytorch.org/docs/2.13/generated/torch.logical_xor.html)
   * @aten aten::logical_xor_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  logicalXor_(other: Tensor): this;
  /**
   * `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. [torch.logit](https://docs.pytorch.org/docs/2.13/generated/torch.logit.html)
   * @aten aten::logit(Tensor self, float? eps=None) -> Tensor
   */
  logit(eps?: Float | null): Tensor;
  logit(options: { eps?: Float | null }): Tensor;
  /**
   * `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. In place: changes the tensor and returns it. [torch.logit](https://docs.pytorch.org/docs/2.13/generated/torch.logit.html)
   * @aten aten::logit_(Tensor(a!) self, float? eps=None) -> Tensor(a!)
   */
  logit_(eps?: Float | null): this;
  logit_(options: { eps?: Float | null }): this;
  /**
   * The logarithm of the sum of exponentials along `dim`, without overflow. [torch.logsumexp](https://docs.pytorch.org/docs/2.13/generated/torch.logsumexp.html)
   * @aten aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor
   */
  logsumexp(dim: Int | readonly Int[], keepdim?: boolean): Tensor;
  logsumexp(dim: Int | readonly Int[], options: { keepdim?: boolean }): Tensor;
  logsumexp(options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. [torch.lt](https://docs.pytorch.org/docs/2.13/generated/torch.lt.html)
   * @aten aten::lt.Scalar(Tensor self, Scalar other) -> Tensor
   */
  lt(other: Scalar): Tensor;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. [torch.lt](https://docs.pytorch.org/docs/2.13/generated/torch.lt.html)
   * @aten aten::lt.Tensor(Tensor self, Tensor other) -> Tensor
   */
  lt(other: Tensor): Tensor;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.lt](https://docs.pytorch.org/docs/2.13/generated/torch.lt.html)
   * @aten aten::lt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  lt_(other: Scalar): this;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.lt](https://docs.pytorch.org/docs/2.13/generated/torch.lt.html)
   * @aten aten::lt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  lt_(other: Tensor): this;
  /**
   * Solves A X = B for A given by its LU decomposition. [torch.lu_solve](https://docs.pytorch.org/docs/2.13/generated/torch.lu_solve.html)
   * @aten aten::lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor
   */
  luSolve(LUData: Tensor, LUPivots: Tensor): Tensor;
  /**
   * A copy with `value` where `mask` is true. [torch.Tensor.masked_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html)
   * @aten aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor
   */
  maskedFill(mask: Tensor, value: Scalar): Tensor;
  /**
   * A copy with `value` where `mask` is true. [torch.Tensor.masked_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html)
   * @aten aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor
   */
  maskedFill(mask: Tensor, value: Tensor): Tensor;
  /**
   * Writes `value` where `mask` is true. [torch.Tensor.masked_fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill_.html)
   * @aten aten::masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!)
   */
  maskedFill_(mask: Tensor, value: Scalar): this;
  /**
   * Writes `value` where `mask` is true. [torch.Tensor.masked_fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill_.html)
   * @aten aten::masked_fill_.Tensor(Tensor(a!) self, Tensor mask, Tensor value) -> Tensor(a!)
   */
  maskedFill_(mask: Tensor, value: Tensor): this;
  /**
   * A copy with the elements of `source`, one after the other, where `mask` is true. [torch.Tensor.masked_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter.html)
   * @aten aten::masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor
   */
  maskedScatter(mask: Tensor, source: Tensor): Tensor;
  /**
   * Writes the elements of `source`, one after the other, where `mask` is true. [torch.Tensor.masked_scatter_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter_.html)
   * @aten aten::masked_scatter_(Tensor(a!) self, Tensor mask, Tensor source) -> Tensor(a!)
   */
  maskedScatter_(mask: Tensor, source: Tensor): this;
  /**
   * The elements where `mask` is true, as a vector. [torch.masked_select](https://docs.pytorch.org/docs/2.13/generated/torch.masked_select.html)
   * @aten aten::masked_select(Tensor self, Tensor mask) -> Tensor
   */
  maskedSelect(mask: Tensor): Tensor;
  /**
   * The matrix product: vectors, matrices and batches of them, whose leading sizes broadcast. [torch.matmul](https://docs.pytorch.org/docs/2.13/generated/torch.matmul.html)
   * @aten aten::matmul(Tensor self, Tensor other) -> Tensor
   */
  matmul(other: Tensor): Tensor;
  /**
   * The matrix exponential of square matrices. [torch.matrix_exp](https://docs.pytorch.org/docs/2.13/generated/torch.matrix_exp.html)
   * @aten aten::matrix_exp(Tensor self) -> Tensor
   */
  matrixExp(): Tensor;
  /**
   * The `n`-th power of square matrices; negative `n` inverts. [torch.matrix_power](https://docs.pytorch.org/docs/2.13/generated/torch.matrix_power.html)
   * @aten aten::matrix_power(Tensor self, int n) -> Tensor
   */
  matrixPower(n: Int): Tensor;
  /**
   * The largest element; with `dim` the largest along it and their indices; with `other` the larger of two elements each. [torch.max](https://docs.pytorch.org/docs/2.13/generated/torch.max.html)
   * @aten aten::max(Tensor self) -> Tensor
   */
  max(): Tensor;
  /**
   * The largest element; with `dim` the largest along it and their indices; with `other` the larger of two elements each. [torch.max](https://docs.pytorch.org/docs/2.13/generated/torch.max.html)
   * @aten aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  max(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The largest element; with `dim` the largest along it and their indices; with `other` the larger of two elements each. [torch.max](https://docs.pytorch.org/docs/2.13/generated/torch.max.html)
   * @aten aten::max.other(Tensor self, Tensor other) -> Tensor
   */
  max(other: Tensor): Tensor;
  /**
   * The larger of two elements each, NaN where one is NaN; shapes broadcast. [torch.maximum](https://docs.pytorch.org/docs/2.13/generated/torch.maximum.html)
   * @aten aten::maximum(Tensor self, Tensor other) -> Tensor
   */
  maximum(other: Tensor): Tensor;
  /**
   * The mean of all elements, or along `dim`. [torch.mean](https://docs.pytorch.org/docs/2.13/generated/torch.mean.html)
   * @aten aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor
   */
  mean(options?: { dtype?: DType | null }): Tensor;
  /**
   * The mean of all elements, or along `dim`. [torch.mean](https://docs.pytorch.org/docs/2.13/generated/torch.mean.html)
   * @aten aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  mean(dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  mean(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  mean(options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /**
   * The median (the lower one of two) of all elements; along `dim` also the indices. [torch.median](https://docs.pytorch.org/docs/2.13/generated/torch.median.html)
   * @aten aten::median(Tensor self) -> Tensor
   */
  median(): Tensor;
  /**
   * The median (the lower one of two) of all elements; along `dim` also the indices. [torch.median](https://docs.pytorch.org/docs/2.13/generated/torch.median.html)
   * @aten aten::median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  median(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The smallest element; with `dim` the smallest along it and their indices; with `other` the smaller of two elements each. [torch.min](https://docs.pytorch.org/docs/2.13/generated/torch.min.html)
   * @aten aten::min(Tensor self) -> Tensor
   */
  min(): Tensor;
  /**
   * The smallest element; with `dim` the smallest along it and their indices; with `other` the smaller of two elements each. [torch.min](https://docs.pytorch.org/docs/2.13/generated/torch.min.html)
   * @aten aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  min(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The smallest element; with `dim` the smallest along it and their indices; with `other` the smaller of two elements each. [torch.min](https://docs.pytorch.org/docs/2.13/generated/torch.min.html)
   * @aten aten::min.other(Tensor self, Tensor other) -> Tensor
   */
  min(other: Tensor): Tensor;
  /**
   * The smaller of two elements each, NaN where one is NaN; shapes broadcast. [torch.minimum](https://docs.pytorch.org/docs/2.13/generated/torch.minimum.html)
   * @aten aten::minimum(Tensor self, Tensor other) -> Tensor
   */
  minimum(other: Tensor): Tensor;
  /**
   * The product of two matrices: (N, M) and (M, P) -> (N, P). [torch.mm](https://docs.pytorch.org/docs/2.13/generated/torch.mm.html)
   * @aten aten::mm(Tensor self, Tensor mat2) -> Tensor
   */
  mm(mat2: Tensor): Tensor;
  /**
   * The product of two matrices: (N, M) and (M, P) -> (N, P). [torch.mm](https://docs.pytorch.org/docs/2.13/generated/torch.mm.html)
   * @aten aten::mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor
   */
  mm(mat2: Tensor, outDtype: DType): Tensor;
  /**
   * The most frequent value along `dim` and an index of it. [torch.mode](https://docs.pytorch.org/docs/2.13/generated/torch.mode.html)
   * @aten aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  mode(dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. Another name of `movedim`. [torch.moveaxis](https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html)
   * @aten aten::moveaxis.int(Tensor(a) self, int source, int destination) -> Tensor(a)
   */
  moveaxis(source: Int, destination: Int): Tensor;
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. Another name of `movedim`. [torch.moveaxis](https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html)
   * @aten aten::moveaxis.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)
   */
  moveaxis(source: readonly Int[], destination: readonly Int[]): Tensor;
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. [torch.movedim](https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html)
   * @aten aten::movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a)
   */
  movedim(source: Int, destination: Int): Tensor;
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. [torch.movedim](https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html)
   * @aten aten::movedim.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)
   */
  movedim(source: readonly Int[], destination: readonly Int[]): Tensor;
  /**
   * The tensor sorted along its first dimension. [torch.msort](https://docs.pytorch.org/docs/2.13/generated/torch.msort.html)
   * @aten aten::msort(Tensor self) -> Tensor
   */
  msort(): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. [torch.mul](https://docs.pytorch.org/docs/2.13/generated/torch.mul.html)
   * @aten aten::mul.Scalar(Tensor self, Scalar other) -> Tensor
   */
  mul(other: Scalar): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. [torch.mul](https://docs.pytorch.org/docs/2.13/generated/torch.mul.html)
   * @aten aten::mul.Tensor(Tensor self, Tensor other) -> Tensor
   */
  mul(other: Tensor | Scalar): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.mul](https://docs.pytorch.org/docs/2.13/generated/torch.mul.html)
   * @aten aten::mul_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  mul_(other: Scalar): this;
  /**
   * Multiplies each element by `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.mul](https://docs.pytorch.org/docs/2.13/generated/torch.mul.html)
   * @aten aten::mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  mul_(other: Tensor | Scalar): this;
  /**
   * Draws `numSamples` indices of each row by the row's weights: (N) or (M, N) -> (..., numSamples). [torch.multinomial](https://docs.pytorch.org/docs/2.13/generated/torch.multinomial.html)
   * @aten aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor
   */
  multinomial(numSamples: Int, replacement?: boolean, options?: { generator?: Generator | null }): Tensor;
  multinomial(numSamples: Int, options: { replacement?: boolean; generator?: Generator | null }): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. Another name of `mul`. [torch.multiply](https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html)
   * @aten aten::multiply.Scalar(Tensor self, Scalar other) -> Tensor
   */
  multiply(other: Scalar): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. Another name of `mul`. [torch.multiply](https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html)
   * @aten aten::multiply.Tensor(Tensor self, Tensor other) -> Tensor
   */
  multiply(other: Tensor | Scalar): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. Another name of `mul`. In place: changes the tensor and returns it. [torch.multiply](https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html)
   * @aten aten::multiply_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  multiply_(other: Scalar): this;
  /**
   * Multiplies each element by `other`; shapes broadcast. Another name of `mul`. In place: changes the tensor and returns it. [torch.multiply](https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html)
   * @aten aten::multiply_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  multiply_(other: Tensor | Scalar): this;
  /**
   * The product of a matrix and a vector: (N, M) and (M) -> (N). [torch.mv](https://docs.pytorch.org/docs/2.13/generated/torch.mv.html)
   * @aten aten::mv(Tensor self, Tensor vec) -> Tensor
   */
  mv(vec: Tensor): Tensor;
  /**
   * The logarithm of the multivariate gamma function of dimension `p` of each element. [torch.mvlgamma](https://docs.pytorch.org/docs/2.13/generated/torch.mvlgamma.html)
   * @aten aten::mvlgamma(Tensor self, int p) -> Tensor
   */
  mvlgamma(p: Int): Tensor;
  /**
   * The logarithm of the multivariate gamma function of dimension `p` of each element. In place: changes the tensor and returns it. [torch.mvlgamma](https://docs.pytorch.org/docs/2.13/generated/torch.mvlgamma.html)
   * @aten aten::mvlgamma_(Tensor(a!) self, int p) -> Tensor(a!)
   */
  mvlgamma_(p: Int): this;
  /**
   * Replaces NaN, Infinity and -Infinity by numbers: 0 and the largest and smallest of the dtype, unless others are given. [torch.nan_to_num](https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html)
   * @aten aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor
   */
  nanToNum(nan?: Float | null, posinf?: Float | null, neginf?: Float | null): Tensor;
  nanToNum(nan: Float | null, posinf: Float | null, options: { neginf?: Float | null }): Tensor;
  nanToNum(nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null }): Tensor;
  nanToNum(options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
  /**
   * Replaces NaN, Infinity and -Infinity by numbers: 0 and the largest and smallest of the dtype, unless others are given. In place: changes the tensor and returns it. [torch.nan_to_num](https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html)
   * @aten aten::nan_to_num_(Tensor(a!) self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor(a!)
   */
  nanToNum_(nan?: Float | null, posinf?: Float | null, neginf?: Float | null): this;
  nanToNum_(nan: Float | null, posinf: Float | null, options: { neginf?: Float | null }): this;
  nanToNum_(nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null }): this;
  nanToNum_(options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): this;
  /**
   * The mean of the elements that are not NaN, of all or along `dim`. [torch.nanmean](https://docs.pytorch.org/docs/2.13/generated/torch.nanmean.html)
   * @aten aten::nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  nanmean(dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  nanmean(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  nanmean(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /**
   * The median of the elements that are not NaN, of all; along `dim` also the indices. [torch.nanmedian](https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html)
   * @aten aten::nanmedian(Tensor self) -> Tensor
   */
  nanmedian(): Tensor;
  /**
   * The median of the elements that are not NaN, of all; along `dim` also the indices. [torch.nanmedian](https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html)
   * @aten aten::nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  nanmedian(dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(dim: Int, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The quantiles `q` of the elements that are not NaN, of all or along `dim`. [torch.nanquantile](https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html)
   * @aten aten::nanquantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  nanquantile(q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /**
   * The quantiles `q` of the elements that are not NaN, of all or along `dim`. [torch.nanquantile](https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html)
   * @aten aten::nanquantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  nanquantile(q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  nanquantile(q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /**
   * The sum of the elements that are not NaN, of all or along `dim`. [torch.nansum](https://docs.pytorch.org/docs/2.13/generated/torch.nansum.html)
   * @aten aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  nansum(dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  nansum(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  nansum(options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /**
   * The part of dimension `dim` from `start` with `length` elements, as a view. [torch.narrow](https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html)
   * @aten aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a)
   */
  narrow(dim: Int, start: Int, length: Int): Tensor;
  narrow(dim: Int, start: Int, options: { length: Int }): Tensor;
  narrow(dim: Int, options: { start: Int; length: Int }): Tensor;
  narrow(options: { dim: Int; start: Int; length: Int }): Tensor;
  /**
   * The part of dimension `dim` from `start` with `length` elements, as a view. [torch.narrow](https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html)
   * @aten aten::narrow.Tensor(Tensor(a) self, int dim, Tensor start, SymInt length) -> Tensor(a)
   */
  narrow(dim: Int, start: Tensor, length: Int): Tensor;
  narrow(dim: Int, start: Tensor, options: { length: Int }): Tensor;
  narrow(dim: Int, options: { start: Tensor; length: Int }): Tensor;
  narrow(options: { dim: Int; start: Tensor; length: Int }): Tensor;
  /**
   * The part of dimension `dim` from `start` with `length` elements, as a copy. [torch.narrow_copy](https://docs.pytorch.org/docs/2.13/generated/torch.narrow_copy.html)
   * @aten aten::narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor
   */
  narrowCopy(dim: Int, start: Int, length: Int): Tensor;
  narrowCopy(dim: Int, start: Int, options: { length: Int }): Tensor;
  narrowCopy(dim: Int, options: { start: Int; length: Int }): Tensor;
  narrowCopy(options: { dim: Int; start: Int; length: Int }): Tensor;
  /**
   * Whether elements differ, one by one; shapes broadcast. [torch.ne](https://docs.pytorch.org/docs/2.13/generated/torch.ne.html)
   * @aten aten::ne.Scalar(Tensor self, Scalar other) -> Tensor
   */
  ne(other: Scalar): Tensor;
  /**
   * Whether elements differ, one by one; shapes broadcast. [torch.ne](https://docs.pytorch.org/docs/2.13/generated/torch.ne.html)
   * @aten aten::ne.Tensor(Tensor self, Tensor other) -> Tensor
   */
  ne(other: Tensor): Tensor;
  /**
   * Whether elements differ, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.ne](https://docs.pytorch.org/docs/2.13/generated/torch.ne.html)
   * @aten aten::ne_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  ne_(other: Scalar): this;
  /**
   * Whether elements differ, one by one; shapes broadcast. In place: changes the tensor and returns it. [torch.ne](https://docs.pytorch.org/docs/2.13/generated/torch.ne.html)
   * @aten aten::ne_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  ne_(other: Tensor): this;
  /**
   * Each element with the other sign. [torch.neg](https://docs.pytorch.org/docs/2.13/generated/torch.neg.html)
   * @aten aten::neg(Tensor self) -> Tensor
   */
  neg(): Tensor;
  /**
   * Each element with the other sign. In place: changes the tensor and returns it. [torch.neg](https://docs.pytorch.org/docs/2.13/generated/torch.neg.html)
   * @aten aten::neg_(Tensor(a!) self) -> Tensor(a!)
   */
  neg_(): this;
  /**
   * Each element with the other sign. Another name of `neg`. [torch.negative](https://docs.pytorch.org/docs/2.13/generated/torch.negative.html)
   * @aten aten::negative(Tensor self) -> Tensor
   */
  negative(): Tensor;
  /**
   * Each element with the other sign. Another name of `neg`. In place: changes the tensor and returns it. [torch.negative](https://docs.pytorch.org/docs/2.13/generated/torch.negative.html)
   * @aten aten::negative_(Tensor(a!) self) -> Tensor(a!)
   */
  negative_(): this;
  /**
   * An uninitialized tensor of shape `size` with this tensor's dtype and device. [torch.Tensor.new_empty](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_empty.html)
   * @aten aten::new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  newEmpty(size: readonly Int[], options?: FactoryOptions): Tensor;
  newEmpty(...size: Int[]): Tensor;
  newEmpty(...args: [...size: Int[], options: FactoryOptions]): Tensor;
  /**
   * An uninitialized tensor of shape `size` and strides `stride` with this tensor's dtype and device.
   * @aten aten::new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  newEmptyStrided(size: readonly Int[], stride: readonly Int[], options?: FactoryOptions): Tensor;
  /**
   * A tensor of shape `size` filled with `fillValue`, with this tensor's dtype and device. [torch.Tensor.new_full](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_full.html)
   * @aten aten::new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  newFull(size: readonly Int[], fillValue: Scalar, options?: FactoryOptions): Tensor;
  /**
   * A tensor of ones of shape `size` with this tensor's dtype and device. [torch.Tensor.new_ones](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_ones.html)
   * @aten aten::new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  newOnes(size: readonly Int[], options?: FactoryOptions): Tensor;
  newOnes(...size: Int[]): Tensor;
  newOnes(...args: [...size: Int[], options: FactoryOptions]): Tensor;
  /**
   * A tensor of zeros of shape `size` with this tensor's dtype and device. [torch.Tensor.new_zeros](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_zeros.html)
   * @aten aten::new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  newZeros(size: readonly Int[], options?: FactoryOptions): Tensor;
  newZeros(...size: Int[]): Tensor;
  newZeros(...args: [...size: Int[], options: FactoryOptions]): Tensor;
  /**
   * The next floating-point number after each element towards `other`; shapes broadcast. [torch.nextafter](https://docs.pytorch.org/docs/2.13/generated/torch.nextafter.html)
   * @aten aten::nextafter(Tensor self, Tensor other) -> Tensor
   */
  nextafter(other: Tensor): Tensor;
  /**
   * The next floating-point number after each element towards `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.nextafter](https://docs.pytorch.org/docs/2.13/generated/torch.nextafter.html)
   * @aten aten::nextafter_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  nextafter_(other: Tensor): this;
  /**
   * The indices of the elements that are not zero, cut or filled to exactly `size` rows. [torch.Tensor.nonzero_static](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nonzero_static.html)
   * @aten aten::nonzero_static(Tensor self, *, SymInt size, int fill_value=-1) -> Tensor
   */
  nonzeroStatic(options: { size: Int; fillValue?: Int }): Tensor;
  /**
   * Fills the tensor with draws from the normal distribution with `mean` and `std`. [torch.Tensor.normal_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.normal_.html)
   * @aten aten::normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!)
   */
  normal_(mean?: Float, std?: Float, options?: { generator?: Generator | null }): this;
  normal_(mean: Float, options: { std?: Float; generator?: Generator | null }): this;
  normal_(options: { mean?: Float; std?: Float; generator?: Generator | null }): this;
  /**
   * Whether elements differ, one by one; shapes broadcast. Another name of `ne`. [torch.not_equal](https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html)
   * @aten aten::not_equal.Scalar(Tensor self, Scalar other) -> Tensor
   */
  notEqual(other: Scalar): Tensor;
  /**
   * Whether elements differ, one by one; shapes broadcast. Another name of `ne`. [torch.not_equal](https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html)
   * @aten aten::not_equal.Tensor(Tensor self, Tensor other) -> Tensor
   */
  notEqual(other: Tensor): Tensor;
  /**
   * Whether elements differ, one by one; shapes broadcast. Another name of `ne`. In place: changes the tensor and returns it. [torch.not_equal](https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html)
   * @aten aten::not_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  notEqual_(other: Scalar): this;
  /**
   * Whether elements differ, one by one; shapes broadcast. Another name of `ne`. In place: changes the tensor and returns it. [torch.not_equal](https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html)
   * @aten aten::not_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  notEqual_(other: Tensor): this;
  /**
   * The matrix Q from the compact form of `geqrf`. [torch.orgqr](https://docs.pytorch.org/docs/2.13/generated/torch.orgqr.html)
   * @aten aten::orgqr(Tensor self, Tensor input2) -> Tensor
   */
  orgqr(input2: Tensor): Tensor;
  /**
   * The product of a matrix with the Q of `geqrf`'s compact form. [torch.ormqr](https://docs.pytorch.org/docs/2.13/generated/torch.ormqr.html)
   * @aten aten::ormqr(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor
   */
  ormqr(input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean): Tensor;
  ormqr(input2: Tensor, input3: Tensor, left: boolean, options: { transpose?: boolean }): Tensor;
  ormqr(input2: Tensor, input3: Tensor, options: { left?: boolean; transpose?: boolean }): Tensor;
  /**
   * The products of all pairs of elements of two vectors: (N) and (M) -> (N, M). [torch.outer](https://docs.pytorch.org/docs/2.13/generated/torch.outer.html)
   * @aten aten::outer(Tensor self, Tensor vec2) -> Tensor
   */
  outer(vec2: Tensor): Tensor;
  /**
   * The tensor with its dimensions in the order `dims`, as a view. [torch.permute](https://docs.pytorch.org/docs/2.13/generated/torch.permute.html)
   * @aten aten::permute(Tensor(a) self, int[] dims) -> Tensor(a)
   */
  permute(dims: readonly Int[]): Tensor;
  permute(options: { dims: readonly Int[] }): Tensor;
  permute(...dims: Int[]): Tensor;
  /**
   * A copy of the tensor in page-locked memory, for faster copies to a device. [torch.Tensor.pin_memory](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.pin_memory.html)
   * @aten aten::pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a)
   */
  pinMemory(device?: DeviceLike | null): Tensor;
  pinMemory(options: { device?: DeviceLike | null }): Tensor;
  /**
   * The pseudo-inverse of matrices; linalg.pinv is its newer form. [torch.pinverse](https://docs.pytorch.org/docs/2.13/generated/torch.pinverse.html)
   * @aten aten::pinverse(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor
   */
  pinverse(rcond?: Float): Tensor;
  pinverse(options: { rcond?: Float }): Tensor;
  /**
   * The `n`-th derivative of the digamma function of each element. In place: changes the tensor and returns it. [torch.polygamma](https://docs.pytorch.org/docs/2.13/generated/torch.polygamma.html)
   * @aten aten::polygamma_(Tensor(a!) self, int n) -> Tensor(a!)
   */
  polygamma_(n: Int): this;
  /**
   * The tensor as it is; an error for booleans. [torch.positive](https://docs.pytorch.org/docs/2.13/generated/torch.positive.html)
   * @aten aten::positive(Tensor(a) self) -> Tensor(a)
   */
  positive(): Tensor;
  /**
   * Each element to the power of `exponent`; shapes broadcast. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html)
   * @aten aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor
   */
  pow(exponent: Tensor): Tensor;
  /**
   * Each element to the power of `exponent`; shapes broadcast. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html)
   * @aten aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor
   */
  pow(exponent: Scalar): Tensor;
  /**
   * Each element to the power of `exponent`; shapes broadcast. In place: changes the tensor and returns it. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html)
   * @aten aten::pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)
   */
  pow_(exponent: Scalar): this;
  /**
   * Each element to the power of `exponent`; shapes broadcast. In place: changes the tensor and returns it. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html)
   * @aten aten::pow_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!)
   */
  pow_(exponent: Tensor): this;
  /**
   * Each element, multiplied by `weight` where it is negative: one weight, or one for each channel (dimension 1). [torch.nn.functional.prelu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.prelu.html)
   * @aten aten::prelu(Tensor self, Tensor weight) -> Tensor
   */
  prelu(weight: Tensor): Tensor;
  /**
   * The product of all elements, or along `dim`. [torch.prod](https://docs.pytorch.org/docs/2.13/generated/torch.prod.html)
   * @aten aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor
   */
  prod(options?: { dtype?: DType | null }): Tensor;
  /**
   * The product of all elements, or along `dim`. [torch.prod](https://docs.pytorch.org/docs/2.13/generated/torch.prod.html)
   * @aten aten::prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  prod(dim: Int, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  prod(dim: Int, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  prod(options: { dim: Int; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /**
   * A copy of the tensor with `source` written at positions of its flattened form; `accumulate` adds. [torch.Tensor.put_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put_.html)
   * @aten aten::put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor
   */
  put(index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
  put(index: Tensor, source: Tensor, options: { accumulate?: boolean }): Tensor;
  /**
   * Writes `source` at positions of the flattened tensor; `accumulate` adds. [torch.Tensor.put_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put_.html)
   * @aten aten::put_(Tensor(a!) self, Tensor index, Tensor source, bool accumulate=False) -> Tensor(a!)
   */
  put_(index: Tensor, source: Tensor, accumulate?: boolean): this;
  put_(index: Tensor, source: Tensor, options: { accumulate?: boolean }): this;
  /**
   * The dimension whose slices have their own scales in a tensor quantized by channel. [torch.Tensor.q_per_channel_axis](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_axis.html)
   * @aten aten::q_per_channel_axis(Tensor self) -> int
   */
  qPerChannelAxis(): number;
  /**
   * The scales of a tensor quantized by channel. [torch.Tensor.q_per_channel_scales](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_scales.html)
   * @aten aten::q_per_channel_scales(Tensor self) -> Tensor
   */
  qPerChannelScales(): Tensor;
  /**
   * The zero points of a tensor quantized by channel. [torch.Tensor.q_per_channel_zero_points](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_zero_points.html)
   * @aten aten::q_per_channel_zero_points(Tensor self) -> Tensor
   */
  qPerChannelZeroPoints(): Tensor;
  /**
   * The scale of a quantized tensor. [torch.Tensor.q_scale](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_scale.html)
   * @aten aten::q_scale(Tensor self) -> float
   */
  qScale(): number;
  /**
   * The zero point of a quantized tensor. [torch.Tensor.q_zero_point](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_zero_point.html)
   * @aten aten::q_zero_point(Tensor self) -> int
   */
  qZeroPoint(): number;
  /**
   * The QR decomposition; linalg.qr is its newer form. [torch.qr](https://docs.pytorch.org/docs/2.13/generated/torch.qr.html)
   * @aten aten::qr(Tensor self, bool some=True) -> (Tensor Q, Tensor R)
   */
  qr(some?: boolean): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  qr(options: { some?: boolean }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  /**
   * The quantiles `q` (0 to 1) of all elements, or along `dim`; between two elements by `interpolation`. [torch.quantile](https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html)
   * @aten aten::quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  quantile(q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /**
   * The quantiles `q` (0 to 1) of all elements, or along `dim`; between two elements by `interpolation`. [torch.quantile](https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html)
   * @aten aten::quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  quantile(q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  quantile(q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
  /**
   * Each element from radians to degrees. [torch.rad2deg](https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html)
   * @aten aten::rad2deg(Tensor self) -> Tensor
   */
  rad2deg(): Tensor;
  /**
   * Each element from radians to degrees. In place: changes the tensor and returns it. [torch.rad2deg](https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html)
   * @aten aten::rad2deg_(Tensor(a!) self) -> Tensor(a!)
   */
  rad2deg_(): this;
  /**
   * Fills the tensor with integers drawn from `from` (0) up to but without `to`, or from all that the dtype holds exactly. [torch.Tensor.random_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.random_.html)
   * @aten aten::random_(Tensor(a!) self, *, Generator? generator=None) -> Tensor(a!)
   */
  random_(options?: { generator?: Generator | null }): this;
  /**
   * Fills the tensor with integers drawn from `from` (0) up to but without `to`, or from all that the dtype holds exactly. [torch.Tensor.random_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.random_.html)
   * @aten aten::random_.from(Tensor(a!) self, int from, int? to, *, Generator? generator=None) -> Tensor(a!)
   */
  random_(from: Int, to: Int | null, options?: { generator?: Generator | null }): this;
  /**
   * Fills the tensor with integers drawn from `from` (0) up to but without `to`, or from all that the dtype holds exactly. [torch.Tensor.random_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.random_.html)
   * @aten aten::random_.to(Tensor(a!) self, int to, *, Generator? generator=None) -> Tensor(a!)
   */
  random_(to: Int, options?: { generator?: Generator | null }): this;
  /**
   * The tensor as one vector; a view where it can be. [torch.ravel](https://docs.pytorch.org/docs/2.13/generated/torch.ravel.html)
   * @aten aten::ravel(Tensor(a) self) -> Tensor(a)
   */
  ravel(): Tensor;
  /**
   * One divided by each element. [torch.reciprocal](https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html)
   * @aten aten::reciprocal(Tensor self) -> Tensor
   */
  reciprocal(): Tensor;
  /**
   * One divided by each element. In place: changes the tensor and returns it. [torch.reciprocal](https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html)
   * @aten aten::reciprocal_(Tensor(a!) self) -> Tensor(a!)
   */
  reciprocal_(): this;
  /**
   * Each element, or zero where it is negative. [torch.nn.functional.relu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html)
   * @aten aten::relu(Tensor self) -> Tensor
   */
  relu(): Tensor;
  /**
   * Each element, or zero where it is negative. In place: changes the tensor and returns it. [torch.nn.functional.relu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html)
   * @aten aten::relu_(Tensor(a!) self) -> Tensor(a!)
   */
  relu_(): this;
  /**
   * The remainder of the division by `other`, with the divisor's sign; shapes broadcast. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html)
   * @aten aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor
   */
  remainder(other: Scalar): Tensor;
  /**
   * The remainder of the division by `other`, with the divisor's sign; shapes broadcast. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html)
   * @aten aten::remainder.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  remainder(other: Tensor): Tensor;
  /**
   * The remainder of the division by `other`, with the divisor's sign; shapes broadcast. In place: changes the tensor and returns it. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html)
   * @aten aten::remainder_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  remainder_(other: Scalar): this;
  /**
   * The remainder of the division by `other`, with the divisor's sign; shapes broadcast. In place: changes the tensor and returns it. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html)
   * @aten aten::remainder_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  remainder_(other: Tensor): this;
  /**
   * Scales the slices along `dim` down to a `p`-norm of `maxnorm` at most. [torch.renorm](https://docs.pytorch.org/docs/2.13/generated/torch.renorm.html)
   * @aten aten::renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor
   */
  renorm(p: Scalar, dim: Int, maxnorm: Scalar): Tensor;
  renorm(p: Scalar, dim: Int, options: { maxnorm: Scalar }): Tensor;
  renorm(p: Scalar, options: { dim: Int; maxnorm: Scalar }): Tensor;
  /**
   * Scales the slices along `dim` down to a `p`-norm of `maxnorm` at most. In place: changes the tensor and returns it. [torch.renorm](https://docs.pytorch.org/docs/2.13/generated/torch.renorm.html)
   * @aten aten::renorm_(Tensor(a!) self, Scalar p, int dim, Scalar maxnorm) -> Tensor(a!)
   */
  renorm_(p: Scalar, dim: Int, maxnorm: Scalar): this;
  renorm_(p: Scalar, dim: Int, options: { maxnorm: Scalar }): this;
  renorm_(p: Scalar, options: { dim: Int; maxnorm: Scalar }): this;
  /**
   * Repeats the tensor `repeats` times along each dimension, into a copy. [torch.Tensor.repeat](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.repeat.html)
   * @aten aten::repeat(Tensor self, SymInt[] repeats) -> Tensor
   */
  repeat(repeats: readonly Int[]): Tensor;
  repeat(...repeats: Int[]): Tensor;
  /**
   * Repeats each element, `repeats` times, along `dim` or in the flattened tensor. [torch.repeat_interleave](https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html)
   * @aten aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor
   */
  repeatInterleave(repeats: Tensor, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  repeatInterleave(repeats: Tensor, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
  /**
   * Repeats each element, `repeats` times, along `dim` or in the flattened tensor. [torch.repeat_interleave](https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html)
   * @aten aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor
   */
  repeatInterleave(repeats: Int, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  repeatInterleave(repeats: Int, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
  /**
   * The same elements in shape `shape`, a view where it can be; -1 is inferred. [torch.reshape](https://docs.pytorch.org/docs/2.13/generated/torch.reshape.html)
   * @aten aten::reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)
   */
  reshape(shape: readonly Int[]): Tensor;
  reshape(...shape: Int[]): Tensor;
  /**
   * The same elements in the shape of `other`. [torch.Tensor.reshape_as](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.reshape_as.html)
   * @aten aten::reshape_as(Tensor(a) self, Tensor other) -> Tensor(a)
   */
  reshapeAs(other: Tensor): Tensor;
  /**
   * The tensor with the given size, with more memory if needed, as a copy.
   * @aten aten::resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor
   */
  resize(size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  resize(...size: Int[]): Tensor;
  resize(...args: [...size: Int[], options: { memoryFormat?: MemoryFormat | null }]): Tensor;
  /**
   * Gives the tensor another size and more memory if needed; new elements are uninitialized. [torch.Tensor.resize_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_.html)
   * @aten aten::resize_(Tensor(a!) self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor(a!)
   */
  resize_(size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): this;
  resize_(...size: Int[]): this;
  resize_(...args: [...size: Int[], options: { memoryFormat?: MemoryFormat | null }]): this;
  /**
   * The tensor with the size of another, as a copy.
   * @aten aten::resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor
   */
  resizeAs(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  /**
   * Gives the tensor the size of another, and more memory if needed. [torch.Tensor.resize_as_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_as_.html)
   * @aten aten::resize_as_(Tensor(a!) self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor(a!)
   */
  resizeAs_(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): this;
  /**
   * Gives a sparse tensor the size of another.
   * @aten aten::resize_as_sparse_(Tensor(a!) self, Tensor the_template) -> Tensor(a!)
   */
  resizeAsSparse_(theTemplate: Tensor): this;
  /**
   * The tensor with its conjugation computed, a copy only if it was not. [torch.resolve_conj](https://docs.pytorch.org/docs/2.13/generated/torch.resolve_conj.html)
   * @aten aten::resolve_conj(Tensor(a) self) -> Tensor(a)
   */
  resolveConj(): Tensor;
  /**
   * The tensor with its negation computed, a copy only if it was not. [torch.resolve_neg](https://docs.pytorch.org/docs/2.13/generated/torch.resolve_neg.html)
   * @aten aten::resolve_neg(Tensor(a) self) -> Tensor(a)
   */
  resolveNeg(): Tensor;
  /**
   * Moves the elements along `dims` by `shifts`; what leaves at the end comes back at the start. [torch.roll](https://docs.pytorch.org/docs/2.13/generated/torch.roll.html)
   * @aten aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor
   */
  roll(shifts: Int | readonly Int[], dims?: Int | readonly Int[] | null): Tensor;
  roll(shifts: Int | readonly Int[], options: { dims?: Int | readonly Int[] | null }): Tensor;
  /**
   * Turns the tensor by 90 degrees `k` times in the plane of `dims`. [torch.rot90](https://docs.pytorch.org/docs/2.13/generated/torch.rot90.html)
   * @aten aten::rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor
   */
  rot90(k?: Int, dims?: readonly Int[]): Tensor;
  rot90(k: Int, options: { dims?: readonly Int[] }): Tensor;
  rot90(options: { k?: Int; dims?: readonly Int[] }): Tensor;
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round(Tensor self) -> Tensor
   */
  round(): Tensor;
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round.decimals(Tensor self, *, int decimals) -> Tensor
   */
  round(options: { decimals: Int }): Tensor;
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. In place: changes the tensor and returns it. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round_(Tensor(a!) self) -> Tensor(a!)
   */
  round_(): this;
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. In place: changes the tensor and returns it. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round_.decimals(Tensor(a!) self, *, int decimals) -> Tensor(a!)
   */
  round_(options: { decimals: Int }): this;
  /**
   * The row indices of a CSC or BSC tensor.
   * @aten aten::row_indices(Tensor(a) self) -> Tensor(a)
   */
  rowIndices(): Tensor;
  /**
   * One divided by the square root of each element. [torch.rsqrt](https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html)
   * @aten aten::rsqrt(Tensor self) -> Tensor
   */
  rsqrt(): Tensor;
  /**
   * One divided by the square root of each element. In place: changes the tensor and returns it. [torch.rsqrt](https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html)
   * @aten aten::rsqrt_(Tensor(a!) self) -> Tensor(a!)
   */
  rsqrt_(): this;
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor
   */
  scatter(dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, index: Tensor, options: { src: Tensor; reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, options: { index: Tensor; src: Tensor; reduce: "add" | "multiply" }): Tensor;
  scatter(options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply" }): Tensor;
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor
   */
  scatter(dim: Int, index: Tensor, src: Tensor): Tensor;
  scatter(dim: Int, index: Tensor, options: { src: Tensor }): Tensor;
  scatter(dim: Int, options: { index: Tensor; src: Tensor }): Tensor;
  scatter(options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor
   */
  scatter(dim: Int, index: Tensor, value: Scalar): Tensor;
  scatter(dim: Int, index: Tensor, options: { value: Scalar }): Tensor;
  scatter(dim: Int, options: { index: Tensor; value: Scalar }): Tensor;
  scatter(options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor
   */
  scatter(dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, index: Tensor, options: { value: Scalar; reduce: "add" | "multiply" }): Tensor;
  scatter(dim: Int, options: { index: Tensor; value: Scalar; reduce: "add" | "multiply" }): Tensor;
  scatter(options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply" }): Tensor;
  /**
   * Writes `src` along `dim` by `index`: tensor[index[i][j]][j] = src[i][j] for dim 0. [torch.Tensor.scatter_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_.html)
   * @aten aten::scatter_.reduce(Tensor(a!) self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor(a!)
   */
  scatter_(dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, index: Tensor, options: { src: Tensor; reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, options: { index: Tensor; src: Tensor; reduce: "add" | "multiply" }): this;
  scatter_(options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply" }): this;
  /**
   * Writes `src` along `dim` by `index`: tensor[index[i][j]][j] = src[i][j] for dim 0. [torch.Tensor.scatter_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_.html)
   * @aten aten::scatter_.src(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!)
   */
  scatter_(dim: Int, index: Tensor, src: Tensor): this;
  scatter_(dim: Int, index: Tensor, options: { src: Tensor }): this;
  scatter_(dim: Int, options: { index: Tensor; src: Tensor }): this;
  scatter_(options: { dim: Int; index: Tensor; src: Tensor }): this;
  /**
   * Writes `src` along `dim` by `index`: tensor[index[i][j]][j] = src[i][j] for dim 0. [torch.Tensor.scatter_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_.html)
   * @aten aten::scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)
   */
  scatter_(dim: Int, index: Tensor, value: Scalar): this;
  scatter_(dim: Int, index: Tensor, options: { value: Scalar }): this;
  scatter_(dim: Int, options: { index: Tensor; value: Scalar }): this;
  scatter_(options: { dim: Int; index: Tensor; value: Scalar }): this;
  /**
   * Writes `src` along `dim` by `index`: tensor[index[i][j]][j] = src[i][j] for dim 0. [torch.Tensor.scatter_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_.html)
   * @aten aten::scatter_.value_reduce(Tensor(a!) self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor(a!)
   */
  scatter_(dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, index: Tensor, options: { value: Scalar; reduce: "add" | "multiply" }): this;
  scatter_(dim: Int, options: { index: Tensor; value: Scalar; reduce: "add" | "multiply" }): this;
  scatter_(options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply" }): this;
  /**
   * A copy with `src` added along `dim` by `index`: out[index[i][j]][j] += src[i][j] for dim 0. [torch.scatter_add](https://docs.pytorch.org/docs/2.13/generated/torch.scatter_add.html)
   * @aten aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor
   */
  scatterAdd(dim: Int, index: Tensor, src: Tensor): Tensor;
  scatterAdd(dim: Int, index: Tensor, options: { src: Tensor }): Tensor;
  scatterAdd(dim: Int, options: { index: Tensor; src: Tensor }): Tensor;
  scatterAdd(options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
  /**
   * Adds `src` along `dim` by `index`: tensor[index[i][j]][j] += src[i][j] for dim 0. [torch.Tensor.scatter_add_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_add_.html)
   * @aten aten::scatter_add_(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!)
   */
  scatterAdd_(dim: Int, index: Tensor, src: Tensor): this;
  scatterAdd_(dim: Int, index: Tensor, options: { src: Tensor }): this;
  scatterAdd_(dim: Int, options: { index: Tensor; src: Tensor }): this;
  scatterAdd_(options: { dim: Int; index: Tensor; src: Tensor }): this;
  /**
   * A copy with `src` reduced along `dim` by `index`: sum, prod, mean, amax or amin. [torch.scatter_reduce](https://docs.pytorch.org/docs/2.13/generated/torch.scatter_reduce.html)
   * @aten aten::scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor
   */
  scatterReduce(dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
  scatterReduce(dim: Int, index: Tensor, src: Tensor, options: { reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: Int, index: Tensor, options: { src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: Int, options: { index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  scatterReduce(options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
  /**
   * Reduces `src` into the tensor along `dim` by `index`: sum, prod, mean, amax or amin. [torch.Tensor.scatter_reduce_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_reduce_.html)
   * @aten aten::scatter_reduce_.two(Tensor(a!) self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor(a!)
   */
  scatterReduce_(dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): this;
  scatterReduce_(dim: Int, index: Tensor, src: Tensor, options: { reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  scatterReduce_(dim: Int, index: Tensor, options: { src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  scatterReduce_(dim: Int, options: { index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  scatterReduce_(options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): this;
  /**
   * The slice at `index` of dimension `dim`, without that dimension, as a view. [torch.select](https://docs.pytorch.org/docs/2.13/generated/torch.select.html)
   * @aten aten::select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a)
   */
  select(dim: Int, index: Int): Tensor;
  select(dim: Int, options: { index: Int }): Tensor;
  select(options: { dim: Int; index: Int }): Tensor;
  /**
   * A copy of the tensor with `src` written into the slice at `index` of `dim`. [torch.select_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.select_scatter.html)
   * @aten aten::select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor
   */
  selectScatter(src: Tensor, dim: Int, index: Int): Tensor;
  selectScatter(src: Tensor, dim: Int, options: { index: Int }): Tensor;
  selectScatter(src: Tensor, options: { dim: Int; index: Int }): Tensor;
  /**
   * Lets the tensor use the memory of another. [torch.Tensor.set_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.set_.html)
   * @aten aten::set_(Tensor(a!) self) -> Tensor(a!)
   */
  set_(): this;
  /**
   * Lets the tensor use the memory of another. [torch.Tensor.set_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.set_.html)
   * @aten aten::set_.source_Tensor(Tensor(a!) self, Tensor source) -> Tensor(a!)
   */
  set_(source: Tensor): this;
  /**
   * Lets the tensor use the memory of another. [torch.Tensor.set_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.set_.html)
   * @aten aten::set_.source_Tensor_storage_offset(Tensor(a!) self, Tensor source, SymInt storage_offset, SymInt[] size, SymInt[] stride=[]) -> Tensor(a!)
   */
  set_(source: Tensor, storageOffset: Int, size: readonly Int[], stride?: readonly Int[] | null): this;
  set_(source: Tensor, storageOffset: Int, size: readonly Int[], options: { stride?: readonly Int[] | null }): this;
  /**
   * The sign of each element; of complex elements the point of the unit circle in their direction. [torch.sgn](https://docs.pytorch.org/docs/2.13/generated/torch.sgn.html)
   * @aten aten::sgn(Tensor self) -> Tensor
   */
  sgn(): Tensor;
  /**
   * The sign of each element; of complex elements the point of the unit circle in their direction. In place: changes the tensor and returns it. [torch.sgn](https://docs.pytorch.org/docs/2.13/generated/torch.sgn.html)
   * @aten aten::sgn_(Tensor(a!) self) -> Tensor(a!)
   */
  sgn_(): this;
  /**
   * `1 / (1 + exp(-x))` of each element. [torch.sigmoid](https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html)
   * @aten aten::sigmoid(Tensor self) -> Tensor
   */
  sigmoid(): Tensor;
  /**
   * `1 / (1 + exp(-x))` of each element. In place: changes the tensor and returns it. [torch.sigmoid](https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html)
   * @aten aten::sigmoid_(Tensor(a!) self) -> Tensor(a!)
   */
  sigmoid_(): this;
  /**
   * -1, 0 or 1 by the sign of each element. [torch.sign](https://docs.pytorch.org/docs/2.13/generated/torch.sign.html)
   * @aten aten::sign(Tensor self) -> Tensor
   */
  sign(): Tensor;
  /**
   * -1, 0 or 1 by the sign of each element. In place: changes the tensor and returns it. [torch.sign](https://docs.pytorch.org/docs/2.13/generated/torch.sign.html)
   * @aten aten::sign_(Tensor(a!) self) -> Tensor(a!)
   */
  sign_(): this;
  /**
   * Whether the sign bit of each element is set, also of -0. [torch.signbit](https://docs.pytorch.org/docs/2.13/generated/torch.signbit.html)
   * @aten aten::signbit(Tensor self) -> Tensor
   */
  signbit(): Tensor;
  /**
   * The sine of each element, given in radians. [torch.sin](https://docs.pytorch.org/docs/2.13/generated/torch.sin.html)
   * @aten aten::sin(Tensor self) -> Tensor
   */
  sin(): Tensor;
  /**
   * The sine of each element, given in radians. In place: changes the tensor and returns it. [torch.sin](https://docs.pytorch.org/docs/2.13/generated/torch.sin.html)
   * @aten aten::sin_(Tensor(a!) self) -> Tensor(a!)
   */
  sin_(): this;
  /**
   * `sin(pi * x) / (pi * x)` of each element, 1 at zero. [torch.sinc](https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html)
   * @aten aten::sinc(Tensor self) -> Tensor
   */
  sinc(): Tensor;
  /**
   * `sin(pi * x) / (pi * x)` of each element, 1 at zero. In place: changes the tensor and returns it. [torch.sinc](https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html)
   * @aten aten::sinc_(Tensor(a!) self) -> Tensor(a!)
   */
  sinc_(): this;
  /**
   * The hyperbolic sine of each element. [torch.sinh](https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html)
   * @aten aten::sinh(Tensor self) -> Tensor
   */
  sinh(): Tensor;
  /**
   * The hyperbolic sine of each element. In place: changes the tensor and returns it. [torch.sinh](https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html)
   * @aten aten::sinh_(Tensor(a!) self) -> Tensor(a!)
   */
  sinh_(): this;
  /**
   * The tensor that a slice was taken of, given the slice.
   * @aten aten::slice_inverse(Tensor(a) self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)
   */
  sliceInverse(src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
  sliceInverse(src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int }): Tensor;
  sliceInverse(src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int }): Tensor;
  sliceInverse(src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  sliceInverse(src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  /**
   * A copy of the tensor with `src` written into a slice of `dim`. [torch.slice_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.slice_scatter.html)
   * @aten aten::slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor
   */
  sliceScatter(src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
  sliceScatter(src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int }): Tensor;
  sliceScatter(src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int }): Tensor;
  sliceScatter(src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  sliceScatter(src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  /**
   * The sign and the logarithm of the absolute value of the determinant of square matrices. [torch.slogdet](https://docs.pytorch.org/docs/2.13/generated/torch.slogdet.html)
   * @aten aten::slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet)
   */
  slogdet(): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
  /**
   * The product of a sparse and a dense matrix, sparse. [torch.smm](https://docs.pytorch.org/docs/2.13/generated/torch.smm.html)
   * @aten aten::smm(Tensor self, Tensor mat2) -> Tensor
   */
  smm(mat2: Tensor): Tensor;
  /**
   * Exponentials along `dim` divided by their sum. [torch.softmax](https://docs.pytorch.org/docs/2.13/generated/torch.softmax.html)
   * @aten aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor
   */
  softmax(dim: Int, dtype?: DType | null): Tensor;
  softmax(dim: Int, options: { dtype?: DType | null }): Tensor;
  softmax(options: { dim: Int; dtype?: DType | null }): Tensor;
  /**
   * The elements along `dim` in order, and where they stood; `stable` keeps equal ones in their order. [torch.sort](https://docs.pytorch.org/docs/2.13/generated/torch.sort.html)
   * @aten aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)
   */
  sort(dim?: Int, descending?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(dim: Int, options: { descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(options: { dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The elements along `dim` in order, and where they stood; `stable` keeps equal ones in their order. [torch.sort](https://docs.pytorch.org/docs/2.13/generated/torch.sort.html)
   * @aten aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)
   */
  sort(options: { stable: boolean | null; dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The number of sparse dimensions of a sparse tensor. [torch.Tensor.sparse_dim](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_dim.html)
   * @aten aten::sparse_dim(Tensor self) -> int
   */
  sparseDim(): number;
  /**
   * The values of a dense tensor at the indices of a sparse one. [torch.Tensor.sparse_mask](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_mask.html)
   * @aten aten::sparse_mask(Tensor self, Tensor mask) -> Tensor
   */
  sparseMask(mask: Tensor): Tensor;
  /**
   * Gives a sparse tensor other sizes and numbers of sparse and dense dimensions. [torch.Tensor.sparse_resize_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_resize_.html)
   * @aten aten::sparse_resize_(Tensor(a!) self, int[] size, int sparse_dim, int dense_dim) -> Tensor(a!)
   */
  sparseResize_(size: readonly Int[], sparseDim: Int, denseDim: Int): this;
  /**
   * Gives a sparse tensor other sizes, and removes its values. [torch.Tensor.sparse_resize_and_clear_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_resize_and_clear_.html)
   * @aten aten::sparse_resize_and_clear_(Tensor(a!) self, int[] size, int sparse_dim, int dense_dim) -> Tensor(a!)
   */
  sparseResizeAndClear_(size: readonly Int[], sparseDim: Int, denseDim: Int): this;
  /**
   * Splits dimension `dim` into views of the sizes listed. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[]
   */
  splitWithSizes(splitSizes: readonly Int[], dim?: Int): Tensor[];
  splitWithSizes(splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
  /**
   * The square root of each element. [torch.sqrt](https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html)
   * @aten aten::sqrt(Tensor self) -> Tensor
   */
  sqrt(): Tensor;
  /**
   * The square root of each element. In place: changes the tensor and returns it. [torch.sqrt](https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html)
   * @aten aten::sqrt_(Tensor(a!) self) -> Tensor(a!)
   */
  sqrt_(): this;
  /**
   * The square of each element. [torch.square](https://docs.pytorch.org/docs/2.13/generated/torch.square.html)
   * @aten aten::square(Tensor self) -> Tensor
   */
  square(): Tensor;
  /**
   * The square of each element. In place: changes the tensor and returns it. [torch.square](https://docs.pytorch.org/docs/2.13/generated/torch.square.html)
   * @aten aten::square_(Tensor(a!) self) -> Tensor(a!)
   */
  square_(): this;
  /**
   * The tensor without dimensions of size 1, all or those of `dim`, as a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze(Tensor(a) self) -> Tensor(a)
   */
  squeeze(): Tensor;
  /**
   * The tensor without dimensions of size 1, all or those of `dim`, as a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)
   */
  squeeze(dim: Int): Tensor;
  squeeze(options: { dim: Int }): Tensor;
  /**
   * The tensor without dimensions of size 1, all or those of `dim`, as a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a)
   */
  squeeze(dim: readonly Int[]): Tensor;
  squeeze(options: { dim: readonly Int[] }): Tensor;
  squeeze(...dim: Int[]): Tensor;
  /**
   * Removes dimensions of size 1, all or those of `dim`, from the tensor itself. [torch.Tensor.squeeze_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.squeeze_.html)
   * @aten aten::squeeze_(Tensor(a!) self) -> Tensor(a!)
   */
  squeeze_(): this;
  /**
   * Removes dimensions of size 1, all or those of `dim`, from the tensor itself. [torch.Tensor.squeeze_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.squeeze_.html)
   * @aten aten::squeeze_.dim(Tensor(a!) self, int dim) -> Tensor(a!)
   */
  squeeze_(dim: Int): this;
  squeeze_(options: { dim: Int }): this;
  /**
   * Removes dimensions of size 1, all or those of `dim`, from the tensor itself. [torch.Tensor.squeeze_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.squeeze_.html)
   * @aten aten::squeeze_.dims(Tensor(a!) self, int[] dim) -> Tensor(a!)
   */
  squeeze_(dim: readonly Int[]): this;
  squeeze_(options: { dim: readonly Int[] }): this;
  squeeze_(...dim: Int[]): this;
  /**
   * `beta * tensor + alpha * mat1 @ mat2` with sparse tensor and mat1, sparse. [torch.sspaddmm](https://docs.pytorch.org/docs/2.13/generated/torch.sspaddmm.html)
   * @aten aten::sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  sspaddmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /**
   * The standard deviation of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.std](https://docs.pytorch.org/docs/2.13/generated/torch.std.html)
   * @aten aten::std(Tensor self, bool unbiased=True) -> Tensor
   */
  std(unbiased?: boolean): Tensor;
  std(options: { unbiased?: boolean }): Tensor;
  /**
   * The standard deviation of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.std](https://docs.pytorch.org/docs/2.13/generated/torch.std.html)
   * @aten aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor
   */
  std(dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  std(options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
  /**
   * The standard deviation of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.std](https://docs.pytorch.org/docs/2.13/generated/torch.std.html)
   * @aten aten::std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor
   */
  std(dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  std(dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): Tensor;
  std(dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): Tensor;
  std(options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
   */
  sub(other: Scalar, alpha?: Scalar): Tensor;
  sub(other: Scalar, options: { alpha?: Scalar }): Tensor;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
   */
  sub(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. In place: changes the tensor and returns it. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)
   */
  sub_(other: Scalar, alpha?: Scalar): this;
  sub_(other: Scalar, options: { alpha?: Scalar }): this;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. In place: changes the tensor and returns it. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)
   */
  sub_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. Another name of `sub`. [torch.subtract](https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html)
   * @aten aten::subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
   */
  subtract(other: Scalar, alpha?: Scalar): Tensor;
  subtract(other: Scalar, options: { alpha?: Scalar }): Tensor;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. Another name of `sub`. [torch.subtract](https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html)
   * @aten aten::subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
   */
  subtract(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. Another name of `sub`. In place: changes the tensor and returns it. [torch.subtract](https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html)
   * @aten aten::subtract_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)
   */
  subtract_(other: Scalar, alpha?: Scalar): this;
  subtract_(other: Scalar, options: { alpha?: Scalar }): this;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. Another name of `sub`. In place: changes the tensor and returns it. [torch.subtract](https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html)
   * @aten aten::subtract_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)
   */
  subtract_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /**
   * The sum of all elements, or along `dim`. [torch.sum](https://docs.pytorch.org/docs/2.13/generated/torch.sum.html)
   * @aten aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor
   */
  sum(options?: { dtype?: DType | null }): Tensor;
  /**
   * The sum of all elements, or along `dim`. [torch.sum](https://docs.pytorch.org/docs/2.13/generated/torch.sum.html)
   * @aten aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  sum(dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  sum(dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  sum(options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  /**
   * Sums the dimensions that broadcasting from `size` would have made: the result has shape `size`. [torch.Tensor.sum_to_size](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sum_to_size.html)
   * @aten aten::sum_to_size(Tensor self, SymInt[] size) -> Tensor
   */
  sumToSize(size: readonly Int[]): Tensor;
  sumToSize(...size: Int[]): Tensor;
  /**
   * The singular value decomposition A = U diag(S) V^H; linalg.svd is its newer form. [torch.svd](https://docs.pytorch.org/docs/2.13/generated/torch.svd.html)
   * @aten aten::svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V)
   */
  svd(some?: boolean, computeUv?: boolean): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(some: boolean, options: { computeUv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(options: { some?: boolean; computeUv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  /**
   * The tensor with two dimensions exchanged, as a view. Another name of `transpose`. [torch.swapaxes](https://docs.pytorch.org/docs/2.13/generated/torch.swapaxes.html)
   * @aten aten::swapaxes(Tensor(a) self, int axis0, int axis1) -> Tensor(a)
   */
  swapaxes(axis0: Int, axis1: Int): Tensor;
  /**
   * Exchanges two dimensions of the tensor itself. Another name of `transpose_`. [torch.Tensor.transpose_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.transpose_.html)
   * @aten aten::swapaxes_(Tensor(a!) self, int axis0, int axis1) -> Tensor(a!)
   */
  swapaxes_(axis0: Int, axis1: Int): this;
  /**
   * The tensor with two dimensions exchanged, as a view. Another name of `transpose`. [torch.swapdims](https://docs.pytorch.org/docs/2.13/generated/torch.swapdims.html)
   * @aten aten::swapdims(Tensor(a) self, int dim0, int dim1) -> Tensor(a)
   */
  swapdims(dim0: Int, dim1: Int): Tensor;
  /**
   * Exchanges two dimensions of the tensor itself. Another name of `transpose_`. [torch.Tensor.transpose_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.transpose_.html)
   * @aten aten::swapdims_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!)
   */
  swapdims_(dim0: Int, dim1: Int): this;
  /**
   * The matrix with its two dimensions exchanged, as a view. [torch.t](https://docs.pytorch.org/docs/2.13/generated/torch.t.html)
   * @aten aten::t(Tensor(a) self) -> Tensor(a)
   */
  t(): Tensor;
  /**
   * Exchanges the two dimensions of the matrix itself. [torch.Tensor.t_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.t_.html)
   * @aten aten::t_(Tensor(a!) self) -> Tensor(a!)
   */
  t_(): this;
  /**
   * The elements at the positions `index` of the flattened tensor, in the shape of `index`. [torch.take](https://docs.pytorch.org/docs/2.13/generated/torch.take.html)
   * @aten aten::take(Tensor self, Tensor index) -> Tensor
   */
  take(index: Tensor): Tensor;
  /**
   * Elements along `dim` by `indices`, whose other sizes broadcast; fits what argmax and argsort give. [torch.take_along_dim](https://docs.pytorch.org/docs/2.13/generated/torch.take_along_dim.html)
   * @aten aten::take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor
   */
  takeAlongDim(indices: Tensor, dim?: Int | null): Tensor;
  takeAlongDim(indices: Tensor, options: { dim?: Int | null }): Tensor;
  /**
   * The tangent of each element, given in radians. [torch.tan](https://docs.pytorch.org/docs/2.13/generated/torch.tan.html)
   * @aten aten::tan(Tensor self) -> Tensor
   */
  tan(): Tensor;
  /**
   * The tangent of each element, given in radians. In place: changes the tensor and returns it. [torch.tan](https://docs.pytorch.org/docs/2.13/generated/torch.tan.html)
   * @aten aten::tan_(Tensor(a!) self) -> Tensor(a!)
   */
  tan_(): this;
  /**
   * The hyperbolic tangent of each element. [torch.tanh](https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html)
   * @aten aten::tanh(Tensor self) -> Tensor
   */
  tanh(): Tensor;
  /**
   * The hyperbolic tangent of each element. In place: changes the tensor and returns it. [torch.tanh](https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html)
   * @aten aten::tanh_(Tensor(a!) self) -> Tensor(a!)
   */
  tanh_(): this;
  /**
   * Splits dimension `dim` into sections of nearly equal size, or at indices. [torch.tensor_split](https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html)
   * @aten aten::tensor_split.indices(Tensor(a -> *) self, SymInt[] indices, int dim=0) -> Tensor(a)[]
   */
  tensorSplit(indices: readonly Int[], dim?: Int): Tensor[];
  tensorSplit(indices: readonly Int[], options: { dim?: Int }): Tensor[];
  /**
   * Splits dimension `dim` into sections of nearly equal size, or at indices. [torch.tensor_split](https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html)
   * @aten aten::tensor_split.sections(Tensor(a -> *) self, SymInt sections, int dim=0) -> Tensor(a)[]
   */
  tensorSplit(sections: Int, dim?: Int): Tensor[];
  tensorSplit(sections: Int, options: { dim?: Int }): Tensor[];
  /**
   * Splits dimension `dim` into sections of nearly equal size, or at indices. [torch.tensor_split](https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html)
   * @aten aten::tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor(a)[]
   */
  tensorSplit(tensorIndicesOrSections: Tensor, dim?: Int): Tensor[];
  tensorSplit(tensorIndicesOrSections: Tensor, options: { dim?: Int }): Tensor[];
  /**
   * Repeats the tensor `dims` times along each dimension; missing ones are added in front. [torch.tile](https://docs.pytorch.org/docs/2.13/generated/torch.tile.html)
   * @aten aten::tile(Tensor self, SymInt[] dims) -> Tensor
   */
  tile(dims: readonly Int[]): Tensor;
  tile(options: { dims: readonly Int[] }): Tensor;
  tile(...dims: Int[]): Tensor;
  /**
   * The tensor in plain, strided layout. [torch.Tensor.to_dense](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_dense.html)
   * @aten aten::to_dense(Tensor self, ScalarType? dtype=None, *, bool? masked_grad=None) -> Tensor
   */
  toDense(dtype?: DType | null, options?: { maskedGrad?: boolean | null }): Tensor;
  toDense(options: { dtype?: DType | null; maskedGrad?: boolean | null }): Tensor;
  /**
   * The tensor in the layout of oneDNN. [torch.Tensor.to_mkldnn](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_mkldnn.html)
   * @aten aten::to_mkldnn(Tensor self, ScalarType? dtype=None) -> Tensor
   */
  toMkldnn(dtype?: DType | null): Tensor;
  toMkldnn(options: { dtype?: DType | null }): Tensor;
  /**
   * A nested tensor as a plain one, filled up with `padding`.
   * @aten aten::to_padded_tensor(Tensor self, float padding, SymInt[]? output_size=None) -> Tensor
   */
  toPaddedTensor(padding: Float, outputSize?: readonly Int[] | null): Tensor;
  toPaddedTensor(padding: Float, options: { outputSize?: readonly Int[] | null }): Tensor;
  /**
   * The tensor in sparse layout, COO unless another is given. [torch.Tensor.to_sparse](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse.html)
   * @aten aten::to_sparse(Tensor self, *, Layout? layout=None, int[2]? blocksize=None, int? dense_dim=None) -> Tensor
   */
  toSparse(options?: { layout?: Layout | null; blocksize?: Int | readonly Int[] | null; denseDim?: Int | null }): Tensor;
  /**
   * The tensor in sparse layout, COO unless another is given. [torch.Tensor.to_sparse](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse.html)
   * @aten aten::to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor
   */
  toSparse(sparseDim: Int): Tensor;
  /**
   * The tensor in the sparse layout of blocks by columns. [torch.Tensor.to_sparse_bsc](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_bsc.html)
   * @aten aten::to_sparse_bsc(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor
   */
  toSparseBsc(blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
  toSparseBsc(blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
  /**
   * The tensor in the sparse layout of blocks by rows. [torch.Tensor.to_sparse_bsr](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_bsr.html)
   * @aten aten::to_sparse_bsr(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor
   */
  toSparseBsr(blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
  toSparseBsr(blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
  /**
   * The tensor in the sparse layout of compressed columns. [torch.Tensor.to_sparse_csc](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_csc.html)
   * @aten aten::to_sparse_csc(Tensor self, int? dense_dim=None) -> Tensor
   */
  toSparseCsc(denseDim?: Int | null): Tensor;
  toSparseCsc(options: { denseDim?: Int | null }): Tensor;
  /**
   * The tensor in the sparse layout of compressed rows. [torch.Tensor.to_sparse_csr](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_csr.html)
   * @aten aten::to_sparse_csr(Tensor self, int? dense_dim=None) -> Tensor
   */
  toSparseCsr(denseDim?: Int | null): Tensor;
  toSparseCsr(options: { denseDim?: Int | null }): Tensor;
  /**
   * The `k` largest (or smallest) elements along `dim` and their indices. [torch.topk](https://docs.pytorch.org/docs/2.13/generated/torch.topk.html)
   * @aten aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)
   */
  topk(k: Int, dim?: Int, largest?: boolean, sorted?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: Int, dim: Int, largest: boolean, options: { sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: Int, dim: Int, options: { largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: Int, options: { dim?: Int; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The sum of the diagonal of a matrix. [torch.trace](https://docs.pytorch.org/docs/2.13/generated/torch.trace.html)
   * @aten aten::trace(Tensor self) -> Tensor
   */
  trace(): Tensor;
  /**
   * The tensor with two dimensions exchanged, as a view. [torch.transpose](https://docs.pytorch.org/docs/2.13/generated/torch.transpose.html)
   * @aten aten::transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)
   */
  transpose(dim0: Int, dim1: Int): Tensor;
  /**
   * Exchanges two dimensions of the tensor itself. [torch.Tensor.transpose_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.transpose_.html)
   * @aten aten::transpose_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!)
   */
  transpose_(dim0: Int, dim1: Int): this;
  /**
   * Solves A X = B for a triangular A; linalg.solveTriangular is its newer form. [torch.triangular_solve](https://docs.pytorch.org/docs/2.13/generated/torch.triangular_solve.html)
   * @aten aten::triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> (Tensor solution, Tensor cloned_coefficient)
   */
  triangularSolve(A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  triangularSolve(A: Tensor, upper: boolean, transpose: boolean, options: { unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  triangularSolve(A: Tensor, upper: boolean, options: { transpose?: boolean; unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  triangularSolve(A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  /**
   * The lower triangle of matrices, zeros elsewhere; `diagonal` moves the border. [torch.tril](https://docs.pytorch.org/docs/2.13/generated/torch.tril.html)
   * @aten aten::tril(Tensor self, SymInt diagonal=0) -> Tensor
   */
  tril(diagonal?: Int): Tensor;
  tril(options: { diagonal?: Int }): Tensor;
  /**
   * The lower triangle of matrices, zeros elsewhere; `diagonal` moves the border. In place: changes the tensor and returns it. [torch.tril](https://docs.pytorch.org/docs/2.13/generated/torch.tril.html)
   * @aten aten::tril_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!)
   */
  tril_(diagonal?: Int): this;
  tril_(options: { diagonal?: Int }): this;
  /**
   * The upper triangle of matrices, zeros elsewhere; `diagonal` moves the border. [torch.triu](https://docs.pytorch.org/docs/2.13/generated/torch.triu.html)
   * @aten aten::triu(Tensor self, SymInt diagonal=0) -> Tensor
   */
  triu(diagonal?: Int): Tensor;
  triu(options: { diagonal?: Int }): Tensor;
  /**
   * The upper triangle of matrices, zeros elsewhere; `diagonal` moves the border. In place: changes the tensor and returns it. [torch.triu](https://docs.pytorch.org/docs/2.13/generated/torch.triu.html)
   * @aten aten::triu_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!)
   */
  triu_(diagonal?: Int): this;
  triu_(options: { diagonal?: Int }): this;
  /**
   * Divides each element by `other`, with floating-point quotients also for integers; shapes broadcast. [torch.true_divide](https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html)
   * @aten aten::true_divide.Scalar(Tensor self, Scalar other) -> Tensor
   */
  trueDivide(other: Scalar): Tensor;
  /**
   * Divides each element by `other`, with floating-point quotients also for integers; shapes broadcast. [torch.true_divide](https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html)
   * @aten aten::true_divide.Tensor(Tensor self, Tensor other) -> Tensor
   */
  trueDivide(other: Tensor | Scalar): Tensor;
  /**
   * Divides each element by `other`, with floating-point quotients also for integers; shapes broadcast. In place: changes the tensor and returns it. [torch.true_divide](https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html)
   * @aten aten::true_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  trueDivide_(other: Scalar): this;
  /**
   * Divides each element by `other`, with floating-point quotients also for integers; shapes broadcast. In place: changes the tensor and returns it. [torch.true_divide](https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html)
   * @aten aten::true_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  trueDivide_(other: Tensor | Scalar): this;
  /**
   * Each element without the digits behind the point. [torch.trunc](https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html)
   * @aten aten::trunc(Tensor self) -> Tensor
   */
  trunc(): Tensor;
  /**
   * Each element without the digits behind the point. In place: changes the tensor and returns it. [torch.trunc](https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html)
   * @aten aten::trunc_(Tensor(a!) self) -> Tensor(a!)
   */
  trunc_(): this;
  /**
   * The tensor in the dtype and on the device of `other`. [torch.Tensor.type_as](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.type_as.html)
   * @aten aten::type_as(Tensor self, Tensor other) -> Tensor
   */
  typeAs(other: Tensor): Tensor;
  /**
   * The slices of dimension `dim`, each without it, as views. [torch.unbind](https://docs.pytorch.org/docs/2.13/generated/torch.unbind.html)
   * @aten aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[]
   */
  unbind(dim?: Int): Tensor[];
  unbind(options: { dim?: Int }): Tensor[];
  /**
   * Divides dimension `dim` into the given sizes. [torch.unflatten](https://docs.pytorch.org/docs/2.13/generated/torch.unflatten.html)
   * @aten aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes) -> Tensor(a)
   */
  unflatten(dim: Int, sizes: readonly Int[]): Tensor;
  unflatten(dim: Int, options: { sizes: readonly Int[] }): Tensor;
  unflatten(options: { dim: Int; sizes: readonly Int[] }): Tensor;
  /**
   * All windows of `size` along `dimension`, `step` apart, as a new last dimension; a view. [torch.Tensor.unfold](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unfold.html)
   * @aten aten::unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a)
   */
  unfold(dimension: Int, size: Int, step: Int): Tensor;
  /**
   * Fills the tensor with uniform draws between `from` (0) and `to` (1). [torch.Tensor.uniform_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.uniform_.html)
   * @aten aten::uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!)
   */
  uniform_(from?: Float, to?: Float, options?: { generator?: Generator | null }): this;
  uniform_(from: Float, options: { to?: Float; generator?: Generator | null }): this;
  uniform_(options: { from?: Float; to?: Float; generator?: Generator | null }): this;
  /**
   * As `chunk`, but the parts may be changed in place without errors in the backward pass. [torch.chunk](https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html)
   * @aten aten::unsafe_chunk(Tensor self, int chunks, int dim=0) -> Tensor[]
   */
  unsafeChunk(chunks: Int, dim?: Int): Tensor[];
  unsafeChunk(chunks: Int, options: { dim?: Int }): Tensor[];
  /**
   * As `split`, but the parts may be changed in place without errors in the backward pass. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[]
   */
  unsafeSplit(splitSize: Int, dim?: Int): Tensor[];
  unsafeSplit(splitSize: Int, options: { dim?: Int }): Tensor[];
  /**
   * As `splitWithSizes`, but the parts may be changed in place without errors in the backward pass. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[]
   */
  unsafeSplitWithSizes(splitSizes: readonly Int[], dim?: Int): Tensor[];
  unsafeSplitWithSizes(splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
  /**
   * The tensor with a new dimension of size 1 at `dim`, as a view. [torch.unsqueeze](https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html)
   * @aten aten::unsqueeze(Tensor(a) self, int dim) -> Tensor(a)
   */
  unsqueeze(dim: Int): Tensor;
  unsqueeze(options: { dim: Int }): Tensor;
  /**
   * Adds a dimension of size 1 at `dim` to the tensor itself. [torch.Tensor.unsqueeze_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unsqueeze_.html)
   * @aten aten::unsqueeze_(Tensor(a!) self, int dim) -> Tensor(a!)
   */
  unsqueeze_(dim: Int): this;
  unsqueeze_(options: { dim: Int }): this;
  /**
   * The values of a sparse tensor that are stored. [torch.Tensor.values](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.values.html)
   * @aten aten::values(Tensor(a) self) -> Tensor(a)
   */
  values(): Tensor;
  /**
   * The variance of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.var](https://docs.pytorch.org/docs/2.13/generated/torch.var.html)
   * @aten aten::var(Tensor self, bool unbiased=True) -> Tensor
   */
  var(unbiased?: boolean): Tensor;
  var(options: { unbiased?: boolean }): Tensor;
  /**
   * The variance of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.var](https://docs.pytorch.org/docs/2.13/generated/torch.var.html)
   * @aten aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor
   */
  var(dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  var(options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
  /**
   * The variance of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.var](https://docs.pytorch.org/docs/2.13/generated/torch.var.html)
   * @aten aten::var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor
   */
  var(dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  var(dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): Tensor;
  var(dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): Tensor;
  var(options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /**
   * The sum of the products of two vectors, the first conjugated. [torch.vdot](https://docs.pytorch.org/docs/2.13/generated/torch.vdot.html)
   * @aten aten::vdot(Tensor self, Tensor other) -> Tensor
   */
  vdot(other: Tensor): Tensor;
  /**
   * The same memory in another shape (-1 is inferred) or another dtype; an error where strides do not allow it. [torch.Tensor.view](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view.html)
   * @aten aten::view(Tensor(a) self, SymInt[] size) -> Tensor(a)
   */
  view(size: readonly Int[]): Tensor;
  view(...size: Int[]): Tensor;
  /**
   * The same memory in another shape (-1 is inferred) or another dtype; an error where strides do not allow it. [torch.Tensor.view](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view.html)
   * @aten aten::view.dtype(Tensor(a) self, ScalarType dtype) -> Tensor(a)
   */
  view(dtype: DType): Tensor;
  /**
   * The same memory in the shape of `other`. [torch.Tensor.view_as](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view_as.html)
   * @aten aten::view_as(Tensor(a) self, Tensor other) -> Tensor(a)
   */
  viewAs(other: Tensor): Tensor;
  /**
   * Splits along the first dimension, into sections or at indices. [torch.vsplit](https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html)
   * @aten aten::vsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]
   */
  vsplit(indices: readonly Int[]): Tensor[];
  vsplit(...indices: Int[]): Tensor[];
  /**
   * Splits along the first dimension, into sections or at indices. [torch.vsplit](https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html)
   * @aten aten::vsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]
   */
  vsplit(sections: Int): Tensor[];
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor
   */
  xlogy(other: Scalar): Tensor;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy.Scalar_Self(Scalar self, Tensor other) -> Tensor
   */
  xlogy(other: Tensor): Tensor;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. In place: changes the tensor and returns it. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy_.Scalar_Other(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  xlogy_(other: Scalar): this;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. In place: changes the tensor and returns it. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  xlogy_(other: Tensor): this;
  /**
   * Fills the tensor with zeros. [torch.Tensor.zero_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.zero_.html)
   * @aten aten::zero_(Tensor(a!) self) -> Tensor(a!)
   */
  zero_(): this;
}

/** Signatures of `torch.abs`. */
export interface AbsFunction {
  /**
   * The absolute value of each element; of complex elements their magnitude. [torch.abs](https://docs.pytorch.org/docs/2.13/generated/torch.abs.html)
   * @aten aten::abs(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.abs_`. */
export interface Abs_Function {
  /**
   * The absolute value of each element; of complex elements their magnitude. In place: changes the tensor and returns it. [torch.abs](https://docs.pytorch.org/docs/2.13/generated/torch.abs.html)
   * @aten aten::abs_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.absolute`. */
export interface AbsoluteFunction {
  /**
   * The absolute value of each element; of complex elements their magnitude. Another name of `abs`. [torch.absolute](https://docs.pytorch.org/docs/2.13/generated/torch.absolute.html)
   * @aten aten::absolute(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.acos`. */
export interface AcosFunction {
  /**
   * The arc cosine of each element, in radians. [torch.acos](https://docs.pytorch.org/docs/2.13/generated/torch.acos.html)
   * @aten aten::acos(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.acos_`. */
export interface Acos_Function {
  /**
   * The arc cosine of each element, in radians. In place: changes the tensor and returns it. [torch.acos](https://docs.pytorch.org/docs/2.13/generated/torch.acos.html)
   * @aten aten::acos_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.acosh`. */
export interface AcoshFunction {
  /**
   * The inverse hyperbolic cosine of each element. [torch.acosh](https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html)
   * @aten aten::acosh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.acosh_`. */
export interface Acosh_Function {
  /**
   * The inverse hyperbolic cosine of each element. In place: changes the tensor and returns it. [torch.acosh](https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html)
   * @aten aten::acosh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.adaptiveAvgPool1d`. */
export interface AdaptiveAvgPool1dFunction {
  /**
   * Means of as many parts of the last dimension as `outputSize` says. [torch.nn.functional.adaptive_avg_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool1d.html)
   * @aten aten::adaptive_avg_pool1d(Tensor self, int[1] output_size) -> Tensor
   */
  (input: Tensor, outputSize: Int | readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, ...outputSize: Int[]): Tensor;
  (input: Tensor, ...args: [...outputSize: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.adaptiveMaxPool1d`. */
export interface AdaptiveMaxPool1dFunction {
  /**
   * Maxima, and their indices, of as many parts of the last dimension as `outputSize` says. [torch.nn.functional.adaptive_max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool1d.html)
   * @aten aten::adaptive_max_pool1d(Tensor self, int[1] output_size) -> (Tensor, Tensor)
   */
  (input: Tensor, outputSize: Int | readonly Int[]): [Tensor, Tensor];
  (input: Tensor, ...outputSize: Int[]): [Tensor, Tensor];
}

/** Signatures of `torch.add`. */
export interface AddFunction {
  /**
   * Adds `alpha * other` to each element; shapes broadcast. [torch.add](https://docs.pytorch.org/docs/2.13/generated/torch.add.html)
   * @aten aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar; out?: Tensor }): Tensor;
  /**
   * Adds `alpha * other` to each element; shapes broadcast. [torch.add](https://docs.pytorch.org/docs/2.13/generated/torch.add.html)
   * @aten aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addbmm`. */
export interface AddbmmFunction {
  /**
   * `beta * tensor + alpha * sum of batch1 @ batch2`: (B, N, M) and (B, M, P) -> (N, P). [torch.addbmm](https://docs.pytorch.org/docs/2.13/generated/torch.addbmm.html)
   * @aten aten::addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addcdiv`. */
export interface AddcdivFunction {
  /**
   * Adds `value * tensor1 / tensor2` to each element; shapes broadcast. [torch.addcdiv](https://docs.pytorch.org/docs/2.13/generated/torch.addcdiv.html)
   * @aten aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
   */
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addcmul`. */
export interface AddcmulFunction {
  /**
   * Adds `value * tensor1 * tensor2` to each element; shapes broadcast. [torch.addcmul](https://docs.pytorch.org/docs/2.13/generated/torch.addcmul.html)
   * @aten aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
   */
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addmm`. */
export interface AddmmFunction {
  /**
   * `beta * tensor + alpha * mat1 @ mat2`: (N, M) and (M, P) -> (N, P). [torch.addmm](https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html)
   * @aten aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  /**
   * `beta * tensor + alpha * mat1 @ mat2`: (N, M) and (M, P) -> (N, P). [torch.addmm](https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html)
   * @aten aten::addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addmv`. */
export interface AddmvFunction {
  /**
   * `beta * tensor + alpha * mat @ vec`: (N, M) and (M) -> (N). [torch.addmv](https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html)
   * @aten aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.addmv_`. */
export interface Addmv_Function {
  /**
   * `beta * tensor + alpha * mat @ vec`: (N, M) and (M) -> (N). In place: changes the tensor and returns it. [torch.addmv](https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html)
   * @aten aten::addmv_(Tensor(a!) self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
   */
  (input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
}

/** Signatures of `torch.addr`. */
export interface AddrFunction {
  /**
   * `beta * tensor + alpha * outer product of vec1 and vec2`: (N) and (M) -> (N, M). [torch.addr](https://docs.pytorch.org/docs/2.13/generated/torch.addr.html)
   * @aten aten::addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.adjoint`. */
export interface AdjointFunction {
  /**
   * The conjugate of a matrix with its last two dimensions exchanged, as a view. [torch.adjoint](https://docs.pytorch.org/docs/2.13/generated/torch.adjoint.html)
   * @aten aten::adjoint(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.affineGridGenerator`. */
export interface AffineGridGeneratorFunction {
  /**
   * Sampling positions for an affine map of images: (N, 2, 3) -> (N, H, W, 2). [torch.nn.functional.affine_grid](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.affine_grid.html)
   * @aten aten::affine_grid_generator(Tensor theta, SymInt[] size, bool align_corners) -> Tensor
   */
  (theta: Tensor, size: readonly Int[], alignCorners: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.aliasCopy`. */
export interface AliasCopyFunction {
  /**
   * As `alias`, but a copy and not a view.
   * @aten aten::alias_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.all`. */
export interface AllFunction {
  /**
   * Whether all elements are non-zero, of the whole tensor or along `dim`. [torch.all](https://docs.pytorch.org/docs/2.13/generated/torch.all.html)
   * @aten aten::all(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Whether all elements are non-zero, of the whole tensor or along `dim`. [torch.all](https://docs.pytorch.org/docs/2.13/generated/torch.all.html)
   * @aten aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: Tensor }): Tensor;
  /**
   * Whether all elements are non-zero, of the whole tensor or along `dim`. [torch.all](https://docs.pytorch.org/docs/2.13/generated/torch.all.html)
   * @aten aten::all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.allclose`. */
export interface AllcloseFunction {
  /**
   * Whether all elements of two tensors are equal within `atol + rtol * |other|`. [torch.allclose](https://docs.pytorch.org/docs/2.13/generated/torch.allclose.html)
   * @aten aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool
   */
  (input: Tensor, other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): boolean;
  (input: Tensor, other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): boolean;
}

/** Signatures of `torch.alphaDropout`. */
export interface AlphaDropoutFunction {
  /**
   * Dropout that keeps mean and variance of inputs with mean 0 and variance 1, for SELU networks. [torch.nn.functional.alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html)
   * @aten aten::alpha_dropout(Tensor input, float p, bool train) -> Tensor
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.alphaDropout_`. */
export interface AlphaDropout_Function {
  /**
   * Dropout that keeps mean and variance of inputs with mean 0 and variance 1, for SELU networks. In place: changes the tensor and returns it. [torch.nn.functional.alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html)
   * @aten aten::alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.amax`. */
export interface AmaxFunction {
  /**
   * The largest elements along `dim`; ties share the gradient. [torch.amax](https://docs.pytorch.org/docs/2.13/generated/torch.amax.html)
   * @aten aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.amin`. */
export interface AminFunction {
  /**
   * The smallest elements along `dim`; ties share the gradient. [torch.amin](https://docs.pytorch.org/docs/2.13/generated/torch.amin.html)
   * @aten aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.aminmax`. */
export interface AminmaxFunction {
  /**
   * The smallest and the largest element, of the whole tensor or along `dim`. [torch.aminmax](https://docs.pytorch.org/docs/2.13/generated/torch.aminmax.html)
   * @aten aten::aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max)
   */
  (input: Tensor, options?: { dim?: Int | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
}

/** Signatures of `torch.angle`. */
export interface AngleFunction {
  /**
   * The angle of each element in radians: of complex elements their argument, of negative ones pi. [torch.angle](https://docs.pytorch.org/docs/2.13/generated/torch.angle.html)
   * @aten aten::angle(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.any`. */
export interface AnyFunction {
  /**
   * Whether one element is non-zero, of the whole tensor or along `dim`. [torch.any](https://docs.pytorch.org/docs/2.13/generated/torch.any.html)
   * @aten aten::any(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Whether one element is non-zero, of the whole tensor or along `dim`. [torch.any](https://docs.pytorch.org/docs/2.13/generated/torch.any.html)
   * @aten aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: Tensor }): Tensor;
  /**
   * Whether one element is non-zero, of the whole tensor or along `dim`. [torch.any](https://docs.pytorch.org/docs/2.13/generated/torch.any.html)
   * @aten aten::any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: readonly Int[] | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly Int[] | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.arange`. */
export interface ArangeFunction {
  /**
   * The numbers from `start` (0) up to but without `end`, `step` (1) apart: a vector. [torch.arange](https://docs.pytorch.org/docs/2.13/generated/torch.arange.html)
   * @aten aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (end: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The numbers from `start` (0) up to but without `end`, `step` (1) apart: a vector. [torch.arange](https://docs.pytorch.org/docs/2.13/generated/torch.arange.html)
   * @aten aten::arange.start(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Scalar, options?: FactoryOptions): Tensor;
  /**
   * The numbers from `start` (0) up to but without `end`, `step` (1) apart: a vector. [torch.arange](https://docs.pytorch.org/docs/2.13/generated/torch.arange.html)
   * @aten aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Scalar, step?: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Scalar, options: FactoryOptions & { step?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.arccos`. */
export interface ArccosFunction {
  /**
   * The arc cosine of each element, in radians. Another name of `acos`. [torch.arccos](https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html)
   * @aten aten::arccos(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arccos_`. */
export interface Arccos_Function {
  /**
   * The arc cosine of each element, in radians. Another name of `acos`. In place: changes the tensor and returns it. [torch.arccos](https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html)
   * @aten aten::arccos_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arccosh`. */
export interface ArccoshFunction {
  /**
   * The inverse hyperbolic cosine of each element. Another name of `acosh`. [torch.arccosh](https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html)
   * @aten aten::arccosh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arccosh_`. */
export interface Arccosh_Function {
  /**
   * The inverse hyperbolic cosine of each element. Another name of `acosh`. In place: changes the tensor and returns it. [torch.arccosh](https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html)
   * @aten aten::arccosh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arcsin`. */
export interface ArcsinFunction {
  /**
   * The arc sine of each element, in radians. Another name of `asin`. [torch.arcsin](https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html)
   * @aten aten::arcsin(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arcsin_`. */
export interface Arcsin_Function {
  /**
   * The arc sine of each element, in radians. Another name of `asin`. In place: changes the tensor and returns it. [torch.arcsin](https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html)
   * @aten aten::arcsin_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arcsinh`. */
export interface ArcsinhFunction {
  /**
   * The inverse hyperbolic sine of each element. Another name of `asinh`. [torch.arcsinh](https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html)
   * @aten aten::arcsinh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arcsinh_`. */
export interface Arcsinh_Function {
  /**
   * The inverse hyperbolic sine of each element. Another name of `asinh`. In place: changes the tensor and returns it. [torch.arcsinh](https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html)
   * @aten aten::arcsinh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arctan`. */
export interface ArctanFunction {
  /**
   * The arc tangent of each element, in radians. Another name of `atan`. [torch.arctan](https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html)
   * @aten aten::arctan(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arctan2`. */
export interface Arctan2Function {
  /**
   * The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. Another name of `atan2`. [torch.arctan2](https://docs.pytorch.org/docs/2.13/generated/torch.arctan2.html)
   * @aten aten::arctan2(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arctan_`. */
export interface Arctan_Function {
  /**
   * The arc tangent of each element, in radians. Another name of `atan`. In place: changes the tensor and returns it. [torch.arctan](https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html)
   * @aten aten::arctan_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.arctanh`. */
export interface ArctanhFunction {
  /**
   * The inverse hyperbolic tangent of each element. Another name of `atanh`. [torch.arctanh](https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html)
   * @aten aten::arctanh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.arctanh_`. */
export interface Arctanh_Function {
  /**
   * The inverse hyperbolic tangent of each element. Another name of `atanh`. In place: changes the tensor and returns it. [torch.arctanh](https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html)
   * @aten aten::arctanh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.argmax`. */
export interface ArgmaxFunction {
  /**
   * The index of the largest element, of the flattened tensor or along `dim`. [torch.argmax](https://docs.pytorch.org/docs/2.13/generated/torch.argmax.html)
   * @aten aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: Int | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.argmin`. */
export interface ArgminFunction {
  /**
   * The index of the smallest element, of the flattened tensor or along `dim`. [torch.argmin](https://docs.pytorch.org/docs/2.13/generated/torch.argmin.html)
   * @aten aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: Int | null, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | null, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | null; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.argsort`. */
export interface ArgsortFunction {
  /**
   * The indices that sort the tensor along `dim`. [torch.argsort](https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html)
   * @aten aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor
   */
  (input: Tensor, dim?: Int, descending?: boolean): Tensor;
  (input: Tensor, dim: Int, options: { descending?: boolean }): Tensor;
  (input: Tensor, options: { dim?: Int; descending?: boolean }): Tensor;
  /**
   * The indices that sort the tensor along `dim`. [torch.argsort](https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html)
   * @aten aten::argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor
   */
  (input: Tensor, options: { stable: boolean; dim?: Int; descending?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.argwhere`. */
export interface ArgwhereFunction {
  /**
   * The indices of the elements that are not zero: (number, dimensions). [torch.argwhere](https://docs.pytorch.org/docs/2.13/generated/torch.argwhere.html)
   * @aten aten::argwhere(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.asStrided`. */
export interface AsStridedFunction {
  /**
   * A view of the tensor's memory with the given sizes, strides and offset. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html)
   * @aten aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)
   */
  (input: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  (input: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
}

/** Signatures of `torch.asStrided_`. */
export interface AsStrided_Function {
  /**
   * Gives the tensor itself the given sizes, strides and offset over its memory. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html)
   * @aten aten::as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a!)
   */
  (input: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
  (input: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
}

/** Signatures of `torch.asStridedCopy`. */
export interface AsStridedCopyFunction {
  /**
   * As `asStrided`, but a copy and not a view. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html)
   * @aten aten::as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor
   */
  (input: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.asStridedScatter`. */
export interface AsStridedScatterFunction {
  /**
   * A copy of the tensor with `src` written where `asStrided` with these arguments would look.
   * @aten aten::as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor
   */
  (input: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.asin`. */
export interface AsinFunction {
  /**
   * The arc sine of each element, in radians. [torch.asin](https://docs.pytorch.org/docs/2.13/generated/torch.asin.html)
   * @aten aten::asin(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.asin_`. */
export interface Asin_Function {
  /**
   * The arc sine of each element, in radians. In place: changes the tensor and returns it. [torch.asin](https://docs.pytorch.org/docs/2.13/generated/torch.asin.html)
   * @aten aten::asin_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.asinh`. */
export interface AsinhFunction {
  /**
   * The inverse hyperbolic sine of each element. [torch.asinh](https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html)
   * @aten aten::asinh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.asinh_`. */
export interface Asinh_Function {
  /**
   * The inverse hyperbolic sine of each element. In place: changes the tensor and returns it. [torch.asinh](https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html)
   * @aten aten::asinh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.atan`. */
export interface AtanFunction {
  /**
   * The arc tangent of each element, in radians. [torch.atan](https://docs.pytorch.org/docs/2.13/generated/torch.atan.html)
   * @aten aten::atan(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.atan2`. */
export interface Atan2Function {
  /**
   * The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. [torch.atan2](https://docs.pytorch.org/docs/2.13/generated/torch.atan2.html)
   * @aten aten::atan2(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.atan_`. */
export interface Atan_Function {
  /**
   * The arc tangent of each element, in radians. In place: changes the tensor and returns it. [torch.atan](https://docs.pytorch.org/docs/2.13/generated/torch.atan.html)
   * @aten aten::atan_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.atanh`. */
export interface AtanhFunction {
  /**
   * The inverse hyperbolic tangent of each element. [torch.atanh](https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html)
   * @aten aten::atanh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.atanh_`. */
export interface Atanh_Function {
  /**
   * The inverse hyperbolic tangent of each element. In place: changes the tensor and returns it. [torch.atanh](https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html)
   * @aten aten::atanh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.avgPool1d`. */
export interface AvgPool1dFunction {
  /**
   * Means of windows of the last dimension. [torch.nn.functional.avg_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool1d.html)
   * @aten aten::avg_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], ceilMode: boolean, options: { countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.baddbmm`. */
export interface BaddbmmFunction {
  /**
   * `beta * tensor + alpha * batch1 @ batch2`, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.baddbmm](https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html)
   * @aten aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  /**
   * `beta * tensor + alpha * batch1 @ batch2`, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.baddbmm](https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html)
   * @aten aten::baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bartlettWindow`. */
export interface BartlettWindowFunction {
  /**
   * The triangular window of Bartlett of `windowLength` points. [torch.bartlett_window](https://docs.pytorch.org/docs/2.13/generated/torch.bartlett_window.html)
   * @aten aten::bartlett_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The triangular window of Bartlett of `windowLength` points. [torch.bartlett_window](https://docs.pytorch.org/docs/2.13/generated/torch.bartlett_window.html)
   * @aten aten::bartlett_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.batchNorm`. */
export interface BatchNormFunction {
  /**
   * Normalizes each channel (dimension 1) by the batch's or the running mean and variance. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html)
   * @aten aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor
   */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean): Tensor;
}

/** Signatures of `torch.batchNormBackwardElemt`. */
export interface BatchNormBackwardElemtFunction {
  /**
   * The gradient for the input of a batch norm over several processes, from summed statistics.
   * @aten aten::batch_norm_backward_elemt(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, Tensor sum_dy, Tensor sum_dy_xmu, Tensor count) -> Tensor
   */
  (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.batchNormBackwardReduce`. */
export interface BatchNormBackwardReduceFunction {
  /**
   * The sums that the backward pass of a batch norm over several processes exchanges.
   * @aten aten::batch_norm_backward_reduce(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, bool input_g, bool weight_g, bool bias_g) -> (Tensor, Tensor, Tensor, Tensor)
   */
  (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean, options?: { out?: [Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.batchNormElemt`. */
export interface BatchNormElemtFunction {
  /**
   * Normalizes by given means and inverse deviations of channels.
   * @aten aten::batch_norm_elemt(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor invstd, float eps) -> Tensor
   */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: Float, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.batchNormGatherStats`. */
export interface BatchNormGatherStatsFunction {
  /**
   * Joins the statistics of processes with equal batch sizes.
   * @aten aten::batch_norm_gather_stats(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, int count) -> (Tensor, Tensor)
   */
  (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, count: Int, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.batchNormGatherStatsWithCounts`. */
export interface BatchNormGatherStatsWithCountsFunction {
  /**
   * Joins the statistics of processes with their batch sizes.
   * @aten aten::batch_norm_gather_stats_with_counts(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, Tensor counts) -> (Tensor, Tensor)
   */
  (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, counts: Tensor, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.batchNormStats`. */
export interface BatchNormStatsFunction {
  /**
   * The mean and the inverse deviation of each channel.
   * @aten aten::batch_norm_stats(Tensor input, float eps) -> (Tensor, Tensor)
   */
  (input: Tensor, eps: Float, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.batchNormUpdateStats`. */
export interface BatchNormUpdateStatsFunction {
  /**
   * Updates running means and variances by a batch.
   * @aten aten::batch_norm_update_stats(Tensor input, Tensor? running_mean, Tensor? running_var, float momentum) -> (Tensor, Tensor)
   */
  (input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.bernoulli`. */
export interface BernoulliFunction {
  /**
   * Draws 0 or 1 for each element, which is the probability of a 1. [torch.bernoulli](https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html)
   * @aten aten::bernoulli(Tensor self, *, Generator? generator=None) -> Tensor
   */
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /**
   * Draws 0 or 1 for each element, which is the probability of a 1. [torch.bernoulli](https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html)
   * @aten aten::bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor
   */
  (input: Tensor, p: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /**
   * Draws 0 or 1 for each element, which is the probability of a 1. [torch.bernoulli](https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html)
   * @aten aten::bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor
   */
  (input: Tensor, p: Float, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bilinear`. */
export interface BilinearFunction {
  /**
   * `x1 A x2 + bias` for each output: (..., I1), (..., I2) and (O, I1, I2) -> (..., O). [torch.nn.functional.bilinear](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.bilinear.html)
   * @aten aten::bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias=None) -> Tensor
   */
  (input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
  (input1: Tensor, input2: Tensor, weight: Tensor, options: { bias?: Tensor | null }): Tensor;
}

/** Signatures of `torch.binaryCrossEntropyWithLogits`. */
export interface BinaryCrossEntropyWithLogitsFunction {
  /**
   * The cross entropy of sigmoids of the inputs and targets in [0, 1]. [torch.nn.functional.binary_cross_entropy_with_logits](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy_with_logits.html)
   * @aten aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor
   */
  (input: Tensor, target: Tensor, weight?: Tensor | null, posWeight?: Tensor | null, reduction?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, posWeight: Tensor | null, options: { reduction?: Int; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { posWeight?: Tensor | null; reduction?: Int; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bincount`. */
export interface BincountFunction {
  /**
   * How often each non-negative integer occurs: a vector of length max + 1, or sums of `weights`. [torch.bincount](https://docs.pytorch.org/docs/2.13/generated/torch.bincount.html)
   * @aten aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor
   */
  (input: Tensor, weights?: Tensor | null, minlength?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, weights: Tensor | null, options: { minlength?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { weights?: Tensor | null; minlength?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.binomial`. */
export interface BinomialFunction {
  /**
   * Draws how many of `count` trials succeed, each with probability `prob`.
   * @aten aten::binomial(Tensor count, Tensor prob, Generator? generator=None) -> Tensor
   */
  (count: Tensor, prob: Tensor, generator?: Generator | null, options?: { out?: Tensor }): Tensor;
  (count: Tensor, prob: Tensor, options: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseAnd`. */
export interface BitwiseAndFunction {
  /**
   * The bitwise and of two integer or boolean tensors; shapes broadcast. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html)
   * @aten aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The bitwise and of two integer or boolean tensors; shapes broadcast. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html)
   * @aten aten::bitwise_and.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The bitwise and of two integer or boolean tensors; shapes broadcast. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html)
   * @aten aten::bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseLeftShift`. */
export interface BitwiseLeftShiftFunction {
  /**
   * Shifts the bits of each integer to the left by `other`; shapes broadcast. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html)
   * @aten aten::bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Shifts the bits of each integer to the left by `other`; shapes broadcast. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html)
   * @aten aten::bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Shifts the bits of each integer to the left by `other`; shapes broadcast. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html)
   * @aten aten::bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseNot`. */
export interface BitwiseNotFunction {
  /**
   * The bitwise complement of each integer, or the negation of each boolean. [torch.bitwise_not](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_not.html)
   * @aten aten::bitwise_not(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseOr`. */
export interface BitwiseOrFunction {
  /**
   * The bitwise or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html)
   * @aten aten::bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The bitwise or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html)
   * @aten aten::bitwise_or.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The bitwise or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html)
   * @aten aten::bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseRightShift`. */
export interface BitwiseRightShiftFunction {
  /**
   * Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html)
   * @aten aten::bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html)
   * @aten aten::bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html)
   * @aten aten::bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bitwiseXor`. */
export interface BitwiseXorFunction {
  /**
   * The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html)
   * @aten aten::bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html)
   * @aten aten::bitwise_xor.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html)
   * @aten aten::bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.blackmanWindow`. */
export interface BlackmanWindowFunction {
  /**
   * The window of Blackman of `windowLength` points. [torch.blackman_window](https://docs.pytorch.org/docs/2.13/generated/torch.blackman_window.html)
   * @aten aten::blackman_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The window of Blackman of `windowLength` points. [torch.blackman_window](https://docs.pytorch.org/docs/2.13/generated/torch.blackman_window.html)
   * @aten aten::blackman_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.bmm`. */
export interface BmmFunction {
  /**
   * Matrix products, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.bmm](https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html)
   * @aten aten::bmm(Tensor self, Tensor mat2) -> Tensor
   */
  (input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Matrix products, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.bmm](https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html)
   * @aten aten::bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor
   */
  (input: Tensor, mat2: Tensor, outDtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.broadcastTo`. */
export interface BroadcastToFunction {
  /**
   * The tensor expanded to shape `size` by broadcasting, as a view. [torch.broadcast_to](https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_to.html)
   * @aten aten::broadcast_to(Tensor(a) self, SymInt[] size) -> Tensor(a)
   */
  (input: Tensor, size: readonly Int[]): Tensor;
  (input: Tensor, ...size: Int[]): Tensor;
}

/** Signatures of `torch.bucketize`. */
export interface BucketizeFunction {
  /**
   * The index of the bucket, between sorted `boundaries`, of each element. [torch.bucketize](https://docs.pytorch.org/docs/2.13/generated/torch.bucketize.html)
   * @aten aten::bucketize.Scalar(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor
   */
  (input: Scalar, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean; out?: Tensor }): Tensor;
  /**
   * The index of the bucket, between sorted `boundaries`, of each element. [torch.bucketize](https://docs.pytorch.org/docs/2.13/generated/torch.bucketize.html)
   * @aten aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor
   */
  (input: Tensor, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.canCast`. */
export interface CanCastFunction {
  /**
   * Whether type promotion allows a conversion from one dtype to another. [torch.can_cast](https://docs.pytorch.org/docs/2.13/generated/torch.can_cast.html)
   * @aten aten::can_cast(ScalarType from_, ScalarType to) -> bool
   */
  (from_: DType, to: DType): boolean;
}

/** Signatures of `torch.cat`. */
export interface CatFunction {
  /**
   * Joins tensors along the existing dimension `dim`; all other sizes must agree. [torch.cat](https://docs.pytorch.org/docs/2.13/generated/torch.cat.html)
   * @aten aten::cat(Tensor[] tensors, int dim=0) -> Tensor
   */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.ccolIndicesCopy`. */
export interface CcolIndicesCopyFunction {
  /**
   * As `ccolIndices`, but a copy and not a view.
   * @aten aten::ccol_indices_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ceil`. */
export interface CeilFunction {
  /**
   * Each element rounded up to the next whole number. [torch.ceil](https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html)
   * @aten aten::ceil(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ceil_`. */
export interface Ceil_Function {
  /**
   * Each element rounded up to the next whole number. In place: changes the tensor and returns it. [torch.ceil](https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html)
   * @aten aten::ceil_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.celu`. */
export interface CeluFunction {
  /**
   * The activation `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))` of each element. [torch.nn.functional.celu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html)
   * @aten aten::celu(Tensor self, Scalar alpha=1.) -> Tensor
   */
  (input: Tensor, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.celu_`. */
export interface Celu_Function {
  /**
   * The activation `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))` of each element. In place: changes the tensor and returns it. [torch.nn.functional.celu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html)
   * @aten aten::celu_(Tensor(a!) self, Scalar alpha=1.) -> Tensor(a!)
   */
  (input: Tensor, alpha?: Scalar): Tensor;
  (input: Tensor, options: { alpha?: Scalar }): Tensor;
}

/** Signatures of `torch.channelShuffle`. */
export interface ChannelShuffleFunction {
  /**
   * Divides channels (dimension 1) into `groups` and interleaves them. [torch.nn.ChannelShuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.ChannelShuffle.html)
   * @aten aten::channel_shuffle(Tensor self, SymInt groups) -> Tensor
   */
  (input: Tensor, groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cholesky`. */
export interface CholeskyFunction {
  /**
   * The Cholesky factor of symmetric positive-definite matrices; linalg.cholesky is its newer form. [torch.cholesky](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky.html)
   * @aten aten::cholesky(Tensor self, bool upper=False) -> Tensor
   */
  (input: Tensor, upper?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.choleskyInverse`. */
export interface CholeskyInverseFunction {
  /**
   * The inverse of a matrix given by its Cholesky factor. [torch.cholesky_inverse](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_inverse.html)
   * @aten aten::cholesky_inverse(Tensor self, bool upper=False) -> Tensor
   */
  (input: Tensor, upper?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.choleskySolve`. */
export interface CholeskySolveFunction {
  /**
   * Solves A X = B for A given by its Cholesky factor. [torch.cholesky_solve](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_solve.html)
   * @aten aten::cholesky_solve(Tensor self, Tensor input2, bool upper=False) -> Tensor
   */
  (input: Tensor, input2: Tensor, upper?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, options: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.chooseQparamsOptimized`. */
export interface ChooseQparamsOptimizedFunction {
  /**
   * The scale and zero point with the least error for a number of bits.
   * @aten aten::choose_qparams_optimized(Tensor input, int numel, int n_bins, float ratio, int bit_width) -> (Tensor, Tensor)
   */
  (input: Tensor, numel: Int, nBins: Int, ratio: Float, bitWidth: Int): [Tensor, Tensor];
}

/** Signatures of `torch.chunk`. */
export interface ChunkFunction {
  /**
   * Splits dimension `dim` into `chunks` views of equal size, the last maybe smaller. [torch.chunk](https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html)
   * @aten aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]
   */
  (input: Tensor, chunks: Int, dim?: Int): Tensor[];
  (input: Tensor, chunks: Int, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.clamp`. */
export interface ClampFunction {
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor
   */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null; out?: Tensor }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor
   */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.clamp_`. */
export interface Clamp_Function {
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)
   */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!)
   */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
}

/** Signatures of `torch.clampMax`. */
export interface ClampMaxFunction {
  /**
   * Each element, or `max` where it is larger. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max(Tensor self, Scalar max) -> Tensor
   */
  (input: Tensor, max: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Each element, or `max` where it is larger. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max.Tensor(Tensor self, Tensor max) -> Tensor
   */
  (input: Tensor, max: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.clampMax_`. */
export interface ClampMax_Function {
  /**
   * Each element, or `max` where it is larger. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!)
   */
  (input: Tensor, max: Scalar): Tensor;
  /**
   * Each element, or `max` where it is larger. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_max_.Tensor(Tensor(a!) self, Tensor max) -> Tensor(a!)
   */
  (input: Tensor, max: Tensor): Tensor;
}

/** Signatures of `torch.clampMin`. */
export interface ClampMinFunction {
  /**
   * Each element, or `min` where it is smaller. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min(Tensor self, Scalar min) -> Tensor
   */
  (input: Tensor, min: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Each element, or `min` where it is smaller. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min.Tensor(Tensor self, Tensor min) -> Tensor
   */
  (input: Tensor, min: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.clampMin_`. */
export interface ClampMin_Function {
  /**
   * Each element, or `min` where it is smaller. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!)
   */
  (input: Tensor, min: Scalar): Tensor;
  /**
   * Each element, or `min` where it is smaller. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html)
   * @aten aten::clamp_min_.Tensor(Tensor(a!) self, Tensor min) -> Tensor(a!)
   */
  (input: Tensor, min: Tensor): Tensor;
}

/** Signatures of `torch.clip`. */
export interface ClipFunction {
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor
   */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null; out?: Tensor }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor
   */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.clip_`. */
export interface Clip_Function {
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. In place: changes the tensor and returns it. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)
   */
  (input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  /**
   * Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. In place: changes the tensor and returns it. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html)
   * @aten aten::clip_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!)
   */
  (input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
}

/** Signatures of `torch.clone`. */
export interface CloneFunction {
  /**
   * A copy of the tensor, through which gradients flow. [torch.clone](https://docs.pytorch.org/docs/2.13/generated/torch.clone.html)
   * @aten aten::clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options?: { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.colIndicesCopy`. */
export interface ColIndicesCopyFunction {
  /**
   * As `colIndices`, but a copy and not a view. [torch.Tensor.col_indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.col_indices.html)
   * @aten aten::col_indices_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.columnStack`. */
export interface ColumnStackFunction {
  /**
   * Joins tensors as columns: vectors become columns first. [torch.column_stack](https://docs.pytorch.org/docs/2.13/generated/torch.column_stack.html)
   * @aten aten::column_stack(Tensor[] tensors) -> Tensor
   */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.combinations`. */
export interface CombinationsFunction {
  /**
   * All choices of `r` elements of a vector, as rows. [torch.combinations](https://docs.pytorch.org/docs/2.13/generated/torch.combinations.html)
   * @aten aten::combinations(Tensor self, int r=2, bool with_replacement=False) -> Tensor
   */
  (input: Tensor, r?: Int, withReplacement?: boolean): Tensor;
  (input: Tensor, r: Int, options: { withReplacement?: boolean }): Tensor;
  (input: Tensor, options: { r?: Int; withReplacement?: boolean }): Tensor;
}

/** Signatures of `torch.complex`. */
export interface ComplexFunction {
  /**
   * Complex numbers from their real and imaginary parts, two tensors of one shape. [torch.complex](https://docs.pytorch.org/docs/2.13/generated/torch.complex.html)
   * @aten aten::complex(Tensor real, Tensor imag) -> Tensor
   */
  (real: Tensor, imag: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.concat`. */
export interface ConcatFunction {
  /**
   * Joins tensors along the existing dimension `dim`; all other sizes must agree. Another name of `cat`. [torch.concat](https://docs.pytorch.org/docs/2.13/generated/torch.concat.html)
   * @aten aten::concat(Tensor[] tensors, int dim=0) -> Tensor
   */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.concatenate`. */
export interface ConcatenateFunction {
  /**
   * Joins tensors along the existing dimension `dim`; all other sizes must agree. Another name of `cat`. [torch.concatenate](https://docs.pytorch.org/docs/2.13/generated/torch.concatenate.html)
   * @aten aten::concatenate(Tensor[] tensors, int dim=0) -> Tensor
   */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.conj`. */
export interface ConjFunction {
  /**
   * The complex conjugate as a view that is computed when it is read; real tensors come back as they are. [torch.conj](https://docs.pytorch.org/docs/2.13/generated/torch.conj.html)
   * @aten aten::conj(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.conjPhysical`. */
export interface ConjPhysicalFunction {
  /**
   * The complex conjugate, computed at once into a new tensor. [torch.conj_physical](https://docs.pytorch.org/docs/2.13/generated/torch.conj_physical.html)
   * @aten aten::conj_physical(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.conjPhysical_`. */
export interface ConjPhysical_Function {
  /**
   * Replaces each element by its complex conjugate. [torch.Tensor.conj_physical_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj_physical_.html)
   * @aten aten::conj_physical_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.constantPadNd`. */
export interface ConstantPadNdFunction {
  /**
   * Pads the last dimensions with `value`; `pad` has two numbers for each, from the last backwards. [torch.nn.functional.pad](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pad.html)
   * @aten aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor
   */
  (input: Tensor, pad: readonly Int[], value?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, pad: readonly Int[], options: { value?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.conv1d`. */
export interface Conv1dFunction {
  /**
   * Convolution over (N, Cin, L) with weights (Cout, Cin / groups, K) -> (N, Cout, Lout). [torch.nn.functional.conv1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv1d.html)
   * @aten aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /**
   * Convolution over (N, Cin, L) with weights (Cout, Cin / groups, K) -> (N, Cout, Lout). [torch.nn.functional.conv1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv1d.html)
   * @aten aten::conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], str padding="valid", SymInt[1] dilation=[1], SymInt groups=1) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
}

/** Signatures of `torch.conv2d`. */
export interface Conv2dFunction {
  /**
   * Convolution over (N, Cin, H, W) with weights (Cout, Cin / groups, Kh, Kw) -> (N, Cout, Hout, Wout). [torch.nn.functional.conv2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv2d.html)
   * @aten aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /**
   * Convolution over (N, Cin, H, W) with weights (Cout, Cin / groups, Kh, Kw) -> (N, Cout, Hout, Wout). [torch.nn.functional.conv2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv2d.html)
   * @aten aten::conv2d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], str padding="valid", SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
}

/** Signatures of `torch.conv3d`. */
export interface Conv3dFunction {
  /**
   * Convolution over (N, Cin, D, H, W) with weights (Cout, Cin / groups, Kd, Kh, Kw). [torch.nn.functional.conv3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv3d.html)
   * @aten aten::conv3d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1], SymInt groups=1) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /**
   * Convolution over (N, Cin, D, H, W) with weights (Cout, Cin / groups, Kd, Kh, Kw). [torch.nn.functional.conv3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv3d.html)
   * @aten aten::conv3d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], str padding="valid", SymInt[3] dilation=[1, 1, 1], SymInt groups=1) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", dilation: Int | readonly Int[], options: { groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], padding: "valid" | "same", options: { dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Int | readonly Int[], options: { padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
}

/** Signatures of `torch.convTbc`. */
export interface ConvTbcFunction {
  /**
   * Convolution over (T, N, Cin) with weights (K, Cin, Cout).
   * @aten aten::conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=0) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor, pad?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor, options: { pad?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.convTranspose1d`. */
export interface ConvTranspose1dFunction {
  /**
   * Transposed convolution over (N, Cin, L) with weights (Cin, Cout / groups, K). [torch.nn.functional.conv_transpose1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose1d.html)
   * @aten aten::conv_transpose1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] output_padding=[0], SymInt groups=1, SymInt[1] dilation=[1]) -> Tensor
   */
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
  /**
   * Transposed convolution over (N, Cin, H, W) with weights (Cin, Cout / groups, Kh, Kw). [torch.nn.functional.conv_transpose2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose2d.html)
   * @aten aten::conv_transpose2d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] output_padding=[0, 0], SymInt groups=1, SymInt[2] dilation=[1, 1]) -> Tensor
   */
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
  /**
   * Transposed convolution over (N, Cin, D, H, W) with weights (Cin, Cout / groups, Kd, Kh, Kw). [torch.nn.functional.conv_transpose3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose3d.html)
   * @aten aten::conv_transpose3d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] output_padding=[0, 0, 0], SymInt groups=1, SymInt[3] dilation=[1, 1, 1]) -> Tensor
   */
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
  /**
   * Convolution, plain or transposed, in one to three dimensions with all options given.
   * @aten aten::convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.copysign`. */
export interface CopysignFunction {
  /**
   * The magnitude of each element with the sign of `other`; shapes broadcast. [torch.copysign](https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html)
   * @aten aten::copysign.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The magnitude of each element with the sign of `other`; shapes broadcast. [torch.copysign](https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html)
   * @aten aten::copysign.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.corrcoef`. */
export interface CorrcoefFunction {
  /**
   * The correlation matrix of variables (rows) and observations (columns): (V, O) -> (V, V). [torch.corrcoef](https://docs.pytorch.org/docs/2.13/generated/torch.corrcoef.html)
   * @aten aten::corrcoef(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.cos`. */
export interface CosFunction {
  /**
   * The cosine of each element, given in radians. [torch.cos](https://docs.pytorch.org/docs/2.13/generated/torch.cos.html)
   * @aten aten::cos(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cos_`. */
export interface Cos_Function {
  /**
   * The cosine of each element, given in radians. In place: changes the tensor and returns it. [torch.cos](https://docs.pytorch.org/docs/2.13/generated/torch.cos.html)
   * @aten aten::cos_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.cosh`. */
export interface CoshFunction {
  /**
   * The hyperbolic cosine of each element. [torch.cosh](https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html)
   * @aten aten::cosh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cosh_`. */
export interface Cosh_Function {
  /**
   * The hyperbolic cosine of each element. In place: changes the tensor and returns it. [torch.cosh](https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html)
   * @aten aten::cosh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.cosineEmbeddingLoss`. */
export interface CosineEmbeddingLossFunction {
  /**
   * Pulls pairs with target 1 together and pushes those with -1 apart, by the cosine. [torch.nn.functional.cosine_embedding_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_embedding_loss.html)
   * @aten aten::cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor
   */
  (input1: Tensor, input2: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin: Float, options: { reduction?: Int }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
}

/** Signatures of `torch.cosineSimilarity`. */
export interface CosineSimilarityFunction {
  /**
   * The cosine of the angle of two tensors along `dim`. [torch.nn.functional.cosine_similarity](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_similarity.html)
   * @aten aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor
   */
  (x1: Tensor, x2: Tensor, dim?: Int, eps?: Float): Tensor;
  (x1: Tensor, x2: Tensor, dim: Int, options: { eps?: Float }): Tensor;
  (x1: Tensor, x2: Tensor, options: { dim?: Int; eps?: Float }): Tensor;
}

/** Signatures of `torch.countNonzero`. */
export interface CountNonzeroFunction {
  /**
   * The number of elements that are not zero, of the whole tensor or along `dim`. [torch.count_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html)
   * @aten aten::count_nonzero(Tensor self, int? dim=None) -> Tensor
   */
  (input: Tensor, dim?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | null; out?: Tensor }): Tensor;
  /**
   * The number of elements that are not zero, of the whole tensor or along `dim`. [torch.count_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html)
   * @aten aten::count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor
   */
  (input: Tensor, dim: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
  (input: Tensor, ...args: [...dim: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.cov`. */
export interface CovFunction {
  /**
   * The covariance matrix of variables (rows) and observations (columns): (V, O) -> (V, V). [torch.cov](https://docs.pytorch.org/docs/2.13/generated/torch.cov.html)
   * @aten aten::cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor
   */
  (input: Tensor, options?: { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
}

/** Signatures of `torch.cross`. */
export interface CrossFunction {
  /**
   * The cross product of vectors of 3 elements along `dim`; shapes broadcast. [torch.cross](https://docs.pytorch.org/docs/2.13/generated/torch.cross.html)
   * @aten aten::cross(Tensor self, Tensor other, int? dim=None) -> Tensor
   */
  (input: Tensor, other: Tensor, dim?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { dim?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.crowIndicesCopy`. */
export interface CrowIndicesCopyFunction {
  /**
   * As `crowIndices`, but a copy and not a view. [torch.Tensor.crow_indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.crow_indices.html)
   * @aten aten::crow_indices_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ctcLoss`. */
export interface CtcLossFunction {
  /**
   * The negative log likelihood of label sequences under unaligned log probabilities (T, N, C). [torch.nn.functional.ctc_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html)
   * @aten aten::ctc_loss.IntList(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor
   */
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank?: Int, reduction?: Int, zeroInfinity?: boolean): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, reduction: Int, options: { zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, options: { reduction?: Int; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], options: { blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
  /**
   * The negative log likelihood of label sequences under unaligned log probabilities (T, N, C). [torch.nn.functional.ctc_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html)
   * @aten aten::ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor
   */
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: Int, reduction?: Int, zeroInfinity?: boolean): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, reduction: Int, options: { zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, options: { reduction?: Int; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: { blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
}

/** Signatures of `torch.cudnnAffineGridGenerator`. */
export interface CudnnAffineGridGeneratorFunction {
  /**
   * `affineGridGenerator` by cuDNN. [torch.nn.functional.affine_grid](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.affine_grid.html)
   * @aten aten::cudnn_affine_grid_generator(Tensor theta, int N, int C, int H, int W) -> Tensor grid
   */
  (theta: Tensor, N: Int, C: Int, H: Int, W: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnBatchNorm`. */
export interface CudnnBatchNormFunction {
  /**
   * `batchNorm` by cuDNN. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html)
   * @aten aten::cudnn_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor, Tensor)
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float, options?: { out?: [Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.cudnnConvolution`. */
export interface CudnnConvolutionFunction {
  /**
   * `convolution` by cuDNN.
   * @aten aten::cudnn_convolution(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor
   */
  (input: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnConvolutionAddRelu`. */
export interface CudnnConvolutionAddReluFunction {
  /**
   * Convolution, sum and relu by cuDNN.
   * @aten aten::cudnn_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor
   */
  (input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnConvolutionRelu`. */
export interface CudnnConvolutionReluFunction {
  /**
   * Convolution and relu by cuDNN.
   * @aten aten::cudnn_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnConvolutionTranspose`. */
export interface CudnnConvolutionTransposeFunction {
  /**
   * Transposed convolution by cuDNN.
   * @aten aten::cudnn_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor
   */
  (input: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnGridSampler`. */
export interface CudnnGridSamplerFunction {
  /**
   * `gridSampler` by cuDNN. [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html)
   * @aten aten::cudnn_grid_sampler(Tensor self, Tensor grid) -> Tensor output
   */
  (input: Tensor, grid: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.cudnnIsAcceptable`. */
export interface CudnnIsAcceptableFunction {
  /**
   * Whether cuDNN can take the tensor.
   * @aten aten::cudnn_is_acceptable(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.cummax`. */
export interface CummaxFunction {
  /**
   * The largest element so far along `dim` and its index. [torch.cummax](https://docs.pytorch.org/docs/2.13/generated/torch.cummax.html)
   * @aten aten::cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim: Int, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.cummin`. */
export interface CumminFunction {
  /**
   * The smallest element so far along `dim` and its index. [torch.cummin](https://docs.pytorch.org/docs/2.13/generated/torch.cummin.html)
   * @aten aten::cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim: Int, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.cumprod`. */
export interface CumprodFunction {
  /**
   * The product of the elements so far along `dim`. [torch.cumprod](https://docs.pytorch.org/docs/2.13/generated/torch.cumprod.html)
   * @aten aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.cumsum`. */
export interface CumsumFunction {
  /**
   * The sum of the elements so far along `dim`. [torch.cumsum](https://docs.pytorch.org/docs/2.13/generated/torch.cumsum.html)
   * @aten aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.cumulativeTrapezoid`. */
export interface CumulativeTrapezoidFunction {
  /**
   * The integral so far along `dim` by the trapezoid rule, one element less than the input. [torch.cumulative_trapezoid](https://docs.pytorch.org/docs/2.13/generated/torch.cumulative_trapezoid.html)
   * @aten aten::cumulative_trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor
   */
  (y: Tensor, options?: { dx?: Scalar; dim?: Int }): Tensor;
  /**
   * The integral so far along `dim` by the trapezoid rule, one element less than the input. [torch.cumulative_trapezoid](https://docs.pytorch.org/docs/2.13/generated/torch.cumulative_trapezoid.html)
   * @aten aten::cumulative_trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor
   */
  (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
}

/** Signatures of `torch.deg2rad`. */
export interface Deg2radFunction {
  /**
   * Each element from degrees to radians. [torch.deg2rad](https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html)
   * @aten aten::deg2rad(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.deg2rad_`. */
export interface Deg2rad_Function {
  /**
   * Each element from degrees to radians. In place: changes the tensor and returns it. [torch.deg2rad](https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html)
   * @aten aten::deg2rad_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.dequantize`. */
export interface DequantizeFunction {
  /**
   * A quantized tensor as floating-point numbers. [torch.dequantize](https://docs.pytorch.org/docs/2.13/generated/torch.dequantize.html)
   * @aten aten::dequantize.self(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * A quantized tensor as floating-point numbers. [torch.dequantize](https://docs.pytorch.org/docs/2.13/generated/torch.dequantize.html)
   * @aten aten::dequantize.tensors(Tensor[] tensors) -> Tensor[]
   */
  (tensors: readonly Tensor[], options?: { out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.det`. */
export interface DetFunction {
  /**
   * The determinant of square matrices: (..., N, N) -> (...). [torch.det](https://docs.pytorch.org/docs/2.13/generated/torch.det.html)
   * @aten aten::det(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.detach`. */
export interface DetachFunction {
  /**
   * The same values without history, as a view; no gradient flows through it. [torch.Tensor.detach](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html)
   * @aten aten::detach(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.detach_`. */
export interface Detach_Function {
  /**
   * Cuts the tensor off from its history, in place. [torch.Tensor.detach_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach_.html)
   * @aten aten::detach_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.detachCopy`. */
export interface DetachCopyFunction {
  /**
   * As `detach`, but a copy and not a view. [torch.Tensor.detach](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html)
   * @aten aten::detach_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.diag`. */
export interface DiagFunction {
  /**
   * The diagonal of a matrix as a vector, or a matrix with a vector on its diagonal. [torch.diag](https://docs.pytorch.org/docs/2.13/generated/torch.diag.html)
   * @aten aten::diag(Tensor self, int diagonal=0) -> Tensor
   */
  (input: Tensor, diagonal?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diagEmbed`. */
export interface DiagEmbedFunction {
  /**
   * Puts the last dimension on the diagonal of new matrices: (..., N) -> (..., N, N). [torch.diag_embed](https://docs.pytorch.org/docs/2.13/generated/torch.diag_embed.html)
   * @aten aten::diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor
   */
  (input: Tensor, offset?: Int, dim1?: Int, dim2?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, dim1: Int, options: { dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diagflat`. */
export interface DiagflatFunction {
  /**
   * A matrix with the flattened elements on its diagonal. [torch.diagflat](https://docs.pytorch.org/docs/2.13/generated/torch.diagflat.html)
   * @aten aten::diagflat(Tensor self, int offset=0) -> Tensor
   */
  (input: Tensor, offset?: Int): Tensor;
  (input: Tensor, options: { offset?: Int }): Tensor;
}

/** Signatures of `torch.diagonal`. */
export interface DiagonalFunction {
  /**
   * The diagonal of dimensions `dim1` and `dim2` as the last dimension, as a view. [torch.diagonal](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal.html)
   * @aten aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)
   */
  (input: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
  (input: Tensor, offset: Int, dim1: Int, options: { dim2?: Int }): Tensor;
  (input: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int }): Tensor;
  (input: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
}

/** Signatures of `torch.diagonalCopy`. */
export interface DiagonalCopyFunction {
  /**
   * As `diagonal`, but a copy and not a view. [torch.diagonal](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal.html)
   * @aten aten::diagonal_copy(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor
   */
  (input: Tensor, offset?: Int, dim1?: Int, dim2?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, dim1: Int, options: { dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diagonalScatter`. */
export interface DiagonalScatterFunction {
  /**
   * A copy of the tensor with `src` written onto its diagonal. [torch.diagonal_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal_scatter.html)
   * @aten aten::diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor
   */
  (input: Tensor, src: Tensor, offset?: Int, dim1?: Int, dim2?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: Int, dim1: Int, options: { dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: Int, options: { dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.diff`. */
export interface DiffFunction {
  /**
   * The differences of neighbours along `dim`, taken `n` times; each time one element less. [torch.diff](https://docs.pytorch.org/docs/2.13/generated/torch.diff.html)
   * @aten aten::diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor
   */
  (input: Tensor, n?: Int, dim?: Int, prepend?: Tensor | null, append?: Tensor | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int, dim: Int, prepend: Tensor | null, options: { append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int, dim: Int, options: { prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int, options: { dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.digamma`. */
export interface DigammaFunction {
  /**
   * The digamma function of each element: the derivative of the logarithm of the gamma function. [torch.digamma](https://docs.pytorch.org/docs/2.13/generated/torch.digamma.html)
   * @aten aten::digamma(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.dist`. */
export interface DistFunction {
  /**
   * The `p`-norm of the difference of two tensors, one number. [torch.dist](https://docs.pytorch.org/docs/2.13/generated/torch.dist.html)
   * @aten aten::dist(Tensor self, Tensor other, Scalar p=2) -> Tensor
   */
  (input: Tensor, other: Tensor, p?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { p?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.div`. */
export interface DivFunction {
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null; out?: Tensor }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html)
   * @aten aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.divide`. */
export interface DivideFunction {
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html)
   * @aten aten::divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.dot`. */
export interface DotFunction {
  /**
   * The sum of the products of two vectors: (N) and (N) -> one number. [torch.dot](https://docs.pytorch.org/docs/2.13/generated/torch.dot.html)
   * @aten aten::dot(Tensor self, Tensor tensor) -> Tensor
   */
  (input: Tensor, tensor: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.dropout`. */
export interface DropoutFunction {
  /**
   * In training each element is zero with probability `p`, and the others are scaled by `1 / (1 - p)`. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html)
   * @aten aten::dropout(Tensor input, float p, bool train) -> Tensor
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.dropout_`. */
export interface Dropout_Function {
  /**
   * In training each element is zero with probability `p`, and the others are scaled by `1 / (1 - p)`. In place: changes the tensor and returns it. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html)
   * @aten aten::dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.dsplit`. */
export interface DsplitFunction {
  /**
   * Splits along the third dimension, into sections or at indices. [torch.dsplit](https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html)
   * @aten aten::dsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]
   */
  (input: Tensor, indices: readonly Int[]): Tensor[];
  (input: Tensor, ...indices: Int[]): Tensor[];
  /**
   * Splits along the third dimension, into sections or at indices. [torch.dsplit](https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html)
   * @aten aten::dsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]
   */
  (input: Tensor, sections: Int): Tensor[];
}

/** Signatures of `torch.dstack`. */
export interface DstackFunction {
  /**
   * Joins tensors along the third dimension, which is added where it is missing. [torch.dstack](https://docs.pytorch.org/docs/2.13/generated/torch.dstack.html)
   * @aten aten::dstack(Tensor[] tensors) -> Tensor
   */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.embedding`. */
export interface EmbeddingFunction {
  /**
   * Rows of `weight` by `indices`: (*) and (V, D) -> (*, D). [torch.nn.functional.embedding](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding.html)
   * @aten aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor
   */
  (weight: Tensor, indices: Tensor, paddingIdx?: Int, scaleGradByFreq?: boolean, sparse?: boolean, options?: { out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: Int, scaleGradByFreq: boolean, options: { sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: Int, options: { scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, options: { paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.embeddingBag`. */
export interface EmbeddingBagFunction {
  /**
   * Sums, means or maxima of rows of `weight`, one for each bag of indices. [torch.nn.functional.embedding_bag](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding_bag.html)
   * @aten aten::embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False) -> (Tensor, Tensor, Tensor, Tensor)
   */
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: Int, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, options: { includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, options: { perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, options: { sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, options: { mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means or maxima of rows of `weight`, one for each bag of indices. [torch.nn.functional.embedding_bag](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding_bag.html)
   * @aten aten::embedding_bag.padding_idx(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq, int mode, bool sparse, Tensor? per_sample_weights, bool include_last_offset, int? padding_idx) -> (Tensor, Tensor, Tensor, Tensor)
   */
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: Int | null): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.embeddingRenorm_`. */
export interface EmbeddingRenorm_Function {
  /**
   * Scales the rows that `indices` names down to norm `maxNorm` at most.
   * @aten aten::embedding_renorm_(Tensor(a!) self, Tensor indices, float max_norm, float norm_type) -> Tensor(a!)
   */
  (input: Tensor, indices: Tensor, maxNorm: Float, normType: Float): Tensor;
}

/** Signatures of `torch.empty`. */
export interface EmptyFunction {
  /**
   * A tensor of shape `size` whose elements are whatever the memory held. [torch.empty](https://docs.pytorch.org/docs/2.13/generated/torch.empty.html)
   * @aten aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (size: readonly Int[], options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.emptyLike`. */
export interface EmptyLikeFunction {
  /**
   * A tensor of the same shape and dtype whose elements are whatever the memory held. [torch.empty_like](https://docs.pytorch.org/docs/2.13/generated/torch.empty_like.html)
   * @aten aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.emptyPermuted`. */
export interface EmptyPermutedFunction {
  /**
   * An uninitialized tensor of shape `size` whose dimensions lie in memory in the order `physicalLayout`.
   * @aten aten::empty_permuted(SymInt[] size, int[] physical_layout, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], physicalLayout: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.emptyQuantized`. */
export interface EmptyQuantizedFunction {
  /**
   * An uninitialized quantized tensor of shape `size` with the quantizer of another.
   * @aten aten::empty_quantized(int[] size, Tensor qtensor, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (size: readonly Int[], qtensor: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.emptyStrided`. */
export interface EmptyStridedFunction {
  /**
   * An uninitialized tensor of shape `size` with the strides `stride`. [torch.empty_strided](https://docs.pytorch.org/docs/2.13/generated/torch.empty_strided.html)
   * @aten aten::empty_strided(SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], stride: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.eq`. */
export interface EqFunction {
  /**
   * Whether elements are equal, one by one; shapes broadcast. [torch.eq](https://docs.pytorch.org/docs/2.13/generated/torch.eq.html)
   * @aten aten::eq.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are equal, one by one; shapes broadcast. [torch.eq](https://docs.pytorch.org/docs/2.13/generated/torch.eq.html)
   * @aten aten::eq.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.equal`. */
export interface EqualFunction {
  /**
   * Whether two tensors have the same shape and the same elements. [torch.equal](https://docs.pytorch.org/docs/2.13/generated/torch.equal.html)
   * @aten aten::equal(Tensor self, Tensor other) -> bool
   */
  (input: Tensor, other: Tensor): boolean;
}

/** Signatures of `torch.erf`. */
export interface ErfFunction {
  /**
   * The error function of each element. [torch.erf](https://docs.pytorch.org/docs/2.13/generated/torch.erf.html)
   * @aten aten::erf(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.erf_`. */
export interface Erf_Function {
  /**
   * The error function of each element. In place: changes the tensor and returns it. [torch.erf](https://docs.pytorch.org/docs/2.13/generated/torch.erf.html)
   * @aten aten::erf_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.erfc`. */
export interface ErfcFunction {
  /**
   * One minus the error function of each element, exact for large elements. [torch.erfc](https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html)
   * @aten aten::erfc(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.erfc_`. */
export interface Erfc_Function {
  /**
   * One minus the error function of each element, exact for large elements. In place: changes the tensor and returns it. [torch.erfc](https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html)
   * @aten aten::erfc_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.erfinv`. */
export interface ErfinvFunction {
  /**
   * The inverse of the error function of each element, which lies in [-1, 1]. [torch.erfinv](https://docs.pytorch.org/docs/2.13/generated/torch.erfinv.html)
   * @aten aten::erfinv(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.exp`. */
export interface ExpFunction {
  /**
   * The number e to the power of each element. [torch.exp](https://docs.pytorch.org/docs/2.13/generated/torch.exp.html)
   * @aten aten::exp(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.exp2`. */
export interface Exp2Function {
  /**
   * The number 2 to the power of each element. [torch.exp2](https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html)
   * @aten aten::exp2(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.exp2_`. */
export interface Exp2_Function {
  /**
   * The number 2 to the power of each element. In place: changes the tensor and returns it. [torch.exp2](https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html)
   * @aten aten::exp2_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.exp_`. */
export interface Exp_Function {
  /**
   * The number e to the power of each element. In place: changes the tensor and returns it. [torch.exp](https://docs.pytorch.org/docs/2.13/generated/torch.exp.html)
   * @aten aten::exp_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.expandCopy`. */
export interface ExpandCopyFunction {
  /**
   * As `expand`, but a copy and not a view. [torch.Tensor.expand](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expand.html)
   * @aten aten::expand_copy(Tensor self, SymInt[] size, *, bool implicit=False) -> Tensor
   */
  (input: Tensor, size: readonly Int[], options?: { implicit?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, ...size: Int[]): Tensor;
  (input: Tensor, ...args: [...size: Int[], options: { implicit?: boolean; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.expm1`. */
export interface Expm1Function {
  /**
   * `exp(x) - 1` of each element, exact for small ones. [torch.expm1](https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html)
   * @aten aten::expm1(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.expm1_`. */
export interface Expm1_Function {
  /**
   * `exp(x) - 1` of each element, exact for small ones. In place: changes the tensor and returns it. [torch.expm1](https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html)
   * @aten aten::expm1_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.eye`. */
export interface EyeFunction {
  /**
   * The identity matrix: ones on the diagonal, zeros elsewhere; (n, n) or (n, m). [torch.eye](https://docs.pytorch.org/docs/2.13/generated/torch.eye.html)
   * @aten aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (n: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The identity matrix: ones on the diagonal, zeros elsewhere; (n, n) or (n, m). [torch.eye](https://docs.pytorch.org/docs/2.13/generated/torch.eye.html)
   * @aten aten::eye.m(SymInt n, SymInt m, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (n: Int, m: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fakeQuantizePerChannelAffine`. */
export interface FakeQuantizePerChannelAffineFunction {
  /**
   * Rounds values as quantization by channel would, in floating point. [torch.fake_quantize_per_channel_affine](https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_channel_affine.html)
   * @aten aten::fake_quantize_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> Tensor
   */
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int): Tensor;
}

/** Signatures of `torch.fakeQuantizePerTensorAffine`. */
export interface FakeQuantizePerTensorAffineFunction {
  /**
   * Rounds values as quantization with one scale would, in floating point. [torch.fake_quantize_per_tensor_affine](https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_tensor_affine.html)
   * @aten aten::fake_quantize_per_tensor_affine(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> Tensor
   */
  (input: Tensor, scale: Float, zeroPoint: Int, quantMin: Int, quantMax: Int): Tensor;
  /**
   * Rounds values as quantization with one scale would, in floating point. [torch.fake_quantize_per_tensor_affine](https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_tensor_affine.html)
   * @aten aten::fake_quantize_per_tensor_affine.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max) -> Tensor
   */
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int): Tensor;
}

/** Signatures of `torch.fbgemmLinearFp16Weight`. */
export interface FbgemmLinearFp16WeightFunction {
  /**
   * A linear layer with a packed float16 weight, by FBGEMM.
   * @aten aten::fbgemm_linear_fp16_weight(Tensor input, Tensor packed_weight, Tensor bias) -> Tensor
   */
  (input: Tensor, packedWeight: Tensor, bias: Tensor): Tensor;
  /**
   * A linear layer with a packed float16 weight, by FBGEMM.
   * @aten aten::fbgemm_linear_fp16_weight.out(Tensor input, Tensor packed_weight, Tensor bias, Tensor(a!) output) -> Tensor
   */
  (input: Tensor, packedWeight: Tensor, bias: Tensor, output: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearFp16WeightFp32Activation`. */
export interface FbgemmLinearFp16WeightFp32ActivationFunction {
  /**
   * A linear layer with a packed float16 weight and float32 input, by FBGEMM.
   * @aten aten::fbgemm_linear_fp16_weight_fp32_activation(Tensor input, Tensor packed_weight, Tensor? bias) -> Tensor
   */
  (input: Tensor, packedWeight: Tensor, bias: Tensor | null): Tensor;
  /**
   * A linear layer with a packed float16 weight and float32 input, by FBGEMM.
   * @aten aten::fbgemm_linear_fp16_weight_fp32_activation.out(Tensor input, Tensor packed_weight, Tensor? bias, Tensor(a!) output) -> Tensor
   */
  (input: Tensor, packedWeight: Tensor, bias: Tensor | null, output: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearInt8Weight`. */
export interface FbgemmLinearInt8WeightFunction {
  /**
   * A linear layer with a packed int8 weight, by FBGEMM.
   * @aten aten::fbgemm_linear_int8_weight(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor
   */
  (input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearInt8WeightFp32Activation`. */
export interface FbgemmLinearInt8WeightFp32ActivationFunction {
  /**
   * A linear layer with a packed int8 weight and float32 input, by FBGEMM.
   * @aten aten::fbgemm_linear_int8_weight_fp32_activation(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor
   */
  (input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmLinearQuantizeWeight`. */
export interface FbgemmLinearQuantizeWeightFunction {
  /**
   * A weight quantized to int8 for FBGEMM.
   * @aten aten::fbgemm_linear_quantize_weight(Tensor input) -> (Tensor, Tensor, float, int)
   */
  (input: Tensor): [Tensor, Tensor, number, number];
}

/** Signatures of `torch.fbgemmPackGemmMatrixFp16`. */
export interface FbgemmPackGemmMatrixFp16Function {
  /**
   * A float16 weight packed for FBGEMM.
   * @aten aten::fbgemm_pack_gemm_matrix_fp16(Tensor input) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.fbgemmPackQuantizedMatrix`. */
export interface FbgemmPackQuantizedMatrixFunction {
  /**
   * An int8 weight packed for FBGEMM.
   * @aten aten::fbgemm_pack_quantized_matrix(Tensor input) -> Tensor
   */
  (input: Tensor): Tensor;
  /**
   * An int8 weight packed for FBGEMM.
   * @aten aten::fbgemm_pack_quantized_matrix.KN(Tensor input, int K, int N) -> Tensor
   */
  (input: Tensor, K: Int, N: Int): Tensor;
}

/** Signatures of `torch.featureAlphaDropout`. */
export interface FeatureAlphaDropoutFunction {
  /**
   * Alpha dropout of whole channels of an input (N, C, ...). [torch.nn.functional.feature_alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html)
   * @aten aten::feature_alpha_dropout(Tensor input, float p, bool train) -> Tensor
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.featureAlphaDropout_`. */
export interface FeatureAlphaDropout_Function {
  /**
   * Alpha dropout of whole channels of an input (N, C, ...). In place: changes the tensor and returns it. [torch.nn.functional.feature_alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html)
   * @aten aten::feature_alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.featureDropout`. */
export interface FeatureDropoutFunction {
  /**
   * Dropout of whole channels of an input (N, C, ...). [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html)
   * @aten aten::feature_dropout(Tensor input, float p, bool train) -> Tensor
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.featureDropout_`. */
export interface FeatureDropout_Function {
  /**
   * Dropout of whole channels of an input (N, C, ...). In place: changes the tensor and returns it. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html)
   * @aten aten::feature_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)
   */
  (input: Tensor, p: Float, train: boolean): Tensor;
}

/** Signatures of `torch.fill`. */
export interface FillFunction {
  /**
   * The tensor's shape filled with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html)
   * @aten aten::fill.Scalar(Tensor self, Scalar value) -> Tensor
   */
  (input: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The tensor's shape filled with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html)
   * @aten aten::fill.Tensor(Tensor self, Tensor value) -> Tensor
   */
  (input: Tensor, value: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fill_`. */
export interface Fill_Function {
  /**
   * Fills the tensor with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html)
   * @aten aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)
   */
  (input: Tensor, value: Scalar): Tensor;
  /**
   * Fills the tensor with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html)
   * @aten aten::fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!)
   */
  (input: Tensor, value: Tensor): Tensor;
}

/** Signatures of `torch.fix`. */
export interface FixFunction {
  /**
   * Each element without the digits behind the point. Another name of `trunc`. [torch.fix](https://docs.pytorch.org/docs/2.13/generated/torch.fix.html)
   * @aten aten::fix(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fix_`. */
export interface Fix_Function {
  /**
   * Each element without the digits behind the point. Another name of `trunc`. In place: changes the tensor and returns it. [torch.fix](https://docs.pytorch.org/docs/2.13/generated/torch.fix.html)
   * @aten aten::fix_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.flatten`. */
export interface FlattenFunction {
  /**
   * Joins dimensions `startDim` to `endDim` into one. [torch.flatten](https://docs.pytorch.org/docs/2.13/generated/torch.flatten.html)
   * @aten aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)
   */
  (input: Tensor, startDim?: Int, endDim?: Int): Tensor;
  (input: Tensor, startDim: Int, options: { endDim?: Int }): Tensor;
  (input: Tensor, options: { startDim?: Int; endDim?: Int }): Tensor;
}

/** Signatures of `torch.flip`. */
export interface FlipFunction {
  /**
   * Reverses the order of elements along `dims`, into a copy. [torch.flip](https://docs.pytorch.org/docs/2.13/generated/torch.flip.html)
   * @aten aten::flip(Tensor self, int[] dims) -> Tensor
   */
  (input: Tensor, dims: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dims: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
  (input: Tensor, ...args: [...dims: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.fliplr`. */
export interface FliplrFunction {
  /**
   * Reverses the second dimension, into a copy. [torch.fliplr](https://docs.pytorch.org/docs/2.13/generated/torch.fliplr.html)
   * @aten aten::fliplr(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.flipud`. */
export interface FlipudFunction {
  /**
   * Reverses the first dimension, into a copy. [torch.flipud](https://docs.pytorch.org/docs/2.13/generated/torch.flipud.html)
   * @aten aten::flipud(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.floatPower`. */
export interface FloatPowerFunction {
  /**
   * Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html)
   * @aten aten::float_power.Scalar(Scalar self, Tensor exponent) -> Tensor
   */
  (input: Scalar, exponent: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html)
   * @aten aten::float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor
   */
  (input: Tensor, exponent: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html)
   * @aten aten::float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor
   */
  (input: Tensor, exponent: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.floor`. */
export interface FloorFunction {
  /**
   * Each element rounded down to the next whole number. [torch.floor](https://docs.pytorch.org/docs/2.13/generated/torch.floor.html)
   * @aten aten::floor(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.floor_`. */
export interface Floor_Function {
  /**
   * Each element rounded down to the next whole number. In place: changes the tensor and returns it. [torch.floor](https://docs.pytorch.org/docs/2.13/generated/torch.floor.html)
   * @aten aten::floor_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.floorDivide`. */
export interface FloorDivideFunction {
  /**
   * Divides each element by `other` and rounds down to whole numbers; shapes broadcast. [torch.floor_divide](https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html)
   * @aten aten::floor_divide(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Divides each element by `other` and rounds down to whole numbers; shapes broadcast. [torch.floor_divide](https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html)
   * @aten aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fmax`. */
export interface FmaxFunction {
  /**
   * The larger of two elements, where NaN counts as missing; shapes broadcast. [torch.fmax](https://docs.pytorch.org/docs/2.13/generated/torch.fmax.html)
   * @aten aten::fmax(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fmin`. */
export interface FminFunction {
  /**
   * The smaller of two elements, where NaN counts as missing; shapes broadcast. [torch.fmin](https://docs.pytorch.org/docs/2.13/generated/torch.fmin.html)
   * @aten aten::fmin(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.fmod`. */
export interface FmodFunction {
  /**
   * The remainder of the division by `other`, with the sign of the tensor's element; shapes broadcast. [torch.fmod](https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html)
   * @aten aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The remainder of the division by `other`, with the sign of the tensor's element; shapes broadcast. [torch.fmod](https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html)
   * @aten aten::fmod.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.frac`. */
export interface FracFunction {
  /**
   * The part of each element behind the point, with its sign. [torch.frac](https://docs.pytorch.org/docs/2.13/generated/torch.frac.html)
   * @aten aten::frac(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.frac_`. */
export interface Frac_Function {
  /**
   * The part of each element behind the point, with its sign. In place: changes the tensor and returns it. [torch.frac](https://docs.pytorch.org/docs/2.13/generated/torch.frac.html)
   * @aten aten::frac_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.frexp`. */
export interface FrexpFunction {
  /**
   * Splits each element into a mantissa in (-1, 1) and a power of two. [torch.frexp](https://docs.pytorch.org/docs/2.13/generated/torch.frexp.html)
   * @aten aten::frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent)
   */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [mantissa: Tensor, exponent: Tensor] & { mantissa: Tensor; exponent: Tensor };
}

/** Signatures of `torch.frobeniusNorm`. */
export interface FrobeniusNormFunction {
  /**
   * The square root of the sum of squares along the dimensions `dim`. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html)
   * @aten aten::frobenius_norm.dim(Tensor self, int[1] dim, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fromFile`. */
export interface FromFileFunction {
  /**
   * A tensor over the memory of a file, mapped; with `shared` writes go to the file. [torch.from_file](https://docs.pytorch.org/docs/2.13/generated/torch.from_file.html)
   * @aten aten::from_file(str filename, bool? shared=None, int? size=0, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (filename: string, shared?: boolean | null, size?: Int | null, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (filename: string, shared: boolean | null, options: FactoryOptions & { size?: Int | null; out?: Tensor }): Tensor;
  (filename: string, options: FactoryOptions & { shared?: boolean | null; size?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fullLike`. */
export interface FullLikeFunction {
  /**
   * A tensor of the same shape and dtype filled with `fillValue`. [torch.full_like](https://docs.pytorch.org/docs/2.13/generated/torch.full_like.html)
   * @aten aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, fillValue: Scalar, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fusedMovingAvgObsFakeQuant`. */
export interface FusedMovingAvgObsFakeQuantFunction {
  /**
   * Fake quantization whose range follows the moving average of what it sees.
   * @aten aten::fused_moving_avg_obs_fake_quant(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor(a!) running_min, Tensor(b!) running_max, Tensor(c!) scale, Tensor(d!) zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=False, bool symmetric_quant=False) -> Tensor
   */
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean, symmetricQuant?: boolean): Tensor;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant: boolean, options: { symmetricQuant?: boolean }): Tensor;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, options: { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
}

/** Signatures of `torch.gather`. */
export interface GatherFunction {
  /**
   * Takes elements along `dim` by `index`: out[i][j] = tensor[index[i][j]][j] for dim 0. [torch.gather](https://docs.pytorch.org/docs/2.13/generated/torch.gather.html)
   * @aten aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, options?: { sparseGrad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; sparseGrad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; sparseGrad?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.gcd`. */
export interface GcdFunction {
  /**
   * The greatest common divisor of two integers each; shapes broadcast. [torch.gcd](https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html)
   * @aten aten::gcd(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.gcd_`. */
export interface Gcd_Function {
  /**
   * The greatest common divisor of two integers each; shapes broadcast. In place: changes the tensor and returns it. [torch.gcd](https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html)
   * @aten aten::gcd_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.ge`. */
export interface GeFunction {
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. [torch.ge](https://docs.pytorch.org/docs/2.13/generated/torch.ge.html)
   * @aten aten::ge.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. [torch.ge](https://docs.pytorch.org/docs/2.13/generated/torch.ge.html)
   * @aten aten::ge.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.geqrf`. */
export interface GeqrfFunction {
  /**
   * The QR decomposition in LAPACK's compact form. [torch.geqrf](https://docs.pytorch.org/docs/2.13/generated/torch.geqrf.html)
   * @aten aten::geqrf(Tensor self) -> (Tensor a, Tensor tau)
   */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [a: Tensor, tau: Tensor] & { a: Tensor; tau: Tensor };
}

/** Signatures of `torch.ger`. */
export interface GerFunction {
  /**
   * The products of all pairs of elements of two vectors: (N) and (M) -> (N, M). Another name of `outer`. [torch.ger](https://docs.pytorch.org/docs/2.13/generated/torch.ger.html)
   * @aten aten::ger(Tensor self, Tensor vec2) -> Tensor
   */
  (input: Tensor, vec2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.getDevice`. */
export interface GetDeviceFunction {
  /**
   * The index of the tensor's CUDA device, -1 on the CPU. [torch.Tensor.get_device](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.get_device.html)
   * @aten aten::get_device(Tensor self) -> int
   */
  (input: Tensor): number;
}

/** Signatures of `torch.gradient`. */
export interface GradientFunction {
  /**
   * The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html)
   * @aten aten::gradient.array(Tensor self, *, int[] dim, int edge_order=1) -> Tensor[]
   */
  (input: Tensor, options: { dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /**
   * The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html)
   * @aten aten::gradient.scalararray(Tensor self, *, Scalar spacing, int[] dim, int edge_order=1) -> Tensor[]
   */
  (input: Tensor, options: { spacing: Scalar; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /**
   * The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html)
   * @aten aten::gradient.scalarint(Tensor self, *, Scalar? spacing=None, int? dim=None, int edge_order=1) -> Tensor[]
   */
  (input: Tensor, options?: { spacing?: Scalar | null; dim?: Int | null; edgeOrder?: Int }): Tensor[];
  /**
   * The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html)
   * @aten aten::gradient.scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edge_order=1) -> Tensor[]
   */
  (input: Tensor, options: { spacing: readonly Scalar[]; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /**
   * The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html)
   * @aten aten::gradient.scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=None, int edge_order=1) -> Tensor[]
   */
  (input: Tensor, options: { spacing: readonly Scalar[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
  /**
   * The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html)
   * @aten aten::gradient.tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edge_order=1) -> Tensor[]
   */
  (input: Tensor, options: { spacing: readonly Tensor[]; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
  /**
   * The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html)
   * @aten aten::gradient.tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=None, int edge_order=1) -> Tensor[]
   */
  (input: Tensor, options: { spacing: readonly Tensor[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
}

/** Signatures of `torch.greater`. */
export interface GreaterFunction {
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. Another name of `gt`. [torch.greater](https://docs.pytorch.org/docs/2.13/generated/torch.greater.html)
   * @aten aten::greater.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. Another name of `gt`. [torch.greater](https://docs.pytorch.org/docs/2.13/generated/torch.greater.html)
   * @aten aten::greater.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.greaterEqual`. */
export interface GreaterEqualFunction {
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. Another name of `ge`. [torch.greater_equal](https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html)
   * @aten aten::greater_equal.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are at least `other`, one by one; shapes broadcast. Another name of `ge`. [torch.greater_equal](https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html)
   * @aten aten::greater_equal.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.gridSampler`. */
export interface GridSamplerFunction {
  /**
   * Samples images at the positions of a grid: (N, C, H, W) and (N, Ho, Wo, 2) -> (N, C, Ho, Wo). [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html)
   * @aten aten::grid_sampler(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor
   */
  (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
}

/** Signatures of `torch.gridSampler2d`. */
export interface GridSampler2dFunction {
  /**
   * Samples images at the positions of a grid, in two dimensions. [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html)
   * @aten aten::grid_sampler_2d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor
   */
  (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.gridSampler3d`. */
export interface GridSampler3dFunction {
  /**
   * Samples volumes at the positions of a grid, in three dimensions. [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html)
   * @aten aten::grid_sampler_3d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor
   */
  (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.groupNorm`. */
export interface GroupNormFunction {
  /**
   * Normalizes groups of channels (dimension 1) of each sample. [torch.nn.functional.group_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.group_norm.html)
   * @aten aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor
   */
  (input: Tensor, numGroups: Int, weight?: Tensor | null, bias?: Tensor | null, eps?: Float, cudnnEnabled?: boolean): Tensor;
  (input: Tensor, numGroups: Int, weight: Tensor | null, bias: Tensor | null, eps: Float, options: { cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: Int, weight: Tensor | null, bias: Tensor | null, options: { eps?: Float; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: Int, weight: Tensor | null, options: { bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: Int, options: { weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }): Tensor;
}

/** Signatures of `torch.gru`. */
export interface GruFunction {
  /**
   * A gated recurrent network of several layers over (T, N, I), with its last hidden states. [torch.nn.GRU](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRU.html)
   * @aten aten::gru.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)
   */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /**
   * A gated recurrent network of several layers over (T, N, I), with its last hidden states. [torch.nn.GRU](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRU.html)
   * @aten aten::gru.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)
   */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.gruCell`. */
export interface GruCellFunction {
  /**
   * One step of a gated recurrent unit: (N, I) and (N, H) -> (N, H). [torch.nn.GRUCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRUCell.html)
   * @aten aten::gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor
   */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
}

/** Signatures of `torch.gt`. */
export interface GtFunction {
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. [torch.gt](https://docs.pytorch.org/docs/2.13/generated/torch.gt.html)
   * @aten aten::gt.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are above `other`, one by one; shapes broadcast. [torch.gt](https://docs.pytorch.org/docs/2.13/generated/torch.gt.html)
   * @aten aten::gt.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hammingWindow`. */
export interface HammingWindowFunction {
  /**
   * The window of Hamming of `windowLength` points. [torch.hamming_window](https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html)
   * @aten aten::hamming_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The window of Hamming of `windowLength` points. [torch.hamming_window](https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html)
   * @aten aten::hamming_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The window of Hamming of `windowLength` points. [torch.hamming_window](https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html)
   * @aten aten::hamming_window.periodic_alpha(int window_length, bool periodic, float alpha, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, alpha: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The window of Hamming of `windowLength` points. [torch.hamming_window](https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html)
   * @aten aten::hamming_window.periodic_alpha_beta(int window_length, bool periodic, float alpha, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, alpha: Float, beta: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hannWindow`. */
export interface HannWindowFunction {
  /**
   * The window of Hann of `windowLength` points. [torch.hann_window](https://docs.pytorch.org/docs/2.13/generated/torch.hann_window.html)
   * @aten aten::hann_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The window of Hann of `windowLength` points. [torch.hann_window](https://docs.pytorch.org/docs/2.13/generated/torch.hann_window.html)
   * @aten aten::hann_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hardshrink`. */
export interface HardshrinkFunction {
  /**
   * Each element, or zero where it lies within [-lambd, lambd]. [torch.Tensor.hardshrink](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.hardshrink.html)
   * @aten aten::hardshrink(Tensor self, Scalar lambd=0.5) -> Tensor
   */
  (input: Tensor, lambd?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { lambd?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.hashTensor`. */
export interface HashTensorFunction {
  /**
   * One integer that depends on every bit of the tensor, to compare tensors by.
   * @aten aten::hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { keepdim?: boolean; mode?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; mode?: Int; out?: Tensor }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
  (input: Tensor, ...args: [...dim: Int[], options: { keepdim?: boolean; mode?: Int; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.heaviside`. */
export interface HeavisideFunction {
  /**
   * 0 for negative elements, 1 for positive ones, and `values` for zeros. [torch.heaviside](https://docs.pytorch.org/docs/2.13/generated/torch.heaviside.html)
   * @aten aten::heaviside(Tensor self, Tensor values) -> Tensor
   */
  (input: Tensor, values: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hingeEmbeddingLoss`. */
export interface HingeEmbeddingLossFunction {
  /**
   * Distances for target 1, and `max(0, margin - distance)` for target -1. [torch.nn.functional.hinge_embedding_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hinge_embedding_loss.html)
   * @aten aten::hinge_embedding_loss(Tensor self, Tensor target, float margin=1., int reduction=1) -> Tensor
   */
  (input: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
  (input: Tensor, target: Tensor, margin: Float, options: { reduction?: Int }): Tensor;
  (input: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
}

/** Signatures of `torch.histc`. */
export interface HistcFunction {
  /**
   * How many elements fall into each of `bins` equal bins between `min` and `max`. [torch.histc](https://docs.pytorch.org/docs/2.13/generated/torch.histc.html)
   * @aten aten::histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor
   */
  (input: Tensor, bins?: Int, min?: Scalar, max?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, bins: Int, min: Scalar, options: { max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, bins: Int, options: { min?: Scalar; max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { bins?: Int; min?: Scalar; max?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.histogram`. */
export interface HistogramFunction {
  /**
   * How many elements fall into each bin, and the edges of the bins. [torch.histogram](https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html)
   * @aten aten::histogram.bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)
   */
  (input: Tensor, bins?: Int, options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: [Tensor, Tensor] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  (input: Tensor, options: { bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: [Tensor, Tensor] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /**
   * How many elements fall into each bin, and the edges of the bins. [torch.histogram](https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html)
   * @aten aten::histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)
   */
  (input: Tensor, bins: Tensor, options?: { weight?: Tensor | null; density?: boolean; out?: [Tensor, Tensor] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
}

/** Signatures of `torch.histogramdd`. */
export interface HistogramddFunction {
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of its bins. [torch.histogramdd](https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html)
   * @aten aten::histogramdd(Tensor self, int[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)
   */
  (input: Tensor, bins: readonly Int[], range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Int[], range: readonly Float[] | null, weight: Tensor | null, options: { density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Int[], range: readonly Float[] | null, options: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Int[], options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of its bins. [torch.histogramdd](https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html)
   * @aten aten::histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)
   */
  (input: Tensor, bins: readonly Tensor[], range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Tensor[], range: readonly Float[] | null, weight: Tensor | null, options: { density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Tensor[], range: readonly Float[] | null, options: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: readonly Tensor[], options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of its bins. [torch.histogramdd](https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html)
   * @aten aten::histogramdd.int_bins(Tensor self, int bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)
   */
  (input: Tensor, bins: Int, range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: Int, range: readonly Float[] | null, weight: Tensor | null, options: { density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: Int, range: readonly Float[] | null, options: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
  (input: Tensor, bins: Int, options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
}

/** Signatures of `torch.hsplit`. */
export interface HsplitFunction {
  /**
   * Splits along the second dimension (of vectors the first), into sections or at indices. [torch.hsplit](https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html)
   * @aten aten::hsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]
   */
  (input: Tensor, indices: readonly Int[]): Tensor[];
  (input: Tensor, ...indices: Int[]): Tensor[];
  /**
   * Splits along the second dimension (of vectors the first), into sections or at indices. [torch.hsplit](https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html)
   * @aten aten::hsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]
   */
  (input: Tensor, sections: Int): Tensor[];
}

/** Signatures of `torch.hspmm`. */
export interface HspmmFunction {
  /**
   * The product of a sparse and a dense matrix as a hybrid sparse matrix. [torch.hspmm](https://docs.pytorch.org/docs/2.13/generated/torch.hspmm.html)
   * @aten aten::hspmm(Tensor mat1, Tensor mat2) -> Tensor
   */
  (mat1: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hstack`. */
export interface HstackFunction {
  /**
   * Joins tensors along the second dimension (vectors along the first). [torch.hstack](https://docs.pytorch.org/docs/2.13/generated/torch.hstack.html)
   * @aten aten::hstack(Tensor[] tensors) -> Tensor
   */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.hypot`. */
export interface HypotFunction {
  /**
   * The length of the hypotenuse of a right triangle with the two elements as legs; shapes broadcast. [torch.hypot](https://docs.pytorch.org/docs/2.13/generated/torch.hypot.html)
   * @aten aten::hypot(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.i0`. */
export interface I0Function {
  /**
   * The modified Bessel function of the first kind of order 0 of each element. [torch.i0](https://docs.pytorch.org/docs/2.13/generated/torch.i0.html)
   * @aten aten::i0(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.i0_`. */
export interface I0_Function {
  /**
   * The modified Bessel function of the first kind of order 0 of each element. In place: changes the tensor and returns it. [torch.i0](https://docs.pytorch.org/docs/2.13/generated/torch.i0.html)
   * @aten aten::i0_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.igamma`. */
export interface IgammaFunction {
  /**
   * The lower incomplete gamma function, regularized, of each element and `other`. [torch.igamma](https://docs.pytorch.org/docs/2.13/generated/torch.igamma.html)
   * @aten aten::igamma(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.igammac`. */
export interface IgammacFunction {
  /**
   * The upper incomplete gamma function, regularized, of each element and `other`. [torch.igammac](https://docs.pytorch.org/docs/2.13/generated/torch.igammac.html)
   * @aten aten::igammac(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.imag`. */
export interface ImagFunction {
  /**
   * The imaginary part of a complex tensor, as a view. [torch.imag](https://docs.pytorch.org/docs/2.13/generated/torch.imag.html)
   * @aten aten::imag(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.indexAdd`. */
export interface IndexAddFunction {
  /**
   * A copy with `alpha * source` added to the slices of `dim` that `index` names. [torch.index_add](https://docs.pytorch.org/docs/2.13/generated/torch.index_add.html)
   * @aten aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexCopy`. */
export interface IndexCopyFunction {
  /**
   * A copy with the slices of `dim` that `index` names replaced by those of `source`. [torch.index_copy](https://docs.pytorch.org/docs/2.13/generated/torch.index_copy.html)
   * @aten aten::index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; source: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexFill`. */
export interface IndexFillFunction {
  /**
   * A copy with the slices of `dim` that `index` names filled with `value`. [torch.Tensor.index_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html)
   * @aten aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  /**
   * A copy with the slices of `dim` that `index` names filled with `value`. [torch.Tensor.index_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html)
   * @aten aten::index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, value: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexPut`. */
export interface IndexPutFunction {
  /**
   * A copy with `values` written at the positions of the index tensors; `accumulate` adds. [torch.Tensor.index_put](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put.html)
   * @aten aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor
   */
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexPut_`. */
export interface IndexPut_Function {
  /**
   * Writes `values` at the positions of the index tensors; `accumulate` adds. [torch.Tensor.index_put_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put_.html)
   * @aten aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)
   */
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
}

/** Signatures of `torch.indexReduce`. */
export interface IndexReduceFunction {
  /**
   * A copy with slices of `source` reduced into those of `dim` that `index` names: prod, mean, amax or amin. [torch.index_reduce](https://docs.pytorch.org/docs/2.13/generated/torch.index_reduce.html)
   * @aten aten::index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, options: { reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indexSelect`. */
export interface IndexSelectFunction {
  /**
   * The slices of `dim` that the vector `index` names, as a copy. [torch.index_select](https://docs.pytorch.org/docs/2.13/generated/torch.index_select.html)
   * @aten aten::index_select(Tensor self, int dim, Tensor index) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.indicesCopy`. */
export interface IndicesCopyFunction {
  /**
   * As `indices`, but a copy and not a view. [torch.Tensor.indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.indices.html)
   * @aten aten::indices_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.inner`. */
export interface InnerFunction {
  /**
   * Sums of products over the last dimension: (..., N) and (..., N). [torch.inner](https://docs.pytorch.org/docs/2.13/generated/torch.inner.html)
   * @aten aten::inner(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.instanceNorm`. */
export interface InstanceNormFunction {
  /**
   * Normalizes each channel of each sample. [torch.nn.functional.instance_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.instance_norm.html)
   * @aten aten::instance_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool use_input_stats, float momentum, float eps, bool cudnn_enabled) -> Tensor
   */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean): Tensor;
}

/** Signatures of `torch.intRepr`. */
export interface IntReprFunction {
  /**
   * The integers that a quantized tensor stores. [torch.Tensor.int_repr](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.int_repr.html)
   * @aten aten::int_repr(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.inverse`. */
export interface InverseFunction {
  /**
   * The inverse of square matrices: (..., N, N). [torch.inverse](https://docs.pytorch.org/docs/2.13/generated/torch.inverse.html)
   * @aten aten::inverse(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isComplex`. */
export interface IsComplexFunction {
  /**
   * Whether the dtype is complex. [torch.is_complex](https://docs.pytorch.org/docs/2.13/generated/torch.is_complex.html)
   * @aten aten::is_complex(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isConj`. */
export interface IsConjFunction {
  /**
   * Whether the tensor is a conjugate that is not computed yet. [torch.is_conj](https://docs.pytorch.org/docs/2.13/generated/torch.is_conj.html)
   * @aten aten::is_conj(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isDistributed`. */
export interface IsDistributedFunction {
  /**
   * Whether the tensor is distributed; always false here.
   * @aten aten::is_distributed(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isFloatingPoint`. */
export interface IsFloatingPointFunction {
  /**
   * Whether the dtype is a floating-point one. [torch.is_floating_point](https://docs.pytorch.org/docs/2.13/generated/torch.is_floating_point.html)
   * @aten aten::is_floating_point(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isInference`. */
export interface IsInferenceFunction {
  /**
   * Whether the tensor was made in inference mode. [torch.Tensor.is_inference](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_inference.html)
   * @aten aten::is_inference(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isNeg`. */
export interface IsNegFunction {
  /**
   * Whether the tensor is a negation that is not computed yet.
   * @aten aten::is_neg(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isNonzero`. */
export interface IsNonzeroFunction {
  /**
   * Whether the only element of the tensor is not zero; an error for more elements. [torch.is_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.is_nonzero.html)
   * @aten aten::is_nonzero(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isSameSize`. */
export interface IsSameSizeFunction {
  /**
   * Whether two tensors have the same shape.
   * @aten aten::is_same_size(Tensor self, Tensor other) -> bool
   */
  (input: Tensor, other: Tensor): boolean;
}

/** Signatures of `torch.isSigned`. */
export interface IsSignedFunction {
  /**
   * Whether the dtype has negative numbers. [torch.Tensor.is_signed](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_signed.html)
   * @aten aten::is_signed(Tensor self) -> bool
   */
  (input: Tensor): boolean;
}

/** Signatures of `torch.isVulkanAvailable`. */
export interface IsVulkanAvailableFunction {
  /**
   * Whether libtorch was built with Vulkan.
   * @aten aten::is_vulkan_available() -> bool
   */
  (): boolean;
}

/** Signatures of `torch.isclose`. */
export interface IscloseFunction {
  /**
   * Whether elements are equal within `atol + rtol * |other|`, one by one; shapes broadcast. [torch.isclose](https://docs.pytorch.org/docs/2.13/generated/torch.isclose.html)
   * @aten aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor
   */
  (input: Tensor, other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): Tensor;
  (input: Tensor, other: Tensor, rtol: Float, atol: Float, options: { equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, rtol: Float, options: { atol?: Float; equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): Tensor;
}

/** Signatures of `torch.isfinite`. */
export interface IsfiniteFunction {
  /**
   * Whether each element is a finite number. [torch.isfinite](https://docs.pytorch.org/docs/2.13/generated/torch.isfinite.html)
   * @aten aten::isfinite(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.isin`. */
export interface IsinFunction {
  /**
   * Whether each element of `elements` is one of `testElements`. [torch.isin](https://docs.pytorch.org/docs/2.13/generated/torch.isin.html)
   * @aten aten::isin.Scalar_Tensor(Scalar element, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor
   */
  (element: Scalar, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  /**
   * Whether each element of `elements` is one of `testElements`. [torch.isin](https://docs.pytorch.org/docs/2.13/generated/torch.isin.html)
   * @aten aten::isin.Tensor_Scalar(Tensor elements, Scalar test_element, *, bool assume_unique=False, bool invert=False) -> Tensor
   */
  (elements: Tensor, testElement: Scalar, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  /**
   * Whether each element of `elements` is one of `testElements`. [torch.isin](https://docs.pytorch.org/docs/2.13/generated/torch.isin.html)
   * @aten aten::isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor
   */
  (elements: Tensor, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.isinf`. */
export interface IsinfFunction {
  /**
   * Whether each element is Infinity or -Infinity. [torch.isinf](https://docs.pytorch.org/docs/2.13/generated/torch.isinf.html)
   * @aten aten::isinf(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isnan`. */
export interface IsnanFunction {
  /**
   * Whether each element is NaN. [torch.isnan](https://docs.pytorch.org/docs/2.13/generated/torch.isnan.html)
   * @aten aten::isnan(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isneginf`. */
export interface IsneginfFunction {
  /**
   * Whether each element is -Infinity. [torch.isneginf](https://docs.pytorch.org/docs/2.13/generated/torch.isneginf.html)
   * @aten aten::isneginf(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isposinf`. */
export interface IsposinfFunction {
  /**
   * Whether each element is Infinity. [torch.isposinf](https://docs.pytorch.org/docs/2.13/generated/torch.isposinf.html)
   * @aten aten::isposinf(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.isreal`. */
export interface IsrealFunction {
  /**
   * Whether each element has no imaginary part. [torch.isreal](https://docs.pytorch.org/docs/2.13/generated/torch.isreal.html)
   * @aten aten::isreal(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.istft`. */
export interface IstftFunction {
  /**
   * The signal of a spectrum that `stft` made. [torch.istft](https://docs.pytorch.org/docs/2.13/generated/torch.istft.html)
   * @aten aten::istft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool return_complex=False) -> Tensor
   */
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
  /**
   * The window of Kaiser of `windowLength` points with the shape `beta`. [torch.kaiser_window](https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html)
   * @aten aten::kaiser_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The window of Kaiser of `windowLength` points with the shape `beta`. [torch.kaiser_window](https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html)
   * @aten aten::kaiser_window.beta(int window_length, bool periodic, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, beta: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The window of Kaiser of `windowLength` points with the shape `beta`. [torch.kaiser_window](https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html)
   * @aten aten::kaiser_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (windowLength: Int, periodic: boolean, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.klDiv`. */
export interface KlDivFunction {
  /**
   * The divergence of log probabilities from the target distribution. [torch.nn.functional.kl_div](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.kl_div.html)
   * @aten aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor
   */
  (input: Tensor, target: Tensor, reduction?: Int, options?: { logTarget?: boolean }): Tensor;
  (input: Tensor, target: Tensor, options: { reduction?: Int; logTarget?: boolean }): Tensor;
}

/** Signatures of `torch.kron`. */
export interface KronFunction {
  /**
   * The Kronecker product. [torch.kron](https://docs.pytorch.org/docs/2.13/generated/torch.kron.html)
   * @aten aten::kron(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.kthvalue`. */
export interface KthvalueFunction {
  /**
   * The `k`-th smallest element along `dim` and its index; k counts from 1. [torch.kthvalue](https://docs.pytorch.org/docs/2.13/generated/torch.kthvalue.html)
   * @aten aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, k: Int, dim?: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, options: { dim?: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.layerNorm`. */
export interface LayerNormFunction {
  /**
   * Normalizes over the last dimensions, those of `normalizedShape`. [torch.nn.functional.layer_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.layer_norm.html)
   * @aten aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor
   */
  (input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null, bias?: Tensor | null, eps?: Float, cudnnEnable?: boolean): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, eps: Float, options: { cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, options: { eps?: Float; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, options: { bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], options: { weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }): Tensor;
}

/** Signatures of `torch.lcm`. */
export interface LcmFunction {
  /**
   * The least common multiple of two integers each; shapes broadcast. [torch.lcm](https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html)
   * @aten aten::lcm(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lcm_`. */
export interface Lcm_Function {
  /**
   * The least common multiple of two integers each; shapes broadcast. In place: changes the tensor and returns it. [torch.lcm](https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html)
   * @aten aten::lcm_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.ldexp`. */
export interface LdexpFunction {
  /**
   * Each element times 2 to the power of `other`; shapes broadcast. [torch.ldexp](https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html)
   * @aten aten::ldexp.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ldexp_`. */
export interface Ldexp_Function {
  /**
   * Each element times 2 to the power of `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.ldexp](https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html)
   * @aten aten::ldexp_(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.le`. */
export interface LeFunction {
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. [torch.le](https://docs.pytorch.org/docs/2.13/generated/torch.le.html)
   * @aten aten::le.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. [torch.le](https://docs.pytorch.org/docs/2.13/generated/torch.le.html)
   * @aten aten::le.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lerp`. */
export interface LerpFunction {
  /**
   * The point between two tensors: `tensor + weight * (end - tensor)`; shapes broadcast. [torch.lerp](https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html)
   * @aten aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor
   */
  (input: Tensor, end: Tensor, weight: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The point between two tensors: `tensor + weight * (end - tensor)`; shapes broadcast. [torch.lerp](https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html)
   * @aten aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor
   */
  (input: Tensor, end: Tensor, weight: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.less`. */
export interface LessFunction {
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. Another name of `lt`. [torch.less](https://docs.pytorch.org/docs/2.13/generated/torch.less.html)
   * @aten aten::less.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. Another name of `lt`. [torch.less](https://docs.pytorch.org/docs/2.13/generated/torch.less.html)
   * @aten aten::less.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lessEqual`. */
export interface LessEqualFunction {
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. Another name of `le`. [torch.less_equal](https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html)
   * @aten aten::less_equal.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are at most `other`, one by one; shapes broadcast. Another name of `le`. [torch.less_equal](https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html)
   * @aten aten::less_equal.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.lgamma`. */
export interface LgammaFunction {
  /**
   * The logarithm of the absolute value of the gamma function of each element. [torch.lgamma](https://docs.pytorch.org/docs/2.13/generated/torch.lgamma.html)
   * @aten aten::lgamma(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linspace`. */
export interface LinspaceFunction {
  /**
   * `steps` numbers at equal distances from `start` to `end` inclusive. [torch.linspace](https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html)
   * @aten aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Scalar, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * `steps` numbers at equal distances from `start` to `end` inclusive. [torch.linspace](https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html)
   * @aten aten::linspace.Scalar_Tensor(Scalar start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Tensor, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * `steps` numbers at equal distances from `start` to `end` inclusive. [torch.linspace](https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html)
   * @aten aten::linspace.Tensor_Scalar(Tensor start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Tensor, end: Scalar, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * `steps` numbers at equal distances from `start` to `end` inclusive. [torch.linspace](https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html)
   * @aten aten::linspace.Tensor_Tensor(Tensor start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Tensor, end: Tensor, steps: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log`. */
export interface LogFunction {
  /**
   * The natural logarithm of each element. [torch.log](https://docs.pytorch.org/docs/2.13/generated/torch.log.html)
   * @aten aten::log(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log10`. */
export interface Log10Function {
  /**
   * The logarithm to base 10 of each element. [torch.log10](https://docs.pytorch.org/docs/2.13/generated/torch.log10.html)
   * @aten aten::log10(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log10_`. */
export interface Log10_Function {
  /**
   * The logarithm to base 10 of each element. In place: changes the tensor and returns it. [torch.log10](https://docs.pytorch.org/docs/2.13/generated/torch.log10.html)
   * @aten aten::log10_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.log1p`. */
export interface Log1pFunction {
  /**
   * `log(1 + x)` of each element, exact for small ones. [torch.log1p](https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html)
   * @aten aten::log1p(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log1p_`. */
export interface Log1p_Function {
  /**
   * `log(1 + x)` of each element, exact for small ones. In place: changes the tensor and returns it. [torch.log1p](https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html)
   * @aten aten::log1p_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.log2`. */
export interface Log2Function {
  /**
   * The logarithm to base 2 of each element. [torch.log2](https://docs.pytorch.org/docs/2.13/generated/torch.log2.html)
   * @aten aten::log2(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.log2_`. */
export interface Log2_Function {
  /**
   * The logarithm to base 2 of each element. In place: changes the tensor and returns it. [torch.log2](https://docs.pytorch.org/docs/2.13/generated/torch.log2.html)
   * @aten aten::log2_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.log_`. */
export interface Log_Function {
  /**
   * The natural logarithm of each element. In place: changes the tensor and returns it. [torch.log](https://docs.pytorch.org/docs/2.13/generated/torch.log.html)
   * @aten aten::log_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.logSoftmax`. */
export interface LogSoftmaxFunction {
  /**
   * The logarithm of the softmax along `dim`, computed without overflow. [torch.nn.functional.log_softmax](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html)
   * @aten aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int, dtype?: DType | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logaddexp`. */
export interface LogaddexpFunction {
  /**
   * `log(exp(x) + exp(y))` of two elements each, without overflow; shapes broadcast. [torch.logaddexp](https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp.html)
   * @aten aten::logaddexp(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logaddexp2`. */
export interface Logaddexp2Function {
  /**
   * `log2(2 ** x + 2 ** y)` of two elements each, without overflow; shapes broadcast. [torch.logaddexp2](https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp2.html)
   * @aten aten::logaddexp2(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logcumsumexp`. */
export interface LogcumsumexpFunction {
  /**
   * The logarithm of the sum of exponentials so far along `dim`. [torch.logcumsumexp](https://docs.pytorch.org/docs/2.13/generated/torch.logcumsumexp.html)
   * @aten aten::logcumsumexp(Tensor self, int dim) -> Tensor
   */
  (input: Tensor, dim: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logdet`. */
export interface LogdetFunction {
  /**
   * The logarithm of the determinant of square matrices, NaN where it is negative. [torch.logdet](https://docs.pytorch.org/docs/2.13/generated/torch.logdet.html)
   * @aten aten::logdet(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.logicalAnd`. */
export interface LogicalAndFunction {
  /**
   * Whether both elements are non-zero; shapes broadcast. [torch.logical_and](https://docs.pytorch.org/docs/2.13/generated/torch.logical_and.html)
   * @aten aten::logical_and(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logicalNot`. */
export interface LogicalNotFunction {
  /**
   * Whether each element is zero. [torch.logical_not](https://docs.pytorch.org/docs/2.13/generated/torch.logical_not.html)
   * @aten aten::logical_not(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logicalOr`. */
export interface LogicalOrFunction {
  /**
   * Whether one of two elements is non-zero; shapes broadcast. [torch.logical_or](https://docs.pytorch.org/docs/2.13/generated/torch.logical_or.html)
   * @aten aten::logical_or(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logicalXor`. */
export interface LogicalXorFunction {
  /**
   * Whether exactly one of two elements is non-zero; shapes broadcast. [torch.logical_xor](https://docs.pytorch.org/docs/2.13/generated/torch.logical_xor.html)
   * @aten aten::logical_xor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.logit`. */
export interface LogitFunction {
  /**
   * `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. [torch.logit](https://docs.pytorch.org/docs/2.13/generated/torch.logit.html)
   * @aten aten::logit(Tensor self, float? eps=None) -> Tensor
   */
  (input: Tensor, eps?: Float | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { eps?: Float | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logit_`. */
export interface Logit_Function {
  /**
   * `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. In place: changes the tensor and returns it. [torch.logit](https://docs.pytorch.org/docs/2.13/generated/torch.logit.html)
   * @aten aten::logit_(Tensor(a!) self, float? eps=None) -> Tensor(a!)
   */
  (input: Tensor, eps?: Float | null): Tensor;
  (input: Tensor, options: { eps?: Float | null }): Tensor;
}

/** Signatures of `torch.logspace`. */
export interface LogspaceFunction {
  /**
   * `steps` powers of `base` (10) whose exponents lie at equal distances from `start` to `end`. [torch.logspace](https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html)
   * @aten aten::logspace(Scalar start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Scalar, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Scalar, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
  /**
   * `steps` powers of `base` (10) whose exponents lie at equal distances from `start` to `end`. [torch.logspace](https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html)
   * @aten aten::logspace.Scalar_Tensor(Scalar start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Tensor, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Tensor, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
  /**
   * `steps` powers of `base` (10) whose exponents lie at equal distances from `start` to `end`. [torch.logspace](https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html)
   * @aten aten::logspace.Tensor_Scalar(Tensor start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Tensor, end: Scalar, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Tensor, end: Scalar, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
  /**
   * `steps` powers of `base` (10) whose exponents lie at equal distances from `start` to `end`. [torch.logspace](https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html)
   * @aten aten::logspace.Tensor_Tensor(Tensor start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Tensor, end: Tensor, steps: Int, base?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Tensor, end: Tensor, steps: Int, options: FactoryOptions & { base?: Float; out?: Tensor }): Tensor;
}

/** Signatures of `torch.logsumexp`. */
export interface LogsumexpFunction {
  /**
   * The logarithm of the sum of exponentials along `dim`, without overflow. [torch.logsumexp](https://docs.pytorch.org/docs/2.13/generated/torch.logsumexp.html)
   * @aten aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.lstm`. */
export interface LstmFunction {
  /**
   * A long short-term memory of several layers over (T, N, I), with its last hidden and cell states. [torch.nn.LSTM](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTM.html)
   * @aten aten::lstm.data(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor, Tensor)
   */
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor, Tensor];
  /**
   * A long short-term memory of several layers over (T, N, I), with its last hidden and cell states. [torch.nn.LSTM](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTM.html)
   * @aten aten::lstm.input(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor)
   */
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.lstmCell`. */
export interface LstmCellFunction {
  /**
   * One step of a long short-term memory: (N, I) and states (N, H) -> states (N, H). [torch.nn.LSTMCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTMCell.html)
   * @aten aten::lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> (Tensor, Tensor)
   */
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
}

/** Signatures of `torch.lt`. */
export interface LtFunction {
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. [torch.lt](https://docs.pytorch.org/docs/2.13/generated/torch.lt.html)
   * @aten aten::lt.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements are below `other`, one by one; shapes broadcast. [torch.lt](https://docs.pytorch.org/docs/2.13/generated/torch.lt.html)
   * @aten aten::lt.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.luSolve`. */
export interface LuSolveFunction {
  /**
   * Solves A X = B for A given by its LU decomposition. [torch.lu_solve](https://docs.pytorch.org/docs/2.13/generated/torch.lu_solve.html)
   * @aten aten::lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor
   */
  (input: Tensor, LUData: Tensor, LUPivots: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.luUnpack`. */
export interface LuUnpackFunction {
  /**
   * The matrices P, L and U of a compact LU decomposition. [torch.lu_unpack](https://docs.pytorch.org/docs/2.13/generated/torch.lu_unpack.html)
   * @aten aten::lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data=True, bool unpack_pivots=True) -> (Tensor P, Tensor L, Tensor U)
   */
  (LUData: Tensor, LUPivots: Tensor, unpackData?: boolean, unpackPivots?: boolean, options?: { out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, options: { unpackPivots?: boolean; out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
  (LUData: Tensor, LUPivots: Tensor, options: { unpackData?: boolean; unpackPivots?: boolean; out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
}

/** Signatures of `torch.marginRankingLoss`. */
export interface MarginRankingLossFunction {
  /**
   * `max(0, -target * (input1 - input2) + margin)`: which of two should rank higher. [torch.nn.functional.margin_ranking_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.margin_ranking_loss.html)
   * @aten aten::margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor
   */
  (input1: Tensor, input2: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin: Float, options: { reduction?: Int }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
}

/** Signatures of `torch.maskedFill`. */
export interface MaskedFillFunction {
  /**
   * A copy with `value` where `mask` is true. [torch.Tensor.masked_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html)
   * @aten aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor
   */
  (input: Tensor, mask: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * A copy with `value` where `mask` is true. [torch.Tensor.masked_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html)
   * @aten aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor
   */
  (input: Tensor, mask: Tensor, value: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.maskedScatter`. */
export interface MaskedScatterFunction {
  /**
   * A copy with the elements of `source`, one after the other, where `mask` is true. [torch.Tensor.masked_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter.html)
   * @aten aten::masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor
   */
  (input: Tensor, mask: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.maskedSelect`. */
export interface MaskedSelectFunction {
  /**
   * The elements where `mask` is true, as a vector. [torch.masked_select](https://docs.pytorch.org/docs/2.13/generated/torch.masked_select.html)
   * @aten aten::masked_select(Tensor self, Tensor mask) -> Tensor
   */
  (input: Tensor, mask: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.matmul`. */
export interface MatmulFunction {
  /**
   * The matrix product: vectors, matrices and batches of them, whose leading sizes broadcast. [torch.matmul](https://docs.pytorch.org/docs/2.13/generated/torch.matmul.html)
   * @aten aten::matmul(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.matrixExp`. */
export interface MatrixExpFunction {
  /**
   * The matrix exponential of square matrices. [torch.matrix_exp](https://docs.pytorch.org/docs/2.13/generated/torch.matrix_exp.html)
   * @aten aten::matrix_exp(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.matrixPower`. */
export interface MatrixPowerFunction {
  /**
   * The `n`-th power of square matrices; negative `n` inverts. [torch.matrix_power](https://docs.pytorch.org/docs/2.13/generated/torch.matrix_power.html)
   * @aten aten::matrix_power(Tensor self, int n) -> Tensor
   */
  (input: Tensor, n: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.max`. */
export interface MaxFunction {
  /**
   * The largest element; with `dim` the largest along it and their indices; with `other` the larger of two elements each. [torch.max](https://docs.pytorch.org/docs/2.13/generated/torch.max.html)
   * @aten aten::max(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The largest element; with `dim` the largest along it and their indices; with `other` the larger of two elements each. [torch.max](https://docs.pytorch.org/docs/2.13/generated/torch.max.html)
   * @aten aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The largest element; with `dim` the largest along it and their indices; with `other` the larger of two elements each. [torch.max](https://docs.pytorch.org/docs/2.13/generated/torch.max.html)
   * @aten aten::max.other(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.maxPool1d`. */
export interface MaxPool1dFunction {
  /**
   * Maxima of windows of the last dimension. [torch.nn.functional.max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool1d.html)
   * @aten aten::max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
}

/** Signatures of `torch.maxPool1dWithIndices`. */
export interface MaxPool1dWithIndicesFunction {
  /**
   * Maxima of windows of the last dimension and where they stood. [torch.nn.functional.max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool1d.html)
   * @aten aten::max_pool1d_with_indices(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> (Tensor, Tensor)
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
}

/** Signatures of `torch.maxPool2d`. */
export interface MaxPool2dFunction {
  /**
   * Maxima of windows of the last two dimensions. [torch.nn.functional.max_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool2d.html)
   * @aten aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
}

/** Signatures of `torch.maxPool3d`. */
export interface MaxPool3dFunction {
  /**
   * Maxima of windows of the last three dimensions. [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html)
   * @aten aten::max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
}

/** Signatures of `torch.maximum`. */
export interface MaximumFunction {
  /**
   * The larger of two elements each, NaN where one is NaN; shapes broadcast. [torch.maximum](https://docs.pytorch.org/docs/2.13/generated/torch.maximum.html)
   * @aten aten::maximum(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mean`. */
export interface MeanFunction {
  /**
   * The mean of all elements, or along `dim`. [torch.mean](https://docs.pytorch.org/docs/2.13/generated/torch.mean.html)
   * @aten aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  /**
   * The mean of all elements, or along `dim`. [torch.mean](https://docs.pytorch.org/docs/2.13/generated/torch.mean.html)
   * @aten aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.median`. */
export interface MedianFunction {
  /**
   * The median (the lower one of two) of all elements; along `dim` also the indices. [torch.median](https://docs.pytorch.org/docs/2.13/generated/torch.median.html)
   * @aten aten::median(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The median (the lower one of two) of all elements; along `dim` also the indices. [torch.median](https://docs.pytorch.org/docs/2.13/generated/torch.median.html)
   * @aten aten::median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.min`. */
export interface MinFunction {
  /**
   * The smallest element; with `dim` the smallest along it and their indices; with `other` the smaller of two elements each. [torch.min](https://docs.pytorch.org/docs/2.13/generated/torch.min.html)
   * @aten aten::min(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The smallest element; with `dim` the smallest along it and their indices; with `other` the smaller of two elements each. [torch.min](https://docs.pytorch.org/docs/2.13/generated/torch.min.html)
   * @aten aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The smallest element; with `dim` the smallest along it and their indices; with `other` the smaller of two elements each. [torch.min](https://docs.pytorch.org/docs/2.13/generated/torch.min.html)
   * @aten aten::min.other(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.minimum`. */
export interface MinimumFunction {
  /**
   * The smaller of two elements each, NaN where one is NaN; shapes broadcast. [torch.minimum](https://docs.pytorch.org/docs/2.13/generated/torch.minimum.html)
   * @aten aten::minimum(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenBatchNorm`. */
export interface MiopenBatchNormFunction {
  /**
   * `batchNorm` by MIOpen. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html)
   * @aten aten::miopen_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor)
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.miopenConvolution`. */
export interface MiopenConvolutionFunction {
  /**
   * `convolution` by MIOpen.
   * @aten aten::miopen_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenConvolutionAddRelu`. */
export interface MiopenConvolutionAddReluFunction {
  /**
   * Convolution, sum and relu by MIOpen.
   * @aten aten::miopen_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor
   */
  (input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
}

/** Signatures of `torch.miopenConvolutionRelu`. */
export interface MiopenConvolutionReluFunction {
  /**
   * Convolution and relu by MIOpen.
   * @aten aten::miopen_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
}

/** Signatures of `torch.miopenConvolutionTranspose`. */
export interface MiopenConvolutionTransposeFunction {
  /**
   * Transposed convolution by MIOpen.
   * @aten aten::miopen_convolution_transpose(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenCtcLoss`. */
export interface MiopenCtcLossFunction {
  /**
   * `ctcLoss` by MIOpen. [torch.nn.functional.ctc_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html)
   * @aten aten::miopen_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor)
   */
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
  /**
   * `ctcLoss` by MIOpen. [torch.nn.functional.ctc_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html)
   * @aten aten::miopen_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor)
   */
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.miopenDepthwiseConvolution`. */
export interface MiopenDepthwiseConvolutionFunction {
  /**
   * Convolution with one filter for each channel by MIOpen.
   * @aten aten::miopen_depthwise_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.miopenRnn`. */
export interface MiopenRnnFunction {
  /**
   * Recurrent layers by MIOpen.
   * @aten aten::miopen_rnn(Tensor input, Tensor[] weight, int weight_stride0, Tensor hx, Tensor? cx, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state) -> (Tensor, Tensor, Tensor, Tensor, Tensor)
   */
  (input: Tensor, weight: readonly Tensor[], weightStride0: Int, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, options?: { out?: [Tensor, Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.mkldnnAdaptiveAvgPool2d`. */
export interface MkldnnAdaptiveAvgPool2dFunction {
  /**
   * `adaptiveAvgPool2d` by oneDNN. [torch.nn.functional.adaptive_avg_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool2d.html)
   * @aten aten::mkldnn_adaptive_avg_pool2d(Tensor self, int[2] output_size) -> Tensor
   */
  (input: Tensor, outputSize: Int | readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, ...outputSize: Int[]): Tensor;
  (input: Tensor, ...args: [...outputSize: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.mkldnnConvolution`. */
export interface MkldnnConvolutionFunction {
  /**
   * `convolution` by oneDNN.
   * @aten aten::mkldnn_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor
   */
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mkldnnLinearBackwardWeights`. */
export interface MkldnnLinearBackwardWeightsFunction {
  /**
   * The gradients for weight and bias of `linear` by oneDNN.
   * @aten aten::mkldnn_linear_backward_weights(Tensor grad_output, Tensor input, Tensor weight, bool bias_defined) -> (Tensor, Tensor)
   */
  (gradOutput: Tensor, input: Tensor, weight: Tensor, biasDefined: boolean, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.mkldnnMaxPool2d`. */
export interface MkldnnMaxPool2dFunction {
  /**
   * `maxPool2d` by oneDNN. [torch.nn.functional.max_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool2d.html)
   * @aten aten::mkldnn_max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.mkldnnMaxPool3d`. */
export interface MkldnnMaxPool3dFunction {
  /**
   * `maxPool3d` by oneDNN. [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html)
   * @aten aten::mkldnn_max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.mkldnnRnnLayer`. */
export interface MkldnnRnnLayerFunction {
  /**
   * One recurrent layer by oneDNN.
   * @aten aten::mkldnn_rnn_layer(Tensor input, Tensor weight0, Tensor weight1, Tensor weight2, Tensor weight3, Tensor hx_, Tensor cx_, bool reverse, int[] batch_sizes, int mode, int hidden_size, int num_layers, bool has_biases, bool bidirectional, bool batch_first, bool train) -> (Tensor, Tensor, Tensor, Tensor)
   */
  (input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly Int[], mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, train: boolean, options?: { out?: [Tensor, Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor, Tensor];
}

/** Signatures of `torch.mm`. */
export interface MmFunction {
  /**
   * The product of two matrices: (N, M) and (M, P) -> (N, P). [torch.mm](https://docs.pytorch.org/docs/2.13/generated/torch.mm.html)
   * @aten aten::mm(Tensor self, Tensor mat2) -> Tensor
   */
  (input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The product of two matrices: (N, M) and (M, P) -> (N, P). [torch.mm](https://docs.pytorch.org/docs/2.13/generated/torch.mm.html)
   * @aten aten::mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor
   */
  (input: Tensor, mat2: Tensor, outDtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mode`. */
export interface ModeFunction {
  /**
   * The most frequent value along `dim` and an index of it. [torch.mode](https://docs.pytorch.org/docs/2.13/generated/torch.mode.html)
   * @aten aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim?: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim?: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.moveaxis`. */
export interface MoveaxisFunction {
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. Another name of `movedim`. [torch.moveaxis](https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html)
   * @aten aten::moveaxis.int(Tensor(a) self, int source, int destination) -> Tensor(a)
   */
  (input: Tensor, source: Int, destination: Int): Tensor;
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. Another name of `movedim`. [torch.moveaxis](https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html)
   * @aten aten::moveaxis.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)
   */
  (input: Tensor, source: readonly Int[], destination: readonly Int[]): Tensor;
}

/** Signatures of `torch.movedim`. */
export interface MovedimFunction {
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. [torch.movedim](https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html)
   * @aten aten::movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a)
   */
  (input: Tensor, source: Int, destination: Int): Tensor;
  /**
   * Moves dimensions from positions `source` to positions `destination`, as a view. [torch.movedim](https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html)
   * @aten aten::movedim.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)
   */
  (input: Tensor, source: readonly Int[], destination: readonly Int[]): Tensor;
}

/** Signatures of `torch.msort`. */
export interface MsortFunction {
  /**
   * The tensor sorted along its first dimension. [torch.msort](https://docs.pytorch.org/docs/2.13/generated/torch.msort.html)
   * @aten aten::msort(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mul`. */
export interface MulFunction {
  /**
   * Multiplies each element by `other`; shapes broadcast. [torch.mul](https://docs.pytorch.org/docs/2.13/generated/torch.mul.html)
   * @aten aten::mul.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. [torch.mul](https://docs.pytorch.org/docs/2.13/generated/torch.mul.html)
   * @aten aten::mul.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.multinomial`. */
export interface MultinomialFunction {
  /**
   * Draws `numSamples` indices of each row by the row's weights: (N) or (M, N) -> (..., numSamples). [torch.multinomial](https://docs.pytorch.org/docs/2.13/generated/torch.multinomial.html)
   * @aten aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor
   */
  (input: Tensor, numSamples: Int, replacement?: boolean, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, numSamples: Int, options: { replacement?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.multiply`. */
export interface MultiplyFunction {
  /**
   * Multiplies each element by `other`; shapes broadcast. Another name of `mul`. [torch.multiply](https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html)
   * @aten aten::multiply.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar): Tensor;
  /**
   * Multiplies each element by `other`; shapes broadcast. Another name of `mul`. [torch.multiply](https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html)
   * @aten aten::multiply.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mv`. */
export interface MvFunction {
  /**
   * The product of a matrix and a vector: (N, M) and (M) -> (N). [torch.mv](https://docs.pytorch.org/docs/2.13/generated/torch.mv.html)
   * @aten aten::mv(Tensor self, Tensor vec) -> Tensor
   */
  (input: Tensor, vec: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.mvlgamma`. */
export interface MvlgammaFunction {
  /**
   * The logarithm of the multivariate gamma function of dimension `p` of each element. [torch.mvlgamma](https://docs.pytorch.org/docs/2.13/generated/torch.mvlgamma.html)
   * @aten aten::mvlgamma(Tensor self, int p) -> Tensor
   */
  (input: Tensor, p: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.nanToNum`. */
export interface NanToNumFunction {
  /**
   * Replaces NaN, Infinity and -Infinity by numbers: 0 and the largest and smallest of the dtype, unless others are given. [torch.nan_to_num](https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html)
   * @aten aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor
   */
  (input: Tensor, nan?: Float | null, posinf?: Float | null, neginf?: Float | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, nan: Float | null, posinf: Float | null, options: { neginf?: Float | null; out?: Tensor }): Tensor;
  (input: Tensor, nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nanToNum_`. */
export interface NanToNum_Function {
  /**
   * Replaces NaN, Infinity and -Infinity by numbers: 0 and the largest and smallest of the dtype, unless others are given. In place: changes the tensor and returns it. [torch.nan_to_num](https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html)
   * @aten aten::nan_to_num_(Tensor(a!) self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor(a!)
   */
  (input: Tensor, nan?: Float | null, posinf?: Float | null, neginf?: Float | null): Tensor;
  (input: Tensor, nan: Float | null, posinf: Float | null, options: { neginf?: Float | null }): Tensor;
  (input: Tensor, nan: Float | null, options: { posinf?: Float | null; neginf?: Float | null }): Tensor;
  (input: Tensor, options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
}

/** Signatures of `torch.nanmean`. */
export interface NanmeanFunction {
  /**
   * The mean of the elements that are not NaN, of all or along `dim`. [torch.nanmean](https://docs.pytorch.org/docs/2.13/generated/torch.nanmean.html)
   * @aten aten::nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nanmedian`. */
export interface NanmedianFunction {
  /**
   * The median of the elements that are not NaN, of all; along `dim` also the indices. [torch.nanmedian](https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html)
   * @aten aten::nanmedian(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The median of the elements that are not NaN, of all; along `dim` also the indices. [torch.nanmedian](https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html)
   * @aten aten::nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim: Int; keepdim?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.nanquantile`. */
export interface NanquantileFunction {
  /**
   * The quantiles `q` of the elements that are not NaN, of all or along `dim`. [torch.nanquantile](https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html)
   * @aten aten::nanquantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  (input: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  /**
   * The quantiles `q` of the elements that are not NaN, of all or along `dim`. [torch.nanquantile](https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html)
   * @aten aten::nanquantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  (input: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nansum`. */
export interface NansumFunction {
  /**
   * The sum of the elements that are not NaN, of all or along `dim`. [torch.nansum](https://docs.pytorch.org/docs/2.13/generated/torch.nansum.html)
   * @aten aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.narrow`. */
export interface NarrowFunction {
  /**
   * The part of dimension `dim` from `start` with `length` elements, as a view. [torch.narrow](https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html)
   * @aten aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a)
   */
  (input: Tensor, dim: Int, start: Int, length: Int): Tensor;
  (input: Tensor, dim: Int, start: Int, options: { length: Int }): Tensor;
  (input: Tensor, dim: Int, options: { start: Int; length: Int }): Tensor;
  (input: Tensor, options: { dim: Int; start: Int; length: Int }): Tensor;
  /**
   * The part of dimension `dim` from `start` with `length` elements, as a view. [torch.narrow](https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html)
   * @aten aten::narrow.Tensor(Tensor(a) self, int dim, Tensor start, SymInt length) -> Tensor(a)
   */
  (input: Tensor, dim: Int, start: Tensor, length: Int): Tensor;
  (input: Tensor, dim: Int, start: Tensor, options: { length: Int }): Tensor;
  (input: Tensor, dim: Int, options: { start: Tensor; length: Int }): Tensor;
  (input: Tensor, options: { dim: Int; start: Tensor; length: Int }): Tensor;
}

/** Signatures of `torch.narrowCopy`. */
export interface NarrowCopyFunction {
  /**
   * The part of dimension `dim` from `start` with `length` elements, as a copy. [torch.narrow_copy](https://docs.pytorch.org/docs/2.13/generated/torch.narrow_copy.html)
   * @aten aten::narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor
   */
  (input: Tensor, dim: Int, start: Int, length: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, start: Int, options: { length: Int; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { start: Int; length: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; start: Int; length: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.nativeBatchNorm`. */
export interface NativeBatchNormFunction {
  /**
   * `batchNorm` that also returns the batch's mean and the inverse of its deviation. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html)
   * @aten aten::native_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor)
   */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.nativeChannelShuffle`. */
export interface NativeChannelShuffleFunction {
  /**
   * Divides channels (dimension 1) into `groups` and interleaves them. Another name of `channelShuffle`. [torch.nn.ChannelShuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.ChannelShuffle.html)
   * @aten aten::native_channel_shuffle(Tensor self, SymInt groups) -> Tensor
   */
  (input: Tensor, groups: Int): Tensor;
}

/** Signatures of `torch.nativeDropout`. */
export interface NativeDropoutFunction {
  /**
   * Dropout that also returns which elements were kept. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html)
   * @aten aten::native_dropout(Tensor input, float p, bool? train) -> (Tensor, Tensor)
   */
  (input: Tensor, p: Float, train: boolean | null, options?: { out?: [Tensor, Tensor] }): [Tensor, Tensor];
}

/** Signatures of `torch.nativeGroupNorm`. */
export interface NativeGroupNormFunction {
  /**
   * `groupNorm` that also returns means and inverse deviations. [torch.nn.functional.group_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.group_norm.html)
   * @aten aten::native_group_norm(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps) -> (Tensor, Tensor, Tensor)
   */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, eps: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.nativeLayerNorm`. */
export interface NativeLayerNormFunction {
  /**
   * `layerNorm` that also returns means and inverse deviations. [torch.nn.functional.layer_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.layer_norm.html)
   * @aten aten::native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps) -> (Tensor, Tensor, Tensor)
   */
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, eps: Float, options?: { out?: [Tensor, Tensor, Tensor] }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.nativeNorm`. */
export interface NativeNormFunction {
  /**
   * The `p`-norm of a sparse tensor. [torch.norm](https://docs.pytorch.org/docs/2.13/generated/torch.norm.html)
   * @aten aten::native_norm(Tensor self, Scalar p=2) -> Tensor
   */
  (input: Tensor, p?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar; out?: Tensor }): Tensor;
  /**
   * The `p`-norm of a sparse tensor. [torch.norm](https://docs.pytorch.org/docs/2.13/generated/torch.norm.html)
   * @aten aten::native_norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, ScalarType? dtype) -> Tensor
   */
  (input: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, dtype: DType | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, options: { dtype: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Int | readonly Int[], options: { keepdim: boolean; dtype: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim: boolean; dtype: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.ne`. */
export interface NeFunction {
  /**
   * Whether elements differ, one by one; shapes broadcast. [torch.ne](https://docs.pytorch.org/docs/2.13/generated/torch.ne.html)
   * @aten aten::ne.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements differ, one by one; shapes broadcast. [torch.ne](https://docs.pytorch.org/docs/2.13/generated/torch.ne.html)
   * @aten aten::ne.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.neg`. */
export interface NegFunction {
  /**
   * Each element with the other sign. [torch.neg](https://docs.pytorch.org/docs/2.13/generated/torch.neg.html)
   * @aten aten::neg(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.neg_`. */
export interface Neg_Function {
  /**
   * Each element with the other sign. In place: changes the tensor and returns it. [torch.neg](https://docs.pytorch.org/docs/2.13/generated/torch.neg.html)
   * @aten aten::neg_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.negative`. */
export interface NegativeFunction {
  /**
   * Each element with the other sign. Another name of `neg`. [torch.negative](https://docs.pytorch.org/docs/2.13/generated/torch.negative.html)
   * @aten aten::negative(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.negative_`. */
export interface Negative_Function {
  /**
   * Each element with the other sign. Another name of `neg`. In place: changes the tensor and returns it. [torch.negative](https://docs.pytorch.org/docs/2.13/generated/torch.negative.html)
   * @aten aten::negative_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.nextafter`. */
export interface NextafterFunction {
  /**
   * The next floating-point number after each element towards `other`; shapes broadcast. [torch.nextafter](https://docs.pytorch.org/docs/2.13/generated/torch.nextafter.html)
   * @aten aten::nextafter(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.nonzeroStatic`. */
export interface NonzeroStaticFunction {
  /**
   * The indices of the elements that are not zero, cut or filled to exactly `size` rows. [torch.Tensor.nonzero_static](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nonzero_static.html)
   * @aten aten::nonzero_static(Tensor self, *, SymInt size, int fill_value=-1) -> Tensor
   */
  (input: Tensor, options: { size: Int; fillValue?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.normExceptDim`. */
export interface NormExceptDimFunction {
  /**
   * The norm over all dimensions but `dim`, kept with size 1, as weight normalization needs it.
   * @aten aten::norm_except_dim(Tensor v, int pow=2, int dim=0) -> Tensor
   */
  (v: Tensor, pow?: Int, dim?: Int): Tensor;
  (v: Tensor, pow: Int, options: { dim?: Int }): Tensor;
  (v: Tensor, options: { pow?: Int; dim?: Int }): Tensor;
}

/** Signatures of `torch.normal`. */
export interface NormalFunction {
  /**
   * Draws from normal distributions with the given `mean` and `std`, numbers or tensors. [torch.normal](https://docs.pytorch.org/docs/2.13/generated/torch.normal.html)
   * @aten aten::normal.Tensor_Tensor(Tensor mean, Tensor std, *, Generator? generator=None) -> Tensor
   */
  (mean: Tensor, std: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /**
   * Draws from normal distributions with the given `mean` and `std`, numbers or tensors. [torch.normal](https://docs.pytorch.org/docs/2.13/generated/torch.normal.html)
   * @aten aten::normal.Tensor_float(Tensor mean, float std=1., *, Generator? generator=None) -> Tensor
   */
  (mean: Tensor, std?: Float, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (mean: Tensor, options: { std?: Float; generator?: Generator | null; out?: Tensor }): Tensor;
  /**
   * Draws from normal distributions with the given `mean` and `std`, numbers or tensors. [torch.normal](https://docs.pytorch.org/docs/2.13/generated/torch.normal.html)
   * @aten aten::normal.float_Tensor(float mean, Tensor std, *, Generator? generator=None) -> Tensor
   */
  (mean: Float, std: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /**
   * Draws from normal distributions with the given `mean` and `std`, numbers or tensors. [torch.normal](https://docs.pytorch.org/docs/2.13/generated/torch.normal.html)
   * @aten aten::normal.float_float(float mean, float std, SymInt[] size, *, Generator? generator=None, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (mean: Float, std: Float, size: readonly Int[], options?: FactoryOptions & { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.notEqual`. */
export interface NotEqualFunction {
  /**
   * Whether elements differ, one by one; shapes broadcast. Another name of `ne`. [torch.not_equal](https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html)
   * @aten aten::not_equal.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Whether elements differ, one by one; shapes broadcast. Another name of `ne`. [torch.not_equal](https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html)
   * @aten aten::not_equal.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.nuclearNorm`. */
export interface NuclearNormFunction {
  /**
   * The sum of the singular values of matrices. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html)
   * @aten aten::nuclear_norm(Tensor self, bool keepdim=False) -> Tensor
   */
  (input: Tensor, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  /**
   * The sum of the singular values of matrices. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html)
   * @aten aten::nuclear_norm.dim(Tensor self, int[2] dim, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.numel`. */
export interface NumelFunction {
  /**
   * The number of elements. [torch.numel](https://docs.pytorch.org/docs/2.13/generated/torch.numel.html)
   * @aten aten::numel(Tensor self) -> int
   */
  (input: Tensor): number;
}

/** Signatures of `torch.ones`. */
export interface OnesFunction {
  /**
   * A tensor of shape `size` filled with ones. [torch.ones](https://docs.pytorch.org/docs/2.13/generated/torch.ones.html)
   * @aten aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.onesLike`. */
export interface OnesLikeFunction {
  /**
   * A tensor of the same shape and dtype filled with ones. [torch.ones_like](https://docs.pytorch.org/docs/2.13/generated/torch.ones_like.html)
   * @aten aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.orgqr`. */
export interface OrgqrFunction {
  /**
   * The matrix Q from the compact form of `geqrf`. [torch.orgqr](https://docs.pytorch.org/docs/2.13/generated/torch.orgqr.html)
   * @aten aten::orgqr(Tensor self, Tensor input2) -> Tensor
   */
  (input: Tensor, input2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.ormqr`. */
export interface OrmqrFunction {
  /**
   * The product of a matrix with the Q of `geqrf`'s compact form. [torch.ormqr](https://docs.pytorch.org/docs/2.13/generated/torch.ormqr.html)
   * @aten aten::ormqr(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor
   */
  (input: Tensor, input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left: boolean, options: { transpose?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, options: { left?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.outer`. */
export interface OuterFunction {
  /**
   * The products of all pairs of elements of two vectors: (N) and (M) -> (N, M). [torch.outer](https://docs.pytorch.org/docs/2.13/generated/torch.outer.html)
   * @aten aten::outer(Tensor self, Tensor vec2) -> Tensor
   */
  (input: Tensor, vec2: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.pairwiseDistance`. */
export interface PairwiseDistanceFunction {
  /**
   * The `p`-norm of the differences of two tensors along the last dimension. [torch.nn.functional.pairwise_distance](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pairwise_distance.html)
   * @aten aten::pairwise_distance(Tensor x1, Tensor x2, float p=2., float eps=9.9999999999999995e-07, bool keepdim=False) -> Tensor
   */
  (x1: Tensor, x2: Tensor, p?: Float, eps?: Float, keepdim?: boolean): Tensor;
  (x1: Tensor, x2: Tensor, p: Float, eps: Float, options: { keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, p: Float, options: { eps?: Float; keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, options: { p?: Float; eps?: Float; keepdim?: boolean }): Tensor;
}

/** Signatures of `torch.pdist`. */
export interface PdistFunction {
  /**
   * The distances of all pairs of rows of a matrix, each pair once: (N, M) -> (N * (N - 1) / 2). [torch.nn.functional.pdist](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pdist.html)
   * @aten aten::pdist(Tensor self, float p=2.) -> Tensor
   */
  (input: Tensor, p?: Float): Tensor;
  (input: Tensor, options: { p?: Float }): Tensor;
}

/** Signatures of `torch.permute`. */
export interface PermuteFunction {
  /**
   * The tensor with its dimensions in the order `dims`, as a view. [torch.permute](https://docs.pytorch.org/docs/2.13/generated/torch.permute.html)
   * @aten aten::permute(Tensor(a) self, int[] dims) -> Tensor(a)
   */
  (input: Tensor, dims: readonly Int[]): Tensor;
  (input: Tensor, options: { dims: readonly Int[] }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
}

/** Signatures of `torch.permuteCopy`. */
export interface PermuteCopyFunction {
  /**
   * As `permute`, but a copy and not a view. [torch.permute](https://docs.pytorch.org/docs/2.13/generated/torch.permute.html)
   * @aten aten::permute_copy(Tensor self, int[] dims) -> Tensor
   */
  (input: Tensor, dims: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dims: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
  (input: Tensor, ...args: [...dims: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.pinverse`. */
export interface PinverseFunction {
  /**
   * The pseudo-inverse of matrices; linalg.pinv is its newer form. [torch.pinverse](https://docs.pytorch.org/docs/2.13/generated/torch.pinverse.html)
   * @aten aten::pinverse(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor
   */
  (input: Tensor, rcond?: Float): Tensor;
  (input: Tensor, options: { rcond?: Float }): Tensor;
}

/** Signatures of `torch.pixelShuffle`. */
export interface PixelShuffleFunction {
  /**
   * Moves channels into space: (..., C * r * r, H, W) -> (..., C, H * r, W * r). [torch.nn.functional.pixel_shuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_shuffle.html)
   * @aten aten::pixel_shuffle(Tensor self, int upscale_factor) -> Tensor
   */
  (input: Tensor, upscaleFactor: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.pixelUnshuffle`. */
export interface PixelUnshuffleFunction {
  /**
   * Moves space into channels: (..., C, H * r, W * r) -> (..., C * r * r, H, W). [torch.nn.functional.pixel_unshuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_unshuffle.html)
   * @aten aten::pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor
   */
  (input: Tensor, downscaleFactor: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.poisson`. */
export interface PoissonFunction {
  /**
   * Draws from the Poisson distribution whose rate is each element. [torch.poisson](https://docs.pytorch.org/docs/2.13/generated/torch.poisson.html)
   * @aten aten::poisson(Tensor self, Generator? generator=None) -> Tensor
   */
  (input: Tensor, generator?: Generator | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.poissonNllLoss`. */
export interface PoissonNllLossFunction {
  /**
   * The negative log likelihood of counts under Poisson distributions. [torch.nn.functional.poisson_nll_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.poisson_nll_loss.html)
   * @aten aten::poisson_nll_loss(Tensor input, Tensor target, bool log_input, bool full, float eps, int reduction) -> Tensor
   */
  (input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: Float, reduction: Int): Tensor;
}

/** Signatures of `torch.polar`. */
export interface PolarFunction {
  /**
   * Complex numbers from their magnitudes and angles, two tensors of one shape. [torch.polar](https://docs.pytorch.org/docs/2.13/generated/torch.polar.html)
   * @aten aten::polar(Tensor abs, Tensor angle) -> Tensor
   */
  (abs: Tensor, angle: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.polygamma`. */
export interface PolygammaFunction {
  /**
   * The `n`-th derivative of the digamma function of each element. [torch.polygamma](https://docs.pytorch.org/docs/2.13/generated/torch.polygamma.html)
   * @aten aten::polygamma(int n, Tensor self) -> Tensor
   */
  (n: Int, input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.positive`. */
export interface PositiveFunction {
  /**
   * The tensor as it is; an error for booleans. [torch.positive](https://docs.pytorch.org/docs/2.13/generated/torch.positive.html)
   * @aten aten::positive(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.pow`. */
export interface PowFunction {
  /**
   * Each element to the power of `exponent`; shapes broadcast. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html)
   * @aten aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor
   */
  (input: Scalar, exponent: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Each element to the power of `exponent`; shapes broadcast. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html)
   * @aten aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor
   */
  (input: Tensor, exponent: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * Each element to the power of `exponent`; shapes broadcast. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html)
   * @aten aten::pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor
   */
  (input: Tensor, exponent: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.prelu`. */
export interface PreluFunction {
  /**
   * Each element, multiplied by `weight` where it is negative: one weight, or one for each channel (dimension 1). [torch.nn.functional.prelu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.prelu.html)
   * @aten aten::prelu(Tensor self, Tensor weight) -> Tensor
   */
  (input: Tensor, weight: Tensor): Tensor;
}

/** Signatures of `torch.prod`. */
export interface ProdFunction {
  /**
   * The product of all elements, or along `dim`. [torch.prod](https://docs.pytorch.org/docs/2.13/generated/torch.prod.html)
   * @aten aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  /**
   * The product of all elements, or along `dim`. [torch.prod](https://docs.pytorch.org/docs/2.13/generated/torch.prod.html)
   * @aten aten::prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.put`. */
export interface PutFunction {
  /**
   * A copy of the tensor with `source` written at positions of its flattened form; `accumulate` adds. [torch.Tensor.put_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put_.html)
   * @aten aten::put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor
   */
  (input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, options: { accumulate?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.qPerChannelAxis`. */
export interface QPerChannelAxisFunction {
  /**
   * The dimension whose slices have their own scales in a tensor quantized by channel. [torch.Tensor.q_per_channel_axis](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_axis.html)
   * @aten aten::q_per_channel_axis(Tensor self) -> int
   */
  (input: Tensor): number;
}

/** Signatures of `torch.qPerChannelScales`. */
export interface QPerChannelScalesFunction {
  /**
   * The scales of a tensor quantized by channel. [torch.Tensor.q_per_channel_scales](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_scales.html)
   * @aten aten::q_per_channel_scales(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.qPerChannelZeroPoints`. */
export interface QPerChannelZeroPointsFunction {
  /**
   * The zero points of a tensor quantized by channel. [torch.Tensor.q_per_channel_zero_points](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_zero_points.html)
   * @aten aten::q_per_channel_zero_points(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.qScale`. */
export interface QScaleFunction {
  /**
   * The scale of a quantized tensor. [torch.Tensor.q_scale](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_scale.html)
   * @aten aten::q_scale(Tensor self) -> float
   */
  (input: Tensor): number;
}

/** Signatures of `torch.qZeroPoint`. */
export interface QZeroPointFunction {
  /**
   * The zero point of a quantized tensor. [torch.Tensor.q_zero_point](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_zero_point.html)
   * @aten aten::q_zero_point(Tensor self) -> int
   */
  (input: Tensor): number;
}

/** Signatures of `torch.qr`. */
export interface QrFunction {
  /**
   * The QR decomposition; linalg.qr is its newer form. [torch.qr](https://docs.pytorch.org/docs/2.13/generated/torch.qr.html)
   * @aten aten::qr(Tensor self, bool some=True) -> (Tensor Q, Tensor R)
   */
  (input: Tensor, some?: boolean, options?: { out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  (input: Tensor, options: { some?: boolean; out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
}

/** Signatures of `torch.quantile`. */
export interface QuantileFunction {
  /**
   * The quantiles `q` (0 to 1) of all elements, or along `dim`; between two elements by `interpolation`. [torch.quantile](https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html)
   * @aten aten::quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  (input: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  /**
   * The quantiles `q` (0 to 1) of all elements, or along `dim`; between two elements by `interpolation`. [torch.quantile](https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html)
   * @aten aten::quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor
   */
  (input: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, dim: Int | null, options: { keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
  (input: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizePerChannel`. */
export interface QuantizePerChannelFunction {
  /**
   * A tensor quantized with a scale and a zero point for each slice of `axis`. [torch.quantize_per_channel](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_channel.html)
   * @aten aten::quantize_per_channel(Tensor self, Tensor scales, Tensor zero_points, int axis, ScalarType dtype) -> Tensor
   */
  (input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: Int, dtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizePerTensor`. */
export interface QuantizePerTensorFunction {
  /**
   * A tensor quantized with one scale and zero point. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html)
   * @aten aten::quantize_per_tensor(Tensor self, float scale, int zero_point, ScalarType dtype) -> Tensor
   */
  (input: Tensor, scale: Float, zeroPoint: Int, dtype: DType, options?: { out?: Tensor }): Tensor;
  /**
   * A tensor quantized with one scale and zero point. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html)
   * @aten aten::quantize_per_tensor.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, ScalarType dtype) -> Tensor
   */
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType, options?: { out?: Tensor }): Tensor;
  /**
   * A tensor quantized with one scale and zero point. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html)
   * @aten aten::quantize_per_tensor.tensors(Tensor[] tensors, Tensor scales, Tensor zero_points, ScalarType dtype) -> Tensor[]
   */
  (tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType, options?: { out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.quantizePerTensorDynamic`. */
export interface QuantizePerTensorDynamicFunction {
  /**
   * A tensor quantized with a scale and zero point that fit its values. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html)
   * @aten aten::quantize_per_tensor_dynamic(Tensor self, ScalarType dtype, bool reduce_range) -> Tensor
   */
  (input: Tensor, dtype: DType, reduceRange: boolean, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedBatchNorm`. */
export interface QuantizedBatchNormFunction {
  /**
   * `batchNorm` of a quantized tensor. [torch.quantized_batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.quantized_batch_norm.html)
   * @aten aten::quantized_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor var, float eps, float output_scale, int output_zero_point) -> Tensor
   */
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: Float, outputScale: Float, outputZeroPoint: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedGru`. */
export interface QuantizedGruFunction {
  /**
   * `gru` with quantized weights. [torch.nn.GRU](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRU.html)
   * @aten aten::quantized_gru.data_legacy(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)
   */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /**
   * `gru` with quantized weights. [torch.nn.GRU](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRU.html)
   * @aten aten::quantized_gru.input_legacy(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)
   */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.quantizedGruCell`. */
export interface QuantizedGruCellFunction {
  /**
   * `gruCell` with quantized weights. [torch.nn.GRUCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRUCell.html)
   * @aten aten::quantized_gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor
   */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
}

/** Signatures of `torch.quantizedLstm`. */
export interface QuantizedLstmFunction {
  /**
   * `lstm` with quantized weights. [torch.nn.LSTM](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTM.html)
   * @aten aten::quantized_lstm.data_legacy(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, *, ScalarType? dtype=None, bool use_dynamic=False) -> (Tensor, Tensor, Tensor)
   */
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { dtype?: DType | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
  /**
   * `lstm` with quantized weights. [torch.nn.LSTM](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTM.html)
   * @aten aten::quantized_lstm.input_legacy(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first, *, ScalarType? dtype=None, bool use_dynamic=False) -> (Tensor, Tensor, Tensor)
   */
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { dtype?: DType | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
}

/** Signatures of `torch.quantizedLstmCell`. */
export interface QuantizedLstmCellFunction {
  /**
   * `lstmCell` with quantized weights. [torch.nn.LSTMCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTMCell.html)
   * @aten aten::quantized_lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> (Tensor, Tensor)
   */
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): [Tensor, Tensor];
}

/** Signatures of `torch.quantizedMaxPool1d`. */
export interface QuantizedMaxPool1dFunction {
  /**
   * `maxPool1d` of a quantized tensor. [torch.quantized_max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool1d.html)
   * @aten aten::quantized_max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedMaxPool2d`. */
export interface QuantizedMaxPool2dFunction {
  /**
   * `maxPool2d` of a quantized tensor. [torch.quantized_max_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool2d.html)
   * @aten aten::quantized_max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedMaxPool3d`. */
export interface QuantizedMaxPool3dFunction {
  /**
   * `maxPool3d` of a quantized tensor. [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html)
   * @aten aten::quantized_max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor
   */
  (input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], dilation: Int | readonly Int[], options: { ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, padding: Int | readonly Int[], options: { dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[] | null, options: { padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.quantizedRnnReluCell`. */
export interface QuantizedRnnReluCellFunction {
  /**
   * `rnnReluCell` with quantized weights. [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html)
   * @aten aten::quantized_rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor
   */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
}

/** Signatures of `torch.quantizedRnnTanhCell`. */
export interface QuantizedRnnTanhCellFunction {
  /**
   * `rnnTanhCell` with quantized weights. [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html)
   * @aten aten::quantized_rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor
   */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
}

/** Signatures of `torch.rad2deg`. */
export interface Rad2degFunction {
  /**
   * Each element from radians to degrees. [torch.rad2deg](https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html)
   * @aten aten::rad2deg(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rad2deg_`. */
export interface Rad2deg_Function {
  /**
   * Each element from radians to degrees. In place: changes the tensor and returns it. [torch.rad2deg](https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html)
   * @aten aten::rad2deg_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.rand`. */
export interface RandFunction {
  /**
   * A tensor of shape `size` of uniform draws from [0, 1). [torch.rand](https://docs.pytorch.org/docs/2.13/generated/torch.rand.html)
   * @aten aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
  /**
   * A tensor of shape `size` of uniform draws from [0, 1). [torch.rand](https://docs.pytorch.org/docs/2.13/generated/torch.rand.html)
   * @aten aten::rand.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.randLike`. */
export interface RandLikeFunction {
  /**
   * Uniform draws from [0, 1) in the tensor's shape and dtype. [torch.rand_like](https://docs.pytorch.org/docs/2.13/generated/torch.rand_like.html)
   * @aten aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /**
   * Uniform draws from [0, 1) in the tensor's shape and dtype. [torch.rand_like](https://docs.pytorch.org/docs/2.13/generated/torch.rand_like.html)
   * @aten aten::rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randint`. */
export interface RandintFunction {
  /**
   * A tensor of shape `size` of integers drawn from `low` (0) up to but without `high`. [torch.randint](https://docs.pytorch.org/docs/2.13/generated/torch.randint.html)
   * @aten aten::randint(SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (high: Int, size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * A tensor of shape `size` of integers drawn from `low` (0) up to but without `high`. [torch.randint](https://docs.pytorch.org/docs/2.13/generated/torch.randint.html)
   * @aten aten::randint.generator(SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (high: Int, size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
  /**
   * A tensor of shape `size` of integers drawn from `low` (0) up to but without `high`. [torch.randint](https://docs.pytorch.org/docs/2.13/generated/torch.randint.html)
   * @aten aten::randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (low: Int, high: Int, size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * A tensor of shape `size` of integers drawn from `low` (0) up to but without `high`. [torch.randint](https://docs.pytorch.org/docs/2.13/generated/torch.randint.html)
   * @aten aten::randint.low_generator(SymInt low, SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (low: Int, high: Int, size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randintLike`. */
export interface RandintLikeFunction {
  /**
   * Integers drawn from `low` (0) up to but without `high`, in the tensor's shape and dtype. [torch.randint_like](https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html)
   * @aten aten::randint_like(Tensor self, SymInt high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, high: Int, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /**
   * Integers drawn from `low` (0) up to but without `high`, in the tensor's shape and dtype. [torch.randint_like](https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html)
   * @aten aten::randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, high: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /**
   * Integers drawn from `low` (0) up to but without `high`, in the tensor's shape and dtype. [torch.randint_like](https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html)
   * @aten aten::randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, high: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /**
   * Integers drawn from `low` (0) up to but without `high`, in the tensor's shape and dtype. [torch.randint_like](https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html)
   * @aten aten::randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, high: Int, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /**
   * Integers drawn from `low` (0) up to but without `high`, in the tensor's shape and dtype. [torch.randint_like](https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html)
   * @aten aten::randint_like.low_dtype(Tensor self, SymInt low, SymInt high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, low: Int, high: Int, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /**
   * Integers drawn from `low` (0) up to but without `high`, in the tensor's shape and dtype. [torch.randint_like](https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html)
   * @aten aten::randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, low: Int, high: Int, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randn`. */
export interface RandnFunction {
  /**
   * A tensor of shape `size` of draws from the standard normal distribution. [torch.randn](https://docs.pytorch.org/docs/2.13/generated/torch.randn.html)
   * @aten aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
  /**
   * A tensor of shape `size` of draws from the standard normal distribution. [torch.randn](https://docs.pytorch.org/docs/2.13/generated/torch.randn.html)
   * @aten aten::randn.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { generator: Generator | null; out?: Tensor }]): Tensor;
}

/** Signatures of `torch.randnLike`. */
export interface RandnLikeFunction {
  /**
   * Draws from the standard normal distribution in the tensor's shape and dtype. [torch.randn_like](https://docs.pytorch.org/docs/2.13/generated/torch.randn_like.html)
   * @aten aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  /**
   * Draws from the standard normal distribution in the tensor's shape and dtype. [torch.randn_like](https://docs.pytorch.org/docs/2.13/generated/torch.randn_like.html)
   * @aten aten::randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.random`. */
export interface RandomFunction {
  /**
   * Integers drawn from `from` up to but without `to`, in the tensor's shape.
   * @aten aten::random(Tensor self, *, Generator? generator=None) -> Tensor
   */
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /**
   * Integers drawn from `from` up to but without `to`, in the tensor's shape.
   * @aten aten::random.from(Tensor self, int from, int? to, *, Generator? generator=None) -> Tensor
   */
  (input: Tensor, from: Int, to: Int | null, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  /**
   * Integers drawn from `from` up to but without `to`, in the tensor's shape.
   * @aten aten::random.to(Tensor self, int to, *, Generator? generator=None) -> Tensor
   */
  (input: Tensor, to: Int, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.randperm`. */
export interface RandpermFunction {
  /**
   * The integers from 0 up to but without `n` in a random order. [torch.randperm](https://docs.pytorch.org/docs/2.13/generated/torch.randperm.html)
   * @aten aten::randperm(SymInt n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (n: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The integers from 0 up to but without `n` in a random order. [torch.randperm](https://docs.pytorch.org/docs/2.13/generated/torch.randperm.html)
   * @aten aten::randperm.generator(SymInt n, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (n: Int, options: FactoryOptions & { generator: Generator | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.range`. */
export interface RangeFunction {
  /**
   * The numbers from `start` (0) to `end` inclusive, `step` (1) apart; `arange` is its newer form. [torch.range](https://docs.pytorch.org/docs/2.13/generated/torch.range.html)
   * @aten aten::range(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  /**
   * The numbers from `start` (0) to `end` inclusive, `step` (1) apart; `arange` is its newer form. [torch.range](https://docs.pytorch.org/docs/2.13/generated/torch.range.html)
   * @aten aten::range.step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (start: Scalar, end: Scalar, step?: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (start: Scalar, end: Scalar, options: FactoryOptions & { step?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.ravel`. */
export interface RavelFunction {
  /**
   * The tensor as one vector; a view where it can be. [torch.ravel](https://docs.pytorch.org/docs/2.13/generated/torch.ravel.html)
   * @aten aten::ravel(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.real`. */
export interface RealFunction {
  /**
   * The real part of a complex tensor, as a view; a real tensor comes back as it is. [torch.real](https://docs.pytorch.org/docs/2.13/generated/torch.real.html)
   * @aten aten::real(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.reciprocal`. */
export interface ReciprocalFunction {
  /**
   * One divided by each element. [torch.reciprocal](https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html)
   * @aten aten::reciprocal(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.reciprocal_`. */
export interface Reciprocal_Function {
  /**
   * One divided by each element. In place: changes the tensor and returns it. [torch.reciprocal](https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html)
   * @aten aten::reciprocal_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.relu`. */
export interface ReluFunction {
  /**
   * Each element, or zero where it is negative. [torch.nn.functional.relu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html)
   * @aten aten::relu(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.relu_`. */
export interface Relu_Function {
  /**
   * Each element, or zero where it is negative. In place: changes the tensor and returns it. [torch.nn.functional.relu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html)
   * @aten aten::relu_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.remainder`. */
export interface RemainderFunction {
  /**
   * The remainder of the division by `other`, with the divisor's sign; shapes broadcast. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html)
   * @aten aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The remainder of the division by `other`, with the divisor's sign; shapes broadcast. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html)
   * @aten aten::remainder.Scalar_Tensor(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The remainder of the division by `other`, with the divisor's sign; shapes broadcast. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html)
   * @aten aten::remainder.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.renorm`. */
export interface RenormFunction {
  /**
   * Scales the slices along `dim` down to a `p`-norm of `maxnorm` at most. [torch.renorm](https://docs.pytorch.org/docs/2.13/generated/torch.renorm.html)
   * @aten aten::renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor
   */
  (input: Tensor, p: Scalar, dim: Int, maxnorm: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, dim: Int, options: { maxnorm: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, options: { dim: Int; maxnorm: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.repeatInterleave`. */
export interface RepeatInterleaveFunction {
  /**
   * Repeats each element, `repeats` times, along `dim` or in the flattened tensor. [torch.repeat_interleave](https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html)
   * @aten aten::repeat_interleave.Tensor(Tensor repeats, *, SymInt? output_size=None) -> Tensor
   */
  (repeats: Tensor, options?: { outputSize?: Int | null; out?: Tensor }): Tensor;
  /**
   * Repeats each element, `repeats` times, along `dim` or in the flattened tensor. [torch.repeat_interleave](https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html)
   * @aten aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor
   */
  (input: Tensor, repeats: Tensor, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  (input: Tensor, repeats: Tensor, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
  /**
   * Repeats each element, `repeats` times, along `dim` or in the flattened tensor. [torch.repeat_interleave](https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html)
   * @aten aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor
   */
  (input: Tensor, repeats: Int, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
  (input: Tensor, repeats: Int, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
}

/** Signatures of `torch.reshape`. */
export interface ReshapeFunction {
  /**
   * The same elements in shape `shape`, a view where it can be; -1 is inferred. [torch.reshape](https://docs.pytorch.org/docs/2.13/generated/torch.reshape.html)
   * @aten aten::reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)
   */
  (input: Tensor, shape: readonly Int[]): Tensor;
  (input: Tensor, ...shape: Int[]): Tensor;
}

/** Signatures of `torch.resizeAs_`. */
export interface ResizeAs_Function {
  /**
   * Gives the tensor the size of another, and more memory if needed. [torch.Tensor.resize_as_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_as_.html)
   * @aten aten::resize_as_(Tensor(a!) self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor(a!)
   */
  (input: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
}

/** Signatures of `torch.resizeAsSparse_`. */
export interface ResizeAsSparse_Function {
  /**
   * Gives a sparse tensor the size of another.
   * @aten aten::resize_as_sparse_(Tensor(a!) self, Tensor the_template) -> Tensor(a!)
   */
  (input: Tensor, theTemplate: Tensor): Tensor;
}

/** Signatures of `torch.resolveConj`. */
export interface ResolveConjFunction {
  /**
   * The tensor with its conjugation computed, a copy only if it was not. [torch.resolve_conj](https://docs.pytorch.org/docs/2.13/generated/torch.resolve_conj.html)
   * @aten aten::resolve_conj(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.resolveNeg`. */
export interface ResolveNegFunction {
  /**
   * The tensor with its negation computed, a copy only if it was not. [torch.resolve_neg](https://docs.pytorch.org/docs/2.13/generated/torch.resolve_neg.html)
   * @aten aten::resolve_neg(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.rmsNorm`. */
export interface RmsNormFunction {
  /**
   * Divides by the root of the mean of squares over the last dimensions, those of `normalizedShape`. [torch.nn.functional.rms_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rms_norm.html)
   * @aten aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor
   */
  (input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null, eps?: Float | null): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, options: { eps?: Float | null }): Tensor;
  (input: Tensor, normalizedShape: readonly Int[], options: { weight?: Tensor | null; eps?: Float | null }): Tensor;
}

/** Signatures of `torch.rnnRelu`. */
export interface RnnReluFunction {
  /**
   * A recurrent network of several layers with relu over (T, N, I), with its last hidden states. [torch.nn.RNN](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNN.html)
   * @aten aten::rnn_relu.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)
   */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /**
   * A recurrent network of several layers with relu over (T, N, I), with its last hidden states. [torch.nn.RNN](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNN.html)
   * @aten aten::rnn_relu.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)
   */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.rnnReluCell`. */
export interface RnnReluCellFunction {
  /**
   * One step of a recurrent unit with relu: (N, I) and (N, H) -> (N, H). [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html)
   * @aten aten::rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor
   */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
}

/** Signatures of `torch.rnnTanh`. */
export interface RnnTanhFunction {
  /**
   * A recurrent network of several layers with tanh over (T, N, I), with its last hidden states. [torch.nn.RNN](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNN.html)
   * @aten aten::rnn_tanh.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)
   */
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /**
   * A recurrent network of several layers with tanh over (T, N, I), with its last hidden states. [torch.nn.RNN](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNN.html)
   * @aten aten::rnn_tanh.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)
   */
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}

/** Signatures of `torch.rnnTanhCell`. */
export interface RnnTanhCellFunction {
  /**
   * One step of a recurrent unit with tanh: (N, I) and (N, H) -> (N, H). [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html)
   * @aten aten::rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor
   */
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options: { bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
}

/** Signatures of `torch.roll`. */
export interface RollFunction {
  /**
   * Moves the elements along `dims` by `shifts`; what leaves at the end comes back at the start. [torch.roll](https://docs.pytorch.org/docs/2.13/generated/torch.roll.html)
   * @aten aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor
   */
  (input: Tensor, shifts: Int | readonly Int[], dims?: Int | readonly Int[] | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, shifts: Int | readonly Int[], options: { dims?: Int | readonly Int[] | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.rot90`. */
export interface Rot90Function {
  /**
   * Turns the tensor by 90 degrees `k` times in the plane of `dims`. [torch.rot90](https://docs.pytorch.org/docs/2.13/generated/torch.rot90.html)
   * @aten aten::rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor
   */
  (input: Tensor, k?: Int, dims?: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, k: Int, options: { dims?: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, options: { k?: Int; dims?: readonly Int[]; out?: Tensor }): Tensor;
}

/** Signatures of `torch.round`. */
export interface RoundFunction {
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round.decimals(Tensor self, *, int decimals) -> Tensor
   */
  (input: Tensor, options: { decimals: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.round_`. */
export interface Round_Function {
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. In place: changes the tensor and returns it. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. In place: changes the tensor and returns it. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html)
   * @aten aten::round_.decimals(Tensor(a!) self, *, int decimals) -> Tensor(a!)
   */
  (input: Tensor, options: { decimals: Int }): Tensor;
}

/** Signatures of `torch.rowIndicesCopy`. */
export interface RowIndicesCopyFunction {
  /**
   * As `rowIndices`, but a copy and not a view.
   * @aten aten::row_indices_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rowStack`. */
export interface RowStackFunction {
  /**
   * Joins tensors along the first dimension; vectors become rows first. Another name of `vstack`. [torch.row_stack](https://docs.pytorch.org/docs/2.13/generated/torch.row_stack.html)
   * @aten aten::row_stack(Tensor[] tensors) -> Tensor
   */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rrelu`. */
export interface RreluFunction {
  /**
   * Each element, multiplied where negative by a slope drawn from [lower, upper] in training, or by their mean. [torch.nn.functional.rrelu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html)
   * @aten aten::rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor
   */
  (input: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, options: { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, options: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
}

/** Signatures of `torch.rrelu_`. */
export interface Rrelu_Function {
  /**
   * Each element, multiplied where negative by a slope drawn from [lower, upper] in training, or by their mean. In place: changes the tensor and returns it. [torch.nn.functional.rrelu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html)
   * @aten aten::rrelu_(Tensor(a!) self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor(a!)
   */
  (input: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, options: { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, options: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
}

/** Signatures of `torch.rsqrt`. */
export interface RsqrtFunction {
  /**
   * One divided by the square root of each element. [torch.rsqrt](https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html)
   * @aten aten::rsqrt(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.rsqrt_`. */
export interface Rsqrt_Function {
  /**
   * One divided by the square root of each element. In place: changes the tensor and returns it. [torch.rsqrt](https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html)
   * @aten aten::rsqrt_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.rsub`. */
export interface RsubFunction {
  /**
   * Subtracts the tensor from `other`: `other - alpha * tensor`. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, other: Scalar, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { alpha?: Scalar; out?: Tensor }): Tensor;
  /**
   * Subtracts the tensor from `other`: `other - alpha * tensor`. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.scalarTensor`. */
export interface ScalarTensorFunction {
  /**
   * A tensor without dimensions that holds one number. [torch.tensor](https://docs.pytorch.org/docs/2.13/generated/torch.tensor.html)
   * @aten aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (s: Scalar, options?: FactoryOptions & { out?: Tensor }): Tensor;
}

/** Signatures of `torch.scatter`. */
export interface ScatterFunction {
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  /**
   * A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html)
   * @aten aten::scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { value: Scalar; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; value: Scalar; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.scatterAdd`. */
export interface ScatterAddFunction {
  /**
   * A copy with `src` added along `dim` by `index`: out[index[i][j]][j] += src[i][j] for dim 0. [torch.scatter_add](https://docs.pytorch.org/docs/2.13/generated/torch.scatter_add.html)
   * @aten aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
}

/** Signatures of `torch.scatterReduce`. */
export interface ScatterReduceFunction {
  /**
   * A copy with `src` reduced along `dim` by `index`: sum, prod, mean, amax or amin. [torch.scatter_reduce](https://docs.pytorch.org/docs/2.13/generated/torch.scatter_reduce.html)
   * @aten aten::scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor
   */
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, options: { reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, options: { src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.searchsorted`. */
export interface SearchsortedFunction {
  /**
   * Where `values` would be inserted into the sorted last dimension to keep its order. [torch.searchsorted](https://docs.pytorch.org/docs/2.13/generated/torch.searchsorted.html)
   * @aten aten::searchsorted.Scalar(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor
   */
  (sortedSequence: Tensor, input: Scalar, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null; out?: Tensor }): Tensor;
  /**
   * Where `values` would be inserted into the sorted last dimension to keep its order. [torch.searchsorted](https://docs.pytorch.org/docs/2.13/generated/torch.searchsorted.html)
   * @aten aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor
   */
  (sortedSequence: Tensor, input: Tensor, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.segmentReduce`. */
export interface SegmentReduceFunction {
  /**
   * Reduces runs of a dimension, given by lengths or offsets, by sum, mean, max, min or prod.
   * @aten aten::segment_reduce(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None) -> Tensor
   */
  (data: Tensor, reduce: string, options?: { lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: Int; unsafe?: boolean; initial?: Scalar | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.select`. */
export interface SelectFunction {
  /**
   * The slice at `index` of dimension `dim`, without that dimension, as a view. [torch.select](https://docs.pytorch.org/docs/2.13/generated/torch.select.html)
   * @aten aten::select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a)
   */
  (input: Tensor, dim: Int, index: Int): Tensor;
  (input: Tensor, dim: Int, options: { index: Int }): Tensor;
  (input: Tensor, options: { dim: Int; index: Int }): Tensor;
}

/** Signatures of `torch.selectCopy`. */
export interface SelectCopyFunction {
  /**
   * As `select`, but a copy and not a view. [torch.select](https://docs.pytorch.org/docs/2.13/generated/torch.select.html)
   * @aten aten::select_copy.int(Tensor self, int dim, SymInt index) -> Tensor
   */
  (input: Tensor, dim: Int, index: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { index: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; index: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.selectScatter`. */
export interface SelectScatterFunction {
  /**
   * A copy of the tensor with `src` written into the slice at `index` of `dim`. [torch.select_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.select_scatter.html)
   * @aten aten::select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor
   */
  (input: Tensor, src: Tensor, dim: Int, index: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, options: { index: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { dim: Int; index: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.selu`. */
export interface SeluFunction {
  /**
   * The scaled exponential linear unit of each element, whose constants keep mean 0 and variance 1. [torch.nn.functional.selu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html)
   * @aten aten::selu(Tensor self) -> Tensor
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.selu_`. */
export interface Selu_Function {
  /**
   * The scaled exponential linear unit of each element, whose constants keep mean 0 and variance 1. In place: changes the tensor and returns it. [torch.nn.functional.selu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html)
   * @aten aten::selu_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sgn`. */
export interface SgnFunction {
  /**
   * The sign of each element; of complex elements the point of the unit circle in their direction. [torch.sgn](https://docs.pytorch.org/docs/2.13/generated/torch.sgn.html)
   * @aten aten::sgn(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sigmoid`. */
export interface SigmoidFunction {
  /**
   * `1 / (1 + exp(-x))` of each element. [torch.sigmoid](https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html)
   * @aten aten::sigmoid(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sigmoid_`. */
export interface Sigmoid_Function {
  /**
   * `1 / (1 + exp(-x))` of each element. In place: changes the tensor and returns it. [torch.sigmoid](https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html)
   * @aten aten::sigmoid_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sign`. */
export interface SignFunction {
  /**
   * -1, 0 or 1 by the sign of each element. [torch.sign](https://docs.pytorch.org/docs/2.13/generated/torch.sign.html)
   * @aten aten::sign(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.signbit`. */
export interface SignbitFunction {
  /**
   * Whether the sign bit of each element is set, also of -0. [torch.signbit](https://docs.pytorch.org/docs/2.13/generated/torch.signbit.html)
   * @aten aten::signbit(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sin`. */
export interface SinFunction {
  /**
   * The sine of each element, given in radians. [torch.sin](https://docs.pytorch.org/docs/2.13/generated/torch.sin.html)
   * @aten aten::sin(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sin_`. */
export interface Sin_Function {
  /**
   * The sine of each element, given in radians. In place: changes the tensor and returns it. [torch.sin](https://docs.pytorch.org/docs/2.13/generated/torch.sin.html)
   * @aten aten::sin_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sinc`. */
export interface SincFunction {
  /**
   * `sin(pi * x) / (pi * x)` of each element, 1 at zero. [torch.sinc](https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html)
   * @aten aten::sinc(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sinc_`. */
export interface Sinc_Function {
  /**
   * `sin(pi * x) / (pi * x)` of each element, 1 at zero. In place: changes the tensor and returns it. [torch.sinc](https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html)
   * @aten aten::sinc_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sinh`. */
export interface SinhFunction {
  /**
   * The hyperbolic sine of each element. [torch.sinh](https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html)
   * @aten aten::sinh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sinh_`. */
export interface Sinh_Function {
  /**
   * The hyperbolic sine of each element. In place: changes the tensor and returns it. [torch.sinh](https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html)
   * @aten aten::sinh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.sliceCopy`. */
export interface SliceCopyFunction {
  /**
   * As `slice`, but a copy and not a view.
   * @aten aten::slice_copy.Tensor(Tensor self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor
   */
  (input: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.sliceInverse`. */
export interface SliceInverseFunction {
  /**
   * The tensor that a slice was taken of, given the slice.
   * @aten aten::slice_inverse(Tensor(a) self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)
   */
  (input: Tensor, src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  (input: Tensor, src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
}

/** Signatures of `torch.sliceScatter`. */
export interface SliceScatterFunction {
  /**
   * A copy of the tensor with `src` written into a slice of `dim`. [torch.slice_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.slice_scatter.html)
   * @aten aten::slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor
   */
  (input: Tensor, src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, end: Int | null, options: { step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, start: Int | null, options: { end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: Int, options: { start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.slogdet`. */
export interface SlogdetFunction {
  /**
   * The sign and the logarithm of the absolute value of the determinant of square matrices. [torch.slogdet](https://docs.pytorch.org/docs/2.13/generated/torch.slogdet.html)
   * @aten aten::slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet)
   */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
}

/** Signatures of `torch.smm`. */
export interface SmmFunction {
  /**
   * The product of a sparse and a dense matrix, sparse. [torch.smm](https://docs.pytorch.org/docs/2.13/generated/torch.smm.html)
   * @aten aten::smm(Tensor self, Tensor mat2) -> Tensor
   */
  (input: Tensor, mat2: Tensor): Tensor;
}

/** Signatures of `torch.softmax`. */
export interface SoftmaxFunction {
  /**
   * Exponentials along `dim` divided by their sum. [torch.softmax](https://docs.pytorch.org/docs/2.13/generated/torch.softmax.html)
   * @aten aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int, dtype?: DType | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.sort`. */
export interface SortFunction {
  /**
   * The elements along `dim` in order, and where they stood; `stable` keeps equal ones in their order. [torch.sort](https://docs.pytorch.org/docs/2.13/generated/torch.sort.html)
   * @aten aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, dim?: Int, descending?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, dim: Int, options: { descending?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, options: { dim?: Int; descending?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /**
   * The elements along `dim` in order, and where they stood; `stable` keeps equal ones in their order. [torch.sort](https://docs.pytorch.org/docs/2.13/generated/torch.sort.html)
   * @aten aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, options: { stable: boolean | null; dim?: Int; descending?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.sparseBscTensor`. */
export interface SparseBscTensorFunction {
  /**
   * A sparse matrix of blocks from compressed column pointers, row indices and values. [torch.sparse_bsc_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsc_tensor.html)
   * @aten aten::sparse_bsc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /**
   * A sparse matrix of blocks from compressed column pointers, row indices and values. [torch.sparse_bsc_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsc_tensor.html)
   * @aten aten::sparse_bsc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseBsrTensor`. */
export interface SparseBsrTensorFunction {
  /**
   * A sparse matrix of blocks from compressed row pointers, column indices and values. [torch.sparse_bsr_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsr_tensor.html)
   * @aten aten::sparse_bsr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /**
   * A sparse matrix of blocks from compressed row pointers, column indices and values. [torch.sparse_bsr_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsr_tensor.html)
   * @aten aten::sparse_bsr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseCompressedTensor`. */
export interface SparseCompressedTensorFunction {
  /**
   * A sparse matrix from compressed and plain indices and values, in the given layout. [torch.sparse_compressed_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_compressed_tensor.html)
   * @aten aten::sparse_compressed_tensor.comp_plain_value(Tensor compressed_indices, Tensor plain_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /**
   * A sparse matrix from compressed and plain indices and values, in the given layout. [torch.sparse_compressed_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_compressed_tensor.html)
   * @aten aten::sparse_compressed_tensor.comp_plain_value_size(Tensor compressed_indices, Tensor plain_indices, Tensor values, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseCooTensor`. */
export interface SparseCooTensorFunction {
  /**
   * A sparse tensor from indices (dimensions, number) and values. [torch.sparse_coo_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html)
   * @aten aten::sparse_coo_tensor.indices(Tensor indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool? is_coalesced=None) -> Tensor
   */
  (indices: Tensor, values: Tensor, options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
  /**
   * A sparse tensor from indices (dimensions, number) and values. [torch.sparse_coo_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html)
   * @aten aten::sparse_coo_tensor.indices_size(Tensor indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool? is_coalesced=None) -> Tensor
   */
  (indices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
  /**
   * A sparse tensor from indices (dimensions, number) and values. [torch.sparse_coo_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html)
   * @aten aten::sparse_coo_tensor.size(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.sparseCscTensor`. */
export interface SparseCscTensorFunction {
  /**
   * A sparse matrix from compressed column pointers, row indices and values. [torch.sparse_csc_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csc_tensor.html)
   * @aten aten::sparse_csc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /**
   * A sparse matrix from compressed column pointers, row indices and values. [torch.sparse_csc_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csc_tensor.html)
   * @aten aten::sparse_csc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.sparseCsrTensor`. */
export interface SparseCsrTensorFunction {
  /**
   * A sparse matrix from compressed row pointers, column indices and values. [torch.sparse_csr_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csr_tensor.html)
   * @aten aten::sparse_csr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
  /**
   * A sparse matrix from compressed row pointers, column indices and values. [torch.sparse_csr_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csr_tensor.html)
   * @aten aten::sparse_csr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor
   */
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
}

/** Signatures of `torch.splitCopy`. */
export interface SplitCopyFunction {
  /**
   * As `split`, but a copy and not a view. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::split_copy.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[]
   */
  (input: Tensor, splitSize: Int, dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSize: Int, options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.splitWithSizes`. */
export interface SplitWithSizesFunction {
  /**
   * Splits dimension `dim` into views of the sizes listed. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[]
   */
  (input: Tensor, splitSizes: readonly Int[], dim?: Int): Tensor[];
  (input: Tensor, splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.splitWithSizesCopy`. */
export interface SplitWithSizesCopyFunction {
  /**
   * As `splitWithSizes`, but a copy and not a view. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::split_with_sizes_copy(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[]
   */
  (input: Tensor, splitSizes: readonly Int[], dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSizes: readonly Int[], options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.sqrt`. */
export interface SqrtFunction {
  /**
   * The square root of each element. [torch.sqrt](https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html)
   * @aten aten::sqrt(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.sqrt_`. */
export interface Sqrt_Function {
  /**
   * The square root of each element. In place: changes the tensor and returns it. [torch.sqrt](https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html)
   * @aten aten::sqrt_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.square`. */
export interface SquareFunction {
  /**
   * The square of each element. [torch.square](https://docs.pytorch.org/docs/2.13/generated/torch.square.html)
   * @aten aten::square(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.square_`. */
export interface Square_Function {
  /**
   * The square of each element. In place: changes the tensor and returns it. [torch.square](https://docs.pytorch.org/docs/2.13/generated/torch.square.html)
   * @aten aten::square_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.squeeze`. */
export interface SqueezeFunction {
  /**
   * The tensor without dimensions of size 1, all or those of `dim`, as a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
  /**
   * The tensor without dimensions of size 1, all or those of `dim`, as a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)
   */
  (input: Tensor, dim: Int): Tensor;
  (input: Tensor, options: { dim: Int }): Tensor;
  /**
   * The tensor without dimensions of size 1, all or those of `dim`, as a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a)
   */
  (input: Tensor, dim: readonly Int[]): Tensor;
  (input: Tensor, options: { dim: readonly Int[] }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
}

/** Signatures of `torch.squeezeCopy`. */
export interface SqueezeCopyFunction {
  /**
   * As `squeeze`, but a copy and not a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * As `squeeze`, but a copy and not a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze_copy.dim(Tensor self, int dim) -> Tensor
   */
  (input: Tensor, dim: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; out?: Tensor }): Tensor;
  /**
   * As `squeeze`, but a copy and not a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html)
   * @aten aten::squeeze_copy.dims(Tensor self, int[] dim) -> Tensor
   */
  (input: Tensor, dim: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: readonly Int[]; out?: Tensor }): Tensor;
  (input: Tensor, ...dim: Int[]): Tensor;
  (input: Tensor, ...args: [...dim: Int[], options: { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.sspaddmm`. */
export interface SspaddmmFunction {
  /**
   * `beta * tensor + alpha * mat1 @ mat2` with sparse tensor and mat1, sparse. [torch.sspaddmm](https://docs.pytorch.org/docs/2.13/generated/torch.sspaddmm.html)
   * @aten aten::sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
   */
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.stack`. */
export interface StackFunction {
  /**
   * Joins tensors of one shape along a new dimension `dim`. [torch.stack](https://docs.pytorch.org/docs/2.13/generated/torch.stack.html)
   * @aten aten::stack(Tensor[] tensors, int dim=0) -> Tensor
   */
  (tensors: readonly Tensor[], dim?: Int, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.std`. */
export interface StdFunction {
  /**
   * The standard deviation of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.std](https://docs.pytorch.org/docs/2.13/generated/torch.std.html)
   * @aten aten::std(Tensor self, bool unbiased=True) -> Tensor
   */
  (input: Tensor, unbiased?: boolean): Tensor;
  (input: Tensor, options: { unbiased?: boolean }): Tensor;
  /**
   * The standard deviation of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.std](https://docs.pytorch.org/docs/2.13/generated/torch.std.html)
   * @aten aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  /**
   * The standard deviation of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.std](https://docs.pytorch.org/docs/2.13/generated/torch.std.html)
   * @aten aten::std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.stdMean`. */
export interface StdMeanFunction {
  /**
   * The standard deviation and the mean of all elements, or along `dim`. [torch.std_mean](https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html)
   * @aten aten::std_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor)
   */
  (input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  (input: Tensor, options: { unbiased?: boolean }): [Tensor, Tensor];
  /**
   * The standard deviation and the mean of all elements, or along `dim`. [torch.std_mean](https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html)
   * @aten aten::std_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> (Tensor, Tensor)
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  /**
   * The standard deviation and the mean of all elements, or along `dim`. [torch.std_mean](https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html)
   * @aten aten::std_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor)
   */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
}

/** Signatures of `torch.sub`. */
export interface SubFunction {
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, alpha?: Scalar, options?: { out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar; out?: Tensor }): Tensor;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html)
   * @aten aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.subtract`. */
export interface SubtractFunction {
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. Another name of `sub`. [torch.subtract](https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html)
   * @aten aten::subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
  (input: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
  /**
   * Subtracts `alpha * other` from each element; shapes broadcast. Another name of `sub`. [torch.subtract](https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html)
   * @aten aten::subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
}

/** Signatures of `torch.sum`. */
export interface SumFunction {
  /**
   * The sum of all elements, or along `dim`. [torch.sum](https://docs.pytorch.org/docs/2.13/generated/torch.sum.html)
   * @aten aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  /**
   * The sum of all elements, or along `dim`. [torch.sum](https://docs.pytorch.org/docs/2.13/generated/torch.sum.html)
   * @aten aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.svd`. */
export interface SvdFunction {
  /**
   * The singular value decomposition A = U diag(S) V^H; linalg.svd is its newer form. [torch.svd](https://docs.pytorch.org/docs/2.13/generated/torch.svd.html)
   * @aten aten::svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V)
   */
  (input: Tensor, some?: boolean, computeUv?: boolean, options?: { out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  (input: Tensor, some: boolean, options: { computeUv?: boolean; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  (input: Tensor, options: { some?: boolean; computeUv?: boolean; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
}

/** Signatures of `torch.swapaxes`. */
export interface SwapaxesFunction {
  /**
   * The tensor with two dimensions exchanged, as a view. Another name of `transpose`. [torch.swapaxes](https://docs.pytorch.org/docs/2.13/generated/torch.swapaxes.html)
   * @aten aten::swapaxes(Tensor(a) self, int axis0, int axis1) -> Tensor(a)
   */
  (input: Tensor, axis0: Int, axis1: Int): Tensor;
}

/** Signatures of `torch.swapdims`. */
export interface SwapdimsFunction {
  /**
   * The tensor with two dimensions exchanged, as a view. Another name of `transpose`. [torch.swapdims](https://docs.pytorch.org/docs/2.13/generated/torch.swapdims.html)
   * @aten aten::swapdims(Tensor(a) self, int dim0, int dim1) -> Tensor(a)
   */
  (input: Tensor, dim0: Int, dim1: Int): Tensor;
}

/** Signatures of `torch.symConstrainRange`. */
export interface SymConstrainRangeFunction {
  /**
   * Throws where a number lies outside of a range.
   * @aten aten::sym_constrain_range(Scalar size, *, int? min=None, int? max=None) -> ()
   */
  (size: Scalar, options?: { min?: Int | null; max?: Int | null }): void;
}

/** Signatures of `torch.symConstrainRangeForSize`. */
export interface SymConstrainRangeForSizeFunction {
  /**
   * Throws where a number, which is a size, lies outside of a range.
   * @aten aten::sym_constrain_range_for_size(Scalar size, *, int? min=None, int? max=None) -> ()
   */
  (size: Scalar, options?: { min?: Int | null; max?: Int | null }): void;
}

/** Signatures of `torch.t`. */
export interface TFunction {
  /**
   * The matrix with its two dimensions exchanged, as a view. [torch.t](https://docs.pytorch.org/docs/2.13/generated/torch.t.html)
   * @aten aten::t(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.tCopy`. */
export interface TCopyFunction {
  /**
   * As `t`, but a copy and not a view. [torch.t](https://docs.pytorch.org/docs/2.13/generated/torch.t.html)
   * @aten aten::t_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.take`. */
export interface TakeFunction {
  /**
   * The elements at the positions `index` of the flattened tensor, in the shape of `index`. [torch.take](https://docs.pytorch.org/docs/2.13/generated/torch.take.html)
   * @aten aten::take(Tensor self, Tensor index) -> Tensor
   */
  (input: Tensor, index: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.takeAlongDim`. */
export interface TakeAlongDimFunction {
  /**
   * Elements along `dim` by `indices`, whose other sizes broadcast; fits what argmax and argsort give. [torch.take_along_dim](https://docs.pytorch.org/docs/2.13/generated/torch.take_along_dim.html)
   * @aten aten::take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor
   */
  (input: Tensor, indices: Tensor, dim?: Int | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, options: { dim?: Int | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.tan`. */
export interface TanFunction {
  /**
   * The tangent of each element, given in radians. [torch.tan](https://docs.pytorch.org/docs/2.13/generated/torch.tan.html)
   * @aten aten::tan(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.tan_`. */
export interface Tan_Function {
  /**
   * The tangent of each element, given in radians. In place: changes the tensor and returns it. [torch.tan](https://docs.pytorch.org/docs/2.13/generated/torch.tan.html)
   * @aten aten::tan_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.tanh`. */
export interface TanhFunction {
  /**
   * The hyperbolic tangent of each element. [torch.tanh](https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html)
   * @aten aten::tanh(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.tanh_`. */
export interface Tanh_Function {
  /**
   * The hyperbolic tangent of each element. In place: changes the tensor and returns it. [torch.tanh](https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html)
   * @aten aten::tanh_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.tensorSplit`. */
export interface TensorSplitFunction {
  /**
   * Splits dimension `dim` into sections of nearly equal size, or at indices. [torch.tensor_split](https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html)
   * @aten aten::tensor_split.indices(Tensor(a -> *) self, SymInt[] indices, int dim=0) -> Tensor(a)[]
   */
  (input: Tensor, indices: readonly Int[], dim?: Int): Tensor[];
  (input: Tensor, indices: readonly Int[], options: { dim?: Int }): Tensor[];
  /**
   * Splits dimension `dim` into sections of nearly equal size, or at indices. [torch.tensor_split](https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html)
   * @aten aten::tensor_split.sections(Tensor(a -> *) self, SymInt sections, int dim=0) -> Tensor(a)[]
   */
  (input: Tensor, sections: Int, dim?: Int): Tensor[];
  (input: Tensor, sections: Int, options: { dim?: Int }): Tensor[];
  /**
   * Splits dimension `dim` into sections of nearly equal size, or at indices. [torch.tensor_split](https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html)
   * @aten aten::tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor(a)[]
   */
  (input: Tensor, tensorIndicesOrSections: Tensor, dim?: Int): Tensor[];
  (input: Tensor, tensorIndicesOrSections: Tensor, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.threshold`. */
export interface ThresholdFunction {
  /**
   * Each element, or `value` where it is not above `threshold`. [torch.nn.functional.threshold](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html)
   * @aten aten::threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor
   */
  (input: Tensor, threshold: Scalar, value: Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.threshold_`. */
export interface Threshold_Function {
  /**
   * Each element, or `value` where it is not above `threshold`. In place: changes the tensor and returns it. [torch.nn.functional.threshold](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html)
   * @aten aten::threshold_(Tensor(a!) self, Scalar threshold, Scalar value) -> Tensor(a!)
   */
  (input: Tensor, threshold: Scalar, value: Scalar): Tensor;
}

/** Signatures of `torch.tile`. */
export interface TileFunction {
  /**
   * Repeats the tensor `dims` times along each dimension; missing ones are added in front. [torch.tile](https://docs.pytorch.org/docs/2.13/generated/torch.tile.html)
   * @aten aten::tile(Tensor self, SymInt[] dims) -> Tensor
   */
  (input: Tensor, dims: readonly Int[]): Tensor;
  (input: Tensor, options: { dims: readonly Int[] }): Tensor;
  (input: Tensor, ...dims: Int[]): Tensor;
}

/** Signatures of `torch.topk`. */
export interface TopkFunction {
  /**
   * The `k` largest (or smallest) elements along `dim` and their indices. [torch.topk](https://docs.pytorch.org/docs/2.13/generated/torch.topk.html)
   * @aten aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)
   */
  (input: Tensor, k: Int, dim?: Int, largest?: boolean, sorted?: boolean, options?: { out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, dim: Int, largest: boolean, options: { sorted?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, dim: Int, options: { largest?: boolean; sorted?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  (input: Tensor, k: Int, options: { dim?: Int; largest?: boolean; sorted?: boolean; out?: [Tensor, Tensor] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
}

/** Signatures of `torch.trace`. */
export interface TraceFunction {
  /**
   * The sum of the diagonal of a matrix. [torch.trace](https://docs.pytorch.org/docs/2.13/generated/torch.trace.html)
   * @aten aten::trace(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.transpose`. */
export interface TransposeFunction {
  /**
   * The tensor with two dimensions exchanged, as a view. [torch.transpose](https://docs.pytorch.org/docs/2.13/generated/torch.transpose.html)
   * @aten aten::transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)
   */
  (input: Tensor, dim0: Int, dim1: Int): Tensor;
}

/** Signatures of `torch.transposeCopy`. */
export interface TransposeCopyFunction {
  /**
   * As `transpose`, but a copy and not a view. [torch.transpose](https://docs.pytorch.org/docs/2.13/generated/torch.transpose.html)
   * @aten aten::transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor
   */
  (input: Tensor, dim0: Int, dim1: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.trapezoid`. */
export interface TrapezoidFunction {
  /**
   * The integral along `dim` by the trapezoid rule, of points `dx` apart or at `x`. [torch.trapezoid](https://docs.pytorch.org/docs/2.13/generated/torch.trapezoid.html)
   * @aten aten::trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor
   */
  (y: Tensor, options?: { dx?: Scalar; dim?: Int }): Tensor;
  /**
   * The integral along `dim` by the trapezoid rule, of points `dx` apart or at `x`. [torch.trapezoid](https://docs.pytorch.org/docs/2.13/generated/torch.trapezoid.html)
   * @aten aten::trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor
   */
  (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
}

/** Signatures of `torch.trapz`. */
export interface TrapzFunction {
  /**
   * The integral along `dim` by the trapezoid rule, of points `dx` apart or at `x`. [torch.trapz](https://docs.pytorch.org/docs/2.13/generated/torch.trapz.html)
   * @aten aten::trapz.dx(Tensor y, *, float dx=1., int dim=-1) -> Tensor
   */
  (y: Tensor, options?: { dx?: Float; dim?: Int }): Tensor;
  /**
   * The integral along `dim` by the trapezoid rule, of points `dx` apart or at `x`. [torch.trapz](https://docs.pytorch.org/docs/2.13/generated/torch.trapz.html)
   * @aten aten::trapz.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor
   */
  (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
}

/** Signatures of `torch.triangularSolve`. */
export interface TriangularSolveFunction {
  /**
   * Solves A X = B for a triangular A; linalg.solveTriangular is its newer form. [torch.triangular_solve](https://docs.pytorch.org/docs/2.13/generated/torch.triangular_solve.html)
   * @aten aten::triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> (Tensor solution, Tensor cloned_coefficient)
   */
  (input: Tensor, A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean, options?: { out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, options: { unitriangular?: boolean; out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  (input: Tensor, A: Tensor, upper: boolean, options: { transpose?: boolean; unitriangular?: boolean; out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
  (input: Tensor, A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean; out?: [Tensor, Tensor] }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
}

/** Signatures of `torch.tril`. */
export interface TrilFunction {
  /**
   * The lower triangle of matrices, zeros elsewhere; `diagonal` moves the border. [torch.tril](https://docs.pytorch.org/docs/2.13/generated/torch.tril.html)
   * @aten aten::tril(Tensor self, SymInt diagonal=0) -> Tensor
   */
  (input: Tensor, diagonal?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.trilIndices`. */
export interface TrilIndicesFunction {
  /**
   * The indices of the lower triangle of a (row, col) matrix: (2, number). [torch.tril_indices](https://docs.pytorch.org/docs/2.13/generated/torch.tril_indices.html)
   * @aten aten::tril_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (row: Int, col: Int, offset?: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (row: Int, col: Int, options: FactoryOptions & { offset?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.tripletMarginLoss`. */
export interface TripletMarginLossFunction {
  /**
   * `max(0, distance to positive - distance to negative + margin)` of an anchor. [torch.nn.functional.triplet_margin_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.triplet_margin_loss.html)
   * @aten aten::triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1., float p=2., float eps=9.9999999999999995e-07, bool swap=False, int reduction=1) -> Tensor
   */
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin?: Float, p?: Float, eps?: Float, swap?: boolean, reduction?: Int): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, p: Float, eps: Float, swap: boolean, options: { reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, p: Float, eps: Float, options: { swap?: boolean; reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, p: Float, options: { eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: Float, options: { p?: Float; eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, options: { margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
}

/** Signatures of `torch.triu`. */
export interface TriuFunction {
  /**
   * The upper triangle of matrices, zeros elsewhere; `diagonal` moves the border. [torch.triu](https://docs.pytorch.org/docs/2.13/generated/torch.triu.html)
   * @aten aten::triu(Tensor self, SymInt diagonal=0) -> Tensor
   */
  (input: Tensor, diagonal?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.triuIndices`. */
export interface TriuIndicesFunction {
  /**
   * The indices of the upper triangle of a (row, col) matrix: (2, number). [torch.triu_indices](https://docs.pytorch.org/docs/2.13/generated/torch.triu_indices.html)
   * @aten aten::triu_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (row: Int, col: Int, offset?: Int, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (row: Int, col: Int, options: FactoryOptions & { offset?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.trueDivide`. */
export interface TrueDivideFunction {
  /**
   * Divides each element by `other`, with floating-point quotients also for integers; shapes broadcast. [torch.true_divide](https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html)
   * @aten aten::true_divide.Scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor | Scalar, other: Scalar): Tensor;
  /**
   * Divides each element by `other`, with floating-point quotients also for integers; shapes broadcast. [torch.true_divide](https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html)
   * @aten aten::true_divide.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.trunc`. */
export interface TruncFunction {
  /**
   * Each element without the digits behind the point. [torch.trunc](https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html)
   * @aten aten::trunc(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.trunc_`. */
export interface Trunc_Function {
  /**
   * Each element without the digits behind the point. In place: changes the tensor and returns it. [torch.trunc](https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html)
   * @aten aten::trunc_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.unbind`. */
export interface UnbindFunction {
  /**
   * The slices of dimension `dim`, each without it, as views. [torch.unbind](https://docs.pytorch.org/docs/2.13/generated/torch.unbind.html)
   * @aten aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[]
   */
  (input: Tensor, dim?: Int): Tensor[];
  (input: Tensor, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.unbindCopy`. */
export interface UnbindCopyFunction {
  /**
   * As `unbind`, but a copy and not a view. [torch.unbind](https://docs.pytorch.org/docs/2.13/generated/torch.unbind.html)
   * @aten aten::unbind_copy.int(Tensor self, int dim=0) -> Tensor[]
   */
  (input: Tensor, dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.unflatten`. */
export interface UnflattenFunction {
  /**
   * Divides dimension `dim` into the given sizes. [torch.unflatten](https://docs.pytorch.org/docs/2.13/generated/torch.unflatten.html)
   * @aten aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes) -> Tensor(a)
   */
  (input: Tensor, dim: Int, sizes: readonly Int[]): Tensor;
  (input: Tensor, dim: Int, options: { sizes: readonly Int[] }): Tensor;
  (input: Tensor, options: { dim: Int; sizes: readonly Int[] }): Tensor;
}

/** Signatures of `torch.unfoldCopy`. */
export interface UnfoldCopyFunction {
  /**
   * As `unfold`, but a copy and not a view. [torch.Tensor.unfold](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unfold.html)
   * @aten aten::unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor
   */
  (input: Tensor, dimension: Int, size: Int, step: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.unsafeChunk`. */
export interface UnsafeChunkFunction {
  /**
   * As `chunk`, but the parts may be changed in place without errors in the backward pass. [torch.chunk](https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html)
   * @aten aten::unsafe_chunk(Tensor self, int chunks, int dim=0) -> Tensor[]
   */
  (input: Tensor, chunks: Int, dim?: Int): Tensor[];
  (input: Tensor, chunks: Int, options: { dim?: Int }): Tensor[];
}

/** Signatures of `torch.unsafeSplit`. */
export interface UnsafeSplitFunction {
  /**
   * As `split`, but the parts may be changed in place without errors in the backward pass. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[]
   */
  (input: Tensor, splitSize: Int, dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSize: Int, options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.unsafeSplitWithSizes`. */
export interface UnsafeSplitWithSizesFunction {
  /**
   * As `splitWithSizes`, but the parts may be changed in place without errors in the backward pass. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html)
   * @aten aten::unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[]
   */
  (input: Tensor, splitSizes: readonly Int[], dim?: Int, options?: { out?: readonly Tensor[] }): Tensor[];
  (input: Tensor, splitSizes: readonly Int[], options: { dim?: Int; out?: readonly Tensor[] }): Tensor[];
}

/** Signatures of `torch.unsqueeze`. */
export interface UnsqueezeFunction {
  /**
   * The tensor with a new dimension of size 1 at `dim`, as a view. [torch.unsqueeze](https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html)
   * @aten aten::unsqueeze(Tensor(a) self, int dim) -> Tensor(a)
   */
  (input: Tensor, dim: Int): Tensor;
  (input: Tensor, options: { dim: Int }): Tensor;
}

/** Signatures of `torch.unsqueezeCopy`. */
export interface UnsqueezeCopyFunction {
  /**
   * As `unsqueeze`, but a copy and not a view. [torch.unsqueeze](https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html)
   * @aten aten::unsqueeze_copy(Tensor self, int dim) -> Tensor
   */
  (input: Tensor, dim: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.valuesCopy`. */
export interface ValuesCopyFunction {
  /**
   * As `values`, but a copy and not a view. [torch.Tensor.values](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.values.html)
   * @aten aten::values_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.vander`. */
export interface VanderFunction {
  /**
   * The Vandermonde matrix of a vector: its powers as columns; (M) -> (M, N). [torch.vander](https://docs.pytorch.org/docs/2.13/generated/torch.vander.html)
   * @aten aten::vander(Tensor x, int? N=None, bool increasing=False) -> Tensor
   */
  (x: Tensor, N?: Int | null, increasing?: boolean): Tensor;
  (x: Tensor, N: Int | null, options: { increasing?: boolean }): Tensor;
  (x: Tensor, options: { N?: Int | null; increasing?: boolean }): Tensor;
}

/** Signatures of `torch.var`. */
export interface VarFunction {
  /**
   * The variance of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.var](https://docs.pytorch.org/docs/2.13/generated/torch.var.html)
   * @aten aten::var(Tensor self, bool unbiased=True) -> Tensor
   */
  (input: Tensor, unbiased?: boolean): Tensor;
  (input: Tensor, options: { unbiased?: boolean }): Tensor;
  /**
   * The variance of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.var](https://docs.pytorch.org/docs/2.13/generated/torch.var.html)
   * @aten aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  /**
   * The variance of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.var](https://docs.pytorch.org/docs/2.13/generated/torch.var.html)
   * @aten aten::var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.varMean`. */
export interface VarMeanFunction {
  /**
   * The variance and the mean of all elements, or along `dim`. [torch.var_mean](https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html)
   * @aten aten::var_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor)
   */
  (input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  (input: Tensor, options: { unbiased?: boolean }): [Tensor, Tensor];
  /**
   * The variance and the mean of all elements, or along `dim`. [torch.var_mean](https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html)
   * @aten aten::var_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> (Tensor, Tensor)
   */
  (input: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean; out?: [Tensor, Tensor] }): [Tensor, Tensor];
  /**
   * The variance and the mean of all elements, or along `dim`. [torch.var_mean](https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html)
   * @aten aten::var_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor)
   */
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, unbiased: boolean, options: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: Int | readonly Int[] | null, options: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
}

/** Signatures of `torch.vdot`. */
export interface VdotFunction {
  /**
   * The sum of the products of two vectors, the first conjugated. [torch.vdot](https://docs.pytorch.org/docs/2.13/generated/torch.vdot.html)
   * @aten aten::vdot(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.viewAsComplex`. */
export interface ViewAsComplexFunction {
  /**
   * Pairs in the last dimension as complex numbers, as a view: (..., 2) -> (...). [torch.view_as_complex](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex.html)
   * @aten aten::view_as_complex(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.viewAsComplexCopy`. */
export interface ViewAsComplexCopyFunction {
  /**
   * As `viewAsComplex`, but a copy and not a view. [torch.view_as_complex](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex.html)
   * @aten aten::view_as_complex_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.viewAsReal`. */
export interface ViewAsRealFunction {
  /**
   * Complex numbers as pairs in a new last dimension, as a view: (...) -> (..., 2). [torch.view_as_real](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real.html)
   * @aten aten::view_as_real(Tensor(a) self) -> Tensor(a)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.viewAsRealCopy`. */
export interface ViewAsRealCopyFunction {
  /**
   * As `viewAsReal`, but a copy and not a view. [torch.view_as_real](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real.html)
   * @aten aten::view_as_real_copy(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.viewCopy`. */
export interface ViewCopyFunction {
  /**
   * As `view`, but a copy and not a view. [torch.Tensor.view](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view.html)
   * @aten aten::view_copy(Tensor self, SymInt[] size) -> Tensor
   */
  (input: Tensor, size: readonly Int[], options?: { out?: Tensor }): Tensor;
  (input: Tensor, ...size: Int[]): Tensor;
  (input: Tensor, ...args: [...size: Int[], options: { out?: Tensor }]): Tensor;
  /**
   * As `view`, but a copy and not a view. [torch.Tensor.view](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view.html)
   * @aten aten::view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor
   */
  (input: Tensor, dtype: DType, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.vsplit`. */
export interface VsplitFunction {
  /**
   * Splits along the first dimension, into sections or at indices. [torch.vsplit](https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html)
   * @aten aten::vsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]
   */
  (input: Tensor, indices: readonly Int[]): Tensor[];
  (input: Tensor, ...indices: Int[]): Tensor[];
  /**
   * Splits along the first dimension, into sections or at indices. [torch.vsplit](https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html)
   * @aten aten::vsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]
   */
  (input: Tensor, sections: Int): Tensor[];
}

/** Signatures of `torch.vstack`. */
export interface VstackFunction {
  /**
   * Joins tensors along the first dimension; vectors become rows first. [torch.vstack](https://docs.pytorch.org/docs/2.13/generated/torch.vstack.html)
   * @aten aten::vstack(Tensor[] tensors) -> Tensor
   */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.where`. */
export interface WhereFunction {
  /**
   * Elements of one tensor where `condition` is true and of the other elsewhere; with the condition alone its true indices. [torch.where](https://docs.pytorch.org/docs/2.13/generated/torch.where.html)
   * @aten aten::where(Tensor condition) -> Tensor[]
   */
  (condition: Tensor): Tensor[];
  /**
   * Elements of one tensor where `condition` is true and of the other elsewhere; with the condition alone its true indices. [torch.where](https://docs.pytorch.org/docs/2.13/generated/torch.where.html)
   * @aten aten::where.Scalar(Tensor condition, Scalar self, Scalar other) -> Tensor
   */
  (condition: Tensor, input: Scalar, other: Scalar): Tensor;
  /**
   * Elements of one tensor where `condition` is true and of the other elsewhere; with the condition alone its true indices. [torch.where](https://docs.pytorch.org/docs/2.13/generated/torch.where.html)
   * @aten aten::where.ScalarOther(Tensor condition, Tensor self, Scalar other) -> Tensor
   */
  (condition: Tensor, input: Tensor, other: Scalar): Tensor;
  /**
   * Elements of one tensor where `condition` is true and of the other elsewhere; with the condition alone its true indices. [torch.where](https://docs.pytorch.org/docs/2.13/generated/torch.where.html)
   * @aten aten::where.ScalarSelf(Tensor condition, Scalar self, Tensor other) -> Tensor
   */
  (condition: Tensor, input: Scalar, other: Tensor): Tensor;
  /**
   * Elements of one tensor where `condition` is true and of the other elsewhere; with the condition alone its true indices. [torch.where](https://docs.pytorch.org/docs/2.13/generated/torch.where.html)
   * @aten aten::where.self(Tensor condition, Tensor self, Tensor other) -> Tensor
   */
  (condition: Tensor, input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.xlogy`. */
export interface XlogyFunction {
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy.Scalar_Self(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy.Tensor(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.xlogy_`. */
export interface Xlogy_Function {
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. In place: changes the tensor and returns it. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy_.Scalar_Other(Tensor(a!) self, Scalar other) -> Tensor(a!)
   */
  (input: Tensor, other: Scalar): Tensor;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. In place: changes the tensor and returns it. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html)
   * @aten aten::xlogy_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
   */
  (input: Tensor, other: Tensor): Tensor;
}

/** Signatures of `torch.zero_`. */
export interface Zero_Function {
  /**
   * Fills the tensor with zeros. [torch.Tensor.zero_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.zero_.html)
   * @aten aten::zero_(Tensor(a!) self) -> Tensor(a!)
   */
  (input: Tensor): Tensor;
}

/** Signatures of `torch.zeros`. */
export interface ZerosFunction {
  /**
   * A tensor of shape `size` filled with zeros. [torch.zeros](https://docs.pytorch.org/docs/2.13/generated/torch.zeros.html)
   * @aten aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (size: readonly Int[], options?: FactoryOptions & { out?: Tensor }): Tensor;
  (...size: Int[]): Tensor;
  (...args: [...size: Int[], options: FactoryOptions & { out?: Tensor }]): Tensor;
}

/** Signatures of `torch.zerosLike`. */
export interface ZerosLikeFunction {
  /**
   * A tensor of the same shape and dtype filled with zeros. [torch.zeros_like](https://docs.pytorch.org/docs/2.13/generated/torch.zeros_like.html)
   * @aten aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
   */
  (input: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.cholesky`. */
export interface LinalgCholeskyFunction {
  /**
   * The Cholesky factor L of symmetric or Hermitian positive-definite matrices: A = L L^H. [torch.linalg.cholesky](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cholesky.html)
   * @aten aten::linalg_cholesky(Tensor self, *, bool upper=False) -> Tensor
   */
  (input: Tensor, options?: { upper?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.choleskyEx`. */
export interface LinalgCholeskyExFunction {
  /**
   * The Cholesky factor, and a code instead of an error where there is none. [torch.linalg.cholesky_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cholesky_ex.html)
   * @aten aten::linalg_cholesky_ex(Tensor self, *, bool upper=False, bool check_errors=False) -> (Tensor L, Tensor info)
   */
  (input: Tensor, options?: { upper?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor] }): [L: Tensor, info: Tensor] & { L: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.cond`. */
export interface LinalgCondFunction {
  /**
   * The condition number of matrices, by the norm `p`. [torch.linalg.cond](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cond.html)
   * @aten aten::linalg_cond(Tensor self, Scalar? p=None) -> Tensor
   */
  (input: Tensor, p?: NormOrder | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { p?: NormOrder | null; out?: Tensor }): Tensor;
  /**
   * The condition number of matrices, by the norm `p`. [torch.linalg.cond](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cond.html)
   * @aten aten::linalg_cond.p_str(Tensor self, str p) -> Tensor
   */
  (input: Tensor, p: "fro" | "nuc", options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.cross`. */
export interface LinalgCrossFunction {
  /**
   * The cross product of vectors of 3 elements along `dim`. [torch.linalg.cross](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cross.html)
   * @aten aten::linalg_cross(Tensor self, Tensor other, *, int dim=-1) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.det`. */
export interface LinalgDetFunction {
  /**
   * The determinant of square matrices: (..., N, N) -> (...). [torch.linalg.det](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.det.html)
   * @aten aten::linalg_det(Tensor A) -> Tensor
   */
  (A: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.diagonal`. */
export interface LinalgDiagonalFunction {
  /**
   * The diagonal of dimensions `dim1` and `dim2` (the last two), as a view. [torch.linalg.diagonal](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.diagonal.html)
   * @aten aten::linalg_diagonal(Tensor(a) A, *, int offset=0, int dim1=-2, int dim2=-1) -> Tensor(a)
   */
  (A: Tensor, options?: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
}

/** Signatures of `torch.linalg.eig`. */
export interface LinalgEigFunction {
  /**
   * The eigenvalues and eigenvectors of square matrices, complex. [torch.linalg.eig](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eig.html)
   * @aten aten::linalg_eig(Tensor self) -> (Tensor eigenvalues, Tensor eigenvectors)
   */
  (input: Tensor, options?: { out?: [Tensor, Tensor] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
}

/** Signatures of `torch.linalg.eigh`. */
export interface LinalgEighFunction {
  /**
   * The eigenvalues, ascending, and eigenvectors of symmetric or Hermitian matrices. [torch.linalg.eigh](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigh.html)
   * @aten aten::linalg_eigh(Tensor self, str UPLO="L") -> (Tensor eigenvalues, Tensor eigenvectors)
   */
  (input: Tensor, UPLO?: "L" | "U", options?: { out?: [Tensor, Tensor] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
  (input: Tensor, options: { UPLO?: "L" | "U"; out?: [Tensor, Tensor] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
}

/** Signatures of `torch.linalg.eigvals`. */
export interface LinalgEigvalsFunction {
  /**
   * The eigenvalues of square matrices, complex. [torch.linalg.eigvals](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigvals.html)
   * @aten aten::linalg_eigvals(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.eigvalsh`. */
export interface LinalgEigvalshFunction {
  /**
   * The eigenvalues of symmetric or Hermitian matrices, ascending. [torch.linalg.eigvalsh](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigvalsh.html)
   * @aten aten::linalg_eigvalsh(Tensor self, str UPLO="L") -> Tensor
   */
  (input: Tensor, UPLO?: "L" | "U", options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { UPLO?: "L" | "U"; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.householderProduct`. */
export interface LinalgHouseholderProductFunction {
  /**
   * The first columns of the product of Householder reflections. [torch.linalg.householder_product](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.householder_product.html)
   * @aten aten::linalg_householder_product(Tensor input, Tensor tau) -> Tensor
   */
  (input: Tensor, tau: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.inv`. */
export interface LinalgInvFunction {
  /**
   * The inverse of square matrices, an error where there is none. [torch.linalg.inv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.inv.html)
   * @aten aten::linalg_inv(Tensor A) -> Tensor
   */
  (A: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.invEx`. */
export interface LinalgInvExFunction {
  /**
   * The inverse of square matrices, and a code instead of an error where there is none. [torch.linalg.inv_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.inv_ex.html)
   * @aten aten::linalg_inv_ex(Tensor A, *, bool check_errors=False) -> (Tensor inverse, Tensor info)
   */
  (A: Tensor, options?: { checkErrors?: boolean; out?: [Tensor, Tensor] }): [inverse: Tensor, info: Tensor] & { inverse: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.ldlFactor`. */
export interface LinalgLdlFactorFunction {
  /**
   * The compact LDL decomposition of symmetric or Hermitian matrices. [torch.linalg.ldl_factor](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_factor.html)
   * @aten aten::linalg_ldl_factor(Tensor self, *, bool hermitian=False) -> (Tensor LD, Tensor pivots)
   */
  (input: Tensor, options?: { hermitian?: boolean; out?: [Tensor, Tensor] }): [LD: Tensor, pivots: Tensor] & { LD: Tensor; pivots: Tensor };
}

/** Signatures of `torch.linalg.ldlFactorEx`. */
export interface LinalgLdlFactorExFunction {
  /**
   * The compact LDL decomposition, and a code instead of an error where it fails. [torch.linalg.ldl_factor_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_factor_ex.html)
   * @aten aten::linalg_ldl_factor_ex(Tensor self, *, bool hermitian=False, bool check_errors=False) -> (Tensor LD, Tensor pivots, Tensor info)
   */
  (input: Tensor, options?: { hermitian?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor, Tensor] }): [LD: Tensor, pivots: Tensor, info: Tensor] & { LD: Tensor; pivots: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.ldlSolve`. */
export interface LinalgLdlSolveFunction {
  /**
   * Solves A X = B for A given by its LDL decomposition. [torch.linalg.ldl_solve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_solve.html)
   * @aten aten::linalg_ldl_solve(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False) -> Tensor
   */
  (LD: Tensor, pivots: Tensor, B: Tensor, options?: { hermitian?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.lstsq`. */
export interface LinalgLstsqFunction {
  /**
   * The least-squares solutions of A X = B, with residuals, rank and singular values. [torch.linalg.lstsq](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lstsq.html)
   * @aten aten::linalg_lstsq(Tensor self, Tensor b, float? rcond=None, *, str? driver=None) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values)
   */
  (input: Tensor, b: Tensor, rcond?: Float | null, options?: { driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null; out?: [Tensor, Tensor, Tensor, Tensor] }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
  (input: Tensor, b: Tensor, options: { rcond?: Float | null; driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null; out?: [Tensor, Tensor, Tensor, Tensor] }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
}

/** Signatures of `torch.linalg.lu`. */
export interface LinalgLuFunction {
  /**
   * The LU decomposition with pivots: A = P L U. [torch.linalg.lu](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu.html)
   * @aten aten::linalg_lu(Tensor A, *, bool pivot=True) -> (Tensor P, Tensor L, Tensor U)
   */
  (A: Tensor, options?: { pivot?: boolean; out?: [Tensor, Tensor, Tensor] }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
}

/** Signatures of `torch.linalg.luFactor`. */
export interface LinalgLuFactorFunction {
  /**
   * The compact LU decomposition with pivots. [torch.linalg.lu_factor](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_factor.html)
   * @aten aten::linalg_lu_factor(Tensor A, *, bool pivot=True) -> (Tensor LU, Tensor pivots)
   */
  (A: Tensor, options?: { pivot?: boolean; out?: [Tensor, Tensor] }): [LU: Tensor, pivots: Tensor] & { LU: Tensor; pivots: Tensor };
}

/** Signatures of `torch.linalg.luFactorEx`. */
export interface LinalgLuFactorExFunction {
  /**
   * The compact LU decomposition, and a code instead of an error where it fails. [torch.linalg.lu_factor_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_factor_ex.html)
   * @aten aten::linalg_lu_factor_ex(Tensor A, *, bool pivot=True, bool check_errors=False) -> (Tensor LU, Tensor pivots, Tensor info)
   */
  (A: Tensor, options?: { pivot?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor, Tensor] }): [LU: Tensor, pivots: Tensor, info: Tensor] & { LU: Tensor; pivots: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.luSolve`. */
export interface LinalgLuSolveFunction {
  /**
   * Solves A X = B for A given by its LU decomposition. [torch.linalg.lu_solve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_solve.html)
   * @aten aten::linalg_lu_solve(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False) -> Tensor
   */
  (LU: Tensor, pivots: Tensor, B: Tensor, options?: { left?: boolean; adjoint?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matmul`. */
export interface LinalgMatmulFunction {
  /**
   * The matrix product: vectors, matrices and batches of them, whose leading sizes broadcast. Another name of `matmul`. [torch.linalg.matmul](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matmul.html)
   * @aten aten::linalg_matmul(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixExp`. */
export interface LinalgMatrixExpFunction {
  /**
   * The matrix exponential of square matrices. Another name of `matrixExp`. [torch.linalg.matrix_exp](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_exp.html)
   * @aten aten::linalg_matrix_exp(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixNorm`. */
export interface LinalgMatrixNormFunction {
  /**
   * The norm of matrices (the dimensions `dim`) by order: "fro", "nuc", a number. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html)
   * @aten aten::linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, ord: NormOrder, dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder, dim: readonly Int[], options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder, options: { dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  /**
   * The norm of matrices (the dimensions `dim`) by order: "fro", "nuc", a number. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html)
   * @aten aten::linalg_matrix_norm.str_ord(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, ord?: "fro" | "nuc", dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", dim: readonly Int[], options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", options: { dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { ord?: "fro" | "nuc"; dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixPower`. */
export interface LinalgMatrixPowerFunction {
  /**
   * The `n`-th power of square matrices; negative `n` inverts. Another name of `matrixPower`. [torch.linalg.matrix_power](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_power.html)
   * @aten aten::linalg_matrix_power(Tensor self, int n) -> Tensor
   */
  (input: Tensor, n: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.matrixRank`. */
export interface LinalgMatrixRankFunction {
  /**
   * The number of singular values above the tolerance. [torch.linalg.matrix_rank](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_rank.html)
   * @aten aten::linalg_matrix_rank(Tensor self, float tol, bool hermitian=False) -> Tensor
   */
  (input: Tensor, tol: Float, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, tol: Float, options: { hermitian?: boolean; out?: Tensor }): Tensor;
  /**
   * The number of singular values above the tolerance. [torch.linalg.matrix_rank](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_rank.html)
   * @aten aten::linalg_matrix_rank.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor
   */
  (input: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /**
   * The number of singular values above the tolerance. [torch.linalg.matrix_rank](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_rank.html)
   * @aten aten::linalg_matrix_rank.atol_rtol_tensor(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor
   */
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /**
   * The number of singular values above the tolerance. [torch.linalg.matrix_rank](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_rank.html)
   * @aten aten::linalg_matrix_rank.tol_tensor(Tensor input, Tensor tol, bool hermitian=False) -> Tensor
   */
  (input: Tensor, tol: Tensor, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, tol: Tensor, options: { hermitian?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.multiDot`. */
export interface LinalgMultiDotFunction {
  /**
   * The product of several matrices in the order that takes the fewest multiplications. [torch.linalg.multi_dot](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.multi_dot.html)
   * @aten aten::linalg_multi_dot(Tensor[] tensors) -> Tensor
   */
  (tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.norm`. */
export interface LinalgNormFunction {
  /**
   * The norm of vectors or matrices by order. [torch.linalg.norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.norm.html)
   * @aten aten::linalg_norm(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, ord?: NormOrder | null, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder | null, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: NormOrder | null, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { ord?: NormOrder | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  /**
   * The norm of vectors or matrices by order. [torch.linalg.norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.norm.html)
   * @aten aten::linalg_norm.ord_str(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, ord: "fro" | "nuc", dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: "fro" | "nuc", options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.pinv`. */
export interface LinalgPinvFunction {
  /**
   * The pseudo-inverse of matrices, by their singular values. [torch.linalg.pinv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.pinv.html)
   * @aten aten::linalg_pinv(Tensor self, float rcond, bool hermitian=False) -> Tensor
   */
  (input: Tensor, rcond: Float, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, rcond: Float, options: { hermitian?: boolean; out?: Tensor }): Tensor;
  /**
   * The pseudo-inverse of matrices, by their singular values. [torch.linalg.pinv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.pinv.html)
   * @aten aten::linalg_pinv.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor
   */
  (input: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /**
   * The pseudo-inverse of matrices, by their singular values. [torch.linalg.pinv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.pinv.html)
   * @aten aten::linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor
   */
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
  /**
   * The pseudo-inverse of matrices, by their singular values. [torch.linalg.pinv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.pinv.html)
   * @aten aten::linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False) -> Tensor
   */
  (input: Tensor, rcond: Tensor, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, rcond: Tensor, options: { hermitian?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.qr`. */
export interface LinalgQrFunction {
  /**
   * The QR decomposition A = Q R; `mode` "reduced", "complete" or "r". [torch.linalg.qr](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.qr.html)
   * @aten aten::linalg_qr(Tensor A, str mode="reduced") -> (Tensor Q, Tensor R)
   */
  (A: Tensor, mode?: "reduced" | "complete" | "r", options?: { out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  (A: Tensor, options: { mode?: "reduced" | "complete" | "r"; out?: [Tensor, Tensor] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
}

/** Signatures of `torch.linalg.slogdet`. */
export interface LinalgSlogdetFunction {
  /**
   * The sign and the logarithm of the absolute value of the determinant of square matrices. Another name of `slogdet`. [torch.linalg.slogdet](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.slogdet.html)
   * @aten aten::linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet)
   */
  (A: Tensor, options?: { out?: [Tensor, Tensor] }): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
}

/** Signatures of `torch.linalg.solve`. */
export interface LinalgSolveFunction {
  /**
   * Solves A X = B for square A: (..., N, N) and (..., N) or (..., N, K). [torch.linalg.solve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve.html)
   * @aten aten::linalg_solve(Tensor A, Tensor B, *, bool left=True) -> Tensor
   */
  (A: Tensor, B: Tensor, options?: { left?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.solveEx`. */
export interface LinalgSolveExFunction {
  /**
   * Solves A X = B, with a code instead of an error where A is singular. [torch.linalg.solve_ex](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve_ex.html)
   * @aten aten::linalg_solve_ex(Tensor A, Tensor B, *, bool left=True, bool check_errors=False) -> (Tensor result, Tensor info)
   */
  (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean; out?: [Tensor, Tensor] }): [result: Tensor, info: Tensor] & { result: Tensor; info: Tensor };
}

/** Signatures of `torch.linalg.solveTriangular`. */
export interface LinalgSolveTriangularFunction {
  /**
   * Solves A X = B for triangular A; `upper` says which triangle. [torch.linalg.solve_triangular](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve_triangular.html)
   * @aten aten::linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False) -> Tensor
   */
  (input: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.svd`. */
export interface LinalgSvdFunction {
  /**
   * The singular value decomposition A = U diag(S) V^H, singular values descending. [torch.linalg.svd](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.svd.html)
   * @aten aten::linalg_svd(Tensor A, bool full_matrices=True, *, str? driver=None) -> (Tensor U, Tensor S, Tensor Vh)
   */
  (A: Tensor, fullMatrices?: boolean, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
  (A: Tensor, options: { fullMatrices?: boolean; driver?: "gesvd" | "gesvdj" | "gesvda" | null; out?: [Tensor, Tensor, Tensor] }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
}

/** Signatures of `torch.linalg.svdvals`. */
export interface LinalgSvdvalsFunction {
  /**
   * The singular values of matrices, descending. [torch.linalg.svdvals](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.svdvals.html)
   * @aten aten::linalg_svdvals(Tensor A, *, str? driver=None) -> Tensor
   */
  (A: Tensor, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.tensorinv`. */
export interface LinalgTensorinvFunction {
  /**
   * The inverse of `tensordot` with the tensor. [torch.linalg.tensorinv](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.tensorinv.html)
   * @aten aten::linalg_tensorinv(Tensor self, int ind=2) -> Tensor
   */
  (input: Tensor, ind?: Int, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { ind?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.tensorsolve`. */
export interface LinalgTensorsolveFunction {
  /**
   * The X for which `tensordot(A, X)` is B. [torch.linalg.tensorsolve](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.tensorsolve.html)
   * @aten aten::linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=None) -> Tensor
   */
  (input: Tensor, other: Tensor, dims?: readonly Int[] | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { dims?: readonly Int[] | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.vander`. */
export interface LinalgVanderFunction {
  /**
   * The Vandermonde matrix of vectors: (..., N) -> (..., N, N) with powers ascending. [torch.linalg.vander](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vander.html)
   * @aten aten::linalg_vander(Tensor x, *, SymInt? N=None) -> Tensor
   */
  (x: Tensor, options?: { N?: Int | null }): Tensor;
}

/** Signatures of `torch.linalg.vecdot`. */
export interface LinalgVecdotFunction {
  /**
   * The sums of products of vectors along `dim`, the first conjugated. [torch.linalg.vecdot](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vecdot.html)
   * @aten aten::linalg_vecdot(Tensor x, Tensor y, *, int dim=-1) -> Tensor
   */
  (x: Tensor, y: Tensor, options?: { dim?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.linalg.vectorNorm`. */
export interface LinalgVectorNormFunction {
  /**
   * The norm of order `ord` (2) of all elements, or of vectors along `dim`. [torch.linalg.vector_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vector_norm.html)
   * @aten aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, ord?: Scalar, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Int | readonly Int[] | null, options: { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { ord?: Scalar; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fft`. */
export interface FftFftFunction {
  /**
   * The discrete Fourier transform along `dim`, of `n` points. [torch.fft.fft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft.html)
   * @aten aten::fft_fft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor
   */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fft2`. */
export interface FftFft2Function {
  /**
   * The discrete Fourier transform over the last two dimensions. [torch.fft.fft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft2.html)
   * @aten aten::fft_fft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fftfreq`. */
export interface FftFftfreqFunction {
  /**
   * The frequencies of the points of a transform of `n` points, `d` apart. [torch.fft.fftfreq](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftfreq.html)
   * @aten aten::fft_fftfreq(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (n: Int, d?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (n: Int, options: FactoryOptions & { d?: Float; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fftn`. */
export interface FftFftnFunction {
  /**
   * The discrete Fourier transform over several dimensions. [torch.fft.fftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftn.html)
   * @aten aten::fft_fftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.fftshift`. */
export interface FftFftshiftFunction {
  /**
   * Moves frequency zero to the middle. [torch.fft.fftshift](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftshift.html)
   * @aten aten::fft_fftshift(Tensor self, int[1]? dim=None) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null }): Tensor;
}

/** Signatures of `torch.fft.hfft`. */
export interface FftHfftFunction {
  /**
   * The real transform of half of a Hermitian-symmetric signal along `dim`. [torch.fft.hfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft.html)
   * @aten aten::fft_hfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor
   */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.hfft2`. */
export interface FftHfft2Function {
  /**
   * The real transform of half of a Hermitian-symmetric signal over the last two dimensions. [torch.fft.hfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft2.html)
   * @aten aten::fft_hfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.hfftn`. */
export interface FftHfftnFunction {
  /**
   * The real transform of half of a Hermitian-symmetric signal over several dimensions. [torch.fft.hfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfftn.html)
   * @aten aten::fft_hfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifft`. */
export interface FftIfftFunction {
  /**
   * The inverse discrete Fourier transform along `dim`, of `n` points. [torch.fft.ifft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft.html)
   * @aten aten::fft_ifft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor
   */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifft2`. */
export interface FftIfft2Function {
  /**
   * The inverse discrete Fourier transform over the last two dimensions. [torch.fft.ifft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft2.html)
   * @aten aten::fft_ifft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifftn`. */
export interface FftIfftnFunction {
  /**
   * The inverse discrete Fourier transform over several dimensions. [torch.fft.ifftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftn.html)
   * @aten aten::fft_ifftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ifftshift`. */
export interface FftIfftshiftFunction {
  /**
   * Moves frequency zero from the middle back to the start. [torch.fft.ifftshift](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftshift.html)
   * @aten aten::fft_ifftshift(Tensor self, int[1]? dim=None) -> Tensor
   */
  (input: Tensor, dim?: Int | readonly Int[] | null): Tensor;
  (input: Tensor, options: { dim?: Int | readonly Int[] | null }): Tensor;
}

/** Signatures of `torch.fft.ihfft`. */
export interface FftIhfftFunction {
  /**
   * The inverse of `hfft` along `dim`. [torch.fft.ihfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft.html)
   * @aten aten::fft_ihfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor
   */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ihfft2`. */
export interface FftIhfft2Function {
  /**
   * The inverse of `hfft2` over the last two dimensions. [torch.fft.ihfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft2.html)
   * @aten aten::fft_ihfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.ihfftn`. */
export interface FftIhfftnFunction {
  /**
   * The inverse of `hfftn` over several dimensions. [torch.fft.ihfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfftn.html)
   * @aten aten::fft_ihfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.irfft`. */
export interface FftIrfftFunction {
  /**
   * The real output of the inverse of `rfft`; `n` is its length. [torch.fft.irfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft.html)
   * @aten aten::fft_irfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor
   */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.irfft2`. */
export interface FftIrfft2Function {
  /**
   * The real output of the inverse of `rfft2`; `s` is its shape. [torch.fft.irfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft2.html)
   * @aten aten::fft_irfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.irfftn`. */
export interface FftIrfftnFunction {
  /**
   * The real output of the inverse of `rfftn`; `s` is its shape. [torch.fft.irfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfftn.html)
   * @aten aten::fft_irfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfft`. */
export interface FftRfftFunction {
  /**
   * The Fourier transform of real input along `dim`: the n / 2 + 1 frequencies that are not negative. [torch.fft.rfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft.html)
   * @aten aten::fft_rfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor
   */
  (input: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, dim: Int, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, n: Int | null, options: { dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfft2`. */
export interface FftRfft2Function {
  /**
   * The Fourier transform of real input over the last two dimensions; the last keeps non-negative frequencies. [torch.fft.rfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft2.html)
   * @aten aten::fft_rfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[], options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfftfreq`. */
export interface FftRfftfreqFunction {
  /**
   * The frequencies of the points of a real transform of `n` points, `d` apart. [torch.fft.rfftfreq](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftfreq.html)
   * @aten aten::fft_rfftfreq(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
   */
  (n: Int, d?: Float, options?: FactoryOptions & { out?: Tensor }): Tensor;
  (n: Int, options: FactoryOptions & { d?: Float; out?: Tensor }): Tensor;
}

/** Signatures of `torch.fft.rfftn`. */
export interface FftRfftnFunction {
  /**
   * The Fourier transform of real input over several dimensions; the last keeps non-negative frequencies. [torch.fft.rfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftn.html)
   * @aten aten::fft_rfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor
   */
  (input: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, dim: Int | readonly Int[] | null, options: { norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Int | readonly Int[] | null, options: { dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.airyAi`. */
export interface SpecialAiryAiFunction {
  /**
   * The Airy function Ai of each element. [torch.special.airy_ai](https://docs.pytorch.org/docs/2.13/special.html#torch.special.airy_ai)
   * @aten aten::special_airy_ai(Tensor x) -> Tensor
   */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselJ0`. */
export interface SpecialBesselJ0Function {
  /**
   * The Bessel function of the first kind of order 0 of each element. [torch.special.bessel_j0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_j0)
   * @aten aten::special_bessel_j0(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselJ1`. */
export interface SpecialBesselJ1Function {
  /**
   * The Bessel function of the first kind of order 1 of each element. [torch.special.bessel_j1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_j1)
   * @aten aten::special_bessel_j1(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselY0`. */
export interface SpecialBesselY0Function {
  /**
   * The Bessel function of the second kind of order 0 of each element.
   * @aten aten::special_bessel_y0(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.besselY1`. */
export interface SpecialBesselY1Function {
  /**
   * The Bessel function of the second kind of order 1 of each element.
   * @aten aten::special_bessel_y1(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialT`. */
export interface SpecialChebyshevPolynomialTFunction {
  /**
   * The Chebyshev polynomial of the first kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the first kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the first kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialU`. */
export interface SpecialChebyshevPolynomialUFunction {
  /**
   * The Chebyshev polynomial of the second kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the second kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the second kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialV`. */
export interface SpecialChebyshevPolynomialVFunction {
  /**
   * The Chebyshev polynomial of the third kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the third kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the third kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.chebyshevPolynomialW`. */
export interface SpecialChebyshevPolynomialWFunction {
  /**
   * The Chebyshev polynomial of the fourth kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the fourth kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the fourth kind of degree `n` at each element.
   * @aten aten::special_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.digamma`. */
export interface SpecialDigammaFunction {
  /**
   * The digamma function of each element: the derivative of the logarithm of the gamma function. Another name of `digamma`. [torch.special.digamma](https://docs.pytorch.org/docs/2.13/special.html#torch.special.digamma)
   * @aten aten::special_digamma(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.entr`. */
export interface SpecialEntrFunction {
  /**
   * `-x * log(x)` of each element: 0 at zero, -Infinity below. [torch.special.entr](https://docs.pytorch.org/docs/2.13/special.html#torch.special.entr)
   * @aten aten::special_entr(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erf`. */
export interface SpecialErfFunction {
  /**
   * The error function of each element. Another name of `erf`. [torch.special.erf](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erf)
   * @aten aten::special_erf(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erfc`. */
export interface SpecialErfcFunction {
  /**
   * One minus the error function of each element, exact for large elements. Another name of `erfc`. [torch.special.erfc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfc)
   * @aten aten::special_erfc(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erfcx`. */
export interface SpecialErfcxFunction {
  /**
   * `exp(x * x) * erfc(x)` of each element, exact for large ones. [torch.special.erfcx](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfcx)
   * @aten aten::special_erfcx(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.erfinv`. */
export interface SpecialErfinvFunction {
  /**
   * The inverse of the error function of each element, which lies in [-1, 1]. Another name of `erfinv`. [torch.special.erfinv](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfinv)
   * @aten aten::special_erfinv(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.exp2`. */
export interface SpecialExp2Function {
  /**
   * The number 2 to the power of each element. Another name of `exp2`. [torch.special.exp2](https://docs.pytorch.org/docs/2.13/special.html#torch.special.exp2)
   * @aten aten::special_exp2(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.expit`. */
export interface SpecialExpitFunction {
  /**
   * `1 / (1 + exp(-x))` of each element. Another name of `sigmoid`. [torch.special.expit](https://docs.pytorch.org/docs/2.13/special.html#torch.special.expit)
   * @aten aten::special_expit(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.expm1`. */
export interface SpecialExpm1Function {
  /**
   * `exp(x) - 1` of each element, exact for small ones. Another name of `expm1`. [torch.special.expm1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.expm1)
   * @aten aten::special_expm1(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.gammainc`. */
export interface SpecialGammaincFunction {
  /**
   * The lower incomplete gamma function, regularized, of each element and `other`. Another name of `igamma`. [torch.special.gammainc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammainc)
   * @aten aten::special_gammainc(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.gammaincc`. */
export interface SpecialGammainccFunction {
  /**
   * The upper incomplete gamma function, regularized, of each element and `other`. Another name of `igammac`. [torch.special.gammaincc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammaincc)
   * @aten aten::special_gammaincc(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.gammaln`. */
export interface SpecialGammalnFunction {
  /**
   * The logarithm of the absolute value of the gamma function of each element. Another name of `lgamma`. [torch.special.gammaln](https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammaln)
   * @aten aten::special_gammaln(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.hermitePolynomialH`. */
export interface SpecialHermitePolynomialHFunction {
  /**
   * The physicist's Hermite polynomial of degree `n` at each element.
   * @aten aten::special_hermite_polynomial_h(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The physicist's Hermite polynomial of degree `n` at each element.
   * @aten aten::special_hermite_polynomial_h.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The physicist's Hermite polynomial of degree `n` at each element.
   * @aten aten::special_hermite_polynomial_h.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.hermitePolynomialHe`. */
export interface SpecialHermitePolynomialHeFunction {
  /**
   * The probabilist's Hermite polynomial of degree `n` at each element.
   * @aten aten::special_hermite_polynomial_he(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The probabilist's Hermite polynomial of degree `n` at each element.
   * @aten aten::special_hermite_polynomial_he.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The probabilist's Hermite polynomial of degree `n` at each element.
   * @aten aten::special_hermite_polynomial_he.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i0`. */
export interface SpecialI0Function {
  /**
   * The modified Bessel function of the first kind of order 0 of each element. Another name of `i0`. [torch.special.i0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i0)
   * @aten aten::special_i0(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i0e`. */
export interface SpecialI0eFunction {
  /**
   * The modified Bessel function of the first kind of order 0 times `exp(-|x|)`. [torch.special.i0e](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i0e)
   * @aten aten::special_i0e(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i1`. */
export interface SpecialI1Function {
  /**
   * The modified Bessel function of the first kind of order 1 of each element. [torch.special.i1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i1)
   * @aten aten::special_i1(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.i1e`. */
export interface SpecialI1eFunction {
  /**
   * The modified Bessel function of the first kind of order 1 times `exp(-|x|)`. [torch.special.i1e](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i1e)
   * @aten aten::special_i1e(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.laguerrePolynomialL`. */
export interface SpecialLaguerrePolynomialLFunction {
  /**
   * The Laguerre polynomial of degree `n` at each element.
   * @aten aten::special_laguerre_polynomial_l(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Laguerre polynomial of degree `n` at each element.
   * @aten aten::special_laguerre_polynomial_l.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Laguerre polynomial of degree `n` at each element.
   * @aten aten::special_laguerre_polynomial_l.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.legendrePolynomialP`. */
export interface SpecialLegendrePolynomialPFunction {
  /**
   * The Legendre polynomial of degree `n` at each element.
   * @aten aten::special_legendre_polynomial_p(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Legendre polynomial of degree `n` at each element.
   * @aten aten::special_legendre_polynomial_p.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Legendre polynomial of degree `n` at each element.
   * @aten aten::special_legendre_polynomial_p.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.log1p`. */
export interface SpecialLog1pFunction {
  /**
   * `log(1 + x)` of each element, exact for small ones. Another name of `log1p`. [torch.special.log1p](https://docs.pytorch.org/docs/2.13/special.html#torch.special.log1p)
   * @aten aten::special_log1p(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.logNdtr`. */
export interface SpecialLogNdtrFunction {
  /**
   * The logarithm of the share of the standard normal distribution below each element. [torch.special.log_ndtr](https://docs.pytorch.org/docs/2.13/special.html#torch.special.log_ndtr)
   * @aten aten::special_log_ndtr(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.logSoftmax`. */
export interface SpecialLogSoftmaxFunction {
  /**
   * The logarithm of the softmax along `dim`, computed without overflow. Another name of `logSoftmax`. [torch.special.log_softmax](https://docs.pytorch.org/docs/2.13/special.html#torch.special.log_softmax)
   * @aten aten::special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
}

/** Signatures of `torch.special.logit`. */
export interface SpecialLogitFunction {
  /**
   * `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. Another name of `logit`. [torch.special.logit](https://docs.pytorch.org/docs/2.13/special.html#torch.special.logit)
   * @aten aten::special_logit(Tensor self, float? eps=None) -> Tensor
   */
  (input: Tensor, eps?: Float | null, options?: { out?: Tensor }): Tensor;
  (input: Tensor, options: { eps?: Float | null; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.logsumexp`. */
export interface SpecialLogsumexpFunction {
  /**
   * The logarithm of the sum of exponentials along `dim`, without overflow. Another name of `logsumexp`. [torch.special.logsumexp](https://docs.pytorch.org/docs/2.13/special.html#torch.special.logsumexp)
   * @aten aten::special_logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor
   */
  (input: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  (input: Tensor, dim: Int | readonly Int[], options: { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselI0`. */
export interface SpecialModifiedBesselI0Function {
  /**
   * The modified Bessel function of the first kind of order 0 of each element.
   * @aten aten::special_modified_bessel_i0(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselI1`. */
export interface SpecialModifiedBesselI1Function {
  /**
   * The modified Bessel function of the first kind of order 1 of each element.
   * @aten aten::special_modified_bessel_i1(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselK0`. */
export interface SpecialModifiedBesselK0Function {
  /**
   * The modified Bessel function of the second kind of order 0 of each element.
   * @aten aten::special_modified_bessel_k0(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.modifiedBesselK1`. */
export interface SpecialModifiedBesselK1Function {
  /**
   * The modified Bessel function of the second kind of order 1 of each element.
   * @aten aten::special_modified_bessel_k1(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.multigammaln`. */
export interface SpecialMultigammalnFunction {
  /**
   * The logarithm of the multivariate gamma function of dimension `p` of each element. Another name of `mvlgamma`. [torch.special.multigammaln](https://docs.pytorch.org/docs/2.13/special.html#torch.special.multigammaln)
   * @aten aten::special_multigammaln(Tensor self, int p) -> Tensor
   */
  (input: Tensor, p: Int, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.ndtr`. */
export interface SpecialNdtrFunction {
  /**
   * The share of the standard normal distribution below each element. [torch.special.ndtr](https://docs.pytorch.org/docs/2.13/special.html#torch.special.ndtr)
   * @aten aten::special_ndtr(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.ndtri`. */
export interface SpecialNdtriFunction {
  /**
   * The point of the standard normal distribution below which the share of each element lies. [torch.special.ndtri](https://docs.pytorch.org/docs/2.13/special.html#torch.special.ndtri)
   * @aten aten::special_ndtri(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.polygamma`. */
export interface SpecialPolygammaFunction {
  /**
   * The `n`-th derivative of the digamma function of each element. Another name of `polygamma`. [torch.special.polygamma](https://docs.pytorch.org/docs/2.13/special.html#torch.special.polygamma)
   * @aten aten::special_polygamma(int n, Tensor self) -> Tensor
   */
  (n: Int, input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.psi`. */
export interface SpecialPsiFunction {
  /**
   * The digamma function of each element: the derivative of the logarithm of the gamma function. Another name of `digamma`. [torch.special.psi](https://docs.pytorch.org/docs/2.13/special.html#torch.special.psi)
   * @aten aten::special_psi(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.round`. */
export interface SpecialRoundFunction {
  /**
   * Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. Another name of `round`. [torch.special.round](https://docs.pytorch.org/docs/2.13/special.html#torch.special.round)
   * @aten aten::special_round(Tensor self, *, int decimals=0) -> Tensor
   */
  (input: Tensor, options?: { decimals?: Int; out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.scaledModifiedBesselK0`. */
export interface SpecialScaledModifiedBesselK0Function {
  /**
   * The modified Bessel function of the second kind of order 0 times `exp(x)`. [torch.special.scaled_modified_bessel_k0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.scaled_modified_bessel_k0)
   * @aten aten::special_scaled_modified_bessel_k0(Tensor x) -> Tensor
   */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.scaledModifiedBesselK1`. */
export interface SpecialScaledModifiedBesselK1Function {
  /**
   * The modified Bessel function of the second kind of order 1 times `exp(x)`. [torch.special.scaled_modified_bessel_k1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.scaled_modified_bessel_k1)
   * @aten aten::special_scaled_modified_bessel_k1(Tensor x) -> Tensor
   */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialT`. */
export interface SpecialShiftedChebyshevPolynomialTFunction {
  /**
   * The Chebyshev polynomial of the first kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the first kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the first kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialU`. */
export interface SpecialShiftedChebyshevPolynomialUFunction {
  /**
   * The Chebyshev polynomial of the second kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the second kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the second kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialV`. */
export interface SpecialShiftedChebyshevPolynomialVFunction {
  /**
   * The Chebyshev polynomial of the third kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the third kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the third kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.shiftedChebyshevPolynomialW`. */
export interface SpecialShiftedChebyshevPolynomialWFunction {
  /**
   * The Chebyshev polynomial of the fourth kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor
   */
  (x: Tensor, n: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the fourth kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor
   */
  (x: Tensor, n: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Chebyshev polynomial of the fourth kind of degree `n`, shifted to [0, 1], at each element.
   * @aten aten::special_shifted_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor
   */
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.sinc`. */
export interface SpecialSincFunction {
  /**
   * `sin(pi * x) / (pi * x)` of each element, 1 at zero. Another name of `sinc`. [torch.special.sinc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.sinc)
   * @aten aten::special_sinc(Tensor self) -> Tensor
   */
  (input: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.softmax`. */
export interface SpecialSoftmaxFunction {
  /**
   * Exponentials along `dim` divided by their sum. Another name of `softmax`. [torch.special.softmax](https://docs.pytorch.org/docs/2.13/special.html#torch.special.softmax)
   * @aten aten::special_softmax(Tensor self, int dim, ScalarType? dtype=None) -> Tensor
   */
  (input: Tensor, dim: Int, dtype?: DType | null): Tensor;
  (input: Tensor, dim: Int, options: { dtype?: DType | null }): Tensor;
  (input: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
}

/** Signatures of `torch.special.sphericalBesselJ0`. */
export interface SpecialSphericalBesselJ0Function {
  /**
   * The spherical Bessel function of the first kind of order 0 of each element. [torch.special.spherical_bessel_j0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.spherical_bessel_j0)
   * @aten aten::special_spherical_bessel_j0(Tensor x) -> Tensor
   */
  (x: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.xlog1py`. */
export interface SpecialXlog1pyFunction {
  /**
   * `x * log1p(y)`, zero where x is zero; shapes broadcast. [torch.special.xlog1py](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlog1py)
   * @aten aten::special_xlog1py(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * `x * log1p(y)`, zero where x is zero; shapes broadcast. [torch.special.xlog1py](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlog1py)
   * @aten aten::special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * `x * log1p(y)`, zero where x is zero; shapes broadcast. [torch.special.xlog1py](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlog1py)
   * @aten aten::special_xlog1py.self_scalar(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.xlogy`. */
export interface SpecialXlogyFunction {
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. Another name of `xlogy`. [torch.special.xlogy](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlogy)
   * @aten aten::special_xlogy(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. Another name of `xlogy`. [torch.special.xlogy](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlogy)
   * @aten aten::special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * `x * log(y)`, zero where x is zero; shapes broadcast. Another name of `xlogy`. [torch.special.xlogy](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlogy)
   * @aten aten::special_xlogy.self_scalar(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
}

/** Signatures of `torch.special.zeta`. */
export interface SpecialZetaFunction {
  /**
   * The Hurwitz zeta function of each element and `other`. [torch.special.zeta](https://docs.pytorch.org/docs/2.13/special.html#torch.special.zeta)
   * @aten aten::special_zeta(Tensor self, Tensor other) -> Tensor
   */
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  /**
   * The Hurwitz zeta function of each element and `other`. [torch.special.zeta](https://docs.pytorch.org/docs/2.13/special.html#torch.special.zeta)
   * @aten aten::special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor
   */
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
  /**
   * The Hurwitz zeta function of each element and `other`. [torch.special.zeta](https://docs.pytorch.org/docs/2.13/special.html#torch.special.zeta)
   * @aten aten::special_zeta.self_scalar(Scalar self, Tensor other) -> Tensor
   */
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
}
