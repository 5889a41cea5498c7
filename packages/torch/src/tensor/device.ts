/** @file Devices. */
import { kindOf } from "../util/arguments.js";
import { expectString } from "../util/expect.js";
import { TypeError } from "../util/user-errors.js";
import { binding } from "../native/binding.js";
import { NativeObject } from "../native/object.js";

/** What may be given where a device is expected. */
export type DeviceLike = Device | string;

/** Where a tensor lives: a type and, for devices that can be several, an index. Counterpart: `torch.device`. */
export class Device extends NativeObject {
  /** "cpu", "cuda", "meta", ... */
  readonly type: string;
  /** The device's index, null for "the current one". */
  readonly index: number | null;

  /**
   * @param device "cpu", "cuda", "cuda:1", ...
   * @param index the index, where `device` is a type only
   * @throws Error for an unknown device, TypeError for what names none
   */
  constructor(device: string, index?: number) {
    expectString("device", "device", device);
    if (index !== undefined && typeof index !== "number") {
      throw new TypeError(`device expects a number as 'index'. Received: ${kindOf(index)}.`);
    }
    const handle = binding.device(index === undefined ? device : `${device}:${index}`);
    super(handle);
    const [type, at] = binding.deviceParts(handle);
    this.type = type;
    this.index = at < 0 ? null : at;
    Object.freeze(this);
  }

  /** Whether both name the same device. */
  equals(other: DeviceLike): boolean {
    return (typeof other !== "object" || other instanceof Device) && String(this) === String(other);
  }

  /** "cuda:1" */
  override toString(): string {
    return this.index === null ? this.type : `${this.type}:${this.index}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.index === null ? `device(type='${this.type}')` : `device(type='${this.type}', index=${this.index})`;
  }
}

/** A device by its name. Counterpart: `torch.device("cuda:0")`. */
export function device(name: DeviceLike, index?: number): Device {
  return name instanceof Device ? name : new Device(name, index);
}

/**
 * The name of a given device.
 *
 * @throws TypeError for anything but a device or its name: another value's text may be without end
 */
export function deviceName(callee: string, device: DeviceLike): string {
  if (!(device instanceof Device)) expectString(callee, "device", device);
  return String(device);
}

const known = new Map<string, Device>();

/** The device of a name that libtorch gave, made once. */
export function deviceOf(name: string): Device {
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = new Device(name)));
  return found;
}
