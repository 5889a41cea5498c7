/** @file Which layers are replaced, and what stays the same. */
import { autocast, float16, nn, type Tensor, ones } from "@lightning-ts/torch";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LayerNorm } from "./layer-norm.js";
import { Linear } from "./linear.js";
import { replaceLayers } from "./replace-layers.js";

const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
afterEach(() => warn.mockClear());

class Doubled extends nn.Linear {
  override forward(input: Tensor): Tensor {
    return super.forward(input).mul(2);
  }
}

class Net extends nn.Module {
  first = new nn.Linear(16, 32);
  body = new nn.Sequential(
    new nn.Linear(32, 16, { bias: false }),
    new nn.ReLU(),
    new nn.LayerNorm([4, 16], { eps: 1e-3 }),
  );
  list = new nn.ModuleList([new nn.Linear(8, 16)]);
  tied = this.first;
  attention = new nn.MultiheadAttention(16, 2);
}

describe("replaceLayers", () => {
  it("puts layers with the same parameters in the place of PyTorch's", () => {
    const net = new Net();
    const before = net.stateDict();
    const parameters = net.parameters();
    net.first.weight.requiresGrad = false;
    net.body[0]?.eval();
    replaceLayers(net);
    expect(net.parameters()).toEqual(parameters);
    net.parameters().forEach((parameter, i) => expect(parameter).toBe(parameters[i]));
    expect(net.first).toBeInstanceOf(Linear);
    expect(net.first).not.toBeInstanceOf(nn.Linear);
    expect(net.tied).toBe(net.first);
    expect(net.first.weight.requiresGrad).toBe(false);
    expect(net.body[0]).toBeInstanceOf(Linear);
    expect([net.body[0]?.training, net.first.training]).toEqual([false, true]);
    expect(net.list[0]).toBeInstanceOf(Linear);
    const norm = net.body[2] as unknown as LayerNorm;
    expect(norm).toBeInstanceOf(LayerNorm);
    expect([norm.eps, norm.normalizedShape]).toEqual([1e-3, [4, 16]]);
    const names = Object.keys(net.stateDict()).filter((name) => !name.endsWith("_extra_state"));
    expect(names).toEqual(Object.keys(before));
    expect(warn).not.toHaveBeenCalled();
  });

  it("leaves what 8 bits cannot take, with one warning", () => {
    const hooked = new nn.Linear(16, 16);
    hooked.registerForwardHook(() => undefined);
    const layers = [
      ...[new nn.Linear(16, 10), new nn.Linear(12, 16), new nn.Linear(16, 8)],
      ...[new Doubled(16, 16), hooked, new nn.LazyLinear(16), new nn.LayerNorm(16, { elementwiseAffine: false })],
    ];
    const net = new nn.Sequential(...layers, new nn.Linear(16, 16));
    replaceLayers(net);
    layers.forEach((layer, i) => expect(net[i]).toBe(layer));
    expect(net[7]).toBeInstanceOf(Linear);
    expect(warn).toHaveBeenCalledTimes(1);
    const text = String(warn.mock.calls[0]?.[0]);
    for (const part of ['"0" (16 to 10)', '"1" (12 to 16)', '"3" (hooks', '"4" (hooks', '"5" (no sizes'])
      expect(text).toContain(part);
  });

  it("names some of very many only", () => {
    replaceLayers(new nn.Sequential(...Array.from({ length: 30 }, () => new nn.Linear(2, 2))));
    expect(String(warn.mock.calls[0]?.[0])).toContain("and 20 more");
  });

  it("leaves the module itself, and ends where modules contain each other", () => {
    const one = new nn.Linear(16, 16);
    replaceLayers(one);
    expect(one).toBeInstanceOf(nn.Linear);
    class Knot extends nn.Module {
      inner: nn.Module = new nn.Linear(16, 16);
      self: nn.Module | null = null;
    }
    const knot = new Knot();
    knot.self = knot;
    replaceLayers(knot);
    expect(knot.inner).toBeInstanceOf(Linear);
  });
});

describe("LayerNorm", () => {
  it("has the values of PyTorch's", () => {
    const plain = new nn.LayerNorm(16);
    const input = ones([2, 16]).cumsum(1);
    const made = LayerNorm.of(plain);
    expect(made.forward(input).equal(plain.forward(input))).toBe(true);
    expect(Object.keys(made.stateDict())).toEqual(["weight", "bias"]);
    expect(new LayerNorm(16).forward(input).equal(plain.forward(input))).toBe(true);
    const low = autocast("cpu", { dtype: float16 }, () => made.forward(input));
    expect([low.dtype, low.equal(plain.half().forward(input.half()))]).toEqual([float16, true]);
  });
});
