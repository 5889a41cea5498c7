/** @file Threads for the workers of loaders: started where none is free, kept a while for the next pass. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { binding } from "../native/binding.js";
import type { WorkerSetup } from "./worker-messages.js";

/** What a thread is told to do: to be a worker, over a port of its own. */
export interface Job {
  port: MessagePort;
  setup: WorkerSetup;
}

const isSource = import.meta.url.endsWith(".ts");
/** How long a thread without work is kept, in milliseconds. */
const patience = 30_000;

// From the sources the thread needs the loader of TypeScript; a published package has none and needs none. The addon asks each
// thread for its collector, by a flag of the whole process: threads that start at once would take it from each other.
// A program that is given to Node as a module's text (--input-type=module) makes this text one too: there is no `require` then.
const bootstrap = `
  Promise.all(["worker_threads", "v8", "vm", "module"].map((name) => import("node:" + name))).then(([threads, v8, vm, module]) => {
    // What was compiled once, also by another process, is not compiled again.
    if (threads.workerData.typescript === null) module.enableCompileCache?.();
    const { parentPort, workerData } = threads;
    for (let tries = 0; tries < 50 && typeof globalThis.gc !== "function" && typeof Bun === "undefined"; tries++) {
      try {
        v8.setFlagsFromString("--expose-gc");
        globalThis.gc = vm.runInNewContext("globalThis.gc");
      } catch {}
    }
    const prepare = workerData.typescript === null
      ? Promise.resolve()
      : import(workerData.typescript).then((tsx) => tsx.register());
    const served = prepare.then(() => import(workerData.entry));
    const problem = ({ name, code, stack }) => ({ kind: "failed", name, code: code ?? null, text: stack });
    parentPort.on("message", ({ port, setup }) =>
      served.then((module) => module.serve(port, setup), (error) => port.postMessage(problem(error))));
    process.on("exit", () => Atomics.store(workerData.ended, 0, 1));
  });
`;

interface Idle {
  readonly worker: Worker;
  readonly typescript: string | null;
  readonly timer: NodeJS.Timeout;
}

let idle: Idle[] = [];
/** Those who want free threads to be kept. */
let holders = 0;

interface Thread {
  readonly typescript: string | null;
  /** Becomes 1 when the thread ends, for code that waits without handling events. */
  readonly ended: Int32Array;
}

/** What the threads of a loader's next pass are: how many, and the modules that they import. */
interface Needs {
  readonly workerNeeds: { readonly count: number; readonly modules: readonly string[] };
}

/**
 * @internal Starts threads for the next passes of loaders, where none are free: a start takes long, mostly for reading the library's
 * modules, and can happen in the meantime. Data sets are made when a pass begins.
 */
export function warmUpWorkers(loaders: readonly Needs[]): void {
  const missing = new Map<string | null, number>();
  for (const { workerNeeds } of loaders) {
    if (workerNeeds.count === 0) continue;
    const typescript = typescriptFor(workerNeeds.modules);
    const free = idle.filter((one) => one.typescript === typescript).length;
    missing.set(typescript, (missing.get(typescript) ?? -free) + workerNeeds.count);
  }
  for (const [typescript, count] of missing) for (let i = 0; i < count; i++) keepIdle(newThread(typescript));
}

/** @internal Keeps free threads until the returned function is called, for passes that come again after a while. */
export function holdWorkers(): () => void {
  holders++;
  let isHeld = true;
  return () => {
    if (isHeld) holders--;
    isHeld = false;
  };
}

const threads = new WeakMap<Worker, Thread>();

/** Whether a thread has ended, also while this one does not get to its events. */
export function hasEnded(worker: Worker): boolean {
  const thread = threads.get(worker);
  return thread !== undefined && Atomics.load(thread.ended, 0) === 1;
}

/** Has a thread serve a loader; the port is the loader's end. A start takes long, mostly for reading the library's modules. */
export function startWorker(setup: WorkerSetup): { worker: Worker; port: MessagePort } {
  binding.prepareOwnGenerators();
  const { port1, port2 } = new MessageChannel();
  const typescript = typescriptFor(modulesOf(setup));
  const worker = takeIdle(typescript) ?? newThread(typescript);
  worker.postMessage({ port: port2, setup } satisfies Job, [port2]);
  return { worker, port: port1 };
}

function takeIdle(typescript: string | null): Worker | undefined {
  const found = idle.find((one) => one.typescript === typescript);
  if (found === undefined) return undefined;
  idle = idle.filter((one) => one !== found);
  clearInterval(found.timer);
  found.worker.removeAllListeners();
  return found.worker;
}

function newThread(typescript: string | null): Worker {
  const entry = new URL(isSource ? "./worker.ts" : "../data/worker.js", import.meta.url).href;
  const ended = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(bootstrap, { eval: true, workerData: { entry, typescript, ended } });
  threads.set(worker, { typescript, ended });
  return worker;
}

/** Keeps a thread that has nothing to do any more for the next loader. It does not keep the process alive. */
export function keepIdle(worker: Worker): void {
  worker.removeAllListeners();
  worker.unref();
  const forget = (): void => {
    clearInterval(timer);
    idle = idle.filter((one) => one.worker !== worker);
  };
  const timer = setInterval(() => {
    if (holders > 0) return;
    clearInterval(timer);
    forget();
    void worker.terminate();
  }, patience);
  timer.unref();
  // What its last job left behind may still fail, with nobody to tell.
  worker.on("error", forget);
  worker.on("exit", forget);
  idle.push({ worker, typescript: threads.get(worker)?.typescript ?? null, timer });
}

function modulesOf({ plan, init, collate }: WorkerSetup): string[] {
  return [plan, init, collate].flatMap((from) =>
    typeof from === "object" && from !== null && "url" in from ? [from.url] : [],
  );
}

/** The interface of tsx that a worker needs; null where its modules are JavaScript. */
function typescriptFor(modules: readonly string[]): string | null {
  // Bun and Deno read TypeScript by themselves, and tsx does not know them.
  if ("bun" in process.versions || "deno" in process.versions) return null;
  if (!isSource && !modules.some((url) => /\.[cm]?tsx?$/.test(new URL(url).pathname))) return null;
  const started = process.execArgv.map((argument) => argument.replace(/^--import=/, ""));
  for (const place of [import.meta.url, ...modules, pathToFileURL(`${process.cwd()}/`).href, ...started]) {
    if (!place.startsWith("file:")) continue;
    try {
      // `require` finds the CommonJS form, beside which the other lies.
      return pathToFileURL(
        createRequire(place)
          .resolve("tsx/esm/api")
          .replace(/\.cjs$/, ".mjs"),
      ).href;
    } catch {
      // Not installed where this module is.
    }
  }
  // Recent versions of Node read TypeScript by themselves.
  return null;
}
