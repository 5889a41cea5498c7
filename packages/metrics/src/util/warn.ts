/** @file Warnings of metrics. */

/** Passes a warning on to the process, as a `UserWarning`, each time. */
export function warn(message: string): void {
  process.emitWarning(message, "UserWarning");
}
