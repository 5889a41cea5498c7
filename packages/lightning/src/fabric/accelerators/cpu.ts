/** @file The processor as an accelerator. */
import { type Device, device } from "@lightning-ts/torch";
import { Accelerator } from "./accelerator.js";
import { countOf, type DevicesFlag } from "./parse-devices.js";

/** The processor. Counterpart: `CPUAccelerator`. */
export class CPUAccelerator extends Accelerator {
  override readonly name: string = "cpu";

  override isAvailable(): boolean {
    return true;
  }

  override autoDeviceCount(): number {
    return 1;
  }

  /** Here `devices` is the number of processes. */
  override parseDevices(flag: DevicesFlag): number[] {
    return countOf(flag);
  }

  override device(_index: number): Device {
    return device("cpu");
  }
}
