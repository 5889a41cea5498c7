/** @file The accelerators by name. */
import { Registry } from "../registry.js";
import type { Accelerator } from "./accelerator.js";
import { CPUAccelerator } from "./cpu.js";
import { CUDAAccelerator } from "./cuda.js";
import { HPUAccelerator } from "./hpu.js";
import { MPSAccelerator } from "./mps.js";
import { XLAAccelerator } from "./xla.js";

/**
 * The accelerators that the flag `accelerator` takes by name; "auto" and "gpu" choose among them. Counterpart:
 * `lightning.pytorch.accelerators.AcceleratorRegistry`.
 */
export const AcceleratorRegistry = new Registry<Accelerator>("accelerator");

AcceleratorRegistry.register("cpu", () => new CPUAccelerator(), { description: "The processor." });
AcceleratorRegistry.register("cuda", () => new CUDAAccelerator(), { description: "NVIDIA GPUs." });
AcceleratorRegistry.register("mps", () => new MPSAccelerator(), { description: "Apple's GPUs." });
AcceleratorRegistry.register("tpu", () => new XLAAccelerator(), { description: "TPUs, through XLA." });
AcceleratorRegistry.register("hpu", () => new HPUAccelerator(), { description: "Intel's Gaudi." });
