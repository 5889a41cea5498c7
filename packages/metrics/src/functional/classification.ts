/** @file Functions of classification: the value of one batch. Names and options are those of the classes. */
import * as classes from "../classification/index.js";
import { functionOf, taskFunctionOf } from "./function-of.js";

/** `Accuracy` of a batch, for a task. */
export const accuracy = taskFunctionOf(classes.Accuracy);
/** `BinaryAccuracy` of a batch. */
export const binaryAccuracy = functionOf(classes.BinaryAccuracy);
/** `MulticlassAccuracy` of a batch. */
export const multiclassAccuracy = functionOf(classes.MulticlassAccuracy);
/** `MultilabelAccuracy` of a batch. */
export const multilabelAccuracy = functionOf(classes.MultilabelAccuracy);

/** `AUROC` of a batch, for a task. */
export const auroc = taskFunctionOf(classes.AUROC);
/** `BinaryAUROC` of a batch. */
export const binaryAuroc = functionOf(classes.BinaryAUROC);
/** `MulticlassAUROC` of a batch. */
export const multiclassAuroc = functionOf(classes.MulticlassAUROC);
/** `MultilabelAUROC` of a batch. */
export const multilabelAuroc = functionOf(classes.MultilabelAUROC);

/** `AveragePrecision` of a batch, for a task. */
export const averagePrecision = taskFunctionOf(classes.AveragePrecision);
/** `BinaryAveragePrecision` of a batch. */
export const binaryAveragePrecision = functionOf(classes.BinaryAveragePrecision);
/** `MulticlassAveragePrecision` of a batch. */
export const multiclassAveragePrecision = functionOf(classes.MulticlassAveragePrecision);
/** `MultilabelAveragePrecision` of a batch. */
export const multilabelAveragePrecision = functionOf(classes.MultilabelAveragePrecision);

/** `CalibrationError` of a batch, for a task. */
export const calibrationError = taskFunctionOf(classes.CalibrationError);
/** `BinaryCalibrationError` of a batch. */
export const binaryCalibrationError = functionOf(classes.BinaryCalibrationError);
/** `MulticlassCalibrationError` of a batch. */
export const multiclassCalibrationError = functionOf(classes.MulticlassCalibrationError);

/** `CohenKappa` of a batch, for a task. */
export const cohenKappa = taskFunctionOf(classes.CohenKappa);
/** `BinaryCohenKappa` of a batch. */
export const binaryCohenKappa = functionOf(classes.BinaryCohenKappa);
/** `MulticlassCohenKappa` of a batch. */
export const multiclassCohenKappa = functionOf(classes.MulticlassCohenKappa);

/** `ConfusionMatrix` of a batch, for a task. */
export const confusionMatrix = taskFunctionOf(classes.ConfusionMatrix);
/** `BinaryConfusionMatrix` of a batch. */
export const binaryConfusionMatrix = functionOf(classes.BinaryConfusionMatrix);
/** `MulticlassConfusionMatrix` of a batch. */
export const multiclassConfusionMatrix = functionOf(classes.MulticlassConfusionMatrix);
/** `MultilabelConfusionMatrix` of a batch. */
export const multilabelConfusionMatrix = functionOf(classes.MultilabelConfusionMatrix);

/** `ExactMatch` of a batch, for a task. */
export const exactMatch = taskFunctionOf(classes.ExactMatch);
/** `MulticlassExactMatch` of a batch. */
export const multiclassExactMatch = functionOf(classes.MulticlassExactMatch);
/** `MultilabelExactMatch` of a batch. */
export const multilabelExactMatch = functionOf(classes.MultilabelExactMatch);

/** `F1Score` of a batch, for a task. */
export const f1Score = taskFunctionOf(classes.F1Score);
/** `BinaryF1Score` of a batch. */
export const binaryF1Score = functionOf(classes.BinaryF1Score);
/** `MulticlassF1Score` of a batch. */
export const multiclassF1Score = functionOf(classes.MulticlassF1Score);
/** `MultilabelF1Score` of a batch. */
export const multilabelF1Score = functionOf(classes.MultilabelF1Score);

/** `FBetaScore` of a batch, for a task. */
export const fbetaScore = taskFunctionOf(classes.FBetaScore);
/** `BinaryFBetaScore` of a batch. */
export const binaryFbetaScore = functionOf(classes.BinaryFBetaScore);
/** `MulticlassFBetaScore` of a batch. */
export const multiclassFbetaScore = functionOf(classes.MulticlassFBetaScore);
/** `MultilabelFBetaScore` of a batch. */
export const multilabelFbetaScore = functionOf(classes.MultilabelFBetaScore);

/** `HammingDistance` of a batch, for a task. */
export const hammingDistance = taskFunctionOf(classes.HammingDistance);
/** `BinaryHammingDistance` of a batch. */
export const binaryHammingDistance = functionOf(classes.BinaryHammingDistance);
/** `MulticlassHammingDistance` of a batch. */
export const multiclassHammingDistance = functionOf(classes.MulticlassHammingDistance);
/** `MultilabelHammingDistance` of a batch. */
export const multilabelHammingDistance = functionOf(classes.MultilabelHammingDistance);

/** `HingeLoss` of a batch, for a task. */
export const hingeLoss = taskFunctionOf(classes.HingeLoss);
/** `BinaryHingeLoss` of a batch. */
export const binaryHingeLoss = functionOf(classes.BinaryHingeLoss);
/** `MulticlassHingeLoss` of a batch. */
export const multiclassHingeLoss = functionOf(classes.MulticlassHingeLoss);

/** `JaccardIndex` of a batch, for a task. */
export const jaccardIndex = taskFunctionOf(classes.JaccardIndex);
/** `BinaryJaccardIndex` of a batch. */
export const binaryJaccardIndex = functionOf(classes.BinaryJaccardIndex);
/** `MulticlassJaccardIndex` of a batch. */
export const multiclassJaccardIndex = functionOf(classes.MulticlassJaccardIndex);
/** `MultilabelJaccardIndex` of a batch. */
export const multilabelJaccardIndex = functionOf(classes.MultilabelJaccardIndex);

/** `MatthewsCorrCoef` of a batch, for a task. */
export const matthewsCorrcoef = taskFunctionOf(classes.MatthewsCorrCoef);
/** `BinaryMatthewsCorrCoef` of a batch. */
export const binaryMatthewsCorrcoef = functionOf(classes.BinaryMatthewsCorrCoef);
/** `MulticlassMatthewsCorrCoef` of a batch. */
export const multiclassMatthewsCorrcoef = functionOf(classes.MulticlassMatthewsCorrCoef);
/** `MultilabelMatthewsCorrCoef` of a batch. */
export const multilabelMatthewsCorrcoef = functionOf(classes.MultilabelMatthewsCorrCoef);

/** `NegativePredictiveValue` of a batch, for a task. */
export const negativePredictiveValue = taskFunctionOf(classes.NegativePredictiveValue);
/** `BinaryNegativePredictiveValue` of a batch. */
export const binaryNegativePredictiveValue = functionOf(classes.BinaryNegativePredictiveValue);
/** `MulticlassNegativePredictiveValue` of a batch. */
export const multiclassNegativePredictiveValue = functionOf(classes.MulticlassNegativePredictiveValue);
/** `MultilabelNegativePredictiveValue` of a batch. */
export const multilabelNegativePredictiveValue = functionOf(classes.MultilabelNegativePredictiveValue);

/** `Precision` of a batch, for a task. */
export const precision = taskFunctionOf(classes.Precision);
/** `BinaryPrecision` of a batch. */
export const binaryPrecision = functionOf(classes.BinaryPrecision);
/** `MulticlassPrecision` of a batch. */
export const multiclassPrecision = functionOf(classes.MulticlassPrecision);
/** `MultilabelPrecision` of a batch. */
export const multilabelPrecision = functionOf(classes.MultilabelPrecision);

/** `PrecisionAtFixedRecall` of a batch, for a task. */
export const precisionAtFixedRecall = taskFunctionOf(classes.PrecisionAtFixedRecall);
/** `BinaryPrecisionAtFixedRecall` of a batch. */
export const binaryPrecisionAtFixedRecall = functionOf(classes.BinaryPrecisionAtFixedRecall);
/** `MulticlassPrecisionAtFixedRecall` of a batch. */
export const multiclassPrecisionAtFixedRecall = functionOf(classes.MulticlassPrecisionAtFixedRecall);
/** `MultilabelPrecisionAtFixedRecall` of a batch. */
export const multilabelPrecisionAtFixedRecall = functionOf(classes.MultilabelPrecisionAtFixedRecall);

/** `PrecisionRecallCurve` of a batch, for a task. */
export const precisionRecallCurve = taskFunctionOf(classes.PrecisionRecallCurve);
/** `BinaryPrecisionRecallCurve` of a batch. */
export const binaryPrecisionRecallCurve = functionOf(classes.BinaryPrecisionRecallCurve);
/** `MulticlassPrecisionRecallCurve` of a batch. */
export const multiclassPrecisionRecallCurve = functionOf(classes.MulticlassPrecisionRecallCurve);
/** `MultilabelPrecisionRecallCurve` of a batch. */
export const multilabelPrecisionRecallCurve = functionOf(classes.MultilabelPrecisionRecallCurve);

/** `Recall` of a batch, for a task. */
export const recall = taskFunctionOf(classes.Recall);
/** `BinaryRecall` of a batch. */
export const binaryRecall = functionOf(classes.BinaryRecall);
/** `MulticlassRecall` of a batch. */
export const multiclassRecall = functionOf(classes.MulticlassRecall);
/** `MultilabelRecall` of a batch. */
export const multilabelRecall = functionOf(classes.MultilabelRecall);

/** `RecallAtFixedPrecision` of a batch, for a task. */
export const recallAtFixedPrecision = taskFunctionOf(classes.RecallAtFixedPrecision);
/** `BinaryRecallAtFixedPrecision` of a batch. */
export const binaryRecallAtFixedPrecision = functionOf(classes.BinaryRecallAtFixedPrecision);
/** `MulticlassRecallAtFixedPrecision` of a batch. */
export const multiclassRecallAtFixedPrecision = functionOf(classes.MulticlassRecallAtFixedPrecision);
/** `MultilabelRecallAtFixedPrecision` of a batch. */
export const multilabelRecallAtFixedPrecision = functionOf(classes.MultilabelRecallAtFixedPrecision);

/** `ROC` of a batch, for a task. */
export const roc = taskFunctionOf(classes.ROC);
/** `BinaryROC` of a batch. */
export const binaryRoc = functionOf(classes.BinaryROC);
/** `MulticlassROC` of a batch. */
export const multiclassRoc = functionOf(classes.MulticlassROC);
/** `MultilabelROC` of a batch. */
export const multilabelRoc = functionOf(classes.MultilabelROC);

/** `SensitivityAtSpecificity` of a batch, for a task. */
export const sensitivityAtSpecificity = taskFunctionOf(classes.SensitivityAtSpecificity);
/** `BinarySensitivityAtSpecificity` of a batch. */
export const binarySensitivityAtSpecificity = functionOf(classes.BinarySensitivityAtSpecificity);
/** `MulticlassSensitivityAtSpecificity` of a batch. */
export const multiclassSensitivityAtSpecificity = functionOf(classes.MulticlassSensitivityAtSpecificity);
/** `MultilabelSensitivityAtSpecificity` of a batch. */
export const multilabelSensitivityAtSpecificity = functionOf(classes.MultilabelSensitivityAtSpecificity);

/** `Specificity` of a batch, for a task. */
export const specificity = taskFunctionOf(classes.Specificity);
/** `BinarySpecificity` of a batch. */
export const binarySpecificity = functionOf(classes.BinarySpecificity);
/** `MulticlassSpecificity` of a batch. */
export const multiclassSpecificity = functionOf(classes.MulticlassSpecificity);
/** `MultilabelSpecificity` of a batch. */
export const multilabelSpecificity = functionOf(classes.MultilabelSpecificity);

/** `SpecificityAtSensitivity` of a batch, for a task. */
export const specificityAtSensitivity = taskFunctionOf(classes.SpecificityAtSensitivity);
/** `BinarySpecificityAtSensitivity` of a batch. */
export const binarySpecificityAtSensitivity = functionOf(classes.BinarySpecificityAtSensitivity);
/** `MulticlassSpecificityAtSensitivity` of a batch. */
export const multiclassSpecificityAtSensitivity = functionOf(classes.MulticlassSpecificityAtSensitivity);
/** `MultilabelSpecificityAtSensitivity` of a batch. */
export const multilabelSpecificityAtSensitivity = functionOf(classes.MultilabelSpecificityAtSensitivity);

/** `StatScores` of a batch, for a task. */
export const statScores = taskFunctionOf(classes.StatScores);
/** `BinaryStatScores` of a batch. */
export const binaryStatScores = functionOf(classes.BinaryStatScores);
/** `MulticlassStatScores` of a batch. */
export const multiclassStatScores = functionOf(classes.MulticlassStatScores);
/** `MultilabelStatScores` of a batch. */
export const multilabelStatScores = functionOf(classes.MultilabelStatScores);
/** `MultilabelCoverageError` of a batch. */
export const multilabelCoverageError = functionOf(classes.MultilabelCoverageError);
/** `MultilabelRankingAveragePrecision` of a batch. */
export const multilabelRankingAveragePrecision = functionOf(classes.MultilabelRankingAveragePrecision);
/** `MultilabelRankingLoss` of a batch. */
export const multilabelRankingLoss = functionOf(classes.MultilabelRankingLoss);
