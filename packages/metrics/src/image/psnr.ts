/** @file The peak signal-to-noise ratio. */
import { int64, scalarTensor, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { RangeError, shown } from "../util/errors.js";
import { concatenated, expectSameShape, isList, toFloat, addedTo } from "../util/tensors.js";
import { warn } from "../util/warn.js";
import { type DataRange, type ImageReduction, reduced } from "./images.js";

/** Options of `PeakSignalNoiseRatio`. */
export interface PeakSignalNoiseRatioOptions extends MetricOptions {
  /** The range of values. */
  dataRange: DataRange;
  /** The base of the logarithm. Default 10. */
  base?: number;
  /** How values become one, where `dim` leaves several. Default "elementwise_mean". */
  reduction?: ImageReduction;
  /** The dimensions of one image. Default null: all. */
  dim?: number | readonly number[] | null;
}

/** The ratio of the range of values to the root of the mean squared error, in decibels. Counterpart: `torchmetrics.image.PeakSignalNoiseRatio`. */
export class PeakSignalNoiseRatio extends Metric<
  [preds: Tensor, target: Tensor],
  Tensor,
  { sum_squared_error: Tensor | Tensor[]; total: Tensor | Tensor[]; data_range: Tensor }
> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** The base of the logarithm. */
  readonly base: number;
  /** How values become one. */
  readonly reduction: ImageReduction;
  /** The dimensions of one image. */
  readonly dim: readonly number[] | null;
  private readonly limits: readonly [min: number, max: number] | null;

  constructor(options: PeakSignalNoiseRatioOptions) {
    const { dataRange, base = 10, reduction = "elementwise_mean", dim = null, ...rest } = options;
    super(rest);
    if (dim === null && reduction !== "elementwise_mean")
      warn("PeakSignalNoiseRatio: the reduction has no effect without dim.");
    this.limits = typeof dataRange === "number" ? null : dataRange;
    const width = this.limits === null ? dataRange : this.limits[1] - this.limits[0];
    if (typeof width !== "number" || Number.isNaN(width))
      throw new RangeError(
        `PeakSignalNoiseRatio: expected dataRange to be a number or [min, max]. Received: ${shown(dataRange)}.`,
      );
    const isOne = dim === null;
    this.addState("sum_squared_error", isOne ? zeros([]) : [], { distReduceFx: isOne ? "sum" : "cat" });
    this.addState("total", isOne ? zeros([], { dtype: int64 }) : [], { distReduceFx: isOne ? "sum" : "cat" });
    this.addState("data_range", scalarTensor(width), { distReduceFx: "mean" });
    this.base = base;
    this.reduction = reduction;
    this.dim = typeof dim === "number" ? [dim] : dim;
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    const cut = (x: Tensor): Tensor => (this.limits === null ? x : x.clamp(...this.limits));
    const squares = toFloat(cut(preds))
      .sub(toFloat(cut(target)))
      .square();
    const { states, dim } = this;
    const { sum_squared_error: sum, total } = states;
    if (isList(sum) || isList(total)) {
      const sums = squares.sum([...(dim ?? [])]);
      const count = (dim ?? []).reduce((all, each) => all * target.size(each), 1);
      append(states, "sum_squared_error", sums.flatten());
      append(states, "total", sums.flatten().long().fill_(count));
      return;
    }
    states.sum_squared_error = addedTo(sum, squares.sum());
    states.total = total.add(target.numel());
  }

  override compute(): Tensor {
    const { sum_squared_error: sum, total, data_range: range } = this.states;
    const error = concatenated(sum).div(concatenated(total));
    const ratio = range
      .log()
      .mul(2)
      .sub(error.log())
      .mul(10 / Math.log(this.base));
    return reduced("PeakSignalNoiseRatio", ratio, this.reduction);
  }
}
