/** @file Schedules: in which steps a profiler records. */
import { shown } from "../util/arguments.js";
import { RangeError } from "../util/user-errors.js";

/** What a profiler does in a step: nothing, getting ready, recording, or recording for the last time before the trace is handed over. */
export type ProfilerAction = "none" | "warmup" | "record" | "recordAndSave";

/** The names of all actions. */
export const profilerActions: readonly ProfilerAction[] = ["none", "warmup", "record", "recordAndSave"];

/** Says what a profiler does in a step, counted from 0. */
export type ProfilerSchedule = (step: number) => ProfilerAction;

/** Options of `schedule`. */
export interface ScheduleOptions {
  /** Steps of a cycle in which nothing is done. */
  readonly wait: number;
  /** Steps after those in which the profiler gets ready. */
  readonly warmup: number;
  /** Steps after those that are recorded. */
  readonly active: number;
  /** How many cycles there are; 0 for no end. Default 0. */
  readonly repeat?: number;
  /** Steps before the first cycle. Default 0. */
  readonly skipFirst?: number;
  /** Whether the first cycle has no steps in which nothing is done. Default false. */
  readonly skipFirstWait?: boolean;
}

/**
 * A schedule of cycles: some steps without the profiler, some in which it gets ready, some that are recorded. Counterpart:
 * `torch.profiler.schedule`.
 *
 * @throws RangeError for counts that are not whole numbers of at least 0, or of at least 1 for `active`
 *
 * @example
 * const prof = torch.profiler.profile({ schedule: torch.profiler.schedule({ wait: 1, warmup: 1, active: 3, repeat: 1 }) });
 */
export function schedule(options: ScheduleOptions): ProfilerSchedule {
  const { wait, warmup, active, repeat = 0, skipFirst = 0, skipFirstWait = false } = options;
  for (const [name, value, least] of [
    ["wait", wait, 0],
    ["warmup", warmup, 0],
    ["active", active, 1],
    ["repeat", repeat, 0],
    ["skipFirst", skipFirst, 0],
  ] as const) {
    if (!Number.isInteger(value) || value < least) {
      throw new RangeError(
        `schedule: ${name}: expected a whole number of at least ${least}. Received: ${shown(value)}. Give a number of steps.`,
      );
    }
  }
  if (warmup === 0)
    process.emitWarning(
      "A profiler without warm-up measures its own start too: give warmup of at least 1.",
      "UserWarning",
    );
  const cycle = wait + warmup + active;
  return (given) => {
    if (given < skipFirst) return "none";
    const step = given - skipFirst + (skipFirstWait ? wait : 0);
    if (repeat > 0 && Math.floor(step / cycle) >= repeat) return "none";
    const place = step % cycle;
    if (place < wait) return "none";
    if (place < wait + warmup) return "warmup";
    return place < cycle - 1 ? "record" : "recordAndSave";
  };
}

/** Records every step. */
export const always: ProfilerSchedule = () => "record";
