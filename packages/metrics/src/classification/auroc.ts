/** @file The area under the curve of true against false positives. */
import { bucketize, cat, lerp, scalarTensor, type Tensor } from "@lightning-ts/torch";
import { MulticlassScore, MultilabelScore } from "./curve-average.js";
import { BinaryCurveMetric, type CurveOptions } from "./curve-metrics.js";
import { areas, type Curve, receiverOperating } from "./curves.js";
import { taskMetric } from "./task.js";

/** Options of `BinaryAUROC`. */
export interface BinaryAUROCOptions extends CurveOptions {
  /** The largest rate of false positives that counts; the area is scaled to be 0.5 for guesses. Default null: 1. */
  maxFpr?: number | null;
}

/** The area under one curve, up to a rate of false positives. */
export function areaUpTo([fpr, tpr]: Curve, maxFpr: number | null): Tensor {
  const isEmpty = (x: Tensor): boolean => Number(x.sum().item()) === 0; // host-device synchronisation
  if (maxFpr === null || maxFpr === 1 || isEmpty(fpr) || isEmpty(tpr)) return areas(fpr, tpr);
  const most = scalarTensor(maxFpr, { dtype: fpr.dtype, device: fpr.device });
  const stop = Number(bucketize(most, fpr, { right: true }).item());
  const share = most.sub(fpr.select(0, stop - 1)).div(fpr.select(0, stop).sub(fpr.select(0, stop - 1)));
  const last = lerp(tpr.select(0, stop - 1), tpr.select(0, stop), share);
  const upTo = (line: Tensor, end: Tensor): Tensor => cat([line.narrow(0, 0, stop), end.reshape([1])]);
  const partial = areas(upTo(fpr, most), upTo(tpr, last));
  const least = 0.5 * maxFpr ** 2;
  return partial
    .sub(least)
    .div(maxFpr - least)
    .add(1)
    .div(2);
}

/** The area under the curve: 1 for perfect scores, 0.5 for guesses. Counterpart: `torchmetrics.classification.BinaryAUROC`. */
export class BinaryAUROC extends BinaryCurveMetric<Tensor> {
  static override readonly higherIsBetter: boolean | null = true;
  /** The largest rate of false positives that counts. */
  readonly maxFpr: number | null;

  constructor(options: BinaryAUROCOptions = {}) {
    const { maxFpr = null, ...rest } = options;
    super(rest);
    this.maxFpr = maxFpr;
  }

  override compute(): Tensor {
    return areaUpTo(this.receiverOperating(), this.maxFpr);
  }
}

/** The area under the curve of each class against the others, averaged. Counterpart: `torchmetrics.classification.MulticlassAUROC`. */
export class MulticlassAUROC extends MulticlassScore {
  override compute(): Tensor {
    const [fpr, tpr] = this.receiverOperating();
    return this.averaged(areas(fpr, tpr));
  }
}

/** The area under the curve of each label, averaged. Counterpart: `torchmetrics.classification.MultilabelAUROC`. */
export class MultilabelAUROC extends MultilabelScore {
  override compute(): Tensor {
    const each = (): Tensor => {
      const [fpr, tpr] = this.receiverOperating();
      return areas(fpr, tpr);
    };
    return this.averaged(each, (state) => areaUpTo(receiverOperating(state), null));
  }
}

/** The area under the curve for a task; the class follows from `task`. */
export const AUROC = taskMetric(
  "AUROC",
  { binary: BinaryAUROC, multiclass: MulticlassAUROC, multilabel: MultilabelAUROC },
  {},
);
