/** @file The collectives of redistribution: along one dimension of a mesh, each for a tensor that all its processes have a part of. */
import { cat } from "../../generated/ops.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { allToAllSingle } from "../all-to-all.js";
import { broadcast } from "../broadcast.js";
import { allGatherIntoTensor } from "../gather.js";
import type { ProcessGroup } from "../process-group.js";
import { allReduce } from "../reduce.js";
import { ReduceOp } from "../reduce-op.js";
import { reduceScatterTensor, scatter } from "../scatter.js";
import { chunkOf, chunkSize } from "./shards.js";

/** Along `dim`, zeros behind what is there until there are `size`. */
function padded(tensor: Tensor, dim: number, size: number): Tensor {
  const missing = size - (tensor.shape[dim] ?? 0);
  if (missing <= 0) return tensor;
  const shape = [...tensor.shape];
  shape[dim] = missing;
  return cat([tensor, tensor.newZeros(shape)], dim);
}

/** The parts of all processes, put together along a dimension of `size`. */
export function gatherShards(local: Tensor, dim: number, size: number, group: ProcessGroup): Tensor {
  const parts = group.size();
  const first = padded(local, dim, chunkSize(size, parts)).movedim(dim, 0).contiguous();
  const [rows = 0, ...rest] = first.shape;
  const all = first.newEmpty([rows * parts, ...rest]);
  if (all.numel() > 0) allGatherIntoTensor(all, first, { group, asyncOp: true }).finish();
  return all.narrow(0, 0, size).movedim(0, dim).contiguous();
}

/** The sum, or another reduction, of what all processes have; a new tensor. */
export function reduceAll(local: Tensor, op: ReduceOp, group: ProcessGroup): Tensor {
  const result = local.clone().contiguous();
  if (result.numel() > 0)
    allReduce(result, { op: op === ReduceOp.AVG ? ReduceOp.SUM : op, group, asyncOp: true }).finish();
  return op === ReduceOp.AVG ? result.div_(group.size()) : result;
}

/** This process's part, along a dimension, of the reduction of what all have. */
export function reduceToShard(local: Tensor, dim: number, op: ReduceOp, group: ProcessGroup): Tensor {
  const [parts, size] = [group.size(), local.shape[dim] ?? 0];
  const own = chunkOf(size, parts, group.rank());
  if (op !== ReduceOp.SUM && op !== ReduceOp.AVG) return reduceAll(local, op, group).narrow(dim, own.offset, own.size);
  const chunk = chunkSize(size, parts);
  const all = padded(local, dim, chunk * parts)
    .movedim(dim, 0)
    .contiguous();
  const result = all.newEmpty([chunk, ...all.shape.slice(1)]);
  if (all.numel() > 0) reduceScatterTensor(result, all, { op: ReduceOp.SUM, group, asyncOp: true }).finish();
  if (op === ReduceOp.AVG) result.div_(parts);
  return result.narrow(0, 0, own.size).movedim(0, dim).contiguous();
}

/**
 * This process's part along `to` of a tensor that is in parts along `from`.
 *
 * @param size of dimension `from` of the whole tensor
 */
export function exchangeShards(local: Tensor, from: number, size: number, to: number, group: ProcessGroup): Tensor {
  const [parts, rank] = [group.size(), group.rank()];
  const width = local.shape[to] ?? 0;
  const sent = Array.from({ length: parts }, (_, other) => {
    const { offset, size: length } = chunkOf(width, parts, other);
    return local.narrow(to, offset, length).contiguous().reshape([-1]);
  });
  const shapes = Array.from({ length: parts }, (_, other) => {
    const shape = [...local.shape];
    shape[from] = chunkOf(size, parts, other).size;
    shape[to] = chunkOf(width, parts, rank).size;
    return shape;
  });
  const counts = shapes.map((shape) => shape.reduce((product, length) => product * length, 1));
  const received = local.newEmpty([counts.reduce((sum, count) => sum + count, 0)]);
  if (size * width === 0)
    return local.newEmpty(
      shapes.length === 0
        ? []
        : local.shape.map((own, dim) => (dim === from ? size : dim === to ? chunkOf(width, parts, rank).size : own)),
    );
  const sizes = { outputSplitSizes: counts, inputSplitSizes: sent.map((one) => one.numel()) };
  allToAllSingle(received, cat(sent, 0), { ...sizes, group, asyncOp: true }).finish();
  return cat(
    received.split(counts, 0).map((piece, i) => piece.reshape(shapes[i] ?? [])),
    from,
  );
}

/** What a process of the group has, in all; a new tensor where it is another's. */
export function copyFrom(local: Tensor, groupSrc: number, group: ProcessGroup): Tensor {
  const result = group.rank() === groupSrc ? local.contiguous() : local.newEmpty([...local.shape]);
  if (result.numel() > 0) broadcast(result, { groupSrc, group, asyncOp: true }).finish();
  return result;
}

/** This process's part of what another process of the group has, along a dimension. */
export function scatterFrom(local: Tensor, dim: number, groupSrc: number, group: ProcessGroup): Tensor {
  const [parts, size] = [group.size(), local.shape[dim] ?? 0];
  const [chunk, own] = [chunkSize(size, parts), chunkOf(size, parts, group.rank())];
  const shape = [...local.shape];
  shape[dim] = chunk;
  const result = local.newEmpty(shape);
  const scatterList =
    group.rank() !== groupSrc
      ? null
      : Array.from({ length: parts }, (_, other) => {
          const { offset, size: length } = chunkOf(size, parts, other);
          return padded(local.narrow(dim, offset, length), dim, chunk).contiguous();
        });
  if (result.numel() > 0) scatter(result, { scatterList, groupSrc, group, asyncOp: true }).finish();
  return result.narrow(dim, 0, own.size).contiguous();
}
