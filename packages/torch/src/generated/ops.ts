/** @file The operators as functions, and the names of those that are methods. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import { aten } from "../tensor/aten.js";
import type * as types from "./ops-types.js";

/** The absolute value of each element; of complex elements their magnitude. [torch.abs](https://docs.pytorch.org/docs/2.13/generated/torch.abs.html) */
export const abs = aten<types.AbsFunction>("abs");
/** The absolute value of each element; of complex elements their magnitude. In place: changes the tensor and returns it. [torch.abs](https://docs.pytorch.org/docs/2.13/generated/torch.abs.html) */
export const abs_ = aten<types.Abs_Function>("abs_");
/** The absolute value of each element; of complex elements their magnitude. Another name of `abs`. [torch.absolute](https://docs.pytorch.org/docs/2.13/generated/torch.absolute.html) */
export const absolute = aten<types.AbsoluteFunction>("absolute");
/** The arc cosine of each element, in radians. [torch.acos](https://docs.pytorch.org/docs/2.13/generated/torch.acos.html) */
export const acos = aten<types.AcosFunction>("acos");
/** The arc cosine of each element, in radians. In place: changes the tensor and returns it. [torch.acos](https://docs.pytorch.org/docs/2.13/generated/torch.acos.html) */
export const acos_ = aten<types.Acos_Function>("acos_");
/** The inverse hyperbolic cosine of each element. [torch.acosh](https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html) */
export const acosh = aten<types.AcoshFunction>("acosh");
/** The inverse hyperbolic cosine of each element. In place: changes the tensor and returns it. [torch.acosh](https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html) */
export const acosh_ = aten<types.Acosh_Function>("acosh_");
/** Means of as many parts of the last dimension as `outputSize` says. [torch.nn.functional.adaptive_avg_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool1d.html) */
export const adaptiveAvgPool1d = aten<types.AdaptiveAvgPool1dFunction>("adaptive_avg_pool1d");
/** Maxima, and their indices, of as many parts of the last dimension as `outputSize` says. [torch.nn.functional.adaptive_max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool1d.html) */
export const adaptiveMaxPool1d = aten<types.AdaptiveMaxPool1dFunction>("adaptive_max_pool1d");
/** Adds `alpha * other` to each element; shapes broadcast. [torch.add](https://docs.pytorch.org/docs/2.13/generated/torch.add.html) */
export const add = aten<types.AddFunction>("add");
/** `beta * tensor + alpha * sum of batch1 @ batch2`: (B, N, M) and (B, M, P) -> (N, P). [torch.addbmm](https://docs.pytorch.org/docs/2.13/generated/torch.addbmm.html) */
export const addbmm = aten<types.AddbmmFunction>("addbmm");
/** Adds `value * tensor1 / tensor2` to each element; shapes broadcast. [torch.addcdiv](https://docs.pytorch.org/docs/2.13/generated/torch.addcdiv.html) */
export const addcdiv = aten<types.AddcdivFunction>("addcdiv");
/** Adds `value * tensor1 * tensor2` to each element; shapes broadcast. [torch.addcmul](https://docs.pytorch.org/docs/2.13/generated/torch.addcmul.html) */
export const addcmul = aten<types.AddcmulFunction>("addcmul");
/** `beta * tensor + alpha * mat1 @ mat2`: (N, M) and (M, P) -> (N, P). [torch.addmm](https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html) */
export const addmm = aten<types.AddmmFunction>("addmm");
/** `beta * tensor + alpha * mat @ vec`: (N, M) and (M) -> (N). [torch.addmv](https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html) */
export const addmv = aten<types.AddmvFunction>("addmv");
/** `beta * tensor + alpha * mat @ vec`: (N, M) and (M) -> (N). In place: changes the tensor and returns it. [torch.addmv](https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html) */
export const addmv_ = aten<types.Addmv_Function>("addmv_");
/** `beta * tensor + alpha * outer product of vec1 and vec2`: (N) and (M) -> (N, M). [torch.addr](https://docs.pytorch.org/docs/2.13/generated/torch.addr.html) */
export const addr = aten<types.AddrFunction>("addr");
/** The conjugate of a matrix with its last two dimensions exchanged, as a view. [torch.adjoint](https://docs.pytorch.org/docs/2.13/generated/torch.adjoint.html) */
export const adjoint = aten<types.AdjointFunction>("adjoint");
/** Sampling positions for an affine map of images: (N, 2, 3) -> (N, H, W, 2). [torch.nn.functional.affine_grid](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.affine_grid.html) */
export const affineGridGenerator = aten<types.AffineGridGeneratorFunction>("affine_grid_generator");
/** As `alias`, but a copy and not a view. */
export const aliasCopy = aten<types.AliasCopyFunction>("alias_copy");
/** Whether all elements are non-zero, of the whole tensor or along `dim`. [torch.all](https://docs.pytorch.org/docs/2.13/generated/torch.all.html) */
export const all = aten<types.AllFunction>("all");
/** Whether all elements of two tensors are equal within `atol + rtol * |other|`. [torch.allclose](https://docs.pytorch.org/docs/2.13/generated/torch.allclose.html) */
export const allclose = aten<types.AllcloseFunction>("allclose");
/** Dropout that keeps mean and variance of inputs with mean 0 and variance 1, for SELU networks. [torch.nn.functional.alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html) */
export const alphaDropout = aten<types.AlphaDropoutFunction>("alpha_dropout");
/** Dropout that keeps mean and variance of inputs with mean 0 and variance 1, for SELU networks. In place: changes the tensor and returns it. [torch.nn.functional.alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html) */
export const alphaDropout_ = aten<types.AlphaDropout_Function>("alpha_dropout_");
/** The largest elements along `dim`; ties share the gradient. [torch.amax](https://docs.pytorch.org/docs/2.13/generated/torch.amax.html) */
export const amax = aten<types.AmaxFunction>("amax");
/** The smallest elements along `dim`; ties share the gradient. [torch.amin](https://docs.pytorch.org/docs/2.13/generated/torch.amin.html) */
export const amin = aten<types.AminFunction>("amin");
/** The smallest and the largest element, of the whole tensor or along `dim`. [torch.aminmax](https://docs.pytorch.org/docs/2.13/generated/torch.aminmax.html) */
export const aminmax = aten<types.AminmaxFunction>("aminmax");
/** The angle of each element in radians: of complex elements their argument, of negative ones pi. [torch.angle](https://docs.pytorch.org/docs/2.13/generated/torch.angle.html) */
export const angle = aten<types.AngleFunction>("angle");
/** Whether one element is non-zero, of the whole tensor or along `dim`. [torch.any](https://docs.pytorch.org/docs/2.13/generated/torch.any.html) */
export const any = aten<types.AnyFunction>("any");
/** The numbers from `start` (0) up to but without `end`, `step` (1) apart: a vector. [torch.arange](https://docs.pytorch.org/docs/2.13/generated/torch.arange.html) */
export const arange = aten<types.ArangeFunction>("arange");
/** The arc cosine of each element, in radians. Another name of `acos`. [torch.arccos](https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html) */
export const arccos = aten<types.ArccosFunction>("arccos");
/** The arc cosine of each element, in radians. Another name of `acos`. In place: changes the tensor and returns it. [torch.arccos](https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html) */
export const arccos_ = aten<types.Arccos_Function>("arccos_");
/** The inverse hyperbolic cosine of each element. Another name of `acosh`. [torch.arccosh](https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html) */
export const arccosh = aten<types.ArccoshFunction>("arccosh");
/** The inverse hyperbolic cosine of each element. Another name of `acosh`. In place: changes the tensor and returns it. [torch.arccosh](https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html) */
export const arccosh_ = aten<types.Arccosh_Function>("arccosh_");
/** The arc sine of each element, in radians. Another name of `asin`. [torch.arcsin](https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html) */
export const arcsin = aten<types.ArcsinFunction>("arcsin");
/** The arc sine of each element, in radians. Another name of `asin`. In place: changes the tensor and returns it. [torch.arcsin](https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html) */
export const arcsin_ = aten<types.Arcsin_Function>("arcsin_");
/** The inverse hyperbolic sine of each element. Another name of `asinh`. [torch.arcsinh](https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html) */
export const arcsinh = aten<types.ArcsinhFunction>("arcsinh");
/** The inverse hyperbolic sine of each element. Another name of `asinh`. In place: changes the tensor and returns it. [torch.arcsinh](https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html) */
export const arcsinh_ = aten<types.Arcsinh_Function>("arcsinh_");
/** The arc tangent of each element, in radians. Another name of `atan`. [torch.arctan](https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html) */
export const arctan = aten<types.ArctanFunction>("arctan");
/** The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. Another name of `atan2`. [torch.arctan2](https://docs.pytorch.org/docs/2.13/generated/torch.arctan2.html) */
export const arctan2 = aten<types.Arctan2Function>("arctan2");
/** The arc tangent of each element, in radians. Another name of `atan`. In place: changes the tensor and returns it. [torch.arctan](https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html) */
export const arctan_ = aten<types.Arctan_Function>("arctan_");
/** The inverse hyperbolic tangent of each element. Another name of `atanh`. [torch.arctanh](https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html) */
export const arctanh = aten<types.ArctanhFunction>("arctanh");
/** The inverse hyperbolic tangent of each element. Another name of `atanh`. In place: changes the tensor and returns it. [torch.arctanh](https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html) */
export const arctanh_ = aten<types.Arctanh_Function>("arctanh_");
/** The index of the largest element, of the flattened tensor or along `dim`. [torch.argmax](https://docs.pytorch.org/docs/2.13/generated/torch.argmax.html) */
export const argmax = aten<types.ArgmaxFunction>("argmax");
/** The index of the smallest element, of the flattened tensor or along `dim`. [torch.argmin](https://docs.pytorch.org/docs/2.13/generated/torch.argmin.html) */
export const argmin = aten<types.ArgminFunction>("argmin");
/** The indices that sort the tensor along `dim`. [torch.argsort](https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html) */
export const argsort = aten<types.ArgsortFunction>("argsort");
/** The indices of the elements that are not zero: (number, dimensions). [torch.argwhere](https://docs.pytorch.org/docs/2.13/generated/torch.argwhere.html) */
export const argwhere = aten<types.ArgwhereFunction>("argwhere");
/** A view of the tensor's memory with the given sizes, strides and offset. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html) */
export const asStrided = aten<types.AsStridedFunction>("as_strided");
/** Gives the tensor itself the given sizes, strides and offset over its memory. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html) */
export const asStrided_ = aten<types.AsStrided_Function>("as_strided_");
/** As `asStrided`, but a copy and not a view. [torch.as_strided](https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html) */
export const asStridedCopy = aten<types.AsStridedCopyFunction>("as_strided_copy");
/** A copy of the tensor with `src` written where `asStrided` with these arguments would look. */
export const asStridedScatter = aten<types.AsStridedScatterFunction>("as_strided_scatter");
/** The arc sine of each element, in radians. [torch.asin](https://docs.pytorch.org/docs/2.13/generated/torch.asin.html) */
export const asin = aten<types.AsinFunction>("asin");
/** The arc sine of each element, in radians. In place: changes the tensor and returns it. [torch.asin](https://docs.pytorch.org/docs/2.13/generated/torch.asin.html) */
export const asin_ = aten<types.Asin_Function>("asin_");
/** The inverse hyperbolic sine of each element. [torch.asinh](https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html) */
export const asinh = aten<types.AsinhFunction>("asinh");
/** The inverse hyperbolic sine of each element. In place: changes the tensor and returns it. [torch.asinh](https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html) */
export const asinh_ = aten<types.Asinh_Function>("asinh_");
/** The arc tangent of each element, in radians. [torch.atan](https://docs.pytorch.org/docs/2.13/generated/torch.atan.html) */
export const atan = aten<types.AtanFunction>("atan");
/** The angle of the points (other, tensor) in radians, with the right quadrant; shapes broadcast. [torch.atan2](https://docs.pytorch.org/docs/2.13/generated/torch.atan2.html) */
export const atan2 = aten<types.Atan2Function>("atan2");
/** The arc tangent of each element, in radians. In place: changes the tensor and returns it. [torch.atan](https://docs.pytorch.org/docs/2.13/generated/torch.atan.html) */
export const atan_ = aten<types.Atan_Function>("atan_");
/** The inverse hyperbolic tangent of each element. [torch.atanh](https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html) */
export const atanh = aten<types.AtanhFunction>("atanh");
/** The inverse hyperbolic tangent of each element. In place: changes the tensor and returns it. [torch.atanh](https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html) */
export const atanh_ = aten<types.Atanh_Function>("atanh_");
/** Means of windows of the last dimension. [torch.nn.functional.avg_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool1d.html) */
export const avgPool1d = aten<types.AvgPool1dFunction>("avg_pool1d");
/** `beta * tensor + alpha * batch1 @ batch2`, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.baddbmm](https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html) */
export const baddbmm = aten<types.BaddbmmFunction>("baddbmm");
/** The triangular window of Bartlett of `windowLength` points. [torch.bartlett_window](https://docs.pytorch.org/docs/2.13/generated/torch.bartlett_window.html) */
export const bartlettWindow = aten<types.BartlettWindowFunction>("bartlett_window");
/** Normalizes each channel (dimension 1) by the batch's or the running mean and variance. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html) */
export const batchNorm = aten<types.BatchNormFunction>("batch_norm");
/** The gradient for the input of a batch norm over several processes, from summed statistics. */
export const batchNormBackwardElemt = aten<types.BatchNormBackwardElemtFunction>("batch_norm_backward_elemt");
/** The sums that the backward pass of a batch norm over several processes exchanges. */
export const batchNormBackwardReduce = aten<types.BatchNormBackwardReduceFunction>("batch_norm_backward_reduce");
/** Normalizes by given means and inverse deviations of channels. */
export const batchNormElemt = aten<types.BatchNormElemtFunction>("batch_norm_elemt");
/** Joins the statistics of processes with equal batch sizes. */
export const batchNormGatherStats = aten<types.BatchNormGatherStatsFunction>("batch_norm_gather_stats");
/** Joins the statistics of processes with their batch sizes. */
export const batchNormGatherStatsWithCounts = aten<types.BatchNormGatherStatsWithCountsFunction>("batch_norm_gather_stats_with_counts");
/** The mean and the inverse deviation of each channel. */
export const batchNormStats = aten<types.BatchNormStatsFunction>("batch_norm_stats");
/** Updates running means and variances by a batch. */
export const batchNormUpdateStats = aten<types.BatchNormUpdateStatsFunction>("batch_norm_update_stats");
/** Draws 0 or 1 for each element, which is the probability of a 1. [torch.bernoulli](https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html) */
export const bernoulli = aten<types.BernoulliFunction>("bernoulli");
/** `x1 A x2 + bias` for each output: (..., I1), (..., I2) and (O, I1, I2) -> (..., O). [torch.nn.functional.bilinear](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.bilinear.html) */
export const bilinear = aten<types.BilinearFunction>("bilinear");
/** The cross entropy of sigmoids of the inputs and targets in [0, 1]. [torch.nn.functional.binary_cross_entropy_with_logits](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy_with_logits.html) */
export const binaryCrossEntropyWithLogits = aten<types.BinaryCrossEntropyWithLogitsFunction>("binary_cross_entropy_with_logits");
/** How often each non-negative integer occurs: a vector of length max + 1, or sums of `weights`. [torch.bincount](https://docs.pytorch.org/docs/2.13/generated/torch.bincount.html) */
export const bincount = aten<types.BincountFunction>("bincount");
/** Draws how many of `count` trials succeed, each with probability `prob`. */
export const binomial = aten<types.BinomialFunction>("binomial");
/** The bitwise and of two integer or boolean tensors; shapes broadcast. [torch.bitwise_and](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html) */
export const bitwiseAnd = aten<types.BitwiseAndFunction>("bitwise_and");
/** Shifts the bits of each integer to the left by `other`; shapes broadcast. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html) */
export const bitwiseLeftShift = aten<types.BitwiseLeftShiftFunction>("bitwise_left_shift");
/** The bitwise complement of each integer, or the negation of each boolean. [torch.bitwise_not](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_not.html) */
export const bitwiseNot = aten<types.BitwiseNotFunction>("bitwise_not");
/** The bitwise or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_or](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html) */
export const bitwiseOr = aten<types.BitwiseOrFunction>("bitwise_or");
/** Shifts the bits of each integer to the right by `other`, keeping the sign; shapes broadcast. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html) */
export const bitwiseRightShift = aten<types.BitwiseRightShiftFunction>("bitwise_right_shift");
/** The bitwise exclusive or of two integer or boolean tensors; shapes broadcast. [torch.bitwise_xor](https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html) */
export const bitwiseXor = aten<types.BitwiseXorFunction>("bitwise_xor");
/** The window of Blackman of `windowLength` points. [torch.blackman_window](https://docs.pytorch.org/docs/2.13/generated/torch.blackman_window.html) */
export const blackmanWindow = aten<types.BlackmanWindowFunction>("blackman_window");
/** Matrix products, batch by batch: (B, N, M) and (B, M, P) -> (B, N, P). [torch.bmm](https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html) */
export const bmm = aten<types.BmmFunction>("bmm");
/** The tensor expanded to shape `size` by broadcasting, as a view. [torch.broadcast_to](https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_to.html) */
export const broadcastTo = aten<types.BroadcastToFunction>("broadcast_to");
/** The index of the bucket, between sorted `boundaries`, of each element. [torch.bucketize](https://docs.pytorch.org/docs/2.13/generated/torch.bucketize.html) */
export const bucketize = aten<types.BucketizeFunction>("bucketize");
/** Whether type promotion allows a conversion from one dtype to another. [torch.can_cast](https://docs.pytorch.org/docs/2.13/generated/torch.can_cast.html) */
export const canCast = aten<types.CanCastFunction>("can_cast");
/** Joins tensors along the existing dimension `dim`; all other sizes must agree. [torch.cat](https://docs.pytorch.org/docs/2.13/generated/torch.cat.html) */
export const cat = aten<types.CatFunction>("cat");
/** As `ccolIndices`, but a copy and not a view. */
export const ccolIndicesCopy = aten<types.CcolIndicesCopyFunction>("ccol_indices_copy");
/** Each element rounded up to the next whole number. [torch.ceil](https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html) */
export const ceil = aten<types.CeilFunction>("ceil");
/** Each element rounded up to the next whole number. In place: changes the tensor and returns it. [torch.ceil](https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html) */
export const ceil_ = aten<types.Ceil_Function>("ceil_");
/** The activation `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))` of each element. [torch.nn.functional.celu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html) */
export const celu = aten<types.CeluFunction>("celu");
/** The activation `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))` of each element. In place: changes the tensor and returns it. [torch.nn.functional.celu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html) */
export const celu_ = aten<types.Celu_Function>("celu_");
/** Divides channels (dimension 1) into `groups` and interleaves them. [torch.nn.ChannelShuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.ChannelShuffle.html) */
export const channelShuffle = aten<types.ChannelShuffleFunction>("channel_shuffle");
/** The Cholesky factor of symmetric positive-definite matrices; linalg.cholesky is its newer form. [torch.cholesky](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky.html) */
export const cholesky = aten<types.CholeskyFunction>("cholesky");
/** The inverse of a matrix given by its Cholesky factor. [torch.cholesky_inverse](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_inverse.html) */
export const choleskyInverse = aten<types.CholeskyInverseFunction>("cholesky_inverse");
/** Solves A X = B for A given by its Cholesky factor. [torch.cholesky_solve](https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_solve.html) */
export const choleskySolve = aten<types.CholeskySolveFunction>("cholesky_solve");
/** The scale and zero point with the least error for a number of bits. */
export const chooseQparamsOptimized = aten<types.ChooseQparamsOptimizedFunction>("choose_qparams_optimized");
/** Splits dimension `dim` into `chunks` views of equal size, the last maybe smaller. [torch.chunk](https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html) */
export const chunk = aten<types.ChunkFunction>("chunk");
/** Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html) */
export const clamp = aten<types.ClampFunction>("clamp");
/** Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html) */
export const clamp_ = aten<types.Clamp_Function>("clamp_");
/** Each element, or `max` where it is larger. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html) */
export const clampMax = aten<types.ClampMaxFunction>("clamp_max");
/** Each element, or `max` where it is larger. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html) */
export const clampMax_ = aten<types.ClampMax_Function>("clamp_max_");
/** Each element, or `min` where it is smaller. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html) */
export const clampMin = aten<types.ClampMinFunction>("clamp_min");
/** Each element, or `min` where it is smaller. In place: changes the tensor and returns it. [torch.clamp](https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html) */
export const clampMin_ = aten<types.ClampMin_Function>("clamp_min_");
/** Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html) */
export const clip = aten<types.ClipFunction>("clip");
/** Each element held between `min` and `max`; either may be left out, both may be numbers or tensors. Another name of `clamp`. In place: changes the tensor and returns it. [torch.clip](https://docs.pytorch.org/docs/2.13/generated/torch.clip.html) */
export const clip_ = aten<types.Clip_Function>("clip_");
/** A copy of the tensor, through which gradients flow. [torch.clone](https://docs.pytorch.org/docs/2.13/generated/torch.clone.html) */
export const clone = aten<types.CloneFunction>("clone");
/** As `colIndices`, but a copy and not a view. [torch.Tensor.col_indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.col_indices.html) */
export const colIndicesCopy = aten<types.ColIndicesCopyFunction>("col_indices_copy");
/** Joins tensors as columns: vectors become columns first. [torch.column_stack](https://docs.pytorch.org/docs/2.13/generated/torch.column_stack.html) */
export const columnStack = aten<types.ColumnStackFunction>("column_stack");
/** All choices of `r` elements of a vector, as rows. [torch.combinations](https://docs.pytorch.org/docs/2.13/generated/torch.combinations.html) */
export const combinations = aten<types.CombinationsFunction>("combinations");
/** Complex numbers from their real and imaginary parts, two tensors of one shape. [torch.complex](https://docs.pytorch.org/docs/2.13/generated/torch.complex.html) */
export const complex = aten<types.ComplexFunction>("complex");
/** Joins tensors along the existing dimension `dim`; all other sizes must agree. Another name of `cat`. [torch.concat](https://docs.pytorch.org/docs/2.13/generated/torch.concat.html) */
export const concat = aten<types.ConcatFunction>("concat");
/** Joins tensors along the existing dimension `dim`; all other sizes must agree. Another name of `cat`. [torch.concatenate](https://docs.pytorch.org/docs/2.13/generated/torch.concatenate.html) */
export const concatenate = aten<types.ConcatenateFunction>("concatenate");
/** The complex conjugate as a view that is computed when it is read; real tensors come back as they are. [torch.conj](https://docs.pytorch.org/docs/2.13/generated/torch.conj.html) */
export const conj = aten<types.ConjFunction>("conj");
/** The complex conjugate, computed at once into a new tensor. [torch.conj_physical](https://docs.pytorch.org/docs/2.13/generated/torch.conj_physical.html) */
export const conjPhysical = aten<types.ConjPhysicalFunction>("conj_physical");
/** Replaces each element by its complex conjugate. [torch.Tensor.conj_physical_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj_physical_.html) */
export const conjPhysical_ = aten<types.ConjPhysical_Function>("conj_physical_");
/** Pads the last dimensions with `value`; `pad` has two numbers for each, from the last backwards. [torch.nn.functional.pad](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pad.html) */
export const constantPadNd = aten<types.ConstantPadNdFunction>("constant_pad_nd");
/** Convolution over (N, Cin, L) with weights (Cout, Cin / groups, K) -> (N, Cout, Lout). [torch.nn.functional.conv1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv1d.html) */
export const conv1d = aten<types.Conv1dFunction>("conv1d");
/** Convolution over (N, Cin, H, W) with weights (Cout, Cin / groups, Kh, Kw) -> (N, Cout, Hout, Wout). [torch.nn.functional.conv2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv2d.html) */
export const conv2d = aten<types.Conv2dFunction>("conv2d");
/** Convolution over (N, Cin, D, H, W) with weights (Cout, Cin / groups, Kd, Kh, Kw). [torch.nn.functional.conv3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv3d.html) */
export const conv3d = aten<types.Conv3dFunction>("conv3d");
/** Convolution over (T, N, Cin) with weights (K, Cin, Cout). */
export const convTbc = aten<types.ConvTbcFunction>("conv_tbc");
/** Transposed convolution over (N, Cin, L) with weights (Cin, Cout / groups, K). [torch.nn.functional.conv_transpose1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose1d.html) */
export const convTranspose1d = aten<types.ConvTranspose1dFunction>("conv_transpose1d");
/** Transposed convolution over (N, Cin, H, W) with weights (Cin, Cout / groups, Kh, Kw). [torch.nn.functional.conv_transpose2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose2d.html) */
export const convTranspose2d = aten<types.ConvTranspose2dFunction>("conv_transpose2d");
/** Transposed convolution over (N, Cin, D, H, W) with weights (Cin, Cout / groups, Kd, Kh, Kw). [torch.nn.functional.conv_transpose3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose3d.html) */
export const convTranspose3d = aten<types.ConvTranspose3dFunction>("conv_transpose3d");
/** Convolution, plain or transposed, in one to three dimensions with all options given. */
export const convolution = aten<types.ConvolutionFunction>("convolution");
/** The magnitude of each element with the sign of `other`; shapes broadcast. [torch.copysign](https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html) */
export const copysign = aten<types.CopysignFunction>("copysign");
/** The correlation matrix of variables (rows) and observations (columns): (V, O) -> (V, V). [torch.corrcoef](https://docs.pytorch.org/docs/2.13/generated/torch.corrcoef.html) */
export const corrcoef = aten<types.CorrcoefFunction>("corrcoef");
/** The cosine of each element, given in radians. [torch.cos](https://docs.pytorch.org/docs/2.13/generated/torch.cos.html) */
export const cos = aten<types.CosFunction>("cos");
/** The cosine of each element, given in radians. In place: changes the tensor and returns it. [torch.cos](https://docs.pytorch.org/docs/2.13/generated/torch.cos.html) */
export const cos_ = aten<types.Cos_Function>("cos_");
/** The hyperbolic cosine of each element. [torch.cosh](https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html) */
export const cosh = aten<types.CoshFunction>("cosh");
/** The hyperbolic cosine of each element. In place: changes the tensor and returns it. [torch.cosh](https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html) */
export const cosh_ = aten<types.Cosh_Function>("cosh_");
/** Pulls pairs with target 1 together and pushes those with -1 apart, by the cosine. [torch.nn.functional.cosine_embedding_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_embedding_loss.html) */
export const cosineEmbeddingLoss = aten<types.CosineEmbeddingLossFunction>("cosine_embedding_loss");
/** The cosine of the angle of two tensors along `dim`. [torch.nn.functional.cosine_similarity](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_similarity.html) */
export const cosineSimilarity = aten<types.CosineSimilarityFunction>("cosine_similarity");
/** The number of elements that are not zero, of the whole tensor or along `dim`. [torch.count_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html) */
export const countNonzero = aten<types.CountNonzeroFunction>("count_nonzero");
/** The covariance matrix of variables (rows) and observations (columns): (V, O) -> (V, V). [torch.cov](https://docs.pytorch.org/docs/2.13/generated/torch.cov.html) */
export const cov = aten<types.CovFunction>("cov");
/** The cross product of vectors of 3 elements along `dim`; shapes broadcast. [torch.cross](https://docs.pytorch.org/docs/2.13/generated/torch.cross.html) */
export const cross = aten<types.CrossFunction>("cross");
/** As `crowIndices`, but a copy and not a view. [torch.Tensor.crow_indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.crow_indices.html) */
export const crowIndicesCopy = aten<types.CrowIndicesCopyFunction>("crow_indices_copy");
/** The negative log likelihood of label sequences under unaligned log probabilities (T, N, C). [torch.nn.functional.ctc_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html) */
export const ctcLoss = aten<types.CtcLossFunction>("ctc_loss");
/** `affineGridGenerator` by cuDNN. [torch.nn.functional.affine_grid](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.affine_grid.html) */
export const cudnnAffineGridGenerator = aten<types.CudnnAffineGridGeneratorFunction>("cudnn_affine_grid_generator");
/** `batchNorm` by cuDNN. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html) */
export const cudnnBatchNorm = aten<types.CudnnBatchNormFunction>("cudnn_batch_norm");
/** `convolution` by cuDNN. */
export const cudnnConvolution = aten<types.CudnnConvolutionFunction>("cudnn_convolution");
/** Convolution, sum and relu by cuDNN. */
export const cudnnConvolutionAddRelu = aten<types.CudnnConvolutionAddReluFunction>("cudnn_convolution_add_relu");
/** Convolution and relu by cuDNN. */
export const cudnnConvolutionRelu = aten<types.CudnnConvolutionReluFunction>("cudnn_convolution_relu");
/** Transposed convolution by cuDNN. */
export const cudnnConvolutionTranspose = aten<types.CudnnConvolutionTransposeFunction>("cudnn_convolution_transpose");
/** `gridSampler` by cuDNN. [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html) */
export const cudnnGridSampler = aten<types.CudnnGridSamplerFunction>("cudnn_grid_sampler");
/** Whether cuDNN can take the tensor. */
export const cudnnIsAcceptable = aten<types.CudnnIsAcceptableFunction>("cudnn_is_acceptable");
/** The largest element so far along `dim` and its index. [torch.cummax](https://docs.pytorch.org/docs/2.13/generated/torch.cummax.html) */
export const cummax = aten<types.CummaxFunction>("cummax");
/** The smallest element so far along `dim` and its index. [torch.cummin](https://docs.pytorch.org/docs/2.13/generated/torch.cummin.html) */
export const cummin = aten<types.CumminFunction>("cummin");
/** The product of the elements so far along `dim`. [torch.cumprod](https://docs.pytorch.org/docs/2.13/generated/torch.cumprod.html) */
export const cumprod = aten<types.CumprodFunction>("cumprod");
/** The sum of the elements so far along `dim`. [torch.cumsum](https://docs.pytorch.org/docs/2.13/generated/torch.cumsum.html) */
export const cumsum = aten<types.CumsumFunction>("cumsum");
/** The integral so far along `dim` by the trapezoid rule, one element less than the input. [torch.cumulative_trapezoid](https://docs.pytorch.org/docs/2.13/generated/torch.cumulative_trapezoid.html) */
export const cumulativeTrapezoid = aten<types.CumulativeTrapezoidFunction>("cumulative_trapezoid");
/** Each element from degrees to radians. [torch.deg2rad](https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html) */
export const deg2rad = aten<types.Deg2radFunction>("deg2rad");
/** Each element from degrees to radians. In place: changes the tensor and returns it. [torch.deg2rad](https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html) */
export const deg2rad_ = aten<types.Deg2rad_Function>("deg2rad_");
/** A quantized tensor as floating-point numbers. [torch.dequantize](https://docs.pytorch.org/docs/2.13/generated/torch.dequantize.html) */
export const dequantize = aten<types.DequantizeFunction>("dequantize");
/** The determinant of square matrices: (..., N, N) -> (...). [torch.det](https://docs.pytorch.org/docs/2.13/generated/torch.det.html) */
export const det = aten<types.DetFunction>("det");
/** The same values without history, as a view; no gradient flows through it. [torch.Tensor.detach](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html) */
export const detach = aten<types.DetachFunction>("detach");
/** Cuts the tensor off from its history, in place. [torch.Tensor.detach_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach_.html) */
export const detach_ = aten<types.Detach_Function>("detach_");
/** As `detach`, but a copy and not a view. [torch.Tensor.detach](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html) */
export const detachCopy = aten<types.DetachCopyFunction>("detach_copy");
/** The diagonal of a matrix as a vector, or a matrix with a vector on its diagonal. [torch.diag](https://docs.pytorch.org/docs/2.13/generated/torch.diag.html) */
export const diag = aten<types.DiagFunction>("diag");
/** Puts the last dimension on the diagonal of new matrices: (..., N) -> (..., N, N). [torch.diag_embed](https://docs.pytorch.org/docs/2.13/generated/torch.diag_embed.html) */
export const diagEmbed = aten<types.DiagEmbedFunction>("diag_embed");
/** A matrix with the flattened elements on its diagonal. [torch.diagflat](https://docs.pytorch.org/docs/2.13/generated/torch.diagflat.html) */
export const diagflat = aten<types.DiagflatFunction>("diagflat");
/** The diagonal of dimensions `dim1` and `dim2` as the last dimension, as a view. [torch.diagonal](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal.html) */
export const diagonal = aten<types.DiagonalFunction>("diagonal");
/** As `diagonal`, but a copy and not a view. [torch.diagonal](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal.html) */
export const diagonalCopy = aten<types.DiagonalCopyFunction>("diagonal_copy");
/** A copy of the tensor with `src` written onto its diagonal. [torch.diagonal_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.diagonal_scatter.html) */
export const diagonalScatter = aten<types.DiagonalScatterFunction>("diagonal_scatter");
/** The differences of neighbours along `dim`, taken `n` times; each time one element less. [torch.diff](https://docs.pytorch.org/docs/2.13/generated/torch.diff.html) */
export const diff = aten<types.DiffFunction>("diff");
/** The digamma function of each element: the derivative of the logarithm of the gamma function. [torch.digamma](https://docs.pytorch.org/docs/2.13/generated/torch.digamma.html) */
export const digamma = aten<types.DigammaFunction>("digamma");
/** The `p`-norm of the difference of two tensors, one number. [torch.dist](https://docs.pytorch.org/docs/2.13/generated/torch.dist.html) */
export const dist = aten<types.DistFunction>("dist");
/** Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. [torch.div](https://docs.pytorch.org/docs/2.13/generated/torch.div.html) */
export const div = aten<types.DivFunction>("div");
/** Divides each element by `other`; `roundingMode` "trunc" or "floor" rounds the quotients; shapes broadcast. Another name of `div`. [torch.divide](https://docs.pytorch.org/docs/2.13/generated/torch.divide.html) */
export const divide = aten<types.DivideFunction>("divide");
/** The sum of the products of two vectors: (N) and (N) -> one number. [torch.dot](https://docs.pytorch.org/docs/2.13/generated/torch.dot.html) */
export const dot = aten<types.DotFunction>("dot");
/** In training each element is zero with probability `p`, and the others are scaled by `1 / (1 - p)`. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html) */
export const dropout = aten<types.DropoutFunction>("dropout");
/** In training each element is zero with probability `p`, and the others are scaled by `1 / (1 - p)`. In place: changes the tensor and returns it. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html) */
export const dropout_ = aten<types.Dropout_Function>("dropout_");
/** Splits along the third dimension, into sections or at indices. [torch.dsplit](https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html) */
export const dsplit = aten<types.DsplitFunction>("dsplit");
/** Joins tensors along the third dimension, which is added where it is missing. [torch.dstack](https://docs.pytorch.org/docs/2.13/generated/torch.dstack.html) */
export const dstack = aten<types.DstackFunction>("dstack");
/** Rows of `weight` by `indices`: (*) and (V, D) -> (*, D). [torch.nn.functional.embedding](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding.html) */
export const embedding = aten<types.EmbeddingFunction>("embedding");
/** Sums, means or maxima of rows of `weight`, one for each bag of indices. [torch.nn.functional.embedding_bag](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding_bag.html) */
export const embeddingBag = aten<types.EmbeddingBagFunction>("embedding_bag");
/** Scales the rows that `indices` names down to norm `maxNorm` at most. */
export const embeddingRenorm_ = aten<types.EmbeddingRenorm_Function>("embedding_renorm_");
/** A tensor of shape `size` whose elements are whatever the memory held. [torch.empty](https://docs.pytorch.org/docs/2.13/generated/torch.empty.html) */
export const empty = aten<types.EmptyFunction>("empty");
/** A tensor of the same shape and dtype whose elements are whatever the memory held. [torch.empty_like](https://docs.pytorch.org/docs/2.13/generated/torch.empty_like.html) */
export const emptyLike = aten<types.EmptyLikeFunction>("empty_like");
/** An uninitialized tensor of shape `size` whose dimensions lie in memory in the order `physicalLayout`. */
export const emptyPermuted = aten<types.EmptyPermutedFunction>("empty_permuted");
/** An uninitialized quantized tensor of shape `size` with the quantizer of another. */
export const emptyQuantized = aten<types.EmptyQuantizedFunction>("empty_quantized");
/** An uninitialized tensor of shape `size` with the strides `stride`. [torch.empty_strided](https://docs.pytorch.org/docs/2.13/generated/torch.empty_strided.html) */
export const emptyStrided = aten<types.EmptyStridedFunction>("empty_strided");
/** Whether elements are equal, one by one; shapes broadcast. [torch.eq](https://docs.pytorch.org/docs/2.13/generated/torch.eq.html) */
export const eq = aten<types.EqFunction>("eq");
/** Whether two tensors have the same shape and the same elements. [torch.equal](https://docs.pytorch.org/docs/2.13/generated/torch.equal.html) */
export const equal = aten<types.EqualFunction>("equal");
/** The error function of each element. [torch.erf](https://docs.pytorch.org/docs/2.13/generated/torch.erf.html) */
export const erf = aten<types.ErfFunction>("erf");
/** The error function of each element. In place: changes the tensor and returns it. [torch.erf](https://docs.pytorch.org/docs/2.13/generated/torch.erf.html) */
export const erf_ = aten<types.Erf_Function>("erf_");
/** One minus the error function of each element, exact for large elements. [torch.erfc](https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html) */
export const erfc = aten<types.ErfcFunction>("erfc");
/** One minus the error function of each element, exact for large elements. In place: changes the tensor and returns it. [torch.erfc](https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html) */
export const erfc_ = aten<types.Erfc_Function>("erfc_");
/** The inverse of the error function of each element, which lies in [-1, 1]. [torch.erfinv](https://docs.pytorch.org/docs/2.13/generated/torch.erfinv.html) */
export const erfinv = aten<types.ErfinvFunction>("erfinv");
/** The number e to the power of each element. [torch.exp](https://docs.pytorch.org/docs/2.13/generated/torch.exp.html) */
export const exp = aten<types.ExpFunction>("exp");
/** The number 2 to the power of each element. [torch.exp2](https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html) */
export const exp2 = aten<types.Exp2Function>("exp2");
/** The number 2 to the power of each element. In place: changes the tensor and returns it. [torch.exp2](https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html) */
export const exp2_ = aten<types.Exp2_Function>("exp2_");
/** The number e to the power of each element. In place: changes the tensor and returns it. [torch.exp](https://docs.pytorch.org/docs/2.13/generated/torch.exp.html) */
export const exp_ = aten<types.Exp_Function>("exp_");
/** As `expand`, but a copy and not a view. [torch.Tensor.expand](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expand.html) */
export const expandCopy = aten<types.ExpandCopyFunction>("expand_copy");
/** `exp(x) - 1` of each element, exact for small ones. [torch.expm1](https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html) */
export const expm1 = aten<types.Expm1Function>("expm1");
/** `exp(x) - 1` of each element, exact for small ones. In place: changes the tensor and returns it. [torch.expm1](https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html) */
export const expm1_ = aten<types.Expm1_Function>("expm1_");
/** The identity matrix: ones on the diagonal, zeros elsewhere; (n, n) or (n, m). [torch.eye](https://docs.pytorch.org/docs/2.13/generated/torch.eye.html) */
export const eye = aten<types.EyeFunction>("eye");
/** Rounds values as quantization by channel would, in floating point. [torch.fake_quantize_per_channel_affine](https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_channel_affine.html) */
export const fakeQuantizePerChannelAffine = aten<types.FakeQuantizePerChannelAffineFunction>("fake_quantize_per_channel_affine");
/** Rounds values as quantization with one scale would, in floating point. [torch.fake_quantize_per_tensor_affine](https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_tensor_affine.html) */
export const fakeQuantizePerTensorAffine = aten<types.FakeQuantizePerTensorAffineFunction>("fake_quantize_per_tensor_affine");
/** A linear layer with a packed float16 weight, by FBGEMM. */
export const fbgemmLinearFp16Weight = aten<types.FbgemmLinearFp16WeightFunction>("fbgemm_linear_fp16_weight");
/** A linear layer with a packed float16 weight and float32 input, by FBGEMM. */
export const fbgemmLinearFp16WeightFp32Activation = aten<types.FbgemmLinearFp16WeightFp32ActivationFunction>("fbgemm_linear_fp16_weight_fp32_activation");
/** A linear layer with a packed int8 weight, by FBGEMM. */
export const fbgemmLinearInt8Weight = aten<types.FbgemmLinearInt8WeightFunction>("fbgemm_linear_int8_weight");
/** A linear layer with a packed int8 weight and float32 input, by FBGEMM. */
export const fbgemmLinearInt8WeightFp32Activation = aten<types.FbgemmLinearInt8WeightFp32ActivationFunction>("fbgemm_linear_int8_weight_fp32_activation");
/** A weight quantized to int8 for FBGEMM. */
export const fbgemmLinearQuantizeWeight = aten<types.FbgemmLinearQuantizeWeightFunction>("fbgemm_linear_quantize_weight");
/** A float16 weight packed for FBGEMM. */
export const fbgemmPackGemmMatrixFp16 = aten<types.FbgemmPackGemmMatrixFp16Function>("fbgemm_pack_gemm_matrix_fp16");
/** An int8 weight packed for FBGEMM. */
export const fbgemmPackQuantizedMatrix = aten<types.FbgemmPackQuantizedMatrixFunction>("fbgemm_pack_quantized_matrix");
/** Alpha dropout of whole channels of an input (N, C, ...). [torch.nn.functional.feature_alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html) */
export const featureAlphaDropout = aten<types.FeatureAlphaDropoutFunction>("feature_alpha_dropout");
/** Alpha dropout of whole channels of an input (N, C, ...). In place: changes the tensor and returns it. [torch.nn.functional.feature_alpha_dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html) */
export const featureAlphaDropout_ = aten<types.FeatureAlphaDropout_Function>("feature_alpha_dropout_");
/** Dropout of whole channels of an input (N, C, ...). [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html) */
export const featureDropout = aten<types.FeatureDropoutFunction>("feature_dropout");
/** Dropout of whole channels of an input (N, C, ...). In place: changes the tensor and returns it. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html) */
export const featureDropout_ = aten<types.FeatureDropout_Function>("feature_dropout_");
/** The tensor's shape filled with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html) */
export const fill = aten<types.FillFunction>("fill");
/** Fills the tensor with `value`. [torch.Tensor.fill_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html) */
export const fill_ = aten<types.Fill_Function>("fill_");
/** Each element without the digits behind the point. Another name of `trunc`. [torch.fix](https://docs.pytorch.org/docs/2.13/generated/torch.fix.html) */
export const fix = aten<types.FixFunction>("fix");
/** Each element without the digits behind the point. Another name of `trunc`. In place: changes the tensor and returns it. [torch.fix](https://docs.pytorch.org/docs/2.13/generated/torch.fix.html) */
export const fix_ = aten<types.Fix_Function>("fix_");
/** Joins dimensions `startDim` to `endDim` into one. [torch.flatten](https://docs.pytorch.org/docs/2.13/generated/torch.flatten.html) */
export const flatten = aten<types.FlattenFunction>("flatten");
/** Reverses the order of elements along `dims`, into a copy. [torch.flip](https://docs.pytorch.org/docs/2.13/generated/torch.flip.html) */
export const flip = aten<types.FlipFunction>("flip");
/** Reverses the second dimension, into a copy. [torch.fliplr](https://docs.pytorch.org/docs/2.13/generated/torch.fliplr.html) */
export const fliplr = aten<types.FliplrFunction>("fliplr");
/** Reverses the first dimension, into a copy. [torch.flipud](https://docs.pytorch.org/docs/2.13/generated/torch.flipud.html) */
export const flipud = aten<types.FlipudFunction>("flipud");
/** Each element to the power of `exponent`, computed in float64 or complex128; shapes broadcast. [torch.float_power](https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html) */
export const floatPower = aten<types.FloatPowerFunction>("float_power");
/** Each element rounded down to the next whole number. [torch.floor](https://docs.pytorch.org/docs/2.13/generated/torch.floor.html) */
export const floor = aten<types.FloorFunction>("floor");
/** Each element rounded down to the next whole number. In place: changes the tensor and returns it. [torch.floor](https://docs.pytorch.org/docs/2.13/generated/torch.floor.html) */
export const floor_ = aten<types.Floor_Function>("floor_");
/** Divides each element by `other` and rounds down to whole numbers; shapes broadcast. [torch.floor_divide](https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html) */
export const floorDivide = aten<types.FloorDivideFunction>("floor_divide");
/** The larger of two elements, where NaN counts as missing; shapes broadcast. [torch.fmax](https://docs.pytorch.org/docs/2.13/generated/torch.fmax.html) */
export const fmax = aten<types.FmaxFunction>("fmax");
/** The smaller of two elements, where NaN counts as missing; shapes broadcast. [torch.fmin](https://docs.pytorch.org/docs/2.13/generated/torch.fmin.html) */
export const fmin = aten<types.FminFunction>("fmin");
/** The remainder of the division by `other`, with the sign of the tensor's element; shapes broadcast. [torch.fmod](https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html) */
export const fmod = aten<types.FmodFunction>("fmod");
/** The part of each element behind the point, with its sign. [torch.frac](https://docs.pytorch.org/docs/2.13/generated/torch.frac.html) */
export const frac = aten<types.FracFunction>("frac");
/** The part of each element behind the point, with its sign. In place: changes the tensor and returns it. [torch.frac](https://docs.pytorch.org/docs/2.13/generated/torch.frac.html) */
export const frac_ = aten<types.Frac_Function>("frac_");
/** Splits each element into a mantissa in (-1, 1) and a power of two. [torch.frexp](https://docs.pytorch.org/docs/2.13/generated/torch.frexp.html) */
export const frexp = aten<types.FrexpFunction>("frexp");
/** The square root of the sum of squares along the dimensions `dim`. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html) */
export const frobeniusNorm = aten<types.FrobeniusNormFunction>("frobenius_norm");
/** A tensor over the memory of a file, mapped; with `shared` writes go to the file. [torch.from_file](https://docs.pytorch.org/docs/2.13/generated/torch.from_file.html) */
export const fromFile = aten<types.FromFileFunction>("from_file");
/** A tensor of the same shape and dtype filled with `fillValue`. [torch.full_like](https://docs.pytorch.org/docs/2.13/generated/torch.full_like.html) */
export const fullLike = aten<types.FullLikeFunction>("full_like");
/** Fake quantization whose range follows the moving average of what it sees. */
export const fusedMovingAvgObsFakeQuant = aten<types.FusedMovingAvgObsFakeQuantFunction>("fused_moving_avg_obs_fake_quant");
/** Takes elements along `dim` by `index`: out[i][j] = tensor[index[i][j]][j] for dim 0. [torch.gather](https://docs.pytorch.org/docs/2.13/generated/torch.gather.html) */
export const gather = aten<types.GatherFunction>("gather");
/** The greatest common divisor of two integers each; shapes broadcast. [torch.gcd](https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html) */
export const gcd = aten<types.GcdFunction>("gcd");
/** The greatest common divisor of two integers each; shapes broadcast. In place: changes the tensor and returns it. [torch.gcd](https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html) */
export const gcd_ = aten<types.Gcd_Function>("gcd_");
/** Whether elements are at least `other`, one by one; shapes broadcast. [torch.ge](https://docs.pytorch.org/docs/2.13/generated/torch.ge.html) */
export const ge = aten<types.GeFunction>("ge");
/** The QR decomposition in LAPACK's compact form. [torch.geqrf](https://docs.pytorch.org/docs/2.13/generated/torch.geqrf.html) */
export const geqrf = aten<types.GeqrfFunction>("geqrf");
/** The products of all pairs of elements of two vectors: (N) and (M) -> (N, M). Another name of `outer`. [torch.ger](https://docs.pytorch.org/docs/2.13/generated/torch.ger.html) */
export const ger = aten<types.GerFunction>("ger");
/** The index of the tensor's CUDA device, -1 on the CPU. [torch.Tensor.get_device](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.get_device.html) */
export const getDevice = aten<types.GetDeviceFunction>("get_device");
/** The slope of a function given by its values at grid points, along each of `dim`, by central differences. [torch.gradient](https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html) */
export const gradient = aten<types.GradientFunction>("gradient");
/** Whether elements are above `other`, one by one; shapes broadcast. Another name of `gt`. [torch.greater](https://docs.pytorch.org/docs/2.13/generated/torch.greater.html) */
export const greater = aten<types.GreaterFunction>("greater");
/** Whether elements are at least `other`, one by one; shapes broadcast. Another name of `ge`. [torch.greater_equal](https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html) */
export const greaterEqual = aten<types.GreaterEqualFunction>("greater_equal");
/** Samples images at the positions of a grid: (N, C, H, W) and (N, Ho, Wo, 2) -> (N, C, Ho, Wo). [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html) */
export const gridSampler = aten<types.GridSamplerFunction>("grid_sampler");
/** Samples images at the positions of a grid, in two dimensions. [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html) */
export const gridSampler2d = aten<types.GridSampler2dFunction>("grid_sampler_2d");
/** Samples volumes at the positions of a grid, in three dimensions. [torch.nn.functional.grid_sample](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html) */
export const gridSampler3d = aten<types.GridSampler3dFunction>("grid_sampler_3d");
/** Normalizes groups of channels (dimension 1) of each sample. [torch.nn.functional.group_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.group_norm.html) */
export const groupNorm = aten<types.GroupNormFunction>("group_norm");
/** A gated recurrent network of several layers over (T, N, I), with its last hidden states. [torch.nn.GRU](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRU.html) */
export const gru = aten<types.GruFunction>("gru");
/** One step of a gated recurrent unit: (N, I) and (N, H) -> (N, H). [torch.nn.GRUCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRUCell.html) */
export const gruCell = aten<types.GruCellFunction>("gru_cell");
/** Whether elements are above `other`, one by one; shapes broadcast. [torch.gt](https://docs.pytorch.org/docs/2.13/generated/torch.gt.html) */
export const gt = aten<types.GtFunction>("gt");
/** The window of Hamming of `windowLength` points. [torch.hamming_window](https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html) */
export const hammingWindow = aten<types.HammingWindowFunction>("hamming_window");
/** The window of Hann of `windowLength` points. [torch.hann_window](https://docs.pytorch.org/docs/2.13/generated/torch.hann_window.html) */
export const hannWindow = aten<types.HannWindowFunction>("hann_window");
/** Each element, or zero where it lies within [-lambd, lambd]. [torch.Tensor.hardshrink](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.hardshrink.html) */
export const hardshrink = aten<types.HardshrinkFunction>("hardshrink");
/** One integer that depends on every bit of the tensor, to compare tensors by. */
export const hashTensor = aten<types.HashTensorFunction>("hash_tensor");
/** 0 for negative elements, 1 for positive ones, and `values` for zeros. [torch.heaviside](https://docs.pytorch.org/docs/2.13/generated/torch.heaviside.html) */
export const heaviside = aten<types.HeavisideFunction>("heaviside");
/** Distances for target 1, and `max(0, margin - distance)` for target -1. [torch.nn.functional.hinge_embedding_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hinge_embedding_loss.html) */
export const hingeEmbeddingLoss = aten<types.HingeEmbeddingLossFunction>("hinge_embedding_loss");
/** How many elements fall into each of `bins` equal bins between `min` and `max`. [torch.histc](https://docs.pytorch.org/docs/2.13/generated/torch.histc.html) */
export const histc = aten<types.HistcFunction>("histc");
/** How many elements fall into each bin, and the edges of the bins. [torch.histogram](https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html) */
export const histogram = aten<types.HistogramFunction>("histogram");
/** A histogram of points (N, D) in D dimensions, and the edges of its bins. [torch.histogramdd](https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html) */
export const histogramdd = aten<types.HistogramddFunction>("histogramdd");
/** Splits along the second dimension (of vectors the first), into sections or at indices. [torch.hsplit](https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html) */
export const hsplit = aten<types.HsplitFunction>("hsplit");
/** The product of a sparse and a dense matrix as a hybrid sparse matrix. [torch.hspmm](https://docs.pytorch.org/docs/2.13/generated/torch.hspmm.html) */
export const hspmm = aten<types.HspmmFunction>("hspmm");
/** Joins tensors along the second dimension (vectors along the first). [torch.hstack](https://docs.pytorch.org/docs/2.13/generated/torch.hstack.html) */
export const hstack = aten<types.HstackFunction>("hstack");
/** The length of the hypotenuse of a right triangle with the two elements as legs; shapes broadcast. [torch.hypot](https://docs.pytorch.org/docs/2.13/generated/torch.hypot.html) */
export const hypot = aten<types.HypotFunction>("hypot");
/** The modified Bessel function of the first kind of order 0 of each element. [torch.i0](https://docs.pytorch.org/docs/2.13/generated/torch.i0.html) */
export const i0 = aten<types.I0Function>("i0");
/** The modified Bessel function of the first kind of order 0 of each element. In place: changes the tensor and returns it. [torch.i0](https://docs.pytorch.org/docs/2.13/generated/torch.i0.html) */
export const i0_ = aten<types.I0_Function>("i0_");
/** The lower incomplete gamma function, regularized, of each element and `other`. [torch.igamma](https://docs.pytorch.org/docs/2.13/generated/torch.igamma.html) */
export const igamma = aten<types.IgammaFunction>("igamma");
/** The upper incomplete gamma function, regularized, of each element and `other`. [torch.igammac](https://docs.pytorch.org/docs/2.13/generated/torch.igammac.html) */
export const igammac = aten<types.IgammacFunction>("igammac");
/** The imaginary part of a complex tensor, as a view. [torch.imag](https://docs.pytorch.org/docs/2.13/generated/torch.imag.html) */
export const imag = aten<types.ImagFunction>("imag");
/** A copy with `alpha * source` added to the slices of `dim` that `index` names. [torch.index_add](https://docs.pytorch.org/docs/2.13/generated/torch.index_add.html) */
export const indexAdd = aten<types.IndexAddFunction>("index_add");
/** A copy with the slices of `dim` that `index` names replaced by those of `source`. [torch.index_copy](https://docs.pytorch.org/docs/2.13/generated/torch.index_copy.html) */
export const indexCopy = aten<types.IndexCopyFunction>("index_copy");
/** A copy with the slices of `dim` that `index` names filled with `value`. [torch.Tensor.index_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html) */
export const indexFill = aten<types.IndexFillFunction>("index_fill");
/** A copy with `values` written at the positions of the index tensors; `accumulate` adds. [torch.Tensor.index_put](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put.html) */
export const indexPut = aten<types.IndexPutFunction>("index_put");
/** Writes `values` at the positions of the index tensors; `accumulate` adds. [torch.Tensor.index_put_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put_.html) */
export const indexPut_ = aten<types.IndexPut_Function>("index_put_");
/** A copy with slices of `source` reduced into those of `dim` that `index` names: prod, mean, amax or amin. [torch.index_reduce](https://docs.pytorch.org/docs/2.13/generated/torch.index_reduce.html) */
export const indexReduce = aten<types.IndexReduceFunction>("index_reduce");
/** The slices of `dim` that the vector `index` names, as a copy. [torch.index_select](https://docs.pytorch.org/docs/2.13/generated/torch.index_select.html) */
export const indexSelect = aten<types.IndexSelectFunction>("index_select");
/** As `indices`, but a copy and not a view. [torch.Tensor.indices](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.indices.html) */
export const indicesCopy = aten<types.IndicesCopyFunction>("indices_copy");
/** Sums of products over the last dimension: (..., N) and (..., N). [torch.inner](https://docs.pytorch.org/docs/2.13/generated/torch.inner.html) */
export const inner = aten<types.InnerFunction>("inner");
/** Normalizes each channel of each sample. [torch.nn.functional.instance_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.instance_norm.html) */
export const instanceNorm = aten<types.InstanceNormFunction>("instance_norm");
/** The integers that a quantized tensor stores. [torch.Tensor.int_repr](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.int_repr.html) */
export const intRepr = aten<types.IntReprFunction>("int_repr");
/** The inverse of square matrices: (..., N, N). [torch.inverse](https://docs.pytorch.org/docs/2.13/generated/torch.inverse.html) */
export const inverse = aten<types.InverseFunction>("inverse");
/** Whether the dtype is complex. [torch.is_complex](https://docs.pytorch.org/docs/2.13/generated/torch.is_complex.html) */
export const isComplex = aten<types.IsComplexFunction>("is_complex");
/** Whether the tensor is a conjugate that is not computed yet. [torch.is_conj](https://docs.pytorch.org/docs/2.13/generated/torch.is_conj.html) */
export const isConj = aten<types.IsConjFunction>("is_conj");
/** Whether the tensor is distributed; always false here. */
export const isDistributed = aten<types.IsDistributedFunction>("is_distributed");
/** Whether the dtype is a floating-point one. [torch.is_floating_point](https://docs.pytorch.org/docs/2.13/generated/torch.is_floating_point.html) */
export const isFloatingPoint = aten<types.IsFloatingPointFunction>("is_floating_point");
/** Whether the tensor was made in inference mode. [torch.Tensor.is_inference](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_inference.html) */
export const isInference = aten<types.IsInferenceFunction>("is_inference");
/** Whether the tensor is a negation that is not computed yet. */
export const isNeg = aten<types.IsNegFunction>("is_neg");
/** Whether the only element of the tensor is not zero; an error for more elements. [torch.is_nonzero](https://docs.pytorch.org/docs/2.13/generated/torch.is_nonzero.html) */
export const isNonzero = aten<types.IsNonzeroFunction>("is_nonzero");
/** Whether two tensors have the same shape. */
export const isSameSize = aten<types.IsSameSizeFunction>("is_same_size");
/** Whether the dtype has negative numbers. [torch.Tensor.is_signed](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_signed.html) */
export const isSigned = aten<types.IsSignedFunction>("is_signed");
/** Whether libtorch was built with Vulkan. */
export const isVulkanAvailable = aten<types.IsVulkanAvailableFunction>("is_vulkan_available");
/** Whether elements are equal within `atol + rtol * |other|`, one by one; shapes broadcast. [torch.isclose](https://docs.pytorch.org/docs/2.13/generated/torch.isclose.html) */
export const isclose = aten<types.IscloseFunction>("isclose");
/** Whether each element is a finite number. [torch.isfinite](https://docs.pytorch.org/docs/2.13/generated/torch.isfinite.html) */
export const isfinite = aten<types.IsfiniteFunction>("isfinite");
/** Whether each element of `elements` is one of `testElements`. [torch.isin](https://docs.pytorch.org/docs/2.13/generated/torch.isin.html) */
export const isin = aten<types.IsinFunction>("isin");
/** Whether each element is Infinity or -Infinity. [torch.isinf](https://docs.pytorch.org/docs/2.13/generated/torch.isinf.html) */
export const isinf = aten<types.IsinfFunction>("isinf");
/** Whether each element is NaN. [torch.isnan](https://docs.pytorch.org/docs/2.13/generated/torch.isnan.html) */
export const isnan = aten<types.IsnanFunction>("isnan");
/** Whether each element is -Infinity. [torch.isneginf](https://docs.pytorch.org/docs/2.13/generated/torch.isneginf.html) */
export const isneginf = aten<types.IsneginfFunction>("isneginf");
/** Whether each element is Infinity. [torch.isposinf](https://docs.pytorch.org/docs/2.13/generated/torch.isposinf.html) */
export const isposinf = aten<types.IsposinfFunction>("isposinf");
/** Whether each element has no imaginary part. [torch.isreal](https://docs.pytorch.org/docs/2.13/generated/torch.isreal.html) */
export const isreal = aten<types.IsrealFunction>("isreal");
/** The signal of a spectrum that `stft` made. [torch.istft](https://docs.pytorch.org/docs/2.13/generated/torch.istft.html) */
export const istft = aten<types.IstftFunction>("istft");
/** The window of Kaiser of `windowLength` points with the shape `beta`. [torch.kaiser_window](https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html) */
export const kaiserWindow = aten<types.KaiserWindowFunction>("kaiser_window");
/** The divergence of log probabilities from the target distribution. [torch.nn.functional.kl_div](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.kl_div.html) */
export const klDiv = aten<types.KlDivFunction>("kl_div");
/** The Kronecker product. [torch.kron](https://docs.pytorch.org/docs/2.13/generated/torch.kron.html) */
export const kron = aten<types.KronFunction>("kron");
/** The `k`-th smallest element along `dim` and its index; k counts from 1. [torch.kthvalue](https://docs.pytorch.org/docs/2.13/generated/torch.kthvalue.html) */
export const kthvalue = aten<types.KthvalueFunction>("kthvalue");
/** Normalizes over the last dimensions, those of `normalizedShape`. [torch.nn.functional.layer_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.layer_norm.html) */
export const layerNorm = aten<types.LayerNormFunction>("layer_norm");
/** The least common multiple of two integers each; shapes broadcast. [torch.lcm](https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html) */
export const lcm = aten<types.LcmFunction>("lcm");
/** The least common multiple of two integers each; shapes broadcast. In place: changes the tensor and returns it. [torch.lcm](https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html) */
export const lcm_ = aten<types.Lcm_Function>("lcm_");
/** Each element times 2 to the power of `other`; shapes broadcast. [torch.ldexp](https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html) */
export const ldexp = aten<types.LdexpFunction>("ldexp");
/** Each element times 2 to the power of `other`; shapes broadcast. In place: changes the tensor and returns it. [torch.ldexp](https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html) */
export const ldexp_ = aten<types.Ldexp_Function>("ldexp_");
/** Whether elements are at most `other`, one by one; shapes broadcast. [torch.le](https://docs.pytorch.org/docs/2.13/generated/torch.le.html) */
export const le = aten<types.LeFunction>("le");
/** The point between two tensors: `tensor + weight * (end - tensor)`; shapes broadcast. [torch.lerp](https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html) */
export const lerp = aten<types.LerpFunction>("lerp");
/** Whether elements are below `other`, one by one; shapes broadcast. Another name of `lt`. [torch.less](https://docs.pytorch.org/docs/2.13/generated/torch.less.html) */
export const less = aten<types.LessFunction>("less");
/** Whether elements are at most `other`, one by one; shapes broadcast. Another name of `le`. [torch.less_equal](https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html) */
export const lessEqual = aten<types.LessEqualFunction>("less_equal");
/** The logarithm of the absolute value of the gamma function of each element. [torch.lgamma](https://docs.pytorch.org/docs/2.13/generated/torch.lgamma.html) */
export const lgamma = aten<types.LgammaFunction>("lgamma");
/** `steps` numbers at equal distances from `start` to `end` inclusive. [torch.linspace](https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html) */
export const linspace = aten<types.LinspaceFunction>("linspace");
/** The natural logarithm of each element. [torch.log](https://docs.pytorch.org/docs/2.13/generated/torch.log.html) */
export const log = aten<types.LogFunction>("log");
/** The logarithm to base 10 of each element. [torch.log10](https://docs.pytorch.org/docs/2.13/generated/torch.log10.html) */
export const log10 = aten<types.Log10Function>("log10");
/** The logarithm to base 10 of each element. In place: changes the tensor and returns it. [torch.log10](https://docs.pytorch.org/docs/2.13/generated/torch.log10.html) */
export const log10_ = aten<types.Log10_Function>("log10_");
/** `log(1 + x)` of each element, exact for small ones. [torch.log1p](https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html) */
export const log1p = aten<types.Log1pFunction>("log1p");
/** `log(1 + x)` of each element, exact for small ones. In place: changes the tensor and returns it. [torch.log1p](https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html) */
export const log1p_ = aten<types.Log1p_Function>("log1p_");
/** The logarithm to base 2 of each element. [torch.log2](https://docs.pytorch.org/docs/2.13/generated/torch.log2.html) */
export const log2 = aten<types.Log2Function>("log2");
/** The logarithm to base 2 of each element. In place: changes the tensor and returns it. [torch.log2](https://docs.pytorch.org/docs/2.13/generated/torch.log2.html) */
export const log2_ = aten<types.Log2_Function>("log2_");
/** The natural logarithm of each element. In place: changes the tensor and returns it. [torch.log](https://docs.pytorch.org/docs/2.13/generated/torch.log.html) */
export const log_ = aten<types.Log_Function>("log_");
/** The logarithm of the softmax along `dim`, computed without overflow. [torch.nn.functional.log_softmax](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html) */
export const logSoftmax = aten<types.LogSoftmaxFunction>("log_softmax");
/** `log(exp(x) + exp(y))` of two elements each, without overflow; shapes broadcast. [torch.logaddexp](https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp.html) */
export const logaddexp = aten<types.LogaddexpFunction>("logaddexp");
/** `log2(2 ** x + 2 ** y)` of two elements each, without overflow; shapes broadcast. [torch.logaddexp2](https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp2.html) */
export const logaddexp2 = aten<types.Logaddexp2Function>("logaddexp2");
/** The logarithm of the sum of exponentials so far along `dim`. [torch.logcumsumexp](https://docs.pytorch.org/docs/2.13/generated/torch.logcumsumexp.html) */
export const logcumsumexp = aten<types.LogcumsumexpFunction>("logcumsumexp");
/** The logarithm of the determinant of square matrices, NaN where it is negative. [torch.logdet](https://docs.pytorch.org/docs/2.13/generated/torch.logdet.html) */
export const logdet = aten<types.LogdetFunction>("logdet");
/** Whether both elements are non-zero; shapes broadcast. [torch.logical_and](https://docs.pytorch.org/docs/2.13/generated/torch.logical_and.html) */
export const logicalAnd = aten<types.LogicalAndFunction>("logical_and");
/** Whether each element is zero. [torch.logical_not](https://docs.pytorch.org/docs/2.13/generated/torch.logical_not.html) */
export const logicalNot = aten<types.LogicalNotFunction>("logical_not");
/** Whether one of two elements is non-zero; shapes broadcast. [torch.logical_or](https://docs.pytorch.org/docs/2.13/generated/torch.logical_or.html) */
export const logicalOr = aten<types.LogicalOrFunction>("logical_or");
/** Whether exactly one of two elements is non-zero; shapes broadcast. [torch.logical_xor](https://docs.pytorch.org/docs/2.13/generated/torch.logical_xor.html) */
export const logicalXor = aten<types.LogicalXorFunction>("logical_xor");
/** `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. [torch.logit](https://docs.pytorch.org/docs/2.13/generated/torch.logit.html) */
export const logit = aten<types.LogitFunction>("logit");
/** `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. In place: changes the tensor and returns it. [torch.logit](https://docs.pytorch.org/docs/2.13/generated/torch.logit.html) */
export const logit_ = aten<types.Logit_Function>("logit_");
/** `steps` powers of `base` (10) whose exponents lie at equal distances from `start` to `end`. [torch.logspace](https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html) */
export const logspace = aten<types.LogspaceFunction>("logspace");
/** The logarithm of the sum of exponentials along `dim`, without overflow. [torch.logsumexp](https://docs.pytorch.org/docs/2.13/generated/torch.logsumexp.html) */
export const logsumexp = aten<types.LogsumexpFunction>("logsumexp");
/** A long short-term memory of several layers over (T, N, I), with its last hidden and cell states. [torch.nn.LSTM](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTM.html) */
export const lstm = aten<types.LstmFunction>("lstm");
/** One step of a long short-term memory: (N, I) and states (N, H) -> states (N, H). [torch.nn.LSTMCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTMCell.html) */
export const lstmCell = aten<types.LstmCellFunction>("lstm_cell");
/** Whether elements are below `other`, one by one; shapes broadcast. [torch.lt](https://docs.pytorch.org/docs/2.13/generated/torch.lt.html) */
export const lt = aten<types.LtFunction>("lt");
/** Solves A X = B for A given by its LU decomposition. [torch.lu_solve](https://docs.pytorch.org/docs/2.13/generated/torch.lu_solve.html) */
export const luSolve = aten<types.LuSolveFunction>("lu_solve");
/** The matrices P, L and U of a compact LU decomposition. [torch.lu_unpack](https://docs.pytorch.org/docs/2.13/generated/torch.lu_unpack.html) */
export const luUnpack = aten<types.LuUnpackFunction>("lu_unpack");
/** `max(0, -target * (input1 - input2) + margin)`: which of two should rank higher. [torch.nn.functional.margin_ranking_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.margin_ranking_loss.html) */
export const marginRankingLoss = aten<types.MarginRankingLossFunction>("margin_ranking_loss");
/** A copy with `value` where `mask` is true. [torch.Tensor.masked_fill](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html) */
export const maskedFill = aten<types.MaskedFillFunction>("masked_fill");
/** A copy with the elements of `source`, one after the other, where `mask` is true. [torch.Tensor.masked_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter.html) */
export const maskedScatter = aten<types.MaskedScatterFunction>("masked_scatter");
/** The elements where `mask` is true, as a vector. [torch.masked_select](https://docs.pytorch.org/docs/2.13/generated/torch.masked_select.html) */
export const maskedSelect = aten<types.MaskedSelectFunction>("masked_select");
/** The matrix product: vectors, matrices and batches of them, whose leading sizes broadcast. [torch.matmul](https://docs.pytorch.org/docs/2.13/generated/torch.matmul.html) */
export const matmul = aten<types.MatmulFunction>("matmul");
/** The matrix exponential of square matrices. [torch.matrix_exp](https://docs.pytorch.org/docs/2.13/generated/torch.matrix_exp.html) */
export const matrixExp = aten<types.MatrixExpFunction>("matrix_exp");
/** The `n`-th power of square matrices; negative `n` inverts. [torch.matrix_power](https://docs.pytorch.org/docs/2.13/generated/torch.matrix_power.html) */
export const matrixPower = aten<types.MatrixPowerFunction>("matrix_power");
/** The largest element; with `dim` the largest along it and their indices; with `other` the larger of two elements each. [torch.max](https://docs.pytorch.org/docs/2.13/generated/torch.max.html) */
export const max = aten<types.MaxFunction>("max");
/** Maxima of windows of the last dimension. [torch.nn.functional.max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool1d.html) */
export const maxPool1d = aten<types.MaxPool1dFunction>("max_pool1d");
/** Maxima of windows of the last dimension and where they stood. [torch.nn.functional.max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool1d.html) */
export const maxPool1dWithIndices = aten<types.MaxPool1dWithIndicesFunction>("max_pool1d_with_indices");
/** Maxima of windows of the last two dimensions. [torch.nn.functional.max_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool2d.html) */
export const maxPool2d = aten<types.MaxPool2dFunction>("max_pool2d");
/** Maxima of windows of the last three dimensions. [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html) */
export const maxPool3d = aten<types.MaxPool3dFunction>("max_pool3d");
/** The larger of two elements each, NaN where one is NaN; shapes broadcast. [torch.maximum](https://docs.pytorch.org/docs/2.13/generated/torch.maximum.html) */
export const maximum = aten<types.MaximumFunction>("maximum");
/** The mean of all elements, or along `dim`. [torch.mean](https://docs.pytorch.org/docs/2.13/generated/torch.mean.html) */
export const mean = aten<types.MeanFunction>("mean");
/** The median (the lower one of two) of all elements; along `dim` also the indices. [torch.median](https://docs.pytorch.org/docs/2.13/generated/torch.median.html) */
export const median = aten<types.MedianFunction>("median");
/** The smallest element; with `dim` the smallest along it and their indices; with `other` the smaller of two elements each. [torch.min](https://docs.pytorch.org/docs/2.13/generated/torch.min.html) */
export const min = aten<types.MinFunction>("min");
/** The smaller of two elements each, NaN where one is NaN; shapes broadcast. [torch.minimum](https://docs.pytorch.org/docs/2.13/generated/torch.minimum.html) */
export const minimum = aten<types.MinimumFunction>("minimum");
/** `batchNorm` by MIOpen. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html) */
export const miopenBatchNorm = aten<types.MiopenBatchNormFunction>("miopen_batch_norm");
/** `convolution` by MIOpen. */
export const miopenConvolution = aten<types.MiopenConvolutionFunction>("miopen_convolution");
/** Convolution, sum and relu by MIOpen. */
export const miopenConvolutionAddRelu = aten<types.MiopenConvolutionAddReluFunction>("miopen_convolution_add_relu");
/** Convolution and relu by MIOpen. */
export const miopenConvolutionRelu = aten<types.MiopenConvolutionReluFunction>("miopen_convolution_relu");
/** Transposed convolution by MIOpen. */
export const miopenConvolutionTranspose = aten<types.MiopenConvolutionTransposeFunction>("miopen_convolution_transpose");
/** `ctcLoss` by MIOpen. [torch.nn.functional.ctc_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html) */
export const miopenCtcLoss = aten<types.MiopenCtcLossFunction>("miopen_ctc_loss");
/** Convolution with one filter for each channel by MIOpen. */
export const miopenDepthwiseConvolution = aten<types.MiopenDepthwiseConvolutionFunction>("miopen_depthwise_convolution");
/** Recurrent layers by MIOpen. */
export const miopenRnn = aten<types.MiopenRnnFunction>("miopen_rnn");
/** `adaptiveAvgPool2d` by oneDNN. [torch.nn.functional.adaptive_avg_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool2d.html) */
export const mkldnnAdaptiveAvgPool2d = aten<types.MkldnnAdaptiveAvgPool2dFunction>("mkldnn_adaptive_avg_pool2d");
/** `convolution` by oneDNN. */
export const mkldnnConvolution = aten<types.MkldnnConvolutionFunction>("mkldnn_convolution");
/** The gradients for weight and bias of `linear` by oneDNN. */
export const mkldnnLinearBackwardWeights = aten<types.MkldnnLinearBackwardWeightsFunction>("mkldnn_linear_backward_weights");
/** `maxPool2d` by oneDNN. [torch.nn.functional.max_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool2d.html) */
export const mkldnnMaxPool2d = aten<types.MkldnnMaxPool2dFunction>("mkldnn_max_pool2d");
/** `maxPool3d` by oneDNN. [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html) */
export const mkldnnMaxPool3d = aten<types.MkldnnMaxPool3dFunction>("mkldnn_max_pool3d");
/** One recurrent layer by oneDNN. */
export const mkldnnRnnLayer = aten<types.MkldnnRnnLayerFunction>("mkldnn_rnn_layer");
/** The product of two matrices: (N, M) and (M, P) -> (N, P). [torch.mm](https://docs.pytorch.org/docs/2.13/generated/torch.mm.html) */
export const mm = aten<types.MmFunction>("mm");
/** The most frequent value along `dim` and an index of it. [torch.mode](https://docs.pytorch.org/docs/2.13/generated/torch.mode.html) */
export const mode = aten<types.ModeFunction>("mode");
/** Moves dimensions from positions `source` to positions `destination`, as a view. Another name of `movedim`. [torch.moveaxis](https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html) */
export const moveaxis = aten<types.MoveaxisFunction>("moveaxis");
/** Moves dimensions from positions `source` to positions `destination`, as a view. [torch.movedim](https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html) */
export const movedim = aten<types.MovedimFunction>("movedim");
/** The tensor sorted along its first dimension. [torch.msort](https://docs.pytorch.org/docs/2.13/generated/torch.msort.html) */
export const msort = aten<types.MsortFunction>("msort");
/** Multiplies each element by `other`; shapes broadcast. [torch.mul](https://docs.pytorch.org/docs/2.13/generated/torch.mul.html) */
export const mul = aten<types.MulFunction>("mul");
/** Draws `numSamples` indices of each row by the row's weights: (N) or (M, N) -> (..., numSamples). [torch.multinomial](https://docs.pytorch.org/docs/2.13/generated/torch.multinomial.html) */
export const multinomial = aten<types.MultinomialFunction>("multinomial");
/** Multiplies each element by `other`; shapes broadcast. Another name of `mul`. [torch.multiply](https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html) */
export const multiply = aten<types.MultiplyFunction>("multiply");
/** The product of a matrix and a vector: (N, M) and (M) -> (N). [torch.mv](https://docs.pytorch.org/docs/2.13/generated/torch.mv.html) */
export const mv = aten<types.MvFunction>("mv");
/** The logarithm of the multivariate gamma function of dimension `p` of each element. [torch.mvlgamma](https://docs.pytorch.org/docs/2.13/generated/torch.mvlgamma.html) */
export const mvlgamma = aten<types.MvlgammaFunction>("mvlgamma");
/** Replaces NaN, Infinity and -Infinity by numbers: 0 and the largest and smallest of the dtype, unless others are given. [torch.nan_to_num](https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html) */
export const nanToNum = aten<types.NanToNumFunction>("nan_to_num");
/** Replaces NaN, Infinity and -Infinity by numbers: 0 and the largest and smallest of the dtype, unless others are given. In place: changes the tensor and returns it. [torch.nan_to_num](https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html) */
export const nanToNum_ = aten<types.NanToNum_Function>("nan_to_num_");
/** The mean of the elements that are not NaN, of all or along `dim`. [torch.nanmean](https://docs.pytorch.org/docs/2.13/generated/torch.nanmean.html) */
export const nanmean = aten<types.NanmeanFunction>("nanmean");
/** The median of the elements that are not NaN, of all; along `dim` also the indices. [torch.nanmedian](https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html) */
export const nanmedian = aten<types.NanmedianFunction>("nanmedian");
/** The quantiles `q` of the elements that are not NaN, of all or along `dim`. [torch.nanquantile](https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html) */
export const nanquantile = aten<types.NanquantileFunction>("nanquantile");
/** The sum of the elements that are not NaN, of all or along `dim`. [torch.nansum](https://docs.pytorch.org/docs/2.13/generated/torch.nansum.html) */
export const nansum = aten<types.NansumFunction>("nansum");
/** The part of dimension `dim` from `start` with `length` elements, as a view. [torch.narrow](https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html) */
export const narrow = aten<types.NarrowFunction>("narrow");
/** The part of dimension `dim` from `start` with `length` elements, as a copy. [torch.narrow_copy](https://docs.pytorch.org/docs/2.13/generated/torch.narrow_copy.html) */
export const narrowCopy = aten<types.NarrowCopyFunction>("narrow_copy");
/** `batchNorm` that also returns the batch's mean and the inverse of its deviation. [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html) */
export const nativeBatchNorm = aten<types.NativeBatchNormFunction>("native_batch_norm");
/** Divides channels (dimension 1) into `groups` and interleaves them. Another name of `channelShuffle`. [torch.nn.ChannelShuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.ChannelShuffle.html) */
export const nativeChannelShuffle = aten<types.NativeChannelShuffleFunction>("native_channel_shuffle");
/** Dropout that also returns which elements were kept. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html) */
export const nativeDropout = aten<types.NativeDropoutFunction>("native_dropout");
/** `groupNorm` that also returns means and inverse deviations. [torch.nn.functional.group_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.group_norm.html) */
export const nativeGroupNorm = aten<types.NativeGroupNormFunction>("native_group_norm");
/** `layerNorm` that also returns means and inverse deviations. [torch.nn.functional.layer_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.layer_norm.html) */
export const nativeLayerNorm = aten<types.NativeLayerNormFunction>("native_layer_norm");
/** The `p`-norm of a sparse tensor. [torch.norm](https://docs.pytorch.org/docs/2.13/generated/torch.norm.html) */
export const nativeNorm = aten<types.NativeNormFunction>("native_norm");
/** Whether elements differ, one by one; shapes broadcast. [torch.ne](https://docs.pytorch.org/docs/2.13/generated/torch.ne.html) */
export const ne = aten<types.NeFunction>("ne");
/** Each element with the other sign. [torch.neg](https://docs.pytorch.org/docs/2.13/generated/torch.neg.html) */
export const neg = aten<types.NegFunction>("neg");
/** Each element with the other sign. In place: changes the tensor and returns it. [torch.neg](https://docs.pytorch.org/docs/2.13/generated/torch.neg.html) */
export const neg_ = aten<types.Neg_Function>("neg_");
/** Each element with the other sign. Another name of `neg`. [torch.negative](https://docs.pytorch.org/docs/2.13/generated/torch.negative.html) */
export const negative = aten<types.NegativeFunction>("negative");
/** Each element with the other sign. Another name of `neg`. In place: changes the tensor and returns it. [torch.negative](https://docs.pytorch.org/docs/2.13/generated/torch.negative.html) */
export const negative_ = aten<types.Negative_Function>("negative_");
/** The next floating-point number after each element towards `other`; shapes broadcast. [torch.nextafter](https://docs.pytorch.org/docs/2.13/generated/torch.nextafter.html) */
export const nextafter = aten<types.NextafterFunction>("nextafter");
/** The indices of the elements that are not zero, cut or filled to exactly `size` rows. [torch.Tensor.nonzero_static](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nonzero_static.html) */
export const nonzeroStatic = aten<types.NonzeroStaticFunction>("nonzero_static");
/** The norm over all dimensions but `dim`, kept with size 1, as weight normalization needs it. */
export const normExceptDim = aten<types.NormExceptDimFunction>("norm_except_dim");
/** Draws from normal distributions with the given `mean` and `std`, numbers or tensors. [torch.normal](https://docs.pytorch.org/docs/2.13/generated/torch.normal.html) */
export const normal = aten<types.NormalFunction>("normal");
/** Whether elements differ, one by one; shapes broadcast. Another name of `ne`. [torch.not_equal](https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html) */
export const notEqual = aten<types.NotEqualFunction>("not_equal");
/** The sum of the singular values of matrices. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html) */
export const nuclearNorm = aten<types.NuclearNormFunction>("nuclear_norm");
/** The number of elements. [torch.numel](https://docs.pytorch.org/docs/2.13/generated/torch.numel.html) */
export const numel = aten<types.NumelFunction>("numel");
/** A tensor of shape `size` filled with ones. [torch.ones](https://docs.pytorch.org/docs/2.13/generated/torch.ones.html) */
export const ones = aten<types.OnesFunction>("ones");
/** A tensor of the same shape and dtype filled with ones. [torch.ones_like](https://docs.pytorch.org/docs/2.13/generated/torch.ones_like.html) */
export const onesLike = aten<types.OnesLikeFunction>("ones_like");
/** The matrix Q from the compact form of `geqrf`. [torch.orgqr](https://docs.pytorch.org/docs/2.13/generated/torch.orgqr.html) */
export const orgqr = aten<types.OrgqrFunction>("orgqr");
/** The product of a matrix with the Q of `geqrf`'s compact form. [torch.ormqr](https://docs.pytorch.org/docs/2.13/generated/torch.ormqr.html) */
export const ormqr = aten<types.OrmqrFunction>("ormqr");
/** The products of all pairs of elements of two vectors: (N) and (M) -> (N, M). [torch.outer](https://docs.pytorch.org/docs/2.13/generated/torch.outer.html) */
export const outer = aten<types.OuterFunction>("outer");
/** The `p`-norm of the differences of two tensors along the last dimension. [torch.nn.functional.pairwise_distance](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pairwise_distance.html) */
export const pairwiseDistance = aten<types.PairwiseDistanceFunction>("pairwise_distance");
/** The distances of all pairs of rows of a matrix, each pair once: (N, M) -> (N * (N - 1) / 2). [torch.nn.functional.pdist](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pdist.html) */
export const pdist = aten<types.PdistFunction>("pdist");
/** The tensor with its dimensions in the order `dims`, as a view. [torch.permute](https://docs.pytorch.org/docs/2.13/generated/torch.permute.html) */
export const permute = aten<types.PermuteFunction>("permute");
/** As `permute`, but a copy and not a view. [torch.permute](https://docs.pytorch.org/docs/2.13/generated/torch.permute.html) */
export const permuteCopy = aten<types.PermuteCopyFunction>("permute_copy");
/** The pseudo-inverse of matrices; linalg.pinv is its newer form. [torch.pinverse](https://docs.pytorch.org/docs/2.13/generated/torch.pinverse.html) */
export const pinverse = aten<types.PinverseFunction>("pinverse");
/** Moves channels into space: (..., C * r * r, H, W) -> (..., C, H * r, W * r). [torch.nn.functional.pixel_shuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_shuffle.html) */
export const pixelShuffle = aten<types.PixelShuffleFunction>("pixel_shuffle");
/** Moves space into channels: (..., C, H * r, W * r) -> (..., C * r * r, H, W). [torch.nn.functional.pixel_unshuffle](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_unshuffle.html) */
export const pixelUnshuffle = aten<types.PixelUnshuffleFunction>("pixel_unshuffle");
/** Draws from the Poisson distribution whose rate is each element. [torch.poisson](https://docs.pytorch.org/docs/2.13/generated/torch.poisson.html) */
export const poisson = aten<types.PoissonFunction>("poisson");
/** The negative log likelihood of counts under Poisson distributions. [torch.nn.functional.poisson_nll_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.poisson_nll_loss.html) */
export const poissonNllLoss = aten<types.PoissonNllLossFunction>("poisson_nll_loss");
/** Complex numbers from their magnitudes and angles, two tensors of one shape. [torch.polar](https://docs.pytorch.org/docs/2.13/generated/torch.polar.html) */
export const polar = aten<types.PolarFunction>("polar");
/** The `n`-th derivative of the digamma function of each element. [torch.polygamma](https://docs.pytorch.org/docs/2.13/generated/torch.polygamma.html) */
export const polygamma = aten<types.PolygammaFunction>("polygamma");
/** The tensor as it is; an error for booleans. [torch.positive](https://docs.pytorch.org/docs/2.13/generated/torch.positive.html) */
export const positive = aten<types.PositiveFunction>("positive");
/** Each element to the power of `exponent`; shapes broadcast. [torch.pow](https://docs.pytorch.org/docs/2.13/generated/torch.pow.html) */
export const pow = aten<types.PowFunction>("pow");
/** Each element, multiplied by `weight` where it is negative: one weight, or one for each channel (dimension 1). [torch.nn.functional.prelu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.prelu.html) */
export const prelu = aten<types.PreluFunction>("prelu");
/** The product of all elements, or along `dim`. [torch.prod](https://docs.pytorch.org/docs/2.13/generated/torch.prod.html) */
export const prod = aten<types.ProdFunction>("prod");
/** A copy of the tensor with `source` written at positions of its flattened form; `accumulate` adds. [torch.Tensor.put_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put_.html) */
export const put = aten<types.PutFunction>("put");
/** The dimension whose slices have their own scales in a tensor quantized by channel. [torch.Tensor.q_per_channel_axis](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_axis.html) */
export const qPerChannelAxis = aten<types.QPerChannelAxisFunction>("q_per_channel_axis");
/** The scales of a tensor quantized by channel. [torch.Tensor.q_per_channel_scales](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_scales.html) */
export const qPerChannelScales = aten<types.QPerChannelScalesFunction>("q_per_channel_scales");
/** The zero points of a tensor quantized by channel. [torch.Tensor.q_per_channel_zero_points](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_zero_points.html) */
export const qPerChannelZeroPoints = aten<types.QPerChannelZeroPointsFunction>("q_per_channel_zero_points");
/** The scale of a quantized tensor. [torch.Tensor.q_scale](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_scale.html) */
export const qScale = aten<types.QScaleFunction>("q_scale");
/** The zero point of a quantized tensor. [torch.Tensor.q_zero_point](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_zero_point.html) */
export const qZeroPoint = aten<types.QZeroPointFunction>("q_zero_point");
/** The QR decomposition; linalg.qr is its newer form. [torch.qr](https://docs.pytorch.org/docs/2.13/generated/torch.qr.html) */
export const qr = aten<types.QrFunction>("qr");
/** The quantiles `q` (0 to 1) of all elements, or along `dim`; between two elements by `interpolation`. [torch.quantile](https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html) */
export const quantile = aten<types.QuantileFunction>("quantile");
/** A tensor quantized with a scale and a zero point for each slice of `axis`. [torch.quantize_per_channel](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_channel.html) */
export const quantizePerChannel = aten<types.QuantizePerChannelFunction>("quantize_per_channel");
/** A tensor quantized with one scale and zero point. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html) */
export const quantizePerTensor = aten<types.QuantizePerTensorFunction>("quantize_per_tensor");
/** A tensor quantized with a scale and zero point that fit its values. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html) */
export const quantizePerTensorDynamic = aten<types.QuantizePerTensorDynamicFunction>("quantize_per_tensor_dynamic");
/** `batchNorm` of a quantized tensor. [torch.quantized_batch_norm](https://docs.pytorch.org/docs/2.13/generated/torch.quantized_batch_norm.html) */
export const quantizedBatchNorm = aten<types.QuantizedBatchNormFunction>("quantized_batch_norm");
/** `gru` with quantized weights. [torch.nn.GRU](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRU.html) */
export const quantizedGru = aten<types.QuantizedGruFunction>("quantized_gru");
/** `gruCell` with quantized weights. [torch.nn.GRUCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRUCell.html) */
export const quantizedGruCell = aten<types.QuantizedGruCellFunction>("quantized_gru_cell");
/** `lstm` with quantized weights. [torch.nn.LSTM](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTM.html) */
export const quantizedLstm = aten<types.QuantizedLstmFunction>("quantized_lstm");
/** `lstmCell` with quantized weights. [torch.nn.LSTMCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTMCell.html) */
export const quantizedLstmCell = aten<types.QuantizedLstmCellFunction>("quantized_lstm_cell");
/** `maxPool1d` of a quantized tensor. [torch.quantized_max_pool1d](https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool1d.html) */
export const quantizedMaxPool1d = aten<types.QuantizedMaxPool1dFunction>("quantized_max_pool1d");
/** `maxPool2d` of a quantized tensor. [torch.quantized_max_pool2d](https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool2d.html) */
export const quantizedMaxPool2d = aten<types.QuantizedMaxPool2dFunction>("quantized_max_pool2d");
/** `maxPool3d` of a quantized tensor. [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html) */
export const quantizedMaxPool3d = aten<types.QuantizedMaxPool3dFunction>("quantized_max_pool3d");
/** `rnnReluCell` with quantized weights. [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html) */
export const quantizedRnnReluCell = aten<types.QuantizedRnnReluCellFunction>("quantized_rnn_relu_cell");
/** `rnnTanhCell` with quantized weights. [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html) */
export const quantizedRnnTanhCell = aten<types.QuantizedRnnTanhCellFunction>("quantized_rnn_tanh_cell");
/** Each element from radians to degrees. [torch.rad2deg](https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html) */
export const rad2deg = aten<types.Rad2degFunction>("rad2deg");
/** Each element from radians to degrees. In place: changes the tensor and returns it. [torch.rad2deg](https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html) */
export const rad2deg_ = aten<types.Rad2deg_Function>("rad2deg_");
/** A tensor of shape `size` of uniform draws from [0, 1). [torch.rand](https://docs.pytorch.org/docs/2.13/generated/torch.rand.html) */
export const rand = aten<types.RandFunction>("rand");
/** Uniform draws from [0, 1) in the tensor's shape and dtype. [torch.rand_like](https://docs.pytorch.org/docs/2.13/generated/torch.rand_like.html) */
export const randLike = aten<types.RandLikeFunction>("rand_like");
/** A tensor of shape `size` of integers drawn from `low` (0) up to but without `high`. [torch.randint](https://docs.pytorch.org/docs/2.13/generated/torch.randint.html) */
export const randint = aten<types.RandintFunction>("randint");
/** Integers drawn from `low` (0) up to but without `high`, in the tensor's shape and dtype. [torch.randint_like](https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html) */
export const randintLike = aten<types.RandintLikeFunction>("randint_like");
/** A tensor of shape `size` of draws from the standard normal distribution. [torch.randn](https://docs.pytorch.org/docs/2.13/generated/torch.randn.html) */
export const randn = aten<types.RandnFunction>("randn");
/** Draws from the standard normal distribution in the tensor's shape and dtype. [torch.randn_like](https://docs.pytorch.org/docs/2.13/generated/torch.randn_like.html) */
export const randnLike = aten<types.RandnLikeFunction>("randn_like");
/** Integers drawn from `from` up to but without `to`, in the tensor's shape. */
export const random = aten<types.RandomFunction>("random");
/** The integers from 0 up to but without `n` in a random order. [torch.randperm](https://docs.pytorch.org/docs/2.13/generated/torch.randperm.html) */
export const randperm = aten<types.RandpermFunction>("randperm");
/** The numbers from `start` (0) to `end` inclusive, `step` (1) apart; `arange` is its newer form. [torch.range](https://docs.pytorch.org/docs/2.13/generated/torch.range.html) */
export const range = aten<types.RangeFunction>("range");
/** The tensor as one vector; a view where it can be. [torch.ravel](https://docs.pytorch.org/docs/2.13/generated/torch.ravel.html) */
export const ravel = aten<types.RavelFunction>("ravel");
/** The real part of a complex tensor, as a view; a real tensor comes back as it is. [torch.real](https://docs.pytorch.org/docs/2.13/generated/torch.real.html) */
export const real = aten<types.RealFunction>("real");
/** One divided by each element. [torch.reciprocal](https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html) */
export const reciprocal = aten<types.ReciprocalFunction>("reciprocal");
/** One divided by each element. In place: changes the tensor and returns it. [torch.reciprocal](https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html) */
export const reciprocal_ = aten<types.Reciprocal_Function>("reciprocal_");
/** Each element, or zero where it is negative. [torch.nn.functional.relu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html) */
export const relu = aten<types.ReluFunction>("relu");
/** Each element, or zero where it is negative. In place: changes the tensor and returns it. [torch.nn.functional.relu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html) */
export const relu_ = aten<types.Relu_Function>("relu_");
/** The remainder of the division by `other`, with the divisor's sign; shapes broadcast. [torch.remainder](https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html) */
export const remainder = aten<types.RemainderFunction>("remainder");
/** Scales the slices along `dim` down to a `p`-norm of `maxnorm` at most. [torch.renorm](https://docs.pytorch.org/docs/2.13/generated/torch.renorm.html) */
export const renorm = aten<types.RenormFunction>("renorm");
/** Repeats each element, `repeats` times, along `dim` or in the flattened tensor. [torch.repeat_interleave](https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html) */
export const repeatInterleave = aten<types.RepeatInterleaveFunction>("repeat_interleave");
/** The same elements in shape `shape`, a view where it can be; -1 is inferred. [torch.reshape](https://docs.pytorch.org/docs/2.13/generated/torch.reshape.html) */
export const reshape = aten<types.ReshapeFunction>("reshape");
/** Gives the tensor the size of another, and more memory if needed. [torch.Tensor.resize_as_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_as_.html) */
export const resizeAs_ = aten<types.ResizeAs_Function>("resize_as_");
/** Gives a sparse tensor the size of another. */
export const resizeAsSparse_ = aten<types.ResizeAsSparse_Function>("resize_as_sparse_");
/** The tensor with its conjugation computed, a copy only if it was not. [torch.resolve_conj](https://docs.pytorch.org/docs/2.13/generated/torch.resolve_conj.html) */
export const resolveConj = aten<types.ResolveConjFunction>("resolve_conj");
/** The tensor with its negation computed, a copy only if it was not. [torch.resolve_neg](https://docs.pytorch.org/docs/2.13/generated/torch.resolve_neg.html) */
export const resolveNeg = aten<types.ResolveNegFunction>("resolve_neg");
/** Divides by the root of the mean of squares over the last dimensions, those of `normalizedShape`. [torch.nn.functional.rms_norm](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rms_norm.html) */
export const rmsNorm = aten<types.RmsNormFunction>("rms_norm");
/** A recurrent network of several layers with relu over (T, N, I), with its last hidden states. [torch.nn.RNN](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNN.html) */
export const rnnRelu = aten<types.RnnReluFunction>("rnn_relu");
/** One step of a recurrent unit with relu: (N, I) and (N, H) -> (N, H). [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html) */
export const rnnReluCell = aten<types.RnnReluCellFunction>("rnn_relu_cell");
/** A recurrent network of several layers with tanh over (T, N, I), with its last hidden states. [torch.nn.RNN](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNN.html) */
export const rnnTanh = aten<types.RnnTanhFunction>("rnn_tanh");
/** One step of a recurrent unit with tanh: (N, I) and (N, H) -> (N, H). [torch.nn.RNNCell](https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html) */
export const rnnTanhCell = aten<types.RnnTanhCellFunction>("rnn_tanh_cell");
/** Moves the elements along `dims` by `shifts`; what leaves at the end comes back at the start. [torch.roll](https://docs.pytorch.org/docs/2.13/generated/torch.roll.html) */
export const roll = aten<types.RollFunction>("roll");
/** Turns the tensor by 90 degrees `k` times in the plane of `dims`. [torch.rot90](https://docs.pytorch.org/docs/2.13/generated/torch.rot90.html) */
export const rot90 = aten<types.Rot90Function>("rot90");
/** Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html) */
export const round = aten<types.RoundFunction>("round");
/** Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. In place: changes the tensor and returns it. [torch.round](https://docs.pytorch.org/docs/2.13/generated/torch.round.html) */
export const round_ = aten<types.Round_Function>("round_");
/** As `rowIndices`, but a copy and not a view. */
export const rowIndicesCopy = aten<types.RowIndicesCopyFunction>("row_indices_copy");
/** Joins tensors along the first dimension; vectors become rows first. Another name of `vstack`. [torch.row_stack](https://docs.pytorch.org/docs/2.13/generated/torch.row_stack.html) */
export const rowStack = aten<types.RowStackFunction>("row_stack");
/** Each element, multiplied where negative by a slope drawn from [lower, upper] in training, or by their mean. [torch.nn.functional.rrelu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html) */
export const rrelu = aten<types.RreluFunction>("rrelu");
/** Each element, multiplied where negative by a slope drawn from [lower, upper] in training, or by their mean. In place: changes the tensor and returns it. [torch.nn.functional.rrelu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html) */
export const rrelu_ = aten<types.Rrelu_Function>("rrelu_");
/** One divided by the square root of each element. [torch.rsqrt](https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html) */
export const rsqrt = aten<types.RsqrtFunction>("rsqrt");
/** One divided by the square root of each element. In place: changes the tensor and returns it. [torch.rsqrt](https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html) */
export const rsqrt_ = aten<types.Rsqrt_Function>("rsqrt_");
/** Subtracts the tensor from `other`: `other - alpha * tensor`. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html) */
export const rsub = aten<types.RsubFunction>("rsub");
/** A tensor without dimensions that holds one number. [torch.tensor](https://docs.pytorch.org/docs/2.13/generated/torch.tensor.html) */
export const scalarTensor = aten<types.ScalarTensorFunction>("scalar_tensor");
/** A copy with `src` written along `dim` by `index`: out[index[i][j]][j] = src[i][j] for dim 0. [torch.scatter](https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html) */
export const scatter = aten<types.ScatterFunction>("scatter");
/** A copy with `src` added along `dim` by `index`: out[index[i][j]][j] += src[i][j] for dim 0. [torch.scatter_add](https://docs.pytorch.org/docs/2.13/generated/torch.scatter_add.html) */
export const scatterAdd = aten<types.ScatterAddFunction>("scatter_add");
/** A copy with `src` reduced along `dim` by `index`: sum, prod, mean, amax or amin. [torch.scatter_reduce](https://docs.pytorch.org/docs/2.13/generated/torch.scatter_reduce.html) */
export const scatterReduce = aten<types.ScatterReduceFunction>("scatter_reduce");
/** Where `values` would be inserted into the sorted last dimension to keep its order. [torch.searchsorted](https://docs.pytorch.org/docs/2.13/generated/torch.searchsorted.html) */
export const searchsorted = aten<types.SearchsortedFunction>("searchsorted");
/** Reduces runs of a dimension, given by lengths or offsets, by sum, mean, max, min or prod. */
export const segmentReduce = aten<types.SegmentReduceFunction>("segment_reduce");
/** The slice at `index` of dimension `dim`, without that dimension, as a view. [torch.select](https://docs.pytorch.org/docs/2.13/generated/torch.select.html) */
export const select = aten<types.SelectFunction>("select");
/** As `select`, but a copy and not a view. [torch.select](https://docs.pytorch.org/docs/2.13/generated/torch.select.html) */
export const selectCopy = aten<types.SelectCopyFunction>("select_copy");
/** A copy of the tensor with `src` written into the slice at `index` of `dim`. [torch.select_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.select_scatter.html) */
export const selectScatter = aten<types.SelectScatterFunction>("select_scatter");
/** The scaled exponential linear unit of each element, whose constants keep mean 0 and variance 1. [torch.nn.functional.selu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html) */
export const selu = aten<types.SeluFunction>("selu");
/** The scaled exponential linear unit of each element, whose constants keep mean 0 and variance 1. In place: changes the tensor and returns it. [torch.nn.functional.selu](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html) */
export const selu_ = aten<types.Selu_Function>("selu_");
/** The sign of each element; of complex elements the point of the unit circle in their direction. [torch.sgn](https://docs.pytorch.org/docs/2.13/generated/torch.sgn.html) */
export const sgn = aten<types.SgnFunction>("sgn");
/** `1 / (1 + exp(-x))` of each element. [torch.sigmoid](https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html) */
export const sigmoid = aten<types.SigmoidFunction>("sigmoid");
/** `1 / (1 + exp(-x))` of each element. In place: changes the tensor and returns it. [torch.sigmoid](https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html) */
export const sigmoid_ = aten<types.Sigmoid_Function>("sigmoid_");
/** -1, 0 or 1 by the sign of each element. [torch.sign](https://docs.pytorch.org/docs/2.13/generated/torch.sign.html) */
export const sign = aten<types.SignFunction>("sign");
/** Whether the sign bit of each element is set, also of -0. [torch.signbit](https://docs.pytorch.org/docs/2.13/generated/torch.signbit.html) */
export const signbit = aten<types.SignbitFunction>("signbit");
/** The sine of each element, given in radians. [torch.sin](https://docs.pytorch.org/docs/2.13/generated/torch.sin.html) */
export const sin = aten<types.SinFunction>("sin");
/** The sine of each element, given in radians. In place: changes the tensor and returns it. [torch.sin](https://docs.pytorch.org/docs/2.13/generated/torch.sin.html) */
export const sin_ = aten<types.Sin_Function>("sin_");
/** `sin(pi * x) / (pi * x)` of each element, 1 at zero. [torch.sinc](https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html) */
export const sinc = aten<types.SincFunction>("sinc");
/** `sin(pi * x) / (pi * x)` of each element, 1 at zero. In place: changes the tensor and returns it. [torch.sinc](https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html) */
export const sinc_ = aten<types.Sinc_Function>("sinc_");
/** The hyperbolic sine of each element. [torch.sinh](https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html) */
export const sinh = aten<types.SinhFunction>("sinh");
/** The hyperbolic sine of each element. In place: changes the tensor and returns it. [torch.sinh](https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html) */
export const sinh_ = aten<types.Sinh_Function>("sinh_");
/** As `slice`, but a copy and not a view. */
export const sliceCopy = aten<types.SliceCopyFunction>("slice_copy");
/** The tensor that a slice was taken of, given the slice. */
export const sliceInverse = aten<types.SliceInverseFunction>("slice_inverse");
/** A copy of the tensor with `src` written into a slice of `dim`. [torch.slice_scatter](https://docs.pytorch.org/docs/2.13/generated/torch.slice_scatter.html) */
export const sliceScatter = aten<types.SliceScatterFunction>("slice_scatter");
/** The sign and the logarithm of the absolute value of the determinant of square matrices. [torch.slogdet](https://docs.pytorch.org/docs/2.13/generated/torch.slogdet.html) */
export const slogdet = aten<types.SlogdetFunction>("slogdet");
/** The product of a sparse and a dense matrix, sparse. [torch.smm](https://docs.pytorch.org/docs/2.13/generated/torch.smm.html) */
export const smm = aten<types.SmmFunction>("smm");
/** Exponentials along `dim` divided by their sum. [torch.softmax](https://docs.pytorch.org/docs/2.13/generated/torch.softmax.html) */
export const softmax = aten<types.SoftmaxFunction>("softmax");
/** The elements along `dim` in order, and where they stood; `stable` keeps equal ones in their order. [torch.sort](https://docs.pytorch.org/docs/2.13/generated/torch.sort.html) */
export const sort = aten<types.SortFunction>("sort");
/** A sparse matrix of blocks from compressed column pointers, row indices and values. [torch.sparse_bsc_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsc_tensor.html) */
export const sparseBscTensor = aten<types.SparseBscTensorFunction>("sparse_bsc_tensor");
/** A sparse matrix of blocks from compressed row pointers, column indices and values. [torch.sparse_bsr_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsr_tensor.html) */
export const sparseBsrTensor = aten<types.SparseBsrTensorFunction>("sparse_bsr_tensor");
/** A sparse matrix from compressed and plain indices and values, in the given layout. [torch.sparse_compressed_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_compressed_tensor.html) */
export const sparseCompressedTensor = aten<types.SparseCompressedTensorFunction>("sparse_compressed_tensor");
/** A sparse tensor from indices (dimensions, number) and values. [torch.sparse_coo_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html) */
export const sparseCooTensor = aten<types.SparseCooTensorFunction>("sparse_coo_tensor");
/** A sparse matrix from compressed column pointers, row indices and values. [torch.sparse_csc_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csc_tensor.html) */
export const sparseCscTensor = aten<types.SparseCscTensorFunction>("sparse_csc_tensor");
/** A sparse matrix from compressed row pointers, column indices and values. [torch.sparse_csr_tensor](https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csr_tensor.html) */
export const sparseCsrTensor = aten<types.SparseCsrTensorFunction>("sparse_csr_tensor");
/** As `split`, but a copy and not a view. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html) */
export const splitCopy = aten<types.SplitCopyFunction>("split_copy");
/** Splits dimension `dim` into views of the sizes listed. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html) */
export const splitWithSizes = aten<types.SplitWithSizesFunction>("split_with_sizes");
/** As `splitWithSizes`, but a copy and not a view. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html) */
export const splitWithSizesCopy = aten<types.SplitWithSizesCopyFunction>("split_with_sizes_copy");
/** The square root of each element. [torch.sqrt](https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html) */
export const sqrt = aten<types.SqrtFunction>("sqrt");
/** The square root of each element. In place: changes the tensor and returns it. [torch.sqrt](https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html) */
export const sqrt_ = aten<types.Sqrt_Function>("sqrt_");
/** The square of each element. [torch.square](https://docs.pytorch.org/docs/2.13/generated/torch.square.html) */
export const square = aten<types.SquareFunction>("square");
/** The square of each element. In place: changes the tensor and returns it. [torch.square](https://docs.pytorch.org/docs/2.13/generated/torch.square.html) */
export const square_ = aten<types.Square_Function>("square_");
/** The tensor without dimensions of size 1, all or those of `dim`, as a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html) */
export const squeeze = aten<types.SqueezeFunction>("squeeze");
/** As `squeeze`, but a copy and not a view. [torch.squeeze](https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html) */
export const squeezeCopy = aten<types.SqueezeCopyFunction>("squeeze_copy");
/** `beta * tensor + alpha * mat1 @ mat2` with sparse tensor and mat1, sparse. [torch.sspaddmm](https://docs.pytorch.org/docs/2.13/generated/torch.sspaddmm.html) */
export const sspaddmm = aten<types.SspaddmmFunction>("sspaddmm");
/** Joins tensors of one shape along a new dimension `dim`. [torch.stack](https://docs.pytorch.org/docs/2.13/generated/torch.stack.html) */
export const stack = aten<types.StackFunction>("stack");
/** The standard deviation of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.std](https://docs.pytorch.org/docs/2.13/generated/torch.std.html) */
export const std = aten<types.StdFunction>("std");
/** The standard deviation and the mean of all elements, or along `dim`. [torch.std_mean](https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html) */
export const stdMean = aten<types.StdMeanFunction>("std_mean");
/** Subtracts `alpha * other` from each element; shapes broadcast. [torch.sub](https://docs.pytorch.org/docs/2.13/generated/torch.sub.html) */
export const sub = aten<types.SubFunction>("sub");
/** Subtracts `alpha * other` from each element; shapes broadcast. Another name of `sub`. [torch.subtract](https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html) */
export const subtract = aten<types.SubtractFunction>("subtract");
/** The sum of all elements, or along `dim`. [torch.sum](https://docs.pytorch.org/docs/2.13/generated/torch.sum.html) */
export const sum = aten<types.SumFunction>("sum");
/** The singular value decomposition A = U diag(S) V^H; linalg.svd is its newer form. [torch.svd](https://docs.pytorch.org/docs/2.13/generated/torch.svd.html) */
export const svd = aten<types.SvdFunction>("svd");
/** The tensor with two dimensions exchanged, as a view. Another name of `transpose`. [torch.swapaxes](https://docs.pytorch.org/docs/2.13/generated/torch.swapaxes.html) */
export const swapaxes = aten<types.SwapaxesFunction>("swapaxes");
/** The tensor with two dimensions exchanged, as a view. Another name of `transpose`. [torch.swapdims](https://docs.pytorch.org/docs/2.13/generated/torch.swapdims.html) */
export const swapdims = aten<types.SwapdimsFunction>("swapdims");
/** Throws where a number lies outside of a range. */
export const symConstrainRange = aten<types.SymConstrainRangeFunction>("sym_constrain_range");
/** Throws where a number, which is a size, lies outside of a range. */
export const symConstrainRangeForSize = aten<types.SymConstrainRangeForSizeFunction>("sym_constrain_range_for_size");
/** The matrix with its two dimensions exchanged, as a view. [torch.t](https://docs.pytorch.org/docs/2.13/generated/torch.t.html) */
export const t = aten<types.TFunction>("t");
/** As `t`, but a copy and not a view. [torch.t](https://docs.pytorch.org/docs/2.13/generated/torch.t.html) */
export const tCopy = aten<types.TCopyFunction>("t_copy");
/** The elements at the positions `index` of the flattened tensor, in the shape of `index`. [torch.take](https://docs.pytorch.org/docs/2.13/generated/torch.take.html) */
export const take = aten<types.TakeFunction>("take");
/** Elements along `dim` by `indices`, whose other sizes broadcast; fits what argmax and argsort give. [torch.take_along_dim](https://docs.pytorch.org/docs/2.13/generated/torch.take_along_dim.html) */
export const takeAlongDim = aten<types.TakeAlongDimFunction>("take_along_dim");
/** The tangent of each element, given in radians. [torch.tan](https://docs.pytorch.org/docs/2.13/generated/torch.tan.html) */
export const tan = aten<types.TanFunction>("tan");
/** The tangent of each element, given in radians. In place: changes the tensor and returns it. [torch.tan](https://docs.pytorch.org/docs/2.13/generated/torch.tan.html) */
export const tan_ = aten<types.Tan_Function>("tan_");
/** The hyperbolic tangent of each element. [torch.tanh](https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html) */
export const tanh = aten<types.TanhFunction>("tanh");
/** The hyperbolic tangent of each element. In place: changes the tensor and returns it. [torch.tanh](https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html) */
export const tanh_ = aten<types.Tanh_Function>("tanh_");
/** Splits dimension `dim` into sections of nearly equal size, or at indices. [torch.tensor_split](https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html) */
export const tensorSplit = aten<types.TensorSplitFunction>("tensor_split");
/** Each element, or `value` where it is not above `threshold`. [torch.nn.functional.threshold](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html) */
export const threshold = aten<types.ThresholdFunction>("threshold");
/** Each element, or `value` where it is not above `threshold`. In place: changes the tensor and returns it. [torch.nn.functional.threshold](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html) */
export const threshold_ = aten<types.Threshold_Function>("threshold_");
/** Repeats the tensor `dims` times along each dimension; missing ones are added in front. [torch.tile](https://docs.pytorch.org/docs/2.13/generated/torch.tile.html) */
export const tile = aten<types.TileFunction>("tile");
/** The `k` largest (or smallest) elements along `dim` and their indices. [torch.topk](https://docs.pytorch.org/docs/2.13/generated/torch.topk.html) */
export const topk = aten<types.TopkFunction>("topk");
/** The sum of the diagonal of a matrix. [torch.trace](https://docs.pytorch.org/docs/2.13/generated/torch.trace.html) */
export const trace = aten<types.TraceFunction>("trace");
/** The tensor with two dimensions exchanged, as a view. [torch.transpose](https://docs.pytorch.org/docs/2.13/generated/torch.transpose.html) */
export const transpose = aten<types.TransposeFunction>("transpose");
/** As `transpose`, but a copy and not a view. [torch.transpose](https://docs.pytorch.org/docs/2.13/generated/torch.transpose.html) */
export const transposeCopy = aten<types.TransposeCopyFunction>("transpose_copy");
/** The integral along `dim` by the trapezoid rule, of points `dx` apart or at `x`. [torch.trapezoid](https://docs.pytorch.org/docs/2.13/generated/torch.trapezoid.html) */
export const trapezoid = aten<types.TrapezoidFunction>("trapezoid");
/** The integral along `dim` by the trapezoid rule, of points `dx` apart or at `x`. [torch.trapz](https://docs.pytorch.org/docs/2.13/generated/torch.trapz.html) */
export const trapz = aten<types.TrapzFunction>("trapz");
/** Solves A X = B for a triangular A; linalg.solveTriangular is its newer form. [torch.triangular_solve](https://docs.pytorch.org/docs/2.13/generated/torch.triangular_solve.html) */
export const triangularSolve = aten<types.TriangularSolveFunction>("triangular_solve");
/** The lower triangle of matrices, zeros elsewhere; `diagonal` moves the border. [torch.tril](https://docs.pytorch.org/docs/2.13/generated/torch.tril.html) */
export const tril = aten<types.TrilFunction>("tril");
/** The indices of the lower triangle of a (row, col) matrix: (2, number). [torch.tril_indices](https://docs.pytorch.org/docs/2.13/generated/torch.tril_indices.html) */
export const trilIndices = aten<types.TrilIndicesFunction>("tril_indices");
/** `max(0, distance to positive - distance to negative + margin)` of an anchor. [torch.nn.functional.triplet_margin_loss](https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.triplet_margin_loss.html) */
export const tripletMarginLoss = aten<types.TripletMarginLossFunction>("triplet_margin_loss");
/** The upper triangle of matrices, zeros elsewhere; `diagonal` moves the border. [torch.triu](https://docs.pytorch.org/docs/2.13/generated/torch.triu.html) */
export const triu = aten<types.TriuFunction>("triu");
/** The indices of the upper triangle of a (row, col) matrix: (2, number). [torch.triu_indices](https://docs.pytorch.org/docs/2.13/generated/torch.triu_indices.html) */
export const triuIndices = aten<types.TriuIndicesFunction>("triu_indices");
/** Divides each element by `other`, with floating-point quotients also for integers; shapes broadcast. [torch.true_divide](https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html) */
export const trueDivide = aten<types.TrueDivideFunction>("true_divide");
/** Each element without the digits behind the point. [torch.trunc](https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html) */
export const trunc = aten<types.TruncFunction>("trunc");
/** Each element without the digits behind the point. In place: changes the tensor and returns it. [torch.trunc](https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html) */
export const trunc_ = aten<types.Trunc_Function>("trunc_");
/** The slices of dimension `dim`, each without it, as views. [torch.unbind](https://docs.pytorch.org/docs/2.13/generated/torch.unbind.html) */
export const unbind = aten<types.UnbindFunction>("unbind");
/** As `unbind`, but a copy and not a view. [torch.unbind](https://docs.pytorch.org/docs/2.13/generated/torch.unbind.html) */
export const unbindCopy = aten<types.UnbindCopyFunction>("unbind_copy");
/** Divides dimension `dim` into the given sizes. [torch.unflatten](https://docs.pytorch.org/docs/2.13/generated/torch.unflatten.html) */
export const unflatten = aten<types.UnflattenFunction>("unflatten");
/** As `unfold`, but a copy and not a view. [torch.Tensor.unfold](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unfold.html) */
export const unfoldCopy = aten<types.UnfoldCopyFunction>("unfold_copy");
/** As `chunk`, but the parts may be changed in place without errors in the backward pass. [torch.chunk](https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html) */
export const unsafeChunk = aten<types.UnsafeChunkFunction>("unsafe_chunk");
/** As `split`, but the parts may be changed in place without errors in the backward pass. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html) */
export const unsafeSplit = aten<types.UnsafeSplitFunction>("unsafe_split");
/** As `splitWithSizes`, but the parts may be changed in place without errors in the backward pass. [torch.split](https://docs.pytorch.org/docs/2.13/generated/torch.split.html) */
export const unsafeSplitWithSizes = aten<types.UnsafeSplitWithSizesFunction>("unsafe_split_with_sizes");
/** The tensor with a new dimension of size 1 at `dim`, as a view. [torch.unsqueeze](https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html) */
export const unsqueeze = aten<types.UnsqueezeFunction>("unsqueeze");
/** As `unsqueeze`, but a copy and not a view. [torch.unsqueeze](https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html) */
export const unsqueezeCopy = aten<types.UnsqueezeCopyFunction>("unsqueeze_copy");
/** As `values`, but a copy and not a view. [torch.Tensor.values](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.values.html) */
export const valuesCopy = aten<types.ValuesCopyFunction>("values_copy");
/** The Vandermonde matrix of a vector: its powers as columns; (M) -> (M, N). [torch.vander](https://docs.pytorch.org/docs/2.13/generated/torch.vander.html) */
export const vander = aten<types.VanderFunction>("vander");
/** The variance of all elements, or along `dim`; `correction` 1 (the default) divides by n - 1. [torch.var](https://docs.pytorch.org/docs/2.13/generated/torch.var.html) */
const var_ = aten<types.VarFunction>("var");
/** The variance and the mean of all elements, or along `dim`. [torch.var_mean](https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html) */
export const varMean = aten<types.VarMeanFunction>("var_mean");
/** The sum of the products of two vectors, the first conjugated. [torch.vdot](https://docs.pytorch.org/docs/2.13/generated/torch.vdot.html) */
export const vdot = aten<types.VdotFunction>("vdot");
/** Pairs in the last dimension as complex numbers, as a view: (..., 2) -> (...). [torch.view_as_complex](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex.html) */
export const viewAsComplex = aten<types.ViewAsComplexFunction>("view_as_complex");
/** As `viewAsComplex`, but a copy and not a view. [torch.view_as_complex](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex.html) */
export const viewAsComplexCopy = aten<types.ViewAsComplexCopyFunction>("view_as_complex_copy");
/** Complex numbers as pairs in a new last dimension, as a view: (...) -> (..., 2). [torch.view_as_real](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real.html) */
export const viewAsReal = aten<types.ViewAsRealFunction>("view_as_real");
/** As `viewAsReal`, but a copy and not a view. [torch.view_as_real](https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real.html) */
export const viewAsRealCopy = aten<types.ViewAsRealCopyFunction>("view_as_real_copy");
/** As `view`, but a copy and not a view. [torch.Tensor.view](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view.html) */
export const viewCopy = aten<types.ViewCopyFunction>("view_copy");
/** Splits along the first dimension, into sections or at indices. [torch.vsplit](https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html) */
export const vsplit = aten<types.VsplitFunction>("vsplit");
/** Joins tensors along the first dimension; vectors become rows first. [torch.vstack](https://docs.pytorch.org/docs/2.13/generated/torch.vstack.html) */
export const vstack = aten<types.VstackFunction>("vstack");
/** Elements of one tensor where `condition` is true and of the other elsewhere; with the condition alone its true indices. [torch.where](https://docs.pytorch.org/docs/2.13/generated/torch.where.html) */
export const where = aten<types.WhereFunction>("where");
/** `x * log(y)`, zero where x is zero; shapes broadcast. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html) */
export const xlogy = aten<types.XlogyFunction>("xlogy");
/** `x * log(y)`, zero where x is zero; shapes broadcast. In place: changes the tensor and returns it. [torch.xlogy](https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html) */
export const xlogy_ = aten<types.Xlogy_Function>("xlogy_");
/** Fills the tensor with zeros. [torch.Tensor.zero_](https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.zero_.html) */
export const zero_ = aten<types.Zero_Function>("zero_");
/** A tensor of shape `size` filled with zeros. [torch.zeros](https://docs.pytorch.org/docs/2.13/generated/torch.zeros.html) */
export const zeros = aten<types.ZerosFunction>("zeros");
/** A tensor of the same shape and dtype filled with zeros. [torch.zeros_like](https://docs.pytorch.org/docs/2.13/generated/torch.zeros_like.html) */
export const zerosLike = aten<types.ZerosLikeFunction>("zeros_like");
export { var_ as var };

/** The methods that are operators: their names in libtorch. */
export const methodNames: readonly string[] = (
  "abs abs_ absolute absolute_ acos acos_ acosh acosh_ add add_ addbmm addbmm_ addcdiv addcdiv_ addcmul addcmul_ " +
  "addmm addmm_ addmv addmv_ addr addr_ adjoint all allclose amax amin aminmax angle any arccos arccos_ arccosh " +
  "arccosh_ arcsin arcsin_ arcsinh arcsinh_ arctan arctan2 arctan2_ arctan_ arctanh arctanh_ argmax argmin argsort " +
  "argwhere as_strided as_strided_ as_strided_scatter asin asin_ asinh asinh_ atan atan2 atan2_ atan_ atanh atanh_ " +
  "baddbmm baddbmm_ bernoulli bernoulli_ bincount bitwise_and bitwise_and_ bitwise_left_shift bitwise_left_shift_ " +
  "bitwise_not bitwise_not_ bitwise_or bitwise_or_ bitwise_right_shift bitwise_right_shift_ bitwise_xor " +
  "bitwise_xor_ bmm broadcast_to cauchy_ ccol_indices ceil ceil_ cholesky cholesky_inverse cholesky_solve chunk " +
  "clamp clamp_ clamp_max clamp_max_ clamp_min clamp_min_ clip clip_ clone coalesce col_indices conj conj_physical " +
  "conj_physical_ contiguous copy_ copysign copysign_ corrcoef cos cos_ cosh cosh_ count_nonzero cov cross " +
  "crow_indices cummax cummin cumprod cumprod_ cumsum cumsum_ deg2rad deg2rad_ dense_dim dequantize det detach " +
  "detach_ diag diag_embed diagflat diagonal diagonal_scatter diff digamma digamma_ dist div div_ divide divide_ " +
  "dot dsplit eq eq_ equal erf erf_ erfc erfc_ erfinv erfinv_ exp exp2 exp2_ exp_ expand expand_as expm1 expm1_ " +
  "exponential_ fill_ fill_diagonal_ fix fix_ flatten flip fliplr flipud float_power float_power_ floor floor_ " +
  "floor_divide floor_divide_ fmax fmin fmod fmod_ frac frac_ frexp gather gcd gcd_ ge ge_ geometric_ geqrf ger " +
  "greater greater_ greater_equal greater_equal_ gt gt_ hardshrink hash_tensor heaviside heaviside_ histc " +
  "histogram hsplit hypot hypot_ i0 i0_ igamma igamma_ igammac igammac_ index index_add index_add_ index_copy " +
  "index_copy_ index_fill index_fill_ index_put index_put_ index_reduce index_reduce_ index_select indices inner " +
  "int_repr inverse is_coalesced is_complex is_conj is_distributed is_floating_point is_neg is_nonzero is_pinned " +
  "is_same_size is_set_to is_signed isclose isfinite isinf isnan isneginf isposinf isreal istft kron kthvalue lcm " +
  "lcm_ ldexp ldexp_ le le_ lerp lerp_ less less_ less_equal less_equal_ lgamma lgamma_ log log10 log10_ log1p " +
  "log1p_ log2 log2_ log_ log_normal_ log_softmax logaddexp logaddexp2 logcumsumexp logdet logical_and " +
  "logical_and_ logical_not logical_not_ logical_or logical_or_ logical_xor logical_xor_ logit logit_ logsumexp lt " +
  "lt_ lu_solve masked_fill masked_fill_ masked_scatter masked_scatter_ masked_select matmul matrix_exp " +
  "matrix_power max maximum mean median min minimum mm mode moveaxis movedim msort mul mul_ multinomial multiply " +
  "multiply_ mv mvlgamma mvlgamma_ nan_to_num nan_to_num_ nanmean nanmedian nanquantile nansum narrow narrow_copy " +
  "ne ne_ neg neg_ negative negative_ new_empty new_empty_strided new_full new_ones new_zeros nextafter nextafter_ " +
  "nonzero_static normal_ not_equal not_equal_ orgqr ormqr outer permute pin_memory pinverse polygamma_ positive " +
  "pow pow_ prelu prod put put_ q_per_channel_axis q_per_channel_scales q_per_channel_zero_points q_scale " +
  "q_zero_point qr quantile rad2deg rad2deg_ random_ ravel reciprocal reciprocal_ relu relu_ remainder remainder_ " +
  "renorm renorm_ repeat repeat_interleave reshape reshape_as resize resize_ resize_as resize_as_ " +
  "resize_as_sparse_ resolve_conj resolve_neg roll rot90 round round_ row_indices rsqrt rsqrt_ scatter scatter_ " +
  "scatter_add scatter_add_ scatter_reduce scatter_reduce_ select select_scatter set_ sgn sgn_ sigmoid sigmoid_ " +
  "sign sign_ signbit sin sin_ sinc sinc_ sinh sinh_ slice_inverse slice_scatter slogdet smm softmax sort " +
  "sparse_dim sparse_mask sparse_resize_ sparse_resize_and_clear_ split_with_sizes sqrt sqrt_ square square_ " +
  "squeeze squeeze_ sspaddmm std sub sub_ subtract subtract_ sum sum_to_size svd swapaxes swapaxes_ swapdims " +
  "swapdims_ t t_ take take_along_dim tan tan_ tanh tanh_ tensor_split tile to_dense to_mkldnn to_padded_tensor " +
  "to_sparse to_sparse_bsc to_sparse_bsr to_sparse_csc to_sparse_csr topk trace transpose transpose_ " +
  "triangular_solve tril tril_ triu triu_ true_divide true_divide_ trunc trunc_ type_as unbind unflatten unfold " +
  "uniform_ unsafe_chunk unsafe_split unsafe_split_with_sizes unsqueeze unsqueeze_ values var vdot view view_as " +
  "vsplit xlogy xlogy_ zero_"
).split(" ");
export type { GeneratedMethods } from "./ops-types.js";
