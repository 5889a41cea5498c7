/** @file The tuner: the entry `@lightning-ts/lightning/tuner`. */
export type { LRCurve } from "./lr-curve.js";
export { LRFinder, type PlotOptions } from "./lr-finder.js";
export type { RangeMode } from "./lr-range.js";
export { type LRFindOptions, type ScaleBatchSizeOptions, Tuner } from "./tuner.js";
