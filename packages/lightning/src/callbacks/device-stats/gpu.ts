/** @file Measurements of a GPU: those of its memory allocator. */
import { cuda, type Device } from "@lightning-ts/torch";

/** PyTorch's `memory_stats` of a GPU; nothing for other devices. */
export function gpuStats(device: Device): Record<string, number> {
  return device.type === "cuda" ? { ...cuda.memoryStats(device) } : {};
}
