/** @file Gradient modes around functions, asynchronous and overlapping ones among them. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

const leaf = () => torch.ones([2], { requiresGrad: true });
const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("modes", () => {
  it("noGrad records nothing", () => {
    const y = torch.noGrad(() => leaf().mul(2));
    expect(y.requiresGrad).toBe(false);
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("enableGrad records inside noGrad", () => {
    torch.noGrad(() => {
      expect(torch.enableGrad(() => leaf().mul(2)).requiresGrad).toBe(true);
      expect(leaf().mul(2).requiresGrad).toBe(false);
    });
  });

  it("inferenceMode makes inference tensors", () => {
    const x = leaf();
    const y = torch.inferenceMode(() => {
      expect(torch.isInferenceModeEnabled()).toBe(true);
      expect(torch.inferenceMode(() => torch.isInferenceModeEnabled(), { mode: false })).toBe(false);
      return x.mul(2);
    });
    expect(y.isInference()).toBe(true);
    expect(y.requiresGrad).toBe(false);
    expect(torch.isInferenceModeEnabled()).toBe(false);
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("are left when the function throws", () => {
    const fail = () => {
      throw new Error("mine");
    };
    expect(() => torch.noGrad(fail)).toThrow("mine");
    expect(() => torch.inferenceMode(fail)).toThrow("mine");
    expect(torch.isGradEnabled()).toBe(true);
    expect(torch.isInferenceModeEnabled()).toBe(false);
  });

  it("hold until a promise settles", async () => {
    const result = torch.noGrad(async () => {
      await tick();
      return leaf().mul(2).requiresGrad;
    });
    expect(torch.isGradEnabled()).toBe(false);
    expect(await result).toBe(false);
    expect(torch.isGradEnabled()).toBe(true);
    await expect(torch.inferenceMode(() => Promise.reject(new Error("mine")))).rejects.toThrow("mine");
    expect(torch.isInferenceModeEnabled()).toBe(false);
  });

  it("may overlap in any order", async () => {
    let endFirst = () => {};
    let endSecond = () => {};
    const first = torch.noGrad(() => new Promise<void>((resolve) => (endFirst = resolve)));
    const second = torch.inferenceMode(() => new Promise<void>((resolve) => (endSecond = resolve)));
    endFirst();
    await first;
    expect(torch.isInferenceModeEnabled()).toBe(true);
    expect(torch.isGradEnabled()).toBe(false);
    endSecond();
    await second;
    expect(torch.isInferenceModeEnabled()).toBe(false);
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("setGradEnabled switches from here on, or around a function", () => {
    torch.setGradEnabled(false);
    expect(leaf().mul(2).requiresGrad).toBe(false);
    expect(torch.setGradEnabled(true, () => leaf().mul(2).requiresGrad)).toBe(true);
    expect(torch.isGradEnabled()).toBe(false);
    torch.setGradEnabled(true);
    torch.noGrad(() => torch.setGradEnabled(true));
    expect(torch.isGradEnabled()).toBe(true);
  });
});
