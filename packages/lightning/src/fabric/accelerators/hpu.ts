/** @file Intel's Gaudi as an accelerator. */
import { type Device, device, hpu } from "@lightning-ts/torch";
import { countOf, type DevicesFlag } from "./parse-devices.js";
import { VendorAccelerator } from "./vendor-accelerator.js";

/** Intel's Gaudi processors, through their maker's module for PyTorch. Counterpart: `HPUAccelerator` of `lightning-habana`. */
export class HPUAccelerator extends VendorAccelerator {
  override readonly name: string = "hpu";

  constructor() {
    super(hpu, {
      variable: "HABANA_VISIBLE_DEVICES",
      files: ["/dev/accel/accel0", "/dev/hl0"],
      otherwise: "there is no Gaudi. It needs Intel's driver, and its module habana_frameworks.torch",
    });
  }

  override device(index: number): Device {
    return device("hpu", index);
  }

  /** A count. */
  override parseDevices(flag: DevicesFlag): number[] {
    return countOf(flag);
  }
}
