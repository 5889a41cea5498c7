/** @file The error of arguments that a command does not take. */

/** A command was given arguments that it does not take. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
