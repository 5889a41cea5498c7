/** @file The error of a process that another one made. */
import { UserError } from "../../util/user-errors.js";
import { describeEnding, exitCodeOf } from "./describe-ending.js";
import type { Ending } from "./process-group.js";

/** Whether an error says that another process could not be reached: what that one failed of is the reason. */
export function isPeerLost(error: { readonly message: string; readonly code?: unknown }): boolean {
  if (typeof error.code === "string" && error.code.startsWith("ERR_TORCH_DISTRIBUTED")) return true;
  return /gloo|nccl|connection (?:closed|reset|refused)|timed? ?out/i.test(error.message);
}

/** A process of a run ended, and with it the run. Counterpart: `torch.multiprocessing.ProcessExitedException`. */
export class ProcessExitedException extends UserError {
  override readonly name = "ProcessExitedException";
  /** The error's code, as in Node. */
  readonly code = "ERR_PROCESS_EXITED";
  /** The process's rank. */
  readonly errorIndex: number;
  /** Its exit code; 128 and the signal's number where a signal ended it. */
  readonly exitCode: number;
  /** The signal that ended it, null for none. */
  readonly signalName: string | null;

  /** @param cause what it did to this process, if anything */
  constructor(ending: Ending, cause?: unknown) {
    const { error } = ending;
    const stack = error === null || error.stack === "" ? "" : `\n\nIts error:\n${error.stack}`;
    const advice = "Expected all processes of the run to end together. See its output above for the reason.";
    super(`${describeEnding(ending)}. ${advice}${stack}`, cause === undefined ? undefined : { cause });
    this.errorIndex = ending.rank;
    this.exitCode = exitCodeOf(ending) || 1; // also where a process left in the middle, as if all were well
    this.signalName = ending.signal;
  }
}
