/** @file Automatic optimization of a batch: training step, zero_grad, backward, and the optimizer's step. */
import type { Tensor } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import { MisconfigurationException } from "../../util/errors.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import type { Trainer } from "../../trainer/trainer.js";
import { callStep } from "./call-step.js";
import { increment } from "../progress.js";
import { automaticResult, lossOf, skippedStep, type StepResult } from "./step-result.js";

/** Works on one batch after the other. */
export class AutomaticOptimization {
  readonly #trainer: Trainer;
  #batch: unknown = null;
  #batchIdx = 0;
  #result: StepResult | null = null;
  #warned = false;
  /** Made once: a step needs no new function. */
  readonly #closure = (): unknown => this.#runClosure();

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
  }

  /**
   * Works on a batch.
   *
   * @param steps whether the optimizer steps after it (not while gradients accumulate)
   */
  run(batch: unknown, batchIdx: number, steps: boolean): MaybePromise<StepResult> {
    this.#batch = batch;
    this.#batchIdx = batchIdx;
    this.#result = null;
    const done = steps && !this.#trainer.skipBackward ? this.#step() : this.#closure();
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
    const trainer = this.#trainer;
    const module = trainer.runningModule;
    const { optimizerStep } = trainer.progress;
    const optimizer = trainer.lightningOptimizers[0];
    if (optimizer === undefined) throw new Error("internal: no optimizer");
    increment(optimizerStep, "ready");
    const done = trainer.hooks.call(
      module,
      "optimizerStep",
      trainer.currentEpoch,
      this.#batchIdx,
      optimizer,
      this.#closure,
    );
    return whenReady(done, () => increment(optimizerStep, "completed"));
  }

  #runClosure(): unknown {
    const output = callStep(
      this.#trainer,
      "trainingStep",
      this.#batch,
      this.#batchIdx,
      this.#trainer.fitLoop.dataloaderIdx,
    );
    return isPromise(output) ? output.then((value) => this.#afterStep(value)) : this.#afterStep(output);
  }

  #afterStep(output: unknown): unknown {
    const trainer = this.#trainer;
    const whole = lossOf(output);
    const parts = trainer.accumulateGradBatches;
    const loss = whole === null || parts === 1 ? whole : whole.div(parts);
    if (loss === null) this.#warnSkipped();
    // Only that hook sees the result of a step.
    const isSeen = loss !== null && trainer.hooks.isOverridden("onTrainBatchEnd");
    this.#result = isSeen ? automaticResult(output, loss) : skippedStep;
    if (trainer.skipBackward) return loss;
    const zeroed = this.#batchIdx % parts === 0 ? this.#zeroGrad() : undefined;
    return isPromise(zeroed) ? zeroed.then(() => this.#backward(loss)) : this.#backward(loss);
  }

  #warnSkipped(): void {
    if (!this.#warned) rankZeroWarn("`trainingStep` returned nothing. If this was on purpose, ignore this warning.");
    this.#warned = true;
  }

  #backward(loss: Tensor | null): unknown {
    if (loss === null) return undefined;
    const done = this.#trainer.runBackward(loss, true);
    return isPromise(done) ? done.then(() => loss) : loss;
  }

  #zeroGrad(): unknown {
    const trainer = this.#trainer;
    const optimizer = trainer.optimizers[0];
    if (optimizer === undefined) return undefined;
    const { zeroGrad } = trainer.progress;
    increment(zeroGrad, "ready");
    return whenReady(trainer.hooks.both("onBeforeZeroGrad", optimizer), () => {
      increment(zeroGrad, "started");
      const module = trainer.runningModule;
      const done: unknown = trainer.hooks.call(
        module,
        "optimizerZeroGrad",
        trainer.currentEpoch,
        this.#batchIdx,
        optimizer,
      );
      return whenReady(done, () => increment(zeroGrad, "completed"));
    });
  }
}
