/** @file A profiler's schedule, followed by each kind of step by itself. */
import type { profiler } from "@lightning-ts/torch";

const kinds = ["training_step", "validation_step", "test_step", "predict_step"] as const;
type Kind = (typeof kinds)[number];

/** Which kind of step an action is, null for another. */
export function stepOf(actionName: string): Kind | null {
  return kinds.find((kind) => actionName.endsWith(kind)) ?? null;
}

/**
 * Follows a schedule once for each kind of step: training steps, and those of validation, test and prediction. The profiler's own count is not
 * looked at. Counterpart: Lightning's `ScheduleWrapper`.
 */
export class ScheduleWrapper {
  readonly #schedule: profiler.ProfilerSchedule;
  readonly #counts = new Map<Kind, number>();
  readonly #finished = new Set<Kind>();
  #kind: Kind | null = null;
  #previous: profiler.ProfilerAction | null = null;
  #start = "";

  constructor(schedule: profiler.ProfilerSchedule) {
    this.#schedule = schedule;
  }

  /** The action with which profiling began. */
  setup(startActionName: string): void {
    this.#start = startActionName;
  }

  /** The action that has ended. */
  preStep(actionName: string): void {
    this.#kind = stepOf(actionName);
  }

  /** The kind of step that has ended last. */
  get kind(): Kind | null {
    return this.#kind;
  }

  /** How many steps of its kind there were. */
  get numStep(): number {
    return this.#kind === null ? 0 : (this.#counts.get(this.#kind) ?? 0);
  }

  /** Whether the schedule is over for its kind. */
  get hasFinished(): boolean {
    return this.#kind !== null && this.#finished.has(this.#kind);
  }

  /** Forgets all steps. */
  reset(): void {
    this.#counts.clear();
    this.#finished.clear();
    this.#kind = null;
    this.#previous = null;
  }

  /** What is to be done in the next step. */
  next(): profiler.ProfilerAction {
    const kind = this.#kind;
    if (kind === null || this.#finished.has(kind)) return "none";
    this.#count(kind);
    let action = this.#schedule(this.numStep);
    // Validation may come before training, whose schedule then begins anew while the profiler records.
    if (this.#previous === "record" && action === "warmup") action = "record";
    if (action === "recordAndSave") this.#finished.add(kind);
    this.#previous = action;
    return action;
  }

  #count(kind: Kind): void {
    // The sanity check of a fit is not counted.
    const isSanityCheck =
      kind === "validation_step" &&
      this.#start.endsWith("on_fit_start") &&
      (this.#counts.get("training_step") ?? 0) === 0;
    if (!isSanityCheck) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }
}
