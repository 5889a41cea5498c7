/** @file Automatic optimization of a batch: training step, zero_grad, backward, and the optimizer's step. */
import type { Tensor } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import { MisconfigurationException } from "../../util/errors.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import type { Run } from "../../run/run.js";
import { callStep } from "./call-step.js";
import type { Gradients } from "./gradients.js";
import { increment } from "../progress.js";
import { automaticResult, lossOf, skippedStep, type StepResult } from "./step-result.js";
import { Error } from "../../util/user-errors.js";

/** Works on one batch after the other. */
export class AutomaticOptimization {
  /** Set by `attach`, before anything runs. */
  #run!: Run;
  #gradients!: Gradients;
  #batch: unknown = null;
  #batchIdx = 0;
  #dataloaderIdx = 0;
  #result: StepResult | null = null;
  #warned = false;
  /** Made once, so that a step makes no new function. */
  readonly #closure = (): unknown => this.#runClosure();

  /** Belongs to a run from now on. */
  attach(run: Run, gradients: Gradients): void {
    this.#run = run;
    this.#gradients = gradients;
  }

  /**
   * Works on a batch.
   *
   * @param dataloaderIdx which loader it is from, where they are read one after the other
   * @param steps whether the optimizer steps after it (not while gradients accumulate)
   */
  run(batch: unknown, batchIdx: number, dataloaderIdx: number, steps: boolean): MaybePromise<StepResult> {
    this.#batch = batch;
    this.#batchIdx = batchIdx;
    this.#dataloaderIdx = dataloaderIdx;
    this.#result = null;
    const { module, session } = this.#run;
    const done = steps && !session.skipBackward ? this.#step() : session.strategy.accumulate(module, this.#closure);
    return isPromise(done) ? Promise.resolve(done).then(() => this.#takeResult()) : this.#takeResult();
  }

  #takeResult(): StepResult {
    const result = this.#result;
    if (result === null) {
      throw new MisconfigurationException(
        "The closure was not called. Expected optimizerStep to call optimizer.step(closure), and the optimizer to call the closure. Received: neither.",
      );
    }
    this.#result = null;
    this.#batch = null;
    return result;
  }

  #step(): unknown {
    const { hooks, lightningOptimizers, module, session } = this.#run;
    const { optimizerStep } = session.progress.fit;
    const [optimizer] = lightningOptimizers;
    if (optimizer === undefined) throw new Error("internal: no optimizer");
    increment(optimizerStep, "ready");
    const done = hooks.call(module, "optimizerStep", session.currentEpoch, this.#batchIdx, optimizer, this.#closure);
    return whenReady(done, () => increment(optimizerStep, "completed"));
  }

  #runClosure(): unknown {
    const output = callStep(this.#run, "trainingStep", this.#batch, this.#batchIdx, this.#dataloaderIdx);
    return isPromise(output) ? output.then((value) => this.#afterStep(value)) : this.#afterStep(output);
  }

  #afterStep(output: unknown): unknown {
    const { hooks, session } = this.#run;
    const whole = lossOf(output);
    const parts = session.accumulation.batches;
    const loss = whole === null || parts === 1 ? whole : whole.div(parts);
    if (loss === null) this.#warnSkipped();
    // Only this hook gets the result of a step.
    this.#result = loss !== null && hooks.showsOutputs ? automaticResult(output, loss) : skippedStep;
    if (session.skipBackward) return loss;
    const zeroed = this.#batchIdx % parts === 0 ? this.#zeroGrad() : undefined;
    return isPromise(zeroed) ? zeroed.then(() => this.#backward(loss)) : this.#backward(loss);
  }

  /** @throws Error in several processes, which would wait for this one's gradients */
  #warnSkipped(): void {
    const { worldSize } = this.#run.session.strategy;
    if (worldSize > 1) {
      throw new Error(
        `trainingStep: expected a loss, because the ${worldSize} processes of the run share the gradients of each step. Received: nothing, which skips ` +
          "the step. Return a loss of 0 that uses all parameters instead, for example `output.sum().mul(0)`.",
      );
    }
    if (!this.#warned) rankZeroWarn("`trainingStep` returned nothing. If this was on purpose, ignore this warning.");
    this.#warned = true;
  }

  #backward(loss: Tensor | null): unknown {
    if (loss === null) return undefined;
    const done = this.#gradients.backward(loss);
    return isPromise(done) ? done.then(() => loss) : loss;
  }

  #zeroGrad(): unknown {
    const { hooks, module, session } = this.#run;
    const [optimizer] = session.optimizers;
    if (optimizer === undefined) return undefined;
    const { zeroGrad } = session.progress.fit;
    increment(zeroGrad, "ready");
    return whenReady(hooks.both("onBeforeZeroGrad", optimizer), () => {
      increment(zeroGrad, "started");
      const done: unknown = hooks.call(module, "optimizerZeroGrad", session.currentEpoch, this.#batchIdx, optimizer);
      return whenReady(done, () => increment(zeroGrad, "completed"));
    });
  }
}
