/** @file This process's parts of tensors where an operator needs them. */
import { binding, type Handle } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor-class.js";
import { layoutOf } from "./layout.js";
import type { TensorInput } from "./operator-call.js";
import type { Placement } from "./placement.js";
import { redistributeLocal } from "./redistribution.js";

/** This process's part of a tensor that comes to lie in some way. */
export function partFor(input: TensorInput, placements: readonly Placement[]): Handle {
  const target = layoutOf(input.layout.mesh, placements);
  const local = input.given === null ? input.handle : binding.dtensorLocal(input.handle);
  if (target === input.layout) return local;
  return unwrap(redistributeLocal(new Tensor(binding.alias(local)), input.layout, target, input.shape));
}
