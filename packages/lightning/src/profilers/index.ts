/** @file Profilers: the entry `@lightning-ts/lightning/profilers`. */
export { PassThroughProfiler, Profiler, type ProfilerOptions } from "../core/profiler.js";
export { ProfilerRegistry } from "../core/profiler-registry.js";
export { type RegisterOptions, Registry } from "../fabric/registry.js";
