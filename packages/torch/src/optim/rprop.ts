/** @file Rprop: resilient backpropagation. */
import { bind } from "../util/arguments.js";
import { preserveFormat } from "../tensor/dtype.js";
import { keep } from "../runtime/memory.js";
import { pyFloat } from "../nn/repr.js";
import { fullLike } from "../generated/ops.js";
import type { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { ListOptimizer } from "./list-optimizer.js";
import {
  checkCapturable,
  checkLr,
  checkNotDifferentiable,
  type ImplementationOptions,
  type OptimizerArguments,
  type Pair,
  scalarState,
  toNumber,
  zerosAs,
} from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { RangeError } from "../util/user-errors.js";

/** Options of `Rprop`. */
export interface RpropOptions extends ImplementationOptions {
  /** The first step size. Default 1e-2. */
  lr?: LearningRate;
  /** Factors by which a step size shrinks and grows. Default [0.5, 1.2]. */
  etas?: Pair;
  /** The smallest and the largest step size. Default [1e-6, 50]. */
  stepSizes?: Pair;
  /** Whether the step count lives on the GPU. Default false. */
  capturable?: boolean;
}

/** A group of `Rprop`. */
export interface RpropGroup extends ParamGroup {
  /** Factors by which a step size shrinks and grows. */
  etas: Pair;
  /** The smallest and the largest step size. */
  stepSizes: Pair;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether autograd records the update. */
  differentiable: boolean;
  /** Whether the step count lives on the GPU. */
  capturable: boolean;
}

/** What `Rprop` remembers of a parameter. */
export interface RpropState {
  /** How many steps were taken. */
  step: Tensor;
  /** The last gradient. */
  prev: Tensor;
  /** The step of each element. */
  stepSize: Tensor;
}

/** Rprop. Counterpart: `torch.optim.Rprop`. */
export class Rprop extends ListOptimizer<RpropGroup, RpropState> {
  constructor(params: Params<RpropGroup>, ...options: OptimizerArguments<RpropOptions>) {
    const given = bind<RpropOptions>(options, ["lr", "etas", "stepSizes"], "Rprop", [
      "capturable",
      "foreach",
      "maximize",
      "differentiable",
    ]);
    const { lr = 1e-2, etas = [0.5, 1.2], stepSizes = [1e-6, 50], capturable = false } = given;
    const { foreach = null, maximize = false, differentiable = false } = given;
    checkLr(lr);
    if (!(etas[0] > 0 && etas[0] < 1 && etas[1] > 1)) {
      throw new RangeError(`Invalid eta values: ${pyFloat(etas[0])}, ${pyFloat(etas[1])}`);
    }
    checkNotDifferentiable("Rprop", differentiable);
    super(params, { lr, etas, stepSizes, foreach, maximize, differentiable, capturable });
  }

  protected init(param: Tensor, group: RpropGroup): RpropState {
    const lr = toNumber(group.lr);
    // A complex number is two real ones: both have a step size.
    const start = param.dtype.isComplex ? { re: lr, im: lr } : lr;
    return {
      step: scalarState(0, param, group.capturable),
      prev: zerosAs(param),
      stepSize: keep(fullLike(param.detach(), start, { memoryFormat: preserveFormat })),
    };
  }

  protected updateBucket(bucket: Bucket<RpropState>, group: RpropGroup): void {
    checkCapturable(bucket, group.capturable);
    const [shrink, grow] = group.etas;
    const [least, most] = group.stepSizes;
    bucket.list("step").add_(1);
    const prev = bucket.list("prev");
    const grads = group.maximize ? bucket.grads.neg() : bucket.grads;
    const factors = grads.mul(prev).sign_();
    const turned = factors.tensors().map((factor) => {
      const negative = factor.lt(0);
      factor.maskedFill_(factor.gt(0), grow).maskedFill_(negative, shrink).maskedFill_(factor.eq(0), 1);
      return negative;
    });
    const stepSize = bucket.list("stepSize").mul_(factors).clampMin_(least).clampMax_(most);

    // Where the sign turned the gradient counts as zero, now and in the next step.
    prev.copy_(grads);
    prev.tensors().forEach((last, i) => last.maskedFill_(turned[i] as Tensor, 0));
    const signs = prev.sign();
    bucket.params.addcmul_(signs, stepSize, -1);
    signs.dispose();
    factors.dispose();
    for (const mask of turned) mask.dispose();
    if (grads !== bucket.grads) grads.dispose();
  }
}
