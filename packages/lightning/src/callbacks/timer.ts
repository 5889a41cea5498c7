/** @file Timer: bounds training by time, and measures it. */
import { checkSaved } from "../checkpoint/saved-kinds.js";
import { ignoresOutputs } from "../core/step-outputs.js";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../util/options.js";
import { boolean, oneOf } from "../util/rules.js";
import { Callback } from "../core/callback.js";
import { duration, type DurationLike } from "../util/duration.js";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import type { Trainer } from "../core/attached-types.js";
import { RangeError } from "../util/user-errors.js";

/** The stages, as checkpoints name them; the Timer measures "train", "validate" and "test". */
const stages = ["train", "sanity_check", "validate", "test", "predict"] as const;

/** A stage of a run. */
export type TimedStage = (typeof stages)[number];

const options = new Options("Timer", {
  /** The bound; may also be the first argument. Default null: none. */
  duration: optional(duration),
  /** Check after each step or each epoch. Default "step". */
  interval: option(oneOf(["step", "epoch"], MisconfigurationException), "step"),
  /** Whether to print that the time is up. Default true. */
  verbose: option(boolean, true),
});

/** Options of Timer. */
export interface TimerOptions extends OptionsOf<typeof options> {}

/**
 * Stops training after a duration; without one it only measures. Times are in seconds. Counterpart:
 * `lightning.pytorch.callbacks.Timer`.
 *
 * @example
 * const timer = new Timer("00:12:00:00");
 * // after trainer.fit(...):
 * timer.timeElapsed("train");
 */
export class Timer extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override get role(): "timer" {
    return "timer";
  }

  /** Seconds of training, null for no bound. */
  readonly duration: number | null;
  /** When the time is looked at: after each step, or after each epoch. */
  readonly interval: "step" | "epoch";
  readonly #verbose: boolean;
  /** Seconds that training took before the run was resumed. */
  #offset = 0;
  readonly #start: Partial<Record<TimedStage, number>> = {};
  readonly #end: Partial<Record<TimedStage, number | null>> = {};

  /**
   * @param given "DD:HH:MM:SS" or parts such as `{ hours: 12 }`; or all options
   * @throws MisconfigurationException for a text of another form or an unknown interval, TypeError for an unknown part
   */
  constructor(given: DurationLike | TimerOptions | null = null, more: TimerOptions = {}) {
    super();
    const { duration, interval, verbose } = isOptions(given)
      ? options.read(given)
      : options.read(more, given === null ? {} : { duration: given });
    this.duration = duration === null ? null : duration / 1000;
    this.interval = interval;
    this.#verbose = verbose;
  }

  /** When a stage began, in seconds of the process's clock; null before. */
  startTime(stage: TimedStage = "train"): number | null {
    return this.#start[checked(stage)] ?? null;
  }

  /** When a stage ended, in seconds of the process's clock; null before. */
  endTime(stage: TimedStage = "train"): number | null {
    return this.#end[checked(stage)] ?? null;
  }

  /** Seconds that a stage took so far; of training, with what it took before the run was resumed. */
  timeElapsed(stage: TimedStage = "train"): number {
    const start = this.startTime(stage);
    const offset = stage === "train" ? this.#offset : 0;
    return start === null ? offset : (this.endTime(stage) ?? now()) - start + offset;
  }

  /** Seconds that are left, null without a duration. */
  timeRemaining(stage: TimedStage = "train"): number | null {
    return this.duration === null ? null : this.duration - this.timeElapsed(stage);
  }

  #begin(stage: TimedStage): void {
    this.#start[stage] = now();
    this.#end[stage] = null;
  }

  override onTrainStart(): void {
    this.#begin("train");
  }
  override onTrainEnd(): void {
    this.#end.train = now();
  }
  override onValidationStart(): void {
    this.#begin("validate");
  }
  override onValidationEnd(): void {
    this.#end.validate = now();
  }
  override onTestStart(): void {
    this.#begin("test");
  }
  override onTestEnd(): void {
    this.#end.test = now();
  }

  // A run that is resumed may have no time left.
  override onFitStart(trainer: Trainer): void {
    this.#check(trainer);
  }
  override onTrainBatchEnd(trainer: Trainer): void {
    if (this.interval === "step") this.#check(trainer);
  }
  override onTrainEpochEnd(trainer: Trainer): void {
    if (this.interval === "epoch") this.#check(trainer);
  }

  #check(trainer: Trainer): void {
    if (this.duration === null) return;
    // Clocks of processes differ: all stop when one does.
    if (!trainer.strategy.reduceBooleanDecision(this.timeElapsed() >= this.duration, false)) return;
    trainer.shouldStop = true;
    if (!this.#verbose) return;
    rankZeroInfo(`Time limit reached. Elapsed time is ${clockText(this.timeElapsed())}. Signaling Trainer to stop.`);
  }

  override stateDict(): Record<string, unknown> {
    return { time_elapsed: Object.fromEntries(stages.map((stage) => [stage, this.timeElapsed(stage)])) };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    checkSaved(this.constructor.name, this.stateDict(), state);
    const elapsed = state.time_elapsed;
    const train = typeof elapsed === "object" && elapsed !== null && "train" in elapsed ? elapsed.train : 0;
    this.#offset = typeof train === "number" ? train : 0;
  }
}

/** Whether the first argument is options rather than a duration's parts. */
function isOptions(given: DurationLike | TimerOptions | null): given is TimerOptions {
  return typeof given === "object" && given !== null && Object.keys(options.table).some((name) => name in given);
}

function now(): number {
  return performance.now() / 1000;
}

function checked(stage: TimedStage): TimedStage {
  if (stages.includes(stage)) return stage;
  throw new RangeError(`Timer: expected a stage (${stages.join(", ")}). Received: ${show(stage)}.`);
}

/** "1 day, 2:03:04", as Python writes durations. */
function clockText(seconds: number): string {
  const whole = Math.trunc(seconds);
  const days = Math.floor(whole / 86_400);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const clock = `${Math.floor((whole % 86_400) / 3600)}:${two((whole % 3600) / 60)}:${two(whole % 60)}`;
  return days === 0 ? clock : `${days} day${days === 1 ? "" : "s"}, ${clock}`;
}

ignoresOutputs(Timer);
