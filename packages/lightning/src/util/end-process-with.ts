/** @file The exit code of an error that ends the process. */

/**
 * Gives the process the exit code of an error, if it is not caught. Node then ends with 1, whatever `process.exitCode` says, but a
 * listener of its end may still change that.
 */
export function endProcessWith(error: Error & { readonly exitCode: number }): void {
  process.on("uncaughtExceptionMonitor", function monitor(uncaught: unknown): void {
    if (uncaught !== error) return;
    process.off("uncaughtExceptionMonitor", monitor);
    process.once("exit", () => {
      process.exitCode = error.exitCode;
    });
  });
}
