/** @file Metrics of images. */
import "../core/arithmetic.js";

export type { DataRange, ImageReduction } from "./images.js";
export { PeakSignalNoiseRatio, type PeakSignalNoiseRatioOptions } from "./psnr.js";
export {
  type ErgasOptions,
  ErrorRelativeGlobalDimensionlessSynthesis,
  type PlaceOptions,
  SpectralAngleMapper,
  TotalVariation,
  type TotalVariationOptions,
  UniversalImageQualityIndex,
  type UniversalImageQualityIndexOptions,
} from "./spectra.js";
export {
  MultiScaleStructuralSimilarityIndexMeasure,
  type MultiScaleStructuralSimilarityOptions,
  type SSIMOptions,
  StructuralSimilarityIndexMeasure,
  type StructuralSimilarityOptions,
} from "./ssim.js";
