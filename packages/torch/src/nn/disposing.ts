/** @file Frees at once what a function of this library makes on the way to its result. */
import { tracker } from "../native/tracker.js";
import type { Tensor } from "../tensor/tensor.js";

/**
 * Calls a synchronous function that runs no code of the user's, and disposes of all tensors that were made in it but its
 * results.
 */
export function disposing<R extends readonly (Tensor | null)[]>(run: () => R): R {
  const outer = tracker.current;
  const made: Tensor[] = [];
  tracker.current = made;
  let results: R;
  try {
    results = run();
  } finally {
    tracker.current = outer;
  }
  for (const tensor of made) {
    if (!results.includes(tensor)) tensor.dispose();
    else outer?.push(tensor);
  }
  return results;
}

/** `disposing` for a function with one result. */
export function disposingAll(run: () => Tensor): Tensor {
  return disposing(() => [run()] as const)[0];
}
