/** @file `autocast`: operators that gain from it run in a smaller dtype, those that need it in float32. */
import { checkOptions, isOptions, kindOf } from "../util/arguments.js";
import { emitWarning, TorchError } from "../util/errors.js";
import { expectFunction } from "../util/expect.js";
import { binding } from "../native/binding.js";
import { inModes } from "../native/in-modes.js";
import { unwrap } from "../native/object.js";
import { isAvailable } from "../runtime/cuda.js";
import { bfloat16, DType, float16 } from "../tensor/dtype.js";
import {
  expectBoolean,
  expectDeviceType,
  getAutocastDtype,
  isAutocastAvailable,
  isAutocastCacheEnabled,
} from "./state.js";
import { TypeError } from "../util/user-errors.js";

/** Options of `autocast` beside the device. */
export interface AutocastSettings {
  /** The smaller dtype, `torch.bfloat16` or `torch.float16`. Default: `torch.getAutocastDtype(deviceType)`. */
  dtype?: DType | null;
  /** false switches autocast off in the function. Default true. */
  enabled?: boolean;
  /** Whether the cast of a weight is kept until the outermost region ends, for further uses of the weight. Default: as it is around the region. */
  cacheEnabled?: boolean | null;
}

/** Options of `autocast` as one object. */
export interface AutocastOptions extends AutocastSettings {
  /** The type of the device: "cpu", "cuda", "mps", ... or a tensor's `device.type`. */
  deviceType: string;
}

/** Gives a function that runs under autocast whenever it is called; works as a decorator of methods, too. */
export type AutocastDecorator = <This, Args extends unknown[], Result>(
  fn: (this: This, ...args: Args) => Result,
  context?: unknown,
) => (this: This, ...args: Args) => Result;

const settings = ["dtype", "enabled", "cacheEnabled"] as const;
const inAutocast = inModes("autocast");
/** Types of devices with autocast that were met: libtorch is asked once. */
const known = new Set<string>();

/**
 * Runs a function under autocast: matrix products and convolutions in bfloat16 or float16, losses and sums that need it in float32, whatever
 * the dtypes of their float32 inputs. Weights stay float32, and so do their gradients. Counterpart: `torch.autocast`.
 *
 * The mode holds in the function and in what it awaits, as all modes around functions do. Regions can be nested; the innermost counts. The
 * backward pass belongs outside: its operators run in the dtypes of the forward pass.
 *
 * Without a function it gives a decorator.
 *
 * @returns what the function returns
 * @throws TypeError for a device that is not a text, an unknown option or one of another type; Error for a device without autocast. A dtype that
 *   the device cannot use, and "cuda" without CUDA, are a warning, and the function runs without autocast
 * @example
 * const loss = torch.autocast("cuda", { dtype: torch.bfloat16 }, () => F.crossEntropy(model.forward(x), y));
 * loss.backward();
 */
export function autocast<T>(device: string | AutocastOptions, fn: () => T): T;
export function autocast<T>(deviceType: string, options: AutocastSettings, fn: () => T): T;
export function autocast(device: string | AutocastOptions): AutocastDecorator;
export function autocast(deviceType: string, options: AutocastSettings): AutocastDecorator;
export function autocast<T>(
  device: string | AutocastOptions,
  second?: AutocastSettings | (() => T),
  third?: () => T,
): T | AutocastDecorator {
  const [options, fn] = typeof second === "function" ? [undefined, second] : [second, third];
  const enter = regionOf(device, options);
  if (fn !== undefined) return inAutocast(enter, fn);
  return (decorated) => {
    expectFunction("autocast", "fn", decorated);
    return function (...args) {
      return inAutocast(enter, () => decorated.apply(this, args));
    };
  };
}

/** What begins a region of these options, all of which are looked at before. */
function regionOf(device: string | AutocastOptions, more: AutocastSettings | undefined): () => void {
  const isOne = typeof device !== "string" && isOptions(device);
  checkOptions("autocast", isOne ? device : more, settings, isOne ? ["deviceType"] : []);
  const options: AutocastSettings = isOne ? device : (more ?? {});
  const deviceType = expectDeviceType("autocast", isOne ? device.deviceType : device);
  const { enabled = true } = options;
  const cacheEnabled = options.cacheEnabled ?? isAutocastCacheEnabled();
  expectBoolean("autocast", "enabled", enabled);
  expectBoolean("autocast", "cacheEnabled", cacheEnabled);
  if (!known.has(deviceType) && !isAutocastAvailable(deviceType)) {
    throw new TorchError(
      `User specified an unsupported autocast device_type '${deviceType}'. Expected one with autocast: "cpu", "cuda", "mps", "xpu", "xla", "hpu".`,
    );
  }
  known.add(deviceType);
  const dtype = options.dtype ?? getAutocastDtype(deviceType);
  if (!(dtype instanceof DType))
    throw new TypeError(`autocast expects 'dtype' as a dtype. Received: ${kindOf(dtype)}.`);
  const isOn = enabled && isUsable(deviceType, dtype);
  const handle = unwrap(dtype);
  return () => binding.enterAutocast(deviceType, isOn, handle, cacheEnabled);
}

/** Whether a device can compute under autocast here. PyTorch warns where it cannot, and goes on without. */
function isUsable(deviceType: string, dtype: DType): boolean {
  if (deviceType === "cuda") {
    if (!isAvailable()) emitWarning("CUDA is not available or torch_xla is imported. Disabling autocast.");
    return isAvailable();
  }
  if (dtype === bfloat16 || dtype === float16) return true;
  const name = deviceType.toUpperCase();
  emitWarning(
    `In ${name} autocast, but the target dtype is not supported. Disabling autocast.\n` +
      `${name} Autocast only supports dtypes of torch.bfloat16, torch.float16 currently. Received: ${String(dtype)}.`,
  );
  return false;
}
