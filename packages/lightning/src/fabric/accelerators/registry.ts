/** @file The accelerators by name. */
import { Registry } from "../registry.js";
import type { Accelerator } from "./accelerator.js";
import { CPUAccelerator } from "./cpu.js";
import { CUDAAccelerator } from "./cuda.js";

/**
 * The accelerators that the flag `accelerator` takes by name; "auto" and "gpu" choose among them. Counterpart:
 * `lightning.pytorch.accelerators.AcceleratorRegistry`.
 */
export const AcceleratorRegistry = new Registry<Accelerator>("accelerator");

AcceleratorRegistry.register("cpu", () => new CPUAccelerator(), { description: "The processor." });
AcceleratorRegistry.register("cuda", () => new CUDAAccelerator(), { description: "NVIDIA GPUs." });
AcceleratorRegistry.announce("mps", "a backend for Apple's GPUs");
AcceleratorRegistry.announce("tpu", "a backend for TPUs");
