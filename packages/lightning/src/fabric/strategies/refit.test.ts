/** @file A program that catches a failed call goes on in the same processes, with every strategy. */
import { expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";
import type { Found } from "../../../scripts/testing/ranked/refit.js";

const program = new URL("../../../scripts/testing/ranked/refit.ts", import.meta.url);

it(
  "fits again after a failure in one rank, launches Fabric again, and says what is lost",
  { timeout: 400_000 },
  async () => {
    const all = await inRanks<Found, undefined>(2, program, undefined, { limit: 390 });
    for (const [rank, { fabric, strategies }] of all.entries()) {
      expect(fabric).toEqual([1, 1]);
      expect(Object.keys(strategies)).toHaveLength(6);
      for (const [name, { again, failed, inStep, weights }] of Object.entries(strategies)) {
        const error = rank === 1 ? "RangeError" : "DistNetworkError";
        expect([name, failed]).toEqual([name, { setup: error, step: error, validation: error, nowhere: "done" }]);
        expect(inStep).toContain(rank === 1 ? "it fails at step" : "failed on rank 0 of ranks 0, 1");
        // Each process has the whole model with DDP alone.
        const gone = expect.stringMatching(
          /^RangeError: .*which was sharded in a call that failed. Make the module again/,
        );
        expect([name, again]).toEqual([name, name === "ddp" ? ["done", "done"] : [gone, gone]]);
        expect(weights).toHaveLength(4);
        for (const one of weights) expect([name, one]).toEqual([name, all[0]?.strategies[name]?.weights[0]]);
      }
    }
  },
);
