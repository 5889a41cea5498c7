/**
 * @file Runs that are stopped in one language and go on in the other: `main.ts PYTHON [PART OF NAMES]`. Each must end with the weights, the optimizer's
 * state and the callbacks' states of the run without a stop, to 1e-6. Closes with `N passed, M failed`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrainerOptions } from "../../src/index.js";
import { type Case, fit, Model, outcome, plain, type SchedulerName, table } from "./model.js";
import { difference } from "../../../torch/scripts/interchange/difference.js";

/** What is stopped inside of an epoch: schedulers of both intervals, and one that watches a metric. */
const insideOfEpochs: readonly (readonly [scheduler: SchedulerName, callbacks: boolean])[] = [
  ["StepLR", false],
  ["StepLR", true],
  ["OneCycleLR", false],
  ["CyclicLR", true],
  ["ReduceLROnPlateau", true],
];

function allCases(): Case[] {
  const cases: Case[] = [];
  for (const optimizer of Object.keys(table.optimizers) as Case["optimizer"][]) {
    for (const scheduler of Object.keys(table.schedulers) as SchedulerName[]) {
      for (const callbacks of [false, true]) {
        const name = `${optimizer}-${scheduler}${callbacks ? "-callbacks" : ""}`;
        cases.push({ name, optimizer, scheduler, callbacks, stop: "epoch" });
      }
    }
    for (const [scheduler, callbacks] of insideOfEpochs) {
      const name = `${optimizer}-${scheduler}${callbacks ? "-callbacks" : ""}-mid-epoch`;
      cases.push({ name, optimizer, scheduler, callbacks, stop: "step" });
    }
  }
  return cases;
}

const wholeFlags = ({ stop }: Case): TrainerOptions => ({
  maxEpochs: table.epochs,
  maxSteps: stop === "step" ? 3 * table.epochs : -1,
});

type Results = Record<string, Record<string, unknown>>;

/** A run's result, or the error it ended with. */
async function attempt(run: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>> {
  try {
    return await run();
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function python(command: string, stage: "first" | "second", root: string): Results {
  const script = fileURLToPath(new URL("./interchange.py", import.meta.url));
  const { status } = spawnSync(command, ["-W", "ignore", script, stage, root], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  const file = join(root, `py-${stage}.json`);
  if (status !== 0 || !existsSync(file)) throw new Error(`interchange.py ${stage} ended with ${status}.`);
  return JSON.parse(readFileSync(file, "utf8").replace(/\b-?(NaN|Infinity)\b/g, "null")) as Results;
}

/** The whole run here, its first half as a file, and the second half of Lightning's first. */
async function runHere(root: string, each: Case): Promise<Record<"whole" | "continued", Record<string, unknown>>> {
  const { name, stop } = each;
  const whole = await attempt(async () => outcome(await fit(each, join(root, "ts-whole", name), wholeFlags(each))));
  const half = stop === "step" ? { maxEpochs: table.epochs, maxSteps: 4 } : { maxEpochs: 2 };
  const stopped = await attempt(async () => {
    const { trainer } = await fit(each, join(root, "ts", name), half);
    await trainer.saveCheckpoint(join(root, `ts-${name}.ckpt`));
    return {};
  });
  const path = join(root, `py-${name}.ckpt`);
  const continued = await attempt(async () => {
    const found = outcome(await fit(each, join(root, "py", name), wholeFlags(each), path));
    const loaded = await Model.loadFromCheckpoint(path);
    return { ...found, hparams: plain(loaded.hparams) };
  });
  return { whole: "error" in stopped ? stopped : whole, continued };
}

async function main(command: string, pattern: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "interchange-"));
  let passed = 0;
  let failed = 0;
  const check = (what: string, found: string | null): void => {
    if (found === null) passed++;
    else {
      failed++;
      console.log(`${what}: ${found}`);
    }
  };
  try {
    const cases = allCases().filter(({ name }) => name.includes(pattern));
    writeFileSync(join(root, "cases.json"), JSON.stringify(cases));
    const first = python(command, "first", root);
    const here = new Map<string, Awaited<ReturnType<typeof runHere>>>();
    for (const each of cases) here.set(each.name, await runHere(root, each));
    const second = python(command, "second", root);
    for (const { name, optimizer, scheduler, stop } of cases) {
      const expected = first[name] ?? {};
      const { whole = {}, continued = {} } = here.get(name) ?? {};
      const { hparams, saved, loaded, ...back } = second[name] ?? {};
      const { hparams: hparamsHere, ...forth } = continued;
      const kept = { optimizer, scheduler, width: 3, extra: { note: "é", list: [1, 2.5, null], flag: true } };
      if (stop === "epoch") check(`${name}, whole run here and there`, difference(whole, expected));
      check(`${name}, stopped in Python, goes on here`, difference(forth, expected));
      check(`${name}, stopped here, goes on in Python`, difference(back, expected));
      check(`${name}, hyperparameters from Python`, difference(hparamsHere, kept));
      check(`${name}, hyperparameters to Python`, difference(hparams, kept));
      check(`${name}, weights to Python`, difference(loaded, saved));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

const [command, pattern = ""] = process.argv.slice(2);
if (command === undefined)
  throw new Error("Expected the command of a Python with torch and lightning. Received: none.");
await main(command, pattern);
