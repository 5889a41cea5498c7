/** @file Initialisers against PyTorch's numbers under the same seed. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn, type Tensor } from "../../index.js";
import { difference, golden } from "../../../scripts/testing/nn.js";

const { init } = nn;
const seeded = (fill: (tensor: Tensor) => Tensor): Tensor => {
  torch.manualSeed(9);
  return fill(torch.zeros([4, 3]));
};

describe("init", () => {
  it.each<[string, (tensor: Tensor) => Tensor]>([
    ["truncTail", (t) => init.truncNormal_(t, 0, 1, 2, 3)],
    ["truncScaled", (t) => init.truncNormal_(t, { std: 0.02 })],
    ["kaimingOut", (t) => init.kaimingNormal_(t, { mode: "fan_out", nonlinearity: "relu" })],
    ["orthogonalGain", (t) => init.orthogonal_(t, { gain: 2 })],
    ["xavierGain", (t) => init.xavierNormal_(t, 0.5)],
  ])("%s", (name, fill) => {
    expect(difference(seeded(fill), golden.initial[name] ?? NaN)).toBeLessThan(1e-6);
  });

  it("fills parameters without recording", () => {
    const parameter = new nn.Parameter(torch.zeros([2, 2]));
    expect(init.uniform_(parameter, 1, 2)).toBe(parameter);
    expect(parameter.gradFn).toBeNull();
    expect(init.eye_(parameter).tolist()).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(parameter.requiresGrad).toBe(true);
    expect(difference(init.dirac_(torch.zeros([4, 2, 3]), 2), golden.initial.diracGroups ?? NaN)).toBe(0);
  });

  it("takes a generator", () => {
    const draw = (): unknown =>
      init.normal_(torch.zeros([3]), { generator: new torch.Generator().manualSeed(4n) }).tolist();
    expect(draw()).toEqual(draw());
  });

  it("refuses bad input in PyTorch's words", () => {
    expect(() => init.eye_(torch.zeros([2]))).toThrow(golden.errors.eye);
    expect(() => init.xavierUniform_(torch.zeros([2]))).toThrow(golden.errors.fans);
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => init.calculateGain("swish")).toThrow(golden.errors.nonlinearity);
    expect(() => init.dirac_(torch.zeros([3, 1, 1]), 2)).toThrow("dim 0 must be divisible by groups");
    expect(init.calculateGain("leaky_relu", 0.2)).toBeCloseTo(Math.sqrt(2 / 1.04));
  });
});
