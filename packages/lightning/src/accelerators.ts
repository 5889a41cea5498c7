/** @file Accelerators: the entry `@lightning-ts/lightning/accelerators`. */
export { Accelerator } from "./fabric/accelerators/accelerator.js";
export type { DevicesFlag } from "./fabric/accelerators/parse-devices.js";
export { CPUAccelerator } from "./fabric/accelerators/cpu.js";
export { CUDAAccelerator } from "./fabric/accelerators/cuda.js";
export { AcceleratorRegistry } from "./fabric/accelerators/registry.js";
export { type RegisterOptions, Registry } from "./fabric/registry.js";
