/** @file Limits and intervals, as numbers of batches. */
import { describe, expect, it } from "vitest";
import { MisconfigurationException } from "../util/errors.js";
import { limitedBatches, validationInterval } from "./counts.js";

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

describe("validationInterval", () => {
  it.each([
    [null, 10, 10],
    ["100%", 10, 10],
    [0.25, 10, 2],
    [0.01, 10, 1],
    [3, 10, 3],
    [null, Infinity, Infinity],
    [3, Infinity, 3],
  ] as const)("is after %s of %d batches each %d", (interval, batches, wanted) => {
    expect(validationInterval(interval, batches, true)).toBe(wanted);
  });

  it("refuses an interval beyond the epoch where batches are counted in each, and a share of what has no length", () => {
    expect(() => validationInterval(11, 10, true)).toThrow(RangeError);
    expect(validationInterval(11, 10, false)).toBe(11);
    expect(() => validationInterval(0.5, Infinity, true)).toThrow(MisconfigurationException);
  });
});
