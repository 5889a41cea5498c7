/** @file A worker thread: makes its data set, then batches for each request. */
import type { MessagePort } from "node:worker_threads";
import { stepEnd } from "../runtime/memory.js";
import { binding } from "../native/binding.js";
import { manualSeed } from "../runtime/random.js";
import { isPromise } from "../util/is.js";
import { visitTensors } from "../util/tree.js";
import { getNumThreads, setNumThreads } from "../runtime/settings.js";
import { defaultCollate, defaultConvert } from "./collate.js";
import { indexed } from "./dataset.js";
import { ended, type Fetcher, makeFetcher } from "./fetcher.js";
import { construct, exportOf } from "./module-reference.js";
import { decode, encode, type Reference, realize } from "./transfer.js";
import { problemOf, type Reply, type Task, type WorkerSetup } from "./worker-messages.js";
import { settling } from "./worker-waits.js";
import { setWorkerInfo } from "./worker-info.js";

let hasGenerator = false;

type Collate = ((items: never) => unknown) | null;

/** Serves a loader over a port until it is closed. */
export async function serve(port: MessagePort, setup: WorkerSetup): Promise<void> {
  const reply = (message: Reply): void => port.postMessage(message);
  try {
    // The threads share the cores; each is one more already. Asked first: libtorch gives a thread the process's number at its
    // first question.
    getNumThreads();
    setNumThreads(1);
    if (!hasGenerator) binding.ownGenerator();
    hasGenerator = true;
    manualSeed(setup.seed);
    const dataset = await settling(port, () => "the data set's module or function", realize(setup.plan));
    const collate = await settling(port, () => "the module of collateFn", collateOf(setup.collate));
    const options = { usesDefault: setup.collate === "collate", dropLast: setup.dropLast };
    let hasBegun = false;
    let hasLeft = false;
    let fetcher: Fetcher | null = null;
    const settled = (ending: unknown): unknown =>
      isPromise(ending) ? settling(port, () => "the data set's iterator, asked to end,", ending) : ending;
    /** Ends what was read: a generator runs its `finally`. Nobody waits for an error there. */
    const end = async (isLast = false): Promise<void> => {
      const read = fetcher;
      fetcher = null;
      try {
        await settled(read?.close());
        // A generator object continues in the next pass, if there is one.
        if (isLast) await settled((dataset as { return?: () => unknown }).return?.());
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    };
    const begin = async (seed: bigint): Promise<void> => {
      await end();
      // As in PyTorch, a worker that lives on keeps its random state.
      if (!hasBegun) {
        hasBegun = true;
        manualSeed(seed);
        setWorkerInfo({ id: setup.id, numWorkers: setup.numWorkers, seed, dataset });
        const { init } = setup;
        if (init !== null) {
          const called = construct(init.url, init.name, [setup.id, ...(decode(init.args) as unknown[])]);
          await settling(port, () => "workerInitFn", called);
        }
      }
      fetcher = makeFetcher(dataset, collate, options);
    };
    const work = async (task: Task): Promise<void> => {
      if (task.kind === "leave") {
        await end(true);
        setWorkerInfo(null);
        reply({ kind: "left" });
        port.close();
      } else if (hasLeft) return;
      else if (task.kind === "begin") {
        await begin(task.seed).catch((error: unknown) => {
          reply({ kind: "failed", ...problemOf(error) });
        });
      } else if (fetcher !== null) await answer(fetcher, task, port, options.usesDefault);
    };
    // One after the other: what an asynchronous data set draws and gives must not depend on who is quicker.
    let last = Promise.resolve();
    port.on("message", (task: Task) => {
      // What was asked for before is not wanted any more.
      hasLeft ||= task.kind === "leave";
      last = last.then(() => work(task));
    });
    reply({ kind: "ready", length: indexed(dataset)?.length ?? null });
  } catch (error) {
    reply({ kind: "failed", ...problemOf(error) });
  }
}

async function collateOf(collate: WorkerSetup["collate"]): Promise<Collate> {
  if (typeof collate === "string") return { collate: defaultCollate, convert: defaultConvert, none: null }[collate];
  return collateFunction(collate);
}

async function collateFunction({ url, name, args }: Reference): Promise<Collate> {
  const exported = await exportOf(url, name);
  const more = decode(args) as unknown[];
  return (items: unknown) => exported(items, ...more);
}

async function answer(
  fetcher: Fetcher,
  task: Task & { kind: "fetch" },
  port: MessagePort,
  isFresh: boolean,
): Promise<void> {
  const reply = (message: Reply): void => port.postMessage(message);
  try {
    let batch = fetcher.fetch(task.request);
    if (isPromise(batch)) batch = await settling(port, () => fetcher.waitsFor ?? "the data set", batch);
    if (batch === ended) reply({ kind: "ended", task: task.task });
    else {
      reply({ kind: "batch", task: task.task, value: encode(batch) });
      // What the default collate made is nobody else's: the other thread decides how long it lives.
      if (isFresh) visitTensors(batch, (tensor) => tensor.dispose());
    }
  } catch (error) {
    reply({ kind: "error", task: task.task, ...problemOf(error) });
  }
  // The temporaries of a batch are dead now.
  stepEnd();
}
