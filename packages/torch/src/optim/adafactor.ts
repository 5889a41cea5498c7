/** @file Adafactor: running averages in sublinear memory. */
import { bind } from "../util/arguments.js";
import { preserveFormat } from "../tensor/dtype.js";
import { TorchError } from "../util/errors.js";
import { finfo } from "../functional/types.js";
import { keep } from "../runtime/memory.js";
import { pyNumber } from "../nn/repr.js";
import { zeros, zerosLike } from "../generated/ops.js";
import type { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { ListOptimizer } from "./list-optimizer.js";
import { checkLr, checkNotNegative, type OptimizerArguments, scalarState, toNumber } from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { RangeError } from "../util/user-errors.js";

/** Options of `Adafactor`. */
export interface AdafactorOptions {
  /** Learning rate. Default 1e-2. */
  lr?: LearningRate;
  /** Decay of the second moment's coefficient. Default -0.8. */
  beta2Decay?: number;
  /** Regularisers of the squared gradient (null: the dtype's epsilon) and of the parameter's scale. Default [null, 1e-3]. */
  eps?: readonly [number | null, number];
  /** The clipping threshold. Default 1. */
  d?: number;
  /** Weight decay. Default 0. */
  weightDecay?: number;
  /** Accepted; there is one form. */
  foreach?: boolean | null;
  /** Whether the objective is maximized. Default false. */
  maximize?: boolean;
}

/** A group of `Adafactor`. */
export interface AdafactorGroup extends ParamGroup {
  /** Decay of the second moment's coefficient. */
  beta2Decay: number;
  /** Regularisers of the squared gradient (null: the dtype's epsilon) and of the parameter's scale. */
  eps: readonly [number | null, number];
  /** The clipping threshold. */
  d: number;
  /** Weight decay. */
  weightDecay: number;
  /** Accepted; there is one form. */
  foreach: boolean | null;
  /** Whether the objective is maximized. */
  maximize: boolean;
}

/** What `Adafactor` remembers of a parameter: two factors of a matrix's second moment, or that of a vector. */
export interface AdafactorState {
  /** How many steps were taken. */
  step: Tensor;
  /** The running mean of squared gradients, by row. */
  rowVar?: Tensor;
  /** The running mean of squared gradients, by column. */
  colVar?: Tensor;
  /** The running mean of squared gradients, of a tensor that is not a matrix. */
  variance?: Tensor;
}

/** Adafactor. Counterpart: `torch.optim.Adafactor`. */
export class Adafactor extends ListOptimizer<AdafactorGroup, AdafactorState> {
  constructor(params: Params<AdafactorGroup>, ...options: OptimizerArguments<AdafactorOptions>) {
    const given = bind<AdafactorOptions>(options, ["lr", "beta2Decay", "eps", "d", "weightDecay"], "Adafactor", [
      "foreach",
      "maximize",
    ]);
    const { lr = 1e-2, beta2Decay = -0.8, eps = [null, 1e-3], d = 1, weightDecay = 0 } = given;
    const { foreach = null, maximize = false } = given;
    checkLr(lr, "Learning rate should be >= 0 but is:");
    if (!(beta2Decay <= 0)) throw new RangeError(`beta2_decay should be <= 0 but is: ${pyNumber(beta2Decay)}`);
    if (eps[0] !== null) checkNotNegative(eps[0], "epsilon1 should be >= 0 but is:");
    checkNotNegative(eps[1], "epsilon2 should be >= 0 but is:");
    if (!(d >= 1)) throw new RangeError(`Clipping threshold d should be >= 1 but is: ${pyNumber(d)}`);
    checkNotNegative(weightDecay, "weight_decay should be >= 0 but is:");
    super(params, { lr, beta2Decay, eps, d, weightDecay, foreach, maximize });
  }

  protected init(param: Tensor): AdafactorState {
    if (param.dtype.isComplex) throw new TorchError("Adafactor does not support complex parameters");
    const step = scalarState(0, param, false);
    const { shape } = param;
    if (shape.length < 2) {
      return { step, variance: keep(zerosLike(param, { memoryFormat: preserveFormat })) };
    }
    const options = { dtype: param.dtype, device: param.device };
    return {
      step,
      rowVar: keep(zeros(shape.with(-1, 1), options)),
      colVar: keep(zeros(shape.with(-2, 1), options)),
    };
  }

  protected updateBucket(bucket: Bucket<AdafactorState>, group: AdafactorGroup): void {
    const { weightDecay, beta2Decay, d } = group;
    const lr = toNumber(group.lr);
    const grads = bucket.grads.tensors();
    bucket.tensors.forEach((param, i) => {
      const state = bucket.states[i];
      const given = grads[i];
      if (state === undefined || given === undefined) return;
      const grad = group.maximize ? given.neg() : given;
      const epsilon = group.eps[0] ?? finfo(param.dtype).eps;
      const step = Number(state.step.add_(1).item());
      const weight = step ** beta2Decay;
      const size = Math.sqrt(param.numel());
      const scale = Math.max(group.eps[1], Number(param.norm(2).item()) / size) * Math.min(lr, 1 / Math.sqrt(step));
      if (weightDecay !== 0) param.mul_(1 - lr * weightDecay);

      const estimate = secondMoment(state, grad, weight, epsilon);
      const update = estimate
        .clampMin_(epsilon * epsilon)
        .rsqrt_()
        .mul_(grad);
      const divisor = Math.max(1, Number(update.norm(2).item()) / (size * d));
      param.add_(update, { alpha: -scale / divisor });
      update.dispose();
      if (grad !== given) grad.dispose();
      given.dispose();
    });
  }
}

/** The estimate of the squared gradient, after it was taken into account. */
function secondMoment(state: AdafactorState, grad: Tensor, weight: number, epsilon: number): Tensor {
  const { rowVar, colVar, variance } = state;
  if (rowVar === undefined || colVar === undefined) {
    if (variance === undefined) throw new TorchError("variance should be defined when grad is a vector");
    return variance.lerp_(grad.mul(grad), weight).clone();
  }
  const meanSquare = (dim: number): Tensor => grad.norm(2, [dim], { keepdim: true }).square_().div_(grad.size(dim));
  rowVar.lerp_(meanSquare(-1), weight);
  colVar.lerp_(meanSquare(-2), weight);
  return rowVar.matmul(colVar).div_(rowVar.mean([-2], { keepdim: true }).clampMin_(epsilon));
}
