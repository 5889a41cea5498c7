/** @file Decides which batches are logged. */
import type { ModeOptions } from "../options/modes.js";

/** The flags that say which batches are logged. */
export type LogFlags = Pick<ModeOptions, "fastDevRun" | "logEveryNSteps">;

/** What the schedule needs to know of a run. */
export interface ScheduledRun {
  /** Batches after which an optimizer stepped, before the running one. */
  batchesThatStepped(): number;
  /** Whether training was asked to stop. */
  shouldStop(): boolean;
  /** Whether the gradients of the running batch are kept for the next, without a step. */
  isAccumulating(): boolean;
  /** Whether the loop steps the optimizers, rather than the module itself. */
  isAutomatic(): boolean;
}

/**
 * Decides which batches are logged. Values of evaluation steps always go to the loggers. Counterparts:
 * `_LoggerConnector.should_update_logs` and `update_train_step_metrics`.
 */
export class LogSchedule {
  readonly #flags: LogFlags;
  readonly #run: ScheduledRun;

  constructor(flags: LogFlags, run: ScheduledRun) {
    this.#flags = flags;
    this.#run = run;
  }

  /** Whether what the running training batch logs goes to the loggers. */
  get isRowDue(): boolean {
    // While gradients are added up there is no step to log at. In manual optimization the loop does not know about this.
    if (this.#run.isAccumulating() && this.#run.isAutomatic()) return false;
    return Boolean(this.#flags.fastDevRun) || this.isStepDue;
  }

  /** Whether callbacks log what they measure around the running training batch. */
  get isStepDue(): boolean {
    return this.isBatchDue(this.#run.batchesThatStepped() + 1);
  }

  /** Whether callbacks log what they measure of an optimizer's step: as `isStepDue`, and the running batch ends with one. */
  get isUpdateDue(): boolean {
    return !this.#run.isAccumulating() && this.isStepDue;
  }

  /**
   * Whether callbacks log what they measure around a batch of an evaluation or a prediction.
   *
   * @param count the number of batches, including the running one
   */
  isBatchDue(count: number): boolean {
    const { logEveryNSteps: every } = this.#flags;
    return every !== 0 && (count % every === 0 || this.#run.shouldStop());
  }

  /** Whether an epoch of this many training batches may end without a row of its steps, although steps are logged. */
  exceeds(batches: number): boolean {
    return batches < this.#flags.logEveryNSteps && !this.#flags.fastDevRun;
  }
}
