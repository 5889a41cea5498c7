/** @file What a distributed checkpoint says about itself: tensors with their chunks, objects, and where each of them lies. */
import type { DType } from "../../tensor/dtype.js";

/** A box inside of a tensor: where it begins and how long it is, by dimension. */
export interface ChunkStorageMetadata {
  /** Where the chunk begins in the whole tensor. */
  readonly offsets: readonly number[];
  /** How long the chunk is. */
  readonly sizes: readonly number[];
}

/** What all chunks of a tensor have in common. */
export interface TensorProperties {
  /** The elements' type. */
  readonly dtype: DType;
  /** Whether what was saved required gradients. Nobody reads it. */
  readonly requiresGrad: boolean;
}

/** A tensor of a checkpoint: its whole size, and the chunks that were saved of it. */
export interface TensorStorageMetadata {
  readonly kind: "tensor";
  readonly properties: TensorProperties;
  /** The shape of the whole tensor. */
  readonly size: readonly number[];
  /** What was saved of it; together they are the tensor. */
  readonly chunks: readonly ChunkStorageMetadata[];
}

/** An object of a checkpoint, saved by `torch.save`. */
export interface BytesStorageMetadata {
  readonly kind: "bytes";
}

/** Names an object, a tensor or a chunk of one. */
export interface MetadataIndex {
  /** The key in the flattened state dictionary. */
  readonly fqn: string;
  /** Where the chunk begins; null for an object. */
  readonly offset: readonly number[] | null;
  /** Which of the tensor's chunks it is, where that is known: a hint that names nothing. */
  readonly index: number | null;
}

/** Where an entry lies: a part of a file. */
export interface StorageInfo {
  /** The file, from the checkpoint's folder. */
  readonly relativePath: string;
  /** The entry's first byte. */
  readonly offset: number;
  /** How many bytes it has. */
  readonly length: number;
  /** What the bytes were packed by, in Python's experimental extensions. */
  readonly transformDescriptors?: readonly string[];
}

/** Which save made a checkpoint, and which load reads it. */
export interface StorageMeta {
  /** The folder, as it was given. */
  readonly checkpointId: string | null;
  /** A number of the save. */
  readonly saveId: string | null;
  /** A number of the load. */
  readonly loadId: string | null;
  /** Modules that the checkpoint is about. */
  readonly modules: readonly string[];
}

/** Where a key of a flattened state dictionary comes from: keys of objects and positions in lists, from the outside. */
export type ObjectPath = readonly (string | number)[];

/** An entry and where it lies. */
export interface StorageEntry {
  readonly index: MetadataIndex;
  readonly info: StorageInfo;
}

/** A whole checkpoint's description, which its file `.metadata` holds. Counterpart: `torch.distributed.checkpoint.Metadata`. */
export interface Metadata {
  /** Each tensor and object, by its key in the flattened state dictionary. */
  readonly stateDictMetadata: ReadonlyMap<string, TensorStorageMetadata | BytesStorageMetadata>;
  /** Where the keys come from; null where the state dictionary was not flattened. */
  readonly plannerData: ReadonlyMap<string, ObjectPath> | null;
  /** Where the entries lie. */
  readonly storageData: readonly StorageEntry[];
  readonly storageMeta: StorageMeta | null;
  /** The format's version. */
  readonly version: string | null;
}

/** A text that is the same for indices that name the same. */
export function indexKey({ fqn, offset }: MetadataIndex): string {
  return `${offset === null ? "" : offset.join()}\n${fqn}`;
}

/** How many elements a box of these sizes has. */
export function volumeOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}
