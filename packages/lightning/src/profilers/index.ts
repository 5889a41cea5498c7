/** @file Profilers: the entry `@lightning-ts/lightning/profilers`. */
export { PassThroughProfiler, Profiler, type ProfilerOptions } from "../core/profiler.js";
export { type RegisterOptions, Registry } from "../fabric/registry.js";
export { AdvancedProfiler, type AdvancedProfilerOptions } from "./advanced/advanced-profiler.js";
export { PyTorchProfiler, type PyTorchProfilerOptions } from "./pytorch/pytorch-profiler.js";
export { ScheduleWrapper } from "./pytorch/schedule-wrapper.js";
export { ProfilerRegistry } from "./registry.js";
export { SimpleProfiler, type SimpleProfilerOptions } from "./simple-profiler.js";
export { XLAProfiler, type XLAProfilerOptions } from "./xla-profiler.js";
