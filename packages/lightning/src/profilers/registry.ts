/** @file The profilers of this package by name. */
import { ProfilerRegistry } from "../core/profiler-registry.js";
import { AdvancedProfiler } from "./advanced/advanced-profiler.js";
import { PyTorchProfiler } from "./pytorch/pytorch-profiler.js";
import { SimpleProfiler } from "./simple-profiler.js";
import { XLAProfiler } from "./xla-profiler.js";

const own = { override: true };

ProfilerRegistry.register("simple", () => new SimpleProfiler(), {
  description: "How long the actions of a run take, and how often they happen.",
  ...own,
});
ProfilerRegistry.register("advanced", () => new AdvancedProfiler(), {
  description: "Which functions take the time of each action.",
  ...own,
});
ProfilerRegistry.register("pytorch", () => new PyTorchProfiler(), {
  description: "Which operators take the time of steps, by libtorch's own profiler.",
  ...own,
});
ProfilerRegistry.register("xla", () => new XLAProfiler(), {
  description: "Shows steps to XLA's own profiler.",
  ...own,
});

export { ProfilerRegistry };
