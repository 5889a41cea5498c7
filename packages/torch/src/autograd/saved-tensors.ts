/** @file Hooks of what graphs save for their backward pass: `torch.autograd.graph`. */
import { binding, type Known } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { expectTensor } from "../tensor/expect-tensor.js";
import { tensorOf } from "../tensor/tensor-class.js";
import type { Tensor } from "../tensor/tensor.js";
import { checkOptions } from "../util/arguments.js";
import { expectFunction } from "../util/expect.js";
import { isPromise } from "../util/is.js";
import { TypeError } from "../util/user-errors.js";

/** @internal Runs a synchronous function; what it saves goes through hooks. @param takes whether handles that `unpack` gives are disposed of */
export function withHooks<T>(
  callee: string,
  pack: (known: Known) => unknown,
  unpack: Parameters<typeof binding.pushSavedTensorsHooks>[1],
  takes: boolean,
  fn: () => T,
): T {
  let result: T;
  binding.pushSavedTensorsHooks(pack, unpack, takes);
  try {
    result = fn();
  } finally {
    binding.popSavedTensorsHooks();
  }
  if (isPromise(result)) {
    throw new TypeError(`${callee} expects a synchronous function. Received: one that returns a promise.`);
  }
  return result;
}

/**
 * Runs a function; each tensor that it saves for backward goes through `pack`, what that gives is kept in its place, and `unpack` makes a tensor of it
 * when backward needs it. Counterpart: `torch.autograd.graph.saved_tensors_hooks`.
 *
 * @param pack gets a tensor, which it must not change
 * @param unpack gives a tensor of the same content
 * @param fn synchronous
 * @example
 * const y = savedTensorsHooks((x) => x.to("cpu"), (x) => x.to("cuda"), () => model.forward(batch));
 */
export function savedTensorsHooks<Packed, T>(
  pack: (tensor: Tensor) => Packed,
  unpack: (packed: Packed) => Tensor,
  fn: () => T,
): T {
  const callee = "savedTensorsHooks";
  expectFunction(callee, "pack", pack);
  expectFunction(callee, "unpack", unpack);
  expectFunction(callee, "fn", fn);
  const unpackHandle = (packed: unknown) => {
    // What comes is what `pack` gave.
    const tensor = unpack(packed as Packed);
    expectTensor(callee, "what unpack gives", tensor);
    return unwrap(tensor);
  };
  return withHooks(callee, (known) => pack(tensorOf(known)), unpackHandle, false, fn);
}

/** Options of `saveOnCpu`. */
export interface SaveOnCpuOptions {
  /** Whether copies lie in pinned memory, which is copied back without waiting. Default false. */
  pinMemory?: boolean;
}

/**
 * Runs a function; what it saves for backward lies on the CPU until it is needed. Counterpart: `torch.autograd.graph.save_on_cpu`.
 *
 * @param fn synchronous
 */
export function saveOnCpu<T>(fn: () => T, options: SaveOnCpuOptions = {}): T {
  checkOptions("saveOnCpu", options, ["pinMemory"]);
  const { pinMemory = false } = options;
  return savedTensorsHooks(
    (tensor) => {
      const copy = tensor.cpu();
      return { device: tensor.device, copy: pinMemory && tensor.isCuda ? copy.pinMemory() : copy };
    },
    ({ device, copy }) => copy.to(device, { nonBlocking: pinMemory }),
    fn,
  );
}
