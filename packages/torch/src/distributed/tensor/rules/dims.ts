/** @file What rules say of dimensions. */
import type { Operation, TensorInput } from "../operator-call.js";
import { Partial, type PartialReduction, type Placement, replicated, Shard, sharded } from "../placement.js";
import { spansOf } from "../shards.js";
import type { Strategy } from "../strategies.js";

/** A dimension that may count from the last, of a tensor with `ndim`. */
export function wrapped(dim: number, ndim: number): number {
  return dim < 0 ? dim + Math.max(ndim, 1) : dim;
}

/** Numbers from 0 to `count` - 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** As long as a list, with the same in each place. */
export function all<T>(like: readonly unknown[], value: T): T[] {
  return like.map(() => value);
}

/** The shape of this process's part. */
export function localShape(operation: Operation, shape: readonly number[], placements: readonly Placement[]): number[] {
  const { mesh } = operation;
  return spansOf(shape, mesh.shape, placements, mesh.getCoordinate() ?? mesh.shape.map(() => 0)).map(
    ({ size }) => size,
  );
}

/** The shape that several broadcast to, and for each of them which of its dimensions each of the result's is: -1 where it is stretched. */
export function broadcast(shapes: readonly (readonly number[])[]): { shape: number[]; dims: number[][] } {
  const ndim = Math.max(0, ...shapes.map(({ length }) => length));
  const shape = range(ndim).map((dim) =>
    shapes.reduce((size, one) => {
      const own = one[dim - ndim + one.length] ?? 1;
      return own === 1 ? size : own;
    }, 1),
  );
  const dims = shapes.map((one) =>
    range(ndim).map((dim) => {
      const own = dim - ndim + one.length;
      return own >= 0 && one[own] === shape[dim] ? own : -1;
    }),
  );
  return { shape, dims };
}

/** The shard of a dimension, replicated for -1. */
export function shardOr(dim: number): Placement {
  return dim < 0 ? replicated() : sharded(dim);
}

/** Strategies in which each input and result has parts of one dimension, for each of `dims` of the result. */
export function alongEach(
  operation: Operation,
  dims: readonly number[],
  of: (dim: number) => { inputs: readonly number[]; outputs: readonly number[] },
): Strategy[] {
  return dims.map((dim) => {
    const { inputs, outputs } = of(dim);
    return {
      inputs: operation.inputs.map((_, i) => shardOr(inputs[i] ?? -1)),
      outputs: outputs.map(shardOr),
    };
  });
}

/** The placements of a shape that another tensor's is seen as; null for a shard that has no place there. */
export function moved(placements: readonly Placement[], to: (dim: number) => number | null): (Placement | null)[] {
  return placements.map((placement) => {
    if (!(placement instanceof Shard)) return placement;
    const dim = to(placement.dim);
    return dim === null ? null : placement.along(dim);
  });
}

/** A `Partial` of a kind; one object each. */
const partials = new Map<PartialReduction, Partial>();

/** The placement of what is to be reduced. */
export function partial(reduceOp: PartialReduction = "sum"): Partial {
  let found = partials.get(reduceOp);
  if (found === undefined) partials.set(reduceOp, (found = new Partial(reduceOp)));
  return found;
}

/** The tensors of a list argument. */
export function listed(operation: Operation, name: string): TensorInput[] {
  const index = operation.indexOf(name);
  return operation.inputs.filter(({ argument }) => argument === index);
}
