/** @file NAdam: Adam with Nesterov's momentum. */
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
  type ImplementationOptions,
  type OptimizerArguments,
  type Pair,
  scalarState,
  toNumber,
  zerosAs,
} from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { shared } from "./tensor-list.js";

/** Options of `NAdam`. */
export interface NAdamOptions extends ImplementationOptions {
  /** Learning rate. Default 2e-3. */
  lr?: LearningRate;
  /** Coefficients of the running averages. Default [0.9, 0.999]. */
  betas?: Pair;
  /** Added to the denominator. Default 1e-8. */
  eps?: number;
  /** Weight decay. Default 0. */
  weightDecay?: number;
  /** Decay of the momentum. Default 4e-3. */
  momentumDecay?: number;
  /** Whether weight decay acts on the parameters instead of the gradients. Default false. */
  decoupledWeightDecay?: boolean;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** A group of `NAdam`. */
export interface NAdamGroup extends ParamGroup {
  /** Coefficients of the running averages. */
  betas: Pair;
  /** Added to the denominator. */
  eps: number;
  /** Weight decay. */
  weightDecay: number;
  /** Decay of the momentum. */
  momentumDecay: number;
  /** Whether weight decay acts on the parameters instead of the gradients. */
  decoupledWeightDecay: boolean;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether the step count lives on the GPU. */
  capturable: boolean;
  /** Whether autograd records the update. */
  differentiable: boolean;
}

/** What `NAdam` remembers of a parameter. */
export interface NAdamState {
  /** How many steps were taken. */
  step: Tensor;
  /** The product of the momentum's schedule. */
  muProduct: Tensor;
  /** The running average of gradients. */
  expAvg: Tensor;
  /** The running average of squared gradients. */
  expAvgSq: Tensor;
}

/** NAdam. Counterpart: `torch.optim.NAdam`. */
export class NAdam extends ListOptimizer<NAdamGroup, NAdamState> {
  constructor(params: Params<NAdamGroup>, ...options: OptimizerArguments<NAdamOptions>) {
    const given = bind<NAdamOptions>(
      options,
      ["lr", "betas", "eps", "weightDecay", "momentumDecay", "decoupledWeightDecay"],
      "NAdam",
      ["foreach", "maximize", "capturable", "differentiable"],
    );
    const { lr = 2e-3, betas = [0.9, 0.999], eps = 1e-8, weightDecay = 0, momentumDecay = 4e-3 } = given;
    const { decoupledWeightDecay = false, foreach = null, maximize = false } = given;
    const { capturable = false, differentiable = false } = given;
    checkLr(lr);
    checkNotNegative(eps, "Invalid epsilon value:");
    checkBetas(betas);
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    checkNotNegative(momentumDecay, "Invalid momentum_decay value:");
    checkNotDifferentiable("NAdam", differentiable);
    super(params, {
      ...{ lr, betas, eps, weightDecay, momentumDecay, decoupledWeightDecay, maximize, foreach, capturable },
      differentiable,
    });
  }

  protected init(param: Tensor, group: NAdamGroup): NAdamState {
    return {
      step: scalarState(0, param, group.capturable),
      muProduct: scalarState(1, param, group.capturable),
      expAvg: zerosAs(param),
      expAvgSq: zerosAs(param),
    };
  }

  protected updateBucket(bucket: Bucket<NAdamState>, group: NAdamGroup): void {
    checkCapturable(bucket, group.capturable, "params, mu_products and state_steps");
    const { weightDecay, momentumDecay, eps, maximize } = group;
    const [beta1, beta2] = group.betas;
    const lr = toNumber(group.lr);
    const { params } = bucket;
    bucket.list("step").add_(1);
    const rates = bucket.states.map((state) => {
      const step = Number(state.step.item());
      const mu = beta1 * (1 - 0.5 * 0.96 ** (step * momentumDecay));
      const muNext = beta1 * (1 - 0.5 * 0.96 ** ((step + 1) * momentumDecay));
      // The product is kept in single precision, and read as such.
      const product = Number(state.muProduct.mul_(mu).item());
      return {
        correction: 1 - beta2 ** step,
        grad: (-lr * (1 - mu)) / (1 - product),
        expAvg: (-lr * muNext) / (1 - product * muNext),
      };
    });

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
    const denominator = expAvgSq
      .div(shared(rates.map((rate) => rate.correction)))
      .sqrt_()
      .add_(eps);
    params.addcdiv_(grads, denominator, shared(rates.map((rate) => rate.grad)));
    params.addcdiv_(expAvg, denominator, shared(rates.map((rate) => rate.expAvg)));
    denominator.dispose();
    if (grads !== bucket.grads) grads.dispose();
  }
}
