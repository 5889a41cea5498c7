/** @file Whether forward passes run again inside of a backward pass. */

/** Why a forward pass runs again: for what it saves, through which nothing goes backward; or for a backward pass through it. */
export type Rerun = "saved tensors" | "backward";

let running: Rerun | null = null;

/** Why what runs now is run again; null where it is not. */
export function currentRerun(): Rerun | null {
  return running;
}

/** @internal Runs a function as a forward pass that is made again. */
export function rerunning<T>(why: Rerun, run: () => T): T {
  const before = running;
  running = why;
  try {
    return run();
  } finally {
    running = before;
  }
}
