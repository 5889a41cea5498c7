/** @file The worker threads of a loader: they read ahead, and hand over batches without copying their tensors. */
import { type MessagePort, receiveMessageOnPort, type Worker } from "node:worker_threads";
import { TorchError } from "../util/errors.js";
import { initialSeed } from "../runtime/random.js";
import { getNumThreads, setNumThreads } from "../runtime/settings.js";
import { iteratorResult } from "../util/iterator-result.js";
import type { DatasetLike } from "./dataset.js";
import type { Request } from "./fetcher.js";
import type { ModuleReference } from "./module-reference.js";
import { decode, planOf, referenceOf, release } from "./transfer.js";
import { asError, exited, problemOf, type Reply, type Task, type WorkerSetup } from "./worker-messages.js";
import { hasEnded, keepIdle, startWorker } from "./worker-start.js";

/** What a pool is made with. */
export interface PoolOptions {
  dataset: DatasetLike | ModuleReference;
  numWorkers: number;
  /** Seconds; 0 waits for ever. */
  timeout: number;
  inOrder: boolean;
  /** Batches that each worker reads ahead. */
  ahead: number;
  dropLast: boolean;
  collate: "collate" | "convert" | "none" | ModuleReference;
  init: ModuleReference | null;
}

interface Member {
  readonly id: number;
  readonly worker: Worker;
  readonly port: MessagePort;
  /** The length of the data set: null for an iterable, undefined before the thread has it. */
  length: number | null | undefined;
  /** Its iterable has ended in this pass. */
  isEnded: boolean;
  /** Requests that it has not answered. */
  pending: number;
  /** Called when it has left, and its thread is free. */
  left: (() => void) | null;
}

/** How long a thread may take to leave, in milliseconds. */
const patience = 5000;
/** The longest time that a timer takes. */
const longest = 2 ** 31 - 1;

type Outcome = Extract<Reply, { task: number }>;

/** Worker threads over one data set. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #members: readonly Member[];
  #nextTask = 0;
  #cycle = 0;
  #hasBegun = false;
  #isRunning = false;
  #failure: Error | null = null;
  /** Which worker has a request, and its result where that came early. */
  readonly #owners = new Map<number, Member>();
  readonly #outcomes = new Map<number, Outcome>();
  #wake: (() => void) | null = null;
  #closed: Promise<void> | null = null;

  /** @throws TypeError for a data set that cannot be made in another thread */
  constructor(options: PoolOptions) {
    this.#options = options;
    const { init, collate, numWorkers, dropLast } = options;
    const seed = initialSeed();
    const setups = Array.from({ length: numWorkers }, (_, id): WorkerSetup => ({
      plan: planOf(options.dataset),
      ...{ id, numWorkers, seed, dropLast },
      collate: typeof collate === "string" ? collate : referenceOf(collate),
      init: init === null ? null : referenceOf(init),
    }));
    this.#members = setups.map((setup) => {
      const started = startWorker(setup);
      return { ...started, id: setup.id, length: undefined, isEnded: false, pending: 0, left: null };
    });
    for (const member of this.#members) this.#listen(member);
  }

  /** Whether there was a pass. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Whether a pass is under way, or a thread has ended: another pass then needs another pool. */
  get isTaken(): boolean {
    return this.#isRunning || this.#failure !== null;
  }

  #listen(member: Member): void {
    const { id } = member;
    member.port.on("message", (message: Reply) => {
      this.#receive(member, message);
    });
    member.worker.once("error", (error: unknown) => {
      this.#drain(member);
      this.#fail(asError(problemOf(error), id));
    });
    member.worker.once("exit", (code) => {
      this.#drain(member);
      this.#fail(exited(id, code));
    });
    // Only waiting for them keeps the process alive.
    member.port.unref();
    member.worker.unref();
  }

  /** Takes what a thread sent before it ended: its end may be noticed earlier. */
  #drain(member: Member): void {
    for (;;) {
      const received: { message: Reply } | undefined = receiveMessageOnPort(member.port);
      if (received === undefined) return;
      this.#receive(member, received.message);
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake?.();
  }

  #receive(member: Member, message: Reply): void {
    if (message.kind === "ready") member.length = message.length;
    else if (message.kind === "failed") this.#fail(asError(message, member.id));
    else if (message.kind === "left") member.left?.();
    else {
      member.pending--;
      // Nobody waits for what a pass that was broken off had asked for.
      if (this.#owners.has(message.task)) this.#outcomes.set(message.task, message);
      else if (message.kind === "batch") release(message.value);
    }
    this.#wake?.();
  }

  /** Waits until all have their data set; its length, null if it is an iterable. */
  async ready(): Promise<number | null> {
    while (this.#members.some(({ length }) => length === undefined)) {
      if (this.#failure !== null) throw this.#failure;
      await this.#changed(Infinity);
    }
    return this.#members[0]?.length ?? null;
  }

  /** The length of the data set, null for an iterable; this thread sleeps until it is known. */
  lengthNow(): number | null {
    const sleep = new Int32Array(new SharedArrayBuffer(4));
    const [member] = this.#members;
    while (member !== undefined && member.length === undefined && this.#failure === null) {
      // Asked before the last messages are read.
      const isGone = hasEnded(member.worker);
      const received: { message: Reply } | undefined = receiveMessageOnPort(member.port);
      if (received !== undefined) this.#receive(member, received.message);
      else if (isGone) this.#fail(exited(member.id));
      else Atomics.wait(sleep, 0, 0, 2);
    }
    if (this.#failure !== null) throw this.#failure;
    return member?.length ?? null;
  }

  /** Hands out requests, and gives the batches in their order. */
  async *run(requests: Iterator<Request>, seed: bigint): AsyncGenerator<unknown, void> {
    const waiting: number[] = [];
    this.#isRunning = true;
    try {
      this.#begin(seed);
      const most = this.#options.ahead * this.#members.length;
      while (waiting.length < most && this.#send(requests, waiting));
      while (waiting.length > 0) {
        const task = await this.#next(waiting);
        waiting.splice(waiting.indexOf(task), 1);
        const outcome = this.#outcomes.get(task) as Outcome;
        const owner = this.#owners.get(task) as Member;
        this.#outcomes.delete(task);
        this.#owners.delete(task);
        if (outcome.kind === "error") throw asError(outcome, owner.id);
        if (outcome.kind === "ended") owner.isEnded = true;
        this.#send(requests, waiting);
        if (outcome.kind === "batch") yield decode(outcome.value);
      }
    } finally {
      this.#isRunning = false;
      this.#forget();
      requests.return?.();
    }
  }

  /** A pass was broken off: nobody takes what was read ahead. */
  #forget(): void {
    for (const outcome of this.#outcomes.values()) if (outcome.kind === "batch") release(outcome.value);
    this.#outcomes.clear();
    this.#owners.clear();
  }

  #begin(seed: bigint): void {
    this.#cycle = 0;
    if (!this.#hasBegun) {
      // Each worker chose one thread for itself, which became what threads start with: the main thread's again.
      setNumThreads(getNumThreads());
      this.#hasBegun = true;
    }
    for (const member of this.#members) {
      member.isEnded = false;
      member.port.postMessage({ kind: "begin", seed: seed + BigInt(member.id) } satisfies Task);
    }
  }

  /** Asks the worker whose turn it is for one more batch; false if there is none. */
  #send(requests: Iterator<Request>, waiting: number[]): boolean {
    const next = iteratorResult(requests.next());
    if (next.done === true) return false;
    const member = this.#whoseTurn();
    if (member === undefined) return false;
    const task = this.#nextTask++;
    waiting.push(task);
    this.#owners.set(task, member);
    member.pending++;
    member.port.postMessage({ kind: "fetch", task, request: next.value } satisfies Task);
    return true;
  }

  #whoseTurn(): Member | undefined {
    const { length } = this.#members;
    const active = this.#members.filter(({ isEnded }) => !isEnded).length;
    for (let i = 0; i < length; i++) {
      const member = this.#members[this.#cycle++ % length];
      if (member === undefined || member.isEnded) continue;
      // In any order: whoever has time.
      if (this.#options.inOrder || member.pending < (this.#options.ahead * length) / active) return member;
    }
    return undefined;
  }

  /** The task whose outcome comes next. */
  async #next(waiting: readonly number[]): Promise<number> {
    const { timeout, inOrder } = this.#options;
    const deadline = timeout > 0 ? performance.now() + timeout * 1000 : Infinity;
    for (;;) {
      const task = (inOrder ? waiting.slice(0, 1) : waiting).find((candidate) => this.#outcomes.has(candidate));
      if (task !== undefined) return task;
      if (this.#failure !== null) throw this.#failure;
      const left = deadline - performance.now();
      if (left <= 0) {
        this.#failure = new TorchError(
          `DataLoader timed out after ${timeout} seconds: a worker did not make its batch in time. ` +
            "Give more time with 'timeout', or look for what its data set waits for.",
        );
        throw this.#failure;
      }
      await this.#changed(left);
    }
  }

  /** Waits until a message came, or so many milliseconds; meanwhile the process lives. */
  async #changed(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(milliseconds, longest));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }

  /**
   * Lets the threads go: they finish what they are doing, and serve other loaders then. Those that do not in time, or failed, are
   * ended. Waits a moment, so that a pass that follows finds them free.
   */
  close(): Promise<void> {
    // Once: afterwards the threads are somebody else's.
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    const isBroken = this.#failure !== null;
    this.#failure ??= new TorchError("This loader's worker threads were let go while it was in use.");
    this.#wake?.();
    this.#forget();
    const gone = Promise.all(this.#members.map((member) => this.#letGo(member, isBroken ? 0 : patience)));
    let timer: NodeJS.Timeout | undefined;
    const moment = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, 100);
    });
    for (const { port } of this.#members) port.ref();
    await Promise.race([gone, moment]);
    for (const { port } of this.#members) port.unref();
    clearTimeout(timer);
  }

  #letGo(member: Member, time: number): Promise<void> {
    const { worker, port } = member;
    return new Promise((resolve) => {
      worker.removeAllListeners();
      const finish = (): void => {
        clearTimeout(timer);
        port.close();
        resolve();
      };
      const end = (): void => {
        finish();
        void worker.terminate();
      };
      // Nobody waits for an error that comes now.
      worker.on("error", end);
      worker.on("exit", end);
      const timer = setTimeout(end, time);
      timer.unref();
      member.left = () => {
        finish();
        keepIdle(worker);
      };
      port.postMessage({ kind: "leave" } satisfies Task);
    });
  }
}
