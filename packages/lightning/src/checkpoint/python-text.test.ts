/** @file Python's text of numbers; the expected values were printed by Python 3.11. */
import { describe, expect, it } from "vitest";
import { pythonFloat, pythonFormat } from "./python-text.js";

describe("pythonFloat", () => {
  it.each([
    [0, "0.0"],
    [-0, "-0.0"],
    [1, "1.0"],
    [-1.5, "-1.5"],
    [0.1, "0.1"],
    [0.010000000000000002, "0.010000000000000002"],
    [1e-5, "1e-05"],
    [0.0001, "0.0001"],
    [1.5e-7, "1.5e-07"],
    [123456789012345680, "1.2345678901234568e+17"],
    [1e16, "1e+16"],
    [1e15, "1000000000000000.0"],
    [1e300, "1e+300"],
    [NaN, "nan"],
    [-Infinity, "-inf"],
  ])("%d", (value, text) => {
    expect(pythonFloat(value)).toBe(text);
  });
});

describe("pythonFormat", () => {
  const int = (value: number): { value: number; type: "int" } => ({ value, type: "int" });
  const float = (value: number): { value: number; type: "float" } => ({ value, type: "float" });
  it.each([
    [int(3), "02d", "03"],
    [int(3), "", "3"],
    [int(-3), "04d", "-003"],
    [int(1234567), ",", "1,234,567"],
    [int(0), ".2f", "0.00"],
    [int(255), "x", "ff"],
    [float(0.32), ".2f", "0.32"],
    [float(2.5), "", "2.5"],
    [float(1), "", "1.0"],
    [float(1234.5), ",.2f", "1,234.50"],
    [float(0.00001234), ".3e", "1.234e-05"],
    [float(0.00001234), ".3g", "1.23e-05"],
    [float(123456), "g", "123456"],
    [float(1234567), "g", "1.23457e+06"],
    [int(7), "08,d", "0,000,007"],
    [int(0xabcdef), "_x", "ab_cdef"],
    [int(255), "#06x", "0x00ff"],
    [int(-255), "#X", "-0XFF"],
    [int(97), "c", "a"],
    [float(0.25), "n", "0.25"],
    [float(1e-7), ",.2E", "1.00E-07"],
    [float(1234567), "#.3", "1.23e+06"],
    [float(3), "#.0f", "3."],
    [float(NaN), "G", "NAN"],
    [float(1e22), ".2f", "10000000000000000000000.00"],
    [float(1e22), ".0f", "10000000000000000000000"],
    [float(0.5), ".1%", "50.0%"],
    [float(1.5), "+.1f", "+1.5"],
    [float(1.5), "8.2f", "    1.50"],
    [float(1.5), "<8.2f", "1.50    "],
    [float(1.5), "*^8.2f", "**1.50**"],
    [float(-1.5), "08.2f", "-0001.50"],
    [float(NaN), ".2f", "nan"],
    [float(Infinity), ".2f", "inf"],
    [float(1.23456), ".3", "1.23"],
    [float(0.125), ".2f", "0.12"],
    [float(0.375), ".2f", "0.38"],
    [float(2.5), ".0f", "2"],
    [float(3.5), ".0f", "4"],
    [float(12.25), ".3g", "12.2"],
    [float(12.25), ".2e", "1.22e+01"],
    [float(9.995), ".2f", "9.99"],
    [float(0.05), ".1f", "0.1"],
  ])("%o as %s", (number, specification, text) => {
    expect(pythonFormat(number, specification)).toBe(text);
  });

  it("refuses what Python refuses", () => {
    expect(() => pythonFormat(float(1.5), "d")).toThrow("whole number");
    expect(() => pythonFormat(int(1), "q")).toThrow('"q"');
    for (const wrong of [".2", ".2d", ",x", "_n", "+c", "#c"]) expect(() => pythonFormat(int(1), wrong)).toThrow(wrong);
    expect(() => pythonFormat(int(1), "no such")).toThrow("format specification");
  });
});
