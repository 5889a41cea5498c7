/** @file CUDA devices: how many there are, and which is the current one. */
import { shown } from "../../util/arguments.js";
import { Device, type DeviceLike } from "../../tensor/device.js";
import { inModes } from "../../native/in-modes.js";
import { binding } from "../../native/binding.js";
import { RangeError } from "../../util/user-errors.js";

/** A CUDA device: its index, or "cuda:1". Left out, it is the current one. */
export type CudaDevice = DeviceLike | number;

/** @internal The current device. */
export const current = -1;

/** @internal The index of a device; -1 for the current one. */
export function indexOf(device: CudaDevice | undefined): number {
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

/** Whether CUDA was used in this process: before that it holds no memory of a device. Counterpart: `torch.cuda.is_initialized`. */
export function isInitialized(): boolean {
  return binding.cudaIsInitialized();
}

/**
 * Makes CUDA ready, which its first use does by itself. Counterpart: `torch.cuda.init`.
 *
 * @throws Error without CUDA
 */
export function init(): void {
  binding.cudaInit();
}

/**
 * Whether a device can reach another one's memory directly. Counterpart: `torch.cuda.can_device_access_peer`.
 *
 * @throws Error without CUDA, RangeError for a device that is not there
 */
export function canDeviceAccessPeer(device: CudaDevice, peer: CudaDevice): boolean {
  return binding.cudaCanDeviceAccessPeer(indexOf(device), indexOf(peer));
}
