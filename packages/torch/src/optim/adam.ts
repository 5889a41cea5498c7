/** @file Adam and AdamW. */
import { bind } from "../util/arguments.js";
import { TorchError } from "../util/errors.js";
import { unwrap } from "../native/object.js";
import { maximum } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { checkFused, type FusedOptions, gradScaling, usesFused } from "./fused.js";
import { ListOptimizer } from "./list-optimizer.js";
import {
  checkBetas,
  checkCapturable,
  checkLr,
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
import { stepDtype } from "./state-dict.js";
import { lazy, mapEach, type TensorList } from "./tensor-list.js";
import { RangeError } from "../util/user-errors.js";

/** Options of `AdamW`. */
export interface AdamWOptions extends ImplementationOptions, FusedOptions {
  /** Learning rate. Default 1e-3. */
  lr?: LearningRate;
  /** Coefficients of the running averages of the gradient and of its square. Default [0.9, 0.999]. */
  betas?: Pair;
  /** Added to the denominator. Default 1e-8. */
  eps?: number;
  /** Weight decay. Default 0; 1e-2 for `AdamW`. */
  weightDecay?: number;
  /** Whether to divide by the largest average so far. Default false. */
  amsgrad?: boolean;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** Options of `Adam`. */
export interface AdamOptions extends AdamWOptions {
  /** Whether weight decay acts on the parameters instead of the gradients, as in AdamW. Default false. */
  decoupledWeightDecay?: boolean;
}

/** A group of `Adam` and `AdamW`. */
export interface AdamGroup extends ParamGroup {
  /** Coefficients of the running averages of the gradient and of its square. */
  betas: Pair;
  /** Added to the denominator. */
  eps: number;
  /** Weight decay. */
  weightDecay: number;
  /** Whether to divide by the largest average so far. */
  amsgrad: boolean;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether the step count lives on the GPU. */
  capturable: boolean;
  /** Whether autograd records the update. */
  differentiable: boolean;
  /** Whether one kernel makes the whole update; null: where there is one. */
  fused: boolean | null;
  /** Whether weight decay acts on the parameters instead of the gradients, as in AdamW. */
  decoupledWeightDecay: boolean;
}

/** What `Adam` remembers of a parameter. */
export interface AdamState {
  /** How many steps were taken. */
  step: Tensor;
  /** The running average of gradients. */
  expAvg: Tensor;
  /** The running average of squared gradients. */
  expAvgSq: Tensor;
  /** With `amsgrad`. */
  maxExpAvgSq?: Tensor;
}

const fusedKernels = {
  adam: [lazy("_fused_adam_", ""), lazy("_fused_adam_", "tensor_lr")],
  adamw: [lazy("_fused_adamw_", ""), lazy("_fused_adamw_", "tensor_lr")],
} as const;

const states = ["expAvg", "expAvgSq"] as const;
const amsgradStates = [...states, "maxExpAvgSq"] as const;

/**
 * Adam. Counterpart: `torch.optim.Adam`.
 *
 * @example
 * const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
 */
export class Adam extends ListOptimizer<AdamGroup, AdamState> {
  /** @throws RangeError for a negative learning rate, epsilon or weight decay, or betas outside of [0, 1) */
  constructor(params: Params<AdamGroup>, ...options: OptimizerArguments<AdamOptions>) {
    const given = bind<AdamOptions>(options, ["lr", "betas", "eps", "weightDecay", "amsgrad"], "Adam", [
      "foreach",
      "maximize",
      "capturable",
      "differentiable",
      "fused",
      "decoupledWeightDecay",
    ]);
    const { lr = 1e-3, betas = [0.9, 0.999], eps = 1e-8, weightDecay = 0, amsgrad = false, foreach = null } = given;
    const { maximize = false, capturable = false, differentiable = false, fused = null } = given;
    const { decoupledWeightDecay = false } = given;
    if (lr instanceof Tensor && foreach === true && !capturable) {
      throw new RangeError("lr as a Tensor is not supported for capturable=False and foreach=True");
    }
    checkLr(lr);
    checkNotNegative(eps, "Invalid epsilon value:");
    checkBetas(betas);
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    super(params, {
      ...{ lr, betas, eps, weightDecay, amsgrad, maximize, foreach, capturable, differentiable, fused },
      decoupledWeightDecay,
    });
    checkFused({ fused, foreach, differentiable });
    this.stepSupportsAmpScaling = fused === true;
  }

  protected init(param: Tensor, group: AdamGroup): AdamState {
    const fused = group.fused === true;
    const state: AdamState = {
      step: scalarState(0, param, group.capturable || fused, stepDtype(fused)),
      expAvg: zerosAs(param),
      expAvgSq: zerosAs(param),
    };
    if (group.amsgrad) state.maxExpAvgSq = zerosAs(param);
    return state;
  }

  protected override sparseMessage(): string {
    return "Adam does not support sparse gradients, please consider SparseAdam instead";
  }

  protected updateBucket(bucket: Bucket<AdamState>, group: AdamGroup): void {
    checkCapturable(bucket, group.capturable);
    if (usesFused(bucket, group, group.amsgrad ? amsgradStates : states)) this.#fused(bucket, group);
    else if (group.differentiable) recorded(bucket, group);
    else asLists(bucket, group);
  }

  #fused(bucket: Bucket<AdamState>, group: AdamGroup): void {
    const { lr } = group;
    const grads = bucket.alignedGrads;
    const steps = bucket.list("step").add_(1);
    const kernel = fusedKernels[group.decoupledWeightDecay ? "adamw" : "adam"][lr instanceof Tensor ? 1 : 0];
    kernel(
      9,
      bucket.params.handles,
      grads.handles,
      bucket.list("expAvg").handles,
      bucket.list("expAvgSq").handles,
      group.amsgrad ? bucket.list("maxExpAvgSq").handles : [],
      steps.handles,
      ...["lr", lr instanceof Tensor ? unwrap(lr) : lr, "beta1", group.betas[0], "beta2", group.betas[1]],
      ...["weightDecay", group.weightDecay, "eps", group.eps, "amsgrad", group.amsgrad, "maximize", group.maximize],
      ...gradScaling(this),
    );
    // A step with infinities did not count.
    if (this.foundInf !== null) for (const { step } of bucket.states) step.sub_(this.foundInf);
  }
}

function asLists(bucket: Bucket<AdamState>, group: AdamGroup): void {
  const { weightDecay, eps, maximize } = group;
  const [beta1, beta2] = group.betas;
  const lr = toNumber(group.lr);
  const { params } = bucket;
  const expAvg = bucket.list("expAvg");
  const expAvgSq = bucket.list("expAvgSq");

  const step = countStep(bucket);
  let grads = bucket.grads;
  if (maximize) grads = grads.neg();
  if (weightDecay !== 0) {
    if (group.decoupledWeightDecay) params.mul_(1 - lr * weightDecay);
    else grads = maximize ? grads.add_(params, weightDecay) : grads.add(params, weightDecay);
  }
  expAvg.lerp_(grads, 1 - beta1);
  expAvgSq.mul_(beta2).addcmul_(grads, grads, 1 - beta2);
  if (grads !== bucket.grads) grads.dispose();

  let square: TensorList = expAvgSq;
  if (group.amsgrad) square = bucket.list("maxExpAvgSq").maximum_(expAvgSq);
  const denominator = square
    .sqrt()
    .div_(mapEach(step, (t) => Math.sqrt(1 - beta2 ** t)))
    .add_(eps);
  params.addcdiv_(
    expAvg,
    denominator,
    mapEach(step, (t) => -(lr / (1 - beta1 ** t))),
  );
  denominator.dispose();
}

/** The form that autograd can record. */
function recorded(bucket: Bucket<AdamState>, group: AdamGroup): void {
  const { weightDecay, eps, maximize, lr } = group;
  const [beta1, beta2] = group.betas;
  bucket.tensors.forEach((param, i) => {
    const state = bucket.states[i];
    if (state === undefined) return;
    if (state.step.requiresGrad) {
      throw new TorchError("`requires_grad` is not supported for `step` in differentiable mode");
    }
    let grad = param.grad as Tensor;
    if (maximize) grad = grad.neg();
    const step = state.step.add_(1);
    if (weightDecay !== 0) {
      if (!group.decoupledWeightDecay) grad = grad.add(param, { alpha: weightDecay });
      else if (lr instanceof Tensor) param.mul_(lr.mul(-weightDecay).add(1));
      else param.mul_(1 - lr * weightDecay);
    }
    state.expAvg.lerp_(grad, 1 - beta1);
    state.expAvgSq.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
    const t = Number(step.item());
    const correction = Math.sqrt(1 - beta2 ** t);
    let square = state.expAvgSq;
    if (state.maxExpAvgSq !== undefined) {
      square = state.maxExpAvgSq.copy_(maximum(state.maxExpAvgSq.clone(), state.expAvgSq));
    }
    // The learning rate stays on the tape if it is a tensor; `expAvg` is changed in place by the next step.
    const denominator = square.sqrt().div(correction).add(eps);
    const stepSize = lr instanceof Tensor ? lr.div(1 - beta1 ** t) : lr / (1 - beta1 ** t);
    param.sub_(state.expAvg.div(denominator).mul(stepSize));
  });
}

/**
 * Adam with weight decay that acts on the parameters. Counterpart: `torch.optim.AdamW`.
 *
 * @example
 * const optimizer = new optim.AdamW(model.parameters(), { lr: 1e-3, weightDecay: 0.01 });
 */
export class AdamW extends Adam {
  constructor(params: Params<AdamGroup>, ...options: OptimizerArguments<AdamWOptions>) {
    const given = bind<AdamWOptions>(options, ["lr", "betas", "eps", "weightDecay", "amsgrad"], "AdamW", [
      "maximize",
      "foreach",
      "capturable",
      "differentiable",
      "fused",
    ]);
    super(params, { weightDecay: 1e-2, ...given, decoupledWeightDecay: true });
  }

  protected override restored(): void {
    super.restored();
    // Dictionaries of old versions lack it.
    for (const group of this.paramGroups) group.decoupledWeightDecay = true;
  }
}
