/** @file Gradients: what happens around a backward pass and an optimizer's step, in automatic and in manual optimization. */
import { isPromise } from "@lightning-ts/torch/util/is";
import type { Tensor } from "@lightning-ts/torch";
import type { LightningOptimizer } from "../../core/lightning-optimizer.js";
import type { Optimizer } from "../../core/optimization.js";
import { warnOfUntrained } from "../../run/hidden-weights.js";
import type { Optimization, Run } from "../../run/run.js";
import type { MaybePromise } from "../../util/promises.js";
import { increment } from "../progress.js";

/** Counts the steps of manual optimization. */
export interface ManualSteps {
  /** Whether a training step of manual optimization runs. */
  readonly isRunning: boolean;
  /** Whether the start, or the end, of an optimizer's step counts for `globalStep`. */
  counts(state: "ready" | "completed"): boolean;
  /** Notes that a backward pass is not done until a promise settles. */
  awaitBackward(done: PromiseLike<unknown>): void;
}

/**
 * The order around a backward pass and a step: loss, scale, `onBeforeBackward`, backward, `onAfterBackward`; closure, unscale,
 * `onBeforeOptimizerStep`, clip, update. Scale, unscale, clip and update are the strategy's.
 */
export class Gradients implements Optimization {
  readonly #run: Run;
  readonly #manual: ManualSteps;
  /** Whether losses are looked at for parameters that nobody trains: in the first batch of the fit. */
  #watches = true;
  #firstBatch: number | null = null;

  constructor(run: Run, manual: ManualSteps) {
    this.#run = run;
    this.#manual = manual;
  }

  // --- backward ------------------------------------------------------------------------------------------------------

  /** Backward of a training step, as a hook of its own. */
  backward(loss: Tensor): MaybePromise {
    const { hooks, module, session } = this.#run;
    const { actions } = session;
    const pass = (scaled: Tensor): unknown => hooks.call(module, "backward", scaled);
    if (actions === null) return this.#backward(loss, pass);
    return actions.ofStrategy("backward").profile(() => this.#backward(loss, pass));
  }

  /** Backward that a training step calls itself; for `log` the step is still running. */
  manualBackward(loss: Tensor, options?: { retainGraph?: boolean }): MaybePromise {
    const { module } = this.#run;
    return this.#backward(
      loss,
      (scaled) => module.backward(scaled, options),
      (done) => this.#manual.awaitBackward(done),
    );
  }

  #backward(
    loss: Tensor,
    pass: (scaled: Tensor) => unknown,
    onWait?: (done: PromiseLike<unknown>) => void,
  ): MaybePromise {
    const { hooks, session } = this.#run;
    if (this.#watches) this.#watch(loss);
    return session.strategy.backward(loss, (scaled) => {
      const before = hooks.both("onBeforeBackward", scaled);
      const done = before === undefined ? pass(scaled) : before.then(() => pass(scaled));
      const after = (): MaybePromise => hooks.both("onAfterBackward");
      const whole = isPromise(done) ? Promise.resolve(done).then(after) : after();
      if (isPromise(whole)) onWait?.(whole);
      return whole;
    });
  }

  #watch(loss: Tensor): void {
    const { module, session } = this.#run;
    const batch = session.progress.fit.batch.total.ready;
    this.#firstBatch ??= batch;
    this.#watches = batch === this.#firstBatch && !warnOfUntrained(loss, module, session.optimizers);
  }

  // --- an optimizer's step -------------------------------------------------------------------------------------------

  /** Makes an optimizer's step. */
  step(optimizer: Optimizer, closure: () => unknown): unknown {
    const { module, session } = this.#run;
    const { actions, strategy } = session;
    const isAutomatic = module.automaticOptimization;
    // In automatic optimization the module's hook is already an action.
    if (actions === null || !this.#manual.isRunning)
      return strategy.optimizerStep(optimizer, closure, this.#beforeUpdate, isAutomatic);
    return actions
      .part("optimizer_step")
      .profile(() => strategy.optimizerStep(optimizer, closure, this.#beforeUpdate, isAutomatic));
  }

  /** Between closure and update: the hook, then clipping. Made once, so that a step makes no new function. */
  readonly #beforeUpdate = (optimizer: Optimizer): unknown => {
    const before = this.#run.hooks.both("onBeforeOptimizerStep", optimizer);
    return before === undefined ? this.#clip(optimizer) : before.then(() => this.#clip(optimizer));
  };

  #clip(optimizer: Optimizer): unknown {
    const { hooks, module, session } = this.#run;
    if (!module.automaticOptimization) return undefined;
    const { gradientClipVal, gradientClipAlgorithm } = session.options;
    return hooks.call(module, "configureGradientClipping", optimizer, gradientClipVal, gradientClipAlgorithm);
  }

  /** Manual optimization counts its steps. */
  beforeStep(): void {
    this.#count("ready");
  }

  /** The step is done. */
  afterStep(): void {
    this.#count("completed");
  }

  #count(state: "ready" | "completed"): void {
    if (this.#manual.counts(state)) increment(this.#run.session.progress.fit.manualStep, state);
  }

  /** Lets only an optimizer's parameters require gradients. */
  toggle(optimizer: LightningOptimizer): void {
    this.#run.module.toggleOptimizer(optimizer);
  }

  /** Undoes `toggle`. */
  untoggle(optimizer: LightningOptimizer): void {
    this.#run.module.untoggleOptimizer(optimizer);
  }
}
