/** @file Where a module of DistributedDataParallel is, and where its inputs go. */
import { type Device, device, type DeviceLike } from "../../tensor/device.js";
import { shown } from "../../util/arguments.js";
import { RangeError } from "../../util/user-errors.js";
import type { Parameter } from "../parameter.js";
import type { DistributedDataParallelOptions } from "./options.js";

/** Where parameters, inputs and outputs are. */
export interface Placement {
  /** The device of the first parameter. */
  device: Device;
  /** Numbers of GPUs that inputs are moved to: one, or null where they stay. */
  deviceIds: readonly number[] | null;
  outputDevice: number | null;
}

/**
 * Reads `deviceIds` and `outputDevice`.
 *
 * @throws RangeError where they do not fit the parameters
 */
export function placementOf(parameters: readonly Parameter[], options: DistributedDataParallelOptions): Placement {
  const { deviceIds, outputDevice } = options;
  const devices = parameters.map((parameter) => parameter.device);
  const [first] = devices;
  if (first === undefined) throw new RangeError("internal: a module without parameters");
  if (deviceIds && deviceIds.length > 1) {
    throw new RangeError(
      `device_ids can only be None or contain a single element. Received: deviceIds ${shown(deviceIds)}.`,
    );
  }
  const types = new Set(devices.map(({ type }) => type));
  if (types.size > 1) {
    throw new RangeError(
      "DistributedDataParallel's input module must be on the same type of devices, but input module parameters locate in " +
        `${[...types].join(", ")}.`,
    );
  }
  const all = new Set(devices.map(String));
  const isPlaced = deviceIds !== undefined && deviceIds !== null && deviceIds.length > 0;
  if (isPlaced && first.type !== "cpu" && all.size === 1) {
    const ids = deviceIds.map(indexOf);
    return { device: first, deviceIds: ids, outputDevice: indexOf(outputDevice ?? deviceIds[0] ?? 0) };
  }
  if (isPlaced || (outputDevice !== undefined && outputDevice !== null)) {
    throw new RangeError(
      "DistributedDataParallel device_ids and output_device arguments only work with single-device/multiple-device GPU modules or CPU " +
        `modules, but got device_ids ${shown(deviceIds)}, output_device ${shown(outputDevice)}, and module parameters ${[...all].join(", ")}. ` +
        "Leave deviceIds and outputDevice out for a module on the CPU or on several GPUs.",
    );
  }
  return { device: first, deviceIds: null, outputDevice: null };
}

function indexOf(id: number | DeviceLike): number {
  if (typeof id === "number") return id;
  const { index } = device(id);
  if (index !== null) return index;
  throw new RangeError(`DistributedDataParallel expects the number of a GPU. Received: ${shown(id)}.`);
}
