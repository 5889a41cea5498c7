/** @file One batch's optimization: automatic (closure, backward, step) or left to the module. */
import { Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../core/errors.js";
import { isPromise } from "../core/hooks.js";
import type { Optimizer } from "../core/optimization.js";
import { rankZeroWarn } from "../core/rank-zero.js";
import type { Trainer } from "../trainer/trainer.js";

/** What `onTrainBatchEnd` gets. */
export type StepResult = Record<string, unknown>;

/** Runs the module's training step, and in automatic optimization what follows from its loss. */
export class Optimization {
  readonly #trainer: Trainer;
  #batch: unknown = null;
  #batchIdx = 0;
  #result: StepResult = {};
  #optimizer: Optimizer | null = null;
  /** Made once: an optimizer's step needs no new function for each batch. */
  readonly #closure = (): unknown => this.#runClosure();
  readonly #stepClosure = (): unknown => {
    const loss = this.#runClosure();
    return isPromise(loss) ? loss.then((value) => this.#afterClosure(value)) : this.#afterClosure(loss);
  };
  #warnedNone = false;

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
  }

  /** Works on a batch; `steps`: whether the optimizer steps after it (not while gradients accumulate). */
  run(batch: unknown, batchIdx: number, steps: boolean): StepResult | Promise<StepResult> {
    this.#batch = batch;
    this.#batchIdx = batchIdx;
    this.#result = {};
    const trainer = this.#trainer;
    const optimizer = trainer.optimizers[0] ?? null;
    let done: unknown;
    if (!trainer.lightningModule.automaticOptimization) done = this.#manual();
    else if (!steps || optimizer === null) done = this.#closure();
    else done = this.#step(optimizer);
    return isPromise(done) ? Promise.resolve(done).then(() => this.#result) : this.#result;
  }

  #manual(): unknown {
    const output = this.#trainingStep();
    const keep = (value: unknown): void => {
      if (value instanceof Tensor) this.#result = { loss: value.detach() };
      else if (isRecord(value)) this.#result = value;
      else if (value !== null && value !== undefined) throw badOutput(value);
    };
    return isPromise(output) ? output.then(keep) : void keep(output);
  }

  #step(optimizer: Optimizer): unknown {
    const trainer = this.#trainer;
    this.#optimizer = optimizer;
    const { optimizerStep } = trainer.progress;
    optimizerStep.ready++;
    const done = trainer.hooks.run("optimizerStep", () =>
      trainer.lightningModule.optimizerStep(trainer.currentEpoch, this.#batchIdx, optimizer, this.#stepClosure),
    );
    const count = (): void => {
      optimizerStep.completed++;
      optimizerStep.total++;
    };
    return isPromise(done) ? done.then(count) : void count();
  }

  #trainingStep(): unknown {
    const module = this.#trainer.lightningModule;
    return this.#trainer.hooks.run("trainingStep", () => module.trainingStep?.(this.#batch, this.#batchIdx));
  }

  /** Forward, zero_grad, backward. */
  #runClosure(): unknown {
    const output = this.#trainingStep();
    return isPromise(output) ? output.then((value) => this.#afterStep(value)) : this.#afterStep(output);
  }

  #afterStep(output: unknown): unknown {
    const loss = this.#lossOf(output);
    const zeroed = this.#batchIdx % this.#trainer.accumulateGradBatches === 0 ? this.#zeroGrad() : undefined;
    if (loss === null) return isPromise(zeroed) ? zeroed.then(() => undefined) : undefined;
    const backward = (): unknown => this.#trainer.runBackward(loss);
    const done = isPromise(zeroed) ? zeroed.then(backward) : backward();
    return isPromise(done) ? done.then(() => loss) : loss;
  }

  #lossOf(output: unknown): Tensor | null {
    let loss: unknown = output;
    if (isRecord(output)) {
      loss = output.loss;
      if (loss === undefined) throw badOutput(output);
      this.#result = { ...output };
    }
    if (loss === null || loss === undefined) {
      if (!this.#warnedNone) rankZeroWarn("`trainingStep` returned nothing. If this was on purpose, ignore this warning.");
      this.#warnedNone = true;
      return null;
    }
    if (!(loss instanceof Tensor)) throw badOutput(output);
    const parts = this.#trainer.accumulateGradBatches;
    this.#result.loss = loss.detach();
    return parts === 1 ? loss : loss.div(parts);
  }

  #zeroGrad(): unknown {
    const trainer = this.#trainer;
    const optimizer = trainer.optimizers[0];
    if (optimizer === undefined) return undefined;
    const before = trainer.hooks.both("onBeforeZeroGrad", optimizer);
    const zero = (): unknown =>
      trainer.hooks.run("optimizerZeroGrad", () => {
        trainer.lightningModule.optimizerZeroGrad(trainer.currentEpoch, this.#batchIdx, optimizer);
      });
    return isPromise(before) ? before.then(zero) : zero();
  }

  /** Between backward and the update: the hook, then clipping. */
  #afterClosure(loss: unknown): unknown {
    const trainer = this.#trainer;
    const optimizer = this.#optimizer;
    if (optimizer === null) return loss;
    const clip = (): unknown => {
      trainer.hooks.run("configureGradientClipping", () => {
        trainer.lightningModule.configureGradientClipping(optimizer, trainer.gradientClipVal, trainer.gradientClipAlgorithm);
      });
      return loss;
    };
    const before = trainer.hooks.both("onBeforeOptimizerStep", optimizer);
    return isPromise(before) ? before.then(clip) : clip();
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof Tensor) && !Array.isArray(value);
}

function badOutput(value: unknown): MisconfigurationException {
  const got = isRecord(value) ? `an object with ${Object.keys(value).join(", ") || "nothing"}` : Array.isArray(value) ? "an array" : typeof value;
  return new MisconfigurationException(
    `trainingStep: expected a loss (a Tensor), an object with \`loss\`, or nothing to skip the step. Received: ${got}.`,
  );
}
