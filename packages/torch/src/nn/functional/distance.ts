/** @file Distances between vectors. */
import type { Tensor } from "../../tensor/tensor.js";
import type { Optional } from "../../util/arguments.js";
import { aten } from "../../tensor/aten.js";

/** Options of `pairwiseDistance`. */
export interface PairwiseDistanceOptions {
  /** Exponent of the norm. Default 2. */
  p?: number;
  /** Added to differences. Default 1e-6. */
  eps?: number;
  /** Whether the last dimension stays, with size 1. Default false. */
  keepdim?: boolean;
}

/** Options of `cosineSimilarity`. */
export interface CosineSimilarityOptions {
  /** The dimension of the vectors. Default 1. */
  dim?: number;
  /** Smallest divisor. Default 1e-8. */
  eps?: number;
}

/** The distance of each vector to its counterpart. */
export const pairwiseDistance =
  aten<
    (x1: Tensor, x2: Tensor, ...options: Optional<PairwiseDistanceOptions, readonly ["p", "eps", "keepdim"]>) => Tensor
  >("pairwise_distance");

/** The cosine of the angle between vectors. */
export const cosineSimilarity =
  aten<(x1: Tensor, x2: Tensor, ...options: Optional<CosineSimilarityOptions, readonly ["dim", "eps"]>) => Tensor>(
    "cosine_similarity",
  );

/** The distances of all pairs of rows. */
export const pdist = aten<(input: Tensor, ...options: Optional<{ p?: number }, readonly ["p"]>) => Tensor>("pdist");
