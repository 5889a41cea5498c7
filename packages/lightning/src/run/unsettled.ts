/** @file A run that waits for a promise which nobody will settle: the process says so, instead of ending as if all were well. */
import type { TrainerFn } from "./state.js";
import type { Waits } from "../util/waits.js";

/** The exit code of Node for what was awaited and never settled. */
const exitCode = 13;

/** The runs that go on, and whether they were told of. */
const running = new Map<Waits, { readonly fn: TrainerFn; isTold: boolean }>();

/** Nothing is left to do in the process: what still runs then waits for ever. */
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

/** The run has ended, well or not. */
export function unwatch(waits: Waits): void {
  // Somebody else's work at the process's end brought it on.
  if (running.get(waits)?.isTold === true && process.exitCode === exitCode) process.exitCode = undefined;
  running.delete(waits);
  if (running.size === 0) process.off("beforeExit", onEmpty);
}
