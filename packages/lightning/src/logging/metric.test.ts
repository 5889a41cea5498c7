/** @file Values as metrics keep them. */
import { afterEach, expect, it } from "vitest";
import { float16, float32, float64, int64, setDefaultDtype, tensor } from "@lightning-ts/torch";
import { LoggedMetric, type MetricMeta, toScalarTensor } from "./metric.js";

afterEach(() => setDefaultDtype(float32));

it.each([67128463, 1e300, -1e39, 0.1, 2 ** 53])("keeps the number %d in full", (value) => {
  expect(toScalarTensor("x", value, "training_step").item()).toBe(value);
});

it("keeps whole numbers in full, and tensors of 16 bits in float32", () => {
  expect(toScalarTensor("x", 67128463n, "training_step").item()).toBe(67128463);
  const whole = toScalarTensor("x", tensor(67128463n, { dtype: int64 }), "training_step");
  expect([whole.item(), whole.dtype]).toEqual([67128463, float64]);
  expect(toScalarTensor("x", tensor(0.5, { dtype: float16 }), "training_step").dtype).toBe(float32);
  setDefaultDtype(float64);
  expect(toScalarTensor("x", tensor(0.5, { dtype: float16 }), "training_step").dtype).toBe(float64);
});

const meta: MetricMeta = {
  fx: "training_step",
  name: "x",
  progBar: false,
  logger: true,
  onStep: true,
  onEpoch: true,
  reduceFx: "mean",
  enableGraph: false,
  addDataloaderIdx: true,
  dataloaderIdx: null,
  metricAttribute: null,
  rankZeroOnly: false,
  syncDist: false,
};

it.each(["mean", "sum", "min", "max"] as const)("adds up numbers in full: %s", (reduceFx) => {
  const metric = new LoggedMetric({ ...meta, reduceFx });
  for (const value of [67128463, 67128465]) metric.update(toScalarTensor("x", value, "training_step"), 3);
  const expected = { mean: 67128464, sum: 134256928, min: 67128463, max: 67128465 }[reduceFx];
  expect(metric.epoch?.item()).toBe(expected);
  expect(metric.epoch?.dtype).toBe(float64);
});

it("adds up float32 in float64, and gives float32", () => {
  const metric = new LoggedMetric({ ...meta, reduceFx: "sum" });
  for (const value of [2 ** 24, 1, 1, 2]) metric.update(toScalarTensor("x", tensor(value), "training_step"), 1);
  expect(metric.epoch?.item()).toBe(2 ** 24 + 4);
  expect(metric.epoch?.dtype).toBe(float32);
  const again = new LoggedMetric({ ...meta, reduceFx: "sum" });
  again.loadStateDict(metric.stateDict());
  expect(again.epoch?.dtype).toBe(float32);
  again.reset();
  again.update(toScalarTensor("x", 0.1, "training_step"), 1);
  expect(again.epoch?.item()).toBe(0.1);
});
