/**
 * @file Several devices of XLA: a fit in two processes with a device each, held against DDP on the CPU, and XLA's own collectives between two devices of
 * one process, since its driver for CPUs does not connect processes.
 */
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { outcomes, inRanks } from "../testing/ranks.js";
import type { Plan, Trained } from "../testing/ranked/xla-fit.js";

const program = new URL("../testing/ranked/xla-fit.ts", import.meta.url);
const env = { PJRT_DEVICE: "CPU", CPU_NUM_DEVICES: "2" };
/** Seconds: each process starts Python, and compiles what it runs. */
const limit = 500;

function near(ours: readonly number[], expected: readonly number[], what: string): void {
  assert.equal(ours.length, expected.length, what);
  const far = ours.findIndex((value, i) => !(Math.abs(value - (expected[i] ?? Number.NaN)) < 2e-3));
  assert.equal(far, -1, `${what}: expected ${expected[far] ?? ""}. Received: ${ours[far] ?? ""}`);
}

/** A program of this folder in a process of its own: what it prints. */
function runs(file: string, ...args: string[]): string {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", path, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1" },
    timeout: limit * 1000,
  });
  assert.equal(status, 0, `${file}: ${stdout}\n${stderr}`);
  return stdout;
}

/** Runs all of it. @throws AssertionError where something differs */
export async function severalDevices(folder: string): Promise<void> {
  const train = (plan: Plan): Promise<Trained[]> => inRanks<Trained, Plan>(2, program, plan, { limit, env });
  const plan = { folder: join(folder, "several"), epochs: 2, accumulate: 2 };
  const [expected] = await train({ ...plan, on: "ddp", folder: join(folder, "ddp") });
  const [first, second] = await train({ ...plan, on: "xla" });
  assert.ok(expected !== undefined && first !== undefined && second !== undefined);
  assert.deepEqual([first.ranks, second.ranks], [[0, 2], [1, 2]]); // prettier-ignore
  assert.deepEqual([first.device, second.device], ["xla:0", "xla:0"]);
  assert.deepEqual(first.weights, second.weights);
  near(first.weights, expected.weights, "the weights after two epochs");
  near([first.valLoss], [expected.valLoss], "the validation loss");
  assert.deepEqual(
    [...first.rows, ...second.rows].sort((a, b) => a - b),
    [...Array(64).keys()],
  );
  assert.deepEqual(first.shared, { ...expected.shared, device: "xla" });
  console.log("two processes with a device each: as DDP on the CPU");

  const [resumed] = await train({ ...plan, on: "xla_debug", epochs: 3, ckptPath: first.path });
  const [further] = await train({ ...plan, on: "ddp", epochs: 3, ckptPath: first.path });
  near(resumed?.weights ?? [], further?.weights ?? [], "the weights of the checkpoint, gone on with");
  console.log("their checkpoint: gone on with, there and on the CPU");

  const skipped = await outcomes<Trained, Plan>(2, program, { ...plan, on: "xla", skips: 1 }, { limit, env });
  assert.match(JSON.stringify(skipped[1]), /which skips the step/);

  const launched = runs("launched.ts", join(folder, "launched"));
  assert.match(launched, /rank 0 of 2 on xla:0/);
  assert.match(launched, /rank 1 of 2 on xla:0/);
  console.log("a program that starts itself again for the second device: both train");
  console.log(runs("collectives.ts").trim());
}
