/** @file Which devices multiply 8-bit floats. */
import { cuda, type Device } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../../util/errors.js";
import { deviceText } from "../../device-text.js";

/** The first NVIDIA GPUs whose matrix units take 8-bit floats: Ada. Hopper is 9.0. */
const leastCapability = [8, 9] as const;

const checked = new Set<string>();

/**
 * Checks that a device multiplies 8-bit floats: a CPU does (it computes with what they stand for), and NVIDIA GPUs from Ada and Hopper on.
 *
 * @throws MisconfigurationException for another one
 */
export function checkDevice(device: Device): void {
  const name = deviceText(device);
  if (checked.has(name)) return;
  const found = missing(device);
  if (found !== null) {
    throw new MisconfigurationException(
      `FP8: expected a CPU, or a CUDA device of compute capability ${leastCapability.join(".")} or later (Ada, Hopper). Received: ${name}${found}. ` +
        'Use precision: "bf16-mixed".',
    );
  }
  checked.add(name);
}

/** What to add to the name of a device that cannot; null for one that can. */
function missing(device: Device): string | null {
  if (device.type === "cpu" || device.type === "meta") return null;
  if (device.type !== "cuda") return "";
  const [major, minor] = cuda.getDeviceCapability(device);
  const [leastMajor, leastMinor] = leastCapability;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return ` (${cuda.getDeviceName(device)}, ${major}.${minor})`;
}
