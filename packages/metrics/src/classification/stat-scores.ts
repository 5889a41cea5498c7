/** @file Metrics that count decisions, and the counts themselves. */
import { int64, ops, stack, type Tensor, zeros } from "@lightning-ts/torch";
import { disposing } from "@lightning-ts/torch/nn/disposing";
import { countClasses, countDecisions, type CountTensors } from "@lightning-ts/torch/tensor/metric-sums";
import { Metric } from "../core/metric.js";
import { append } from "../core/state.js";
import { RangeError, wrongValue } from "../util/errors.js";
import { concatenated, isList } from "../util/tensors.js";
import {
  checkBinaryBatch,
  checkMulticlassBatch,
  checkMulticlassShapes,
  checkMultilabelBatch,
  expectDimensions,
  expectSamples,
} from "./check-inputs.js";
import { countBinary, type Counts, countMulticlass, countMultilabel, prepareCounting } from "./count-decisions.js";
import {
  type Average,
  type BinaryOptions,
  checkAverage,
  checkBinary,
  checkMultidimAverage,
  checkMulticlass,
  checkMultilabel,
  checkZeroDivision,
  type ClassificationOptions,
  type MultidimAverage,
  type MulticlassOptions,
  type MultilabelOptions,
  type ZeroDivision,
} from "./options.js";
import { type Formula, reduceCounts } from "./reduce-counts.js";
import { taskMetric } from "./task.js";
import { expectIndex, expectWhole } from "../util/options.js";

/** Counts by name, a tensor, or for values by sample a tensor a batch. */
export type CountStates = Record<"tp" | "fp" | "tn" | "fn", Tensor | Tensor[]>;

/** Options of all metrics that count decisions. */
export interface CountingOptions extends ClassificationOptions {
  /** Whether values are those of all elements, or of each sample. Default "global". */
  multidimAverage?: MultidimAverage;
  /** What stands for a quotient whose divisor is 0, in metrics that say so. Default 0. */
  zeroDivision?: ZeroDivision;
}

/** Options of metrics that count binary decisions. */
export interface BinaryCountingOptions extends BinaryOptions, CountingOptions {}

/** Options of metrics that count decisions for a class. */
export interface MulticlassCountingOptions extends CountingOptions, Omit<MulticlassOptions, "numClasses"> {
  /** How many classes there are; needed but for the average "micro". */
  numClasses?: number | null;
  /** How many of the best predictions may hold the target. Default 1. */
  topK?: number;
  /** How the values of classes become one. Default "macro". */
  average?: Average;
}

/** Options of metrics that count decisions for labels. */
export interface MultilabelCountingOptions extends MultilabelOptions, CountingOptions {
  /** How the values of labels become one. Default "macro". */
  average?: Average;
}

const kinds = ["tp", "fp", "tn", "fn"] as const;

const addEach = ops.aten._foreach_add.List;

/** What counts decisions. */
abstract class Counting extends Metric<[preds: Tensor, target: Tensor], Tensor, CountStates> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** Whether values are those of all elements, or of each sample. */
  readonly multidimAverage: MultidimAverage;
  /** Targets of this value do not count. */
  readonly ignoreIndex: number | null;
  /** Whether batches are checked. */
  readonly validateArgs: boolean;
  /** What stands for a quotient whose divisor is 0. */
  readonly zeroDivision: ZeroDivision;

  constructor(options: CountingOptions) {
    const { multidimAverage = "global", ignoreIndex = null, validateArgs = true, zeroDivision = 0, ...rest } = options;
    super(rest);
    if (validateArgs) {
      checkMultidimAverage(this.constructor.name, multidimAverage);
      expectIndex(this.constructor.name, "ignoreIndex", ignoreIndex);
      checkZeroDivision(this.constructor.name, zeroDivision);
    }
    this.multidimAverage = multidimAverage;
    this.ignoreIndex = ignoreIndex;
    this.validateArgs = validateArgs;
    this.zeroDivision = zeroDivision;
  }

  protected addCounts(size: number): void {
    const isGlobal = this.multidimAverage === "global";
    for (const name of kinds) {
      this.addState(name, isGlobal ? zeros([size], { dtype: int64 }) : [], { distReduceFx: isGlobal ? "sum" : "cat" });
    }
  }

  protected addToStates(count: () => Counts): void {
    const { states, tensors } = this;
    const counts = disposing(count);
    if (tensors === null) {
      for (const [i, name] of kinds.entries()) {
        const added = counts[i];
        if (added !== undefined) append(states, name, added);
      }
      return;
    }
    // All four in one operator, and not in place: states that were made in inference mode cannot be written to outside of it.
    const sums = addEach([tensors.tp, tensors.fp, tensors.tn, tensors.fn], counts);
    for (const each of counts) each.dispose();
    for (const [i, name] of kinds.entries()) states[name] = sums[i] ?? states[name];
  }

  /** The states where all batches are counted together; null for values by sample. */
  protected get tensors(): CountTensors | null {
    const { tp, fp, tn, fn } = this.states;
    return isList(tp) || isList(fp) || isList(tn) || isList(fn) ? null : { tp, fp, tn, fn };
  }

  /** The counts of all batches. */
  protected counts(): Counts {
    const { tp, fp, tn, fn } = this.states;
    return [concatenated(tp), concatenated(fp), concatenated(tn), concatenated(fn)];
  }
}

/** The base of metrics that count binary decisions; preds and target are (N, ...). */
export abstract class BinaryCounting extends Counting {
  /** What makes a probability a 1. */
  readonly threshold: number;

  constructor(options: BinaryCountingOptions = {}) {
    const { threshold = 0.5, ...rest } = options;
    super(rest);
    this.threshold = threshold;
    if (this.validateArgs) checkBinary(this.constructor.name, this);
    this.addCounts(1);
  }

  override update(preds: Tensor, target: Tensor): void {
    const { tensors, threshold, ignoreIndex } = this;
    // Usual batches are counted in one call; what it does not take is checked and counted by operators.
    if (tensors !== null && countDecisions(preds, target, tensors, 0, threshold, ignoreIndex)) return;
    if (this.validateArgs) {
      checkBinaryBatch(preds, target, this.ignoreIndex);
      if (this.multidimAverage === "samplewise") expectDimensions(preds, 2);
    }
    expectSamples(target);
    this.addToStates(() => countBinary(preds, target, this));
  }

  /** The value of the counts by a formula. */
  protected reduced(formula: Formula): Tensor {
    return reduceCounts(
      this.counts(),
      { average: "binary", multidimAverage: this.multidimAverage, multilabel: false },
      formula,
    );
  }
}

/** The base of metrics that count decisions for a class; preds are (N, ...) or (N, C, ...), target (N, ...). */
export abstract class MulticlassCounting extends Counting {
  /** How many classes there are; null for the average "micro" of any. */
  readonly numClasses: number | null;
  /** How many of the best predictions may hold the target. */
  readonly topK: number;
  /** How the values of classes become one. */
  readonly average: Average;

  constructor(options: MulticlassCountingOptions) {
    const { numClasses = null, topK = 1, average = "macro", ...rest } = options;
    super(rest);
    this.numClasses = numClasses;
    this.topK = topK;
    this.average = average;
    if (this.validateArgs) this.checkClasses();
    this.addCounts(average === "micro" && topK === 1 ? 1 : (numClasses ?? 1));
    if (numClasses !== null) prepareCounting(numClasses);
  }

  /** Whether pairs of targets and predictions are counted. */
  private get countsPairs(): boolean {
    return this.multidimAverage === "global" && !(this.average === "micro" && this.topK === 1);
  }

  private checkClasses(): void {
    const { numClasses, topK, average, ignoreIndex } = this;
    const callee = this.constructor.name;
    if (numClasses === null && average !== "micro")
      throw new RangeError(
        `${callee}: expected numClasses with the average ${JSON.stringify(average)}. Received: none.`,
      );
    if (numClasses !== null) checkMulticlass(callee, { numClasses, ignoreIndex });
    expectWhole(callee, "topK", topK, 0);
    if (topK > (numClasses ?? 1)) throw wrongValue(callee, "topK", `at most ${numClasses ?? 1}, the classes`, topK);
    checkAverage(callee, average);
  }

  override update(preds: Tensor, target: Tensor): void {
    const { tensors, numClasses, topK, ignoreIndex } = this;
    const isUsual = tensors !== null && numClasses !== null && topK === 1;
    if (isUsual && countClasses(preds, target, tensors, numClasses, ignoreIndex)) return;
    if (this.validateArgs) {
      // Counting finds wrong targets itself where predictions are scores, so that they need not be looked at before.
      if (this.countsPairs && preds.dtype.isFloatingPoint && preds.device.type === "cpu")
        checkMulticlassShapes(preds, target, this.numClasses);
      else checkMulticlassBatch(preds, target, this.numClasses, this.ignoreIndex);
      if (this.multidimAverage === "samplewise") expectDimensions(preds, preds.ndim === target.ndim ? 2 : 3);
    }
    expectSamples(target);
    this.addToStates(() => countMulticlass(preds, target, this));
  }

  /** The value of the counts by a formula. */
  protected reduced(formula: Formula, topK = 1): Tensor {
    const { average, multidimAverage } = this;
    return reduceCounts(this.counts(), { average, multidimAverage, multilabel: false, topK }, formula);
  }
}

/** The base of metrics that count decisions for labels; preds and target are (N, L, ...). */
export abstract class MultilabelCounting extends Counting {
  /** How many labels there are. */
  readonly numLabels: number;
  /** What makes a probability a 1. */
  readonly threshold: number;
  /** How the values of labels become one. */
  readonly average: Average;

  constructor(options: MultilabelCountingOptions) {
    const { numLabels, threshold = 0.5, average = "macro", ...rest } = options;
    super(rest);
    this.numLabels = numLabels;
    this.threshold = threshold;
    this.average = average;
    if (this.validateArgs) {
      checkMultilabel(this.constructor.name, this);
      checkAverage(this.constructor.name, average);
    }
    this.addCounts(numLabels);
  }

  override update(preds: Tensor, target: Tensor): void {
    const { tensors, numLabels, threshold, ignoreIndex } = this;
    if (tensors !== null && countDecisions(preds, target, tensors, numLabels, threshold, ignoreIndex)) return;
    if (this.validateArgs) {
      checkMultilabelBatch(preds, target, this.numLabels, this.ignoreIndex);
      if (this.multidimAverage === "samplewise") expectDimensions(preds, 3);
    }
    this.addToStates(() => countMultilabel(preds, target, this));
  }

  /** The value of the counts by a formula. */
  protected reduced(formula: Formula): Tensor {
    const { average, multidimAverage } = this;
    return reduceCounts(this.counts(), { average, multidimAverage, multilabel: true }, formula);
  }
}

/** The counts of binary decisions: true positives, false positives, true negatives, false negatives, and positives in the target. Shape [5], or [N, 5] by sample. */
export class BinaryStatScores extends BinaryCounting {
  override compute(): Tensor {
    const [tp, fp, tn, fn] = this.counts();
    return stack([tp, fp, tn, fn, tp.add(fn)], this.multidimAverage === "global" ? 0 : 1).squeeze();
  }
}

/** The counts of decisions for classes, by class or averaged; the last dimension is as in `BinaryStatScores`. */
export class MulticlassStatScores extends MulticlassCounting {
  override compute(): Tensor {
    return averagedCounts(this.counts(), this.average, this.multidimAverage);
  }
}

/** The counts of decisions for labels, by label or averaged; the last dimension is as in `BinaryStatScores`. */
export class MultilabelStatScores extends MultilabelCounting {
  override compute(): Tensor {
    return averagedCounts(this.counts(), this.average, this.multidimAverage);
  }
}

/** Counts by class as one tensor, averaged as asked. */
function averagedCounts([tp, fp, tn, fn]: Counts, average: Average, multidimAverage: MultidimAverage): Tensor {
  const all = stack([tp, fp, tn, fn, tp.add(fn)], -1);
  const dims = [multidimAverage === "global" ? 0 : 1];
  switch (average) {
    case "micro":
      return all.ndim > 1 ? all.sum(dims) : all;
    case "macro":
      return all.float().mean(dims);
    case "weighted": {
      const weight = tp.add(fn);
      const total = multidimAverage === "global" ? weight.sum() : weight.sum([-1], { keepdim: true });
      return all.mul(weight.div(total).unsqueeze(-1)).sum(dims);
    }
    default:
      return all;
  }
}

/** The counts of decisions for a task: a `BinaryStatScores`, `MulticlassStatScores` or `MultilabelStatScores`. The average is "micro" by default. */
export const StatScores = taskMetric(
  "StatScores",
  { binary: BinaryStatScores, multiclass: MulticlassStatScores, multilabel: MultilabelStatScores },
  { average: "micro" },
);
