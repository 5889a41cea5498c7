/** @file AsyncCheckpointIO with strategies that save in parts: what is written, when it is there, and what failures and kills leave. */
import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Outcome, outcomes } from "../../../scripts/testing/ranks.js";
import { type Event, type Found, type Plan, weightsIn } from "../../../scripts/testing/ranked/async-sharded.js";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";
import { isShardedCheckpoint } from "./sharded-folder.js";

const program = new URL("../../../scripts/testing/ranked/async-sharded.ts", import.meta.url);
const timeout = 240_000;

let folder: { path: string; remove: () => void };
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const inFolder = (name: string): string => join(folder.path, "checkpoints", name);

/** What each process came to. */
function run(world: number, plan: Omit<Plan, "folder">): Promise<Outcome<Found>[]> {
  return outcomes<Found, Plan>(world, program, { folder: folder.path, ...plan }, { limit: 110 });
}

/** What each process found; none of them was killed. */
async function found(world: number, plan: Omit<Plan, "folder">): Promise<Found[]> {
  return (await run(world, plan)).map((outcome) => {
    if ("ok" in outcome) return outcome.ok;
    throw new Error(JSON.stringify(outcome));
  });
}

it.each([
  [2, "fsdp, sharded"],
  [2, "deepspeed 2, on the CPU"],
  [3, "columns, sharded"],
  [1, "shards, sharded"],
])("%i processes (%s) go on while a checkpoint of what they had is written", { timeout }, async (world, way) => {
  const all = await found(world, { way, steps: 3 });
  expect(all[0]?.names).toEqual(["last.ckpt", "step=3.ckpt"]);
  for (const { error, savedAfter, seen } of all) {
    expect([error, savedAfter]).toEqual(["", true]);
    expect(seen).toHaveLength(3);
    // The one before stays, and the link to it, until the new one is whole. A save waits for those before.
    for (const [i, { isThere, names }] of seen.entries()) {
      expect(isThere).toBe(false);
      if (i > 0) expect(names).toEqual(expect.arrayContaining(["last.ckpt", `step=${i}.ckpt`]));
    }
  }
  expect(readlinkSync(inFolder("last.ckpt"))).toContain("step=3.ckpt");
  expect(await weightsIn(inFolder("step=3.ckpt"))).toEqual(all[0]?.seen[2]?.weights);
});

it("has the weights of the step that it was saved in, though later steps changed them", { timeout }, async () => {
  const [first] = await found(2, { way: "fsdp, sharded", steps: 4, event: "block", at: 3 });
  expect(first?.names).toContain("step=2.ckpt");
  expect(first?.seen.length).toBeGreaterThan(2);
  expect(await weightsIn(inFolder("step=2.ckpt"))).toEqual(first?.seen[1]?.weights);
  expect(first?.seen[1]?.weights).not.toEqual(first?.seen[2]?.weights);
});

it(
  "raises a failed write at the next save or at the end, in each process, and keeps the checkpoint before",
  { timeout },
  async () => {
    for (const steps of [4, 3]) {
      const all = await found(2, { way: "fsdp, sharded", steps, event: "block", at: 3 });
      expect(all[0]?.names).toEqual(expect.arrayContaining(["last.ckpt", "step=2.ckpt"]));
      for (const { error, names } of all) {
        expect(error).toMatch(/^CheckpointException: .*meta\.pt/s);
        expect(names).not.toContain("step=3.ckpt");
      }
      expect(readlinkSync(inFolder("last.ckpt"))).toContain("step=2.ckpt");
      expect(isShardedCheckpoint(inFolder("last.ckpt"))).toBe(true);
      folder.remove();
    }
  },
);

it.each<[number, Event, number]>([
  [2, "kill", 0],
  [2, "kill", 1],
  [3, "kill", 2],
])(
  "%i processes, %s in rank %i while it is written: the one before is whole, and goes on",
  { timeout },
  async (world, event, at) => {
    const way = "fsdp, sharded";
    const killed = await run(world, { way, steps: 3, event, at });
    expect(killed[at]).toMatchObject({ exit: "SIGKILL" });
    for (const [rank, outcome] of killed.entries()) {
      if (rank !== at) expect(outcome).toMatchObject({ ok: { error: expect.stringMatching(/^Dist/) as string } });
    }
    expect(isShardedCheckpoint(inFolder("step=1.ckpt"))).toBe(true);
    expect(isShardedCheckpoint(inFolder("last.ckpt"))).toBe(true);
    const [again] = await found(world, { way, steps: 3 });
    expect(again?.error).toBe("");
    expect(again?.seen.length).toBeLessThanOrEqual(2); // it goes on from the first step, or the second
    expect(again?.names).toEqual(["last.ckpt", "step=3.ckpt"]);
  },
);

it("finishes what it writes when SIGTERM ends all processes", { timeout }, async () => {
  const all = await run(2, { way: "fsdp, sharded", steps: 4, event: "sigterm", at: 1 });
  expect(all.map((outcome) => ("ok" in outcome ? outcome.ok.error : outcome))).toEqual([
    expect.stringContaining("SIGTERM"),
    expect.stringContaining("SIGTERM"),
  ]);
  const [first] = all;
  const seen = first !== undefined && "ok" in first ? first.ok.seen : [];
  const newest = `step=${seen.length}.ckpt`;
  expect(await weightsIn(inFolder(newest))).toEqual(seen.at(-1)?.weights);
});
