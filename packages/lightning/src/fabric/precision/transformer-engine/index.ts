/** @file The layers and the scaling of transformer-engine: `transformerEngine` of the entry `@lightning-ts/lightning/plugins`. */
export { fp8Autocast, type Fp8AutocastOptions } from "./autocast.js";
export type { Fp8Format } from "./formats.js";
export { LayerNorm } from "./layer-norm.js";
export { Linear } from "./linear.js";
export { type AmaxAlgorithm, DelayedScaling, type DelayedScalingOptions, type ScaleAlgorithm } from "./recipe.js";
