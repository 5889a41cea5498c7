/** @file Parts of a strategy that the flag `plugins` may replace: the entry `@lightning-ts/lightning/plugins`. */
export { AsyncCheckpointIO } from "./fabric/checkpoint-io/async-io.js";
export { CheckpointIO } from "./fabric/checkpoint-io/checkpoint-io.js";
export { TorchCheckpointIO } from "./fabric/checkpoint-io/torch-io.js";
export type { Plugin } from "./fabric/connector.js";
export { type Around, type Clipping, type GradientClipAlgorithm, Precision } from "./fabric/precision/precision.js";
export { PrecisionRegistry } from "./fabric/precision/registry.js";
export { DoublePrecision, HalfPrecision } from "./fabric/precision/true-precision.js";
export {
  TransformerEnginePrecision,
  type TransformerEngineOptions,
} from "./fabric/precision/transformer-engine-precision.js";
export * as transformerEngine from "./fabric/precision/transformer-engine/index.js";
