/** @file A worker thread: makes its data set, then batches for each request. */
import type { MessagePort } from "node:worker_threads";
import { setNumThreads } from "../settings.js";
import { defaultCollate, defaultConvert } from "./collate.js";
import { indexed } from "./dataset.js";
import { ended, type Fetcher, makeFetcher } from "./fetcher.js";
import { construct } from "./module-reference.js";
import { encode, realize } from "./transfer.js";
import type { Reply, Task, WorkerSetup } from "./worker-pool.js";
import { setWorkerInfo } from "./worker-info.js";

/** Serves a loader over a port until it is closed. */
export async function serve(port: MessagePort, setup: WorkerSetup): Promise<void> {
  const reply = (message: Reply): void => port.postMessage(message);
  try {
    const dataset = await realize(setup.plan);
    if (setup.lengthOnly) {
      reply({ kind: "ready", length: indexed(dataset)?.length ?? null });
      return;
    }
    // The threads share the cores; each is one more already.
    setNumThreads(1);
    setWorkerInfo({ id: setup.id, numWorkers: setup.numWorkers, seed: setup.seed, dataset });
    if (setup.init !== null) await construct(setup.init.url, setup.init.name, [setup.id, ...setup.init.args]);
    const collate = { collate: defaultCollate, convert: defaultConvert, none: null }[setup.collate];
    const start = (): Fetcher =>
      makeFetcher(dataset, collate, {
        usesDefault: setup.collate === "collate",
        dropLast: setup.dropLast,
      });
    let fetcher = start();
    port.on("message", (task: Task) => {
      // An iterable begins anew in each pass.
      if (task.kind === "restart") fetcher = start();
      else void answer(fetcher, task, setup, reply);
    });
    reply({ kind: "ready", length: indexed(dataset)?.length ?? null });
  } catch (error) {
    reply(failure(null, error));
  }
}

async function answer(
  fetcher: Fetcher,
  task: Task & { kind: "fetch" },
  setup: WorkerSetup,
  reply: (message: Reply) => void,
): Promise<void> {
  try {
    const batch = await fetcher.fetch(task.request);
    if (batch === ended) reply({ kind: "ended", task: task.task });
    else reply({ kind: "batch", task: task.task, value: encode(batch) });
  } catch (error) {
    reply(failure(task.task, error));
  }
}

function failure(task: number | null, error: unknown): Reply {
  const name = error instanceof Error ? error.name : typeof error;
  return { kind: "error", task, name, text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
