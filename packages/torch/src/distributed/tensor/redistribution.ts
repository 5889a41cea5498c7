/** @file From one layout to another: which collectives it takes, and their work on this process's part. */
import { onesLike, zerosLike } from "../../generated/ops.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { Error } from "../../util/user-errors.js";
import type { ProcessGroup } from "../process-group.js";
import { ReduceOp } from "../reduce-op.js";
import { exchangeShards, gatherShards, reduceAll, reduceToShard } from "./communication.js";
import type { Layout } from "./layout.js";
import { NormPartial, Partial, type Placement, replicated, samePlacements, Shard } from "./placement.js";
import { chunkOf, cutters } from "./shards.js";

/** A change along one dimension of the mesh. */
interface Step {
  readonly meshDim: number;
  readonly from: Placement;
  readonly to: Placement;
  /** Of the shards before the change: the size of their dimension, of all along this dimension of the mesh. */
  readonly size: number;
}

/** The size of a tensor's dimension after the given dimensions of the mesh have cut it. */
function sizeAfter(size: number, order: readonly number[], mesh: Layout["mesh"]): number {
  const coordinate = mesh.getCoordinate() ?? [];
  return order.reduce((rest, meshDim) => chunkOf(rest, mesh.shape[meshDim] ?? 1, coordinate[meshDim] ?? 0).size, size);
}

/**
 * The steps from one layout to another. What the inner dimensions of the mesh have cut is put together before what the outer ones have, and
 * cut again afterwards, so that each step is one of a single dimension.
 */
export function stepsBetween(source: Layout, target: Layout, shape: readonly number[]): Step[] {
  const { mesh } = source;
  const current = [...source.placements];
  const steps: Step[] = [];
  const orderNow = (dim: number): number[] => cutters(current, mesh.shape, dim);
  const orderThen = shape.map((_, dim) => cutters(target.placements, mesh.shape, dim));
  const go = (meshDim: number, to: Placement, order: readonly number[], dim: number): void => {
    const from = current[meshDim] ?? to;
    const before = order.slice(0, order.indexOf(meshDim));
    steps.push({ meshDim, from, to, size: sizeAfter(shape[dim] ?? 0, before, mesh) });
    current[meshDim] = to;
  };
  /** Whether the next that is to cut a dimension is this one. */
  const isNext = (dim: number, meshDim: number): boolean => {
    const [now, then] = [orderNow(dim), orderThen[dim] ?? []];
    return now.length === then.indexOf(meshDim) && now.every((one, i) => one === then[i]);
  };
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    const then = orderThen[dim] ?? [];
    let now = orderNow(dim);
    const kept = (): boolean => now.every((one, i) => one === then[i]);
    for (; !kept(); now = orderNow(dim)) {
      const meshDim = now[now.length - 1] ?? 0;
      const to = target.placements[meshDim];
      const direct = to instanceof Shard && to.dim !== dim && isNext(to.dim, meshDim);
      go(meshDim, direct ? to : replicated(), now, dim);
    }
  }
  shape.forEach((_, dim) => {
    for (const meshDim of orderThen[dim] ?? []) {
      const to = target.placements[meshDim];
      if (to !== undefined && !(current[meshDim] instanceof Shard)) go(meshDim, to, [], dim);
    }
  });
  target.placements.forEach((to, meshDim) => {
    const from = current[meshDim] ?? to;
    if (!(to instanceof Shard) && !from.equals(to)) go(meshDim, to, [], 0);
  });
  return steps;
}

function reduced(local: Tensor, from: Partial, group: ProcessGroup, dim: number | null): Tensor {
  const reduce = (value: Tensor, op: ReduceOp): Tensor =>
    dim === null ? reduceAll(value, op, group) : reduceToShard(value, dim, op, group);
  if (!(from instanceof NormPartial)) {
    // The mean of whole numbers is one in a floating point number only.
    return reduce(local, from.reduction);
  }
  if (from.normType === 0) return reduce(local, ReduceOp.SUM);
  return reduce(local.pow(from.normType), ReduceOp.SUM).pow(1 / from.normType);
}

/** The share of a replicated value that adds up to it again. */
function shareOf(local: Tensor, to: Partial, group: ProcessGroup): Tensor {
  if (to instanceof NormPartial && to.normType !== 0) return local.div(group.size() ** (1 / to.normType));
  if (to.reduceOp !== "sum" && to.reduceOp !== "product") return local;
  if (to.reduceOp === "sum" && local.dtype.isFloatingPoint) return local.div(group.size());
  if (group.rank() === 0) return local;
  return to.reduceOp === "sum" ? zerosLike(local) : onesLike(local);
}

/** A part at its place among zeros. */
function alone(local: Tensor, dim: number, size: number, group: ProcessGroup): Tensor {
  const shape = [...local.shape];
  shape[dim] = size;
  const result = local.newZeros(shape);
  const own = chunkOf(size, group.size(), group.rank());
  result.narrow(dim, own.offset, own.size).copy_(local);
  return result;
}

function take(local: Tensor, step: Step, group: ProcessGroup): Tensor {
  const { from, to, size } = step;
  if (group.size() === 1) return local;
  if (from instanceof Shard) {
    if (to instanceof Shard) return exchangeShards(local, from.dim, size, to.dim, group);
    // Zeros around a part are what adds up to the whole: nothing is sent.
    if (to instanceof Partial && to.reduceOp === "sum" && !(to instanceof NormPartial))
      return alone(local, from.dim, size, group);
    const all = gatherShards(local, from.dim, size, group);
    return to instanceof Partial ? shareOf(all, to, group) : all;
  }
  if (from instanceof Partial) {
    if (to instanceof Shard) return reduced(local, from, group, to.dim);
    const all = reduced(local, from, group, null);
    return to instanceof Partial ? shareOf(all, to, group) : all;
  }
  if (to instanceof Partial) return shareOf(local, to, group);
  if (!(to instanceof Shard)) throw new Error(`internal: no way from ${from.toString()} to ${to.toString()}`);
  const own = chunkOf(local.shape[to.dim] ?? 0, group.size(), group.rank());
  return local.narrow(to.dim, own.offset, own.size).clone().contiguous();
}

/** This process's part of a tensor in another layout of the same mesh; the same tensor where nothing changes. */
export function redistributeLocal(local: Tensor, source: Layout, target: Layout, shape: readonly number[]): Tensor {
  if (samePlacements(source.placements, target.placements)) return local;
  if (source.mesh.getCoordinate() === null) return local;
  return stepsBetween(source, target, shape).reduce(
    (part, step) => take(part, step, source.mesh.getGroup(step.meshDim)),
    local,
  );
}

/**
 * What a redistribution costs, in elements that each process sends: 0 where nothing has to be sent. Only comparisons count.
 */
export function costBetween(source: Layout, target: Layout, shape: readonly number[]): number {
  if (samePlacements(source.placements, target.placements)) return 0;
  const elements = shape.reduce((product, size) => product * size, 1);
  return stepsBetween(source, target, shape).reduce((cost, { meshDim, from, to }) => {
    const parts = source.mesh.shape[meshDim] ?? 1;
    const share = ((parts - 1) / parts) * elements;
    // A collective takes its time, however small the tensor.
    const begun = cost + 1e-3 * (parts - 1);
    if (from instanceof Shard) {
      if (to instanceof Shard) return begun + share / parts + 1;
      return begun + share + (to instanceof Partial ? elements : 0);
    }
    if (from instanceof Partial) return begun + (to instanceof Shard ? share : 2 * share);
    // Cutting is free, but what is cut already is better left so.
    return cost + (to instanceof Partial ? elements : 1e-6);
  }, 0);
}
