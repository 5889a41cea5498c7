/** @file The best of one rate of decisions where another is at least as large as asked: recall at a precision, and its like. */
import { scalarTensor, stack, type Tensor } from "@lightning-ts/torch";
import { wrongValue } from "../util/errors.js";
import {
  BinaryCurveMetric,
  type CurveOptions,
  MulticlassCurveMetric,
  type MulticlassCurveOptions,
  MultilabelCurveMetric,
  type MultilabelCurveOptions,
} from "./curve-metrics.js";
import type { Curve, Curves } from "./curves.js";
import { taskMetric } from "./task.js";

/** The best value, and the threshold that has it. */
export type Best = [value: Tensor, threshold: Tensor];

/** Points of a curve as numbers, as long as all lines have one. Reads them from their device. */
function pointsOf(lines: readonly Tensor[], least: number): { points: number[][]; least: number } {
  const columns = lines.map((line) => line.tolist<number[]>());
  const length = Math.min(...columns.map((column) => column.length));
  const points = Array.from({ length }, (_, i) => columns.map((column) => column[i] ?? NaN));
  // What is compared with numbers of 32 bits is one, as in PyTorch.
  return { points, least: lines[0]?.dtype.name === "float64" ? least : Math.fround(least) };
}

/** Whether a list of numbers comes after another in the order of their first differing numbers. */
function isAfter(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i >= 0 && (a[i] ?? 0) > (b[i] ?? 0);
}

function best(value: Tensor, thresholds: Tensor, found: readonly [number, number]): Best {
  const like = (x: Tensor): { dtype: Tensor["dtype"]; device: Tensor["device"] } => ({
    dtype: x.dtype,
    device: x.device,
  });
  return [scalarTensor(found[0], like(value)), scalarTensor(found[1], like(thresholds))];
}

/** The largest `value` where `other` is at least `least`; of equal ones that of the largest other, then threshold. NaN as threshold for 0. */
function largest(value: Tensor, other: Tensor, thresholds: Tensor, atLeast: number): Best {
  const { points, least } = pointsOf([value, other, thresholds], atLeast);
  let found: readonly number[] | null = null;
  for (const point of points) {
    if ((point[1] ?? NaN) >= least && (found === null || isAfter(point, found))) found = point;
  }
  const [first = 0, , threshold = NaN] = found ?? [];
  return best(value, thresholds, first === 0 ? [0, NaN] : [first, threshold]);
}

/** The first largest `value` where `other` is at least `least`; 0 at the threshold 1e6 for none. */
function firstLargest(value: Tensor, other: Tensor, thresholds: Tensor, atLeast: number): Best {
  const { points, least } = pointsOf([value, other, thresholds], atLeast);
  let found: readonly number[] | null = null;
  for (const point of points) {
    if ((point[1] ?? NaN) >= least && (found === null || (point[0] ?? 0) > (found[0] ?? 0))) found = point;
  }
  const [first = 0, , threshold = 1e6] = found ?? [];
  return best(value, thresholds, [first, threshold]);
}

type Search = ([x, y, thresholds]: Curve, least: number) => Best;

const recallAtPrecision: Search = ([precision, recall, thresholds], least) =>
  largest(recall, precision, thresholds, least);
const precisionAtRecall: Search = ([precision, recall, thresholds], least) =>
  largest(precision, recall, thresholds, least);
const specificityAtSensitivity: Search = ([fpr, tpr, thresholds], least) =>
  firstLargest(fpr.neg().add(1), tpr, thresholds, least);
const sensitivityAtSpecificity: Search = ([fpr, tpr, thresholds], least) =>
  firstLargest(tpr, fpr.neg().add(1), thresholds, least);

/** The best of each of several curves. */
function bestOfEach([x, y, thresholds]: Curves, least: number, search: Search): Best {
  const rows = (lines: Tensor | Tensor[]): Tensor[] => (Array.isArray(lines) ? lines : lines.unbind(0));
  const [xs, ys] = [rows(x), rows(y)];
  const all = xs.map((line, i) => {
    const points = Array.isArray(thresholds) ? (thresholds[i] ?? line) : thresholds;
    return search([line, ys[i] ?? line, points], least);
  });
  return [stack(all.map(([value]) => value)), stack(all.map(([, threshold]) => threshold))];
}

/** @throws RangeError for anything but a number in [0, 1] */
function checkLeast(callee: string, name: string, least: number): void {
  if (!(typeof least === "number" && least >= 0 && least <= 1))
    throw wrongValue(callee, name, "a number in [0, 1]", least);
}

/** What `RecallAtFixedPrecision` metrics need beside other options. */
export interface MinPrecision {
  /** The least precision, in [0, 1]. */
  minPrecision: number;
}

/** The largest recall where precision is at least `minPrecision`, and its threshold. Counterpart: `torchmetrics.classification.BinaryRecallAtFixedPrecision`. */
export class BinaryRecallAtFixedPrecision extends BinaryCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least precision. */
  readonly minPrecision: number;

  constructor(options: CurveOptions & MinPrecision) {
    const { minPrecision, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minPrecision", minPrecision);
    this.minPrecision = minPrecision;
  }

  override compute(): Best {
    return recallAtPrecision(this.precisionRecall(), this.minPrecision);
  }
}

/** The largest recall where precision is at least `minPrecision`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassRecallAtFixedPrecision`. */
export class MulticlassRecallAtFixedPrecision extends MulticlassCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least precision. */
  readonly minPrecision: number;

  constructor(options: MulticlassCurveOptions & MinPrecision) {
    const { minPrecision, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minPrecision", minPrecision);
    this.minPrecision = minPrecision;
  }

  override compute(): Best {
    return bestOfEach(this.precisionRecall(), this.minPrecision, recallAtPrecision);
  }
}

/** The largest recall where precision is at least `minPrecision`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelRecallAtFixedPrecision`. */
export class MultilabelRecallAtFixedPrecision extends MultilabelCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least precision. */
  readonly minPrecision: number;

  constructor(options: MultilabelCurveOptions & MinPrecision) {
    const { minPrecision, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minPrecision", minPrecision);
    this.minPrecision = minPrecision;
  }

  override compute(): Best {
    return bestOfEach(this.precisionRecall(), this.minPrecision, recallAtPrecision);
  }
}

/** The largest recall at a precision for a task; the class follows from `task`. */
export const RecallAtFixedPrecision = taskMetric("RecallAtFixedPrecision", {
  binary: BinaryRecallAtFixedPrecision,
  multiclass: MulticlassRecallAtFixedPrecision,
  multilabel: MultilabelRecallAtFixedPrecision,
});

/** What `PrecisionAtFixedRecall` metrics need beside other options. */
export interface MinRecall {
  /** The least recall, in [0, 1]. */
  minRecall: number;
}

/** The largest precision where recall is at least `minRecall`, and its threshold. Counterpart: `torchmetrics.classification.BinaryPrecisionAtFixedRecall`. */
export class BinaryPrecisionAtFixedRecall extends BinaryCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least recall. */
  readonly minRecall: number;

  constructor(options: CurveOptions & MinRecall) {
    const { minRecall, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minRecall", minRecall);
    this.minRecall = minRecall;
  }

  override compute(): Best {
    return precisionAtRecall(this.precisionRecall(), this.minRecall);
  }
}

/** The largest precision where recall is at least `minRecall`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassPrecisionAtFixedRecall`. */
export class MulticlassPrecisionAtFixedRecall extends MulticlassCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least recall. */
  readonly minRecall: number;

  constructor(options: MulticlassCurveOptions & MinRecall) {
    const { minRecall, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minRecall", minRecall);
    this.minRecall = minRecall;
  }

  override compute(): Best {
    return bestOfEach(this.precisionRecall(), this.minRecall, precisionAtRecall);
  }
}

/** The largest precision where recall is at least `minRecall`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelPrecisionAtFixedRecall`. */
export class MultilabelPrecisionAtFixedRecall extends MultilabelCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least recall. */
  readonly minRecall: number;

  constructor(options: MultilabelCurveOptions & MinRecall) {
    const { minRecall, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minRecall", minRecall);
    this.minRecall = minRecall;
  }

  override compute(): Best {
    return bestOfEach(this.precisionRecall(), this.minRecall, precisionAtRecall);
  }
}

/** The largest precision at a recall for a task; the class follows from `task`. */
export const PrecisionAtFixedRecall = taskMetric("PrecisionAtFixedRecall", {
  binary: BinaryPrecisionAtFixedRecall,
  multiclass: MulticlassPrecisionAtFixedRecall,
  multilabel: MultilabelPrecisionAtFixedRecall,
});

/** What `SpecificityAtSensitivity` metrics need beside other options. */
export interface MinSensitivity {
  /** The least sensitivity, in [0, 1]. */
  minSensitivity: number;
}

/** The largest specificity where sensitivity is at least `minSensitivity`, and its threshold. Counterpart: `torchmetrics.classification.BinarySpecificityAtSensitivity`. */
export class BinarySpecificityAtSensitivity extends BinaryCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least sensitivity. */
  readonly minSensitivity: number;

  constructor(options: CurveOptions & MinSensitivity) {
    const { minSensitivity, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minSensitivity", minSensitivity);
    this.minSensitivity = minSensitivity;
  }

  override compute(): Best {
    return specificityAtSensitivity(this.receiverOperating(), this.minSensitivity);
  }
}

/** The largest specificity where sensitivity is at least `minSensitivity`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassSpecificityAtSensitivity`. */
export class MulticlassSpecificityAtSensitivity extends MulticlassCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least sensitivity. */
  readonly minSensitivity: number;

  constructor(options: MulticlassCurveOptions & MinSensitivity) {
    const { minSensitivity, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minSensitivity", minSensitivity);
    this.minSensitivity = minSensitivity;
  }

  override compute(): Best {
    return bestOfEach(this.receiverOperating(), this.minSensitivity, specificityAtSensitivity);
  }
}

/** The largest specificity where sensitivity is at least `minSensitivity`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelSpecificityAtSensitivity`. */
export class MultilabelSpecificityAtSensitivity extends MultilabelCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least sensitivity. */
  readonly minSensitivity: number;

  constructor(options: MultilabelCurveOptions & MinSensitivity) {
    const { minSensitivity, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minSensitivity", minSensitivity);
    this.minSensitivity = minSensitivity;
  }

  override compute(): Best {
    return bestOfEach(this.receiverOperating(), this.minSensitivity, specificityAtSensitivity);
  }
}

/** The largest specificity at a sensitivity for a task; the class follows from `task`. */
export const SpecificityAtSensitivity = taskMetric("SpecificityAtSensitivity", {
  binary: BinarySpecificityAtSensitivity,
  multiclass: MulticlassSpecificityAtSensitivity,
  multilabel: MultilabelSpecificityAtSensitivity,
});

/** What `SensitivityAtSpecificity` metrics need beside other options. */
export interface MinSpecificity {
  /** The least specificity, in [0, 1]. */
  minSpecificity: number;
}

/** The largest sensitivity where specificity is at least `minSpecificity`, and its threshold. Counterpart: `torchmetrics.classification.BinarySensitivityAtSpecificity`. */
export class BinarySensitivityAtSpecificity extends BinaryCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least specificity. */
  readonly minSpecificity: number;

  constructor(options: CurveOptions & MinSpecificity) {
    const { minSpecificity, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minSpecificity", minSpecificity);
    this.minSpecificity = minSpecificity;
  }

  override compute(): Best {
    return sensitivityAtSpecificity(this.receiverOperating(), this.minSpecificity);
  }
}

/** The largest sensitivity where specificity is at least `minSpecificity`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassSensitivityAtSpecificity`. */
export class MulticlassSensitivityAtSpecificity extends MulticlassCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least specificity. */
  readonly minSpecificity: number;

  constructor(options: MulticlassCurveOptions & MinSpecificity) {
    const { minSpecificity, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minSpecificity", minSpecificity);
    this.minSpecificity = minSpecificity;
  }

  override compute(): Best {
    return bestOfEach(this.receiverOperating(), this.minSpecificity, sensitivityAtSpecificity);
  }
}

/** The largest sensitivity where specificity is at least `minSpecificity`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelSensitivityAtSpecificity`. */
export class MultilabelSensitivityAtSpecificity extends MultilabelCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  /** The least specificity. */
  readonly minSpecificity: number;

  constructor(options: MultilabelCurveOptions & MinSpecificity) {
    const { minSpecificity, ...rest } = options;
    super(rest);
    if (this.validateArgs) checkLeast(this.constructor.name, "minSpecificity", minSpecificity);
    this.minSpecificity = minSpecificity;
  }

  override compute(): Best {
    return bestOfEach(this.receiverOperating(), this.minSpecificity, sensitivityAtSpecificity);
  }
}

/** The largest sensitivity at a specificity for a task; the class follows from `task`. */
export const SensitivityAtSpecificity = taskMetric("SensitivityAtSpecificity", {
  binary: BinarySensitivityAtSpecificity,
  multiclass: MulticlassSensitivityAtSpecificity,
  multilabel: MultilabelSensitivityAtSpecificity,
});
