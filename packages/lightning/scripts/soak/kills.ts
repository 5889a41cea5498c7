/**
 * @file Kills a training process at random moments while it writes checkpoints, and starts it again: whatever file is there must load,
 * and the run must end with the weights of one that nobody killed.
 */
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "@lightning-ts/torch";

/** What came of a number of kills. */
export interface KillsReport {
  kills: number;
  /** Checkpoint files that were there after kills, all of which were loaded. */
  filesLoaded: number;
  /** Half-written temporary files that kills left, which the next run removes. */
  leftovers: number;
  /** Runs that came to their end. */
  runsFinished: number;
  faults: string[];
}

interface Result {
  step: number;
  weights: unknown;
}

const program = fileURLToPath(new URL("./trained.mjs", import.meta.url));

/** Runs until the end, or until it is killed some time after it began to train. */
async function run(folder: string, steps: number, killAfter: number | null): Promise<Result | "killed" | Error> {
  const child = fork(program, [folder, String(steps)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, OMP_NUM_THREADS: "1" },
    execArgv: [],
  });
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => (errors = (errors + String(chunk)).slice(-2000)));
  let result: Result | null = null;
  child.on("message", (message: "training" | Result) => {
    if (message !== "training") result = message;
    else if (killAfter !== null) setTimeout(() => child.kill("SIGKILL"), killAfter);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on("close", (...ended) => resolve(ended)),
  );
  if (result !== null) return result;
  return signal === "SIGKILL" ? "killed" : new Error(`the run ended with ${signal ?? code}: ${errors}`);
}

function checkFiles(folder: string, report: KillsReport): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".tmp")) report.leftovers++;
    if (!name.endsWith(".ckpt")) continue;
    try {
      load(join(folder, name), { mapLocation: "cpu" });
      report.filesLoaded++;
    } catch (error) {
      report.faults.push(`after kill ${report.kills}: ${name}: ${String(error)}`);
    }
  }
}

/**
 * Kills runs.
 *
 * @param random numbers from 0 to below 1
 */
export async function killRuns(kills: number, random: () => number): Promise<KillsReport> {
  const report: KillsReport = { kills: 0, filesLoaded: 0, leftovers: 0, runsFinished: 0, faults: [] };
  const steps = 60;
  const root = mkdtempSync(join(tmpdir(), "kills-"));
  try {
    mkdirSync(join(root, "whole"));
    const whole = await run(join(root, "whole"), steps, null);
    if (whole instanceof Error || whole === "killed") {
      report.faults.push(`the run that nobody killed: ${String(whole)}`);
      return report;
    }
    const expected = JSON.stringify(whole);
    let folder = join(root, "killed");
    for (let round = 0; report.kills < kills && report.faults.length === 0; round++) {
      mkdirSync(folder, { recursive: true });
      const ended = await run(folder, steps, random() * 200);
      if (ended === "killed") {
        report.kills++;
        checkFiles(folder, report);
        continue;
      }
      if (ended instanceof Error) report.faults.push(`after kill ${report.kills}: ${ended.message}`);
      else if (JSON.stringify(ended) !== expected) report.faults.push(`after kill ${report.kills}: other weights`);
      if (readdirSync(folder).some((name) => name.endsWith(".tmp"))) report.faults.push("temporary files are left");
      report.runsFinished++;
      rmSync(folder, { recursive: true });
      folder = join(root, `killed-${round}`);
    }
    return report;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
