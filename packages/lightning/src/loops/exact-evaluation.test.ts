/** @file Evaluation in several processes that gives what one process gives, with data that do not divide evenly. */
import { describe, expect, it } from "vitest";
import evaluate, { type Evaluated, type Plan } from "../../scripts/testing/ranked/exact-evaluation.js";
import { inRanks, outcomes } from "../../scripts/testing/ranks.js";

const program = new URL("../../scripts/testing/ranked/exact-evaluation.ts", import.meta.url);
const limit = 120_000;

function expectNumbers(found: Record<string, unknown>, expected: Record<string, unknown>): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(Number(value), 5);
}

describe('distributedEvaluation: "exact"', () => {
  it.each<[string, number, Plan]>([
    ["two loaders of uneven lengths", 2, { rows: [7, 4], evaluation: "exact" }],
    ["three processes, one of which has no batch", 3, { rows: [4], evaluation: "exact", writes: "batch" }],
    ["a loader with a batch for one process only", 3, { rows: [1, 8], evaluation: "exact", writes: "epoch" }],
    ["so many batches of all", 2, { rows: [10], evaluation: "exact", limit: 3, writes: "batch" }],
    ["validation in a fit", 2, { rows: [7], evaluation: "exact", fits: true }],
  ])(
    "%s: %i processes give what one gives",
    async (_, world, plan) => {
      const alone = await evaluate(plan);
      const ranks = await inRanks<Evaluated, Plan>(world, program, plan);
      for (const { results, predictions, callbackMetrics } of ranks) {
        expect(results).toHaveLength(alone.results.length);
        results.forEach((one, i) => expectNumbers(one, alone.results[i] ?? {}));
        expect(predictions).toEqual(alone.predictions);
        if (plan.fits === true) expectNumbers(callbackMetrics, alone.callbackMetrics);
      }
      // Nothing is repeated, nothing is left out.
      const seen = ranks.flatMap((rank) => rank.seen);
      expect(seen.toSorted((a, b) => a - b)).toEqual(alone.seen.toSorted((a, b) => a - b));
      expect(ranks.map(({ written }) => written)).toEqual(ranks.map((__, rank) => (rank === 0 ? alone.written : [])));
    },
    limit,
  );

  it(
    "shuffled data are shared out too: each row once",
    async () => {
      const ranks = await inRanks<Evaluated, Plan>(2, program, { rows: [8], evaluation: "exact", shuffle: true });
      expect(ranks.flatMap(({ seen }) => seen).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    },
    limit,
  );
});

describe('distributedEvaluation: "padded"', () => {
  it(
    "has repeated rows, as in Lightning, and no writer of all predictions",
    async () => {
      const [one, other] = await inRanks<Evaluated, Plan>(2, program, { rows: [7], evaluation: "padded" });
      expect([one?.seen.length, other?.seen.length]).toEqual([4, 4]);
      const wrong = await outcomes<Evaluated, Plan>(2, program, { rows: [7], evaluation: "padded", writes: "batch" });
      expect(wrong[0]).toMatchObject({
        error: { name: "MisconfigurationException", message: expect.stringContaining('expected `distributedEvaluation: "exact"`') as string }, // prettier-ignore
      });
    },
    limit,
  );
});
