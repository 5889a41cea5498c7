/** @file Layers that work on the last dimensions, or on each sequence, of a batch. */
import type { Operation, Rule } from "../operator-call.js";
import { type Placement, replicated, sharded } from "../placement.js";
import { cheapest } from "../strategies.js";
import { all, localShape, partial, range } from "./dims.js";

/** Dimensions in front of those that are normalised. */
function outer(operation: Operation): number[] {
  const ndim = operation.input("input")?.shape.length ?? 0;
  return range(Math.max(0, ndim - (operation.numbers("normalized_shape") ?? []).length));
}

const rows = new Set(["input", "grad_out", "mean", "rstd"]);

function alongRows(operation: Operation, dim: number): Placement[] {
  return operation.inputs.map(({ argument }) =>
    rows.has(operation.schema.arguments[argument]?.name ?? "") ? sharded(dim) : replicated(),
  );
}

/** Each row for itself. */
const forward: Rule = (operation) =>
  cheapest(
    operation,
    outer(operation).map((dim) => ({
      inputs: alongRows(operation, dim),
      outputs: all(operation.schema.returns, sharded(dim)),
    })),
  );

/** The gradients of weight and bias add up over rows. */
const backward: Rule = (operation) =>
  cheapest(
    operation,
    outer(operation).map((dim) => ({
      inputs: alongRows(operation, dim),
      outputs: operation.schema.returns.map((_, i) => (i === 0 ? sharded(dim) : partial("sum"))),
    })),
  );

/** The examples of a batch each for itself; how many there are is an argument. */
const groups: Rule = (operation) => {
  const shape = operation.input("input")?.shape ?? [];
  const isBackward = operation.schema.packet.endsWith("_backward");
  const way = {
    inputs: alongRows(operation, 0),
    outputs: operation.schema.returns.map((_, i) => (isBackward && i > 0 ? partial("sum") : sharded(0))),
  };
  const decision = cheapest(operation, [way]);
  const position = operation.inputs.findIndex(({ argument }) => operation.schema.arguments[argument]?.name === "input");
  const [rowsHere = 0] = localShape(operation, shape, decision.inputs[position] ?? []);
  return { ...decision, args: new Map([[operation.indexOf("N"), rowsHere]]) };
};

/** Tensors of [batch, heads, ...]: each sequence, and each head, for itself. What has fewer dimensions is the same for all. */
const attention: Rule = (operation) => {
  const of = (shape: readonly number[], dim: number): Placement =>
    shape.length > dim + 1 && shape[dim] !== 1 ? sharded(dim) : replicated();
  return cheapest(
    operation,
    [0, 1].map((dim) => ({
      inputs: operation.inputs.map(({ shape }) => of(shape, dim)),
      outputs: all(operation.schema.returns, sharded(dim)),
    })),
  );
};

const attentions = "_scaled_dot_product_flash_attention_for_cpu _scaled_dot_product_attention_math".split(" ");

/** Of operators, by name. */
export const normalizationRules: Readonly<Record<string, Rule>> = {
  "aten::native_group_norm": groups,
  "aten::native_group_norm_backward": groups,
  "aten::native_layer_norm": forward,
  "aten::_fused_rms_norm": forward,
  "aten::native_layer_norm_backward": backward,
  "aten::_fused_rms_norm_backward": backward,
  ...Object.fromEntries(
    attentions.flatMap((name) => [`aten::${name}`, `aten::${name}_backward`]).map((name) => [name, attention]),
  ),
};
