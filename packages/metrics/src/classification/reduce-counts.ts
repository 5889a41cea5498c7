/** @file From counts of decisions to values, and from values of classes to one. */
import { onesLike, type Tensor, where } from "@lightning-ts/torch";
import { safeDivide } from "../util/tensors.js";
import type { Counts } from "./count-decisions.js";
import type { Average, MultidimAverage } from "./options.js";

/** How counts become values. */
export interface Reducing {
  /** `"binary"` where there are no classes to average. */
  readonly average: Average | "binary";
  readonly multidimAverage: MultidimAverage;
  readonly multilabel: boolean;
  /** Allowed predictions a sample: a class that is only predicted counts in a mean for 1, not for more. Default 1. */
  readonly topK?: number;
}

/** A value of counts; of a class, or of all together. */
export type Formula = (tp: Tensor, fp: Tensor, tn: Tensor, fn: Tensor) => Tensor;

/** The value of counts by a formula, averaged over classes as asked. */
export function reduceCounts(counts: Counts, reducing: Reducing, formula: Formula): Tensor {
  const { average, multidimAverage } = reducing;
  if (average === "binary") return formula(...counts);
  if (average === "micro") {
    const dims = [multidimAverage === "global" ? 0 : 1];
    return formula(...(counts.map((each) => each.sum(dims)) as Counts));
  }
  return averaged(formula(...counts), counts, reducing);
}

/** The mean of values of classes. Classes that neither occur nor are predicted do not count. */
export function averaged(score: Tensor, [tp, fp, , fn]: Counts, { average, multilabel, topK = 1 }: Reducing): Tensor {
  if (average === null || average === "none") return score;
  let weights: Tensor;
  if (average === "weighted") weights = tp.add(fn);
  else if (multilabel) weights = onesLike(score);
  else {
    const seen = topK === 1 ? tp.add(fp).add(fn) : tp.add(fn);
    weights = where(seen.eq(0), 0, onesLike(score));
  }
  return safeDivide(weights.mul(score), weights.sum([-1], { keepdim: true })).sum([-1]);
}
