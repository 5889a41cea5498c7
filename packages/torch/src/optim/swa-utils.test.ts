/** @file Averaged models against PyTorch. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noGrad } from "../autograd/modes.js";
import { float32 } from "../tensor/dtype.js";
import { Sequential } from "../nn/containers/sequential.js";
import type { Module } from "../nn/module/module.js";
import { BatchNorm1d } from "../nn/modules/batch-norm.js";
import { Linear } from "../nn/modules/linear.js";
import { arange } from "../generated/ops.js";
import type { Tensor } from "../tensor/tensor.js";
import {
  AveragedModel,
  type AveragedModelOptions,
  getEmaAvgFn,
  getEmaMultiAvgFn,
  getSwaMultiAvgFn,
  updateBn,
} from "./swa-utils.js";

// Written by scripts/golden/swa_utils.py.
const golden = JSON.parse(readFileSync(new URL("../../test-data/swa-utils.json", import.meta.url), "utf8")) as {
  cases: Record<string, Record<string, unknown>>;
  update_bn: Record<string, unknown>;
};

const options: Record<string, AveragedModelOptions> = {
  mean: {},
  "mean of buffers": { useBuffers: true },
  "mean, many": { multiAvgFn: getSwaMultiAvgFn() },
  ema: { avgFn: getEmaAvgFn(0.8) },
  "ema, many": { multiAvgFn: getEmaMultiAvgFn(0.8), useBuffers: true },
};

function fill(model: Module, start: number): void {
  noGrad(() => {
    model.parameters().forEach((parameter, i) => {
      const values = arange(0, parameter.numel(), 1, { dtype: float32 }).add(start + 10 * i);
      parameter.copy_(values.sin().reshape(parameter.shape));
    });
  });
}

const inputs = (i: number): Tensor =>
  arange(0, 12, 1, { dtype: float32 })
    .mul(i + 1)
    .cos()
    .reshape(4, 3);
const build = (): Sequential => new Sequential(new Linear(3, 2), new BatchNorm1d(2), new Linear(2, 1));

function expectState(state: Record<string, Tensor>, wanted: Record<string, unknown>): void {
  expect(Object.keys(state)).toEqual(Object.keys(wanted));
  for (const [name, value] of Object.entries(state)) {
    const flat = (nested: unknown): number[] => [nested].flat(Infinity).map(Number);
    const got = flat(value.tolist());
    flat(wanted[name]).forEach((number, i) => expect(got[i], name).toBeCloseTo(number, 5));
  }
}

describe("AveragedModel", () => {
  it.each(Object.keys(golden.cases))("%s", (name) => {
    const model = build();
    const averaged = new AveragedModel(model, options[name]);
    for (let step = 0; step < 4; step++) {
      fill(model, step);
      model.forward(inputs(step));
      averaged.updateParameters(model);
    }
    expectState(averaged.stateDict(), golden.cases[name] ?? {});
  });

  it("takes one function at most, and a decay from 0 to 1", () => {
    const both = { avgFn: getEmaAvgFn(), multiAvgFn: getEmaMultiAvgFn() };
    expect(() => new AveragedModel(build(), both)).toThrow(TypeError);
    expect(() => getEmaMultiAvgFn(1.5)).toThrow(RangeError);
  });
});

describe("updateBn", () => {
  it("recomputes the statistics and restores what it changed", async () => {
    const model = build().eval();
    fill(model, 0);
    await updateBn([inputs(0), inputs(1), inputs(2)], model);
    expectState(model.stateDict(), golden.update_bn);
    expect(model.training).toBe(false);
    expect((model.modules()[2] as BatchNorm1d).momentum).toBe(0.1);
  });
});
