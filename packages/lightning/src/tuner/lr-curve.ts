/** @file The curve of a learning rate search. */

/** Rates and losses of a search, in the order in which they were tried. */
export interface LRCurve {
  /** The rate of each step. */
  lr: number[];
  /** The smoothed loss of each step. NaN for steps that were skipped. */
  loss: number[];
}
