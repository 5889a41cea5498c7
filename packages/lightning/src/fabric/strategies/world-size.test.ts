/** @file Fits that go on in another number of processes, and under another strategy, from checkpoints of every strategy. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";
import type { Exact, ExactPlan } from "../../../scripts/testing/ranked/exact-world-size.js";
import type { Outcome, Plan } from "../../../scripts/testing/ranked/world-size.js";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";

const exactProgram = new URL("../../../scripts/testing/ranked/exact-world-size.ts", import.meta.url);
const program = new URL("../../../scripts/testing/ranked/world-size.ts", import.meta.url);
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Fits, one of each strategy, in so many processes; all of them end with the weights of one process that was never stopped. */
async function fit(world: number, plan: Omit<Plan, "folder">): Promise<void> {
  const all = await inRanks<Record<string, Outcome>, Plan>(world, program, { folder: folder.path, ...plan }, { limit: 200 }); // prettier-ignore
  for (const found of all) {
    expect(Object.keys(found)).toHaveLength(10);
    for (const [name, { apart, lr, steps }] of Object.entries(found)) {
      expect([name, apart < 2e-6 || apart, steps]).toEqual([name, true, 2 * plan.epochs]);
      expect([name, lr]).toEqual([name, 0.05 / 2 ** plan.epochs]);
    }
  }
}

beforeAll(() => fit(2, { from: null, to: "two", epochs: 1 }), 210_000);

it("two processes go on in one, and that in two", { timeout: 420_000 }, async () => {
  await fit(1, { from: "two", to: "one", epochs: 2 });
  await fit(2, { from: "one", to: "one-two", epochs: 3 });
});

it(
  "each strategy goes on from checkpoints of others, in more and in fewer processes",
  { timeout: 420_000 },
  async () => {
    await fit(3, { from: "two", to: "other-three", epochs: 2, turn: 3 });
    await fit(1, { from: "other-three", to: "other-one", epochs: 3, turn: 4 });
  },
);

it("two processes go on in three, and these in two", { timeout: 420_000 }, async () => {
  await fit(3, { from: "two", to: "three", epochs: 2 });
  await fit(2, { from: "three", to: "three-two", epochs: 3 });
});

it(
  "goes on from within an epoch as DDP does, with ExactResume, and says that it is not exact",
  { timeout: 420_000 },
  async () => {
    const fits = (world: number, resumes: boolean): Promise<Record<string, Exact>[]> =>
      inRanks<Record<string, Exact>, ExactPlan>(world, exactProgram, { folder: folder.path, resumes }, { limit: 130 });
    const two = await fits(2, false);
    for (const world of [2, 3, 1]) {
      const found = await fits(world, true);
      for (const [rank, { ddp, ...others }] of found.entries()) {
        expect(ddp?.steps).toBe(6);
        expect(Object.keys(others)).toHaveLength(5);
        for (const [name, { drawn, steps, warnings, weights }] of Object.entries(others)) {
          const reference = world === 2 ? two[rank]?.[name] : ddp;
          const apart = Math.max(...weights.map((value, i) => Math.abs(value - (reference?.weights[i] ?? NaN))));
          expect([world, name, apart < (world === 2 ? 1e-30 : 2e-6) || apart]).toEqual([world, name, true]);
          expect([steps, drawn]).toEqual([6, reference?.drawn]);
          const warning = expect.stringContaining(`saved by 2 processes, and this fit has ${world}`);
          expect(warnings).toEqual(world === 2 || rank > 0 ? [] : [warning]);
        }
      }
    }
  },
);
