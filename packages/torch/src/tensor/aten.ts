/** @file Operators of libtorch's `aten` namespace under the signatures that the generator made from their schemas. */
import { operator } from "./operator.js";

/**
 * An operator under its signatures.
 *
 * @param name the operator's own name, such as "layer_norm"
 * @param overload one overload of the name; without it the arguments decide
 */
export function aten<F extends object>(name: string, overload?: string): F {
  // The dispatcher checks every argument against the schema that the signatures were made from.
  return operator("aten", name, overload) as unknown as F;
}
