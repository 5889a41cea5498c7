/** @file TPUs as accelerators. */
import { existsSync } from "node:fs";
import { type Device, device, xla } from "@lightning-ts/torch";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import { Accelerator } from "./accelerator.js";
import type { DevicesFlag } from "./parse-devices.js";

/** TPUs, through XLA. Counterpart: `XLAAccelerator`. */
export class XLAAccelerator extends Accelerator {
  override readonly name: string = "tpu";

  override isAvailable(): boolean {
    return this.autoDeviceCount() > 0;
  }

  override get reason(): string {
    if (!isWished()) {
      return "there is no TPU. Set PJRT_DEVICE to have XLA drive something else, such as CPU";
    }
    try {
      xla.load();
      return "torch_xla finds no device";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** XLA's strategy, which has the devices do what was noted for them. */
  override get autoStrategy(): string {
    return "single_xla";
  }

  /**
   * How many devices torch_xla drives; 0 without. It is not even looked for where there is neither a TPU nor `PJRT_DEVICE`, since that starts
   * Python.
   */
  override autoDeviceCount(): number {
    return isWished() && xla.isAvailable() ? xla.deviceCount() : 0;
  }

  /** Waits until all devices have finished their work: a host-device synchronisation. */
  override synchronize(_device: Device): void {
    xla.synchronize();
  }

  override device(index: number): Device {
    return device("xla", index);
  }

  /**
   * One core, all of them, or one by its index: 1, 8, "1", "8", [3] or "3," on a machine with 8.
   *
   * @throws RangeError for another number of cores, or an index that is not there; TypeError for another form
   */
  override parseDevices(flag: DevicesFlag): number[] {
    const count = this.autoDeviceCount();
    const wanted = flag === "auto" ? count : typeof flag === "string" ? fromText(flag) : flag;
    if (typeof wanted === "number" && (wanted === 1 || wanted === count)) {
      return Array.from({ length: wanted }, (_, index) => index);
    }
    const [index, ...more] = typeof wanted === "object" && wanted !== null ? wanted : [];
    const isThere = index !== undefined && Number.isInteger(index) && index >= 0 && index < count;
    if (isThere && more.length === 0) return [index];
    throw new RangeError(
      `devices: on a TPU expected "auto", 1, ${count}, or one index from 0 to ${count - 1} as a list. Received: ${show(flag)}.`,
    );
  }
}

/** Whether the machine has a TPU, or the environment says what XLA is to drive. */
function isWished(): boolean {
  const { PJRT_DEVICE } = process.env;
  return (
    (PJRT_DEVICE !== undefined && PJRT_DEVICE !== "") || ["/dev/accel0", "/dev/vfio/0"].some((file) => existsSync(file))
  );
}

/** A count, or indices separated by commas. */
function fromText(text: string): number | number[] | null {
  const parts = text.split(",").map((part) => part.trim());
  if (!parts.every((part) => /^\d*$/.test(part))) return null;
  return parts.length === 1 ? Number(parts[0]) : parts.filter((part) => part !== "").map(Number);
}
