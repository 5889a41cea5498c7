/** @file Fused updates: one kernel for a whole list of parameters. */
import { float32, float64 } from "../dtype.js";
import { TorchError } from "../errors.js";
import { unwrap } from "../native/object.js";
import { Tensor } from "../tensor.js";

/** The option of optimizers that have a fused form. */
export interface FusedOptions {
  /**
   * Whether the update is one kernel, the quickest form, which rounds a little differently. Default null: Adam and AdamW use it
   * for float32 and float64 on the CPU, where it is several times quicker, unless `foreach` says otherwise.
   */
  fused?: boolean | null;
}

/** A bucket whose states count their steps. */
interface SteppingBucket {
  readonly tensors: readonly Tensor[];
  readonly isAligned: boolean;
  readonly states: readonly { step: Tensor }[];
}

/** The options of a group that decide on the form of its update. */
interface FormOptions {
  readonly fused: boolean | null;
  readonly foreach: boolean | null;
  readonly capturable: boolean;
  readonly differentiable: boolean;
}

/** Whether the fused kernel makes the update: where it was asked for, or where it is best and nothing was asked for. */
export function usesFused(bucket: SteppingBucket, group: FormOptions): boolean {
  if (group.fused === true) {
    checkFusedDevice(bucket);
    return true;
  }
  if (group.fused === false || group.foreach !== null || group.capturable || group.differentiable) return false;
  return bucket.isAligned && isPlainOnCpu(bucket);
}

/** Whether a bucket is such that all forms give the same numbers but for the last bits. */
function isPlainOnCpu({ tensors, states }: SteppingBucket): boolean {
  const param = tensors[0];
  if (param?.device.type !== "cpu" || (param.dtype !== float32 && param.dtype !== float64)) return false;
  // The kernel reads counts of this type; a dictionary may have brought others.
  return states.every(({ step }) => step.dtype === float32 && step.device.type === "cpu");
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
