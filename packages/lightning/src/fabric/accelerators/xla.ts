/** @file TPUs as accelerators. */
import { expectArray, isList } from "@lightning-ts/torch/util/lists";
import { type Device, device, xla } from "@lightning-ts/torch";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import type { DevicesFlag } from "./parse-devices.js";
import { VendorAccelerator } from "./vendor-accelerator.js";

/** TPUs, through XLA. Counterpart: `XLAAccelerator`. */
export class XLAAccelerator extends VendorAccelerator {
  override readonly name: string = "tpu";
  /** All but those of Lightning's XLAPrecision: "32-true", "16-true", "bf16-true". */
  override readonly lacksPrecisions: readonly string[] = [
    "64-true",
    "16-mixed",
    "bf16-mixed",
    "transformer-engine",
    "transformer-engine-float16",
  ];

  constructor() {
    // Counted without opening them, because each of several processes opens one.
    const { attachedCount, isAvailable, synchronize } = xla;
    const backend = { load: attachedCount, isAvailable, deviceCount: attachedCount, synchronize };
    super(backend, {
      variable: "PJRT_DEVICE",
      files: ["/dev/accel0", "/dev/vfio/0"],
      otherwise: "there is no TPU. Set PJRT_DEVICE to have XLA drive something else, such as CPU",
    });
  }

  /** XLA's strategies, which have the devices do what was noted for them. */
  override autoStrategy(isSingle: boolean): string {
    return isSingle ? "single_xla" : "xla";
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
    if (isList(wanted)) expectArray("devices", "list", wanted);
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
