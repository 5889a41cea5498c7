/** @file Jaccard's index: the intersection of predictions and targets, divided by their union. */
import { onesLike, type Tensor, where, arange } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import { BinaryConfusion, MulticlassConfusion, MultilabelConfusion } from "./confusion-matrix.js";
import {
  type Average,
  type BinaryOptions,
  checkAverage,
  type MulticlassOptions,
  type MultilabelOptions,
} from "./options.js";
import { taskMetric } from "./task.js";

/** What Jaccard's index takes beside other options. */
export interface Dividing {
  /** What stands for a quotient whose divisor is 0. Default 0. */
  zeroDivision?: number;
}

/** What Jaccard's index of classes or labels takes beside other options. */
export interface Averaging extends Dividing {
  /** How the values of classes or labels become one. Default "macro". */
  average?: Average;
}

/** Intersections and unions, and how often each class or label occurs. */
interface Overlap {
  both: Tensor;
  either: Tensor;
  support: Tensor;
  /** Which classes count in a mean. */
  counted: Tensor;
}

function reduced(overlap: Overlap, average: Average, ignored: number | null, zeroDivision: number): Tensor {
  const { either, support, counted } = overlap;
  if (average === "micro") {
    const all = either.sum();
    return safeDivide(overlap.both.sum(), ignored === null ? all : all.sub(either.select(0, ignored)), zeroDivision);
  }
  const index = safeDivide(overlap.both, either, zeroDivision);
  if (average === null || average === "none") return index;
  const weights = average === "weighted" ? support : where(counted, onesLike(index), 0);
  return weights.mul(index).div(weights.sum()).sum();
}

/** The overlap of predictions and targets of 1. Counterpart: `torchmetrics.classification.BinaryJaccardIndex`. */
export class BinaryJaccardIndex extends BinaryConfusion {
  static override readonly higherIsBetter: boolean | null = true;
  /** What stands for a quotient whose divisor is 0. */
  readonly zeroDivision: number;

  constructor(options: BinaryOptions & Dividing = {}) {
    const { zeroDivision = 0, ...rest } = options;
    super(rest);
    this.zeroDivision = zeroDivision;
  }

  override compute(): Tensor {
    const { confmat } = this.states;
    const both = confmat.select(0, 1).select(0, 1);
    const either = confmat.sum().sub(confmat.select(0, 0).select(0, 0));
    return safeDivide(both, either, this.zeroDivision);
  }
}

/** The overlap of predictions and targets of each class, averaged. Counterpart: `torchmetrics.classification.MulticlassJaccardIndex`. */
export class MulticlassJaccardIndex extends MulticlassConfusion {
  static override readonly higherIsBetter: boolean | null = true;
  /** How the values of classes become one. */
  readonly average: Average;
  /** What stands for a quotient whose divisor is 0. */
  readonly zeroDivision: number;

  constructor(options: MulticlassOptions & Averaging) {
    const { average = "macro", zeroDivision = 0, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkAverage(this.constructor.name, average);
    this.average = average;
    this.zeroDivision = zeroDivision;
  }

  override compute(): Tensor {
    const counts = this.states.confmat.float();
    const both = counts.diagonal();
    const [preds, support] = [counts.sum([0]), counts.sum([1])];
    const { ignoreIndex, numClasses } = this;
    const ignored = ignoreIndex !== null && ignoreIndex >= 0 && ignoreIndex < numClasses ? ignoreIndex : null;
    const seen = preds.add(support).ne(0);
    const counted =
      ignored === null ? seen : seen.logicalAnd(arange(numClasses, { device: counts.device }).ne(ignored));
    const overlap = { both, either: preds.add(support).sub(both), support, counted };
    return reduced(overlap, this.average, ignored, this.zeroDivision);
  }
}

/** The overlap of predictions and targets of each label, averaged. Counterpart: `torchmetrics.classification.MultilabelJaccardIndex`. */
export class MultilabelJaccardIndex extends MultilabelConfusion {
  static override readonly higherIsBetter: boolean | null = true;
  /** How the values of labels become one. */
  readonly average: Average;
  /** What stands for a quotient whose divisor is 0. */
  readonly zeroDivision: number;

  constructor(options: MultilabelOptions & Averaging) {
    const { average = "macro", zeroDivision = 0, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkAverage(this.constructor.name, average);
    this.average = average;
    this.zeroDivision = zeroDivision;
  }

  override compute(): Tensor {
    const counts = this.states.confmat.float();
    const at = (row: number, column: number): Tensor => counts.select(1, row).select(1, column);
    const both = at(1, 1);
    const support = both.add(at(1, 0));
    const { ignoreIndex, numLabels } = this;
    const ignored = ignoreIndex !== null && ignoreIndex >= 0 && ignoreIndex < numLabels ? ignoreIndex : null;
    const all = onesLike(both).bool();
    const counted = ignored === null ? all : arange(numLabels, { device: counts.device }).ne(ignored);
    return reduced({ both, either: support.add(at(0, 1)), support, counted }, this.average, ignored, this.zeroDivision);
  }
}

/** Jaccard's index for a task; the class follows from `task`. */
export const JaccardIndex = taskMetric("JaccardIndex", {
  binary: BinaryJaccardIndex,
  multiclass: MulticlassJaccardIndex,
  multilabel: MultilabelJaccardIndex,
});
