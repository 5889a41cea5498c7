/** @file What a call needs of its loop. */
import type { ResultCollection } from "../logging/result.js";
import type { FitProgress } from "../loops/progress.js";
import type { ValidationSchedule } from "../loops/validation-schedule.js";
import type { Run } from "./run.js";
import type { RunningStage } from "./state.js";

/** A loop of a Trainer, as a call needs it. */
export interface Loop {
  /** What the loop does. */
  readonly stage: RunningStage;
  /** The results that it logs into, null where nothing can be logged. */
  readonly results: ResultCollection | null;
  /** Belongs to a run from now on, and drops the loaders of the previous one. */
  attach(run: Run): void;
  /** Stops reading the loaders. */
  teardown(): Promise<void>;
}

/** The loop of `fit`, as checkpoints need it. */
export interface ResumableLoop extends Loop {
  /** When validation is due. */
  readonly validationSchedule: Pick<ValidationSchedule, "missing">;
  /** The states of training loaders that have one. */
  loaderStates(): unknown[];
  /** Resumes from a checkpoint. */
  resume(progress: FitProgress, loaderStates: readonly unknown[]): void;
}

/** The loops of a Trainer. */
export interface Loops {
  readonly fit: ResumableLoop;
  readonly validate: Loop;
  readonly test: Loop;
  readonly predict: Loop;
}
