/** @file Confusion matrices: how often each class was taken for each. */
import { arange, int64, type Tensor, where, zeros } from "@lightning-ts/torch";
import { disposingAll } from "@lightning-ts/torch/nn/disposing";
import { Metric } from "../core/metric.js";
import { expectIndex, expectOneOf } from "../util/options.js";
import { toFloat } from "../util/tensors.js";
import { warn } from "../util/warn.js";
import {
  checkBinaryBatch,
  checkMulticlassBatch,
  checkMulticlassShapes,
  checkMultilabelBatch,
  expectLabels,
} from "./check-inputs.js";
import { countLabels, countPairs } from "./count-decisions.js";
import { binaryLabels, classLabels, toLabels, toRows } from "./format-inputs.js";
import {
  type BinaryOptions,
  checkBinary,
  checkMulticlass,
  checkMultilabel,
  type ClassificationOptions,
  type MulticlassOptions,
  type MultilabelOptions,
} from "./options.js";
import { taskMetric } from "./task.js";

/** What a confusion matrix is divided by: the targets of a class (rows), its predictions (columns), all, or nothing. */
export type Normalize = "true" | "pred" | "all" | "none" | null;

/** An option of confusion matrices. */
export interface Normalizing {
  /** What the matrix is divided by. Default null: nothing. */
  normalize?: Normalize;
}

/** What counts pairs of targets and predictions. */
export abstract class ConfusionCounting extends Metric<[preds: Tensor, target: Tensor], Tensor, { confmat: Tensor }> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** Targets of this value do not count. */
  readonly ignoreIndex: number | null;
  /** Whether batches are checked. */
  readonly validateArgs: boolean;

  constructor(options: ClassificationOptions, shape: number[]) {
    const { ignoreIndex = null, validateArgs = true, ...rest } = options;
    super(rest);
    if (validateArgs) expectIndex(this.constructor.name, "ignoreIndex", ignoreIndex);
    this.ignoreIndex = ignoreIndex;
    this.validateArgs = validateArgs;
    this.addState("confmat", zeros(shape, { dtype: int64 }), { distReduceFx: "sum" });
  }

  /** The counts of a batch. */
  protected abstract count(preds: Tensor, target: Tensor): Tensor;

  override update(preds: Tensor, target: Tensor): void {
    const { states } = this;
    states.confmat = disposingAll(() => states.confmat.add(this.count(preds, target)));
  }
}

/** The base of metrics of the four counts of binary decisions. */
export abstract class BinaryConfusion extends ConfusionCounting {
  /** What makes a probability a 1. */
  readonly threshold: number;

  constructor(options: BinaryOptions = {}) {
    const { threshold = 0.5, ...rest } = options;
    super(rest, [2, 2]);
    this.threshold = threshold;
    if (this.validateArgs) checkBinary(this.constructor.name, this);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) checkBinaryBatch(preds, target, this.ignoreIndex);
    super.update(preds, target);
  }

  protected override count(preds: Tensor, target: Tensor): Tensor {
    const labels = binaryLabels(preds, this.threshold);
    return countPairs(labels, target, 2, this.ignoreIndex, "labels of 0 and 1").view([2, 2]);
  }
}

/** The base of metrics of the matrix of classes. */
export abstract class MulticlassConfusion extends ConfusionCounting {
  /** How many classes there are. */
  readonly numClasses: number;

  constructor(options: MulticlassOptions) {
    const { numClasses, ...rest } = options;
    super(rest, Number.isInteger(numClasses) && numClasses > 0 ? [numClasses, numClasses] : []);
    this.numClasses = numClasses;
    if (this.validateArgs) checkMulticlass(this.constructor.name, this);
  }

  override update(preds: Tensor, target: Tensor): void {
    // Counting finds wrong targets itself where predictions are scores, so that they need not be looked at before.
    const isFound = preds.dtype.isFloatingPoint && preds.device.type === "cpu";
    if (this.validateArgs && isFound) checkMulticlassShapes(preds, target, this.numClasses);
    else if (this.validateArgs) checkMulticlassBatch(preds, target, this.numClasses, this.ignoreIndex);
    super.update(preds, target);
  }

  protected override count(preds: Tensor, target: Tensor): Tensor {
    const { numClasses } = this;
    const what = `classes from 0 to ${numClasses - 1}`;
    const labels = classLabels(preds, target);
    return countPairs(labels, target, numClasses, this.ignoreIndex, what).view([numClasses, numClasses]);
  }
}

/** The base of metrics of the four counts of each label. */
export abstract class MultilabelConfusion extends ConfusionCounting {
  /** How many labels there are. */
  readonly numLabels: number;
  /** What makes a probability a 1. */
  readonly threshold: number;

  constructor(options: MultilabelOptions) {
    const { numLabels, threshold = 0.5, ...rest } = options;
    super(rest, Number.isInteger(numLabels) && numLabels > 0 ? [numLabels, 2, 2] : []);
    this.numLabels = numLabels;
    this.threshold = threshold;
    if (this.validateArgs) checkMultilabel(this.constructor.name, this);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      expectLabels(target);
      checkMultilabelBatch(preds, target, this.numLabels, this.ignoreIndex);
    }
    super.update(preds, target);
  }

  protected override count(preds: Tensor, target: Tensor): Tensor {
    const { numLabels, ignoreIndex } = this;
    const [labels, rows] = [toRows(binaryLabels(preds, this.threshold)), toRows(target)];
    const places = toLabels(rows)
      .mul(2)
      .add(toLabels(labels))
      .add(arange(numLabels, { device: rows.device }).mul(4));
    const ignored = ignoreIndex === null ? null : rows.eq(ignoreIndex);
    return countLabels(places, 4 * numLabels, ignored, "labels of 0 and 1").view([numLabels, 2, 2]);
  }
}

/** A matrix divided as asked; what was divided by 0 is 0, with a warning. */
function normalized(confmat: Tensor, normalize: Normalize): Tensor {
  if (normalize === null || normalize === "none") return confmat;
  const counts = toFloat(confmat);
  const dims = { true: [-1], pred: [-2], all: [-2, -1] }[normalize];
  const shares = counts.div(counts.sum(dims, { keepdim: true }));
  const missing = shares.isnan();
  const count = Number(missing.sum().item()); // host-device synchronisation
  if (count > 0) warn(`${count} NaN of a confusion matrix, of classes without samples, were replaced by 0.`);
  return where(missing, 0, shares);
}

const normalizes: readonly Normalize[] = ["true", "pred", "all", "none", null];

/** Counts of targets (rows) and predictions (columns) of 0 and 1. Counterpart: `torchmetrics.classification.BinaryConfusionMatrix`. */
export class BinaryConfusionMatrix extends BinaryConfusion {
  /** What the matrix is divided by. */
  readonly normalize: Normalize;

  constructor(options: BinaryOptions & Normalizing = {}) {
    const { normalize = null, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectOneOf(this.constructor.name, "normalize", normalize, normalizes);
    this.normalize = normalize;
  }

  override compute(): Tensor {
    return normalized(this.states.confmat, this.normalize);
  }
}

/** Counts of targets (rows) and predictions (columns) of classes. Counterpart: `torchmetrics.classification.MulticlassConfusionMatrix`. */
export class MulticlassConfusionMatrix extends MulticlassConfusion {
  /** What the matrix is divided by. */
  readonly normalize: Normalize;

  constructor(options: MulticlassOptions & Normalizing) {
    const { normalize = null, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectOneOf(this.constructor.name, "normalize", normalize, normalizes);
    this.normalize = normalize;
  }

  override compute(): Tensor {
    return normalized(this.states.confmat, this.normalize);
  }
}

/** A matrix of 0 and 1 for each label, of shape (L, 2, 2). Counterpart: `torchmetrics.classification.MultilabelConfusionMatrix`. */
export class MultilabelConfusionMatrix extends MultilabelConfusion {
  /** What the matrices are divided by. */
  readonly normalize: Normalize;

  constructor(options: MultilabelOptions & Normalizing) {
    const { normalize = null, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectOneOf(this.constructor.name, "normalize", normalize, normalizes);
    this.normalize = normalize;
  }

  override compute(): Tensor {
    return normalized(this.states.confmat, this.normalize);
  }
}

/** A confusion matrix for a task; the class follows from `task`. */
export const ConfusionMatrix = taskMetric("ConfusionMatrix", {
  binary: BinaryConfusionMatrix,
  multiclass: MulticlassConfusionMatrix,
  multilabel: MultilabelConfusionMatrix,
});
