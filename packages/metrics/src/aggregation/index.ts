/** @file Metrics that gather plain values. */
import "../core/arithmetic.js";

export type { AggregationOptions, NanStrategy } from "./aggregator.js";
export { CatMetric, MaxMetric, MeanMetric, MinMetric, SumMetric, type Value } from "./metrics.js";
export { RunningMean, RunningSum } from "./running.js";
