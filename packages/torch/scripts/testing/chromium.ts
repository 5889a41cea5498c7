/** @file A headless Chromium that a test talks to, by the DevTools protocol over pipes. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** The command of a Chromium that is installed, or null. `CHROMIUM` names another one. */
export function chromiumCommand(): string | null {
  const names = [process.env.CHROMIUM ?? "", "chromium", "chromium-browser", "google-chrome"];
  return names.find((name) => name !== "" && spawnSync(name, ["--version"]).status === 0) ?? null;
}

/** An answer of the protocol. */
interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** A browser that runs. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #commands: Writable;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #id = 0;

  /** Starts one with a profile of its own. */
  constructor(command: string) {
    this.#folder = mkdtempSync(join(tmpdir(), "chromium-"));
    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"];
    this.#process = spawn(command, [...flags, "--remote-debugging-pipe", `--user-data-dir=${this.#folder}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#commands = this.#process.stdio[3] as Writable;
    let rest = "";
    const answers = this.#process.stdio[4] as Readable;
    answers.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\0");
      rest = parts.pop() ?? "";
      for (const part of parts) {
        const answer = JSON.parse(part) as Answer;
        if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
      }
    });
    this.#process.once("exit", () => {
      for (const answer of this.#waiting.values()) answer({ error: { message: "Chromium ended" } });
    });
  }

  /** Makes a call of the protocol. */
  async call(method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.#id;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#commands.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    const { error, result = {} } = await answer;
    this.#waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Opens a page. What it returns computes expressions of JavaScript in it. */
  async open(url: string): Promise<(expression: string) => Promise<unknown>> {
    const { targetId } = await this.call("Target.createTarget", { url });
    const { sessionId } = await this.call("Target.attachToTarget", { targetId, flatten: true });
    return async (expression) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { exceptionDetails, result } = await this.call("Runtime.evaluate", params, String(sessionId));
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value?: unknown }).value;
    };
  }

  /** Ends it. */
  async close(): Promise<void> {
    if (this.#process.exitCode === null) {
      const ended = new Promise((resolve) => this.#process.once("exit", resolve));
      this.#process.kill("SIGKILL");
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
