/** @file Negative predictive value: of what was ruled out, the share that is right. */
import type { Tensor } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import type { ZeroDivision } from "./options.js";
import type { Formula } from "./reduce-counts.js";
import { BinaryCounting, MulticlassCounting, MultilabelCounting } from "./stat-scores.js";
import { taskMetric } from "./task.js";

const formula =
  (zeroDivision: ZeroDivision): Formula =>
  (_tp, _fp, tn, fn) =>
    safeDivide(tn, tn.add(fn), zeroDivision);

/** Of the decisions for 0, the share that is right. Counterpart: `torchmetrics.classification.BinaryNegativePredictiveValue`. */
export class BinaryNegativePredictiveValue extends BinaryCounting {
  static override readonly higherIsBetter: boolean | null = null;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision));
  }
}

/** Of the samples not taken for a class, the share that is of another. Counterpart: `torchmetrics.classification.MulticlassNegativePredictiveValue`. */
export class MulticlassNegativePredictiveValue extends MulticlassCounting {
  static override readonly higherIsBetter: boolean | null = null;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision), this.topK);
  }
}

/** Of the decisions against a label, the share that is right. Counterpart: `torchmetrics.classification.MultilabelNegativePredictiveValue`. */
export class MultilabelNegativePredictiveValue extends MultilabelCounting {
  static override readonly higherIsBetter: boolean | null = null;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision));
  }
}

/** Negative predictive value for a task; its class follows from `task`. The average is "micro" by default. */
export const NegativePredictiveValue = taskMetric(
  "NegativePredictiveValue",
  {
    binary: BinaryNegativePredictiveValue,
    multiclass: MulticlassNegativePredictiveValue,
    multilabel: MultilabelNegativePredictiveValue,
  },
  { average: "micro" },
);
