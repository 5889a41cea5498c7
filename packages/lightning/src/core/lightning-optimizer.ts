/** @file LightningOptimizer: an optimizer whose steps the run's hooks and counters see. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { finallyDo, type MaybePromise } from "../util/promises.js";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";
import type { Optimizer } from "./optimization.js";

/** What a run does around a step. */
export interface StepFrame {
  /** Makes the step: closure, hook, clipping and update. */
  step(optimizer: Optimizer, closure: () => unknown): unknown;
  /** Manual optimization counts its steps. */
  beforeStep(): void;
  afterStep(): void;
  /** Lets only an optimizer's parameters require gradients. */
  toggle(optimizer: LightningOptimizer): void;
  untoggle(optimizer: LightningOptimizer): void;
}

type Closure = () => unknown;

const nothing: Closure = () => undefined;

/** An optimizer as `this.optimizers()` gives it, and as `optimizerStep` gets it. Counterpart: `LightningOptimizer`. */
export class LightningOptimizer {
  /** The optimizer itself. */
  readonly optimizer: Optimizer;
  readonly #frame: StepFrame;

  /** @throws TypeError for what has no method `step` */
  constructor(optimizer: Optimizer, frame: StepFrame) {
    if (typeof Reflect.get(Object(optimizer) as object, "step") !== "function") {
      throw new TypeError(`LightningOptimizer: expected an optimizer. Received: ${show(optimizer)}.`);
    }
    this.optimizer = optimizer;
    this.#frame = frame;
  }

  /** The optimizer's parameter groups. */
  get paramGroups(): Optimizer["paramGroups"] {
    return this.optimizer.paramGroups;
  }

  /** The optimizer's state of each parameter. */
  get state(): Optimizer["state"] {
    return this.optimizer.state;
  }

  /** The optimizer's default options. */
  get defaults(): Optimizer["defaults"] {
    return this.optimizer.defaults;
  }

  /**
   * Updates the parameters: calls the closure, then `onBeforeOptimizerStep`, then the optimizer. In manual optimization it counts as a
   * step of the run.
   *
   * @returns what the closure returns
   */
  step(closure: Closure = nothing): MaybePromise<unknown> {
    const frame = this.#frame;
    frame.beforeStep();
    const result = frame.step(this.optimizer, closure);
    if (isPromise(result)) {
      return Promise.resolve(result).then((value) => {
        frame.afterStep();
        return value;
      });
    }
    frame.afterStep();
    return result;
  }

  /** Clears the gradients: to null, or to zero. */
  zeroGrad(setToNone = true): void {
    this.optimizer.zeroGrad(setToNone);
  }

  /** Adds a group of parameters, as the optimizer's own method does. */
  addParamGroup(...args: Parameters<Optimizer["addParamGroup"]>): void {
    this.optimizer.addParamGroup(...args);
  }

  /** The optimizer's state, in PyTorch's layout. */
  stateDict(): ReturnType<Optimizer["stateDict"]> {
    return this.optimizer.stateDict();
  }

  /** Restores a state that `stateDict` gave. */
  loadStateDict(...args: Parameters<Optimizer["loadStateDict"]>): void {
    this.optimizer.loadStateDict(...args);
  }

  /** The optimizer as text. */
  toString(): string {
    return this.optimizer.toString();
  }

  /** Runs a function while only this optimizer's parameters require gradients. */
  toggleModel<T>(fn: () => T): T {
    this.#frame.toggle(this);
    return finallyDo(fn, () => this.#frame.untoggle(this));
  }
}
