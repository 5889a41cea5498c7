/** @file Recall: of what is to be found, the share that was. */
import type { Tensor } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import type { ZeroDivision } from "./options.js";
import type { Formula } from "./reduce-counts.js";
import { BinaryCounting, MulticlassCounting, MultilabelCounting } from "./stat-scores.js";
import { taskMetric } from "./task.js";

const formula =
  (zeroDivision: ZeroDivision): Formula =>
  (tp, _fp, _tn, fn) =>
    safeDivide(tp, tp.add(fn), zeroDivision);

/** Of the targets of 1, the share that is predicted. Counterpart: `torchmetrics.classification.BinaryRecall`. */
export class BinaryRecall extends BinaryCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision));
  }
}

/** Of the samples of a class, the share that is predicted. Counterpart: `torchmetrics.classification.MulticlassRecall`. */
export class MulticlassRecall extends MulticlassCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision), this.topK);
  }
}

/** Of the samples with a label, the share that is predicted. Counterpart: `torchmetrics.classification.MultilabelRecall`. */
export class MultilabelRecall extends MultilabelCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision));
  }
}

/** Recall for a task; its class follows from `task`. The average is "micro" by default. */
export const Recall = taskMetric(
  "Recall",
  { binary: BinaryRecall, multiclass: MulticlassRecall, multilabel: MultilabelRecall },
  { average: "micro" },
);
