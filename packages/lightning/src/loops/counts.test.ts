/** @file Limits as numbers of batches. */
import { describe, expect, it } from "vitest";
import { MisconfigurationException } from "../util/errors.js";
import { limitedBatches } from "./counts.js";

describe("limitedBatches", () => {
  it.each([
    [10, null, 10],
    [10, "100%", 10],
    [10, 3, 3],
    [10, 30, 10],
    [10, 1, 1],
    [10, 0.25, 2],
    [10, "50%", 5],
    [10, 0, 0],
    [Infinity, null, Infinity],
    [Infinity, 4, 4],
    [0, 0.5, 0],
  ] as const)("takes of %d batches with limit %s %d", (length, limit, wanted) => {
    expect(limitedBatches(length, limit, "limitTrainBatches")).toBe(wanted);
  });

  it("refuses less than a batch, and a share of what has no length", () => {
    expect(() => limitedBatches(3, 0.3, "limitTrainBatches")).toThrow(/limitTrainBatches: 0.3 of 3 batches/);
    expect(() => limitedBatches(Infinity, 0.5, "limitValBatches")).toThrow(MisconfigurationException);
  });
});
