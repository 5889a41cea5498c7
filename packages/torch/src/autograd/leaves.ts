/** @file The leaves of a graph: for the packages above. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { asWrapper, objectOf } from "../native/wrapper.js";
import { Tensor } from "../tensor/tensor.js";

/** @internal The leaves whose gradients a backward pass from a tensor adds up, each once and as the object that it is. */
export function leavesOf(tensor: Tensor): Tensor[] {
  return binding
    .graphLeaves(unwrap(tensor))
    .map((known) => objectOf(known, Tensor, (handle) => asWrapper(new Tensor(handle))));
}
