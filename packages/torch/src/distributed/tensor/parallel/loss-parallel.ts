/** @file Losses of logits whose classes lie in several processes. */
import { expectFunction } from "../../../util/expect.js";
import { beginLossParallel } from "../loss-mode.js";

/**
 * Computes `crossEntropy` of logits that are cut along their classes where they lie, instead of putting them together: the function is to
 * hold the loss and its backward. The targets may be a plain tensor, the same in all processes. Counterpart:
 * `torch.distributed.tensor.parallel.loss_parallel`.
 *
 * @returns what the function gives
 *
 * @example
 * lossParallel(() => crossEntropy(model.forward(x), target).backward());
 */
export function lossParallel<T>(fn: () => T): T {
  expectFunction("lossParallel", "fn", fn);
  const end = beginLossParallel();
  let result: T;
  try {
    result = fn();
  } catch (error) {
    end();
    throw error;
  }
  if (!(result instanceof Promise)) {
    end();
    return result;
  }
  // An asynchronous function is over when its promise is.
  return result.finally(end) as T;
}
