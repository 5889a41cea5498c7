/** @file Metrics of regression. */
import "../core/arithmetic.js";

export { ConcordanceCorrCoef, PearsonCorrCoef, SpearmanCorrCoef } from "./correlation.js";
export { CriticalSuccessIndex, type CriticalSuccessIndexOptions } from "./critical-success-index.js";
export {
  CosineSimilarity,
  type CosineSimilarityOptions,
  KLDivergence,
  type KLDivergenceOptions,
  type SampleReduction,
  TweedieDevianceScore,
  type TweedieDevianceScoreOptions,
} from "./distributions.js";
export {
  LogCoshError,
  MeanAbsoluteError,
  MeanAbsolutePercentageError,
  MeanSquaredError,
  type MeanSquaredErrorOptions,
  MeanSquaredLogError,
  MinkowskiDistance,
  type MinkowskiDistanceOptions,
  type OutputOptions,
  SymmetricMeanAbsolutePercentageError,
  WeightedMeanAbsolutePercentageError,
} from "./mean-errors.js";
export {
  ExplainedVariance,
  type ExplainedVarianceOptions,
  type Multioutput,
  type Normalization,
  NormalizedRootMeanSquaredError,
  type NormalizedRootMeanSquaredErrorOptions,
  R2Score,
  type R2ScoreOptions,
  RelativeSquaredError,
  type RelativeSquaredErrorOptions,
} from "./variance.js";
