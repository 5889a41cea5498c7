/** @file TPUs as accelerators. */
import { type Device, device } from "@lightning-ts/torch";
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
    return "it needs torch_xla, which is not loaded: this version has no bridge to it yet";
  }

  /** How many TPU cores the machine has; 0 without `torch_xla`. */
  override autoDeviceCount(): number {
    return 0;
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

/** A count, or indices separated by commas. */
function fromText(text: string): number | number[] | null {
  const parts = text.split(",").map((part) => part.trim());
  if (!parts.every((part) => /^\d*$/.test(part))) return null;
  return parts.length === 1 ? Number(parts[0]) : parts.filter((part) => part !== "").map(Number);
}
