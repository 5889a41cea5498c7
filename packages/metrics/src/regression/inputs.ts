/** @file Checks of batches of numbers. */
import type { Tensor } from "@lightning-ts/torch";
import { RangeError } from "../util/errors.js";

/** Shapes of predictions and targets. */
function shapes(preds: Tensor, target: Tensor): string {
  return `Received: preds of shape [${preds.shape.join(", ")}] and target of shape [${target.shape.join(", ")}].`;
}

/**
 * @throws RangeError for more than two dimensions, or a second one that is not the number of outputs
 */
export function expectOutputs(preds: Tensor, target: Tensor, numOutputs: number, reshapes = false): void {
  if (preds.ndim > 2 || target.ndim > 2)
    throw new RangeError(`Expected preds and target of one or two dimensions. ${shapes(preds, target)}`);
  const isOne = preds.ndim === 1 || preds.size(1) === 1;
  const fits = numOutputs === 1 ? reshapes || isOne : preds.ndim === 1 || preds.size(1) === numOutputs;
  if (!fits) throw new RangeError(`Expected a second dimension of numOutputs, ${numOutputs}. ${shapes(preds, target)}`);
}
