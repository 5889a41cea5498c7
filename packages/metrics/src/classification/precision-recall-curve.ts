/** @file Precision and recall at all thresholds. */
import { MulticlassAverageCurve } from "./curve-average.js";
import { BinaryCurveMetric, MultilabelCurveMetric } from "./curve-metrics.js";
import { type Curve, type Curves, meanCurve } from "./curves.js";
import { taskMetric } from "./task.js";

/** Precision, recall and the thresholds of their points. Counterpart: `torchmetrics.classification.BinaryPrecisionRecallCurve`. */
export class BinaryPrecisionRecallCurve extends BinaryCurveMetric<Curve> {
  override compute(): Curve {
    return this.precisionRecall();
  }
}

/** Precision, recall and thresholds of each class, or of all. Counterpart: `torchmetrics.classification.MulticlassPrecisionRecallCurve`. */
export class MulticlassPrecisionRecallCurve extends MulticlassAverageCurve {
  override compute(): Curves {
    const curves = this.precisionRecall();
    return this.average === "macro" ? meanCurve(curves, this.numClasses, false) : curves;
  }
}

/** Precision, recall and thresholds of each label. Counterpart: `torchmetrics.classification.MultilabelPrecisionRecallCurve`. */
export class MultilabelPrecisionRecallCurve extends MultilabelCurveMetric<Curves> {
  override compute(): Curves {
    return this.precisionRecall();
  }
}

/** Precision-recall curves for a task; the class follows from `task`. */
export const PrecisionRecallCurve = taskMetric(
  "PrecisionRecallCurve",
  {
    binary: BinaryPrecisionRecallCurve,
    multiclass: MulticlassPrecisionRecallCurve,
    multilabel: MultilabelPrecisionRecallCurve,
  },
  {},
);
