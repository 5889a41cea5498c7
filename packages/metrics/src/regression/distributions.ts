/** @file How far distributions, directions and counts are from each other. */
import { int64, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { RangeError, TypeError, shown, wrongValue } from "../util/errors.js";
import { expectOneOf } from "../util/options.js";
import {
  concatenated,
  expectSameShape,
  isList,
  safeXlogy,
  toFloat,
  addedTo,
  expectSameDevice,
} from "../util/tensors.js";
import type { Pairs } from "./mean-errors.js";

/** How the values of samples become one. */
export type SampleReduction = "mean" | "sum" | "none" | null;

/** Options of `KLDivergence`. */
export interface KLDivergenceOptions extends MetricOptions {
  /** Whether distributions are given as logarithms. Default false. */
  logProb?: boolean;
  /** How the values of samples become one. Default "mean". */
  reduction?: SampleReduction;
}

/** The Kullback-Leibler divergence of q from p, both of shape (N, d). Counterpart: `torchmetrics.KLDivergence`. */
export class KLDivergence extends Metric<
  [p: Tensor, q: Tensor],
  Tensor,
  { measures: Tensor | Tensor[]; total: Tensor }
> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** Whether distributions are given as logarithms. */
  readonly logProb: boolean;
  /** How the values of samples become one. */
  readonly reduction: SampleReduction;

  constructor(options: KLDivergenceOptions = {}) {
    const { logProb = false, reduction = "mean", ...rest } = options;
    super(rest);
    if (typeof logProb !== "boolean")
      throw new TypeError(`KLDivergence: expected logProb to be true or false. Received: ${shown(logProb)}.`);
    expectOneOf(this.constructor.name, "reduction", reduction, ["mean", "sum", "none", null]);
    this.logProb = logProb;
    this.reduction = reduction;
    const reduces = reduction === "mean" || reduction === "sum";
    this.addState("measures", reduces ? zeros([]) : [], { distReduceFx: reduces ? "sum" : "cat" });
    this.addState("total", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
  }

  override update(p: Tensor, q: Tensor): void {
    expectSameShape(p, q);
    if (p.ndim !== 2)
      throw new RangeError(`KLDivergence: expected distributions of shape (N, d). Received: [${p.shape.join(", ")}].`);
    const measures = this.logProb ? p.exp().mul(p.sub(q)).sum([-1]) : divergence(p, q);
    const { measures: before, total } = this.states;
    if (isList(before)) {
      append(this.states, "measures", measures);
      return;
    }
    this.states.measures = expectSameDevice(before, before.add(measures.sum()));
    this.states.total = total.add(p.size(0));
  }

  override compute(): Tensor {
    const measures = concatenated(this.states.measures);
    return this.reduction === "mean" ? measures.sum().div(this.states.total) : measures;
  }
}

function divergence(p: Tensor, q: Tensor): Tensor {
  const [a, b] = [p, q].map((each) => each.div(each.sum([-1], { keepdim: true }))) as Pairs;
  return safeXlogy(a, a.div(b)).sum([-1]);
}

/** Options of `CosineSimilarity`. */
export interface CosineSimilarityOptions extends MetricOptions {
  /** How the values of samples become one. Default "sum". */
  reduction?: SampleReduction;
}

/** The cosine of the angle between rows of shape (N, d). It keeps all batches. Counterpart: `torchmetrics.CosineSimilarity`. */
export class CosineSimilarity extends Metric<Pairs, Tensor, Record<"preds" | "target", Tensor[]>> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How the values of samples become one. */
  readonly reduction: SampleReduction;

  constructor(options: CosineSimilarityOptions = {}) {
    const { reduction = "sum", ...rest } = options;
    super(rest);
    expectOneOf(this.constructor.name, "reduction", reduction, ["sum", "mean", "none", null]);
    this.reduction = reduction;
    this.addState("preds", [], { distReduceFx: "cat" });
    this.addState("target", [], { distReduceFx: "cat" });
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    if (preds.ndim !== 2)
      throw new RangeError(
        `CosineSimilarity: expected preds and target of shape (N, d). Received: [${preds.shape.join(", ")}].`,
      );
    append(this.states, "preds", preds.float());
    append(this.states, "target", target.float());
  }

  override compute(): Tensor {
    const [a, b] = [concatenated(this.states.preds), concatenated(this.states.target)];
    const norm = (x: Tensor): Tensor => x.square().sum([-1]).sqrt();
    const similarity = a
      .mul(b)
      .sum([-1])
      .div(norm(a).mul(norm(b)));
    if (this.reduction === "sum") return similarity.sum();
    return this.reduction === "mean" ? similarity.mean() : similarity;
  }
}

/** Options of `TweedieDevianceScore`. */
export interface TweedieDevianceScoreOptions extends MetricOptions {
  /** The distribution: 0 normal, 1 Poisson, 2 gamma, 3 inverse Gaussian; not between 0 and 1. Default 0. */
  power?: number;
}

/** The mean deviance of a Tweedie distribution. Its checks of signs read the batch. Counterpart: `torchmetrics.TweedieDevianceScore`. */
export class TweedieDevianceScore extends Metric<
  Pairs,
  Tensor,
  Record<"sum_deviance_score" | "num_observations", Tensor>
> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** The distribution. */
  readonly power: number;

  constructor(options: TweedieDevianceScoreOptions = {}) {
    const { power = 0, ...rest } = options;
    super(rest);
    if (typeof power !== "number" || Number.isNaN(power) || (power > 0 && power < 1))
      throw wrongValue(this.constructor.name, "power", "a number that is not between 0 and 1", power);
    this.power = power;
    this.addState("sum_deviance_score", zeros([]), { distReduceFx: "sum" });
    this.addState("num_observations", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    this.checkSigns(preds, target);
    const { states } = this;
    states.sum_deviance_score = addedTo(states.sum_deviance_score, this.deviance(preds, target).sum());
    states.num_observations = states.num_observations.add(preds.numel());
  }

  private checkSigns(preds: Tensor, target: Tensor): void {
    const { power } = this;
    if (power === 0) return;
    const isBad = (x: Tensor): boolean => Number(x.any().item()) !== 0; // host-device synchronisation
    if (isBad(preds.le(0))) throw wrongSign(power, "preds above 0");
    if (power < 0) return;
    if (power < 2 ? isBad(target.lt(0)) : isBad(target.le(0)))
      throw wrongSign(power, power < 2 ? "targets of at least 0" : "targets above 0");
  }

  private deviance(preds: Tensor, target: Tensor): Tensor {
    const { power } = this;
    if (power === 0) return target.sub(preds).square();
    if (power === 1) return safeXlogy(target, target.div(preds)).add(preds).sub(target).mul(2);
    if (power === 2) return preds.div(target).log().add(target.div(preds)).sub(1).mul(2);
    const first = toFloat(target)
      .clamp(0)
      .pow(2 - power)
      .div((1 - power) * (2 - power));
    const second = target.mul(preds.pow(1 - power)).div(1 - power);
    return first
      .sub(second)
      .add(preds.pow(2 - power).div(2 - power))
      .mul(2);
  }

  override compute(): Tensor {
    return this.states.sum_deviance_score.div(this.states.num_observations);
  }
}

function wrongSign(power: number, expected: string): RangeError {
  return new RangeError(`TweedieDevianceScore: expected ${expected} with the power ${power}. Received: others.`);
}
