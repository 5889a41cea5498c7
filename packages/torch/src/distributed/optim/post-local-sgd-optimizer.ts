/** @file An optimizer whose parameters are averaged over ranks every few steps. */
import { Optimizer } from "../../optim/optimizer.js";
import type { OptimizerStateDict } from "../../optim/state-dict.js";
import type { ParamGroup, ParamGroupInput } from "../../optim/param-group.js";
import type { Tensor } from "../../tensor/tensor.js";
import { kindOf } from "../../util/arguments.js";
import { emitWarning } from "../../util/errors.js";
import { isPromise } from "../../util/is.js";
import { TypeError } from "../../util/user-errors.js";
import { ModelAverager } from "../algorithms/model-averaging/averagers.js";

/** What `PostLocalSGDOptimizer.stateDict()` gives: the optimizer's, with the averager's step. */
export interface PostLocalSGDStateDict extends OptimizerStateDict {
  /** Steps of the averager. */
  step?: number;
}

/**
 * Steps an optimizer, and then averages its parameters over ranks where the averager says so. With `postLocalSGDHook`, gradients are averaged
 * at first and parameters later. Counterpart: `torch.distributed.optim.PostLocalSGDOptimizer`.
 */
export class PostLocalSGDOptimizer {
  /** The optimizer that is stepped. */
  readonly optim: Optimizer;
  /** What averages. */
  readonly averager: ModelAverager;

  /** @throws TypeError for anything but an optimizer and an averager */
  constructor(optim: Optimizer, averager: ModelAverager) {
    if (!(optim instanceof Optimizer)) {
      throw new TypeError(`PostLocalSGDOptimizer expects an optimizer. Received: ${kindOf(optim)}.`);
    }
    if (!(averager instanceof ModelAverager)) {
      throw new TypeError(`PostLocalSGDOptimizer expects a ModelAverager. Received: ${kindOf(averager)}.`);
    }
    this.optim = optim;
    this.averager = averager;
  }

  /** The optimizer's groups. */
  get paramGroups(): ParamGroup[] {
    return this.optim.paramGroups;
  }

  /** What the optimizer remembers of each parameter. */
  get state(): Map<Tensor, object> {
    return this.optim.state;
  }

  /** Steps the optimizer, and averages if it is time. */
  step<T>(closure?: () => T): T | undefined {
    const result = this.optim.step(closure);
    if (!isPromise(result)) {
      this.averager.averageParameters(this.paramGroups);
      return result;
    }
    return result.then((value) => {
      this.averager.averageParameters(this.paramGroups);
      return value;
    }) as T;
  }

  /** As the optimizer's. */
  zeroGrad(setToNone: boolean | { setToNone?: boolean } = true): void {
    this.optim.zeroGrad(setToNone);
  }

  /** As the optimizer's. */
  addParamGroup(group: ParamGroupInput): void {
    this.optim.addParamGroup(group);
  }

  /** The optimizer's state, with the averager's step. */
  stateDict(): PostLocalSGDStateDict {
    return { ...this.optim.stateDict(), step: this.averager.step };
  }

  /** Takes back what `stateDict` gave. Warns of one without the averager's step, which is 0 then. */
  loadStateDict(stateDict: PostLocalSGDStateDict): void {
    this.optim.loadStateDict(stateDict);
    if (stateDict.step === undefined) {
      emitWarning("Loaded state dict does not contain a step counter for an averager. Setting step counter to 0.");
    }
    this.averager.step = stateDict.step ?? 0;
  }

  toString(): string {
    return this.optim.toString();
  }
}
