/** @file Counts of right and wrong decisions: true and false positives, true and false negatives. */
import { bincount, int64, tensor, type Tensor, topk, where, zeros, onesLike } from "@lightning-ts/torch";
import { MetricError } from "../util/errors.js";
import { extremes } from "./check-inputs.js";
import type { Average, MultidimAverage } from "./options.js";
import { binaryLabels, classLabels, oneHot, toLabels } from "./format-inputs.js";

/** Counts of decisions: true positives, false positives, true negatives, false negatives. */
export type Counts = [tp: Tensor, fp: Tensor, tn: Tensor, fn: Tensor];

/**
 * How often each label from 0 to `length - 1` occurs.
 *
 * @param ignored where labels are passed over; null for nowhere
 * @throws MetricError for another label, on the processor; on other devices nothing is read
 */
export function countLabels(labels: Tensor, length: number, ignored: Tensor | null, what: string): Tensor {
  if (labels.device.type !== "cpu") {
    // One place more, for what is passed over.
    const flat = (ignored === null ? labels : where(ignored, length, labels)).flatten();
    const counts = zeros([length + 1], { dtype: int64, device: flat.device });
    return counts.scatterAdd(0, flat, onesLike(flat)).narrow(0, 0, length);
  }
  const kept = ignored === null ? labels.flatten() : labels.maskedSelect(ignored.logicalNot());
  let counts: Tensor;
  try {
    counts = bincount(kept, { minlength: length });
  } catch (cause) {
    throw outOfRange(what, cause);
  }
  if (counts.size(0) > length) throw outOfRange(what);
  return counts;
}

function outOfRange(what: string, cause?: unknown): MetricError {
  return new MetricError(`Expected ${what}. Received: another label. Check the labels, or set ignoreIndex.`, { cause });
}

/** Counts of binary decisions, of all (of shape [1]) or of each sample (of shape [N]). */
export function countBinary(
  preds: Tensor,
  target: Tensor,
  options: { threshold: number; multidimAverage: MultidimAverage; ignoreIndex: number | null },
): Counts {
  const labels = binaryLabels(preds, options.threshold);
  if (options.multidimAverage === "global") {
    const [tn, fp, fn, tp] = countPairs(labels, target, 2, options.ignoreIndex, "labels of 0 and 1").split(1) as [
      Tensor,
      Tensor,
      Tensor,
      Tensor,
    ];
    return [tp, fp, tn, fn];
  }
  const rows = [target.size(0), -1];
  return countMatches(labels.reshape(rows), target.reshape(rows), options.ignoreIndex, [1]);
}

/** How often each pair of a target and a prediction occurs: the target's label times `count`, plus the prediction's, is its place. */
export function countPairs(
  preds: Tensor,
  target: Tensor,
  count: number,
  ignoreIndex: number | null,
  what: string,
): Tensor {
  const pairs = toLabels(preds).add(toLabels(target), { alpha: count });
  return countLabels(pairs, count * count, ignoreIndex === null ? null : target.eq(ignoreIndex), what);
}

/** Counts over some dimensions of labels of 0 and 1. */
function countMatches(preds: Tensor, target: Tensor, ignoreIndex: number | null, dims: number[]): Counts {
  const equal = target.eq(preds);
  const different = equal.logicalNot();
  const counted = ignoreIndex === null ? null : target.ne(ignoreIndex);
  const [one, zero] = [target.eq(1), target.eq(0)].map((each) =>
    counted === null ? each : each.logicalAnd(counted),
  ) as [Tensor, Tensor];
  const sum = (a: Tensor, b: Tensor): Tensor => a.logicalAnd(b).sum(dims);
  return [sum(equal, one), sum(different, zero), sum(equal, zero), sum(different, one)];
}

/** Counts of several labels, over all (of shape [L]) or for each sample (of shape [N, L]). */
export function countMultilabel(
  preds: Tensor,
  target: Tensor,
  options: { threshold: number; multidimAverage: MultidimAverage; ignoreIndex: number | null },
): Counts {
  const shape = [...target.shape.slice(0, 2), -1];
  const dims = options.multidimAverage === "global" ? [0, -1] : [-1];
  const labels = binaryLabels(preds, options.threshold).reshape(shape);
  return countMatches(labels, target.reshape(shape), options.ignoreIndex, dims);
}

/** How classes are counted. */
export interface MulticlassCounting {
  /** null where only the sum over classes counts. */
  readonly numClasses: number | null;
  readonly topK: number;
  readonly average: Average;
  readonly multidimAverage: MultidimAverage;
  readonly ignoreIndex: number | null;
}

/** Counts of classes: over all (of shape [C], or [1] for "micro"), or for each sample (of shape [N, C]). */
export function countMulticlass(preds: Tensor, target: Tensor, options: MulticlassCounting): Counts {
  const { topK, average, multidimAverage, ignoreIndex } = options;
  const numClasses = options.numClasses ?? 1;
  const labels = topK === 1 ? classLabels(preds, target) : bestOf(preds, target, topK);
  if (multidimAverage === "samplewise") return countSamples(labels, target, numClasses, ignoreIndex);
  if (average === "micro" && topK === 1) return countTogether(labels, target, numClasses, ignoreIndex);
  const counts = countPairs(labels, target, numClasses, ignoreIndex, classesOf(numClasses));
  if (numClasses <= mostByMatrix && counts.device.type === "cpu") {
    // A product with a constant matrix gives all four of few classes in one operator.
    return matrixFor(numClasses).mv(counts).split(numClasses) as unknown as Counts;
  }
  const confusion = counts.view([numClasses, numClasses]);
  const tp = confusion.diagonal();
  const fp = confusion.sum([0]).sub(tp);
  const fn = confusion.sum([1]).sub(tp);
  return [tp, fp, confusion.sum().sub(fp).sub(fn).sub(tp), fn];
}

/** The most classes whose counts are made by a matrix. */
const mostByMatrix = 16;

const matrices = new Map<number, Tensor>();

/** Makes what counting a number of classes needs, before tensors of a batch are made that are freed again. */
export function prepareCounting(numClasses: number): void {
  if (numClasses <= mostByMatrix) matrixFor(numClasses);
}

/** The matrix that makes the four counts of each class, one below the other, of those of pairs of targets and predictions. */
function matrixFor(numClasses: number): Tensor {
  const known = matrices.get(numClasses);
  if (known !== undefined) return known;
  const rows: number[][] = Array.from({ length: 4 * numClasses }, () => new Array<number>(numClasses ** 2).fill(0));
  for (let target = 0; target < numClasses; target++) {
    for (let pred = 0; pred < numClasses; pred++) {
      for (let one = 0; one < numClasses; one++) {
        // true positive, false positive, true negative, false negative
        const kind = pred === one ? (target === one ? 0 : 1) : target === one ? 3 : 2;
        const row = rows[kind * numClasses + one];
        if (row !== undefined) row[target * numClasses + pred] = 1;
      }
    }
  }
  const made = tensor(rows, { dtype: int64 });
  matrices.set(numClasses, made);
  return made;
}

/** The prediction that counts where `topK` are allowed: the target if it is among them, else the best. */
function bestOf(preds: Tensor, target: Tensor, topK: number): Tensor {
  const { indices } = topk(preds, topK, { dim: 1 });
  const found = indices.eq(target.unsqueeze(1)).any(1);
  return where(found, target, indices.select(1, 0));
}

function countTogether(preds: Tensor, target: Tensor, numClasses: number, ignoreIndex: number | null): Counts {
  const equal = target.eq(preds);
  const wrong = target.ne(preds);
  if (ignoreIndex === null) {
    const [tp, fp] = [equal.sum(), wrong.sum()];
    return [
      tp,
      fp,
      tp
        .add(fp, { alpha: 2 })
        .neg()
        .add(numClasses * target.numel()),
      fp,
    ];
  }
  const counted = target.ne(ignoreIndex);
  const [tp, fp] = [equal.logicalAnd(counted).sum(), wrong.logicalAnd(counted).sum()];
  return [
    tp,
    fp,
    counted
      .sum()
      .mul(numClasses)
      .sub(tp.add(fp, { alpha: 2 })),
    fp,
  ];
}

/** @throws MetricError for labels of no class, on the processor; on other devices nothing is read */
function expectClasses(labels: Tensor, numClasses: number, ignored: Tensor | null): void {
  if (labels.device.type !== "cpu") return;
  const range = extremes(ignored === null ? labels : labels.maskedFill(ignored, 0));
  if (range !== null && (range[0] < 0 || range[1] >= numClasses)) throw outOfRange(classesOf(numClasses));
}

function classesOf(numClasses: number): string {
  return `classes from 0 to ${numClasses - 1}`;
}

function countSamples(preds: Tensor, target: Tensor, numClasses: number, ignoreIndex: number | null): Counts {
  const ignored = ignoreIndex === null ? null : target.eq(ignoreIndex);
  for (const labels of [preds, target]) expectClasses(labels, numClasses, ignored);
  const rows = [target.size(0), -1];
  const [a, b] = [oneHot(preds.reshape(rows), numClasses), oneHot(target.reshape(rows), numClasses)];
  const equal = a.eq(b);
  const different = a.ne(b);
  const counted = ignored === null ? null : ignored.logicalNot().reshape(rows).unsqueeze(-1);
  const [one, zero] = [b, b.logicalNot()].map((each) => (counted === null ? each : each.logicalAnd(counted))) as [
    Tensor,
    Tensor,
  ];
  const sum = (x: Tensor, y: Tensor): Tensor => x.logicalAnd(y).sum([1]);
  return [sum(equal, one), sum(different, zero), sum(equal, zero), sum(different, one)];
}
