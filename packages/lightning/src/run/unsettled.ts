/** @file A run that waits for a promise that never settles: the process fails with a message, instead of ending as if all were well. */
import type { TrainerFn } from "./state.js";
import type { Waits } from "../util/waits.js";

/** Node's exit code for a promise that was awaited and never settled. */
const exitCode = 13;

/** The running runs, and whether they were reported. */
const running = new Map<Waits, { readonly fn: TrainerFn; isTold: boolean }>();

/** The process has nothing left to do, so a run that has not ended would wait for ever. */
function onEmpty(): void {
  for (const [waits, run] of running) {
    if (run.isTold) continue;
    run.isTold = true;
    const { names } = waits;
    const waiting =
      names.length > 0
        ? `${names.join(", ")} returned a promise that never settled.`
        : "something that it awaits never settled.";
    console.error(
      `Trainer.${run.fn}: the process ends before the run does: ${waiting} Nothing is left that could settle it: look for a callback ` +
        "that is never called, or a stream or socket that was never opened.",
    );
    if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = exitCode;
  }
}

/** Watches what a run waits for. The process has one listener for all of them. */
export function watch(waits: Waits, fn: TrainerFn): void {
  if (running.size === 0) process.on("beforeExit", onEmpty);
  running.set(waits, { fn, isTold: false });
}

/** The run has ended, with or without an error. */
export function unwatch(waits: Waits): void {
  // Another listener of the process's end let it continue.
  if (running.get(waits)?.isTold === true && process.exitCode === exitCode) process.exitCode = undefined;
  running.delete(waits);
  if (running.size === 0) process.off("beforeExit", onEmpty);
}
