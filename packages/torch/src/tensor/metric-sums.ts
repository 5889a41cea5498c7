/**
 * @file What metrics add to their states for a batch, in one call each: for the package of metrics. Each function says whether it did; false, and
 * nothing has changed, for what is no small dense batch of right labels in the host's memory, which the operators are for.
 */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "./tensor-class.js";

/** Counts of decisions, integers of 64 bits. */
export interface CountTensors {
  /** True positives. */
  readonly tp: Tensor;
  /** False positives. */
  readonly fp: Tensor;
  /** True negatives. */
  readonly tn: Tensor;
  /** False negatives. */
  readonly fn: Tensor;
}

/**
 * Adds decisions for a class.
 *
 * @param preds classes, or scores of shape [samples, classes]
 * @param counts of shape [numClasses], or [1] for all classes together
 * @param ignoreIndex targets of this value do not count
 */
export function countClasses(
  preds: Tensor,
  target: Tensor,
  { fn, fp, tn, tp }: CountTensors,
  numClasses: number,
  ignoreIndex: number | null,
): boolean {
  return binding.countClasses(
    unwrap(preds),
    unwrap(target),
    unwrap(tp),
    unwrap(fp),
    unwrap(tn),
    unwrap(fn),
    numClasses,
    ignoreIndex,
  );
}

/**
 * Adds decisions for labels.
 *
 * @param preds labels of 0 and 1, or probabilities
 * @param counts of shape [numLabels], which are the second dimension; of shape [1] for 0 labels: all decisions together
 * @param threshold a probability above it is a 1
 * @param ignoreIndex targets of this value do not count
 */
export function countDecisions(
  preds: Tensor,
  target: Tensor,
  { fn, fp, tn, tp }: CountTensors,
  numLabels: number,
  threshold: number,
  ignoreIndex: number | null,
): boolean {
  return binding.countDecisions(
    unwrap(preds),
    unwrap(target),
    unwrap(tp),
    unwrap(fp),
    unwrap(tn),
    unwrap(fn),
    numLabels,
    threshold,
    ignoreIndex,
  );
}

/** Adds squared errors to a sum, and how many there are to a total, of one element each. Not where a graph is recorded. */
export function addSquaredErrors(preds: Tensor, target: Tensor, sum: Tensor, total: Tensor): boolean {
  return binding.addSquaredErrors(unwrap(preds), unwrap(target), unwrap(sum), unwrap(total));
}
