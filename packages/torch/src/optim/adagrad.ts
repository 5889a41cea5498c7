/** @file Adagrad. */
import { bind } from "../util/arguments.js";
import { preserveFormat } from "../tensor/dtype.js";
import { TorchError } from "../util/errors.js";
import { keep } from "../runtime/memory.js";
import { unwrap } from "../native/object.js";
import { fullLike, sparseCooTensor } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { checkFused, checkFusedDevice, checkStates, type FusedOptions, gradScaling } from "./fused.js";
import { ListOptimizer } from "./list-optimizer.js";
import {
  checkLr,
  checkNotDifferentiable,
  checkNotNegative,
  countStep,
  type ImplementationOptions,
  type OptimizerArguments,
  scalarState,
  toNumber,
} from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { stepDtype } from "./state-dict.js";
import { lazy, mapEach } from "./tensor-list.js";

/** Options of `Adagrad`. */
export interface AdagradOptions extends ImplementationOptions, FusedOptions {
  /** Learning rate. Default 1e-2. */
  lr?: LearningRate;
  /** Decay of the learning rate. Default 0. */
  lrDecay?: number;
  /** Weight decay (L2 penalty). Default 0. */
  weightDecay?: number;
  /** What the sums of squares start from. Default 0. */
  initialAccumulatorValue?: number;
  /** Added to the denominator. Default 1e-10. */
  eps?: number;
}

/** A group of `Adagrad`. */
export interface AdagradGroup extends ParamGroup {
  /** Decay of the learning rate. */
  lrDecay: number;
  /** Added to the denominator. */
  eps: number;
  /** Weight decay (L2 penalty). */
  weightDecay: number;
  /** What the sums of squares start from. */
  initialAccumulatorValue: number;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether autograd records the update. */
  differentiable: boolean;
  /** Whether one kernel makes the whole update; null: where there is one. */
  fused: boolean | null;
}

/** What `Adagrad` remembers of a parameter. */
export interface AdagradState {
  /** How many steps were taken. */
  step: Tensor;
  /** The sum of squared gradients. */
  sum: Tensor;
}

const fusedAdagrad = lazy("_fused_adagrad_", "");
const fusedAdagradTensorLr = lazy("_fused_adagrad_", "tensor_lr");

/** Adagrad, for sparse gradients too. Counterpart: `torch.optim.Adagrad`. */
export class Adagrad extends ListOptimizer<AdagradGroup, AdagradState> {
  constructor(params: Params<AdagradGroup>, ...options: OptimizerArguments<AdagradOptions>) {
    const given = bind<AdagradOptions>(
      options,
      ["lr", "lrDecay", "weightDecay", "initialAccumulatorValue", "eps", "foreach"],
      "Adagrad",
      ["maximize", "differentiable", "fused"],
    );
    const { lr = 1e-2, lrDecay = 0, weightDecay = 0, initialAccumulatorValue = 0, eps = 1e-10 } = given;
    const { foreach = null, maximize = false, differentiable = false, fused = null } = given;
    checkLr(lr);
    checkNotNegative(lrDecay, "Invalid lr_decay value:");
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    checkNotNegative(initialAccumulatorValue, "Invalid initial_accumulator_value value:");
    checkNotNegative(eps, "Invalid epsilon value:");
    super(params, {
      ...{ lr, lrDecay, eps, weightDecay, initialAccumulatorValue, foreach, maximize, differentiable, fused },
    });
    checkFused({ fused, foreach, differentiable });
    this.stepSupportsAmpScaling = fused === true;
    checkNotDifferentiable("Adagrad", differentiable);
    // As in PyTorch, the states exist before the first step.
    for (const group of this.paramGroups) {
      for (const param of group.params) this.state.set(param, this.init(param, group));
    }
  }

  protected init(param: Tensor, group: AdagradGroup): AdagradState {
    const fused = group.fused === true;
    const value = group.initialAccumulatorValue;
    const start = param.dtype.isComplex ? { re: value, im: value } : value;
    return {
      step: scalarState(0, param, fused, stepDtype(fused)),
      sum: keep(fullLike(param.detach(), start, { memoryFormat: preserveFormat })),
    };
  }

  protected override sparseMessage(): null {
    return null;
  }

  protected updateBucket(bucket: Bucket<AdagradState>, group: AdagradGroup): void {
    if (group.fused === true) return this.#fused(bucket, group);
    if (bucket.isSparse) return sparse(bucket, group);
    const { weightDecay, lrDecay, eps, maximize } = group;
    const lr = toNumber(group.lr);
    const { params } = bucket;
    const step = countStep(bucket);
    let grads = bucket.grads;
    if (maximize) grads = grads.neg();
    if (weightDecay !== 0) grads = maximize ? grads.add_(params, weightDecay) : grads.add(params, weightDecay);
    const root = bucket.list("sum").addcmul_(grads, grads, 1).sqrt().add_(eps);
    params.addcdiv_(
      grads,
      root,
      mapEach(step, (t) => -(lr / (1 + (t - 1) * lrDecay))),
    );
    root.dispose();
    if (grads !== bucket.grads) grads.dispose();
  }

  #fused(bucket: Bucket<AdagradState>, group: AdagradGroup): void {
    if (bucket.isSparse || bucket.isComplex)
      throw new TorchError("`fused` does not support sparse grad or complex param");
    checkFusedDevice(bucket);
    checkStates(bucket, ["sum"], bucket.list("step"));
    const { lr } = group;
    const grads = bucket.alignedGrads;
    const steps = bucket.list("step").add_(1);
    const kernel = lr instanceof Tensor ? fusedAdagradTensorLr : fusedAdagrad;
    kernel(
      7,
      bucket.params.handles,
      grads.handles,
      bucket.list("sum").handles,
      steps.handles,
      ...["lr", lr instanceof Tensor ? unwrap(lr) : lr, "lrDecay", group.lrDecay, "weightDecay", group.weightDecay],
      ...["eps", group.eps, "maximize", group.maximize, ...gradScaling(this)],
    );
    if (this.foundInf !== null) for (const { step } of bucket.states) step.sub_(this.foundInf);
  }
}

/** Only the rows that have a gradient are touched. */
function sparse(bucket: Bucket<AdagradState>, group: AdagradGroup): void {
  if (group.weightDecay !== 0) throw new TorchError("weight_decay option is not compatible with sparse gradients");
  bucket.tensors.forEach((param, i) => {
    const state = bucket.states[i];
    if (state === undefined) return;
    const step = Number(state.step.add_(1).item());
    const rate = toNumber(group.lr) / (1 + (step - 1) * group.lrDecay);
    let grad = param.grad as Tensor;
    if (group.maximize) grad = grad.neg();
    // The update is not linear: indices must be unique.
    grad = grad.coalesce();
    const values = grad.values();
    const indices = grad.indices();
    const like = (made: Tensor): Tensor => sparseCooTensor(indices, made, grad.shape);
    state.sum.add_(like(values.pow(2)));
    const root = state.sum.sparseMask(grad).values().sqrt().add_(group.eps);
    param.add_(like(values.div(root)), { alpha: -rate });
  });
}
