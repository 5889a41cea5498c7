/** @file Plans: which process writes or reads what. Planners make them, and know the state dictionary that they are about. */
import type { Tensor } from "../../tensor/tensor.js";
import type {
  ChunkStorageMetadata,
  Metadata,
  MetadataIndex,
  ObjectPath,
  StorageMeta,
  TensorProperties,
} from "./metadata.js";
import type { StateDict } from "./nested-dict.js";

/** What is written of a tensor. */
export interface TensorWriteData {
  readonly chunk: ChunkStorageMetadata;
  readonly properties: TensorProperties;
  /** The shape of the whole tensor. */
  readonly size: readonly number[];
}

/** Something to write: an object, a tensor, or a chunk of one. */
export interface WriteItem {
  readonly index: MetadataIndex;
  readonly type: "bytes" | "tensor" | "shard";
  /** Null for an object. */
  readonly tensorData: TensorWriteData | null;
}

/** What a process writes. */
export interface SavePlan {
  readonly items: readonly WriteItem[];
  /** What the storage writer adds to it. */
  readonly storageData: unknown;
  /** What the planner adds to it: where the keys come from. */
  readonly plannerData: ReadonlyMap<string, ObjectPath> | null;
}

/** A part of something saved to read into a part of something here. Sizes are those of the part. */
export interface ReadItem {
  readonly type: "bytes" | "tensor";
  readonly destIndex: MetadataIndex;
  readonly destOffsets: readonly number[];
  readonly storageIndex: MetadataIndex;
  readonly storageOffsets: readonly number[];
  readonly lengths: readonly number[];
}

/** What a process reads. */
export interface LoadPlan {
  readonly items: readonly ReadItem[];
  readonly storageData: unknown;
  readonly plannerData: unknown;
}

/**
 * Plans a save. In order: every process sets it up and makes its plan, the coordinator makes one plan of all, every process finishes its part, and the
 * writer asks for the data. Counterpart: `torch.distributed.checkpoint.SavePlanner`.
 */
export abstract class SavePlanner {
  /** Tells the planner what is saved. */
  abstract setUpPlanner(stateDict: StateDict, storageMeta: StorageMeta | null, isCoordinator: boolean): void;
  /** What this process would write. */
  abstract createLocalPlan(): SavePlan;
  /** On the coordinator: what each process writes, and the whole checkpoint's description. */
  abstract createGlobalPlan(plans: readonly SavePlan[]): [plans: SavePlan[], metadata: Metadata];
  /** The last word of this process. */
  abstract finishPlan(plan: SavePlan): SavePlan;
  /** The tensor, or the object, that an item writes. It may not be changed. */
  abstract resolveData(item: WriteItem): unknown;
}

/**
 * Plans a load. In order: every process sets it up and makes its plan, the coordinator sees all of them, every process finishes its part, and the reader
 * hands over the data. Counterpart: `torch.distributed.checkpoint.LoadPlanner`.
 */
export abstract class LoadPlanner {
  /** Tells the planner what is wanted and what there is. */
  abstract setUpPlanner(stateDict: StateDict, metadata: Metadata, isCoordinator: boolean): void;
  /** What this process reads. */
  abstract createLocalPlan(): LoadPlan;
  /** On the coordinator: what each process reads. */
  abstract createGlobalPlan(plans: readonly LoadPlan[]): LoadPlan[];
  /** The last word of this process. */
  abstract finishPlan(plan: LoadPlan): LoadPlan;
  /** Takes an object that was read. */
  abstract loadBytes(item: ReadItem, value: unknown): void;
  /** The memory that a part of a tensor is read into. */
  abstract resolveTensor(item: ReadItem): Tensor;
  /** Is told that the memory is filled. */
  abstract commitTensor(item: ReadItem, tensor: Tensor): void;
}
