/** @file The processes that play ranks: kept from case to case, replaced where one was lost. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../decode.js";
import type { Order } from "./rank.js";

/** What a rank gave: `{ok}`, `{error}`, or `{exit}` of one that ended. */
export type Answer = JsonObject;

const program = fileURLToPath(new URL("./rank.ts", import.meta.url));

/** Seconds after which a rank that does not answer is killed. */
const limit = 60;

class Rank {
  readonly #process: ChildProcess;
  ended = false;

  constructor() {
    this.#process = fork(program, [], {
      execArgv: ["--import", import.meta.resolve("tsx")],
      env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1" },
    });
    this.#process.on("exit", () => (this.ended = true));
  }

  ask(order: Order): Promise<Answer> {
    return new Promise((resolve) => {
      const answered = (answer: Answer): void => {
        clearTimeout(killer);
        this.#process.off("message", answered);
        this.#process.off("exit", exited);
        resolve(answer);
      };
      const exited = (code: number | null, signal: string | null): void => answered({ exit: signal ?? code });
      const killer = setTimeout(() => this.#process.kill("SIGKILL"), limit * 1000);
      this.#process.on("message", answered);
      this.#process.on("exit", exited);
      if (this.ended) answered({ exit: this.#process.exitCode });
      else this.#process.send(order);
    });
  }

  end(): void {
    if (!this.ended) this.#process.kill("SIGKILL");
  }
}

/** Ranks that cases are replayed in. */
export class Ranks {
  readonly #folder = mkdtempSync(join(tmpdir(), "parity-ranks-"));
  #ranks: Rank[] = [];
  #groups = 0;
  #world = 0;

  /** Asks each rank of `world`, and waits for all. */
  async ask(world: number, orderOf: (rank: number) => Order): Promise<Answer[]> {
    this.#ranks.forEach((rank, i) => rank.ended && (this.#ranks[i] = new Rank()));
    while (this.#ranks.length < world) this.#ranks.push(new Rank());
    return Promise.all(this.#ranks.slice(0, world).map((rank, i) => rank.ask(orderOf(i))));
  }

  /** Puts `world` ranks into a group, unless they are in it from the case before. */
  async join(world: number, timeout: number): Promise<void> {
    if (this.#world === world && this.#ranks.every(({ ended }) => !ended)) return;
    const file = join(this.#folder, `group-${this.#groups++}`);
    // The time of a group counts from here on, and not while processes are starting.
    await this.ask(world, () => ({ do: "ready" }));
    const answers = await this.ask(world, (rank) => ({ do: "init", file, rank, world, timeout }));
    if (answers.some((answer) => !("ok" in answer))) throw new Error(`no group: ${JSON.stringify(answers)}`);
    this.#world = world;
  }

  /** The next case gets another group. */
  leave(): void {
    this.#world = 0;
  }

  /** Other processes from here on. */
  replace(): void {
    this.leave();
    for (const rank of this.#ranks) rank.end();
    this.#ranks = [];
  }

  end(): void {
    this.replace();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
