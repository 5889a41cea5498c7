/** @file RMSprop. */
import { bind } from "../util/arguments.js";
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

/** Options of `RMSprop`. */
export interface RMSpropOptions extends ImplementationOptions {
  /** Learning rate. Default 1e-2. */
  lr?: LearningRate;
  /** Smoothing constant. Default 0.99. */
  alpha?: number;
  /** Added to the denominator. Default 1e-8. */
  eps?: number;
  /** Weight decay (L2 penalty). Default 0. */
  weightDecay?: number;
  /** Momentum factor. Default 0. */
  momentum?: number;
  /** Whether the gradient is normalised by an estimate of its variance. Default false. */
  centered?: boolean;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** A group of `RMSprop`. */
export interface RMSpropGroup extends ParamGroup {
  /** Momentum factor. */
  momentum: number;
  /** Smoothing constant. */
  alpha: number;
  /** Added to the denominator. */
  eps: number;
  /** Whether the gradient is normalised by an estimate of its variance. */
  centered: boolean;
  /** Weight decay (L2 penalty). */
  weightDecay: number;
  /** Whether the step count lives on the GPU. */
  capturable: boolean;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether autograd records the update. */
  differentiable: boolean;
}

/** What `RMSprop` remembers of a parameter. */
export interface RMSpropState {
  /** How many steps were taken. */
  step: Tensor;
  /** The running average of squared gradients. */
  squareAvg: Tensor;
  /** The running sum of gradients. */
  momentumBuffer?: Tensor;
  /** The running average of gradients, where centered. */
  gradAvg?: Tensor;
}

/** RMSprop, plain or centered. Counterpart: `torch.optim.RMSprop`. */
export class RMSprop extends ListOptimizer<RMSpropGroup, RMSpropState> {
  constructor(params: Params<RMSpropGroup>, ...options: OptimizerArguments<RMSpropOptions>) {
    const given = bind<RMSpropOptions>(
      options,
      [
        "lr",
        "alpha",
        "eps",
        "weightDecay",
        "momentum",
        "centered",
        "capturable",
        "foreach",
        "maximize",
        "differentiable",
      ],
      "RMSprop",
    );
    const { lr = 1e-2, alpha = 0.99, eps = 1e-8, weightDecay = 0, momentum = 0, centered = false } = given;
    const { capturable = false, foreach = null, maximize = false, differentiable = false } = given;
    checkLr(lr);
    checkNotNegative(eps, "Invalid epsilon value:");
    checkNotNegative(momentum, "Invalid momentum value:");
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    checkNotNegative(alpha, "Invalid alpha value:");
    checkNotDifferentiable("RMSprop", differentiable);
    super(params, {
      ...{ lr, momentum, alpha, eps, centered, weightDecay, capturable, foreach, maximize, differentiable },
    });
  }

  protected init(param: Tensor, group: RMSpropGroup): RMSpropState {
    const state: RMSpropState = { step: scalarState(0, param, group.capturable), squareAvg: zerosAs(param) };
    if (group.momentum > 0) state.momentumBuffer = zerosAs(param);
    if (group.centered) state.gradAvg = zerosAs(param);
    return state;
  }

  protected updateBucket(bucket: Bucket<RMSpropState>, group: RMSpropGroup): void {
    checkCapturable(bucket, group.capturable);
    const { weightDecay, alpha, eps, momentum, maximize } = group;
    const lr = toNumber(group.lr);
    const { params } = bucket;
    bucket.list("step").add_(1);
    let grads = bucket.grads;
    if (maximize) grads = grads.neg();
    if (weightDecay !== 0) grads = maximize ? grads.add_(params, weightDecay) : grads.add(params, weightDecay);

    const squareAvg = bucket
      .list("squareAvg")
      .mul_(alpha)
      .addcmul_(grads, grads, 1 - alpha);
    let root;
    if (group.centered) {
      const gradAvg = bucket.list("gradAvg").lerp_(grads, 1 - alpha);
      root = squareAvg.addcmul(gradAvg, gradAvg, -1).sqrt_();
    } else {
      root = squareAvg.sqrt();
    }
    root.add_(eps);
    if (momentum > 0) {
      const buffers = bucket.list("momentumBuffer").mul_(momentum).addcdiv_(grads, root, 1);
      params.add_(buffers, -lr);
    } else {
      params.addcdiv_(grads, root, -lr);
    }
    root.dispose();
    if (grads !== bucket.grads) grads.dispose();
  }
}
