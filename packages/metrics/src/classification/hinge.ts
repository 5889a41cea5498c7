/** @file The hinge loss: how much scores lack to be right with a margin. */
import { int64, type Tensor, where, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { expectBoolean, expectIndex, expectOneOf, expectWhole } from "../util/options.js";
import { checkBinaryBatch, checkMulticlassBatch, expectScores, expectSamples } from "./check-inputs.js";
import { oneHot, probabilities, toRows } from "./format-inputs.js";
import type { ClassificationOptions, MulticlassOptions } from "./options.js";
import { taskMetric } from "./task.js";
import { addedTo } from "../util/tensors.js";

/** What hinge losses take beside other options. */
export interface Squaring {
  /** Whether losses are squared. Default false. */
  squared?: boolean;
}

abstract class Hinge extends Metric<[preds: Tensor, target: Tensor], Tensor, Record<"measures" | "total", Tensor>> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** Whether losses are squared. */
  readonly squared: boolean;
  /** Targets of this value do not count. */
  readonly ignoreIndex: number | null;
  /** Whether batches are checked. */
  readonly validateArgs: boolean;

  constructor(options: ClassificationOptions & Squaring, shape: number[]) {
    const { squared = false, ignoreIndex = null, validateArgs = true, ...rest } = options;
    super(rest);
    if (validateArgs) {
      expectBoolean(this.constructor.name, "squared", squared);
      expectIndex(this.constructor.name, "ignoreIndex", ignoreIndex);
    }
    this.squared = squared;
    this.ignoreIndex = ignoreIndex;
    this.validateArgs = validateArgs;
    this.addState("measures", zeros(shape), { distReduceFx: "sum" });
    this.addState("total", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
  }

  /** Adds the losses of margins; those of ignored targets do not count. */
  protected addMargins(margins: Tensor, target: Tensor): void {
    const short = margins.neg().add(1).clamp(0);
    const losses = this.squared ? short.square() : short;
    const { states } = this;
    if (this.ignoreIndex === null) {
      states.measures = addedTo(states.measures, losses.sum([0]));
      states.total = states.total.add(target.size(0));
      return;
    }
    const counted = target.ne(this.ignoreIndex);
    const kept = where(losses.ndim === 2 ? counted.unsqueeze(-1) : counted, losses, 0);
    states.measures = addedTo(states.measures, kept.sum([0]));
    states.total = states.total.add(counted.sum());
  }

  override compute(): Tensor {
    return this.states.measures.div(this.states.total);
  }
}

/** The hinge loss of scores for 1. Counterpart: `torchmetrics.classification.BinaryHingeLoss`. */
export class BinaryHingeLoss extends Hinge {
  constructor(options: ClassificationOptions & Squaring = {}) {
    super(options, []);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      checkBinaryBatch(preds, target, this.ignoreIndex);
      expectScores(preds);
    }
    const labels = target.flatten();
    const scores = probabilities(preds.flatten(), "sigmoid");
    this.addMargins(where(labels.ne(0), scores, scores.neg()), labels);
  }
}

/** Against what the score of a class is held: the best of the others, or for each class all others. */
export type MulticlassMode = "crammer-singer" | "one-vs-all";

/** What hinge losses of classes take beside other options. */
export interface Holding {
  /** Against what the score of a class is held. Default "crammer-singer". */
  multiclassMode?: MulticlassMode;
}

/** The hinge loss of scores of classes; with "one-vs-all" a value a class. Counterpart: `torchmetrics.classification.MulticlassHingeLoss`. */
export class MulticlassHingeLoss extends Hinge {
  /** How many classes there are. */
  readonly numClasses: number;
  /** Against what the score of a class is held. */
  readonly multiclassMode: MulticlassMode;

  constructor(options: MulticlassOptions & Squaring & Holding) {
    const { numClasses, multiclassMode = "crammer-singer", ...rest } = options;
    super(rest, multiclassMode === "one-vs-all" && Number.isInteger(numClasses) ? [numClasses] : []);
    if (this.validateArgs) {
      expectWhole(this.constructor.name, "numClasses", numClasses, 2);
      expectOneOf(this.constructor.name, "multiclassMode", multiclassMode, ["crammer-singer", "one-vs-all"]);
    }
    this.numClasses = numClasses;
    this.multiclassMode = multiclassMode;
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      checkMulticlassBatch(preds, target, this.numClasses, this.ignoreIndex);
      expectScores(preds);
    }
    expectSamples(target);
    const labels = target.flatten();
    const scores = probabilities(toRows(preds), "softmax");
    const isTarget = oneHot(labels, this.numClasses);
    if (this.multiclassMode === "one-vs-all") {
      this.addMargins(where(isTarget, scores, scores.neg()), labels);
      return;
    }
    const own = where(isTarget, scores, 0).sum([1]);
    this.addMargins(own.sub(scores.maskedFill(isTarget, -Infinity).amax([1])), labels);
  }
}

/** The hinge loss for a task; the class follows from `task`. */
export const HingeLoss = taskMetric("HingeLoss", { binary: BinaryHingeLoss, multiclass: MulticlassHingeLoss });
