/** @file What NVIDIA's management library measures. */

/** What `nvml.cpp` measures. */
export type Measurement =
  "utilization" | "memoryUsage" | "temperature" | "powerDraw" | "clockRate" | "deviceMemoryUsed";

/** `native/nvml.cpp`. */
export interface NvmlBinding {
  nvmlMeasure(what: Measurement, index: number): number;
}
