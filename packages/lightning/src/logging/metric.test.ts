/** @file Values as metrics keep them. */
import { afterEach, expect, it } from "vitest";
import { float32, float64, int64, setDefaultDtype, tensor } from "@lightning-ts/torch";
import { toScalarTensor } from "./metric.js";

afterEach(() => setDefaultDtype(float32));

it("keeps a number beyond float32 as infinite", () => {
  expect(toScalarTensor("x", 1e39, "training_step").item()).toBe(Infinity);
  expect(toScalarTensor("x", -1e39, "training_step").item()).toBe(-Infinity);
  expect(toScalarTensor("x", 3e38, "training_step").item()).toBe(Math.fround(3e38));
});

it("keeps numbers and whole-number tensors in the default dtype", () => {
  setDefaultDtype(float64);
  expect(toScalarTensor("x", 0.1, "training_step").item()).toBe(0.1);
  expect(toScalarTensor("x", 1e39, "training_step").item()).toBe(1e39);
  expect(toScalarTensor("x", tensor(3, { dtype: int64 }), "training_step").dtype).toBe(float64);
});
