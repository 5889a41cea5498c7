/**
 * @file `torch.xla`: TPUs, and whatever else XLA drives, by torch_xla. That is a Python package, so it is loaded into this process, with
 * the Python whose torch is the libtorch in use, when the first of these functions is called. Counterpart: `torch_xla`.
 */
import { binding } from "../native/binding.js";
import { Device } from "../tensor/device.js";
import { once } from "../util/once.js";
import { runPython } from "./python.js";
import { Error, RangeError } from "../util/user-errors.js";

/**
 * Loads torch_xla. Every other function here does it, too, and a Trainer with `accelerator: "tpu"` when it is made. It has to come before the
 * first backward pass of the process, which starts autograd's threads for the devices that are known by then.
 *
 * @throws Error where no Python with the libtorch in use is found, where it has no torch_xla, where that cannot be loaded, and after a backward
 *   pass
 */
export const load: () => void = once(() => {
  const isLate = binding.hasRunBackward();
  try {
    runPython("import torch, torch_xla, torch_xla.runtime as xr, torch_xla.core.xla_model as xm\ntorch_xla.device()");
  } catch (cause) {
    const reason = cause instanceof globalThis.Error ? cause.message : String(cause);
    throw new Error(
      `torch_xla could not be loaded: ${reason}\nIt belongs to one version of torch: install both into a Python ` +
        "(pip install torch==2.9.0 torch_xla==2.9.0), set LIBTORCH to its torch folder and run the set-up again.",
      { cause },
    );
  }
  if (isLate) {
    throw new Error(
      "torch_xla has to be loaded before the first backward pass of the process, which starts autograd's threads for the devices known by then. " +
        "Received: a call after one. Call torch.xla.load() first, or make the Trainer of the TPU before anything is trained.",
    );
  }
});

/** Whether torch_xla can be loaded and finds a device. Does not throw. */
export function isAvailable(): boolean {
  try {
    return deviceCount() > 0;
  } catch {
    return false;
  }
}

/** How many devices this process drives. */
export function deviceCount(): number {
  load();
  return Number(runPython("result = xr.addressable_device_count()"));
}

/** What XLA drives: "TPU", "CPU", ... as `PJRT_DEVICE` says. */
export function deviceType(): string {
  load();
  return runPython("result = xr.device_type() or ''");
}

/**
 * A device.
 *
 * @param index from 0. Default 0
 * @throws RangeError for an index that is not there
 */
export function device(index = 0): Device {
  const count = deviceCount();
  if (!Number.isInteger(index) || index < 0 || index >= count) {
    throw new RangeError(`xla.device: expected an index from 0 to ${count - 1}. Received: ${String(index)}.`);
  }
  return new Device(runPython(`result = torch_xla.device(${index})`));
}

/**
 * Has the devices do what was asked of them: operations on an XLA device are only noted, and compiled as one program at this call. At the end
 * of each step. Counterpart: `torch_xla.sync`.
 *
 * @param options `wait`: until it is done, a host-device synchronisation. Default false
 */
export function sync({ wait = false }: { readonly wait?: boolean } = {}): void {
  load();
  runPython(`torch_xla.sync(wait=${wait ? "True" : "False"})`);
}

/** Waits until all devices are done: a host-device synchronisation. Counterpart: `xm.wait_device_ops`. */
export function synchronize(): void {
  load();
  runPython("xm.wait_device_ops()");
}

/** Sets the seed of the devices' random numbers. Counterpart: `torch_xla.manual_seed`. */
export function manualSeed(seed: number): void {
  load();
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`xla.manualSeed: expected a whole number. Received: ${String(seed)}.`);
  runPython(`torch_xla.manual_seed(${seed})`);
}

/**
 * Starts the server that XLA's profiling tools ask for traces.
 *
 * @throws Error where torch_xla cannot be loaded, and for a port that is in use
 */
export function startProfilerServer(port: number): void {
  load();
  runPython(
    `import torch_xla.debug.profiler as xp\n_lts_server = xp.start_server(${Math.trunc(port)})\n_lts_traces = {}`,
  );
}

/**
 * Begins a range of XLA's profiler, after `startProfilerServer`.
 *
 * @param name what the range is called, by which `endTrace` ends it
 * @param step the number of a step, null for a range that is not one
 */
export function beginTrace(name: string, step: number | null = null): void {
  const text = JSON.stringify(name);
  const made = step === null ? `xp.Trace(${text})` : `xp.StepTrace(${text}, step_num=${Math.trunc(step)})`;
  runPython(`_lts_traces[${text}] = ${made}\n_lts_traces[${text}].__enter__()`);
}

/** Ends a range of XLA's profiler. */
export function endTrace(name: string): void {
  runPython(`_lts_traces.pop(${JSON.stringify(name)}).__exit__(None, None, None)`);
}
