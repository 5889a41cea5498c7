/** @file ASGD: averaged stochastic gradient descent. */
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
import { mapEach, shared } from "./tensor-list.js";

/** Options of `ASGD`. */
export interface ASGDOptions extends ImplementationOptions {
  /** Learning rate. Default 1e-2. */
  lr?: LearningRate;
  /** Decay term. Default 1e-4. */
  lambd?: number;
  /** Power of the step size's decay. Default 0.75. */
  alpha?: number;
  /** The step from which on to average. Default 1e6. */
  t0?: number;
  /** Weight decay (L2 penalty). Default 0. */
  weightDecay?: number;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** A group of `ASGD`. */
export interface ASGDGroup extends ParamGroup {
  /** Decay term. */
  lambd: number;
  /** Power of the step size's decay. */
  alpha: number;
  /** The step from which on to average. */
  t0: number;
  /** Weight decay (L2 penalty). */
  weightDecay: number;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether autograd records the update. */
  differentiable: boolean;
  /** Whether the step count lives on the GPU. */
  capturable: boolean;
}

/** What `ASGD` remembers of a parameter. */
export interface ASGDState {
  /** How many steps were taken. */
  step: Tensor;
  /** The step size of the next update. */
  eta: Tensor;
  /** The weight of the newest parameters in the average. */
  mu: Tensor;
  /** The average. */
  ax: Tensor;
}

/** ASGD. Counterpart: `torch.optim.ASGD`. */
export class ASGD extends ListOptimizer<ASGDGroup, ASGDState> {
  constructor(params: Params<ASGDGroup>, ...options: OptimizerArguments<ASGDOptions>) {
    const given = bind<ASGDOptions>(
      options,
      ["lr", "lambd", "alpha", "t0", "weightDecay", "foreach", "maximize", "differentiable", "capturable"],
      "ASGD",
    );
    const { lr = 1e-2, lambd = 1e-4, alpha = 0.75, t0 = 1e6, weightDecay = 0, foreach = null } = given;
    const { maximize = false, differentiable = false, capturable = false } = given;
    checkLr(lr);
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    checkNotDifferentiable("ASGD", differentiable);
    super(params, { lr, lambd, alpha, t0, weightDecay, foreach, maximize, differentiable, capturable });
  }

  protected init(param: Tensor, group: ASGDGroup): ASGDState {
    return {
      step: scalarState(0, param, true),
      eta: scalarState(toNumber(group.lr), param, true),
      mu: scalarState(1, param, true),
      ax: zerosAs(param),
    };
  }

  protected updateBucket(bucket: Bucket<ASGDState>, group: ASGDGroup): void {
    checkCapturable(bucket, group.capturable, "params, mus, etas, and state_steps");
    const { weightDecay, lambd, alpha, t0, maximize } = group;
    const lr = toNumber(group.lr);
    const { params } = bucket;
    bucket.list("step").add_(1);
    let grads = bucket.grads;
    if (maximize) grads = grads.neg();
    if (weightDecay !== 0) grads = maximize ? grads.add_(params, weightDecay) : grads.add(params, weightDecay);

    const eta = shared(bucket.states.map((state) => Number(state.eta.item())));
    params.mul_(mapEach(eta, (rate) => 1 - lambd * rate));
    params.add_(
      grads,
      mapEach(eta, (rate) => -rate),
    );
    const mu = shared(bucket.states.map((state) => Number(state.mu.item())));
    const ax = bucket.list("ax");
    if (mu === 1) {
      ax.copy_(params);
    } else {
      const distance = params.sub(ax).mul_(mu);
      ax.add_(distance);
      distance.dispose();
    }
    for (const state of bucket.states) {
      const step = Number(state.step.item());
      state.eta.fill_(lr / (1 + lambd * lr * step) ** alpha);
      state.mu.fill_(1 / Math.max(1, step - t0));
    }
    if (grads !== bucket.grads) grads.dispose();
  }
}
