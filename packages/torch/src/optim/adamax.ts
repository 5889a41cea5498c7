/** @file Adamax: Adam by the infinity norm. */
import { bind } from "../util/arguments.js";
import type { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { ListOptimizer } from "./list-optimizer.js";
import {
  checkBetas,
  checkCapturable,
  checkLr,
  checkNotDifferentiable,
  checkNotNegative,
  countStep,
  type ImplementationOptions,
  type OptimizerArguments,
  type Pair,
  scalarState,
  toNumber,
  zerosAs,
} from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { mapEach } from "./tensor-list.js";

/** Options of `Adamax`. */
export interface AdamaxOptions extends ImplementationOptions {
  /** Learning rate. Default 2e-3. */
  lr?: LearningRate;
  /** Coefficients of the running averages. Default [0.9, 0.999]. */
  betas?: Pair;
  /** Added to the norm. Default 1e-8. */
  eps?: number;
  /** Weight decay (L2 penalty). Default 0. */
  weightDecay?: number;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** A group of `Adamax`. */
export interface AdamaxGroup extends ParamGroup {
  /** Coefficients of the running averages. */
  betas: Pair;
  /** Added to the norm. */
  eps: number;
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

/** What `Adamax` remembers of a parameter. */
export interface AdamaxState {
  /** How many steps were taken. */
  step: Tensor;
  /** The running average of gradients. */
  expAvg: Tensor;
  /** The decaying maximum of gradients. */
  expInf: Tensor;
}

/** Adamax. Counterpart: `torch.optim.Adamax`. */
export class Adamax extends ListOptimizer<AdamaxGroup, AdamaxState> {
  constructor(params: Params<AdamaxGroup>, ...options: OptimizerArguments<AdamaxOptions>) {
    const given = bind<AdamaxOptions>(options, ["lr", "betas", "eps", "weightDecay", "foreach"], "Adamax", [
      "maximize",
      "differentiable",
      "capturable",
    ]);
    const { lr = 2e-3, betas = [0.9, 0.999], eps = 1e-8, weightDecay = 0, foreach = null } = given;
    const { maximize = false, differentiable = false, capturable = false } = given;
    checkLr(lr);
    checkNotNegative(eps, "Invalid epsilon value:");
    checkBetas(betas);
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    checkNotDifferentiable("Adamax", differentiable);
    super(params, { lr, betas, eps, weightDecay, foreach, maximize, differentiable, capturable });
  }

  protected init(param: Tensor, group: AdamaxGroup): AdamaxState {
    return { step: scalarState(0, param, group.capturable), expAvg: zerosAs(param), expInf: zerosAs(param) };
  }

  protected updateBucket(bucket: Bucket<AdamaxState>, group: AdamaxGroup): void {
    checkCapturable(bucket, group.capturable);
    const { weightDecay, eps, maximize } = group;
    const [beta1, beta2] = group.betas;
    const lr = toNumber(group.lr);
    const { params } = bucket;
    const step = countStep(bucket);
    let grads = bucket.grads;
    if (maximize) grads = grads.neg();
    if (weightDecay !== 0) grads = maximize ? grads.add_(params, weightDecay) : grads.add(params, weightDecay);

    const expAvg = bucket.list("expAvg").lerp_(grads, 1 - beta1);
    const norm = grads.abs().add_(eps);
    const expInf = bucket.list("expInf").mul_(beta2).maximum_(norm);
    params.addcdiv_(
      expAvg,
      expInf,
      mapEach(step, (t) => -(lr / (1 - beta1 ** t))),
    );
    norm.dispose();
    if (grads !== bucket.grads) grads.dispose();
  }
}
