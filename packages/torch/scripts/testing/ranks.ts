/** @file Functions run in several processes that are the ranks of a group, as tests write them. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as Torch from "../../src/index.js";

/** What a rank runs: it sees its arguments only, as its text is sent to the process. */
export type Program<Argument, Result> = (
  torch: typeof Torch,
  rank: number,
  argument: Argument,
) => Result | Promise<Result>;

/** What became of a rank. */
export type Outcome<Result> =
  | { ok: Result }
  | { error: { name: string; message: string } }
  /** The process ended without an answer: its exit code, or the signal's name. */
  | { exit: number | string };

/** How ranks are run. */
export interface RunOptions {
  /** The time that calls of the group wait, in seconds. Default 20. */
  timeout?: number;
  /** After so many seconds the processes are killed. Default 60. */
  limit?: number;
  /** Whether the processes set up a group before the program runs. Default true. */
  init?: boolean;
  /** Whether they end as programs do that forget to destroy it, instead of being told to. Default false. */
  leave?: boolean;
  env?: Record<string, string>;
}

const child = fileURLToPath(new URL("./rank.ts", import.meta.url));

function answer<Result>(process: ChildProcess): Promise<Outcome<Result>> {
  return new Promise((resolve) => {
    let said: Outcome<Result> | undefined;
    process.on("message", (message) => (said = message as Outcome<Result>));
    process.on("exit", (code, signal) =>
      resolve(said !== undefined && code === 0 ? said : { exit: signal ?? code ?? -1 }),
    );
    process.on("error", (error) => resolve({ error: { name: error.name, message: error.message } }));
  });
}

/** What a program gave in each of `world` fresh processes. */
export async function outcomes<Result, Argument = undefined>(
  world: number,
  program: Program<Argument, Result>,
  argument?: Argument,
  { timeout = 20, limit = 60, init = true, leave = false, env = {} }: RunOptions = {},
): Promise<Outcome<Result>[]> {
  const folder = mkdtempSync(join(tmpdir(), "ranks-"));
  const processes = Array.from({ length: world }, (_, rank) => {
    const started = fork(child, [], {
      execArgv: ["--import", import.meta.resolve("tsx")],
      env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1", ...env },
    });
    started.send({ rank, world, folder, timeout, init, leave, program: program.toString(), argument });
    return started;
  });
  const killer = setTimeout(() => processes.forEach((one) => one.kill("SIGKILL")), limit * 1000);
  try {
    return await Promise.all(processes.map((one) => answer<Result>(one)));
  } finally {
    clearTimeout(killer);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program gave in each of `world` fresh processes; a rank that fails fails all. */
export async function inRanks<Result, Argument = undefined>(
  world: number,
  program: Program<Argument, Result>,
  argument?: Argument,
  options?: RunOptions,
): Promise<Result[]> {
  const all = await outcomes(world, program, argument, options);
  return all.map((outcome, rank) => {
    if ("ok" in outcome) return outcome.ok;
    throw new Error(`rank ${rank}: ${JSON.stringify(outcome)}; all: ${JSON.stringify(all)}`);
  });
}
