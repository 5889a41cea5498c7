/** @file Supervisor: the processes that this program has started, and what becomes of it when one fails. */
import { setTimeout as after } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { endProcessWith } from "../../util/end-process-with.js";
import { KeyboardInterrupt, SIGTERMException } from "../../util/errors.js";
import { startThread } from "../../util/start-thread.js";
import { Error } from "../../util/user-errors.js";
import { describeEnding, exitCodeOf } from "./describe-ending.js";
import { isPeerLost, ProcessExitedException } from "./process-errors.js";
import { type Ending, type Member, type Program } from "./process-group.js";
import type { Order, Report, SupervisorSetup } from "./supervisor-messages.js";

/** The signals that all processes get while a run lasts; outside of one they end this process, and with it the others. */
const signals = ["SIGINT", "SIGTERM"] as const;

/** The longest that a timer of Node waits. */
const longestTimer = 2 ** 31 - 1;
/** Milliseconds that processes have at least to load the program and come to its first call. */
const patienceAtStart = 60_000;
/** Milliseconds that a run has to end by itself, once another process has failed. */
const patienceOfRun = 4000;
/** Milliseconds in which the failure that an error of this process follows from becomes known. */
const patienceOfCause = 1500;
/** Milliseconds that processes have to end, once this one has failed. */
const patienceAtFailure = 3000;

/** How many bytes of UTF-8 there are for how a process ended; a longer text is cut. */
const wordBytes = 4096;

/** Milliseconds that processes have to end after this one: `LIGHTNING_TS_EXIT_TIMEOUT` seconds, else 30. */
function patienceAtEnd(): number {
  const given = Number(process.env.LIGHTNING_TS_EXIT_TIMEOUT);
  return given > 0 ? given * 1000 : 30_000;
}

/**
 * The other processes of a run on this machine. This one waits for them when it ends; where one of them fails, it fails too, with that one's
 * error and exit code.
 */
export class Supervisor {
  readonly #thread: Worker;
  /** How many processes have not ended, and the exit code of the first that failed. */
  readonly #alive: Int32Array;
  /** How that one ended. */
  readonly #words = new Uint8Array(new SharedArrayBuffer(wordBytes));
  readonly #waiting: Set<number>;
  readonly #running: Set<number>;
  readonly #gone: Promise<void>;
  readonly #failure: Promise<Ending>;
  readonly #ready: Promise<void>;
  #fail: (ending: Ending) => void = () => undefined;
  #allReady: () => void = () => undefined;
  #allGone: () => void = () => undefined;
  /** The process that seems to have failed first, until that is sure. */
  #suspect: Ending | null = null;
  #failed: Ending | null = null;
  /** A process that ended well before this one's run did: perhaps too early. */
  #left: Ending | null = null;
  readonly #forward = (signal: NodeJS.Signals): void => {
    this.kill(signal);
  };
  #runs = 0;

  /** @param members the processes, each with its rank and its variables */
  constructor(program: Program, members: readonly Member[]) {
    this.#alive = new Int32Array(new SharedArrayBuffer(8));
    Atomics.store(this.#alive, 0, members.length);
    this.#waiting = new Set(members.map(({ rank }) => rank));
    this.#running = new Set(this.#waiting);
    this.#failure = new Promise((resolve) => (this.#fail = resolve));
    this.#ready = new Promise((resolve) => (this.#allReady = resolve));
    this.#gone = new Promise((resolve) => (this.#allGone = resolve));
    const setup: SupervisorSetup = { program, members, alive: this.#alive, words: this.#words };
    this.#thread = startThread("fabric/launchers/supervisor-thread", setup);
    this.#thread.unref();
    this.#thread.on("message", (report: Report) => {
      this.#note(report);
    });
    this.#thread.on("error", (error: Error) => {
      const { name, message, stack = "" } = error;
      Atomics.store(this.#alive, 0, 0); // their links ended with the thread, and they with these
      this.#noteFailure({ rank: 0, pid: process.pid, code: 1, signal: null, error: { name, message, stack } });
    });
    process.on("exit", (code) => {
      this.#leave(code);
    });
  }

  #note(report: Report): void {
    if (report.kind === "ready") {
      this.#waiting.delete(report.rank);
      if (this.#waiting.size === 0) this.#allReady();
      return;
    }
    const { ending } = report;
    this.#running.delete(ending.rank);
    if (this.#running.size === 0) this.#allGone();
    if (ending.code !== 0 || this.#waiting.has(ending.rank)) this.#noteFailure(ending);
    else if (this.#runs > 0) this.#left ??= ending;
  }

  /** Finds out which process failed first: that others lost it is not the reason, and may be known earlier. */
  #noteFailure(ending: Ending): void {
    this.#order({ kind: "noted" });
    if (ending.code === 0) this.#order({ kind: "end", patience: patienceAtFailure });
    const isConsequence = ending.error !== null && isPeerLost(ending.error);
    this.#suspect = isConsequence ? (this.#suspect ?? ending) : ending;
    if (!isConsequence || Atomics.load(this.#alive, 0) === 0) this.#settle();
    else
      setTimeout(() => {
        this.#settle();
      }, patienceOfCause);
  }

  #settle(): void {
    if (this.#failed !== null || this.#suspect === null) return;
    this.#failed = this.#suspect;
    this.#fail(this.#failed);
    if (this.#runs === 0) this.#exit(this.#failed);
  }

  #order(order: Order): void {
    this.#thread.postMessage(order);
  }

  /** Sends a signal to the processes. */
  kill(signal: NodeJS.Signals): void {
    this.#order({ kind: "signal", signal });
  }

  /**
   * Runs a function once all processes have come to the same place.
   *
   * @throws ProcessExitedException where one of them fails; what the function throws
   */
  async around<T>(run: () => Promise<T>, timeout: number): Promise<T> {
    this.#runs++;
    // A thread that does not keep the program alive does while the program waits for it.
    this.#thread.ref();
    for (const signal of signals) process.on(signal, this.#forward);
    try {
      await this.#allBegun(timeout);
      return await this.#raced(run, timeout);
    } finally {
      this.#runs--;
      this.#thread.unref();
      for (const signal of signals) process.off(signal, this.#forward);
    }
  }

  /** Waits until the other processes have come to the call too. */
  async #allBegun(timeout: number): Promise<void> {
    const late = new AbortController();
    // They load the program first, which a short time-out of collectives does not count on.
    const limit = Math.min(Math.max(timeout, patienceAtStart), longestTimer);
    const isLate = after(limit, "late" as const, { signal: late.signal });
    // A wait that is given up is no error.
    isLate.catch(() => undefined);
    const failed = await Promise.race([this.#ready.then(() => null), this.#failure, isLate]);
    late.abort();
    if (failed === "late") {
      throw Object.assign(
        new Error(
          `Expected the other processes of the run to come to the Trainer's call within ${limit / 1000} seconds. Received: nothing from ` +
            `process ${[...this.#waiting].join(", ")}. See what it does before the call, or give the strategy a longer timeout.`,
        ),
        { code: "ERR_PROCESS_LATE" },
      );
    }
    if (failed !== null) throw this.#error(failed);
  }

  /** Waits until the others have ended for so long that this one should have, too. Where they failed that is known earlier. */
  async #overdue(timeout: number, signal: AbortSignal): Promise<never> {
    await this.#gone;
    const limit = Math.min(Math.max(timeout, patienceAtEnd()), longestTimer);
    await after(limit, undefined, { signal });
    throw Object.assign(
      new Error(
        `Expected this process's call to end within ${limit / 1000} seconds of the other processes of the run. Received: no end. See which of ` +
          "its hooks does not return, or give the strategy a longer timeout.",
      ),
      { code: "ERR_PROCESS_LATE" },
    );
  }

  async #raced<T>(run: () => Promise<T>, timeout: number): Promise<T> {
    const over = new AbortController();
    const overdue = this.#overdue(timeout, over.signal);
    // A wait that is given up is no error.
    overdue.catch(() => undefined);
    try {
      return await Promise.race([this.#orFailure(run), overdue]);
    } finally {
      over.abort();
    }
  }

  async #orFailure<T>(run: () => Promise<T>): Promise<T> {
    const outcome = run().then(
      (value) => ({ isDone: true as const, value }),
      (error: unknown) => ({ isDone: false as const, error }),
    );
    const first = await Promise.race([outcome, this.#failure.then(() => null)]);
    if (first?.isDone === true) return first.value;
    if (first !== null) {
      const { error } = first;
      const isConsequence = error instanceof Error && isPeerLost(error);
      const failure = isConsequence ? ((await within(2 * patienceOfCause, this.#failure)) ?? this.#left) : null;
      throw failure === null ? error : this.#error(failure, error);
    }
    const ended = await within(patienceOfRun, outcome);
    const failure = await this.#failure;
    // A run that goes on after all would use a group of processes that is no more.
    if (ended === null) this.#exit(failure);
    const own = ended.isDone ? undefined : ended.error;
    // A signal that reached all ended that one a little earlier.
    if (own instanceof KeyboardInterrupt || own instanceof SIGTERMException) throw own;
    throw this.#error(failure, own);
  }

  #error(ending: Ending, cause?: unknown): ProcessExitedException {
    const error = new ProcessExitedException(ending, cause);
    endProcessWith(error);
    return error;
  }

  /** Ends this process, where nobody is there to be given an error. */
  #exit(ending: Ending): never {
    console.error(`${describeEnding(ending)}. The run ends.`);
    process.exit(exitCodeOf(ending) || 1);
  }

  /** How the first process that failed ended, in words. */
  #firstFailure(): string {
    const end = this.#words.indexOf(0);
    // Decoders take no shared memory, so a copy.
    return new TextDecoder().decode(this.#words.slice(0, end < 0 ? wordBytes : end));
  }

  /** Waits for the other processes, for a while. */
  #leave(code: number): void {
    const isFailed = code !== 0;
    if (isFailed) this.#order({ kind: "end", patience: patienceAtFailure });
    const limit = performance.now() + (isFailed ? patienceAtFailure + 500 : patienceAtEnd());
    for (;;) {
      const alive = Atomics.load(this.#alive, 0);
      const rest = limit - performance.now();
      const failure = Atomics.load(this.#alive, 1);
      // What the program was told of, and has caught, is its own affair.
      if (!isFailed && failure !== 0 && this.#failed === null) {
        console.error(`${this.#firstFailure()}, after this one was done. The exit code is that one's, ${failure}.`);
        process.exitCode = failure;
        return;
      }
      if (alive === 0 || this.#failed !== null) return;
      if (rest <= 0) break;
      Atomics.wait(this.#alive, 0, alive, rest);
    }
    if (isFailed) return; // their links end with this process, and they with these
    const seconds = Math.round(patienceAtEnd() / 1000);
    console.error(
      `Expected the other processes of the run to end within ${seconds} seconds of this one. Received: ${Atomics.load(this.#alive, 0)} that did not. ` +
        "They are ended. See what keeps them alive, such as a timer or a server, or set LIGHTNING_TS_EXIT_TIMEOUT to more seconds.",
    );
    process.exitCode = 1;
  }
}

/** What a promise resolves to within some milliseconds, else null. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  const controller = new AbortController();
  try {
    return await Promise.race([promise, after(milliseconds, null, { signal: controller.signal })]);
  } finally {
    controller.abort();
  }
}
