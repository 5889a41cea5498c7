/** @file Memory of CUDA devices: what the caching allocator counts, holds and gives back. */
import { binding } from "../../native/binding.js";
import { type CudaDevice, indexOf, isAvailable, isInitialized } from "./device.js";

/** Counts of the caching allocator, under PyTorch's names. Counterpart: `torch.cuda.memory_stats`. */
export function memoryStats(device?: CudaDevice): Record<string, number> {
  if (!isAvailable()) return {};
  const stats = binding.cudaMemoryStats(indexOf(device));
  return Object.fromEntries(Object.entries(stats).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function statistic(name: string, device: CudaDevice | undefined): number {
  return memoryStats(device)[name] ?? 0;
}

/** Bytes that tensors take. Counterpart: `torch.cuda.memory_allocated`. */
export function memoryAllocated(device?: CudaDevice): number {
  return statistic("allocated_bytes.all.current", device);
}

/** The most bytes that tensors took. Counterpart: `torch.cuda.max_memory_allocated`. */
export function maxMemoryAllocated(device?: CudaDevice): number {
  return statistic("allocated_bytes.all.peak", device);
}

/** Bytes that the allocator holds. Counterpart: `torch.cuda.memory_reserved`. */
export function memoryReserved(device?: CudaDevice): number {
  return statistic("reserved_bytes.all.current", device);
}

/** The most bytes that the allocator held. Counterpart: `torch.cuda.max_memory_reserved`. */
export function maxMemoryReserved(device?: CudaDevice): number {
  return statistic("reserved_bytes.all.peak", device);
}

/** [free, total] bytes of a device, as the driver sees them. Counterpart: `torch.cuda.mem_get_info`. */
export function memGetInfo(device?: CudaDevice): [free: number, total: number] {
  return binding.cudaMemGetInfo(indexOf(device));
}

/** Makes the peaks what is allocated now. Counterpart: `torch.cuda.reset_peak_memory_stats`. */
export function resetPeakMemoryStats(device?: CudaDevice): void {
  binding.cudaResetPeakMemoryStats(indexOf(device));
}

/** Gives memory that no tensor uses back to the device. Counterpart: `torch.cuda.empty_cache`. */
export function emptyCache(): void {
  binding.cudaEmptyCache();
}

/** Starts the sums of `memoryStats` (allocated and freed in all) over. Counterpart: `torch.cuda.reset_accumulated_memory_stats`. */
export function resetAccumulatedMemoryStats(device?: CudaDevice): void {
  binding.cudaResetAccumulatedMemoryStats(indexOf(device));
}

/**
 * The most of a device's memory, as a fraction of 1, that this process takes; what needs more is an out-of-memory error. Other than in
 * PyTorch it holds for all devices, and only before CUDA's first use. Counterpart: `torch.cuda.set_per_process_memory_fraction`.
 *
 * @throws RangeError for a fraction that is not from 0 to 1, Error without CUDA or after its first use
 */
export function setPerProcessMemoryFraction(fraction: number): void {
  binding.cudaSetMemoryFraction(fraction);
}

/** The counts of `memoryStats`, nested by the parts of their names. */
export interface NestedMemoryStats {
  [name: string]: number | NestedMemoryStats;
}

/** `memoryStats`, nested: `stats.allocated_bytes.all.current`. Counterpart: `torch.cuda.memory_stats_as_nested_dict`. */
export function memoryStatsAsNestedDict(device?: CudaDevice): NestedMemoryStats {
  const root: NestedMemoryStats = {};
  if (!isInitialized()) return root;
  for (const [name, value] of Object.entries(memoryStats(device))) {
    const path = name.split(".");
    const last = path.pop() ?? name;
    let at = root;
    for (const part of path) {
      const below = (at[part] ??= {});
      if (typeof below === "object") at = below;
    }
    at[last] = value;
  }
  return root;
}
