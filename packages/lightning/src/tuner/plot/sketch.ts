/** @file The curve of a learning rate search in a terminal. */
import type { LRCurve } from "../lr-curve.js";
import { scaleOf, tickText } from "./scale.js";

const [columns, rows] = [60, 15];

/** Letters that most fonts have. */
const dot = "•";
const mark = "◉";

/**
 * Draws losses over rates with letters.
 *
 * @param isLogarithmic whether the rates are on a logarithmic axis
 * @param marked the index of a point that is shown larger, null for none
 */
export function curveSketch({ lr, loss }: LRCurve, isLogarithmic: boolean, marked: number | null): string {
  const [xs, ys] = [scaleOf(lr, isLogarithmic), scaleOf(loss, false)];
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => " "));
  const draw = (i: number, letter: string): void => {
    const [rate, value] = [lr[i], loss[i]];
    if (rate === undefined || value === undefined || !Number.isFinite(value)) return;
    const row = grid[Math.round((1 - ys.place(value)) * (rows - 1))];
    if (row !== undefined) row[Math.round(xs.place(rate) * (columns - 1))] = letter;
  };
  for (const i of lr.keys()) draw(i, dot);
  if (marked !== null) draw(marked, mark);
  const [high, low] = [tickText(ys.ticks.at(-1) ?? 0), tickText(ys.ticks[0] ?? 0)];
  const margin = Math.max(high.length, low.length);
  const lines = grid.map((row, i) => {
    const label = i === 0 ? high : i === rows - 1 ? low : "";
    return `${label.padStart(margin)} │${row.join("")}`.trimEnd();
  });
  const [first, last] = [tickText(xs.ticks[0] ?? 0), tickText(xs.ticks.at(-1) ?? 0)];
  const axis = `${" ".repeat(margin)} └${"─".repeat(columns)}`;
  const labels = `${" ".repeat(margin + 2)}${first}${last.padStart(columns - first.length)}`;
  return ["Loss over learning rate", ...lines, axis, labels].join("\n");
}
