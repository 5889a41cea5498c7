/** @file Options that optimizers share: their types, their checks and what they mean at a step. */
import { kindOf } from "../util/arguments.js";
import { type DType, preserveFormat } from "../tensor/dtype.js";
import { TorchError } from "../util/errors.js";
import { keep } from "../runtime/memory.js";
import { pyFloat, pyNumber } from "../nn/repr.js";
import { full } from "../functional/creation.js";
import { zeros, zerosLike } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import type { LearningRate } from "./param-group.js";
import { stepDtype } from "./state-dict.js";
import { type PerTensor, shared, type TensorList } from "./tensor-list.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** Options on how the update is computed. */
export interface ImplementationOptions {
  /**
   * Whether the parameters are updated as lists. Default: the quickest form that gives PyTorch's numbers. The results differ
   * in rounding at most.
   */
  foreach?: boolean | null;
  /** Whether the objective is maximized. Default false. */
  maximize?: boolean;
  /** Whether autograd records the update. Default false. */
  differentiable?: boolean;
}

/** The constructor's arguments after the parameters: options, or the learning rate and options. */
export type OptimizerArguments<Options> = [options?: Options] | [lr: LearningRate, options?: Options];

/** Two coefficients, such as those of Adam's running averages. */
export type Pair = readonly [number, number];

/** The number of a learning rate. Waits for the device of a tensor. */
export function toNumber(value: LearningRate): number {
  return value instanceof Tensor ? Number(value.item()) : value;
}

/** @throws RangeError for a negative learning rate (NaN too), or a tensor that has not one element */
export function checkLr(lr: LearningRate, message = "Invalid learning rate:"): void {
  if (!(lr instanceof Tensor) && typeof lr !== "number") {
    throw new TypeError(`${message} expected a number, or a tensor of one element. Received: ${kindOf(lr)}.`);
  }
  if (lr instanceof Tensor && lr.numel() !== 1) throw new RangeError("Tensor lr must be 1-element");
  if (!(toNumber(lr) >= 0)) throw new RangeError(`${message} ${text(lr)}`);
}

/** @throws RangeError for a value below 0, such as "Invalid epsilon value: -1" */
export function checkNotNegative(value: number, message: string): void {
  if (typeof value !== "number") throw new TypeError(`${message} expected a number. Received: ${kindOf(value)}.`);
  if (!(value >= 0)) throw new RangeError(`${message} ${pyNumber(value)}`);
}

/** @throws RangeError for a coefficient outside of [0, 1) */
export function checkBetas(betas: Pair): void {
  if (!Array.isArray(betas)) throw new TypeError(`betas: expected two numbers. Received: ${kindOf(betas)}.`);
  betas.forEach((beta, i) => {
    if (!(beta >= 0 && beta < 1)) throw new RangeError(`Invalid beta parameter at index ${i}: ${pyFloat(beta)}`);
  });
}

/** Refuses options that optimizers written for lists only do not have. */
export function checkNotDifferentiable(name: string, differentiable: boolean): void {
  if (differentiable) {
    throw new TorchError(
      `${name} does not support differentiable=True. Expected differentiable: false. Received: true. ` +
        "Use SGD, Adam or AdamW, which do.",
    );
  }
}

function text(lr: LearningRate): string {
  return lr instanceof Tensor ? String(lr) : pyNumber(lr);
}

/** A state tensor like the parameter, filled with zeros. */
export function zerosAs(param: Tensor): Tensor {
  return keep(zerosLike(param, { memoryFormat: preserveFormat }));
}

/** A scalar state: on the CPU, unless the step must not wait for the device. */
export function scalarState(value: number, param: Tensor, onDevice: boolean, dtype: DType = stepDtype(false)): Tensor {
  const device = onDevice ? param.device : undefined;
  return keep(value === 0 ? zeros([], { dtype, device }) : full([], value, { dtype, device }));
}

/** Parameters whose states have a step count. */
interface Stepping {
  readonly states: readonly { step: Tensor }[];
  list(name: "step"): TensorList;
}

/** The step counts after they were raised by one. */
export function countStep(bucket: Stepping): PerTensor {
  bucket.list("step").add_(1);
  return shared(bucket.states.map((state) => Number(state.step.item())));
}

/** Checks what `capturable` asks for: CUDA graphs capture work on a GPU only. */
export function checkCapturable(
  bucket: { readonly tensors: readonly Tensor[] },
  capturable: boolean,
  what = "params and state_steps",
): void {
  if (!capturable || bucket.tensors[0]?.device.type === "cuda") return;
  throw new TorchError(
    `If capturable=True, ${what} must be on supported devices: ['cuda', 'xpu', 'hpu', 'privateuseone', 'xla'].`,
  );
}
