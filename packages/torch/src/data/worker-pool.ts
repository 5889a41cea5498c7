/** @file The worker threads of a loader: they read ahead, and hand over batches without copying their tensors. */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { makeError, TorchError } from "../errors.js";
import { mapTensors } from "./collate.js";
import type { DatasetLike } from "./dataset.js";
import type { Request } from "./fetcher.js";
import { type ModuleReference } from "./module-reference.js";
import { type DatasetPlan, decode, planOf } from "./transfer.js";

/** What a worker gets when it starts. */
export interface WorkerSetup {
  plan: DatasetPlan;
  id: number;
  numWorkers: number;
  seed: bigint;
  /** What it does to the items: "none" leaves them to the main thread, which has the user's function. */
  collate: "collate" | "convert" | "none";
  dropLast: boolean;
  init: { url: string; name: string; args: readonly unknown[] } | null;
  /** Only says how long the data set is, and ends. */
  lengthOnly: boolean;
}

/** From the loader to a worker. */
export type Task = { kind: "fetch"; task: number; request: Request } | { kind: "restart" };

/** From a worker to the loader. */
export type Reply =
  | { kind: "ready"; length: number | null }
  | { kind: "batch"; task: number; value: unknown }
  | { kind: "ended"; task: number }
  | { kind: "error"; task: number | null; name: string; text: string };

/** What a pool is made with. */
export interface PoolOptions {
  dataset: DatasetLike | ModuleReference;
  numWorkers: number;
  seed: bigint;
  /** Seconds; 0 waits for ever. */
  timeout: number;
  inOrder: boolean;
  /** Batches that each worker reads ahead. */
  ahead: number;
  dropLast: boolean;
  collate: WorkerSetup["collate"];
  init: ModuleReference | null;
}

interface Member {
  readonly worker: Worker;
  readonly port: MessagePort;
  isEnded: boolean;
}

type Outcome = Extract<Reply, { task: unknown }>;

const isSource = import.meta.url.endsWith(".ts");

// From the sources the thread needs the loader of TypeScript; a published package has none and needs none. The addon asks each
// thread for its collector, by a flag of the whole process: threads that start at once would take it from each other.
const bootstrap = `
  const { workerData } = require("node:worker_threads");
  while (typeof globalThis.gc !== "function") {
    require("node:v8").setFlagsFromString("--expose-gc");
    try { globalThis.gc = require("node:vm").runInNewContext("gc"); } catch {}
  }
  const prepare = workerData.typescript ? import("tsx/esm/api").then((tsx) => tsx.register()) : Promise.resolve();
  prepare.then(() => import(workerData.entry)).then((module) => module.serve(workerData.port, workerData.setup));
`;

function startWorker(setup: WorkerSetup): { worker: Worker; port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const entry = new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url).href;
  const typescript = isSource || (setup.plan.kind === "module" && setup.plan.url.endsWith(".ts"));
  const worker = new Worker(bootstrap, {
    eval: true,
    workerData: { entry, typescript, port: port2, setup },
    transferList: [port2],
  });
  return { worker, port: port1 };
}

/** Worker threads over one data set. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #members: Member[];
  readonly #ready: Promise<(number | null)[]>;
  #length: number | null = null;
  #isUsed = false;
  #nextTask = 0;
  /** Outcomes that nobody has asked for yet, and who asks. */
  readonly #outcomes = new Map<number, Outcome>();
  readonly #owners = new Map<number, Member>();
  #wake: (() => void) | null = null;
  #failure: Error | null = null;

  /** @throws TypeError for a data set that cannot be made in another thread */
  constructor(options: PoolOptions) {
    this.#options = options;
    const { init } = options;
    this.#members = Array.from({ length: options.numWorkers }, (_, id) => ({
      ...startWorker({
        plan: planOf(options.dataset),
        id,
        numWorkers: options.numWorkers,
        seed: options.seed + BigInt(id),
        collate: options.collate,
        dropLast: options.dropLast,
        init: init === null ? null : { url: init.url, name: init.name, args: init.args },
        lengthOnly: false,
      }),
      isEnded: false,
    }));
    this.#ready = Promise.all(this.#members.map((member, id) => this.#listen(member, id)));
    // A failure is thrown where `ready` is awaited.
    this.#ready.catch(() => {});
  }

  #listen(member: Member, id: number): Promise<number | null> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        this.#failure ??= error;
        reject(error);
        this.#wake?.();
      };
      member.port.on("message", (message: Reply) => {
        if (message.kind === "ready") resolve(message.length);
        else if (message.task === null) fail(asError(message, id));
        else {
          this.#outcomes.set(message.task, message);
          this.#wake?.();
        }
      });
      member.worker.once("error", fail);
      member.worker.once("exit", () =>
        fail(new TorchError(`DataLoader worker thread ${id} exited unexpectedly. Its output is above.`)),
      );
    });
  }

  /** Waits until all have their data set; its length, null if it is an iterable. */
  async ready(): Promise<number | null> {
    const lengths = await this.#ready;
    this.#length = lengths[0] ?? null;
    if (this.#isUsed) {
      for (const member of this.#members) {
        member.isEnded = false;
        this.#post(member, { kind: "restart" });
      }
    }
    this.#isUsed = true;
    return this.#length;
  }

  /** Whether the threads keep the process alive: only while somebody waits for them. */
  #hold(isHeld: boolean): void {
    for (const { worker, port } of this.#members) {
      for (const end of [worker, port]) {
        if (isHeld) end.ref();
        else end.unref();
      }
    }
  }

  #post(member: Member, task: Task): void {
    member.port.postMessage(task);
  }

  /** Hands out requests, and gives the batches in their order. */
  async *run(requests: Iterator<Request>): AsyncGenerator<unknown, void> {
    const waiting: number[] = [];
    let turn = 0;
    let isDone = false;
    const send = (): void => {
      while (!isDone && waiting.length < this.#options.ahead * this.#members.length) {
        const active = this.#members.filter((member) => !member.isEnded);
        const member = active[turn++ % Math.max(1, active.length)];
        const next = member === undefined ? undefined : requests.next();
        if (member === undefined || next === undefined || next.done === true) {
          isDone = true;
          return;
        }
        const task = this.#nextTask++;
        waiting.push(task);
        this.#owners.set(task, member);
        this.#post(member, { kind: "fetch", task, request: next.value });
      }
    };
    this.#hold(true);
    try {
      send();
      while (waiting.length > 0) {
        const task = await this.#next(waiting);
        waiting.splice(waiting.indexOf(task), 1);
        const outcome = this.#outcomes.get(task) as Outcome;
        const owner = this.#owners.get(task) as Member;
        this.#outcomes.delete(task);
        this.#owners.delete(task);
        if (outcome.kind === "error") throw asError(outcome, this.#members.indexOf(owner));
        if (outcome.kind === "ended") owner.isEnded = true;
        else yield decode(outcome.value);
        send();
      }
    } finally {
      // A pass that was broken off: what was read ahead is taken out of the table of shared tensors.
      for (const task of waiting) {
        await this.#next([task]).catch(() => {});
        const outcome = this.#outcomes.get(task);
        if (outcome?.kind === "batch") mapTensors(decode(outcome.value), (tensor) => tensor.dispose());
        this.#outcomes.delete(task);
        this.#owners.delete(task);
      }
      this.#hold(false);
    }
  }

  /** The task whose outcome comes next. */
  async #next(waiting: readonly number[]): Promise<number> {
    const { timeout, inOrder } = this.#options;
    const found = (): number | undefined =>
      inOrder
        ? waiting.slice(0, 1).find((task) => this.#outcomes.has(task))
        : waiting.find((task) => this.#outcomes.has(task));
    const deadline = timeout > 0 ? performance.now() + timeout * 1000 : Infinity;
    for (;;) {
      const task = found();
      if (task !== undefined) return task;
      if (this.#failure !== null) throw this.#failure;
      const left = deadline - performance.now();
      if (left <= 0) throw new TorchError(`DataLoader timed out after ${timeout} seconds`);
      await new Promise<void>((resolve) => {
        const timer = left < Infinity ? setTimeout(resolve, left) : undefined;
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    for (const { worker, port } of this.#members) {
      worker.removeAllListeners("exit");
      port.close();
    }
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
  }

  /**
   * The length of a module's data set, without loading it in this thread: a thread loads it while this one sleeps.
   *
   * @returns null for an iterable data set
   */
  static askLength(dataset: ModuleReference): number | null {
    const { worker, port } = startWorker({
      ...{ plan: planOf(dataset), id: 0, numWorkers: 1, seed: 0n, collate: "none", dropLast: false, init: null },
      lengthOnly: true,
    });
    worker.unref();
    const sleep = new Int32Array(new SharedArrayBuffer(4));
    try {
      for (;;) {
        const received: { message: Reply } | undefined = receiveMessageOnPort(port);
        if (received === undefined) {
          Atomics.wait(sleep, 0, 0, 2);
          continue;
        }
        if (received.message.kind === "error") throw asError(received.message, 0);
        return received.message.kind === "ready" ? received.message.length : null;
      }
    } finally {
      port.close();
      void worker.terminate();
    }
  }
}

function asError(reply: Extract<Reply, { kind: "error" }> | Outcome, id: number): Error {
  if (reply.kind !== "error") return new Error("internal: no error in the reply of a worker");
  return makeError(reply.name, `Caught ${reply.name} in DataLoader worker thread ${id}.\nOriginal ${reply.text}`);
}
