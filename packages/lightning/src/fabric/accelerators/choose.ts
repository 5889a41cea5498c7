/** @file Which accelerator a run has: that of the strategy object, that of the flag, or the best that the machine has. */
import { MisconfigurationException } from "../../util/errors.js";
import { show } from "../../util/show.js";
import { type Accelerator, isAccelerator } from "./accelerator.js";
import { AcceleratorRegistry } from "./registry.js";

/** What "auto" looks for, in this order; the processor is always there. */
const best = ["tpu", "mps", "cuda"];
/** What "gpu" looks for. */
const gpus = ["mps", "cuda"];

/**
 * The accelerator of a flag.
 *
 * @throws MisconfigurationException for one that this machine does not have, RangeError for an unknown name
 */
export function chooseAccelerator(flag: string | Accelerator): Accelerator {
  if (isAccelerator(flag)) return expectAvailable(flag, flag.name);
  const name = flag.toLowerCase();
  if (name === "auto") return firstAvailable(best) ?? AcceleratorRegistry.make("cpu");
  if (name !== "gpu") return expectAvailable(AcceleratorRegistry.make(name), name);
  const gpu = firstAvailable(gpus);
  if (gpu !== null) return gpu;
  throw new MisconfigurationException(
    `accelerator: "gpu" was asked for, but no GPU backend is available. Available: ${availableNames()}. Use accelerator: "auto".`,
  );
}

/** @throws MisconfigurationException for an accelerator that this machine does not have */
export function expectAvailable(accelerator: Accelerator, name: string): Accelerator {
  if (accelerator.isAvailable()) return accelerator;
  // An accelerator of another copy of the library may have no reason.
  const reason: unknown = Reflect.get(accelerator, "reason");
  throw new MisconfigurationException(
    `accelerator: ${show(name)} cannot run on this machine: ${typeof reason === "string" ? reason : "it is not available"}. Available: ${availableNames()}.`,
  );
}

function firstAvailable(names: readonly string[]): Accelerator | null {
  for (const name of names) {
    if (!AcceleratorRegistry.has(name)) continue;
    const accelerator = AcceleratorRegistry.make(name);
    if (accelerator.isAvailable()) return accelerator;
  }
  return null;
}

function availableNames(): string {
  return AcceleratorRegistry.names.filter((name) => AcceleratorRegistry.make(name).isAvailable()).join(", ");
}
