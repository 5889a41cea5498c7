/**
 * @file `torch.xla`: TPUs, and whatever else XLA drives, by torch_xla. That is a Python package, so it is loaded into this process, with
 * the Python whose torch is the libtorch in use, when the first of these functions is called. Counterpart: `torch_xla`.
 */
import { binding } from "../native/binding.js";
import { Device } from "../tensor/device.js";
import { operator } from "../tensor/operator.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { shown } from "../util/arguments.js";
import { expectNumber, expectString } from "../util/expect.js";
import { once } from "../util/once.js";
import { runPython } from "./python.js";
import { Error, RangeError } from "../util/user-errors.js";

/** Imports torch_xla, which opens no device yet. @throws Error where that fails */
const importModule = once(() => {
  try {
    runPython(
      "import os, torch, torch_xla, torch_xla.runtime as xr, torch_xla.core.xla_model as xm\n" +
        "from torch_xla._internal import pjrt, tpu",
    );
  } catch (cause) {
    throw notLoaded(cause);
  }
});

/** Python that opens XLA's devices. */
let opening = "torch_xla.device()";
let isOpen = false;

const open = once(() => {
  const isLate = binding.hasRunBackward();
  importModule();
  try {
    runPython(opening);
  } catch (cause) {
    throw notLoaded(cause);
  }
  isOpen = true;
  if (isLate) {
    throw new Error(
      "torch_xla has to be loaded before the first backward pass of the process, which starts autograd's threads for the devices known by then. " +
        "Received: a call after one. Call torch.xla.load() first, or make the Trainer of the TPU before anything is trained.",
    );
  }
});

function notLoaded(cause: unknown): Error {
  const reason = cause instanceof globalThis.Error ? cause.message : String(cause);
  return new Error(
    `torch_xla could not be loaded: ${reason}\nIt belongs to one version of torch: install both into a Python ` +
      "(pip install torch==2.9.0 torch_xla==2.9.0), set LIBTORCH to its torch folder and run the set-up again.",
    { cause },
  );
}

/**
 * Loads torch_xla and opens its devices. Every other function here does it, too, and a Trainer with `accelerator: "tpu"` when it is made, or when its
 * processes are there. It has to come before the first backward pass of the process, which starts autograd's threads for the devices that are
 * known by then.
 *
 * @throws Error where no Python with the libtorch in use is found, where it has no torch_xla, where that cannot be loaded, and after a backward
 *   pass
 */
export function load(): void {
  open();
}

/**
 * Loads torch_xla as one of several processes of this machine, each with a device of its own, which is then its only one. What a TPU's runtime has to
 * know of the others it reads from the machine. Counterpart: what `torch_xla.launch` does in each process.
 *
 * @param localRank which of them this one is, from 0
 * @param localCount how many there are
 * @throws RangeError for other numbers, Error where devices are open already, and as `load`
 */
export function loadAsOneOf(localRank: number, localCount: number): void {
  if (!Number.isInteger(localCount) || !Number.isInteger(localRank) || localRank < 0 || localRank >= localCount) {
    throw new RangeError(
      `xla.loadAsOneOf: expected a rank from 0 below the number of processes. Received: ${shown(localRank)}, ${shown(localCount)}.`,
    );
  }
  const own = openAsOneOf(localRank, localCount);
  if (isOpen && opening === own) return;
  if (isOpen) {
    throw new Error(
      "xla.loadAsOneOf: expected a process that has not used XLA yet, because its devices are shared out then. Received: a call after others of " +
        "torch.xla. Make tensors and modules on the CPU, and leave it to the Trainer to move them.",
    );
  }
  importModule();
  const chips = deviceType() === "TPU" ? Number(runPython("result = tpu.num_local_processes()")) : localCount;
  if (chips !== localCount) {
    throw new Error(
      `xla.loadAsOneOf: expected as many processes as this machine has TPU chips, ${chips}. Received: ${localCount}. Before the fourth version a chip has ` +
        "two cores, which one process would drive by threads: use devices: 1 there.",
    );
  }
  opening = own;
  open();
}

/** A client for the CPU has as many devices as a variable says; each of several processes has one. */
const openAsOneOf = (rank: number, count: number): string => `
_lts_count = os.environ.get("CPU_NUM_DEVICES")
os.environ["CPU_NUM_DEVICES"] = "1"
try:
    pjrt.initialize_multiprocess(${rank}, ${count})
    xr._init_world_size_ordinal()
finally:
    del os.environ["CPU_NUM_DEVICES"]
    if _lts_count is not None: os.environ["CPU_NUM_DEVICES"] = _lts_count`;

/**
 * How many devices this machine has for one process, or for several with one each. Opens none of them where XLA drives TPUs or the CPU.
 *
 * @throws as `load`
 */
export function attachedCount(): number {
  const kind = deviceType();
  if (kind === "TPU") return Number(runPython("result = tpu.num_available_devices()"));
  if (kind === "CPU") return Number(runPython("result = int(os.environ.get('CPU_NUM_DEVICES', '1'))"));
  return deviceCount();
}

/** Whether torch_xla can be loaded and finds a device. Does not throw. */
export function isAvailable(): boolean {
  try {
    return attachedCount() > 0;
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
  importModule();
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
    throw new RangeError(`xla.device: expected an index from 0 to ${count - 1}. Received: ${shown(index)}.`);
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

/** How many devices, of all processes, XLA's collectives are over: 1 where it knows of no others. Counterpart: `xr.world_size`. */
export function worldSize(): number {
  load();
  return Number(runPython("result = xr.world_size()"));
}

/** Which of them this process's is. Counterpart: `xr.global_ordinal`. */
export function globalOrdinal(): number {
  load();
  return Number(runPython("result = xr.global_ordinal()"));
}

const reductions = { sum: "sum", max: "max", min: "min", product: "mul" } as const;
const reduceAll = operator("_c10d_functional", "all_reduce") as (x: Tensor, op: string, group: string) => Tensor;
const gatherAll = operator("_c10d_functional", "all_gather_into_tensor") as (
  x: Tensor,
  size: number,
  group: string,
) => Tensor;

/**
 * A tensor reduced over all of XLA's devices, a new one, noted as a part of their programs: each process makes the same calls. Counterpart:
 * `xm.all_reduce`.
 *
 * @param tensor on XLA's device
 */
export function allReduce(tensor: Tensor, op: keyof typeof reductions): Tensor {
  load();
  return reduceAll(tensor.detach(), reductions[op], "");
}

/** The tensors of all of XLA's devices, with a dimension in front, by `globalOrdinal`. Counterpart: `xm.all_gather`. */
export function allGather(tensor: Tensor): Tensor {
  return gatherAll(tensor.detach().unsqueeze(0), worldSize(), "");
}

/** Sets the seed of the devices' random numbers. Counterpart: `torch_xla.manual_seed`. */
export function manualSeed(seed: number): void {
  load();
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`xla.manualSeed: expected a whole number. Received: ${shown(seed)}.`);
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
  expectString("xla.beginTrace", "name", name);
  if (step !== null) expectNumber("xla.beginTrace", "step", step);
  const text = JSON.stringify(name);
  const made = step === null ? `xp.Trace(${text})` : `xp.StepTrace(${text}, step_num=${Math.trunc(step)})`;
  runPython(`_lts_traces[${text}] = ${made}\n_lts_traces[${text}].__enter__()`);
}

/** Ends a range of XLA's profiler. */
export function endTrace(name: string): void {
  expectString("xla.endTrace", "name", name);
  runPython(`_lts_traces.pop(${JSON.stringify(name)}).__exit__(None, None, None)`);
}
