/** @file Accelerators: kinds of hardware, and what of it is there. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { cuda, device, type Device } from "@lightning-ts/torch";
import { MisconfigurationException, NotAvailableError } from "../../util/errors.js";

/** A kind of hardware. Counterpart: `lightning.pytorch.accelerators.Accelerator`. */
export interface Accelerator {
  /** The name in flags. */
  readonly name: string;
  /** Whether this machine has it. */
  isAvailable(): boolean;
  /** How many devices `devices: "auto"` takes. */
  autoDeviceCount(): number;
  /** The device of an index. */
  device(index: number): Device;
}

/** The processor. */
export const cpuAccelerator: Accelerator = {
  name: "cpu",
  isAvailable: () => true,
  autoDeviceCount: () => 1,
  device: () => device("cpu"),
};

/** NVIDIA GPUs. */
export const cudaAccelerator: Accelerator = {
  name: "cuda",
  isAvailable: () => cuda.isAvailable(),
  autoDeviceCount: () => cuda.deviceCount(),
  device: (index) => device("cuda", index),
};

/** Accelerators by the names that the flag takes; the first available of "auto" is the last resort's better. */
const known: Record<string, Accelerator> = { cpu: cpuAccelerator, cuda: cudaAccelerator };

const names = ["auto", "cpu", "gpu", "cuda", "mps", "tpu"];

/**
 * The accelerator of a flag.
 *
 * @throws RangeError for an unknown name, MisconfigurationException for one that this machine does not have
 */
export function findAccelerator(flag: string | Accelerator): Accelerator {
  if (typeof flag !== "string") return flag;
  const name = flag.toLowerCase();
  if (!names.includes(name)) {
    throw new RangeError(`accelerator: expected one of ${names.join(", ")}. Received: ${JSON.stringify(flag)}.`);
  }
  if (name === "mps" || name === "tpu")
    throw new NotAvailableError(`accelerator: ${JSON.stringify(flag)}`, "its backend");
  if (name === "auto") return cudaAccelerator.isAvailable() ? cudaAccelerator : cpuAccelerator;
  const found = name === "gpu" ? cudaAccelerator : known[name];
  if (found === undefined) throw new Error(`internal: accelerator ${name} has no table entry`);
  if (!found.isAvailable()) {
    throw new MisconfigurationException(
      name === "gpu"
        ? 'accelerator: "gpu" was asked for, but no GPU backend is available. Available: cpu. Use accelerator: "auto".'
        : `accelerator: ${JSON.stringify(flag)} cannot run on this machine: it is not available. Available: cpu.`,
    );
  }
  return found;
}

/** More than any machine has. */
const mostDevices = 65_536;

/**
 * The indices of the devices that a flag asks for.
 *
 * @throws MisconfigurationException, TypeError or RangeError for a value that means no devices
 */
export function parseDevices(flag: number | string | readonly number[], accelerator: Accelerator): number[] {
  if (typeof flag === "object") expectArray("Trainer", "devices", flag);
  const given = typeof flag === "string" ? flag.trim() : flag;
  if ((Array.isArray(given) && given.length === 0) || given === 0 || given === "0" || given === "") {
    throw new MisconfigurationException(`devices: expected at least one device. Received: ${JSON.stringify(flag)}.`);
  }
  const first = (count: number): number[] => {
    if (count > mostDevices)
      throw new MisconfigurationException(`devices: expected at most ${mostDevices}. Received: ${count}.`);
    return Array.from({ length: count }, (_, i) => i);
  };
  if (given === "auto") return first(Math.min(1, accelerator.autoDeviceCount()) || 1);
  if (accelerator.name === "cpu") {
    const count = typeof given === "string" && /^\d+$/.test(given) ? Number(given) : given;
    if (typeof count !== "number" || !Number.isInteger(count) || count <= 0) {
      throw new TypeError(`devices: on a CPU expected a whole number above 0. Received: ${JSON.stringify(flag)}.`);
    }
    return first(count);
  }
  const available = accelerator.autoDeviceCount();
  let indices: number[];
  if (given === -1 || given === "-1") indices = first(available);
  else if (typeof given === "number") {
    if (!Number.isInteger(given) || given < 0)
      throw new TypeError(`devices: expected a whole number. Received: ${given}.`);
    indices = first(given);
  } else if (typeof given === "string") {
    if (!/^\d+(,\d*)*$/.test(given))
      throw new TypeError(`devices: expected indices such as "0,1". Received: ${JSON.stringify(flag)}.`);
    indices = given.includes(",")
      ? given
          .split(",")
          .filter((part) => part !== "")
          .map(Number)
      : first(Number(given));
  } else indices = [...(given as readonly number[])];
  if (new Set(indices).size !== indices.length)
    throw new MisconfigurationException(`devices: each index once. Received: ${JSON.stringify(flag)}.`);
  if (indices.some((i) => i >= available)) {
    throw new MisconfigurationException(
      `devices: this machine has ${available} (0 to ${available - 1}). Received: ${JSON.stringify(flag)}.`,
    );
  }
  return indices;
}
