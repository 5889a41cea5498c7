/** @file Programs run in several processes, as a launcher that sets the environment would start them, for tests. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePort } from "../../src/fabric/environments/free-port.js";

/** What a module that ranks run exports by default: it gets what the test gave, and gives what a message can hold. */
export type Program<Argument, Result> = (argument: Argument) => Promise<Result> | Result;

/** What became of a rank. */
export type Outcome<Result> =
  | { readonly ok: Result }
  | { readonly error: { readonly name: string; readonly message: string } }
  /** The process ended without an answer: its exit code, or the signal's name, and what it wrote to its error output. */
  | { readonly exit: number | string; readonly text: string };

/** How ranks are run. */
export interface RankOptions {
  /** After so many seconds the processes are killed. Default 100. */
  limit?: number;
  env?: Record<string, string>;
}

const rank = fileURLToPath(new URL("./rank.ts", import.meta.url));

function answer<Result>(child: ChildProcess): Promise<Outcome<Result>> {
  return new Promise((resolve) => {
    let said: Outcome<Result> | undefined;
    let text = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    child.on("message", (message) => (said = message as Outcome<Result>));
    child.on("exit", (code, signal) =>
      resolve(said !== undefined && code === 0 ? said : { exit: signal ?? code ?? -1, text }),
    );
    child.on("error", ({ name, message }) => resolve({ error: { name, message } }));
  });
}

/** What a program gave in each of `world` fresh processes, the ranks of one run. */
export async function outcomes<Result, Argument>(
  world: number,
  program: URL,
  argument: Argument,
  { limit = 100, env = {} }: RankOptions = {},
): Promise<Outcome<Result>[]> {
  const port = String(freePort());
  const children = Array.from({ length: world }, (_, index) => {
    const ranks = { LOCAL_RANK: String(index), NODE_RANK: "0", WORLD_SIZE: String(world) };
    const started = fork(rank, [], {
      execArgv: ["--import", import.meta.resolve("tsx")],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1", MASTER_ADDR: "127.0.0.1", MASTER_PORT: port, ...ranks, ...env }, // prettier-ignore
    });
    started.send({ program: program.href, argument });
    return started;
  });
  const killer = setTimeout(() => children.forEach((one) => one.kill("SIGKILL")), limit * 1000);
  try {
    return await Promise.all(children.map((one) => answer<Result>(one)));
  } finally {
    clearTimeout(killer);
  }
}

/** What a program gave in each of `world` fresh processes; a rank that fails fails all. */
export async function inRanks<Result, Argument>(
  world: number,
  program: URL,
  argument: Argument,
  options?: RankOptions,
): Promise<Result[]> {
  const all = await outcomes<Result, Argument>(world, program, argument, options);
  return all.map((outcome, index) => {
    if ("ok" in outcome) return outcome.ok;
    throw new Error(`rank ${index}: ${JSON.stringify(outcome)}; all: ${JSON.stringify(all)}`);
  });
}
