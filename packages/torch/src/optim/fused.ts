/** @file Fused updates: one kernel for a whole list of parameters. */
import { float32, float64 } from "../tensor/dtype.js";
import { TorchError } from "../util/errors.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { Tensor } from "../tensor/tensor.js";
import type { TensorList } from "./tensor-list.js";

/** The option of optimizers that have a fused form. */
export interface FusedOptions {
  /**
   * Whether the update is one kernel, the quickest form, which rounds a little differently. Default null: Adam and AdamW use it
   * for float32 and float64 on the CPU, where it is several times quicker, unless `foreach` says otherwise.
   */
  fused?: boolean | null;
}

/** A bucket of parameters with lists of their states. */
interface FusedBucket<Name extends string> {
  readonly tensors: readonly Tensor[];
  readonly params: TensorList;
  readonly isAligned: boolean;
  list(name: Name): TensorList;
}

/** The options of a group that decide on the form of its update. */
interface FormOptions {
  readonly fused: boolean | null;
  readonly foreach: boolean | null;
  readonly capturable: boolean;
  readonly differentiable: boolean;
}

/**
 * Whether the fused kernel makes the update: where it was asked for, or where it is best and nothing was asked for.
 *
 * @param states the names of the states that the kernel reads, without the count of steps
 * @throws TorchError for states that are not those of their parameters: before anything was changed
 */
export function usesFused<Name extends string>(
  bucket: FusedBucket<Name | "step">,
  group: FormOptions,
  states: readonly Name[],
): boolean {
  if (group.fused === true) {
    checkFusedDevice(bucket);
    checkStates(bucket, states, bucket.list("step"));
    return true;
  }
  if (group.fused === false || group.foreach !== null || group.capturable || group.differentiable) return false;
  // All forms give the same numbers there, but for the last bits.
  const param = bucket.tensors[0];
  if (param?.device.type !== "cpu" || (param.dtype !== float32 && param.dtype !== float64)) return false;
  return bucket.isAligned && fits(bucket, states, bucket.list("step"));
}

function fits<Name extends string>(
  bucket: FusedBucket<Name>,
  states: readonly Name[],
  steps: TensorList | null,
): boolean {
  const lists = states.map((name) => bucket.list(name).handles);
  return binding.fitsFused(bucket.params.handles, steps?.handles ?? null, ...lists);
}

/**
 * Looks at the states before a fused kernel gets them, which walks through the memory of all its tensors alike.
 *
 * @throws TorchError for states that are not those of their parameters
 */
export function checkStates<Name extends string>(
  bucket: FusedBucket<Name>,
  states: readonly Name[],
  steps: TensorList | null,
): void {
  if (fits(bucket, states, steps)) return;
  throw new TorchError(
    "params, grads, and states must have same dtype, device, and layout: `fused` needs states whose elements lie in memory in the " +
      "order of their parameter's, and steps of type float32. Copy the states into that order, or use { fused: false }.",
  );
}

/** @throws TorchError for options that exclude each other */
export function checkFused(options: { fused: boolean | null; foreach: boolean | null; differentiable: boolean }): void {
  if (options.fused !== true) return;
  if (options.differentiable) throw new TorchError("`fused` does not support `differentiable`");
  if (options.foreach === true) throw new TorchError("`fused` and `foreach` cannot be `True` together.");
}

/** @throws TorchError for parameters that no fused kernel takes */
export function checkFusedDevice(bucket: { readonly tensors: readonly Tensor[] }): void {
  const param = bucket.tensors[0];
  if (param === undefined) return;
  const { type } = param.device;
  if (param.dtype.isFloatingPoint && (type === "cpu" || type === "cuda")) return;
  throw new TorchError(
    "`fused=True` requires all the params to be floating point Tensors of supported devices: " +
      `['mps', 'cuda', 'xpu', 'hpu', 'cpu', 'mtia', 'privateuseone'] but ${String(param.dtype)} and ${type}`,
  );
}

/** An optimizer whose gradients were scaled (mixed precision): the fused kernels undo it, and skip a step with infinities. */
export interface ScaledOptimizer {
  gradScale?: Tensor | null;
  foundInf?: Tensor | null;
}

/** The two arguments of a fused kernel that undo the scale. */
export function gradScaling(optimizer: ScaledOptimizer): unknown[] {
  const { gradScale, foundInf } = optimizer;
  return [
    "gradScale",
    gradScale instanceof Tensor ? unwrap(gradScale) : null,
    "foundInf",
    foundInf instanceof Tensor ? unwrap(foundInf) : null,
  ];
}
