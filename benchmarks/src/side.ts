/** @file A side of a benchmark as a child process that is asked to run some iterations. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";

/** A running side. */
export class Side {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  private constructor(child: ChildProcess) {
    if (child.stdout === null) throw new Error("internal: a side without an output");
    this.#child = child;
    this.#reader = createInterface({ input: child.stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** Starts a side and waits until it is ready. */
  static async start(command: string, args: readonly string[], threads: number): Promise<Side> {
    const child = spawn(command, args, {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, BENCH_THREADS: String(threads), OMP_NUM_THREADS: String(threads) },
    });
    const side = new Side(child);
    const ready = await side.#read();
    if (ready !== "ready") throw new Error(`${command} ${args.join(" ")}: expected "ready". Received: ${ready}.`);
    return side;
  }

  async #read(): Promise<string> {
    const next = await this.#lines.next();
    if (next.done === true) throw new Error("a side of the benchmark ended before it answered; its error is above");
    return next.value;
  }

  /** Nanoseconds of one iteration, over a number of them. */
  async time(iterations: number): Promise<number> {
    this.#child.stdin?.write(`${iterations}\n`);
    return Number(await this.#read()) / iterations;
  }

  stop(): void {
    this.#reader.close();
    this.#child.kill();
  }
}

/** Milliseconds from starting a process until it says "done". */
export async function timeProcess(command: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const elapsed = await new Promise<number>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      if (text.includes("done")) resolve(performance.now() - start);
    });
    child.on("exit", (code) => reject(new Error(`${command} ${args.join(" ")} ended with ${code} before "done"`)));
  });
  child.kill();
  return elapsed;
}
