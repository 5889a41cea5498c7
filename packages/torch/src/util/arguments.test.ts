/** @file Optional arguments by position and by name. */
import { describe, expect, it } from "vitest";
import { bind, bindAll } from "./arguments.js";

interface Options {
  a?: number;
  b?: string | null;
}
const names = ["a", "b"] as const;

describe("bind", () => {
  it("takes nothing, a name, positions and both", () => {
    expect(bind<Options>([], names, "f")).toEqual({});
    expect(bind<Options>([{ b: "x" }], names, "f")).toEqual({ b: "x" });
    expect(bind<Options>([1], names, "f")).toEqual({ a: 1 });
    expect(bind<Options>([1, "x"], names, "f")).toEqual({ a: 1, b: "x" });
    expect(bind<Options>([1, { b: "x" }], names, "f")).toEqual({ a: 1, b: "x" });
    expect(bind<Options>([undefined, null], names, "f")).toEqual({ b: null });
  });

  it("refuses unknown names, arguments given twice and too many", () => {
    expect(() => bind<Options>([{ c: 1 }], names, "f")).toThrow("f has no option 'c'. Expected one of: a, b.");
    expect(() => bind<Options>([1, { a: 2 }], names, "f")).toThrow("argument 'a' was given twice");
    expect(() => bind<Options>([1, "x", 2], names, "f")).toThrow("at most 2 optional arguments (a, b). Received: 3.");
  });
});

describe("bindAll", () => {
  it("takes required arguments by position or by name", () => {
    expect(bindAll<Options>([1, { b: "x" }], ["a"], ["b"], "f")).toEqual({ a: 1, b: "x" });
    expect(bindAll<Options>([{ a: 1 }], ["a"], ["b"], "f")).toEqual({ a: 1 });
  });

  it("refuses a call without one", () => {
    expect(() => bindAll<Options>([{ b: "x" }], ["a"], ["b"], "f")).toThrow("f expects a. Received: no 'a'.");
  });

  it("refuses lists that say to be endless, at any depth that a list has here", () => {
    const endless = new Array<number>(2 ** 32 - 1);
    const half = [1, 2];
    half.length = 3e8;
    const holes = new Array<number>(3);
    const call =
      (a: unknown): (() => object) =>
      () =>
        bindAll<{ a?: unknown }>([a], ["a"], [], "f");
    for (const long of [endless, half, [endless], [[1, [endless]]]]) {
      expect(call(long)).toThrow("f expects 'a' to have at most 67108864 items");
    }
    expect(call(holes)).toThrow("f expects 'a' without missing items");
    const circle: unknown[] = [1];
    circle.push(circle);
    for (const fine of [[], [1, [2, [3]]], circle, new Set([1])]) expect(call(fine)).not.toThrow();
    expect(() => bindAll<{ a?: unknown; b?: unknown }>([1, { b: endless }], ["a"], ["b"], "f")).toThrow("'b'");
  });
});
