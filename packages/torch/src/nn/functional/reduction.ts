/** @file How a loss of many elements becomes one number. */
import { shown } from "../../util/arguments.js";
import { emitWarning } from "../../util/errors.js";
import { RangeError } from "../../util/user-errors.js";

/** "none": one loss an element; "mean": their mean; "sum": their sum. */
export type Reduction = "none" | "mean" | "sum";

/** The reduction of a loss, with PyTorch's two older arguments for it. */
export interface ReductionOptions {
  /** Default "mean". */
  reduction?: Reduction;
  /** @deprecated use `reduction`: false is "sum" (or "none" with `reduce: false`). */
  sizeAverage?: boolean | null;
  /** @deprecated use `reduction`: false is "none". */
  reduce?: boolean | null;
}

/** The reduction that the options mean. */
export function reductionOf({ reduction = "mean", sizeAverage, reduce }: ReductionOptions): Reduction {
  if (sizeAverage == null && reduce == null) return reduction;
  const meant = (reduce ?? true) ? ((sizeAverage ?? true) ? "mean" : "sum") : "none";
  emitWarning(`size_average and reduce args will be deprecated, please use reduction='${meant}' instead.`);
  return meant;
}

/** libtorch's number of a reduction. */
export function reductionNumber(reduction: Reduction): number {
  switch (reduction) {
    case "mean":
      return 1;
    case "none":
      return 0;
    case "sum":
      return 2;
    default:
      throw new RangeError(`${shown(reduction)} is not a valid value for reduction`);
  }
}
