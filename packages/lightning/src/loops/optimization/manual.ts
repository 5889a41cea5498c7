/** @file Manual optimization of a batch: the training step does everything, and the steps of its optimizers are counted. */
import { MisconfigurationException } from "../../util/errors.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import type { Run } from "../../run/run.js";
import { callStep } from "./call-step.js";
import type { ManualSteps } from "./gradients.js";
import { manualResult, type StepResult } from "./step-result.js";

/** Works on one batch after the other. */
export class ManualOptimization implements ManualSteps {
  /** Set by `attach`, before anything runs. */
  #run!: Run;
  /** Whether a training step runs: steps of optimizers outside of one are not counted. */
  isRunning = false;
  /** What was already counted for the running batch, where a batch counts once. */
  #begun = false;
  #counted = false;

  /** Backward passes that wait for an asynchronous hook before or after them. */
  readonly #due = new Set<PromiseLike<unknown>>();

  /** Belongs to a run from now on. */
  attach(run: Run): void {
    this.#run = run;
  }

  /** Works on a batch. */
  run(batch: unknown, batchIdx: number, dataloaderIdx: number): MaybePromise<StepResult> {
    this.isRunning = true;
    this.#begun = this.#counted = false;
    return whenReady<unknown, StepResult>(
      callStep(this.#run, "trainingStep", batch, batchIdx, dataloaderIdx),
      (output) => {
        this.isRunning = false;
        this.#checkBackward("the end of the step");
        return manualResult(output);
      },
    );
  }

  /** Whether the start, or the end, of an optimizer's step counts for `globalStep`. */
  counts(state: "ready" | "completed"): boolean {
    if (!this.isRunning) return false;
    if (state === "ready") this.#checkBackward("an optimizer's step");
    if (this.#run.session.options.globalStepPer !== "batch") return true;
    const before = state === "ready" ? this.#begun : this.#counted;
    if (state === "ready") this.#begun = true;
    else this.#counted = true;
    return !before;
  }

  /** Notes that a backward pass is not done until a promise settles. */
  awaitBackward(done: PromiseLike<unknown>): void {
    this.#due.add(done);
    const end = (): void => void this.#due.delete(done);
    done.then(end, end);
  }

  /** @throws MisconfigurationException while a backward pass is not done */
  #checkBackward(what: string): void {
    if (this.#due.size === 0) return;
    this.#due.clear();
    throw new MisconfigurationException(
      `manualBackward: expected the backward pass to be done before ${what}. Received: a hook of it that is asynchronous, and a ` +
        "training step that does not wait for it, so that its gradients are not there yet or not yet what the hook makes of them. Make the step asynchronous and write " +
        "`await this.manualBackward(loss)`.",
    );
  }
}
