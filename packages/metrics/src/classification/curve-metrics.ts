/** @file The bases of metrics over thresholds: what they keep of batches. */
import { arange, int64, linspace, nn, Tensor, tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { append, type States } from "../core/state.js";
import { RangeError, wrongValue } from "../util/errors.js";
import { expectIndex, expectWhole } from "../util/options.js";
import { concatenated } from "../util/tensors.js";
import {
  checkBinaryBatch,
  checkMulticlassBatch,
  checkMultilabelBatch,
  expectScores,
  expectLabels,
  expectNotNegative,
} from "./check-inputs.js";
import {
  countAtThresholds,
  type Curve,
  type Curves,
  type CurveState,
  curvesOf,
  precisionRecall,
  receiverOperating,
} from "./curves.js";
import { oneHot, probabilities, toRows } from "./format-inputs.js";
import type { ClassificationOptions } from "./options.js";

/**
 * At which scores curves have points: at all different ones (null), which keeps all batches, or at so many evenly between 0 and 1, or at
 * given ones, which counts only.
 */
export type Thresholds = number | readonly number[] | Tensor | null;

/** Options of metrics over thresholds. */
export interface CurveOptions extends ClassificationOptions {
  /** At which scores curves have points. Default null: at all different ones, which keeps all batches. */
  thresholds?: Thresholds;
}

/** Options of metrics over thresholds of classes. */
export interface MulticlassCurveOptions extends CurveOptions {
  /** How many classes there are. */
  numClasses: number;
}

/** Options of metrics over thresholds of labels. */
export interface MultilabelCurveOptions extends CurveOptions {
  /** How many labels there are. */
  numLabels: number;
}

/** @throws RangeError for thresholds that are none */
function checkThresholds(callee: string, thresholds: Thresholds): void {
  const wrong = (expected: string): RangeError => wrongValue(callee, "thresholds", expected, thresholds);
  if (thresholds === null) return;
  if (typeof thresholds === "number") {
    if (!Number.isInteger(thresholds) || thresholds < 2) throw wrong("a whole number of at least 2");
  } else if (thresholds instanceof Tensor) {
    if (thresholds.ndim !== 1) throw wrong("a tensor of one dimension");
  } else if (!Array.isArray(thresholds)) throw wrong("null, a number, a list or a tensor");
  else if (!thresholds.every((each) => typeof each === "number" && each >= 0 && each <= 1))
    throw wrong("a list of numbers in [0, 1]");
}

function toThresholds(thresholds: Thresholds): Tensor | null {
  if (typeof thresholds === "number") return linspace(0, 1, thresholds);
  return thresholds === null || thresholds instanceof Tensor ? thresholds : tensor([...thresholds]);
}

/** What keeps scores, or counts them at thresholds. */
abstract class CurveMetric<Result> extends Metric<[preds: Tensor, target: Tensor], Result> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** The thresholds that are counted at; null where scores are kept. */
  readonly thresholds: nn.Buffer | null;
  /** Targets of this value do not count. */
  readonly ignoreIndex: number | null;
  /** Whether batches are checked. */
  readonly validateArgs: boolean;

  constructor(options: CurveOptions) {
    const { thresholds = null, ignoreIndex = null, validateArgs = true, ...rest } = options;
    super(rest);
    if (validateArgs) {
      checkThresholds(this.constructor.name, thresholds);
      expectIndex(this.constructor.name, "ignoreIndex", ignoreIndex);
    }
    const points = toThresholds(thresholds);
    this.thresholds = points === null ? null : new nn.Buffer(points, false);
    this.ignoreIndex = ignoreIndex;
    this.validateArgs = validateArgs;
  }

  /** @param classes the classes or labels that are counted apart; null for none */
  protected addCurveStates(classes: number | null): void {
    if (this.thresholds === null) {
      this.addState("preds", [], { distReduceFx: "cat" });
      this.addState("target", [], { distReduceFx: "cat" });
      return;
    }
    const shape = [this.thresholds.numel(), ...(classes === null ? [] : [classes]), 2, 2];
    this.addState("confmat", zeros(shape, { dtype: int64 }), { distReduceFx: "sum" });
  }

  /** Adds scores with labels that are as they came; `positive` makes true ones of them. */
  protected keep(preds: Tensor, target: Tensor, positive: (target: Tensor) => Tensor, counted: Tensor | null): void {
    const states: States = this.states;
    if (this.thresholds !== null) {
      const counts = countAtThresholds(preds, positive(target), counted, this.thresholds);
      states.confmat = (states.confmat as Tensor).add(counts);
      return;
    }
    append(states, "preds", preds);
    append(states, "target", target);
  }

  /** What curves are made of. */
  protected curveState(): CurveState {
    const { states, thresholds } = this;
    if (thresholds !== null) return { confmat: states.confmat as Tensor, thresholds };
    return { preds: concatenated(states.preds ?? []), target: concatenated(states.target ?? []) };
  }

  /** Scores and targets without ignored ones. On devices other than the processor `update` keeps those, so that nothing is read. */
  protected withoutIgnored(preds: Tensor, target: Tensor): [preds: Tensor, target: Tensor] {
    if (this.ignoreIndex === null) return [preds, target];
    const kept = target.ne(this.ignoreIndex);
    return [preds.index([kept]), target.index([kept])];
  }

  /** The same in `update`. */
  protected withoutIgnoredOnCpu(preds: Tensor, target: Tensor): [preds: Tensor, target: Tensor] {
    return preds.device.type === "cpu" ? this.withoutIgnored(preds, target) : [preds, target];
  }

  protected countedOf(target: Tensor): Tensor | null {
    return this.ignoreIndex === null ? null : target.ne(this.ignoreIndex);
  }
}

/** The base of metrics over thresholds of binary decisions; preds and target are (N, ...). */
export abstract class BinaryCurveMetric<Result> extends CurveMetric<Result> {
  constructor(options: CurveOptions = {}) {
    super(options);
    this.addCurveStates(null);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      expectLabels(target);
      expectScores(preds);
      checkBinaryBatch(preds, target, this.ignoreIndex);
    }
    const [scores, labels] = this.withoutIgnoredOnCpu(preds.flatten(), target.flatten());
    this.keep(probabilities(scores, "sigmoid"), labels, (each) => each.eq(1), this.countedOf(labels));
  }

  protected override curveState(): CurveState {
    const state = super.curveState();
    if ("confmat" in state) return state;
    const [preds, target] = this.withoutIgnored(state.preds, state.target);
    return { preds, target };
  }

  /** Precision, recall and thresholds. */
  protected precisionRecall(): Curve {
    return precisionRecall(this.curveState());
  }

  /** False positive rate, true positive rate and thresholds. */
  protected receiverOperating(): Curve {
    return receiverOperating(this.curveState());
  }
}

/** The base of metrics over thresholds of classes; preds are (N, C, ...), target (N, ...). */
export abstract class MulticlassCurveMetric<Result> extends CurveMetric<Result> {
  /** How many classes there are. */
  readonly numClasses: number;
  /** Whether all decisions are counted together, as binary ones. */
  protected readonly together: boolean;

  constructor(options: MulticlassCurveOptions, together = false) {
    const { numClasses, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectWhole(this.constructor.name, "numClasses", numClasses, 2);
    this.numClasses = numClasses;
    this.together = together;
    this.addCurveStates(together ? null : numClasses);
  }

  override update(preds: Tensor, target: Tensor): void {
    const { numClasses } = this;
    if (this.validateArgs) {
      expectLabels(target);
      expectScores(preds);
      if (preds.ndim !== target.ndim + 1)
        throw new RangeError(
          `Expected preds of shape (N, ${numClasses}, ...) and target of shape (N, ...). Received: [${preds.shape.join(", ")}] and [${target.shape.join(", ")}].`,
        );
      checkMulticlassBatch(preds, target, numClasses, this.ignoreIndex);
      expectNotNegative(target, this.ignoreIndex);
    }
    const [scores, labels] = this.withoutIgnoredOnCpu(toRows(preds), target.flatten());
    const rows = probabilities(scores, "softmax");
    const oneOf = (each: Tensor): Tensor => oneHot(each, numClasses);
    if (this.together) this.keep(rows.flatten(), oneOf(labels).flatten().long(), (each) => each.eq(1), null);
    else this.keep(rows, labels, oneOf, this.countedOf(labels)?.unsqueeze(-1) ?? null);
  }

  private each(curve: (state: CurveState, label?: number) => Curve): Curves {
    const state = this.curveState();
    if (this.together) return curve(state);
    if ("confmat" in state) return curvesOf(state, this.numClasses, curve, () => [state, 1]);
    const [preds, target] = this.withoutIgnored(state.preds, state.target);
    return curvesOf(state, this.numClasses, curve, (i) => [{ preds: preds.select(1, i), target }, i]);
  }

  /** Precision, recall and thresholds of each class. */
  protected precisionRecall(): Curves {
    return this.each(precisionRecall);
  }

  /** False positive rate, true positive rate and thresholds of each class. */
  protected receiverOperating(): Curves {
    return this.each(receiverOperating);
  }

  /** How often each class occurs. */
  protected support(): Tensor {
    const state = this.curveState();
    if ("confmat" in state) return state.confmat.select(0, 0).select(-2, 1).sum([-1]);
    const [, target] = this.withoutIgnored(state.preds, state.target);
    return target
      .unsqueeze(-1)
      .eq(arange(this.numClasses, { device: target.device }))
      .sum([0])
      .float();
  }
}

/** The base of metrics over thresholds of labels; preds and target are (N, L, ...). */
export abstract class MultilabelCurveMetric<Result> extends CurveMetric<Result> {
  /** How many labels there are. */
  readonly numLabels: number;

  constructor(options: MultilabelCurveOptions) {
    const { numLabels, ...rest } = options;
    super(rest);
    if (this.validateArgs) expectWhole(this.constructor.name, "numLabels", numLabels, 2);
    this.numLabels = numLabels;
    this.addCurveStates(numLabels);
  }

  override update(preds: Tensor, target: Tensor): void {
    if (this.validateArgs) {
      expectLabels(target);
      expectScores(preds);
      checkMultilabelBatch(preds, target, this.numLabels, this.ignoreIndex);
    }
    const [scores, labels] = [probabilities(toRows(preds), "sigmoid"), toRows(target)];
    this.keep(scores, labels, (each) => each.eq(1), this.countedOf(labels));
  }

  private each(curve: (state: CurveState, label?: number) => Curve): Curves {
    const state = this.curveState();
    if ("confmat" in state) return curvesOf(state, this.numLabels, curve, () => [state, 1]);
    return curvesOf(state, this.numLabels, curve, (i) => {
      const [preds, target] = this.withoutIgnored(state.preds.select(1, i), state.target.select(1, i));
      return [{ preds, target }, 1];
    });
  }

  /** Precision, recall and thresholds of each label. */
  protected precisionRecall(): Curves {
    return this.each(precisionRecall);
  }

  /** False positive rate, true positive rate and thresholds of each label. */
  protected receiverOperating(): Curves {
    return this.each(receiverOperating);
  }

  /** All decisions together, as binary ones. */
  protected togetherState(): CurveState {
    const state = this.curveState();
    if ("confmat" in state) return { confmat: state.confmat.sum([1]), thresholds: state.thresholds };
    const [preds, target] = this.withoutIgnored(state.preds.flatten(), state.target.flatten());
    return { preds, target };
  }

  /** How often each label occurs. */
  protected support(): Tensor {
    const state = this.curveState();
    if ("confmat" in state) return state.confmat.select(0, 0).select(-2, 1).sum([-1]);
    return state.target.eq(1).sum([0]).float();
  }
}
