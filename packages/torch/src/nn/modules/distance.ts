/** @file Distances as layers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import * as F from "../functional/distance.js";
import { Module } from "../module/module.js";

const pairwiseNames = ["p", "eps", "keepdim"] as const;
const cosineNames = ["dim", "eps"] as const;

/** The distance of each vector to its counterpart. Counterpart: `torch.nn.PairwiseDistance`. */
export class PairwiseDistance extends Module {
  /** Exponent of the norm. */
  readonly p: number;
  /** Added to differences. */
  readonly eps: number;
  /** Whether the last dimension stays, with size 1. */
  readonly keepdim: boolean;

  constructor(...options: Optional<F.PairwiseDistanceOptions, typeof pairwiseNames>) {
    super();
    const bound = bind<F.PairwiseDistanceOptions>(options, pairwiseNames, "PairwiseDistance");
    const { p = 2, eps = 1e-6, keepdim = false } = bound;
    this.p = p;
    this.eps = eps;
    this.keepdim = keepdim;
  }

  override forward(x1: Tensor, x2: Tensor): Tensor {
    return F.pairwiseDistance(x1, x2, this.p, this.eps, this.keepdim);
  }
}

/** The cosine of the angle between vectors. */
export class CosineSimilarity extends Module {
  /** The dimension of the vectors. */
  readonly dim: number;
  /** Smallest divisor. */
  readonly eps: number;

  constructor(...options: Optional<F.CosineSimilarityOptions, typeof cosineNames>) {
    super();
    const { dim = 1, eps = 1e-8 } = bind<F.CosineSimilarityOptions>(options, cosineNames, "CosineSimilarity");
    this.dim = dim;
    this.eps = eps;
  }

  override forward(x1: Tensor, x2: Tensor): Tensor {
    return F.cosineSimilarity(x1, x2, this.dim, this.eps);
  }
}
