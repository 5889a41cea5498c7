/** @file Accuracy: the share of decisions that are right. */
import type { Tensor } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import type { Formula } from "./reduce-counts.js";
import { BinaryCounting, MulticlassCounting, MultilabelCounting } from "./stat-scores.js";
import { taskMetric } from "./task.js";

const ofDecisions: Formula = (tp, fp, tn, fn) => safeDivide(tp.add(tn), tp.add(tn).add(fp).add(fn));
const ofClasses: Formula = (tp, _fp, _tn, fn) => safeDivide(tp, tp.add(fn));

/** The share of decisions that are right. Counterpart: `torchmetrics.classification.BinaryAccuracy`. */
export class BinaryAccuracy extends BinaryCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(ofDecisions);
  }
}

/** The share of samples whose class is predicted: of all together for "micro", else of each class. Counterpart: `torchmetrics.classification.MulticlassAccuracy`. */
export class MulticlassAccuracy extends MulticlassCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(ofClasses, this.topK);
  }
}

/** The share of decisions for labels that are right. Counterpart: `torchmetrics.classification.MultilabelAccuracy`. */
export class MultilabelAccuracy extends MultilabelCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(ofDecisions);
  }
}

/** Accuracy for a task; its class follows from `task`. The average is "micro" by default. */
export const Accuracy = taskMetric(
  "Accuracy",
  { binary: BinaryAccuracy, multiclass: MulticlassAccuracy, multilabel: MultilabelAccuracy },
  { average: "micro" },
);
