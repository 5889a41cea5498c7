/** @file Metrics as functions. */
import { int64, tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import * as F from "./index.js";

const target = tensor([0, 1, 1, 2], { dtype: int64 });
const preds = tensor([0, 1, 2, 2], { dtype: int64 });

it("give the value of a batch, with the options of the classes", () => {
  expect(F.multiclassAccuracy(preds, target, { numClasses: 3, average: "micro" }).item()).toBe(0.75);
  expect(F.accuracy(preds, target, { task: "multiclass", numClasses: 3 }).item()).toBe(0.75);
  expect(F.meanSquaredError(tensor([1, 2]), tensor([1, 4])).item()).toBe(2);
  expect(F.meanSquaredError(tensor([1, 2]), tensor([1, 6]), { squared: false }).item()).toBeCloseTo(2.828, 3);
  expect(F.wordErrorRate("a b", "a c").item()).toBe(0.5);
  const relevant = tensor([0, 1], { dtype: int64 });
  expect(F.retrievalReciprocalRank(tensor([0.9, 0.5]), relevant).item()).toBe(0.5);
  expect(() => F.accuracy(preds, target, { task: "other" } as never)).toThrow("expected a task");
});
