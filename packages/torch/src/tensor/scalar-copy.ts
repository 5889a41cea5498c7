/** @file A copy of a number that a program computed, to be read later. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { Tensor } from "./tensor-class.js";

/** A copy without history of a tensor without dimensions, of float32 or float64, in one call; null for another tensor. */
export function scalarCopy(value: Tensor): Tensor | null {
  const copy = binding.scalarCopy(unwrap(value));
  return copy === null ? null : new Tensor(copy);
}
