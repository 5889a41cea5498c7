/** @file How busy, warm and hungry a CUDA device is, by NVIDIA's management library, which comes with the driver. */
import { binding } from "../../native/binding.js";
import { type CudaDevice, indexOf } from "./device.js";

/**
 * Percent of the last moment (up to a second) in which the device computed. Counterpart: `torch.cuda.utilization`.
 *
 * @throws Error without CUDA or the management library, as the others here
 */
export function utilization(device?: CudaDevice): number {
  return binding.nvmlMeasure("utilization", indexOf(device));
}

/** Percent of the last moment in which its memory was read or written. Counterpart: `torch.cuda.memory_usage`. */
export function memoryUsage(device?: CudaDevice): number {
  return binding.nvmlMeasure("memoryUsage", indexOf(device));
}

/** Degrees Celsius. Counterpart: `torch.cuda.temperature`. */
export function temperature(device?: CudaDevice): number {
  return binding.nvmlMeasure("temperature", indexOf(device));
}

/** Milliwatts. Counterpart: `torch.cuda.power_draw`. */
export function powerDraw(device?: CudaDevice): number {
  return binding.nvmlMeasure("powerDraw", indexOf(device));
}

/** Millions of cycles a second, now. Counterpart: `torch.cuda.clock_rate`. */
export function clockRate(device?: CudaDevice): number {
  return binding.nvmlMeasure("clockRate", indexOf(device));
}

/** Bytes of its memory that are taken, by all processes together. Counterpart: `torch.cuda.device_memory_used`. */
export function deviceMemoryUsed(device?: CudaDevice): number {
  return binding.nvmlMeasure("deviceMemoryUsed", indexOf(device));
}
