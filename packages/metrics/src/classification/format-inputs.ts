/** @file Batches in the form that counting needs. */
import { arange, int64, movedim, softmax, type Tensor, where } from "@lightning-ts/torch";
import { extremes } from "./check-inputs.js";

/** Scores as probabilities: logits, which are those with a number outside of [0, 1], go through a sigmoid, or a softmax over dimension 1. */
export function probabilities(scores: Tensor, by: "sigmoid" | "softmax"): Tensor {
  const normalized = (): Tensor => (by === "sigmoid" ? scores.sigmoid() : softmax(scores, 1));
  if (scores.device.type === "cpu") {
    const range = extremes(scores);
    return range === null || (range[0] >= 0 && range[1] <= 1) ? scores : normalized();
  }
  // On another device nothing is read.
  return where(scores.lt(0).logicalOr(scores.gt(1)).any(), normalized(), scores);
}

/** Predictions as labels of 0 and 1 (or true and false), whatever their shape. */
export function binaryLabels(preds: Tensor, threshold: number): Tensor {
  return preds.dtype.isFloatingPoint ? probabilities(preds, "sigmoid").gt(threshold) : preds;
}

/** Predictions as classes: of scores (N, C, ...) the largest. */
export function classLabels(preds: Tensor, target: Tensor): Tensor {
  return preds.ndim === target.ndim + 1 ? preds.argmax(1) : preds;
}

/** (N, C, ...) as rows of classes. */
export function toRows(x: Tensor): Tensor {
  const last = x.size(1);
  return (x.ndim === 2 ? x : movedim(x, 1, -1)).reshape([-1, last]);
}

/** Integers of 64 bits. */
export function toLabels(x: Tensor): Tensor {
  return x.dtype === int64 ? x : x.to(int64);
}

/** For each label in `labels` a row that is true at it. */
export function oneHot(labels: Tensor, count: number): Tensor {
  return labels.unsqueeze(-1).eq(arange(count, { device: labels.device }));
}
