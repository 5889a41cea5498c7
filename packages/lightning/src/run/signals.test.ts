/** @file Ctrl+C and SIGTERM: what is finished, who is told, how the process ends. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Trainer } from "../index.js";

const program = fileURLToPath(new URL("../../scripts/testing/signalled.ts", import.meta.url));
const tsx = fileURLToPath(new URL("../../../../node_modules/tsx/dist/cli.mjs", import.meta.url));
const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** What a program that trains wrote, line by line, and how it ended. */
interface Outcome {
  lines: string[];
  code: number | null;
  milliseconds: number;
}

/** Runs the program; `react` is called with each of its lines and may send a signal. */
function run(kind: string, react: (line: string, kill: (signal: NodeJS.Signals) => void) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    // Not through tsx's command, which would answer signals itself.
    const child = spawn(process.execPath, ["--import", tsx.replace("cli.mjs", "loader.mjs"), program, kind], {
      cwd: root,
    });
    const lines: string[] = [];
    let rest = "";
    let last = Date.now();
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts.filter((one) => one.startsWith("> "))) {
        lines.push(line.slice(2));
        react(line.slice(2), (signal) => {
          last = Date.now();
          child.kill(signal);
        });
      }
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ lines, code, milliseconds: Date.now() - last }));
  });
}

describe("SIGINT", () => {
  it("once ends the run after the batch: state, hooks and loggers are closed, what follows does not run", async () => {
    const { lines, code } = await run("steps", (line, kill) => {
      if (line === "step 2") kill("SIGINT");
    });
    expect(lines.slice(-3)).toEqual(["onException KeyboardInterrupt interrupted train", "finalize failed", "exit"]);
    expect(lines).not.toContain("onTrainEnd");
    expect(lines).not.toContain("teardown");
    expect(lines).not.toContain("after fit");
    expect(code).toBe(130);
  });

  it("twice ends the process at once, also while a hook waits", async () => {
    const { lines, code, milliseconds } = await run("waits", (line, kill) => {
      if (line === "step 0") kill("SIGINT");
      if (line.startsWith("onException")) kill("SIGINT");
    });
    expect(lines).not.toContain("finalize failed");
    expect(code).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(3000);
  });
});

describe("SIGTERM", () => {
  it("ends the run after the batch and its hooks; the process ends with 143", async () => {
    const { lines, code } = await run("steps", (line, kill) => {
      if (line === "step 2") kill("SIGTERM");
    });
    const at = lines.indexOf("onException SIGTERMException interrupted train");
    expect(lines[at - 1]).toMatch(/^batch end \d+$/);
    expect(lines.slice(at + 1)).toEqual(["received true", "finalize failed", "exit"]);
    expect(code).toBe(143);
  });
});

describe("listeners", () => {
  const listeners = (): number => process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");

  it("are there while a run goes on, and never afterwards", async () => {
    const before = listeners();
    let during = 0;
    class Counting extends Model {
      override onTrainStart(): void {
        during = listeners();
      }
    }
    await new Trainer({ ...quiet, maxEpochs: 1 }).fit(new Counting(), loader(1));
    expect(during).toBe(before + 2);
    expect(listeners()).toBe(before);
    class Failing extends Model {
      override trainingStep(): never {
        throw new Error("step");
      }
    }
    await expect(new Trainer({ ...quiet, maxEpochs: 1 }).fit(new Failing(), loader(1))).rejects.toThrow("step");
    expect(listeners()).toBe(before);
  });
});
