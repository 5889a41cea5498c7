/** @file How far confidences are from how often they are right. */
import { bucketize, linspace, type Tensor, zeros, onesLike } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { append } from "../core/state.js";
import { expectIndex, expectOneOf, expectWhole } from "../util/options.js";
import { concatenated } from "../util/tensors.js";
import { checkBinaryBatch, checkMulticlassBatch, expectScores } from "./check-inputs.js";
import { probabilities, toRows } from "./format-inputs.js";
import type { ClassificationOptions, MulticlassOptions } from "./options.js";
import { taskMetric } from "./task.js";

/** How the differences of bins become one: their mean, the root of their mean square, or the largest. */
export type CalibrationNorm = "l1" | "l2" | "max";

/** What calibration errors take beside other options. */
export interface Binning {
  /** How many bins of confidences there are. Default 15. */
  nBins?: number;
  /** How the differences of bins become one. Default "l1". */
  norm?: CalibrationNorm;
}

abstract class Calibration extends Metric<
  [preds: Tensor, target: Tensor],
  Tensor,
  Record<"confidences" | "accuracies", Tensor[]>
> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How many bins of confidences there are. */
  readonly nBins: number;
  /** How the differences of bins become one. */
  readonly norm: CalibrationNorm;
  /** Targets of this value do not count. */
  readonly ignoreIndex: number | null;
  /** Whether batches are checked. */
  readonly validateArgs: boolean;

  constructor(options: ClassificationOptions & Binning) {
    const { nBins = 15, norm = "l1", ignoreIndex = null, validateArgs = true, ...rest } = options;
    super(rest);
    if (validateArgs) {
      expectWhole(this.constructor.name, "nBins", nBins, 1);
      expectOneOf(this.constructor.name, "norm", norm, ["l1", "l2", "max"]);
      expectIndex(this.constructor.name, "ignoreIndex", ignoreIndex);
    }
    this.nBins = nBins;
    this.norm = norm;
    this.ignoreIndex = ignoreIndex;
    this.validateArgs = validateArgs;
    this.addState("confidences", [], { distReduceFx: "cat" });
    this.addState("accuracies", [], { distReduceFx: "cat" });
  }

  /** Rows and targets without ignored ones; those wait for the device. */
  protected kept(rows: Tensor, target: Tensor): [rows: Tensor, target: Tensor] {
    if (this.ignoreIndex === null) return [rows, target];
    const counted = target.ne(this.ignoreIndex);
    return [rows.index([counted]), target.index([counted])];
  }

  protected addBatch(confidences: Tensor, accuracies: Tensor): void {
    append(this.states, "confidences", confidences);
    append(this.states, "accuracies", accuracies);
  }

  override compute(): Tensor {
    const confidences = concatenated(this.states.confidences);
    const accuracies = concatenated(this.states.accuracies).to(confidences.dtype);
    const { dtype, device } = confidences;
    const edges = linspace(0, 1, this.nBins + 1, { dtype, device });
    const bins = bucketize(confidences, edges, { right: true }).sub(1);
    const sum = (x: Tensor): Tensor => zeros([this.nBins + 1], { dtype, device }).scatterAdd(0, bins, x);
    const counts = sum(onesLike(confidences));
    const gaps = sum(accuracies).div(counts).nanToNum().sub(sum(confidences).div(counts).nanToNum());
    const shares = counts.div(counts.sum());
    if (this.norm === "l1") return gaps.abs().mul(shares).sum();
    return this.norm === "max" ? gaps.abs().amax() : gaps.square().mul(shares).sum().sqrt();
  }
}

/** How far probabilities of 1 are from how often it is 1. Counterpart: `torchmetrics.classification.BinaryCalibrationError`. */
export class BinaryCalibrationError extends Calibration {
  constructor(options: ClassificationOptions & Binning = {}) {
    super(options);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      checkBinaryBatch(preds, target, this.ignoreIndex);
      expectScores(preds);
    }
    const [scores, labels] = this.kept(preds.flatten(), target.flatten());
    this.addBatch(probabilities(scores, "sigmoid"), labels);
  }
}

/** How far probabilities of the predicted class are from how often it is right. Counterpart: `torchmetrics.classification.MulticlassCalibrationError`. */
export class MulticlassCalibrationError extends Calibration {
  /** How many classes there are. */
  readonly numClasses: number;

  constructor(options: MulticlassOptions & Binning) {
    const { numClasses, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectWhole(this.constructor.name, "numClasses", numClasses, 2);
    this.numClasses = numClasses;
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      checkMulticlassBatch(preds, target, this.numClasses, this.ignoreIndex);
      expectScores(preds);
    }
    const [rows, labels] = this.kept(toRows(preds), target.flatten());
    const [values, indices] = probabilities(rows, "softmax").max(1);
    this.addBatch(values.float(), indices.eq(labels).float());
  }
}

/** The calibration error for a task; the class follows from `task`. */
export const CalibrationError = taskMetric("CalibrationError", {
  binary: BinaryCalibrationError,
  multiclass: MulticlassCalibrationError,
});
