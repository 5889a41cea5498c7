/** @file Gradients for code that frees what it takes. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { Tensor } from "./tensor-class.js";

/** The gradient as an object of the caller's own, to dispose of: `tensor.grad` is the same for all who ask. */
export function ownGrad(tensor: Tensor): Tensor | null {
  const handle = binding.grad(unwrap(tensor));
  return handle === null ? null : new Tensor(handle);
}
