/** @file What metrics of images share: checks, reductions, windows. */
import { arange, cat, type DType, type Device, ones, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { RangeError, TypeError } from "../util/errors.js";
import { expectOneOf } from "../util/options.js";
import { expectSameShape } from "../util/tensors.js";

/** How the values of a batch, or of places of images, become one. */
export type ImageReduction = "elementwise_mean" | "sum" | "none" | null;

/** A range of values: how wide it is, or from where to where, which values are cut to. */
export type DataRange = number | readonly [min: number, max: number];

const reductions: readonly ImageReduction[] = ["elementwise_mean", "sum", "none", null];

/** @throws RangeError for another reduction */
export function checkReduction(callee: string, reduction: ImageReduction): void {
  expectOneOf(callee, "reduction", reduction, reductions);
}

/** Values as one, as asked. */
export function reduced(callee: string, values: Tensor, reduction: ImageReduction): Tensor {
  checkReduction(callee, reduction);
  if (reduction === "elementwise_mean") return values.mean();
  return reduction === "sum" ? values.sum() : values;
}

/** @throws TypeError for different dtypes, MetricError for different shapes, RangeError for other numbers of dimensions */
export function checkImages(callee: string, preds: Tensor, target: Tensor, dimensions: readonly number[] = [4]): void {
  if (preds.dtype !== target.dtype)
    throw new TypeError(
      `${callee}: expected images of the same dtype. Received: ${String(preds.dtype)} and ${String(target.dtype)}.`,
    );
  expectSameShape(preds, target);
  if (!dimensions.includes(preds.ndim))
    throw new RangeError(`${callee}: expected images of shape (N, C, H, W). Received: [${preds.shape.join(", ")}].`);
}

/** @throws RangeError for sizes of windows that are not odd, and widths that are not above 0 */
export function checkWindow(callee: string, kernelSize: readonly number[], sigma: readonly number[]): void {
  if (kernelSize.some((size) => !(Number.isInteger(size) && size > 0 && size % 2 === 1)))
    throw new RangeError(`${callee}: expected kernelSize to be odd and above 0. Received: ${kernelSize.join(", ")}.`);
  if (sigma.some((width) => !(width > 0)))
    throw new RangeError(`${callee}: expected sigma to be above 0. Received: ${sigma.join(", ")}.`);
}

/** A bell curve of `size` numbers whose sum is 1. */
function bell(size: number, sigma: number, dtype: DType, device: Device): Tensor {
  const places = arange((1 - size) / 2, (1 + size) / 2, 1, { dtype, device });
  const heights = places.div(sigma).square().div(-2).exp();
  return heights.div(heights.sum());
}

/** A window of bell curves, of shape (C, 1, ...sizes), for convolutions by channel. */
export function gaussianWindow(
  channels: number,
  sizes: readonly number[],
  sigma: readonly number[],
  like: Tensor,
): Tensor {
  const { dtype, device } = like;
  const rank = sizes.length;
  const window = sizes
    .map((size, i) => {
      const shape: number[] = new Array<number>(rank).fill(1);
      shape[i] = size;
      return bell(size, sigma[i] ?? 1, dtype, device).reshape(shape);
    })
    .reduce((all, each) => all.mul(each));
  return window.expand([channels, 1, ...sizes]);
}

/** A window of equal numbers. */
export function flatWindow(channels: number, sizes: readonly number[], like: Tensor): Tensor {
  const count = sizes.reduce((all, size) => all * size, 1);
  return ones([channels, 1, ...sizes], { dtype: like.dtype, device: like.device }).div(count);
}

/** Means, variances and covariance under a window, which the images were padded for. */
export interface Moments {
  meanX: Tensor;
  meanY: Tensor;
  varX: Tensor;
  varY: Tensor;
  covariance: Tensor;
}

/** The moments of two images at each place, with reflected borders. */
export function momentsUnder(window: Tensor, preds: Tensor, target: Tensor, padding: readonly number[]): Moments {
  const [x, y] = [F.pad(preds, [...padding], { mode: "reflect" }), F.pad(target, [...padding], { mode: "reflect" })];
  const all = cat([x, y, x.mul(x), y.mul(y), x.mul(y)]);
  const options = { groups: preds.size(1) };
  const filtered = preds.ndim === 5 ? F.conv3d(all, window, options) : F.conv2d(all, window, options);
  const [meanX, meanY, squareX, squareY, product] = filtered.split(preds.size(0)) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  return {
    meanX,
    meanY,
    varX: squareX.sub(meanX.square()).clamp(0),
    varY: squareY.sub(meanY.square()).clamp(0),
    covariance: product.sub(meanX.mul(meanY)),
  };
}
