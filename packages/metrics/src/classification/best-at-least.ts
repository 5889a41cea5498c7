/** @file The best of one rate of decisions where another is at least as large as asked: recall at a precision, and its like. */
import { promoteTypes, scalarTensor, stack, type Tensor } from "@lightning-ts/torch";
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

/** The point with the largest value where the other is at least `atLeast`; of equal ones that of the largest other, then threshold. null for none. */
function largestPoint([value, other, thresholds]: Curve, atLeast: number): readonly number[] | null {
  const { points, least } = pointsOf([value, other, thresholds], atLeast);
  let found: readonly number[] | null = null;
  for (const point of points) {
    if ((point[1] ?? NaN) >= least && (found === null || isAfter(point, found))) found = point;
  }
  return found;
}

/** The largest value where the other is at least `atLeast`. NaN as threshold for 0. */
function largest(curve: Curve, atLeast: number): Best {
  const [first = 0, , threshold = NaN] = largestPoint(curve, atLeast) ?? [];
  return best(curve[0], curve[2], first === 0 ? [0, NaN] : [first, threshold]);
}

/** As `largest`, of lines that become one tensor before: what is found there has the dtype that they have in common, as in torchmetrics. */
function largestOfOne([value, other, thresholds]: Curve, atLeast: number): Best {
  const dtype = [other, thresholds].reduce((common, each) => promoteTypes(common, each.dtype), value.dtype);
  const [values, others, places] = [value.to(dtype), other.to(dtype), thresholds.to(dtype)] as const;
  const point = largestPoint([values, others, places], atLeast);
  if (point === null) return best(value, thresholds, [0, NaN]);
  const [first = 0, , threshold = NaN] = point;
  return first === 0 ? best(values, thresholds, [0, NaN]) : best(values, places, [first, threshold]);
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

/** What is looked for: on which curve, and the best of which of its lines. */
interface Search {
  /** The option that says the least of the other rate. */
  readonly least: string;
  /** Precision and recall, or the rates of false and true positives. */
  readonly curve: "precisionRecall" | "receiverOperating";
  readonly best: ([x, y, thresholds]: Curve, least: number) => Best;
}

const recallAtPrecision: Search = {
  least: "minPrecision",
  curve: "precisionRecall",
  best: ([precision, recall, thresholds], least) => largestOfOne([recall, precision, thresholds], least),
};
const precisionAtRecall: Search = {
  least: "minRecall",
  curve: "precisionRecall",
  best: ([precision, recall, thresholds], least) => largest([precision, recall, thresholds], least),
};
const specificityAtSensitivity: Search = {
  least: "minSensitivity",
  curve: "receiverOperating",
  best: ([fpr, tpr, thresholds], least) => firstLargest(fpr.neg().add(1), tpr, thresholds, least),
};
const sensitivityAtSpecificity: Search = {
  least: "minSpecificity",
  curve: "receiverOperating",
  best: ([fpr, tpr, thresholds], least) => firstLargest(tpr, fpr.neg().add(1), thresholds, least),
};

/** The best of each of several curves. */
function bestOfEach([x, y, thresholds]: Curves, least: number, search: Search["best"]): Best {
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

/** The best of the curve of binary decisions. */
abstract class BinaryBest extends BinaryCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  private readonly search: Search;
  private readonly least: number;

  constructor(options: CurveOptions, search: Search, least: number) {
    super(options);
    if (this.validateArgs) checkLeast(this.constructor.name, search.least, least);
    this.search = search;
    this.least = least;
  }

  override compute(): Best {
    const { curve, best } = this.search;
    return best(curve === "precisionRecall" ? this.precisionRecall() : this.receiverOperating(), this.least);
  }
}

/** The best of the curve of each class. */
abstract class MulticlassBest extends MulticlassCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  private readonly search: Search;
  private readonly least: number;

  constructor(options: MulticlassCurveOptions, search: Search, least: number) {
    super(options);
    if (this.validateArgs) checkLeast(this.constructor.name, search.least, least);
    this.search = search;
    this.least = least;
  }

  override compute(): Best {
    const { curve, best } = this.search;
    const curves = curve === "precisionRecall" ? this.precisionRecall() : this.receiverOperating();
    return bestOfEach(curves, this.least, best);
  }
}

/** The best of the curve of each label. */
abstract class MultilabelBest extends MultilabelCurveMetric<Best> {
  static override readonly higherIsBetter: boolean | null = null;
  private readonly search: Search;
  private readonly least: number;

  constructor(options: MultilabelCurveOptions, search: Search, least: number) {
    super(options);
    if (this.validateArgs) checkLeast(this.constructor.name, search.least, least);
    this.search = search;
    this.least = least;
  }

  override compute(): Best {
    const { curve, best } = this.search;
    const curves = curve === "precisionRecall" ? this.precisionRecall() : this.receiverOperating();
    return bestOfEach(curves, this.least, best);
  }
}

/** What `RecallAtFixedPrecision` metrics need beside other options. */
export interface MinPrecision {
  /** The least precision, in [0, 1]. */
  minPrecision: number;
}

/** The largest recall where precision is at least `minPrecision`, and its threshold. Counterpart: `torchmetrics.classification.BinaryRecallAtFixedPrecision`. */
export class BinaryRecallAtFixedPrecision extends BinaryBest {
  /** The least precision. */
  readonly minPrecision: number;

  constructor({ minPrecision, ...rest }: CurveOptions & MinPrecision) {
    super(rest, recallAtPrecision, minPrecision);
    this.minPrecision = minPrecision;
  }
}

/** The largest recall where precision is at least `minPrecision`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassRecallAtFixedPrecision`. */
export class MulticlassRecallAtFixedPrecision extends MulticlassBest {
  /** The least precision. */
  readonly minPrecision: number;

  constructor({ minPrecision, ...rest }: MulticlassCurveOptions & MinPrecision) {
    super(rest, recallAtPrecision, minPrecision);
    this.minPrecision = minPrecision;
  }
}

/** The largest recall where precision is at least `minPrecision`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelRecallAtFixedPrecision`. */
export class MultilabelRecallAtFixedPrecision extends MultilabelBest {
  /** The least precision. */
  readonly minPrecision: number;

  constructor({ minPrecision, ...rest }: MultilabelCurveOptions & MinPrecision) {
    super(rest, recallAtPrecision, minPrecision);
    this.minPrecision = minPrecision;
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
export class BinaryPrecisionAtFixedRecall extends BinaryBest {
  /** The least recall. */
  readonly minRecall: number;

  constructor({ minRecall, ...rest }: CurveOptions & MinRecall) {
    super(rest, precisionAtRecall, minRecall);
    this.minRecall = minRecall;
  }
}

/** The largest precision where recall is at least `minRecall`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassPrecisionAtFixedRecall`. */
export class MulticlassPrecisionAtFixedRecall extends MulticlassBest {
  /** The least recall. */
  readonly minRecall: number;

  constructor({ minRecall, ...rest }: MulticlassCurveOptions & MinRecall) {
    super(rest, precisionAtRecall, minRecall);
    this.minRecall = minRecall;
  }
}

/** The largest precision where recall is at least `minRecall`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelPrecisionAtFixedRecall`. */
export class MultilabelPrecisionAtFixedRecall extends MultilabelBest {
  /** The least recall. */
  readonly minRecall: number;

  constructor({ minRecall, ...rest }: MultilabelCurveOptions & MinRecall) {
    super(rest, precisionAtRecall, minRecall);
    this.minRecall = minRecall;
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
export class BinarySpecificityAtSensitivity extends BinaryBest {
  /** The least sensitivity. */
  readonly minSensitivity: number;

  constructor({ minSensitivity, ...rest }: CurveOptions & MinSensitivity) {
    super(rest, specificityAtSensitivity, minSensitivity);
    this.minSensitivity = minSensitivity;
  }
}

/** The largest specificity where sensitivity is at least `minSensitivity`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassSpecificityAtSensitivity`. */
export class MulticlassSpecificityAtSensitivity extends MulticlassBest {
  /** The least sensitivity. */
  readonly minSensitivity: number;

  constructor({ minSensitivity, ...rest }: MulticlassCurveOptions & MinSensitivity) {
    super(rest, specificityAtSensitivity, minSensitivity);
    this.minSensitivity = minSensitivity;
  }
}

/** The largest specificity where sensitivity is at least `minSensitivity`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelSpecificityAtSensitivity`. */
export class MultilabelSpecificityAtSensitivity extends MultilabelBest {
  /** The least sensitivity. */
  readonly minSensitivity: number;

  constructor({ minSensitivity, ...rest }: MultilabelCurveOptions & MinSensitivity) {
    super(rest, specificityAtSensitivity, minSensitivity);
    this.minSensitivity = minSensitivity;
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
export class BinarySensitivityAtSpecificity extends BinaryBest {
  /** The least specificity. */
  readonly minSpecificity: number;

  constructor({ minSpecificity, ...rest }: CurveOptions & MinSpecificity) {
    super(rest, sensitivityAtSpecificity, minSpecificity);
    this.minSpecificity = minSpecificity;
  }
}

/** The largest sensitivity where specificity is at least `minSpecificity`, and its threshold for each class. Counterpart: `torchmetrics.classification.MulticlassSensitivityAtSpecificity`. */
export class MulticlassSensitivityAtSpecificity extends MulticlassBest {
  /** The least specificity. */
  readonly minSpecificity: number;

  constructor({ minSpecificity, ...rest }: MulticlassCurveOptions & MinSpecificity) {
    super(rest, sensitivityAtSpecificity, minSpecificity);
    this.minSpecificity = minSpecificity;
  }
}

/** The largest sensitivity where specificity is at least `minSpecificity`, and its threshold for each label. Counterpart: `torchmetrics.classification.MultilabelSensitivityAtSpecificity`. */
export class MultilabelSensitivityAtSpecificity extends MultilabelBest {
  /** The least specificity. */
  readonly minSpecificity: number;

  constructor({ minSpecificity, ...rest }: MultilabelCurveOptions & MinSpecificity) {
    super(rest, sensitivityAtSpecificity, minSpecificity);
    this.minSpecificity = minSpecificity;
  }
}

/** The largest sensitivity at a specificity for a task; the class follows from `task`. */
export const SensitivityAtSpecificity = taskMetric("SensitivityAtSpecificity", {
  binary: BinarySensitivityAtSpecificity,
  multiclass: MulticlassSensitivityAtSpecificity,
  multilabel: MultilabelSensitivityAtSpecificity,
});
