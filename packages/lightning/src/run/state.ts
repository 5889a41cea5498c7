/** @file What a Trainer does, and how it stands. */

/** The call that runs. */
export type TrainerFn = "fit" | "validate" | "test" | "predict";

/** How a call stands. */
export type TrainerStatus = "initializing" | "running" | "finished" | "interrupted";

/** What the running call is doing. */
export type RunningStage = "train" | "sanity_check" | "validate" | "test" | "predict";

/** Lightning's strings: `trainer.state.fn`, `.status`, `.stage`. */
export interface TrainerState {
  /** What the user called: "fit", "validate", "test" or "predict"; null before. */
  fn: TrainerFn | null;
  /** How far it is: "initializing", "running", "finished" or "interrupted". */
  status: TrainerStatus;
  /** What it is at: "train", "sanity_check", "validate", "test" or "predict"; null outside of a run. */
  stage: RunningStage | null;
}
