/** @file Metrics around other metrics. */
import "../core/arithmetic.js";

export { BootStrapper, type BootStrapped, type BootStrapperOptions, type SamplingStrategy } from "./bootstrapper.js";
export { type ClasswiseOptions, ClasswiseWrapper } from "./classwise.js";
export { type MinMax, MinMaxMetric } from "./min-max.js";
export { type MultioutputOptions, MultioutputWrapper } from "./multioutput.js";
export { type TaskMember, MultitaskWrapper, type TaskNames } from "./multitask.js";
export { Running, type RunningOptions } from "./running.js";
export { type BestValue, MetricTracker, type MetricTrackerOptions, type Tracked } from "./tracker.js";
export { WrapperMetric } from "./wrapper-metric.js";
