/** @file Cohen's kappa: agreement beyond chance. */
import { arange, type Tensor } from "@lightning-ts/torch";
import { expectOneOf } from "../util/options.js";
import { BinaryConfusion, MulticlassConfusion } from "./confusion-matrix.js";
import type { BinaryOptions, MulticlassOptions } from "./options.js";
import { taskMetric } from "./task.js";

/** How much worse it is to be further off: by the distance of classes, its square, or not. */
export type KappaWeights = "linear" | "quadratic" | "none" | null;

/** What Cohen's kappa takes beside other options. */
export interface Weighting {
  /** How much worse it is to be further off. Default null: not. */
  weights?: KappaWeights;
}

const all: readonly KappaWeights[] = ["linear", "quadratic", "none", null];

function kappa(confmat: Tensor, weights: KappaWeights): Tensor {
  const counts = confmat.float();
  const places = arange(counts.size(0), { device: counts.device }).float();
  const apart = places.unsqueeze(1).sub(places).abs();
  const costs = weights === "linear" ? apart : weights === "quadratic" ? apart.square() : apart.ne(0).float();
  const expected = counts
    .sum([1], { keepdim: true })
    .matmul(counts.sum([0], { keepdim: true }))
    .div(counts.sum());
  return costs.mul(counts).sum().div(costs.mul(expected).sum()).neg().add(1);
}

/** The agreement of predictions and targets of 0 and 1 beyond chance. Counterpart: `torchmetrics.classification.BinaryCohenKappa`. */
export class BinaryCohenKappa extends BinaryConfusion {
  static override readonly higherIsBetter: boolean | null = true;
  /** How much worse it is to be further off. */
  readonly weights: KappaWeights;

  constructor(options: BinaryOptions & Weighting = {}) {
    const { weights = null, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectOneOf(this.constructor.name, "weights", weights, all);
    this.weights = weights;
  }

  override compute(): Tensor {
    return kappa(this.states.confmat, this.weights);
  }
}

/** The agreement of predicted and target classes beyond chance. Counterpart: `torchmetrics.classification.MulticlassCohenKappa`. */
export class MulticlassCohenKappa extends MulticlassConfusion {
  static override readonly higherIsBetter: boolean | null = true;
  /** How much worse it is to be further off. */
  readonly weights: KappaWeights;

  constructor(options: MulticlassOptions & Weighting) {
    const { weights = null, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectOneOf(this.constructor.name, "weights", weights, all);
    this.weights = weights;
  }

  override compute(): Tensor {
    return kappa(this.states.confmat, this.weights);
  }
}

/** Cohen's kappa for a task; the class follows from `task`. */
export const CohenKappa = taskMetric("CohenKappa", { binary: BinaryCohenKappa, multiclass: MulticlassCohenKappa });
