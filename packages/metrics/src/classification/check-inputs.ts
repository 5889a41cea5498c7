/** @file Checks of batches: shapes, dtypes, labels. Reading labels is a host-device synchronisation, done for `validateArgs` only. */
import { type Tensor, unique } from "@lightning-ts/torch";
import { MetricError, RangeError } from "../util/errors.js";
import { expectSameShape, sameShape } from "../util/tensors.js";

/** The smallest and the largest of a tensor's numbers; null of none. A host-device synchronisation. */
export function extremes(x: Tensor): readonly [min: number, max: number] | null {
  if (x.numel() === 0) return null;
  const { min, max } = x.aminmax();
  const found = [Number(min.item()), Number(max.item())] as const;
  min.dispose();
  max.dispose();
  return found;
}

/** @throws MetricError where a tensor holds anything but 0, 1 and the ignored value */
function expectBinaryLabels(name: string, x: Tensor, ignoreIndex: number | null): void {
  const range = extremes(x.dtype.name === "bool" ? x.byte() : x);
  if (range === null) return;
  // Whole numbers from 0 to 1 are right; of others each value is looked at.
  const [min, max] = range;
  if (!x.dtype.isFloatingPoint && min >= 0 && max <= 1) return;
  const values = unique(x).tolist<(number | bigint | boolean)[]>().map(Number);
  const allowed = ignoreIndex === null ? [0, 1] : [0, 1, ignoreIndex];
  if (values.every((value) => allowed.includes(value))) return;
  throw new MetricError(
    `Expected ${name} to hold ${allowed.join(", ")} only. Received: ${values.slice(0, 10).join(", ")}. ` +
      "Give labels of 0 and 1, or set ignoreIndex.",
  );
}

/** Checks a batch of binary decisions, of shape (N, ...). */
export function checkBinaryBatch(preds: Tensor, target: Tensor, ignoreIndex: number | null): void {
  expectSameShape(preds, target);
  expectBinaryLabels("target", target, ignoreIndex);
  if (!preds.dtype.isFloatingPoint) expectBinaryLabels("preds", preds, null);
}

/** Checks a batch of several labels, of shape (N, L, ...). */
export function checkMultilabelBatch(
  preds: Tensor,
  target: Tensor,
  numLabels: number,
  ignoreIndex: number | null,
): void {
  expectSameShape(preds, target);
  const { shape } = preds;
  if (shape[1] !== numLabels) {
    throw new RangeError(
      `Expected preds and target of shape (N, ${numLabels}, ...), as there are ${numLabels} labels. Received: [${shape.join(", ")}].`,
    );
  }
  expectBinaryLabels("target", target, ignoreIndex);
  if (!preds.dtype.isFloatingPoint) expectBinaryLabels("preds", preds, null);
}

/** @throws RangeError where shapes do not fit each other; preds are (N, C, ...) or (N, ...) and targets (N, ...) */
export function checkMulticlassShapes(preds: Tensor, target: Tensor, numClasses: number | null): void {
  const [a, b] = [preds.shape, target.shape];
  const received = `Received: preds of shape [${a.join(", ")}] and target of shape [${b.join(", ")}].`;
  if (a.length === b.length + 1) {
    if (!preds.dtype.isFloatingPoint) {
      throw new RangeError(
        `Expected preds of a floating-point dtype where they have a dimension more than target. Received: ${String(preds.dtype)}.`,
      );
    }
    if (numClasses !== null && a[1] !== numClasses)
      throw new RangeError(
        `Expected preds of shape (N, ${numClasses}, ...), as there are ${numClasses} classes. ${received}`,
      );
    if (a[0] !== b[0] || !sameShape(a.slice(2), b.slice(1)))
      throw new RangeError(`Expected preds of shape (N, C, ...) and target of shape (N, ...). ${received}`);
  } else if (!sameShape(a, b)) {
    throw new RangeError(
      `Expected preds and target of the same shape, or preds with classes as second dimension. ${received}`,
    );
  }
}

/** Checks a batch of classes. */
export function checkMulticlassBatch(
  preds: Tensor,
  target: Tensor,
  numClasses: number | null,
  ignoreIndex: number | null,
): void {
  checkMulticlassShapes(preds, target, numClasses);
  if (numClasses === null) return;
  const most = ignoreIndex === null ? numClasses : numClasses + 1;
  expectFewValues("target", target, most);
  if (!preds.dtype.isFloatingPoint) expectFewValues("preds", preds, most);
}

/** @throws MetricError for more different values than there are classes */
function expectFewValues(name: string, x: Tensor, most: number): void {
  const range = extremes(x);
  // So few whole numbers fit between the smallest and the largest that they need not be counted.
  if (range === null || (!x.dtype.isFloatingPoint && range[1] - range[0] < most)) return;
  const values = unique(x);
  if (values.numel() <= most) return;
  const shown = values.tolist<(number | bigint)[]>().slice(0, 10).join(", ");
  throw new MetricError(
    `Expected at most ${most} different values in ${name}. Received: ${values.numel()}, such as ${shown}.`,
  );
}

/** @throws MetricError for a batch without samples, or a number that is not in a list */
export function expectSamples(target: Tensor): void {
  const { shape } = target;
  if (shape.length > 0 && !shape.includes(0)) return;
  throw new MetricError(
    `Expected a batch of at least one sample. Received: target of shape [${shape.join(", ")}]. Leave empty batches out, and give a single one as [1].`,
  );
}

/** @throws RangeError for targets that are no integers */
export function expectLabels(target: Tensor): void {
  if (target.dtype.isFloatingPoint)
    throw new RangeError(
      `Expected target to hold labels of an integer dtype. Received: a tensor of ${String(target.dtype)}.`,
    );
}

/** @throws MetricError for a label below 0, other than the ignored one */
export function expectNotNegative(target: Tensor, ignoreIndex: number | null): void {
  const least = extremes(target.dtype.name === "bool" ? target.byte() : target)?.[0] ?? 0;
  if (least >= 0 || least === ignoreIndex) return;
  throw new MetricError(
    `Expected labels of at least 0 in target. Received: ${least}. Check the labels, or set ignoreIndex.`,
  );
}

/** @throws RangeError for predictions that are labels, where scores are needed */
export function expectScores(preds: Tensor): void {
  if (preds.dtype.isFloatingPoint) return;
  throw new RangeError(`Expected preds to be probabilities or logits. Received: a tensor of ${String(preds.dtype)}.`);
}

/** @throws RangeError for fewer dimensions than values by sample need */
export function expectDimensions(preds: Tensor, least: number): void {
  if (preds.ndim >= least) return;
  throw new RangeError(
    `Expected preds of at least ${least} dimensions with multidimAverage "samplewise". Received: [${preds.shape.join(", ")}].`,
  );
}
