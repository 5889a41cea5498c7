/** @file Which part of a tensor a process has. */
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import { type Placement, Shard, StridedShard } from "./placement.js";

/** A part of a dimension. */
export interface Span {
  readonly offset: number;
  readonly size: number;
}

/** The most that a process gets of a dimension of `size` in `parts`. */
export function chunkSize(size: number, parts: number): number {
  return Math.ceil(size / parts);
}

/** What process number `index` of `parts` gets, as `torch.chunk` cuts it. */
export function chunkOf(size: number, parts: number, index: number): Span {
  const chunk = chunkSize(size, parts);
  const offset = Math.min(size, chunk * index);
  return { offset, size: Math.min(chunk, size - offset) };
}

/**
 * The dimensions of the mesh that cut a dimension of the tensor, in the order in which they do: from left to right, but a strided one after
 * as many to its right as make its parts.
 */
export function cutters(placements: readonly Placement[], meshShape: readonly number[], dim: number): number[] {
  const order: number[] = [];
  for (let meshDim = placements.length - 1; meshDim >= 0; meshDim--) {
    const placement = placements[meshDim];
    if (!(placement instanceof Shard) || placement.dim !== dim) continue;
    let at = 0;
    if (placement instanceof StridedShard) {
      for (let parts = 1; at < order.length && parts < placement.splitFactor; at++)
        parts *= meshShape[order[at] ?? 0] ?? 1;
    }
    order.splice(at, 0, meshDim);
  }
  return order;
}

/** The part of each dimension that the process at a place in the mesh has; where that is nothing, it begins at the end. */
export function spansOf(
  shape: readonly number[],
  meshShape: readonly number[],
  placements: readonly Placement[],
  coordinate: readonly number[],
): Span[] {
  return shape.map((size, dim) => {
    const order = cutters(placements, meshShape, dim);
    const part = order.reduce<Span>(
      (span, meshDim) => {
        const own = chunkOf(span.size, meshShape[meshDim] ?? 1, coordinate[meshDim] ?? 0);
        return { offset: span.offset + own.offset, size: own.size };
      },
      { offset: 0, size },
    );
    return part.size === 0 && order.length > 0 ? { offset: size, size: 0 } : part;
  });
}

/**
 * The shape of what this process has of a tensor, and where it begins. A process with nothing begins at the end of the dimension.
 * Counterpart: `torch.distributed.tensor._utils.compute_local_shape_and_global_offset`.
 *
 * @param globalShape of the whole tensor
 * @returns zeros for a process outside of the mesh
 */
export function computeLocalShapeAndGlobalOffset(
  globalShape: readonly number[],
  mesh: DeviceMesh,
  placements: readonly Placement[],
): [localShape: number[], globalOffset: number[]] {
  const coordinate = mesh.getCoordinate();
  if (coordinate === null) return [[0], []];
  const spans = spansOf(globalShape, mesh.shape, placements, coordinate);
  return [spans.map(({ size }) => size), spans.map(({ offset }) => offset)];
}
