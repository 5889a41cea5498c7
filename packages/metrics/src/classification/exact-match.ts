/** @file Samples of which every decision is right. */
import { int64, scalarTensor, type Tensor, where, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { append } from "../core/state.js";
import { concatenated, isList, safeDivide } from "../util/tensors.js";
import { checkMulticlassBatch, checkMultilabelBatch, expectDimensions, expectSamples } from "./check-inputs.js";
import { binaryLabels, classLabels, toRows } from "./format-inputs.js";
import {
  checkMulticlass,
  checkMultidimAverage,
  checkMultilabel,
  type ClassificationOptions,
  type MultidimAverage,
  type MulticlassOptions,
  type MultilabelOptions,
} from "./options.js";
import { taskMetric } from "./task.js";

/** What exact matches take beside other options. */
export interface Dimensions {
  /** Whether the value is that of all, or of each sample. Default "global". */
  multidimAverage?: MultidimAverage;
}

abstract class ExactMatching extends Metric<
  [preds: Tensor, target: Tensor],
  Tensor,
  { correct: Tensor | Tensor[]; total: Tensor }
> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** Whether the value is that of all, or of each sample. */
  readonly multidimAverage: MultidimAverage;
  /** Targets of this value count as right. */
  readonly ignoreIndex: number | null;
  /** Whether batches are checked. */
  readonly validateArgs: boolean;

  constructor(options: ClassificationOptions & Dimensions) {
    const { multidimAverage = "global", ignoreIndex = null, validateArgs = true, ...rest } = options;
    super(rest);
    if (validateArgs) checkMultidimAverage(this.constructor.name, multidimAverage);
    this.multidimAverage = multidimAverage;
    this.ignoreIndex = ignoreIndex;
    this.validateArgs = validateArgs;
    const isGlobal = multidimAverage === "global";
    this.addState("correct", isGlobal ? zeros([1], { dtype: int64 }) : [], { distReduceFx: isGlobal ? "sum" : "cat" });
    this.addState("total", zeros([1], { dtype: int64 }), { distReduceFx: isGlobal ? "sum" : "mean" });
  }

  protected addBatch(correct: Tensor, total: number): void {
    const { states } = this;
    if (isList(states.correct)) {
      append(states, "correct", correct);
      states.total = scalarTensor(total, { dtype: int64, device: correct.device });
      return;
    }
    states.correct = states.correct.add(correct.sum());
    states.total = states.total.add(total);
  }

  override compute(): Tensor {
    return safeDivide(concatenated(this.states.correct), this.states.total);
  }
}

/** The share of samples all of whose classes are right. Counterpart: `torchmetrics.classification.MulticlassExactMatch`. */
export class MulticlassExactMatch extends ExactMatching {
  /** How many classes there are. */
  readonly numClasses: number;

  constructor(options: MulticlassOptions & Dimensions) {
    const { numClasses, ...rest } = options;
    super(rest);
    this.numClasses = numClasses;
    if (this.validateArgs) checkMulticlass(this.constructor.name, this);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      checkMulticlassBatch(preds, target, this.numClasses, this.ignoreIndex);
      if (this.multidimAverage === "samplewise") expectDimensions(preds, preds.ndim === target.ndim ? 2 : 3);
    }
    const count = target.size(0);
    const [a, b] = [classLabels(preds, target).reshape([count, -1]), target.reshape([count, -1])];
    const right = this.ignoreIndex === null ? a.eq(b) : a.eq(b).logicalOr(b.eq(this.ignoreIndex));
    const correct = right.all(1);
    // By sample it is whether it is right, as in torchmetrics.
    this.addBatch(correct, this.multidimAverage === "global" ? count : 1);
  }
}

/** The share of samples, or of places of samples, all of whose labels are right; by sample, of its places. Counterpart: `torchmetrics.classification.MultilabelExactMatch`. */
export class MultilabelExactMatch extends ExactMatching {
  /** How many labels there are. */
  readonly numLabels: number;
  /** What makes a probability a 1. */
  readonly threshold: number;

  constructor(options: MultilabelOptions & Dimensions) {
    const { numLabels, threshold = 0.5, ...rest } = options;
    super(rest);
    this.numLabels = numLabels;
    this.threshold = threshold;
    if (this.validateArgs) checkMultilabel(this.constructor.name, this);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      checkMultilabelBatch(preds, target, this.numLabels, this.ignoreIndex);
      if (this.multidimAverage === "samplewise") expectDimensions(preds, 3);
    }
    expectSamples(target);
    const labels = binaryLabels(preds, this.threshold);
    const known = this.ignoreIndex === null ? target : where(target.eq(this.ignoreIndex), labels.long(), target);
    const right = labels.eq(known);
    if (this.multidimAverage === "global") {
      const places = toRows(right).all(1);
      this.addBatch(places, places.numel());
      return;
    }
    const places = right.reshape([target.size(0), this.numLabels, -1]);
    this.addBatch(places.all(1).sum([-1]), places.size(2));
  }
}

/** Exact matches for a task; the class follows from `task`. */
export const ExactMatch = taskMetric("ExactMatch", {
  multiclass: MulticlassExactMatch,
  multilabel: MultilabelExactMatch,
});
