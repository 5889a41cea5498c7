/**
 * @file `torch.hpu`: Intel's Gaudi, by its maker's Python module `habana_frameworks.torch`, which is loaded into this process when the first
 * of these functions is called. Counterpart: `torch.hpu` of that module.
 */
import { once } from "../util/once.js";
import { importPython, runPython } from "./python.js";
import { Error } from "../util/user-errors.js";

/**
 * Loads the maker's module. Every other function here does it, too.
 *
 * @throws Error where no Python with the libtorch in use is found, or where that has no such module
 */
export const load: () => void = once(() => {
  try {
    importPython("habana_frameworks.torch");
  } catch (cause) {
    const reason = cause instanceof globalThis.Error ? cause.message : String(cause);
    throw new Error(
      `Intel's module habana_frameworks.torch could not be loaded: ${reason}\nInstall it, with the torch that it belongs to, as its maker says; ` +
        "set LIBTORCH to that torch's folder and run the set-up again.",
      { cause },
    );
  }
});

/** Whether the module can be loaded and finds a device. Does not throw. */
export function isAvailable(): boolean {
  try {
    return deviceCount() > 0;
  } catch {
    return false;
  }
}

/** How many devices there are. */
export function deviceCount(): number {
  load();
  return Number(runPython("import habana_frameworks.torch.hpu as hthpu\nresult = hthpu.device_count()"));
}

/** Waits until all devices are done: a host-device synchronisation. */
export function synchronize(): void {
  load();
  runPython("import habana_frameworks.torch.hpu as hthpu\nhthpu.synchronize()");
}
