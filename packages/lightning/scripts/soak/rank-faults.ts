/** @file Lets each rank of a fit fail in each way at each stage: all processes have to end soon, and the next run has to end as if nothing had happened. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { load } from "@lightning-ts/torch";
import type { RankFault } from "./fault-kinds.js";
import type { FaultyPlan } from "./faulty.js";

/** One fault, of a run in so many processes. */
export interface Fault extends RankFault {
  world: number;
}

/** A line of a process. */
export interface FaultyLine {
  rank: number;
  pid: number;
  what: string;
  value: unknown;
}

/** What became of a run. */
export interface FaultyOutcome {
  lines: FaultyLine[];
  errors: string;
  code: number | null;
  /** Milliseconds from the fault to the end of the first process. */
  milliseconds: number;
}

/** Seconds that processes wait for each other. */
const timeout = 5;
/** Seconds that they have to end after the first. */
const exitTimeout = 3;
/** Seconds that processes have to come to the Trainer's call at least, whatever the timeout. */
const startTimeout = 60;
/** Milliseconds in which all have to be gone, from the fault on: the waits, and what a loaded machine needs. */
function boundOf({ action, stage }: Fault): number {
  const wait = action === "hang" && stage === "launch" ? startTimeout : timeout;
  return 1000 * (wait + exitTimeout) + 22_000;
}

const program = fileURLToPath(new URL("./faulty.ts", import.meta.url));
const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Starts the program, as a user would. */
export function startFaulty(
  plan: FaultyPlan,
  env: Readonly<Record<string, string>> = {},
  wrapper: readonly string[] = [],
): { child: ChildProcess; outcome: Promise<FaultyOutcome> } {
  const [command, ...args] = [...wrapper, process.execPath];
  const child = spawn(command, [...args, "--import", import.meta.resolve("tsx"), program, JSON.stringify(plan)], {
    cwd: root,
    env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1", LIGHTNING_TS_EXIT_TIMEOUT: String(exitTimeout), ...env }, // prettier-ignore
  });
  const outcome = new Promise<FaultyOutcome>((resolve) => {
    const lines: FaultyLine[] = [];
    let errors = "";
    let rest = "";
    let since = Date.now();
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts.filter((one) => one.startsWith("{"))) {
        const line = JSON.parse(part) as FaultyLine;
        lines.push(line);
        if (line.what === "fault") since = Date.now();
      }
    });
    child.on("exit", (code) => {
      const milliseconds = Date.now() - since;
      // What is written before the end may arrive after it. A process that is left would keep the stream open.
      void Promise.race([new Promise((closed) => child.on("close", closed)), wait(2000)]).then(() =>
        resolve({ lines, errors, code, milliseconds }),
      );
    });
  });
  return { child, outcome };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The processes of a run that are still there a while after its end. */
export async function orphansOf(lines: readonly FaultyLine[]): Promise<number[]> {
  const pids = [...new Set(lines.map(({ pid }) => pid))];
  for (let i = 0; i < 50 && pids.some(isAlive); i++) await wait(100);
  return pids.filter(isAlive);
}

/** The weights of all processes that came to the end; one text where they agree. */
export function weightsOf({ lines }: FaultyOutcome): string {
  return [...new Set(lines.filter(({ what }) => what === "done").map(({ value }) => String(value)))].join(" and ");
}

/** The files of a folder that no checkpoint can be read from. */
export function damaged(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  return names.filter((name) => {
    if (!name.endsWith(".ckpt")) return false;
    try {
      load(join(folder, name), { mapLocation: "cpu" });
      return false;
    } catch {
      return true;
    }
  });
}

/** What is expected of the text that a failed run leaves: the rank, and what happened to it. */
function tells({ action, rank, stage }: Fault, errors: string): boolean {
  if (action === "throw") return errors.includes(`rank ${rank} fails at ${stage}`);
  if (rank === 0) return true; // the program that was started: it says nothing any more, its end says it all
  if (action === "kill") return errors.includes("SIGKILL") && errors.includes(`Process ${rank} of the run`);
  if (action === "exit") return errors.includes("exit code 7") && errors.includes(`Process ${rank} of the run`);
  return errors !== "";
}

/** The weights of a run without a fault. */
export async function wholeRun(world: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  try {
    return weightsOf(await startFaulty({ folder, devices: world, timeout: 60 }).outcome);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a fit with a fault, and then without.
 *
 * @param expected the weights of the run without a fault
 * @returns what is wrong with it, nothing where all is right
 */
export async function tryFault(fault: Fault, expected: string): Promise<string[]> {
  const { world, ...own } = fault;
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  const wrong: string[] = [];
  try {
    const { child, outcome } = startFaulty({ folder, devices: world, timeout, fault: own });
    const killer = setTimeout(() => child.kill("SIGKILL"), 120_000);
    const failed = await outcome;
    clearTimeout(killer);
    if (!failed.lines.some(({ what }) => what === "fault")) wrong.push("the fault did not come");
    if (failed.code === 0) wrong.push("the run ended with 0");
    if (failed.milliseconds > boundOf(fault)) wrong.push(`the end came after ${failed.milliseconds} ms`);
    if (!tells(fault, failed.errors)) wrong.push(`the message does not say it: ${failed.errors.slice(-600)}`);
    const orphans = await orphansOf(failed.lines);
    if (orphans.length > 0) wrong.push(`processes are left: ${orphans.join(", ")}`);
    for (const pid of orphans) process.kill(pid, "SIGKILL");
    wrong.push(...damaged(folder).map((name) => `${name} is half written`));
    const again = await startFaulty({ folder, devices: world, timeout: 60 }).outcome;
    const weights = weightsOf(again);
    if (weights !== expected) wrong.push(`the next run ends with ${weights || again.errors.slice(-600)}`);
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
