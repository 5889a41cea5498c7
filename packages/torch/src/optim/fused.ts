/** @file Fused updates: one kernel for a whole list of parameters. */
import { TorchError } from "../errors.js";
import { unwrap } from "../native/object.js";
import { Tensor } from "../tensor.js";

/** The option of optimizers that have a fused form. */
export interface FusedOptions {
  /** Whether the update is one kernel, the quickest form, which rounds a little differently. Default null: no. */
  fused?: boolean | null;
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
