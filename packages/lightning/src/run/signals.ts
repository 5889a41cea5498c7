/** @file Ctrl+C and SIGTERM during a run: the running step is finished, the next boundary ends the run. */
import { KeyboardInterrupt, SIGTERMException } from "../util/errors.js";

/** The runs that listen. The process has one listener for each signal, for all runs. */
const listening = new Set<Signals>();

function onInterrupt(): void {
  for (const signals of listening) signals.interrupt();
}

function onTerminate(): void {
  for (const signals of listening) signals.terminate();
}

/** Listens while a run lasts. */
export class Signals {
  /** Whether SIGTERM arrived. */
  sigterm = false;
  #interrupted = false;
  /** The signal with which a cluster announces the end of the job's time; null where it does not. */
  #requeueSignal: NodeJS.Signals | null = null;
  #isAnnounced = false;
  readonly #announce = (): void => {
    this.#isAnnounced = true;
  };

  /**
   * Begins to listen.
   *
   * @param requeueSignal with which a cluster announces the end of the job's time. A program that listens to it itself keeps it. Default null: none
   */
  start(requeueSignal: NodeJS.Signals | null = null): void {
    this.sigterm = false;
    this.#interrupted = false;
    this.#isAnnounced = false;
    this.#requeueSignal = requeueSignal !== null && process.listenerCount(requeueSignal) === 0 ? requeueSignal : null;
    if (this.#requeueSignal !== null) process.on(this.#requeueSignal, this.#announce);
    if (listening.size === 0) {
      process.on("SIGINT", onInterrupt);
      process.on("SIGTERM", onTerminate);
    }
    listening.add(this);
  }

  /** Stops listening. Other listeners are not affected. */
  stop(): void {
    if (this.#requeueSignal !== null) process.off(this.#requeueSignal, this.#announce);
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

  /** Takes a SIGTERM. A job that will be queued again goes on until its time is over. */
  terminate(): void {
    if (this.#requeueSignal === null) this.sigterm = true;
  }

  /** Whether a cluster may announce the end of the job's time. */
  get mayRequeue(): boolean {
    return this.#requeueSignal !== null;
  }

  /** Whether it did; asked once, it is done with. */
  takeRequeue(): boolean {
    const isAnnounced = this.#isAnnounced;
    this.#isAnnounced = false;
    return isAnnounced;
  }

  /** Which signals have arrived: SIGTERM, Ctrl+C, a cluster's. */
  get arrived(): boolean[] {
    return [this.sigterm, this.#interrupted, this.#isAnnounced];
  }

  /** Takes signals of other processes. */
  take([sigterm = false, interrupted = false, announced = false]: readonly boolean[]): void {
    this.sigterm ||= sigterm;
    this.#interrupted ||= interrupted;
    this.#isAnnounced ||= announced;
  }

  /** Throws the error of a signal that has arrived. */
  check(): void {
    if (this.#interrupted) throw new KeyboardInterrupt("The run was interrupted by Ctrl+C.");
    if (this.sigterm) throw new SIGTERMException("The run was ended by SIGTERM.");
  }
}
