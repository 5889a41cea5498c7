/** @file LightningOptimizer: an optimizer of manual optimization, whose steps hooks and counters see. */
import type { MaybePromise } from "./hooks.js";
import type { Optimizer } from "./optimization.js";

/** Runs a step of an optimizer with the run's hooks. */
export type StepRunner = (optimizer: Optimizer, closure?: () => unknown) => MaybePromise<unknown>;

/** An optimizer as `this.optimizers()` gives it. Counterpart: `LightningOptimizer`. */
export class LightningOptimizer {
  /** The optimizer itself. */
  readonly optimizer: Optimizer;
  readonly #run: StepRunner;

  constructor(optimizer: Optimizer, run: StepRunner) {
    this.optimizer = optimizer;
    this.#run = run;
  }

  get paramGroups(): Optimizer["paramGroups"] {
    return this.optimizer.paramGroups;
  }

  get state(): Optimizer["state"] {
    return this.optimizer.state;
  }

  /** Updates the parameters, with `onBeforeOptimizerStep`; counts as a step of the run. */
  step(closure?: () => unknown): MaybePromise<unknown> {
    return this.#run(this.optimizer, closure);
  }

  zeroGrad(setToNone = true): void {
    this.optimizer.zeroGrad(setToNone);
  }
}
