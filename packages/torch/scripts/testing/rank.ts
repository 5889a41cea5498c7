/** @file One rank of `ranks.ts`: a process that gets a program, and sends what it gave. */
import { runInThisContext } from "node:vm";
import * as torch from "../../src/index.js";

interface Task {
  rank: number;
  world: number;
  folder: string;
  timeout: number;
  init: boolean;
  leave: boolean;
  program: string;
  argument: unknown;
}

async function run({ rank, world, folder, timeout, init, program, argument }: Task): Promise<unknown> {
  torch.setNumThreads(1);
  if (init) {
    torch.distributed.initProcessGroup("gloo", {
      initMethod: `file://${folder}/store`,
      rank,
      worldSize: world,
      timeout,
    });
  }
  // The text of a function that a test wrote: it names nothing but its parameters.
  const call = runInThisContext(`(${program})`) as (...args: unknown[]) => unknown;
  return await call(torch, rank, argument);
}

process.once("message", (task: Task) => {
  const send = (outcome: object): void => {
    process.send?.(outcome, () => {
      if (!task.leave && torch.distributed.isInitialized()) torch.distributed.destroyProcessGroup();
      process.disconnect();
    });
  };
  run(task).then(
    (value) => send({ ok: value ?? null }),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
      send({ error: { name, message } });
    },
  );
});
