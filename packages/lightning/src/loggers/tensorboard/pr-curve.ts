/** @file Curves of precision and recall over thresholds. */
import { RangeError } from "../../util/user-errors.js";
import { Message } from "../protobuf.js";
import { floatsValue, pluginData } from "./values.js";

/** What divides instead of nothing. */
const least = 1e-7;
/** The most thresholds that TensorBoard reads. */
const mostThresholds = 127;

/**
 * The curve of a classifier of two classes: true and false positives, true and false negatives, precision and recall by threshold.
 *
 * @param labels 1 for the class, 0 for the other
 * @param predictions the probabilities of the class, 0 to 1
 * @param weights of each prediction; null: 1
 * @throws RangeError for lists of different lengths, for predictions outside of 0 to 1
 */
export function prCurveValue(
  tag: string,
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
  numThresholds: number,
  weights: ArrayLike<number> | null,
): Message {
  const size = labels.length;
  if (predictions.length !== size || (weights !== null && weights.length !== size)) {
    throw new RangeError(
      `SummaryWriter.addPrCurve: expected as many predictions and weights as labels, ${size}. Received: ${predictions.length} predictions` +
        `${weights === null ? "" : ` and ${weights.length} weights`}.`,
    );
  }
  const count = Math.min(numThresholds, mostThresholds);
  const [positives, negatives] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < size; i++) {
    const prediction = predictions[i] as number;
    if (!(prediction >= 0 && prediction <= 1)) {
      throw new RangeError(
        `SummaryWriter.addPrCurve: expected predictions from 0 to 1. Received: ${prediction}. Give probabilities.`,
      );
    }
    const bucket = Math.floor(prediction * (count - 1));
    const [label, weight] = [labels[i] as number, weights?.[i] ?? 1];
    positives[bucket] = (positives[bucket] as number) + label * weight;
    negatives[bucket] = (negatives[bucket] as number) + (1 - label) * weight;
  }
  const [tp, fp] = [sumsFromEnd(positives), sumsFromEnd(negatives)];
  const tn = fp.map((value) => (fp[0] as number) - value);
  const fn = tp.map((value) => (tp[0] as number) - value);
  const precision = tp.map((value, i) => value / Math.max(least, value + (fp[i] as number)));
  const recall = tp.map((value, i) => value / Math.max(least, value + (fn[i] as number)));
  const content = new Message().int(2, count).finish();
  const rows = [tp, fp, tn, fn, precision, recall].flatMap((row) => [...row]);
  return floatsValue(tag, rows, [6, count], pluginData("pr_curves", content));
}

/** Each element plus all after it. */
function sumsFromEnd(values: Float64Array): Float64Array {
  const sums = Float64Array.from(values);
  for (let i = sums.length - 2; i >= 0; i--) sums[i] = (sums[i] as number) + (sums[i + 1] as number);
  return sums;
}
