/** @file The mean of precision over recall. */
import type { Tensor } from "@lightning-ts/torch";
import type { MulticlassScoreOptions, MultilabelScoreOptions } from "./auroc.js";
import { checkScoreAverage, type ScoreAverage } from "./curve-average.js";
import { BinaryCurveMetric, MulticlassCurveMetric, MultilabelCurveMetric } from "./curve-metrics.js";
import { averagedScores, meanPrecisions, precisionRecall } from "./curves.js";
import { taskMetric } from "./task.js";

/** The mean precision, weighted by the steps of recall. Counterpart: `torchmetrics.classification.BinaryAveragePrecision`. */
export class BinaryAveragePrecision extends BinaryCurveMetric<Tensor> {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    const [precision, recall] = this.precisionRecall();
    return meanPrecisions(precision, recall);
  }
}

/** The mean precision of each class, averaged. Counterpart: `torchmetrics.classification.MulticlassAveragePrecision`. */
export class MulticlassAveragePrecision extends MulticlassCurveMetric<Tensor> {
  static override readonly higherIsBetter: boolean | null = true;
  /** How the values of classes become one. */
  readonly average: ScoreAverage;

  constructor(options: MulticlassScoreOptions) {
    const { average = "macro", ...rest } = options;
    super(rest);
    if (this.validateArgs) checkScoreAverage(this.constructor.name, average);
    this.average = average;
  }

  override compute(): Tensor {
    const [precision, recall] = this.precisionRecall();
    return averagedScores(meanPrecisions(precision, recall), this.average, () => this.support());
  }
}

/** The mean precision of each label, averaged. Counterpart: `torchmetrics.classification.MultilabelAveragePrecision`. */
export class MultilabelAveragePrecision extends MultilabelCurveMetric<Tensor> {
  static override readonly higherIsBetter: boolean | null = true;
  /** How the values of labels become one. */
  readonly average: ScoreAverage | "micro";

  constructor(options: MultilabelScoreOptions) {
    const { average = "macro", ...rest } = options;
    super(rest);
    if (this.validateArgs) checkScoreAverage(this.constructor.name, average, true);
    this.average = average;
  }

  override compute(): Tensor {
    if (this.average === "micro") {
      const [precision, recall] = precisionRecall(this.togetherState());
      return meanPrecisions(precision.nanToNum(0), recall.nanToNum(0));
    }
    const [precision, recall] = this.precisionRecall();
    return averagedScores(meanPrecisions(precision, recall), this.average, () => this.support());
  }
}

/** The mean precision for a task; the class follows from `task`. */
export const AveragePrecision = taskMetric(
  "AveragePrecision",
  { binary: BinaryAveragePrecision, multiclass: MulticlassAveragePrecision, multilabel: MultilabelAveragePrecision },
  {},
);
