/** @file LBFGS. */
import { bind } from "../util/arguments.js";
import { enableGrad } from "../autograd/modes.js";
import { contiguousFormat, float64 } from "../tensor/dtype.js";
import { TorchError } from "../util/errors.js";
import { isPromise } from "../util/is.js";
import { keep } from "../runtime/memory.js";
import { binding } from "../native/binding.js";
import { cat, viewAsReal, zeros } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import { strongWolfe } from "./lbfgs-line-search.js";
import { Arithmetic, float, min, type Num } from "./lbfgs-number.js";
import { checkLr, type OptimizerArguments } from "./options.js";
import { Optimizer } from "./optimizer.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** Options of `LBFGS`. */
export interface LBFGSOptions {
  /** Learning rate. Default 1. */
  lr?: LearningRate;
  /** Most iterations of a step. Default 20. */
  maxIter?: number;
  /** Most evaluations of a step. Default 1.25 times `maxIter`. */
  maxEval?: number | null;
  /** Ends where no gradient is larger. Default 1e-7. */
  toleranceGrad?: number;
  /** Ends where the function or the parameters change less. Default 1e-9. */
  toleranceChange?: number;
  /** How many updates are remembered. Default 100. */
  historySize?: number;
  /** "strong_wolfe", or null for a fixed step. Default null. */
  lineSearchFn?: "strong_wolfe" | null;
}

/** The group of `LBFGS`. */
export interface LBFGSGroup extends ParamGroup {
  /** Most iterations of a step. */
  maxIter: number;
  /** Most evaluations of a step. */
  maxEval: number;
  /** Ends where no gradient is larger. */
  toleranceGrad: number;
  /** Ends where the function or the parameters change less. */
  toleranceChange: number;
  /** How many updates are remembered. */
  historySize: number;
  /** "strong_wolfe", or null for a fixed step. */
  lineSearchFn: "strong_wolfe" | null;
}

/** What `LBFGS` remembers, under its first parameter. */
export interface LBFGSState {
  /** How often the closure was called. */
  funcEvals: number;
  /** How many iterations were made. */
  nIter: number;
  /** The coefficients of the last direction. */
  al?: (Tensor | null)[];
  /** The direction. */
  d?: Tensor;
  /** The step size. */
  t?: number | Tensor;
  /** Differences of gradients. */
  oldDirs?: Tensor[];
  /** Steps. */
  oldStps?: Tensor[];
  /** The inverse products of both. */
  ro?: Tensor[];
  /** The scale of the first guess of the inverse Hessian. */
  HDiag?: number | Tensor;
  /** The last gradient, as one vector. */
  prevFlatGrad?: Tensor;
  /** The last loss. */
  prevLoss?: number;
}

/**
 * LBFGS, with one group of parameters. `step` needs a closure, which it calls several times; it may be asynchronous.
 * Counterpart: `torch.optim.LBFGS`.
 *
 * @example
 * optimizer.step(() => {
 *   optimizer.zeroGrad();
 *   const loss = F.mseLoss(model.forward(x), y);
 *   loss.backward();
 *   return loss;
 * });
 */
export class LBFGS extends Optimizer<LBFGSGroup, LBFGSState> {
  readonly #numbers: Arithmetic;

  constructor(params: Params<LBFGSGroup>, ...options: OptimizerArguments<LBFGSOptions>) {
    const given = bind<LBFGSOptions>(
      options,
      ["lr", "maxIter", "maxEval", "toleranceGrad", "toleranceChange", "historySize", "lineSearchFn"],
      "LBFGS",
    );
    const { lr = 1, maxIter = 20, toleranceGrad = 1e-7, toleranceChange = 1e-9, historySize = 100 } = given;
    const { lineSearchFn = null } = given;
    const maxEval = given.maxEval ?? Math.floor((maxIter * 5) / 4);
    checkLr(lr);
    super(params, { lr, maxIter, maxEval, toleranceGrad, toleranceChange, historySize, lineSearchFn });
    if (this.paramGroups.length !== 1) {
      throw new RangeError("LBFGS doesn't support per-parameter options (parameter groups)");
    }
    this.#numbers = new Arithmetic(this.#params.every((param) => realDtype(param) === float64));
  }

  get #group(): LBFGSGroup {
    return this.paramGroups[0] as LBFGSGroup;
  }

  get #params(): readonly Tensor[] {
    return this.#group.params;
  }

  /** Runs the closure where the algorithm asks for it: with gradients on, the rest with gradients off. */
  protected override run<T>(closure?: () => T): T | undefined {
    if (closure === undefined) {
      throw new TypeError(
        "LBFGS.step expects a closure that computes the loss and its gradients again. Received: nothing. " +
          "Use step(() => { optimizer.zeroGrad(); const loss = ...; loss.backward(); return loss; }).",
      );
    }
    const algorithm = this.#optimize();
    let first: T | undefined;
    const resume = (loss: T | undefined): boolean => {
      first ??= loss;
      const before = binding.gradEnabled();
      binding.setGradEnabled(false);
      try {
        return algorithm.next(lossOf(loss)).done === true;
      } finally {
        binding.setGradEnabled(before);
      }
    };
    const finish = async (pending: PromiseLike<unknown>): Promise<unknown> => {
      let loss = (await pending) as T;
      while (!resume(loss)) loss = await enableGrad(closure);
      return first;
    };
    algorithm.next();
    for (;;) {
      const loss = enableGrad(closure);
      if (isPromise(loss)) return finish(loss) as T;
      if (resume(loss)) return first;
    }
  }

  /** The algorithm. Each `yield` asks for the closure's loss; the gradients are then at the parameters. */
  *#optimize(): Generator<undefined, void, number> {
    const group = this.#group;
    const n = this.#numbers;
    const firstParam = this.#params[0] as Tensor;
    const lr: Num = group.lr instanceof Tensor ? n.tensor(Number(group.lr.item())) : float(group.lr);
    const { maxIter, maxEval, toleranceGrad, toleranceChange, historySize } = group;
    const state: LBFGSState = this.state.get(firstParam) ?? { funcEvals: 0, nIter: 0 };
    state.funcEvals ??= 0;
    state.nIter ??= 0;
    this.state.set(firstParam, state);

    let loss = yield;
    let evaluations = 1;
    state.funcEvals += 1;
    let grad = this.#flatGrad();
    if (largest(grad) <= toleranceGrad) return;

    let { d, prevFlatGrad, prevLoss, oldDirs = [], oldStps = [], ro = [], HDiag = 1 } = state;
    let t: Num = numOf(n, state.t ?? 0);
    for (let iteration = 1; iteration <= maxIter; iteration++) {
      state.nIter += 1;
      if (state.nIter === 1 || d === undefined || prevFlatGrad === undefined) {
        d = grad.neg();
        [oldDirs, oldStps, ro, HDiag] = [[], [], [], 1];
      } else {
        const y = grad.sub(prevFlatGrad);
        const s = d.mul(t.value);
        const ys = y.dot(s);
        if (Number(ys.item()) > 1e-10) {
          if (oldDirs.length === historySize) for (const list of [oldDirs, oldStps, ro]) list.shift();
          oldDirs.push(y);
          oldStps.push(s);
          ro.push(ys.reciprocal());
          HDiag = ys.div(y.dot(y));
        }
        d = this.#direction(state, grad, { oldDirs, oldStps, ro, HDiag, historySize });
      }
      prevFlatGrad = prevFlatGrad?.copy_(grad) ?? grad.clone({ memoryFormat: contiguousFormat });
      prevLoss = loss;

      t = lr;
      if (state.nIter === 1) {
        const total = n.tensor(Number(grad.abs().sum().item()));
        t = n.mul(min(float(1), n.div(float(1), total)), lr);
      }
      const slope = n.tensor(Number(grad.dot(d).item()));
      if (slope.value > -toleranceChange) break;

      let used = 0;
      let isOptimal = false;
      if (group.lineSearchFn !== null) {
        if (group.lineSearchFn !== "strong_wolfe") throw new TorchError("only 'strong_wolfe' is supported");
        const before = this.#params.map((param) => param.clone({ memoryFormat: contiguousFormat }));
        const search = strongWolfe(n, d, t, { f: float(loss), grad, slope }, maxEval - evaluations);
        let request = search.next();
        while (request.done !== true) {
          this.#move(request.value.value, d);
          const value = yield;
          const found = { f: float(value), grad: this.#flatGrad() };
          this.#params.forEach((param, i) => param.copy_(before[i] as Tensor));
          request = search.next(found);
        }
        const found = request.value;
        loss = found.f.value;
        grad = found.grad;
        t = found.t;
        used = found.evaluations;
        this.#move(t.value, d);
        isOptimal = largest(grad) <= toleranceGrad;
      } else {
        this.#move(t.value, d);
        if (iteration !== maxIter) {
          loss = yield;
          grad = this.#flatGrad();
          isOptimal = largest(grad) <= toleranceGrad;
          used = 1;
        }
      }
      evaluations += used;
      state.funcEvals += used;
      if (iteration === maxIter || evaluations >= maxEval || isOptimal) break;
      if (largest(d.mul(t.value)) <= toleranceChange || Math.abs(loss - prevLoss) < toleranceChange) break;
    }
    Object.assign(state, { d, t: valueOf(t, firstParam), oldDirs, oldStps, ro, HDiag, prevFlatGrad, prevLoss });
    for (const value of [d, ...oldDirs, ...oldStps, ...ro, ...(state.al ?? []), prevFlatGrad, state.t, HDiag])
      keep(value);
  }

  /** The approximate inverse Hessian times the negative gradient. */
  #direction(
    state: LBFGSState,
    grad: Tensor,
    memory: { oldDirs: Tensor[]; oldStps: Tensor[]; ro: Tensor[]; HDiag: number | Tensor; historySize: number },
  ): Tensor {
    const { oldDirs, oldStps, ro } = memory;
    const al = (state.al ??= new Array<Tensor | null>(memory.historySize).fill(null));
    const q = grad.neg();
    for (let i = oldDirs.length - 1; i >= 0; i--) {
      const weight = (oldStps[i] as Tensor).dot(q).mul(ro[i] as Tensor);
      al[i] = weight;
      q.add_(oldDirs[i] as Tensor, { alpha: -Number(weight.item()) });
    }
    const r = q.mul(memory.HDiag);
    for (let i = 0; i < oldDirs.length; i++) {
      const back = (oldDirs[i] as Tensor).dot(r).mul(ro[i] as Tensor);
      r.add_(oldStps[i] as Tensor, { alpha: Number((al[i] as Tensor).sub(back).item()) });
    }
    return r;
  }

  /** All gradients as one vector; zeros for parameters without one. */
  #flatGrad(): Tensor {
    return cat(
      this.#params.map((param) => {
        const grad = param.grad;
        if (grad === null)
          return zeros([param.numel() * (param.dtype.isComplex ? 2 : 1)], {
            dtype: realDtype(param),
            device: param.device,
          });
        const dense = grad.layoutName === "strided" ? grad : grad.toDense();
        return (dense.dtype.isComplex ? viewAsReal(dense) : dense).reshape([-1]);
      }),
      0,
    );
  }

  /** Moves the parameters along a direction. */
  #move(length: number, direction: Tensor): void {
    let offset = 0;
    for (const param of this.#params) {
      const real = param.dtype.isComplex ? viewAsReal(param) : param;
      const count = real.numel();
      real.add_(direction.narrow(0, offset, count).viewAs(real), { alpha: length });
      offset += count;
    }
  }
}

function realDtype(param: Tensor): Tensor["dtype"] {
  return param.dtype.isComplex ? viewAsReal(param.detach()).dtype : param.dtype;
}

function largest(vector: Tensor): number {
  return Number(vector.abs().max().item());
}

function lossOf(loss: unknown): number {
  if (loss instanceof Tensor) return Number(loss.item());
  return Number(loss);
}

function numOf(n: Arithmetic, value: number | Tensor): Num {
  return value instanceof Tensor ? n.tensor(Number(value.item())) : float(value);
}

/** A number as PyTorch keeps it in the state. */
function valueOf(value: Num, param: Tensor): number | Tensor {
  return value.rounded ? zeros([], { dtype: realDtype(param), device: param.device }).fill_(value.value) : value.value;
}
