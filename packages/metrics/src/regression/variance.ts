/** @file Errors compared with how much the targets vary. */
import {
  full,
  int64,
  isclose,
  maximum,
  minimum,
  onesLike,
  type Tensor,
  where,
  zeros,
  zerosLike,
} from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { RangeError } from "../util/errors.js";
import { expectBoolean, expectOneOf, expectWhole } from "../util/options.js";
import { expectSameShape, expectSameDevice } from "../util/tensors.js";
import { warn } from "../util/warn.js";
import type { OutputOptions, Pairs } from "./mean-errors.js";

/** How the values of several outputs become one: not at all, their mean, or their mean weighted by the targets' variances. */
export type Multioutput = "raw_values" | "uniform_average" | "variance_weighted";

const multioutputs: readonly Multioutput[] = ["raw_values", "uniform_average", "variance_weighted"];

type SumNames = "sum_squared_error" | "sum_error" | "residual" | "total";

/** The base of metrics that need the targets' sums and the errors' squares. */
abstract class ResidualSums extends Metric<Pairs, Tensor, Record<SumNames, Tensor>> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;

  constructor(options: MetricOptions, shape: number[]) {
    super(options);
    for (const name of ["sum_squared_error", "sum_error", "residual"] as const)
      this.addState(name, zeros(shape), { distReduceFx: "sum" });
    this.addState("total", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    if (preds.ndim > 2)
      throw new RangeError(
        `Expected preds and target of one or two dimensions. Received: [${preds.shape.join(", ")}].`,
      );
    const { states } = this;
    const residual = target.sub(preds);
    const squares = states.sum_squared_error.add(target.mul(target).sum([0]));
    states.sum_squared_error = expectSameDevice(states.sum_squared_error, squares);
    states.sum_error = states.sum_error.add(target.sum([0]));
    states.residual = states.residual.add(residual.mul(residual).sum([0]));
    states.total = states.total.add(target.size(0));
  }
}

/** Options of `R2Score`. */
export interface R2ScoreOptions extends MetricOptions {
  /** How many independent variables the value is adjusted for. Default 0. */
  adjusted?: number;
  /** How the values of several outputs become one. Default "uniform_average". */
  multioutput?: Multioutput;
}

/** The coefficient of determination: 1 for perfect predictions, 0 for those as good as the mean. Counterpart: `torchmetrics.R2Score`. */
export class R2Score extends ResidualSums {
  static override readonly higherIsBetter: boolean | null = true;
  /** How many independent variables the value is adjusted for. */
  readonly adjusted: number;
  /** How the values of several outputs become one. */
  readonly multioutput: Multioutput;

  constructor(options: R2ScoreOptions = {}) {
    const { adjusted = 0, multioutput = "uniform_average", ...rest } = options;
    super(rest, []);
    expectWhole(this.constructor.name, "adjusted", adjusted, 0);
    expectOneOf(this.constructor.name, "multioutput", multioutput, multioutputs);
    this.adjusted = adjusted;
    this.multioutput = multioutput;
  }

  override compute(): Tensor {
    const { sum_squared_error: squares, sum_error: sum, residual, total } = this.states;
    const count = Number(total.item()); // host-device synchronisation
    if (count < 2) throw new RangeError(`R2Score: expected at least two samples. Received: ${count}.`);
    const tss = squares.sub(sum.mul(sum.div(total)));
    const isZero = (x: Tensor): Tensor => isclose(x, zerosLike(x), { atol: 1e-4 });
    const [noResidual, noVariance] = [isZero(residual), isZero(tss)];
    const ratio = residual.div(tss).neg().add(1);
    const raw = where(noResidual, onesLike(residual), where(noVariance, zerosLike(residual), ratio));
    return this.adjust(combine(raw, tss, this.multioutput), count);
  }

  private adjust(score: Tensor, count: number): Tensor {
    const { adjusted } = this;
    if (adjusted === 0) return score;
    if (adjusted > count - 2) {
      warn(
        `R2Score: ${adjusted} independent variables cannot be adjusted for with ${count} samples; the value is not adjusted.`,
      );
      return score;
    }
    return score
      .neg()
      .add(1)
      .mul(count - 1)
      .div(count - adjusted - 1)
      .neg()
      .add(1);
  }
}

/** The values of several outputs as one. */
function combine(raw: Tensor, variance: Tensor, multioutput: Multioutput): Tensor {
  if (multioutput === "raw_values") return raw;
  return multioutput === "uniform_average" ? raw.mean() : variance.div(variance.sum()).mul(raw).sum();
}

/** Options of `RelativeSquaredError`. */
export interface RelativeSquaredErrorOptions extends OutputOptions {
  /** Whether the value is squared; without, it is the root. Default true. */
  squared?: boolean;
}

/** Squared errors divided by those of the mean. Counterpart: `torchmetrics.RelativeSquaredError`. */
export class RelativeSquaredError extends ResidualSums {
  static override readonly higherIsBetter: boolean | null = false;
  /** Whether the value is squared. */
  readonly squared: boolean;

  constructor(options: RelativeSquaredErrorOptions = {}) {
    const { numOutputs = 1, squared = true, ...rest } = options;
    super(rest, [numOutputs]);
    expectBoolean(this.constructor.name, "squared", squared);
    this.squared = squared;
  }

  override compute(): Tensor {
    const { sum_squared_error: squares, sum_error: sum, residual, total } = this.states;
    const error = residual.div(
      squares.sub(sum.mul(sum).div(total)).clamp(residual.dtype.name === "float64" ? 2 ** -52 : 2 ** -23),
    );
    return (this.squared ? error : error.sqrt()).mean();
  }
}

type VarianceNames = "sum_error" | "sum_squared_error" | "sum_target" | "sum_squared_target" | "num_obs";

/** Options of `ExplainedVariance`. */
export interface ExplainedVarianceOptions extends MetricOptions {
  /** How the values of several outputs become one. Default "uniform_average". */
  multioutput?: Multioutput;
}

/** The share of the targets' variance that predictions explain. Counterpart: `torchmetrics.ExplainedVariance`. */
export class ExplainedVariance extends Metric<Pairs, Tensor, Record<VarianceNames, Tensor>> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How the values of several outputs become one. */
  readonly multioutput: Multioutput;

  constructor(options: ExplainedVarianceOptions = {}) {
    const { multioutput = "uniform_average", ...rest } = options;
    super(rest);
    expectOneOf(this.constructor.name, "multioutput", multioutput, multioutputs);
    this.multioutput = multioutput;
    for (const name of ["sum_error", "sum_squared_error", "sum_target", "sum_squared_target", "num_obs"] as const)
      this.addState(name, zeros([]), { distReduceFx: "sum" });
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    const { states } = this;
    const difference = target.sub(preds);
    states.sum_error = expectSameDevice(states.sum_error, states.sum_error.add(difference.sum([0])));
    states.num_obs = states.num_obs.add(preds.size(0));
    states.sum_squared_error = states.sum_squared_error.add(difference.mul(difference).sum([0]));
    states.sum_target = states.sum_target.add(target.sum([0]));
    states.sum_squared_target = states.sum_squared_target.add(target.mul(target).sum([0]));
  }

  override compute(): Tensor {
    const { num_obs: count, sum_error, sum_squared_error, sum_target, sum_squared_target } = this.states;
    const variance = (squares: Tensor, sum: Tensor): Tensor => squares.div(count).sub(sum.div(count).square());
    const [numerator, denominator] = [variance(sum_squared_error, sum_error), variance(sum_squared_target, sum_target)];
    const explained = numerator.div(denominator).neg().add(1);
    const zero = zerosLike(explained);
    const raw = where(numerator.eq(0), onesLike(explained), where(denominator.eq(0), zero, explained));
    return combine(raw, denominator, this.multioutput);
  }
}

/** By what an error is divided: the targets' mean, range, standard deviation or norm. */
export type Normalization = "mean" | "range" | "std" | "l2";

/** Options of `NormalizedRootMeanSquaredError`. */
export interface NormalizedRootMeanSquaredErrorOptions extends OutputOptions {
  /** By what the error is divided. Default "mean". */
  normalization?: Normalization;
}

type NormalizedNames =
  "sum_squared_error" | "total" | "min_val" | "max_val" | "mean_val" | "var_val" | "target_squared";

/** The root of the mean squared error, divided by a size of the targets. Counterpart: `torchmetrics.NormalizedRootMeanSquaredError`. */
export class NormalizedRootMeanSquaredError extends Metric<Pairs, Tensor, Record<NormalizedNames, Tensor>> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = true;
  /** By what the error is divided. */
  readonly normalization: Normalization;
  /** How many outputs there are. */
  readonly numOutputs: number;

  constructor(options: NormalizedRootMeanSquaredErrorOptions = {}) {
    const { normalization = "mean", numOutputs = 1, ...rest } = options;
    super(rest);
    expectOneOf(this.constructor.name, "normalization", normalization, ["mean", "range", "std", "l2"]);
    expectWhole(this.constructor.name, "numOutputs", numOutputs, 1);
    this.normalization = normalization;
    this.numOutputs = numOutputs;
    this.addState("sum_squared_error", zeros([numOutputs]), { distReduceFx: "sum" });
    this.addState("total", zeros([numOutputs]));
    this.addState("min_val", full([numOutputs], Infinity));
    this.addState("max_val", full([numOutputs], -Infinity));
    for (const name of ["mean_val", "var_val", "target_squared"] as const) this.addState(name, zeros([numOutputs]));
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    const { states } = this;
    const one = this.numOutputs === 1;
    const [a, b] = one ? [preds.reshape([-1]), target.reshape([-1])] : [preds, target];
    const count = b.size(0);
    states.sum_squared_error = states.sum_squared_error.add(a.sub(b).square().sum([0]));
    states.min_val = minimum(b.amin([0]), states.min_val);
    states.max_val = maximum(b.amax([0]), states.max_val);
    states.target_squared = states.target_squared.add(b.square().sum([0]));
    const total = states.total.add(count);
    const mean = states.total
      .mul(states.mean_val)
      .add(b.sum([0]))
      .div(total);
    states.var_val = states.var_val.add(b.sub(mean).mul(b.sub(states.mean_val)).sum([0]));
    states.mean_val = mean;
    states.total = total;
  }

  override compute(): Tensor {
    const { sum_squared_error: squares, ...own } = this.states;
    const isShared = this.numOutputs === 1 ? own.mean_val.numel() > 1 : own.mean_val.ndim > 1;
    const states = isShared ? together(own) : own;
    return squares.div(states.total).sqrt().div(divisor(states, this.normalization));
  }
}

type TargetStates = Record<Exclude<NormalizedNames, "sum_squared_error">, Tensor>;

function divisor(states: TargetStates, normalization: Normalization): Tensor {
  switch (normalization) {
    case "mean":
      return states.mean_val;
    case "range":
      return states.max_val.sub(states.min_val);
    case "std":
      return states.var_val.div(states.total).sqrt();
    case "l2":
      return states.target_squared.sqrt();
  }
}

/** The states of several processes, stacked in the first dimension, as those of one. */
function together(states: TargetStates): TargetStates {
  const total = states.total.sum([0]);
  const mean = states.total.mul(states.mean_val).sum([0]).div(total);
  const between = states.total.mul(states.mean_val.sub(mean).square()).sum([0]);
  return {
    total,
    mean_val: mean,
    var_val: states.var_val.sum([0]).add(between),
    min_val: states.min_val.amin([0]),
    max_val: states.max_val.amax([0]),
    target_squared: states.target_squared.sum([0]),
  };
}
