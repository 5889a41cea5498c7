/** @file Tensors that processes have parts of, and how they are cut. */
import type { DType } from "../../tensor/dtype.js";
import type { Tensor } from "../../tensor/tensor.js";
import { RangeError } from "../../util/user-errors.js";
import { sizeOf } from "../device-mesh/grid.js";
import type { MeshInfo } from "./mesh-info.js";

/** What a parameter is sharded along, and the sizes that follow. */
export interface Layout {
  readonly dim: number;
  readonly shape: readonly number[];
  /** The shape of the first rank's shard, the largest. */
  readonly chunkShape: readonly number[];
  readonly chunkNumel: number;
  /** The shape of this process's shard. */
  readonly localShape: readonly number[];
  /** Where this process's shard begins along `dim`. */
  readonly start: number;
}

/** How a tensor is shared out along a dimension. @throws RangeError for one but the first that does not divide */
export function layoutOf(
  name: string,
  shape: readonly number[],
  dim: number,
  { shardSize, shardRank }: MeshInfo,
): Layout {
  const length = shape[dim] ?? 0;
  if (dim !== 0 && length % shardSize !== 0) {
    throw new RangeError(
      `fullyShard expects a dimension other than the first to divide by the ${shardSize} shards. ` +
        `Received: dimension ${dim} of ${name}, of size ${length}.`,
    );
  }
  const most = Math.ceil(length / shardSize);
  const start = Math.min(most * shardRank, length);
  const own = Math.min(most, length - start);
  const sized = (size: number): number[] => shape.map((each, i) => (i === dim ? size : each));
  const chunkShape = sized(most);
  return { dim, shape, chunkShape, chunkNumel: sizeOf(chunkShape), localShape: sized(own), start };
}

/** What is gathered: parts of a whole. */
export interface Gathered {
  readonly layout: Layout;
  /** The dtype of `gathered` on its way, and of the whole. */
  readonly gatherDtype: DType;
  /** What this process gives: its part, filled up to the size of the largest one, flat. */
  readonly gathered: Tensor;
  readonly whole: Whole;
}

/** The memory that is gathered into. */
export interface Whole {
  /** A part a rank, the first dimension being the ranks. */
  readonly rows: Tensor;
  /** Gives it memory, to be written. */
  allocate(): void;
}
