/** @file On which device the tensors of a file are put. */
import { shortened } from "../util/arguments.js";
import { Device, type DeviceLike } from "../tensor/device.js";
import { binding } from "../native/binding.js";
import { Error, TypeError } from "../util/user-errors.js";

/**
 * Where tensors go: a device for all; a table from the device in the file to another; a function of the device in the file,
 * whose null or undefined means "as in the file".
 */
export type MapLocation =
  DeviceLike | Readonly<Record<string, DeviceLike>> | ((location: string) => DeviceLike | null | undefined);

/**
 * The device for a location that a file names.
 *
 * @throws Error if that device is not there; the message says how to map it to another
 */
export function resolveLocation(location: string, mapLocation: MapLocation | null | undefined): Device {
  const wanted = mapped(location, mapLocation);
  if (wanted instanceof Device) return available(wanted);
  let device: Device;
  try {
    device = new Device(wanted);
  } catch (error) {
    throw new Error(
      `The file has a tensor of the device ${JSON.stringify(shortened(wanted))}, which is unknown here. ` +
        'Give { mapLocation: "cpu" } to load it on the CPU.',
      { cause: error },
    );
  }
  return available(device);
}

function mapped(location: string, mapLocation: MapLocation | null | undefined): DeviceLike {
  if (mapLocation === null || mapLocation === undefined) return location;
  if (typeof mapLocation === "string" || mapLocation instanceof Device) return mapLocation;
  if (typeof mapLocation === "function") return mapLocation(location) ?? location;
  if (typeof mapLocation === "object") {
    return Object.hasOwn(mapLocation, location) ? (mapLocation[location] ?? location) : location;
  }
  throw new TypeError(
    "Expected mapLocation to be a device, a table of devices or a function. Received: " + typeof mapLocation + ".",
  );
}

function available(device: Device): Device {
  if (device.type !== "cuda") return device;
  if (!binding.cudaIsAvailable()) {
    throw new Error(
      "Attempting to deserialize object on a CUDA device but torch.cuda.isAvailable() is false. If you are running on a " +
        'CPU-only machine, please use torch.load with { mapLocation: "cpu" } to map your storages to the CPU.',
    );
  }
  const count = binding.cudaDeviceCount();
  if (device.index !== null && device.index >= count) {
    throw new Error(
      `Attempting to deserialize object on CUDA device ${device.index} but torch.cuda.deviceCount() is ${count}. ` +
        "Please use torch.load with mapLocation to map your storages to an existing device.",
    );
  }
  return device;
}
