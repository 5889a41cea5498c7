/** @file The promise of the memory design, kept by whole programs: a training loop that never mentions memory runs flat. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import type { Run } from "./samples.js";

const run = promisify(execFile);

/** Runs a program of this folder in a process of its own. */
async function measure(program: string, steps: number, environment: Record<string, string> = {}): Promise<Run> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { stdout } = await run(process.execPath, ["--import", "tsx", file, String(steps)], {
    env: { ...process.env, OMP_NUM_THREADS: "1", ...environment },
  });
  return JSON.parse(stdout) as Run;
}

/** The mean of a quarter of the run. */
function quarter({ rss }: Run, index: 1 | 2 | 3 | 4): number {
  const part = rss.slice(Math.floor(((index - 1) * rss.length) / 4), Math.floor((index * rss.length) / 4));
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}

const minutes = 60_000;

it.each(["./small-steps.ts", "./library-steps.ts"])(
  "10,000 steps of a small model: %s",
  { timeout: 3 * minutes },
  async (program) => {
    const result = await measure(program, 10_000);
    expect(result.stopped).toBeUndefined();
    expect(quarter(result, 4)).toBeLessThan(1.05 * quarter(result, 2));
    // A step's own tensors alone, which nobody disposes of: without collections they would pile up.
    expect(result.stats.handlesCreated).toBeGreaterThan(5 * 10_000);
    expect(result.loss).toBeLessThan(0.1);
  },
);

it("300 steps that allocate 200 MB each", { timeout: 5 * minutes }, async () => {
  const result = await measure("./large-steps.ts", 300);
  expect(result.stopped).toBeUndefined();
  expect(quarter(result, 4)).toBeLessThan(1.05 * quarter(result, 2));
  expect(Math.max(...result.rss)).toBeLessThan(1200 * 2 ** 20);
});

it("the same would grow without accounting", { timeout: 3 * minutes }, async () => {
  const result = await measure("./large-steps.ts", 300, { LIGHTNING_TS_NO_ACCOUNTING: "1" });
  expect(result.stopped).toBeDefined();
});
