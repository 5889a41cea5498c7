/** @file Operators that make one of several elements. Those that can go on with their own results work before a reduction. */
import type { Decision, Operation, Rule } from "../operator-call.js";
import { NormPartial, Partial, type Placement, replicated, Shard, sharded } from "../placement.js";
import { cheapest, type Strategy } from "../strategies.js";
import { all, partial, range, wrapped } from "./dims.js";

/** Dimensions that are reduced: all where none are given. */
function reducedDims(operation: Operation, ndim: number): number[] {
  const given = operation.numbers("dim");
  if (given === null || given.length === 0) return range(ndim);
  return given.map((dim) => wrapped(dim, ndim));
}

/** Where a dimension that is not reduced is in the result. */
function keptDim(operation: Operation, dim: number, reduced: readonly number[]): number {
  return operation.arg("keepdim") === true ? dim : dim - reduced.filter((one) => one < dim).length;
}

/** Strategies along the dimensions that stay, and, where `combine` gives how parts are put together, along the reduced ones. */
function strategies(
  operation: Operation,
  combine: (dim: number) => Placement | null,
  preserved: readonly Partial[] = [],
): Strategy[] {
  const ndim = operation.inputs[0]?.shape.length ?? 0;
  const reduced = reducedDims(operation, ndim);
  const { returns } = operation.schema;
  const along = range(ndim).flatMap((dim): Strategy[] => {
    const output = reduced.includes(dim) ? combine(dim) : sharded(keptDim(operation, dim, reduced));
    return output === null ? [] : [{ inputs: [sharded(dim)], outputs: all(returns, output) }];
  });
  return [...along, ...preserved.map((one) => ({ inputs: [one], outputs: all(returns, one) }))];
}

const linear = [partial("sum"), partial("avg")];

const sum: Rule = (operation) =>
  cheapest(
    operation,
    strategies(operation, () => partial("sum"), linear),
  );

/** The mean of means is that of all where all parts are equal. */
const mean: Rule = (operation) => {
  const shape = operation.inputs[0]?.shape ?? [];
  const ways = strategies(operation, () => partial("avg"), linear);
  const isEven = ({ inputs: [to] }: Strategy): boolean =>
    !(to instanceof Shard) || operation.mesh.shape.every((parts) => (shape[to.dim] ?? 0) % parts === 0);
  const kept = ways.filter((way) => isEven(way) || !(way.outputs[0] instanceof Partial));
  return cheapest(operation, kept);
};

const greatest: Rule = (operation) =>
  cheapest(
    operation,
    strategies(operation, () => partial("max"), [partial("max")]),
  );
const least: Rule = (operation) =>
  cheapest(
    operation,
    strategies(operation, () => partial("min"), [partial("min")]),
  );
const product: Rule = (operation) =>
  cheapest(
    operation,
    strategies(operation, () => partial("product")),
  );
/** Those whose results cannot be put together. */
const whole: Rule = (operation) =>
  cheapest(
    operation,
    strategies(operation, () => null),
  );

/** How the norms of parts are put together. */
function normOf(exponent: number): Placement {
  if (exponent === Infinity) return partial("max");
  if (exponent === -Infinity) return partial("min");
  return exponent === 0 ? partial("sum") : new NormPartial(exponent);
}

/** Where the norm of a whole tensor lies. */
export function normPlacements(placements: readonly Placement[], exponent: number, ndim: number): Placement[] {
  return placements.map((one) => (one instanceof Shard && one.dim < ndim ? normOf(exponent) : replicated()));
}

/** An exponent, which a schema has as a number or as none. */
function exponentOf(operation: Operation): number {
  return operation.number("ord", operation.number("p", 2));
}

/** The norm of norms of the same kind is that of all. */
const norm: Rule = (operation) => {
  const exponent = exponentOf(operation);
  const combined = normOf(exponent);
  const preserved = combined instanceof NormPartial ? [combined] : [];
  return cheapest(
    operation,
    strategies(operation, () => combined, preserved),
  );
};

/** The greatest and least with their places, which are places in a part otherwise. */
const withPlaces: Rule = (operation) =>
  cheapest(operation, operation.arg("dim") === undefined ? [] : strategies(operation, () => null));

/** Along other dimensions than the one that the operator goes through, for all tensors and results alike. */
function alongOthers(...names: readonly string[]): Rule {
  return (operation) => {
    const ndim = operation.inputs[0]?.shape.length ?? 0;
    const gone = names.flatMap((name) => operation.numbers(name) ?? []).map((dim) => wrapped(dim, ndim));
    const others = range(ndim).filter((dim) => !gone.includes(dim));
    return cheapest(
      operation,
      others.map((dim) => ({
        inputs: operation.inputs.map(({ shape }) => (shape.length === ndim ? sharded(dim) : replicated())),
        outputs: all(operation.schema.returns, sharded(dim)),
      })),
    );
  };
}

/** `alongOthers` of an operator that is linear. */
function linearAlongOthers(name: string): Rule {
  return (operation): Decision => {
    const ndim = operation.inputs[0]?.shape.length ?? 0;
    const gone = (operation.numbers(name) ?? []).map((dim) => wrapped(dim, ndim));
    const others = range(ndim).filter((dim) => !gone.includes(dim));
    return cheapest(operation, [
      ...others.map((dim) => ({ inputs: [sharded(dim)], outputs: [sharded(dim)] })),
      ...linear.map((one) => ({ inputs: [one], outputs: [one] })),
    ]);
  };
}

/** Of operators, by name. */
export const reductionRules: Readonly<Record<string, Rule>> = {
  "aten::sum": sum,
  "aten::nansum": whole,
  "aten::mean": mean,
  "aten::amax": greatest,
  "aten::amin": least,
  "aten::max": greatest,
  "aten::min": least,
  "aten::max.dim": withPlaces,
  "aten::min.dim": withPlaces,
  "aten::max.other": (operation) => cheapest(operation, []),
  "aten::min.other": (operation) => cheapest(operation, []),
  "aten::prod": product,
  "aten::prod.dim_int": product,
  "aten::all": whole,
  "aten::any": whole,
  "aten::argmax": whole,
  "aten::argmin": whole,
  "aten::var": whole,
  "aten::std": whole,
  "aten::var_mean": whole,
  "aten::std_mean": whole,
  "aten::logsumexp": whole,
  "aten::count_nonzero": whole,
  "aten::median": whole,
  "aten::mode": whole,
  "aten::kthvalue": whole,
  "aten::aminmax": whole,
  "aten::linalg_vector_norm": norm,
  "aten::norm": norm,
  "aten::_softmax": alongOthers("dim"),
  "aten::_softmax_backward_data": alongOthers("dim"),
  "aten::_log_softmax": alongOthers("dim"),
  "aten::_log_softmax_backward_data": alongOthers("dim"),
  "aten::sort": alongOthers("dim"),
  "aten::argsort": alongOthers("dim"),
  "aten::topk": alongOthers("dim"),
  "aten::cumsum": linearAlongOthers("dim"),
  "aten::cumprod": alongOthers("dim"),
  "aten::cummax": alongOthers("dim"),
  "aten::cummin": alongOthers("dim"),
  "aten::logcumsumexp": alongOthers("dim"),
  "aten::flip": linearAlongOthers("dims"),
  "aten::roll": linearAlongOthers("dims"),
  "aten::tril": triangle,
  "aten::triu": triangle,
};

/** Each matrix of a batch for itself. */
function triangle(operation: Operation): Decision {
  const ndim = operation.inputs[0]?.shape.length ?? 0;
  return cheapest(
    operation,
    range(Math.max(0, ndim - 2)).map((dim) => ({ inputs: [sharded(dim)], outputs: [sharded(dim)] })),
  );
}
