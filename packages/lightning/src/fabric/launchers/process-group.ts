/** @file ProcessGroup: processes that begin and end together. It knows nothing but Node, so that a thread loads it at once. */
import { type ChildProcess, spawn } from "node:child_process";
import { type ChildError, guardArgument, type LinkMessage, linkVariable } from "./guard.js";

/** A program, as Node runs it. */
export interface Program {
  /** Node itself. */
  readonly execPath: string;
  /** Node's own flags. */
  readonly execArgv: readonly string[];
  /** The script and its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
}

/** One process: which it is, and the variables that say so. */
export interface Member {
  readonly rank: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a process ended. */
export interface Ending {
  readonly rank: number;
  readonly pid: number;
  /** The exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  /** The error that it said it ends with. */
  readonly error: ChildError | null;
}

/** What a group tells of its processes. */
export interface GroupListener {
  /** A process is where all of them meet. */
  ready(rank: number): void;
  ended(ending: Ending): void;
}

/** The descriptor of the link, after input, output and errors. */
const linkFd = 3;

/** Whether a process ended as it should not. */
export function isFailure({ code }: Ending): boolean {
  return code !== 0;
}

/** Processes of one program. None outlives this one: each has a link to it, whose end makes the process leave. */
export class ProcessGroup {
  readonly #children = new Map<number, ChildProcess>();
  readonly #listener: GroupListener;

  /** @param members the processes, each with its rank */
  constructor(program: Program, members: readonly Member[], listener: GroupListener) {
    this.#listener = listener;
    for (const member of members) this.#start(program, member);
  }

  /** How many have not ended yet. */
  get size(): number {
    return this.#children.size;
  }

  #start({ execPath, execArgv, args, cwd }: Program, { rank, env }: Member): void {
    const child = spawn(execPath, [guardArgument, ...execArgv, ...args], {
      cwd,
      env: { ...env, [linkVariable]: String(linkFd) },
      // Ctrl+C in a terminal goes to a whole group of processes; apart, each gets a signal once, from here.
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "pipe"],
    });
    this.#children.set(rank, child);
    let error: ChildError | null = null;
    let rest = "";
    const link = child.stdio[linkFd];
    if (link !== null && link !== undefined && "setEncoding" in link) {
      link.setEncoding("utf8");
      link.on("data", (text: string) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) {
          const message = JSON.parse(line) as LinkMessage; // written by the guard
          error ??= message.error ?? null;
          if (message.ready === true) this.#listener.ready(rank);
        }
      });
      link.on("error", () => undefined); // its end is seen below
    }
    const end = (code: number | null, signal: string | null, failure: ChildError | null): void => {
      if (!this.#children.delete(rank)) return;
      this.#listener.ended({ rank, pid: child.pid ?? 0, code, signal, error: failure });
    };
    child.on("error", ({ name, message, stack = "" }) => {
      if (child.pid === undefined) end(1, null, { name, message, stack });
    });
    // What it said last may arrive after its end was noticed.
    child.on("exit", (code, signal) => {
      const tell = (): void => end(code, signal, error);
      if (link?.destroyed !== false) {
        tell();
        return;
      }
      const timer = setTimeout(tell, 500); // a process that it has left behind may hold the link
      link.on("close", () => {
        clearTimeout(timer);
        tell();
      });
    });
  }

  /** Sends a signal to those that have not ended. */
  kill(signal: NodeJS.Signals): void {
    for (const child of this.#children.values()) child.kill(signal);
  }

  /**
   * Asks all to end, and ends those that do not.
   *
   * @param patience milliseconds between the two
   */
  terminate(patience: number): void {
    this.kill("SIGTERM");
    setTimeout(() => {
      this.kill("SIGKILL");
    }, patience).unref(); // while there is one, it keeps the thread alive
  }
}
