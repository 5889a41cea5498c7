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
