/** @file Recorded calls of PyTorch and runs of Lightning, replayed on the device in a process of their own. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, type Figures, type Step } from "./step.js";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

/** Replays by a program whose last line says how many passed and failed. */
function replay(program: URL, args: readonly string[], env: NodeJS.ProcessEnv = {}): Figures {
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [tsx, fileURLToPath(program), ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  });
  const lines = stdout.trim().split("\n");
  const [, passed, failed] = /^(\d+) passed, (\d+) failed/.exec(lines.at(-1) ?? "") ?? [];
  expect(passed !== undefined, `ended by ${signal ?? `code ${status}`}: ${(stderr.trim() || stdout).slice(-500)}`);
  expect(failed === "0", `${passed} passed, ${failed} failed; the first: ${lines.slice(0, 5).join(" | ")}`);
  return { passed: Number(passed) };
}

const parity = new URL("../../../torch/scripts/parity/main.ts", import.meta.url);
const conformance = new URL("../conformance/main.ts", import.meta.url);
const traces = fileURLToPath(new URL("../../test-data/conformance", import.meta.url));

/** The steps. */
export const recorded: readonly Step[] = [
  { name: "recorded calls of PyTorch", run: ({ device }) => replay(parity, ["--device", String(device)]) },
  {
    name: "recorded runs of Lightning",
    run: ({ device }) => replay(conformance, [traces], { CONFORMANCE_ACCELERATOR: device.type }),
  },
];
