/** @file Batch normalisation over several processes: mean and variance are those of all ranks' values, and gradients go through them. */
import { AutogradFunction, type FunctionContext } from "../../autograd/function.js";
import { allGather } from "../../distributed/gather.js";
import { allReduce } from "../../distributed/reduce.js";
import type { ProcessGroup } from "../../distributed/process-group.js";
import { cat, emptyLike, nativeBatchNorm, stack, varMean, zeros, zerosLike } from "../../generated/ops.js";
import { aten } from "../../tensor/aten.js";
import { float32 } from "../../tensor/dtype.js";
import type { Tensor } from "../../tensor/tensor.js";
import { disposing } from "../disposing.js";
import { pySize } from "../repr.js";
import { RangeError } from "../../util/user-errors.js";

/** What the normalisation of one call is done with. */
export interface SyncBatchNormArguments {
  /** Updated where given. */
  runningMean: Tensor | null;
  /** Updated where given. */
  runningVar: Tensor | null;
  /** Share of the batch in them. */
  momentum: number;
  /** Added to the variance. */
  eps: number;
  /** The ranks whose values count. */
  group: ProcessGroup;
}

type NativeBackward = (
  gradOut: Tensor,
  input: Tensor,
  weight: Tensor | null,
  runningMean: Tensor,
  runningVar: Tensor,
  saveMean: Tensor | null,
  saveInvstd: Tensor | null,
  train: boolean,
  eps: number,
  outputMask: [input: boolean, weight: boolean, bias: boolean],
) => [Tensor | null, Tensor, Tensor];
const nativeBackward = aten<NativeBackward>("native_batch_norm_backward", "");

/** All dimensions but that of the channels. */
function others(x: Tensor): number[] {
  return x.shape.flatMap((_, i) => (i === 1 ? [] : [i]));
}

/** A value a channel, so that it meets the channels of `like`. */
function perChannel(value: Tensor, like: Tensor): Tensor {
  return value.reshape(like.shape.map((_, i) => (i === 1 ? -1 : 1)));
}

/** Mean, variance (of the batch, not an estimate) and number of values of each channel on this rank, one after the other. */
function localStatistics(x: Tensor): Tensor {
  const [, channels = 0] = x.shape;
  // Sums of 16-bit numbers need more digits.
  const wide = x.dtype.itemsize < 4 ? x.to(float32) : x;
  const count = x.numel() / channels;
  if (count === 0) return zeros([2 * channels + 1], { dtype: wide.dtype, device: x.device });
  const [variance, mean] = varMean(wide, others(x), { correction: 0 });
  return cat([mean, variance, mean.newFull([1], count)]);
}

/** Mean, variance and number of values over all ranks. */
function statistics(x: Tensor, group: ProcessGroup): readonly [mean: Tensor, variance: Tensor, count: Tensor] {
  const [, channels = 0] = x.shape;
  return disposing(() => {
    const own = localStatistics(x);
    const gathered = Array.from({ length: group.size() }, () => emptyLike(own));
    allGather(gathered, own, { group });
    const all = stack(gathered);
    const means = all.narrow(1, 0, channels);
    const variances = all.narrow(1, channels, channels);
    const counts = all.narrow(1, 2 * channels, 1);
    const count = counts.sum();
    const shares = counts.div(count);
    const mean = means.mul(shares).sum(0);
    // Around the common mean: squares of what is left are small, and lose no digits.
    const variance = means.sub(mean).square().add(variances).mul(shares).sum(0);
    return [mean, variance, count] as const;
  });
}

function update(running: Tensor | null, value: Tensor, momentum: number): void {
  if (running !== null) running.mul_(1 - momentum).add_(value.to(running.dtype), { alpha: momentum });
}

/** Counterpart: `torch.nn.modules._functions.SyncBatchNorm`, for all devices. */
class SyncBatchNormFunction extends AutogradFunction {
  static forward(
    ctx: FunctionContext,
    input: Tensor,
    weight: Tensor | null,
    bias: Tensor | null,
    given: SyncBatchNormArguments,
  ): Tensor {
    const { runningMean, runningVar, momentum, eps, group } = given;
    const [mean, variance, count] = statistics(input, group);
    const total = Number(count.item());
    if (total <= 1) {
      throw new RangeError(
        `Expected more than 1 value per channel when training, got input size ${pySize(input.shape)} and nothing on other ranks. ` +
          "Use a larger batch, or eval().",
      );
    }
    disposing(() => {
      update(runningMean, mean, momentum);
      update(runningVar, variance.mul(total / (total - 1)), momentum);
      return [] as const;
    });
    ctx.saveForBackward(input, weight, mean, variance);
    ctx.group = group;
    ctx.eps = eps;
    ctx.total = total;
    if (input.numel() === 0) return emptyLike(input);
    return nativeBatchNorm(input, weight, bias, mean, variance, false, 0, eps)[0];
  }

  static backward(ctx: FunctionContext, grad: Tensor): (Tensor | null)[] {
    const [input, weight, mean, variance] = ctx.savedTensors as [Tensor, Tensor | null, Tensor, Tensor];
    const { group, eps, total } = ctx as unknown as { group: ProcessGroup; eps: number; total: number };
    const [needsInput = false, needsWeight = false, needsBias = false] = ctx.needsInputGrad;
    const isEmpty = input.numel() === 0;
    return disposing(() => {
      // Where no statistics are learned from, the gradients of scale and shift are just the sums that are needed here.
      const [ofScale, ofShift] = isEmpty
        ? [zerosLike(mean), zerosLike(mean)]
        : (nativeBackward(grad, input, weight, mean, variance, null, null, false, eps, [false, true, true]).slice(
            1,
          ) as [Tensor, Tensor]);
      let ofInput: Tensor | null = null;
      if (needsInput) {
        const channels = mean.numel();
        const sums = cat([ofShift, ofScale]).to(mean.dtype);
        allReduce(sums, { group });
        const inverse = variance.add(eps).rsqrt();
        const scale = weight === null ? inverse : inverse.mul(weight);
        const shift = sums.narrow(0, 0, channels).div(total);
        const slope = sums.narrow(0, channels, channels).mul(inverse).div(total);
        const along = input.sub(perChannel(mean, input)).mul_(perChannel(slope, input));
        ofInput = grad.sub(perChannel(shift, input)).sub_(along).mul_(perChannel(scale, input)).to(input.dtype);
      }
      // As they are on this rank: DistributedDataParallel averages them like all others.
      const own = (wanted: boolean, value: Tensor): Tensor | null =>
        wanted && weight !== null ? value.to(weight.dtype) : null;
      return [ofInput, own(needsWeight, ofScale), own(needsBias, ofShift), null] as const;
    });
  }
}

/** Normalises each channel by the values of all ranks of a group. All of them have to call it, and backward too. */
export function syncBatchNorm(
  input: Tensor,
  weight: Tensor | null,
  bias: Tensor | null,
  given: SyncBatchNormArguments,
): Tensor {
  return SyncBatchNormFunction.apply(input, weight, bias, given);
}
