/** @file Elements by indices. */
import { binding, type Lowered } from "../../../native/binding.js";
import { unwrap } from "../../../native/object.js";
import { Tensor } from "../../../tensor/tensor-class.js";
import { layoutOf } from "../layout.js";
import { type Decision, type Handler, type Operation, type Rule, type TensorInput } from "../operator-call.js";
import { partFor } from "../parts.js";
import { type Placement, replicated, sharded } from "../placement.js";
import { spansOf } from "../shards.js";
import { denseStrides } from "../strides.js";
import { cheapest, type Strategy } from "../strategies.js";
import { partial, range, wrapped } from "./dims.js";

/** Strategies of the tensors of some arguments, by name; those of others are replicated. */
function named(operation: Operation, inputs: Readonly<Record<string, Placement>>, ...outputs: Placement[]): Strategy {
  return {
    inputs: operation.inputs.map(
      ({ argument }) => inputs[operation.schema.arguments[argument]?.name ?? ""] ?? replicated(),
    ),
    outputs,
  };
}

/** Whole rows, or the same columns, of all processes. */
function embeddingWays(operation: Operation): Strategy[] {
  const ndim = operation.input("indices")?.shape.length ?? 0;
  return [
    ...range(ndim).map((dim) => named(operation, { indices: sharded(dim) }, sharded(dim))),
    named(operation, { weight: sharded(1) }, sharded(ndim)),
  ];
}

/** Whether rows of the table lie in several processes along a dimension of the mesh, and no better way is there. */
function cutRows(weight: TensorInput): number[] {
  return weight.layout.placements.flatMap((one, meshDim) => (one.isShard(0) ? [meshDim] : []));
}

/**
 * A table whose rows are in several processes: each looks up those that it has, and zeros stand for the others, so that the sum is the
 * result. Counterpart: `MaskPartial`.
 */
const embedding: Handler = (operation, execute) => {
  const [weight, indices] = [operation.input("weight"), operation.input("indices")];
  if (weight === undefined || indices === undefined || cutRows(weight).length === 0) {
    return execute(cheapest(operation, embeddingWays(operation)));
  }
  const { mesh } = operation;
  const rows = cutRows(weight);
  const table = weight.layout.placements.map((one, meshDim) => (rows.includes(meshDim) ? one : replicated()));
  const places = indices.layout.placements.map((one, meshDim) =>
    rows.includes(meshDim) || one.isPartial() ? replicated() : one,
  );
  const coordinate = mesh.getCoordinate() ?? [];
  const span = spansOf(weight.shape, mesh.shape, table, coordinate)[0] ?? { offset: 0, size: 0 };
  const part = new Tensor(partFor(weight, table));
  const asked = new Tensor(partFor(indices, places));
  const isOwn = asked.ge(span.offset).logicalAnd(asked.lt(span.offset + span.size));
  const own = asked.sub(span.offset).mul(isOwn);
  const found =
    span.size === 0
      ? part.newZeros([...asked.shape, weight.shape[1] ?? 0])
      : part
          .indexSelect(0, own.reshape([-1]))
          .reshape([...asked.shape, weight.shape[1] ?? 0])
          .mul(isOwn.unsqueeze(-1));
  const layout = layoutOf(
    mesh,
    places.map((one, meshDim) => (rows.includes(meshDim) ? partial("sum") : one)),
  );
  const shape = [...indices.shape, weight.shape[1] ?? 0];
  return [binding.makeDTensor(unwrap(found), layout.number, shape, denseStrides(shape, found.stride()))];
};

const embeddingBackward: Rule = (operation) => {
  const ndim = operation.input("indices")?.shape.length ?? 0;
  return cheapest(operation, [
    ...range(ndim).map((dim) => named(operation, { grad_output: sharded(dim), indices: sharded(dim) }, partial("sum"))),
    named(operation, { grad_output: sharded(ndim) }, sharded(1)),
    named(operation, { grad_output: partial("sum") }, partial("sum")),
  ]);
};

/** Dimensions that indices do not go through. */
function others(operation: Operation): number[] {
  const ndim = operation.inputs[0]?.shape.length ?? 0;
  const dim = wrapped(operation.number("dim", 0), ndim);
  return range(ndim).filter((one) => one !== dim);
}

const indexSelect: Rule = (operation) => {
  const ndim = operation.inputs[0]?.shape.length ?? 0;
  const dim = wrapped(operation.number("dim", 0), ndim);
  return cheapest(operation, [
    ...others(operation).map((one) => named(operation, { self: sharded(one) }, sharded(one))),
    named(operation, { index: sharded(0) }, sharded(dim)),
    named(operation, { self: partial("sum") }, partial("sum")),
  ]);
};

/** Where both have the same size. */
const gather: Rule = (operation) => {
  const [self, index] = [operation.input("self")?.shape ?? [], operation.input("index")?.shape ?? []];
  const alike = others(operation).filter((dim) => self[dim] === index[dim]);
  return cheapest(
    operation,
    alike.map((dim) => ({
      inputs: operation.inputs.map(({ shape }) => (shape.length > dim ? sharded(dim) : replicated())),
      outputs: [sharded(dim)],
    })),
  );
};

/** Dimensions of `self` that lists of indices leave alone, all in front of those that they take. */
function untouched(operation: Operation): number[] {
  const given = operation.arg("indices");
  const list: readonly Lowered[] = Array.isArray(given) ? given : [];
  const taken = list.findIndex((one) => one !== null);
  return range(taken < 0 ? 0 : taken);
}

const index: Rule = (operation) =>
  cheapest(
    operation,
    untouched(operation).map((dim) => named(operation, { self: sharded(dim) }, sharded(dim))),
  );

const indexPut = (operation: Operation): Decision => cheapest(operation, []);

/** Of operators, by name. */
export const indexingRules: Readonly<Record<string, Rule>> = {
  "aten::embedding_dense_backward": embeddingBackward,
  "aten::index_select": indexSelect,
  "aten::gather": gather,
  "aten::scatter": gather,
  "aten::scatter_": gather,
  "aten::scatter_add": gather,
  "aten::scatter_add_": gather,
  "aten::index.Tensor": index,
  "aten::index_put": indexPut,
  "aten::index_put_": indexPut,
  "aten::_index_put_impl_": indexPut,
  "aten::index_add": indexPut,
  "aten::index_copy": indexPut,
  "aten::index_fill": indexPut,
  "aten::masked_scatter": indexPut,
};

/** Answers for operators that need more than a rule. */
export const indexingHandlers: Readonly<Record<string, Handler>> = { "aten::embedding": embedding };
