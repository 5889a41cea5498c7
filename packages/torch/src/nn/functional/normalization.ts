/** @file Normalisation. */
import { expectNumber } from "../../util/expect.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { backendFlags } from "../backend-flags.js";
import { TorchError } from "../../util/errors.js";
import { norm } from "../../functional/norm.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { disposingAll } from "../disposing.js";
import { aten } from "../../tensor/aten.js";
import { pyNumber, pySize } from "../repr.js";
import { avgPool2d, avgPool3d } from "./pooling.js";
import { pad } from "./padding.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `batchNorm`. */
export interface BatchNormOptions {
  /** Scale of each channel. */
  weight?: Tensor | null;
  /** Shift of each channel. */
  bias?: Tensor | null;
  /** Whether the batch's own statistics are used and the running ones updated. Default false. */
  training?: boolean;
  /** Share of the batch in the running statistics. Default 0.1. */
  momentum?: number;
  /** Added to the variance. Default 1e-5. */
  eps?: number;
}

const batchNormNames = ["weight", "bias", "training", "momentum", "eps"] as const;
type NativeBatchNorm = (
  input: Tensor,
  weight: Tensor | null,
  bias: Tensor | null,
  mean: Tensor | null,
  variance: Tensor | null,
  training: boolean,
  momentum: number,
  eps: number,
  cudnn: boolean,
) => Tensor;
const nativeBatchNorm = aten<NativeBatchNorm>("batch_norm", "");

/** Refuses a batch with one value per channel: it has no variance. */
export function checkBatchSize(shape: readonly number[]): void {
  if (shape.length < 2) return;
  let count = shape[0] ?? 1;
  for (let i = 2; i < shape.length; i++) count *= shape[i] ?? 1;
  if (count === 1) {
    throw new RangeError(
      `Expected more than 1 value per channel when training, got input size ${pySize(shape)}. Use a larger batch, or eval().`,
    );
  }
}

/** `batchNorm` with all arguments, as the layers call it. */
export function batchNormWith(
  input: Tensor,
  runningMean: Tensor | null,
  runningVar: Tensor | null,
  weight: Tensor | null,
  bias: Tensor | null,
  training: boolean,
  momentum: number,
  eps: number,
  shape: readonly number[] = input.shape,
): Tensor {
  if (training) checkBatchSize(shape);
  if (training && eps <= 0) {
    throw new RangeError(`batch_norm eps must be positive during training, but got ${pyNumber(eps)}`);
  }
  if (eps < 0) throw new RangeError(`batch_norm eps must be non-negative, but got ${pyNumber(eps)}`);
  return nativeBatchNorm(input, weight, bias, runningMean, runningVar, training, momentum, eps, backendFlags.cudnn);
}

/** Normalises each channel over the batch. Counterpart: `torch.nn.functional.batch_norm`. */
export function batchNorm(
  input: Tensor,
  runningMean: Tensor | null,
  runningVar: Tensor | null,
  ...options: Optional<BatchNormOptions, typeof batchNormNames>
): Tensor {
  const bound = bind<BatchNormOptions>(options, batchNormNames, "batchNorm");
  const { weight = null, bias = null, training = false, momentum = 0.1, eps = 1e-5 } = bound;
  return batchNormWith(input, runningMean, runningVar, weight, bias, training, momentum, eps);
}

/** Options of `instanceNorm`. */
export interface InstanceNormOptions {
  /** (C), updated while training. */
  runningMean?: Tensor | null;
  /** (C), updated while training. */
  runningVar?: Tensor | null;
  /** Scale of each channel. */
  weight?: Tensor | null;
  /** Shift of each channel. */
  bias?: Tensor | null;
  /** Whether the input's own statistics are used, not the running ones. Default true. */
  useInputStats?: boolean;
  /** Share of the batch in the running statistics. Default 0.1. */
  momentum?: number;
  /** Added to the variance. Default 1e-5. */
  eps?: number;
}

const instanceNames = ["runningMean", "runningVar", "weight", "bias", "useInputStats", "momentum", "eps"] as const;
const nativeInstanceNorm = aten<NativeBatchNorm>("instance_norm", "");

/** Normalises each channel of each sample. */
export function instanceNorm(input: Tensor, ...options: Optional<InstanceNormOptions, typeof instanceNames>): Tensor {
  expectTensor("instanceNorm", "input", input);
  const bound = bind<InstanceNormOptions>(options, instanceNames, "instanceNorm");
  const { runningMean = null, runningVar = null, weight = null, bias = null } = bound;
  const { useInputStats = true, momentum = 0.1, eps = 1e-5 } = bound;
  if (useInputStats) {
    const shape = input.shape;
    if (shape.slice(2).reduce((product, size) => product * size, 1) === 1) {
      throw new RangeError(
        `Expected more than 1 spatial element when training, got input size ${pySize(shape)}. Give a larger input.`,
      );
    }
  }
  return nativeInstanceNorm(
    input,
    weight,
    bias,
    runningMean,
    runningVar,
    useInputStats,
    momentum,
    eps,
    backendFlags.cudnn,
  );
}

/** Options of `layerNorm`. */
export interface LayerNormOptions {
  /** Scale, of the normalised shape. */
  weight?: Tensor | null;
  /** Shift, of the normalised shape. */
  bias?: Tensor | null;
  /** Added to the variance. Default 1e-5. */
  eps?: number;
}

const layerNames = ["weight", "bias", "eps"] as const;
type NativeLayerNorm = (
  input: Tensor,
  shape: readonly number[],
  weight: Tensor | null,
  bias: Tensor | null,
  eps: number,
  cudnn: boolean,
) => Tensor;
const nativeLayerNorm = aten<NativeLayerNorm>("layer_norm", "");

/** `layerNorm` with all arguments, as the layer calls it. */
export function layerNormWith(
  input: Tensor,
  shape: readonly number[],
  weight: Tensor | null,
  bias: Tensor | null,
  eps: number,
): Tensor {
  return nativeLayerNorm(input, shape, weight, bias, eps, backendFlags.cudnn);
}

/** Normalises over the last dimensions, which have the given shape. */
export function layerNorm(
  input: Tensor,
  normalizedShape: readonly number[],
  ...options: Optional<LayerNormOptions, typeof layerNames>
): Tensor {
  const { weight = null, bias = null, eps = 1e-5 } = bind<LayerNormOptions>(options, layerNames, "layerNorm");
  return layerNormWith(input, normalizedShape, weight, bias, eps);
}

/** Options of `rmsNorm`. */
export interface RMSNormOptions {
  /** Scale, of the normalised shape. */
  weight?: Tensor | null;
  /** Added to the mean square. Default: the dtype's epsilon. */
  eps?: number | null;
}

const rmsNames = ["weight", "eps"] as const;
const nativeRmsNorm = aten<
  (input: Tensor, shape: readonly number[], weight: Tensor | null, eps: number | null) => Tensor
>("rms_norm", "");

/** Divides by the root of the mean square over the last dimensions. */
export function rmsNorm(
  input: Tensor,
  normalizedShape: readonly number[],
  ...options: Optional<RMSNormOptions, typeof rmsNames>
): Tensor {
  const { weight = null, eps = null } = bind<RMSNormOptions>(options, rmsNames, "rmsNorm");
  return nativeRmsNorm(input, normalizedShape, weight, eps);
}

type NativeGroupNorm = (
  input: Tensor,
  groups: number,
  weight: Tensor | null,
  bias: Tensor | null,
  eps: number,
  cudnn: boolean,
) => Tensor;
const nativeGroupNorm = aten<NativeGroupNorm>("group_norm", "");

/** Normalises each group of channels of each sample. */
export function groupNorm(
  input: Tensor,
  numGroups: number,
  ...options: Optional<LayerNormOptions, typeof layerNames>
): Tensor {
  expectTensor("groupNorm", "input", input);
  expectNumber("groupNorm", "numGroups", numGroups);
  const { weight = null, bias = null, eps = 1e-5 } = bind<LayerNormOptions>(options, layerNames, "groupNorm");
  const shape = input.shape;
  const [batch, channels, ...spatial] = shape;
  if (batch === undefined || channels === undefined) {
    throw new TorchError(`Expected at least 2 dimensions for input tensor but received ${shape.length}`);
  }
  checkBatchSize([Math.floor((batch * channels) / numGroups), numGroups, ...spatial]);
  return nativeGroupNorm(input, numGroups, weight, bias, eps, backendFlags.cudnn);
}

/** Options of `localResponseNorm`. */
export interface LocalResponseNormOptions {
  /** Scale of the sum of squares. Default 1e-4. */
  alpha?: number;
  /** Exponent. Default 0.75. */
  beta?: number;
  /** Added to the sum. Default 1. */
  k?: number;
}

const responseNames = ["alpha", "beta", "k"] as const;

/** Divides by a power of the squares of `size` neighbouring channels. */
export function localResponseNorm(
  input: Tensor,
  size: number,
  ...options: Optional<LocalResponseNormOptions, typeof responseNames>
): Tensor {
  expectTensor("localResponseNorm", "input", input);
  expectNumber("localResponseNorm", "size", size);
  const bound = bind<LocalResponseNormOptions>(options, responseNames, "localResponseNorm");
  const { alpha = 1e-4, beta = 0.75, k = 1 } = bound;
  const shape = input.shape;
  if (shape.length < 3) {
    throw new RangeError(
      `Expected 3D or higher dimensionality                          input (got ${shape.length} dimensions)`,
    );
  }
  if (input.numel() === 0) return input;
  const before = Math.floor(size / 2);
  const after = Math.floor((size - 1) / 2);
  return disposingAll(() => {
    const squares = input.mul(input);
    let sums: Tensor;
    if (shape.length === 3) {
      sums = avgPool2d(pad(squares.unsqueeze(1), [0, 0, before, after]), [size, 1], 1).squeeze(1);
    } else {
      const [batch = 0, channels = 0, height = 0] = shape;
      const flat = squares.view([batch, 1, channels, height, -1]);
      sums = avgPool3d(pad(flat, [0, 0, 0, 0, before, after]), [size, 1, 1], 1)
        .squeeze(1)
        .view(shape);
    }
    return input.div(sums.mul(alpha).add(k).pow(beta));
  });
}

/** Options of `normalize`. */
export interface NormalizeOptions {
  /** Exponent of the norm. Default 2. */
  p?: number;
  /** The dimension, or dimensions, to normalise; null for all. Default 1. */
  dim?: number | readonly number[] | null;
  /** Smallest divisor. Default 1e-12. */
  eps?: number;
  /** Gets the result. */
  out?: Tensor | null;
}

const normalizeNames = ["p", "dim", "eps", "out"] as const;
const divideInto = aten<(a: Tensor, b: Tensor, options: { out: Tensor }) => Tensor>("div");

/** Divides by the p-norm along a dimension. */
export function normalize(input: Tensor, ...options: Optional<NormalizeOptions, typeof normalizeNames>): Tensor {
  expectTensor("normalize", "input", input);
  const { p = 2, dim = 1, eps = 1e-12, out = null } = bind<NormalizeOptions>(options, normalizeNames, "normalize");
  return disposingAll(() => {
    const norms = norm(input, p, dim, true);
    const divisor = norms.clampMin(eps).expandAs(input);
    return out === null ? input.div(divisor) : divideInto(input, divisor, { out });
  });
}
