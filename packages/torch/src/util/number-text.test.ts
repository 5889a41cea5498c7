/** @file Numbers as Python writes them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatExponent, formatFixed } from "./number-text.js";

type Row = [value: string, digits: number, fixed: string, exponent: string];

const golden = JSON.parse(readFileSync(new URL("../../test-data/text-and-items.json", import.meta.url), "utf8")) as {
  numbers: Row[];
};

const special: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

describe("format specifications", () => {
  it("write what Python writes: ties to even, carries, two digits of exponent", () => {
    expect(golden.numbers.length).toBeGreaterThan(100);
    for (const [value, digits, fixed, exponent] of golden.numbers) {
      const x = special[value] ?? Number(value);
      expect([value, formatFixed(x, digits), formatExponent(x, digits)]).toEqual([value, fixed, exponent]);
    }
  });
});
