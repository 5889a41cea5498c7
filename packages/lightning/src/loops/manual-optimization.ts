/** @file Manual optimization of a batch: the training step does it all, and the steps of its optimizers are counted. */
import { type MaybePromise, whenReady } from "../core/hooks.js";
import type { Trainer } from "../trainer/trainer.js";
import { callStep } from "./call-step.js";
import { manualResult, type StepResult } from "./step-result.js";

/** Works on one batch after the other. */
export class ManualOptimization {
  readonly #trainer: Trainer;
  /** Whether a training step runs: steps of optimizers outside of one are not counted. */
  #isRunning = false;
  /** What of the running batch was counted, where a batch counts once. */
  #begun = false;
  #counted = false;

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
  }

  /** Works on a batch. */
  run(batch: unknown, batchIdx: number): MaybePromise<StepResult> {
    this.#isRunning = true;
    this.#begun = this.#counted = false;
    return whenReady<unknown, StepResult>(callStep(this.#trainer, "trainingStep", batch, batchIdx), (output) => {
      this.#isRunning = false;
      return manualResult(output);
    });
  }

  /** Whether the start, or the end, of an optimizer's step counts for `globalStep`. */
  counts(state: "ready" | "completed"): boolean {
    if (!this.#isRunning) return false;
    if (this.#trainer.options.globalStepPer !== "batch") return true;
    const before = state === "ready" ? this.#begun : this.#counted;
    if (state === "ready") this.#begun = true;
    else this.#counted = true;
    return !before;
  }
}
