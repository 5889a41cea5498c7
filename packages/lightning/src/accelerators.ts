/** @file Accelerators: the entry `@lightning-ts/lightning/accelerators`. */
export { Accelerator } from "./fabric/accelerators/accelerator.js";
export type { DevicesFlag } from "./fabric/accelerators/parse-devices.js";
export { CPUAccelerator } from "./fabric/accelerators/cpu.js";
export { CUDAAccelerator, findUsableCudaDevices } from "./fabric/accelerators/cuda.js";
export { HPUAccelerator } from "./fabric/accelerators/hpu.js";
export { MPSAccelerator } from "./fabric/accelerators/mps.js";
export { XLAAccelerator } from "./fabric/accelerators/xla.js";
export { getAvailableFlops } from "./fabric/accelerators/available-flops.js";
export { getNvidiaGpuStats } from "./fabric/accelerators/nvidia-smi.js";
export { AcceleratorRegistry } from "./fabric/accelerators/registry.js";
export { type RegisterOptions, Registry } from "./fabric/registry.js";
