/** @file Metrics of images with several bands, and of places of images. */
import { int32, int64, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append, type States } from "../core/state.js";
import { MetricError, RangeError } from "../util/errors.js";
import { expectOneOf } from "../util/options.js";
import { concatenated, addedTo } from "../util/tensors.js";
import { warn } from "../util/warn.js";
import {
  checkImages,
  checkReduction,
  checkWindow,
  gaussianWindow,
  type ImageReduction,
  momentsUnder,
  reduced,
} from "./images.js";

type Images = [preds: Tensor, target: Tensor];

/** Options of metrics of places of images. */
export interface PlaceOptions extends MetricOptions {
  /** How the values of places become one; "none" and null keep all images. Default "elementwise_mean". */
  reduction?: ImageReduction;
}

/** What adds up a value of places, or keeps all images for it. */
abstract class PlaceSum extends Metric<Images, Tensor> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How the values of places become one. */
  readonly reduction: ImageReduction;
  private readonly sumName: string;

  constructor(options: PlaceOptions, sumName: string) {
    const { reduction = "elementwise_mean", ...rest } = options;
    super(rest);
    checkReduction(this.constructor.name, reduction);
    this.reduction = reduction;
    this.sumName = sumName;
    if (this.keepsAll) {
      warn(`${this.constructor.name} keeps all images without a reduction, which needs memory for large data sets.`);
      this.addState("preds", [], { distReduceFx: "cat" });
      this.addState("target", [], { distReduceFx: "cat" });
      return;
    }
    this.addState(sumName, zeros([]), { distReduceFx: "sum" });
    this.addState("numel", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
  }

  private get keepsAll(): boolean {
    return this.reduction === "none" || this.reduction === null;
  }

  /** The values of places. */
  protected abstract valuesOf(preds: Tensor, target: Tensor): Tensor;

  override update(preds: Tensor, target: Tensor): void {
    checkImages(this.constructor.name, preds, target);
    const states: States = this.states;
    if (this.keepsAll) {
      append(states, "preds", preds);
      append(states, "target", target);
      return;
    }
    const values = this.valuesOf(preds, target);
    states[this.sumName] = addedTo(states[this.sumName] as Tensor, values.sum());
    states.numel = (states.numel as Tensor).add(values.numel());
  }

  override compute(): Tensor {
    const { states } = this;
    if (this.keepsAll) return this.valuesOf(concatenated(states.preds ?? []), concatenated(states.target ?? []));
    const sum = states[this.sumName] as Tensor;
    return this.reduction === "elementwise_mean" ? sum.div(states.numel as Tensor) : sum;
  }
}

/** Options of `UniversalImageQualityIndex`. */
export interface UniversalImageQualityIndexOptions extends PlaceOptions {
  /** The size of the window. Default [11, 11]. */
  kernelSize?: readonly [number, number];
  /** The widths of its bell curve. Default [1.5, 1.5]. */
  sigma?: readonly [number, number];
}

/** Correlation, and how near means and contrasts are, under a window. Counterpart: `torchmetrics.image.UniversalImageQualityIndex`. */
export class UniversalImageQualityIndex extends PlaceSum {
  static override readonly higherIsBetter: boolean | null = true;
  /** The size of the window. */
  readonly kernelSize: readonly number[];
  /** The widths of its bell curve. */
  readonly sigma: readonly number[];

  constructor(options: UniversalImageQualityIndexOptions = {}) {
    const { kernelSize = [11, 11], sigma = [1.5, 1.5], ...rest } = options;
    super(rest, "sum_uqi");
    this.kernelSize = kernelSize;
    this.sigma = sigma;
  }

  protected override valuesOf(preds: Tensor, target: Tensor): Tensor {
    const { kernelSize, sigma } = this;
    if (kernelSize.length !== 2 || sigma.length !== 2)
      throw new RangeError(
        `UniversalImageQualityIndex: expected two sizes and two widths. Received: ${kernelSize.length} and ${sigma.length}.`,
      );
    checkWindow("UniversalImageQualityIndex", kernelSize, sigma);
    const window = gaussianWindow(preds.size(1), kernelSize, sigma, preds);
    const [padH = 0, padW = 0] = kernelSize.map((size) => (size - 1) / 2);
    const moments = momentsUnder(window, preds, target, [padH, padH, padW, padW]);
    const { meanX, meanY, varX, varY, covariance } = moments;
    const epsilon = preds.dtype.name === "float64" ? 2 ** -52 : 2 ** -23;
    const lower = meanX.square().add(meanY.square()).mul(varX.add(varY)).add(epsilon);
    const index = meanX.mul(meanY).mul(covariance).mul(4).div(lower);
    // Only places whose window lies inside count.
    return index.narrow(2, padH, index.size(2) - 2 * padH).narrow(3, padW, index.size(3) - 2 * padW);
  }
}

/** The angle between the spectra of places, in radians. Counterpart: `torchmetrics.image.SpectralAngleMapper`. */
export class SpectralAngleMapper extends PlaceSum {
  static override readonly higherIsBetter: boolean | null = false;

  constructor(options: PlaceOptions = {}) {
    super(options, "sum_sam");
  }

  override update(preds: Tensor, target: Tensor): void {
    checkImages("SpectralAngleMapper", preds, target);
    if (preds.size(1) <= 1)
      throw new RangeError(
        `SpectralAngleMapper: expected images of several bands, the second dimension. Received: ${preds.size(1)}.`,
      );
    super.update(preds, target);
  }

  protected override valuesOf(preds: Tensor, target: Tensor): Tensor {
    const norm = (x: Tensor): Tensor => x.square().sum([1]).sqrt();
    return preds
      .mul(target)
      .sum([1])
      .div(norm(preds).mul(norm(target)))
      .clamp(-1, 1)
      .acos();
  }
}

/** Options of `ErrorRelativeGlobalDimensionlessSynthesis`. */
export interface ErgasOptions extends PlaceOptions {
  /** How much finer the sharp image is. Default 4. */
  ratio?: number;
}

/** Errors of bands relative to their means. It keeps all images. Counterpart: `torchmetrics.image.ErrorRelativeGlobalDimensionlessSynthesis`. */
export class ErrorRelativeGlobalDimensionlessSynthesis extends Metric<
  Images,
  Tensor,
  Record<"preds" | "target", Tensor[]>
> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How much finer the sharp image is. */
  readonly ratio: number;
  /** How the values of images become one. */
  readonly reduction: ImageReduction;

  constructor(options: ErgasOptions = {}) {
    const { ratio = 4, reduction = "elementwise_mean", ...rest } = options;
    super(rest);
    warn("ErrorRelativeGlobalDimensionlessSynthesis keeps all images, which needs memory for large data sets.");
    this.ratio = ratio;
    this.reduction = reduction;
    this.addState("preds", [], { distReduceFx: "cat" });
    this.addState("target", [], { distReduceFx: "cat" });
  }

  override update(preds: Tensor, target: Tensor): void {
    checkImages("ErrorRelativeGlobalDimensionlessSynthesis", preds, target);
    append(this.states, "preds", preds);
    append(this.states, "target", target);
  }

  override compute(): Tensor {
    const [preds, target] = [concatenated(this.states.preds).flatten(2), concatenated(this.states.target).flatten(2)];
    const error = preds.sub(target).square().mean([2]).sqrt();
    const score = error
      .div(target.mean([2]))
      .square()
      .mean([1])
      .sqrt()
      .mul(100 / this.ratio);
    return reduced("ErrorRelativeGlobalDimensionlessSynthesis", score, this.reduction);
  }
}

/** Options of `TotalVariation`. */
export interface TotalVariationOptions extends MetricOptions {
  /** How the values of images become one. Default "sum". */
  reduction?: "mean" | "sum" | "none" | null;
}

/** The sum of differences of neighbouring places. Counterpart: `torchmetrics.image.TotalVariation`. */
export class TotalVariation extends Metric<
  [img: Tensor],
  Tensor,
  { score_list: Tensor[]; score: Tensor; num_elements: Tensor }
> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How the values of images become one. */
  readonly reduction: "mean" | "sum" | "none" | null;

  constructor(options: TotalVariationOptions = {}) {
    const { reduction = "sum", ...rest } = options;
    super(rest);
    expectOneOf(this.constructor.name, "reduction", reduction, ["sum", "mean", "none", null]);
    this.reduction = reduction;
    this.addState("score_list", [], { distReduceFx: "cat" });
    this.addState("score", zeros([]), { distReduceFx: "sum" });
    this.addState("num_elements", zeros([], { dtype: int32 }), { distReduceFx: "sum" });
  }

  override update(img: Tensor): void {
    if (img.ndim !== 4)
      throw new MetricError(
        `TotalVariation: expected images of shape (N, C, H, W). Received: [${img.shape.join(", ")}].`,
      );
    const differences = (dim: number): Tensor => {
      const steps = img.size(dim) - 1;
      return img
        .narrow(dim, 1, steps)
        .sub(img.narrow(dim, 0, steps))
        .abs()
        .sum([1, 2, 3]);
    };
    const scores = differences(2).add(differences(3));
    const { states } = this;
    if (this.reduction === "none" || this.reduction === null) append(states, "score_list", scores);
    else states.score = addedTo(states.score, scores.sum());
    states.num_elements = states.num_elements.add(img.size(0));
  }

  override compute(): Tensor {
    const { score_list: list, score, num_elements: count } = this.states;
    if (this.reduction === "none" || this.reduction === null) return concatenated(list);
    return this.reduction === "mean" ? score.div(count) : score;
  }
}
