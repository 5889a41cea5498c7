/** @file Values as Python prints them. */
import { describe, expect, it } from "vitest";
import { BatchNorm2d, LayerNorm, LazyBatchNorm2d, LazyInstanceNorm1d } from "./index.js";
import { indent, pyFloat, pySize, pyTuple, pyValue } from "./repr.js";

describe("Python's texts", () => {
  it("shows anything but a float as what it is, however long", () => {
    const list = Array<number>(100_000).fill(1) as never;
    for (const layer of [new BatchNorm2d(2), new LazyBatchNorm2d(), new LazyInstanceNorm1d(), new LayerNorm(2)]) {
      // What a program sets, nobody looks at.
      Object.assign(layer, { eps: list, momentum: list });
      expect(String(layer).length).toBeLessThan(10_000);
    }
    expect(() => new BatchNorm2d(2, list)).toThrow("expects a number as 'eps'. Received: an array.");
    expect(pyFloat("a" as never)).toBe("'a'");
  });

  it("prints floats", () => {
    const texts = [1, -2.5, 1e-5, 1e16, 1e-4, 123456, 0, -0, Infinity, -Infinity, NaN, 1.5e-7].map(pyFloat);
    expect(texts).toEqual([
      "1.0",
      "-2.5",
      "1e-05",
      "1e+16",
      "0.0001",
      "123456.0",
      "0.0",
      "-0.0",
      "inf",
      "-inf",
      "nan",
      "1.5e-07",
    ]);
  });

  it("prints tuples, None, booleans and strings", () => {
    expect(pyTuple([3])).toBe("(3,)");
    expect(pyTuple([3, 0.5])).toBe("(3, 0.5)");
    expect([null, true, "a", [1, 2]].map(pyValue)).toEqual(["None", "True", "'a'", "(1, 2)"]);
    expect(pySize([2, 3])).toBe("torch.Size([2, 3])");
  });

  it("indents all lines but the first and blank ones", () => {
    expect(indent("a\nb\n\nc", 2)).toBe("a\n  b\n\n  c");
  });
});
