/** @file Functions of images: the value of one batch. */
import * as classes from "../image/index.js";
import { functionOf } from "./function-of.js";

/** `PeakSignalNoiseRatio` of a batch. */
export const peakSignalNoiseRatio = functionOf(classes.PeakSignalNoiseRatio);

/** `StructuralSimilarityIndexMeasure` of a batch. */
export const structuralSimilarityIndexMeasure = functionOf(classes.StructuralSimilarityIndexMeasure);

/** `MultiScaleStructuralSimilarityIndexMeasure` of a batch. */
export const multiscaleStructuralSimilarityIndexMeasure = functionOf(
  classes.MultiScaleStructuralSimilarityIndexMeasure,
);

/** `UniversalImageQualityIndex` of a batch. */
export const universalImageQualityIndex = functionOf(classes.UniversalImageQualityIndex);

/** `SpectralAngleMapper` of a batch. */
export const spectralAngleMapper = functionOf(classes.SpectralAngleMapper);

/** `ErrorRelativeGlobalDimensionlessSynthesis` of a batch. */
export const errorRelativeGlobalDimensionlessSynthesis = functionOf(classes.ErrorRelativeGlobalDimensionlessSynthesis);

/** `TotalVariation` of a batch. */
export const totalVariation = functionOf(classes.TotalVariation, 1);
