/** @file How curves of classes, and their values, become one. */
import type { Tensor } from "@lightning-ts/torch";
import { expectOneOf } from "../util/options.js";
import {
  MulticlassCurveMetric,
  type MulticlassCurveOptions,
  MultilabelCurveMetric,
  type MultilabelCurveOptions,
} from "./curve-metrics.js";
import { averagedScores, type Curves, type CurveState } from "./curves.js";

/** Of all decisions together (`"micro"`), the mean of the curves (`"macro"`), or not at all (null). */
export type CurveAverage = "micro" | "macro" | null;

/** How values of classes become one, for values of curves. */
export type ScoreAverage = "macro" | "weighted" | "none" | null;

/** @throws RangeError for another average */
function checkCurveAverage(callee: string, average: CurveAverage): void {
  expectOneOf(callee, "average", average, ["micro", "macro", null]);
}

/** @throws RangeError for another average */
function checkScoreAverage(callee: string, average: ScoreAverage | "micro", allowsMicro = false): void {
  expectOneOf(callee, "average", average, [...(allowsMicro ? ["micro"] : []), "macro", "weighted", "none", null]);
}

/** Options of curves of classes. */
export interface MulticlassAverageCurveOptions extends MulticlassCurveOptions {
  /** How the curves of classes become one. Default null: not at all. */
  average?: CurveAverage;
}

/** The base of curves of classes that may become one. */
export abstract class MulticlassAverageCurve extends MulticlassCurveMetric<Curves> {
  /** How the curves of classes become one. */
  readonly average: CurveAverage;

  constructor({ average = null, ...rest }: MulticlassAverageCurveOptions) {
    super(rest, average === "micro");
    if (this.validateArgs) checkCurveAverage(this.constructor.name, average);
    this.average = average;
  }
}

/** Options of values of curves of classes. */
export interface MulticlassScoreOptions extends MulticlassCurveOptions {
  /** How the values of classes become one. Default "macro". */
  average?: ScoreAverage;
}

/** The base of values of curves of classes. */
export abstract class MulticlassScore extends MulticlassCurveMetric<Tensor> {
  static override readonly higherIsBetter: boolean | null = true;
  /** How the values of classes become one. */
  readonly average: ScoreAverage;

  constructor({ average = "macro", ...rest }: MulticlassScoreOptions) {
    super(rest);
    if (this.validateArgs) checkScoreAverage(this.constructor.name, average);
    this.average = average;
  }

  /** The values of classes, averaged as asked. */
  protected averaged(scores: Tensor): Tensor {
    return averagedScores(scores, this.average, () => this.support());
  }
}

/** Options of values of curves of labels. */
export interface MultilabelScoreOptions extends MultilabelCurveOptions {
  /** How the values of labels become one. Default "macro". */
  average?: ScoreAverage | "micro";
}

/** The base of values of curves of labels. */
export abstract class MultilabelScore extends MultilabelCurveMetric<Tensor> {
  static override readonly higherIsBetter: boolean | null = true;
  /** How the values of labels become one. */
  readonly average: ScoreAverage | "micro";

  constructor({ average = "macro", ...rest }: MultilabelScoreOptions) {
    super(rest);
    if (this.validateArgs) checkScoreAverage(this.constructor.name, average, true);
    this.average = average;
  }

  /** The values of labels, averaged as asked; that of all decisions together where "micro" says so. */
  protected averaged(scores: () => Tensor, together: (state: CurveState) => Tensor): Tensor {
    if (this.average === "micro") return together(this.togetherState());
    return averagedScores(scores(), this.average, () => this.support());
  }
}
