/** @file CUDA's devices. */

/** Whole numbers of a device, as the driver tells them: 0 and 1 for what is a question. */
export type DeviceNumber =
  | "totalMemory"
  | "multiProcessorCount"
  | "major"
  | "minor"
  | "warpSize"
  | "maxThreadsPerBlock"
  | "maxThreadsPerMultiProcessor"
  | "regsPerMultiprocessor"
  | "sharedMemoryPerBlock"
  | "sharedMemoryPerBlockOptin"
  | "sharedMemoryPerMultiprocessor"
  | "L2CacheSize"
  | "isIntegrated"
  | "isMultiGpuBoard"
  | "clockRate"
  | "memoryClockRate"
  | "memoryBusWidth"
  | "pciBusId"
  | "pciDeviceId"
  | "pciDomainId";

/** `native/cuda.cpp`. An index of -1 is the current device. */
export interface CudaBinding {
  cudaIsAvailable(): boolean;
  cudaDeviceCount(): number;
  cudaCurrentDevice(): number;
  cudaSetDevice(index: number): void;
  cudaSynchronize(index: number): void;
  cudaIsInitialized(): boolean;
  cudaInit(): void;
  cudaDeviceProperties(index: number): (Record<DeviceNumber, number> & { name: string; uuid: string }) | null;
  cudaCanDeviceAccessPeer(index: number, peer: number): boolean;
}
