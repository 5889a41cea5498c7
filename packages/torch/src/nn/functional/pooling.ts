/** @file Pooling: maxima and means over windows. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, bindAll, type Optional } from "../../util/arguments.js";
import { disposingAll } from "../disposing.js";
import { expectArray } from "../../util/expect.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { aten } from "../../tensor/aten.js";
import { type Size, sizes } from "./sizes.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of the max pooling functions. */
export interface MaxPoolOptions {
  /** Step of the window. Default: its size. */
  stride?: Size | null;
  /** Implicit padding with -infinity on both sides. Default 0. */
  padding?: Size;
  /** Step between the elements of a window. Default 1. */
  dilation?: Size;
  /** Whether a window may start within the padding on the right. Default false. */
  ceilMode?: boolean;
  /** Whether the indices of the maxima are returned too, for unpooling. Default false. */
  returnIndices?: boolean;
}

/** Names of the optional arguments of max pooling, in PyTorch's order. */
export const maxPoolNames = ["stride", "padding", "dilation", "ceilMode", "returnIndices"] as const;

/** A max pooling function: a tensor, or [values, indices] with `returnIndices: true`. */
export interface MaxPool {
  (input: Tensor, kernelSize: Size, options: MaxPoolOptions & { returnIndices: true }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Size, ...options: Optional<MaxPoolOptions, typeof maxPoolNames>): Tensor;
}

/** A max pooling function that returns [values, indices]. */
export type MaxPoolWithIndices = (
  input: Tensor,
  kernelSize: Size,
  ...options: Optional<MaxPoolOptions, typeof maxPoolNames>
) => [Tensor, Tensor];

type Native<R> = (input: Tensor, kernelSize: Size, stride: Size, padding: Size, dilation: Size, ceilMode: boolean) => R;

function maxPoolFunctions(dims: 1 | 2 | 3): [MaxPool, MaxPoolWithIndices] {
  const plain = aten<Native<Tensor>>(`max_pool${dims}d`);
  const indexed = aten<Native<[Tensor, Tensor]>>(`max_pool${dims}d_with_indices`);
  const name = `maxPool${dims}d`;
  const withIndices: MaxPoolWithIndices = (input, kernelSize, ...given) => {
    const { stride, padding = 0, dilation = 1, ceilMode = false } = bind<MaxPoolOptions>(given, maxPoolNames, name);
    return indexed(input, kernelSize, stride ?? [], padding, dilation, ceilMode);
  };
  function pool(input: Tensor, kernelSize: Size, options: MaxPoolOptions & { returnIndices: true }): [Tensor, Tensor];
  function pool(input: Tensor, kernelSize: Size, ...options: Optional<MaxPoolOptions, typeof maxPoolNames>): Tensor;
  function pool(input: Tensor, kernelSize: Size, ...given: unknown[]): Tensor | [Tensor, Tensor] {
    const bound = bind<MaxPoolOptions>(given, maxPoolNames, name);
    const { stride, padding = 0, dilation = 1, ceilMode = false, returnIndices = false } = bound;
    return returnIndices
      ? indexed(input, kernelSize, stride ?? [], padding, dilation, ceilMode)
      : plain(input, kernelSize, stride ?? [], padding, dilation, ceilMode);
  }
  return [pool, withIndices];
}

const [pool1, pool1Indices] = maxPoolFunctions(1);
const [pool2, pool2Indices] = maxPoolFunctions(2);
const [pool3, pool3Indices] = maxPoolFunctions(3);

/** The maximum of each window of (N, C, L). Counterpart: `torch.nn.functional.max_pool1d`. */
export const maxPool1d = pool1;
/** The maximum of each window of (N, C, H, W). */
export const maxPool2d = pool2;
/** The maximum of each window of (N, C, D, H, W). */
export const maxPool3d = pool3;
/** The maxima and their indices. */
export const maxPool1dWithIndices = pool1Indices;
/** The maxima and their indices. */
export const maxPool2dWithIndices = pool2Indices;
/** The maxima and their indices. */
export const maxPool3dWithIndices = pool3Indices;

/** Options of `avgPool1d`. */
export interface AvgPool1dOptions {
  /** Step of the window. Default: its size. */
  stride?: Size | null;
  /** Zero padding on both sides. Default 0. */
  padding?: Size;
  /** Whether a window may start within the padding on the right. Default false. */
  ceilMode?: boolean;
  /** Whether padded zeros count in the mean. Default true. */
  countIncludePad?: boolean;
}

/** Options of `avgPool2d` and `avgPool3d`. */
export interface AvgPoolOptions extends AvgPool1dOptions {
  /** Divides by this number instead of the window's size. */
  divisorOverride?: number | null;
}

/** Names of the optional arguments of `avgPool1d`. */
export const avgPool1dNames = ["stride", "padding", "ceilMode", "countIncludePad"] as const;
/** Names of the optional arguments of `avgPool2d` and `avgPool3d`. */
export const avgPoolNames = ["stride", "padding", "ceilMode", "countIncludePad", "divisorOverride"] as const;

/** The mean of each window of (N, C, L). */
export const avgPool1d =
  aten<(input: Tensor, kernelSize: Size, ...options: Optional<AvgPool1dOptions, typeof avgPool1dNames>) => Tensor>(
    "avg_pool1d",
  );
type AvgPool = (input: Tensor, kernelSize: Size, ...options: Optional<AvgPoolOptions, typeof avgPoolNames>) => Tensor;
/** The mean of each window of (N, C, H, W). */
export const avgPool2d = aten<AvgPool>("avg_pool2d");
/** The mean of each window of (N, C, D, H, W). */
export const avgPool3d = aten<AvgPool>("avg_pool3d");

/** Sizes of an adaptive pooling's output: null keeps the input's. */
export type AdaptiveSize = number | readonly (number | null)[] | null;

/** The output size with the input's where it is null. */
function adaptiveSizes(input: Tensor, outputSize: AdaptiveSize, dims: number): number[] {
  const wanted: readonly (number | null)[] =
    typeof outputSize === "number" || outputSize === null
      ? new Array<number | null>(dims).fill(outputSize)
      : outputSize;
  expectTensor("Adaptive pooling", "input", input);
  expectArray("Adaptive pooling", "outputSize", wanted);
  const shape = input.shape;
  if (shape.length <= wanted.length) throw new RangeError(`Input dimension should be at least ${wanted.length + 1}`);
  return wanted.map((size, i) => size ?? shape.at(i - wanted.length) ?? 0);
}

/** An `outputSize`, also given as `{ outputSize }`. */
function sizeOf(given: readonly unknown[], callee: string): AdaptiveSize {
  return bindAll<{ outputSize: AdaptiveSize }>(given, ["outputSize"], [], callee).outputSize;
}

type Adaptive = (input: Tensor, outputSize: Size) => Tensor;
const adaptiveAvg2 = aten<Adaptive>("adaptive_avg_pool2d");
const adaptiveAvg3 = aten<Adaptive>("adaptive_avg_pool3d");

/** Means over windows that are chosen so that the output has a given size. */
export const adaptiveAvgPool1d = aten<(input: Tensor, outputSize: Size) => Tensor>("adaptive_avg_pool1d");

/** Means over windows that are chosen so that the output has a given size. */
export function adaptiveAvgPool2d(input: Tensor, ...outputSize: [AdaptiveSize | { outputSize: AdaptiveSize }]): Tensor {
  return adaptiveAvg2(input, adaptiveSizes(input, sizeOf(outputSize, "adaptiveAvgPool2d"), 2));
}

/** Means over windows that are chosen so that the output has a given size. */
export function adaptiveAvgPool3d(input: Tensor, ...outputSize: [AdaptiveSize | { outputSize: AdaptiveSize }]): Tensor {
  return adaptiveAvg3(input, adaptiveSizes(input, sizeOf(outputSize, "adaptiveAvgPool3d"), 3));
}

/** Options of adaptive max pooling. */
export interface AdaptiveMaxPoolOptions {
  /** Whether the indices of the maxima are returned too. Default false. */
  returnIndices?: boolean;
}

const adaptiveMaxNames = ["returnIndices"] as const;

/** An adaptive max pooling function: a tensor, or [values, indices] with `returnIndices: true`. */
export interface AdaptiveMaxPool {
  (input: Tensor, outputSize: AdaptiveSize, options: true | { returnIndices: true }): [Tensor, Tensor];
  (
    input: Tensor,
    outputSize: AdaptiveSize,
    ...options: Optional<AdaptiveMaxPoolOptions, typeof adaptiveMaxNames>
  ): Tensor;
}

type AdaptiveMaxPoolWithIndices = (
  input: Tensor,
  outputSize: AdaptiveSize,
  ...options: Optional<AdaptiveMaxPoolOptions, typeof adaptiveMaxNames>
) => [Tensor, Tensor];

function adaptiveMaxFunctions(dims: 1 | 2 | 3): [AdaptiveMaxPool, AdaptiveMaxPoolWithIndices] {
  const native = aten<(input: Tensor, outputSize: Size) => [Tensor, Tensor]>(`adaptive_max_pool${dims}d`);
  const withIndices: AdaptiveMaxPoolWithIndices = (input, outputSize, ...options) => {
    bind<AdaptiveMaxPoolOptions>(options, adaptiveMaxNames, `adaptiveMaxPool${dims}dWithIndices`);
    // One dimension goes down as it is given: libtorch checks it.
    return native(input, dims === 1 ? (outputSize as Size) : adaptiveSizes(input, outputSize, dims));
  };
  function pool(input: Tensor, size: AdaptiveSize, options: true | { returnIndices: true }): [Tensor, Tensor];
  function pool(
    input: Tensor,
    size: AdaptiveSize,
    ...options: Optional<AdaptiveMaxPoolOptions, typeof adaptiveMaxNames>
  ): Tensor;
  function pool(input: Tensor, size: AdaptiveSize, ...given: unknown[]): Tensor | [Tensor, Tensor] {
    const bound = bind<AdaptiveMaxPoolOptions>(given, adaptiveMaxNames, `adaptiveMaxPool${dims}d`);
    const both = withIndices(input, size);
    if (bound.returnIndices === true) return both;
    both[1].dispose();
    return both[0];
  }
  return [pool, withIndices];
}

const [adaptiveMax1, adaptiveMax1Indices] = adaptiveMaxFunctions(1);
const [adaptiveMax2, adaptiveMax2Indices] = adaptiveMaxFunctions(2);
const [adaptiveMax3, adaptiveMax3Indices] = adaptiveMaxFunctions(3);

/** Maxima over windows that are chosen so that the output has a given size. */
export const adaptiveMaxPool1d = adaptiveMax1;
/** Maxima over windows that are chosen so that the output has a given size. */
export const adaptiveMaxPool2d = adaptiveMax2;
/** Maxima over windows that are chosen so that the output has a given size. */
export const adaptiveMaxPool3d = adaptiveMax3;
/** The maxima and their indices. */
export const adaptiveMaxPool1dWithIndices = adaptiveMax1Indices;
/** The maxima and their indices. */
export const adaptiveMaxPool2dWithIndices = adaptiveMax2Indices;
/** The maxima and their indices. */
export const adaptiveMaxPool3dWithIndices = adaptiveMax3Indices;

/** Options of the power-average pooling functions. */
export interface LPPoolOptions {
  /** Step of the window. Default: its size. */
  stride?: Size | null;
  /** Whether a window may reach beyond the input on the right. Default false. */
  ceilMode?: boolean;
}

/** Names of the optional arguments of power-average pooling. */
export const lpPoolNames = ["stride", "ceilMode"] as const;

/** A power-average pooling function. */
export type LPPool = (
  input: Tensor,
  normType: number,
  kernelSize: Size,
  ...options: Optional<LPPoolOptions, typeof lpPoolNames>
) => Tensor;

function lpPoolFunction(
  dims: 1 | 2 | 3,
  average: (input: Tensor, kernel: Size, stride: Size, padding: Size, ceil: boolean) => Tensor,
  max: MaxPool,
): LPPool {
  return (input, normType, kernelSize, ...given) => {
    expectTensor(`lpPool${dims}d`, "input", input);
    const { stride, ceilMode = false } = bind<LPPoolOptions>(given, lpPoolNames, `lpPool${dims}d`);
    if (normType === Infinity) return max(input.abs(), kernelSize, stride, 0, 1, ceilMode);
    if (normType === -Infinity) return max(input.abs().neg(), kernelSize, stride, 0, 1, ceilMode).neg();
    const count = sizes(kernelSize, dims).reduce((product, size) => product * size, 1);
    return disposingAll(() => {
      const means = average(input.pow(normType), kernelSize, stride ?? [], 0, ceilMode);
      return means
        .sign()
        .mul(means.abs().relu())
        .mul(count)
        .pow(1 / normType);
    });
  };
}

/** The p-norm of each window of (N, C, L). */
export const lpPool1d: LPPool = lpPoolFunction(1, avgPool1d, maxPool1d);
/** The p-norm of each window of (N, C, H, W). */
export const lpPool2d: LPPool = lpPoolFunction(2, avgPool2d, maxPool2d);
/** The p-norm of each window of (N, C, D, H, W). */
export const lpPool3d: LPPool = lpPoolFunction(3, avgPool3d, maxPool3d);
