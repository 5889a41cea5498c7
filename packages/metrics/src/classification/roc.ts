/** @file True against false positives at all thresholds. */
import { MulticlassAverageCurve } from "./curve-average.js";
import { BinaryCurveMetric, MultilabelCurveMetric } from "./curve-metrics.js";
import { type Curve, type Curves, meanCurve } from "./curves.js";
import { taskMetric } from "./task.js";

/** False positive rate, true positive rate and thresholds, the highest first. Counterpart: `torchmetrics.classification.BinaryROC`. */
export class BinaryROC extends BinaryCurveMetric<Curve> {
  override compute(): Curve {
    return this.receiverOperating();
  }
}

/** The same of each class, or of all. Counterpart: `torchmetrics.classification.MulticlassROC`. */
export class MulticlassROC extends MulticlassAverageCurve {
  override compute(): Curves {
    const curves = this.receiverOperating();
    return this.average === "macro" ? meanCurve(curves, this.numClasses, true) : curves;
  }
}

/** The same of each label. Counterpart: `torchmetrics.classification.MultilabelROC`. */
export class MultilabelROC extends MultilabelCurveMetric<Curves> {
  override compute(): Curves {
    return this.receiverOperating();
  }
}

/** Curves of true against false positives for a task; the class follows from `task`. */
export const ROC = taskMetric("ROC", { binary: BinaryROC, multiclass: MulticlassROC, multilabel: MultilabelROC }, {});
