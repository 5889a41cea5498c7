/** @file Clipping of gradients, parameters as a vector. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn } from "../../index.js";
import { difference, golden } from "../../../scripts/testing/nn.js";

function withGradients(): nn.Linear {
  torch.manualSeed(3);
  const model = new nn.Linear(3, 2);
  model
    .forward(torch.randn([4, 3]))
    .pow(2)
    .sum()
    .backward();
  return model;
}

describe("clipping", () => {
  it.each<["1.0" | "2.0" | "inf", number]>([
    ["1.0", 1],
    ["2.0", 2],
    ["inf", Infinity],
  ])("by the norm %s", (name, normType) => {
    const model = withGradients();
    const wanted = golden.clipping[name];
    const total = nn.utils.clipGradNorm_(model.parameters(), 0.5, normType);
    expect(total.item()).toBeCloseTo(wanted.total, 4);
    model.parameters().forEach((parameter, i) => {
      expect(parameter.grad && difference(parameter.grad, wanted.grads[i] ?? NaN)).toBeLessThan(1e-6);
    });
  });

  it("by value", () => {
    const model = withGradients();
    nn.utils.clipGradValue_(model.parameters(), 0.25);
    model.parameters().forEach((parameter, i) => {
      expect(parameter.grad && difference(parameter.grad, golden.clipping.value[i] ?? NaN)).toBeLessThan(1e-6);
    });
  });

  it("of nothing, and of what is not finite", () => {
    const parameter = new nn.Parameter(torch.ones([2]));
    expect(nn.utils.clipGradNorm_(parameter, 1).item()).toBe(0);
    parameter.grad = torch.tensor([Infinity, 1]);
    const { nonfinite = "" } = golden.errors;
    expect(() => nn.utils.clipGradNorm_([parameter], 1, { errorIfNonfinite: true })).toThrow(
      nonfinite.split(", set")[0],
    );
    expect(nn.utils.clipGradNorm_([parameter], 1).item()).toBe(Infinity);
  });
});

describe("parameters as a vector", () => {
  it("goes there and back", () => {
    const model = withGradients();
    const vector = nn.utils.parametersToVector(model.parameters());
    expect(difference(vector, golden.clipping.vector)).toBeLessThan(1e-6);
    nn.utils.vectorToParameters(vector.detach().mul(0), model.parameters());
    expect(model.weight.abs().sum().item()).toBe(0);
    expect(model.weight.requiresGrad).toBe(true);
  });
});
