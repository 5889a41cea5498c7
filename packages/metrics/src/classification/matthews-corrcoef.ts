/** @file Matthews' correlation of predictions and targets. */
import { scalarTensor, type Tensor } from "@lightning-ts/torch";
import { BinaryConfusion, MulticlassConfusion, MultilabelConfusion } from "./confusion-matrix.js";
import { taskMetric } from "./task.js";

/** The smallest step of float32 at 1. */
const epsilon = 2 ** -23;

function correlation(all: Tensor): Tensor {
  const confmat = all.ndim === 3 ? all.sum([0]) : all;
  const value = (x: number, like: Tensor): Tensor => scalarTensor(x, { dtype: like.dtype, device: like.device });
  const isBinary = confmat.numel() === 4;
  // Four counts are read: a host-device synchronisation.
  const counts = isBinary ? confmat.reshape([-1]).tolist<(number | bigint)[]>().map(Number) : [];
  const [tn = 0, fp = 0, fn = 0, tp = 0] = counts;
  if (isBinary && tp + tn !== 0 && fp + fn === 0) return value(1, confmat);
  if (isBinary && tp + tn === 0 && fp + fn !== 0) return value(-1, confmat);
  const matrix = confmat.float();
  const [targets, preds, total] = [matrix.sum([-1]), matrix.sum([-2]), matrix.sum()];
  const numerator = matrix.trace().mul(total).sub(targets.mul(preds).sum());
  const spread = (x: Tensor): Tensor => total.square().sub(x.square().sum());
  const denominator = spread(preds).mul(spread(targets));
  if (Number(denominator.item()) !== 0) return numerator.div(denominator.sqrt());
  return value(isBinary ? atLimit(tn, fp, fn, tp) : 0, matrix);
}

/** The value where a row or column is empty: what it comes to when the empty counts go to zero together. */
function atLimit(tn: number, fp: number, fn: number, tp: number): number {
  const root = Math.sqrt(epsilon);
  const numerator = [
    [fn === 0 && tn === 0, root * (tp - fp)],
    [fp === 0 && tn === 0, root * (tp - fn)],
    [tp === 0 && fn === 0, root * (tn - fp)],
    [tp === 0 && fp === 0, root * (tn - fn)],
    [tp === 0, tn - fp * fn],
    [tn === 0, tp - fp * fn],
    [fp === 0 || fn === 0, tp * tn],
  ].find(([applies]) => applies === true)?.[1];
  if (typeof numerator !== "number") return 0;
  return numerator / Math.sqrt([tp + fp, tp + fn, tn + fp, tn + fn].reduce((all, sum) => all * (sum + epsilon), 1));
}

/** The correlation of predictions and targets of 0 and 1, from -1 to 1. Counterpart: `torchmetrics.classification.BinaryMatthewsCorrCoef`. */
export class BinaryMatthewsCorrCoef extends BinaryConfusion {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return correlation(this.states.confmat);
  }
}

/** The correlation of predicted and target classes. Counterpart: `torchmetrics.classification.MulticlassMatthewsCorrCoef`. */
export class MulticlassMatthewsCorrCoef extends MulticlassConfusion {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return correlation(this.states.confmat);
  }
}

/** The correlation of all decisions for labels. Counterpart: `torchmetrics.classification.MultilabelMatthewsCorrCoef`. */
export class MultilabelMatthewsCorrCoef extends MultilabelConfusion {
  static override readonly higherIsBetter: boolean | null = true;

  override compute(): Tensor {
    return correlation(this.states.confmat);
  }
}

/** Matthews' correlation for a task; the class follows from `task`. */
export const MatthewsCorrCoef = taskMetric("MatthewsCorrCoef", {
  binary: BinaryMatthewsCorrCoef,
  multiclass: MulticlassMatthewsCorrCoef,
  multilabel: MultilabelMatthewsCorrCoef,
});
