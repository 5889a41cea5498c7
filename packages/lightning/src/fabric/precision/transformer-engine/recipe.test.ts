/** @file Recipes and what they refuse. */
import { describe, expect, it } from "vitest";
import { DelayedScaling, type DelayedScalingOptions } from "./recipe.js";

describe("DelayedScaling", () => {
  it("has the defaults of transformer-engine", () => {
    expect({ ...new DelayedScaling() }).toEqual({
      margin: 0,
      interval: 1,
      fp8Format: "HYBRID",
      amaxHistoryLen: 1024,
      amaxComputeAlgo: "max",
      scalingFactorComputeAlgo: null,
      reduceAmax: true,
    });
  });

  it.each([
    [{ margin: -1 }, "RangeError", "margin: expected a whole number from 0 to 126. Received: -1"],
    [{ margin: 0.5 }, "RangeError", "margin"],
    [{ margin: 127 }, "RangeError", "margin"],
    [{ margin: NaN }, "TypeError", "margin"],
    [{ margin: "2" }, "TypeError", "margin"],
    [{ interval: 0 }, "RangeError", "interval: expected a whole number from 1. Received: 0"],
    [{ interval: -1 }, "RangeError", "interval"],
    [{ amaxHistoryLen: 0 }, "RangeError", "amaxHistoryLen"],
    [{ amaxHistoryLen: 2 ** 40 }, "RangeError", "amaxHistoryLen"],
    [{ amaxHistoryLen: Infinity }, "RangeError", "amaxHistoryLen"],
    [{ fp8Format: "E5M2" }, "RangeError", "too few digits"],
    [{ fp8Format: "hybrid" }, "RangeError", 'expected "HYBRID" or "E4M3". Received: "hybrid"'],
    [{ fp8Format: 8 }, "TypeError", "fp8Format"],
    [{ amaxComputeAlgo: "mean" }, "RangeError", 'expected "max" or "most_recent" or a function. Received: "mean"'],
    [{ amaxComputeAlgo: true }, "TypeError", "amaxComputeAlgo"],
    [{ scalingFactorComputeAlgo: "default" }, "TypeError", "scalingFactorComputeAlgo"],
    [{ reduceAmax: 1 }, "TypeError", "reduceAmax"],
    [{ amaxHistoryLength: 16 }, "TypeError", 'Did you mean "amaxHistoryLen"?'],
    [{ fp8_format: "HYBRID" }, "TypeError", "unknown option"],
    [3, "TypeError", "expected an object of options"],
  ])("refuses %j", (options, name, message) => {
    const make = (): unknown => new DelayedScaling(options as DelayedScalingOptions);
    expect(make).toThrow(expect.objectContaining({ name }));
    expect(make).toThrow(message);
  });
});
