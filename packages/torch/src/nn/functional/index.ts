/** @file Functions of neural networks: `import * as F from "@lightning-ts/torch/nn/functional"`. */
export * from "./activation.js";
export * from "./attention.js";
export * from "./conv.js";
export * from "./distance.js";
export { alphaDropout, dropout, dropout1d, dropout2d, dropout3d, featureAlphaDropout } from "./dropout.js";
export type { Dropout, DropoutOptions } from "./dropout.js";
export { embedding, embeddingBag, oneHot } from "./embedding.js";
export type { EmbeddingBagOptions, EmbeddingOptions } from "./embedding.js";
export * from "./linear.js";
export {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  ctcLoss,
  multilabelMarginLoss,
  multilabelSoftMarginLoss,
  multiMarginLoss,
  nllLoss,
  softMarginLoss,
} from "./loss-classification.js";
export type {
  BCEWithLogitsOptions,
  BinaryCrossEntropyOptions,
  CrossEntropyOptions,
  CTCLossOptions,
  MultiMarginLossOptions,
  NllLossOptions,
} from "./loss-classification.js";
export * from "./loss-embedding.js";
export * from "./loss-regression.js";
export {
  batchNorm,
  groupNorm,
  instanceNorm,
  layerNorm,
  localResponseNorm,
  normalize,
  rmsNorm,
} from "./normalization.js";
export type {
  BatchNormOptions,
  InstanceNormOptions,
  LayerNormOptions,
  LocalResponseNormOptions,
  NormalizeOptions,
  RMSNormOptions,
} from "./normalization.js";
export * from "./loss-linear.js";
export * from "./padding.js";
export * from "./pooling.js";
export type { Reduction, ReductionOptions } from "./reduction.js";
export type { Size } from "./sizes.js";
export * from "./unpooling.js";
export * from "./vision.js";
