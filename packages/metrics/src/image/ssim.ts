/** @file Structural similarity: means, variances and covariances under a window. */
import { isArrayOf } from "@lightning-ts/torch/util/lists";
import { stack, tensor, type Tensor, zeros } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { RangeError } from "../util/errors.js";
import { expectOneOf } from "../util/options.js";
import { concatenated, isList, addedTo } from "../util/tensors.js";
import {
  checkImages,
  checkReduction,
  checkWindow,
  type DataRange,
  flatWindow,
  gaussianWindow,
  type ImageReduction,
  momentsUnder,
} from "./images.js";

/** Options of structural similarity. */
export interface SSIMOptions extends MetricOptions {
  /** Whether the window is a bell curve, rather than flat. Default true. */
  gaussianKernel?: boolean;
  /** The width of the bell curve, of all dimensions or each. Default 1.5. */
  sigma?: number | readonly number[];
  /** The size of a flat window, of all dimensions or each. Default 11. */
  kernelSize?: number | readonly number[];
  /** How the values of images become one. Default "elementwise_mean". */
  reduction?: ImageReduction;
  /** The range of values. Default null: that of each batch. */
  dataRange?: DataRange | null;
  /** Keeps quotients of means from 0 by 0. Default 0.01. */
  k1?: number;
  /** Keeps quotients of variances from 0 by 0. Default 0.03. */
  k2?: number;
}

/** The options as they are. */
type Settings = Required<Omit<SSIMOptions, keyof MetricOptions>>;

/** The similarity of each image, its map, and that of contrasts alone. */
interface Similarity {
  similarity: Tensor;
  image: Tensor;
  contrast: Tensor;
}

function eachDimension(value: number | readonly number[], count: number): readonly number[] {
  return typeof value === "number" ? new Array<number>(count).fill(value) : value;
}

/** The squares of small shares of the range of values. */
function constants(
  preds: Tensor,
  target: Tensor,
  settings: Settings,
): [x: Tensor, y: Tensor, c1: Tensor | number, c2: Tensor | number] {
  const { dataRange, k1, k2 } = settings;
  const squares = (range: number): [number, number] => [(k1 * range) ** 2, (k2 * range) ** 2];
  if (typeof dataRange === "number") return [preds, target, ...squares(dataRange)];
  if (dataRange !== null) {
    const [min, max] = dataRange;
    return [preds.clamp(min, max), target.clamp(min, max), ...squares(max - min)];
  }
  // The range stays a tensor, so that nothing is read.
  const range = preds.amax().sub(preds.amin()).maximum(target.amax().sub(target.amin()));
  return [preds, target, range.mul(k1).square(), range.mul(k2).square()];
}

function plus(x: Tensor, y: Tensor | number): Tensor {
  return typeof y === "number" ? x.add(y) : x.add(y);
}

/** The structural similarity of images. */
function similarityOf(callee: string, preds: Tensor, target: Tensor, settings: Settings): Similarity {
  const rank = preds.ndim - 2;
  const [sizes, sigma] = [eachDimension(settings.kernelSize, rank), eachDimension(settings.sigma, rank)];
  if (sizes.length !== rank || sigma.length !== rank)
    throw new RangeError(
      `${callee}: expected kernelSize and sigma for ${rank} dimensions. Received: ${sizes.length} and ${sigma.length}.`,
    );
  checkWindow(callee, sizes, sigma);
  const [x, y, c1, c2] = constants(preds, target, settings);
  const channels = preds.size(1);
  const windowSizes = settings.gaussianKernel ? sigma.map((width) => Math.trunc(3.5 * width + 0.5) * 2 + 1) : sizes;
  const window = settings.gaussianKernel
    ? gaussianWindow(channels, windowSizes, sigma, x)
    : flatWindow(channels, sizes, x);
  const margins = windowSizes.map((size) => (size - 1) / 2);
  const padding = [...margins].reverse().flatMap((margin) => [margin, margin]);
  const { meanX, meanY, varX, varY, covariance } = momentsUnder(window, x, y, padding);
  const [upper, lower] = [plus(covariance.mul(2), c2), plus(varX.add(varY), c2)];
  const means = plus(meanX.mul(meanY).mul(2), c1).div(plus(meanX.square().add(meanY.square()), c1));
  const image = means.mul(upper).div(lower);
  // Contrasts are those of places whose window lies inside.
  const inside = margins.reduce(
    (part, margin, i) => part.narrow(i + 2, margin, part.size(i + 2) - 2 * margin),
    upper.div(lower),
  );
  const perImage = (values: Tensor): Tensor => values.flatten(1).mean([-1]);
  return { similarity: perImage(image), image, contrast: perImage(inside) };
}

type SSIMStates = { similarity: Tensor | Tensor[]; total: Tensor; image_return: Tensor[] };

/** What adds up similarities of images. */
abstract class Similarities<Result> extends Metric<[preds: Tensor, target: Tensor], Result, SSIMStates> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  protected readonly settings: Settings;

  constructor(options: SSIMOptions) {
    const { gaussianKernel = true, sigma = 1.5, kernelSize = 11, reduction = "elementwise_mean", ...more } = options;
    const { dataRange = null, k1 = 0.01, k2 = 0.03, ...rest } = more;
    super(rest);
    checkReduction(this.constructor.name, reduction);
    this.settings = { gaussianKernel, sigma, kernelSize, reduction, dataRange, k1, k2 };
    const isSum = reduction === "elementwise_mean" || reduction === "sum";
    this.addState("similarity", isSum ? zeros([]) : [], { distReduceFx: isSum ? "sum" : null });
    this.addState("total", zeros([]), { distReduceFx: "sum" });
  }

  /** How the values of images become one. */
  get reduction(): ImageReduction {
    return this.settings.reduction;
  }

  protected addSimilarities(values: Tensor): void {
    const { states } = this;
    if (isList(states.similarity)) {
      append(states, "similarity", values);
      return;
    }
    states.similarity = addedTo(states.similarity, values.sum());
    states.total = states.total.add(values.size(0));
  }

  protected together(): Tensor {
    const similarity = concatenated(this.states.similarity);
    if (isList(this.states.similarity)) return similarity;
    return this.reduction === "elementwise_mean"
      ? this.states.similarity.div(this.states.total)
      : this.states.similarity;
  }
}

/** Options of `StructuralSimilarityIndexMeasure`. */
export interface StructuralSimilarityOptions extends SSIMOptions {
  /** Whether the similarity of each place is given too. Default false. */
  returnFullImage?: boolean;
  /** Whether the similarity of contrasts is given too. Default false. */
  returnContrastSensitivity?: boolean;
}

/** The structural similarity of images, (N, C, H, W) or (N, C, D, H, W). Counterpart: `torchmetrics.image.StructuralSimilarityIndexMeasure`. */
export class StructuralSimilarityIndexMeasure extends Similarities<Tensor | [Tensor, Tensor]> {
  private readonly returned: "image" | "contrast" | null;

  constructor(options: StructuralSimilarityOptions = {}) {
    const { returnFullImage = false, returnContrastSensitivity = false, ...rest } = options;
    super(rest);
    if (returnFullImage && returnContrastSensitivity)
      throw new RangeError(
        "StructuralSimilarityIndexMeasure: expected one of returnFullImage and returnContrastSensitivity. Received: both.",
      );
    this.returned = returnFullImage ? "image" : returnContrastSensitivity ? "contrast" : null;
    if (this.returned !== null) this.addState("image_return", [], { distReduceFx: "cat" });
  }

  override update(preds: Tensor, target: Tensor): void {
    const name = "StructuralSimilarityIndexMeasure";
    const other = target.to(preds.dtype);
    checkImages(name, preds, other, [4, 5]);
    const found = similarityOf(name, preds, other, this.settings);
    if (this.returned !== null) append(this.states, "image_return", found[this.returned]);
    this.addSimilarities(found.similarity);
  }

  override compute(): Tensor | [Tensor, Tensor] {
    const value = this.together();
    return this.returned === null ? value : [value, concatenated(this.states.image_return)];
  }
}

/** Options of `MultiScaleStructuralSimilarityIndexMeasure`. */
export interface MultiScaleStructuralSimilarityOptions extends SSIMOptions {
  /** The weight of each scale. Default [0.0448, 0.2856, 0.3001, 0.2363, 0.1333]. */
  betas?: readonly number[];
  /** What is done with negative similarities: they become 0, or all are shifted to [0, 1], or nothing. Default "relu". */
  normalize?: "relu" | "simple" | null;
}

/** The structural similarity of images at several scales. Counterpart: `torchmetrics.image.MultiScaleStructuralSimilarityIndexMeasure`. */
export class MultiScaleStructuralSimilarityIndexMeasure extends Similarities<Tensor> {
  /** The weight of each scale. */
  readonly betas: readonly number[];
  /** What is done with negative similarities. */
  readonly normalize: "relu" | "simple" | null;

  constructor(options: MultiScaleStructuralSimilarityOptions = {}) {
    const { betas = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333], normalize = "relu", ...rest } = options;
    super(rest);
    if (!isArrayOf(betas, (beta): beta is number => typeof beta === "number"))
      throw new RangeError(`${this.constructor.name}: expected betas to be a list of numbers.`);
    expectOneOf(this.constructor.name, "normalize", normalize, ["relu", "simple", null]);
    this.betas = betas;
    this.normalize = normalize;
  }

  override update(preds: Tensor, target: Tensor): void {
    const name = "MultiScaleStructuralSimilarityIndexMeasure";
    const other = target.to(preds.dtype);
    checkImages(name, preds, other, [4, 5]);
    this.checkSize(preds);
    let [x, y] = [preds, other];
    const scales = this.betas.map((_, i) => {
      const { similarity, contrast } = similarityOf(name, x, y, this.settings);
      const pool = (image: Tensor): Tensor => (image.ndim === 5 ? F.avgPool3d(image, 2) : F.avgPool2d(image, 2));
      [x, y] = [pool(x), pool(y)];
      const value = i === this.betas.length - 1 ? similarity : contrast;
      return this.normalize === "relu" ? value.relu() : value;
    });
    const all = this.normalize === "simple" ? stack(scales).add(1).div(2) : stack(scales);
    const weights = tensor([...this.betas], { device: all.device }).unsqueeze(1);
    this.addSimilarities(all.pow(weights).prod(0));
  }

  private checkSize(preds: Tensor): void {
    const count = this.betas.length;
    const [height, width] = [preds.size(-2), preds.size(-1)];
    const sizes = eachDimension(this.settings.kernelSize, preds.ndim - 2);
    const share = Math.max(1, count - 1) ** 2;
    const fits = ([side, size]: [number, number]): boolean => side >= 2 ** count && Math.floor(side / share) > size - 1;
    if (fits([height, sizes[0] ?? 0]) && fits([width, sizes[1] ?? 0])) return;
    throw new RangeError(
      `MultiScaleStructuralSimilarityIndexMeasure: expected images of at least ${2 ** count}, and more than ${((sizes[0] ?? 0) - 1) * share}, on each side for ${count} scales. Received: ${height} by ${width}.`,
    );
  }

  override compute(): Tensor {
    return this.together();
  }
}
