/** @file Precision: of what was predicted, the share that is right. */
import type { Tensor } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import type { ZeroDivision } from "./options.js";
import type { Formula } from "./reduce-counts.js";
import { BinaryCounting, MulticlassCounting, MultilabelCounting } from "./stat-scores.js";
import { taskMetric } from "./task.js";

const formula =
  (zeroDivision: ZeroDivision): Formula =>
  (tp, fp) =>
    safeDivide(tp, tp.add(fp), zeroDivision);

/** Of the decisions for 1, the share that is right. Counterpart: `torchmetrics.classification.BinaryPrecision`. */
export class BinaryPrecision extends BinaryCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision));
  }
}

/** Of the predictions of a class, the share that is right. Counterpart: `torchmetrics.classification.MulticlassPrecision`. */
export class MulticlassPrecision extends MulticlassCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision), this.topK);
  }
}

/** Of the decisions for a label, the share that is right. Counterpart: `torchmetrics.classification.MultilabelPrecision`. */
export class MultilabelPrecision extends MultilabelCounting {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return this.reduced(formula(this.zeroDivision));
  }
}

/** Precision for a task; its class follows from `task`. The average is "micro" by default. */
export const Precision = taskMetric(
  "Precision",
  { binary: BinaryPrecision, multiclass: MulticlassPrecision, multilabel: MultilabelPrecision },
  { average: "micro" },
);
