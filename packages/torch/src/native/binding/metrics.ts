/** @file What metrics do with a batch, in one call each. */
import type { Handle } from "./handle.js";

/** `native/metrics.cpp`. Each says whether the batch was of the usual kind; another one is not touched. */
export interface MetricsBinding {
  /** Adds decisions for a class to counts of shape [numClasses], or of shape [1] for all classes together. */
  countClasses(
    preds: Handle,
    target: Handle,
    tp: Handle,
    fp: Handle,
    tn: Handle,
    fn: Handle,
    numClasses: number,
    ignoreIndex: number | null,
  ): boolean;
  /** Adds decisions for labels, which are the second dimension, to counts of shape [numLabels]; 0 labels: all, to counts of shape [1]. */
  countDecisions(
    preds: Handle,
    target: Handle,
    tp: Handle,
    fp: Handle,
    tn: Handle,
    fn: Handle,
    numLabels: number,
    threshold: number,
    ignoreIndex: number | null,
  ): boolean;
  /** Adds squared errors to a sum, and how many there are to a total. */
  addSquaredErrors(preds: Handle, target: Handle, sum: Handle, total: Handle): boolean;
}
