/** @file Losses between embeddings: rankings, cosines, triplets. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import { TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, checkOptions, type Optional, shown } from "../../util/arguments.js";
import { aten } from "../../tensor/aten.js";
import { pyFloat, pySize } from "../repr.js";
import { pairwiseDistance } from "./distance.js";
import { type Reduction, reductionNumber, type ReductionOptions, reductionOf } from "./reduction.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of the losses with a margin. */
export interface MarginLossOptions extends ReductionOptions {
  /** How far apart is far enough. */
  margin?: number;
}

/** Names of the optional arguments of the losses with a margin. */
export const marginNames = ["margin", "sizeAverage", "reduce", "reduction"] as const;
type Native3 = (a: Tensor, b: Tensor, target: Tensor, margin: number, reduction: number) => Tensor;
const ranking = aten<Native3>("margin_ranking_loss");
const cosine = aten<Native3>("cosine_embedding_loss");
const hinge =
  aten<(input: Tensor, target: Tensor, margin: number, reduction: number) => Tensor>("hinge_embedding_loss");

/** max(0, -target (x1 - x2) + margin) with margin 0 by default. */
export function marginRankingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...options: Optional<MarginLossOptions, typeof marginNames>
): Tensor {
  expectTensor("marginRankingLoss", "input1", input1);
  expectTensor("marginRankingLoss", "input2", input2);
  expectTensor("marginRankingLoss", "target", target);
  const bound = bind<MarginLossOptions>(options, marginNames, "marginRankingLoss");
  const reduction = reductionNumber(reductionOf(bound));
  if (input1.ndim !== input2.ndim || input1.ndim !== target.ndim) {
    throw new TorchError(
      "margin_ranking_loss : All input tensors should have same dimension but got sizes: " +
        `input1: ${pySize(input1.shape)}, input2: ${pySize(input2.shape)}, target: ${pySize(target.shape)} `,
    );
  }
  return ranking(input1, input2, target, bound.margin ?? 0, reduction);
}

/** x where the target is 1, max(0, margin - x) where it is -1, with margin 1 by default. */
export function hingeEmbeddingLoss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<MarginLossOptions, typeof marginNames>
): Tensor {
  const bound = bind<MarginLossOptions>(options, marginNames, "hingeEmbeddingLoss");
  return hinge(input, target, bound.margin ?? 1, reductionNumber(reductionOf(bound)));
}

/** 1 - cos where the target is 1, max(0, cos - margin) where it is -1, with margin 0 by default. */
export function cosineEmbeddingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...options: Optional<MarginLossOptions, typeof marginNames>
): Tensor {
  const bound = bind<MarginLossOptions>(options, marginNames, "cosineEmbeddingLoss");
  return cosine(input1, input2, target, bound.margin ?? 0, reductionNumber(reductionOf(bound)));
}

/** Options of `tripletMarginLoss`. */
export interface TripletMarginLossOptions extends ReductionOptions {
  /** Default 1. */
  margin?: number;
  /** Exponent of the distance's norm. Default 2. */
  p?: number;
  /** Added to differences. Default 1e-6. */
  eps?: number;
  /** Whether the positive may stand for the anchor where it is nearer to the negative. Default false. */
  swap?: boolean;
}

const tripletNames = ["margin", "p", "eps", "swap", "sizeAverage", "reduce", "reduction"] as const;
type NativeTriplet = (
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  margin: number,
  p: number,
  eps: number,
  swap: boolean,
  reduction: number,
) => Tensor;
const triplet = aten<NativeTriplet>("triplet_margin_loss");

function checkMargin(margin: number): void {
  if (margin <= 0) throw new RangeError(`margin must be greater than 0, got ${pyFloat(margin)}`);
}

/** max(0, d(anchor, positive) - d(anchor, negative) + margin). */
export function tripletMarginLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  ...options: Optional<TripletMarginLossOptions, typeof tripletNames>
): Tensor {
  const bound = bind<TripletMarginLossOptions>(options, tripletNames, "tripletMarginLoss");
  const { margin = 1, p = 2, eps = 1e-6, swap = false } = bound;
  const reduction = reductionNumber(reductionOf(bound));
  checkMargin(margin);
  return triplet(anchor, positive, negative, margin, p, eps, swap, reduction);
}

/** Options of `tripletMarginWithDistanceLoss`. */
export interface TripletDistanceLossOptions {
  /** The distance of two tensors. Default: the Euclidean one. */
  distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null;
  /** Default 1. */
  margin?: number;
  /** Whether the positive may stand for the anchor where it is nearer to the negative. Default false. */
  swap?: boolean;
  /** Default "mean". */
  reduction?: Reduction;
}

/** Names of the options of `tripletMarginWithDistanceLoss`. */
export const tripletDistanceNames = ["distanceFunction", "margin", "swap", "reduction"] as const;

/** `tripletMarginLoss` with a distance of the user's own. */
export function tripletMarginWithDistanceLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  options: TripletDistanceLossOptions = {},
): Tensor {
  expectTensor("tripletMarginWithDistanceLoss", "anchor", anchor);
  expectTensor("tripletMarginWithDistanceLoss", "positive", positive);
  expectTensor("tripletMarginWithDistanceLoss", "negative", negative);
  checkOptions("tripletMarginWithDistanceLoss", options, tripletDistanceNames);
  const { distanceFunction, margin = 1, swap = false, reduction = "mean" } = options;
  if (!["mean", "sum", "none"].includes(reduction)) {
    throw new RangeError(`${shown(reduction)} is not a valid value for reduction`);
  }
  checkMargin(margin);
  const dims = [anchor.ndim, positive.ndim, negative.ndim];
  if (dims[0] !== dims[1] || dims[1] !== dims[2]) {
    throw new TorchError(
      "The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: " +
        `anchor ${dims[0]}D, positive ${dims[1]}D, and negative ${dims[2]}D inputs`,
    );
  }
  const distance = distanceFunction ?? pairwiseDistance;
  const near = distance(anchor, positive);
  let far = distance(anchor, negative);
  if (swap) far = far.minimum(distance(positive, negative));
  const loss = near.add(margin).sub(far).clampMin(0);
  return reduction === "sum" ? loss.sum() : reduction === "mean" ? loss.mean() : loss;
}
