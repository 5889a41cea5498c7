/** @file Loss layers for embeddings. */
import { expectNumber } from "../../util/expect.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, checkOptions, type Optional } from "../../util/arguments.js";
import * as F from "../functional/loss-embedding.js";
import { pyNumber } from "../repr.js";
import { Loss, lossReduction } from "./loss-base.js";
import { RangeError } from "../../util/user-errors.js";

abstract class MarginLoss extends Loss {
  readonly margin: number;
  protected readonly call: F.MarginLossOptions;

  protected constructor(given: readonly unknown[], usual: number, name: string) {
    const bound = bind<F.MarginLossOptions>(given, F.marginNames, name);
    super(lossReduction(bound));
    this.margin = bound.margin ?? usual;
    this.call = { margin: this.margin, reduction: this.reduction };
  }
}

/** max(0, -target (x1 - x2) + margin). Counterpart: `torch.nn.MarginRankingLoss`. */
export class MarginRankingLoss extends MarginLoss {
  constructor(...options: Optional<F.MarginLossOptions, typeof F.marginNames>) {
    super(options, 0, "MarginRankingLoss");
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    return F.marginRankingLoss(input1, input2, target, this.call);
  }
}

/** x where the target is 1, max(0, margin - x) where it is -1. */
export class HingeEmbeddingLoss extends MarginLoss {
  constructor(...options: Optional<F.MarginLossOptions, typeof F.marginNames>) {
    super(options, 1, "HingeEmbeddingLoss");
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.hingeEmbeddingLoss(input, target, this.call);
  }
}

/** 1 - cos where the target is 1, max(0, cos - margin) where it is -1. */
export class CosineEmbeddingLoss extends MarginLoss {
  constructor(...options: Optional<F.MarginLossOptions, typeof F.marginNames>) {
    super(options, 0, "CosineEmbeddingLoss");
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    return F.cosineEmbeddingLoss(input1, input2, target, this.call);
  }
}

const tripletNames = ["margin", "p", "eps", "swap", "sizeAverage", "reduce", "reduction"] as const;

function checkMargin(name: string, margin: number): void {
  expectNumber(name, "margin", margin);
  if (margin <= 0) {
    throw new RangeError(`${name}: expected margin to be greater than 0, got ${pyNumber(margin)} instead`);
  }
}

/** max(0, d(anchor, positive) - d(anchor, negative) + margin). */
export class TripletMarginLoss extends Loss {
  /** How far apart right and wrong should be. */
  readonly margin: number;
  /** Exponent of the distance's norm. */
  readonly p: number;
  /** Added to differences. */
  readonly eps: number;
  /** Whether the positive may stand for the anchor where it is nearer to the negative. */
  readonly swap: boolean;

  constructor(...given: Optional<F.TripletMarginLossOptions, typeof tripletNames>) {
    const bound = bind<F.TripletMarginLossOptions>(given, tripletNames, "TripletMarginLoss");
    super(lossReduction(bound));
    const { margin = 1, p = 2, eps = 1e-6, swap = false } = bound;
    checkMargin("TripletMarginLoss", margin);
    this.margin = margin;
    this.p = p;
    this.eps = eps;
    this.swap = swap;
  }

  override forward(anchor: Tensor, positive: Tensor, negative: Tensor): Tensor {
    const { margin, p, eps, swap, reduction } = this;
    return F.tripletMarginLoss(anchor, positive, negative, { margin, p, eps, swap, reduction });
  }
}

/** `TripletMarginLoss` with a distance of the user's own. */
export class TripletMarginWithDistanceLoss extends Loss {
  /** The distance of two tensors. */
  readonly distanceFunction: ((a: Tensor, b: Tensor) => Tensor) | null;
  /** How far apart right and wrong should be. */
  readonly margin: number;
  /** Whether the positive may stand for the anchor where it is nearer to the negative. */
  readonly swap: boolean;

  constructor(options: F.TripletDistanceLossOptions = {}) {
    const { distanceFunction = null, margin = 1, swap = false, reduction = "mean" } = options;
    checkOptions("TripletMarginWithDistanceLoss", options, F.tripletDistanceNames);
    super(reduction);
    checkMargin("TripletMarginWithDistanceLoss", margin);
    this.distanceFunction = distanceFunction;
    this.margin = margin;
    this.swap = swap;
  }

  override forward(anchor: Tensor, positive: Tensor, negative: Tensor): Tensor {
    const { distanceFunction, margin, swap, reduction } = this;
    return F.tripletMarginWithDistanceLoss(anchor, positive, negative, { distanceFunction, margin, swap, reduction });
  }
}
