/** @file SparseAdam: Adam that touches only what a sparse gradient has. */
import { bind } from "../util/arguments.js";
import { TorchError } from "../util/errors.js";
import { pyList, pyNumber } from "../nn/repr.js";
import { sparseCooTensor } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import { checkBetas, type OptimizerArguments, type Pair, toNumber, zerosAs } from "./options.js";
import { Optimizer } from "./optimizer.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { RangeError } from "../util/user-errors.js";

/** Options of `SparseAdam`. */
export interface SparseAdamOptions {
  /** Learning rate. Default 1e-3. */
  lr?: LearningRate;
  /** Coefficients of the running averages. Default [0.9, 0.999]. */
  betas?: Pair;
  /** Added to the denominator. Default 1e-8. */
  eps?: number;
  /** Whether the objective is maximized. Default false. */
  maximize?: boolean;
}

/** A group of `SparseAdam`. */
export interface SparseAdamGroup extends ParamGroup {
  /** Coefficients of the running averages. */
  betas: Pair;
  /** Added to the denominator. */
  eps: number;
  /** Whether the objective is maximized. */
  maximize: boolean;
}

/** What `SparseAdam` remembers of a parameter. */
export interface SparseAdamState {
  /** How many steps were taken. */
  step: number;
  /** The running average of gradients. */
  expAvg: Tensor;
  /** The running average of squared gradients. */
  expAvgSq: Tensor;
}

/** SparseAdam, for dense parameters with sparse gradients (`new nn.Embedding(..., { sparse: true })`). Counterpart: `torch.optim.SparseAdam`. */
export class SparseAdam extends Optimizer<SparseAdamGroup, SparseAdamState> {
  constructor(params: Params<SparseAdamGroup>, ...options: OptimizerArguments<SparseAdamOptions>) {
    const given = bind<SparseAdamOptions>(options, ["lr", "betas", "eps", "maximize"], "SparseAdam");
    const { lr = 1e-3, betas = [0.9, 0.999], eps = 1e-8, maximize = false } = given;
    if (lr instanceof Tensor && lr.numel() !== 1) throw new RangeError("Tensor lr must be 1-element");
    if (!(toNumber(lr) > 0)) throw new RangeError(`Invalid learning rate: ${pyNumber(toNumber(lr))}`);
    if (!(eps > 0)) throw new RangeError(`Invalid epsilon value: ${pyNumber(eps)}`);
    checkBetas(betas);
    super(params, { lr, betas, eps, maximize });
    this.#check("Sparse", "requires dense parameter tensors", (param) => param.layoutName !== "strided");
    this.#check("Complex", "does not support complex parameters", (param) => param.dtype.isComplex);
  }

  #check(kind: string, problem: string, isBad: (param: Tensor) => boolean): void {
    const found = this.paramGroups.flatMap((group, i) =>
      group.params.flatMap((param, k) => (isBad(param) ? [pyList([i, k])] : [])),
    );
    if (found.length > 0)
      throw new RangeError(`${kind} params at indices [${found.join(", ")}]: SparseAdam ${problem}`);
  }

  protected override update(): void {
    for (const group of this.paramGroups) {
      for (const param of group.params) {
        const grad = param.grad;
        if (grad === null) continue;
        if (grad.layoutName === "strided") {
          throw new TorchError("SparseAdam does not support dense gradients, please consider Adam instead");
        }
        let state = this.state.get(param);
        if (state === undefined) {
          state = { step: 0, expAvg: zerosAs(param), expAvgSq: zerosAs(param) };
          this.state.set(param, state);
        }
        state.step += 1;
        updateOne(param, group.maximize ? grad.neg() : grad, state, group);
      }
    }
  }
}

function updateOne(param: Tensor, given: Tensor, state: SparseAdamState, group: SparseAdamGroup): void {
  // The update is not linear: indices must be unique.
  const grad = given.coalesce();
  const values = grad.values();
  if (values.numel() === 0) return;
  const [beta1, beta2] = group.betas;
  const indices = grad.indices();
  const like = (made: Tensor): Tensor => sparseCooTensor(indices, made, grad.shape);
  const masked = (dense: Tensor): Tensor => dense.sparseMask(grad).values();

  const oldAvg = masked(state.expAvg);
  const avgChange = values.sub(oldAvg).mul_(1 - beta1);
  state.expAvg.add_(like(avgChange));
  const oldSq = masked(state.expAvgSq);
  const sqChange = values
    .pow(2)
    .sub_(oldSq)
    .mul_(1 - beta2);
  state.expAvgSq.add_(like(sqChange));

  const numerator = avgChange.add(oldAvg);
  const denominator = sqChange.add(oldSq).sqrt_().add_(group.eps);
  const stepSize = (toNumber(group.lr) * Math.sqrt(1 - beta2 ** state.step)) / (1 - beta1 ** state.step);
  param.add_(like(numerator.div_(denominator).mul_(-stepSize)));
}
