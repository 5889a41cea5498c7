/** @file Intel's Gaudi as an accelerator. */
import { type Device, device } from "@lightning-ts/torch";
import { Accelerator } from "./accelerator.js";
import { countOf, type DevicesFlag } from "./parse-devices.js";

/** Intel's Gaudi processors, through their maker's module for PyTorch. Counterpart: `HPUAccelerator` of `lightning-habana`. */
export class HPUAccelerator extends Accelerator {
  override readonly name: string = "hpu";

  override isAvailable(): boolean {
    return this.autoDeviceCount() > 0;
  }

  override get reason(): string {
    return "it needs Intel's module habana_frameworks.torch, which is not loaded: this version has no bridge to it yet";
  }

  /** How many there are; 0 without the maker's module. */
  override autoDeviceCount(): number {
    return 0;
  }

  override device(index: number): Device {
    return device("hpu", index);
  }

  /** A count. */
  override parseDevices(flag: DevicesFlag): number[] {
    return countOf(flag);
  }
}
