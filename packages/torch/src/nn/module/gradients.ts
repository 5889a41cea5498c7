/** @file Dropping or zeroing the gradients of parameters. */
import { checkOptions } from "../../util/arguments.js";
import type { Tensor } from "../../tensor/tensor.js";

/** Options of `Module.zeroGrad`. */
export interface ZeroGradOptions {
  /** Whether gradients become null rather than zero. Default true. */
  setToNone?: boolean;
}

/** Drops the gradients of parameters, or fills them with zeros and takes them out of the graph. */
export function dropGradients(parameters: Iterable<Tensor>, setToNone: boolean | ZeroGradOptions): void {
  if (typeof setToNone === "object") checkOptions("zeroGrad", setToNone, ["setToNone"]);
  const drop = typeof setToNone === "boolean" ? setToNone : (setToNone.setToNone ?? true);
  for (const parameter of parameters) {
    if (drop) {
      parameter.grad = null;
      continue;
    }
    const grad = parameter.grad;
    if (grad === null) continue;
    if (grad.gradFn !== null) grad.detach_();
    else grad.requiresGrad_(false);
    grad.zero_();
  }
}
