/** @file Sums of errors, divided by how many there were. */
import { int64, type Tensor, zeros } from "@lightning-ts/torch";
import { disposing } from "@lightning-ts/torch/nn/disposing";
import { mseLoss } from "@lightning-ts/torch/nn/functional";
import { addSquaredErrors } from "@lightning-ts/torch/tensor/metric-sums";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { expectBoolean, expectWhole } from "../util/options.js";
import { expectSameShape, addedTo } from "../util/tensors.js";
import { wrongValue } from "../util/errors.js";
import { expectOutputs } from "./inputs.js";

/** A batch of predictions and targets. */
export type Pairs = [preds: Tensor, target: Tensor];

/** Options of metrics of several outputs. */
export interface OutputOptions extends MetricOptions {
  /** How many outputs there are, the second dimension; each has a value of its own. Default 1. */
  numOutputs?: number;
}

/** The base of metrics that add up an error and count. */
abstract class ErrorSum<Name extends string> extends Metric<Pairs, Tensor, Record<Name | "total", Tensor>> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  private readonly sumName: Name;

  /** @param numOutputs null for a sum without dimensions */
  constructor(sumName: Name, options: MetricOptions, numOutputs: number | null, countsWhole = true) {
    super(options);
    this.sumName = sumName;
    this.addState(sumName, zeros(numOutputs === null ? [] : [numOutputs]), { distReduceFx: "sum" });
    this.addState("total", zeros([], countsWhole ? { dtype: int64 } : {}), { distReduceFx: "sum" });
  }

  /** The error of a batch, summed up. */
  protected abstract errorOf(preds: Tensor, target: Tensor): Tensor;

  protected addError(preds: Tensor, target: Tensor, count: number): void {
    expectSameShape(preds, target);
    const { states, sumName } = this;
    const [sum, total] = disposing(
      () => [addedTo(states[sumName], this.errorOf(preds, target)), states.total.add(count)] as const,
    );
    // What nobody else has is freed at once.
    states[sumName] = sum;
    states.total = total;
  }

  override update(preds: Tensor, target: Tensor): void {
    this.addError(preds, target, target.numel());
  }

  override compute(): Tensor {
    return this.states[this.sumName].div(this.states.total);
  }
}

/** Errors of several outputs. */
abstract class OutputErrorSum<Name extends string> extends ErrorSum<Name> {
  /** How many outputs there are. */
  readonly numOutputs: number;

  constructor(sumName: Name, { numOutputs = 1, ...rest }: OutputOptions) {
    super(sumName, rest, Number.isInteger(numOutputs) && numOutputs > 0 ? numOutputs : 1);
    expectWhole(this.constructor.name, "numOutputs", numOutputs, 1);
    this.numOutputs = numOutputs;
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    if (this.numOutputs === 1 && preds.ndim !== 1) {
      const [a, b] = [preds.reshape([-1]), target.reshape([-1])];
      this.addError(a, b, a.size(0));
    } else this.addError(preds, target, target.size(0));
  }
}

/** Options of `MeanSquaredError`. */
export interface MeanSquaredErrorOptions extends OutputOptions {
  /** Whether the value is squared; without, it is the root. Default true. */
  squared?: boolean;
}

/** The mean squared error, or its root. Counterpart: `torchmetrics.MeanSquaredError`. */
export class MeanSquaredError extends OutputErrorSum<"sum_squared_error"> {
  /** Whether the value is squared. */
  readonly squared: boolean;

  constructor(options: MeanSquaredErrorOptions = {}) {
    const { squared = true, ...rest } = options;
    super("sum_squared_error", rest);
    expectBoolean(this.constructor.name, "squared", squared);
    this.squared = squared;
  }

  override update(preds: Tensor, target: Tensor): void {
    const { numOutputs, states } = this;
    // In one call; what it does not take is checked and added by operators.
    if (numOutputs === 1 && addSquaredErrors(preds, target, states.sum_squared_error, states.total)) return;
    super.update(preds, target);
  }

  protected override errorOf(preds: Tensor, target: Tensor): Tensor {
    // One operator for one output of floats.
    if (preds.ndim === 1 && preds.dtype.isFloatingPoint && preds.dtype === target.dtype)
      return mseLoss(preds, target, { reduction: "sum" });
    const difference = preds.sub(target);
    return difference.mul(difference).sum([0]);
  }

  override compute(): Tensor {
    const mean = super.compute();
    return this.squared ? mean : mean.sqrt();
  }
}

/** The mean absolute error. Counterpart: `torchmetrics.MeanAbsoluteError`. */
export class MeanAbsoluteError extends OutputErrorSum<"sum_abs_error"> {
  constructor(options: OutputOptions = {}) {
    super("sum_abs_error", options);
  }

  protected override errorOf(preds: Tensor, target: Tensor): Tensor {
    return preds.sub(target).abs().sum([0]);
  }
}

/** The mean of log(cosh(error)). Counterpart: `torchmetrics.LogCoshError`. */
export class LogCoshError extends OutputErrorSum<"sum_log_cosh_error"> {
  constructor(options: OutputOptions = {}) {
    super("sum_log_cosh_error", options);
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    expectOutputs(preds, target, this.numOutputs);
    this.addError(preds, target, target.size(0));
  }

  protected override errorOf(preds: Tensor, target: Tensor): Tensor {
    const difference = preds.sub(target);
    return difference.exp().add(difference.neg().exp()).div(2).log().sum([0]);
  }
}

/** The least divisor of a relative error. */
const epsilon = 1.17e-6;

/** The mean of absolute errors, each divided by its target. Counterpart: `torchmetrics.MeanAbsolutePercentageError`. */
export class MeanAbsolutePercentageError extends ErrorSum<"sum_abs_per_error"> {
  constructor(options: MetricOptions = {}) {
    super("sum_abs_per_error", options, null, false);
  }

  protected override errorOf(preds: Tensor, target: Tensor): Tensor {
    return preds.sub(target).abs().div(target.abs().clamp(epsilon)).sum();
  }
}

/** The mean of absolute errors, each divided by the mean size of prediction and target. Counterpart: `torchmetrics.SymmetricMeanAbsolutePercentageError`. */
export class SymmetricMeanAbsolutePercentageError extends ErrorSum<"sum_abs_per_error"> {
  constructor(options: MetricOptions = {}) {
    super("sum_abs_per_error", options, null, false);
  }

  protected override errorOf(preds: Tensor, target: Tensor): Tensor {
    return preds.sub(target).abs().div(target.abs().add(preds.abs()).clamp(epsilon)).sum().mul(2);
  }
}

/** The mean squared error of log(1 + x). Counterpart: `torchmetrics.MeanSquaredLogError`. */
export class MeanSquaredLogError extends ErrorSum<"sum_squared_log_error"> {
  constructor(options: MetricOptions = {}) {
    super("sum_squared_log_error", options, null);
  }

  protected override errorOf(preds: Tensor, target: Tensor): Tensor {
    return preds.log1p().sub(target.log1p()).square().sum();
  }
}

/** The sum of absolute errors, divided by the sum of the targets' sizes. Counterpart: `torchmetrics.WeightedMeanAbsolutePercentageError`. */
export class WeightedMeanAbsolutePercentageError extends Metric<
  Pairs,
  Tensor,
  Record<"sum_abs_error" | "sum_scale", Tensor>
> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;

  constructor(options: MetricOptions = {}) {
    super(options);
    this.addState("sum_abs_error", zeros([]), { distReduceFx: "sum" });
    this.addState("sum_scale", zeros([]), { distReduceFx: "sum" });
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    const { states } = this;
    states.sum_abs_error = addedTo(states.sum_abs_error, preds.sub(target).abs().sum());
    states.sum_scale = addedTo(states.sum_scale, target.abs().sum());
  }

  override compute(): Tensor {
    return this.states.sum_abs_error.div(this.states.sum_scale.clamp(epsilon));
  }
}

/** Options of `MinkowskiDistance`. */
export interface MinkowskiDistanceOptions extends MetricOptions {
  /** The exponent, at least 1. */
  p: number;
}

/** The p-norm of all errors as one vector. Counterpart: `torchmetrics.MinkowskiDistance`. */
export class MinkowskiDistance extends Metric<Pairs, Tensor, { minkowski_dist_sum: Tensor }> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** The exponent. */
  readonly p: number;

  constructor(options: MinkowskiDistanceOptions) {
    const { p, ...rest } = options;
    super(rest);
    if (!(typeof p === "number" && p >= 1)) throw wrongValue(this.constructor.name, "p", "a number of at least 1", p);
    this.p = p;
    this.addState("minkowski_dist_sum", zeros([]), { distReduceFx: "sum" });
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    const { states } = this;
    states.minkowski_dist_sum = addedTo(states.minkowski_dist_sum, preds.sub(target).abs().pow(this.p).sum());
  }

  override compute(): Tensor {
    return this.states.minkowski_dist_sum.pow(1 / this.p);
  }
}
