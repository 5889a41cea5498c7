/** @file Correlations of predictions and targets. */
import { full, maximum, stack, type Tensor, unique, where, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { append } from "../core/state.js";
import { TypeError } from "../util/errors.js";
import { expectWhole } from "../util/options.js";
import { concatenated, expectSameShape } from "../util/tensors.js";
import { warn } from "../util/warn.js";
import { expectOutputs } from "./inputs.js";
import type { OutputOptions, Pairs } from "./mean-errors.js";

const names = ["mean_x", "mean_y", "max_abs_dev_x", "max_abs_dev_y", "var_x", "var_y", "corr_xy", "n_total"] as const;
type Moments = Record<(typeof names)[number], Tensor>;

/** The linear correlation, from -1 to 1. Counterpart: `torchmetrics.PearsonCorrCoef`. */
export class PearsonCorrCoef extends Metric<Pairs, Tensor, Moments> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = true;
  /** How many outputs there are. */
  readonly numOutputs: number;

  constructor(options: OutputOptions = {}) {
    const { numOutputs = 1, ...rest } = options;
    super(rest);
    expectWhole(this.constructor.name, "numOutputs", numOutputs, 1);
    this.numOutputs = numOutputs;
    for (const name of names) this.addState(name, zeros([numOutputs]));
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    expectOutputs(preds, target, this.numOutputs);
    const { states } = this;
    const count = preds.size(0);
    const [meanX, meanY] = [preds.mean([0]), target.mean([0])];
    const [deltaX, deltaY] = [meanX.sub(states.mean_x), meanY.sub(states.mean_y)];
    const total = states.n_total.add(count);
    const [newX, newY] = [
      states.mean_x.add(deltaX.mul(count).div(total)),
      states.mean_y.add(deltaY.mul(count).div(total)),
    ];
    const [x, y] = [preds.sub(meanX), target.sub(meanY)];
    const correction = states.n_total.mul(count).div(total);
    this.states = {
      mean_x: newX,
      mean_y: newY,
      max_abs_dev_x: maximum(states.max_abs_dev_x, preds.sub(newX).abs().amax([0])),
      max_abs_dev_y: maximum(states.max_abs_dev_y, target.sub(newY).abs().amax([0])),
      var_x: states.var_x.add(x.square().sum([0])).add(deltaX.square().mul(correction)),
      var_y: states.var_y.add(y.square().sum([0])).add(deltaY.square().mul(correction)),
      corr_xy: states.corr_xy.add(x.mul(y).sum([0])).add(deltaX.mul(deltaY).mul(correction)),
      n_total: total,
    };
  }

  /** The moments of all processes. */
  protected moments(): Moments {
    const { states } = this;
    const isShared = this.numOutputs === 1 ? states.mean_x.numel() > 1 : states.mean_x.ndim > 1;
    return isShared ? together(states) : states;
  }

  override compute(): Tensor {
    return pearson(this.moments());
  }
}

/** The moments of several processes, stacked in the first dimension, as those of one. */
function together(all: Moments): Moments {
  const total = all.n_total.sum([0]);
  const safe = where(total.eq(0), 1e-10, total);
  const mean = (means: Tensor): Tensor => all.n_total.mul(means).sum([0]).div(safe);
  const [meanX, meanY] = [mean(all.mean_x), mean(all.mean_y)];
  const [x, y] = [all.mean_x.sub(meanX), all.mean_y.sub(meanY)];
  return {
    mean_x: meanX,
    mean_y: meanY,
    max_abs_dev_x: all.max_abs_dev_x.amax([0]),
    max_abs_dev_y: all.max_abs_dev_y.amax([0]),
    var_x: all.var_x.add(all.n_total.mul(x.square())).sum([0]),
    var_y: all.var_y.add(all.n_total.mul(y.square())).sum([0]),
    corr_xy: all.corr_xy.add(all.n_total.mul(x).mul(y)).sum([0]),
    n_total: total,
  };
}

const epsilons: Readonly<Record<string, number>> = {
  float64: 2 ** -52,
  float32: 2 ** -23,
  bfloat16: 2 ** -7,
  float16: 2 ** -10,
};

/** The correlation of moments, NaN where a variance is next to nothing. */
function pearson(moments: Moments): Tensor {
  const free = moments.n_total.sub(1);
  const [devX, devY] = [moments.max_abs_dev_x, moments.max_abs_dev_y];
  // Scaled by the largest deviation, so that squares of small numbers do not vanish.
  const varX = moments.var_x.div(free).mul(devX.pow(-2));
  const varY = moments.var_y.div(free).mul(devY.pow(-2));
  const covariance = moments.corr_xy.div(free).div(devX.mul(devY));
  const bound = Math.sqrt(epsilons[varX.dtype.name] ?? 2 ** -23);
  const isFinite = varX.isfinite().logicalAnd(varY.isfinite()).logicalAnd(covariance.isfinite());
  const isValid = isFinite.logicalAnd(varX.ge(bound)).logicalAnd(varY.ge(bound));
  // As in torchmetrics, one small variance is enough for the warning, and of infinite ones all. Host-device synchronisation.
  const isSmall = varX.lt(bound).logicalOr(varY.lt(bound)).any();
  const isEndless = [varX, varY, covariance].map((each) => each.isfinite().any().logicalNot());
  if (isEndless.reduce((found, each) => found.logicalOr(each), isSmall).item()) {
    warn(
      "The variance of predictions or targets is close to zero, which makes the correlation unreliable. Scale them, or use a larger dtype.",
    );
  }
  const value = covariance.div(varX.mul(varY).sqrt()).clamp(-1, 1);
  return where(isValid, value, full([], NaN, { dtype: value.dtype, device: value.device })).squeeze();
}

/** Lin's concordance: the correlation, less what means and variances differ. Counterpart: `torchmetrics.ConcordanceCorrCoef`. */
export class ConcordanceCorrCoef extends PearsonCorrCoef {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    const moments = this.moments();
    const free = moments.n_total.sub(1);
    const [varX, varY] = [moments.var_x.div(free), moments.var_y.div(free)];
    const apart = moments.mean_x.sub(moments.mean_y).square();
    return pearson(moments).mul(2).mul(varX.sqrt()).mul(varY.sqrt()).div(varX.add(varY).add(apart));
  }
}

/** The correlation of ranks, from -1 to 1. It keeps all batches. Counterpart: `torchmetrics.SpearmanCorrCoef`. */
export class SpearmanCorrCoef extends Metric<Pairs, Tensor, Record<"preds" | "target", Tensor[]>> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How many outputs there are. */
  readonly numOutputs: number;

  constructor(options: OutputOptions = {}) {
    const { numOutputs = 1, ...rest } = options;
    super(rest);
    warn("SpearmanCorrCoef keeps all predictions and targets, which needs memory for large data sets.");
    expectWhole(this.constructor.name, "numOutputs", numOutputs, 1);
    this.numOutputs = numOutputs;
    this.addState("preds", [], { distReduceFx: "cat" });
    this.addState("target", [], { distReduceFx: "cat" });
  }

  override update(preds: Tensor, target: Tensor): void {
    if (!preds.dtype.isFloatingPoint || !target.dtype.isFloatingPoint) {
      throw new TypeError(
        `SpearmanCorrCoef: expected floating-point tensors. Received: ${String(preds.dtype)} and ${String(target.dtype)}.`,
      );
    }
    expectSameShape(preds, target);
    expectOutputs(preds, target, this.numOutputs);
    append(this.states, "preds", preds.to(this.dtype));
    append(this.states, "target", target.to(this.dtype));
  }

  override compute(): Tensor {
    const ranked = (x: Tensor): Tensor => (x.ndim === 1 ? ranks(x) : stack(x.unbind(1).map(ranks), 1));
    const [a, b] = [ranked(concatenated(this.states.preds)), ranked(concatenated(this.states.target))];
    const [x, y] = [a.sub(a.mean([0])), b.sub(b.mean([0]))];
    const covariance = x.mul(y).mean([0]);
    const deviations = x
      .square()
      .mean([0])
      .sqrt()
      .mul(y.square().mean([0]).sqrt());
    return covariance.div(deviations.add(1e-6)).clamp(-1, 1);
  }
}

/** The rank of each number, from 1; equal ones share the mean of theirs. */
function ranks(x: Tensor): Tensor {
  const [, places, counts] = unique(x, { returnInverse: true, returnCounts: true });
  const last = counts.cumsum(0);
  const mean = last.sub(counts).add(1).add(last).div(2);

  return mean.index([places]);
}
