/** @file Which functions given to `Module._apply` do nothing but cast: modules that keep their dtypes pass them over. */
import type { Tensor } from "../tensor/tensor.js";

const casts = new WeakSet<(tensor: Tensor) => Tensor>();

/** Says that a function does nothing but cast, as `Module.half()` and its like do; `Module.to` does more. */
export function markCast(fn: (tensor: Tensor) => Tensor): (tensor: Tensor) => Tensor {
  casts.add(fn);
  return fn;
}

/** Whether a function does nothing but cast. */
export function isCast(fn: (tensor: Tensor) => Tensor): boolean {
  return casts.has(fn);
}
