/** @file The text of progress bars. */
import { describe, expect, it } from "vitest";
import { type BarState, barLine, clock, metricText, plainLine } from "./text.js";

const state: BarState = {
  label: "Epoch 3",
  done: 2,
  total: 4,
  elapsed: 1.2,
  rate: 1.9,
  metrics: ["v_num=0", "loss=0.123"],
};

describe("barLine", () => {
  it("fills the terminal's width", () => {
    const line = barLine(state, 100);
    expect(line).toMatch(/^Epoch 3: {2}50%\|█+ +\| 2\/4 \[00:01<00:01, {2}1\.90it\/s, v_num=0, loss=0\.123\]$/);
    expect([...line].length).toBeLessThan(100);
  });

  it("is cut where the terminal is too narrow, never wrapped", () => {
    for (let columns = 1; columns < 80; columns++) {
      expect([...barLine(state, columns)].length).toBeLessThanOrEqual(Math.max(columns, 1));
    }
  });

  it("knows unknown lengths, no batches and slow ones", () => {
    expect(barLine({ ...state, total: null }, 80)).toBe("Epoch 3: 2it [00:01,  1.90it/s, v_num=0, loss=0.123]");
    expect(barLine({ ...state, done: 0, total: 0, rate: null, metrics: [] }, 60)).toContain("100%|");
    expect(barLine({ ...state, rate: 0.25 }, 80)).toContain("4.00s/it");
    expect(barLine({ ...state, done: 9 }, 80)).toContain("100%|");
  });
});

it("plainLine has no drawing", () => {
  expect(plainLine(state)).toBe("Epoch 3: 50% 2/4 [00:01<00:01,  1.90it/s, v_num=0, loss=0.123]");
  expect(plainLine({ ...state, total: null })).toBe("Epoch 3: 2it [00:01,  1.90it/s, v_num=0, loss=0.123]");
});

it.each([
  [0, "00:00"],
  [65.9, "01:05"],
  [3600, "1:00:00"],
  [90061, "25:01:01"],
])("clock(%d) is %s", (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});

it.each([
  [0.123456, "0.123"],
  [1, "1.000"],
  [0.5, "0.500"],
  [123456, "1.23e+5"],
  [0.000025, "2.5e-5"],
  [NaN, "nan"],
  [12.25, "12.20"],
])("metricText(%d) is %s", (value, text) => {
  expect(metricText(value)).toBe(text);
});
