/** @file Parts of a strategy that the flag `plugins` may replace: the entry `@lightning-ts/lightning/plugins`. */
export { AsyncCheckpointIO } from "./fabric/checkpoint-io/async-io.js";
export { CheckpointIO } from "./fabric/checkpoint-io/checkpoint-io.js";
export { TorchCheckpointIO } from "./fabric/checkpoint-io/torch-io.js";
export type { Plugin } from "./fabric/connector.js";
export { FolderModelRegistry } from "./fabric/model-registries/folder-registry.js";
export { ModelRegistry, RegisteredModel } from "./fabric/model-registries/model-registry.js";
export { type FullModelName, fullModelName, type ModelVersion } from "./fabric/model-registries/names.js";
export { modelRegistryAt, ModelRegistries } from "./fabric/model-registries/registry.js";
export { LayerSync } from "./fabric/layer-sync/layer-sync.js";
export { TorchSyncBatchNorm } from "./fabric/layer-sync/torch-sync-batch-norm.js";
export {
  type BitsandbytesMode,
  type BitsandbytesOptions,
  BitsandbytesPrecision,
} from "./fabric/precision/bitsandbytes-precision.js";
export * as bitsandbytes from "./fabric/precision/bitsandbytes/index.js";
export { DeepSpeedPrecision } from "./fabric/precision/deepspeed-precision.js";
export { DoublePrecision } from "./fabric/precision/double-precision.js";
export { FSDPPrecision, type FSDPPrecisionOptions, type ShardedDtypes } from "./fabric/precision/fsdp-precision.js";
export { HalfPrecision } from "./fabric/precision/half-precision.js";
export {
  MixedPrecision,
  type MixedPrecisionName,
  type MixedPrecisionOptions,
} from "./fabric/precision/mixed-precision.js";
export { type Around, type Clipping, type GradientClipAlgorithm, Precision } from "./fabric/precision/precision.js";
export { PrecisionRegistry } from "./fabric/precision/registry.js";
export {
  TransformerEnginePrecision,
  type TransformerEngineOptions,
} from "./fabric/precision/transformer-engine-precision.js";
export * as transformerEngine from "./fabric/precision/transformer-engine/index.js";
export type { ShardedPrecision } from "./fabric/precision/sharded.js";
