/** @file Hamming distance: the share of decisions that are wrong. */
import type { Tensor } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import type { Formula } from "./reduce-counts.js";
import { BinaryCounting, MulticlassCounting, MultilabelCounting } from "./stat-scores.js";
import { taskMetric } from "./task.js";

const ofDecisions: Formula = (tp, fp, tn, fn) => safeDivide(tp.add(tn), tp.add(tn).add(fp).add(fn)).neg().add(1);
const ofClasses: Formula = (tp, _fp, _tn, fn) => safeDivide(tp, tp.add(fn)).neg().add(1);

/** The share of decisions that are wrong. Counterpart: `torchmetrics.classification.BinaryHammingDistance`. */
export class BinaryHammingDistance extends BinaryCounting {
  static override readonly higherIsBetter: boolean | null = false;

  override compute(): Tensor {
    return this.reduced(ofDecisions);
  }
}

/** The share of samples whose class is not predicted. Counterpart: `torchmetrics.classification.MulticlassHammingDistance`. */
export class MulticlassHammingDistance extends MulticlassCounting {
  static override readonly higherIsBetter: boolean | null = false;

  override compute(): Tensor {
    return this.reduced(ofClasses);
  }
}

/** The share of decisions for labels that are wrong. Counterpart: `torchmetrics.classification.MultilabelHammingDistance`. */
export class MultilabelHammingDistance extends MultilabelCounting {
  static override readonly higherIsBetter: boolean | null = false;

  override compute(): Tensor {
    return this.reduced(ofDecisions);
  }
}

/** Hamming distance for a task; its class follows from `task`. The average is "micro" by default. */
export const HammingDistance = taskMetric(
  "HammingDistance",
  { binary: BinaryHammingDistance, multiclass: MulticlassHammingDistance, multilabel: MultilabelHammingDistance },
  { average: "micro" },
);
