/** @file The mean of precision over recall. */
import type { Tensor } from "@lightning-ts/torch";
import { MulticlassScore, MultilabelScore } from "./curve-average.js";
import { BinaryCurveMetric } from "./curve-metrics.js";
import { meanPrecisions, precisionRecall } from "./curves.js";
import { taskMetric } from "./task.js";

/** The mean precision, weighted by the steps of recall. Counterpart: `torchmetrics.classification.BinaryAveragePrecision`. */
export class BinaryAveragePrecision extends BinaryCurveMetric<Tensor> {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    const [precision, recall] = this.precisionRecall();
    return meanPrecisions(precision, recall);
  }
}

/** The mean precision of each class, averaged. Counterpart: `torchmetrics.classification.MulticlassAveragePrecision`. */
export class MulticlassAveragePrecision extends MulticlassScore {
  override compute(): Tensor {
    const [precision, recall] = this.precisionRecall();
    return this.averaged(meanPrecisions(precision, recall));
  }
}

/** The mean precision of each label, averaged. Counterpart: `torchmetrics.classification.MultilabelAveragePrecision`. */
export class MultilabelAveragePrecision extends MultilabelScore {
  override compute(): Tensor {
    const each = (): Tensor => {
      const [precision, recall] = this.precisionRecall();
      return meanPrecisions(precision, recall);
    };
    return this.averaged(each, (state) => {
      const [precision, recall] = precisionRecall(state);
      return meanPrecisions(precision.nanToNum(0), recall.nanToNum(0));
    });
  }
}

/** The mean precision for a task; the class follows from `task`. */
export const AveragePrecision = taskMetric(
  "AveragePrecision",
  { binary: BinaryAveragePrecision, multiclass: MulticlassAveragePrecision, multilabel: MultilabelAveragePrecision },
  {},
);
