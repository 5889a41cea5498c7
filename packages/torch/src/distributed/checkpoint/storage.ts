/** @file What planners need of a storage: the files of a folder, or anything else that keeps parts under names. */
import type { Metadata, MetadataIndex, StorageInfo, StorageMeta } from "./metadata.js";
import type { LoadPlan, LoadPlanner, SavePlan, SavePlanner } from "./planner.js";

/** Where an item was written. */
export interface WriteResult {
  readonly index: MetadataIndex;
  readonly sizeInBytes: number;
  readonly storageData: StorageInfo;
}

/**
 * Writes a checkpoint. In order: every process sets it up and sees its own plan, the coordinator sees all, every process writes, and the coordinator
 * finishes; only then there is a checkpoint. Counterpart: `torch.distributed.checkpoint.StorageWriter`.
 */
export abstract class StorageWriter {
  /** Begins a new save, to another place if one is given. */
  abstract reset(checkpointId: string | null): void;
  /** Tells the writer which process this is. */
  abstract setUpStorageWriter(isCoordinator: boolean, rank: number): void;
  abstract prepareLocalPlan(plan: SavePlan): SavePlan;
  /** On the coordinator: says where each process writes. */
  abstract prepareGlobalPlan(plans: readonly SavePlan[]): SavePlan[];
  /** Writes the items of a plan, which the planner has the data of. */
  abstract writeData(plan: SavePlan, planner: SavePlanner): WriteResult[];
  /** As `writeData`, while the caller continues: the data may change as soon as the call returns. */
  writeDataInBackground(plan: SavePlan, planner: SavePlanner): Promise<WriteResult[]> {
    // Where a storage knows no better way, the caller waits, and nothing can change before.
    return Promise.resolve(this.writeData(plan, planner));
  }
  /** On the coordinator, when all is written: makes it a checkpoint. */
  abstract finish(metadata: Metadata, results: readonly (readonly WriteResult[])[]): Metadata;
  /** What the metadata say about this save. */
  storageMeta(): StorageMeta | null {
    return null;
  }
}

/**
 * Reads a checkpoint. In order: every process reads the metadata, sets it up and sees its plan, the coordinator sees all, every process reads. Counterpart:
 * `torch.distributed.checkpoint.StorageReader`.
 */
export abstract class StorageReader {
  /** Begins a new load, of another place if one is given. */
  abstract reset(checkpointId: string | null): void;
  abstract readMetadata(): Metadata;
  abstract setUpStorageReader(metadata: Metadata, isCoordinator: boolean): void;
  abstract prepareLocalPlan(plan: LoadPlan): LoadPlan;
  abstract prepareGlobalPlan(plans: readonly LoadPlan[]): LoadPlan[];
  /** Reads the items of a plan into what the planner has for them. */
  abstract readData(plan: LoadPlan, planner: LoadPlanner): void;
}
