/** @file The ways in which a process of a fit is made to fail, and where. */

/** Where: before the Trainer's call, and in hooks of the run. */
export const stages = ["launch", "setup", "step", "validation", "checkpoint", "teardown"] as const;
/** How. A process that hangs waits in a hook without an end. */
export const actions = ["kill", "throw", "exit", "hang"] as const;

/** One fault of one rank. */
export interface RankFault {
  rank: number;
  action: (typeof actions)[number];
  stage: (typeof stages)[number];
}
