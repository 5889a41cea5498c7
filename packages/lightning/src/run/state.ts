/** @file What a Trainer does, and its status. */

/** The running call. */
export type TrainerFn = "fit" | "validate" | "test" | "predict";

/** The status of a call. */
export type TrainerStatus = "initializing" | "running" | "finished" | "interrupted";

/** What the running call is doing. */
export type RunningStage = "train" | "sanity_check" | "validate" | "test" | "predict";

/** Lightning's strings: `trainer.state.fn`, `.status`, `.stage`. */
export interface TrainerState {
  /** What the user called: "fit", "validate", "test" or "predict"; null before. */
  fn: TrainerFn | null;
  /** Its status: "initializing", "running", "finished" or "interrupted". */
  status: TrainerStatus;
  /** Its stage: "train", "sanity_check", "validate", "test" or "predict"; null outside of a run. */
  stage: RunningStage | null;
}
