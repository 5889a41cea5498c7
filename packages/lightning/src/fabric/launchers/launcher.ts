/** @file Launcher: makes the processes of a run. */

/**
 * Makes the processes of a run and runs its function in each. A strategy without one runs in the process that is there. Counterpart:
 * `lightning.pytorch.strategies.launchers`.
 */
export interface Launcher {
  /** Runs a function in each process; resolves to the result in the first. */
  launch<T>(run: () => Promise<T>): Promise<T>;
  /** Sends a signal to the processes that it made. */
  kill(signal: NodeJS.Signals): void;
}
