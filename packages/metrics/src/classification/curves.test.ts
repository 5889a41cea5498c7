/** @file Many scores are sorted in another way than few, with the same curves. */
import { float64, int64, manualSeed, rand, randint, tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { BinaryAUROC, BinaryPrecisionRecallCurve, MulticlassAccuracy } from "./index.js";

it("curves of many scores of 32 bits are those of as many of 64", () => {
  manualSeed(1);
  // Rounded, so that scores are equal.
  const scores = rand([6000]).mul(500).round().div(500);
  const target = randint(0, 2, [6000]);
  const [narrow, wide] = [new BinaryAUROC(), new BinaryAUROC()];
  narrow.update(scores, target);
  wide.update(scores.to(float64), target);
  expect(narrow.compute().item()).toBeCloseTo(wide.compute().item(), 5);
  const [one, other] = [new BinaryPrecisionRecallCurve(), new BinaryPrecisionRecallCurve()];
  one.update(scores, target);
  other.update(scores.to(float64), target);
  const [[precision, , thresholds], [expected, , points]] = [one.compute(), other.compute()];
  expect(precision.tolist()).toEqual(expected.to(precision.dtype).tolist());
  expect(thresholds.tolist()).toEqual(points.to(thresholds.dtype).tolist());
});

it("few classes are counted as many are", () => {
  const target = tensor([0, 1, 2, 2, 1, 0, 2], { dtype: int64 });
  const preds = tensor([0, 2, 2, 1, 1, 0, 0], { dtype: int64 });
  const [few, many] = [3, 20].map((numClasses) => new MulticlassAccuracy({ numClasses, average: "none" }));
  few!.update(preds, target);
  many!.update(preds, target);
  for (const name of ["tp", "fp", "fn"] as const) {
    const state = many!.metricState[name];
    expect(few!.metricState[name]).toBeDefined();
    expect(String(few!.metricState[name])).toBe(String(Array.isArray(state) ? state : state.narrow(0, 0, 3)));
  }
  expect(String(few!.metricState.tn)).toBe("tensor([4, 4, 3])");
});
