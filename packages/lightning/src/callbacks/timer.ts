/** @file Timer: bounds training by time, and measures it. */
import { Callback } from "../core/callback.js";
import { type DurationLike, parseDuration } from "../core/duration.js";
import { MisconfigurationException } from "../core/errors.js";
import { rankZeroInfo } from "../core/rank-zero.js";
import type { Trainer } from "../trainer/trainer.js";

/** What a Timer measures. */
export type TimedStage = "train" | "validate" | "test";

/** Options of Timer. */
export interface TimerOptions {
  /** Check after each step or each epoch. Default "step". */
  interval?: "step" | "epoch";
  verbose?: boolean;
}

/** Stops training after a duration; without one it only measures. Counterpart: `lightning.pytorch.callbacks.Timer`. */
export class Timer extends Callback {
  override get role(): "timer" {
    return "timer";
  }

  readonly duration: number | null;
  readonly #interval: "step" | "epoch";
  readonly #verbose: boolean;
  #offset = 0;
  readonly #start: Partial<Record<TimedStage, number>> = {};
  readonly #end: Partial<Record<TimedStage, number>> = {};

  constructor(duration: DurationLike | null = null, options: TimerOptions = {}) {
    super();
    const interval = options.interval ?? "step";
    if (interval !== "step" && interval !== "epoch") {
      throw new MisconfigurationException(`Timer: expected interval "step" or "epoch". Received: ${JSON.stringify(interval)}.`);
    }
    this.duration = duration === null ? null : parseDuration(duration);
    this.#interval = interval;
    this.#verbose = options.verbose ?? true;
  }

  /** Milliseconds that a stage took so far. */
  timeElapsed(stage: TimedStage = "train"): number {
    const start = this.#start[stage];
    const offset = stage === "train" ? this.#offset : 0;
    return start === undefined ? offset : (this.#end[stage] ?? performance.now()) - start + offset;
  }

  /** Milliseconds that are left, null without a duration. */
  timeRemaining(stage: TimedStage = "train"): number | null {
    return this.duration === null ? null : this.duration - this.timeElapsed(stage);
  }

  #begin(stage: TimedStage): void {
    this.#start[stage] = performance.now();
    this.#end[stage] = undefined;
  }

  override onTrainStart(): void {
    this.#begin("train");
  }
  override onTrainEnd(): void {
    this.#end.train = performance.now();
  }
  override onValidationStart(): void {
    this.#begin("validate");
  }
  override onValidationEnd(): void {
    this.#end.validate = performance.now();
  }
  override onTestStart(): void {
    this.#begin("test");
  }
  override onTestEnd(): void {
    this.#end.test = performance.now();
  }

  override onFitStart(trainer: Trainer): void {
    this.#check(trainer);
  }
  override onTrainBatchEnd(trainer: Trainer): void {
    if (this.#interval === "step") this.#check(trainer);
  }
  override onTrainEpochEnd(trainer: Trainer): void {
    if (this.#interval === "epoch") this.#check(trainer);
  }

  #check(trainer: Trainer): void {
    if (this.duration === null || this.timeElapsed() < this.duration) return;
    trainer.shouldStop = true;
    if (this.#verbose) rankZeroInfo(`Time limit reached. Elapsed time is ${(this.timeElapsed() / 1000).toFixed(0)} s. Signaling Trainer to stop.`);
  }

  override stateDict(): Record<string, unknown> {
    return {
      time_elapsed: {
        train: this.timeElapsed("train") / 1000,
        validate: this.timeElapsed("validate") / 1000,
        test: this.timeElapsed("test") / 1000,
      },
    };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    const elapsed = state.time_elapsed;
    const train = typeof elapsed === "object" && elapsed !== null && "train" in elapsed ? elapsed.train : 0;
    this.#offset = typeof train === "number" ? train * 1000 : 0;
  }
}
