/**
 * @file The state of autocast, read and set as statements. Inside of a function around which autocast was set, what is set holds until that
 * function ends; elsewhere it is the thread's, as in PyTorch.
 */
import { kindOf } from "../util/arguments.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { type DType, dtypeOf } from "../tensor/dtype.js";
import { TypeError } from "../util/user-errors.js";

/**
 * Whether autocast can be used for a type of device: "cpu", "cuda", "mps", "xpu", "xla", "hpu", ... It says nothing of whether such a device
 * is here. Counterpart: `torch.amp.is_autocast_available`.
 *
 * @throws Error for a name that is no type of device
 */
export function isAutocastAvailable(deviceType: string): boolean {
  return binding.autocastAvailable(expectDeviceType("isAutocastAvailable", deviceType));
}

/**
 * Whether operators of a device run under autocast now. Counterpart: `torch.is_autocast_enabled`.
 *
 * @param deviceType default "cuda", as in PyTorch
 * @throws Error for a device without autocast
 */
export function isAutocastEnabled(deviceType = "cuda"): boolean {
  return binding.autocastEnabled(expectDeviceType("isAutocastEnabled", deviceType));
}

/**
 * Switches autocast on or off from here on. `autocast(device, fn)` does it for a function, and drops the casts of weights at its end.
 * Counterpart: `torch.set_autocast_enabled`.
 *
 * @param deviceType default "cuda", as in PyTorch
 */
export function setAutocastEnabled(deviceType: string, enabled: boolean): void;
export function setAutocastEnabled(enabled: boolean): void;
export function setAutocastEnabled(...given: [string, boolean] | [boolean]): void {
  const [deviceType, enabled] = given.length === 1 ? ["cuda", given[0]] : given;
  expectBoolean("setAutocastEnabled", "enabled", enabled);
  binding.setAutocastEnabled(expectDeviceType("setAutocastEnabled", deviceType), enabled);
}

/**
 * The dtype in which autocast computes on a device: bfloat16 on the CPU and float16 on a GPU, unless something else was set.
 * Counterpart: `torch.get_autocast_dtype`.
 */
export function getAutocastDtype(deviceType: string): DType {
  return dtypeOf(binding.autocastDtype(expectDeviceType("getAutocastDtype", deviceType)));
}

/** Sets the dtype in which autocast computes on a device. Counterpart: `torch.set_autocast_dtype`. */
export function setAutocastDtype(deviceType: string, dtype: DType): void {
  binding.setAutocastDtype(expectDeviceType("setAutocastDtype", deviceType), unwrap(dtype));
}

/** Whether autocast keeps the casts of weights until its outermost region ends. Counterpart: `torch.is_autocast_cache_enabled`. */
export function isAutocastCacheEnabled(): boolean {
  return binding.autocastCacheEnabled();
}

/** Sets whether autocast keeps the casts of weights. Counterpart: `torch.set_autocast_cache_enabled`. */
export function setAutocastCacheEnabled(enabled: boolean): void {
  expectBoolean("setAutocastCacheEnabled", "enabled", enabled);
  binding.setAutocastCacheEnabled(enabled);
}

/** Drops the casts of weights that were kept, of weights that change inside of a region. Counterpart: `torch.clear_autocast_cache`. */
export function clearAutocastCache(): void {
  binding.clearAutocastCache();
}

/** Counts a region that begins; returns how many there are now. Counterpart: `torch.autocast_increment_nesting`. */
export function autocastIncrementNesting(): number {
  return binding.autocastIncrementNesting();
}

/** Counts a region that ends; returns how many there are now. Counterpart: `torch.autocast_decrement_nesting`. */
export function autocastDecrementNesting(): number {
  return binding.autocastDecrementNesting();
}

/** @throws TypeError for what is no text: a tensor's is `tensor.device.type` */
export function expectDeviceType(callee: string, deviceType: unknown): string {
  if (typeof deviceType === "string") return deviceType;
  throw new TypeError(
    `${callee} expects a 'deviceType' such as "cuda", or a tensor's device.type. Received: ${kindOf(deviceType)}.`,
  );
}

/** @throws TypeError for what is neither true nor false */
export function expectBoolean(callee: string, name: string, value: unknown): asserts value is boolean {
  if (typeof value === "boolean") return;
  throw new TypeError(`${callee} expects '${name}' as true or false. Received: ${kindOf(value)}.`);
}
