/** @file ExactResume in several processes: what a stopped fit ends with, against one that was not stopped. */
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inRanks } from "../../scripts/testing/ranks.js";
import type { Plan, Trained } from "../../scripts/testing/ranked/exact-resume.js";
import { temporaryFolder } from "../../scripts/testing/trainer.js";

const program = new URL("../../scripts/testing/ranked/exact-resume.ts", import.meta.url);
const limit = 150_000;

let folder: { path: string; remove: () => void };
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

/** Trains up to each of some steps in turn, in a folder of its own. */
function run(name: string, world: number, stops: number[], accumulate = 1): Promise<Trained[]> {
  return inRanks<Trained, Plan>(world, program, { folder: join(folder.path, name), stops, accumulate });
}

it(
  "two processes that were stopped inside of epochs end as if they had not been, bit for bit: weights, means and random numbers of each",
  async () => {
    const [whole, stopped] = [await run("whole", 2, [15]), await run("stopped", 2, [4, 9, 15])];
    expect(stopped).toEqual(whole);
    expect(whole[0]?.parameters).toEqual(whole[1]?.parameters);
    expect(whole[0]?.loss).not.toBe(whole[1]?.loss); // each has its own data and its own noise
    expect(whole[0]?.drawn).not.toBe(whole[1]?.drawn);
  },
  limit,
);

// Sums of three round differently in another order, and a reducer's order changes after its first step.
it.each([1, 2])(
  "three processes, too, with gradients of %i batches",
  async (accumulate) => {
    const [whole, stopped] = [await run("whole", 3, [7], accumulate), await run("stopped", 3, [1, 3, 7], accumulate)];
    expect(stopped).toEqual(whole);
  },
  limit,
);

it(
  "another number of processes goes on as in Lightning",
  async () => {
    await run("fewer", 2, [4]);
    const three = await run("fewer", 3, [8]);
    expect(three.map(({ steps }) => steps)).toEqual([8, 8, 8]);
    for (const { parameters } of three) expect(parameters).toEqual(three[0]?.parameters);
    const one = await run("fewer", 1, [10]);
    expect(one[0]?.steps).toBe(10);
  },
  limit,
);
