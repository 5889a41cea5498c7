/** @file Adadelta. */
import { bind } from "../util/arguments.js";
import { pyNumber } from "../nn/repr.js";
import type { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { ListOptimizer } from "./list-optimizer.js";
import {
  checkCapturable,
  checkLr,
  checkNotDifferentiable,
  checkNotNegative,
  type ImplementationOptions,
  type OptimizerArguments,
  scalarState,
  toNumber,
  zerosAs,
} from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { RangeError } from "../util/user-errors.js";

/** Options of `Adadelta`. */
export interface AdadeltaOptions extends ImplementationOptions {
  /** What the update is multiplied by. Default 1. */
  lr?: LearningRate;
  /** Coefficient of the running average of squared gradients. Default 0.9. */
  rho?: number;
  /** Added for numerical stability. Default 1e-6. */
  eps?: number;
  /** Weight decay (L2 penalty). Default 0. */
  weightDecay?: number;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** A group of `Adadelta`. */
export interface AdadeltaGroup extends ParamGroup {
  /** Coefficient of the running average of squared gradients. */
  rho: number;
  /** Added for numerical stability. */
  eps: number;
  /** Weight decay (L2 penalty). */
  weightDecay: number;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether the step count lives on the GPU. */
  capturable: boolean;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether autograd records the update. */
  differentiable: boolean;
}

/** What `Adadelta` remembers of a parameter. */
export interface AdadeltaState {
  /** How many steps were taken. */
  step: Tensor;
  /** The running average of squared gradients. */
  squareAvg: Tensor;
  /** The running average of squared updates. */
  accDelta: Tensor;
}

/** Adadelta. Counterpart: `torch.optim.Adadelta`. */
export class Adadelta extends ListOptimizer<AdadeltaGroup, AdadeltaState> {
  constructor(params: Params<AdadeltaGroup>, ...options: OptimizerArguments<AdadeltaOptions>) {
    const given = bind<AdadeltaOptions>(options, ["lr", "rho", "eps", "weightDecay", "foreach"], "Adadelta", [
      "capturable",
      "maximize",
      "differentiable",
    ]);
    const { lr = 1, rho = 0.9, eps = 1e-6, weightDecay = 0, foreach = null } = given;
    const { capturable = false, maximize = false, differentiable = false } = given;
    checkLr(lr);
    if (!(rho >= 0 && rho <= 1)) throw new RangeError(`Invalid rho value: ${pyNumber(rho)}`);
    checkNotNegative(eps, "Invalid epsilon value:");
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    checkNotDifferentiable("Adadelta", differentiable);
    super(params, { lr, rho, eps, weightDecay, maximize, capturable, foreach, differentiable });
  }

  protected init(param: Tensor, group: AdadeltaGroup): AdadeltaState {
    return { step: scalarState(0, param, group.capturable), squareAvg: zerosAs(param), accDelta: zerosAs(param) };
  }

  protected updateBucket(bucket: Bucket<AdadeltaState>, group: AdadeltaGroup): void {
    checkCapturable(bucket, group.capturable);
    const { weightDecay, rho, eps, maximize } = group;
    const { params } = bucket;
    bucket.list("step").add_(1);
    let grads = bucket.grads;
    if (maximize) grads = grads.neg();
    if (weightDecay !== 0) grads = maximize ? grads.add_(params, weightDecay) : grads.add(params, weightDecay);

    const root = bucket
      .list("squareAvg")
      .mul_(rho)
      .addcmul_(grads, grads, 1 - rho)
      .add(eps)
      .sqrt_();
    const accDelta = bucket.list("accDelta");
    const delta = accDelta.add(eps).sqrt_().div_(root).mul_(grads);
    accDelta.mul_(rho).addcmul_(delta, delta, 1 - rho);
    params.add_(delta, -toNumber(group.lr));
    root.dispose();
    delta.dispose();
    if (grads !== bucket.grads) grads.dispose();
  }
}
