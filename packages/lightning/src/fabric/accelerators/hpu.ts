/** @file Intel's Gaudi as an accelerator. */
import { existsSync } from "node:fs";
import { type Device, device, hpu } from "@lightning-ts/torch";
import { Accelerator } from "./accelerator.js";
import { countOf, type DevicesFlag } from "./parse-devices.js";

/** Intel's Gaudi processors, through their maker's module for PyTorch. Counterpart: `HPUAccelerator` of `lightning-habana`. */
export class HPUAccelerator extends Accelerator {
  override readonly name: string = "hpu";

  override isAvailable(): boolean {
    return this.autoDeviceCount() > 0;
  }

  override get reason(): string {
    if (!isWished()) return "there is no Gaudi. It needs Intel's driver, and its module habana_frameworks.torch";
    try {
      hpu.load();
      return "habana_frameworks.torch finds no device";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** How many there are; 0 without the maker's module. It is not even looked for where there is no such device, since that starts Python. */
  override autoDeviceCount(): number {
    return isWished() && hpu.isAvailable() ? hpu.deviceCount() : 0;
  }

  /** Waits until all devices have finished their work: a host-device synchronisation. */
  override synchronize(_device: Device): void {
    hpu.synchronize();
  }

  override device(index: number): Device {
    return device("hpu", index);
  }

  /** A count. */
  override parseDevices(flag: DevicesFlag): number[] {
    return countOf(flag);
  }
}

/** Whether the machine has such a device, or the environment says which of them are to be seen. */
function isWished(): boolean {
  const { HABANA_VISIBLE_DEVICES } = process.env;
  return (
    (HABANA_VISIBLE_DEVICES !== undefined && HABANA_VISIBLE_DEVICES !== "") ||
    ["/dev/accel/accel0", "/dev/hl0"].some((file) => existsSync(file))
  );
}
