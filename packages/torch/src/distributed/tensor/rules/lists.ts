/** @file Operators on lists of tensors, as optimizers use them: each tensor of the first list says where those of the others come. */
import { layoutOf } from "../layout.js";
import type { Decision, Operation, TensorInput } from "../operator-call.js";
import { Partial, type Placement, replicated } from "../placement.js";
import { normPlacements } from "./reductions.js";

/** What may be done before a reduction. */
const linear = /^aten::_foreach_(zero|copy|neg|mul|div|add|sub)_?(\.(List|Scalar|ScalarList|Tensor))?$/;
const shifted = /^aten::_foreach_(add|sub)_?\.(Scalar|ScalarList|Tensor)$/;

function placementsOf(operation: Operation, { layout, argument }: TensorInput): readonly Placement[] {
  const { name, arguments: known } = operation.schema;
  const { placements } = layout;
  if (!placements.some((one) => one instanceof Partial)) return placements;
  const isPlain = placements.every(
    (one) => !(one instanceof Partial) || one.toString() === "P(sum)" || one.toString() === "P(avg)",
  );
  if (isPlain && linear.test(name) && !shifted.test(name)) return placements;
  if (known[argument]?.isWritten === true) {
    operation.unsupported("changes a tensor that is to be reduced", "Redistribute it to Replicate or Shard before.");
  }
  return placements.map((one) => (one instanceof Partial ? replicated() : one));
}

/** The rule of `_foreach_...` and `_fused_...`. */
export function lists(operation: Operation): Decision {
  const { inputs } = operation;
  const leading = inputs.filter(({ argument }) => argument === 0);
  const wanted = leading.map((input) => (input.given === null ? null : placementsOf(operation, input)));
  const decided = inputs.map((input): readonly Placement[] => {
    const leader = input.item === null ? undefined : leading[input.item];
    const own = input.item === null ? undefined : wanted[input.item];
    const isOne = input.shape.every((size) => size === 1);
    if (leader !== undefined && (leader.given === null) !== (input.given === null) && !isOne)
      operation.mixed(input.shape);
    if (own != null && leader?.shape.join() === input.shape.join()) return own;
    return input.layout.placements.map(() => replicated());
  });
  const isNorm = operation.schema.packet === "aten::_foreach_norm";
  const items = leading.map(({ layout, shape }, i) => {
    const own = wanted[i];
    if (own == null) return null;
    return layoutOf(layout.mesh, isNorm ? normPlacements(own, operation.number("ord", 2), shape.length) : own);
  });
  return { inputs: decided, outputs: [], items };
}
