/** @file `torch.cuda`: devices, memory, random numbers. All of it can be called without CUDA; what needs a device says so. */
import { shown } from "../util/arguments.js";
import { Device, type DeviceLike } from "../tensor/device.js";
import { inModes } from "../native/in-modes.js";
import { binding } from "../native/binding.js";
import { generatorOf, type Seed } from "./random.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { Error, RangeError } from "../util/user-errors.js";

/** A CUDA device: its index, or "cuda:1". Left out, it is the current one. */
export type CudaDevice = DeviceLike | number;

const current = -1;

function indexOf(device: CudaDevice | undefined): number {
  if (device === undefined) return current;
  if (typeof device === "number") return device;
  const parsed = typeof device === "string" ? new Device(device) : device;
  if (parsed.type !== "cuda") throw new RangeError(`Expected a cuda device, but got: ${shown(device)}`);
  return parsed.index ?? current;
}

/** Whether a CUDA device can be used. Counterpart: `torch.cuda.is_available`. */
export function isAvailable(): boolean {
  return binding.cudaIsAvailable();
}

/** Number of CUDA devices. Counterpart: `torch.cuda.device_count`. */
export function deviceCount(): number {
  return binding.cudaDeviceCount();
}

/** Index of the current device. Counterpart: `torch.cuda.current_device`. */
export function currentDevice(): number {
  return binding.cudaCurrentDevice();
}

/** Makes a device the current one of this thread. Counterpart: `torch.cuda.set_device`. */
export function setDevice(device: CudaDevice): void {
  const index = indexOf(device);
  if (index !== current) binding.cudaSetDevice(index);
}

const onDevice = inModes("cudaDevice");

/** Runs a function with a device as the current one. Counterpart: `with torch.cuda.device(...)`. */
export function withDevice<T>(device: CudaDevice, fn: () => T): T {
  return onDevice(() => setDevice(device), fn);
}

/** Waits until a device has done all its work. Counterpart: `torch.cuda.synchronize`. */
export function synchronize(device?: CudaDevice): void {
  binding.cudaSynchronize(indexOf(device));
}

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
}

/** What a device is. */
export function getDeviceProperties(device?: CudaDevice): DeviceProperties {
  const properties = binding.cudaDeviceProperties(indexOf(device));
  if (properties === null) throw new Error("The NVIDIA driver does not say what this device is.");
  return properties;
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

function generator(device: CudaDevice | undefined) {
  const index = indexOf(device);
  return generatorOf(index === current ? "cuda" : `cuda:${index}`);
}

/** Sets the seed of the current device; without CUDA nothing. Counterpart: `torch.cuda.manual_seed`. */
export function manualSeed(seed: Seed): void {
  if (isAvailable()) generator(undefined).manualSeed(seed);
}

/** Sets the seed of all devices; without CUDA nothing. Counterpart: `torch.cuda.manual_seed_all`. */
export function manualSeedAll(seed: Seed): void {
  for (let i = 0; i < deviceCount(); i++) generator(i).manualSeed(seed);
}

/** The state of a device's generator. Counterpart: `torch.cuda.get_rng_state`. */
export function getRngState(device?: CudaDevice): Tensor {
  return generator(device).getState();
}

/** Continues a device's generator from a state. Counterpart: `torch.cuda.set_rng_state`. */
export function setRngState(state: Tensor, device?: CudaDevice): void {
  generator(device).setState(state);
}

/** The states of all devices' generators. Counterpart: `torch.cuda.get_rng_state_all`. */
export function getRngStateAll(): Tensor[] {
  return Array.from({ length: deviceCount() }, (_, i) => getRngState(i));
}

/** Continues all devices' generators. Counterpart: `torch.cuda.set_rng_state_all`. */
export function setRngStateAll(states: readonly Tensor[]): void {
  states.forEach((state, i) => setRngState(state, i));
}
