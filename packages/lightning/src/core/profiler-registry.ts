/** @file The profilers by name. */
import { Registry } from "../fabric/registry.js";
import type { Profiler } from "./profiler.js";

/**
 * The profilers that the flag `profiler` takes by name.
 *
 * @example
 * ProfilerRegistry.register("counts", () => new Counts(), { description: "How often each action ran." });
 * new Trainer({ profiler: "counts" });
 */
export const ProfilerRegistry = new Registry<Profiler>("profiler");

for (const name of ["simple", "advanced", "pytorch", "xla"]) ProfilerRegistry.announce(name, "profilers");
