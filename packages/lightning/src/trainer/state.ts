/** @file What a Trainer does, and how it stands. */

/** The call that runs. */
export type TrainerFn = "fit" | "validate" | "test" | "predict";

/** How a call stands. */
export type TrainerStatus = "initializing" | "running" | "finished" | "interrupted";

/** What the running call is doing. */
export type RunningStage = "train" | "sanity_check" | "validate" | "test" | "predict";

/** Lightning's strings: `trainer.state.fn`, `.status`, `.stage`. */
export interface TrainerState {
  fn: TrainerFn | null;
  status: TrainerStatus;
  stage: RunningStage | null;
}
