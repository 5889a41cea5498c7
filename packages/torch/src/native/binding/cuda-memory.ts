/** @file Memory of CUDA devices. */

/** `native/cuda-memory.cpp`. An index of -1 is the current device. */
export interface CudaMemoryBinding {
  cudaMemoryStats(index: number): Record<string, number>;
  cudaEmptyCache(): void;
  cudaResetPeakMemoryStats(index: number): void;
  cudaResetAccumulatedMemoryStats(index: number): void;
  /** [free, total] bytes of a device. */
  cudaMemGetInfo(index: number): [number, number];
  cudaSetMemoryFraction(fraction: number): void;
}
