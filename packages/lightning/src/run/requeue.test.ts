/** @file The end of a SLURM job's time: a checkpoint, a call of scontrol, and the next job that goes on from there. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const program = fileURLToPath(new URL("../../scripts/testing/requeued.ts", import.meta.url));
const tsx = pathToFileURL(`${root}/node_modules/tsx/dist/loader.mjs`).href;
const job = {
  SLURM_NTASKS: "1",
  SLURM_NTASKS_PER_NODE: "1",
  SLURM_PROCID: "0",
  SLURM_LOCALID: "0",
  SLURM_NODEID: "0",
  SLURM_NNODES: "1",
  SLURM_JOB_NAME: "train",
  SLURM_JOB_ID: "77",
};

let folder: string;
let bin: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "requeue-"));
  bin = mkdtempSync(join(tmpdir(), "bin-"));
});
afterEach(() => [folder, bin].forEach((path) => rmSync(path, { recursive: true, force: true })));

/** A stand-in for SLURM's command, which notes what it is called with. */
function scontrol(exitCode = 0): void {
  const text = `#!/bin/sh\necho "$@" >> "${join(bin, "calls")}"\nexit ${exitCode}\n`;
  writeFileSync(join(bin, "scontrol"), text, { mode: 0o755 });
}

const calls = (): string[] => {
  const path = join(bin, "calls");
  return existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
};

/** Runs the job to its end. */
function run(
  kind: string,
  variables: Record<string, string> = job,
): Promise<{ lines: string[]; errors: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", tsx, program, folder, kind], {
      cwd: root,
      timeout: 100_000,
      env: { ...process.env, ...variables, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` },
    });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", (code) => {
      const lines = output.split("\n").filter((line) => line.startsWith("> "));
      resolve({ lines: lines.map((line) => line.slice(2)), errors, code });
    });
  });
}

describe("the end of a job's time", { timeout: 120_000 }, () => {
  it("is a checkpoint and a place in the queue, and the next job goes on from it", async () => {
    scontrol();
    const first = await run("first");
    expect(first.code).toBe(0);
    // Neither the signal nor SIGTERM ends it.
    expect(first.lines.at(-1)).toBe("done 6 fresh");
    expect(readdirSync(folder)).toEqual(["hpc_ckpt_1.ckpt"]);
    expect(calls()).toEqual(["requeue 77"]);
    const second = await run("longer", { ...job, SLURM_ARRAY_JOB_ID: "70", SLURM_ARRAY_TASK_ID: "3" });
    expect(second.lines[0]).toMatch(/^step [3-5]$/);
    expect(second.lines.at(-1)).toBe("done 8 hpc_ckpt_1.ckpt");
    expect(calls()).toEqual(["requeue 77"]);
  });

  it("is a warning where the command fails or is not there", async () => {
    scontrol(1);
    expect((await run("first")).errors).toContain("Requeuing SLURM job 77 failed");
    rmSync(join(bin, "scontrol"));
    const again = await run("first", { ...job, SLURM_JOB_ID: "none" });
    expect(again.code).toBe(0);
  });

  it("is the program's affair where it listens to the signal itself", async () => {
    scontrol();
    const { lines, code } = await run("own");
    expect([code, lines.at(-1)]).toEqual([0, "done 6 fresh"]);
    expect(lines).toContain("own handler");
    expect([readdirSync(folder), calls()]).toEqual([[], []]);
  });
});
