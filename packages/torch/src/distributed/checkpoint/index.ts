/** @file Checkpoints in PyTorch's distributed format: saved by any number of processes, loaded by any other number. */
export { DefaultLoadPlanner, type DefaultLoadPlannerOptions } from "./default-load-planner.js";
export { DefaultSavePlanner, type DefaultSavePlannerOptions } from "./default-save-planner.js";
export { EmptyStateDictLoadPlanner, type EmptyStateDictLoadPlannerOptions } from "./empty-load-planner.js";
export { CheckpointException, type Failure } from "./exception.js";
export { FileSystemReader, type FileSystemReaderOptions } from "./file-system-reader.js";
export { FileSystemWriter, type FileSystemWriterOptions } from "./file-system-writer.js";
export { dcpToTorchSave, torchSaveToDcp } from "./format-utils.js";
export { load, type LoadFromKeysOptions, type LoadOptions, loadStateDictFromKeys } from "./load.js";
export type {
  BytesStorageMetadata,
  ChunkStorageMetadata,
  Metadata,
  MetadataIndex,
  ObjectPath,
  StorageEntry,
  StorageInfo,
  StorageMeta,
  TensorProperties,
  TensorStorageMetadata,
} from "./metadata.js";
export {
  type Flattened,
  flattenStateDict,
  type FlattenRules,
  type StateDict,
  unflattenStateDict,
} from "./nested-dict.js";
export type { CheckpointOptions } from "./options.js";
export {
  type LoadPlan,
  LoadPlanner,
  type ReadItem,
  type SavePlan,
  SavePlanner,
  type TensorWriteData,
  type WriteItem,
} from "./planner.js";
export { asyncSave, save, type SaveOptions } from "./save.js";
export { type LocalChunk, type Sharded, ShardedTensor } from "./sharded.js";
export { isStateful, type Stateful } from "./stateful.js";
export { StorageReader, StorageWriter, type WriteResult } from "./storage.js";
export {
  type FlatOptimizerState,
  getModelStateDict,
  getOptimizerStateDict,
  getStateDict,
  type NamedOptimizerState,
  setModelStateDict,
  setOptimizerStateDict,
  type SetStateDictOptions,
  setStateDict,
  type StateDictOptions,
} from "./state-dict.js";
