/** @file Types of `torch.ops.aten`. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import type { DeviceLike } from "../tensor/device.js";
import type { DType, Layout, MemoryFormat } from "../tensor/dtype.js";
import type { FactoryOptions, Float, Int, NormOrder, OperatorNamespace, Packet } from "../ops/ops-arguments.js";
import type { Generator } from "../runtime/random.js";
import type { Scalar, Tensor } from "../tensor/tensor-class.js";

/** The operators of `torch.ops.aten` by their own names; each name is callable and has its overloads as properties. */
export interface AtenOperators {
  readonly __and__: Packet<{
    /** aten::__and__.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__and__.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __iand__: Packet<{
    /** aten::__iand__.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__iand__.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __ilshift__: Packet<{
    /** aten::__ilshift__.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__ilshift__.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __ior__: Packet<{
    /** aten::__ior__.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__ior__.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __irshift__: Packet<{
    /** aten::__irshift__.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__irshift__.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __ixor__: Packet<{
    /** aten::__ixor__.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__ixor__.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __lshift__: Packet<{
    /** aten::__lshift__.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__lshift__.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__lshift__.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::__lshift__.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __or__: Packet<{
    /** aten::__or__.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__or__.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __rshift__: Packet<{
    /** aten::__rshift__.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__rshift__.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__rshift__.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::__rshift__.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly __xor__: Packet<{
    /** aten::__xor__.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::__xor__.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly _adaptive_avg_pool2d: Packet<{
    /** aten::_adaptive_avg_pool2d(Tensor self, SymInt[2] output_size) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
    /** aten::_adaptive_avg_pool2d.out(Tensor self, SymInt[2] output_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly _adaptive_avg_pool2d_backward: Packet<{
    /** aten::_adaptive_avg_pool2d_backward(Tensor grad_output, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
    /** aten::_adaptive_avg_pool2d_backward.out(Tensor grad_output, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly _adaptive_avg_pool3d: Packet<{
    /** aten::_adaptive_avg_pool3d(Tensor self, SymInt[3] output_size) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
    /** aten::_adaptive_avg_pool3d.out(Tensor self, SymInt[3] output_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly _adaptive_avg_pool3d_backward: Packet<{
    /** aten::_adaptive_avg_pool3d_backward(Tensor grad_output, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
    /** aten::_adaptive_avg_pool3d_backward.out(Tensor grad_output, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly _add_batch_dim: Packet<{
    /** aten::_add_batch_dim(Tensor self, int batch_dim, int level) -> Tensor */
    default: {
      (self: Tensor, batchDim: Int, level: Int): Tensor;
    };
  }>;
  readonly _add_relu: Packet<{
    /** aten::_add_relu.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::_add_relu.Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::_add_relu.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
    };
    /** aten::_add_relu.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly _add_relu_: Packet<{
    /** aten::_add_relu_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::_add_relu_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly _addmm_activation: Packet<{
    /** aten::_addmm_activation(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, bool use_gelu=False) -> Tensor */
    default: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; useGelu?: boolean }): Tensor;
    };
    /** aten::_addmm_activation.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, bool use_gelu=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; useGelu?: boolean }): Tensor;
    };
  }>;
  readonly _aminmax: Packet<{
    /** aten::_aminmax(Tensor self) -> (Tensor, Tensor) */
    default: {
      (self: Tensor): [Tensor, Tensor];
    };
    /** aten::_aminmax.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor, Tensor) */
    dim: {
      (self: Tensor, dim: Int, keepdim?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [Tensor, Tensor];
    };
    /** aten::_aminmax.dim_out(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    dim_out: {
      (self: Tensor, dim: Int, keepdim?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [Tensor, Tensor];
    };
    /** aten::_aminmax.out(Tensor self, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly _amp_foreach_non_finite_check_and_unscale: Packet<{
    /** aten::_amp_foreach_non_finite_check_and_unscale(Tensor[] self, Tensor found_inf, Tensor inv_scale) -> (Tensor[] self_out, Tensor found_inf_out) */
    default: {
      (self: readonly Tensor[], foundInf: Tensor, invScale: Tensor): [self_out: Tensor[], found_inf_out: Tensor] & { self_out: Tensor[]; found_inf_out: Tensor };
    };
    /** aten::_amp_foreach_non_finite_check_and_unscale.out(Tensor[] self, Tensor(b!) found_inf, Tensor inv_scale, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[], foundInf: Tensor, invScale: Tensor): void;
    };
  }>;
  readonly _amp_foreach_non_finite_check_and_unscale_: Packet<{
    /** aten::_amp_foreach_non_finite_check_and_unscale_(Tensor(a!)[] self, Tensor(b!) found_inf, Tensor inv_scale) -> () */
    default: {
      (self: readonly Tensor[], foundInf: Tensor, invScale: Tensor): void;
    };
  }>;
  readonly _amp_update_scale: Packet<{
    /** aten::_amp_update_scale(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> (Tensor, Tensor growth_tracker_out) */
    default: {
      (self: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float, scaleBackoffFactor: Float, growthInterval: Int): [Tensor, Tensor];
    };
    /** aten::_amp_update_scale.out(Tensor self, Tensor(b!) growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float, scaleBackoffFactor: Float, growthInterval: Int): Tensor;
    };
  }>;
  readonly _amp_update_scale_: Packet<{
    /** aten::_amp_update_scale_(Tensor(a!) self, Tensor(b!) growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> Tensor(a!) */
    default: {
      (self: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float, scaleBackoffFactor: Float, growthInterval: Int): Tensor;
    };
  }>;
  readonly _assert_async: Packet<{
    /** aten::_assert_async(Tensor self) -> () */
    default: {
      (self: Tensor): void;
    };
    /** aten::_assert_async.msg(Tensor self, str assert_msg) -> () */
    msg: {
      (self: Tensor, assertMsg: string): void;
    };
  }>;
  readonly _assert_scalar: Packet<{
    /** aten::_assert_scalar(Scalar self, str assert_msg) -> () */
    default: {
      (self: Scalar, assertMsg: string): void;
    };
  }>;
  readonly _assert_tensor_metadata: Packet<{
    /** aten::_assert_tensor_metadata(Tensor a, SymInt[]? size=None, SymInt[]? stride=None, ScalarType? dtype=None, *, Device? device=None, Layout? layout=None) -> () */
    default: {
      (a: Tensor, size?: readonly Int[] | null, stride?: readonly Int[] | null, dtype?: DType | null, options?: { device?: DeviceLike | null; layout?: Layout | null }): void;
      (a: Tensor, options: { size?: readonly Int[] | null; stride?: readonly Int[] | null; dtype?: DType | null; device?: DeviceLike | null; layout?: Layout | null }): void;
    };
  }>;
  readonly _autocast_to_full_precision: Packet<{
    /** aten::_autocast_to_full_precision(Tensor(a) self, bool cuda_enabled, bool cpu_enabled) -> Tensor(a) */
    default: {
      (self: Tensor, cudaEnabled: boolean, cpuEnabled: boolean): Tensor;
    };
  }>;
  readonly _autocast_to_reduced_precision: Packet<{
    /** aten::_autocast_to_reduced_precision(Tensor(a) self, bool cuda_enabled, bool cpu_enabled, ScalarType cuda_dtype, ScalarType cpu_dtype) -> Tensor(a) */
    default: {
      (self: Tensor, cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DType, cpuDtype: DType): Tensor;
    };
  }>;
  readonly _backward: Packet<{
    /** aten::_backward(Tensor self, Tensor[] inputs, Tensor? gradient=None, bool? retain_graph=None, bool create_graph=False) -> () */
    default: {
      (self: Tensor, inputs: readonly Tensor[], gradient?: Tensor | null, retainGraph?: boolean | null, createGraph?: boolean): void;
      (self: Tensor, inputs: readonly Tensor[], options: { gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }): void;
    };
  }>;
  readonly _batch_norm_impl_index: Packet<{
    /** aten::_batch_norm_impl_index(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> (Tensor, Tensor, Tensor, Tensor, int) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean): [Tensor, Tensor, Tensor, Tensor, number];
    };
  }>;
  readonly _batch_norm_impl_index_backward: Packet<{
    /** aten::_batch_norm_impl_index_backward(int impl_index, Tensor input, Tensor grad_output, Tensor? weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var_transform, bool train, float eps, bool[3] output_mask, Tensor reservedSpace) -> (Tensor, Tensor, Tensor) */
    default: {
      (implIndex: Int, input: Tensor, gradOutput: Tensor, weight: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVarTransform: Tensor | null, train: boolean, eps: Float, outputMask: readonly boolean[], reservedSpace: Tensor): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _batch_norm_no_update: Packet<{
    /** aten::_batch_norm_no_update(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::_batch_norm_no_update.out(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, float momentum, float eps, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!)) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _batch_norm_with_update: Packet<{
    /** aten::_batch_norm_with_update(Tensor input, Tensor? weight, Tensor? bias, Tensor(a!) running_mean, Tensor(b!) running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::_batch_norm_with_update.out(Tensor input, Tensor? weight, Tensor? bias, Tensor(a!) running_mean, Tensor(b!) running_var, float momentum, float eps, *, Tensor(d!) out, Tensor(e!) save_mean, Tensor(f!) save_invstd, Tensor(g!) reserve) -> (Tensor(d!), Tensor(e!), Tensor(f!), Tensor(g!)) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _batch_norm_with_update_functional: Packet<{
    /** aten::_batch_norm_with_update_functional(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor, Tensor running_mean_out, Tensor running_var_out) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _cast_Byte: Packet<{
    /** aten::_cast_Byte(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cast_Char: Packet<{
    /** aten::_cast_Char(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cast_Double: Packet<{
    /** aten::_cast_Double(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cast_Float: Packet<{
    /** aten::_cast_Float(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cast_Half: Packet<{
    /** aten::_cast_Half(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cast_Int: Packet<{
    /** aten::_cast_Int(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cast_Long: Packet<{
    /** aten::_cast_Long(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cast_Short: Packet<{
    /** aten::_cast_Short(Tensor self, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _cdist_backward: Packet<{
    /** aten::_cdist_backward(Tensor grad, Tensor x1, Tensor x2, float p, Tensor cdist) -> Tensor */
    default: {
      (grad: Tensor, x1: Tensor, x2: Tensor, p: Float, cdist: Tensor): Tensor;
    };
    /** aten::_cdist_backward.out(Tensor grad, Tensor x1, Tensor x2, float p, Tensor cdist, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, x1: Tensor, x2: Tensor, p: Float, cdist: Tensor): Tensor;
    };
  }>;
  readonly _cdist_forward: Packet<{
    /** aten::_cdist_forward(Tensor x1, Tensor x2, float p, int? compute_mode) -> Tensor */
    default: {
      (x1: Tensor, x2: Tensor, p: Float, computeMode: Int | null): Tensor;
    };
    /** aten::_cdist_forward.out(Tensor x1, Tensor x2, float p, int? compute_mode, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x1: Tensor, x2: Tensor, p: Float, computeMode: Int | null): Tensor;
    };
  }>;
  readonly _cholesky_solve_helper: Packet<{
    /** aten::_cholesky_solve_helper(Tensor self, Tensor A, bool upper) -> Tensor */
    default: {
      (self: Tensor, A: Tensor, upper: boolean): Tensor;
    };
    /** aten::_cholesky_solve_helper.out(Tensor self, Tensor A, bool upper, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, A: Tensor, upper: boolean): Tensor;
    };
  }>;
  readonly _choose_qparams_per_tensor: Packet<{
    /** aten::_choose_qparams_per_tensor(Tensor self, bool reduce_range=False) -> (float, int) */
    default: {
      (self: Tensor, reduceRange?: boolean): [number, number];
      (self: Tensor, options: { reduceRange?: boolean }): [number, number];
    };
  }>;
  readonly _chunk_cat: Packet<{
    /** aten::_chunk_cat(Tensor[] tensors, int dim, int num_chunks) -> Tensor */
    default: {
      (tensors: readonly Tensor[], dim: Int, numChunks: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim: Int; numChunks: Int }): Tensor;
    };
    /** aten::_chunk_cat.out(Tensor[] tensors, int dim, int num_chunks, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[], dim: Int, numChunks: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim: Int; numChunks: Int }): Tensor;
    };
  }>;
  readonly _coalesce: Packet<{
    /** aten::_coalesce(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_coalesce.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _coalesced: Packet<{
    /** aten::_coalesced(Tensor self, bool coalesced) -> Tensor */
    default: {
      (self: Tensor, coalesced: boolean): Tensor;
    };
    /** aten::_coalesced.out(Tensor self, bool coalesced, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, coalesced: boolean): Tensor;
    };
  }>;
  readonly _coalesced_: Packet<{
    /** aten::_coalesced_(Tensor(a!) self, bool coalesced) -> Tensor(a!) */
    default: {
      (self: Tensor, coalesced: boolean): Tensor;
    };
  }>;
  readonly _compute_linear_combination: Packet<{
    /** aten::_compute_linear_combination(Tensor input, Tensor coefficients) -> Tensor */
    default: {
      (input: Tensor, coefficients: Tensor): Tensor;
    };
    /** aten::_compute_linear_combination.out(Tensor input, Tensor coefficients, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, coefficients: Tensor): Tensor;
    };
  }>;
  readonly _conj: Packet<{
    /** aten::_conj(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _conj_copy: Packet<{
    /** aten::_conj_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_conj_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _conj_physical: Packet<{
    /** aten::_conj_physical(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_conj_physical.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _conv_depthwise2d: Packet<{
    /** aten::_conv_depthwise2d(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias, SymInt[2] stride, SymInt[2] padding, SymInt[2] dilation) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[]): Tensor;
    };
    /** aten::_conv_depthwise2d.out(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias, SymInt[2] stride, SymInt[2] padding, SymInt[2] dilation, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly _convert_indices_from_coo_to_csr: Packet<{
    /** aten::_convert_indices_from_coo_to_csr(Tensor self, int size, *, bool out_int32=False) -> Tensor */
    default: {
      (self: Tensor, size: Int, options?: { outInt32?: boolean }): Tensor;
    };
    /** aten::_convert_indices_from_coo_to_csr.out(Tensor self, int size, *, bool out_int32=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: Int, options?: { outInt32?: boolean }): Tensor;
    };
  }>;
  readonly _convert_indices_from_csr_to_coo: Packet<{
    /** aten::_convert_indices_from_csr_to_coo(Tensor crow_indices, Tensor col_indices, *, bool out_int32=False, bool transpose=False) -> Tensor */
    default: {
      (crowIndices: Tensor, colIndices: Tensor, options?: { outInt32?: boolean; transpose?: boolean }): Tensor;
    };
    /** aten::_convert_indices_from_csr_to_coo.out(Tensor crow_indices, Tensor col_indices, *, bool out_int32=False, bool transpose=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (crowIndices: Tensor, colIndices: Tensor, options?: { outInt32?: boolean; transpose?: boolean }): Tensor;
    };
  }>;
  readonly _convert_weight_to_int4pack: Packet<{
    /** aten::_convert_weight_to_int4pack(Tensor self, int innerKTiles) -> Tensor */
    default: {
      (self: Tensor, innerKTiles: Int): Tensor;
    };
  }>;
  readonly _convert_weight_to_int4pack_for_cpu: Packet<{
    /** aten::_convert_weight_to_int4pack_for_cpu(Tensor self, int innerKTiles) -> Tensor */
    default: {
      (self: Tensor, innerKTiles: Int): Tensor;
    };
  }>;
  readonly _convolution: Packet<{
    /** aten::_convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool benchmark, bool deterministic, bool cudnn_enabled, bool allow_tf32) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, allowTf32: boolean): Tensor;
    };
    /** aten::_convolution.deprecated(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, int[] output_padding, SymInt groups, bool benchmark, bool deterministic, bool cudnn_enabled) -> Tensor */
    deprecated: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean): Tensor;
    };
    /** aten::_convolution.out(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool benchmark, bool deterministic, bool cudnn_enabled, bool allow_tf32, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, allowTf32: boolean): Tensor;
    };
  }>;
  readonly _convolution_double_backward: Packet<{
    /** aten::_convolution_double_backward(Tensor? ggI, Tensor? ggW, Tensor? ggb, Tensor gO, Tensor weight, Tensor self, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (ggI: Tensor | null, ggW: Tensor | null, ggb: Tensor | null, gO: Tensor, weight: Tensor, self: Tensor, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _convolution_mode: Packet<{
    /** aten::_convolution_mode(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, str padding, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: string, dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly _copy_from: Packet<{
    /** aten::_copy_from(Tensor self, Tensor dst, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, dst: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, dst: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
    /** aten::_copy_from.out(Tensor self, Tensor dst, bool non_blocking=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dst: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, dst: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly _copy_from_and_resize: Packet<{
    /** aten::_copy_from_and_resize(Tensor self, Tensor dst) -> Tensor */
    default: {
      (self: Tensor, dst: Tensor): Tensor;
    };
    /** aten::_copy_from_and_resize.out(Tensor self, Tensor dst, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dst: Tensor): Tensor;
    };
  }>;
  readonly _cslt_compress: Packet<{
    /** aten::_cslt_compress(Tensor input) -> Tensor */
    default: {
      (input: Tensor): Tensor;
    };
  }>;
  readonly _cslt_sparse_mm: Packet<{
    /** aten::_cslt_sparse_mm(Tensor compressed_A, Tensor dense_B, Tensor? bias=None, Tensor? alpha=None, ScalarType? out_dtype=None, bool transpose_result=False, int alg_id=0, int split_k=1, int split_k_mode=-1) -> Tensor */
    default: {
      (compressedA: Tensor, denseB: Tensor, bias?: Tensor | null, alpha?: Tensor | null, outDtype?: DType | null, transposeResult?: boolean, algId?: Int, splitK?: Int, splitKMode?: Int): Tensor;
      (compressedA: Tensor, denseB: Tensor, options: { bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }): Tensor;
    };
  }>;
  readonly _cslt_sparse_mm_search: Packet<{
    /** aten::_cslt_sparse_mm_search(Tensor compressed_A, Tensor dense_B, Tensor? bias=None, Tensor? alpha=None, ScalarType? out_dtype=None, bool transpose_result=False) -> int */
    default: {
      (compressedA: Tensor, denseB: Tensor, bias?: Tensor | null, alpha?: Tensor | null, outDtype?: DType | null, transposeResult?: boolean): number;
      (compressedA: Tensor, denseB: Tensor, options: { bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean }): number;
    };
  }>;
  readonly _ctc_loss: Packet<{
    /** aten::_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=0, bool zero_infinity=False) -> (Tensor, Tensor) */
    default: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank?: Int, zeroInfinity?: boolean): [Tensor, Tensor];
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], options: { blank?: Int; zeroInfinity?: boolean }): [Tensor, Tensor];
    };
    /** aten::_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=0, bool zero_infinity=False) -> (Tensor, Tensor) */
    Tensor: {
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: Int, zeroInfinity?: boolean): [Tensor, Tensor];
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: { blank?: Int; zeroInfinity?: boolean }): [Tensor, Tensor];
    };
    /** aten::_ctc_loss.Tensor_out(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=0, bool zero_infinity=False, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    Tensor_out: {
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: Int, zeroInfinity?: boolean): [Tensor, Tensor];
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: { blank?: Int; zeroInfinity?: boolean }): [Tensor, Tensor];
    };
    /** aten::_ctc_loss.out(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=0, bool zero_infinity=False, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank?: Int, zeroInfinity?: boolean): [Tensor, Tensor];
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], options: { blank?: Int; zeroInfinity?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly _ctc_loss_backward: Packet<{
    /** aten::_ctc_loss_backward(Tensor grad, Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, Tensor neg_log_likelihood, Tensor log_alpha, int blank, bool zero_infinity=False) -> Tensor */
    default: {
      (grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, zeroInfinity?: boolean): Tensor;
      (grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, options: { zeroInfinity?: boolean }): Tensor;
    };
    /** aten::_ctc_loss_backward.Tensor(Tensor grad, Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, Tensor neg_log_likelihood, Tensor log_alpha, int blank, bool zero_infinity=False) -> Tensor */
    Tensor: {
      (grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, zeroInfinity?: boolean): Tensor;
      (grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, options: { zeroInfinity?: boolean }): Tensor;
    };
    /** aten::_ctc_loss_backward.out(Tensor grad, Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, Tensor neg_log_likelihood, Tensor log_alpha, int blank, bool zero_infinity=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, zeroInfinity?: boolean): Tensor;
      (grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, options: { zeroInfinity?: boolean }): Tensor;
    };
  }>;
  readonly _cudnn_attention_backward: Packet<{
    /** aten::_cudnn_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, Tensor attn_bias, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, *, float? scale=None) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, philoxSeed: Tensor, philoxOffset: Tensor, attnBias: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, options?: { scale?: Float | null }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _cudnn_attention_forward: Packet<{
    /** aten::_cudnn_attention_forward(Tensor query, Tensor key, Tensor value, Tensor? attn_bias, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, bool compute_log_sumexp, float dropout_p=0., bool is_causal=False, bool return_debug_mask=False, *, float? scale=None) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor philox_seed, Tensor philox_offset, Tensor debug_attn_mask) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, computeLogSumexp: boolean, dropoutP?: Float, isCausal?: boolean, returnDebugMask?: boolean, options?: { scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, philox_seed: Tensor, philox_offset: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; philox_seed: Tensor; philox_offset: Tensor; debug_attn_mask: Tensor };
      (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, computeLogSumexp: boolean, options: { dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, philox_seed: Tensor, philox_offset: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; philox_seed: Tensor; philox_offset: Tensor; debug_attn_mask: Tensor };
    };
  }>;
  readonly _cudnn_ctc_loss: Packet<{
    /** aten::_cudnn_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor) */
    default: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
    };
    /** aten::_cudnn_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor) */
    Tensor: {
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
    };
    /** aten::_cudnn_ctc_loss.out(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
    };
  }>;
  readonly _cudnn_init_dropout_state: Packet<{
    /** aten::_cudnn_init_dropout_state(float dropout, bool train, int dropout_seed, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    default: {
      (dropout: Float, train: boolean, dropoutSeed: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::_cudnn_init_dropout_state.out(float dropout, bool train, int dropout_seed, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (dropout: Float, train: boolean, dropoutSeed: Int): Tensor;
    };
  }>;
  readonly _cudnn_rnn: Packet<{
    /** aten::_cudnn_rnn(Tensor input, Tensor[] weight, int weight_stride0, Tensor? weight_buf, Tensor hx, Tensor? cx, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, SymInt[] batch_sizes, Tensor? dropout_state) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::_cudnn_rnn.out(Tensor input, Tensor[] weight, int weight_stride0, Tensor? weight_buf, Tensor hx, Tensor? cx, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, SymInt[] batch_sizes, Tensor? dropout_state, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3, Tensor(e!) out4) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!), Tensor(e!)) */
    out: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _cudnn_rnn_backward: Packet<{
    /** aten::_cudnn_rnn_backward(Tensor input, Tensor[] weight, int weight_stride0, Tensor weight_buf, Tensor hx, Tensor? cx, Tensor output, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, SymInt[] batch_sizes, Tensor? dropout_state, Tensor reserve, bool[4] output_mask) -> (Tensor, Tensor, Tensor, Tensor[]) */
    default: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor, hx: Tensor, cx: Tensor | null, output: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, reserve: Tensor, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor, Tensor[]];
    };
    /** aten::_cudnn_rnn_backward.out(Tensor input, Tensor[] weight, int weight_stride0, Tensor weight_buf, Tensor hx, Tensor? cx, Tensor output, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, SymInt[] batch_sizes, Tensor? dropout_state, Tensor reserve, bool[4] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!)[] out3) -> () */
    out: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor, hx: Tensor, cx: Tensor | null, output: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, reserve: Tensor, outputMask: readonly boolean[]): void;
    };
  }>;
  readonly _cudnn_rnn_flatten_weight: Packet<{
    /** aten::_cudnn_rnn_flatten_weight(Tensor[] weight_arr, int weight_stride0, SymInt input_size, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, bool bidirectional) -> Tensor */
    default: {
      (weightArr: readonly Tensor[], weightStride0: Int, inputSize: Int, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, bidirectional: boolean): Tensor;
    };
    /** aten::_cudnn_rnn_flatten_weight.out(Tensor[] weight_arr, int weight_stride0, SymInt input_size, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, bool bidirectional, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (weightArr: readonly Tensor[], weightStride0: Int, inputSize: Int, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, bidirectional: boolean): Tensor;
    };
  }>;
  readonly _cufft_clear_plan_cache: Packet<{
    /** aten::_cufft_clear_plan_cache(int device_index) -> () */
    default: {
      (deviceIndex: Int): void;
    };
  }>;
  readonly _cufft_get_plan_cache_max_size: Packet<{
    /** aten::_cufft_get_plan_cache_max_size(int device_index) -> int */
    default: {
      (deviceIndex: Int): number;
    };
  }>;
  readonly _cufft_get_plan_cache_size: Packet<{
    /** aten::_cufft_get_plan_cache_size(int device_index) -> int */
    default: {
      (deviceIndex: Int): number;
    };
  }>;
  readonly _cufft_set_plan_cache_max_size: Packet<{
    /** aten::_cufft_set_plan_cache_max_size(int device_index, int max_size) -> () */
    default: {
      (deviceIndex: Int, maxSize: Int): void;
    };
  }>;
  readonly _cummax_helper: Packet<{
    /** aten::_cummax_helper(Tensor self, Tensor(a!) values, Tensor(b!) indices, int dim) -> () */
    default: {
      (self: Tensor, values: Tensor, indices: Tensor, dim: Int): void;
      (self: Tensor, values: Tensor, indices: Tensor, options: { dim: Int }): void;
    };
  }>;
  readonly _cummin_helper: Packet<{
    /** aten::_cummin_helper(Tensor self, Tensor(a!) values, Tensor(b!) indices, int dim) -> () */
    default: {
      (self: Tensor, values: Tensor, indices: Tensor, dim: Int): void;
      (self: Tensor, values: Tensor, indices: Tensor, options: { dim: Int }): void;
    };
  }>;
  readonly _debug_has_internal_overlap: Packet<{
    /** aten::_debug_has_internal_overlap(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly _dimI: Packet<{
    /** aten::_dimI(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly _dimV: Packet<{
    /** aten::_dimV(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly _dim_arange: Packet<{
    /** aten::_dim_arange(Tensor like, int dim) -> Tensor */
    default: {
      (like: Tensor, dim: Int): Tensor;
      (like: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly _dirichlet_grad: Packet<{
    /** aten::_dirichlet_grad(Tensor x, Tensor alpha, Tensor total) -> Tensor */
    default: {
      (x: Tensor, alpha: Tensor, total: Tensor): Tensor;
    };
    /** aten::_dirichlet_grad.out(Tensor x, Tensor alpha, Tensor total, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, alpha: Tensor, total: Tensor): Tensor;
    };
  }>;
  readonly _dyn_quant_matmul_4bit: Packet<{
    /** aten::_dyn_quant_matmul_4bit(Tensor inp, Tensor packed_weights, int block_size, int in_features, int out_features) -> Tensor */
    default: {
      (inp: Tensor, packedWeights: Tensor, blockSize: Int, inFeatures: Int, outFeatures: Int): Tensor;
    };
  }>;
  readonly _dyn_quant_pack_4bit_weight: Packet<{
    /** aten::_dyn_quant_pack_4bit_weight(Tensor weights, Tensor scales_zeros, Tensor? bias, int block_size, int in_features, int out_features) -> Tensor */
    default: {
      (weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: Int, inFeatures: Int, outFeatures: Int): Tensor;
    };
  }>;
  readonly _efficient_attention_backward: Packet<{
    /** aten::_efficient_attention_backward(Tensor grad_out_, Tensor query, Tensor key, Tensor value, Tensor? bias, Tensor out, Tensor? cu_seqlens_q, Tensor? cu_seqlens_k, SymInt max_seqlen_q, SymInt max_seqlen_k, Tensor logsumexp, float dropout_p, Tensor philox_seed, Tensor philox_offset, int custom_mask_type, bool bias_requires_grad, *, float? scale=None, int? num_splits_key=None, int? window_size=None, bool shared_storage_dqdkdv=False) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (gradOut_: Tensor, query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, out: Tensor, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: Int, maxSeqlenK: Int, logsumexp: Tensor, dropoutP: Float, philoxSeed: Tensor, philoxOffset: Tensor, customMaskType: Int, biasRequiresGrad: boolean, options?: { scale?: Float | null; numSplitsKey?: Int | null; windowSize?: Int | null; sharedStorageDqdkdv?: boolean }): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _efficient_attention_forward: Packet<{
    /** aten::_efficient_attention_forward(Tensor query, Tensor key, Tensor value, Tensor? bias, Tensor? cu_seqlens_q, Tensor? cu_seqlens_k, SymInt? max_seqlen_q, SymInt? max_seqlen_k, float dropout_p, int custom_mask_type, bool compute_log_sumexp=False, *, float? scale=None, Tensor? seqlen_k=None, int? window_size=None) -> (Tensor output, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, SymInt max_seqlen_batch_q, SymInt max_seqlen_batch_k) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: Int | null, maxSeqlenK: Int | null, dropoutP: Float, customMaskType: Int, computeLogSumexp?: boolean, options?: { scale?: Float | null; seqlenK?: Tensor | null; windowSize?: Int | null }): [output: Tensor, logsumexp: Tensor, philox_seed: Tensor, philox_offset: Tensor, max_seqlen_batch_q: number, max_seqlen_batch_k: number] & { output: Tensor; logsumexp: Tensor; philox_seed: Tensor; philox_offset: Tensor; max_seqlen_batch_q: number; max_seqlen_batch_k: number };
      (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: Int | null, maxSeqlenK: Int | null, dropoutP: Float, customMaskType: Int, options: { computeLogSumexp?: boolean; scale?: Float | null; seqlenK?: Tensor | null; windowSize?: Int | null }): [output: Tensor, logsumexp: Tensor, philox_seed: Tensor, philox_offset: Tensor, max_seqlen_batch_q: number, max_seqlen_batch_k: number] & { output: Tensor; logsumexp: Tensor; philox_seed: Tensor; philox_offset: Tensor; max_seqlen_batch_q: number; max_seqlen_batch_k: number };
    };
  }>;
  readonly _efficientzerotensor: Packet<{
    /** aten::_efficientzerotensor(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::_efficientzerotensor.out(SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[]): Tensor;
    };
  }>;
  readonly _embedding_bag: Packet<{
    /** aten::_embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False, int padding_idx=-1) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: Int, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean, paddingIdx?: Int): [Tensor, Tensor, Tensor, Tensor];
      (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int }): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::_embedding_bag.out(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False, int padding_idx=-1, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!)) */
    out: {
      (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: Int, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean, paddingIdx?: Int): [Tensor, Tensor, Tensor, Tensor];
      (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int }): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _embedding_bag_backward: Packet<{
    /** aten::_embedding_bag_backward(Tensor grad, Tensor indices, Tensor offsets, Tensor offset2bag, Tensor bag_size, Tensor maximum_indices, SymInt num_weights, bool scale_grad_by_freq, int mode, bool sparse, Tensor? per_sample_weights, int padding_idx=-1) -> Tensor */
    default: {
      (grad: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, paddingIdx?: Int): Tensor;
      (grad: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, options: { paddingIdx?: Int }): Tensor;
    };
  }>;
  readonly _embedding_bag_dense_backward: Packet<{
    /** aten::_embedding_bag_dense_backward(Tensor grad, Tensor indices, Tensor offset2bag, Tensor bag_size, Tensor maximum_indices, SymInt num_weights, bool scale_grad_by_freq, int mode, Tensor? per_sample_weights, int padding_idx=-1) -> Tensor */
    default: {
      (grad: Tensor, indices: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, paddingIdx?: Int): Tensor;
      (grad: Tensor, indices: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, options: { paddingIdx?: Int }): Tensor;
    };
    /** aten::_embedding_bag_dense_backward.out(Tensor grad, Tensor indices, Tensor offset2bag, Tensor bag_size, Tensor maximum_indices, SymInt num_weights, bool scale_grad_by_freq, int mode, Tensor? per_sample_weights, int padding_idx=-1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, indices: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, paddingIdx?: Int): Tensor;
      (grad: Tensor, indices: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, options: { paddingIdx?: Int }): Tensor;
    };
  }>;
  readonly _embedding_bag_forward_only: Packet<{
    /** aten::_embedding_bag_forward_only(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False, int padding_idx=-1) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: Int, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean, paddingIdx?: Int): [Tensor, Tensor, Tensor, Tensor];
      (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int }): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::_embedding_bag_forward_only.out(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False, int padding_idx=-1, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!)) */
    out: {
      (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: Int, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean, paddingIdx?: Int): [Tensor, Tensor, Tensor, Tensor];
      (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int }): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _embedding_bag_per_sample_weights_backward: Packet<{
    /** aten::_embedding_bag_per_sample_weights_backward(Tensor grad, Tensor weight, Tensor indices, Tensor offsets, Tensor offset2bag, int mode, int padding_idx=-1) -> Tensor */
    default: {
      (grad: Tensor, weight: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, mode: Int, paddingIdx?: Int): Tensor;
      (grad: Tensor, weight: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, mode: Int, options: { paddingIdx?: Int }): Tensor;
    };
    /** aten::_embedding_bag_per_sample_weights_backward.out(Tensor grad, Tensor weight, Tensor indices, Tensor offsets, Tensor offset2bag, int mode, int padding_idx=-1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, weight: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, mode: Int, paddingIdx?: Int): Tensor;
      (grad: Tensor, weight: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, mode: Int, options: { paddingIdx?: Int }): Tensor;
    };
  }>;
  readonly _embedding_bag_sparse_backward: Packet<{
    /** aten::_embedding_bag_sparse_backward(Tensor grad, Tensor indices, Tensor offsets, Tensor offset2bag, Tensor bag_size, SymInt num_weights, bool scale_grad_by_freq, int mode, Tensor? per_sample_weights, int padding_idx=-1) -> Tensor */
    default: {
      (grad: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, bagSize: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, paddingIdx?: Int): Tensor;
      (grad: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, bagSize: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, options: { paddingIdx?: Int }): Tensor;
    };
  }>;
  readonly _empty_affine_quantized: Packet<{
    /** aten::_empty_affine_quantized(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, float scale=1., int zero_point=0, MemoryFormat? memory_format=0) -> Tensor */
    default: {
      (size: readonly Int[], options?: FactoryOptions & { scale?: Float; zeroPoint?: Int; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::_empty_affine_quantized.out(SymInt[] size, *, float scale=1., int zero_point=0, MemoryFormat? memory_format=0, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[], options?: { scale?: Float; zeroPoint?: Int; memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly _empty_per_channel_affine_quantized: Packet<{
    /** aten::_empty_per_channel_affine_quantized(SymInt[] size, *, Tensor scales, Tensor zero_points, int axis, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=0) -> Tensor */
    default: {
      (size: readonly Int[], options: FactoryOptions & { scales: Tensor; zeroPoints: Tensor; axis: Int; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::_empty_per_channel_affine_quantized.out(SymInt[] size, *, Tensor scales, Tensor zero_points, int axis, MemoryFormat? memory_format=0, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[], options: { scales: Tensor; zeroPoints: Tensor; axis: Int; memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly _euclidean_dist: Packet<{
    /** aten::_euclidean_dist(Tensor x1, Tensor x2) -> Tensor */
    default: {
      (x1: Tensor, x2: Tensor): Tensor;
    };
    /** aten::_euclidean_dist.out(Tensor x1, Tensor x2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x1: Tensor, x2: Tensor): Tensor;
    };
  }>;
  readonly _fake_quantize_learnable_per_channel_affine: Packet<{
    /** aten::_fake_quantize_learnable_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=1.) -> Tensor */
    default: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, gradFactor?: Float): Tensor;
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, options: { gradFactor?: Float }): Tensor;
    };
    /** aten::_fake_quantize_learnable_per_channel_affine.out(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, gradFactor?: Float): Tensor;
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, options: { gradFactor?: Float }): Tensor;
    };
  }>;
  readonly _fake_quantize_learnable_per_channel_affine_backward: Packet<{
    /** aten::_fake_quantize_learnable_per_channel_affine_backward(Tensor grad, Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=1.) -> (Tensor, Tensor, Tensor) */
    default: {
      (grad: Tensor, self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, gradFactor?: Float): [Tensor, Tensor, Tensor];
      (grad: Tensor, self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, options: { gradFactor?: Float }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _fake_quantize_learnable_per_tensor_affine: Packet<{
    /** aten::_fake_quantize_learnable_per_tensor_affine(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=1.) -> Tensor */
    default: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, gradFactor?: Float): Tensor;
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, options: { gradFactor?: Float }): Tensor;
    };
    /** aten::_fake_quantize_learnable_per_tensor_affine.out(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, gradFactor?: Float): Tensor;
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, options: { gradFactor?: Float }): Tensor;
    };
  }>;
  readonly _fake_quantize_learnable_per_tensor_affine_backward: Packet<{
    /** aten::_fake_quantize_learnable_per_tensor_affine_backward(Tensor grad, Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=1.) -> (Tensor, Tensor, Tensor) */
    default: {
      (grad: Tensor, self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, gradFactor?: Float): [Tensor, Tensor, Tensor];
      (grad: Tensor, self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, options: { gradFactor?: Float }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _fake_quantize_per_tensor_affine_cachemask_tensor_qparams: Packet<{
    /** aten::_fake_quantize_per_tensor_affine_cachemask_tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, Tensor fake_quant_enabled, int quant_min, int quant_max) -> (Tensor output, Tensor mask) */
    default: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: Int, quantMax: Int): [output: Tensor, mask: Tensor] & { output: Tensor; mask: Tensor };
    };
    /** aten::_fake_quantize_per_tensor_affine_cachemask_tensor_qparams.out(Tensor self, Tensor scale, Tensor zero_point, Tensor fake_quant_enabled, int quant_min, int quant_max, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: Int, quantMax: Int): [Tensor, Tensor];
    };
  }>;
  readonly _fft_c2c: Packet<{
    /** aten::_fft_c2c(Tensor self, SymInt[] dim, int normalization, bool forward) -> Tensor */
    default: {
      (self: Tensor, dim: readonly Int[], normalization: Int, forward: boolean): Tensor;
      (self: Tensor, options: { dim: readonly Int[]; normalization: Int; forward: boolean }): Tensor;
    };
    /** aten::_fft_c2c.out(Tensor self, SymInt[] dim, int normalization, bool forward, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: readonly Int[], normalization: Int, forward: boolean): Tensor;
      (self: Tensor, options: { dim: readonly Int[]; normalization: Int; forward: boolean }): Tensor;
    };
  }>;
  readonly _fft_c2r: Packet<{
    /** aten::_fft_c2r(Tensor self, int[] dim, int normalization, SymInt last_dim_size) -> Tensor */
    default: {
      (self: Tensor, dim: readonly Int[], normalization: Int, lastDimSize: Int): Tensor;
      (self: Tensor, options: { dim: readonly Int[]; normalization: Int; lastDimSize: Int }): Tensor;
    };
    /** aten::_fft_c2r.out(Tensor self, int[] dim, int normalization, SymInt last_dim_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: readonly Int[], normalization: Int, lastDimSize: Int): Tensor;
      (self: Tensor, options: { dim: readonly Int[]; normalization: Int; lastDimSize: Int }): Tensor;
    };
  }>;
  readonly _fft_r2c: Packet<{
    /** aten::_fft_r2c(Tensor self, int[] dim, int normalization, bool onesided) -> Tensor */
    default: {
      (self: Tensor, dim: readonly Int[], normalization: Int, onesided: boolean): Tensor;
      (self: Tensor, options: { dim: readonly Int[]; normalization: Int; onesided: boolean }): Tensor;
    };
    /** aten::_fft_r2c.out(Tensor self, int[] dim, int normalization, bool onesided, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: readonly Int[], normalization: Int, onesided: boolean): Tensor;
      (self: Tensor, options: { dim: readonly Int[]; normalization: Int; onesided: boolean }): Tensor;
    };
  }>;
  readonly _fill_mem_eff_dropout_mask_: Packet<{
    /** aten::_fill_mem_eff_dropout_mask_(Tensor(a!) self, float dropout_p, int seed, int offset) -> Tensor(a!) */
    default: {
      (self: Tensor, dropoutP: Float, seed: Int, offset: Int): Tensor;
    };
  }>;
  readonly _flash_attention_backward: Packet<{
    /** aten::_flash_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, Tensor rng_state, Tensor unused, *, float? scale=None, SymInt? window_size_left=None, SymInt? window_size_right=None) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, rngState: Tensor, unused: Tensor, options?: { scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _flash_attention_forward: Packet<{
    /** aten::_flash_attention_forward(Tensor query, Tensor key, Tensor value, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, bool return_debug_mask, *, float? scale=None, SymInt? window_size_left=None, SymInt? window_size_right=None, Tensor? seqused_k=None, Tensor? alibi_slopes=None, Tensor? block_table=None, int? num_splits=None) -> (Tensor output, Tensor softmax_logsumexp, Tensor rng_state, Tensor unused, Tensor debug_attn_mask) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, returnDebugMask: boolean, options?: { scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null; blockTable?: Tensor | null; numSplits?: Int | null }): [output: Tensor, softmax_logsumexp: Tensor, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor] & { output: Tensor; softmax_logsumexp: Tensor; rng_state: Tensor; unused: Tensor; debug_attn_mask: Tensor };
    };
    /** aten::_flash_attention_forward.quantized(Tensor query, Tensor key, Tensor value, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, bool return_debug_mask, Tensor? q_descale, Tensor? k_descale, Tensor? v_descale, *, float? scale=None, SymInt? window_size_left=None, SymInt? window_size_right=None, Tensor? seqused_k=None, Tensor? alibi_slopes=None) -> (Tensor output, Tensor softmax_logsumexp, Tensor rng_state, Tensor unused, Tensor debug_attn_mask) */
    quantized: {
      (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, returnDebugMask: boolean, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, options?: { scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): [output: Tensor, softmax_logsumexp: Tensor, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor] & { output: Tensor; softmax_logsumexp: Tensor; rng_state: Tensor; unused: Tensor; debug_attn_mask: Tensor };
    };
  }>;
  readonly _flash_attention_forward_no_dropout_inplace: Packet<{
    /** aten::_flash_attention_forward_no_dropout_inplace(Tensor(a!) out, Tensor query, Tensor key, Tensor value, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, bool return_debug_mask, *, float? scale=None, SymInt? window_size_left=None, SymInt? window_size_right=None, Tensor? seqused_k=None, Tensor? alibi_slopes=None, Tensor? block_table=None, int? num_splits=None) -> Tensor softmax_logsumexp */
    default: {
      (out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, returnDebugMask: boolean, options?: { scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null; blockTable?: Tensor | null; numSplits?: Int | null }): Tensor;
    };
  }>;
  readonly _foobar: Packet<{
    /** aten::_foobar(Tensor self, bool arg1=True, bool arg2=True, *, bool arg3=True) -> Tensor */
    default: {
      (self: Tensor, arg1?: boolean, arg2?: boolean, options?: { arg3?: boolean }): Tensor;
      (self: Tensor, options: { arg1?: boolean; arg2?: boolean; arg3?: boolean }): Tensor;
    };
    /** aten::_foobar.out(Tensor self, bool arg1=True, bool arg2=True, *, bool arg3=True, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, arg1?: boolean, arg2?: boolean, options?: { arg3?: boolean }): Tensor;
      (self: Tensor, options: { arg1?: boolean; arg2?: boolean; arg3?: boolean }): Tensor;
    };
  }>;
  readonly _foreach_abs: Packet<{
    /** aten::_foreach_abs(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_abs.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_abs_: Packet<{
    /** aten::_foreach_abs_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_acos: Packet<{
    /** aten::_foreach_acos(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_acos.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_acos_: Packet<{
    /** aten::_foreach_acos_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_add: Packet<{
    /** aten::_foreach_add.List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[], options?: { alpha?: Scalar }): Tensor[];
    };
    /** aten::_foreach_add.List_out(Tensor[] self, Tensor[] other, *, Scalar alpha=1, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[], options?: { alpha?: Scalar }): void;
    };
    /** aten::_foreach_add.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_add.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_add.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_add.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_add.Tensor(Tensor[] self, Tensor other, *, Scalar alpha=1) -> Tensor[] */
    Tensor: {
      (self: readonly Tensor[], other: Tensor, options?: { alpha?: Scalar }): Tensor[];
    };
    /** aten::_foreach_add.Tensor_out(Tensor[] self, Tensor other, *, Scalar alpha=1, Tensor(a!)[] out) -> () */
    Tensor_out: {
      (self: readonly Tensor[], other: Tensor, options?: { alpha?: Scalar }): void;
    };
  }>;
  readonly _foreach_add_: Packet<{
    /** aten::_foreach_add_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[], options?: { alpha?: Scalar }): void;
    };
    /** aten::_foreach_add_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_add_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_add_.Tensor(Tensor(a!)[] self, Tensor other, *, Scalar alpha=1) -> () */
    Tensor: {
      (self: readonly Tensor[], other: Tensor, options?: { alpha?: Scalar }): void;
    };
  }>;
  readonly _foreach_addcdiv: Packet<{
    /** aten::_foreach_addcdiv.Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): Tensor[];
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): Tensor[];
    };
    /** aten::_foreach_addcdiv.ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_addcdiv.ScalarList_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_addcdiv.Scalar_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): void;
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): void;
    };
    /** aten::_foreach_addcdiv.Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> Tensor[] */
    Tensor: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): Tensor[];
    };
    /** aten::_foreach_addcdiv.Tensor_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars, *, Tensor(a!)[] out) -> () */
    Tensor_out: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): void;
    };
  }>;
  readonly _foreach_addcdiv_: Packet<{
    /** aten::_foreach_addcdiv_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> () */
    Scalar: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): void;
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): void;
    };
    /** aten::_foreach_addcdiv_.ScalarList(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_addcdiv_.Tensor(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> () */
    Tensor: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): void;
    };
  }>;
  readonly _foreach_addcmul: Packet<{
    /** aten::_foreach_addcmul.Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): Tensor[];
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): Tensor[];
    };
    /** aten::_foreach_addcmul.ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_addcmul.ScalarList_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_addcmul.Scalar_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): void;
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): void;
    };
    /** aten::_foreach_addcmul.Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> Tensor[] */
    Tensor: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): Tensor[];
    };
    /** aten::_foreach_addcmul.Tensor_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars, *, Tensor(a!)[] out) -> () */
    Tensor_out: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): void;
    };
  }>;
  readonly _foreach_addcmul_: Packet<{
    /** aten::_foreach_addcmul_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> () */
    Scalar: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): void;
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): void;
    };
    /** aten::_foreach_addcmul_.ScalarList(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_addcmul_.Tensor(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> () */
    Tensor: {
      (self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): void;
    };
  }>;
  readonly _foreach_asin: Packet<{
    /** aten::_foreach_asin(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_asin.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_asin_: Packet<{
    /** aten::_foreach_asin_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_atan: Packet<{
    /** aten::_foreach_atan(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_atan.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_atan_: Packet<{
    /** aten::_foreach_atan_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_ceil: Packet<{
    /** aten::_foreach_ceil(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_ceil.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_ceil_: Packet<{
    /** aten::_foreach_ceil_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_clamp_max: Packet<{
    /** aten::_foreach_clamp_max.List(Tensor[] self, Tensor[] other) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_clamp_max.List_out(Tensor[] self, Tensor[] other, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_clamp_max.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_clamp_max.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_clamp_max.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_clamp_max.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
  }>;
  readonly _foreach_clamp_max_: Packet<{
    /** aten::_foreach_clamp_max_.List(Tensor(a!)[] self, Tensor[] other) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_clamp_max_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_clamp_max_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
  }>;
  readonly _foreach_clamp_min: Packet<{
    /** aten::_foreach_clamp_min.List(Tensor[] self, Tensor[] other) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_clamp_min.List_out(Tensor[] self, Tensor[] other, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_clamp_min.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_clamp_min.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_clamp_min.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_clamp_min.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
  }>;
  readonly _foreach_clamp_min_: Packet<{
    /** aten::_foreach_clamp_min_.List(Tensor(a!)[] self, Tensor[] other) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_clamp_min_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_clamp_min_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
  }>;
  readonly _foreach_clone: Packet<{
    /** aten::_foreach_clone(Tensor[] self, *, MemoryFormat? memory_format=None) -> Tensor[] */
    default: {
      (self: readonly Tensor[], options?: { memoryFormat?: MemoryFormat | null }): Tensor[];
    };
    /** aten::_foreach_clone.out(Tensor[] self, *, MemoryFormat? memory_format=None, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[], options?: { memoryFormat?: MemoryFormat | null }): void;
    };
  }>;
  readonly _foreach_copy: Packet<{
    /** aten::_foreach_copy(Tensor[] self, Tensor[] src, bool non_blocking=False) -> Tensor[] self_out */
    default: {
      (self: readonly Tensor[], src: readonly Tensor[], nonBlocking?: boolean): Tensor[];
      (self: readonly Tensor[], src: readonly Tensor[], options: { nonBlocking?: boolean }): Tensor[];
    };
    /** aten::_foreach_copy.out(Tensor[] self, Tensor[] src, bool non_blocking=False, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[], src: readonly Tensor[], nonBlocking?: boolean): void;
      (self: readonly Tensor[], src: readonly Tensor[], options: { nonBlocking?: boolean }): void;
    };
  }>;
  readonly _foreach_copy_: Packet<{
    /** aten::_foreach_copy_(Tensor(a!)[] self, Tensor[] src, bool non_blocking=False) -> () */
    default: {
      (self: readonly Tensor[], src: readonly Tensor[], nonBlocking?: boolean): void;
      (self: readonly Tensor[], src: readonly Tensor[], options: { nonBlocking?: boolean }): void;
    };
  }>;
  readonly _foreach_cos: Packet<{
    /** aten::_foreach_cos(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_cos.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_cos_: Packet<{
    /** aten::_foreach_cos_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_cosh: Packet<{
    /** aten::_foreach_cosh(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_cosh.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_cosh_: Packet<{
    /** aten::_foreach_cosh_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_div: Packet<{
    /** aten::_foreach_div.List(Tensor[] self, Tensor[] other) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_div.List_out(Tensor[] self, Tensor[] other, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_div.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_div.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_div.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_div.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_div.Tensor(Tensor[] self, Tensor other) -> Tensor[] */
    Tensor: {
      (self: readonly Tensor[], other: Tensor): Tensor[];
    };
    /** aten::_foreach_div.Tensor_out(Tensor[] self, Tensor other, *, Tensor(a!)[] out) -> () */
    Tensor_out: {
      (self: readonly Tensor[], other: Tensor): void;
    };
  }>;
  readonly _foreach_div_: Packet<{
    /** aten::_foreach_div_.List(Tensor(a!)[] self, Tensor[] other) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_div_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_div_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_div_.Tensor(Tensor(a!)[] self, Tensor other) -> () */
    Tensor: {
      (self: readonly Tensor[], other: Tensor): void;
    };
  }>;
  readonly _foreach_erf: Packet<{
    /** aten::_foreach_erf(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_erf.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_erf_: Packet<{
    /** aten::_foreach_erf_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_erfc: Packet<{
    /** aten::_foreach_erfc(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_erfc.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_erfc_: Packet<{
    /** aten::_foreach_erfc_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_exp: Packet<{
    /** aten::_foreach_exp(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_exp.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_exp_: Packet<{
    /** aten::_foreach_exp_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_expm1: Packet<{
    /** aten::_foreach_expm1(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_expm1.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_expm1_: Packet<{
    /** aten::_foreach_expm1_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_floor: Packet<{
    /** aten::_foreach_floor(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_floor.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_floor_: Packet<{
    /** aten::_foreach_floor_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_frac: Packet<{
    /** aten::_foreach_frac(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_frac.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_frac_: Packet<{
    /** aten::_foreach_frac_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_lerp: Packet<{
    /** aten::_foreach_lerp.List(Tensor[] self, Tensor[] tensors1, Tensor[] weights) -> Tensor[] */
    List: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_lerp.List_out(Tensor[] self, Tensor[] tensors1, Tensor[] weights, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[]): void;
    };
    /** aten::_foreach_lerp.Scalar(Tensor[] self, Tensor[] tensors1, Scalar weight) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar): Tensor[];
    };
    /** aten::_foreach_lerp.ScalarList(Tensor[] self, Tensor[] tensors1, Scalar[] weight) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_lerp.ScalarList_out(Tensor[] self, Tensor[] tensors1, Scalar[] weight, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[]): void;
    };
    /** aten::_foreach_lerp.Scalar_out(Tensor[] self, Tensor[] tensors1, Scalar weight, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar): void;
    };
  }>;
  readonly _foreach_lerp_: Packet<{
    /** aten::_foreach_lerp_.List(Tensor(a!)[] self, Tensor[] tensors1, Tensor[] weights) -> () */
    List: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[]): void;
    };
    /** aten::_foreach_lerp_.Scalar(Tensor(a!)[] self, Tensor[] tensors1, Scalar weight) -> () */
    Scalar: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar): void;
    };
    /** aten::_foreach_lerp_.ScalarList(Tensor(a!)[] self, Tensor[] tensors1, Scalar[] weight) -> () */
    ScalarList: {
      (self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[]): void;
    };
  }>;
  readonly _foreach_lgamma: Packet<{
    /** aten::_foreach_lgamma(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_lgamma.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_lgamma_: Packet<{
    /** aten::_foreach_lgamma_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log: Packet<{
    /** aten::_foreach_log(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_log.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log10: Packet<{
    /** aten::_foreach_log10(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_log10.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log10_: Packet<{
    /** aten::_foreach_log10_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log1p: Packet<{
    /** aten::_foreach_log1p(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_log1p.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log1p_: Packet<{
    /** aten::_foreach_log1p_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log2: Packet<{
    /** aten::_foreach_log2(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_log2.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log2_: Packet<{
    /** aten::_foreach_log2_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_log_: Packet<{
    /** aten::_foreach_log_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_max: Packet<{
    /** aten::_foreach_max(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_max.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_maximum: Packet<{
    /** aten::_foreach_maximum.List(Tensor[] self, Tensor[] other) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_maximum.List_out(Tensor[] self, Tensor[] other, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_maximum.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_maximum.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_maximum.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_maximum.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
  }>;
  readonly _foreach_maximum_: Packet<{
    /** aten::_foreach_maximum_.List(Tensor(a!)[] self, Tensor[] other) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_maximum_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_maximum_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
  }>;
  readonly _foreach_minimum: Packet<{
    /** aten::_foreach_minimum.List(Tensor[] self, Tensor[] other) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_minimum.List_out(Tensor[] self, Tensor[] other, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_minimum.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_minimum.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_minimum.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_minimum.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
  }>;
  readonly _foreach_minimum_: Packet<{
    /** aten::_foreach_minimum_.List(Tensor(a!)[] self, Tensor[] other) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_minimum_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_minimum_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
  }>;
  readonly _foreach_mm: Packet<{
    /** aten::_foreach_mm(Tensor[] self, Tensor[] mat2) -> Tensor[] */
    default: {
      (self: readonly Tensor[], mat2: readonly Tensor[]): Tensor[];
    };
  }>;
  readonly _foreach_mul: Packet<{
    /** aten::_foreach_mul.List(Tensor[] self, Tensor[] other) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_mul.List_out(Tensor[] self, Tensor[] other, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_mul.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_mul.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_mul.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_mul.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_mul.Tensor(Tensor[] self, Tensor other) -> Tensor[] */
    Tensor: {
      (self: readonly Tensor[], other: Tensor): Tensor[];
    };
    /** aten::_foreach_mul.Tensor_out(Tensor[] self, Tensor other, *, Tensor(a!)[] out) -> () */
    Tensor_out: {
      (self: readonly Tensor[], other: Tensor): void;
    };
  }>;
  readonly _foreach_mul_: Packet<{
    /** aten::_foreach_mul_.List(Tensor(a!)[] self, Tensor[] other) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[]): void;
    };
    /** aten::_foreach_mul_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_mul_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_mul_.Tensor(Tensor(a!)[] self, Tensor other) -> () */
    Tensor: {
      (self: readonly Tensor[], other: Tensor): void;
    };
  }>;
  readonly _foreach_neg: Packet<{
    /** aten::_foreach_neg(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_neg.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_neg_: Packet<{
    /** aten::_foreach_neg_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_norm: Packet<{
    /** aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], ord?: Scalar, dtype?: DType | null): Tensor[];
      (self: readonly Tensor[], options: { ord?: Scalar; dtype?: DType | null }): Tensor[];
    };
    /** aten::_foreach_norm.Scalar_out(Tensor[] self, Scalar ord=2, ScalarType? dtype=None, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], ord?: Scalar, dtype?: DType | null): void;
      (self: readonly Tensor[], options: { ord?: Scalar; dtype?: DType | null }): void;
    };
  }>;
  readonly _foreach_pow: Packet<{
    /** aten::_foreach_pow.List(Tensor[] self, Tensor[] exponent) -> Tensor[] */
    List: {
      (self: readonly Tensor[], exponent: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_pow.List_out(Tensor[] self, Tensor[] exponent, *, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], exponent: readonly Tensor[]): void;
    };
    /** aten::_foreach_pow.Scalar(Tensor[] self, Scalar exponent) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], exponent: Scalar): Tensor[];
    };
    /** aten::_foreach_pow.ScalarAndTensor(Scalar self, Tensor[] exponent) -> Tensor[] */
    ScalarAndTensor: {
      (self: Scalar, exponent: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_pow.ScalarList(Tensor[] self, Scalar[] exponent) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], exponent: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_pow.ScalarList_out(Tensor[] self, Scalar[] exponent, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], exponent: readonly Scalar[]): void;
    };
    /** aten::_foreach_pow.Scalar_out(Tensor[] self, Scalar exponent, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], exponent: Scalar): void;
    };
  }>;
  readonly _foreach_pow_: Packet<{
    /** aten::_foreach_pow_.List(Tensor(a!)[] self, Tensor[] exponent) -> () */
    List: {
      (self: readonly Tensor[], exponent: readonly Tensor[]): void;
    };
    /** aten::_foreach_pow_.Scalar(Tensor(a!)[] self, Scalar exponent) -> () */
    Scalar: {
      (self: readonly Tensor[], exponent: Scalar): void;
    };
    /** aten::_foreach_pow_.ScalarList(Tensor(a!)[] self, Scalar[] exponent) -> () */
    ScalarList: {
      (self: readonly Tensor[], exponent: readonly Scalar[]): void;
    };
  }>;
  readonly _foreach_powsum: Packet<{
    /** aten::_foreach_powsum.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], ord?: Scalar, dtype?: DType | null): Tensor[];
      (self: readonly Tensor[], options: { ord?: Scalar; dtype?: DType | null }): Tensor[];
    };
    /** aten::_foreach_powsum.Scalar_out(Tensor[] self, Scalar ord=2, ScalarType? dtype=None, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], ord?: Scalar, dtype?: DType | null): void;
      (self: readonly Tensor[], options: { ord?: Scalar; dtype?: DType | null }): void;
    };
  }>;
  readonly _foreach_reciprocal: Packet<{
    /** aten::_foreach_reciprocal(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_reciprocal.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_reciprocal_: Packet<{
    /** aten::_foreach_reciprocal_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_round: Packet<{
    /** aten::_foreach_round(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_round.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_round_: Packet<{
    /** aten::_foreach_round_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_rsqrt: Packet<{
    /** aten::_foreach_rsqrt(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_rsqrt.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_rsqrt_: Packet<{
    /** aten::_foreach_rsqrt_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sigmoid: Packet<{
    /** aten::_foreach_sigmoid(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_sigmoid.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sigmoid_: Packet<{
    /** aten::_foreach_sigmoid_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sign: Packet<{
    /** aten::_foreach_sign(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_sign.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sign_: Packet<{
    /** aten::_foreach_sign_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sin: Packet<{
    /** aten::_foreach_sin(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_sin.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sin_: Packet<{
    /** aten::_foreach_sin_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sinh: Packet<{
    /** aten::_foreach_sinh(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_sinh.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sinh_: Packet<{
    /** aten::_foreach_sinh_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sqrt: Packet<{
    /** aten::_foreach_sqrt(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_sqrt.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sqrt_: Packet<{
    /** aten::_foreach_sqrt_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_sub: Packet<{
    /** aten::_foreach_sub.List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[] */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[], options?: { alpha?: Scalar }): Tensor[];
    };
    /** aten::_foreach_sub.List_out(Tensor[] self, Tensor[] other, *, Scalar alpha=1, Tensor(a!)[] out) -> () */
    List_out: {
      (self: readonly Tensor[], other: readonly Tensor[], options?: { alpha?: Scalar }): void;
    };
    /** aten::_foreach_sub.Scalar(Tensor[] self, Scalar scalar) -> Tensor[] */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): Tensor[];
    };
    /** aten::_foreach_sub.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[] */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
    };
    /** aten::_foreach_sub.ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor(a!)[] out) -> () */
    ScalarList_out: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
    /** aten::_foreach_sub.Scalar_out(Tensor[] self, Scalar scalar, *, Tensor(a!)[] out) -> () */
    Scalar_out: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
  }>;
  readonly _foreach_sub_: Packet<{
    /** aten::_foreach_sub_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> () */
    List: {
      (self: readonly Tensor[], other: readonly Tensor[], options?: { alpha?: Scalar }): void;
    };
    /** aten::_foreach_sub_.Scalar(Tensor(a!)[] self, Scalar scalar) -> () */
    Scalar: {
      (self: readonly Tensor[], scalar: Scalar): void;
    };
    /** aten::_foreach_sub_.ScalarList(Tensor(a!)[] self, Scalar[] scalars) -> () */
    ScalarList: {
      (self: readonly Tensor[], scalars: readonly Scalar[]): void;
    };
  }>;
  readonly _foreach_tan: Packet<{
    /** aten::_foreach_tan(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_tan.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_tan_: Packet<{
    /** aten::_foreach_tan_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_tanh: Packet<{
    /** aten::_foreach_tanh(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_tanh.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_tanh_: Packet<{
    /** aten::_foreach_tanh_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_trunc: Packet<{
    /** aten::_foreach_trunc(Tensor[] self) -> Tensor[] */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_trunc.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_trunc_: Packet<{
    /** aten::_foreach_trunc_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_zero: Packet<{
    /** aten::_foreach_zero(Tensor[] self) -> Tensor[] self_out */
    default: {
      (self: readonly Tensor[]): Tensor[];
    };
    /** aten::_foreach_zero.out(Tensor[] self, *, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _foreach_zero_: Packet<{
    /** aten::_foreach_zero_(Tensor(a!)[] self) -> () */
    default: {
      (self: readonly Tensor[]): void;
    };
  }>;
  readonly _functional_assert_async: Packet<{
    /** aten::_functional_assert_async.msg(Tensor self, str assert_msg, Tensor dep_token) -> Tensor */
    msg: {
      (self: Tensor, assertMsg: string, depToken: Tensor): Tensor;
    };
  }>;
  readonly _functional_assert_scalar: Packet<{
    /** aten::_functional_assert_scalar(Scalar self, str assert_msg, Tensor dep_token) -> Tensor */
    default: {
      (self: Scalar, assertMsg: string, depToken: Tensor): Tensor;
    };
  }>;
  readonly _functional_sym_constrain_range: Packet<{
    /** aten::_functional_sym_constrain_range(Scalar size, int? min, int? max, Tensor dep_token) -> Tensor */
    default: {
      (size: Scalar, min: Int | null, max: Int | null, depToken: Tensor): Tensor;
    };
  }>;
  readonly _functional_sym_constrain_range_for_size: Packet<{
    /** aten::_functional_sym_constrain_range_for_size(Scalar size, int? min, int? max, Tensor dep_token) -> Tensor */
    default: {
      (size: Scalar, min: Int | null, max: Int | null, depToken: Tensor): Tensor;
    };
  }>;
  readonly _fused_adagrad: Packet<{
    /** aten::_fused_adagrad(Tensor[] self, Tensor[] grads, Tensor[] state_sums, Tensor[] state_steps, *, float lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] state_sums_out, Tensor[] state_steps_out) */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], state_sums_out: Tensor[], state_steps_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; state_sums_out: Tensor[]; state_steps_out: Tensor[] };
    };
    /** aten::_fused_adagrad.out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] state_sums, Tensor(d!)[] state_steps, *, float lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_adagrad.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] state_sums, Tensor[] state_steps, *, Tensor lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] state_sums_out) */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], state_sums_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; state_sums_out: Tensor[] };
    };
    /** aten::_fused_adagrad.tensor_lr_out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] state_sums, Tensor[] state_steps, *, Tensor lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    tensor_lr_out: {
      (self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fused_adagrad_: Packet<{
    /** aten::_fused_adagrad_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] state_sums, Tensor(d!)[] state_steps, *, float lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_adagrad_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] state_sums, Tensor[] state_steps, *, Tensor lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fused_adam: Packet<{
    /** aten::_fused_adam(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out) */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], exp_avgs_out: Tensor[], exp_avg_sqs_out: Tensor[], max_exp_avg_sqs_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; exp_avgs_out: Tensor[]; exp_avg_sqs_out: Tensor[]; max_exp_avg_sqs_out: Tensor[] };
    };
    /** aten::_fused_adam.out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_adam.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out) */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], exp_avgs_out: Tensor[], exp_avg_sqs_out: Tensor[], max_exp_avg_sqs_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; exp_avgs_out: Tensor[]; exp_avg_sqs_out: Tensor[]; max_exp_avg_sqs_out: Tensor[] };
    };
    /** aten::_fused_adam.tensor_lr_out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    tensor_lr_out: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fused_adam_: Packet<{
    /** aten::_fused_adam_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_adam_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fused_adamw: Packet<{
    /** aten::_fused_adamw(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out) */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], exp_avgs_out: Tensor[], exp_avg_sqs_out: Tensor[], max_exp_avg_sqs_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; exp_avgs_out: Tensor[]; exp_avg_sqs_out: Tensor[]; max_exp_avg_sqs_out: Tensor[] };
    };
    /** aten::_fused_adamw.out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_adamw.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out) */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], exp_avgs_out: Tensor[], exp_avg_sqs_out: Tensor[], max_exp_avg_sqs_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; exp_avgs_out: Tensor[]; exp_avg_sqs_out: Tensor[]; max_exp_avg_sqs_out: Tensor[] };
    };
    /** aten::_fused_adamw.tensor_lr_out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    tensor_lr_out: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fused_adamw_: Packet<{
    /** aten::_fused_adamw_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_adamw_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fused_dropout: Packet<{
    /** aten::_fused_dropout(Tensor self, float p, Generator? generator=None) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, p: Float, generator?: Generator | null): [Tensor, Tensor];
      (self: Tensor, p: Float, options: { generator?: Generator | null }): [Tensor, Tensor];
    };
    /** aten::_fused_dropout.out(Tensor self, float p, Generator? generator=None, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, p: Float, generator?: Generator | null): [Tensor, Tensor];
      (self: Tensor, p: Float, options: { generator?: Generator | null }): [Tensor, Tensor];
    };
  }>;
  readonly _fused_moving_avg_obs_fq_helper: Packet<{
    /** aten::_fused_moving_avg_obs_fq_helper(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor(a!) running_min, Tensor(b!) running_max, Tensor(c!) scale, Tensor(d!) zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=False, bool symmetric_quant=False) -> (Tensor output, Tensor mask) */
    default: {
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean, symmetricQuant?: boolean): [output: Tensor, mask: Tensor] & { output: Tensor; mask: Tensor };
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, options: { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [output: Tensor, mask: Tensor] & { output: Tensor; mask: Tensor };
    };
    /** aten::_fused_moving_avg_obs_fq_helper.out(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor(a!) running_min, Tensor(b!) running_max, Tensor(c!) scale, Tensor(d!) zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=False, bool symmetric_quant=False, *, Tensor(e!) out0, Tensor(f!) out1) -> (Tensor(e!), Tensor(f!)) */
    out: {
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean, symmetricQuant?: boolean): [Tensor, Tensor];
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, options: { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly _fused_moving_avg_obs_fq_helper_functional: Packet<{
    /** aten::_fused_moving_avg_obs_fq_helper_functional(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=False, bool symmetric_quant=False) -> (Tensor output, Tensor mask, Tensor running_min_out, Tensor running_max_out, Tensor scale_out, Tensor zero_point_out) */
    default: {
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean, symmetricQuant?: boolean): [output: Tensor, mask: Tensor, running_min_out: Tensor, running_max_out: Tensor, scale_out: Tensor, zero_point_out: Tensor] & { output: Tensor; mask: Tensor; running_min_out: Tensor; running_max_out: Tensor; scale_out: Tensor; zero_point_out: Tensor };
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, options: { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [output: Tensor, mask: Tensor, running_min_out: Tensor, running_max_out: Tensor, scale_out: Tensor, zero_point_out: Tensor] & { output: Tensor; mask: Tensor; running_min_out: Tensor; running_max_out: Tensor; scale_out: Tensor; zero_point_out: Tensor };
    };
  }>;
  readonly _fused_rms_norm: Packet<{
    /** aten::_fused_rms_norm(Tensor input, int[] normalized_shape, Tensor? weight, float? eps) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, eps: Float | null): [Tensor, Tensor];
    };
  }>;
  readonly _fused_rms_norm_backward: Packet<{
    /** aten::_fused_rms_norm_backward(Tensor grad_out, Tensor input, int[] normalized_shape, Tensor rstd, Tensor? weight, bool[2] output_mask) -> (Tensor, Tensor) */
    default: {
      (gradOut: Tensor, input: Tensor, normalizedShape: readonly Int[], rstd: Tensor, weight: Tensor | null, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
  }>;
  readonly _fused_sdp_choice: Packet<{
    /** aten::_fused_sdp_choice(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> int */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: Float, isCausal?: boolean, options?: { scale?: Float | null; enableGqa?: boolean }): number;
      (query: Tensor, key: Tensor, value: Tensor, options: { attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }): number;
    };
  }>;
  readonly _fused_sgd: Packet<{
    /** aten::_fused_sgd(Tensor[] self, Tensor[] grads, Tensor[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] momentum_buffer_list_out) */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: Float; momentum: Float; lr: Float; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], momentum_buffer_list_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; momentum_buffer_list_out: Tensor[] };
    };
    /** aten::_fused_sgd.out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    out: {
      (self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: Float; momentum: Float; lr: Float; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_sgd.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] momentum_buffer_list, *, float weight_decay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] momentum_buffer_list_out) */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: Float; momentum: Float; lr: Tensor; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): [self_out: Tensor[], grads_out: Tensor[], momentum_buffer_list_out: Tensor[]] & { self_out: Tensor[]; grads_out: Tensor[]; momentum_buffer_list_out: Tensor[] };
    };
    /** aten::_fused_sgd.tensor_lr_out(Tensor[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None, Tensor(a!)[] out) -> () */
    tensor_lr_out: {
      (self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: Float; momentum: Float; lr: Tensor; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fused_sgd_: Packet<{
    /** aten::_fused_sgd_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    default: {
      (self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: Float; momentum: Float; lr: Float; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
    /** aten::_fused_sgd_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> () */
    tensor_lr: {
      (self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: Float; momentum: Float; lr: Tensor; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
    };
  }>;
  readonly _fw_primal: Packet<{
    /** aten::_fw_primal(Tensor(a) self, int level) -> Tensor(a) */
    default: {
      (self: Tensor, level: Int): Tensor;
    };
  }>;
  readonly _fw_primal_copy: Packet<{
    /** aten::_fw_primal_copy(Tensor self, int level) -> Tensor */
    default: {
      (self: Tensor, level: Int): Tensor;
    };
    /** aten::_fw_primal_copy.out(Tensor self, int level, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, level: Int): Tensor;
    };
  }>;
  readonly _gather_sparse_backward: Packet<{
    /** aten::_gather_sparse_backward(Tensor self, int dim, Tensor index, Tensor grad) -> Tensor */
    default: {
      (self: Tensor, dim: Int, index: Tensor, grad: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; grad: Tensor }): Tensor;
    };
  }>;
  readonly _grid_sampler_2d_cpu_fallback: Packet<{
    /** aten::_grid_sampler_2d_cpu_fallback(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor */
    default: {
      (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
    };
    /** aten::_grid_sampler_2d_cpu_fallback.out(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
    };
  }>;
  readonly _grid_sampler_2d_cpu_fallback_backward: Packet<{
    /** aten::_grid_sampler_2d_cpu_fallback_backward(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> (Tensor, Tensor) */
    default: {
      (gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): [Tensor, Tensor];
    };
  }>;
  readonly _grouped_mm: Packet<{
    /** aten::_grouped_mm(Tensor self, Tensor mat2, Tensor? offs=None, Tensor? bias=None, ScalarType? out_dtype=None) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, offs?: Tensor | null, bias?: Tensor | null, outDtype?: DType | null): Tensor;
      (self: Tensor, mat2: Tensor, options: { offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null }): Tensor;
    };
  }>;
  readonly _has_compatible_shallow_copy_type: Packet<{
    /** aten::_has_compatible_shallow_copy_type(Tensor self, Tensor from) -> bool */
    default: {
      (self: Tensor, from: Tensor): boolean;
    };
  }>;
  readonly _has_same_storage_numel: Packet<{
    /** aten::_has_same_storage_numel(Tensor self, Tensor other) -> bool */
    default: {
      (self: Tensor, other: Tensor): boolean;
    };
  }>;
  readonly _histogramdd_bin_edges: Packet<{
    /** aten::_histogramdd_bin_edges(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor[] */
    default: {
      (self: Tensor, bins: readonly Int[], options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): Tensor[];
    };
    /** aten::_histogramdd_bin_edges.out(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False, Tensor(a!)[] out) -> () */
    out: {
      (self: Tensor, bins: readonly Int[], options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): void;
    };
  }>;
  readonly _histogramdd_from_bin_cts: Packet<{
    /** aten::_histogramdd_from_bin_cts(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor */
    default: {
      (self: Tensor, bins: readonly Int[], options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): Tensor;
    };
    /** aten::_histogramdd_from_bin_cts.out(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, bins: readonly Int[], options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): Tensor;
    };
  }>;
  readonly _histogramdd_from_bin_tensors: Packet<{
    /** aten::_histogramdd_from_bin_tensors(Tensor self, Tensor[] bins, *, Tensor? weight=None, bool density=False) -> Tensor */
    default: {
      (self: Tensor, bins: readonly Tensor[], options?: { weight?: Tensor | null; density?: boolean }): Tensor;
    };
    /** aten::_histogramdd_from_bin_tensors.out(Tensor self, Tensor[] bins, *, Tensor? weight=None, bool density=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, bins: readonly Tensor[], options?: { weight?: Tensor | null; density?: boolean }): Tensor;
    };
  }>;
  readonly _index_put_impl: Packet<{
    /** aten::_index_put_impl(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False) -> Tensor */
    default: {
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean, unsafe?: boolean): Tensor;
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean; unsafe?: boolean }): Tensor;
    };
    /** aten::_index_put_impl.out(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean, unsafe?: boolean): Tensor;
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean; unsafe?: boolean }): Tensor;
    };
  }>;
  readonly _index_put_impl_: Packet<{
    /** aten::_index_put_impl_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False) -> Tensor(a!) */
    default: {
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean, unsafe?: boolean): Tensor;
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean; unsafe?: boolean }): Tensor;
    };
  }>;
  readonly _indices: Packet<{
    /** aten::_indices(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _indices_copy: Packet<{
    /** aten::_indices_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_indices_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _int_mm: Packet<{
    /** aten::_int_mm(Tensor self, Tensor mat2) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor): Tensor;
    };
    /** aten::_int_mm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat2: Tensor): Tensor;
    };
  }>;
  readonly _is_all_true: Packet<{
    /** aten::_is_all_true(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _is_any_true: Packet<{
    /** aten::_is_any_true(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _is_zerotensor: Packet<{
    /** aten::_is_zerotensor(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly _jagged_to_padded_dense_forward: Packet<{
    /** aten::_jagged_to_padded_dense_forward(Tensor values, Tensor[] offsets, SymInt[] max_lengths, float padding_value=0.) -> Tensor */
    default: {
      (values: Tensor, offsets: readonly Tensor[], maxLengths: readonly Int[], paddingValue?: Float): Tensor;
      (values: Tensor, offsets: readonly Tensor[], maxLengths: readonly Int[], options: { paddingValue?: Float }): Tensor;
    };
  }>;
  readonly _lazy_clone: Packet<{
    /** aten::_lazy_clone(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _linalg_check_errors: Packet<{
    /** aten::_linalg_check_errors(Tensor info, str api_name, *, bool is_matrix) -> () */
    default: {
      (info: Tensor, apiName: string, options: { isMatrix: boolean }): void;
    };
  }>;
  readonly _linalg_det: Packet<{
    /** aten::_linalg_det(Tensor A) -> (Tensor result, Tensor LU, Tensor pivots) */
    default: {
      (A: Tensor): [result: Tensor, LU: Tensor, pivots: Tensor] & { result: Tensor; LU: Tensor; pivots: Tensor };
    };
    /** aten::_linalg_det.result(Tensor A, *, Tensor(a!) result, Tensor(b!) LU, Tensor(c!) pivots) -> (Tensor(a!) result, Tensor(b!) LU, Tensor(c!) pivots) */
    result: {
      (A: Tensor): [result: Tensor, LU: Tensor, pivots: Tensor] & { result: Tensor; LU: Tensor; pivots: Tensor };
    };
  }>;
  readonly _linalg_eigh: Packet<{
    /** aten::_linalg_eigh(Tensor A, str UPLO="L", bool compute_v=True) -> (Tensor eigenvalues, Tensor eigenvectors) */
    default: {
      (A: Tensor, UPLO?: "L" | "U", computeV?: boolean): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
      (A: Tensor, options: { UPLO?: "L" | "U"; computeV?: boolean }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
    };
    /** aten::_linalg_eigh.eigenvalues(Tensor A, str UPLO="L", bool compute_v=True, *, Tensor(a!) eigenvalues, Tensor(b!) eigenvectors) -> (Tensor(a!) eigenvalues, Tensor(b!) eigenvectors) */
    eigenvalues: {
      (A: Tensor, UPLO?: "L" | "U", computeV?: boolean): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
      (A: Tensor, options: { UPLO?: "L" | "U"; computeV?: boolean }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
    };
  }>;
  readonly _linalg_eigvals: Packet<{
    /** aten::_linalg_eigvals(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _linalg_slogdet: Packet<{
    /** aten::_linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet, Tensor LU, Tensor pivots) */
    default: {
      (A: Tensor): [sign: Tensor, logabsdet: Tensor, LU: Tensor, pivots: Tensor] & { sign: Tensor; logabsdet: Tensor; LU: Tensor; pivots: Tensor };
    };
    /** aten::_linalg_slogdet.sign(Tensor A, *, Tensor(a!) sign, Tensor(b!) logabsdet, Tensor(c!) LU, Tensor(d!) pivots) -> (Tensor(a!) sign, Tensor(b!) logabsdet, Tensor(c!) LU, Tensor(d!) pivots) */
    sign: {
      (A: Tensor): [sign: Tensor, logabsdet: Tensor, LU: Tensor, pivots: Tensor] & { sign: Tensor; logabsdet: Tensor; LU: Tensor; pivots: Tensor };
    };
  }>;
  readonly _linalg_solve_ex: Packet<{
    /** aten::_linalg_solve_ex(Tensor A, Tensor B, *, bool left=True, bool check_errors=False) -> (Tensor result, Tensor LU, Tensor pivots, Tensor info) */
    default: {
      (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): [result: Tensor, LU: Tensor, pivots: Tensor, info: Tensor] & { result: Tensor; LU: Tensor; pivots: Tensor; info: Tensor };
    };
    /** aten::_linalg_solve_ex.result(Tensor A, Tensor B, *, bool left=True, bool check_errors=False, Tensor(a!) result, Tensor(b!) LU, Tensor(c!) pivots, Tensor(d!) info) -> (Tensor(a!) result, Tensor(b!) LU, Tensor(c!) pivots, Tensor(d!) info) */
    result: {
      (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): [result: Tensor, LU: Tensor, pivots: Tensor, info: Tensor] & { result: Tensor; LU: Tensor; pivots: Tensor; info: Tensor };
    };
  }>;
  readonly _linalg_svd: Packet<{
    /** aten::_linalg_svd(Tensor A, bool full_matrices=False, bool compute_uv=True, *, str? driver=None) -> (Tensor U, Tensor S, Tensor Vh) */
    default: {
      (A: Tensor, fullMatrices?: boolean, computeUv?: boolean, options?: { driver?: string | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
      (A: Tensor, options: { fullMatrices?: boolean; computeUv?: boolean; driver?: string | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
    };
    /** aten::_linalg_svd.U(Tensor A, bool full_matrices=False, bool compute_uv=True, *, str? driver=None, Tensor(a!) U, Tensor(b!) S, Tensor(c!) Vh) -> (Tensor(a!) U, Tensor(b!) S, Tensor(c!) Vh) */
    U: {
      (A: Tensor, fullMatrices?: boolean, computeUv?: boolean, options?: { driver?: string | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
      (A: Tensor, options: { fullMatrices?: boolean; computeUv?: boolean; driver?: string | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
    };
  }>;
  readonly _local_scalar_dense: Packet<{
    /** aten::_local_scalar_dense(Tensor self) -> Scalar */
    default: {
      (self: Tensor): Scalar;
    };
  }>;
  readonly _log_softmax: Packet<{
    /** aten::_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor */
    default: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
    /** aten::_log_softmax.out(Tensor self, int dim, bool half_to_float, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
  }>;
  readonly _log_softmax_backward_data: Packet<{
    /** aten::_log_softmax_backward_data(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor, dim: Int, inputDtype: DType): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; inputDtype: DType }): Tensor;
    };
    /** aten::_log_softmax_backward_data.out(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, output: Tensor, dim: Int, inputDtype: DType): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; inputDtype: DType }): Tensor;
    };
  }>;
  readonly _logcumsumexp: Packet<{
    /** aten::_logcumsumexp(Tensor self, int dim) -> Tensor */
    default: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::_logcumsumexp.out(Tensor self, int dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly _lstm_mps: Packet<{
    /** aten::_lstm_mps(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::_lstm_mps.out(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3, Tensor(e!) out4, Tensor(f!) out5) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!), Tensor(e!), Tensor(f!)) */
    out: {
      (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _lu_with_info: Packet<{
    /** aten::_lu_with_info(Tensor self, bool pivot=True, bool check_errors=True) -> (Tensor LU, Tensor pivots, Tensor info) */
    default: {
      (self: Tensor, pivot?: boolean, checkErrors?: boolean): [LU: Tensor, pivots: Tensor, info: Tensor] & { LU: Tensor; pivots: Tensor; info: Tensor };
      (self: Tensor, options: { pivot?: boolean; checkErrors?: boolean }): [LU: Tensor, pivots: Tensor, info: Tensor] & { LU: Tensor; pivots: Tensor; info: Tensor };
    };
  }>;
  readonly _make_dep_token: Packet<{
    /** aten::_make_dep_token(*, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly _make_dual: Packet<{
    /** aten::_make_dual(Tensor(a) primal, Tensor tangent, int level) -> Tensor(a) */
    default: {
      (primal: Tensor, tangent: Tensor, level: Int): Tensor;
    };
  }>;
  readonly _make_dual_copy: Packet<{
    /** aten::_make_dual_copy(Tensor primal, Tensor tangent, int level) -> Tensor */
    default: {
      (primal: Tensor, tangent: Tensor, level: Int): Tensor;
    };
    /** aten::_make_dual_copy.out(Tensor primal, Tensor tangent, int level, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (primal: Tensor, tangent: Tensor, level: Int): Tensor;
    };
  }>;
  readonly _make_per_channel_quantized_tensor: Packet<{
    /** aten::_make_per_channel_quantized_tensor(Tensor self, Tensor scale, Tensor zero_point, int axis) -> Tensor */
    default: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int): Tensor;
    };
    /** aten::_make_per_channel_quantized_tensor.out(Tensor self, Tensor scale, Tensor zero_point, int axis, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int): Tensor;
    };
  }>;
  readonly _make_per_tensor_quantized_tensor: Packet<{
    /** aten::_make_per_tensor_quantized_tensor(Tensor self, float scale, int zero_point) -> Tensor */
    default: {
      (self: Tensor, scale: Float, zeroPoint: Int): Tensor;
    };
    /** aten::_make_per_tensor_quantized_tensor.out(Tensor self, float scale, int zero_point, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, scale: Float, zeroPoint: Int): Tensor;
    };
  }>;
  readonly _masked_scale: Packet<{
    /** aten::_masked_scale(Tensor self, Tensor mask, float scale) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor, scale: Float): Tensor;
    };
    /** aten::_masked_scale.out(Tensor self, Tensor mask, float scale, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mask: Tensor, scale: Float): Tensor;
    };
  }>;
  readonly _masked_softmax: Packet<{
    /** aten::_masked_softmax(Tensor self, Tensor mask, int? dim=None, int? mask_type=None) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor, dim?: Int | null, maskType?: Int | null): Tensor;
      (self: Tensor, mask: Tensor, options: { dim?: Int | null; maskType?: Int | null }): Tensor;
    };
    /** aten::_masked_softmax.out(Tensor self, Tensor mask, int? dim=None, int? mask_type=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mask: Tensor, dim?: Int | null, maskType?: Int | null): Tensor;
      (self: Tensor, mask: Tensor, options: { dim?: Int | null; maskType?: Int | null }): Tensor;
    };
  }>;
  readonly _masked_softmax_backward: Packet<{
    /** aten::_masked_softmax_backward(Tensor grad_output, Tensor output, Tensor mask, int? dim=None) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor, mask: Tensor, dim?: Int | null): Tensor;
      (gradOutput: Tensor, output: Tensor, mask: Tensor, options: { dim?: Int | null }): Tensor;
    };
    /** aten::_masked_softmax_backward.out(Tensor grad_output, Tensor output, Tensor mask, int? dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, output: Tensor, mask: Tensor, dim?: Int | null): Tensor;
      (gradOutput: Tensor, output: Tensor, mask: Tensor, options: { dim?: Int | null }): Tensor;
    };
  }>;
  readonly _mixed_dtypes_linear: Packet<{
    /** aten::_mixed_dtypes_linear(Tensor input, Tensor weight, Tensor scale, *, Tensor? bias=None, str? activation=None) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, scale: Tensor, options?: { bias?: Tensor | null; activation?: string | null }): Tensor;
    };
  }>;
  readonly _mkldnn_reshape: Packet<{
    /** aten::_mkldnn_reshape(Tensor self, int[] shape) -> Tensor */
    default: {
      (self: Tensor, shape: readonly Int[]): Tensor;
    };
    /** aten::_mkldnn_reshape.out(Tensor self, int[] shape, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, shape: readonly Int[]): Tensor;
    };
  }>;
  readonly _mkldnn_transpose: Packet<{
    /** aten::_mkldnn_transpose(Tensor self, int dim0, int dim1) -> Tensor */
    default: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
    /** aten::_mkldnn_transpose.out(Tensor self, int dim0, int dim1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
  }>;
  readonly _mkldnn_transpose_: Packet<{
    /** aten::_mkldnn_transpose_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!) */
    default: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
  }>;
  readonly _mps_convolution: Packet<{
    /** aten::_mps_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
    /** aten::_mps_convolution.out(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly _mps_convolution_transpose: Packet<{
    /** aten::_mps_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
    /** aten::_mps_convolution_transpose.out(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly _native_batch_norm_legit: Packet<{
    /** aten::_native_batch_norm_legit(Tensor input, Tensor? weight, Tensor? bias, Tensor(a!) running_mean, Tensor(b!) running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::_native_batch_norm_legit.no_stats(Tensor input, Tensor? weight, Tensor? bias, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor) */
    no_stats: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::_native_batch_norm_legit.no_stats_out(Tensor input, Tensor? weight, Tensor? bias, bool training, float momentum, float eps, *, Tensor(a!) out, Tensor(b!) save_mean, Tensor(c!) save_invstd) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    no_stats_out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::_native_batch_norm_legit.out(Tensor input, Tensor? weight, Tensor? bias, Tensor(a!) running_mean, Tensor(b!) running_var, bool training, float momentum, float eps, *, Tensor(d!) out, Tensor(e!) save_mean, Tensor(f!) save_invstd) -> (Tensor(d!), Tensor(e!), Tensor(f!)) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _native_batch_norm_legit_functional: Packet<{
    /** aten::_native_batch_norm_legit_functional(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor running_mean_out, Tensor running_var_out) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: Float, eps: Float): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _native_batch_norm_legit_no_training: Packet<{
    /** aten::_native_batch_norm_legit_no_training(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::_native_batch_norm_legit_no_training.out(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, float momentum, float eps, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _native_multi_head_attention: Packet<{
    /** aten::_native_multi_head_attention(Tensor query, Tensor key, Tensor value, int embed_dim, int num_head, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, Tensor? mask=None, bool need_weights=True, bool average_attn_weights=True, int? mask_type=None) -> (Tensor, Tensor) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null, needWeights?: boolean, averageAttnWeights?: boolean, maskType?: Int | null): [Tensor, Tensor];
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: { mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null }): [Tensor, Tensor];
    };
    /** aten::_native_multi_head_attention.out(Tensor query, Tensor key, Tensor value, int embed_dim, int num_head, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, Tensor? mask=None, bool need_weights=True, bool average_attn_weights=True, int? mask_type=None, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null, needWeights?: boolean, averageAttnWeights?: boolean, maskType?: Int | null): [Tensor, Tensor];
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: { mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null }): [Tensor, Tensor];
    };
  }>;
  readonly _neg_view: Packet<{
    /** aten::_neg_view(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _neg_view_copy: Packet<{
    /** aten::_neg_view_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_neg_view_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_compute_contiguous_strides_offsets: Packet<{
    /** aten::_nested_compute_contiguous_strides_offsets(Tensor nested_size) -> (Tensor, Tensor) */
    default: {
      (nestedSize: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly _nested_from_padded: Packet<{
    /** aten::_nested_from_padded(Tensor padded, Tensor cpu_nested_shape_example, bool fuse_transform_0213=False) -> Tensor */
    default: {
      (padded: Tensor, cpuNestedShapeExample: Tensor, fuseTransform0213?: boolean): Tensor;
      (padded: Tensor, cpuNestedShapeExample: Tensor, options: { fuseTransform0213?: boolean }): Tensor;
    };
    /** aten::_nested_from_padded.out(Tensor padded, Tensor cpu_nested_shape_example, bool fuse_transform_0213=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (padded: Tensor, cpuNestedShapeExample: Tensor, fuseTransform0213?: boolean): Tensor;
      (padded: Tensor, cpuNestedShapeExample: Tensor, options: { fuseTransform0213?: boolean }): Tensor;
    };
  }>;
  readonly _nested_from_padded_and_nested_example: Packet<{
    /** aten::_nested_from_padded_and_nested_example(Tensor padded, Tensor nt_example) -> Tensor */
    default: {
      (padded: Tensor, ntExample: Tensor): Tensor;
    };
    /** aten::_nested_from_padded_and_nested_example.out(Tensor padded, Tensor nt_example, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (padded: Tensor, ntExample: Tensor): Tensor;
    };
  }>;
  readonly _nested_from_padded_tensor: Packet<{
    /** aten::_nested_from_padded_tensor(Tensor padded, Tensor offsets, Tensor dummy, int ragged_idx=1, Tensor? min_seqlen=None, Tensor? max_seqlen=None, SymInt? sum_S=None) -> Tensor */
    default: {
      (padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx?: Int, minSeqlen?: Tensor | null, maxSeqlen?: Tensor | null, sumS?: Int | null): Tensor;
      (padded: Tensor, offsets: Tensor, dummy: Tensor, options: { raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sumS?: Int | null }): Tensor;
    };
  }>;
  readonly _nested_get_jagged_dummy: Packet<{
    /** aten::_nested_get_jagged_dummy(Tensor any) -> Tensor */
    default: {
      (any: Tensor): Tensor;
    };
  }>;
  readonly _nested_get_lengths: Packet<{
    /** aten::_nested_get_lengths(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_get_max_seqlen: Packet<{
    /** aten::_nested_get_max_seqlen(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_get_min_seqlen: Packet<{
    /** aten::_nested_get_min_seqlen(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_get_offsets: Packet<{
    /** aten::_nested_get_offsets(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_get_ragged_idx: Packet<{
    /** aten::_nested_get_ragged_idx(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly _nested_get_values: Packet<{
    /** aten::_nested_get_values(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_get_values_copy: Packet<{
    /** aten::_nested_get_values_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_nested_get_values_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_select_backward: Packet<{
    /** aten::_nested_select_backward(Tensor grad_output, Tensor self, int dim, SymInt index) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, dim: Int, index: Int): Tensor;
      (gradOutput: Tensor, self: Tensor, options: { dim: Int; index: Int }): Tensor;
    };
  }>;
  readonly _nested_sum_backward: Packet<{
    /** aten::_nested_sum_backward(Tensor grad, Tensor self, int[1]? dim, bool keepdim=False) -> Tensor */
    default: {
      (grad: Tensor, self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
      (grad: Tensor, self: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly _nested_tensor_from_mask: Packet<{
    /** aten::_nested_tensor_from_mask(Tensor t, Tensor mask, bool mask_check=True) -> Tensor */
    default: {
      (t: Tensor, mask: Tensor, maskCheck?: boolean): Tensor;
      (t: Tensor, mask: Tensor, options: { maskCheck?: boolean }): Tensor;
    };
    /** aten::_nested_tensor_from_mask.out(Tensor t, Tensor mask, bool mask_check=True, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (t: Tensor, mask: Tensor, maskCheck?: boolean): Tensor;
      (t: Tensor, mask: Tensor, options: { maskCheck?: boolean }): Tensor;
    };
  }>;
  readonly _nested_tensor_from_mask_left_aligned: Packet<{
    /** aten::_nested_tensor_from_mask_left_aligned(Tensor t, Tensor mask) -> bool */
    default: {
      (t: Tensor, mask: Tensor): boolean;
    };
  }>;
  readonly _nested_tensor_from_tensor_list: Packet<{
    /** aten::_nested_tensor_from_tensor_list(Tensor[] list, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (list: readonly Tensor[], dtype?: DType | null, layout?: Layout | null, device?: DeviceLike | null, pinMemory?: boolean | null): Tensor;
      (list: readonly Tensor[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null }): Tensor;
    };
    /** aten::_nested_tensor_from_tensor_list.out(Tensor[] list, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (list: readonly Tensor[], dtype?: DType | null, layout?: Layout | null, device?: DeviceLike | null, pinMemory?: boolean | null): Tensor;
      (list: readonly Tensor[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null }): Tensor;
    };
  }>;
  readonly _nested_tensor_size: Packet<{
    /** aten::_nested_tensor_size(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_nested_tensor_size.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_tensor_softmax_with_shape: Packet<{
    /** aten::_nested_tensor_softmax_with_shape(Tensor self, Tensor query) -> Tensor */
    default: {
      (self: Tensor, query: Tensor): Tensor;
    };
  }>;
  readonly _nested_tensor_storage_offsets: Packet<{
    /** aten::_nested_tensor_storage_offsets(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_nested_tensor_storage_offsets.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_tensor_strides: Packet<{
    /** aten::_nested_tensor_strides(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_nested_tensor_strides.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _nested_view_from_buffer: Packet<{
    /** aten::_nested_view_from_buffer(Tensor(a) self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor(a) */
    default: {
      (self: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor): Tensor;
    };
  }>;
  readonly _nested_view_from_buffer_copy: Packet<{
    /** aten::_nested_view_from_buffer_copy(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor */
    default: {
      (self: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor): Tensor;
    };
    /** aten::_nested_view_from_buffer_copy.out(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor): Tensor;
    };
  }>;
  readonly _nested_view_from_jagged: Packet<{
    /** aten::_nested_view_from_jagged(Tensor(a) self, Tensor offsets, Tensor dummy, Tensor? lengths=None, int ragged_idx=1, Tensor? min_seqlen=None, Tensor? max_seqlen=None) -> Tensor(a) */
    default: {
      (self: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null, raggedIdx?: Int, minSeqlen?: Tensor | null, maxSeqlen?: Tensor | null): Tensor;
      (self: Tensor, offsets: Tensor, dummy: Tensor, options: { lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
    };
  }>;
  readonly _nested_view_from_jagged_copy: Packet<{
    /** aten::_nested_view_from_jagged_copy(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=None, int ragged_idx=1, Tensor? min_seqlen=None, Tensor? max_seqlen=None) -> Tensor */
    default: {
      (self: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null, raggedIdx?: Int, minSeqlen?: Tensor | null, maxSeqlen?: Tensor | null): Tensor;
      (self: Tensor, offsets: Tensor, dummy: Tensor, options: { lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
    };
    /** aten::_nested_view_from_jagged_copy.out(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=None, int ragged_idx=1, Tensor? min_seqlen=None, Tensor? max_seqlen=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null, raggedIdx?: Int, minSeqlen?: Tensor | null, maxSeqlen?: Tensor | null): Tensor;
      (self: Tensor, offsets: Tensor, dummy: Tensor, options: { lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
    };
  }>;
  readonly _new_zeros_with_same_feature_meta: Packet<{
    /** aten::_new_zeros_with_same_feature_meta(Tensor self, Tensor other, *, int self_num_batch_dims=0) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, options?: { selfNumBatchDims?: Int }): Tensor;
    };
    /** aten::_new_zeros_with_same_feature_meta.out(Tensor self, Tensor other, *, int self_num_batch_dims=0, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor, options?: { selfNumBatchDims?: Int }): Tensor;
    };
  }>;
  readonly _nnpack_available: Packet<{
    /** aten::_nnpack_available() -> bool */
    default: {
      (): boolean;
    };
  }>;
  readonly _nnpack_spatial_convolution: Packet<{
    /** aten::_nnpack_spatial_convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[2] padding, SymInt[2] stride=[1, 1]) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Int | readonly Int[], stride?: Int | readonly Int[]): Tensor;
      (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Int | readonly Int[], options: { stride?: Int | readonly Int[] }): Tensor;
    };
    /** aten::_nnpack_spatial_convolution.out(Tensor input, Tensor weight, Tensor? bias, SymInt[2] padding, SymInt[2] stride=[1, 1], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Int | readonly Int[], stride?: Int | readonly Int[]): Tensor;
      (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Int | readonly Int[], options: { stride?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly _nnz: Packet<{
    /** aten::_nnz(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly _pack_padded_sequence: Packet<{
    /** aten::_pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, lengths: Tensor, batchFirst: boolean): [Tensor, Tensor];
    };
    /** aten::_pack_padded_sequence.out(Tensor input, Tensor lengths, bool batch_first, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (input: Tensor, lengths: Tensor, batchFirst: boolean): [Tensor, Tensor];
    };
  }>;
  readonly _pack_padded_sequence_backward: Packet<{
    /** aten::_pack_padded_sequence_backward(Tensor grad, SymInt[] input_size, Tensor batch_sizes, bool batch_first) -> Tensor */
    default: {
      (grad: Tensor, inputSize: readonly Int[], batchSizes: Tensor, batchFirst: boolean): Tensor;
    };
  }>;
  readonly _pad_circular: Packet<{
    /** aten::_pad_circular(Tensor self, SymInt[] pad) -> Tensor */
    default: {
      (self: Tensor, pad: readonly Int[]): Tensor;
    };
  }>;
  readonly _pad_enum: Packet<{
    /** aten::_pad_enum(Tensor self, SymInt[] pad, int mode, float? value=None) -> Tensor */
    default: {
      (self: Tensor, pad: readonly Int[], mode: Int, value?: Float | null): Tensor;
      (self: Tensor, pad: readonly Int[], mode: Int, options: { value?: Float | null }): Tensor;
    };
  }>;
  readonly _pad_packed_sequence: Packet<{
    /** aten::_pad_packed_sequence(Tensor data, Tensor batch_sizes, bool batch_first, Scalar padding_value, int total_length) -> (Tensor, Tensor) */
    default: {
      (data: Tensor, batchSizes: Tensor, batchFirst: boolean, paddingValue: Scalar, totalLength: Int): [Tensor, Tensor];
    };
  }>;
  readonly _padded_dense_to_jagged_forward: Packet<{
    /** aten::_padded_dense_to_jagged_forward(Tensor dense, Tensor[] offsets, SymInt? total_L=None) -> Tensor */
    default: {
      (dense: Tensor, offsets: readonly Tensor[], totalL?: Int | null): Tensor;
      (dense: Tensor, offsets: readonly Tensor[], options: { totalL?: Int | null }): Tensor;
    };
  }>;
  readonly _pdist_backward: Packet<{
    /** aten::_pdist_backward(Tensor grad, Tensor self, float p, Tensor pdist) -> Tensor */
    default: {
      (grad: Tensor, self: Tensor, p: Float, pdist: Tensor): Tensor;
    };
    /** aten::_pdist_backward.out(Tensor grad, Tensor self, float p, Tensor pdist, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, self: Tensor, p: Float, pdist: Tensor): Tensor;
    };
  }>;
  readonly _pdist_forward: Packet<{
    /** aten::_pdist_forward(Tensor self, float p=2.) -> Tensor */
    default: {
      (self: Tensor, p?: Float): Tensor;
      (self: Tensor, options: { p?: Float }): Tensor;
    };
    /** aten::_pdist_forward.out(Tensor self, float p=2., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p?: Float): Tensor;
      (self: Tensor, options: { p?: Float }): Tensor;
    };
  }>;
  readonly _philox_key_fold_in: Packet<{
    /** aten::_philox_key_fold_in(Tensor key, int data) -> Tensor */
    default: {
      (key: Tensor, data: Int): Tensor;
    };
  }>;
  readonly _philox_key_split: Packet<{
    /** aten::_philox_key_split(Tensor key, int num_splits) -> Tensor */
    default: {
      (key: Tensor, numSplits: Int): Tensor;
    };
  }>;
  readonly _philox_normal: Packet<{
    /** aten::_philox_normal(Tensor self, Tensor key, float mean=0., float std=1.) -> Tensor */
    default: {
      (self: Tensor, key: Tensor, mean?: Float, std?: Float): Tensor;
      (self: Tensor, key: Tensor, options: { mean?: Float; std?: Float }): Tensor;
    };
    /** aten::_philox_normal.out(Tensor self, Tensor key, float mean=0., float std=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, key: Tensor, mean?: Float, std?: Float): Tensor;
      (self: Tensor, key: Tensor, options: { mean?: Float; std?: Float }): Tensor;
    };
  }>;
  readonly _philox_normal_: Packet<{
    /** aten::_philox_normal_(Tensor(a!) self, Tensor key, float mean=0., float std=1.) -> Tensor(a!) */
    default: {
      (self: Tensor, key: Tensor, mean?: Float, std?: Float): Tensor;
      (self: Tensor, key: Tensor, options: { mean?: Float; std?: Float }): Tensor;
    };
  }>;
  readonly _philox_uniform: Packet<{
    /** aten::_philox_uniform(Tensor self, Tensor key, float low=0., float high=1.) -> Tensor */
    default: {
      (self: Tensor, key: Tensor, low?: Float, high?: Float): Tensor;
      (self: Tensor, key: Tensor, options: { low?: Float; high?: Float }): Tensor;
    };
    /** aten::_philox_uniform.out(Tensor self, Tensor key, float low=0., float high=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, key: Tensor, low?: Float, high?: Float): Tensor;
      (self: Tensor, key: Tensor, options: { low?: Float; high?: Float }): Tensor;
    };
  }>;
  readonly _philox_uniform_: Packet<{
    /** aten::_philox_uniform_(Tensor(a!) self, Tensor key, float low=0., float high=1.) -> Tensor(a!) */
    default: {
      (self: Tensor, key: Tensor, low?: Float, high?: Float): Tensor;
      (self: Tensor, key: Tensor, options: { low?: Float; high?: Float }): Tensor;
    };
  }>;
  readonly _pin_memory: Packet<{
    /** aten::_pin_memory(Tensor self, Device? device=None) -> Tensor */
    default: {
      (self: Tensor, device?: DeviceLike | null): Tensor;
      (self: Tensor, options: { device?: DeviceLike | null }): Tensor;
    };
    /** aten::_pin_memory.out(Tensor self, Device? device=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, device?: DeviceLike | null): Tensor;
      (self: Tensor, options: { device?: DeviceLike | null }): Tensor;
    };
  }>;
  readonly _prelu_kernel: Packet<{
    /** aten::_prelu_kernel(Tensor self, Tensor weight) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor): Tensor;
    };
  }>;
  readonly _prelu_kernel_backward: Packet<{
    /** aten::_prelu_kernel_backward(Tensor grad_output, Tensor self, Tensor weight) -> (Tensor, Tensor) */
    default: {
      (gradOutput: Tensor, self: Tensor, weight: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly _print: Packet<{
    /** aten::_print(str s) -> () */
    default: {
      (s: string): void;
    };
  }>;
  readonly _propagate_xla_data: Packet<{
    /** aten::_propagate_xla_data(Tensor input, Tensor output) -> () */
    default: {
      (input: Tensor, output: Tensor): void;
    };
  }>;
  readonly _remove_batch_dim: Packet<{
    /** aten::_remove_batch_dim(Tensor self, int level, SymInt batch_size, int out_dim) -> Tensor */
    default: {
      (self: Tensor, level: Int, batchSize: Int, outDim: Int): Tensor;
    };
  }>;
  readonly _reshape_alias: Packet<{
    /** aten::_reshape_alias(Tensor(a) self, SymInt[] size, SymInt[] stride) -> Tensor(a) */
    default: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[]): Tensor;
    };
  }>;
  readonly _reshape_alias_copy: Packet<{
    /** aten::_reshape_alias_copy(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[]): Tensor;
    };
    /** aten::_reshape_alias_copy.out(Tensor self, SymInt[] size, SymInt[] stride, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[]): Tensor;
    };
  }>;
  readonly _reshape_copy: Packet<{
    /** aten::_reshape_copy(Tensor self, SymInt[] size) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly _reshape_from_tensor: Packet<{
    /** aten::_reshape_from_tensor(Tensor self, Tensor shape) -> Tensor */
    default: {
      (self: Tensor, shape: Tensor): Tensor;
    };
  }>;
  readonly _resize_output: Packet<{
    /** aten::_resize_output(Tensor self, SymInt[] size, Device device) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], device: DeviceLike): Tensor;
    };
    /** aten::_resize_output.out(Tensor self, SymInt[] size, Device device, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], device: DeviceLike): Tensor;
    };
  }>;
  readonly _resize_output_: Packet<{
    /** aten::_resize_output_(Tensor(a!) self, SymInt[] size, Device device) -> Tensor(a!) */
    default: {
      (self: Tensor, size: readonly Int[], device: DeviceLike): Tensor;
    };
  }>;
  readonly _rowwise_prune: Packet<{
    /** aten::_rowwise_prune(Tensor weight, Tensor mask, ScalarType compressed_indices_dtype) -> (Tensor, Tensor) */
    default: {
      (weight: Tensor, mask: Tensor, compressedIndicesDtype: DType): [Tensor, Tensor];
    };
  }>;
  readonly _safe_softmax: Packet<{
    /** aten::_safe_softmax(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly _sample_dirichlet: Packet<{
    /** aten::_sample_dirichlet(Tensor self, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, generator?: Generator | null): Tensor;
      (self: Tensor, options: { generator?: Generator | null }): Tensor;
    };
    /** aten::_sample_dirichlet.out(Tensor self, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, generator?: Generator | null): Tensor;
      (self: Tensor, options: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly _saturate_weight_to_fp16: Packet<{
    /** aten::_saturate_weight_to_fp16(Tensor weight) -> Tensor */
    default: {
      (weight: Tensor): Tensor;
    };
  }>;
  readonly _scaled_dot_product_attention_math: Packet<{
    /** aten::_scaled_dot_product_attention_math(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, Tensor? dropout_mask=None, *, float? scale=None, bool enable_gqa=False) -> (Tensor, Tensor) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: Float, isCausal?: boolean, dropoutMask?: Tensor | null, options?: { scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
      (query: Tensor, key: Tensor, value: Tensor, options: { attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly _scaled_dot_product_attention_math_for_mps: Packet<{
    /** aten::_scaled_dot_product_attention_math_for_mps(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, Tensor? dropout_mask=None, *, float? scale=None, bool enable_gqa=False) -> (Tensor, Tensor) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: Float, isCausal?: boolean, dropoutMask?: Tensor | null, options?: { scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
      (query: Tensor, key: Tensor, value: Tensor, options: { attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly _scaled_dot_product_cudnn_attention: Packet<{
    /** aten::_scaled_dot_product_cudnn_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_bias, bool compute_log_sumexp, float dropout_p=0., bool is_causal=False, bool return_debug_mask=False, *, float? scale=None) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor philox_seed, Tensor philox_offset, Tensor debug_attn_mask) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: Float, isCausal?: boolean, returnDebugMask?: boolean, options?: { scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, philox_seed: Tensor, philox_offset: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; philox_seed: Tensor; philox_offset: Tensor; debug_attn_mask: Tensor };
      (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, options: { dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, philox_seed: Tensor, philox_offset: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; philox_seed: Tensor; philox_offset: Tensor; debug_attn_mask: Tensor };
    };
  }>;
  readonly _scaled_dot_product_cudnn_attention_backward: Packet<{
    /** aten::_scaled_dot_product_cudnn_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, Tensor attn_bias, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, *, float? scale=None) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, philoxSeed: Tensor, philoxOffset: Tensor, attnBias: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, options?: { scale?: Float | null }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _scaled_dot_product_efficient_attention: Packet<{
    /** aten::_scaled_dot_product_efficient_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_bias, bool compute_log_sumexp, float dropout_p=0., bool is_causal=False, *, float? scale=None) -> (Tensor output, Tensor log_sumexp, Tensor philox_seed, Tensor philox_offset) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: Float, isCausal?: boolean, options?: { scale?: Float | null }): [output: Tensor, log_sumexp: Tensor, philox_seed: Tensor, philox_offset: Tensor] & { output: Tensor; log_sumexp: Tensor; philox_seed: Tensor; philox_offset: Tensor };
      (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, options: { dropoutP?: Float; isCausal?: boolean; scale?: Float | null }): [output: Tensor, log_sumexp: Tensor, philox_seed: Tensor, philox_offset: Tensor] & { output: Tensor; log_sumexp: Tensor; philox_seed: Tensor; philox_offset: Tensor };
    };
  }>;
  readonly _scaled_dot_product_efficient_attention_backward: Packet<{
    /** aten::_scaled_dot_product_efficient_attention_backward(Tensor grad_out_, Tensor query, Tensor key, Tensor value, Tensor attn_bias, Tensor out, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, float dropout_p, bool[4] grad_input_mask, bool is_causal=False, *, float? scale=None) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (gradOut_: Tensor, query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor, out: Tensor, logsumexp: Tensor, philoxSeed: Tensor, philoxOffset: Tensor, dropoutP: Float, gradInputMask: readonly boolean[], isCausal?: boolean, options?: { scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor];
      (gradOut_: Tensor, query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor, out: Tensor, logsumexp: Tensor, philoxSeed: Tensor, philoxOffset: Tensor, dropoutP: Float, gradInputMask: readonly boolean[], options: { isCausal?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _scaled_dot_product_flash_attention: Packet<{
    /** aten::_scaled_dot_product_flash_attention(Tensor query, Tensor key, Tensor value, float dropout_p=0., bool is_causal=False, bool return_debug_mask=False, *, float? scale=None) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor rng_state, Tensor unused, Tensor debug_attn_mask) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, dropoutP?: Float, isCausal?: boolean, returnDebugMask?: boolean, options?: { scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; rng_state: Tensor; unused: Tensor; debug_attn_mask: Tensor };
      (query: Tensor, key: Tensor, value: Tensor, options: { dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; rng_state: Tensor; unused: Tensor; debug_attn_mask: Tensor };
    };
    /** aten::_scaled_dot_product_flash_attention.quantized(Tensor query, Tensor key, Tensor value, Tensor? q_descale, Tensor? k_descale, Tensor? v_descale, float dropout_p=0., bool is_causal=False, bool return_debug_mask=False, *, float? scale=None) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor rng_state, Tensor unused, Tensor debug_attn_mask) */
    quantized: {
      (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP?: Float, isCausal?: boolean, returnDebugMask?: boolean, options?: { scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; rng_state: Tensor; unused: Tensor; debug_attn_mask: Tensor };
      (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, options: { dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; rng_state: Tensor; unused: Tensor; debug_attn_mask: Tensor };
    };
  }>;
  readonly _scaled_dot_product_flash_attention_backward: Packet<{
    /** aten::_scaled_dot_product_flash_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, Tensor philox_seed, Tensor philox_offset, *, float? scale=None) -> (Tensor grad_query, Tensor grad_key, Tensor grad_value) */
    default: {
      (gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, philoxSeed: Tensor, philoxOffset: Tensor, options?: { scale?: Float | null }): [grad_query: Tensor, grad_key: Tensor, grad_value: Tensor] & { grad_query: Tensor; grad_key: Tensor; grad_value: Tensor };
    };
  }>;
  readonly _scaled_dot_product_flash_attention_for_cpu: Packet<{
    /** aten::_scaled_dot_product_flash_attention_for_cpu(Tensor query, Tensor key, Tensor value, float dropout_p=0., bool is_causal=False, *, Tensor? attn_mask=None, float? scale=None) -> (Tensor output, Tensor logsumexp) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, dropoutP?: Float, isCausal?: boolean, options?: { attnMask?: Tensor | null; scale?: Float | null }): [output: Tensor, logsumexp: Tensor] & { output: Tensor; logsumexp: Tensor };
      (query: Tensor, key: Tensor, value: Tensor, options: { dropoutP?: Float; isCausal?: boolean; attnMask?: Tensor | null; scale?: Float | null }): [output: Tensor, logsumexp: Tensor] & { output: Tensor; logsumexp: Tensor };
    };
  }>;
  readonly _scaled_dot_product_flash_attention_for_cpu_backward: Packet<{
    /** aten::_scaled_dot_product_flash_attention_for_cpu_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, float dropout_p, bool is_causal, *, Tensor? attn_mask=None, float? scale=None) -> (Tensor grad_query, Tensor grad_key, Tensor grad_value) */
    default: {
      (gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, dropoutP: Float, isCausal: boolean, options?: { attnMask?: Tensor | null; scale?: Float | null }): [grad_query: Tensor, grad_key: Tensor, grad_value: Tensor] & { grad_query: Tensor; grad_key: Tensor; grad_value: Tensor };
    };
  }>;
  readonly _scaled_dot_product_fused_attention_overrideable: Packet<{
    /** aten::_scaled_dot_product_fused_attention_overrideable(Tensor query, Tensor key, Tensor value, Tensor? attn_bias=None, float dropout_p=0., bool is_causal=False, bool return_debug_mask=False, *, float? scale=None) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor philox_seed, Tensor philox_offset, Tensor debug_attn_mask) */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnBias?: Tensor | null, dropoutP?: Float, isCausal?: boolean, returnDebugMask?: boolean, options?: { scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, philox_seed: Tensor, philox_offset: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; philox_seed: Tensor; philox_offset: Tensor; debug_attn_mask: Tensor };
      (query: Tensor, key: Tensor, value: Tensor, options: { attnBias?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [output: Tensor, logsumexp: Tensor, cum_seq_q: Tensor, cum_seq_k: Tensor, max_q: number, max_k: number, philox_seed: Tensor, philox_offset: Tensor, debug_attn_mask: Tensor] & { output: Tensor; logsumexp: Tensor; cum_seq_q: Tensor; cum_seq_k: Tensor; max_q: number; max_k: number; philox_seed: Tensor; philox_offset: Tensor; debug_attn_mask: Tensor };
    };
  }>;
  readonly _scaled_dot_product_fused_attention_overrideable_backward: Packet<{
    /** aten::_scaled_dot_product_fused_attention_overrideable_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor attn_bias, bool[4] grad_input_mask, Tensor out, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, Tensor philox_seed, Tensor philox_offset, *, float? scale=None) -> (Tensor grad_query, Tensor grad_key, Tensor grad_value, Tensor grad_attn_bias) */
    default: {
      (gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor, gradInputMask: readonly boolean[], out: Tensor, logsumexp: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, philoxSeed: Tensor, philoxOffset: Tensor, options?: { scale?: Float | null }): [grad_query: Tensor, grad_key: Tensor, grad_value: Tensor, grad_attn_bias: Tensor] & { grad_query: Tensor; grad_key: Tensor; grad_value: Tensor; grad_attn_bias: Tensor };
    };
  }>;
  readonly _scaled_grouped_mm: Packet<{
    /** aten::_scaled_grouped_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? offs=None, Tensor? bias=None, Tensor? scale_result=None, ScalarType? out_dtype=None, bool use_fast_accum=False) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs?: Tensor | null, bias?: Tensor | null, scaleResult?: Tensor | null, outDtype?: DType | null, useFastAccum?: boolean): Tensor;
      (self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, options: { offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
    };
  }>;
  readonly _scaled_grouped_mm_v2: Packet<{
    /** aten::_scaled_grouped_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? offs=None, Tensor? bias=None, ScalarType? out_dtype=None, int[] contraction_dim=[], bool use_fast_accum=False) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], offs?: Tensor | null, bias?: Tensor | null, outDtype?: DType | null, contractionDim?: readonly Int[] | null, useFastAccum?: boolean): Tensor;
      (self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], options: { offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: readonly Int[] | null; useFastAccum?: boolean }): Tensor;
    };
  }>;
  readonly _scaled_mm: Packet<{
    /** aten::_scaled_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? bias=None, Tensor? scale_result=None, ScalarType? out_dtype=None, bool use_fast_accum=False) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias?: Tensor | null, scaleResult?: Tensor | null, outDtype?: DType | null, useFastAccum?: boolean): Tensor;
      (self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, options: { bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
    };
    /** aten::_scaled_mm.out(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? bias=None, Tensor? scale_result=None, ScalarType? out_dtype=None, bool use_fast_accum=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias?: Tensor | null, scaleResult?: Tensor | null, outDtype?: DType | null, useFastAccum?: boolean): Tensor;
      (self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, options: { bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
    };
  }>;
  readonly _scaled_mm_v2: Packet<{
    /** aten::_scaled_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? bias, ScalarType? out_dtype, int[] contraction_dim=[], bool use_fast_accum=False) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], bias: Tensor | null, outDtype: DType | null, contractionDim?: readonly Int[] | null, useFastAccum?: boolean): Tensor;
      (self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], bias: Tensor | null, outDtype: DType | null, options: { contractionDim?: readonly Int[] | null; useFastAccum?: boolean }): Tensor;
    };
    /** aten::_scaled_mm_v2.out(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? bias, ScalarType? out_dtype, int[] contraction_dim=[], bool use_fast_accum=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], bias: Tensor | null, outDtype: DType | null, contractionDim?: readonly Int[] | null, useFastAccum?: boolean): Tensor;
      (self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], bias: Tensor | null, outDtype: DType | null, options: { contractionDim?: readonly Int[] | null; useFastAccum?: boolean }): Tensor;
    };
  }>;
  readonly _segment_reduce_backward: Packet<{
    /** aten::_segment_reduce_backward(Tensor grad, Tensor output, Tensor data, str reduce, *, Tensor? lengths=None, Tensor? offsets=None, int axis=0, Scalar? initial=None) -> Tensor */
    default: {
      (grad: Tensor, output: Tensor, data: Tensor, reduce: string, options?: { lengths?: Tensor | null; offsets?: Tensor | null; axis?: Int; initial?: Scalar | null }): Tensor;
    };
    /** aten::_segment_reduce_backward.out(Tensor grad, Tensor output, Tensor data, str reduce, *, Tensor? lengths=None, Tensor? offsets=None, int axis=0, Scalar? initial=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, output: Tensor, data: Tensor, reduce: string, options?: { lengths?: Tensor | null; offsets?: Tensor | null; axis?: Int; initial?: Scalar | null }): Tensor;
    };
  }>;
  readonly _shape_as_tensor: Packet<{
    /** aten::_shape_as_tensor(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _slow_conv2d_backward: Packet<{
    /** aten::_slow_conv2d_backward.grad_input(Tensor grad_output, Tensor self, Tensor weight, SymInt[2] kernel_size, SymInt[2] stride, SymInt[2] padding, *, Tensor(a!) grad_input, Tensor(b!) grad_weight, Tensor(c!) grad_bias) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[]): [Tensor, Tensor, Tensor];
    };
    /** aten::_slow_conv2d_backward.output_mask(Tensor grad_output, Tensor self, Tensor weight, SymInt[2] kernel_size, SymInt[2] stride, SymInt[2] padding, bool[3] output_mask) -> (Tensor grad_input, Tensor grad_weight, Tensor grad_bias) */
    output_mask: {
      (gradOutput: Tensor, self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], outputMask: readonly boolean[]): [grad_input: Tensor, grad_weight: Tensor, grad_bias: Tensor] & { grad_input: Tensor; grad_weight: Tensor; grad_bias: Tensor };
    };
    /** aten::_slow_conv2d_backward.output_mask_out(Tensor grad_output, Tensor self, Tensor weight, SymInt[2] kernel_size, SymInt[2] stride, SymInt[2] padding, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    output_mask_out: {
      (gradOutput: Tensor, self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _slow_conv2d_forward: Packet<{
    /** aten::_slow_conv2d_forward(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias, SymInt[2] stride, SymInt[2] padding) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[]): Tensor;
    };
    /** aten::_slow_conv2d_forward.output(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias, SymInt[2] stride, SymInt[2] padding, *, Tensor(a!) output) -> Tensor(a!) */
    output: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly _sobol_engine_draw: Packet<{
    /** aten::_sobol_engine_draw(Tensor quasi, int n, Tensor sobolstate, int dimension, int num_generated, ScalarType? dtype) -> (Tensor, Tensor) */
    default: {
      (quasi: Tensor, n: Int, sobolstate: Tensor, dimension: Int, numGenerated: Int, dtype: DType | null): [Tensor, Tensor];
    };
  }>;
  readonly _sobol_engine_ff_: Packet<{
    /** aten::_sobol_engine_ff_(Tensor(a!) self, int n, Tensor sobolstate, int dimension, int num_generated) -> Tensor(a!) */
    default: {
      (self: Tensor, n: Int, sobolstate: Tensor, dimension: Int, numGenerated: Int): Tensor;
    };
  }>;
  readonly _sobol_engine_initialize_state_: Packet<{
    /** aten::_sobol_engine_initialize_state_(Tensor(a!) self, int dimension) -> Tensor(a!) */
    default: {
      (self: Tensor, dimension: Int): Tensor;
    };
  }>;
  readonly _sobol_engine_scramble_: Packet<{
    /** aten::_sobol_engine_scramble_(Tensor(a!) self, Tensor ltm, int dimension) -> Tensor(a!) */
    default: {
      (self: Tensor, ltm: Tensor, dimension: Int): Tensor;
    };
  }>;
  readonly _softmax: Packet<{
    /** aten::_softmax(Tensor self, int dim, bool half_to_float) -> Tensor */
    default: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
    /** aten::_softmax.out(Tensor self, int dim, bool half_to_float, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
  }>;
  readonly _softmax_backward_data: Packet<{
    /** aten::_softmax_backward_data(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor, dim: Int, inputDtype: DType): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; inputDtype: DType }): Tensor;
    };
    /** aten::_softmax_backward_data.out(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype, *, Tensor(a!) grad_input) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, output: Tensor, dim: Int, inputDtype: DType): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; inputDtype: DType }): Tensor;
    };
  }>;
  readonly _sparse_addmm: Packet<{
    /** aten::_sparse_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::_sparse_addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly _sparse_broadcast_to: Packet<{
    /** aten::_sparse_broadcast_to(Tensor(a) self, int[] size) -> Tensor(a) */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly _sparse_broadcast_to_copy: Packet<{
    /** aten::_sparse_broadcast_to_copy(Tensor self, int[] size) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
    /** aten::_sparse_broadcast_to_copy.out(Tensor self, int[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly _sparse_bsc_tensor_unsafe: Packet<{
    /** aten::_sparse_bsc_tensor_unsafe(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly _sparse_bsr_tensor_unsafe: Packet<{
    /** aten::_sparse_bsr_tensor_unsafe(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly _sparse_compressed_tensor_unsafe: Packet<{
    /** aten::_sparse_compressed_tensor_unsafe(Tensor compressed_indices, Tensor plain_indices, Tensor values, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly _sparse_compressed_tensor_with_dims: Packet<{
    /** aten::_sparse_compressed_tensor_with_dims(int nnz, int dense_dim, int[] size, int[] blocksize, ScalarType index_dtype, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    default: {
      (nnz: Int, denseDim: Int, size: readonly Int[], blocksize: readonly Int[], indexDtype: DType, options?: FactoryOptions): Tensor;
    };
  }>;
  readonly _sparse_coo_tensor_unsafe: Packet<{
    /** aten::_sparse_coo_tensor_unsafe(Tensor indices, Tensor values, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool? is_coalesced=None) -> Tensor */
    default: {
      (indices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
    };
  }>;
  readonly _sparse_coo_tensor_with_dims: Packet<{
    /** aten::_sparse_coo_tensor_with_dims(int sparse_dim, int dense_dim, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    default: {
      (sparseDim: Int, denseDim: Int, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::_sparse_coo_tensor_with_dims.out(int sparse_dim, int dense_dim, int[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (sparseDim: Int, denseDim: Int, size: readonly Int[]): Tensor;
    };
  }>;
  readonly _sparse_coo_tensor_with_dims_and_tensors: Packet<{
    /** aten::_sparse_coo_tensor_with_dims_and_tensors(int sparse_dim, int dense_dim, SymInt[] size, Tensor indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False, bool? is_coalesced=None) -> Tensor */
    default: {
      (sparseDim: Int, denseDim: Int, size: readonly Int[], indices: Tensor, values: Tensor, options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
    };
    /** aten::_sparse_coo_tensor_with_dims_and_tensors.out(int sparse_dim, int dense_dim, SymInt[] size, Tensor indices, Tensor values, *, bool? is_coalesced=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (sparseDim: Int, denseDim: Int, size: readonly Int[], indices: Tensor, values: Tensor, options?: { isCoalesced?: boolean | null }): Tensor;
    };
  }>;
  readonly _sparse_csc_tensor_unsafe: Packet<{
    /** aten::_sparse_csc_tensor_unsafe(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly _sparse_csr_prod: Packet<{
    /** aten::_sparse_csr_prod.dim_dtype(Tensor self, int[1] dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    dim_dtype: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::_sparse_csr_prod.dim_dtype_out(Tensor self, int[1] dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    dim_dtype_out: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly _sparse_csr_sum: Packet<{
    /** aten::_sparse_csr_sum.dim_dtype(Tensor self, int[1] dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    dim_dtype: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::_sparse_csr_sum.dim_dtype_out(Tensor self, int[1] dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    dim_dtype_out: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly _sparse_csr_tensor_unsafe: Packet<{
    /** aten::_sparse_csr_tensor_unsafe(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly _sparse_log_softmax: Packet<{
    /** aten::_sparse_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor */
    default: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
    /** aten::_sparse_log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
    int: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
    /** aten::_sparse_log_softmax.out(Tensor self, int dim, bool half_to_float, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
  }>;
  readonly _sparse_log_softmax_backward_data: Packet<{
    /** aten::_sparse_log_softmax_backward_data(Tensor grad_output, Tensor output, int dim, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor, dim: Int, self: Tensor): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; self: Tensor }): Tensor;
    };
    /** aten::_sparse_log_softmax_backward_data.out(Tensor grad_output, Tensor output, int dim, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, output: Tensor, dim: Int, self: Tensor): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; self: Tensor }): Tensor;
    };
  }>;
  readonly _sparse_mask_projection: Packet<{
    /** aten::_sparse_mask_projection(Tensor self, Tensor mask, bool accumulate_matches=False) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor, accumulateMatches?: boolean): Tensor;
      (self: Tensor, mask: Tensor, options: { accumulateMatches?: boolean }): Tensor;
    };
    /** aten::_sparse_mask_projection.out(Tensor self, Tensor mask, bool accumulate_matches=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mask: Tensor, accumulateMatches?: boolean): Tensor;
      (self: Tensor, mask: Tensor, options: { accumulateMatches?: boolean }): Tensor;
    };
  }>;
  readonly _sparse_mm: Packet<{
    /** aten::_sparse_mm(Tensor sparse, Tensor dense) -> Tensor */
    default: {
      (sparse: Tensor, dense: Tensor): Tensor;
    };
    /** aten::_sparse_mm.reduce(Tensor sparse, Tensor dense, str reduce) -> Tensor */
    reduce: {
      (sparse: Tensor, dense: Tensor, reduce: string): Tensor;
    };
  }>;
  readonly _sparse_mm_reduce_impl: Packet<{
    /** aten::_sparse_mm_reduce_impl(Tensor self, Tensor other, str reduce) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, other: Tensor, reduce: string): [Tensor, Tensor];
    };
  }>;
  readonly _sparse_mm_reduce_impl_backward: Packet<{
    /** aten::_sparse_mm_reduce_impl_backward(Tensor self, Tensor grad_out, Tensor weight, str reduce, Tensor arg_out, bool[2] output_mask) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, gradOut: Tensor, weight: Tensor, reduce: string, argOut: Tensor, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
  }>;
  readonly _sparse_semi_structured_addmm: Packet<{
    /** aten::_sparse_semi_structured_addmm(Tensor input, Tensor mat1, Tensor mat1_meta, Tensor mat2, *, Scalar alpha=1, Scalar beta=1, ScalarType? out_dtype=None) -> Tensor */
    default: {
      (input: Tensor, mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: { alpha?: Scalar; beta?: Scalar; outDtype?: DType | null }): Tensor;
    };
  }>;
  readonly _sparse_semi_structured_apply: Packet<{
    /** aten::_sparse_semi_structured_apply(Tensor input, Tensor thread_masks) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, threadMasks: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly _sparse_semi_structured_apply_dense: Packet<{
    /** aten::_sparse_semi_structured_apply_dense(Tensor input, Tensor thread_masks) -> Tensor */
    default: {
      (input: Tensor, threadMasks: Tensor): Tensor;
    };
  }>;
  readonly _sparse_semi_structured_linear: Packet<{
    /** aten::_sparse_semi_structured_linear(Tensor input, Tensor weight, Tensor meta, *, Tensor? bias=None, str? activation=None, ScalarType? out_dtype=None) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, meta: Tensor, options?: { bias?: Tensor | null; activation?: string | null; outDtype?: DType | null }): Tensor;
    };
  }>;
  readonly _sparse_semi_structured_mm: Packet<{
    /** aten::_sparse_semi_structured_mm(Tensor mat1, Tensor mat1_meta, Tensor mat2, *, ScalarType? out_dtype=None) -> Tensor */
    default: {
      (mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: { outDtype?: DType | null }): Tensor;
    };
  }>;
  readonly _sparse_semi_structured_tile: Packet<{
    /** aten::_sparse_semi_structured_tile(Tensor input, str algorithm="", bool use_cutlass=True) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, algorithm?: string, useCutlass?: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor];
      (input: Tensor, options: { algorithm?: string; useCutlass?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _sparse_softmax: Packet<{
    /** aten::_sparse_softmax(Tensor self, int dim, bool half_to_float) -> Tensor */
    default: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
    /** aten::_sparse_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
    int: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
    /** aten::_sparse_softmax.out(Tensor self, int dim, bool half_to_float, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, halfToFloat: boolean): Tensor;
      (self: Tensor, options: { dim: Int; halfToFloat: boolean }): Tensor;
    };
  }>;
  readonly _sparse_softmax_backward_data: Packet<{
    /** aten::_sparse_softmax_backward_data(Tensor grad_output, Tensor output, int dim, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor, dim: Int, self: Tensor): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; self: Tensor }): Tensor;
    };
    /** aten::_sparse_softmax_backward_data.out(Tensor grad_output, Tensor output, int dim, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, output: Tensor, dim: Int, self: Tensor): Tensor;
      (gradOutput: Tensor, output: Tensor, options: { dim: Int; self: Tensor }): Tensor;
    };
  }>;
  readonly _sparse_sparse_matmul: Packet<{
    /** aten::_sparse_sparse_matmul(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::_sparse_sparse_matmul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly _sparse_sum: Packet<{
    /** aten::_sparse_sum(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_sparse_sum.dim(Tensor self, int[1] dim) -> Tensor */
    dim: {
      (self: Tensor, dim: Int | readonly Int[]): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] }): Tensor;
    };
    /** aten::_sparse_sum.dim_dtype(Tensor self, int[1] dim, *, ScalarType dtype) -> Tensor */
    dim_dtype: {
      (self: Tensor, dim: Int | readonly Int[], options: { dtype: DType }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; dtype: DType }): Tensor;
    };
    /** aten::_sparse_sum.dim_out(Tensor self, int[1] dim, *, Tensor(a!) out) -> Tensor(a!) */
    dim_out: {
      (self: Tensor, dim: Int | readonly Int[]): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] }): Tensor;
    };
    /** aten::_sparse_sum.dtype(Tensor self, *, ScalarType dtype) -> Tensor */
    dtype: {
      (self: Tensor, options: { dtype: DType }): Tensor;
    };
  }>;
  readonly _sparse_sum_backward: Packet<{
    /** aten::_sparse_sum_backward(Tensor grad, Tensor self, int[] dim) -> Tensor */
    default: {
      (grad: Tensor, self: Tensor, dim: readonly Int[]): Tensor;
      (grad: Tensor, self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
    /** aten::_sparse_sum_backward.out(Tensor grad, Tensor self, int[] dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, self: Tensor, dim: readonly Int[]): Tensor;
      (grad: Tensor, self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
  }>;
  readonly _spdiags: Packet<{
    /** aten::_spdiags(Tensor diagonals, Tensor offsets, int[] shape, Layout? layout=None) -> Tensor */
    default: {
      (diagonals: Tensor, offsets: Tensor, shape: readonly Int[], layout?: Layout | null): Tensor;
      (diagonals: Tensor, offsets: Tensor, shape: readonly Int[], options: { layout?: Layout | null }): Tensor;
    };
    /** aten::_spdiags.out(Tensor diagonals, Tensor offsets, int[] shape, Layout? layout=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (diagonals: Tensor, offsets: Tensor, shape: readonly Int[], layout?: Layout | null): Tensor;
      (diagonals: Tensor, offsets: Tensor, shape: readonly Int[], options: { layout?: Layout | null }): Tensor;
    };
  }>;
  readonly _spsolve: Packet<{
    /** aten::_spsolve(Tensor A, Tensor B, *, bool left=True) -> Tensor */
    default: {
      (A: Tensor, B: Tensor, options?: { left?: boolean }): Tensor;
    };
  }>;
  readonly _stack: Packet<{
    /** aten::_stack(Tensor[] tensors, int dim=0) -> Tensor */
    default: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
    /** aten::_stack.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
  }>;
  readonly _standard_gamma: Packet<{
    /** aten::_standard_gamma(Tensor self, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, generator?: Generator | null): Tensor;
      (self: Tensor, options: { generator?: Generator | null }): Tensor;
    };
    /** aten::_standard_gamma.out(Tensor self, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, generator?: Generator | null): Tensor;
      (self: Tensor, options: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly _standard_gamma_grad: Packet<{
    /** aten::_standard_gamma_grad(Tensor self, Tensor output) -> Tensor */
    default: {
      (self: Tensor, output: Tensor): Tensor;
    };
    /** aten::_standard_gamma_grad.out(Tensor self, Tensor output, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, output: Tensor): Tensor;
    };
  }>;
  readonly _test_ambiguous_defaults: Packet<{
    /** aten::_test_ambiguous_defaults.a(Tensor dummy, int a=1, int b=1) -> Tensor */
    a: {
      (dummy: Tensor, a?: Int, b?: Int): Tensor;
      (dummy: Tensor, options: { a?: Int; b?: Int }): Tensor;
    };
    /** aten::_test_ambiguous_defaults.b(Tensor dummy, int a=2, str b="2") -> Tensor */
    b: {
      (dummy: Tensor, a?: Int, b?: string): Tensor;
      (dummy: Tensor, options: { a?: Int; b?: string }): Tensor;
    };
  }>;
  readonly _test_autograd_multiple_dispatch: Packet<{
    /** aten::_test_autograd_multiple_dispatch.fullcoverage(Tensor self) -> Tensor */
    fullcoverage: {
      (self: Tensor): Tensor;
    };
    /** aten::_test_autograd_multiple_dispatch.fullcoverage_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    fullcoverage_out: {
      (self: Tensor): Tensor;
    };
    /** aten::_test_autograd_multiple_dispatch.ntonly(Tensor self, bool b) -> Tensor */
    ntonly: {
      (self: Tensor, b: boolean): Tensor;
    };
  }>;
  readonly _test_autograd_multiple_dispatch_view: Packet<{
    /** aten::_test_autograd_multiple_dispatch_view(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _test_autograd_multiple_dispatch_view_copy: Packet<{
    /** aten::_test_autograd_multiple_dispatch_view_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_test_autograd_multiple_dispatch_view_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _test_check_tensor: Packet<{
    /** aten::_test_check_tensor(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _test_functorch_fallback: Packet<{
    /** aten::_test_functorch_fallback(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::_test_functorch_fallback.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly _test_optional_filled_intlist: Packet<{
    /** aten::_test_optional_filled_intlist(Tensor values, int[2]? addends) -> Tensor */
    default: {
      (values: Tensor, addends: Int | readonly Int[] | null): Tensor;
    };
    /** aten::_test_optional_filled_intlist.out(Tensor values, int[2]? addends, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (values: Tensor, addends: Int | readonly Int[] | null): Tensor;
    };
  }>;
  readonly _test_optional_floatlist: Packet<{
    /** aten::_test_optional_floatlist(Tensor values, float[]? addends) -> Tensor */
    default: {
      (values: Tensor, addends: readonly Float[] | null): Tensor;
    };
    /** aten::_test_optional_floatlist.out(Tensor values, float[]? addends, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (values: Tensor, addends: readonly Float[] | null): Tensor;
    };
  }>;
  readonly _test_optional_intlist: Packet<{
    /** aten::_test_optional_intlist(Tensor values, int[]? addends) -> Tensor */
    default: {
      (values: Tensor, addends: readonly Int[] | null): Tensor;
    };
    /** aten::_test_optional_intlist.out(Tensor values, int[]? addends, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (values: Tensor, addends: readonly Int[] | null): Tensor;
    };
  }>;
  readonly _test_parallel_materialize: Packet<{
    /** aten::_test_parallel_materialize(Tensor self, int num_parallel, bool skip_first=False) -> Tensor */
    default: {
      (self: Tensor, numParallel: Int, skipFirst?: boolean): Tensor;
      (self: Tensor, numParallel: Int, options: { skipFirst?: boolean }): Tensor;
    };
  }>;
  readonly _test_serialization_subcmul: Packet<{
    /** aten::_test_serialization_subcmul(Tensor self, Tensor other, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, alpha?: Scalar): Tensor;
      (self: Tensor, other: Tensor, options: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly _test_string_default: Packet<{
    /** aten::_test_string_default(Tensor dummy, str a="\"\'\\", str b="\"\'\\") -> Tensor */
    default: {
      (dummy: Tensor, a?: string): Tensor;
      (dummy: Tensor, options: { a?: string }): Tensor;
    };
  }>;
  readonly _test_warn_in_autograd: Packet<{
    /** aten::_test_warn_in_autograd(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_test_warn_in_autograd.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _thnn_differentiable_gru_cell_backward: Packet<{
    /** aten::_thnn_differentiable_gru_cell_backward(Tensor grad_hy, Tensor input_gates, Tensor hidden_gates, Tensor hx, Tensor? input_bias, Tensor? hidden_bias) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (gradHy: Tensor, inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _thnn_differentiable_lstm_cell_backward: Packet<{
    /** aten::_thnn_differentiable_lstm_cell_backward(Tensor? grad_hy, Tensor? grad_cy, Tensor input_gates, Tensor hidden_gates, Tensor? input_bias, Tensor? hidden_bias, Tensor cx, Tensor cy) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (gradHy: Tensor | null, gradCy: Tensor | null, inputGates: Tensor, hiddenGates: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null, cx: Tensor, cy: Tensor): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _thnn_fused_gru_cell: Packet<{
    /** aten::_thnn_fused_gru_cell(Tensor input_gates, Tensor hidden_gates, Tensor hx, Tensor? input_bias=None, Tensor? hidden_bias=None) -> (Tensor, Tensor) */
    default: {
      (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias?: Tensor | null, hiddenBias?: Tensor | null): [Tensor, Tensor];
      (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, options: { inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor];
    };
    /** aten::_thnn_fused_gru_cell.out(Tensor input_gates, Tensor hidden_gates, Tensor hx, Tensor? input_bias=None, Tensor? hidden_bias=None, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias?: Tensor | null, hiddenBias?: Tensor | null): [Tensor, Tensor];
      (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, options: { inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor];
    };
  }>;
  readonly _thnn_fused_gru_cell_backward: Packet<{
    /** aten::_thnn_fused_gru_cell_backward(Tensor grad_hy, Tensor workspace, bool has_bias) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (gradHy: Tensor, workspace: Tensor, hasBias: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::_thnn_fused_gru_cell_backward.out(Tensor grad_hy, Tensor workspace, bool has_bias, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3, Tensor(e!) out4) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!), Tensor(e!)) */
    out: {
      (gradHy: Tensor, workspace: Tensor, hasBias: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _thnn_fused_lstm_cell: Packet<{
    /** aten::_thnn_fused_lstm_cell(Tensor input_gates, Tensor hidden_gates, Tensor cx, Tensor? input_bias=None, Tensor? hidden_bias=None) -> (Tensor, Tensor, Tensor) */
    default: {
      (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, inputBias?: Tensor | null, hiddenBias?: Tensor | null): [Tensor, Tensor, Tensor];
      (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, options: { inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor];
    };
    /** aten::_thnn_fused_lstm_cell.out(Tensor input_gates, Tensor hidden_gates, Tensor cx, Tensor? input_bias=None, Tensor? hidden_bias=None, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, inputBias?: Tensor | null, hiddenBias?: Tensor | null): [Tensor, Tensor, Tensor];
      (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, options: { inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _thnn_fused_lstm_cell_backward: Packet<{
    /** aten::_thnn_fused_lstm_cell_backward(Tensor? grad_hy, Tensor? grad_cy, Tensor cx, Tensor cy, Tensor workspace, bool has_bias) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (gradHy: Tensor | null, gradCy: Tensor | null, cx: Tensor, cy: Tensor, workspace: Tensor, hasBias: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly _thnn_fused_lstm_cell_backward_impl: Packet<{
    /** aten::_thnn_fused_lstm_cell_backward_impl(Tensor? grad_hy, Tensor? grad_cy, Tensor cx, Tensor cy, Tensor workspace, bool has_bias) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradHy: Tensor | null, gradCy: Tensor | null, cx: Tensor, cy: Tensor, workspace: Tensor, hasBias: boolean): [Tensor, Tensor, Tensor];
    };
    /** aten::_thnn_fused_lstm_cell_backward_impl.out(Tensor? grad_hy, Tensor? grad_cy, Tensor cx, Tensor cy, Tensor workspace, bool has_bias, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (gradHy: Tensor | null, gradCy: Tensor | null, cx: Tensor, cy: Tensor, workspace: Tensor, hasBias: boolean): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _to_copy: Packet<{
    /** aten::_to_copy(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: FactoryOptions & { nonBlocking?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::_to_copy.out(Tensor self, *, bool non_blocking=False, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { nonBlocking?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly _to_cpu: Packet<{
    /** aten::_to_cpu(Tensor[] tensors) -> Tensor[] */
    default: {
      (tensors: readonly Tensor[]): Tensor[];
    };
  }>;
  readonly _to_dense: Packet<{
    /** aten::_to_dense(Tensor self, ScalarType? dtype=None, bool? masked_grad=None) -> Tensor */
    default: {
      (self: Tensor, dtype?: DType | null, maskedGrad?: boolean | null): Tensor;
      (self: Tensor, options: { dtype?: DType | null; maskedGrad?: boolean | null }): Tensor;
    };
    /** aten::_to_dense.out(Tensor self, ScalarType? dtype=None, bool? masked_grad=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dtype?: DType | null, maskedGrad?: boolean | null): Tensor;
      (self: Tensor, options: { dtype?: DType | null; maskedGrad?: boolean | null }): Tensor;
    };
  }>;
  readonly _to_sparse: Packet<{
    /** aten::_to_sparse(Tensor self, *, Layout? layout=None, int[2]? blocksize=None, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, options?: { layout?: Layout | null; blocksize?: Int | readonly Int[] | null; denseDim?: Int | null }): Tensor;
    };
    /** aten::_to_sparse.out(Tensor self, *, Layout? layout=None, int[2]? blocksize=None, int? dense_dim=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { layout?: Layout | null; blocksize?: Int | readonly Int[] | null; denseDim?: Int | null }): Tensor;
    };
    /** aten::_to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor */
    sparse_dim: {
      (self: Tensor, sparseDim: Int): Tensor;
    };
    /** aten::_to_sparse.sparse_dim_out(Tensor self, int sparse_dim, *, Tensor(a!) out) -> Tensor(a!) */
    sparse_dim_out: {
      (self: Tensor, sparseDim: Int): Tensor;
    };
  }>;
  readonly _to_sparse_bsc: Packet<{
    /** aten::_to_sparse_bsc(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
      (self: Tensor, blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
    };
    /** aten::_to_sparse_bsc.out(Tensor self, int[2] blocksize, int? dense_dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
      (self: Tensor, blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly _to_sparse_bsr: Packet<{
    /** aten::_to_sparse_bsr(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
      (self: Tensor, blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
    };
    /** aten::_to_sparse_bsr.out(Tensor self, int[2] blocksize, int? dense_dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
      (self: Tensor, blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly _to_sparse_csc: Packet<{
    /** aten::_to_sparse_csc(Tensor self, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, denseDim?: Int | null): Tensor;
      (self: Tensor, options: { denseDim?: Int | null }): Tensor;
    };
    /** aten::_to_sparse_csc.out(Tensor self, int? dense_dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, denseDim?: Int | null): Tensor;
      (self: Tensor, options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly _to_sparse_csr: Packet<{
    /** aten::_to_sparse_csr(Tensor self, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, denseDim?: Int | null): Tensor;
      (self: Tensor, options: { denseDim?: Int | null }): Tensor;
    };
    /** aten::_to_sparse_csr.out(Tensor self, int? dense_dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, denseDim?: Int | null): Tensor;
      (self: Tensor, options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly _to_sparse_semi_structured: Packet<{
    /** aten::_to_sparse_semi_structured(Tensor dense) -> (Tensor, Tensor) */
    default: {
      (dense: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly _transform_bias_rescale_qkv: Packet<{
    /** aten::_transform_bias_rescale_qkv(Tensor qkv, Tensor qkv_bias, int num_heads) -> (Tensor, Tensor, Tensor) */
    default: {
      (qkv: Tensor, qkvBias: Tensor, numHeads: Int): [Tensor, Tensor, Tensor];
    };
    /** aten::_transform_bias_rescale_qkv.out(Tensor qkv, Tensor qkv_bias, int num_heads, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (qkv: Tensor, qkvBias: Tensor, numHeads: Int): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _transformer_encoder_layer_fwd: Packet<{
    /** aten::_transformer_encoder_layer_fwd(Tensor src, int embed_dim, int num_heads, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, bool use_gelu, bool norm_first, float eps, Tensor norm_weight_1, Tensor norm_bias_1, Tensor norm_weight_2, Tensor norm_bias_2, Tensor ffn_weight_1, Tensor ffn_bias_1, Tensor ffn_weight_2, Tensor ffn_bias_2, Tensor? mask=None, int? mask_type=None) -> Tensor */
    default: {
      (src: Tensor, embedDim: Int, numHeads: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: Float, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask?: Tensor | null, maskType?: Int | null): Tensor;
      (src: Tensor, embedDim: Int, numHeads: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: Float, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, options: { mask?: Tensor | null; maskType?: Int | null }): Tensor;
    };
    /** aten::_transformer_encoder_layer_fwd.out(Tensor src, int embed_dim, int num_heads, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, bool use_gelu, bool norm_first, float eps, Tensor norm_weight_1, Tensor norm_bias_1, Tensor norm_weight_2, Tensor norm_bias_2, Tensor ffn_weight_1, Tensor ffn_bias_1, Tensor ffn_weight_2, Tensor ffn_bias_2, Tensor? mask=None, int? mask_type=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (src: Tensor, embedDim: Int, numHeads: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: Float, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask?: Tensor | null, maskType?: Int | null): Tensor;
      (src: Tensor, embedDim: Int, numHeads: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: Float, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, options: { mask?: Tensor | null; maskType?: Int | null }): Tensor;
    };
  }>;
  readonly _trilinear: Packet<{
    /** aten::_trilinear(Tensor i1, Tensor i2, Tensor i3, int[] expand1, int[] expand2, int[] expand3, int[] sumdim, int unroll_dim=1) -> Tensor */
    default: {
      (i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly Int[], expand2: readonly Int[], expand3: readonly Int[], sumdim: readonly Int[], unrollDim?: Int): Tensor;
      (i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly Int[], expand2: readonly Int[], expand3: readonly Int[], sumdim: readonly Int[], options: { unrollDim?: Int }): Tensor;
    };
    /** aten::_trilinear.out(Tensor i1, Tensor i2, Tensor i3, int[] expand1, int[] expand2, int[] expand3, int[] sumdim, int unroll_dim=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly Int[], expand2: readonly Int[], expand3: readonly Int[], sumdim: readonly Int[], unrollDim?: Int): Tensor;
      (i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly Int[], expand2: readonly Int[], expand3: readonly Int[], sumdim: readonly Int[], options: { unrollDim?: Int }): Tensor;
    };
  }>;
  readonly _triton_multi_head_attention: Packet<{
    /** aten::_triton_multi_head_attention(Tensor query, Tensor key, Tensor value, int embed_dim, int num_head, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, Tensor? mask=None) -> Tensor */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null): Tensor;
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: { mask?: Tensor | null }): Tensor;
    };
    /** aten::_triton_multi_head_attention.out(Tensor query, Tensor key, Tensor value, int embed_dim, int num_head, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, Tensor? mask=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null): Tensor;
      (query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: { mask?: Tensor | null }): Tensor;
    };
  }>;
  readonly _triton_scaled_dot_attention: Packet<{
    /** aten::_triton_scaled_dot_attention(Tensor q, Tensor k, Tensor v, float dropout_p=0.) -> Tensor */
    default: {
      (q: Tensor, k: Tensor, v: Tensor, dropoutP?: Float): Tensor;
      (q: Tensor, k: Tensor, v: Tensor, options: { dropoutP?: Float }): Tensor;
    };
    /** aten::_triton_scaled_dot_attention.out(Tensor q, Tensor k, Tensor v, float dropout_p=0., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (q: Tensor, k: Tensor, v: Tensor, dropoutP?: Float): Tensor;
      (q: Tensor, k: Tensor, v: Tensor, options: { dropoutP?: Float }): Tensor;
    };
  }>;
  readonly _unique: Packet<{
    /** aten::_unique(Tensor self, bool sorted=True, bool return_inverse=False) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, sorted?: boolean, returnInverse?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { sorted?: boolean; returnInverse?: boolean }): [Tensor, Tensor];
    };
    /** aten::_unique.out(Tensor self, bool sorted=True, bool return_inverse=False, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, sorted?: boolean, returnInverse?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { sorted?: boolean; returnInverse?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly _unique2: Packet<{
    /** aten::_unique2(Tensor self, bool sorted=True, bool return_inverse=False, bool return_counts=False) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    };
    /** aten::_unique2.out(Tensor self, bool sorted=True, bool return_inverse=False, bool return_counts=False, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (self: Tensor, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly _unpack_dual: Packet<{
    /** aten::_unpack_dual(Tensor(a) dual, int level) -> (Tensor(a) primal, Tensor tangent) */
    default: {
      (dual: Tensor, level: Int): [primal: Tensor, tangent: Tensor] & { primal: Tensor; tangent: Tensor };
    };
  }>;
  readonly _unsafe_index: Packet<{
    /** aten::_unsafe_index.Tensor(Tensor self, Tensor?[] indices) -> Tensor */
    Tensor: {
      (self: Tensor, indices: readonly (Tensor | null)[]): Tensor;
    };
  }>;
  readonly _unsafe_index_put: Packet<{
    /** aten::_unsafe_index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor */
    default: {
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
    };
  }>;
  readonly _unsafe_masked_index: Packet<{
    /** aten::_unsafe_masked_index(Tensor self, Tensor mask, Tensor?[] indices, Scalar fill) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], fill: Scalar): Tensor;
    };
  }>;
  readonly _unsafe_masked_index_put_accumulate: Packet<{
    /** aten::_unsafe_masked_index_put_accumulate(Tensor self, Tensor mask, Tensor?[] indices, Tensor values) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], values: Tensor): Tensor;
    };
  }>;
  readonly _unsafe_view: Packet<{
    /** aten::_unsafe_view(Tensor self, SymInt[] size) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
    /** aten::_unsafe_view.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly _upsample_bicubic2d_aa: Packet<{
    /** aten::_upsample_bicubic2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_bicubic2d_aa.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_bicubic2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly _upsample_bicubic2d_aa_backward: Packet<{
    /** aten::_upsample_bicubic2d_aa_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_bicubic2d_aa_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly _upsample_bilinear2d_aa: Packet<{
    /** aten::_upsample_bilinear2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_bilinear2d_aa.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_bilinear2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly _upsample_bilinear2d_aa_backward: Packet<{
    /** aten::_upsample_bilinear2d_aa_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_bilinear2d_aa_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly _upsample_lanczos2d_aa: Packet<{
    /** aten::_upsample_lanczos2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_lanczos2d_aa.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_lanczos2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly _upsample_lanczos2d_aa_backward: Packet<{
    /** aten::_upsample_lanczos2d_aa_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_lanczos2d_aa_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly _upsample_nearest_exact1d: Packet<{
    /** aten::_upsample_nearest_exact1d(Tensor self, SymInt[1] output_size, float? scales=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact1d.out(Tensor self, SymInt[1] output_size, float? scales=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact1d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly _upsample_nearest_exact1d_backward: Packet<{
    /** aten::_upsample_nearest_exact1d_backward(Tensor grad_output, SymInt[1] output_size, SymInt[3] input_size, float? scales=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact1d_backward.grad_input(Tensor grad_output, SymInt[1] output_size, SymInt[3] input_size, float? scales=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
  }>;
  readonly _upsample_nearest_exact2d: Packet<{
    /** aten::_upsample_nearest_exact2d(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact2d.out(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact2d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly _upsample_nearest_exact2d_backward: Packet<{
    /** aten::_upsample_nearest_exact2d_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact2d_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly _upsample_nearest_exact3d: Packet<{
    /** aten::_upsample_nearest_exact3d(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact3d.out(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact3d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly _upsample_nearest_exact3d_backward: Packet<{
    /** aten::_upsample_nearest_exact3d_backward(Tensor grad_output, SymInt[3] output_size, SymInt[5] input_size, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::_upsample_nearest_exact3d_backward.grad_input(Tensor grad_output, SymInt[3] output_size, SymInt[5] input_size, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly _use_cudnn_ctc_loss: Packet<{
    /** aten::_use_cudnn_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank) -> bool */
    default: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int): boolean;
    };
    /** aten::_use_cudnn_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank) -> bool */
    Tensor: {
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int): boolean;
    };
  }>;
  readonly _use_cudnn_rnn_flatten_weight: Packet<{
    /** aten::_use_cudnn_rnn_flatten_weight() -> bool */
    default: {
      (): boolean;
    };
  }>;
  readonly _use_miopen_ctc_loss: Packet<{
    /** aten::_use_miopen_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank) -> bool */
    default: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int): boolean;
    };
    /** aten::_use_miopen_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank) -> bool */
    Tensor: {
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int): boolean;
    };
  }>;
  readonly _validate_compressed_sparse_indices: Packet<{
    /** aten::_validate_compressed_sparse_indices(bool is_crow, Tensor compressed_idx, Tensor plain_idx, int cdim, int dim, int nnz) -> () */
    default: {
      (isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: Int, dim: Int, nnz: Int): void;
      (isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: Int, options: { dim: Int; nnz: Int }): void;
    };
  }>;
  readonly _validate_sparse_bsc_tensor_args: Packet<{
    /** aten::_validate_sparse_bsc_tensor_args(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, bool? check_pinning=None) -> () */
    default: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null): void;
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options: { checkPinning?: boolean | null }): void;
    };
  }>;
  readonly _validate_sparse_bsr_tensor_args: Packet<{
    /** aten::_validate_sparse_bsr_tensor_args(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, bool? check_pinning=None) -> () */
    default: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null): void;
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options: { checkPinning?: boolean | null }): void;
    };
  }>;
  readonly _validate_sparse_compressed_tensor_args: Packet<{
    /** aten::_validate_sparse_compressed_tensor_args(Tensor compressed_indices, Tensor plain_indices, Tensor values, int[] size, Layout layout, bool? check_pinning=None) -> () */
    default: {
      (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], layout: Layout, checkPinning?: boolean | null): void;
      (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], layout: Layout, options: { checkPinning?: boolean | null }): void;
    };
  }>;
  readonly _validate_sparse_coo_tensor_args: Packet<{
    /** aten::_validate_sparse_coo_tensor_args(Tensor indices, Tensor values, int[] size, bool? is_coalesced=None, bool? check_pinning=None) -> () */
    default: {
      (indices: Tensor, values: Tensor, size: readonly Int[], isCoalesced?: boolean | null, checkPinning?: boolean | null): void;
      (indices: Tensor, values: Tensor, size: readonly Int[], options: { isCoalesced?: boolean | null; checkPinning?: boolean | null }): void;
    };
  }>;
  readonly _validate_sparse_csc_tensor_args: Packet<{
    /** aten::_validate_sparse_csc_tensor_args(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, bool? check_pinning=None) -> () */
    default: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null): void;
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options: { checkPinning?: boolean | null }): void;
    };
  }>;
  readonly _validate_sparse_csr_tensor_args: Packet<{
    /** aten::_validate_sparse_csr_tensor_args(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, bool? check_pinning=None) -> () */
    default: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null): void;
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options: { checkPinning?: boolean | null }): void;
    };
  }>;
  readonly _values: Packet<{
    /** aten::_values(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _values_copy: Packet<{
    /** aten::_values_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::_values_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly _version: Packet<{
    /** aten::_version(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly _weight_int4pack_mm: Packet<{
    /** aten::_weight_int4pack_mm(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, qGroupSize: Int, qScaleAndZeros: Tensor): Tensor;
    };
  }>;
  readonly _weight_int4pack_mm_for_cpu: Packet<{
    /** aten::_weight_int4pack_mm_for_cpu(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, qGroupSize: Int, qScaleAndZeros: Tensor): Tensor;
    };
  }>;
  readonly _weight_int4pack_mm_with_scales_and_zeros: Packet<{
    /** aten::_weight_int4pack_mm_with_scales_and_zeros(Tensor self, Tensor mat2, int qGroupSize, Tensor qScale, Tensor qZeros) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, qGroupSize: Int, qScale: Tensor, qZeros: Tensor): Tensor;
    };
  }>;
  readonly _weight_int8pack_mm: Packet<{
    /** aten::_weight_int8pack_mm(Tensor self, Tensor mat2, Tensor scales) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor, scales: Tensor): Tensor;
    };
  }>;
  readonly _weight_norm: Packet<{
    /** aten::_weight_norm(Tensor v, Tensor g, int dim=0) -> Tensor */
    default: {
      (v: Tensor, g: Tensor, dim?: Int): Tensor;
      (v: Tensor, g: Tensor, options: { dim?: Int }): Tensor;
    };
  }>;
  readonly _weight_norm_differentiable_backward: Packet<{
    /** aten::_weight_norm_differentiable_backward(Tensor grad_w, Tensor saved_v, Tensor saved_g, Tensor saved_norms, int dim) -> (Tensor, Tensor) */
    default: {
      (gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, dim: Int): [Tensor, Tensor];
      (gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, options: { dim: Int }): [Tensor, Tensor];
    };
  }>;
  readonly _weight_norm_interface: Packet<{
    /** aten::_weight_norm_interface(Tensor v, Tensor g, int dim=0) -> (Tensor, Tensor) */
    default: {
      (v: Tensor, g: Tensor, dim?: Int): [Tensor, Tensor];
      (v: Tensor, g: Tensor, options: { dim?: Int }): [Tensor, Tensor];
    };
    /** aten::_weight_norm_interface.out(Tensor v, Tensor g, int dim=0, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (v: Tensor, g: Tensor, dim?: Int): [Tensor, Tensor];
      (v: Tensor, g: Tensor, options: { dim?: Int }): [Tensor, Tensor];
    };
  }>;
  readonly _weight_norm_interface_backward: Packet<{
    /** aten::_weight_norm_interface_backward(Tensor grad_w, Tensor saved_v, Tensor saved_g, Tensor saved_norms, int dim) -> (Tensor, Tensor) */
    default: {
      (gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, dim: Int): [Tensor, Tensor];
      (gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, options: { dim: Int }): [Tensor, Tensor];
    };
    /** aten::_weight_norm_interface_backward.out(Tensor grad_w, Tensor saved_v, Tensor saved_g, Tensor saved_norms, int dim, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, dim: Int): [Tensor, Tensor];
      (gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, options: { dim: Int }): [Tensor, Tensor];
    };
  }>;
  readonly _wrapped_linear_prepack: Packet<{
    /** aten::_wrapped_linear_prepack(Tensor weight, Tensor weight_scale, Tensor weight_zero_point, Tensor bias) -> Tensor */
    default: {
      (weight: Tensor, weightScale: Tensor, weightZeroPoint: Tensor, bias: Tensor): Tensor;
    };
  }>;
  readonly _wrapped_quantized_linear_prepacked: Packet<{
    /** aten::_wrapped_quantized_linear_prepacked(Tensor input, Tensor input_scale, Tensor input_zero_point, Tensor packed_weight, Tensor output_scale, Tensor output_zero_point, int out_channel) -> Tensor */
    default: {
      (input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, outputZeroPoint: Tensor, outChannel: Int): Tensor;
    };
  }>;
  readonly abs: Packet<{
    /** aten::abs(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::abs.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly abs_: Packet<{
    /** aten::abs_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly absolute: Packet<{
    /** aten::absolute(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::absolute.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly absolute_: Packet<{
    /** aten::absolute_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly acos: Packet<{
    /** aten::acos(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::acos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly acos_: Packet<{
    /** aten::acos_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly acosh: Packet<{
    /** aten::acosh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::acosh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly acosh_: Packet<{
    /** aten::acosh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly adaptive_avg_pool1d: Packet<{
    /** aten::adaptive_avg_pool1d(Tensor self, int[1] output_size) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
    /** aten::adaptive_avg_pool1d.out(Tensor self, int[1] output_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly adaptive_avg_pool2d: Packet<{
    /** aten::adaptive_avg_pool2d(Tensor self, SymInt[2] output_size) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
    /** aten::adaptive_avg_pool2d.out(Tensor self, SymInt[2] output_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly adaptive_avg_pool3d: Packet<{
    /** aten::adaptive_avg_pool3d(Tensor self, SymInt[3] output_size) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
    /** aten::adaptive_avg_pool3d.out(Tensor self, SymInt[3] output_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly adaptive_avg_pool3d_backward: Packet<{
    /** aten::adaptive_avg_pool3d_backward.grad_input(Tensor grad_output, Tensor self, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly adaptive_max_pool1d: Packet<{
    /** aten::adaptive_max_pool1d(Tensor self, int[1] output_size) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): [Tensor, Tensor];
    };
  }>;
  readonly adaptive_max_pool2d: Packet<{
    /** aten::adaptive_max_pool2d(Tensor self, int[2] output_size) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): [Tensor, Tensor];
    };
    /** aten::adaptive_max_pool2d.out(Tensor self, int[2] output_size, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): [Tensor, Tensor];
    };
  }>;
  readonly adaptive_max_pool2d_backward: Packet<{
    /** aten::adaptive_max_pool2d_backward(Tensor grad_output, Tensor self, Tensor indices) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, indices: Tensor): Tensor;
    };
    /** aten::adaptive_max_pool2d_backward.grad_input(Tensor grad_output, Tensor self, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, indices: Tensor): Tensor;
    };
  }>;
  readonly adaptive_max_pool3d: Packet<{
    /** aten::adaptive_max_pool3d(Tensor self, int[3] output_size) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): [Tensor, Tensor];
    };
    /** aten::adaptive_max_pool3d.out(Tensor self, int[3] output_size, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): [Tensor, Tensor];
    };
  }>;
  readonly adaptive_max_pool3d_backward: Packet<{
    /** aten::adaptive_max_pool3d_backward(Tensor grad_output, Tensor self, Tensor indices) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, indices: Tensor): Tensor;
    };
    /** aten::adaptive_max_pool3d_backward.grad_input(Tensor grad_output, Tensor self, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, indices: Tensor): Tensor;
    };
  }>;
  readonly add: Packet<{
    /** aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::add.Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
    /** aten::add.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly add_: Packet<{
    /** aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addbmm: Packet<{
    /** aten::addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::addbmm.out(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addbmm_: Packet<{
    /** aten::addbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
    default: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addcdiv: Packet<{
    /** aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor */
    default: {
      (self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    };
    /** aten::addcdiv.out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    };
  }>;
  readonly addcdiv_: Packet<{
    /** aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!) */
    default: {
      (self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    };
  }>;
  readonly addcmul: Packet<{
    /** aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor */
    default: {
      (self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    };
    /** aten::addcmul.out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    };
  }>;
  readonly addcmul_: Packet<{
    /** aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!) */
    default: {
      (self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    };
  }>;
  readonly addmm: Packet<{
    /** aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    dtype: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::addmm.dtype_out(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    dtype_out: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addmm_: Packet<{
    /** aten::addmm_(Tensor(a!) self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
    default: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addmv: Packet<{
    /** aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::addmv.out(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addmv_: Packet<{
    /** aten::addmv_(Tensor(a!) self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
    default: {
      (self: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addr: Packet<{
    /** aten::addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::addr.out(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly addr_: Packet<{
    /** aten::addr_(Tensor(a!) self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
    default: {
      (self: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly adjoint: Packet<{
    /** aten::adjoint(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly affine_grid_generator: Packet<{
    /** aten::affine_grid_generator(Tensor theta, SymInt[] size, bool align_corners) -> Tensor */
    default: {
      (theta: Tensor, size: readonly Int[], alignCorners: boolean): Tensor;
    };
    /** aten::affine_grid_generator.out(Tensor theta, SymInt[] size, bool align_corners, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (theta: Tensor, size: readonly Int[], alignCorners: boolean): Tensor;
    };
  }>;
  readonly affine_grid_generator_backward: Packet<{
    /** aten::affine_grid_generator_backward(Tensor grad, SymInt[] size, bool align_corners) -> Tensor */
    default: {
      (grad: Tensor, size: readonly Int[], alignCorners: boolean): Tensor;
    };
  }>;
  readonly alias: Packet<{
    /** aten::alias(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly alias_copy: Packet<{
    /** aten::alias_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::alias_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly all: Packet<{
    /** aten::all(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::all.all_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    all_out: {
      (self: Tensor): Tensor;
    };
    /** aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor */
    dim: {
      (self: Tensor, dim: Int, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): Tensor;
    };
    /** aten::all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor */
    dims: {
      (self: Tensor, dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
    /** aten::all.dims_out(Tensor self, int[]? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    dims_out: {
      (self: Tensor, dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
    /** aten::all.out(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly allclose: Packet<{
    /** aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool */
    default: {
      (self: Tensor, other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): boolean;
      (self: Tensor, other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): boolean;
    };
  }>;
  readonly alpha_dropout: Packet<{
    /** aten::alpha_dropout(Tensor input, float p, bool train) -> Tensor */
    default: {
      (input: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly alpha_dropout_: Packet<{
    /** aten::alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
    default: {
      (self: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly amax: Packet<{
    /** aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
    /** aten::amax.out(Tensor self, int[1] dim=[], bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly amin: Packet<{
    /** aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
    /** aten::amin.out(Tensor self, int[1] dim=[], bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly aminmax: Packet<{
    /** aten::aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max) */
    default: {
      (self: Tensor, options?: { dim?: Int | null; keepdim?: boolean }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
    };
    /** aten::aminmax.out(Tensor self, *, int? dim=None, bool keepdim=False, Tensor(a!) min, Tensor(b!) max) -> (Tensor(a!) min, Tensor(b!) max) */
    out: {
      (self: Tensor, options?: { dim?: Int | null; keepdim?: boolean }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
    };
  }>;
  readonly angle: Packet<{
    /** aten::angle(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::angle.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly any: Packet<{
    /** aten::any(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::any.all_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    all_out: {
      (self: Tensor): Tensor;
    };
    /** aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor */
    dim: {
      (self: Tensor, dim: Int, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): Tensor;
    };
    /** aten::any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor */
    dims: {
      (self: Tensor, dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
    /** aten::any.dims_out(Tensor self, int[]? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    dims_out: {
      (self: Tensor, dim?: readonly Int[] | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: readonly Int[] | null; keepdim?: boolean }): Tensor;
    };
    /** aten::any.out(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly arange: Packet<{
    /** aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (end: Scalar, options?: FactoryOptions): Tensor;
    };
    /** aten::arange.out(Scalar end, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (end: Scalar): Tensor;
    };
    /** aten::arange.start(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    start: {
      (start: Scalar, end: Scalar, options?: FactoryOptions): Tensor;
    };
    /** aten::arange.start_out(Scalar start, Scalar end, Scalar step=1, *, Tensor(a!) out) -> Tensor(a!) */
    start_out: {
      (start: Scalar, end: Scalar, step?: Scalar): Tensor;
      (start: Scalar, end: Scalar, options: { step?: Scalar }): Tensor;
    };
    /** aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    start_step: {
      (start: Scalar, end: Scalar, step?: Scalar, options?: FactoryOptions): Tensor;
      (start: Scalar, end: Scalar, options: FactoryOptions & { step?: Scalar }): Tensor;
    };
  }>;
  readonly arccos: Packet<{
    /** aten::arccos(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::arccos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arccos_: Packet<{
    /** aten::arccos_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arccosh: Packet<{
    /** aten::arccosh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::arccosh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arccosh_: Packet<{
    /** aten::arccosh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arcsin: Packet<{
    /** aten::arcsin(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::arcsin.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arcsin_: Packet<{
    /** aten::arcsin_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arcsinh: Packet<{
    /** aten::arcsinh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::arcsinh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arcsinh_: Packet<{
    /** aten::arcsinh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arctan: Packet<{
    /** aten::arctan(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::arctan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arctan2: Packet<{
    /** aten::arctan2(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::arctan2.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly arctan2_: Packet<{
    /** aten::arctan2_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly arctan_: Packet<{
    /** aten::arctan_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arctanh: Packet<{
    /** aten::arctanh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::arctanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly arctanh_: Packet<{
    /** aten::arctanh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly argmax: Packet<{
    /** aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | null; keepdim?: boolean }): Tensor;
    };
    /** aten::argmax.out(Tensor self, int? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | null; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly argmin: Packet<{
    /** aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | null; keepdim?: boolean }): Tensor;
    };
    /** aten::argmin.out(Tensor self, int? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | null, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int | null; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly argsort: Packet<{
    /** aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor */
    default: {
      (self: Tensor, dim?: Int, descending?: boolean): Tensor;
      (self: Tensor, options: { dim?: Int; descending?: boolean }): Tensor;
    };
    /** aten::argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor */
    stable: {
      (self: Tensor, options: { stable: boolean; dim?: Int; descending?: boolean }): Tensor;
    };
    /** aten::argsort.stable_out(Tensor self, *, bool stable, int dim=-1, bool descending=False, Tensor(a!) out) -> Tensor(a!) */
    stable_out: {
      (self: Tensor, options: { stable: boolean; dim?: Int; descending?: boolean }): Tensor;
    };
  }>;
  readonly argwhere: Packet<{
    /** aten::argwhere(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly as_strided: Packet<{
    /** aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a) */
    default: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
      (self: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
    };
  }>;
  readonly as_strided_: Packet<{
    /** aten::as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a!) */
    default: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
      (self: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
    };
  }>;
  readonly as_strided_copy: Packet<{
    /** aten::as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
      (self: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
    };
    /** aten::as_strided_copy.out(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
      (self: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
    };
  }>;
  readonly as_strided_scatter: Packet<{
    /** aten::as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor */
    default: {
      (self: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
      (self: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
    };
    /** aten::as_strided_scatter.out(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null): Tensor;
      (self: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], options: { storageOffset?: Int | null }): Tensor;
    };
  }>;
  readonly asin: Packet<{
    /** aten::asin(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::asin.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly asin_: Packet<{
    /** aten::asin_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly asinh: Packet<{
    /** aten::asinh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::asinh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly asinh_: Packet<{
    /** aten::asinh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly atan: Packet<{
    /** aten::atan(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::atan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly atan2: Packet<{
    /** aten::atan2(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::atan2.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly atan2_: Packet<{
    /** aten::atan2_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly atan_: Packet<{
    /** aten::atan_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly atanh: Packet<{
    /** aten::atanh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::atanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly atanh_: Packet<{
    /** aten::atanh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly atleast_1d: Packet<{
    /** aten::atleast_1d(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::atleast_1d.Sequence(Tensor[] tensors) -> Tensor[] */
    Sequence: {
      (tensors: readonly Tensor[]): Tensor[];
    };
  }>;
  readonly atleast_2d: Packet<{
    /** aten::atleast_2d(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::atleast_2d.Sequence(Tensor[] tensors) -> Tensor[] */
    Sequence: {
      (tensors: readonly Tensor[]): Tensor[];
    };
  }>;
  readonly atleast_3d: Packet<{
    /** aten::atleast_3d(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::atleast_3d.Sequence(Tensor[] tensors) -> Tensor[] */
    Sequence: {
      (tensors: readonly Tensor[]): Tensor[];
    };
  }>;
  readonly avg_pool1d: Packet<{
    /** aten::avg_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
    };
    /** aten::avg_pool1d.out(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
    };
  }>;
  readonly avg_pool2d: Packet<{
    /** aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: Int | null): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null }): Tensor;
    };
    /** aten::avg_pool2d.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: Int | null): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null }): Tensor;
    };
  }>;
  readonly avg_pool2d_backward: Packet<{
    /** aten::avg_pool2d_backward(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, bool ceil_mode, bool count_include_pad, int? divisor_override) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: Int | null): Tensor;
    };
    /** aten::avg_pool2d_backward.grad_input(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, bool ceil_mode, bool count_include_pad, int? divisor_override, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: Int | null): Tensor;
    };
  }>;
  readonly avg_pool3d: Packet<{
    /** aten::avg_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: Int | null): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null }): Tensor;
    };
    /** aten::avg_pool3d.out(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: Int | null): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null }): Tensor;
    };
  }>;
  readonly avg_pool3d_backward: Packet<{
    /** aten::avg_pool3d_backward(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] stride, int[3] padding, bool ceil_mode, bool count_include_pad, int? divisor_override) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: Int | null): Tensor;
    };
    /** aten::avg_pool3d_backward.grad_input(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] stride, int[3] padding, bool ceil_mode, bool count_include_pad, int? divisor_override, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: Int | null): Tensor;
    };
  }>;
  readonly baddbmm: Packet<{
    /** aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    dtype: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::baddbmm.dtype_out(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    dtype_out: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::baddbmm.out(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly baddbmm_: Packet<{
    /** aten::baddbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!) */
    default: {
      (self: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly bartlett_window: Packet<{
    /** aten::bartlett_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (windowLength: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::bartlett_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (windowLength: Int): Tensor;
    };
    /** aten::bartlett_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    periodic: {
      (windowLength: Int, periodic: boolean, options?: FactoryOptions): Tensor;
    };
    /** aten::bartlett_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!) */
    periodic_out: {
      (windowLength: Int, periodic: boolean): Tensor;
    };
  }>;
  readonly batch_norm: Packet<{
    /** aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean): Tensor;
    };
  }>;
  readonly batch_norm_backward: Packet<{
    /** aten::batch_norm_backward(Tensor grad_out, Tensor input, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, bool update, float eps, bool[3] output_mask, Tensor reserve) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, input: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, update: boolean, eps: Float, outputMask: readonly boolean[], reserve: Tensor): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly batch_norm_backward_elemt: Packet<{
    /** aten::batch_norm_backward_elemt(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, Tensor sum_dy, Tensor sum_dy_xmu, Tensor count) -> Tensor */
    default: {
      (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor): Tensor;
    };
    /** aten::batch_norm_backward_elemt.out(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, Tensor sum_dy, Tensor sum_dy_xmu, Tensor count, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor): Tensor;
    };
  }>;
  readonly batch_norm_backward_reduce: Packet<{
    /** aten::batch_norm_backward_reduce(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, bool input_g, bool weight_g, bool bias_g) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::batch_norm_backward_reduce.out(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, bool input_g, bool weight_g, bool bias_g, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!)) */
    out: {
      (gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly batch_norm_elemt: Packet<{
    /** aten::batch_norm_elemt(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor invstd, float eps) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: Float): Tensor;
    };
    /** aten::batch_norm_elemt.out(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor invstd, float eps, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: Float): Tensor;
    };
  }>;
  readonly batch_norm_gather_stats: Packet<{
    /** aten::batch_norm_gather_stats(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, int count) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, count: Int): [Tensor, Tensor];
    };
    /** aten::batch_norm_gather_stats.out(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, int count, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, count: Int): [Tensor, Tensor];
    };
  }>;
  readonly batch_norm_gather_stats_with_counts: Packet<{
    /** aten::batch_norm_gather_stats_with_counts(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, Tensor counts) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, counts: Tensor): [Tensor, Tensor];
    };
    /** aten::batch_norm_gather_stats_with_counts.out(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, Tensor counts, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, counts: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly batch_norm_stats: Packet<{
    /** aten::batch_norm_stats(Tensor input, float eps) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, eps: Float): [Tensor, Tensor];
    };
    /** aten::batch_norm_stats.out(Tensor input, float eps, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (input: Tensor, eps: Float): [Tensor, Tensor];
    };
  }>;
  readonly batch_norm_update_stats: Packet<{
    /** aten::batch_norm_update_stats(Tensor input, Tensor? running_mean, Tensor? running_var, float momentum) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float): [Tensor, Tensor];
    };
    /** aten::batch_norm_update_stats.out(Tensor input, Tensor? running_mean, Tensor? running_var, float momentum, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float): [Tensor, Tensor];
    };
  }>;
  readonly bernoulli: Packet<{
    /** aten::bernoulli(Tensor self, *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor */
    Tensor: {
      (self: Tensor, p: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::bernoulli.Tensor_out(Tensor self, Tensor p, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, p: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::bernoulli.float_out(Tensor self, float p=0.5, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    float_out: {
      (self: Tensor, p?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { p?: Float; generator?: Generator | null }): Tensor;
    };
    /** aten::bernoulli.out(Tensor self, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor */
    p: {
      (self: Tensor, p: Float, options?: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly bernoulli_: Packet<{
    /** aten::bernoulli_.Tensor(Tensor(a!) self, Tensor p, *, Generator? generator=None) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, p: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!) */
    float: {
      (self: Tensor, p?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { p?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly bilinear: Packet<{
    /** aten::bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias=None) -> Tensor */
    default: {
      (input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
      (input1: Tensor, input2: Tensor, weight: Tensor, options: { bias?: Tensor | null }): Tensor;
    };
  }>;
  readonly binary_cross_entropy: Packet<{
    /** aten::binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=None, int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int }): Tensor;
    };
    /** aten::binary_cross_entropy.out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int }): Tensor;
    };
  }>;
  readonly binary_cross_entropy_backward: Packet<{
    /** aten::binary_cross_entropy_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight=None, int reduction=1) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int): Tensor;
      (gradOutput: Tensor, self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int }): Tensor;
    };
    /** aten::binary_cross_entropy_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, Tensor? weight=None, int reduction=1, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int): Tensor;
      (gradOutput: Tensor, self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int }): Tensor;
    };
  }>;
  readonly binary_cross_entropy_with_logits: Packet<{
    /** aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, posWeight?: Tensor | null, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int }): Tensor;
    };
    /** aten::binary_cross_entropy_with_logits.out(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, posWeight?: Tensor | null, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int }): Tensor;
    };
  }>;
  readonly bincount: Packet<{
    /** aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor */
    default: {
      (self: Tensor, weights?: Tensor | null, minlength?: Int): Tensor;
      (self: Tensor, options: { weights?: Tensor | null; minlength?: Int }): Tensor;
    };
    /** aten::bincount.out(Tensor self, Tensor? weights=None, SymInt minlength=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weights?: Tensor | null, minlength?: Int): Tensor;
      (self: Tensor, options: { weights?: Tensor | null; minlength?: Int }): Tensor;
    };
  }>;
  readonly binomial: Packet<{
    /** aten::binomial(Tensor count, Tensor prob, Generator? generator=None) -> Tensor */
    default: {
      (count: Tensor, prob: Tensor, generator?: Generator | null): Tensor;
      (count: Tensor, prob: Tensor, options: { generator?: Generator | null }): Tensor;
    };
    /** aten::binomial.out(Tensor count, Tensor prob, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (count: Tensor, prob: Tensor, generator?: Generator | null): Tensor;
      (count: Tensor, prob: Tensor, options: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly bitwise_and: Packet<{
    /** aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_and.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
    Scalar_Tensor: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_and.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_and.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::bitwise_and.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly bitwise_and_: Packet<{
    /** aten::bitwise_and_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_and_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly bitwise_left_shift: Packet<{
    /** aten::bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
    Scalar_Tensor: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_left_shift.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor */
    Tensor_Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_left_shift.Tensor_Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_left_shift.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly bitwise_left_shift_: Packet<{
    /** aten::bitwise_left_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::bitwise_left_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Tensor_Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
  }>;
  readonly bitwise_not: Packet<{
    /** aten::bitwise_not(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::bitwise_not.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly bitwise_not_: Packet<{
    /** aten::bitwise_not_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly bitwise_or: Packet<{
    /** aten::bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_or.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
    Scalar_Tensor: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_or.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_or.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::bitwise_or.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly bitwise_or_: Packet<{
    /** aten::bitwise_or_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_or_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly bitwise_right_shift: Packet<{
    /** aten::bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
    Scalar_Tensor: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_right_shift.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor */
    Tensor_Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_right_shift.Tensor_Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_right_shift.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly bitwise_right_shift_: Packet<{
    /** aten::bitwise_right_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::bitwise_right_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Tensor_Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
  }>;
  readonly bitwise_xor: Packet<{
    /** aten::bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_xor.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
    Scalar_Tensor: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_xor.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::bitwise_xor.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::bitwise_xor.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly bitwise_xor_: Packet<{
    /** aten::bitwise_xor_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::bitwise_xor_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly blackman_window: Packet<{
    /** aten::blackman_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (windowLength: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::blackman_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (windowLength: Int): Tensor;
    };
    /** aten::blackman_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    periodic: {
      (windowLength: Int, periodic: boolean, options?: FactoryOptions): Tensor;
    };
    /** aten::blackman_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!) */
    periodic_out: {
      (windowLength: Int, periodic: boolean): Tensor;
    };
  }>;
  readonly block_diag: Packet<{
    /** aten::block_diag(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
    /** aten::block_diag.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly bmm: Packet<{
    /** aten::bmm(Tensor self, Tensor mat2) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor): Tensor;
    };
    /** aten::bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor */
    dtype: {
      (self: Tensor, mat2: Tensor, outDtype: DType): Tensor;
    };
    /** aten::bmm.dtype_out(Tensor self, Tensor mat2, ScalarType out_dtype, *, Tensor(a!) out) -> Tensor(a!) */
    dtype_out: {
      (self: Tensor, mat2: Tensor, outDtype: DType): Tensor;
    };
    /** aten::bmm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat2: Tensor): Tensor;
    };
  }>;
  readonly broadcast_tensors: Packet<{
    /** aten::broadcast_tensors(Tensor[] tensors) -> Tensor[] */
    default: {
      (tensors: readonly Tensor[]): Tensor[];
    };
  }>;
  readonly broadcast_to: Packet<{
    /** aten::broadcast_to(Tensor(a) self, SymInt[] size) -> Tensor(a) */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly bucketize: Packet<{
    /** aten::bucketize.Scalar(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor */
    Scalar: {
      (self: Scalar, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean }): Tensor;
    };
    /** aten::bucketize.Scalar_out(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Scalar, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean }): Tensor;
    };
    /** aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor */
    Tensor: {
      (self: Tensor, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean }): Tensor;
    };
    /** aten::bucketize.Tensor_out(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean }): Tensor;
    };
  }>;
  readonly can_cast: Packet<{
    /** aten::can_cast(ScalarType from_, ScalarType to) -> bool */
    default: {
      (from_: DType, to: DType): boolean;
    };
  }>;
  readonly cartesian_prod: Packet<{
    /** aten::cartesian_prod(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly cat: Packet<{
    /** aten::cat(Tensor[] tensors, int dim=0) -> Tensor */
    default: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
    /** aten::cat.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
  }>;
  readonly cauchy: Packet<{
    /** aten::cauchy(Tensor self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, median?: Float, sigma?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { median?: Float; sigma?: Float; generator?: Generator | null }): Tensor;
    };
    /** aten::cauchy.out(Tensor self, float median=0., float sigma=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, median?: Float, sigma?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { median?: Float; sigma?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly cauchy_: Packet<{
    /** aten::cauchy_(Tensor(a!) self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, median?: Float, sigma?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { median?: Float; sigma?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly ccol_indices: Packet<{
    /** aten::ccol_indices(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly ccol_indices_copy: Packet<{
    /** aten::ccol_indices_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::ccol_indices_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly cdist: Packet<{
    /** aten::cdist(Tensor x1, Tensor x2, float p=2., int? compute_mode=None) -> Tensor */
    default: {
      (x1: Tensor, x2: Tensor, p?: Float, computeMode?: Int | null): Tensor;
      (x1: Tensor, x2: Tensor, options: { p?: Float; computeMode?: Int | null }): Tensor;
    };
  }>;
  readonly ceil: Packet<{
    /** aten::ceil(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::ceil.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly ceil_: Packet<{
    /** aten::ceil_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly celu: Packet<{
    /** aten::celu(Tensor self, Scalar alpha=1.) -> Tensor */
    default: {
      (self: Tensor, alpha?: Scalar): Tensor;
      (self: Tensor, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::celu.out(Tensor self, Scalar alpha=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, alpha?: Scalar): Tensor;
      (self: Tensor, options: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly celu_: Packet<{
    /** aten::celu_(Tensor(a!) self, Scalar alpha=1.) -> Tensor(a!) */
    default: {
      (self: Tensor, alpha?: Scalar): Tensor;
      (self: Tensor, options: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly chain_matmul: Packet<{
    /** aten::chain_matmul(Tensor[] matrices) -> Tensor */
    default: {
      (matrices: readonly Tensor[]): Tensor;
    };
    /** aten::chain_matmul.out(Tensor[] matrices, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (matrices: readonly Tensor[]): Tensor;
    };
  }>;
  readonly chalf: Packet<{
    /** aten::chalf(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly channel_shuffle: Packet<{
    /** aten::channel_shuffle(Tensor self, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, groups: Int): Tensor;
    };
    /** aten::channel_shuffle.out(Tensor self, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, groups: Int): Tensor;
    };
  }>;
  readonly cholesky: Packet<{
    /** aten::cholesky(Tensor self, bool upper=False) -> Tensor */
    default: {
      (self: Tensor, upper?: boolean): Tensor;
      (self: Tensor, options: { upper?: boolean }): Tensor;
    };
    /** aten::cholesky.out(Tensor self, bool upper=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, upper?: boolean): Tensor;
      (self: Tensor, options: { upper?: boolean }): Tensor;
    };
  }>;
  readonly cholesky_inverse: Packet<{
    /** aten::cholesky_inverse(Tensor self, bool upper=False) -> Tensor */
    default: {
      (self: Tensor, upper?: boolean): Tensor;
      (self: Tensor, options: { upper?: boolean }): Tensor;
    };
    /** aten::cholesky_inverse.out(Tensor self, bool upper=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, upper?: boolean): Tensor;
      (self: Tensor, options: { upper?: boolean }): Tensor;
    };
  }>;
  readonly cholesky_solve: Packet<{
    /** aten::cholesky_solve(Tensor self, Tensor input2, bool upper=False) -> Tensor */
    default: {
      (self: Tensor, input2: Tensor, upper?: boolean): Tensor;
      (self: Tensor, input2: Tensor, options: { upper?: boolean }): Tensor;
    };
    /** aten::cholesky_solve.out(Tensor self, Tensor input2, bool upper=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, input2: Tensor, upper?: boolean): Tensor;
      (self: Tensor, input2: Tensor, options: { upper?: boolean }): Tensor;
    };
  }>;
  readonly choose_qparams_optimized: Packet<{
    /** aten::choose_qparams_optimized(Tensor input, int numel, int n_bins, float ratio, int bit_width) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, numel: Int, nBins: Int, ratio: Float, bitWidth: Int): [Tensor, Tensor];
    };
  }>;
  readonly chunk: Packet<{
    /** aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[] */
    default: {
      (self: Tensor, chunks: Int, dim?: Int): Tensor[];
      (self: Tensor, chunks: Int, options: { dim?: Int }): Tensor[];
    };
  }>;
  readonly clamp: Packet<{
    /** aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor */
    default: {
      (self: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
      (self: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    };
    /** aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor */
    Tensor: {
      (self: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
      (self: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    };
    /** aten::clamp.Tensor_out(Tensor self, Tensor? min=None, Tensor? max=None, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
      (self: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    };
    /** aten::clamp.out(Tensor self, Scalar? min=None, Scalar? max=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
      (self: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    };
  }>;
  readonly clamp_: Packet<{
    /** aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!) */
    default: {
      (self: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
      (self: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    };
    /** aten::clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
      (self: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    };
  }>;
  readonly clamp_max: Packet<{
    /** aten::clamp_max(Tensor self, Scalar max) -> Tensor */
    default: {
      (self: Tensor, max: Scalar): Tensor;
    };
    /** aten::clamp_max.Tensor(Tensor self, Tensor max) -> Tensor */
    Tensor: {
      (self: Tensor, max: Tensor): Tensor;
    };
    /** aten::clamp_max.Tensor_out(Tensor self, Tensor max, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, max: Tensor): Tensor;
    };
    /** aten::clamp_max.out(Tensor self, Scalar max, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, max: Scalar): Tensor;
    };
  }>;
  readonly clamp_max_: Packet<{
    /** aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!) */
    default: {
      (self: Tensor, max: Scalar): Tensor;
    };
    /** aten::clamp_max_.Tensor(Tensor(a!) self, Tensor max) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, max: Tensor): Tensor;
    };
  }>;
  readonly clamp_min: Packet<{
    /** aten::clamp_min(Tensor self, Scalar min) -> Tensor */
    default: {
      (self: Tensor, min: Scalar): Tensor;
    };
    /** aten::clamp_min.Tensor(Tensor self, Tensor min) -> Tensor */
    Tensor: {
      (self: Tensor, min: Tensor): Tensor;
    };
    /** aten::clamp_min.Tensor_out(Tensor self, Tensor min, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, min: Tensor): Tensor;
    };
    /** aten::clamp_min.out(Tensor self, Scalar min, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, min: Scalar): Tensor;
    };
  }>;
  readonly clamp_min_: Packet<{
    /** aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!) */
    default: {
      (self: Tensor, min: Scalar): Tensor;
    };
    /** aten::clamp_min_.Tensor(Tensor(a!) self, Tensor min) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, min: Tensor): Tensor;
    };
  }>;
  readonly clip: Packet<{
    /** aten::clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor */
    default: {
      (self: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
      (self: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    };
    /** aten::clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor */
    Tensor: {
      (self: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
      (self: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    };
    /** aten::clip.Tensor_out(Tensor self, Tensor? min=None, Tensor? max=None, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
      (self: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    };
    /** aten::clip.out(Tensor self, Scalar? min=None, Scalar? max=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
      (self: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    };
  }>;
  readonly clip_: Packet<{
    /** aten::clip_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!) */
    default: {
      (self: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
      (self: Tensor, options: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    };
    /** aten::clip_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
      (self: Tensor, options: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    };
  }>;
  readonly clone: Packet<{
    /** aten::clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::clone.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly coalesce: Packet<{
    /** aten::coalesce(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly col2im: Packet<{
    /** aten::col2im(Tensor self, SymInt[2] output_size, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], kernelSize: Int | readonly Int[], dilation: Int | readonly Int[], padding: Int | readonly Int[], stride: Int | readonly Int[]): Tensor;
    };
    /** aten::col2im.out(Tensor self, SymInt[2] output_size, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], kernelSize: Int | readonly Int[], dilation: Int | readonly Int[], padding: Int | readonly Int[], stride: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly col_indices: Packet<{
    /** aten::col_indices(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly col_indices_copy: Packet<{
    /** aten::col_indices_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::col_indices_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly column_stack: Packet<{
    /** aten::column_stack(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
    /** aten::column_stack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly combinations: Packet<{
    /** aten::combinations(Tensor self, int r=2, bool with_replacement=False) -> Tensor */
    default: {
      (self: Tensor, r?: Int, withReplacement?: boolean): Tensor;
      (self: Tensor, options: { r?: Int; withReplacement?: boolean }): Tensor;
    };
  }>;
  readonly complex: Packet<{
    /** aten::complex(Tensor real, Tensor imag) -> Tensor */
    default: {
      (real: Tensor, imag: Tensor): Tensor;
    };
    /** aten::complex.out(Tensor real, Tensor imag, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (real: Tensor, imag: Tensor): Tensor;
    };
  }>;
  readonly concat: Packet<{
    /** aten::concat(Tensor[] tensors, int dim=0) -> Tensor */
    default: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
    /** aten::concat.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
  }>;
  readonly concatenate: Packet<{
    /** aten::concatenate(Tensor[] tensors, int dim=0) -> Tensor */
    default: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
    /** aten::concatenate.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
  }>;
  readonly conj: Packet<{
    /** aten::conj(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly conj_physical: Packet<{
    /** aten::conj_physical(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::conj_physical.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly conj_physical_: Packet<{
    /** aten::conj_physical_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly constant_pad_nd: Packet<{
    /** aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor */
    default: {
      (self: Tensor, pad: readonly Int[], value?: Scalar): Tensor;
      (self: Tensor, pad: readonly Int[], options: { value?: Scalar }): Tensor;
    };
    /** aten::constant_pad_nd.out(Tensor self, SymInt[] pad, Scalar value=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, pad: readonly Int[], value?: Scalar): Tensor;
      (self: Tensor, pad: readonly Int[], options: { value?: Scalar }): Tensor;
    };
  }>;
  readonly contiguous: Packet<{
    /** aten::contiguous(Tensor(a) self, *, MemoryFormat memory_format=0) -> Tensor(a) */
    default: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat }): Tensor;
    };
  }>;
  readonly conv1d: Packet<{
    /** aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
    };
    /** aten::conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], str padding="valid", SymInt[1] dilation=[1], SymInt groups=1) -> Tensor */
    padding: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
    };
  }>;
  readonly conv2d: Packet<{
    /** aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
    };
    /** aten::conv2d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], str padding="valid", SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor */
    padding: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
    };
  }>;
  readonly conv3d: Packet<{
    /** aten::conv3d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1], SymInt groups=1) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
    };
    /** aten::conv3d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], str padding="valid", SymInt[3] dilation=[1, 1, 1], SymInt groups=1) -> Tensor */
    padding: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: "valid" | "same", dilation?: Int | readonly Int[], groups?: Int): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: "valid" | "same"; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
    };
  }>;
  readonly conv_depthwise3d: Packet<{
    /** aten::conv_depthwise3d(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias, SymInt[3] stride, SymInt[3] padding, SymInt[3] dilation) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[]): Tensor;
    };
    /** aten::conv_depthwise3d.out(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias, SymInt[3] stride, SymInt[3] padding, SymInt[3] dilation, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly conv_tbc: Packet<{
    /** aten::conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=0) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor, pad?: Int): Tensor;
      (self: Tensor, weight: Tensor, bias: Tensor, options: { pad?: Int }): Tensor;
    };
    /** aten::conv_tbc.out(Tensor self, Tensor weight, Tensor bias, int pad=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias: Tensor, pad?: Int): Tensor;
      (self: Tensor, weight: Tensor, bias: Tensor, options: { pad?: Int }): Tensor;
    };
  }>;
  readonly conv_tbc_backward: Packet<{
    /** aten::conv_tbc_backward(Tensor self, Tensor input, Tensor weight, Tensor bias, int pad) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, input: Tensor, weight: Tensor, bias: Tensor, pad: Int): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly conv_transpose1d: Packet<{
    /** aten::conv_transpose1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] output_padding=[0], SymInt groups=1, SymInt[1] dilation=[1]) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], groups?: Int, dilation?: Int | readonly Int[]): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly conv_transpose2d: Packet<{
    /** aten::conv_transpose2d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] output_padding=[0, 0], SymInt groups=1, SymInt[2] dilation=[1, 1]) -> Tensor */
    input: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], groups?: Int, dilation?: Int | readonly Int[]): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly conv_transpose3d: Packet<{
    /** aten::conv_transpose3d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] output_padding=[0, 0, 0], SymInt groups=1, SymInt[3] dilation=[1, 1, 1]) -> Tensor */
    input: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], groups?: Int, dilation?: Int | readonly Int[]): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly convolution: Packet<{
    /** aten::convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int): Tensor;
    };
    /** aten::convolution.out(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly convolution_backward: Packet<{
    /** aten::convolution_backward(Tensor grad_output, Tensor input, Tensor weight, SymInt[]? bias_sizes, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOutput: Tensor, input: Tensor, weight: Tensor, biasSizes: readonly Int[] | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
    /** aten::convolution_backward.out(Tensor grad_output, Tensor input, Tensor weight, SymInt[]? bias_sizes, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (gradOutput: Tensor, input: Tensor, weight: Tensor, biasSizes: readonly Int[] | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly convolution_backward_overrideable: Packet<{
    /** aten::convolution_backward_overrideable(Tensor grad_output, Tensor input, Tensor weight, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[3] output_mask) -> (Tensor grad_input, Tensor grad_weight, Tensor grad_bias) */
    default: {
      (gradOutput: Tensor, input: Tensor, weight: Tensor, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: readonly boolean[]): [grad_input: Tensor, grad_weight: Tensor, grad_bias: Tensor] & { grad_input: Tensor; grad_weight: Tensor; grad_bias: Tensor };
    };
    /** aten::convolution_backward_overrideable.out(Tensor grad_output, Tensor input, Tensor weight, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (gradOutput: Tensor, input: Tensor, weight: Tensor, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly convolution_overrideable: Packet<{
    /** aten::convolution_overrideable(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int): Tensor;
    };
    /** aten::convolution_overrideable.out(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly copy: Packet<{
    /** aten::copy(Tensor self, Tensor src, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, src: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, src: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
    /** aten::copy.out(Tensor self, Tensor src, bool non_blocking=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, src: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, src: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly copy_: Packet<{
    /** aten::copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!) */
    default: {
      (self: Tensor, src: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, src: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly copy_sparse_to_sparse: Packet<{
    /** aten::copy_sparse_to_sparse(Tensor self, Tensor src, bool non_blocking=False) -> Tensor */
    default: {
      (self: Tensor, src: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, src: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
    /** aten::copy_sparse_to_sparse.out(Tensor self, Tensor src, bool non_blocking=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, src: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, src: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly copy_sparse_to_sparse_: Packet<{
    /** aten::copy_sparse_to_sparse_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!) */
    default: {
      (self: Tensor, src: Tensor, nonBlocking?: boolean): Tensor;
      (self: Tensor, src: Tensor, options: { nonBlocking?: boolean }): Tensor;
    };
  }>;
  readonly copysign: Packet<{
    /** aten::copysign.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::copysign.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::copysign.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::copysign.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly copysign_: Packet<{
    /** aten::copysign_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::copysign_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly corrcoef: Packet<{
    /** aten::corrcoef(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly cos: Packet<{
    /** aten::cos(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::cos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly cos_: Packet<{
    /** aten::cos_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly cosh: Packet<{
    /** aten::cosh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::cosh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly cosh_: Packet<{
    /** aten::cosh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly cosine_embedding_loss: Packet<{
    /** aten::cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor */
    default: {
      (input1: Tensor, input2: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
      (input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
    };
  }>;
  readonly cosine_similarity: Packet<{
    /** aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor */
    default: {
      (x1: Tensor, x2: Tensor, dim?: Int, eps?: Float): Tensor;
      (x1: Tensor, x2: Tensor, options: { dim?: Int; eps?: Float }): Tensor;
    };
  }>;
  readonly count_nonzero: Packet<{
    /** aten::count_nonzero(Tensor self, int? dim=None) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | null): Tensor;
      (self: Tensor, options: { dim?: Int | null }): Tensor;
    };
    /** aten::count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor */
    dim_IntList: {
      (self: Tensor, dim: readonly Int[]): Tensor;
      (self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
    /** aten::count_nonzero.dim_IntList_out(Tensor self, int[] dim, *, Tensor(a!) out) -> Tensor(a!) */
    dim_IntList_out: {
      (self: Tensor, dim: readonly Int[]): Tensor;
      (self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
    /** aten::count_nonzero.out(Tensor self, int? dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | null): Tensor;
      (self: Tensor, options: { dim?: Int | null }): Tensor;
    };
  }>;
  readonly cov: Packet<{
    /** aten::cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor */
    default: {
      (self: Tensor, options?: { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
    };
  }>;
  readonly cross: Packet<{
    /** aten::cross(Tensor self, Tensor other, int? dim=None) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, dim?: Int | null): Tensor;
      (self: Tensor, other: Tensor, options: { dim?: Int | null }): Tensor;
    };
    /** aten::cross.out(Tensor self, Tensor other, int? dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor, dim?: Int | null): Tensor;
      (self: Tensor, other: Tensor, options: { dim?: Int | null }): Tensor;
    };
  }>;
  readonly cross_entropy_loss: Packet<{
    /** aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int, ignoreIndex?: Int, labelSmoothing?: Float): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; labelSmoothing?: Float }): Tensor;
    };
  }>;
  readonly crow_indices: Packet<{
    /** aten::crow_indices(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly crow_indices_copy: Packet<{
    /** aten::crow_indices_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::crow_indices_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly ctc_loss: Packet<{
    /** aten::ctc_loss.IntList(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor */
    IntList: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank?: Int, reduction?: Int, zeroInfinity?: boolean): Tensor;
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], options: { blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
    };
    /** aten::ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor */
    Tensor: {
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: Int, reduction?: Int, zeroInfinity?: boolean): Tensor;
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: { blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
    };
  }>;
  readonly cudnn_affine_grid_generator: Packet<{
    /** aten::cudnn_affine_grid_generator(Tensor theta, int N, int C, int H, int W) -> Tensor grid */
    default: {
      (theta: Tensor, N: Int, C: Int, H: Int, W: Int): Tensor;
    };
    /** aten::cudnn_affine_grid_generator.out(Tensor theta, int N, int C, int H, int W, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (theta: Tensor, N: Int, C: Int, H: Int, W: Int): Tensor;
    };
  }>;
  readonly cudnn_affine_grid_generator_backward: Packet<{
    /** aten::cudnn_affine_grid_generator_backward(Tensor grad, int N, int C, int H, int W) -> Tensor grad_theta */
    default: {
      (grad: Tensor, N: Int, C: Int, H: Int, W: Int): Tensor;
    };
    /** aten::cudnn_affine_grid_generator_backward.out(Tensor grad, int N, int C, int H, int W, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (grad: Tensor, N: Int, C: Int, H: Int, W: Int): Tensor;
    };
  }>;
  readonly cudnn_batch_norm: Packet<{
    /** aten::cudnn_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::cudnn_batch_norm.out(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!)) */
    out: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly cudnn_batch_norm_backward: Packet<{
    /** aten::cudnn_batch_norm_backward(Tensor input, Tensor grad_output, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, float epsilon, Tensor reserveSpace) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, gradOutput: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, epsilon: Float, reserveSpace: Tensor): [Tensor, Tensor, Tensor];
    };
    /** aten::cudnn_batch_norm_backward.out(Tensor input, Tensor grad_output, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, float epsilon, Tensor reserveSpace, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (input: Tensor, gradOutput: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, epsilon: Float, reserveSpace: Tensor): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly cudnn_convolution: Packet<{
    /** aten::cudnn_convolution(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean): Tensor;
    };
    /** aten::cudnn_convolution.out(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean): Tensor;
    };
  }>;
  readonly cudnn_convolution_add_relu: Packet<{
    /** aten::cudnn_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
    /** aten::cudnn_convolution_add_relu.out(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly cudnn_convolution_relu: Packet<{
    /** aten::cudnn_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
    /** aten::cudnn_convolution_relu.out(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly cudnn_convolution_transpose: Packet<{
    /** aten::cudnn_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean): Tensor;
    };
    /** aten::cudnn_convolution_transpose.out(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean): Tensor;
    };
  }>;
  readonly cudnn_grid_sampler: Packet<{
    /** aten::cudnn_grid_sampler(Tensor self, Tensor grid) -> Tensor output */
    default: {
      (self: Tensor, grid: Tensor): Tensor;
    };
    /** aten::cudnn_grid_sampler.out(Tensor self, Tensor grid, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, grid: Tensor): Tensor;
    };
  }>;
  readonly cudnn_grid_sampler_backward: Packet<{
    /** aten::cudnn_grid_sampler_backward(Tensor self, Tensor grid, Tensor grad_output) -> (Tensor grad_self, Tensor grad_grid) */
    default: {
      (self: Tensor, grid: Tensor, gradOutput: Tensor): [grad_self: Tensor, grad_grid: Tensor] & { grad_self: Tensor; grad_grid: Tensor };
    };
    /** aten::cudnn_grid_sampler_backward.out(Tensor self, Tensor grid, Tensor grad_output, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, grid: Tensor, gradOutput: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly cudnn_is_acceptable: Packet<{
    /** aten::cudnn_is_acceptable(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly cummax: Packet<{
    /** aten::cummax(Tensor self, int dim) -> (Tensor values, Tensor indices) */
    default: {
      (self: Tensor, dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::cummax.out(Tensor self, int dim, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    out: {
      (self: Tensor, dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
  }>;
  readonly cummaxmin_backward: Packet<{
    /** aten::cummaxmin_backward(Tensor grad, Tensor input, Tensor indices, int dim) -> Tensor */
    default: {
      (grad: Tensor, input: Tensor, indices: Tensor, dim: Int): Tensor;
      (grad: Tensor, input: Tensor, indices: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly cummin: Packet<{
    /** aten::cummin(Tensor self, int dim) -> (Tensor values, Tensor indices) */
    default: {
      (self: Tensor, dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::cummin.out(Tensor self, int dim, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    out: {
      (self: Tensor, dim: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
  }>;
  readonly cumprod: Packet<{
    /** aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
    /** aten::cumprod.out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly cumprod_: Packet<{
    /** aten::cumprod_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!) */
    default: {
      (self: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly cumprod_backward: Packet<{
    /** aten::cumprod_backward(Tensor grad, Tensor input, int dim, Tensor output) -> Tensor */
    default: {
      (grad: Tensor, input: Tensor, dim: Int, output: Tensor): Tensor;
      (grad: Tensor, input: Tensor, options: { dim: Int; output: Tensor }): Tensor;
    };
  }>;
  readonly cumsum: Packet<{
    /** aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
    /** aten::cumsum.out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly cumsum_: Packet<{
    /** aten::cumsum_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!) */
    default: {
      (self: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly cumulative_trapezoid: Packet<{
    /** aten::cumulative_trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor */
    dx: {
      (y: Tensor, options?: { dx?: Scalar; dim?: Int }): Tensor;
    };
    /** aten::cumulative_trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor */
    x: {
      (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
    };
  }>;
  readonly data: Packet<{
    /** aten::data(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly deg2rad: Packet<{
    /** aten::deg2rad(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::deg2rad.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly deg2rad_: Packet<{
    /** aten::deg2rad_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly dense_dim: Packet<{
    /** aten::dense_dim(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly dequantize: Packet<{
    /** aten::dequantize.self(Tensor self) -> Tensor */
    self: {
      (self: Tensor): Tensor;
    };
    /** aten::dequantize.self_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    self_out: {
      (self: Tensor): Tensor;
    };
    /** aten::dequantize.tensors(Tensor[] tensors) -> Tensor[] */
    tensors: {
      (tensors: readonly Tensor[]): Tensor[];
    };
    /** aten::dequantize.tensors_out(Tensor[] tensors, *, Tensor(a!)[] out) -> () */
    tensors_out: {
      (tensors: readonly Tensor[]): void;
    };
  }>;
  readonly det: Packet<{
    /** aten::det(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly detach: Packet<{
    /** aten::detach(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly detach_: Packet<{
    /** aten::detach_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly detach_copy: Packet<{
    /** aten::detach_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::detach_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly diag: Packet<{
    /** aten::diag(Tensor self, int diagonal=0) -> Tensor */
    default: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
    /** aten::diag.out(Tensor self, int diagonal=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
  }>;
  readonly diag_embed: Packet<{
    /** aten::diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor */
    default: {
      (self: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
      (self: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
    /** aten::diag_embed.out(Tensor self, int offset=0, int dim1=-2, int dim2=-1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
      (self: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
  }>;
  readonly diagflat: Packet<{
    /** aten::diagflat(Tensor self, int offset=0) -> Tensor */
    default: {
      (self: Tensor, offset?: Int): Tensor;
      (self: Tensor, options: { offset?: Int }): Tensor;
    };
  }>;
  readonly diagonal: Packet<{
    /** aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a) */
    default: {
      (self: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
      (self: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
  }>;
  readonly diagonal_backward: Packet<{
    /** aten::diagonal_backward(Tensor grad_output, SymInt[] input_sizes, int offset, int dim1, int dim2) -> Tensor */
    default: {
      (gradOutput: Tensor, inputSizes: readonly Int[], offset: Int, dim1: Int, dim2: Int): Tensor;
    };
    /** aten::diagonal_backward.out(Tensor grad_output, SymInt[] input_sizes, int offset, int dim1, int dim2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, inputSizes: readonly Int[], offset: Int, dim1: Int, dim2: Int): Tensor;
    };
  }>;
  readonly diagonal_copy: Packet<{
    /** aten::diagonal_copy(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor */
    default: {
      (self: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
      (self: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
    /** aten::diagonal_copy.out(Tensor self, int offset=0, int dim1=0, int dim2=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
      (self: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
  }>;
  readonly diagonal_scatter: Packet<{
    /** aten::diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor */
    default: {
      (self: Tensor, src: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
      (self: Tensor, src: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
    /** aten::diagonal_scatter.out(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, src: Tensor, offset?: Int, dim1?: Int, dim2?: Int): Tensor;
      (self: Tensor, src: Tensor, options: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
  }>;
  readonly diff: Packet<{
    /** aten::diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor */
    default: {
      (self: Tensor, n?: Int, dim?: Int, prepend?: Tensor | null, append?: Tensor | null): Tensor;
      (self: Tensor, options: { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    };
    /** aten::diff.out(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n?: Int, dim?: Int, prepend?: Tensor | null, append?: Tensor | null): Tensor;
      (self: Tensor, options: { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    };
  }>;
  readonly digamma: Packet<{
    /** aten::digamma(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::digamma.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly digamma_: Packet<{
    /** aten::digamma_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly dim: Packet<{
    /** aten::dim(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly dist: Packet<{
    /** aten::dist(Tensor self, Tensor other, Scalar p=2) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, p?: Scalar): Tensor;
      (self: Tensor, other: Tensor, options: { p?: Scalar }): Tensor;
    };
    /** aten::dist.out(Tensor self, Tensor other, Scalar p=2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor, p?: Scalar): Tensor;
      (self: Tensor, other: Tensor, options: { p?: Scalar }): Tensor;
    };
  }>;
  readonly div: Packet<{
    /** aten::div.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor */
    Scalar_mode: {
      (self: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
    /** aten::div.Scalar_mode_out(Tensor self, Scalar other, *, str? rounding_mode, Tensor(a!) out) -> Tensor(a!) */
    Scalar_mode_out: {
      (self: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
    /** aten::div.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::div.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor */
    Tensor_mode: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
    /** aten::div.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::div.out_mode(Tensor self, Tensor other, *, str? rounding_mode, Tensor(a!) out) -> Tensor(a!) */
    out_mode: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
  }>;
  readonly div_: Packet<{
    /** aten::div_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::div_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!) */
    Scalar_mode: {
      (self: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
    /** aten::div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::div_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!) */
    Tensor_mode: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
  }>;
  readonly divide: Packet<{
    /** aten::divide.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor */
    Scalar_mode: {
      (self: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
    /** aten::divide.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor */
    Tensor_mode: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
    /** aten::divide.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::divide.out_mode(Tensor self, Tensor other, *, str? rounding_mode, Tensor(a!) out) -> Tensor(a!) */
    out_mode: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
  }>;
  readonly divide_: Packet<{
    /** aten::divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::divide_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!) */
    Scalar_mode: {
      (self: Tensor | Scalar, other: Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
    /** aten::divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::divide_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!) */
    Tensor_mode: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: "trunc" | "floor" | null }): Tensor;
    };
  }>;
  readonly dot: Packet<{
    /** aten::dot(Tensor self, Tensor tensor) -> Tensor */
    default: {
      (self: Tensor, tensor: Tensor): Tensor;
    };
    /** aten::dot.out(Tensor self, Tensor tensor, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, tensor: Tensor): Tensor;
    };
  }>;
  readonly dropout: Packet<{
    /** aten::dropout(Tensor input, float p, bool train) -> Tensor */
    default: {
      (input: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly dropout_: Packet<{
    /** aten::dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
    default: {
      (self: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly dsplit: Packet<{
    /** aten::dsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
    array: {
      (self: Tensor, indices: readonly Int[]): Tensor[];
    };
    /** aten::dsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
    int: {
      (self: Tensor, sections: Int): Tensor[];
    };
  }>;
  readonly dstack: Packet<{
    /** aten::dstack(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
    /** aten::dstack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly einsum: Packet<{
    /** aten::einsum(str equation, Tensor[] tensors, *, int[]? path=None) -> Tensor */
    default: {
      (equation: string, tensors: readonly Tensor[], options?: { path?: readonly Int[] | null }): Tensor;
    };
  }>;
  readonly elu: Packet<{
    /** aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor */
    default: {
      (self: Tensor, alpha?: Scalar, scale?: Scalar, inputScale?: Scalar): Tensor;
      (self: Tensor, options: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): Tensor;
    };
    /** aten::elu.out(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, alpha?: Scalar, scale?: Scalar, inputScale?: Scalar): Tensor;
      (self: Tensor, options: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): Tensor;
    };
  }>;
  readonly elu_: Packet<{
    /** aten::elu_(Tensor(a!) self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor(a!) */
    default: {
      (self: Tensor, alpha?: Scalar, scale?: Scalar, inputScale?: Scalar): Tensor;
      (self: Tensor, options: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): Tensor;
    };
  }>;
  readonly elu_backward: Packet<{
    /** aten::elu_backward(Tensor grad_output, Scalar alpha, Scalar scale, Scalar input_scale, bool is_result, Tensor self_or_result) -> Tensor */
    default: {
      (gradOutput: Tensor, alpha: Scalar, scale: Scalar, inputScale: Scalar, isResult: boolean, selfOrResult: Tensor): Tensor;
    };
    /** aten::elu_backward.grad_input(Tensor grad_output, Scalar alpha, Scalar scale, Scalar input_scale, bool is_result, Tensor self_or_result, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, alpha: Scalar, scale: Scalar, inputScale: Scalar, isResult: boolean, selfOrResult: Tensor): Tensor;
    };
  }>;
  readonly embedding: Packet<{
    /** aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor */
    default: {
      (weight: Tensor, indices: Tensor, paddingIdx?: Int, scaleGradByFreq?: boolean, sparse?: boolean): Tensor;
      (weight: Tensor, indices: Tensor, options: { paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean }): Tensor;
    };
    /** aten::embedding.out(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (weight: Tensor, indices: Tensor, paddingIdx?: Int, scaleGradByFreq?: boolean, sparse?: boolean): Tensor;
      (weight: Tensor, indices: Tensor, options: { paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean }): Tensor;
    };
  }>;
  readonly embedding_backward: Packet<{
    /** aten::embedding_backward(Tensor grad, Tensor indices, SymInt num_weights, SymInt padding_idx, bool scale_grad_by_freq, bool sparse) -> Tensor */
    default: {
      (grad: Tensor, indices: Tensor, numWeights: Int, paddingIdx: Int, scaleGradByFreq: boolean, sparse: boolean): Tensor;
    };
  }>;
  readonly embedding_bag: Packet<{
    /** aten::embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: Int, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean): [Tensor, Tensor, Tensor, Tensor];
      (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::embedding_bag.padding_idx(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq, int mode, bool sparse, Tensor? per_sample_weights, bool include_last_offset, int? padding_idx) -> (Tensor, Tensor, Tensor, Tensor) */
    padding_idx: {
      (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: Int | null): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly embedding_dense_backward: Packet<{
    /** aten::embedding_dense_backward(Tensor grad_output, Tensor indices, SymInt num_weights, SymInt padding_idx, bool scale_grad_by_freq) -> Tensor */
    default: {
      (gradOutput: Tensor, indices: Tensor, numWeights: Int, paddingIdx: Int, scaleGradByFreq: boolean): Tensor;
    };
    /** aten::embedding_dense_backward.out(Tensor grad_output, Tensor indices, SymInt num_weights, SymInt padding_idx, bool scale_grad_by_freq, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, indices: Tensor, numWeights: Int, paddingIdx: Int, scaleGradByFreq: boolean): Tensor;
    };
  }>;
  readonly embedding_renorm: Packet<{
    /** aten::embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor */
    default: {
      (self: Tensor, indices: Tensor, maxNorm: Float, normType: Float): Tensor;
    };
    /** aten::embedding_renorm.out(Tensor self, Tensor indices, float max_norm, float norm_type, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, indices: Tensor, maxNorm: Float, normType: Float): Tensor;
    };
  }>;
  readonly embedding_renorm_: Packet<{
    /** aten::embedding_renorm_(Tensor(a!) self, Tensor indices, float max_norm, float norm_type) -> Tensor(a!) */
    default: {
      (self: Tensor, indices: Tensor, maxNorm: Float, normType: Float): Tensor;
    };
  }>;
  readonly embedding_sparse_backward: Packet<{
    /** aten::embedding_sparse_backward(Tensor grad, Tensor indices, int num_weights, int padding_idx, bool scale_grad_by_freq) -> Tensor */
    default: {
      (grad: Tensor, indices: Tensor, numWeights: Int, paddingIdx: Int, scaleGradByFreq: boolean): Tensor;
    };
  }>;
  readonly empty: Packet<{
    /** aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    memory_format: {
      (size: readonly Int[], options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::empty.out(SymInt[] size, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly empty_like: Packet<{
    /** aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::empty_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly empty_permuted: Packet<{
    /** aten::empty_permuted(SymInt[] size, int[] physical_layout, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], physicalLayout: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::empty_permuted.out(SymInt[] size, int[] physical_layout, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[], physicalLayout: readonly Int[]): Tensor;
    };
  }>;
  readonly empty_quantized: Packet<{
    /** aten::empty_quantized(int[] size, Tensor qtensor, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (size: readonly Int[], qtensor: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::empty_quantized.out(int[] size, Tensor qtensor, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[], qtensor: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly empty_strided: Packet<{
    /** aten::empty_strided(SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], stride: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::empty_strided.out(SymInt[] size, SymInt[] stride, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[], stride: readonly Int[]): Tensor;
    };
  }>;
  readonly eq: Packet<{
    /** aten::eq.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::eq.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::eq.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::eq.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly eq_: Packet<{
    /** aten::eq_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::eq_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly equal: Packet<{
    /** aten::equal(Tensor self, Tensor other) -> bool */
    default: {
      (self: Tensor, other: Tensor): boolean;
    };
  }>;
  readonly erf: Packet<{
    /** aten::erf(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::erf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly erf_: Packet<{
    /** aten::erf_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly erfc: Packet<{
    /** aten::erfc(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::erfc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly erfc_: Packet<{
    /** aten::erfc_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly erfinv: Packet<{
    /** aten::erfinv(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::erfinv.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly erfinv_: Packet<{
    /** aten::erfinv_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly exp: Packet<{
    /** aten::exp(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::exp.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly exp2: Packet<{
    /** aten::exp2(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::exp2.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly exp2_: Packet<{
    /** aten::exp2_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly exp_: Packet<{
    /** aten::exp_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly expand: Packet<{
    /** aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a) */
    default: {
      (self: Tensor, size: readonly Int[], options?: { implicit?: boolean }): Tensor;
    };
  }>;
  readonly expand_as: Packet<{
    /** aten::expand_as(Tensor(a) self, Tensor other) -> Tensor(a) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly expand_copy: Packet<{
    /** aten::expand_copy(Tensor self, SymInt[] size, *, bool implicit=False) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], options?: { implicit?: boolean }): Tensor;
    };
    /** aten::expand_copy.out(Tensor self, SymInt[] size, *, bool implicit=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], options?: { implicit?: boolean }): Tensor;
    };
  }>;
  readonly expm1: Packet<{
    /** aten::expm1(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::expm1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly expm1_: Packet<{
    /** aten::expm1_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly exponential: Packet<{
    /** aten::exponential(Tensor self, float lambd=1., *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, lambd?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { lambd?: Float; generator?: Generator | null }): Tensor;
    };
    /** aten::exponential.out(Tensor self, float lambd=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, lambd?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { lambd?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly exponential_: Packet<{
    /** aten::exponential_(Tensor(a!) self, float lambd=1., *, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, lambd?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { lambd?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly eye: Packet<{
    /** aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (n: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::eye.m(SymInt n, SymInt m, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    m: {
      (n: Int, m: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::eye.m_out(SymInt n, SymInt m, *, Tensor(a!) out) -> Tensor(a!) */
    m_out: {
      (n: Int, m: Int): Tensor;
    };
    /** aten::eye.out(SymInt n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (n: Int): Tensor;
    };
  }>;
  readonly fake_quantize_per_channel_affine: Packet<{
    /** aten::fake_quantize_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> Tensor */
    default: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int): Tensor;
    };
  }>;
  readonly fake_quantize_per_channel_affine_cachemask: Packet<{
    /** aten::fake_quantize_per_channel_affine_cachemask(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> (Tensor output, Tensor mask) */
    default: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int): [output: Tensor, mask: Tensor] & { output: Tensor; mask: Tensor };
    };
    /** aten::fake_quantize_per_channel_affine_cachemask.out(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int): [Tensor, Tensor];
    };
  }>;
  readonly fake_quantize_per_channel_affine_cachemask_backward: Packet<{
    /** aten::fake_quantize_per_channel_affine_cachemask_backward(Tensor grad, Tensor mask) -> Tensor */
    default: {
      (grad: Tensor, mask: Tensor): Tensor;
    };
  }>;
  readonly fake_quantize_per_tensor_affine: Packet<{
    /** aten::fake_quantize_per_tensor_affine(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> Tensor */
    default: {
      (self: Tensor, scale: Float, zeroPoint: Int, quantMin: Int, quantMax: Int): Tensor;
    };
    /** aten::fake_quantize_per_tensor_affine.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max) -> Tensor */
    tensor_qparams: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int): Tensor;
    };
  }>;
  readonly fake_quantize_per_tensor_affine_cachemask: Packet<{
    /** aten::fake_quantize_per_tensor_affine_cachemask(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> (Tensor output, Tensor mask) */
    default: {
      (self: Tensor, scale: Float, zeroPoint: Int, quantMin: Int, quantMax: Int): [output: Tensor, mask: Tensor] & { output: Tensor; mask: Tensor };
    };
    /** aten::fake_quantize_per_tensor_affine_cachemask.out(Tensor self, float scale, int zero_point, int quant_min, int quant_max, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, scale: Float, zeroPoint: Int, quantMin: Int, quantMax: Int): [Tensor, Tensor];
    };
  }>;
  readonly fake_quantize_per_tensor_affine_cachemask_backward: Packet<{
    /** aten::fake_quantize_per_tensor_affine_cachemask_backward(Tensor grad, Tensor mask) -> Tensor */
    default: {
      (grad: Tensor, mask: Tensor): Tensor;
    };
  }>;
  readonly fbgemm_linear_fp16_weight: Packet<{
    /** aten::fbgemm_linear_fp16_weight(Tensor input, Tensor packed_weight, Tensor bias) -> Tensor */
    default: {
      (input: Tensor, packedWeight: Tensor, bias: Tensor): Tensor;
    };
    /** aten::fbgemm_linear_fp16_weight.out(Tensor input, Tensor packed_weight, Tensor bias, Tensor(a!) output) -> Tensor */
    out: {
      (input: Tensor, packedWeight: Tensor, bias: Tensor, output: Tensor): Tensor;
    };
  }>;
  readonly fbgemm_linear_fp16_weight_fp32_activation: Packet<{
    /** aten::fbgemm_linear_fp16_weight_fp32_activation(Tensor input, Tensor packed_weight, Tensor? bias) -> Tensor */
    default: {
      (input: Tensor, packedWeight: Tensor, bias: Tensor | null): Tensor;
    };
    /** aten::fbgemm_linear_fp16_weight_fp32_activation.out(Tensor input, Tensor packed_weight, Tensor? bias, Tensor(a!) output) -> Tensor */
    out: {
      (input: Tensor, packedWeight: Tensor, bias: Tensor | null, output: Tensor): Tensor;
    };
  }>;
  readonly fbgemm_linear_int8_weight: Packet<{
    /** aten::fbgemm_linear_int8_weight(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
    };
  }>;
  readonly fbgemm_linear_int8_weight_fp32_activation: Packet<{
    /** aten::fbgemm_linear_int8_weight_fp32_activation(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
    };
  }>;
  readonly fbgemm_linear_quantize_weight: Packet<{
    /** aten::fbgemm_linear_quantize_weight(Tensor input) -> (Tensor, Tensor, float, int) */
    default: {
      (input: Tensor): [Tensor, Tensor, number, number];
    };
  }>;
  readonly fbgemm_pack_gemm_matrix_fp16: Packet<{
    /** aten::fbgemm_pack_gemm_matrix_fp16(Tensor input) -> Tensor */
    default: {
      (input: Tensor): Tensor;
    };
  }>;
  readonly fbgemm_pack_quantized_matrix: Packet<{
    /** aten::fbgemm_pack_quantized_matrix(Tensor input) -> Tensor */
    default: {
      (input: Tensor): Tensor;
    };
    /** aten::fbgemm_pack_quantized_matrix.KN(Tensor input, int K, int N) -> Tensor */
    KN: {
      (input: Tensor, K: Int, N: Int): Tensor;
    };
  }>;
  readonly feature_alpha_dropout: Packet<{
    /** aten::feature_alpha_dropout(Tensor input, float p, bool train) -> Tensor */
    default: {
      (input: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly feature_alpha_dropout_: Packet<{
    /** aten::feature_alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
    default: {
      (self: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly feature_dropout: Packet<{
    /** aten::feature_dropout(Tensor input, float p, bool train) -> Tensor */
    default: {
      (input: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly feature_dropout_: Packet<{
    /** aten::feature_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!) */
    default: {
      (self: Tensor, p: Float, train: boolean): Tensor;
    };
  }>;
  readonly fft_fft: Packet<{
    /** aten::fft_fft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_fft.out(Tensor self, SymInt? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_fft2: Packet<{
    /** aten::fft_fft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_fft2.out(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_fftfreq: Packet<{
    /** aten::fft_fftfreq(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (n: Int, d?: Float, options?: FactoryOptions): Tensor;
      (n: Int, options: FactoryOptions & { d?: Float }): Tensor;
    };
    /** aten::fft_fftfreq.out(int n, float d=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (n: Int, d?: Float): Tensor;
      (n: Int, options: { d?: Float }): Tensor;
    };
  }>;
  readonly fft_fftn: Packet<{
    /** aten::fft_fftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_fftn.out(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_fftshift: Packet<{
    /** aten::fft_fftshift(Tensor self, int[1]? dim=None) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | readonly Int[] | null): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null }): Tensor;
    };
  }>;
  readonly fft_hfft: Packet<{
    /** aten::fft_hfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_hfft.out(Tensor self, SymInt? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_hfft2: Packet<{
    /** aten::fft_hfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_hfft2.out(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_hfftn: Packet<{
    /** aten::fft_hfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_hfftn.out(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_ifft: Packet<{
    /** aten::fft_ifft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_ifft.out(Tensor self, SymInt? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_ifft2: Packet<{
    /** aten::fft_ifft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_ifft2.out(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_ifftn: Packet<{
    /** aten::fft_ifftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_ifftn.out(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_ifftshift: Packet<{
    /** aten::fft_ifftshift(Tensor self, int[1]? dim=None) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | readonly Int[] | null): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null }): Tensor;
    };
  }>;
  readonly fft_ihfft: Packet<{
    /** aten::fft_ihfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_ihfft.out(Tensor self, SymInt? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_ihfft2: Packet<{
    /** aten::fft_ihfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_ihfft2.out(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_ihfftn: Packet<{
    /** aten::fft_ihfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_ihfftn.out(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_irfft: Packet<{
    /** aten::fft_irfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_irfft.out(Tensor self, SymInt? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_irfft2: Packet<{
    /** aten::fft_irfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_irfft2.out(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_irfftn: Packet<{
    /** aten::fft_irfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_irfftn.out(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_rfft: Packet<{
    /** aten::fft_rfft(Tensor self, SymInt? n=None, int dim=-1, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_rfft.out(Tensor self, SymInt? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n?: Int | null, dim?: Int, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { n?: Int | null; dim?: Int; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_rfft2: Packet<{
    /** aten::fft_rfft2(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_rfft2.out(Tensor self, SymInt[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[], norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fft_rfftfreq: Packet<{
    /** aten::fft_rfftfreq(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (n: Int, d?: Float, options?: FactoryOptions): Tensor;
      (n: Int, options: FactoryOptions & { d?: Float }): Tensor;
    };
    /** aten::fft_rfftfreq.out(int n, float d=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (n: Int, d?: Float): Tensor;
      (n: Int, options: { d?: Float }): Tensor;
    };
  }>;
  readonly fft_rfftn: Packet<{
    /** aten::fft_rfftn(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor */
    default: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
    /** aten::fft_rfftn.out(Tensor self, SymInt[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, s?: Int | readonly Int[] | null, dim?: Int | readonly Int[] | null, norm?: "forward" | "backward" | "ortho" | null): Tensor;
      (self: Tensor, options: { s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: "forward" | "backward" | "ortho" | null }): Tensor;
    };
  }>;
  readonly fill: Packet<{
    /** aten::fill.Scalar(Tensor self, Scalar value) -> Tensor */
    Scalar: {
      (self: Tensor, value: Scalar): Tensor;
    };
    /** aten::fill.Scalar_out(Tensor self, Scalar value, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, value: Scalar): Tensor;
    };
    /** aten::fill.Tensor(Tensor self, Tensor value) -> Tensor */
    Tensor: {
      (self: Tensor, value: Tensor): Tensor;
    };
    /** aten::fill.Tensor_out(Tensor self, Tensor value, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, value: Tensor): Tensor;
    };
  }>;
  readonly fill_: Packet<{
    /** aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, value: Scalar): Tensor;
    };
    /** aten::fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, value: Tensor): Tensor;
    };
  }>;
  readonly fill_diagonal_: Packet<{
    /** aten::fill_diagonal_(Tensor(a!) self, Scalar fill_value, bool wrap=False) -> Tensor(a!) */
    default: {
      (self: Tensor, fillValue: Scalar, wrap?: boolean): Tensor;
      (self: Tensor, fillValue: Scalar, options: { wrap?: boolean }): Tensor;
    };
  }>;
  readonly fix: Packet<{
    /** aten::fix(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::fix.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly fix_: Packet<{
    /** aten::fix_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly flatten: Packet<{
    /** aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a) */
    using_ints: {
      (self: Tensor, startDim?: Int, endDim?: Int): Tensor;
      (self: Tensor, options: { startDim?: Int; endDim?: Int }): Tensor;
    };
  }>;
  readonly flatten_dense_tensors: Packet<{
    /** aten::flatten_dense_tensors(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly flip: Packet<{
    /** aten::flip(Tensor self, int[] dims) -> Tensor */
    default: {
      (self: Tensor, dims: readonly Int[]): Tensor;
      (self: Tensor, options: { dims: readonly Int[] }): Tensor;
    };
    /** aten::flip.out(Tensor self, int[] dims, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dims: readonly Int[]): Tensor;
      (self: Tensor, options: { dims: readonly Int[] }): Tensor;
    };
  }>;
  readonly fliplr: Packet<{
    /** aten::fliplr(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly flipud: Packet<{
    /** aten::flipud(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly float_power: Packet<{
    /** aten::float_power.Scalar(Scalar self, Tensor exponent) -> Tensor */
    Scalar: {
      (self: Scalar, exponent: Tensor): Tensor;
    };
    /** aten::float_power.Scalar_out(Scalar self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Scalar, exponent: Tensor): Tensor;
    };
    /** aten::float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor */
    Tensor_Scalar: {
      (self: Tensor, exponent: Scalar): Tensor;
    };
    /** aten::float_power.Tensor_Scalar_out(Tensor self, Scalar exponent, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Scalar_out: {
      (self: Tensor, exponent: Scalar): Tensor;
    };
    /** aten::float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor */
    Tensor_Tensor: {
      (self: Tensor, exponent: Tensor): Tensor;
    };
    /** aten::float_power.Tensor_Tensor_out(Tensor self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Tensor_out: {
      (self: Tensor, exponent: Tensor): Tensor;
    };
  }>;
  readonly float_power_: Packet<{
    /** aten::float_power_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, exponent: Scalar): Tensor;
    };
    /** aten::float_power_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, exponent: Tensor): Tensor;
    };
  }>;
  readonly floor: Packet<{
    /** aten::floor(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::floor.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly floor_: Packet<{
    /** aten::floor_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly floor_divide: Packet<{
    /** aten::floor_divide(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::floor_divide.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::floor_divide.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly floor_divide_: Packet<{
    /** aten::floor_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::floor_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly fmax: Packet<{
    /** aten::fmax(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::fmax.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly fmin: Packet<{
    /** aten::fmin(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::fmin.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly fmod: Packet<{
    /** aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::fmod.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::fmod.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::fmod.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly fmod_: Packet<{
    /** aten::fmod_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::fmod_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly frac: Packet<{
    /** aten::frac(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::frac.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly frac_: Packet<{
    /** aten::frac_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly fractional_max_pool2d: Packet<{
    /** aten::fractional_max_pool2d(Tensor self, int[2] kernel_size, int[2] output_size, Tensor random_samples) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], randomSamples: Tensor): [Tensor, Tensor];
    };
    /** aten::fractional_max_pool2d.output(Tensor self, int[2] kernel_size, int[2] output_size, Tensor random_samples, *, Tensor(a!) output, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!)) */
    output: {
      (self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], randomSamples: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly fractional_max_pool2d_backward: Packet<{
    /** aten::fractional_max_pool2d_backward(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] output_size, Tensor indices) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], indices: Tensor): Tensor;
    };
    /** aten::fractional_max_pool2d_backward.grad_input(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] output_size, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], indices: Tensor): Tensor;
    };
  }>;
  readonly fractional_max_pool3d: Packet<{
    /** aten::fractional_max_pool3d(Tensor self, int[3] kernel_size, int[3] output_size, Tensor random_samples) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], randomSamples: Tensor): [Tensor, Tensor];
    };
    /** aten::fractional_max_pool3d.output(Tensor self, int[3] kernel_size, int[3] output_size, Tensor random_samples, *, Tensor(a!) output, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!)) */
    output: {
      (self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], randomSamples: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly fractional_max_pool3d_backward: Packet<{
    /** aten::fractional_max_pool3d_backward(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] output_size, Tensor indices) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], indices: Tensor): Tensor;
    };
    /** aten::fractional_max_pool3d_backward.grad_input(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] output_size, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], indices: Tensor): Tensor;
    };
  }>;
  readonly frexp: Packet<{
    /** aten::frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent) */
    Tensor: {
      (self: Tensor): [mantissa: Tensor, exponent: Tensor] & { mantissa: Tensor; exponent: Tensor };
    };
    /** aten::frexp.Tensor_out(Tensor self, *, Tensor(a!) mantissa, Tensor(b!) exponent) -> (Tensor(a!) mantissa, Tensor(b!) exponent) */
    Tensor_out: {
      (self: Tensor): [mantissa: Tensor, exponent: Tensor] & { mantissa: Tensor; exponent: Tensor };
    };
  }>;
  readonly frobenius_norm: Packet<{
    /** aten::frobenius_norm.dim(Tensor self, int[1] dim, bool keepdim=False) -> Tensor */
    dim: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
    /** aten::frobenius_norm.out(Tensor self, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly from_file: Packet<{
    /** aten::from_file(str filename, bool? shared=None, int? size=0, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (filename: string, shared?: boolean | null, size?: Int | null, options?: FactoryOptions): Tensor;
      (filename: string, options: FactoryOptions & { shared?: boolean | null; size?: Int | null }): Tensor;
    };
    /** aten::from_file.out(str filename, bool? shared=None, int? size=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (filename: string, shared?: boolean | null, size?: Int | null): Tensor;
      (filename: string, options: { shared?: boolean | null; size?: Int | null }): Tensor;
    };
  }>;
  readonly full: Packet<{
    /** aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], fillValue: Scalar, options?: FactoryOptions): Tensor;
    };
    /** aten::full.out(SymInt[] size, Scalar fill_value, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[], fillValue: Scalar): Tensor;
    };
  }>;
  readonly full_like: Packet<{
    /** aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, fillValue: Scalar, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::full_like.out(Tensor self, Scalar fill_value, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, fillValue: Scalar, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly fused_moving_avg_obs_fake_quant: Packet<{
    /** aten::fused_moving_avg_obs_fake_quant(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor(a!) running_min, Tensor(b!) running_max, Tensor(c!) scale, Tensor(d!) zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=False, bool symmetric_quant=False) -> Tensor */
    default: {
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean, symmetricQuant?: boolean): Tensor;
      (self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, options: { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
    };
  }>;
  readonly gather: Packet<{
    /** aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor */
    default: {
      (self: Tensor, dim: Int, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; sparseGrad?: boolean }): Tensor;
    };
    /** aten::gather.out(Tensor self, int dim, Tensor index, *, bool sparse_grad=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; sparseGrad?: boolean }): Tensor;
    };
  }>;
  readonly gather_backward: Packet<{
    /** aten::gather_backward(Tensor grad, Tensor self, int dim, Tensor index, bool sparse_grad) -> Tensor */
    default: {
      (grad: Tensor, self: Tensor, dim: Int, index: Tensor, sparseGrad: boolean): Tensor;
      (grad: Tensor, self: Tensor, options: { dim: Int; index: Tensor; sparseGrad: boolean }): Tensor;
    };
  }>;
  readonly gcd: Packet<{
    /** aten::gcd(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::gcd.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly gcd_: Packet<{
    /** aten::gcd_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly ge: Packet<{
    /** aten::ge.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::ge.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::ge.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::ge.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly ge_: Packet<{
    /** aten::ge_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::ge_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly gelu: Packet<{
    /** aten::gelu(Tensor self, *, str approximate="none") -> Tensor */
    default: {
      (self: Tensor, options?: { approximate?: "none" | "tanh" }): Tensor;
    };
    /** aten::gelu.out(Tensor self, *, str approximate="none", Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { approximate?: "none" | "tanh" }): Tensor;
    };
  }>;
  readonly gelu_: Packet<{
    /** aten::gelu_(Tensor(a!) self, *, str approximate="none") -> Tensor(a!) */
    default: {
      (self: Tensor, options?: { approximate?: "none" | "tanh" }): Tensor;
    };
  }>;
  readonly gelu_backward: Packet<{
    /** aten::gelu_backward(Tensor grad_output, Tensor self, *, str approximate="none") -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, options?: { approximate?: "none" | "tanh" }): Tensor;
    };
    /** aten::gelu_backward.grad_input(Tensor grad_output, Tensor self, *, str approximate="none", Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, options?: { approximate?: "none" | "tanh" }): Tensor;
    };
  }>;
  readonly geometric: Packet<{
    /** aten::geometric(Tensor self, float p, *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, p: Float, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::geometric.out(Tensor self, float p, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p: Float, options?: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly geometric_: Packet<{
    /** aten::geometric_(Tensor(a!) self, float p, *, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, p: Float, options?: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly geqrf: Packet<{
    /** aten::geqrf(Tensor self) -> (Tensor a, Tensor tau) */
    default: {
      (self: Tensor): [a: Tensor, tau: Tensor] & { a: Tensor; tau: Tensor };
    };
    /** aten::geqrf.a(Tensor self, *, Tensor(a!) a, Tensor(b!) tau) -> (Tensor(a!) a, Tensor(b!) tau) */
    a: {
      (self: Tensor): [a: Tensor, tau: Tensor] & { a: Tensor; tau: Tensor };
    };
  }>;
  readonly ger: Packet<{
    /** aten::ger(Tensor self, Tensor vec2) -> Tensor */
    default: {
      (self: Tensor, vec2: Tensor): Tensor;
    };
    /** aten::ger.out(Tensor self, Tensor vec2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, vec2: Tensor): Tensor;
    };
  }>;
  readonly get_device: Packet<{
    /** aten::get_device(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly glu: Packet<{
    /** aten::glu(Tensor self, int dim=-1) -> Tensor */
    default: {
      (self: Tensor, dim?: Int): Tensor;
      (self: Tensor, options: { dim?: Int }): Tensor;
    };
    /** aten::glu.out(Tensor self, int dim=-1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int): Tensor;
      (self: Tensor, options: { dim?: Int }): Tensor;
    };
  }>;
  readonly glu_backward: Packet<{
    /** aten::glu_backward(Tensor grad_output, Tensor self, int dim) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, dim: Int): Tensor;
      (gradOutput: Tensor, self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::glu_backward.grad_input(Tensor grad_output, Tensor self, int dim, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, dim: Int): Tensor;
      (gradOutput: Tensor, self: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly glu_backward_jvp: Packet<{
    /** aten::glu_backward_jvp(Tensor grad_x, Tensor grad_glu, Tensor x, Tensor dgrad_glu, Tensor dx, int dim) -> Tensor */
    default: {
      (gradX: Tensor, gradGlu: Tensor, x: Tensor, dgradGlu: Tensor, dx: Tensor, dim: Int): Tensor;
      (gradX: Tensor, gradGlu: Tensor, x: Tensor, dgradGlu: Tensor, dx: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::glu_backward_jvp.out(Tensor grad_x, Tensor grad_glu, Tensor x, Tensor dgrad_glu, Tensor dx, int dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradX: Tensor, gradGlu: Tensor, x: Tensor, dgradGlu: Tensor, dx: Tensor, dim: Int): Tensor;
      (gradX: Tensor, gradGlu: Tensor, x: Tensor, dgradGlu: Tensor, dx: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly glu_jvp: Packet<{
    /** aten::glu_jvp(Tensor glu, Tensor x, Tensor dx, int dim) -> Tensor */
    default: {
      (glu: Tensor, x: Tensor, dx: Tensor, dim: Int): Tensor;
      (glu: Tensor, x: Tensor, dx: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::glu_jvp.out(Tensor glu, Tensor x, Tensor dx, int dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (glu: Tensor, x: Tensor, dx: Tensor, dim: Int): Tensor;
      (glu: Tensor, x: Tensor, dx: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly gradient: Packet<{
    /** aten::gradient.array(Tensor self, *, int[] dim, int edge_order=1) -> Tensor[] */
    array: {
      (self: Tensor, options: { dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
    };
    /** aten::gradient.scalararray(Tensor self, *, Scalar spacing, int[] dim, int edge_order=1) -> Tensor[] */
    scalararray: {
      (self: Tensor, options: { spacing: Scalar; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
    };
    /** aten::gradient.scalarint(Tensor self, *, Scalar? spacing=None, int? dim=None, int edge_order=1) -> Tensor[] */
    scalarint: {
      (self: Tensor, options?: { spacing?: Scalar | null; dim?: Int | null; edgeOrder?: Int }): Tensor[];
    };
    /** aten::gradient.scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edge_order=1) -> Tensor[] */
    scalarrayarray: {
      (self: Tensor, options: { spacing: readonly Scalar[]; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
    };
    /** aten::gradient.scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=None, int edge_order=1) -> Tensor[] */
    scalarrayint: {
      (self: Tensor, options: { spacing: readonly Scalar[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
    };
    /** aten::gradient.tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edge_order=1) -> Tensor[] */
    tensorarray: {
      (self: Tensor, options: { spacing: readonly Tensor[]; dim: readonly Int[]; edgeOrder?: Int }): Tensor[];
    };
    /** aten::gradient.tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=None, int edge_order=1) -> Tensor[] */
    tensorarrayint: {
      (self: Tensor, options: { spacing: readonly Tensor[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
    };
  }>;
  readonly greater: Packet<{
    /** aten::greater.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::greater.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::greater.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::greater.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly greater_: Packet<{
    /** aten::greater_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::greater_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly greater_equal: Packet<{
    /** aten::greater_equal.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::greater_equal.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::greater_equal.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::greater_equal.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly greater_equal_: Packet<{
    /** aten::greater_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::greater_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly grid_sampler: Packet<{
    /** aten::grid_sampler(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor */
    default: {
      (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
    };
  }>;
  readonly grid_sampler_2d: Packet<{
    /** aten::grid_sampler_2d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor */
    default: {
      (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
    };
    /** aten::grid_sampler_2d.out(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
    };
  }>;
  readonly grid_sampler_2d_backward: Packet<{
    /** aten::grid_sampler_2d_backward(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, bool[2] output_mask) -> (Tensor, Tensor) */
    default: {
      (gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
    /** aten::grid_sampler_2d_backward.out(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, bool[2] output_mask, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
  }>;
  readonly grid_sampler_3d: Packet<{
    /** aten::grid_sampler_3d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor */
    default: {
      (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
    };
    /** aten::grid_sampler_3d.out(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean): Tensor;
    };
  }>;
  readonly grid_sampler_3d_backward: Packet<{
    /** aten::grid_sampler_3d_backward(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, bool[2] output_mask) -> (Tensor, Tensor) */
    default: {
      (gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
    /** aten::grid_sampler_3d_backward.out(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, bool[2] output_mask, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
  }>;
  readonly group_norm: Packet<{
    /** aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor */
    default: {
      (input: Tensor, numGroups: Int, weight?: Tensor | null, bias?: Tensor | null, eps?: Float, cudnnEnabled?: boolean): Tensor;
      (input: Tensor, numGroups: Int, options: { weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }): Tensor;
    };
  }>;
  readonly gru: Packet<{
    /** aten::gru.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
    data: {
      (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
    };
    /** aten::gru.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
    input: {
      (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
    };
  }>;
  readonly gru_cell: Packet<{
    /** aten::gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor */
    default: {
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
    };
  }>;
  readonly gt: Packet<{
    /** aten::gt.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::gt.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::gt.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::gt.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly gt_: Packet<{
    /** aten::gt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::gt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly hamming_window: Packet<{
    /** aten::hamming_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (windowLength: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::hamming_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (windowLength: Int): Tensor;
    };
    /** aten::hamming_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    periodic: {
      (windowLength: Int, periodic: boolean, options?: FactoryOptions): Tensor;
    };
    /** aten::hamming_window.periodic_alpha(int window_length, bool periodic, float alpha, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    periodic_alpha: {
      (windowLength: Int, periodic: boolean, alpha: Float, options?: FactoryOptions): Tensor;
    };
    /** aten::hamming_window.periodic_alpha_beta(int window_length, bool periodic, float alpha, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    periodic_alpha_beta: {
      (windowLength: Int, periodic: boolean, alpha: Float, beta: Float, options?: FactoryOptions): Tensor;
    };
    /** aten::hamming_window.periodic_alpha_beta_out(int window_length, bool periodic, float alpha, float beta, *, Tensor(a!) out) -> Tensor(a!) */
    periodic_alpha_beta_out: {
      (windowLength: Int, periodic: boolean, alpha: Float, beta: Float): Tensor;
    };
    /** aten::hamming_window.periodic_alpha_out(int window_length, bool periodic, float alpha, *, Tensor(a!) out) -> Tensor(a!) */
    periodic_alpha_out: {
      (windowLength: Int, periodic: boolean, alpha: Float): Tensor;
    };
    /** aten::hamming_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!) */
    periodic_out: {
      (windowLength: Int, periodic: boolean): Tensor;
    };
  }>;
  readonly hann_window: Packet<{
    /** aten::hann_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (windowLength: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::hann_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (windowLength: Int): Tensor;
    };
    /** aten::hann_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    periodic: {
      (windowLength: Int, periodic: boolean, options?: FactoryOptions): Tensor;
    };
    /** aten::hann_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!) */
    periodic_out: {
      (windowLength: Int, periodic: boolean): Tensor;
    };
  }>;
  readonly hardshrink: Packet<{
    /** aten::hardshrink(Tensor self, Scalar lambd=0.5) -> Tensor */
    default: {
      (self: Tensor, lambd?: Scalar): Tensor;
      (self: Tensor, options: { lambd?: Scalar }): Tensor;
    };
    /** aten::hardshrink.out(Tensor self, Scalar lambd=0.5, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, lambd?: Scalar): Tensor;
      (self: Tensor, options: { lambd?: Scalar }): Tensor;
    };
  }>;
  readonly hardshrink_backward: Packet<{
    /** aten::hardshrink_backward(Tensor grad_out, Tensor self, Scalar lambd) -> Tensor */
    default: {
      (gradOut: Tensor, self: Tensor, lambd: Scalar): Tensor;
    };
    /** aten::hardshrink_backward.grad_input(Tensor grad_out, Tensor self, Scalar lambd, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOut: Tensor, self: Tensor, lambd: Scalar): Tensor;
    };
  }>;
  readonly hardsigmoid: Packet<{
    /** aten::hardsigmoid(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::hardsigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly hardsigmoid_: Packet<{
    /** aten::hardsigmoid_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly hardsigmoid_backward: Packet<{
    /** aten::hardsigmoid_backward(Tensor grad_output, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
    /** aten::hardsigmoid_backward.grad_input(Tensor grad_output, Tensor self, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly hardswish: Packet<{
    /** aten::hardswish(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::hardswish.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly hardswish_: Packet<{
    /** aten::hardswish_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly hardswish_backward: Packet<{
    /** aten::hardswish_backward(Tensor grad_output, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
    /** aten::hardswish_backward.out(Tensor grad_output, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly hardtanh: Packet<{
    /** aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor */
    default: {
      (self: Tensor, minVal?: Scalar, maxVal?: Scalar): Tensor;
      (self: Tensor, options: { minVal?: Scalar; maxVal?: Scalar }): Tensor;
    };
    /** aten::hardtanh.out(Tensor self, Scalar min_val=-1, Scalar max_val=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, minVal?: Scalar, maxVal?: Scalar): Tensor;
      (self: Tensor, options: { minVal?: Scalar; maxVal?: Scalar }): Tensor;
    };
  }>;
  readonly hardtanh_: Packet<{
    /** aten::hardtanh_(Tensor(a!) self, Scalar min_val=-1, Scalar max_val=1) -> Tensor(a!) */
    default: {
      (self: Tensor, minVal?: Scalar, maxVal?: Scalar): Tensor;
      (self: Tensor, options: { minVal?: Scalar; maxVal?: Scalar }): Tensor;
    };
  }>;
  readonly hardtanh_backward: Packet<{
    /** aten::hardtanh_backward(Tensor grad_output, Tensor self, Scalar min_val, Scalar max_val) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, minVal: Scalar, maxVal: Scalar): Tensor;
    };
    /** aten::hardtanh_backward.grad_input(Tensor grad_output, Tensor self, Scalar min_val, Scalar max_val, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, minVal: Scalar, maxVal: Scalar): Tensor;
    };
  }>;
  readonly hash_tensor: Packet<{
    /** aten::hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { keepdim?: boolean; mode?: Int }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; mode?: Int }): Tensor;
    };
    /** aten::hash_tensor.out(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { keepdim?: boolean; mode?: Int }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; mode?: Int }): Tensor;
    };
  }>;
  readonly heaviside: Packet<{
    /** aten::heaviside(Tensor self, Tensor values) -> Tensor */
    default: {
      (self: Tensor, values: Tensor): Tensor;
    };
    /** aten::heaviside.out(Tensor self, Tensor values, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, values: Tensor): Tensor;
    };
  }>;
  readonly heaviside_: Packet<{
    /** aten::heaviside_(Tensor(a!) self, Tensor values) -> Tensor(a!) */
    default: {
      (self: Tensor, values: Tensor): Tensor;
    };
  }>;
  readonly hinge_embedding_loss: Packet<{
    /** aten::hinge_embedding_loss(Tensor self, Tensor target, float margin=1., int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
    };
  }>;
  readonly histc: Packet<{
    /** aten::histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor */
    default: {
      (self: Tensor, bins?: Int, min?: Scalar, max?: Scalar): Tensor;
      (self: Tensor, options: { bins?: Int; min?: Scalar; max?: Scalar }): Tensor;
    };
    /** aten::histc.out(Tensor self, int bins=100, Scalar min=0, Scalar max=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, bins?: Int, min?: Scalar, max?: Scalar): Tensor;
      (self: Tensor, options: { bins?: Int; min?: Scalar; max?: Scalar }): Tensor;
    };
  }>;
  readonly histogram: Packet<{
    /** aten::histogram.bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges) */
    bin_ct: {
      (self: Tensor, bins?: Int, options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
      (self: Tensor, options: { bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
    };
    /** aten::histogram.bin_ct_out(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False, Tensor(a!) hist, Tensor(b!) bin_edges) -> (Tensor(a!) hist, Tensor(b!) bin_edges) */
    bin_ct_out: {
      (self: Tensor, bins?: Int, options?: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
      (self: Tensor, options: { bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
    };
    /** aten::histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges) */
    bins_tensor: {
      (self: Tensor, bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
    };
    /** aten::histogram.bins_tensor_out(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False, Tensor(a!) hist, Tensor(b!) bin_edges) -> (Tensor(a!) hist, Tensor(b!) bin_edges) */
    bins_tensor_out: {
      (self: Tensor, bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
    };
  }>;
  readonly histogramdd: Packet<{
    /** aten::histogramdd(Tensor self, int[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges) */
    default: {
      (self: Tensor, bins: readonly Int[], range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
      (self: Tensor, bins: readonly Int[], options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
    };
    /** aten::histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges) */
    TensorList_bins: {
      (self: Tensor, bins: readonly Tensor[], range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
      (self: Tensor, bins: readonly Tensor[], options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
    };
    /** aten::histogramdd.int_bins(Tensor self, int bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges) */
    int_bins: {
      (self: Tensor, bins: Int, range?: readonly Float[] | null, weight?: Tensor | null, density?: boolean): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
      (self: Tensor, bins: Int, options: { range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [hist: Tensor, bin_edges: Tensor[]] & { hist: Tensor; bin_edges: Tensor[] };
    };
  }>;
  readonly hsplit: Packet<{
    /** aten::hsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
    array: {
      (self: Tensor, indices: readonly Int[]): Tensor[];
    };
    /** aten::hsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
    int: {
      (self: Tensor, sections: Int): Tensor[];
    };
  }>;
  readonly hspmm: Packet<{
    /** aten::hspmm(Tensor mat1, Tensor mat2) -> Tensor */
    default: {
      (mat1: Tensor, mat2: Tensor): Tensor;
    };
    /** aten::hspmm.out(Tensor mat1, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (mat1: Tensor, mat2: Tensor): Tensor;
    };
  }>;
  readonly hstack: Packet<{
    /** aten::hstack(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
    /** aten::hstack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly huber_loss: Packet<{
    /** aten::huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, reduction?: Int, delta?: Float): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int; delta?: Float }): Tensor;
    };
    /** aten::huber_loss.out(Tensor self, Tensor target, int reduction=1, float delta=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, reduction?: Int, delta?: Float): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int; delta?: Float }): Tensor;
    };
  }>;
  readonly huber_loss_backward: Packet<{
    /** aten::huber_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction, float delta) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, delta: Float): Tensor;
    };
    /** aten::huber_loss_backward.out(Tensor grad_output, Tensor self, Tensor target, int reduction, float delta, *, Tensor(a!) grad_input) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, delta: Float): Tensor;
    };
  }>;
  readonly hypot: Packet<{
    /** aten::hypot(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::hypot.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly hypot_: Packet<{
    /** aten::hypot_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly i0: Packet<{
    /** aten::i0(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::i0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly i0_: Packet<{
    /** aten::i0_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly igamma: Packet<{
    /** aten::igamma(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::igamma.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly igamma_: Packet<{
    /** aten::igamma_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly igammac: Packet<{
    /** aten::igammac(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::igammac.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly igammac_: Packet<{
    /** aten::igammac_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly im2col: Packet<{
    /** aten::im2col(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], dilation: Int | readonly Int[], padding: Int | readonly Int[], stride: Int | readonly Int[]): Tensor;
    };
    /** aten::im2col.out(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], dilation: Int | readonly Int[], padding: Int | readonly Int[], stride: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly imag: Packet<{
    /** aten::imag(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly index: Packet<{
    /** aten::index.Tensor(Tensor self, Tensor?[] indices) -> Tensor */
    Tensor: {
      (self: Tensor, indices: readonly (Tensor | null)[]): Tensor;
    };
    /** aten::index.Tensor_out(Tensor self, Tensor?[] indices, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, indices: readonly (Tensor | null)[]): Tensor;
    };
  }>;
  readonly index_add: Packet<{
    /** aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
    };
    /** aten::index_add.out(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly index_add_: Packet<{
    /** aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!) */
    default: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly index_copy: Packet<{
    /** aten::index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor */
    default: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor }): Tensor;
    };
    /** aten::index_copy.out(Tensor self, int dim, Tensor index, Tensor source, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor }): Tensor;
    };
  }>;
  readonly index_copy_: Packet<{
    /** aten::index_copy_(Tensor(a!) self, int dim, Tensor index, Tensor source) -> Tensor(a!) */
    default: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor }): Tensor;
    };
  }>;
  readonly index_fill: Packet<{
    /** aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor */
    int_Scalar: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
    };
    /** aten::index_fill.int_Scalar_out(Tensor self, int dim, Tensor index, Scalar value, *, Tensor(a!) out) -> Tensor(a!) */
    int_Scalar_out: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
    };
    /** aten::index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor */
    int_Tensor: {
      (self: Tensor, dim: Int, index: Tensor, value: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Tensor }): Tensor;
    };
    /** aten::index_fill.int_Tensor_out(Tensor self, int dim, Tensor index, Tensor value, *, Tensor(a!) out) -> Tensor(a!) */
    int_Tensor_out: {
      (self: Tensor, dim: Int, index: Tensor, value: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Tensor }): Tensor;
    };
  }>;
  readonly index_fill_: Packet<{
    /** aten::index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!) */
    int_Scalar: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
    };
    /** aten::index_fill_.int_Tensor(Tensor(a!) self, int dim, Tensor index, Tensor value) -> Tensor(a!) */
    int_Tensor: {
      (self: Tensor, dim: Int, index: Tensor, value: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Tensor }): Tensor;
    };
  }>;
  readonly index_put: Packet<{
    /** aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor */
    default: {
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
    };
    /** aten::index_put.out(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
    };
  }>;
  readonly index_put_: Packet<{
    /** aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!) */
    default: {
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
      (self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean }): Tensor;
    };
  }>;
  readonly index_reduce: Packet<{
    /** aten::index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor */
    default: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
    };
    /** aten::index_reduce.out(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
    };
  }>;
  readonly index_reduce_: Packet<{
    /** aten::index_reduce_(Tensor(a!) self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor(a!) */
    default: {
      (self: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; reduce: "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
    };
  }>;
  readonly index_select: Packet<{
    /** aten::index_select(Tensor self, int dim, Tensor index) -> Tensor */
    default: {
      (self: Tensor, dim: Int, index: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor }): Tensor;
    };
    /** aten::index_select.out(Tensor self, int dim, Tensor index, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, index: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor }): Tensor;
    };
  }>;
  readonly index_select_backward: Packet<{
    /** aten::index_select_backward(Tensor grad, SymInt[] self_sizes, int dim, Tensor index) -> Tensor */
    default: {
      (grad: Tensor, selfSizes: readonly Int[], dim: Int, index: Tensor): Tensor;
      (grad: Tensor, selfSizes: readonly Int[], options: { dim: Int; index: Tensor }): Tensor;
    };
  }>;
  readonly indices: Packet<{
    /** aten::indices(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly indices_copy: Packet<{
    /** aten::indices_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::indices_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly infinitely_differentiable_gelu_backward: Packet<{
    /** aten::infinitely_differentiable_gelu_backward(Tensor grad, Tensor self) -> Tensor */
    default: {
      (grad: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly inner: Packet<{
    /** aten::inner(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::inner.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly instance_norm: Packet<{
    /** aten::instance_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool use_input_stats, float momentum, float eps, bool cudnn_enabled) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean): Tensor;
    };
  }>;
  readonly int_repr: Packet<{
    /** aten::int_repr(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::int_repr.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly inverse: Packet<{
    /** aten::inverse(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::inverse.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly is_coalesced: Packet<{
    /** aten::is_coalesced(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_complex: Packet<{
    /** aten::is_complex(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_conj: Packet<{
    /** aten::is_conj(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_contiguous: Packet<{
    /** aten::is_contiguous(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
    /** aten::is_contiguous.memory_format(Tensor self, MemoryFormat memory_format) -> bool */
    memory_format: {
      (self: Tensor, memoryFormat: MemoryFormat): boolean;
    };
  }>;
  readonly is_distributed: Packet<{
    /** aten::is_distributed(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_floating_point: Packet<{
    /** aten::is_floating_point(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_inference: Packet<{
    /** aten::is_inference(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_leaf: Packet<{
    /** aten::is_leaf(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_neg: Packet<{
    /** aten::is_neg(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_nonzero: Packet<{
    /** aten::is_nonzero(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_pinned: Packet<{
    /** aten::is_pinned(Tensor self, Device? device=None) -> bool */
    default: {
      (self: Tensor, device?: DeviceLike | null): boolean;
      (self: Tensor, options: { device?: DeviceLike | null }): boolean;
    };
  }>;
  readonly is_same_size: Packet<{
    /** aten::is_same_size(Tensor self, Tensor other) -> bool */
    default: {
      (self: Tensor, other: Tensor): boolean;
    };
  }>;
  readonly is_set_to: Packet<{
    /** aten::is_set_to(Tensor self, Tensor tensor) -> bool */
    default: {
      (self: Tensor, tensor: Tensor): boolean;
    };
  }>;
  readonly is_signed: Packet<{
    /** aten::is_signed(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly is_vulkan_available: Packet<{
    /** aten::is_vulkan_available() -> bool */
    default: {
      (): boolean;
    };
  }>;
  readonly isclose: Packet<{
    /** aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, rtol?: Float, atol?: Float, equalNan?: boolean): Tensor;
      (self: Tensor, other: Tensor, options: { rtol?: Float; atol?: Float; equalNan?: boolean }): Tensor;
    };
  }>;
  readonly isfinite: Packet<{
    /** aten::isfinite(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly isin: Packet<{
    /** aten::isin.Scalar_Tensor(Scalar element, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor */
    Scalar_Tensor: {
      (element: Scalar, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
    };
    /** aten::isin.Scalar_Tensor_out(Scalar element, Tensor test_elements, *, bool assume_unique=False, bool invert=False, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (element: Scalar, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
    };
    /** aten::isin.Tensor_Scalar(Tensor elements, Scalar test_element, *, bool assume_unique=False, bool invert=False) -> Tensor */
    Tensor_Scalar: {
      (elements: Tensor, testElement: Scalar, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
    };
    /** aten::isin.Tensor_Scalar_out(Tensor elements, Scalar test_element, *, bool assume_unique=False, bool invert=False, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Scalar_out: {
      (elements: Tensor, testElement: Scalar, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
    };
    /** aten::isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor */
    Tensor_Tensor: {
      (elements: Tensor, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
    };
    /** aten::isin.Tensor_Tensor_out(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Tensor_out: {
      (elements: Tensor, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
    };
  }>;
  readonly isinf: Packet<{
    /** aten::isinf(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::isinf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly isnan: Packet<{
    /** aten::isnan(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::isnan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly isneginf: Packet<{
    /** aten::isneginf(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::isneginf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly isposinf: Packet<{
    /** aten::isposinf(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::isposinf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly isreal: Packet<{
    /** aten::isreal(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly istft: Packet<{
    /** aten::istft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool return_complex=False) -> Tensor */
    default: {
      (self: Tensor, nFft: Int, hopLength?: Int | null, winLength?: Int | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: Int | null, returnComplex?: boolean): Tensor;
      (self: Tensor, nFft: Int, options: { hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
    };
  }>;
  readonly item: Packet<{
    /** aten::item(Tensor self) -> Scalar */
    default: {
      (self: Tensor): Scalar;
    };
  }>;
  readonly kaiser_window: Packet<{
    /** aten::kaiser_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (windowLength: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::kaiser_window.beta(int window_length, bool periodic, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    beta: {
      (windowLength: Int, periodic: boolean, beta: Float, options?: FactoryOptions): Tensor;
    };
    /** aten::kaiser_window.beta_out(int window_length, bool periodic, float beta, *, Tensor(a!) out) -> Tensor(a!) */
    beta_out: {
      (windowLength: Int, periodic: boolean, beta: Float): Tensor;
    };
    /** aten::kaiser_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (windowLength: Int): Tensor;
    };
    /** aten::kaiser_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    periodic: {
      (windowLength: Int, periodic: boolean, options?: FactoryOptions): Tensor;
    };
    /** aten::kaiser_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!) */
    periodic_out: {
      (windowLength: Int, periodic: boolean): Tensor;
    };
  }>;
  readonly kl_div: Packet<{
    /** aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, reduction?: Int, options?: { logTarget?: boolean }): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int; logTarget?: boolean }): Tensor;
    };
  }>;
  readonly kron: Packet<{
    /** aten::kron(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::kron.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly kthvalue: Packet<{
    /** aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices) */
    default: {
      (self: Tensor, k: Int, dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, k: Int, options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::kthvalue.values(Tensor self, SymInt k, int dim=-1, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    values: {
      (self: Tensor, k: Int, dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, k: Int, options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
  }>;
  readonly l1_loss: Packet<{
    /** aten::l1_loss(Tensor self, Tensor target, int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int }): Tensor;
    };
  }>;
  readonly layer_norm: Packet<{
    /** aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor */
    default: {
      (input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null, bias?: Tensor | null, eps?: Float, cudnnEnable?: boolean): Tensor;
      (input: Tensor, normalizedShape: readonly Int[], options: { weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }): Tensor;
    };
  }>;
  readonly lcm: Packet<{
    /** aten::lcm(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::lcm.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly lcm_: Packet<{
    /** aten::lcm_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly ldexp: Packet<{
    /** aten::ldexp.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::ldexp.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly ldexp_: Packet<{
    /** aten::ldexp_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly le: Packet<{
    /** aten::le.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::le.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::le.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::le.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly le_: Packet<{
    /** aten::le_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::le_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly leaky_relu: Packet<{
    /** aten::leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor */
    default: {
      (self: Tensor, negativeSlope?: Scalar): Tensor;
      (self: Tensor, options: { negativeSlope?: Scalar }): Tensor;
    };
    /** aten::leaky_relu.out(Tensor self, Scalar negative_slope=0.01, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, negativeSlope?: Scalar): Tensor;
      (self: Tensor, options: { negativeSlope?: Scalar }): Tensor;
    };
  }>;
  readonly leaky_relu_: Packet<{
    /** aten::leaky_relu_(Tensor(a!) self, Scalar negative_slope=0.01) -> Tensor(a!) */
    default: {
      (self: Tensor, negativeSlope?: Scalar): Tensor;
      (self: Tensor, options: { negativeSlope?: Scalar }): Tensor;
    };
  }>;
  readonly leaky_relu_backward: Packet<{
    /** aten::leaky_relu_backward(Tensor grad_output, Tensor self, Scalar negative_slope, bool self_is_result) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, negativeSlope: Scalar, selfIsResult: boolean): Tensor;
    };
    /** aten::leaky_relu_backward.grad_input(Tensor grad_output, Tensor self, Scalar negative_slope, bool self_is_result, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, negativeSlope: Scalar, selfIsResult: boolean): Tensor;
    };
  }>;
  readonly lerp: Packet<{
    /** aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor */
    Scalar: {
      (self: Tensor, end: Tensor, weight: Scalar): Tensor;
    };
    /** aten::lerp.Scalar_out(Tensor self, Tensor end, Scalar weight, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, end: Tensor, weight: Scalar): Tensor;
    };
    /** aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor */
    Tensor: {
      (self: Tensor, end: Tensor, weight: Tensor): Tensor;
    };
    /** aten::lerp.Tensor_out(Tensor self, Tensor end, Tensor weight, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, end: Tensor, weight: Tensor): Tensor;
    };
  }>;
  readonly lerp_: Packet<{
    /** aten::lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, end: Tensor, weight: Scalar): Tensor;
    };
    /** aten::lerp_.Tensor(Tensor(a!) self, Tensor end, Tensor weight) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, end: Tensor, weight: Tensor): Tensor;
    };
  }>;
  readonly less: Packet<{
    /** aten::less.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::less.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::less.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::less.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly less_: Packet<{
    /** aten::less_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::less_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly less_equal: Packet<{
    /** aten::less_equal.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::less_equal.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::less_equal.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::less_equal.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly less_equal_: Packet<{
    /** aten::less_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::less_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly lgamma: Packet<{
    /** aten::lgamma(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::lgamma.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly lgamma_: Packet<{
    /** aten::lgamma_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly lift: Packet<{
    /** aten::lift(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::lift.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly lift_fresh: Packet<{
    /** aten::lift_fresh(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly lift_fresh_copy: Packet<{
    /** aten::lift_fresh_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::lift_fresh_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly linalg__powsum: Packet<{
    /** aten::linalg__powsum(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, ord?: Scalar, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { ord?: Scalar; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly linalg_cholesky: Packet<{
    /** aten::linalg_cholesky(Tensor self, *, bool upper=False) -> Tensor */
    default: {
      (self: Tensor, options?: { upper?: boolean }): Tensor;
    };
    /** aten::linalg_cholesky.out(Tensor self, *, bool upper=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { upper?: boolean }): Tensor;
    };
  }>;
  readonly linalg_cholesky_ex: Packet<{
    /** aten::linalg_cholesky_ex(Tensor self, *, bool upper=False, bool check_errors=False) -> (Tensor L, Tensor info) */
    default: {
      (self: Tensor, options?: { upper?: boolean; checkErrors?: boolean }): [L: Tensor, info: Tensor] & { L: Tensor; info: Tensor };
    };
    /** aten::linalg_cholesky_ex.L(Tensor self, *, bool upper=False, bool check_errors=False, Tensor(a!) L, Tensor(b!) info) -> (Tensor(a!) L, Tensor(b!) info) */
    L: {
      (self: Tensor, options?: { upper?: boolean; checkErrors?: boolean }): [L: Tensor, info: Tensor] & { L: Tensor; info: Tensor };
    };
  }>;
  readonly linalg_cond: Packet<{
    /** aten::linalg_cond(Tensor self, Scalar? p=None) -> Tensor */
    default: {
      (self: Tensor, p?: NormOrder | null): Tensor;
      (self: Tensor, options: { p?: NormOrder | null }): Tensor;
    };
    /** aten::linalg_cond.out(Tensor self, Scalar? p=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p?: NormOrder | null): Tensor;
      (self: Tensor, options: { p?: NormOrder | null }): Tensor;
    };
    /** aten::linalg_cond.p_str(Tensor self, str p) -> Tensor */
    p_str: {
      (self: Tensor, p: "fro" | "nuc"): Tensor;
    };
    /** aten::linalg_cond.p_str_out(Tensor self, str p, *, Tensor(a!) out) -> Tensor(a!) */
    p_str_out: {
      (self: Tensor, p: "fro" | "nuc"): Tensor;
    };
  }>;
  readonly linalg_cross: Packet<{
    /** aten::linalg_cross(Tensor self, Tensor other, *, int dim=-1) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, options?: { dim?: Int }): Tensor;
    };
    /** aten::linalg_cross.out(Tensor self, Tensor other, *, int dim=-1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor, options?: { dim?: Int }): Tensor;
    };
  }>;
  readonly linalg_det: Packet<{
    /** aten::linalg_det(Tensor A) -> Tensor */
    default: {
      (A: Tensor): Tensor;
    };
    /** aten::linalg_det.out(Tensor A, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (A: Tensor): Tensor;
    };
  }>;
  readonly linalg_diagonal: Packet<{
    /** aten::linalg_diagonal(Tensor(a) A, *, int offset=0, int dim1=-2, int dim2=-1) -> Tensor(a) */
    default: {
      (A: Tensor, options?: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
    };
  }>;
  readonly linalg_eig: Packet<{
    /** aten::linalg_eig(Tensor self) -> (Tensor eigenvalues, Tensor eigenvectors) */
    default: {
      (self: Tensor): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
    };
    /** aten::linalg_eig.out(Tensor self, *, Tensor(a!) eigenvalues, Tensor(b!) eigenvectors) -> (Tensor(a!) eigenvalues, Tensor(b!) eigenvectors) */
    out: {
      (self: Tensor): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
    };
  }>;
  readonly linalg_eigh: Packet<{
    /** aten::linalg_eigh(Tensor self, str UPLO="L") -> (Tensor eigenvalues, Tensor eigenvectors) */
    default: {
      (self: Tensor, UPLO?: "L" | "U"): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
      (self: Tensor, options: { UPLO?: "L" | "U" }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
    };
    /** aten::linalg_eigh.eigvals(Tensor self, str UPLO="L", *, Tensor(a!) eigvals, Tensor(b!) eigvecs) -> (Tensor(a!) eigenvalues, Tensor(b!) eigenvectors) */
    eigvals: {
      (self: Tensor, UPLO?: "L" | "U"): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
      (self: Tensor, options: { UPLO?: "L" | "U" }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
    };
  }>;
  readonly linalg_eigvals: Packet<{
    /** aten::linalg_eigvals(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::linalg_eigvals.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly linalg_eigvalsh: Packet<{
    /** aten::linalg_eigvalsh(Tensor self, str UPLO="L") -> Tensor */
    default: {
      (self: Tensor, UPLO?: "L" | "U"): Tensor;
      (self: Tensor, options: { UPLO?: "L" | "U" }): Tensor;
    };
    /** aten::linalg_eigvalsh.out(Tensor self, str UPLO="L", *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, UPLO?: "L" | "U"): Tensor;
      (self: Tensor, options: { UPLO?: "L" | "U" }): Tensor;
    };
  }>;
  readonly linalg_householder_product: Packet<{
    /** aten::linalg_householder_product(Tensor input, Tensor tau) -> Tensor */
    default: {
      (input: Tensor, tau: Tensor): Tensor;
    };
    /** aten::linalg_householder_product.out(Tensor input, Tensor tau, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, tau: Tensor): Tensor;
    };
  }>;
  readonly linalg_inv: Packet<{
    /** aten::linalg_inv(Tensor A) -> Tensor */
    default: {
      (A: Tensor): Tensor;
    };
    /** aten::linalg_inv.out(Tensor A, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (A: Tensor): Tensor;
    };
  }>;
  readonly linalg_inv_ex: Packet<{
    /** aten::linalg_inv_ex(Tensor A, *, bool check_errors=False) -> (Tensor inverse, Tensor info) */
    default: {
      (A: Tensor, options?: { checkErrors?: boolean }): [inverse: Tensor, info: Tensor] & { inverse: Tensor; info: Tensor };
    };
    /** aten::linalg_inv_ex.inverse(Tensor A, *, bool check_errors=False, Tensor(a!) inverse, Tensor(b!) info) -> (Tensor(a!) inverse, Tensor(b!) info) */
    inverse: {
      (A: Tensor, options?: { checkErrors?: boolean }): [inverse: Tensor, info: Tensor] & { inverse: Tensor; info: Tensor };
    };
  }>;
  readonly linalg_ldl_factor: Packet<{
    /** aten::linalg_ldl_factor(Tensor self, *, bool hermitian=False) -> (Tensor LD, Tensor pivots) */
    default: {
      (self: Tensor, options?: { hermitian?: boolean }): [LD: Tensor, pivots: Tensor] & { LD: Tensor; pivots: Tensor };
    };
    /** aten::linalg_ldl_factor.out(Tensor self, *, bool hermitian=False, Tensor(a!) LD, Tensor(b!) pivots) -> (Tensor(a!) LD, Tensor(b!) pivots) */
    out: {
      (self: Tensor, options?: { hermitian?: boolean }): [LD: Tensor, pivots: Tensor] & { LD: Tensor; pivots: Tensor };
    };
  }>;
  readonly linalg_ldl_factor_ex: Packet<{
    /** aten::linalg_ldl_factor_ex(Tensor self, *, bool hermitian=False, bool check_errors=False) -> (Tensor LD, Tensor pivots, Tensor info) */
    default: {
      (self: Tensor, options?: { hermitian?: boolean; checkErrors?: boolean }): [LD: Tensor, pivots: Tensor, info: Tensor] & { LD: Tensor; pivots: Tensor; info: Tensor };
    };
    /** aten::linalg_ldl_factor_ex.out(Tensor self, *, bool hermitian=False, bool check_errors=False, Tensor(a!) LD, Tensor(b!) pivots, Tensor(c!) info) -> (Tensor(a!) LD, Tensor(b!) pivots, Tensor(c!) info) */
    out: {
      (self: Tensor, options?: { hermitian?: boolean; checkErrors?: boolean }): [LD: Tensor, pivots: Tensor, info: Tensor] & { LD: Tensor; pivots: Tensor; info: Tensor };
    };
  }>;
  readonly linalg_ldl_solve: Packet<{
    /** aten::linalg_ldl_solve(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False) -> Tensor */
    default: {
      (LD: Tensor, pivots: Tensor, B: Tensor, options?: { hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_ldl_solve.out(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (LD: Tensor, pivots: Tensor, B: Tensor, options?: { hermitian?: boolean }): Tensor;
    };
  }>;
  readonly linalg_lstsq: Packet<{
    /** aten::linalg_lstsq(Tensor self, Tensor b, float? rcond=None, *, str? driver=None) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values) */
    default: {
      (self: Tensor, b: Tensor, rcond?: Float | null, options?: { driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
      (self: Tensor, b: Tensor, options: { rcond?: Float | null; driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
    };
    /** aten::linalg_lstsq.out(Tensor self, Tensor b, float? rcond=None, *, str? driver=None, Tensor(a!) solution, Tensor(b!) residuals, Tensor(c!) rank, Tensor(d!) singular_values) -> (Tensor(a!) solution, Tensor(b!) residuals, Tensor(c!) rank, Tensor(d!) singular_values) */
    out: {
      (self: Tensor, b: Tensor, rcond?: Float | null, options?: { driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
      (self: Tensor, b: Tensor, options: { rcond?: Float | null; driver?: "gels" | "gelsy" | "gelsd" | "gelss" | null }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
    };
  }>;
  readonly linalg_lu: Packet<{
    /** aten::linalg_lu(Tensor A, *, bool pivot=True) -> (Tensor P, Tensor L, Tensor U) */
    default: {
      (A: Tensor, options?: { pivot?: boolean }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
    };
    /** aten::linalg_lu.out(Tensor A, *, bool pivot=True, Tensor(a!) P, Tensor(b!) L, Tensor(c!) U) -> (Tensor(a!) P, Tensor(b!) L, Tensor(c!) U) */
    out: {
      (A: Tensor, options?: { pivot?: boolean }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
    };
  }>;
  readonly linalg_lu_factor: Packet<{
    /** aten::linalg_lu_factor(Tensor A, *, bool pivot=True) -> (Tensor LU, Tensor pivots) */
    default: {
      (A: Tensor, options?: { pivot?: boolean }): [LU: Tensor, pivots: Tensor] & { LU: Tensor; pivots: Tensor };
    };
    /** aten::linalg_lu_factor.out(Tensor A, *, bool pivot=True, Tensor(a!) LU, Tensor(b!) pivots) -> (Tensor(a!) LU, Tensor(b!) pivots) */
    out: {
      (A: Tensor, options?: { pivot?: boolean }): [LU: Tensor, pivots: Tensor] & { LU: Tensor; pivots: Tensor };
    };
  }>;
  readonly linalg_lu_factor_ex: Packet<{
    /** aten::linalg_lu_factor_ex(Tensor A, *, bool pivot=True, bool check_errors=False) -> (Tensor LU, Tensor pivots, Tensor info) */
    default: {
      (A: Tensor, options?: { pivot?: boolean; checkErrors?: boolean }): [LU: Tensor, pivots: Tensor, info: Tensor] & { LU: Tensor; pivots: Tensor; info: Tensor };
    };
    /** aten::linalg_lu_factor_ex.out(Tensor A, *, bool pivot=True, bool check_errors=False, Tensor(a!) LU, Tensor(b!) pivots, Tensor(c!) info) -> (Tensor(a!) LU, Tensor(b!) pivots, Tensor(c!) info) */
    out: {
      (A: Tensor, options?: { pivot?: boolean; checkErrors?: boolean }): [LU: Tensor, pivots: Tensor, info: Tensor] & { LU: Tensor; pivots: Tensor; info: Tensor };
    };
  }>;
  readonly linalg_lu_solve: Packet<{
    /** aten::linalg_lu_solve(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False) -> Tensor */
    default: {
      (LU: Tensor, pivots: Tensor, B: Tensor, options?: { left?: boolean; adjoint?: boolean }): Tensor;
    };
    /** aten::linalg_lu_solve.out(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (LU: Tensor, pivots: Tensor, B: Tensor, options?: { left?: boolean; adjoint?: boolean }): Tensor;
    };
  }>;
  readonly linalg_matmul: Packet<{
    /** aten::linalg_matmul(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::linalg_matmul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly linalg_matrix_exp: Packet<{
    /** aten::linalg_matrix_exp(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::linalg_matrix_exp.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly linalg_matrix_norm: Packet<{
    /** aten::linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, ord: NormOrder, dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, ord: NormOrder, options: { dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::linalg_matrix_norm.out(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, ord: NormOrder, dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, ord: NormOrder, options: { dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::linalg_matrix_norm.str_ord(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    str_ord: {
      (self: Tensor, ord?: "fro" | "nuc", dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { ord?: "fro" | "nuc"; dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::linalg_matrix_norm.str_ord_out(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    str_ord_out: {
      (self: Tensor, ord?: "fro" | "nuc", dim?: readonly Int[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { ord?: "fro" | "nuc"; dim?: readonly Int[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly linalg_matrix_power: Packet<{
    /** aten::linalg_matrix_power(Tensor self, int n) -> Tensor */
    default: {
      (self: Tensor, n: Int): Tensor;
    };
    /** aten::linalg_matrix_power.out(Tensor self, int n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n: Int): Tensor;
    };
  }>;
  readonly linalg_matrix_rank: Packet<{
    /** aten::linalg_matrix_rank(Tensor self, float tol, bool hermitian=False) -> Tensor */
    default: {
      (self: Tensor, tol: Float, hermitian?: boolean): Tensor;
      (self: Tensor, tol: Float, options: { hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_matrix_rank.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor */
    atol_rtol_float: {
      (self: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_matrix_rank.atol_rtol_float_out(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!) */
    atol_rtol_float_out: {
      (self: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_matrix_rank.atol_rtol_tensor(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor */
    atol_rtol_tensor: {
      (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_matrix_rank.atol_rtol_tensor_out(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!) */
    atol_rtol_tensor_out: {
      (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_matrix_rank.out(Tensor self, float tol, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, tol: Float, hermitian?: boolean): Tensor;
      (self: Tensor, tol: Float, options: { hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_matrix_rank.out_tol_tensor(Tensor input, Tensor tol, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!) */
    out_tol_tensor: {
      (input: Tensor, tol: Tensor, hermitian?: boolean): Tensor;
      (input: Tensor, tol: Tensor, options: { hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_matrix_rank.tol_tensor(Tensor input, Tensor tol, bool hermitian=False) -> Tensor */
    tol_tensor: {
      (input: Tensor, tol: Tensor, hermitian?: boolean): Tensor;
      (input: Tensor, tol: Tensor, options: { hermitian?: boolean }): Tensor;
    };
  }>;
  readonly linalg_multi_dot: Packet<{
    /** aten::linalg_multi_dot(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
    /** aten::linalg_multi_dot.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly linalg_norm: Packet<{
    /** aten::linalg_norm(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, ord?: NormOrder | null, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { ord?: NormOrder | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::linalg_norm.ord_str(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    ord_str: {
      (self: Tensor, ord: "fro" | "nuc", dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, ord: "fro" | "nuc", options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::linalg_norm.ord_str_out(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    ord_str_out: {
      (self: Tensor, ord: "fro" | "nuc", dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, ord: "fro" | "nuc", options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::linalg_norm.out(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, ord?: NormOrder | null, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { ord?: NormOrder | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly linalg_pinv: Packet<{
    /** aten::linalg_pinv(Tensor self, float rcond, bool hermitian=False) -> Tensor */
    default: {
      (self: Tensor, rcond: Float, hermitian?: boolean): Tensor;
      (self: Tensor, rcond: Float, options: { hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_pinv.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor */
    atol_rtol_float: {
      (self: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_pinv.atol_rtol_float_out(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!) */
    atol_rtol_float_out: {
      (self: Tensor, options?: { atol?: Float | null; rtol?: Float | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor */
    atol_rtol_tensor: {
      (self: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_pinv.atol_rtol_tensor_out(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!) */
    atol_rtol_tensor_out: {
      (self: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_pinv.out(Tensor self, float rcond, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, rcond: Float, hermitian?: boolean): Tensor;
      (self: Tensor, rcond: Float, options: { hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_pinv.out_rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!) */
    out_rcond_tensor: {
      (self: Tensor, rcond: Tensor, hermitian?: boolean): Tensor;
      (self: Tensor, rcond: Tensor, options: { hermitian?: boolean }): Tensor;
    };
    /** aten::linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False) -> Tensor */
    rcond_tensor: {
      (self: Tensor, rcond: Tensor, hermitian?: boolean): Tensor;
      (self: Tensor, rcond: Tensor, options: { hermitian?: boolean }): Tensor;
    };
  }>;
  readonly linalg_qr: Packet<{
    /** aten::linalg_qr(Tensor A, str mode="reduced") -> (Tensor Q, Tensor R) */
    default: {
      (A: Tensor, mode?: "reduced" | "complete" | "r"): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
      (A: Tensor, options: { mode?: "reduced" | "complete" | "r" }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
    };
    /** aten::linalg_qr.out(Tensor A, str mode="reduced", *, Tensor(a!) Q, Tensor(b!) R) -> (Tensor(a!) Q, Tensor(b!) R) */
    out: {
      (A: Tensor, mode?: "reduced" | "complete" | "r"): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
      (A: Tensor, options: { mode?: "reduced" | "complete" | "r" }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
    };
  }>;
  readonly linalg_slogdet: Packet<{
    /** aten::linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet) */
    default: {
      (A: Tensor): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
    };
    /** aten::linalg_slogdet.out(Tensor A, *, Tensor(a!) sign, Tensor(b!) logabsdet) -> (Tensor(a!) sign, Tensor(b!) logabsdet) */
    out: {
      (A: Tensor): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
    };
  }>;
  readonly linalg_solve: Packet<{
    /** aten::linalg_solve(Tensor A, Tensor B, *, bool left=True) -> Tensor */
    default: {
      (A: Tensor, B: Tensor, options?: { left?: boolean }): Tensor;
    };
    /** aten::linalg_solve.out(Tensor A, Tensor B, *, bool left=True, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (A: Tensor, B: Tensor, options?: { left?: boolean }): Tensor;
    };
  }>;
  readonly linalg_solve_ex: Packet<{
    /** aten::linalg_solve_ex(Tensor A, Tensor B, *, bool left=True, bool check_errors=False) -> (Tensor result, Tensor info) */
    default: {
      (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): [result: Tensor, info: Tensor] & { result: Tensor; info: Tensor };
    };
    /** aten::linalg_solve_ex.out(Tensor A, Tensor B, *, bool left=True, bool check_errors=False, Tensor(a!) result, Tensor(b!) info) -> (Tensor(a!) result, Tensor(b!) info) */
    out: {
      (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): [result: Tensor, info: Tensor] & { result: Tensor; info: Tensor };
    };
  }>;
  readonly linalg_solve_triangular: Packet<{
    /** aten::linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False) -> Tensor */
    default: {
      (self: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
    };
    /** aten::linalg_solve_triangular.out(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
    };
  }>;
  readonly linalg_svd: Packet<{
    /** aten::linalg_svd(Tensor A, bool full_matrices=True, *, str? driver=None) -> (Tensor U, Tensor S, Tensor Vh) */
    default: {
      (A: Tensor, fullMatrices?: boolean, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
      (A: Tensor, options: { fullMatrices?: boolean; driver?: "gesvd" | "gesvdj" | "gesvda" | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
    };
    /** aten::linalg_svd.U(Tensor A, bool full_matrices=True, *, str? driver=None, Tensor(a!) U, Tensor(b!) S, Tensor(c!) Vh) -> (Tensor(a!) U, Tensor(b!) S, Tensor(c!) Vh) */
    U: {
      (A: Tensor, fullMatrices?: boolean, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
      (A: Tensor, options: { fullMatrices?: boolean; driver?: "gesvd" | "gesvdj" | "gesvda" | null }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
    };
  }>;
  readonly linalg_svdvals: Packet<{
    /** aten::linalg_svdvals(Tensor A, *, str? driver=None) -> Tensor */
    default: {
      (A: Tensor, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null }): Tensor;
    };
    /** aten::linalg_svdvals.out(Tensor A, *, str? driver=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (A: Tensor, options?: { driver?: "gesvd" | "gesvdj" | "gesvda" | null }): Tensor;
    };
  }>;
  readonly linalg_tensorinv: Packet<{
    /** aten::linalg_tensorinv(Tensor self, int ind=2) -> Tensor */
    default: {
      (self: Tensor, ind?: Int): Tensor;
      (self: Tensor, options: { ind?: Int }): Tensor;
    };
    /** aten::linalg_tensorinv.out(Tensor self, int ind=2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, ind?: Int): Tensor;
      (self: Tensor, options: { ind?: Int }): Tensor;
    };
  }>;
  readonly linalg_tensorsolve: Packet<{
    /** aten::linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=None) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, dims?: readonly Int[] | null): Tensor;
      (self: Tensor, other: Tensor, options: { dims?: readonly Int[] | null }): Tensor;
    };
    /** aten::linalg_tensorsolve.out(Tensor self, Tensor other, int[]? dims=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor, dims?: readonly Int[] | null): Tensor;
      (self: Tensor, other: Tensor, options: { dims?: readonly Int[] | null }): Tensor;
    };
  }>;
  readonly linalg_vander: Packet<{
    /** aten::linalg_vander(Tensor x, *, SymInt? N=None) -> Tensor */
    default: {
      (x: Tensor, options?: { N?: Int | null }): Tensor;
    };
  }>;
  readonly linalg_vecdot: Packet<{
    /** aten::linalg_vecdot(Tensor x, Tensor y, *, int dim=-1) -> Tensor */
    default: {
      (x: Tensor, y: Tensor, options?: { dim?: Int }): Tensor;
    };
    /** aten::linalg_vecdot.out(Tensor x, Tensor y, *, int dim=-1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, y: Tensor, options?: { dim?: Int }): Tensor;
    };
  }>;
  readonly linalg_vector_norm: Packet<{
    /** aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, ord?: Scalar, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { ord?: Scalar; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::linalg_vector_norm.out(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, ord?: Scalar, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { ord?: Scalar; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly linear: Packet<{
    /** aten::linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null }): Tensor;
    };
    /** aten::linear.out(Tensor input, Tensor weight, Tensor? bias=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
      (input: Tensor, weight: Tensor, options: { bias?: Tensor | null }): Tensor;
    };
  }>;
  readonly linear_backward: Packet<{
    /** aten::linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
    /** aten::linear_backward.out(Tensor self, Tensor grad_output, Tensor weight, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly linspace: Packet<{
    /** aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (start: Scalar, end: Scalar, steps: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::linspace.Scalar_Tensor(Scalar start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    Scalar_Tensor: {
      (start: Scalar, end: Tensor, steps: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::linspace.Scalar_Tensor_out(Scalar start, Tensor end, int steps, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (start: Scalar, end: Tensor, steps: Int): Tensor;
    };
    /** aten::linspace.Tensor_Scalar(Tensor start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    Tensor_Scalar: {
      (start: Tensor, end: Scalar, steps: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::linspace.Tensor_Scalar_out(Tensor start, Scalar end, int steps, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Scalar_out: {
      (start: Tensor, end: Scalar, steps: Int): Tensor;
    };
    /** aten::linspace.Tensor_Tensor(Tensor start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    Tensor_Tensor: {
      (start: Tensor, end: Tensor, steps: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::linspace.Tensor_Tensor_out(Tensor start, Tensor end, int steps, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Tensor_out: {
      (start: Tensor, end: Tensor, steps: Int): Tensor;
    };
    /** aten::linspace.out(Scalar start, Scalar end, int steps, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (start: Scalar, end: Scalar, steps: Int): Tensor;
    };
  }>;
  readonly log: Packet<{
    /** aten::log(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::log.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log10: Packet<{
    /** aten::log10(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::log10.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log10_: Packet<{
    /** aten::log10_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log1p: Packet<{
    /** aten::log1p(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::log1p.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log1p_: Packet<{
    /** aten::log1p_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log2: Packet<{
    /** aten::log2(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::log2.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log2_: Packet<{
    /** aten::log2_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log_: Packet<{
    /** aten::log_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log_normal: Packet<{
    /** aten::log_normal(Tensor self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, mean?: Float, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
    };
    /** aten::log_normal.out(Tensor self, float mean=1., float std=2., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mean?: Float, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly log_normal_: Packet<{
    /** aten::log_normal_(Tensor(a!) self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, mean?: Float, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly log_sigmoid: Packet<{
    /** aten::log_sigmoid(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::log_sigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly log_sigmoid_backward: Packet<{
    /** aten::log_sigmoid_backward(Tensor grad_output, Tensor self, Tensor buffer) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, buffer: Tensor): Tensor;
    };
    /** aten::log_sigmoid_backward.grad_input(Tensor grad_output, Tensor self, Tensor buffer, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, buffer: Tensor): Tensor;
    };
  }>;
  readonly log_sigmoid_forward: Packet<{
    /** aten::log_sigmoid_forward(Tensor self) -> (Tensor output, Tensor buffer) */
    default: {
      (self: Tensor): [output: Tensor, buffer: Tensor] & { output: Tensor; buffer: Tensor };
    };
    /** aten::log_sigmoid_forward.output(Tensor self, *, Tensor(a!) output, Tensor(b!) buffer) -> (Tensor(a!), Tensor(b!)) */
    output: {
      (self: Tensor): [Tensor, Tensor];
    };
  }>;
  readonly log_softmax: Packet<{
    /** aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
    int: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
    /** aten::log_softmax.int_out(Tensor self, int dim, ScalarType? dtype=None, *, Tensor(a!) out) -> Tensor(a!) */
    int_out: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly logaddexp: Packet<{
    /** aten::logaddexp(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::logaddexp.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logaddexp2: Packet<{
    /** aten::logaddexp2(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::logaddexp2.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logcumsumexp: Packet<{
    /** aten::logcumsumexp(Tensor self, int dim) -> Tensor */
    default: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::logcumsumexp.out(Tensor self, int dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly logdet: Packet<{
    /** aten::logdet(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly logical_and: Packet<{
    /** aten::logical_and(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::logical_and.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logical_and_: Packet<{
    /** aten::logical_and_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logical_not: Packet<{
    /** aten::logical_not(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::logical_not.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly logical_not_: Packet<{
    /** aten::logical_not_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly logical_or: Packet<{
    /** aten::logical_or(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::logical_or.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logical_or_: Packet<{
    /** aten::logical_or_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logical_xor: Packet<{
    /** aten::logical_xor(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::logical_xor.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logical_xor_: Packet<{
    /** aten::logical_xor_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly logit: Packet<{
    /** aten::logit(Tensor self, float? eps=None) -> Tensor */
    default: {
      (self: Tensor, eps?: Float | null): Tensor;
      (self: Tensor, options: { eps?: Float | null }): Tensor;
    };
    /** aten::logit.out(Tensor self, float? eps=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, eps?: Float | null): Tensor;
      (self: Tensor, options: { eps?: Float | null }): Tensor;
    };
  }>;
  readonly logit_: Packet<{
    /** aten::logit_(Tensor(a!) self, float? eps=None) -> Tensor(a!) */
    default: {
      (self: Tensor, eps?: Float | null): Tensor;
      (self: Tensor, options: { eps?: Float | null }): Tensor;
    };
  }>;
  readonly logit_backward: Packet<{
    /** aten::logit_backward(Tensor grad_output, Tensor self, float? eps=None) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, eps?: Float | null): Tensor;
      (gradOutput: Tensor, self: Tensor, options: { eps?: Float | null }): Tensor;
    };
    /** aten::logit_backward.grad_input(Tensor grad_output, Tensor self, float? eps=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, eps?: Float | null): Tensor;
      (gradOutput: Tensor, self: Tensor, options: { eps?: Float | null }): Tensor;
    };
  }>;
  readonly logspace: Packet<{
    /** aten::logspace(Scalar start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (start: Scalar, end: Scalar, steps: Int, base?: Float, options?: FactoryOptions): Tensor;
      (start: Scalar, end: Scalar, steps: Int, options: FactoryOptions & { base?: Float }): Tensor;
    };
    /** aten::logspace.Scalar_Tensor(Scalar start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    Scalar_Tensor: {
      (start: Scalar, end: Tensor, steps: Int, base?: Float, options?: FactoryOptions): Tensor;
      (start: Scalar, end: Tensor, steps: Int, options: FactoryOptions & { base?: Float }): Tensor;
    };
    /** aten::logspace.Scalar_Tensor_out(Scalar start, Tensor end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (start: Scalar, end: Tensor, steps: Int, base?: Float): Tensor;
      (start: Scalar, end: Tensor, steps: Int, options: { base?: Float }): Tensor;
    };
    /** aten::logspace.Tensor_Scalar(Tensor start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    Tensor_Scalar: {
      (start: Tensor, end: Scalar, steps: Int, base?: Float, options?: FactoryOptions): Tensor;
      (start: Tensor, end: Scalar, steps: Int, options: FactoryOptions & { base?: Float }): Tensor;
    };
    /** aten::logspace.Tensor_Scalar_out(Tensor start, Scalar end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Scalar_out: {
      (start: Tensor, end: Scalar, steps: Int, base?: Float): Tensor;
      (start: Tensor, end: Scalar, steps: Int, options: { base?: Float }): Tensor;
    };
    /** aten::logspace.Tensor_Tensor(Tensor start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    Tensor_Tensor: {
      (start: Tensor, end: Tensor, steps: Int, base?: Float, options?: FactoryOptions): Tensor;
      (start: Tensor, end: Tensor, steps: Int, options: FactoryOptions & { base?: Float }): Tensor;
    };
    /** aten::logspace.Tensor_Tensor_out(Tensor start, Tensor end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Tensor_out: {
      (start: Tensor, end: Tensor, steps: Int, base?: Float): Tensor;
      (start: Tensor, end: Tensor, steps: Int, options: { base?: Float }): Tensor;
    };
    /** aten::logspace.out(Scalar start, Scalar end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (start: Scalar, end: Scalar, steps: Int, base?: Float): Tensor;
      (start: Scalar, end: Scalar, steps: Int, options: { base?: Float }): Tensor;
    };
  }>;
  readonly logsumexp: Packet<{
    /** aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor */
    default: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
    /** aten::logsumexp.out(Tensor self, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly lstm: Packet<{
    /** aten::lstm.data(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor, Tensor) */
    data: {
      (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor, Tensor];
    };
    /** aten::lstm.input(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor) */
    input: {
      (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly lstm_cell: Packet<{
    /** aten::lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): [Tensor, Tensor];
      (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
    };
  }>;
  readonly lstm_mps_backward: Packet<{
    /** aten::lstm_mps_backward(Tensor? grad_y, Tensor? grad_hy, Tensor? grad_cy, Tensor z_state, Tensor cell_state_fwd, Tensor input, Tensor layersOutputs, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor[], Tensor[]) */
    default: {
      (gradY: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, zState: Tensor, cellStateFwd: Tensor, input: Tensor, layersOutputs: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor[], Tensor[]];
    };
    /** aten::lstm_mps_backward.out(Tensor? grad_y, Tensor? grad_hy, Tensor? grad_cy, Tensor z_state, Tensor cell_state_fwd, Tensor input, Tensor layersOutputs, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first, *, Tensor(a!) out0, Tensor(b!)[] out1, Tensor(c!)[] out2) -> () */
    out: {
      (gradY: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, zState: Tensor, cellStateFwd: Tensor, input: Tensor, layersOutputs: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): void;
    };
  }>;
  readonly lt: Packet<{
    /** aten::lt.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::lt.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::lt.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::lt.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly lt_: Packet<{
    /** aten::lt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::lt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly lu_solve: Packet<{
    /** aten::lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor */
    default: {
      (self: Tensor, LUData: Tensor, LUPivots: Tensor): Tensor;
    };
    /** aten::lu_solve.out(Tensor self, Tensor LU_data, Tensor LU_pivots, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, LUData: Tensor, LUPivots: Tensor): Tensor;
    };
  }>;
  readonly lu_unpack: Packet<{
    /** aten::lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data=True, bool unpack_pivots=True) -> (Tensor P, Tensor L, Tensor U) */
    default: {
      (LUData: Tensor, LUPivots: Tensor, unpackData?: boolean, unpackPivots?: boolean): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
      (LUData: Tensor, LUPivots: Tensor, options: { unpackData?: boolean; unpackPivots?: boolean }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
    };
    /** aten::lu_unpack.out(Tensor LU_data, Tensor LU_pivots, bool unpack_data=True, bool unpack_pivots=True, *, Tensor(a!) P, Tensor(b!) L, Tensor(c!) U) -> (Tensor(a!) P, Tensor(b!) L, Tensor(c!) U) */
    out: {
      (LUData: Tensor, LUPivots: Tensor, unpackData?: boolean, unpackPivots?: boolean): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
      (LUData: Tensor, LUPivots: Tensor, options: { unpackData?: boolean; unpackPivots?: boolean }): [P: Tensor, L: Tensor, U: Tensor] & { P: Tensor; L: Tensor; U: Tensor };
    };
  }>;
  readonly mH: Packet<{
    /** aten::mH(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly mT: Packet<{
    /** aten::mT(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly margin_ranking_loss: Packet<{
    /** aten::margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor */
    default: {
      (input1: Tensor, input2: Tensor, target: Tensor, margin?: Float, reduction?: Int): Tensor;
      (input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: Float; reduction?: Int }): Tensor;
    };
  }>;
  readonly masked_fill: Packet<{
    /** aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor */
    Scalar: {
      (self: Tensor, mask: Tensor, value: Scalar): Tensor;
    };
    /** aten::masked_fill.Scalar_out(Tensor self, Tensor mask, Scalar value, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, mask: Tensor, value: Scalar): Tensor;
    };
    /** aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor */
    Tensor: {
      (self: Tensor, mask: Tensor, value: Tensor): Tensor;
    };
    /** aten::masked_fill.Tensor_out(Tensor self, Tensor mask, Tensor value, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, mask: Tensor, value: Tensor): Tensor;
    };
  }>;
  readonly masked_fill_: Packet<{
    /** aten::masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, mask: Tensor, value: Scalar): Tensor;
    };
    /** aten::masked_fill_.Tensor(Tensor(a!) self, Tensor mask, Tensor value) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, mask: Tensor, value: Tensor): Tensor;
    };
  }>;
  readonly masked_scatter: Packet<{
    /** aten::masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor, source: Tensor): Tensor;
    };
    /** aten::masked_scatter.out(Tensor self, Tensor mask, Tensor source, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mask: Tensor, source: Tensor): Tensor;
    };
  }>;
  readonly masked_scatter_: Packet<{
    /** aten::masked_scatter_(Tensor(a!) self, Tensor mask, Tensor source) -> Tensor(a!) */
    default: {
      (self: Tensor, mask: Tensor, source: Tensor): Tensor;
    };
  }>;
  readonly masked_scatter_backward: Packet<{
    /** aten::masked_scatter_backward(Tensor grad_output, Tensor mask, SymInt[] sizes) -> Tensor */
    default: {
      (gradOutput: Tensor, mask: Tensor, sizes: readonly Int[]): Tensor;
    };
  }>;
  readonly masked_select: Packet<{
    /** aten::masked_select(Tensor self, Tensor mask) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor): Tensor;
    };
    /** aten::masked_select.out(Tensor self, Tensor mask, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mask: Tensor): Tensor;
    };
  }>;
  readonly masked_select_backward: Packet<{
    /** aten::masked_select_backward(Tensor grad, Tensor input, Tensor mask) -> Tensor */
    default: {
      (grad: Tensor, input: Tensor, mask: Tensor): Tensor;
    };
  }>;
  readonly matmul: Packet<{
    /** aten::matmul(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::matmul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly matmul_backward: Packet<{
    /** aten::matmul_backward(Tensor grad, Tensor self, Tensor other, bool[2] mask) -> (Tensor, Tensor) */
    default: {
      (grad: Tensor, self: Tensor, other: Tensor, mask: readonly boolean[]): [Tensor, Tensor];
    };
    /** aten::matmul_backward.out(Tensor grad, Tensor self, Tensor other, bool[2] mask, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (grad: Tensor, self: Tensor, other: Tensor, mask: readonly boolean[]): [Tensor, Tensor];
    };
  }>;
  readonly matrix_H: Packet<{
    /** aten::matrix_H(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly matrix_exp: Packet<{
    /** aten::matrix_exp(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly matrix_exp_backward: Packet<{
    /** aten::matrix_exp_backward(Tensor self, Tensor grad) -> Tensor */
    default: {
      (self: Tensor, grad: Tensor): Tensor;
    };
  }>;
  readonly matrix_power: Packet<{
    /** aten::matrix_power(Tensor self, int n) -> Tensor */
    default: {
      (self: Tensor, n: Int): Tensor;
    };
    /** aten::matrix_power.out(Tensor self, int n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, n: Int): Tensor;
    };
  }>;
  readonly max: Packet<{
    /** aten::max(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
    dim: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::max.dim_max(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) max, Tensor(b!) max_values) -> (Tensor(a!) values, Tensor(b!) indices) */
    dim_max: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::max.other(Tensor self, Tensor other) -> Tensor */
    other: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::max.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::max.unary_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    unary_out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly max_pool1d: Packet<{
    /** aten::max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly max_pool1d_with_indices: Packet<{
    /** aten::max_pool1d_with_indices(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): [Tensor, Tensor];
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly max_pool2d: Packet<{
    /** aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly max_pool2d_backward: Packet<{
    /** aten::max_pool2d_backward(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::max_pool2d_backward.out(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly max_pool2d_with_indices: Packet<{
    /** aten::max_pool2d_with_indices(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): [Tensor, Tensor];
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
    };
    /** aten::max_pool2d_with_indices.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): [Tensor, Tensor];
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly max_pool2d_with_indices_backward: Packet<{
    /** aten::max_pool2d_with_indices_backward(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, int[2] dilation, bool ceil_mode, Tensor indices) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], ceilMode: boolean, indices: Tensor): Tensor;
    };
    /** aten::max_pool2d_with_indices_backward.grad_input(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, int[2] dilation, bool ceil_mode, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], ceilMode: boolean, indices: Tensor): Tensor;
    };
  }>;
  readonly max_pool3d: Packet<{
    /** aten::max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly max_pool3d_with_indices: Packet<{
    /** aten::max_pool3d_with_indices(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): [Tensor, Tensor];
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
    };
    /** aten::max_pool3d_with_indices.out(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): [Tensor, Tensor];
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly max_pool3d_with_indices_backward: Packet<{
    /** aten::max_pool3d_with_indices_backward(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] stride, int[3] padding, int[3] dilation, bool ceil_mode, Tensor indices) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], ceilMode: boolean, indices: Tensor): Tensor;
    };
    /** aten::max_pool3d_with_indices_backward.grad_input(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] stride, int[3] padding, int[3] dilation, bool ceil_mode, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], ceilMode: boolean, indices: Tensor): Tensor;
    };
  }>;
  readonly max_unpool2d: Packet<{
    /** aten::max_unpool2d(Tensor self, Tensor indices, SymInt[2] output_size) -> Tensor */
    default: {
      (self: Tensor, indices: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
    /** aten::max_unpool2d.out(Tensor self, Tensor indices, SymInt[2] output_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, indices: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly max_unpool3d: Packet<{
    /** aten::max_unpool3d(Tensor self, Tensor indices, SymInt[3] output_size, int[3] stride, int[3] padding) -> Tensor */
    default: {
      (self: Tensor, indices: Tensor, outputSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[]): Tensor;
    };
    /** aten::max_unpool3d.out(Tensor self, Tensor indices, SymInt[3] output_size, int[3] stride, int[3] padding, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, indices: Tensor, outputSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly maximum: Packet<{
    /** aten::maximum(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::maximum.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly mean: Packet<{
    /** aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, options?: { dtype?: DType | null }): Tensor;
    };
    /** aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    dim: {
      (self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::mean.dtype_out(Tensor self, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    dtype_out: {
      (self: Tensor, options?: { dtype?: DType | null }): Tensor;
    };
    /** aten::mean.out(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly median: Packet<{
    /** aten::median(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
    dim: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::median.dim_values(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    dim_values: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::median.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly meshgrid: Packet<{
    /** aten::meshgrid(Tensor[] tensors) -> Tensor[] */
    default: {
      (tensors: readonly Tensor[]): Tensor[];
    };
    /** aten::meshgrid.indexing(Tensor[] tensors, *, str indexing) -> Tensor[] */
    indexing: {
      (tensors: readonly Tensor[], options: { indexing: "ij" | "xy" }): Tensor[];
    };
  }>;
  readonly min: Packet<{
    /** aten::min(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
    dim: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::min.dim_min(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) min, Tensor(b!) min_indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    dim_min: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::min.other(Tensor self, Tensor other) -> Tensor */
    other: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::min.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::min.unary_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    unary_out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly minimum: Packet<{
    /** aten::minimum(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::minimum.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly miopen_batch_norm: Packet<{
    /** aten::miopen_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::miopen_batch_norm.out(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly miopen_batch_norm_backward: Packet<{
    /** aten::miopen_batch_norm_backward(Tensor input, Tensor grad_output, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, float epsilon) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, gradOutput: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, epsilon: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::miopen_batch_norm_backward.out(Tensor input, Tensor grad_output, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, float epsilon, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (input: Tensor, gradOutput: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, epsilon: Float): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly miopen_convolution: Packet<{
    /** aten::miopen_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean): Tensor;
    };
    /** aten::miopen_convolution.out(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean): Tensor;
    };
  }>;
  readonly miopen_convolution_add_relu: Packet<{
    /** aten::miopen_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly miopen_convolution_relu: Packet<{
    /** aten::miopen_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly miopen_convolution_transpose: Packet<{
    /** aten::miopen_convolution_transpose(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean): Tensor;
    };
    /** aten::miopen_convolution_transpose.out(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean): Tensor;
    };
  }>;
  readonly miopen_ctc_loss: Packet<{
    /** aten::miopen_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor) */
    default: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
    };
    /** aten::miopen_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor) */
    Tensor: {
      (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
    };
    /** aten::miopen_ctc_loss.out(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
    };
  }>;
  readonly miopen_depthwise_convolution: Packet<{
    /** aten::miopen_depthwise_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean): Tensor;
    };
    /** aten::miopen_depthwise_convolution.out(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean): Tensor;
    };
  }>;
  readonly miopen_rnn: Packet<{
    /** aten::miopen_rnn(Tensor input, Tensor[] weight, int weight_stride0, Tensor hx, Tensor? cx, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state) -> (Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::miopen_rnn.out(Tensor input, Tensor[] weight, int weight_stride0, Tensor hx, Tensor? cx, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3, Tensor(e!) out4) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!), Tensor(e!)) */
    out: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly miopen_rnn_backward: Packet<{
    /** aten::miopen_rnn_backward(Tensor input, Tensor[] weight, int weight_stride0, Tensor weight_buf, Tensor hx, Tensor? cx, Tensor output, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state, Tensor reserve, bool[4] output_mask) -> (Tensor, Tensor, Tensor, Tensor[]) */
    default: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor, hx: Tensor, cx: Tensor | null, output: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, reserve: Tensor, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor, Tensor[]];
    };
    /** aten::miopen_rnn_backward.out(Tensor input, Tensor[] weight, int weight_stride0, Tensor weight_buf, Tensor hx, Tensor? cx, Tensor output, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state, Tensor reserve, bool[4] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!)[] out3) -> () */
    out: {
      (input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor, hx: Tensor, cx: Tensor | null, output: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, reserve: Tensor, outputMask: readonly boolean[]): void;
    };
  }>;
  readonly mish: Packet<{
    /** aten::mish(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::mish.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly mish_: Packet<{
    /** aten::mish_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly mish_backward: Packet<{
    /** aten::mish_backward(Tensor grad_output, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly mkldnn_adaptive_avg_pool2d: Packet<{
    /** aten::mkldnn_adaptive_avg_pool2d(Tensor self, int[2] output_size) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
    /** aten::mkldnn_adaptive_avg_pool2d.out(Tensor self, int[2] output_size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly mkldnn_adaptive_avg_pool2d_backward: Packet<{
    /** aten::mkldnn_adaptive_avg_pool2d_backward(Tensor grad_output, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
    /** aten::mkldnn_adaptive_avg_pool2d_backward.out(Tensor grad_output, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly mkldnn_convolution: Packet<{
    /** aten::mkldnn_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
    /** aten::mkldnn_convolution.out(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int): Tensor;
    };
  }>;
  readonly mkldnn_linear: Packet<{
    /** aten::mkldnn_linear(Tensor self, Tensor weight, Tensor? bias=None) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
      (self: Tensor, weight: Tensor, options: { bias?: Tensor | null }): Tensor;
    };
    /** aten::mkldnn_linear.out(Tensor self, Tensor weight, Tensor? bias=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
      (self: Tensor, weight: Tensor, options: { bias?: Tensor | null }): Tensor;
    };
  }>;
  readonly mkldnn_linear_backward: Packet<{
    /** aten::mkldnn_linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
    /** aten::mkldnn_linear_backward.out(Tensor self, Tensor grad_output, Tensor weight, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly mkldnn_linear_backward_input: Packet<{
    /** aten::mkldnn_linear_backward_input(int[] input_size, Tensor grad_output, Tensor weight) -> Tensor */
    default: {
      (inputSize: readonly Int[], gradOutput: Tensor, weight: Tensor): Tensor;
    };
    /** aten::mkldnn_linear_backward_input.out(int[] input_size, Tensor grad_output, Tensor weight, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (inputSize: readonly Int[], gradOutput: Tensor, weight: Tensor): Tensor;
    };
  }>;
  readonly mkldnn_linear_backward_weights: Packet<{
    /** aten::mkldnn_linear_backward_weights(Tensor grad_output, Tensor input, Tensor weight, bool bias_defined) -> (Tensor, Tensor) */
    default: {
      (gradOutput: Tensor, input: Tensor, weight: Tensor, biasDefined: boolean): [Tensor, Tensor];
    };
    /** aten::mkldnn_linear_backward_weights.out(Tensor grad_output, Tensor input, Tensor weight, bool bias_defined, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (gradOutput: Tensor, input: Tensor, weight: Tensor, biasDefined: boolean): [Tensor, Tensor];
    };
  }>;
  readonly mkldnn_max_pool2d: Packet<{
    /** aten::mkldnn_max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::mkldnn_max_pool2d.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly mkldnn_max_pool2d_backward: Packet<{
    /** aten::mkldnn_max_pool2d_backward(Tensor grad_output, Tensor output, Tensor input, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::mkldnn_max_pool2d_backward.out(Tensor grad_output, Tensor output, Tensor input, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly mkldnn_max_pool3d: Packet<{
    /** aten::mkldnn_max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::mkldnn_max_pool3d.out(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly mkldnn_max_pool3d_backward: Packet<{
    /** aten::mkldnn_max_pool3d_backward(Tensor grad_output, Tensor output, Tensor input, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::mkldnn_max_pool3d_backward.out(Tensor grad_output, Tensor output, Tensor input, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly mkldnn_reorder_conv2d_weight: Packet<{
    /** aten::mkldnn_reorder_conv2d_weight(Tensor self, SymInt[2] padding=[0, 0], SymInt[2] stride=[1, 1], SymInt[2] dilation=[1, 1], SymInt groups=1, SymInt[]? input_size=None) -> Tensor */
    default: {
      (self: Tensor, padding?: Int | readonly Int[], stride?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int, inputSize?: readonly Int[] | null): Tensor;
      (self: Tensor, options: { padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null }): Tensor;
    };
    /** aten::mkldnn_reorder_conv2d_weight.out(Tensor self, SymInt[2] padding=[0, 0], SymInt[2] stride=[1, 1], SymInt[2] dilation=[1, 1], SymInt groups=1, SymInt[]? input_size=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding?: Int | readonly Int[], stride?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int, inputSize?: readonly Int[] | null): Tensor;
      (self: Tensor, options: { padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null }): Tensor;
    };
  }>;
  readonly mkldnn_reorder_conv3d_weight: Packet<{
    /** aten::mkldnn_reorder_conv3d_weight(Tensor self, SymInt[3] padding=[0, 0, 0], SymInt[3] stride=[1, 1, 1], SymInt[3] dilation=[1, 1, 1], SymInt groups=1, SymInt[]? input_size=None) -> Tensor */
    default: {
      (self: Tensor, padding?: Int | readonly Int[], stride?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int, inputSize?: readonly Int[] | null): Tensor;
      (self: Tensor, options: { padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null }): Tensor;
    };
    /** aten::mkldnn_reorder_conv3d_weight.out(Tensor self, SymInt[3] padding=[0, 0, 0], SymInt[3] stride=[1, 1, 1], SymInt[3] dilation=[1, 1, 1], SymInt groups=1, SymInt[]? input_size=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding?: Int | readonly Int[], stride?: Int | readonly Int[], dilation?: Int | readonly Int[], groups?: Int, inputSize?: readonly Int[] | null): Tensor;
      (self: Tensor, options: { padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null }): Tensor;
    };
  }>;
  readonly mkldnn_rnn_layer: Packet<{
    /** aten::mkldnn_rnn_layer(Tensor input, Tensor weight0, Tensor weight1, Tensor weight2, Tensor weight3, Tensor hx_, Tensor cx_, bool reverse, int[] batch_sizes, int mode, int hidden_size, int num_layers, bool has_biases, bool bidirectional, bool batch_first, bool train) -> (Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly Int[], mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, train: boolean): [Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::mkldnn_rnn_layer.out(Tensor input, Tensor weight0, Tensor weight1, Tensor weight2, Tensor weight3, Tensor hx_, Tensor cx_, bool reverse, int[] batch_sizes, int mode, int hidden_size, int num_layers, bool has_biases, bool bidirectional, bool batch_first, bool train, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!)) */
    out: {
      (input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly Int[], mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, train: boolean): [Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly mkldnn_rnn_layer_backward: Packet<{
    /** aten::mkldnn_rnn_layer_backward(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3, Tensor weight4, Tensor hx_, Tensor cx_tmp, Tensor output, Tensor hy_, Tensor cy_, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, bool reverse, int mode, int hidden_size, int num_layers, bool has_biases, bool train, bool bidirectional, int[] batch_sizes, bool batch_first, Tensor workspace) -> (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, weight4: Tensor, hx_: Tensor, cxTmp: Tensor, output: Tensor, hy_: Tensor, cy_: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, reverse: boolean, mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], batchFirst: boolean, workspace: Tensor): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    };
    /** aten::mkldnn_rnn_layer_backward.out(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3, Tensor weight4, Tensor hx_, Tensor cx_tmp, Tensor output, Tensor hy_, Tensor cy_, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, bool reverse, int mode, int hidden_size, int num_layers, bool has_biases, bool train, bool bidirectional, int[] batch_sizes, bool batch_first, Tensor workspace, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2, Tensor(d!) out3, Tensor(e!) out4, Tensor(f!) out5, Tensor(g!) out6) -> (Tensor(a!), Tensor(b!), Tensor(c!), Tensor(d!), Tensor(e!), Tensor(f!), Tensor(g!)) */
    out: {
      (input: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, weight4: Tensor, hx_: Tensor, cxTmp: Tensor, output: Tensor, hy_: Tensor, cy_: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, reverse: boolean, mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], batchFirst: boolean, workspace: Tensor): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    };
  }>;
  readonly mm: Packet<{
    /** aten::mm(Tensor self, Tensor mat2) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor): Tensor;
    };
    /** aten::mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor */
    dtype: {
      (self: Tensor, mat2: Tensor, outDtype: DType): Tensor;
    };
    /** aten::mm.dtype_out(Tensor self, Tensor mat2, ScalarType out_dtype, *, Tensor(a!) out) -> Tensor(a!) */
    dtype_out: {
      (self: Tensor, mat2: Tensor, outDtype: DType): Tensor;
    };
    /** aten::mm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat2: Tensor): Tensor;
    };
  }>;
  readonly mode: Packet<{
    /** aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices) */
    default: {
      (self: Tensor, dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::mode.values(Tensor self, int dim=-1, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    values: {
      (self: Tensor, dim?: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim?: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
  }>;
  readonly moveaxis: Packet<{
    /** aten::moveaxis.int(Tensor(a) self, int source, int destination) -> Tensor(a) */
    int: {
      (self: Tensor, source: Int, destination: Int): Tensor;
    };
    /** aten::moveaxis.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a) */
    intlist: {
      (self: Tensor, source: readonly Int[], destination: readonly Int[]): Tensor;
    };
  }>;
  readonly movedim: Packet<{
    /** aten::movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a) */
    int: {
      (self: Tensor, source: Int, destination: Int): Tensor;
    };
    /** aten::movedim.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a) */
    intlist: {
      (self: Tensor, source: readonly Int[], destination: readonly Int[]): Tensor;
    };
  }>;
  readonly mps_convolution_backward: Packet<{
    /** aten::mps_convolution_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
    /** aten::mps_convolution_backward.out(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly mps_convolution_transpose_backward: Packet<{
    /** aten::mps_convolution_transpose_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[2] output_mask) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
    /** aten::mps_convolution_transpose_backward.out(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[2] output_mask, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (self: Tensor, gradOutput: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, outputMask: readonly boolean[]): [Tensor, Tensor];
    };
  }>;
  readonly mse_loss: Packet<{
    /** aten::mse_loss(Tensor self, Tensor target, int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int }): Tensor;
    };
    /** aten::mse_loss.out(Tensor self, Tensor target, int reduction=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int }): Tensor;
    };
  }>;
  readonly mse_loss_backward: Packet<{
    /** aten::mse_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int): Tensor;
    };
    /** aten::mse_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, int reduction, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int): Tensor;
    };
  }>;
  readonly msort: Packet<{
    /** aten::msort(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::msort.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly mul: Packet<{
    /** aten::mul.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::mul.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::mul.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::mul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly mul_: Packet<{
    /** aten::mul_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly multi_margin_loss: Packet<{
    /** aten::multi_margin_loss(Tensor self, Tensor target, Scalar p=1, Scalar margin=1, Tensor? weight=None, int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, p?: Scalar, margin?: Scalar, weight?: Tensor | null, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: Int }): Tensor;
    };
    /** aten::multi_margin_loss.out(Tensor self, Tensor target, Scalar p=1, Scalar margin=1, Tensor? weight=None, int reduction=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, p?: Scalar, margin?: Scalar, weight?: Tensor | null, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: Int }): Tensor;
    };
  }>;
  readonly multi_margin_loss_backward: Packet<{
    /** aten::multi_margin_loss_backward(Tensor grad_output, Tensor self, Tensor target, Scalar p, Scalar margin, Tensor? weight=None, int reduction=1) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, p: Scalar, margin: Scalar, weight?: Tensor | null, reduction?: Int): Tensor;
      (gradOutput: Tensor, self: Tensor, target: Tensor, p: Scalar, margin: Scalar, options: { weight?: Tensor | null; reduction?: Int }): Tensor;
    };
    /** aten::multi_margin_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, Scalar p, Scalar margin, Tensor? weight=None, int reduction=1, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, p: Scalar, margin: Scalar, weight?: Tensor | null, reduction?: Int): Tensor;
      (gradOutput: Tensor, self: Tensor, target: Tensor, p: Scalar, margin: Scalar, options: { weight?: Tensor | null; reduction?: Int }): Tensor;
    };
  }>;
  readonly multilabel_margin_loss: Packet<{
    /** aten::multilabel_margin_loss(Tensor self, Tensor target, int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int }): Tensor;
    };
    /** aten::multilabel_margin_loss.out(Tensor self, Tensor target, int reduction=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int }): Tensor;
    };
  }>;
  readonly multilabel_margin_loss_backward: Packet<{
    /** aten::multilabel_margin_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction, Tensor is_target) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, isTarget: Tensor): Tensor;
    };
    /** aten::multilabel_margin_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, int reduction, Tensor is_target, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, isTarget: Tensor): Tensor;
    };
  }>;
  readonly multilabel_margin_loss_forward: Packet<{
    /** aten::multilabel_margin_loss_forward(Tensor self, Tensor target, int reduction) -> (Tensor output, Tensor is_target) */
    default: {
      (self: Tensor, target: Tensor, reduction: Int): [output: Tensor, is_target: Tensor] & { output: Tensor; is_target: Tensor };
    };
    /** aten::multilabel_margin_loss_forward.output(Tensor self, Tensor target, int reduction, *, Tensor(a!) output, Tensor(b!) is_target) -> (Tensor(a!), Tensor(b!)) */
    output: {
      (self: Tensor, target: Tensor, reduction: Int): [Tensor, Tensor];
    };
  }>;
  readonly multinomial: Packet<{
    /** aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, numSamples: Int, replacement?: boolean, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, numSamples: Int, options: { replacement?: boolean; generator?: Generator | null }): Tensor;
    };
    /** aten::multinomial.out(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, numSamples: Int, replacement?: boolean, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, numSamples: Int, options: { replacement?: boolean; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly multiply: Packet<{
    /** aten::multiply.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::multiply.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::multiply.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly multiply_: Packet<{
    /** aten::multiply_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::multiply_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly mv: Packet<{
    /** aten::mv(Tensor self, Tensor vec) -> Tensor */
    default: {
      (self: Tensor, vec: Tensor): Tensor;
    };
    /** aten::mv.out(Tensor self, Tensor vec, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, vec: Tensor): Tensor;
    };
  }>;
  readonly mvlgamma: Packet<{
    /** aten::mvlgamma(Tensor self, int p) -> Tensor */
    default: {
      (self: Tensor, p: Int): Tensor;
    };
    /** aten::mvlgamma.out(Tensor self, int p, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p: Int): Tensor;
    };
  }>;
  readonly mvlgamma_: Packet<{
    /** aten::mvlgamma_(Tensor(a!) self, int p) -> Tensor(a!) */
    default: {
      (self: Tensor, p: Int): Tensor;
    };
  }>;
  readonly nan_to_num: Packet<{
    /** aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor */
    default: {
      (self: Tensor, nan?: Float | null, posinf?: Float | null, neginf?: Float | null): Tensor;
      (self: Tensor, options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
    };
    /** aten::nan_to_num.out(Tensor self, float? nan=None, float? posinf=None, float? neginf=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, nan?: Float | null, posinf?: Float | null, neginf?: Float | null): Tensor;
      (self: Tensor, options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
    };
  }>;
  readonly nan_to_num_: Packet<{
    /** aten::nan_to_num_(Tensor(a!) self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor(a!) */
    default: {
      (self: Tensor, nan?: Float | null, posinf?: Float | null, neginf?: Float | null): Tensor;
      (self: Tensor, options: { nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
    };
  }>;
  readonly nanmean: Packet<{
    /** aten::nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::nanmean.out(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly nanmedian: Packet<{
    /** aten::nanmedian(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices) */
    dim: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::nanmedian.dim_values(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    dim_values: {
      (self: Tensor, dim: Int, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim: Int; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::nanmedian.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly nanquantile: Packet<{
    /** aten::nanquantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
    default: {
      (self: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
    /** aten::nanquantile.out(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
    /** aten::nanquantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
    scalar: {
      (self: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
    /** aten::nanquantile.scalar_out(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!) */
    scalar_out: {
      (self: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
  }>;
  readonly nansum: Packet<{
    /** aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::nansum.out(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly narrow: Packet<{
    /** aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a) */
    default: {
      (self: Tensor, dim: Int, start: Int, length: Int): Tensor;
      (self: Tensor, options: { dim: Int; start: Int; length: Int }): Tensor;
    };
    /** aten::narrow.Tensor(Tensor(a) self, int dim, Tensor start, SymInt length) -> Tensor(a) */
    Tensor: {
      (self: Tensor, dim: Int, start: Tensor, length: Int): Tensor;
      (self: Tensor, options: { dim: Int; start: Tensor; length: Int }): Tensor;
    };
  }>;
  readonly narrow_copy: Packet<{
    /** aten::narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor */
    default: {
      (self: Tensor, dim: Int, start: Int, length: Int): Tensor;
      (self: Tensor, options: { dim: Int; start: Int; length: Int }): Tensor;
    };
    /** aten::narrow_copy.out(Tensor self, int dim, SymInt start, SymInt length, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, start: Int, length: Int): Tensor;
      (self: Tensor, options: { dim: Int; start: Int; length: Int }): Tensor;
    };
  }>;
  readonly native_batch_norm: Packet<{
    /** aten::native_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::native_batch_norm.out(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, *, Tensor(a!) out, Tensor(b!) save_mean, Tensor(c!) save_invstd) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly native_batch_norm_backward: Packet<{
    /** aten::native_batch_norm_backward(Tensor grad_out, Tensor input, Tensor? weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_invstd, bool train, float eps, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, input: Tensor, weight: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveInvstd: Tensor | null, train: boolean, eps: Float, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
    /** aten::native_batch_norm_backward.out(Tensor grad_out, Tensor input, Tensor? weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_invstd, bool train, float eps, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (gradOut: Tensor, input: Tensor, weight: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveInvstd: Tensor | null, train: boolean, eps: Float, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly native_channel_shuffle: Packet<{
    /** aten::native_channel_shuffle(Tensor self, SymInt groups) -> Tensor */
    default: {
      (self: Tensor, groups: Int): Tensor;
    };
  }>;
  readonly native_dropout: Packet<{
    /** aten::native_dropout(Tensor input, float p, bool? train) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, p: Float, train: boolean | null): [Tensor, Tensor];
    };
    /** aten::native_dropout.out(Tensor input, float p, bool? train, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    out: {
      (input: Tensor, p: Float, train: boolean | null): [Tensor, Tensor];
    };
  }>;
  readonly native_dropout_backward: Packet<{
    /** aten::native_dropout_backward(Tensor grad_output, Tensor mask, float scale) -> Tensor */
    default: {
      (gradOutput: Tensor, mask: Tensor, scale: Float): Tensor;
    };
    /** aten::native_dropout_backward.out(Tensor grad_output, Tensor mask, float scale, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, mask: Tensor, scale: Float): Tensor;
    };
  }>;
  readonly native_group_norm: Packet<{
    /** aten::native_group_norm(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, eps: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::native_group_norm.out(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, eps: Float): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly native_group_norm_backward: Packet<{
    /** aten::native_group_norm_backward(Tensor grad_out, Tensor input, Tensor mean, Tensor rstd, Tensor? weight, SymInt N, SymInt C, SymInt HxW, int group, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, input: Tensor, mean: Tensor, rstd: Tensor, weight: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
    /** aten::native_group_norm_backward.out(Tensor grad_out, Tensor input, Tensor mean, Tensor rstd, Tensor? weight, SymInt N, SymInt C, SymInt HxW, int group, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (gradOut: Tensor, input: Tensor, mean: Tensor, rstd: Tensor, weight: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly native_layer_norm: Packet<{
    /** aten::native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps) -> (Tensor, Tensor, Tensor) */
    default: {
      (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, eps: Float): [Tensor, Tensor, Tensor];
    };
    /** aten::native_layer_norm.out(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, eps: Float): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly native_layer_norm_backward: Packet<{
    /** aten::native_layer_norm_backward(Tensor grad_out, Tensor input, SymInt[] normalized_shape, Tensor mean, Tensor rstd, Tensor? weight, Tensor? bias, bool[3] output_mask) -> (Tensor, Tensor, Tensor) */
    default: {
      (gradOut: Tensor, input: Tensor, normalizedShape: readonly Int[], mean: Tensor, rstd: Tensor, weight: Tensor | null, bias: Tensor | null, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
    /** aten::native_layer_norm_backward.out(Tensor grad_out, Tensor input, SymInt[] normalized_shape, Tensor mean, Tensor rstd, Tensor? weight, Tensor? bias, bool[3] output_mask, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (gradOut: Tensor, input: Tensor, normalizedShape: readonly Int[], mean: Tensor, rstd: Tensor, weight: Tensor | null, bias: Tensor | null, outputMask: readonly boolean[]): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly native_norm: Packet<{
    /** aten::native_norm(Tensor self, Scalar p=2) -> Tensor */
    default: {
      (self: Tensor, p?: Scalar): Tensor;
      (self: Tensor, options: { p?: Scalar }): Tensor;
    };
    /** aten::native_norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, ScalarType? dtype) -> Tensor */
    ScalarOpt_dim_dtype: {
      (self: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, dtype: DType | null): Tensor;
      (self: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim: boolean; dtype: DType | null }): Tensor;
    };
    /** aten::native_norm.ScalarOpt_dim_dtype_out(Tensor self, Scalar? p, int[1] dim, bool keepdim, ScalarType? dtype, *, Tensor(a!) out) -> Tensor(a!) */
    ScalarOpt_dim_dtype_out: {
      (self: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, dtype: DType | null): Tensor;
      (self: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim: boolean; dtype: DType | null }): Tensor;
    };
    /** aten::native_norm.out(Tensor self, Scalar p=2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p?: Scalar): Tensor;
      (self: Tensor, options: { p?: Scalar }): Tensor;
    };
  }>;
  readonly ne: Packet<{
    /** aten::ne.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::ne.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::ne.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::ne.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly ne_: Packet<{
    /** aten::ne_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::ne_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly neg: Packet<{
    /** aten::neg(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::neg.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly neg_: Packet<{
    /** aten::neg_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly negative: Packet<{
    /** aten::negative(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::negative.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly negative_: Packet<{
    /** aten::negative_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly nested_to_padded_tensor: Packet<{
    /** aten::nested_to_padded_tensor(Tensor self, float padding, int[]? output_size=None) -> Tensor */
    default: {
      (self: Tensor, padding: Float, outputSize?: readonly Int[] | null): Tensor;
      (self: Tensor, padding: Float, options: { outputSize?: readonly Int[] | null }): Tensor;
    };
  }>;
  readonly new_empty: Packet<{
    /** aten::new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::new_empty.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly new_empty_strided: Packet<{
    /** aten::new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::new_empty_strided.out(Tensor self, SymInt[] size, SymInt[] stride, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], stride: readonly Int[]): Tensor;
    };
  }>;
  readonly new_full: Packet<{
    /** aten::new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], fillValue: Scalar, options?: FactoryOptions): Tensor;
    };
    /** aten::new_full.out(Tensor self, SymInt[] size, Scalar fill_value, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], fillValue: Scalar): Tensor;
    };
  }>;
  readonly new_ones: Packet<{
    /** aten::new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::new_ones.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly new_zeros: Packet<{
    /** aten::new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::new_zeros.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly nextafter: Packet<{
    /** aten::nextafter(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::nextafter.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly nextafter_: Packet<{
    /** aten::nextafter_(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly nll_loss: Packet<{
    /** aten::nll_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int, ignoreIndex?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }): Tensor;
    };
    /** aten::nll_loss.out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int, ignoreIndex?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }): Tensor;
    };
  }>;
  readonly nll_loss2d: Packet<{
    /** aten::nll_loss2d(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int, ignoreIndex?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }): Tensor;
    };
    /** aten::nll_loss2d.out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int, ignoreIndex?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }): Tensor;
    };
  }>;
  readonly nll_loss2d_backward: Packet<{
    /** aten::nll_loss2d_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, totalWeight: Tensor): Tensor;
    };
    /** aten::nll_loss2d_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, totalWeight: Tensor): Tensor;
    };
  }>;
  readonly nll_loss2d_forward: Packet<{
    /** aten::nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight) */
    default: {
      (self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int): [output: Tensor, total_weight: Tensor] & { output: Tensor; total_weight: Tensor };
    };
    /** aten::nll_loss2d_forward.output(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, *, Tensor(a!) output, Tensor(b!) total_weight) -> (Tensor(a!), Tensor(b!)) */
    output: {
      (self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int): [Tensor, Tensor];
    };
  }>;
  readonly nll_loss_backward: Packet<{
    /** aten::nll_loss_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, totalWeight: Tensor): Tensor;
    };
    /** aten::nll_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, totalWeight: Tensor): Tensor;
    };
  }>;
  readonly nll_loss_forward: Packet<{
    /** aten::nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight) */
    default: {
      (self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int): [output: Tensor, total_weight: Tensor] & { output: Tensor; total_weight: Tensor };
    };
    /** aten::nll_loss_forward.output(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, *, Tensor(a!) output, Tensor(b!) total_weight) -> (Tensor(a!), Tensor(b!)) */
    output: {
      (self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int): [Tensor, Tensor];
    };
  }>;
  readonly nll_loss_nd: Packet<{
    /** aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, weight?: Tensor | null, reduction?: Int, ignoreIndex?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }): Tensor;
    };
  }>;
  readonly nonzero: Packet<{
    /** aten::nonzero(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::nonzero.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly nonzero_numpy: Packet<{
    /** aten::nonzero_numpy(Tensor self) -> Tensor[] */
    default: {
      (self: Tensor): Tensor[];
    };
  }>;
  readonly nonzero_static: Packet<{
    /** aten::nonzero_static(Tensor self, *, SymInt size, int fill_value=-1) -> Tensor */
    default: {
      (self: Tensor, options: { size: Int; fillValue?: Int }): Tensor;
    };
    /** aten::nonzero_static.out(Tensor self, *, SymInt size, int fill_value=-1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options: { size: Int; fillValue?: Int }): Tensor;
    };
  }>;
  readonly norm: Packet<{
    /** aten::norm.Scalar(Tensor self, Scalar p=2) -> Tensor */
    Scalar: {
      (self: Tensor, p?: Scalar): Tensor;
      (self: Tensor, options: { p?: Scalar }): Tensor;
    };
    /** aten::norm.ScalarOpt_dim(Tensor self, Scalar? p, int[1] dim, bool keepdim=False) -> Tensor */
    ScalarOpt_dim: {
      (self: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
    /** aten::norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, *, ScalarType dtype) -> Tensor */
    ScalarOpt_dim_dtype: {
      (self: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, options: { dtype: DType }): Tensor;
      (self: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim: boolean; dtype: DType }): Tensor;
    };
    /** aten::norm.ScalarOpt_dtype(Tensor self, Scalar? p, *, ScalarType dtype) -> Tensor */
    ScalarOpt_dtype: {
      (self: Tensor, p: Scalar | null, options: { dtype: DType }): Tensor;
    };
    /** aten::norm.ScalarOpt_dtype_out(Tensor self, Scalar? p, *, ScalarType dtype, Tensor(a!) out) -> Tensor(a!) */
    ScalarOpt_dtype_out: {
      (self: Tensor, p: Scalar | null, options: { dtype: DType }): Tensor;
    };
    /** aten::norm.Scalar_out(Tensor self, Scalar p=2, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, p?: Scalar): Tensor;
      (self: Tensor, options: { p?: Scalar }): Tensor;
    };
    /** aten::norm.dtype_out(Tensor self, Scalar? p, int[1] dim, bool keepdim, *, ScalarType dtype, Tensor(a!) out) -> Tensor(a!) */
    dtype_out: {
      (self: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim: boolean, options: { dtype: DType }): Tensor;
      (self: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim: boolean; dtype: DType }): Tensor;
    };
    /** aten::norm.out(Tensor self, Scalar? p, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p: Scalar | null, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, p: Scalar | null, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly norm_except_dim: Packet<{
    /** aten::norm_except_dim(Tensor v, int pow=2, int dim=0) -> Tensor */
    default: {
      (v: Tensor, pow?: Int, dim?: Int): Tensor;
      (v: Tensor, options: { pow?: Int; dim?: Int }): Tensor;
    };
  }>;
  readonly normal: Packet<{
    /** aten::normal.Tensor_Tensor(Tensor mean, Tensor std, *, Generator? generator=None) -> Tensor */
    Tensor_Tensor: {
      (mean: Tensor, std: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::normal.Tensor_Tensor_out(Tensor mean, Tensor std, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Tensor_out: {
      (mean: Tensor, std: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::normal.Tensor_float(Tensor mean, float std=1., *, Generator? generator=None) -> Tensor */
    Tensor_float: {
      (mean: Tensor, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (mean: Tensor, options: { std?: Float; generator?: Generator | null }): Tensor;
    };
    /** aten::normal.Tensor_float_out(Tensor mean, float std=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    Tensor_float_out: {
      (mean: Tensor, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (mean: Tensor, options: { std?: Float; generator?: Generator | null }): Tensor;
    };
    /** aten::normal.float_Tensor(float mean, Tensor std, *, Generator? generator=None) -> Tensor */
    float_Tensor: {
      (mean: Float, std: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::normal.float_Tensor_out(float mean, Tensor std, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    float_Tensor_out: {
      (mean: Float, std: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::normal.float_float(float mean, float std, SymInt[] size, *, Generator? generator=None, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    float_float: {
      (mean: Float, std: Float, size: readonly Int[], options?: FactoryOptions & { generator?: Generator | null }): Tensor;
    };
    /** aten::normal.float_float_out(float mean, float std, SymInt[] size, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    float_float_out: {
      (mean: Float, std: Float, size: readonly Int[], options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::normal.out(Tensor self, float mean=0., float std=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mean?: Float, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly normal_: Packet<{
    /** aten::normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, mean?: Float, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly normal_functional: Packet<{
    /** aten::normal_functional(Tensor self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, mean?: Float, std?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly not_equal: Packet<{
    /** aten::not_equal.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::not_equal.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::not_equal.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::not_equal.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly not_equal_: Packet<{
    /** aten::not_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::not_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly nuclear_norm: Packet<{
    /** aten::nuclear_norm(Tensor self, bool keepdim=False) -> Tensor */
    default: {
      (self: Tensor, keepdim?: boolean): Tensor;
      (self: Tensor, options: { keepdim?: boolean }): Tensor;
    };
    /** aten::nuclear_norm.dim(Tensor self, int[2] dim, bool keepdim=False) -> Tensor */
    dim: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
    /** aten::nuclear_norm.dim_out(Tensor self, int[2] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    dim_out: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
    /** aten::nuclear_norm.out(Tensor self, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, keepdim?: boolean): Tensor;
      (self: Tensor, options: { keepdim?: boolean }): Tensor;
    };
  }>;
  readonly numel: Packet<{
    /** aten::numel(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly numpy_T: Packet<{
    /** aten::numpy_T(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly one_hot: Packet<{
    /** aten::one_hot(Tensor self, int num_classes=-1) -> Tensor */
    default: {
      (self: Tensor, numClasses?: Int): Tensor;
      (self: Tensor, options: { numClasses?: Int }): Tensor;
    };
  }>;
  readonly ones: Packet<{
    /** aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::ones.out(SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[]): Tensor;
    };
  }>;
  readonly ones_like: Packet<{
    /** aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::ones_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly orgqr: Packet<{
    /** aten::orgqr(Tensor self, Tensor input2) -> Tensor */
    default: {
      (self: Tensor, input2: Tensor): Tensor;
    };
    /** aten::orgqr.out(Tensor self, Tensor input2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, input2: Tensor): Tensor;
    };
  }>;
  readonly ormqr: Packet<{
    /** aten::ormqr(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor */
    default: {
      (self: Tensor, input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean): Tensor;
      (self: Tensor, input2: Tensor, input3: Tensor, options: { left?: boolean; transpose?: boolean }): Tensor;
    };
    /** aten::ormqr.out(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean): Tensor;
      (self: Tensor, input2: Tensor, input3: Tensor, options: { left?: boolean; transpose?: boolean }): Tensor;
    };
  }>;
  readonly outer: Packet<{
    /** aten::outer(Tensor self, Tensor vec2) -> Tensor */
    default: {
      (self: Tensor, vec2: Tensor): Tensor;
    };
    /** aten::outer.out(Tensor self, Tensor vec2, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, vec2: Tensor): Tensor;
    };
  }>;
  readonly output_nr: Packet<{
    /** aten::output_nr(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly pad: Packet<{
    /** aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None) -> Tensor */
    default: {
      (self: Tensor, pad: readonly Int[], mode?: "constant" | "reflect" | "replicate" | "circular", value?: Float | null): Tensor;
      (self: Tensor, pad: readonly Int[], options: { mode?: "constant" | "reflect" | "replicate" | "circular"; value?: Float | null }): Tensor;
    };
  }>;
  readonly pad_sequence: Packet<{
    /** aten::pad_sequence(Tensor[] sequences, bool batch_first=False, float padding_value=0., str padding_side="right") -> Tensor */
    default: {
      (sequences: readonly Tensor[], batchFirst?: boolean, paddingValue?: Float, paddingSide?: string): Tensor;
      (sequences: readonly Tensor[], options: { batchFirst?: boolean; paddingValue?: Float; paddingSide?: string }): Tensor;
    };
  }>;
  readonly pairwise_distance: Packet<{
    /** aten::pairwise_distance(Tensor x1, Tensor x2, float p=2., float eps=9.9999999999999995e-07, bool keepdim=False) -> Tensor */
    default: {
      (x1: Tensor, x2: Tensor, p?: Float, eps?: Float, keepdim?: boolean): Tensor;
      (x1: Tensor, x2: Tensor, options: { p?: Float; eps?: Float; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly pdist: Packet<{
    /** aten::pdist(Tensor self, float p=2.) -> Tensor */
    default: {
      (self: Tensor, p?: Float): Tensor;
      (self: Tensor, options: { p?: Float }): Tensor;
    };
  }>;
  readonly permute: Packet<{
    /** aten::permute(Tensor(a) self, int[] dims) -> Tensor(a) */
    default: {
      (self: Tensor, dims: readonly Int[]): Tensor;
      (self: Tensor, options: { dims: readonly Int[] }): Tensor;
    };
  }>;
  readonly permute_copy: Packet<{
    /** aten::permute_copy(Tensor self, int[] dims) -> Tensor */
    default: {
      (self: Tensor, dims: readonly Int[]): Tensor;
      (self: Tensor, options: { dims: readonly Int[] }): Tensor;
    };
    /** aten::permute_copy.out(Tensor self, int[] dims, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dims: readonly Int[]): Tensor;
      (self: Tensor, options: { dims: readonly Int[] }): Tensor;
    };
  }>;
  readonly pin_memory: Packet<{
    /** aten::pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a) */
    default: {
      (self: Tensor, device?: DeviceLike | null): Tensor;
      (self: Tensor, options: { device?: DeviceLike | null }): Tensor;
    };
  }>;
  readonly pinverse: Packet<{
    /** aten::pinverse(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor */
    default: {
      (self: Tensor, rcond?: Float): Tensor;
      (self: Tensor, options: { rcond?: Float }): Tensor;
    };
  }>;
  readonly pixel_shuffle: Packet<{
    /** aten::pixel_shuffle(Tensor self, int upscale_factor) -> Tensor */
    default: {
      (self: Tensor, upscaleFactor: Int): Tensor;
    };
    /** aten::pixel_shuffle.out(Tensor self, int upscale_factor, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, upscaleFactor: Int): Tensor;
    };
  }>;
  readonly pixel_unshuffle: Packet<{
    /** aten::pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor */
    default: {
      (self: Tensor, downscaleFactor: Int): Tensor;
    };
    /** aten::pixel_unshuffle.out(Tensor self, int downscale_factor, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, downscaleFactor: Int): Tensor;
    };
  }>;
  readonly poisson: Packet<{
    /** aten::poisson(Tensor self, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, generator?: Generator | null): Tensor;
      (self: Tensor, options: { generator?: Generator | null }): Tensor;
    };
    /** aten::poisson.out(Tensor self, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, generator?: Generator | null): Tensor;
      (self: Tensor, options: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly poisson_nll_loss: Packet<{
    /** aten::poisson_nll_loss(Tensor input, Tensor target, bool log_input, bool full, float eps, int reduction) -> Tensor */
    default: {
      (input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: Float, reduction: Int): Tensor;
    };
  }>;
  readonly polar: Packet<{
    /** aten::polar(Tensor abs, Tensor angle) -> Tensor */
    default: {
      (abs: Tensor, angle: Tensor): Tensor;
    };
    /** aten::polar.out(Tensor abs, Tensor angle, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (abs: Tensor, angle: Tensor): Tensor;
    };
  }>;
  readonly polygamma: Packet<{
    /** aten::polygamma(int n, Tensor self) -> Tensor */
    default: {
      (n: Int, self: Tensor): Tensor;
    };
    /** aten::polygamma.out(int n, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (n: Int, self: Tensor): Tensor;
    };
  }>;
  readonly polygamma_: Packet<{
    /** aten::polygamma_(Tensor(a!) self, int n) -> Tensor(a!) */
    default: {
      (self: Tensor, n: Int): Tensor;
    };
  }>;
  readonly positive: Packet<{
    /** aten::positive(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly pow: Packet<{
    /** aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor */
    Scalar: {
      (self: Scalar, exponent: Tensor): Tensor;
    };
    /** aten::pow.Scalar_out(Scalar self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Scalar, exponent: Tensor): Tensor;
    };
    /** aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor */
    Tensor_Scalar: {
      (self: Tensor, exponent: Scalar): Tensor;
    };
    /** aten::pow.Tensor_Scalar_out(Tensor self, Scalar exponent, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Scalar_out: {
      (self: Tensor, exponent: Scalar): Tensor;
    };
    /** aten::pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor */
    Tensor_Tensor: {
      (self: Tensor, exponent: Tensor): Tensor;
    };
    /** aten::pow.Tensor_Tensor_out(Tensor self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_Tensor_out: {
      (self: Tensor, exponent: Tensor): Tensor;
    };
  }>;
  readonly pow_: Packet<{
    /** aten::pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, exponent: Scalar): Tensor;
    };
    /** aten::pow_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, exponent: Tensor): Tensor;
    };
  }>;
  readonly prelu: Packet<{
    /** aten::prelu(Tensor self, Tensor weight) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor): Tensor;
    };
  }>;
  readonly prod: Packet<{
    /** aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, options?: { dtype?: DType | null }): Tensor;
    };
    /** aten::prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    dim_int: {
      (self: Tensor, dim: Int, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::prod.int_out(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    int_out: {
      (self: Tensor, dim: Int, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::prod.out(Tensor self, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { dtype?: DType | null }): Tensor;
    };
  }>;
  readonly promote_types: Packet<{
    /** aten::promote_types(ScalarType type1, ScalarType type2) -> ScalarType */
    default: {
      (type1: DType, type2: DType): string;
    };
  }>;
  readonly put: Packet<{
    /** aten::put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor */
    default: {
      (self: Tensor, index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
      (self: Tensor, index: Tensor, source: Tensor, options: { accumulate?: boolean }): Tensor;
    };
    /** aten::put.out(Tensor self, Tensor index, Tensor source, bool accumulate=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
      (self: Tensor, index: Tensor, source: Tensor, options: { accumulate?: boolean }): Tensor;
    };
  }>;
  readonly put_: Packet<{
    /** aten::put_(Tensor(a!) self, Tensor index, Tensor source, bool accumulate=False) -> Tensor(a!) */
    default: {
      (self: Tensor, index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
      (self: Tensor, index: Tensor, source: Tensor, options: { accumulate?: boolean }): Tensor;
    };
  }>;
  readonly q_per_channel_axis: Packet<{
    /** aten::q_per_channel_axis(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly q_per_channel_scales: Packet<{
    /** aten::q_per_channel_scales(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::q_per_channel_scales.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly q_per_channel_zero_points: Packet<{
    /** aten::q_per_channel_zero_points(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::q_per_channel_zero_points.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly q_scale: Packet<{
    /** aten::q_scale(Tensor self) -> float */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly q_zero_point: Packet<{
    /** aten::q_zero_point(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly qr: Packet<{
    /** aten::qr(Tensor self, bool some=True) -> (Tensor Q, Tensor R) */
    default: {
      (self: Tensor, some?: boolean): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
      (self: Tensor, options: { some?: boolean }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
    };
    /** aten::qr.Q(Tensor self, bool some=True, *, Tensor(a!) Q, Tensor(b!) R) -> (Tensor(a!) Q, Tensor(b!) R) */
    Q: {
      (self: Tensor, some?: boolean): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
      (self: Tensor, options: { some?: boolean }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
    };
  }>;
  readonly quantile: Packet<{
    /** aten::quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
    default: {
      (self: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
    /** aten::quantile.out(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, q: Tensor, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Tensor, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
    /** aten::quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor */
    scalar: {
      (self: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
    /** aten::quantile.scalar_out(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!) */
    scalar_out: {
      (self: Tensor, q: Float, dim?: Int | null, keepdim?: boolean, options?: { interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
      (self: Tensor, q: Float, options: { dim?: Int | null; keepdim?: boolean; interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest" }): Tensor;
    };
  }>;
  readonly quantize_per_channel: Packet<{
    /** aten::quantize_per_channel(Tensor self, Tensor scales, Tensor zero_points, int axis, ScalarType dtype) -> Tensor */
    default: {
      (self: Tensor, scales: Tensor, zeroPoints: Tensor, axis: Int, dtype: DType): Tensor;
    };
    /** aten::quantize_per_channel.out(Tensor self, Tensor scales, Tensor zero_points, int axis, ScalarType dtype, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, scales: Tensor, zeroPoints: Tensor, axis: Int, dtype: DType): Tensor;
    };
  }>;
  readonly quantize_per_tensor: Packet<{
    /** aten::quantize_per_tensor(Tensor self, float scale, int zero_point, ScalarType dtype) -> Tensor */
    default: {
      (self: Tensor, scale: Float, zeroPoint: Int, dtype: DType): Tensor;
    };
    /** aten::quantize_per_tensor.out(Tensor self, float scale, int zero_point, ScalarType dtype, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, scale: Float, zeroPoint: Int, dtype: DType): Tensor;
    };
    /** aten::quantize_per_tensor.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, ScalarType dtype) -> Tensor */
    tensor_qparams: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType): Tensor;
    };
    /** aten::quantize_per_tensor.tensor_qparams_out(Tensor self, Tensor scale, Tensor zero_point, ScalarType dtype, *, Tensor(a!) out) -> Tensor(a!) */
    tensor_qparams_out: {
      (self: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType): Tensor;
    };
    /** aten::quantize_per_tensor.tensors(Tensor[] tensors, Tensor scales, Tensor zero_points, ScalarType dtype) -> Tensor[] */
    tensors: {
      (tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType): Tensor[];
    };
    /** aten::quantize_per_tensor.tensors_out(Tensor[] tensors, Tensor scales, Tensor zero_points, ScalarType dtype, *, Tensor(a!)[] out) -> () */
    tensors_out: {
      (tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType): void;
    };
  }>;
  readonly quantize_per_tensor_dynamic: Packet<{
    /** aten::quantize_per_tensor_dynamic(Tensor self, ScalarType dtype, bool reduce_range) -> Tensor */
    default: {
      (self: Tensor, dtype: DType, reduceRange: boolean): Tensor;
    };
    /** aten::quantize_per_tensor_dynamic.out(Tensor self, ScalarType dtype, bool reduce_range, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dtype: DType, reduceRange: boolean): Tensor;
    };
  }>;
  readonly quantized_batch_norm: Packet<{
    /** aten::quantized_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor var, float eps, float output_scale, int output_zero_point) -> Tensor */
    default: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: Float, outputScale: Float, outputZeroPoint: Int): Tensor;
    };
    /** aten::quantized_batch_norm.out(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor var, float eps, float output_scale, int output_zero_point, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: Float, outputScale: Float, outputZeroPoint: Int): Tensor;
    };
  }>;
  readonly quantized_gru: Packet<{
    /** aten::quantized_gru.data_legacy(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
    data_legacy: {
      (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
    };
    /** aten::quantized_gru.input_legacy(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
    input_legacy: {
      (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
    };
  }>;
  readonly quantized_gru_cell: Packet<{
    /** aten::quantized_gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor */
    default: {
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
    };
  }>;
  readonly quantized_lstm: Packet<{
    /** aten::quantized_lstm.data_legacy(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, *, ScalarType? dtype=None, bool use_dynamic=False) -> (Tensor, Tensor, Tensor) */
    data_legacy: {
      (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { dtype?: DType | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
    };
    /** aten::quantized_lstm.input_legacy(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first, *, ScalarType? dtype=None, bool use_dynamic=False) -> (Tensor, Tensor, Tensor) */
    input_legacy: {
      (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { dtype?: DType | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly quantized_lstm_cell: Packet<{
    /** aten::quantized_lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> (Tensor, Tensor) */
    default: {
      (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): [Tensor, Tensor];
    };
  }>;
  readonly quantized_max_pool1d: Packet<{
    /** aten::quantized_max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::quantized_max_pool1d.out(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly quantized_max_pool2d: Packet<{
    /** aten::quantized_max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::quantized_max_pool2d.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly quantized_max_pool3d: Packet<{
    /** aten::quantized_max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor */
    default: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
    /** aten::quantized_max_pool3d.out(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | null, padding?: Int | readonly Int[], dilation?: Int | readonly Int[], ceilMode?: boolean): Tensor;
      (self: Tensor, kernelSize: Int | readonly Int[], options: { stride?: Int | readonly Int[] | null; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
    };
  }>;
  readonly quantized_rnn_relu_cell: Packet<{
    /** aten::quantized_rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor */
    default: {
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
    };
  }>;
  readonly quantized_rnn_tanh_cell: Packet<{
    /** aten::quantized_rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor */
    default: {
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
    };
  }>;
  readonly rad2deg: Packet<{
    /** aten::rad2deg(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::rad2deg.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly rad2deg_: Packet<{
    /** aten::rad2deg_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly rand: Packet<{
    /** aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::rand.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    generator: {
      (size: readonly Int[], options: FactoryOptions & { generator: Generator | null }): Tensor;
    };
    /** aten::rand.generator_out(SymInt[] size, *, Generator? generator, Tensor(a!) out) -> Tensor(a!) */
    generator_out: {
      (size: readonly Int[], options: { generator: Generator | null }): Tensor;
    };
    /** aten::rand.out(SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[]): Tensor;
    };
  }>;
  readonly rand_like: Packet<{
    /** aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    generator: {
      (self: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::rand_like.generator_out(Tensor self, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    generator_out: {
      (self: Tensor, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::rand_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly randint: Packet<{
    /** aten::randint(SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (high: Int, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::randint.generator(SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    generator: {
      (high: Int, size: readonly Int[], options: FactoryOptions & { generator: Generator | null }): Tensor;
    };
    /** aten::randint.generator_out(SymInt high, SymInt[] size, *, Generator? generator, Tensor(a!) out) -> Tensor(a!) */
    generator_out: {
      (high: Int, size: readonly Int[], options: { generator: Generator | null }): Tensor;
    };
    /** aten::randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    low: {
      (low: Int, high: Int, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::randint.low_generator(SymInt low, SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    low_generator: {
      (low: Int, high: Int, size: readonly Int[], options: FactoryOptions & { generator: Generator | null }): Tensor;
    };
    /** aten::randint.low_generator_out(SymInt low, SymInt high, SymInt[] size, *, Generator? generator, Tensor(a!) out) -> Tensor(a!) */
    low_generator_out: {
      (low: Int, high: Int, size: readonly Int[], options: { generator: Generator | null }): Tensor;
    };
    /** aten::randint.low_out(SymInt low, SymInt high, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    low_out: {
      (low: Int, high: Int, size: readonly Int[]): Tensor;
    };
    /** aten::randint.out(SymInt high, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (high: Int, size: readonly Int[]): Tensor;
    };
  }>;
  readonly randint_like: Packet<{
    /** aten::randint_like(Tensor self, SymInt high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, high: Int, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    Tensor: {
      (self: Tensor, high: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    Tensor_generator: {
      (self: Tensor, high: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.Tensor_generator_out(Tensor self, Tensor high, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    Tensor_generator_out: {
      (self: Tensor, high: Tensor, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.Tensor_out(Tensor self, Tensor high, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, high: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    generator: {
      (self: Tensor, high: Int, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.generator_out(Tensor self, SymInt high, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    generator_out: {
      (self: Tensor, high: Int, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.low_dtype(Tensor self, SymInt low, SymInt high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    low_dtype: {
      (self: Tensor, low: Int, high: Int, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.low_dtype_out(Tensor self, SymInt low, SymInt high, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    low_dtype_out: {
      (self: Tensor, low: Int, high: Int, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    low_generator_dtype: {
      (self: Tensor, low: Int, high: Int, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.low_generator_dtype_out(Tensor self, SymInt low, SymInt high, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    low_generator_dtype_out: {
      (self: Tensor, low: Int, high: Int, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randint_like.out(Tensor self, SymInt high, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, high: Int, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly randn: Packet<{
    /** aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::randn.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    generator: {
      (size: readonly Int[], options: FactoryOptions & { generator: Generator | null }): Tensor;
    };
    /** aten::randn.generator_out(SymInt[] size, *, Generator? generator, Tensor(a!) out) -> Tensor(a!) */
    generator_out: {
      (size: readonly Int[], options: { generator: Generator | null }): Tensor;
    };
    /** aten::randn.out(SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[]): Tensor;
    };
  }>;
  readonly randn_like: Packet<{
    /** aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    generator: {
      (self: Tensor, options: FactoryOptions & { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randn_like.generator_out(Tensor self, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    generator_out: {
      (self: Tensor, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::randn_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly random: Packet<{
    /** aten::random(Tensor self, *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::random.from(Tensor self, int from, int? to, *, Generator? generator=None) -> Tensor */
    from: {
      (self: Tensor, from: Int, to: Int | null, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::random.from_out(Tensor self, int from, int? to, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    from_out: {
      (self: Tensor, from: Int, to: Int | null, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::random.out(Tensor self, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::random.to(Tensor self, int to, *, Generator? generator=None) -> Tensor */
    to: {
      (self: Tensor, to: Int, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::random.to_out(Tensor self, int to, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    to_out: {
      (self: Tensor, to: Int, options?: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly random_: Packet<{
    /** aten::random_(Tensor(a!) self, *, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::random_.from(Tensor(a!) self, int from, int? to, *, Generator? generator=None) -> Tensor(a!) */
    from: {
      (self: Tensor, from: Int, to: Int | null, options?: { generator?: Generator | null }): Tensor;
    };
    /** aten::random_.to(Tensor(a!) self, int to, *, Generator? generator=None) -> Tensor(a!) */
    to: {
      (self: Tensor, to: Int, options?: { generator?: Generator | null }): Tensor;
    };
  }>;
  readonly randperm: Packet<{
    /** aten::randperm(SymInt n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (n: Int, options?: FactoryOptions): Tensor;
    };
    /** aten::randperm.generator(SymInt n, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    generator: {
      (n: Int, options: FactoryOptions & { generator: Generator | null }): Tensor;
    };
    /** aten::randperm.generator_out(SymInt n, *, Generator? generator, Tensor(a!) out) -> Tensor(a!) */
    generator_out: {
      (n: Int, options: { generator: Generator | null }): Tensor;
    };
    /** aten::randperm.out(SymInt n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (n: Int): Tensor;
    };
  }>;
  readonly range: Packet<{
    /** aten::range(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (start: Scalar, end: Scalar, options?: FactoryOptions): Tensor;
    };
    /** aten::range.out(Scalar start, Scalar end, Scalar step=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (start: Scalar, end: Scalar, step?: Scalar): Tensor;
      (start: Scalar, end: Scalar, options: { step?: Scalar }): Tensor;
    };
    /** aten::range.out_(Scalar start, Scalar end, *, Tensor(a!) out) -> Tensor(a!) */
    out_: {
      (start: Scalar, end: Scalar): Tensor;
    };
    /** aten::range.step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    step: {
      (start: Scalar, end: Scalar, step?: Scalar, options?: FactoryOptions): Tensor;
      (start: Scalar, end: Scalar, options: FactoryOptions & { step?: Scalar }): Tensor;
    };
  }>;
  readonly ravel: Packet<{
    /** aten::ravel(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly real: Packet<{
    /** aten::real(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly reciprocal: Packet<{
    /** aten::reciprocal(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::reciprocal.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly reciprocal_: Packet<{
    /** aten::reciprocal_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly reflection_pad1d: Packet<{
    /** aten::reflection_pad1d(Tensor self, SymInt[2] padding) -> Tensor */
    default: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::reflection_pad1d.out(Tensor self, SymInt[2] padding, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly reflection_pad1d_backward: Packet<{
    /** aten::reflection_pad1d_backward(Tensor grad_output, Tensor self, SymInt[2] padding) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::reflection_pad1d_backward.grad_input(Tensor grad_output, Tensor self, SymInt[2] padding, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly reflection_pad2d: Packet<{
    /** aten::reflection_pad2d(Tensor self, SymInt[4] padding) -> Tensor */
    default: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::reflection_pad2d.out(Tensor self, SymInt[4] padding, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly reflection_pad2d_backward: Packet<{
    /** aten::reflection_pad2d_backward(Tensor grad_output, Tensor self, SymInt[4] padding) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::reflection_pad2d_backward.grad_input(Tensor grad_output, Tensor self, SymInt[4] padding, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly reflection_pad3d: Packet<{
    /** aten::reflection_pad3d(Tensor self, SymInt[6] padding) -> Tensor */
    default: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::reflection_pad3d.out(Tensor self, SymInt[6] padding, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly reflection_pad3d_backward: Packet<{
    /** aten::reflection_pad3d_backward(Tensor grad_output, Tensor self, SymInt[6] padding) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::reflection_pad3d_backward.grad_input(Tensor grad_output, Tensor self, SymInt[6] padding, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly relu: Packet<{
    /** aten::relu(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::relu.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly relu6: Packet<{
    /** aten::relu6(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly relu6_: Packet<{
    /** aten::relu6_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly relu_: Packet<{
    /** aten::relu_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly remainder: Packet<{
    /** aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::remainder.Scalar_Tensor(Scalar self, Tensor other) -> Tensor */
    Scalar_Tensor: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::remainder.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_Tensor_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::remainder.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::remainder.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::remainder.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly remainder_: Packet<{
    /** aten::remainder_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::remainder_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly renorm: Packet<{
    /** aten::renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor */
    default: {
      (self: Tensor, p: Scalar, dim: Int, maxnorm: Scalar): Tensor;
      (self: Tensor, p: Scalar, options: { dim: Int; maxnorm: Scalar }): Tensor;
    };
    /** aten::renorm.out(Tensor self, Scalar p, int dim, Scalar maxnorm, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p: Scalar, dim: Int, maxnorm: Scalar): Tensor;
      (self: Tensor, p: Scalar, options: { dim: Int; maxnorm: Scalar }): Tensor;
    };
  }>;
  readonly renorm_: Packet<{
    /** aten::renorm_(Tensor(a!) self, Scalar p, int dim, Scalar maxnorm) -> Tensor(a!) */
    default: {
      (self: Tensor, p: Scalar, dim: Int, maxnorm: Scalar): Tensor;
      (self: Tensor, p: Scalar, options: { dim: Int; maxnorm: Scalar }): Tensor;
    };
  }>;
  readonly repeat: Packet<{
    /** aten::repeat(Tensor self, SymInt[] repeats) -> Tensor */
    default: {
      (self: Tensor, repeats: readonly Int[]): Tensor;
    };
    /** aten::repeat.out(Tensor self, SymInt[] repeats, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, repeats: readonly Int[]): Tensor;
    };
  }>;
  readonly repeat_interleave: Packet<{
    /** aten::repeat_interleave.Tensor(Tensor repeats, *, SymInt? output_size=None) -> Tensor */
    Tensor: {
      (repeats: Tensor, options?: { outputSize?: Int | null }): Tensor;
    };
    /** aten::repeat_interleave.Tensor_out(Tensor repeats, *, SymInt? output_size=None, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (repeats: Tensor, options?: { outputSize?: Int | null }): Tensor;
    };
    /** aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor */
    self_Tensor: {
      (self: Tensor, repeats: Tensor, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
      (self: Tensor, repeats: Tensor, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
    };
    /** aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor */
    self_int: {
      (self: Tensor, repeats: Int, dim?: Int | null, options?: { outputSize?: Int | null }): Tensor;
      (self: Tensor, repeats: Int, options: { dim?: Int | null; outputSize?: Int | null }): Tensor;
    };
  }>;
  readonly replication_pad1d: Packet<{
    /** aten::replication_pad1d(Tensor self, SymInt[2] padding) -> Tensor */
    default: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::replication_pad1d.out(Tensor self, SymInt[2] padding, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly replication_pad1d_backward: Packet<{
    /** aten::replication_pad1d_backward(Tensor grad_output, Tensor self, SymInt[2] padding) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::replication_pad1d_backward.grad_input(Tensor grad_output, Tensor self, SymInt[2] padding, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly replication_pad2d: Packet<{
    /** aten::replication_pad2d(Tensor self, SymInt[4] padding) -> Tensor */
    default: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::replication_pad2d.out(Tensor self, SymInt[4] padding, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly replication_pad2d_backward: Packet<{
    /** aten::replication_pad2d_backward(Tensor grad_output, Tensor self, SymInt[4] padding) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::replication_pad2d_backward.grad_input(Tensor grad_output, Tensor self, SymInt[4] padding, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly replication_pad3d: Packet<{
    /** aten::replication_pad3d(Tensor self, SymInt[6] padding) -> Tensor */
    default: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::replication_pad3d.out(Tensor self, SymInt[6] padding, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly replication_pad3d_backward: Packet<{
    /** aten::replication_pad3d_backward(Tensor grad_output, Tensor self, SymInt[6] padding) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
    /** aten::replication_pad3d_backward.grad_input(Tensor grad_output, Tensor self, SymInt[6] padding, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly requires_grad_: Packet<{
    /** aten::requires_grad_(Tensor(a!) self, bool requires_grad=True) -> Tensor(a!) */
    default: {
      (self: Tensor, requiresGrad?: boolean): Tensor;
      (self: Tensor, options: { requiresGrad?: boolean }): Tensor;
    };
  }>;
  readonly reshape: Packet<{
    /** aten::reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a) */
    default: {
      (self: Tensor, shape: readonly Int[]): Tensor;
    };
  }>;
  readonly reshape_as: Packet<{
    /** aten::reshape_as(Tensor(a) self, Tensor other) -> Tensor(a) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly resize: Packet<{
    /** aten::resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::resize.out(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly resize_: Packet<{
    /** aten::resize_(Tensor(a!) self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor(a!) */
    default: {
      (self: Tensor, size: readonly Int[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly resize_as: Packet<{
    /** aten::resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::resize_as.out(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly resize_as_: Packet<{
    /** aten::resize_as_(Tensor(a!) self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor(a!) */
    default: {
      (self: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly resize_as_sparse: Packet<{
    /** aten::resize_as_sparse(Tensor self, Tensor the_template) -> Tensor */
    default: {
      (self: Tensor, theTemplate: Tensor): Tensor;
    };
    /** aten::resize_as_sparse.out(Tensor self, Tensor the_template, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, theTemplate: Tensor): Tensor;
    };
  }>;
  readonly resize_as_sparse_: Packet<{
    /** aten::resize_as_sparse_(Tensor(a!) self, Tensor the_template) -> Tensor(a!) */
    default: {
      (self: Tensor, theTemplate: Tensor): Tensor;
    };
  }>;
  readonly resolve_conj: Packet<{
    /** aten::resolve_conj(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly resolve_neg: Packet<{
    /** aten::resolve_neg(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly result_type: Packet<{
    /** aten::result_type.Scalar(Tensor tensor, Scalar other) -> ScalarType */
    Scalar: {
      (tensor: Tensor, other: Scalar): string;
    };
    /** aten::result_type.Scalar_Scalar(Scalar scalar1, Scalar scalar2) -> ScalarType */
    Scalar_Scalar: {
      (scalar1: Scalar, scalar2: Scalar): string;
    };
    /** aten::result_type.Scalar_Tensor(Scalar scalar, Tensor tensor) -> ScalarType */
    Scalar_Tensor: {
      (scalar: Scalar, tensor: Tensor): string;
    };
    /** aten::result_type.Tensor(Tensor tensor, Tensor other) -> ScalarType */
    Tensor: {
      (tensor: Tensor, other: Tensor): string;
    };
  }>;
  readonly retain_grad: Packet<{
    /** aten::retain_grad(Tensor(a!) self) -> () */
    default: {
      (self: Tensor): void;
    };
  }>;
  readonly retains_grad: Packet<{
    /** aten::retains_grad(Tensor self) -> bool */
    default: {
      (self: Tensor): boolean;
    };
  }>;
  readonly rms_norm: Packet<{
    /** aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor */
    default: {
      (input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null, eps?: Float | null): Tensor;
      (input: Tensor, normalizedShape: readonly Int[], options: { weight?: Tensor | null; eps?: Float | null }): Tensor;
    };
  }>;
  readonly rnn_relu: Packet<{
    /** aten::rnn_relu.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
    data: {
      (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
    };
    /** aten::rnn_relu.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
    input: {
      (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
    };
  }>;
  readonly rnn_relu_cell: Packet<{
    /** aten::rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor */
    default: {
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
    };
  }>;
  readonly rnn_tanh: Packet<{
    /** aten::rnn_tanh.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor) */
    data: {
      (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean): [Tensor, Tensor];
    };
    /** aten::rnn_tanh.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor) */
    input: {
      (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
    };
  }>;
  readonly rnn_tanh_cell: Packet<{
    /** aten::rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor */
    default: {
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
      (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
    };
  }>;
  readonly roll: Packet<{
    /** aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor */
    default: {
      (self: Tensor, shifts: Int | readonly Int[], dims?: Int | readonly Int[] | null): Tensor;
      (self: Tensor, shifts: Int | readonly Int[], options: { dims?: Int | readonly Int[] | null }): Tensor;
    };
    /** aten::roll.out(Tensor self, SymInt[1] shifts, int[1] dims=[], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, shifts: Int | readonly Int[], dims?: Int | readonly Int[] | null): Tensor;
      (self: Tensor, shifts: Int | readonly Int[], options: { dims?: Int | readonly Int[] | null }): Tensor;
    };
  }>;
  readonly rot90: Packet<{
    /** aten::rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor */
    default: {
      (self: Tensor, k?: Int, dims?: readonly Int[]): Tensor;
      (self: Tensor, options: { k?: Int; dims?: readonly Int[] }): Tensor;
    };
    /** aten::rot90.out(Tensor self, int k=1, int[] dims=[0, 1], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, k?: Int, dims?: readonly Int[]): Tensor;
      (self: Tensor, options: { k?: Int; dims?: readonly Int[] }): Tensor;
    };
  }>;
  readonly round: Packet<{
    /** aten::round(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::round.decimals(Tensor self, *, int decimals) -> Tensor */
    decimals: {
      (self: Tensor, options: { decimals: Int }): Tensor;
    };
    /** aten::round.decimals_out(Tensor self, *, int decimals, Tensor(a!) out) -> Tensor(a!) */
    decimals_out: {
      (self: Tensor, options: { decimals: Int }): Tensor;
    };
    /** aten::round.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly round_: Packet<{
    /** aten::round_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::round_.decimals(Tensor(a!) self, *, int decimals) -> Tensor(a!) */
    decimals: {
      (self: Tensor, options: { decimals: Int }): Tensor;
    };
  }>;
  readonly row_indices: Packet<{
    /** aten::row_indices(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly row_indices_copy: Packet<{
    /** aten::row_indices_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::row_indices_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly row_stack: Packet<{
    /** aten::row_stack(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
    /** aten::row_stack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly rrelu: Packet<{
    /** aten::rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
      (self: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly rrelu_: Packet<{
    /** aten::rrelu_(Tensor(a!) self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
      (self: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly rrelu_with_noise: Packet<{
    /** aten::rrelu_with_noise(Tensor self, Tensor(b!) noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
      (self: Tensor, noise: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    };
    /** aten::rrelu_with_noise.out(Tensor self, Tensor(b!) noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
      (self: Tensor, noise: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly rrelu_with_noise_: Packet<{
    /** aten::rrelu_with_noise_(Tensor(a!) self, Tensor(b!) noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
      (self: Tensor, noise: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly rrelu_with_noise_backward: Packet<{
    /** aten::rrelu_with_noise_backward(Tensor grad_output, Tensor self, Tensor noise, Scalar lower, Scalar upper, bool training, bool self_is_result) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, selfIsResult: boolean): Tensor;
    };
    /** aten::rrelu_with_noise_backward.out(Tensor grad_output, Tensor self, Tensor noise, Scalar lower, Scalar upper, bool training, bool self_is_result, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, self: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, selfIsResult: boolean): Tensor;
    };
  }>;
  readonly rrelu_with_noise_functional: Packet<{
    /** aten::rrelu_with_noise_functional(Tensor self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> (Tensor, Tensor noise_out) */
    default: {
      (self: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): [Tensor, Tensor];
      (self: Tensor, noise: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
    };
  }>;
  readonly rsqrt: Packet<{
    /** aten::rsqrt(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::rsqrt.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly rsqrt_: Packet<{
    /** aten::rsqrt_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly rsub: Packet<{
    /** aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
    Scalar: {
      (self: Tensor, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::rsub.Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
    };
    /** aten::rsub.Tensor_out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly scalar_tensor: Packet<{
    /** aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (s: Scalar, options?: FactoryOptions): Tensor;
    };
    /** aten::scalar_tensor.out(Scalar s, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (s: Scalar): Tensor;
    };
  }>;
  readonly scaled_dot_product_attention: Packet<{
    /** aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor */
    default: {
      (query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: Float, isCausal?: boolean, options?: { scale?: Float | null; enableGqa?: boolean }): Tensor;
      (query: Tensor, key: Tensor, value: Tensor, options: { attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }): Tensor;
    };
  }>;
  readonly scatter: Packet<{
    /** aten::scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor */
    reduce: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply" }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply" }): Tensor;
    };
    /** aten::scatter.reduce_out(Tensor self, int dim, Tensor index, Tensor src, *, str reduce, Tensor(a!) out) -> Tensor(a!) */
    reduce_out: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply" }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply" }): Tensor;
    };
    /** aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor */
    src: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
    };
    /** aten::scatter.src_out(Tensor self, int dim, Tensor index, Tensor src, *, Tensor(a!) out) -> Tensor(a!) */
    src_out: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
    };
    /** aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor */
    value: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
    };
    /** aten::scatter.value_out(Tensor self, int dim, Tensor index, Scalar value, *, Tensor(a!) out) -> Tensor(a!) */
    value_out: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
    };
    /** aten::scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor */
    value_reduce: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply" }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply" }): Tensor;
    };
    /** aten::scatter.value_reduce_out(Tensor self, int dim, Tensor index, Scalar value, *, str reduce, Tensor(a!) out) -> Tensor(a!) */
    value_reduce_out: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply" }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply" }): Tensor;
    };
  }>;
  readonly scatter_: Packet<{
    /** aten::scatter_.reduce(Tensor(a!) self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor(a!) */
    reduce: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor, options: { reduce: "add" | "multiply" }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "add" | "multiply" }): Tensor;
    };
    /** aten::scatter_.src(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!) */
    src: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
    };
    /** aten::scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!) */
    value: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar }): Tensor;
    };
    /** aten::scatter_.value_reduce(Tensor(a!) self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor(a!) */
    value_reduce: {
      (self: Tensor, dim: Int, index: Tensor, value: Scalar, options: { reduce: "add" | "multiply" }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; value: Scalar; reduce: "add" | "multiply" }): Tensor;
    };
  }>;
  readonly scatter_add: Packet<{
    /** aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor */
    default: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
    };
    /** aten::scatter_add.out(Tensor self, int dim, Tensor index, Tensor src, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
    };
  }>;
  readonly scatter_add_: Packet<{
    /** aten::scatter_add_(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!) */
    default: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
    };
  }>;
  readonly scatter_reduce: Packet<{
    /** aten::scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor */
    two: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
    };
    /** aten::scatter_reduce.two_out(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True, Tensor(a!) out) -> Tensor(a!) */
    two_out: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
    };
  }>;
  readonly scatter_reduce_: Packet<{
    /** aten::scatter_reduce_.two(Tensor(a!) self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor(a!) */
    two: {
      (self: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: "sum" | "prod" | "mean" | "amax" | "amin", options?: { includeSelf?: boolean }): Tensor;
      (self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: "sum" | "prod" | "mean" | "amax" | "amin"; includeSelf?: boolean }): Tensor;
    };
  }>;
  readonly searchsorted: Packet<{
    /** aten::searchsorted.Scalar(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor */
    Scalar: {
      (sortedSequence: Tensor, self: Scalar, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null }): Tensor;
    };
    /** aten::searchsorted.Scalar_out(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (sortedSequence: Tensor, self: Scalar, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null }): Tensor;
    };
    /** aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor */
    Tensor: {
      (sortedSequence: Tensor, self: Tensor, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null }): Tensor;
    };
    /** aten::searchsorted.Tensor_out(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (sortedSequence: Tensor, self: Tensor, options?: { outInt32?: boolean; right?: boolean; side?: "left" | "right" | null; sorter?: Tensor | null }): Tensor;
    };
  }>;
  readonly segment_reduce: Packet<{
    /** aten::segment_reduce(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None) -> Tensor */
    default: {
      (data: Tensor, reduce: string, options?: { lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: Int; unsafe?: boolean; initial?: Scalar | null }): Tensor;
    };
    /** aten::segment_reduce.out(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (data: Tensor, reduce: string, options?: { lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: Int; unsafe?: boolean; initial?: Scalar | null }): Tensor;
    };
  }>;
  readonly select: Packet<{
    /** aten::select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a) */
    int: {
      (self: Tensor, dim: Int, index: Int): Tensor;
      (self: Tensor, options: { dim: Int; index: Int }): Tensor;
    };
  }>;
  readonly select_backward: Packet<{
    /** aten::select_backward(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt index) -> Tensor */
    default: {
      (gradOutput: Tensor, inputSizes: readonly Int[], dim: Int, index: Int): Tensor;
      (gradOutput: Tensor, inputSizes: readonly Int[], options: { dim: Int; index: Int }): Tensor;
    };
    /** aten::select_backward.out(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt index, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, inputSizes: readonly Int[], dim: Int, index: Int): Tensor;
      (gradOutput: Tensor, inputSizes: readonly Int[], options: { dim: Int; index: Int }): Tensor;
    };
  }>;
  readonly select_copy: Packet<{
    /** aten::select_copy.int(Tensor self, int dim, SymInt index) -> Tensor */
    int: {
      (self: Tensor, dim: Int, index: Int): Tensor;
      (self: Tensor, options: { dim: Int; index: Int }): Tensor;
    };
    /** aten::select_copy.int_out(Tensor self, int dim, SymInt index, *, Tensor(a!) out) -> Tensor(a!) */
    int_out: {
      (self: Tensor, dim: Int, index: Int): Tensor;
      (self: Tensor, options: { dim: Int; index: Int }): Tensor;
    };
  }>;
  readonly select_scatter: Packet<{
    /** aten::select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor */
    default: {
      (self: Tensor, src: Tensor, dim: Int, index: Int): Tensor;
      (self: Tensor, src: Tensor, options: { dim: Int; index: Int }): Tensor;
    };
    /** aten::select_scatter.out(Tensor self, Tensor src, int dim, SymInt index, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, src: Tensor, dim: Int, index: Int): Tensor;
      (self: Tensor, src: Tensor, options: { dim: Int; index: Int }): Tensor;
    };
  }>;
  readonly selu: Packet<{
    /** aten::selu(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly selu_: Packet<{
    /** aten::selu_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly set: Packet<{
    /** aten::set(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::set.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
    /** aten::set.source_Tensor(Tensor self, Tensor source) -> Tensor */
    source_Tensor: {
      (self: Tensor, source: Tensor): Tensor;
    };
    /** aten::set.source_Tensor_out(Tensor self, Tensor source, *, Tensor(a!) out) -> Tensor(a!) */
    source_Tensor_out: {
      (self: Tensor, source: Tensor): Tensor;
    };
  }>;
  readonly set_: Packet<{
    /** aten::set_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::set_.source_Tensor(Tensor(a!) self, Tensor source) -> Tensor(a!) */
    source_Tensor: {
      (self: Tensor, source: Tensor): Tensor;
    };
    /** aten::set_.source_Tensor_storage_offset(Tensor(a!) self, Tensor source, SymInt storage_offset, SymInt[] size, SymInt[] stride=[]) -> Tensor(a!) */
    source_Tensor_storage_offset: {
      (self: Tensor, source: Tensor, storageOffset: Int, size: readonly Int[], stride?: readonly Int[] | null): Tensor;
      (self: Tensor, source: Tensor, storageOffset: Int, size: readonly Int[], options: { stride?: readonly Int[] | null }): Tensor;
    };
  }>;
  readonly set_data: Packet<{
    /** aten::set_data(Tensor(a!) self, Tensor new_data) -> () */
    default: {
      (self: Tensor, newData: Tensor): void;
    };
  }>;
  readonly sgn: Packet<{
    /** aten::sgn(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::sgn.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sgn_: Packet<{
    /** aten::sgn_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sigmoid: Packet<{
    /** aten::sigmoid(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::sigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sigmoid_: Packet<{
    /** aten::sigmoid_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sigmoid_backward: Packet<{
    /** aten::sigmoid_backward(Tensor grad_output, Tensor output) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor): Tensor;
    };
    /** aten::sigmoid_backward.grad_input(Tensor grad_output, Tensor output, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, output: Tensor): Tensor;
    };
  }>;
  readonly sign: Packet<{
    /** aten::sign(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::sign.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sign_: Packet<{
    /** aten::sign_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly signbit: Packet<{
    /** aten::signbit(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::signbit.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly silu: Packet<{
    /** aten::silu(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::silu.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly silu_: Packet<{
    /** aten::silu_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly silu_backward: Packet<{
    /** aten::silu_backward(Tensor grad_output, Tensor self) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
    /** aten::silu_backward.grad_input(Tensor grad_output, Tensor self, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor): Tensor;
    };
  }>;
  readonly sin: Packet<{
    /** aten::sin(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::sin.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sin_: Packet<{
    /** aten::sin_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sinc: Packet<{
    /** aten::sinc(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::sinc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sinc_: Packet<{
    /** aten::sinc_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sinh: Packet<{
    /** aten::sinh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::sinh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sinh_: Packet<{
    /** aten::sinh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly size: Packet<{
    /** aten::size.int(Tensor self, int dim) -> int */
    int: {
      (self: Tensor, dim: Int): number;
      (self: Tensor, options: { dim: Int }): number;
    };
  }>;
  readonly slice: Packet<{
    /** aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a) */
    Tensor: {
      (self: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
      (self: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
    };
  }>;
  readonly slice_backward: Packet<{
    /** aten::slice_backward(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt start, SymInt end, SymInt step) -> Tensor */
    default: {
      (gradOutput: Tensor, inputSizes: readonly Int[], dim: Int, start: Int, end: Int, step: Int): Tensor;
      (gradOutput: Tensor, inputSizes: readonly Int[], options: { dim: Int; start: Int; end: Int; step: Int }): Tensor;
    };
    /** aten::slice_backward.out(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt start, SymInt end, SymInt step, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradOutput: Tensor, inputSizes: readonly Int[], dim: Int, start: Int, end: Int, step: Int): Tensor;
      (gradOutput: Tensor, inputSizes: readonly Int[], options: { dim: Int; start: Int; end: Int; step: Int }): Tensor;
    };
  }>;
  readonly slice_copy: Packet<{
    /** aten::slice_copy.Tensor(Tensor self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor */
    Tensor: {
      (self: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
      (self: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
    };
    /** aten::slice_copy.Tensor_out(Tensor self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1, *, Tensor(a!) out) -> Tensor(a!) */
    Tensor_out: {
      (self: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
      (self: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
    };
  }>;
  readonly slice_inverse: Packet<{
    /** aten::slice_inverse(Tensor(a) self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a) */
    default: {
      (self: Tensor, src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
      (self: Tensor, src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
    };
  }>;
  readonly slice_scatter: Packet<{
    /** aten::slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor */
    default: {
      (self: Tensor, src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
      (self: Tensor, src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
    };
    /** aten::slice_scatter.out(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, src: Tensor, dim?: Int, start?: Int | null, end?: Int | null, step?: Int): Tensor;
      (self: Tensor, src: Tensor, options: { dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
    };
  }>;
  readonly slogdet: Packet<{
    /** aten::slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet) */
    default: {
      (self: Tensor): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
    };
    /** aten::slogdet.out(Tensor self, *, Tensor(a!) sign, Tensor(b!) logabsdet) -> (Tensor(a!) sign, Tensor(b!) logabsdet) */
    out: {
      (self: Tensor): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
    };
  }>;
  readonly slow_conv3d: Packet<{
    /** aten::slow_conv3d(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0]) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[] }): Tensor;
    };
    /** aten::slow_conv3d.out(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly slow_conv3d_forward: Packet<{
    /** aten::slow_conv3d_forward(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias, SymInt[3] stride, SymInt[3] padding) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[]): Tensor;
    };
    /** aten::slow_conv3d_forward.output(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias, SymInt[3] stride, SymInt[3] padding, *, Tensor(a!) output) -> Tensor(a!) */
    output: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[]): Tensor;
    };
  }>;
  readonly slow_conv_dilated2d: Packet<{
    /** aten::slow_conv_dilated2d(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1]) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
    /** aten::slow_conv_dilated2d.out(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly slow_conv_dilated3d: Packet<{
    /** aten::slow_conv_dilated3d(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1]) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
    /** aten::slow_conv_dilated3d.out(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly slow_conv_transpose2d: Packet<{
    /** aten::slow_conv_transpose2d(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] output_padding=[0, 0], SymInt[2] dilation=[1, 1]) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
    /** aten::slow_conv_transpose2d.out(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] output_padding=[0, 0], SymInt[2] dilation=[1, 1], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly slow_conv_transpose3d: Packet<{
    /** aten::slow_conv_transpose3d(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] output_padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1]) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
    /** aten::slow_conv_transpose3d.out(Tensor self, Tensor weight, SymInt[3] kernel_size, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] output_padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[], outputPadding?: Int | readonly Int[], dilation?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly smm: Packet<{
    /** aten::smm(Tensor self, Tensor mat2) -> Tensor */
    default: {
      (self: Tensor, mat2: Tensor): Tensor;
    };
  }>;
  readonly smooth_l1_loss: Packet<{
    /** aten::smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, reduction?: Int, beta?: Float): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int; beta?: Float }): Tensor;
    };
    /** aten::smooth_l1_loss.out(Tensor self, Tensor target, int reduction=1, float beta=1., *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, reduction?: Int, beta?: Float): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int; beta?: Float }): Tensor;
    };
  }>;
  readonly smooth_l1_loss_backward: Packet<{
    /** aten::smooth_l1_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction, float beta) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, beta: Float): Tensor;
    };
    /** aten::smooth_l1_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, int reduction, float beta, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, beta: Float): Tensor;
    };
  }>;
  readonly soft_margin_loss: Packet<{
    /** aten::soft_margin_loss(Tensor self, Tensor target, int reduction=1) -> Tensor */
    default: {
      (self: Tensor, target: Tensor, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int }): Tensor;
    };
    /** aten::soft_margin_loss.out(Tensor self, Tensor target, int reduction=1, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, target: Tensor, reduction?: Int): Tensor;
      (self: Tensor, target: Tensor, options: { reduction?: Int }): Tensor;
    };
  }>;
  readonly soft_margin_loss_backward: Packet<{
    /** aten::soft_margin_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int): Tensor;
    };
    /** aten::soft_margin_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, int reduction, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int): Tensor;
    };
  }>;
  readonly softmax: Packet<{
    /** aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
    int: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
    /** aten::softmax.int_out(Tensor self, int dim, ScalarType? dtype=None, *, Tensor(a!) out) -> Tensor(a!) */
    int_out: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly softplus: Packet<{
    /** aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor */
    default: {
      (self: Tensor, beta?: Scalar, threshold?: Scalar): Tensor;
      (self: Tensor, options: { beta?: Scalar; threshold?: Scalar }): Tensor;
    };
    /** aten::softplus.out(Tensor self, Scalar beta=1, Scalar threshold=20, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, beta?: Scalar, threshold?: Scalar): Tensor;
      (self: Tensor, options: { beta?: Scalar; threshold?: Scalar }): Tensor;
    };
  }>;
  readonly softplus_backward: Packet<{
    /** aten::softplus_backward(Tensor grad_output, Tensor self, Scalar beta, Scalar threshold) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, beta: Scalar, threshold: Scalar): Tensor;
    };
    /** aten::softplus_backward.grad_input(Tensor grad_output, Tensor self, Scalar beta, Scalar threshold, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, beta: Scalar, threshold: Scalar): Tensor;
    };
  }>;
  readonly softshrink: Packet<{
    /** aten::softshrink(Tensor self, Scalar lambd=0.5) -> Tensor */
    default: {
      (self: Tensor, lambd?: Scalar): Tensor;
      (self: Tensor, options: { lambd?: Scalar }): Tensor;
    };
    /** aten::softshrink.out(Tensor self, Scalar lambd=0.5, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, lambd?: Scalar): Tensor;
      (self: Tensor, options: { lambd?: Scalar }): Tensor;
    };
  }>;
  readonly softshrink_backward: Packet<{
    /** aten::softshrink_backward(Tensor grad_output, Tensor self, Scalar lambd) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, lambd: Scalar): Tensor;
    };
    /** aten::softshrink_backward.grad_input(Tensor grad_output, Tensor self, Scalar lambd, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, lambd: Scalar): Tensor;
    };
  }>;
  readonly sort: Packet<{
    /** aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices) */
    default: {
      (self: Tensor, dim?: Int, descending?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices) */
    stable: {
      (self: Tensor, options: { stable: boolean | null; dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::sort.values(Tensor self, int dim=-1, bool descending=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    values: {
      (self: Tensor, dim?: Int, descending?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, options: { dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::sort.values_stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    values_stable: {
      (self: Tensor, options: { stable: boolean | null; dim?: Int; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
  }>;
  readonly sparse_bsc_tensor: Packet<{
    /** aten::sparse_bsc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    ccol_row_value: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
    };
    /** aten::sparse_bsc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    ccol_row_value_size: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly sparse_bsr_tensor: Packet<{
    /** aten::sparse_bsr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    crow_col_value: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
    };
    /** aten::sparse_bsr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    crow_col_value_size: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly sparse_compressed_tensor: Packet<{
    /** aten::sparse_compressed_tensor.comp_plain_value(Tensor compressed_indices, Tensor plain_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    comp_plain_value: {
      (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
    };
    /** aten::sparse_compressed_tensor.comp_plain_value_size(Tensor compressed_indices, Tensor plain_indices, Tensor values, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    comp_plain_value_size: {
      (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly sparse_coo_tensor: Packet<{
    /** aten::sparse_coo_tensor.indices(Tensor indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool? is_coalesced=None) -> Tensor */
    indices: {
      (indices: Tensor, values: Tensor, options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
    };
    /** aten::sparse_coo_tensor.indices_size(Tensor indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool? is_coalesced=None) -> Tensor */
    indices_size: {
      (indices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions & { isCoalesced?: boolean | null }): Tensor;
    };
    /** aten::sparse_coo_tensor.size(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    size: {
      (size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::sparse_coo_tensor.size_out(int[] size, *, Tensor(a!) out) -> Tensor(a!) */
    size_out: {
      (size: readonly Int[]): Tensor;
    };
  }>;
  readonly sparse_csc_tensor: Packet<{
    /** aten::sparse_csc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    ccol_row_value: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
    };
    /** aten::sparse_csc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    ccol_row_value_size: {
      (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly sparse_csr_tensor: Packet<{
    /** aten::sparse_csr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    crow_col_value: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: FactoryOptions): Tensor;
    };
    /** aten::sparse_csr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=False) -> Tensor */
    crow_col_value_size: {
      (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: FactoryOptions): Tensor;
    };
  }>;
  readonly sparse_dim: Packet<{
    /** aten::sparse_dim(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly sparse_mask: Packet<{
    /** aten::sparse_mask(Tensor self, Tensor mask) -> Tensor */
    default: {
      (self: Tensor, mask: Tensor): Tensor;
    };
    /** aten::sparse_mask.out(Tensor self, Tensor mask, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mask: Tensor): Tensor;
    };
  }>;
  readonly sparse_resize: Packet<{
    /** aten::sparse_resize(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int): Tensor;
    };
    /** aten::sparse_resize.out(Tensor self, int[] size, int sparse_dim, int dense_dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int): Tensor;
    };
  }>;
  readonly sparse_resize_: Packet<{
    /** aten::sparse_resize_(Tensor(a!) self, int[] size, int sparse_dim, int dense_dim) -> Tensor(a!) */
    default: {
      (self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int): Tensor;
    };
  }>;
  readonly sparse_resize_and_clear: Packet<{
    /** aten::sparse_resize_and_clear(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int): Tensor;
    };
    /** aten::sparse_resize_and_clear.out(Tensor self, int[] size, int sparse_dim, int dense_dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int): Tensor;
    };
  }>;
  readonly sparse_resize_and_clear_: Packet<{
    /** aten::sparse_resize_and_clear_(Tensor(a!) self, int[] size, int sparse_dim, int dense_dim) -> Tensor(a!) */
    default: {
      (self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int): Tensor;
    };
  }>;
  readonly sparse_sampled_addmm: Packet<{
    /** aten::sparse_sampled_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::sparse_sampled_addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly special_airy_ai: Packet<{
    /** aten::special_airy_ai(Tensor x) -> Tensor */
    default: {
      (x: Tensor): Tensor;
    };
    /** aten::special_airy_ai.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor): Tensor;
    };
  }>;
  readonly special_bessel_j0: Packet<{
    /** aten::special_bessel_j0(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_bessel_j0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_bessel_j1: Packet<{
    /** aten::special_bessel_j1(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_bessel_j1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_bessel_y0: Packet<{
    /** aten::special_bessel_y0(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_bessel_y0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_bessel_y1: Packet<{
    /** aten::special_bessel_y1(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_bessel_y1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_chebyshev_polynomial_t: Packet<{
    /** aten::special_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_t.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_t.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_t.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_chebyshev_polynomial_u: Packet<{
    /** aten::special_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_u.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_u.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_u.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_chebyshev_polynomial_v: Packet<{
    /** aten::special_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_v.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_v.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_v.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_chebyshev_polynomial_w: Packet<{
    /** aten::special_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_w.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_chebyshev_polynomial_w.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_chebyshev_polynomial_w.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_digamma: Packet<{
    /** aten::special_digamma(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_digamma.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_entr: Packet<{
    /** aten::special_entr(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_entr.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_erf: Packet<{
    /** aten::special_erf(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_erf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_erfc: Packet<{
    /** aten::special_erfc(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_erfc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_erfcx: Packet<{
    /** aten::special_erfcx(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_erfcx.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_erfinv: Packet<{
    /** aten::special_erfinv(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_erfinv.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_exp2: Packet<{
    /** aten::special_exp2(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_exp2.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_expit: Packet<{
    /** aten::special_expit(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_expit.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_expm1: Packet<{
    /** aten::special_expm1(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_expm1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_gammainc: Packet<{
    /** aten::special_gammainc(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_gammainc.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly special_gammaincc: Packet<{
    /** aten::special_gammaincc(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_gammaincc.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly special_gammaln: Packet<{
    /** aten::special_gammaln(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_gammaln.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_hermite_polynomial_h: Packet<{
    /** aten::special_hermite_polynomial_h(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_hermite_polynomial_h.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_hermite_polynomial_h.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_hermite_polynomial_h.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_hermite_polynomial_h.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_hermite_polynomial_h.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_hermite_polynomial_he: Packet<{
    /** aten::special_hermite_polynomial_he(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_hermite_polynomial_he.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_hermite_polynomial_he.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_hermite_polynomial_he.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_hermite_polynomial_he.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_hermite_polynomial_he.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_i0: Packet<{
    /** aten::special_i0(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_i0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_i0e: Packet<{
    /** aten::special_i0e(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_i0e.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_i1: Packet<{
    /** aten::special_i1(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_i1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_i1e: Packet<{
    /** aten::special_i1e(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_i1e.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_laguerre_polynomial_l: Packet<{
    /** aten::special_laguerre_polynomial_l(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_laguerre_polynomial_l.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_laguerre_polynomial_l.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_laguerre_polynomial_l.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_laguerre_polynomial_l.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_laguerre_polynomial_l.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_legendre_polynomial_p: Packet<{
    /** aten::special_legendre_polynomial_p(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_legendre_polynomial_p.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_legendre_polynomial_p.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_legendre_polynomial_p.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_legendre_polynomial_p.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_legendre_polynomial_p.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_log1p: Packet<{
    /** aten::special_log1p(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_log1p.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_log_ndtr: Packet<{
    /** aten::special_log_ndtr(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_log_ndtr.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_log_softmax: Packet<{
    /** aten::special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dim: Int, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly special_logit: Packet<{
    /** aten::special_logit(Tensor self, float? eps=None) -> Tensor */
    default: {
      (self: Tensor, eps?: Float | null): Tensor;
      (self: Tensor, options: { eps?: Float | null }): Tensor;
    };
    /** aten::special_logit.out(Tensor self, float? eps=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, eps?: Float | null): Tensor;
      (self: Tensor, options: { eps?: Float | null }): Tensor;
    };
  }>;
  readonly special_logsumexp: Packet<{
    /** aten::special_logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor */
    default: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
    /** aten::special_logsumexp.out(Tensor self, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int | readonly Int[], keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly special_modified_bessel_i0: Packet<{
    /** aten::special_modified_bessel_i0(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_modified_bessel_i0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_modified_bessel_i1: Packet<{
    /** aten::special_modified_bessel_i1(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_modified_bessel_i1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_modified_bessel_k0: Packet<{
    /** aten::special_modified_bessel_k0(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_modified_bessel_k0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_modified_bessel_k1: Packet<{
    /** aten::special_modified_bessel_k1(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_modified_bessel_k1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_multigammaln: Packet<{
    /** aten::special_multigammaln(Tensor self, int p) -> Tensor */
    default: {
      (self: Tensor, p: Int): Tensor;
    };
    /** aten::special_multigammaln.out(Tensor self, int p, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, p: Int): Tensor;
    };
  }>;
  readonly special_ndtr: Packet<{
    /** aten::special_ndtr(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_ndtr.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_ndtri: Packet<{
    /** aten::special_ndtri(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_ndtri.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_polygamma: Packet<{
    /** aten::special_polygamma(int n, Tensor self) -> Tensor */
    default: {
      (n: Int, self: Tensor): Tensor;
    };
    /** aten::special_polygamma.out(int n, Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (n: Int, self: Tensor): Tensor;
    };
  }>;
  readonly special_psi: Packet<{
    /** aten::special_psi(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_psi.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_round: Packet<{
    /** aten::special_round(Tensor self, *, int decimals=0) -> Tensor */
    default: {
      (self: Tensor, options?: { decimals?: Int }): Tensor;
    };
    /** aten::special_round.out(Tensor self, *, int decimals=0, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { decimals?: Int }): Tensor;
    };
  }>;
  readonly special_scaled_modified_bessel_k0: Packet<{
    /** aten::special_scaled_modified_bessel_k0(Tensor x) -> Tensor */
    default: {
      (x: Tensor): Tensor;
    };
    /** aten::special_scaled_modified_bessel_k0.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor): Tensor;
    };
  }>;
  readonly special_scaled_modified_bessel_k1: Packet<{
    /** aten::special_scaled_modified_bessel_k1(Tensor x) -> Tensor */
    default: {
      (x: Tensor): Tensor;
    };
    /** aten::special_scaled_modified_bessel_k1.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor): Tensor;
    };
  }>;
  readonly special_shifted_chebyshev_polynomial_t: Packet<{
    /** aten::special_shifted_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_t.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_t.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_t.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_shifted_chebyshev_polynomial_u: Packet<{
    /** aten::special_shifted_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_u.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_u.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_u.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_shifted_chebyshev_polynomial_v: Packet<{
    /** aten::special_shifted_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_v.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_v.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_v.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_shifted_chebyshev_polynomial_w: Packet<{
    /** aten::special_shifted_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor */
    default: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor */
    n_scalar: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_w.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!) */
    n_scalar_out: {
      (x: Tensor, n: Scalar): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_w.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor */
    x_scalar: {
      (x: Scalar, n: Tensor): Tensor;
    };
    /** aten::special_shifted_chebyshev_polynomial_w.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!) */
    x_scalar_out: {
      (x: Scalar, n: Tensor): Tensor;
    };
  }>;
  readonly special_sinc: Packet<{
    /** aten::special_sinc(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::special_sinc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly special_softmax: Packet<{
    /** aten::special_softmax(Tensor self, int dim, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dim: Int, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dim: Int; dtype?: DType | null }): Tensor;
    };
  }>;
  readonly special_spherical_bessel_j0: Packet<{
    /** aten::special_spherical_bessel_j0(Tensor x) -> Tensor */
    default: {
      (x: Tensor): Tensor;
    };
    /** aten::special_spherical_bessel_j0.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (x: Tensor): Tensor;
    };
  }>;
  readonly special_xlog1py: Packet<{
    /** aten::special_xlog1py(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor */
    other_scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::special_xlog1py.other_scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    other_scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::special_xlog1py.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_xlog1py.self_scalar(Scalar self, Tensor other) -> Tensor */
    self_scalar: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::special_xlog1py.self_scalar_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    self_scalar_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
  }>;
  readonly special_xlogy: Packet<{
    /** aten::special_xlogy(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor */
    other_scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::special_xlogy.other_scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    other_scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::special_xlogy.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_xlogy.self_scalar(Scalar self, Tensor other) -> Tensor */
    self_scalar: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::special_xlogy.self_scalar_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    self_scalar_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
  }>;
  readonly special_zeta: Packet<{
    /** aten::special_zeta(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor */
    other_scalar: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::special_zeta.other_scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    other_scalar_out: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::special_zeta.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::special_zeta.self_scalar(Scalar self, Tensor other) -> Tensor */
    self_scalar: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::special_zeta.self_scalar_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    self_scalar_out: {
      (self: Scalar, other: Tensor): Tensor;
    };
  }>;
  readonly split: Packet<{
    /** aten::split.Tensor(Tensor(a -> *) self, SymInt split_size, int dim=0) -> Tensor(a)[] */
    Tensor: {
      (self: Tensor, splitSize: Int, dim?: Int): Tensor[];
      (self: Tensor, splitSize: Int, options: { dim?: Int }): Tensor[];
    };
    /** aten::split.sizes(Tensor(a -> *) self, SymInt[] split_size, int dim=0) -> Tensor(a)[] */
    sizes: {
      (self: Tensor, splitSize: readonly Int[], dim?: Int): Tensor[];
      (self: Tensor, splitSize: readonly Int[], options: { dim?: Int }): Tensor[];
    };
  }>;
  readonly split_copy: Packet<{
    /** aten::split_copy.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[] */
    Tensor: {
      (self: Tensor, splitSize: Int, dim?: Int): Tensor[];
      (self: Tensor, splitSize: Int, options: { dim?: Int }): Tensor[];
    };
    /** aten::split_copy.Tensor_out(Tensor self, SymInt split_size, int dim=0, *, Tensor(a!)[] out) -> () */
    Tensor_out: {
      (self: Tensor, splitSize: Int, dim?: Int): void;
      (self: Tensor, splitSize: Int, options: { dim?: Int }): void;
    };
  }>;
  readonly split_with_sizes: Packet<{
    /** aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[] */
    default: {
      (self: Tensor, splitSizes: readonly Int[], dim?: Int): Tensor[];
      (self: Tensor, splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
    };
  }>;
  readonly split_with_sizes_copy: Packet<{
    /** aten::split_with_sizes_copy(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[] */
    default: {
      (self: Tensor, splitSizes: readonly Int[], dim?: Int): Tensor[];
      (self: Tensor, splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
    };
    /** aten::split_with_sizes_copy.out(Tensor self, SymInt[] split_sizes, int dim=0, *, Tensor(a!)[] out) -> () */
    out: {
      (self: Tensor, splitSizes: readonly Int[], dim?: Int): void;
      (self: Tensor, splitSizes: readonly Int[], options: { dim?: Int }): void;
    };
  }>;
  readonly sqrt: Packet<{
    /** aten::sqrt(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::sqrt.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sqrt_: Packet<{
    /** aten::sqrt_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly square: Packet<{
    /** aten::square(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::square.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly square_: Packet<{
    /** aten::square_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly squeeze: Packet<{
    /** aten::squeeze(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::squeeze.dim(Tensor(a) self, int dim) -> Tensor(a) */
    dim: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a) */
    dims: {
      (self: Tensor, dim: readonly Int[]): Tensor;
      (self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
  }>;
  readonly squeeze_: Packet<{
    /** aten::squeeze_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::squeeze_.dim(Tensor(a!) self, int dim) -> Tensor(a!) */
    dim: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::squeeze_.dims(Tensor(a!) self, int[] dim) -> Tensor(a!) */
    dims: {
      (self: Tensor, dim: readonly Int[]): Tensor;
      (self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
  }>;
  readonly squeeze_copy: Packet<{
    /** aten::squeeze_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::squeeze_copy.dim(Tensor self, int dim) -> Tensor */
    dim: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::squeeze_copy.dim_out(Tensor self, int dim, *, Tensor(a!) out) -> Tensor(a!) */
    dim_out: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::squeeze_copy.dims(Tensor self, int[] dim) -> Tensor */
    dims: {
      (self: Tensor, dim: readonly Int[]): Tensor;
      (self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
    /** aten::squeeze_copy.dims_out(Tensor self, int[] dim, *, Tensor(a!) out) -> Tensor(a!) */
    dims_out: {
      (self: Tensor, dim: readonly Int[]): Tensor;
      (self: Tensor, options: { dim: readonly Int[] }): Tensor;
    };
    /** aten::squeeze_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly sspaddmm: Packet<{
    /** aten::sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor */
    default: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
    /** aten::sspaddmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    };
  }>;
  readonly stack: Packet<{
    /** aten::stack(Tensor[] tensors, int dim=0) -> Tensor */
    default: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
    /** aten::stack.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[], dim?: Int): Tensor;
      (tensors: readonly Tensor[], options: { dim?: Int }): Tensor;
    };
  }>;
  readonly std: Packet<{
    /** aten::std(Tensor self, bool unbiased=True) -> Tensor */
    default: {
      (self: Tensor, unbiased?: boolean): Tensor;
      (self: Tensor, options: { unbiased?: boolean }): Tensor;
    };
    /** aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor */
    correction: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
    };
    /** aten::std.correction_out(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor(a!) out) -> Tensor(a!) */
    correction_out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
    };
    /** aten::std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor */
    dim: {
      (self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
    };
    /** aten::std.out(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly std_mean: Packet<{
    /** aten::std_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, unbiased?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { unbiased?: boolean }): [Tensor, Tensor];
    };
    /** aten::std_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> (Tensor, Tensor) */
    correction: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
    };
    /** aten::std_mean.correction_out(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    correction_out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
    };
    /** aten::std_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor) */
    dim: {
      (self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly stft: Packet<{
    /** aten::stft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool normalized=False, bool? onesided=None, bool? return_complex=None, bool? align_to_window=None) -> Tensor */
    default: {
      (self: Tensor, nFft: Int, hopLength?: Int | null, winLength?: Int | null, window?: Tensor | null, normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null, alignToWindow?: boolean | null): Tensor;
      (self: Tensor, nFft: Int, options: { hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
    };
    /** aten::stft.center(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, str pad_mode="reflect", bool normalized=False, bool? onesided=None, bool? return_complex=None, bool? align_to_window=None) -> Tensor */
    center: {
      (self: Tensor, nFft: Int, hopLength?: Int | null, winLength?: Int | null, window?: Tensor | null, center?: boolean, padMode?: string, normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null, alignToWindow?: boolean | null): Tensor;
      (self: Tensor, nFft: Int, options: { hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
    };
  }>;
  readonly storage_offset: Packet<{
    /** aten::storage_offset(Tensor self) -> int */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly stride: Packet<{
    /** aten::stride.int(Tensor self, int dim) -> int */
    int: {
      (self: Tensor, dim: Int): number;
      (self: Tensor, options: { dim: Int }): number;
    };
  }>;
  readonly sub: Packet<{
    /** aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::sub.Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor(a!) out) -> Tensor(a!) */
    Scalar_out: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
    /** aten::sub.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly sub_: Packet<{
    /** aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly subtract: Packet<{
    /** aten::subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
    /** aten::subtract.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly subtract_: Packet<{
    /** aten::subtract_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar, alpha?: Scalar): Tensor;
      (self: Tensor | Scalar, other: Scalar, options: { alpha?: Scalar }): Tensor;
    };
    /** aten::subtract_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    };
  }>;
  readonly sum: Packet<{
    /** aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, options?: { dtype?: DType | null }): Tensor;
    };
    /** aten::sum.IntList_out(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    IntList_out: {
      (self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor */
    dim_IntList: {
      (self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    };
    /** aten::sum.out(Tensor self, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { dtype?: DType | null }): Tensor;
    };
  }>;
  readonly sum_to_size: Packet<{
    /** aten::sum_to_size(Tensor self, SymInt[] size) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly svd: Packet<{
    /** aten::svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V) */
    default: {
      (self: Tensor, some?: boolean, computeUv?: boolean): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
      (self: Tensor, options: { some?: boolean; computeUv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
    };
    /** aten::svd.U(Tensor self, bool some=True, bool compute_uv=True, *, Tensor(a!) U, Tensor(b!) S, Tensor(c!) V) -> (Tensor(a!) U, Tensor(b!) S, Tensor(c!) V) */
    U: {
      (self: Tensor, some?: boolean, computeUv?: boolean): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
      (self: Tensor, options: { some?: boolean; computeUv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
    };
  }>;
  readonly swapaxes: Packet<{
    /** aten::swapaxes(Tensor(a) self, int axis0, int axis1) -> Tensor(a) */
    default: {
      (self: Tensor, axis0: Int, axis1: Int): Tensor;
    };
  }>;
  readonly swapaxes_: Packet<{
    /** aten::swapaxes_(Tensor(a!) self, int axis0, int axis1) -> Tensor(a!) */
    default: {
      (self: Tensor, axis0: Int, axis1: Int): Tensor;
    };
  }>;
  readonly swapdims: Packet<{
    /** aten::swapdims(Tensor(a) self, int dim0, int dim1) -> Tensor(a) */
    default: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
  }>;
  readonly swapdims_: Packet<{
    /** aten::swapdims_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!) */
    default: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
  }>;
  readonly sym_constrain_range: Packet<{
    /** aten::sym_constrain_range(Scalar size, *, int? min=None, int? max=None) -> () */
    default: {
      (size: Scalar, options?: { min?: Int | null; max?: Int | null }): void;
    };
  }>;
  readonly sym_constrain_range_for_size: Packet<{
    /** aten::sym_constrain_range_for_size(Scalar size, *, int? min=None, int? max=None) -> () */
    default: {
      (size: Scalar, options?: { min?: Int | null; max?: Int | null }): void;
    };
  }>;
  readonly sym_numel: Packet<{
    /** aten::sym_numel(Tensor self) -> SymInt */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly sym_size: Packet<{
    /** aten::sym_size.int(Tensor self, int dim) -> SymInt */
    int: {
      (self: Tensor, dim: Int): number;
      (self: Tensor, options: { dim: Int }): number;
    };
  }>;
  readonly sym_storage_offset: Packet<{
    /** aten::sym_storage_offset(Tensor self) -> SymInt */
    default: {
      (self: Tensor): number;
    };
  }>;
  readonly sym_stride: Packet<{
    /** aten::sym_stride.int(Tensor self, int dim) -> SymInt */
    int: {
      (self: Tensor, dim: Int): number;
      (self: Tensor, options: { dim: Int }): number;
    };
  }>;
  readonly t: Packet<{
    /** aten::t(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly t_: Packet<{
    /** aten::t_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly t_copy: Packet<{
    /** aten::t_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::t_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly take: Packet<{
    /** aten::take(Tensor self, Tensor index) -> Tensor */
    default: {
      (self: Tensor, index: Tensor): Tensor;
    };
    /** aten::take.out(Tensor self, Tensor index, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, index: Tensor): Tensor;
    };
  }>;
  readonly take_along_dim: Packet<{
    /** aten::take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor */
    default: {
      (self: Tensor, indices: Tensor, dim?: Int | null): Tensor;
      (self: Tensor, indices: Tensor, options: { dim?: Int | null }): Tensor;
    };
    /** aten::take_along_dim.out(Tensor self, Tensor indices, int? dim=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, indices: Tensor, dim?: Int | null): Tensor;
      (self: Tensor, indices: Tensor, options: { dim?: Int | null }): Tensor;
    };
  }>;
  readonly tan: Packet<{
    /** aten::tan(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::tan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly tan_: Packet<{
    /** aten::tan_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly tanh: Packet<{
    /** aten::tanh(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::tanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly tanh_: Packet<{
    /** aten::tanh_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly tanh_backward: Packet<{
    /** aten::tanh_backward(Tensor grad_output, Tensor output) -> Tensor */
    default: {
      (gradOutput: Tensor, output: Tensor): Tensor;
    };
    /** aten::tanh_backward.grad_input(Tensor grad_output, Tensor output, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, output: Tensor): Tensor;
    };
  }>;
  readonly tensor_split: Packet<{
    /** aten::tensor_split.indices(Tensor(a -> *) self, SymInt[] indices, int dim=0) -> Tensor(a)[] */
    indices: {
      (self: Tensor, indices: readonly Int[], dim?: Int): Tensor[];
      (self: Tensor, indices: readonly Int[], options: { dim?: Int }): Tensor[];
    };
    /** aten::tensor_split.sections(Tensor(a -> *) self, SymInt sections, int dim=0) -> Tensor(a)[] */
    sections: {
      (self: Tensor, sections: Int, dim?: Int): Tensor[];
      (self: Tensor, sections: Int, options: { dim?: Int }): Tensor[];
    };
    /** aten::tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor(a)[] */
    tensor_indices_or_sections: {
      (self: Tensor, tensorIndicesOrSections: Tensor, dim?: Int): Tensor[];
      (self: Tensor, tensorIndicesOrSections: Tensor, options: { dim?: Int }): Tensor[];
    };
  }>;
  readonly tensordot: Packet<{
    /** aten::tensordot(Tensor self, Tensor other, int[] dims_self, int[] dims_other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor, dimsSelf: readonly Int[], dimsOther: readonly Int[]): Tensor;
    };
    /** aten::tensordot.out(Tensor self, Tensor other, int[] dims_self, int[] dims_other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor, dimsSelf: readonly Int[], dimsOther: readonly Int[]): Tensor;
    };
  }>;
  readonly thnn_conv2d: Packet<{
    /** aten::thnn_conv2d(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0]) -> Tensor */
    default: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[] }): Tensor;
    };
    /** aten::thnn_conv2d.out(Tensor self, Tensor weight, SymInt[2] kernel_size, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null, stride?: Int | readonly Int[], padding?: Int | readonly Int[]): Tensor;
      (self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], options: { bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[] }): Tensor;
    };
  }>;
  readonly threshold: Packet<{
    /** aten::threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor */
    default: {
      (self: Tensor, threshold: Scalar, value: Scalar): Tensor;
    };
    /** aten::threshold.out(Tensor self, Scalar threshold, Scalar value, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, threshold: Scalar, value: Scalar): Tensor;
    };
  }>;
  readonly threshold_: Packet<{
    /** aten::threshold_(Tensor(a!) self, Scalar threshold, Scalar value) -> Tensor(a!) */
    default: {
      (self: Tensor, threshold: Scalar, value: Scalar): Tensor;
    };
  }>;
  readonly threshold_backward: Packet<{
    /** aten::threshold_backward(Tensor grad_output, Tensor self, Scalar threshold) -> Tensor */
    default: {
      (gradOutput: Tensor, self: Tensor, threshold: Scalar): Tensor;
    };
    /** aten::threshold_backward.grad_input(Tensor grad_output, Tensor self, Scalar threshold, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, self: Tensor, threshold: Scalar): Tensor;
    };
  }>;
  readonly tile: Packet<{
    /** aten::tile(Tensor self, SymInt[] dims) -> Tensor */
    default: {
      (self: Tensor, dims: readonly Int[]): Tensor;
      (self: Tensor, options: { dims: readonly Int[] }): Tensor;
    };
  }>;
  readonly to: Packet<{
    /** aten::to.device(Tensor(a) self, Device device, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a) */
    device: {
      (self: Tensor, device: DeviceLike, dtype: DType, nonBlocking?: boolean, copy?: boolean, memoryFormat?: MemoryFormat | null): Tensor;
      (self: Tensor, device: DeviceLike, dtype: DType, options: { nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::to.dtype(Tensor(a) self, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a) */
    dtype: {
      (self: Tensor, dtype: DType, nonBlocking?: boolean, copy?: boolean, memoryFormat?: MemoryFormat | null): Tensor;
      (self: Tensor, dtype: DType, options: { nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::to.dtype_layout(Tensor(a) self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a) */
    dtype_layout: {
      (self: Tensor, options?: FactoryOptions & { nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::to.other(Tensor(a) self, Tensor other, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a) */
    other: {
      (self: Tensor, other: Tensor, nonBlocking?: boolean, copy?: boolean, memoryFormat?: MemoryFormat | null): Tensor;
      (self: Tensor, other: Tensor, options: { nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
  readonly to_dense: Packet<{
    /** aten::to_dense(Tensor self, ScalarType? dtype=None, *, bool? masked_grad=None) -> Tensor */
    default: {
      (self: Tensor, dtype?: DType | null, options?: { maskedGrad?: boolean | null }): Tensor;
      (self: Tensor, options: { dtype?: DType | null; maskedGrad?: boolean | null }): Tensor;
    };
  }>;
  readonly to_dense_backward: Packet<{
    /** aten::to_dense_backward(Tensor grad, Tensor input, bool? masked_grad=None) -> Tensor */
    default: {
      (grad: Tensor, input: Tensor, maskedGrad?: boolean | null): Tensor;
      (grad: Tensor, input: Tensor, options: { maskedGrad?: boolean | null }): Tensor;
    };
  }>;
  readonly to_mkldnn: Packet<{
    /** aten::to_mkldnn(Tensor self, ScalarType? dtype=None) -> Tensor */
    default: {
      (self: Tensor, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dtype?: DType | null }): Tensor;
    };
    /** aten::to_mkldnn.out(Tensor self, ScalarType? dtype=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dtype?: DType | null): Tensor;
      (self: Tensor, options: { dtype?: DType | null }): Tensor;
    };
  }>;
  readonly to_mkldnn_backward: Packet<{
    /** aten::to_mkldnn_backward(Tensor grad, Tensor input) -> Tensor */
    default: {
      (grad: Tensor, input: Tensor): Tensor;
    };
  }>;
  readonly to_padded_tensor: Packet<{
    /** aten::to_padded_tensor(Tensor self, float padding, SymInt[]? output_size=None) -> Tensor */
    default: {
      (self: Tensor, padding: Float, outputSize?: readonly Int[] | null): Tensor;
      (self: Tensor, padding: Float, options: { outputSize?: readonly Int[] | null }): Tensor;
    };
    /** aten::to_padded_tensor.out(Tensor self, float padding, SymInt[]? output_size=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, padding: Float, outputSize?: readonly Int[] | null): Tensor;
      (self: Tensor, padding: Float, options: { outputSize?: readonly Int[] | null }): Tensor;
    };
  }>;
  readonly to_sparse: Packet<{
    /** aten::to_sparse(Tensor self, *, Layout? layout=None, int[2]? blocksize=None, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, options?: { layout?: Layout | null; blocksize?: Int | readonly Int[] | null; denseDim?: Int | null }): Tensor;
    };
    /** aten::to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor */
    sparse_dim: {
      (self: Tensor, sparseDim: Int): Tensor;
    };
  }>;
  readonly to_sparse_bsc: Packet<{
    /** aten::to_sparse_bsc(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
      (self: Tensor, blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly to_sparse_bsr: Packet<{
    /** aten::to_sparse_bsr(Tensor self, int[2] blocksize, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null): Tensor;
      (self: Tensor, blocksize: Int | readonly Int[], options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly to_sparse_csc: Packet<{
    /** aten::to_sparse_csc(Tensor self, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, denseDim?: Int | null): Tensor;
      (self: Tensor, options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly to_sparse_csr: Packet<{
    /** aten::to_sparse_csr(Tensor self, int? dense_dim=None) -> Tensor */
    default: {
      (self: Tensor, denseDim?: Int | null): Tensor;
      (self: Tensor, options: { denseDim?: Int | null }): Tensor;
    };
  }>;
  readonly topk: Packet<{
    /** aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices) */
    default: {
      (self: Tensor, k: Int, dim?: Int, largest?: boolean, sorted?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, k: Int, options: { dim?: Int; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
    /** aten::topk.values(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices) */
    values: {
      (self: Tensor, k: Int, dim?: Int, largest?: boolean, sorted?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
      (self: Tensor, k: Int, options: { dim?: Int; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
    };
  }>;
  readonly trace: Packet<{
    /** aten::trace(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::trace.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly trace_backward: Packet<{
    /** aten::trace_backward(Tensor grad, SymInt[] sizes) -> Tensor */
    default: {
      (grad: Tensor, sizes: readonly Int[]): Tensor;
    };
  }>;
  readonly transpose: Packet<{
    /** aten::transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a) */
    int: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
  }>;
  readonly transpose_: Packet<{
    /** aten::transpose_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!) */
    default: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
  }>;
  readonly transpose_copy: Packet<{
    /** aten::transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor */
    int: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
    /** aten::transpose_copy.int_out(Tensor self, int dim0, int dim1, *, Tensor(a!) out) -> Tensor(a!) */
    int_out: {
      (self: Tensor, dim0: Int, dim1: Int): Tensor;
    };
  }>;
  readonly trapezoid: Packet<{
    /** aten::trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor */
    dx: {
      (y: Tensor, options?: { dx?: Scalar; dim?: Int }): Tensor;
    };
    /** aten::trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor */
    x: {
      (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
    };
  }>;
  readonly trapz: Packet<{
    /** aten::trapz.dx(Tensor y, *, float dx=1., int dim=-1) -> Tensor */
    dx: {
      (y: Tensor, options?: { dx?: Float; dim?: Int }): Tensor;
    };
    /** aten::trapz.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor */
    x: {
      (y: Tensor, x: Tensor, options?: { dim?: Int }): Tensor;
    };
  }>;
  readonly triangular_solve: Packet<{
    /** aten::triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> (Tensor solution, Tensor cloned_coefficient) */
    default: {
      (self: Tensor, A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
      (self: Tensor, A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
    };
    /** aten::triangular_solve.X(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False, *, Tensor(a!) X, Tensor(b!) M) -> (Tensor(a!) solution, Tensor(b!) cloned_coefficient) */
    X: {
      (self: Tensor, A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
      (self: Tensor, A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [solution: Tensor, cloned_coefficient: Tensor] & { solution: Tensor; cloned_coefficient: Tensor };
    };
  }>;
  readonly tril: Packet<{
    /** aten::tril(Tensor self, SymInt diagonal=0) -> Tensor */
    default: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
    /** aten::tril.out(Tensor self, SymInt diagonal=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
  }>;
  readonly tril_: Packet<{
    /** aten::tril_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!) */
    default: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
  }>;
  readonly tril_indices: Packet<{
    /** aten::tril_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (row: Int, col: Int, offset?: Int, options?: FactoryOptions): Tensor;
      (row: Int, col: Int, options: FactoryOptions & { offset?: Int }): Tensor;
    };
    /** aten::tril_indices.out(int row, int col, int offset=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (row: Int, col: Int, offset?: Int): Tensor;
      (row: Int, col: Int, options: { offset?: Int }): Tensor;
    };
  }>;
  readonly triplet_margin_loss: Packet<{
    /** aten::triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1., float p=2., float eps=9.9999999999999995e-07, bool swap=False, int reduction=1) -> Tensor */
    default: {
      (anchor: Tensor, positive: Tensor, negative: Tensor, margin?: Float, p?: Float, eps?: Float, swap?: boolean, reduction?: Int): Tensor;
      (anchor: Tensor, positive: Tensor, negative: Tensor, options: { margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
    };
  }>;
  readonly triu: Packet<{
    /** aten::triu(Tensor self, SymInt diagonal=0) -> Tensor */
    default: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
    /** aten::triu.out(Tensor self, SymInt diagonal=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
  }>;
  readonly triu_: Packet<{
    /** aten::triu_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!) */
    default: {
      (self: Tensor, diagonal?: Int): Tensor;
      (self: Tensor, options: { diagonal?: Int }): Tensor;
    };
  }>;
  readonly triu_indices: Packet<{
    /** aten::triu_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (row: Int, col: Int, offset?: Int, options?: FactoryOptions): Tensor;
      (row: Int, col: Int, options: FactoryOptions & { offset?: Int }): Tensor;
    };
    /** aten::triu_indices.out(int row, int col, int offset=0, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (row: Int, col: Int, offset?: Int): Tensor;
      (row: Int, col: Int, options: { offset?: Int }): Tensor;
    };
  }>;
  readonly true_divide: Packet<{
    /** aten::true_divide.Scalar(Tensor self, Scalar other) -> Tensor */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::true_divide.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
    /** aten::true_divide.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly true_divide_: Packet<{
    /** aten::true_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar: {
      (self: Tensor | Scalar, other: Scalar): Tensor;
    };
    /** aten::true_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor | Scalar, other: Tensor | Scalar): Tensor;
    };
  }>;
  readonly trunc: Packet<{
    /** aten::trunc(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::trunc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly trunc_: Packet<{
    /** aten::trunc_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly type_as: Packet<{
    /** aten::type_as(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly unbind: Packet<{
    /** aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[] */
    int: {
      (self: Tensor, dim?: Int): Tensor[];
      (self: Tensor, options: { dim?: Int }): Tensor[];
    };
  }>;
  readonly unbind_copy: Packet<{
    /** aten::unbind_copy.int(Tensor self, int dim=0) -> Tensor[] */
    int: {
      (self: Tensor, dim?: Int): Tensor[];
      (self: Tensor, options: { dim?: Int }): Tensor[];
    };
    /** aten::unbind_copy.int_out(Tensor self, int dim=0, *, Tensor(a!)[] out) -> () */
    int_out: {
      (self: Tensor, dim?: Int): void;
      (self: Tensor, options: { dim?: Int }): void;
    };
  }>;
  readonly unflatten: Packet<{
    /** aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes) -> Tensor(a) */
    int: {
      (self: Tensor, dim: Int, sizes: readonly Int[]): Tensor;
      (self: Tensor, options: { dim: Int; sizes: readonly Int[] }): Tensor;
    };
  }>;
  readonly unflatten_dense_tensors: Packet<{
    /** aten::unflatten_dense_tensors(Tensor flat, Tensor[] tensors) -> Tensor[] */
    default: {
      (flat: Tensor, tensors: readonly Tensor[]): Tensor[];
    };
  }>;
  readonly unfold: Packet<{
    /** aten::unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a) */
    default: {
      (self: Tensor, dimension: Int, size: Int, step: Int): Tensor;
    };
  }>;
  readonly unfold_backward: Packet<{
    /** aten::unfold_backward(Tensor grad_in, SymInt[] input_sizes, int dim, int size, int step) -> Tensor */
    default: {
      (gradIn: Tensor, inputSizes: readonly Int[], dim: Int, size: Int, step: Int): Tensor;
      (gradIn: Tensor, inputSizes: readonly Int[], options: { dim: Int; size: Int; step: Int }): Tensor;
    };
    /** aten::unfold_backward.out(Tensor grad_in, SymInt[] input_sizes, int dim, int size, int step, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (gradIn: Tensor, inputSizes: readonly Int[], dim: Int, size: Int, step: Int): Tensor;
      (gradIn: Tensor, inputSizes: readonly Int[], options: { dim: Int; size: Int; step: Int }): Tensor;
    };
  }>;
  readonly unfold_copy: Packet<{
    /** aten::unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor */
    default: {
      (self: Tensor, dimension: Int, size: Int, step: Int): Tensor;
    };
    /** aten::unfold_copy.out(Tensor self, int dimension, int size, int step, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dimension: Int, size: Int, step: Int): Tensor;
    };
  }>;
  readonly uniform: Packet<{
    /** aten::uniform(Tensor self, float from=0., float to=1., *, Generator? generator=None) -> Tensor */
    default: {
      (self: Tensor, from?: Float, to?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { from?: Float; to?: Float; generator?: Generator | null }): Tensor;
    };
    /** aten::uniform.out(Tensor self, float from=0., float to=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, from?: Float, to?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { from?: Float; to?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly uniform_: Packet<{
    /** aten::uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!) */
    default: {
      (self: Tensor, from?: Float, to?: Float, options?: { generator?: Generator | null }): Tensor;
      (self: Tensor, options: { from?: Float; to?: Float; generator?: Generator | null }): Tensor;
    };
  }>;
  readonly unique_consecutive: Packet<{
    /** aten::unique_consecutive(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, returnInverse?: boolean, returnCounts?: boolean, dim?: Int | null): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { returnInverse?: boolean; returnCounts?: boolean; dim?: Int | null }): [Tensor, Tensor, Tensor];
    };
    /** aten::unique_consecutive.out(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (self: Tensor, returnInverse?: boolean, returnCounts?: boolean, dim?: Int | null): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { returnInverse?: boolean; returnCounts?: boolean; dim?: Int | null }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly unique_dim: Packet<{
    /** aten::unique_dim(Tensor self, int dim, bool sorted=True, bool return_inverse=False, bool return_counts=False) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, dim: Int, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { dim: Int; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    };
    /** aten::unique_dim.out(Tensor self, int dim, bool sorted=True, bool return_inverse=False, bool return_counts=False, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (self: Tensor, dim: Int, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { dim: Int; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly unique_dim_consecutive: Packet<{
    /** aten::unique_dim_consecutive(Tensor self, int dim, bool return_inverse=False, bool return_counts=False) -> (Tensor, Tensor, Tensor) */
    default: {
      (self: Tensor, dim: Int, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { dim: Int; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    };
    /** aten::unique_dim_consecutive.out(Tensor self, int dim, bool return_inverse=False, bool return_counts=False, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!)) */
    out: {
      (self: Tensor, dim: Int, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
      (self: Tensor, options: { dim: Int; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    };
  }>;
  readonly unsafe_chunk: Packet<{
    /** aten::unsafe_chunk(Tensor self, int chunks, int dim=0) -> Tensor[] */
    default: {
      (self: Tensor, chunks: Int, dim?: Int): Tensor[];
      (self: Tensor, chunks: Int, options: { dim?: Int }): Tensor[];
    };
  }>;
  readonly unsafe_split: Packet<{
    /** aten::unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[] */
    Tensor: {
      (self: Tensor, splitSize: Int, dim?: Int): Tensor[];
      (self: Tensor, splitSize: Int, options: { dim?: Int }): Tensor[];
    };
    /** aten::unsafe_split.Tensor_out(Tensor self, SymInt split_size, int dim=0, *, Tensor(a!)[] out) -> () */
    Tensor_out: {
      (self: Tensor, splitSize: Int, dim?: Int): void;
      (self: Tensor, splitSize: Int, options: { dim?: Int }): void;
    };
  }>;
  readonly unsafe_split_with_sizes: Packet<{
    /** aten::unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=0) -> Tensor[] */
    default: {
      (self: Tensor, splitSizes: readonly Int[], dim?: Int): Tensor[];
      (self: Tensor, splitSizes: readonly Int[], options: { dim?: Int }): Tensor[];
    };
    /** aten::unsafe_split_with_sizes.out(Tensor self, SymInt[] split_sizes, int dim=0, *, Tensor(a!)[] out) -> () */
    out: {
      (self: Tensor, splitSizes: readonly Int[], dim?: Int): void;
      (self: Tensor, splitSizes: readonly Int[], options: { dim?: Int }): void;
    };
  }>;
  readonly unsqueeze: Packet<{
    /** aten::unsqueeze(Tensor(a) self, int dim) -> Tensor(a) */
    default: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly unsqueeze_: Packet<{
    /** aten::unsqueeze_(Tensor(a!) self, int dim) -> Tensor(a!) */
    default: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly unsqueeze_copy: Packet<{
    /** aten::unsqueeze_copy(Tensor self, int dim) -> Tensor */
    default: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
    /** aten::unsqueeze_copy.out(Tensor self, int dim, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int): Tensor;
      (self: Tensor, options: { dim: Int }): Tensor;
    };
  }>;
  readonly upsample_bicubic2d: Packet<{
    /** aten::upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_bicubic2d.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_bicubic2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly upsample_bicubic2d_backward: Packet<{
    /** aten::upsample_bicubic2d_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_bicubic2d_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly upsample_bilinear2d: Packet<{
    /** aten::upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_bilinear2d.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_bilinear2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
    /** aten::upsample_bilinear2d.vec_out(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!) */
    vec_out: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly upsample_bilinear2d_backward: Packet<{
    /** aten::upsample_bilinear2d_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_bilinear2d_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly upsample_linear1d: Packet<{
    /** aten::upsample_linear1d(Tensor self, SymInt[1] output_size, bool align_corners, float? scales=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scales?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scales?: Float | null }): Tensor;
    };
    /** aten::upsample_linear1d.out(Tensor self, SymInt[1] output_size, bool align_corners, float? scales=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scales?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scales?: Float | null }): Tensor;
    };
    /** aten::upsample_linear1d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly upsample_linear1d_backward: Packet<{
    /** aten::upsample_linear1d_backward(Tensor grad_output, SymInt[1] output_size, SymInt[3] input_size, bool align_corners, float? scales=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scales?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scales?: Float | null }): Tensor;
    };
    /** aten::upsample_linear1d_backward.grad_input(Tensor grad_output, SymInt[1] output_size, SymInt[3] input_size, bool align_corners, float? scales=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scales?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scales?: Float | null }): Tensor;
    };
  }>;
  readonly upsample_nearest1d: Packet<{
    /** aten::upsample_nearest1d(Tensor self, SymInt[1] output_size, float? scales=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest1d.out(Tensor self, SymInt[1] output_size, float? scales=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest1d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly upsample_nearest1d_backward: Packet<{
    /** aten::upsample_nearest1d_backward(Tensor grad_output, SymInt[1] output_size, SymInt[3] input_size, float? scales=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest1d_backward.grad_input(Tensor grad_output, SymInt[1] output_size, SymInt[3] input_size, float? scales=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scales?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scales?: Float | null }): Tensor;
    };
  }>;
  readonly upsample_nearest2d: Packet<{
    /** aten::upsample_nearest2d(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest2d.out(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest2d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null): Tensor;
    };
    /** aten::upsample_nearest2d.vec_out(Tensor input, SymInt[]? output_size, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!) */
    vec_out: {
      (input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly upsample_nearest2d_backward: Packet<{
    /** aten::upsample_nearest2d_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest2d_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly upsample_nearest3d: Packet<{
    /** aten::upsample_nearest3d(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest3d.out(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest3d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly upsample_nearest3d_backward: Packet<{
    /** aten::upsample_nearest3d_backward(Tensor grad_output, SymInt[3] output_size, SymInt[5] input_size, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_nearest3d_backward.grad_input(Tensor grad_output, SymInt[3] output_size, SymInt[5] input_size, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly upsample_trilinear3d: Packet<{
    /** aten::upsample_trilinear3d(Tensor self, SymInt[3] output_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_trilinear3d.out(Tensor self, SymInt[3] output_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_trilinear3d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor */
    vec: {
      (input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null): Tensor;
    };
  }>;
  readonly upsample_trilinear3d_backward: Packet<{
    /** aten::upsample_trilinear3d_backward(Tensor grad_output, SymInt[3] output_size, SymInt[5] input_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor */
    default: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
    /** aten::upsample_trilinear3d_backward.grad_input(Tensor grad_output, SymInt[3] output_size, SymInt[5] input_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!) */
    grad_input: {
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesD?: Float | null, scalesH?: Float | null, scalesW?: Float | null): Tensor;
      (gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, options: { scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null }): Tensor;
    };
  }>;
  readonly value_selecting_reduction_backward: Packet<{
    /** aten::value_selecting_reduction_backward(Tensor grad, int dim, Tensor indices, SymInt[] sizes, bool keepdim) -> Tensor */
    default: {
      (grad: Tensor, dim: Int, indices: Tensor, sizes: readonly Int[], keepdim: boolean): Tensor;
      (grad: Tensor, options: { dim: Int; indices: Tensor; sizes: readonly Int[]; keepdim: boolean }): Tensor;
    };
  }>;
  readonly values: Packet<{
    /** aten::values(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly values_copy: Packet<{
    /** aten::values_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::values_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly vander: Packet<{
    /** aten::vander(Tensor x, int? N=None, bool increasing=False) -> Tensor */
    default: {
      (x: Tensor, N?: Int | null, increasing?: boolean): Tensor;
      (x: Tensor, options: { N?: Int | null; increasing?: boolean }): Tensor;
    };
  }>;
  readonly var: Packet<{
    /** aten::var(Tensor self, bool unbiased=True) -> Tensor */
    default: {
      (self: Tensor, unbiased?: boolean): Tensor;
      (self: Tensor, options: { unbiased?: boolean }): Tensor;
    };
    /** aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor */
    correction: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
    };
    /** aten::var.correction_out(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor(a!) out) -> Tensor(a!) */
    correction_out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
    };
    /** aten::var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor */
    dim: {
      (self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
    };
    /** aten::var.out(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
      (self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
    };
  }>;
  readonly var_mean: Packet<{
    /** aten::var_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor) */
    default: {
      (self: Tensor, unbiased?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { unbiased?: boolean }): [Tensor, Tensor];
    };
    /** aten::var_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> (Tensor, Tensor) */
    correction: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
    };
    /** aten::var_mean.correction_out(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!)) */
    correction_out: {
      (self: Tensor, dim?: Int | readonly Int[] | null, options?: { correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
      (self: Tensor, options: { dim?: Int | readonly Int[] | null; correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
    };
    /** aten::var_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor) */
    dim: {
      (self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
      (self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
    };
  }>;
  readonly vdot: Packet<{
    /** aten::vdot(Tensor self, Tensor other) -> Tensor */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::vdot.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly view: Packet<{
    /** aten::view(Tensor(a) self, SymInt[] size) -> Tensor(a) */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
    /** aten::view.dtype(Tensor(a) self, ScalarType dtype) -> Tensor(a) */
    dtype: {
      (self: Tensor, dtype: DType): Tensor;
    };
  }>;
  readonly view_as: Packet<{
    /** aten::view_as(Tensor(a) self, Tensor other) -> Tensor(a) */
    default: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly view_as_complex: Packet<{
    /** aten::view_as_complex(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly view_as_complex_copy: Packet<{
    /** aten::view_as_complex_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::view_as_complex_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly view_as_real: Packet<{
    /** aten::view_as_real(Tensor(a) self) -> Tensor(a) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly view_as_real_copy: Packet<{
    /** aten::view_as_real_copy(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::view_as_real_copy.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly view_copy: Packet<{
    /** aten::view_copy(Tensor self, SymInt[] size) -> Tensor */
    default: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
    /** aten::view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor */
    dtype: {
      (self: Tensor, dtype: DType): Tensor;
    };
    /** aten::view_copy.dtype_out(Tensor self, ScalarType dtype, *, Tensor(a!) out) -> Tensor(a!) */
    dtype_out: {
      (self: Tensor, dtype: DType): Tensor;
    };
    /** aten::view_copy.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, size: readonly Int[]): Tensor;
    };
  }>;
  readonly vsplit: Packet<{
    /** aten::vsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[] */
    array: {
      (self: Tensor, indices: readonly Int[]): Tensor[];
    };
    /** aten::vsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[] */
    int: {
      (self: Tensor, sections: Int): Tensor[];
    };
  }>;
  readonly vstack: Packet<{
    /** aten::vstack(Tensor[] tensors) -> Tensor */
    default: {
      (tensors: readonly Tensor[]): Tensor;
    };
    /** aten::vstack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (tensors: readonly Tensor[]): Tensor;
    };
  }>;
  readonly where: Packet<{
    /** aten::where(Tensor condition) -> Tensor[] */
    default: {
      (condition: Tensor): Tensor[];
    };
    /** aten::where.Scalar(Tensor condition, Scalar self, Scalar other) -> Tensor */
    Scalar: {
      (condition: Tensor, self: Scalar, other: Scalar): Tensor;
    };
    /** aten::where.ScalarOther(Tensor condition, Tensor self, Scalar other) -> Tensor */
    ScalarOther: {
      (condition: Tensor, self: Tensor, other: Scalar): Tensor;
    };
    /** aten::where.ScalarSelf(Tensor condition, Scalar self, Tensor other) -> Tensor */
    ScalarSelf: {
      (condition: Tensor, self: Scalar, other: Tensor): Tensor;
    };
    /** aten::where.self(Tensor condition, Tensor self, Tensor other) -> Tensor */
    self: {
      (condition: Tensor, self: Tensor, other: Tensor): Tensor;
    };
    /** aten::where.self_out(Tensor condition, Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    self_out: {
      (condition: Tensor, self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly xlogy: Packet<{
    /** aten::xlogy.OutScalar_Other(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!) */
    OutScalar_Other: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::xlogy.OutScalar_Self(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    OutScalar_Self: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::xlogy.OutTensor(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!) */
    OutTensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
    /** aten::xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor */
    Scalar_Other: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::xlogy.Scalar_Self(Scalar self, Tensor other) -> Tensor */
    Scalar_Self: {
      (self: Scalar, other: Tensor): Tensor;
    };
    /** aten::xlogy.Tensor(Tensor self, Tensor other) -> Tensor */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly xlogy_: Packet<{
    /** aten::xlogy_.Scalar_Other(Tensor(a!) self, Scalar other) -> Tensor(a!) */
    Scalar_Other: {
      (self: Tensor, other: Scalar): Tensor;
    };
    /** aten::xlogy_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!) */
    Tensor: {
      (self: Tensor, other: Tensor): Tensor;
    };
  }>;
  readonly zero: Packet<{
    /** aten::zero(Tensor self) -> Tensor */
    default: {
      (self: Tensor): Tensor;
    };
    /** aten::zero.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly zero_: Packet<{
    /** aten::zero_(Tensor(a!) self) -> Tensor(a!) */
    default: {
      (self: Tensor): Tensor;
    };
  }>;
  readonly zeros: Packet<{
    /** aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor */
    default: {
      (size: readonly Int[], options?: FactoryOptions): Tensor;
    };
    /** aten::zeros.out(SymInt[] size, *, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (size: readonly Int[]): Tensor;
    };
  }>;
  readonly zeros_like: Packet<{
    /** aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor */
    default: {
      (self: Tensor, options?: FactoryOptions & { memoryFormat?: MemoryFormat | null }): Tensor;
    };
    /** aten::zeros_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!) */
    out: {
      (self: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    };
  }>;
}

/** Namespaces of operators. */
export interface OperatorNamespaces {
  readonly aten: AtenOperators;
  readonly _c10d_functional: OperatorNamespace;
  readonly _c10d_functional_autograd: OperatorNamespace;
  readonly _dtensor: OperatorNamespace;
  readonly _quantized: OperatorNamespace;
  readonly _test: OperatorNamespace;
  readonly c10d: OperatorNamespace;
  readonly inductor: OperatorNamespace;
  readonly inductor_prims: OperatorNamespace;
  readonly mkl: OperatorNamespace;
  readonly mkldnn: OperatorNamespace;
  readonly mkldnn_prepacked: OperatorNamespace;
  readonly onednn: OperatorNamespace;
  readonly profiler: OperatorNamespace;
  readonly quantization: OperatorNamespace;
  readonly quantized: OperatorNamespace;
  readonly sparse: OperatorNamespace;
  readonly static_runtime: OperatorNamespace;
  readonly symm_mem: OperatorNamespace;
}
