/** @file Hooks around forward and backward. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn, type Tensor } from "../../index.js";
import { difference, golden } from "../../../scripts/testing/nn.js";

describe("forward hooks", () => {
  it("run with forward called as a method, in order, and can be removed", () => {
    const layer = new nn.Linear(2, 2);
    const seen: string[] = [];
    const handles = [
      layer.registerForwardPreHook((module, [x]) => {
        seen.push("pre");
        expect(module).toBe(layer);
        return (x as Tensor).mul(2);
      }),
      layer.registerForwardHook((_module, _inputs, output) => {
        seen.push("first");
        return (output as Tensor).add(1);
      }),
      layer.registerForwardHook(() => void seen.push("before"), { prepend: true }),
    ];
    const x = torch.ones([1, 2]);
    const expected = torch.nn.functional.linear(x.mul(2), layer.weight, layer.bias).add(1);
    expect(layer.forward(x).tolist()).toEqual(expected.tolist());
    expect(seen).toEqual(["pre", "before", "first"]);
    handles.forEach((handle) => handle.remove());
    expect(Object.hasOwn(layer, "forward")).toBe(false);
    layer.forward(x);
    expect(seen).toHaveLength(3);
  });

  it("shadow a field that holds a function too", () => {
    class Doubling extends nn.Module {
      override forward = (x: Tensor): Tensor => x.mul(2);
    }
    const module = new Doubling();
    const own = module.forward;
    const handle = module.registerForwardHook((_module, _inputs, output) => (output as Tensor).add(1));
    expect(module.forward(torch.ones([1])).item()).toBe(3);
    handle.remove();
    expect(module.forward).toBe(own);
  });

  it("always run where they ask for it, also after an error", () => {
    const layer = new nn.Linear(2, 2);
    let calls = 0;
    layer.registerForwardHook(() => void calls++, { alwaysCall: true });
    layer.registerForwardHook(() => void calls++);
    expect(() => layer.forward(torch.ones([1, 3]))).toThrow("mat1 and mat2 shapes cannot be multiplied");
    expect(calls).toBe(1);
  });

  it("are not part of the module's members or state", () => {
    const layer = new nn.Linear(2, 2);
    layer.registerForwardHook(() => undefined);
    expect(Object.keys(layer.stateDict())).toEqual(["weight", "bias"]);
    expect(Object.keys(layer)).not.toContain("forward");
  });
});

describe("full backward hooks", () => {
  it("see and replace gradients as in PyTorch", () => {
    torch.manualSeed(8);
    const layer = new nn.Bilinear(2, 3, 2);
    const seen: { input?: (Tensor | null)[]; output?: (Tensor | null)[] } = {};
    layer.registerFullBackwardHook((_module, gradInput, gradOutput) => {
      seen.input = gradInput;
      seen.output = gradOutput;
      return gradInput.map((grad) => grad?.mul(2) ?? null);
    });
    const a = torch.randn([4, 2]).requiresGrad_();
    const b = torch.randn([4, 3]).requiresGrad_();
    layer.forward(a, b).sum().backward();
    const { hooks } = golden;
    seen.input?.forEach((grad, i) => expect(grad && difference(grad, hooks.input[i] ?? NaN)).toBeLessThan(1e-6));
    seen.output?.forEach((grad, i) => expect(grad && difference(grad, hooks.output[i] ?? NaN)).toBeLessThan(1e-6));
    expect(a.grad && difference(a.grad, hooks.a)).toBeLessThan(1e-6);
    expect(b.grad && difference(b.grad, hooks.b)).toBeLessThan(1e-6);
  });

  it("run without a gradient of the input, and pre-hooks before", () => {
    const layer = new nn.Linear(2, 1);
    const seen: string[] = [];
    layer.registerFullBackwardPreHook((_module, [grad]) => {
      seen.push("pre");
      return [grad?.mul(3) ?? null];
    });
    const handle = layer.registerFullBackwardHook((_module, gradInput, [grad]) => {
      seen.push(`${gradInput.length} ${gradInput[0] === null} ${Number(grad?.item())}`);
    });
    layer
      .forward(torch.ones([1, 2]))
      .sum()
      .backward();
    expect(seen).toEqual(["pre", "1 true 3"]);
    expect(layer.bias?.grad?.item()).toBe(3);
    handle.remove();
    layer
      .forward(torch.ones([1, 2]))
      .sum()
      .backward();
    expect(seen).toEqual(["pre", "1 true 3", "pre"]);
  });

  it("refuse a wrong number of gradients", () => {
    const layer = new nn.Linear(2, 1);
    layer.registerFullBackwardHook(() => [null, null]);
    const x = torch.ones([1, 2], { requiresGrad: true });
    expect(() => layer.forward(x).sum().backward()).toThrow("as many gradients as it was given: 1. Received: 2.");
  });
});
