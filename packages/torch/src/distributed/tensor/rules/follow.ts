/** @file Operators whose result lies where their tensor does: copies, other forms of the same elements, tensors that are like another. */
import type { Decision, Operation, Rule, TensorInput } from "../operator-call.js";
import { Partial, type Placement, replicated, Shard } from "../placement.js";
import { denseStrides } from "../strides.js";
import { broadcast, localShape } from "./dims.js";

function first(operation: Operation): TensorInput {
  return operation.inputs[0] ?? operation.unsupported("has no tensors", "Call it with a DTensor.");
}

/** Whatever the placements are. */
function same(operation: Operation): Decision {
  const { placements } = first(operation).layout;
  return { inputs: operation.inputs.map(() => placements), outputs: [placements] };
}

/** New elements: what is to be reduced says nothing of them. */
function like(operation: Operation): Decision {
  const { placements } = first(operation).layout;
  return { inputs: [placements], outputs: [placements.map((one) => (one instanceof Partial ? replicated() : one))] };
}

/** `newZeros` and its like: of the tensor's own shape like it, of another one replicated. */
function fresh(operation: Operation): Decision {
  const { shape, layout } = first(operation);
  const size = operation.numbers("size") ?? [];
  const isAlike = size.join() === shape.join();
  const isEmpty = operation.schema.packet.startsWith("aten::new_empty");
  const placements = layout.placements.map((one) =>
    !isAlike || (one instanceof Partial && !isEmpty) ? replicated() : one,
  );
  const own = localShape(operation, size, placements);
  const args = new Map<number, unknown>([[operation.indexOf("size"), own]]);
  const strides = operation.numbers("stride");
  if (strides !== null) args.set(operation.indexOf("stride"), denseStrides(own, strides));
  return { inputs: [layout.placements], outputs: [placements], args };
}

/** What is written into stays where it is; what is written comes there. */
function copy(operation: Operation): Decision {
  const target = first(operation);
  const source = operation.inputs[1] ?? target;
  const { dims } = broadcast([target.shape, source.shape]);
  const placements = target.layout.placements.map((one): Placement => {
    if (!(one instanceof Shard)) return one;
    const dim = dims[1]?.[one.dim] ?? -1;
    return dim < 0 ? replicated() : one.along(dim);
  });
  return { inputs: [target.layout.placements, placements], outputs: [target.layout.placements] };
}

/** A value for each element: only zeros are the same before and after a reduction. */
function fill(operation: Operation): Decision {
  const { placements } = first(operation).layout;
  const isPartial = placements.some((one) => one instanceof Partial && one.reduceOp !== "avg");
  if (isPartial && operation.arg("value") !== 0) {
    operation.unsupported(
      "writes into a tensor that is to be reduced",
      "Redistribute it to Replicate or Shard before.",
    );
  }
  return {
    inputs: operation.inputs.map((_, i) => (i === 0 ? placements : placements.map(replicated))),
    outputs: [placements],
  };
}

/** Of operators, by name. */
export const followRules: Readonly<Record<string, Rule>> = {
  "aten::clone": same,
  "aten::detach": same,
  "aten::detach_": same,
  "aten::alias": same,
  "aten::contiguous": same,
  "aten::_to_copy": same,
  "aten::lift_fresh": same,
  "aten::positive": same,
  "aten::_conj": same,
  "aten::_conj_physical": same,
  "aten::zero_": same,
  "aten::empty_like": same,
  "aten::zeros_like": like,
  "aten::ones_like": like,
  "aten::full_like": like,
  "aten::new_empty": fresh,
  "aten::new_empty_strided": fresh,
  "aten::new_zeros": fresh,
  "aten::new_ones": fresh,
  "aten::new_full": fresh,
  "aten::copy_": copy,
  "aten::fill_": fill,
};
