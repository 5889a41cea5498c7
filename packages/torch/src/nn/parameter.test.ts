/** @file Parameters and buffers. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { nn } from "../index.js";

describe("Parameter", () => {
  it("shares data and requires a gradient", () => {
    const data = torch.ones([2]);
    const parameter = new nn.Parameter(data);
    expect(parameter).toBeInstanceOf(torch.Tensor);
    expect(parameter.requiresGrad).toBe(true);
    expect(parameter.isLeaf).toBe(true);
    data.mul_(3);
    expect(parameter.tolist()).toEqual([3, 3]);
    expect(new nn.Parameter(data, false).requiresGrad).toBe(false);
    expect(new nn.Parameter(data, { requiresGrad: false }).requiresGrad).toBe(false);
  });

  it("accumulates gradients and stays the same object in place", () => {
    const parameter = new nn.Parameter(torch.tensor([1, 2]));
    parameter.mul(parameter).sum().backward();
    expect(parameter.grad?.tolist()).toEqual([2, 4]);
    expect(torch.noGrad(() => parameter.add_(1))).toBe(parameter);
  });

  it("prints as PyTorch does", () => {
    expect(String(new nn.Parameter(torch.tensor([1, 2])))).toBe(
      "Parameter containing:\ntensor([1., 2.], requires_grad=True)",
    );
  });

  it("outlives the scope it is made in", () => {
    const made: nn.Linear[] = [];
    torch.scope(() => {
      made.push(new nn.Linear(2, 2));
    });
    expect(made[0]?.weight.isDisposed).toBe(false);
    expect(made[0]?.forward(torch.ones([1, 2])).shape).toEqual([1, 2]);
  });
});

describe("Buffer", () => {
  it("is persistent unless it says otherwise", () => {
    expect(new nn.Buffer(torch.ones([1])).persistent).toBe(true);
    expect(new nn.Buffer(torch.ones([1]), { persistent: false }).persistent).toBe(false);
    expect(new nn.Buffer(torch.ones([1])).requiresGrad).toBe(false);
  });
});

it("lazy layers have no shapes at all before the first input, as in PyTorch", () => {
  const x = torch.ones([1, 2, 4]);
  for (const make of [
    () => new torch.nn.LazyLinear(3),
    () => new torch.nn.LazyConv1d(3, 2),
    () => new torch.nn.LazyConvTranspose1d(3, 2),
  ]) {
    const layer = make();
    for (const parameter of layer.parameters()) expect(parameter).toBeInstanceOf(torch.nn.UninitializedParameter);
    layer.forward(x);
    expect([layer.bias?.shape, layer.bias instanceof torch.nn.UninitializedParameter]).toEqual([[3], false]);
    const loaded = make();
    loaded.loadStateDict(layer.stateDict());
    expect(loaded.bias?.tolist()).toEqual(layer.bias?.tolist());
    expect(loaded.forward(x).shape).toEqual(layer.forward(x).shape);
  }
});
