/** @file Starts the processes of a scenario as its launcher would, waits for them, and reads what they wrote. */
import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readLines } from "./lines.js";
import type { Spec } from "./rank.js";
import {
  type Group,
  groupsOf,
  type LauncherName,
  type RankedCall,
  type RankedScenario,
  type RankRecord,
} from "./scenario.js";
import { filesOf } from "./state.js";

/** Without any event of any process for so long, the processes hang and are killed. */
const idleLimitMs = 60_000;

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port was found");
  return address.port;
}

/** What a launcher sets for the process of a rank. */
function variables(launcher: LauncherName, rank: number, world: number, port: number): Record<string, string> {
  const sets: Record<LauncherName, Record<string, string | number>> = {
    env: { LOCAL_RANK: rank, NODE_RANK: 0, WORLD_SIZE: world },
    nodes: { LOCAL_RANK: 0, NODE_RANK: rank, WORLD_SIZE: world },
    torchrun: {
      LOCAL_RANK: rank,
      RANK: rank,
      GROUP_RANK: 0,
      WORLD_SIZE: world,
      LOCAL_WORLD_SIZE: world,
      TORCHELASTIC_RUN_ID: "run",
    },
    slurm: {
      SLURM_NTASKS: world,
      SLURM_NTASKS_PER_NODE: world,
      SLURM_PROCID: rank,
      SLURM_LOCALID: rank,
      SLURM_NODEID: 0,
      SLURM_NNODES: 1,
      SLURM_JOB_ID: 4321,
      SLURM_JOB_NAME: "train",
      SLURM_NODELIST: "localhost",
    },
    script: {},
    fork: {},
  };
  const set = Object.fromEntries(Object.entries(sets[launcher]).map(([name, value]) => [name, String(value)]));
  const starts = launcher === "script" || launcher === "fork";
  return starts ? set : { MASTER_ADDR: "127.0.0.1", MASTER_PORT: String(port), ...set };
}

/** This process's variables without those of any launcher. */
function clean(): NodeJS.ProcessEnv {
  const launchers = /^(SLURM_|PL_|TORCHELASTIC_|MASTER_|(LOCAL_|NODE_|GROUP_)?RANK$|(LOCAL_)?WORLD_SIZE$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !launchers.test(name)));
}

/** A `scontrol` that notes its arguments. */
function provideScontrol(root: string): string {
  const tools = join(root, ".bin");
  mkdirSync(tools, { recursive: true });
  const tool = join(tools, "scontrol");
  writeFileSync(tool, `#!/bin/sh\necho "$@" >> "${root}/scontrol.txt"\n`);
  chmodSync(tool, 0o755);
  return tools;
}

const program = fileURLToPath(new URL("./rank.ts", import.meta.url));
/** Without the paths to sources: processes that use the built packages, a file each, begin in a fraction of the time. */
const built = fileURLToPath(new URL("../../../../../tsconfig.base.json", import.meta.url));

interface Child {
  readonly rank: number;
  readonly process: ChildProcess;
  /** The exit code; negative, the number of the signal that ended it. */
  exit: number | null;
}

const numbers: Partial<Record<NodeJS.Signals, number>> = {
  SIGKILL: 9,
  SIGTERM: 15,
  SIGINT: 2,
  SIGABRT: 6,
  SIGSEGV: 11,
  SIGUSR1: 10,
};

function start(file: string, index: number | null, env: NodeJS.ProcessEnv, log: number): Child {
  const args = [...process.execArgv, program, file, ...(index === null ? [] : [String(index)])];
  // A group of its own, so that all that it started can be killed with it.
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", log, log], detached: true });
  const started: Child = { rank: index ?? 0, process: child, exit: null };
  child.once("exit", (code, signal) => {
    started.exit = code ?? -(signal === null ? 1 : (numbers[signal] ?? 1));
  });
  child.once("error", () => {
    started.exit = 1;
  });
  return started;
}

function killAll(children: readonly Child[]): void {
  for (const { process: child } of children) {
    if (child.pid === undefined) continue;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended.
    }
  }
}

function sizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** Waits until all have ended; whether they had to be killed because nothing happened. */
async function ended(children: readonly Child[], paths: readonly string[]): Promise<boolean> {
  let size = 0;
  let since = Date.now();
  while (children.some(({ exit }) => exit === null)) {
    await wait(20);
    const now = sizeOf(paths);
    if (now !== size) [size, since] = [now, Date.now()];
    if (Date.now() - since > idleLimitMs) {
      killAll(children);
      return true;
    }
  }
  return false;
}

/** Runs some calls in so many processes. */
async function runGroup(
  scenario: RankedScenario,
  { world, calls }: { world: number; calls: RankedCall[] },
  root: string,
  notes: string,
): Promise<Group> {
  const launcher = scenario.launcher ?? "env";
  const paths = Array.from({ length: world }, (_, rank) => join(notes, `${rank}.jsonl`));
  const file = join(notes, "spec.json");
  const spec: Spec = { scenario, calls, root, paths, world };
  writeFileSync(file, JSON.stringify(spec));
  const port = await freePort();
  const env = {
    ...clean(),
    GLOO_SOCKET_IFNAME: "lo",
    OMP_NUM_THREADS: "1",
    POSSIBLE_USER_WARNINGS: "off",
    TSX_TSCONFIG_PATH: built,
  };
  if (launcher === "slurm") Object.assign(env, { PATH: `${provideScontrol(root)}:${process.env.PATH ?? ""}` });
  const log = openSync(join(notes, "log.txt"), "a");
  const isStarted = launcher === "script" || launcher === "fork";
  const count = isStarted ? 1 : world;
  const children = Array.from({ length: count }, (_, rank) =>
    start(file, isStarted ? null : rank, { ...env, ...variables(launcher, rank, world, port) }, log),
  );
  const hangs = await ended(children, paths);
  closeSync(log);
  if (process.env.CONFORMANCE_DEBUG !== undefined) process.stderr.write(readFileSync(join(notes, "log.txt")));
  const ranks = paths.map((path, rank): RankRecord => {
    const record = readLines(path, rank);
    const child = children.find((one) => one.rank === rank);
    return { ...record, exit: child?.exit ?? record.exit };
  });
  const files = filesOf(root);
  const texts = files.filter((name) => name.endsWith(".csv") || name === "scontrol.txt");
  const csv = Object.fromEntries(texts.map((name) => [name, readFileSync(join(root, name), "utf8")]));
  return { world, ranks, hangs, files, ...(texts.length > 0 ? { csv } : {}) };
}

/** Runs a scenario in a folder of its own, which is removed. */
export async function recordRanks(scenario: RankedScenario): Promise<Group[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "conformance-ranks-")));
  const notes = mkdtempSync(join(tmpdir(), "conformance-notes-"));
  const found: Group[] = [];
  try {
    for (const [i, group] of groupsOf(scenario).entries()) {
      const place = join(notes, String(i));
      mkdirSync(place);
      const one = await runGroup(scenario, group, root, place);
      found.push(one);
      if (one.ranks.some(({ exit }) => exit !== 0) && scenario.go_on !== true) break;
    }
  } finally {
    for (const folder of [root, notes]) rmSync(folder, { recursive: true, force: true });
  }
  return found;
}
