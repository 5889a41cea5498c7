/** @file The known name nearest to a misspelt one. */
import { expect, it } from "vitest";
import { nearest } from "./nearest.js";

const known = ["maxEpochs", "maxSteps", "minEpochs", "limitTrainBatches", "limitTestBatches"] as const;

it.each([
  ["maxEpoch", "maxEpochs"],
  ["max_epochs", "maxEpochs"],
  ["MaxEpochs", "maxEpochs"],
  ["limitTrainBatch", "limitTrainBatches"],
  ["maxstep", "maxSteps"],
])("%s is near %s", (name, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

it.each(["gpus", "", "callbacks", "x"])("%s is near none", (name) => {
  expect(nearest(name, known)).toBeNull();
});
