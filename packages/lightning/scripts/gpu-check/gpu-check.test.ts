/** @file The check of a GPU: without one it says so; its steps run on the processor too, and notice what is wrong. */
import { cuda } from "@lightning-ts/torch";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { placeOf, runSteps } from "./step.js";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");
const program = fileURLToPath(new URL("main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gpu-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  const env = { ...process.env, PEER_PYTHON: "" };
  return spawnSync(process.execPath, [tsx, program, ...args], { encoding: "utf8", env });
}

describe("gpu-check", () => {
  it.runIf(!cuda.isAvailable())(
    "says that there is no GPU, and ends with 3",
    () => {
      const { status, stdout } = check();
      expect([status, stdout]).toEqual([3, expect.stringContaining("No GPU that libtorch can use")]);
    },
    120_000,
  );

  it.each(["every precision", "hook", "memory", "streams", "group", "speed"])(
    "%s runs on the processor",
    (only) => {
      const json = join(folder, `${only}.json`);
      const { status, stdout } = check("--device", "cpu", "--only", only, "--json", json);
      expect([status, stdout]).toEqual([0, expect.stringMatching(/\d passed, 0 failed\n$/)]);
      const { steps } = JSON.parse(readFileSync(json, "utf8")) as { steps: { passed: boolean }[] };
      expect(steps.every(({ passed }) => passed)).toBe(true);
    },
    120_000,
  );

  it("a step that does not exist is refused", () => {
    const { status, stderr } = check("--device", "cpu", "--only", "teapots");
    expect([status, stderr]).toEqual([1, expect.stringContaining("Received: teapots")]);
  }, 120_000);

  it("one that fails is counted, and the others run", async () => {
    const steps = [
      { name: "bad", run: () => Promise.reject(new Error("no")) },
      { name: "worse", run: () => { throw new Error("never"); } }, // prettier-ignore
      { name: "good", run: () => ({ answers: 42 }) },
    ];
    const outcomes = await runSteps(steps, placeOf("cpu"), () => undefined);
    expect(outcomes.map(({ name, passed, problem, figures }) => [name, passed, problem, figures])).toEqual([
      ["bad", false, "no", {}],
      ["worse", false, "never", {}],
      ["good", true, null, { answers: 42 }],
    ]);
  });
});
