/** @file What waits for a promise that never settles: the process fails with a message, instead of ending as if all were well. */

/** Node's exit code for a promise that was awaited and never settled. */
const exitCode = 13;

interface Waiting {
  readonly report: () => string;
  isTold: boolean;
}

/** What waits now, by whatever it is watched by. */
const watched = new Map<object, Waiting>();

/** The process has nothing left to do, so what waits would wait for ever. */
function onEmpty(): void {
  for (const waiting of watched.values()) {
    if (waiting.isTold) continue;
    waiting.isTold = true;
    console.error(`${waiting.report()} ${nothingLeft}`);
    if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = exitCode;
  }
}

/** What ends the message of a promise that never settles. */
export const nothingLeft =
  "Nothing is left that could settle it: look for a callback that is never called, or a stream or socket that was never opened.";

/** Whether something is watched. */
export function isWatched(key: object): boolean {
  return watched.has(key);
}

/**
 * Says that something waits until `unwatch`. The process has one listener for all of them.
 *
 * @param report what is told if the process ends before: who waits for what
 */
export function watch(key: object, report: () => string): void {
  if (watched.size === 0) process.on("beforeExit", onEmpty);
  watched.set(key, { report, isTold: false });
}

/** It does not wait any more, whatever came of it. */
export function unwatch(key: object): void {
  // Another listener of the process's end let it continue.
  if (watched.get(key)?.isTold === true && process.exitCode === exitCode) process.exitCode = undefined;
  if (watched.delete(key) && watched.size === 0) process.off("beforeExit", onEmpty);
}
