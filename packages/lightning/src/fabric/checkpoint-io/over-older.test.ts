/** @file A checkpoint over an older one, where one of them is a folder: a process that is killed in between loses neither. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Outcome, outcomes } from "../../../scripts/testing/ranks.js";
import type { Found, Plan } from "../../../scripts/testing/ranked/over-older.js";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";
import { readCheckpointFile } from "./checkpoint-file.js";

const program = new URL("../../../scripts/testing/ranked/over-older.ts", import.meta.url);
const timeout = 240_000;

let folder: { path: string; remove: () => void };
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

function run(world: number, plan: Omit<Plan, "folder">): Promise<Outcome<Found>[]> {
  return outcomes<Found, Plan>(world, program, { folder: folder.path, ...plan });
}

it.each([
  { world: 1, first: "shards, sharded", then: "shards, sharded" },
  { world: 2, first: "fsdp, sharded", then: "fsdp, sharded" },
  { world: 1, first: "fsdp, full", then: "fsdp, sharded" },
  { world: 2, first: "fsdp, sharded", then: "fsdp, full" },
])(
  "in $world processes ($first, then $then) the older one is found under its name, and goes on",
  { timeout },
  async ({ world, first, then }) => {
    const path = join(folder.path, "last.ckpt");
    const begun = await run(world, { way: first, steps: 2 });
    expect(begun).toEqual(Array.from(begun, () => ({ ok: { began: 0, names: ["last.ckpt"] } })));
    const killed = await run(world, { way: then, steps: 4, killedAt: 3 });
    expect(killed[0]).toMatchObject({ exit: "SIGKILL" });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder.path)).toContain(".last.ckpt.replaced");

    const [again] = await run(world, { way: then, steps: 3 });
    expect(again).toMatchObject({ ok: { began: 2 } });
    expect(readdirSync(folder.path)).toEqual(["last.ckpt"]);
    expect((await readCheckpointFile(path)).global_step).toBe(3);
  },
);
