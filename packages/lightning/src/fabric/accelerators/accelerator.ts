/** @file Accelerator: a kind of hardware, and its devices. */
import type { Device } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import { deviceText } from "../device-text.js";
import { type DevicesFlag, indicesOf } from "./parse-devices.js";

/**
 * A kind of hardware: extend it for your own, and give an object of it to the flag `accelerator`, or register a name for it.
 * Counterpart: `lightning.pytorch.accelerators.Accelerator`.
 *
 * @example
 * class LastGPU extends CUDAAccelerator {
 *   override readonly name = "last_gpu";
 *   override parseDevices() { return [this.autoDeviceCount() - 1]; }
 * }
 * new Trainer({ accelerator: new LastGPU() });
 */
export abstract class Accelerator {
  /** The name in messages: "cuda". */
  abstract readonly name: string;

  /** The precisions that its devices lack, by name. Default: none. */
  readonly lacksPrecisions: readonly string[] = [];

  /** Whether this machine has it. */
  abstract isAvailable(): boolean;

  /** Why it is not available, for the message where it is asked for. Default: "it is not available". */
  get reason(): string {
    return "it is not available";
  }

  /**
   * The strategy that `strategy: "auto"` stands for. Default: "single_device", and "ddp" on several devices.
   *
   * @param isSingle whether the run has one device
   */
  autoStrategy(isSingle: boolean): string {
    return isSingle ? "single_device" : "ddp";
  }

  /** How many devices there are. */
  abstract autoDeviceCount(): number;

  /** The device of an index. */
  abstract device(index: number): Device;

  /**
   * The indices of the devices that a flag asks for. Default: as for GPUs, where a number (also as text) is a count, and -1 and
   * "auto" are all.
   *
   * @throws MisconfigurationException, TypeError or RangeError for a flag that does not name devices
   */
  parseDevices(flag: DevicesFlag): number[] {
    return indicesOf(flag, this.autoDeviceCount());
  }

  /** Makes a device ready for a run, once. Default: nothing. */
  setupDevice(_device: Device): void {}

  /** Waits until a device has finished its work: a host-device synchronisation. Default: nothing. */
  synchronize(_device: Device): void {}

  /** Measurements of a device for monitoring, by name. Default: none. */
  stats(_device: Device): Record<string, number> {
    return {};
  }

  /** Releases what `setupDevice` took, at the end of each run. Default: nothing. */
  teardown(): void {}
}

/** Whether a value is an accelerator, of this or another copy of the library. */
export function isAccelerator(value: unknown): value is Accelerator {
  if (typeof value !== "object" || value === null) return false;
  const methods = ["isAvailable", "autoDeviceCount", "device", "parseDevices", "setupDevice", "synchronize"];
  return (
    typeof Reflect.get(value, "name") === "string" &&
    methods.every((name) => typeof Reflect.get(value, name) === "function")
  );
}

/** @throws MisconfigurationException for a device of another kind */
export function expectDevice(type: string, device: Device): void {
  if (device.type === type) return;
  throw new MisconfigurationException(
    `Expected a device of the kind "${type}". Received: ${deviceText(device)}, of the strategy. Give the accelerator of that kind, or leave the device out.`,
  );
}
