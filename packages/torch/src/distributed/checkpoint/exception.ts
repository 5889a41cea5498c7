/** @file The error of a checkpoint that some processes could not save or load. */
import { UserError } from "../../util/user-errors.js";

/** What went wrong in a process. */
export interface Failure {
  /** The class of its error. */
  readonly name: string;
  readonly message: string;
}

/**
 * Saving or loading a checkpoint failed in some of the processes; every process gets it, and nothing was saved. Counterpart:
 * `torch.distributed.checkpoint.CheckpointException`.
 */
export class CheckpointException extends UserError {
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH_CHECKPOINT";
  override readonly name = "CheckpointException";
  /** What went wrong, by rank. */
  readonly failures: ReadonlyMap<number, Failure>;

  /**
   * @param step what failed: "plan", "write" or "read"
   * @param cause the error itself, where it happened in this process
   */
  constructor(step: string, failures: ReadonlyMap<number, Failure>, cause?: unknown) {
    const each = [...failures].map(([rank, { name, message }]) => `rank ${rank}: ${name}: ${message}`);
    super(
      `The step "${step}" of a distributed checkpoint failed on ${each.join("\n")}`,
      cause === undefined ? {} : { cause },
    );
    this.failures = failures;
  }
}

/** An error as a process tells others of it. */
export function failureOf(error: unknown): Failure {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}
