/** @file Curves over thresholds: from all scores, or from counts at given thresholds. */
import {
  cat,
  float32,
  full,
  int32,
  int64,
  movedim,
  ones,
  onesLike,
  searchsorted,
  stack,
  type Tensor,
  zeros,
  zerosLike,
} from "@lightning-ts/torch";
import { addedTo, safeDivide, toFloat } from "../util/tensors.js";
import { warn } from "../util/warn.js";
import { extremes } from "./check-inputs.js";

/** Scores and targets of all batches, or counts at thresholds: of shape (T, 2, 2) or (T, C, 2, 2). */
export type CurveState = { preds: Tensor; target: Tensor } | { confmat: Tensor; thresholds: Tensor };

/** Three lines of points, of which the last are thresholds. */
export type Curve = [x: Tensor, y: Tensor, thresholds: Tensor];
/** A curve for each class or label: as rows where all have the same thresholds, else as lists. */
export type Curves = Curve | [x: Tensor[], y: Tensor[], thresholds: Tensor[]];

/** Counts of scores at thresholds, with labels that are true for what is to be found. Elements are (N, ...) or (N, C). */
export function countAtThresholds(preds: Tensor, positive: Tensor, counted: Tensor | null, thresholds: Tensor): Tensor {
  const [scores, labels] = [preds.unsqueeze(-1), positive.unsqueeze(-1)];
  const mask = counted === null ? null : counted.unsqueeze(-1);
  const among = (x: Tensor): Tensor => (mask === null ? x : x.logicalAnd(mask));
  // Large batches go through one threshold after the other, which needs no memory for all of them.
  const parts = preds.numel() * thresholds.numel() > 10_000_000 ? thresholds.split(1) : [thresholds];
  const sums = parts.map((part) => {
    const above = among(scores.ge(part));
    return [above.logicalAnd(labels).sum([0]), above.sum([0])] as const;
  });
  const tp = cat(sums.map(([hits]) => hits), { dim: -1 }); // prettier-ignore
  const fp = cat(sums.map(([, predicted]) => predicted), { dim: -1 }).sub(tp); // prettier-ignore
  const positives = among(labels).sum([0]);
  const fn = positives.sub(tp);
  const all = mask === null ? onesLike(labels).sum([0]) : mask.sum([0]);
  const tn = all.sub(positives).sub(fp);
  const counts = stack([tn, fp, fn, tp], -1);
  return movedim(counts, -2, 0).reshape([thresholds.numel(), ...counts.shape.slice(0, -2), 2, 2]);
}

/** Scores in the order of their size, the highest first, and whether each is of a target that is to be found. */
function ordered(preds: Tensor, hits: Tensor): [scores: Tensor, hits: Tensor] {
  if (preds.dtype === float32 && preds.device.type === "cpu" && preds.numel() >= fewest) {
    const range = extremes(preds);
    // The bits of numbers from 0 to 1 have their order, and leave one for the target: sorting them needs no places to gather from.
    if (range !== null && range[0] >= 0 && range[1] <= 1) {
      const keys = preds.add(0).view(int32).mul(2).add(hits.to(int32)).sort(0)[0].flip([0]);
      return [keys.bitwiseRightShift(1).view(float32), keys.bitwiseAnd(1)];
    }
  }
  const [scores, order] = preds.sort(0, { descending: true });
  return [scores, hits.indexSelect(0, order)];
}

/** From how many scores on their bits are sorted. */
const fewest = 4096;

/** Counts of false and true positives at each different score, the highest first. */
function countsByScore(preds: Tensor, target: Tensor, label: number): Curve {
  const [scores, hits] = ordered(preds, target.eq(label));
  const count = scores.size(0);
  const changes = scores.narrow(0, 1, count - 1).ne(scores.narrow(0, 0, count - 1));
  const found = changes.nonzero().reshape([-1]);
  const places = cat([found, full([1], count - 1, { dtype: int64, device: found.device })]);
  const tps = hits.cumsum(0).indexSelect(0, places);
  return [places.add(1).sub(tps), tps, scores.indexSelect(0, places)];
}

/** The four counts at thresholds, of shape (T) or (T, C). */
function countsOf(confmat: Tensor): [tn: Tensor, fp: Tensor, fn: Tensor, tp: Tensor] {
  const at = (row: number, column: number): Tensor => confmat.select(-2, row).select(-1, column);
  return [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
}

/** A row of zeros or ones that a curve begins or ends with. */
function end(like: Tensor, make: typeof ones): Tensor {
  return make([1, ...like.shape.slice(1)], { dtype: like.dtype, device: like.device });
}

/** Precision, recall and thresholds of one label. */
export function precisionRecall(state: CurveState, label = 1): Curve {
  if ("confmat" in state) {
    const [, fp, fn, tp] = countsOf(state.confmat);
    const [precision, recall] = [toFloat(tp).div(tp.add(fp)), toFloat(tp).div(tp.add(fn))];
    return [cat([precision, end(precision, ones)]), cat([recall, end(recall, zeros)]), state.thresholds];
  }
  const [fps, tps, thresholds] = countsByScore(state.preds, state.target, label);
  const precision = tps.div(tps.add(fps)).flip([0]);
  let recall = tps.div(tps.select(0, -1)).flip([0]);
  if (Number(state.target.eq(0).all().item()) !== 0) {
    warn("No positive samples in the targets, so recall is not defined. It is set to 1.");
    recall = onesLike(recall);
  }
  return [cat([precision, end(precision, ones)]), cat([recall, end(recall, zeros)]), thresholds.flip([0])];
}

/** False positive rate, true positive rate and thresholds of one label. */
export function receiverOperating(state: CurveState, label = 1): Curve {
  if ("confmat" in state) {
    const [tn, fp, fn, tp] = countsOf(state.confmat);
    return [safeDivide(fp, fp.add(tn)).flip([0]), safeDivide(tp, tp.add(fn)).flip([0]), state.thresholds.flip([0])];
  }
  const [fps, tps, scores] = countsByScore(state.preds, state.target, label);
  const [fp, tp] = [cat([end(fps, zeros), fps]), cat([end(tps, zeros), tps])];
  const thresholds = cat([end(scores, ones), scores]);
  const rate = (counts: Tensor, kind: string): Tensor => {
    const total = counts.select(0, -1);
    if (Number(total.item()) > 0) return counts.div(total);
    warn(
      `No ${kind} samples in the targets, so the ${kind === "negative" ? "false" : "true"} positive rate is not defined. It is set to 0.`,
    );
    return zerosLike(thresholds);
  };
  return [rate(fp, "negative"), rate(tp, "positive"), thresholds];
}

/** Curves of several classes or labels, one a row or list. */
export function curvesOf(
  state: CurveState,
  count: number,
  curve: (state: CurveState, label?: number) => Curve,
  part: (i: number) => [state: CurveState, label: number],
): Curves {
  if ("confmat" in state) {
    const [x, y, thresholds] = curve(state);
    return [x.t(), y.t(), thresholds];
  }
  const all = Array.from({ length: count }, (_, i) => curve(...part(i)));
  return [all.map(([x]) => x), all.map(([, y]) => y), all.map(([, , thresholds]) => thresholds)];
}

/** One curve for all classes: the mean of their curves, at the places of all of them. */
export function meanCurve([x, y, thresholds]: Curves, count: number, descending: boolean): Curve {
  const [xs, ys] = [x, y].map((each) => (Array.isArray(each) ? each : each.unbind(0))) as [Tensor[], Tensor[]];
  const points = Array.isArray(thresholds) ? cat(thresholds) : thresholds.repeat([count]);
  const places = cat(xs).sort()[0];
  const sum = xs.reduce((all, each, i) => addedTo(all, interpolated(places, each, ys[i] ?? each)), zerosLike(places));
  return [places, sum.div(count), points.sort(-1, { descending })[0]];
}

/** The values at `x` of the line through points; where points have the same place it is level. Counterpart: `numpy.interp`. */
function interpolated(x: Tensor, xp: Tensor, fp: Tensor): Tensor {
  const steps = xp.size(0) - 1;
  const after = (line: Tensor): Tensor => line.narrow(0, 1, steps);
  const before = (line: Tensor): Tensor => line.narrow(0, 0, steps);
  const slopes = safeDivide(after(fp).sub(before(fp)), after(xp).sub(before(xp)));
  const starts = before(fp).sub(slopes.mul(before(xp)));
  // How many places are at most x.
  const at = searchsorted(xp.sort()[0], x, { right: true })
    .sub(1)
    .clamp(0, steps - 1);
  return slopes
    .index([at])
    .mul(x)
    .add(starts.index([at]));
}

/** The area under curves: of one, or of each. */
export function areas(x: Tensor | Tensor[], y: Tensor | Tensor[]): Tensor {
  if (!Array.isArray(x) && !Array.isArray(y)) return trapezoid(x, y);
  const lines = [...y];
  return stack([...x].map((each, i) => trapezoid(each, lines[i] ?? each)));
}

function trapezoid(x: Tensor, y: Tensor): Tensor {
  const steps = x.size(-1) - 1;
  const width = x.narrow(-1, 1, steps).sub(x.narrow(-1, 0, steps));
  return y
    .narrow(-1, 1, steps)
    .add(y.narrow(-1, 0, steps))
    .mul(width)
    .sum([-1])
    .div(2);
}

/** The mean precision over steps of recall: of one curve, or of each. */
export function meanPrecisions(precision: Tensor | Tensor[], recall: Tensor | Tensor[]): Tensor {
  const ofOne = (p: Tensor, r: Tensor): Tensor => {
    const steps = r.size(-1) - 1;
    return r
      .narrow(-1, 0, steps)
      .sub(r.narrow(-1, 1, steps))
      .mul(p.narrow(-1, 0, steps))
      .sum([-1]);
  };
  if (!Array.isArray(precision) && !Array.isArray(recall)) return ofOne(precision.nanToNum(0), recall.nanToNum(0));
  const recalls = [...recall];
  return stack([...precision].map((each, i) => ofOne(each, recalls[i] ?? each)));
}

/** The mean of values of classes without those that are NaN, with a warning of them. */
export function averagedScores(
  scores: Tensor,
  average: "macro" | "weighted" | "none" | null,
  weights: () => Tensor,
): Tensor {
  if (average === null || average === "none") return scores;
  const valid = scores.isnan().logicalNot();
  if (Number(valid.all().item()) === 0)
    warn(`The value of one class or more is NaN; the ${average} average leaves it out.`);
  const kept = scores.maskedSelect(valid);
  if (average === "macro") return kept.mean();
  const shares = weights().maskedSelect(valid);
  return kept.mul(safeDivide(shares, shares.sum())).sum();
}
