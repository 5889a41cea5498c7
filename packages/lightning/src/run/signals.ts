/** @file Ctrl+C and SIGTERM during a run: the running step is finished, the next boundary ends the run. */
import { KeyboardInterrupt, SIGTERMException } from "../util/errors.js";

/** The runs that listen. The process has one listener for each signal, for all runs. */
const listening = new Set<Signals>();

function onInterrupt(): void {
  for (const signals of listening) signals.interrupt();
}

function onTerminate(): void {
  for (const signals of listening) signals.sigterm = true;
}

/** Listens while a run lasts. */
export class Signals {
  /** Whether SIGTERM arrived. */
  sigterm = false;
  #interrupted = false;

  /** Begins to listen. */
  start(): void {
    this.sigterm = false;
    this.#interrupted = false;
    if (listening.size === 0) {
      process.on("SIGINT", onInterrupt);
      process.on("SIGTERM", onTerminate);
    }
    listening.add(this);
  }

  /** Stops listening. Other listeners are not affected. */
  stop(): void {
    listening.delete(this);
    if (listening.size > 0) return;
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onTerminate);
  }

  /** Takes a Ctrl+C. */
  interrupt(): void {
    if (this.#interrupted) process.exit(130); // twice: at once
    this.#interrupted = true;
  }

  /** Which signals have arrived: SIGTERM, Ctrl+C. */
  get arrived(): boolean[] {
    return [this.sigterm, this.#interrupted];
  }

  /** Takes signals of other processes. */
  take([sigterm = false, interrupted = false]: readonly boolean[]): void {
    this.sigterm ||= sigterm;
    this.#interrupted ||= interrupted;
  }

  /** Throws the error of a signal that has arrived. */
  check(): void {
    if (this.#interrupted) throw new KeyboardInterrupt("The run was interrupted by Ctrl+C.");
    if (this.sigterm) throw new SIGTERMException("The run was ended by SIGTERM.");
  }
}
