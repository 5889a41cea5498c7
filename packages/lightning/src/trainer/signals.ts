/** @file Ctrl+C and SIGTERM during a run: the running step is finished, the next boundary ends the run. */
import { KeyboardInterrupt, SIGTERMException } from "../core/errors.js";

/** Listens while a run goes on. */
export class Signals {
  /** Whether SIGTERM arrived. */
  sigterm = false;
  #interrupted = false;
  readonly #onInterrupt = (): void => {
    if (this.#interrupted) process.exit(130); // twice: at once
    this.#interrupted = true;
  };
  readonly #onTerminate = (): void => {
    this.sigterm = true;
  };

  /** Begins to listen. */
  start(): void {
    this.sigterm = false;
    this.#interrupted = false;
    process.on("SIGINT", this.#onInterrupt);
    process.on("SIGTERM", this.#onTerminate);
  }

  /** Stops listening: other listeners are as before. */
  stop(): void {
    process.off("SIGINT", this.#onInterrupt);
    process.off("SIGTERM", this.#onTerminate);
  }

  /** Throws what the signals that arrived mean. */
  check(): void {
    if (this.#interrupted) throw new KeyboardInterrupt("The run was interrupted by Ctrl+C.");
    if (this.sigterm) throw new SIGTERMException("The run was ended by SIGTERM.");
  }
}

/**
 * Gives the process the exit code of a signal, if nobody catches the signal's error. Node ends with 1 then, whatever `process.exitCode`
 * says, but a listener of its end may still change that.
 */
export function endProcessWith(error: KeyboardInterrupt | SIGTERMException): void {
  process.on("uncaughtExceptionMonitor", function monitor(uncaught: unknown): void {
    if (uncaught !== error) return;
    process.off("uncaughtExceptionMonitor", monitor);
    process.once("exit", () => {
      process.exitCode = error.exitCode;
    });
  });
}
