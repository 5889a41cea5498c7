/** @file How well scores order labels. */
import { type Tensor, where, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { expectIndex, expectWhole } from "../util/options.js";
import { checkMultilabelBatch, expectScores } from "./check-inputs.js";
import { probabilities, toRows } from "./format-inputs.js";
import type { ClassificationOptions } from "./options.js";

/** Options of metrics of rankings. */
export interface RankingOptions extends ClassificationOptions {
  /** How many labels there are. */
  numLabels: number;
}

/** What adds up a value of rows, each with scores and true or false labels. */
abstract class Ranking extends Metric<[preds: Tensor, target: Tensor], Tensor, Record<"measure" | "total", Tensor>> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** How many labels there are. */
  readonly numLabels: number;
  /** Targets of this value do not count. */
  readonly ignoreIndex: number | null;
  /** Whether batches are checked. */
  readonly validateArgs: boolean;

  constructor(options: RankingOptions) {
    const { numLabels, ignoreIndex = null, validateArgs = true, ...rest } = options;
    super(rest);
    if (validateArgs) {
      expectWhole(this.constructor.name, "numLabels", numLabels, 2);
      expectIndex(this.constructor.name, "ignoreIndex", ignoreIndex);
    }
    this.numLabels = numLabels;
    this.ignoreIndex = ignoreIndex;
    this.validateArgs = validateArgs;
    this.addState("measure", zeros([]), { distReduceFx: "sum" });
    this.addState("total", zeros([]), { distReduceFx: "sum" });
  }

  /** The sum of the values of rows. A target is 0, 1, or less than 0 where it is ignored. */
  protected abstract measure(scores: Tensor, target: Tensor): Tensor;

  override update(preds: Tensor, target: Tensor): void {
    const { numLabels, ignoreIndex, states } = this;
    if (this.validateArgs) {
      checkMultilabelBatch(preds, target, numLabels, ignoreIndex);
      expectScores(preds);
    }
    let [scores, labels] = [toRows(probabilities(preds, "sigmoid")), toRows(target)];
    if (ignoreIndex !== null) {
      // What is ignored comes last, and is neither right nor wrong.
      const ignored = labels.eq(ignoreIndex);
      [scores, labels] = [where(ignored, -4 * numLabels, scores), where(ignored, -4 * numLabels, labels)];
    }
    states.measure = states.measure.add(this.measure(scores, labels));
    states.total = states.total.add(this.countOf(labels));
  }

  protected countOf(target: Tensor): Tensor | number {
    return target.size(0);
  }

  override compute(): Tensor {
    return this.states.measure.div(this.states.total);
  }
}

/** How far down the scores one has to go to find all labels. Counterpart: `torchmetrics.classification.MultilabelCoverageError`. */
export class MultilabelCoverageError extends Ranking {
  protected override measure(scores: Tensor, target: Tensor): Tensor {
    const beyond = scores.amin().abs().add(10);
    const least = where(target.eq(0), scores.add(beyond), scores).amin([1]);
    return scores.ge(least.unsqueeze(1)).sum([1]).float().sum();
  }
}

/** Of what is scored as high as a label, the share that is labels too, averaged. Counterpart: `torchmetrics.classification.MultilabelRankingAveragePrecision`. */
export class MultilabelRankingAveragePrecision extends Ranking {
  static override readonly higherIsBetter: boolean | null = true;

  protected override measure(scores: Tensor, target: Tensor): Tensor {
    const relevant = target.eq(1);
    // For each label, how many scores, and how many of labels, are at least as high.
    const above = scores.unsqueeze(1).ge(scores.unsqueeze(2));
    const rank = above.sum([2]).float();
    const ranking = above.logicalAnd(relevant.unsqueeze(1)).sum([2]).float();
    const count = relevant.sum([1]);
    const mean = where(relevant, ranking.div(rank), 0).sum([1]).div(count.clamp(1));
    return where(count.gt(0).logicalAnd(count.lt(scores.size(1))), mean, 1).sum();
  }
}

/** The share of pairs of a label and another that are in the wrong order. Counterpart: `torchmetrics.classification.MultilabelRankingLoss`. */
export class MultilabelRankingLoss extends Ranking {
  protected override measure(scores: Tensor, target: Tensor): Tensor {
    const relevant = target.eq(1);
    const count = relevant.sum([1]);
    const labels = scores.size(1);
    const order = scores.argsort(1).argsort(1);
    const places = order.neg().add(labels).mul(relevant).float().sum([1]);
    const loss = places.sub(count.mul(count.add(1)).mul(0.5)).div(count.mul(count.neg().add(labels)));
    return where(this.mixed(count, labels), loss, 0).sum();
  }

  private mixed(count: Tensor, labels: number): Tensor {
    return count.gt(0).logicalAnd(count.lt(labels));
  }

  protected override countOf(target: Tensor): Tensor {
    // As in torchmetrics, a batch of which no sample has both counts as one sample.
    const isEmpty = this.mixed(target.eq(1).sum([1]), target.size(1))
      .any()
      .logicalNot();
    return where(isEmpty, 1, target.size(0));
  }
}
