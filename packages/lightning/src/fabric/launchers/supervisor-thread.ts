/** @file The thread that has the processes of a run: the program's own thread may be inside of a call that waits for one that died. */
import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { describeEnding, exitCodeOf } from "./describe-ending.js";
import { isFailure, ProcessGroup } from "./process-group.js";
import type { Order, Report, SupervisorSetup } from "./supervisor-messages.js";

/** How long the other processes have, once one has failed, to end by themselves. */
const patienceOfOthers = 5000;
/** How long the program has. */
const patienceOfProgram = 8000;

const { alive, members, program, words } = workerData as SupervisorSetup;
let isNoted = false;
let hasFailed = false;

function tell(report: Report): void {
  parentPort?.postMessage(report);
}

const group = new ProcessGroup(program, members, {
  ready: (rank) => {
    tell({ kind: "ready", rank });
  },
  ended: (ending) => {
    tell({ kind: "ended", ending });
    if (isFailure(ending) && !hasFailed) {
      hasFailed = true;
      new TextEncoder().encodeInto(describeEnding(ending), words);
      Atomics.store(alive, 1, exitCodeOf(ending));
      group.terminate(patienceOfOthers);
      setTimeout(() => {
        if (isNoted) return;
        // Nothing reaches a thread that is inside of a native call.
        writeSync(2, `${describeEnding(ending)}. This process waits for it and does not answer: it is ended.\n`);
        process.kill(process.pid, "SIGKILL");
      }, patienceOfProgram).unref();
    }
    Atomics.store(alive, 0, group.size);
    Atomics.notify(alive, 0);
  },
});

parentPort?.on("message", (order: Order) => {
  if (order.kind === "noted") isNoted = true;
  else if (order.kind === "signal") group.kill(order.signal);
  else group.terminate(order.patience);
});
