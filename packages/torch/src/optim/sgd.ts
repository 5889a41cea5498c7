/** @file SGD: stochastic gradient descent, with momentum, Nesterov's too. */
import { bind } from "../util/arguments.js";
import { TorchError } from "../util/errors.js";
import { preserveFormat } from "../tensor/dtype.js";
import { keep } from "../runtime/memory.js";
import type { NativeOperator } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { emptyLike, viewAsComplex } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { checkFused, checkStates, type FusedOptions, gradScaling } from "./fused.js";
import { ListOptimizer } from "./list-optimizer.js";
import { checkLr, checkNotNegative, type ImplementationOptions, type OptimizerArguments, toNumber } from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { lazy, type TensorList } from "./tensor-list.js";
import { RangeError } from "../util/user-errors.js";

/** Options of `SGD`. */
export interface SGDOptions extends ImplementationOptions, FusedOptions {
  /** Learning rate. Default 1e-3. */
  lr?: LearningRate;
  /** Momentum factor. Default 0. */
  momentum?: number;
  /** Dampening of the momentum. Default 0. */
  dampening?: number;
  /** Weight decay (L2 penalty). Default 0. */
  weightDecay?: number;
  /** Whether to use Nesterov's momentum. Default false. */
  nesterov?: boolean;
}

/** A group of `SGD`. */
export interface SGDGroup extends ParamGroup {
  /** Momentum factor. */
  momentum: number;
  /** Dampening of the momentum. */
  dampening: number;
  /** Weight decay (L2 penalty). */
  weightDecay: number;
  /** Whether to use Nesterov's momentum. */
  nesterov: boolean;
  /** Whether the objective is maximized. */
  maximize: boolean;
  /** Whether the parameters are updated as lists; null: the quickest form. */
  foreach: boolean | null;
  /** Whether autograd records the update. */
  differentiable: boolean;
  /** Whether one kernel makes the whole update; null: where there is one. */
  fused: boolean | null;
}

/** What `SGD` remembers of a parameter, with momentum. */
export interface SGDState {
  /** The running sum of gradients. */
  momentumBuffer: Tensor | null;
}

const fusedSgd = lazy("_fused_sgd_", "");
const fusedSgdTensorLr = lazy("_fused_sgd_", "tensor_lr");

/**
 * Stochastic gradient descent. Counterpart: `torch.optim.SGD`.
 *
 * @example
 * const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
 */
export class SGD extends ListOptimizer<SGDGroup, SGDState> {
  /** @throws RangeError for a negative learning rate, momentum or weight decay */
  constructor(params: Params<SGDGroup>, ...options: OptimizerArguments<SGDOptions>) {
    const given = bind<SGDOptions>(options, ["lr", "momentum", "dampening", "weightDecay", "nesterov"], "SGD", [
      "maximize",
      "foreach",
      "differentiable",
      "fused",
    ]);
    const { lr = 1e-3, momentum = 0, dampening = 0, weightDecay = 0, nesterov = false } = given;
    const { maximize = false, foreach = null, differentiable = false, fused = null } = given;
    checkLr(lr);
    checkNotNegative(momentum, "Invalid momentum value:");
    checkNotNegative(weightDecay, "Invalid weight_decay value:");
    if (nesterov && (momentum <= 0 || dampening !== 0)) {
      throw new RangeError("Nesterov momentum requires a momentum and zero dampening");
    }
    super(params, { lr, momentum, dampening, weightDecay, nesterov, maximize, foreach, differentiable, fused });
    checkFused({ fused, foreach, differentiable });
    this.stepSupportsAmpScaling = fused === true;
  }

  protected init(): SGDState {
    return { momentumBuffer: null };
  }

  protected override needsState(group: SGDGroup): boolean {
    return group.momentum !== 0;
  }

  protected override sparseMessage(): null {
    return null;
  }

  protected updateBucket(bucket: Bucket<SGDState>, group: SGDGroup): void {
    if (group.fused === true) this.#fused(bucket, group);
    else if (group.differentiable || bucket.isSparse || !(group.foreach ?? !bucket.isHalfOnCpu))
      oneByOne(bucket, group);
    else asLists(bucket, group);
  }

  #fused(bucket: Bucket<SGDState>, group: SGDGroup): void {
    if (bucket.isSparse) throw new TorchError("`_fused_sgd` does not support sparse gradients");
    const isFirstStep = bucket.states.length > 0 && bucket.states.every((state) => state.momentumBuffer === null);
    const grads = bucket.alignedGrads;
    if (isFirstStep) {
      checkStates(bucket, [], null);
      bucket.states.forEach((state, i) => {
        state.momentumBuffer = keep(emptyLike(bucket.tensors[i] as Tensor, { memoryFormat: preserveFormat }));
      });
    }
    const { lr } = group;
    const buffers = bucket.states.length > 0 ? bucket.list("momentumBuffer").handles : [];
    const call: NativeOperator = lr instanceof Tensor ? fusedSgdTensorLr : fusedSgd;
    call(
      9,
      bucket.params.handles,
      grads.handles,
      buffers,
      ...["weightDecay", group.weightDecay, "momentum", group.momentum, "lr", lr instanceof Tensor ? unwrap(lr) : lr],
      ...["dampening", group.dampening, "nesterov", group.nesterov, "maximize", group.maximize],
      ...["isFirstStep", isFirstStep, ...gradScaling(this)],
    );
  }
}

function asLists(bucket: Bucket<SGDState>, group: SGDGroup): void {
  const { weightDecay, momentum, dampening, nesterov, maximize } = group;
  const { params } = bucket;
  let grads = bucket.grads;
  const temporaries: TensorList[] = [];
  const own = (made: TensorList): TensorList => {
    temporaries.push(made);
    return made;
  };
  if (maximize) grads = own(grads.neg());
  if (weightDecay !== 0) grads = maximize ? grads.add_(params, weightDecay) : own(grads.add(params, weightDecay));
  if (momentum !== 0) {
    if (bucket.states.every((state) => state.momentumBuffer !== null)) {
      bucket
        .list("momentumBuffer")
        .mul_(momentum)
        .add_(grads, 1 - dampening);
    } else {
      // The first gradient is taken whole, without dampening.
      startMomentum(bucket, grads, momentum, dampening);
    }
    const buffers = bucket.list("momentumBuffer");
    grads = nesterov ? own(grads.add(buffers, momentum)) : buffers;
  }
  params.add_(grads, -toNumber(group.lr));
  for (const made of temporaries) made.dispose();
}

function startMomentum(bucket: Bucket<SGDState>, grads: TensorList, momentum: number, dampening: number): void {
  const all = bucket.isComplex ? grads.tensors().map((grad) => viewAsComplex(grad)) : grads.tensors();
  all.forEach((grad, i) => {
    const state = bucket.states[i];
    if (state === undefined) return;
    if (state.momentumBuffer === null) state.momentumBuffer = keep(grad.detach().clone());
    else state.momentumBuffer.mul_(momentum).add_(grad, { alpha: 1 - dampening });
  });
}

/** The form that autograd can record, and that sparse gradients need. */
function oneByOne(bucket: Bucket<SGDState>, group: SGDGroup): void {
  const { weightDecay, momentum, dampening, nesterov, maximize, lr } = group;
  bucket.tensors.forEach((param, i) => {
    let grad = param.grad as Tensor;
    if (maximize) grad = grad.neg();
    if (weightDecay !== 0) grad = grad.add(param, { alpha: weightDecay });
    const state = bucket.states[i];
    if (momentum !== 0 && state !== undefined) {
      if (state.momentumBuffer === null) state.momentumBuffer = keep(grad.detach().clone());
      else state.momentumBuffer.mul_(momentum).add_(grad, { alpha: 1 - dampening });
      grad = nesterov ? grad.add(state.momentumBuffer, { alpha: momentum }) : state.momentumBuffer;
    }
    if (lr instanceof Tensor && lr.requiresGrad) param.addcmul_(grad, lr, { value: -1 });
    else param.add_(grad, { alpha: -toNumber(lr) });
  });
}
