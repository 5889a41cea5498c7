/** @file Indices of the elements that are not zero, as a matrix or one vector a dimension. */
import { checkOptions } from "../util/arguments.js";
import { aten } from "../tensor/aten.js";
import type { Tensor } from "../tensor/tensor-class.js";

const raw = {
  nonzero: aten<(input: Tensor, options?: { out: Tensor }) => Tensor>("nonzero"),
  numpy: aten<(input: Tensor) => Tensor[]>("nonzero_numpy"),
};

/**
 * Indices of the elements that are not zero. Counterpart: `torch.nonzero`.
 *
 * @returns a matrix with one row an element; with `asTuple` one vector of indices a dimension
 */
export function nonzero(input: Tensor, options: { asTuple: true }): Tensor[];
export function nonzero(input: Tensor, options?: { asTuple?: false; out?: Tensor }): Tensor;
export function nonzero(input: Tensor, options: { asTuple?: boolean; out?: Tensor } = {}): Tensor | Tensor[] {
  checkOptions("nonzero", options, ["asTuple", "out"]);
  if (options.asTuple === true) return raw.numpy(input);
  return options.out === undefined ? raw.nonzero(input) : raw.nonzero(input, { out: options.out });
}
