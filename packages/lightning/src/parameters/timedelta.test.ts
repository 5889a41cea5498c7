/** @file Durations as Python writes them. */
import { describe, expect, it } from "vitest";
import { parseTimedelta, timedeltaText } from "./timedelta.js";

describe("a duration", () => {
  // Texts of Python's str(timedelta(...)).
  it.each([
    ["1:00:00", 3_600_000],
    ["0:10:00", 600_000],
    ["2 days, 0:00:00", 172_800_000],
    ["1 day, 1:01:01", 90_061_000],
    ["-1 day, 23:59:59", -1000],
    ["0:00:00.500000", 500],
    ["0:00:00.000250", 0.25],
  ])("%s is %d milliseconds", (text, milliseconds) => {
    expect(parseTimedelta(text)).toBe(milliseconds);
    expect(timedeltaText(milliseconds)).toBe(text);
  });

  it.each(["", "1:00", "00:01:00:00", "1:60:00", "soon", "1 day", "1:00:00x"])("%j is none", (text) => {
    expect(parseTimedelta(text)).toBeNull();
  });
});
