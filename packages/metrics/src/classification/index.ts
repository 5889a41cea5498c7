/** @file Metrics of classification. */
import "../core/arithmetic.js";

export type { Average, MultidimAverage, ZeroDivision } from "./options.js";
export type { BinaryCountingOptions, MulticlassCountingOptions, MultilabelCountingOptions } from "./stat-scores.js";
export type { Task, TaskMetric } from "./task.js";
export { Accuracy, BinaryAccuracy, MulticlassAccuracy, MultilabelAccuracy } from "./accuracy.js";
export {
  BinaryF1Score,
  BinaryFBetaScore,
  F1Score,
  FBetaScore,
  MulticlassF1Score,
  MulticlassFBetaScore,
  MultilabelF1Score,
  MultilabelFBetaScore,
} from "./f-beta.js";
export {
  BinaryHammingDistance,
  HammingDistance,
  MulticlassHammingDistance,
  MultilabelHammingDistance,
} from "./hamming.js";
export {
  BinaryNegativePredictiveValue,
  MulticlassNegativePredictiveValue,
  MultilabelNegativePredictiveValue,
  NegativePredictiveValue,
} from "./negative-predictive-value.js";
export { BinaryPrecision, MulticlassPrecision, MultilabelPrecision, Precision } from "./precision.js";
export { BinaryRecall, MulticlassRecall, MultilabelRecall, Recall } from "./recall.js";
export { BinarySpecificity, MulticlassSpecificity, MultilabelSpecificity, Specificity } from "./specificity.js";
export { BinaryStatScores, MulticlassStatScores, MultilabelStatScores, StatScores } from "./stat-scores.js";
export { AUROC, BinaryAUROC, type BinaryAUROCOptions, MulticlassAUROC, MultilabelAUROC } from "./auroc.js";
export {
  AveragePrecision,
  BinaryAveragePrecision,
  MulticlassAveragePrecision,
  MultilabelAveragePrecision,
} from "./average-precision.js";
export {
  type Best,
  BinaryPrecisionAtFixedRecall,
  BinaryRecallAtFixedPrecision,
  BinarySensitivityAtSpecificity,
  BinarySpecificityAtSensitivity,
  MulticlassPrecisionAtFixedRecall,
  MulticlassRecallAtFixedPrecision,
  MulticlassSensitivityAtSpecificity,
  MulticlassSpecificityAtSensitivity,
  MultilabelPrecisionAtFixedRecall,
  MultilabelRecallAtFixedPrecision,
  MultilabelSensitivityAtSpecificity,
  MultilabelSpecificityAtSensitivity,
  PrecisionAtFixedRecall,
  RecallAtFixedPrecision,
  SensitivityAtSpecificity,
  SpecificityAtSensitivity,
} from "./best-at-least.js";
export {
  BinaryCalibrationError,
  CalibrationError,
  type CalibrationNorm,
  MulticlassCalibrationError,
} from "./calibration-error.js";
export { BinaryCohenKappa, CohenKappa, type KappaWeights, MulticlassCohenKappa } from "./cohen-kappa.js";
export {
  BinaryConfusionMatrix,
  ConfusionMatrix,
  MulticlassConfusionMatrix,
  MultilabelConfusionMatrix,
  type Normalize,
} from "./confusion-matrix.js";
export type {
  CurveAverage,
  MulticlassAverageCurveOptions,
  MulticlassScoreOptions,
  MultilabelScoreOptions,
  ScoreAverage,
} from "./curve-average.js";
export type { CurveOptions, MulticlassCurveOptions, MultilabelCurveOptions, Thresholds } from "./curve-metrics.js";
export type { Curve, Curves } from "./curves.js";
export { ExactMatch, MulticlassExactMatch, MultilabelExactMatch } from "./exact-match.js";
export { BinaryHingeLoss, HingeLoss, type MulticlassMode, MulticlassHingeLoss } from "./hinge.js";
export { BinaryJaccardIndex, JaccardIndex, MulticlassJaccardIndex, MultilabelJaccardIndex } from "./jaccard.js";
export {
  BinaryMatthewsCorrCoef,
  MatthewsCorrCoef,
  MulticlassMatthewsCorrCoef,
  MultilabelMatthewsCorrCoef,
} from "./matthews-corrcoef.js";
export {
  BinaryPrecisionRecallCurve,
  MulticlassPrecisionRecallCurve,
  MultilabelPrecisionRecallCurve,
  PrecisionRecallCurve,
} from "./precision-recall-curve.js";
export {
  MultilabelCoverageError,
  MultilabelRankingAveragePrecision,
  MultilabelRankingLoss,
  type RankingOptions,
} from "./ranking.js";
export { BinaryROC, MulticlassROC, MultilabelROC, ROC } from "./roc.js";
