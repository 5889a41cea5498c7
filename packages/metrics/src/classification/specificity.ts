/** @file Specificity: of what is not to be found, the share that was not. */
import type { Tensor } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import type { Formula } from "./reduce-counts.js";
import { BinaryCounting, MulticlassCounting, MultilabelCounting } from "./stat-scores.js";
import { taskMetric } from "./task.js";

const formula: Formula = (_tp, fp, tn) => safeDivide(tn, tn.add(fp));

/** Of the targets of 0, the share that is predicted as such. Counterpart: `torchmetrics.classification.BinarySpecificity`. */
export class BinarySpecificity extends BinaryCounting {
  static override readonly higherIsBetter: boolean | null = null;

  override compute(): Tensor {
    return this.reduced(formula);
  }
}

/** Of the samples of other classes, the share that is not taken for the class. Counterpart: `torchmetrics.classification.MulticlassSpecificity`. */
export class MulticlassSpecificity extends MulticlassCounting {
  static override readonly higherIsBetter: boolean | null = null;

  override compute(): Tensor {
    return this.reduced(formula);
  }
}

/** Of the samples without a label, the share that is predicted as such. Counterpart: `torchmetrics.classification.MultilabelSpecificity`. */
export class MultilabelSpecificity extends MultilabelCounting {
  static override readonly higherIsBetter: boolean | null = null;

  override compute(): Tensor {
    return this.reduced(formula);
  }
}

/** Specificity for a task; its class follows from `task`. The average is "micro" by default. */
export const Specificity = taskMetric(
  "Specificity",
  { binary: BinarySpecificity, multiclass: MulticlassSpecificity, multilabel: MultilabelSpecificity },
  { average: "micro" },
);
