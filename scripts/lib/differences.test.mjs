import { describe, expect, it } from "vitest";
import { firstDifference, parsePythonJson } from "./differences.mjs";

describe("firstDifference", () => {
  it("finds none between equal values and numbers that differ in the last bits", () => {
    expect(firstDifference({ a: [1, "x", null] }, { a: [1 + 1e-7, "x", null] })).toBeNull();
  });

  it("names the place and both values", () => {
    expect(firstDifference({ a: [1, 2] }, { a: [1, 3] })).toBe("$.a[1]: expected 2, received 3");
    expect(firstDifference([2], [2.02], "$", { relative: 0.016, absolute: 0 })).toBeNull();
    expect(firstDifference([2], [2.05], "$", { relative: 0.016, absolute: 0 })).toBe("$[0]: expected 2, received 2.05");
    expect(firstDifference({ a: 1 }, { b: 1 })).toBe("$.a: missing");
    expect(firstDifference({}, { b: 1 })).toBe("$.b: not expected");
    expect(firstDifference([1], [1, 2])).toBe("$: expected 1 elements, received 2");
    expect(firstDifference([1], ["1"])).toBe("$[0]: expected number, received string");
    expect(firstDifference("a", "b")).toBe('$: expected "a", received "b"');
  });
});

describe("parsePythonJson", () => {
  it("reads NaN and Infinity as strings and leaves strings alone", () => {
    expect(parsePythonJson('[NaN, -Infinity, Infinity, "NaN \\" Infinity", 1]')).toEqual([
      "NaN",
      "-Infinity",
      "Infinity",
      'NaN " Infinity',
      1,
    ]);
  });
});
