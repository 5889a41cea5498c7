/** @file Functions of regression: the value of one batch. */
import * as classes from "../regression/index.js";
import { functionOf } from "./function-of.js";

/** `MeanSquaredError` of a batch. */
export const meanSquaredError = functionOf(classes.MeanSquaredError);

/** `MeanAbsoluteError` of a batch. */
export const meanAbsoluteError = functionOf(classes.MeanAbsoluteError);

/** `MeanAbsolutePercentageError` of a batch. */
export const meanAbsolutePercentageError = functionOf(classes.MeanAbsolutePercentageError);

/** `SymmetricMeanAbsolutePercentageError` of a batch. */
export const symmetricMeanAbsolutePercentageError = functionOf(classes.SymmetricMeanAbsolutePercentageError);

/** `WeightedMeanAbsolutePercentageError` of a batch. */
export const weightedMeanAbsolutePercentageError = functionOf(classes.WeightedMeanAbsolutePercentageError);

/** `MeanSquaredLogError` of a batch. */
export const meanSquaredLogError = functionOf(classes.MeanSquaredLogError);

/** `LogCoshError` of a batch. */
export const logCoshError = functionOf(classes.LogCoshError);

/** `MinkowskiDistance` of a batch. */
export const minkowskiDistance = functionOf(classes.MinkowskiDistance);

/** `R2Score` of a batch. */
export const r2Score = functionOf(classes.R2Score);

/** `ExplainedVariance` of a batch. */
export const explainedVariance = functionOf(classes.ExplainedVariance);

/** `RelativeSquaredError` of a batch. */
export const relativeSquaredError = functionOf(classes.RelativeSquaredError);

/** `NormalizedRootMeanSquaredError` of a batch. */
export const normalizedRootMeanSquaredError = functionOf(classes.NormalizedRootMeanSquaredError);

/** `PearsonCorrCoef` of a batch. */
export const pearsonCorrcoef = functionOf(classes.PearsonCorrCoef);

/** `SpearmanCorrCoef` of a batch. */
export const spearmanCorrcoef = functionOf(classes.SpearmanCorrCoef);

/** `ConcordanceCorrCoef` of a batch. */
export const concordanceCorrcoef = functionOf(classes.ConcordanceCorrCoef);

/** `KLDivergence` of a batch. */
export const klDivergence = functionOf(classes.KLDivergence);

/** `CosineSimilarity` of a batch. */
export const cosineSimilarity = functionOf(classes.CosineSimilarity);

/** `TweedieDevianceScore` of a batch. */
export const tweedieDevianceScore = functionOf(classes.TweedieDevianceScore);

/** `CriticalSuccessIndex` of a batch. */
export const criticalSuccessIndex = functionOf(classes.CriticalSuccessIndex);
