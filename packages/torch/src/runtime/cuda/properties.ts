/** @file What a CUDA device is, and which ones libtorch was built for. */
import { binding } from "../../native/binding.js";
import { Error } from "../../util/user-errors.js";
import { type CudaDevice, indexOf, isAvailable } from "./device.js";

/** A device's name. Counterpart: `torch.cuda.get_device_name`. */
export function getDeviceName(device?: CudaDevice): string {
  return getDeviceProperties(device).name;
}

/** What a device is. Counterpart: `torch.cuda.get_device_properties`. */
export interface DeviceProperties {
  /** The device's name. */
  readonly name: string;
  /** Bytes. */
  readonly totalMemory: number;
  /** Compute capability, as in 9.0. */
  readonly major: number;
  /** The second number of its compute capability. */
  readonly minor: number;
  /** How many multiprocessors it has. */
  readonly multiProcessorCount: number;
  /** "GPU-5ae5dd9c-...", as NVIDIA's tools write it; "" where the driver does not say. */
  readonly uuid: string;
  /** Threads that run in step. */
  readonly warpSize: number;
  /** The most threads of a block. */
  readonly maxThreadsPerBlock: number;
  /** The most threads that one multiprocessor has at a time. */
  readonly maxThreadsPerMultiProcessor: number;
  /** Registers of 32 bits of a multiprocessor. */
  readonly regsPerMultiprocessor: number;
  /** Bytes of shared memory that a block has. */
  readonly sharedMemoryPerBlock: number;
  /** Bytes of shared memory that a block may ask for. */
  readonly sharedMemoryPerBlockOptin: number;
  /** Bytes of shared memory of a multiprocessor. */
  readonly sharedMemoryPerMultiprocessor: number;
  /** Bytes of the second cache. */
  readonly L2CacheSize: number;
  /** Whether it is part of the processor and shares its memory. */
  readonly isIntegrated: boolean;
  /** Whether its board carries several. */
  readonly isMultiGpuBoard: boolean;
  /** Thousands of cycles a second of its processors. */
  readonly clockRate: number;
  /** Thousands of cycles a second of its memory. */
  readonly memoryClockRate: number;
  /** Bits that its memory passes at a time. */
  readonly memoryBusWidth: number;
  /** Where it is on the machine's buses. */
  readonly pciBusId: number;
  /** Its number on that bus. */
  readonly pciDeviceId: number;
  /** The domain of that bus. */
  readonly pciDomainId: number;
}

/**
 * What a device is, as NVIDIA's driver tells it.
 *
 * @throws Error without CUDA
 */
export function getDeviceProperties(device?: CudaDevice): DeviceProperties {
  const properties = binding.cudaDeviceProperties(indexOf(device));
  if (properties === null) throw new Error("The NVIDIA driver does not say what this device is.");
  return {
    ...properties,
    isIntegrated: properties.isIntegrated !== 0,
    isMultiGpuBoard: properties.isMultiGpuBoard !== 0,
  };
}

/** [major, minor] of a device's compute capability. Counterpart: `torch.cuda.get_device_capability`. */
export function getDeviceCapability(device?: CudaDevice): [number, number] {
  const { major, minor } = getDeviceProperties(device);
  return [major, minor];
}

/** Whether a device computes in bfloat16. Counterpart: `torch.cuda.is_bf16_supported`. */
export function isBf16Supported(): boolean {
  return isAvailable() && getDeviceProperties().major >= 8;
}

/** Whether a device multiplies matrices of float32 in tfloat32 where that is allowed. Counterpart: `torch.cuda.is_tf32_supported`. */
export function isTf32Supported(): boolean {
  return isAvailable() && getDeviceProperties().major >= 8;
}

/**
 * The kinds of devices that libtorch was built for: ["sm_80", "sm_90"]; none without CUDA. Counterpart: `torch.cuda.get_arch_list`.
 */
export function getArchList(): string[] {
  if (!isAvailable()) return [];
  const flags = [...binding.showConfig().matchAll(/-gencode;arch=compute_\w+,code=(\w+)/g)];
  return flags.map(([, code = ""]) => code);
}

/** The compiler's flags for those kinds. Counterpart: `torch.cuda.get_gencode_flags`. */
export function getGencodeFlags(): string {
  return getArchList()
    .map((code) => `-gencode compute=compute_${code.replace(/^\w+_/, "")},code=${code}`)
    .join(" ");
}
