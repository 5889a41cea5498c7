/** @file A side of a benchmark as a child process that is asked to run some iterations. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Readable } from "node:stream";
import type { Command } from "./command.js";
import { keepOnOneCore } from "./core.js";

/** The file descriptor of answers: standard output belongs to the work, whose progress bars go nowhere. */
const answers = 3;
const errorText = 8192;

/** Those that run: a benchmark that is broken off takes them with it. */
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** A running side. */
export class RunningSide {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;
  readonly #command: Command;
  /** The newest of what it wrote to its error stream: shown if it fails. */
  #errors = "";

  private constructor(command: Command) {
    this.#command = command;
    const child = spawn(command.file, command.args, {
      stdio: ["pipe", "ignore", "pipe", "pipe"],
      env: { ...process.env, ...command.env },
    });
    this.#child = child;
    running.add(child);
    child.on("exit", () => running.delete(child));
    child.stderr?.on("data", (text: Buffer) => (this.#errors = (this.#errors + String(text)).slice(-errorText)));
    this.#reader = createInterface({ input: child.stdio[answers] as Readable });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** Starts a side and waits until it is ready. */
  static async start(command: Command): Promise<RunningSide> {
    const side = new RunningSide(command);
    const ready = await side.read();
    if (ready !== "ready") throw new Error(`${side.#name}: expected "ready". Received: ${ready}.`);
    return side;
  }

  /** Milliseconds from starting a process until it says that it is done. */
  static async timeProcess(command: Command): Promise<number> {
    const start = performance.now();
    const side = new RunningSide(command);
    const answer = await side.read();
    const elapsed = performance.now() - start;
    if (answer !== "done") throw new Error(`${side.#name}: expected "done". Received: ${answer}.`);
    await side.stop();
    return elapsed;
  }

  get #name(): string {
    return [this.#command.file, ...this.#command.args].join(" ");
  }

  /** The next answer. */
  async read(): Promise<string> {
    const next = await this.#lines.next();
    if (next.done !== true) return next.value;
    await this.stop();
    throw new Error(`${this.#name} ended before it answered. Its last words:\n${this.#errors}`);
  }

  /** Keeps its main thread on the core that all sides share. */
  keepOnOneCore(): void {
    if (this.#child.pid !== undefined) keepOnOneCore(this.#child.pid);
  }

  /** Nanoseconds of one iteration, over a number of them. */
  async time(iterations: number): Promise<number> {
    this.#child.stdin?.write(`${iterations}\n`);
    return Number(await this.read()) / iterations;
  }

  /** The peak of its resident memory in bytes. */
  async peak(): Promise<number> {
    this.#child.stdin?.write("peak\n");
    return Number(await this.read());
  }

  /** Ends the process and waits until it is gone, so that it takes nothing from what is timed next. */
  async stop(): Promise<void> {
    this.#reader.close();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
  }
}
