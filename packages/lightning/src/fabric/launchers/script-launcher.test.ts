/** @file Programs that start themselves again: what their processes are told, and how all of them end however one does. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Plan } from "../../../scripts/testing/launched.js";

const root = fileURLToPath(new URL("../../../../..", import.meta.url));
const program = fileURLToPath(new URL("../../../scripts/testing/launched.ts", import.meta.url));
const loader = pathToFileURL(`${root}/node_modules/tsx/dist/loader.mjs`).href;
/** Processes start slowly where many do at once. */
const limit = 120_000;

interface Line {
  rank: number;
  pid: number;
  what: string;
  value: Record<string, unknown> | number | null;
}

interface Outcome {
  lines: Line[];
  errors: string;
  code: number | null;
  signal: string | null;
  /** From the first line with an action, or the signal, to the end of all. */
  milliseconds: number;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until none of some processes is there. */
async function gone(pids: readonly number[], milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (pids.some(isAlive)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Runs the program; `react` is called with each of its lines. */
function run(plan: Plan, react?: (line: Line, child: ChildProcess) => boolean, env = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", loader, program, JSON.stringify(plan)], {
      cwd: root,
      env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1", LIGHTNING_TS_EXIT_TIMEOUT: "2", ...env },
    });
    running.add(child);
    const lines: Line[] = [];
    let errors = "";
    let rest = "";
    let last = Date.now();
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts.filter((one) => one.startsWith("{"))) {
        const line = JSON.parse(part) as Line;
        lines.push(line);
        if (line.what === "step" || line.what === "done") last = Date.now();
        if (react?.(line, child) === true) last = Date.now();
      }
    });
    child.on("error", reject);
    let ended: [number | null, string | null] = [null, null];
    child.on("exit", (code, signal) => (ended = [code, signal]));
    child.on("close", () => {
      running.delete(child);
      const [code, signal] = ended;
      resolve({ lines, errors, code, signal, milliseconds: Date.now() - last });
    });
  });
}

const valuesOf = (lines: readonly Line[], what: string): Line["value"][] =>
  lines.filter((line) => line.what === what).map((line) => line.value);
const pidsOf = (lines: readonly Line[]): number[] => [...new Set(lines.map(({ pid }) => pid))];

describe("a program that starts itself again", { timeout: limit }, () => {
  it.each(["ddp", "ddp_spawn", "ddp_notebook", "object"])("strategy %s: once for each device", async (strategy) => {
    const { lines, code } = await run({ devices: 2, strategy, batches: 1 });
    expect(code).toBe(0);
    const begun = valuesOf(lines, "begin") as Record<string, unknown>[];
    expect(begun.map(({ argv, flags }) => ({ argv, flags }))).toEqual(
      Array.from({ length: 2 }, () => ({ argv: 1, flags: ["--import", loader] })),
    );
    const done = valuesOf(lines, "done") as Record<string, unknown>[];
    const shared = { numDevices: 2, numNodes: 1, nodeRank: 0, worldSize: 2, predictions: 1 };
    expect(done.sort((a, b) => Number(a.globalRank) - Number(b.globalRank))).toEqual([
      { ...shared, globalRank: 0, localRank: 0, isGlobalZero: true },
      { ...shared, globalRank: 1, localRank: 1, isGlobalZero: false },
    ]);
    expect(new Set(valuesOf(lines, "sum"))).toEqual(new Set([3]));
  });

  it("connects the processes: what one of them has, all may get", async () => {
    const { lines, errors } = await run({ devices: 2, batches: 1, collectives: true });
    expect(errors).not.toContain("Error");
    const expected = {
      ...{ sum: [1, 3], mean: [0.5, 1.5], max: [1, 2], min: [0, 1], product: [0, 2], whole: [1] },
      gathered: [[0, 1], [1, 2]], // prettier-ignore
      sent: { name: "from 1", parts: [1, null, null] },
      ...{ sentTensor: [0, 1], sentTree: [[1, 2], "text"], any: true, all: false, agreed: [true, true, false] },
    };
    const seen = lines.filter(({ what }) => what === "collectives");
    expect(seen.map(({ rank, value }) => [rank, value]).sort()).toEqual([
      [0, { ...expected, gradients: [2, 4] }],
      [1, { ...expected, gradients: [6, 8] }],
    ]);
  });

  const failures: [plan: Plan, code: number, message: string][] = [
    [{ devices: 2, rank: 1, action: "throw", at: "start" }, 1, "Error: rank 1 fails at start"],
    [{ devices: 2, rank: 1, action: "exit", at: "start" }, 7, "exit code 7"],
    [{ devices: 2, rank: 1, action: "leave", at: "start" }, 1, "exit code 0"],
    [{ devices: 3, rank: 2, action: "throw", at: "step" }, 1, "Error: rank 2 fails at step"],
    [{ devices: 3, rank: 1, action: "exit", at: "step" }, 7, "exit code 7"],
    [{ devices: 2, rank: 1, action: "leave", at: "step" }, 1, "exit code 0"],
    [{ devices: 3, rank: 2, action: "kill", at: "step" }, 137, "SIGKILL"],
    [{ devices: 2, rank: 1, action: "throw", at: "step", barrier: false, step: 1000, batches: 100 }, 1, "rank 1 fails"],
    [{ devices: 2, rank: 0, action: "throw", at: "step" }, 1, "rank 0 fails at step"],
    [{ devices: 2, rank: 0, action: "exit", at: "step" }, 7, ""],
    [{ devices: 2, rank: 1, action: "throw", at: "end" }, 1, "rank 1 fails at end"],
    [{ devices: 2, rank: 1, action: "exit", at: "end" }, 7, "exit code"],
    [
      { devices: 2, rank: 1, action: "hang", at: "end" },
      1,
      "Expected the other processes of the run to end within 2 seconds",
    ],
    [
      { devices: 2, rank: 1, action: "spin", at: "end" },
      1,
      "Expected the other processes of the run to end within 2 seconds",
    ],
  ];

  it.each(failures)("%j: all end, with %i", async (plan, expected, message) => {
    const { lines, errors, code, milliseconds } = await run(plan);
    expect(errors).toContain(message);
    expect(code).toBe(expected);
    expect(milliseconds).toBeLessThan(plan.at === "start" ? limit : 10_000);
    expect(await gone(pidsOf(lines), 5000)).toBe(true);
  });

  it("gives the error to a program that catches it", async () => {
    const { lines, code } = await run({ devices: 2, rank: 1, action: "exit", at: "step", catches: true });
    const errors = valuesOf(lines, "error") as Record<string, unknown>[];
    expect(errors).toEqual([expect.objectContaining({ name: "ProcessExitedException", exitCode: 7 })]);
    expect(code).toBe(0);
  });

  it("leaves no process behind where the first is killed, wherever the others are", async () => {
    for (const action of ["hang", "spin"] as const) {
      const { lines, signal } = await run({ devices: 3, rank: 1, action, at: "step" }, ({ what, rank }, child) => {
        if (what !== "step" || rank !== 1) return false;
        return child.kill("SIGKILL");
      });
      expect(signal).toBe("SIGKILL");
      expect(await gone(pidsOf(lines), 5000)).toBe(true);
    }
  });

  it.each([
    ["SIGINT", 130, "KeyboardInterrupt"],
    ["SIGTERM", 143, "SIGTERMException"],
  ] as const)("passes %s on to all, which end their runs", async (signal, expected, name) => {
    let isSent = false;
    const plan: Plan = { devices: 2, batches: 200, step: 50, barrier: false };
    const { lines, code, milliseconds } = await run(plan, ({ what, rank }, child) => {
      if (isSent || what !== "step" || rank !== 1) return false;
      return (isSent = child.kill(signal));
    });
    const errors = valuesOf(lines, "error") as Record<string, unknown>[];
    expect(errors.map((error) => error.name)).toContain(name);
    expect(code).toBe(expected);
    expect(milliseconds).toBeLessThan(10_000);
    expect(await gone(pidsOf(lines), 5000)).toBe(true);
  });
});

describe("a program that cannot be started again", { timeout: limit }, () => {
  const code = `
    import { Trainer } from "./packages/lightning/src/index.ts";
    import { loader, Model, quiet } from "./packages/lightning/scripts/testing/trainer.ts";
    const trainer = new Trainer({ ...quiet, accelerator: "cpu", devices: 2 });
    await trainer.predict(new Model(), loader(2));
  `;

  it("says so", async () => {
    const child = spawn(process.execPath, ["--import", loader, "--input-type=module", "-"], { cwd: root });
    running.add(child);
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.stdin.end(code);
    await new Promise((resolve) => child.on("close", resolve));
    running.delete(child);
    expect(errors).toContain("expected a script that Node can run again");
  });
});
