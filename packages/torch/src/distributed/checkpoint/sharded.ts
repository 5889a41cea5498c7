/** @file Tensors of which a process holds some chunks: what `DTensor` is, and a plain one. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import type { DType } from "../../tensor/dtype.js";
import { Tensor } from "../../tensor/tensor.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { DTensor } from "../tensor/dtensor.js";

/** A part of a tensor that this process holds. */
export interface LocalChunk {
  /** Where it begins in the whole tensor, by dimension. */
  readonly offsets: readonly number[];
  /** Its elements. Loading writes to them. */
  readonly tensor: Tensor;
}

/**
 * A tensor that knows its whole shape and the chunks that this process holds of it. Checkpoints take anything of this kind where they take a tensor;
 * chunks that several processes hold are saved once. Counterpart: the protocol that PyTorch's DTensor implements for its checkpoints.
 */
export interface Sharded {
  /** The shape of the whole tensor. */
  readonly shape: readonly number[];
  /** The elements' type. */
  readonly dtype: DType;
  /** The chunks of this process; none where it is not one of those that hold the tensor. */
  localChunks(): readonly LocalChunk[];
  /** The whole tensor, gathered from all processes that hold chunks; all of them call it. Not there where it cannot be gathered. */
  fullTensor?(): Tensor;
}

/** Whether a value is a tensor that may be spread over processes. */
export function isSharded(value: unknown): value is Sharded {
  if (value instanceof Tensor) return value instanceof DTensor;
  return (
    typeof value === "object" && value !== null && "localChunks" in value && typeof value.localChunks === "function"
  );
}

/**
 * A tensor of which this process holds some chunks. Counterpart: `torch.distributed._shard.ShardedTensor`.
 *
 * @example
 * const rows = new ShardedTensor([4, 2], [{ offsets: [2, 0], tensor: torch.zeros([2, 2]) }]); // the lower half
 */
export class ShardedTensor implements Sharded {
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly #chunks: readonly LocalChunk[];

  /**
   * @param shape of the whole tensor
   * @param chunks the parts that this process holds
   * @param dtype of the elements; by default that of the chunks
   * @throws RangeError for a chunk that is not inside of the shape; TypeError where dtypes differ, or none is known
   */
  constructor(shape: readonly number[], chunks: readonly LocalChunk[], dtype?: DType) {
    const type = dtype ?? chunks[0]?.tensor.dtype;
    if (type === undefined) {
      throw new TypeError(
        "ShardedTensor expects a dtype where there are no chunks. Received: neither. Give the dtype.",
      );
    }
    for (const { offsets, tensor } of chunks) {
      expectTensor("ShardedTensor", "a chunk", tensor);
      const fits = shape.every((length, i) => (offsets[i] ?? -1) >= 0 && (offsets[i] ?? 0) + tensor.size(i) <= length);
      if (offsets.length !== shape.length || tensor.ndim !== shape.length || !fits) {
        throw new RangeError(
          `ShardedTensor expects chunks inside of the shape [${shape.join(", ")}]. ` +
            `Received: one of shape [${tensor.shape.join(", ")}] at [${offsets.join(", ")}].`,
        );
      }
      if (tensor.dtype !== type) {
        throw new TypeError(`ShardedTensor expects chunks of ${type.name}. Received: one of ${tensor.dtype.name}.`);
      }
    }
    this.shape = [...shape];
    this.dtype = type;
    this.#chunks = [...chunks];
  }

  localChunks(): readonly LocalChunk[] {
    return this.#chunks;
  }
}
