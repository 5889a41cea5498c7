/** @file What is to be written of a value, and what is to be read for one: chunks are matched as the boxes that they are. */
import { kindOf, shown } from "../../util/arguments.js";
import { Tensor } from "../../tensor/tensor.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import {
  type BytesStorageMetadata,
  type ChunkStorageMetadata,
  type MetadataIndex,
  type TensorStorageMetadata,
  volumeOf,
} from "./metadata.js";
import type { ReadItem, WriteItem } from "./planner.js";
import { isSharded, type LocalChunk, type Sharded } from "./sharded.js";

/** The chunks of a tensor that this process holds: one, all of it, where it is an ordinary tensor. */
export function chunksOf(value: Tensor | Sharded): readonly LocalChunk[] {
  return isSharded(value) ? value.localChunks() : [{ offsets: value.shape.map(() => 0), tensor: value }];
}

/**
 * The chunk of a value that an item of a plan is of.
 *
 * @throws Error where this process holds none there: the plan is another's
 */
export function chunkAt(value: Tensor | Sharded | null, { fqn, offset }: MetadataIndex): LocalChunk {
  const chunk = (value === null ? [] : chunksOf(value)).find(
    ({ offsets }) => offsets.length === offset?.length && offsets.every((at, i) => at === offset[i]),
  );
  if (chunk !== undefined) return chunk;
  throw new Error(
    `Expected an item of this process's plan. Received: ${shown(fqn)} at ${shown(offset)}, of which this process holds no chunk.`,
  );
}

/**
 * What this process writes of a value.
 *
 * @throws TypeError for a tensor whose elements lie in no order
 */
export function createWriteItems(key: string, value: unknown): WriteItem[] {
  if (!(value instanceof Tensor) && !isSharded(value)) {
    return [{ index: { fqn: key, offset: null, index: null }, type: "bytes", tensorData: null }];
  }
  const size = [...value.shape];
  return chunksOf(value).map(({ offsets, tensor }): WriteItem => {
    if (tensor.layoutName !== "strided") {
      throw new TypeError(
        `Expected dense tensors in a distributed checkpoint. Received: ${key}, which is ${tensor.layoutName}. ` +
          "Save toDense(), or its parts.",
      );
    }
    const properties = { dtype: tensor.dtype, requiresGrad: tensor.requiresGrad };
    return {
      index: { fqn: key, offset: [...offsets], index: null },
      type: isSharded(value) ? "shard" : "tensor",
      tensorData: { chunk: { offsets: [...offsets], sizes: [...tensor.shape] }, properties, size },
    };
  });
}

/**
 * What this process reads for a value. A chunk here may take parts of several saved ones.
 *
 * @throws RangeError where the sizes differ, or the saved chunks do not cover what is wanted; TypeError where a tensor was saved and none is wanted
 */
export function createReadItems(
  key: string,
  saved: TensorStorageMetadata | BytesStorageMetadata,
  value: unknown,
): ReadItem[] {
  if (saved.kind === "bytes") {
    const index = { fqn: key, offset: null, index: null };
    return [
      { type: "bytes", destIndex: index, destOffsets: [0], storageIndex: index, storageOffsets: [0], lengths: [0] },
    ];
  }
  if (!(value instanceof Tensor) && !isSharded(value)) {
    throw new TypeError(
      `Expected a tensor to load ${key} into, of shape [${saved.size.join(", ")}]. Received: ${kindOf(value)}. ` +
        "Give a tensor there, torch.empty(...) for one.",
    );
  }
  if (value.shape.join() !== saved.size.join()) {
    throw new RangeError(
      `Size mismatch between saved [${saved.size.join(", ")}] and current: [${value.shape.join(", ")}] for ${key}. ` +
        "Give a tensor of the saved shape.",
    );
  }
  return chunksOf(value).flatMap(({ offsets, tensor }, i) => readsOf(key, saved, { offsets, sizes: tensor.shape }, i));
}

function readsOf(key: string, saved: TensorStorageMetadata, wanted: ChunkStorageMetadata, number: number): ReadItem[] {
  const reads = saved.chunks.flatMap((chunk, i): ReadItem[] => {
    const found = overlap(chunk, wanted);
    if (found === null) return [];
    return [
      {
        type: "tensor",
        destIndex: { fqn: key, offset: wanted.offsets, index: number },
        storageIndex: { fqn: key, offset: chunk.offsets, index: i },
        ...found,
      },
    ];
  });
  // Saved chunks do not overlap: what is missing shows in the sum.
  const covered = reads.reduce((sum, { lengths }) => sum + volumeOf(lengths), 0);
  if (covered !== volumeOf(wanted.sizes)) {
    throw new RangeError(
      `The checkpoint holds ${covered} of the ${volumeOf(wanted.sizes)} elements of ${key} that are wanted: chunks of it ` +
        "are missing, or were saved twice. Save it again with all processes.",
    );
  }
  return reads;
}

/** What two boxes have in common, seen from each of them; null where that is nothing. */
export function overlap(
  saved: ChunkStorageMetadata,
  wanted: ChunkStorageMetadata,
): Pick<ReadItem, "storageOffsets" | "destOffsets" | "lengths"> | null {
  const starts = saved.offsets.map((offset, i) => Math.max(offset, wanted.offsets[i] ?? 0));
  const lengths = starts.map((start, i) => Math.min(endOf(saved, i), endOf(wanted, i)) - start);
  if (lengths.some((length) => length <= 0)) return null;
  return {
    storageOffsets: starts.map((start, i) => start - (saved.offsets[i] ?? 0)),
    destOffsets: starts.map((start, i) => start - (wanted.offsets[i] ?? 0)),
    lengths,
  };
}

/** Where a box ends in a dimension. */
export function endOf({ offsets, sizes }: ChunkStorageMetadata, dimension: number): number {
  return (offsets[dimension] ?? 0) + (sizes[dimension] ?? 0);
}
