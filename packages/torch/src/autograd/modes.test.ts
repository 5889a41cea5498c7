/** @file Gradient modes around functions. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

const leaf = () => torch.ones([2], { requiresGrad: true });

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
