/** @file Operators that work element by element: each process does it for its part. Some of them also before a reduction. */
import type { Decision, Operation } from "../operator-call.js";
import { type PartialReduction, type Placement, replicated } from "../placement.js";
import { cheapest, type Strategy } from "../strategies.js";
import { alongEach, all, broadcast, partial, range } from "./dims.js";

const sums: readonly PartialReduction[] = ["sum", "avg"];

/** f(a + b) = f(a) + f(b), in all tensors at once. */
const additive = new Set(["add", "sub", "neg"]);
/** f(a + b, c) = f(a, c) + f(b, c): in the first tensor, and in the second. */
const multilinear: ReadonlyMap<string, readonly number[]> = new Map([
  ["mul", [0, 1]],
  ["div", [0]],
  ["true_divide", [0]],
]);
/** f(max(a, b)) = max(f(a), f(b)), on all numbers. */
const rising = new Set(
  "asinh atan ceil deg2rad erf exp exp2 expm1 floor rad2deg relu round sgn sigmoid sign sinh tanh trunc nan_to_num hardshrink".split(
    " ",
  ),
);

/** "add" of "aten::add_" */
function plainName({ schema }: Operation): string {
  return schema.packet.slice("aten::".length).replace(/_$/, "");
}

function everything(operation: Operation, placement: Placement): Strategy {
  return { inputs: all(operation.inputs, placement), outputs: all(operation.schema.returns, placement) };
}

/** The ways to work on what is to be reduced. */
function beforeReduction(operation: Operation): Strategy[] {
  const name = plainName(operation);
  const { inputs, schema } = operation;
  // With rounding the sum of quotients is another one.
  if (typeof operation.arg("rounding_mode") === "string") return [];
  // Zeros are the same before and after.
  if (name === "masked_fill" && operation.arg("value") === 0) {
    return sums.map((reduceOp) => ({ inputs: [partial(reduceOp), replicated()], outputs: [partial(reduceOp)] }));
  }
  if (additive.has(name) && name !== "neg" && inputs.length === 1) {
    return (["avg", "max", "min"] as const).map((reduceOp) => everything(operation, partial(reduceOp)));
  }
  if (additive.has(name)) {
    const kept = sums.map((reduceOp) => everything(operation, partial(reduceOp)));
    if (name === "neg") return kept;
    const shifted = (["avg", "max", "min"] as const).map((reduceOp) => ({
      inputs: [partial(reduceOp), replicated()],
      outputs: [partial(reduceOp)],
    }));
    return [...kept, ...shifted];
  }
  const linear = multilinear.get(name);
  if (linear !== undefined) {
    const positions = linear.filter((position) => position < inputs.length);
    return positions.flatMap((position) =>
      sums.map((reduceOp) => ({
        inputs: inputs.map((_, i) => (i === position ? partial(reduceOp) : replicated())),
        outputs: all(schema.returns, partial(reduceOp)),
      })),
    );
  }
  if (rising.has(name)) return (["max", "min"] as const).map((reduceOp) => everything(operation, partial(reduceOp)));
  if (name === "maximum") return [everything(operation, partial("max"))];
  if (name === "minimum") return [everything(operation, partial("min"))];
  return [];
}

/** The rule of all of them. */
export function pointwise(operation: Operation): Decision {
  const { shape, dims } = broadcast(operation.inputs.map((input) => input.shape));
  const along = alongEach(operation, range(shape.length), (dim) => ({
    inputs: dims.map((own) => own[dim] ?? -1),
    outputs: all(operation.schema.returns, dim),
  }));
  return cheapest(operation, [...along, ...beforeReduction(operation)]);
}
