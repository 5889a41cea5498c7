/** @file RAdam: rectified Adam. */
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

/** Options of `RAdam`. */
export interface RAdamOptions extends ImplementationOptions {
  /** Learning rate. Default 1e-3. */
  lr?: LearningRate;
  /** Coefficients of the running averages. Default [0.9, 0.999]. */
  betas?: Pair;
  /** Added to the denominator. Default 1e-8. */
  eps?: number;
  /** Weight decay. Default 0. */
  weightDecay?: number;
  /** Whether weight decay acts on the parameters instead of the gradients. Default false. */
  decoupledWeightDecay?: boolean;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** A group of `RAdam`. */
export interface RAdamGroup extends ParamGroup {
  /** Coefficients of the running averages. */
  betas: Pair;
  /** Added to the denominator. */
  eps: number;
  /** Weight decay. */
  weightDecay: number;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether the step count lives on the GPU. */
  capturable: boolean;
  /** Whether weight decay acts on the parameters instead of the gradients. */
  decoupledWeightDecay: boolean;
  /** Whether autograd records the update. */
  differentiable: boolean;
}

/** What `RAdam` remembers of a parameter. */
export interface RAdamState {
  /** How many steps were taken. */
  step: Tensor;
  /** The running average of gradients. */
  expAvg: Tensor;
  /** The running average of squared gradients. */
  expAvgSq: Tensor;
}

/** RAdam. Counterpart: `torch.optim.RAdam`. */
export class RAdam extends ListOptimizer<RAdamGroup, RAdamState> {
  constructor(params: Params<RAdamGroup>, ...options: OptimizerArguments<RAdamOptions>) {
    const given = bind<RAdamOptions>(options, ["lr", "betas", "eps", "weightDecay", "decoupledWeightDecay"], "RAdam", [
      "foreach",
      "maximize",
      "capturable",
      "differentiable",
    ]);
    const { lr = 1e-3, betas = [0.9, 0.999], eps = 1e-8, weightDecay = 0, decoupledWeightDecay = false } = given;
    const { foreach = null, maximize = false, capturable = false, differentiable = false } = given;
    checkLr(lr);
    checkNotNegative(eps, "Invalid epsilon value:");
    checkBetas(betas);
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    checkNotDifferentiable("RAdam", differentiable);
    super(params, {
      ...{ lr, betas, eps, weightDecay, maximize, foreach, capturable, decoupledWeightDecay, differentiable },
    });
  }

  protected init(param: Tensor, group: RAdamGroup): RAdamState {
    return { step: scalarState(0, param, group.capturable), expAvg: zerosAs(param), expAvgSq: zerosAs(param) };
  }

  protected updateBucket(bucket: Bucket<RAdamState>, group: RAdamGroup): void {
    checkCapturable(bucket, group.capturable);
    const { weightDecay, eps, maximize } = group;
    const [beta1, beta2] = group.betas;
    const lr = toNumber(group.lr);
    const { params } = bucket;
    const step = countStep(bucket);
    let grads = bucket.grads;
    if (maximize) grads = grads.neg();
    if (weightDecay !== 0) {
      if (group.decoupledWeightDecay) params.mul_(1 - lr * weightDecay);
      else grads = maximize ? grads.add_(params, weightDecay) : grads.add(params, weightDecay);
    }
    const expAvg = bucket.list("expAvg").lerp_(grads, 1 - beta1);
    const expAvgSq = bucket
      .list("expAvgSq")
      .mul_(beta2)
      .addcmul_(grads, grads, 1 - beta2);
    if (grads !== bucket.grads) grads.dispose();

    const update = expAvg.div(mapEach(step, (t) => 1 - beta1 ** t)).mul_(lr);
    const rectification = mapEach(step, (t) => rectify(t, beta2));
    if (typeof rectification === "number" ? rectification === 0 : rectification.every((r) => r === 0)) {
      params.add_(update, -1);
    } else {
      // Early steps are not divided by the root: there its factor is 1.
      const root = expAvgSq.sqrt().add_(eps);
      if (typeof rectification === "number") {
        update
          .mul_(mapEach(step, (t) => Math.sqrt(1 - beta2 ** t)))
          .div_(root)
          .mul_(rectification);
        params.add_(update, -1);
      } else {
        mixed(params.tensors(), update.tensors(), root.tensors(), step, rectification, beta2);
      }
      root.dispose();
    }
    update.dispose();
  }
}

/** Parameters that are at different steps, some rectified and some not. */
function mixed(
  params: readonly Tensor[],
  updates: readonly Tensor[],
  roots: readonly Tensor[],
  step: number | readonly number[],
  rectification: readonly number[],
  beta2: number,
): void {
  params.forEach((param, i) => {
    const update = updates[i];
    const root = roots[i];
    const t = typeof step === "number" ? step : step[i];
    const factor = rectification[i];
    if (update === undefined || root === undefined || t === undefined || factor === undefined) return;
    if (factor !== 0)
      update
        .mul_(Math.sqrt(1 - beta2 ** t))
        .div_(root)
        .mul_(factor);
    param.add_(update, { alpha: -1 });
  });
}

/** The variance rectification term of a step; 0 where the variance is not tractable yet. */
function rectify(step: number, beta2: number): number {
  const longest = 2 / (1 - beta2) - 1;
  const power = beta2 ** step;
  const length = longest - (2 * step * power) / (1 - power);
  if (length <= 5) return 0;
  return Math.sqrt(((length - 4) * (length - 2) * longest) / ((longest - 4) * (longest - 2) * length));
}
