/** @file Helpers for training: `import * as utils from "@lightning-ts/torch/nn/utils"`. */
export {
  clipGradNorm_,
  type ClipGradNormOptions,
  clipGradsWithNorm_,
  clipGradValue_,
  getTotalNorm,
} from "./clip-grad.js";
export { parametersToVector, vectorToParameters } from "./convert-parameters.js";
export * as prune from "./prune/index.js";
export * as rnn from "./rnn.js";
export { deepCopy } from "../module/deep-copy.js";
