/** @file The curve of a learning rate search as an image: the text of an SVG file. */
import type { LRCurve } from "../lr-curve.js";
import { scaleOf, tickText } from "./scale.js";

const [width, height] = [640, 480];
const frame = { left: 80, right: 620, top: 20, bottom: 420 };

/**
 * Draws losses over rates, with axes; a point is marked in red.
 *
 * @param isLogarithmic whether the rates are on a logarithmic axis
 * @param marked the index of the point, null for none
 */
export function curveImage({ lr, loss }: LRCurve, isLogarithmic: boolean, marked: number | null): string {
  const [xs, ys] = [scaleOf(lr, isLogarithmic), scaleOf(loss, false)];
  const x = (value: number): string => (frame.left + xs.place(value) * (frame.right - frame.left)).toFixed(1);
  const y = (value: number): string => (frame.bottom - ys.place(value) * (frame.bottom - frame.top)).toFixed(1);
  // A skipped step has no loss: the line goes on after it.
  const points = lr.flatMap((rate, i) => {
    const value = loss[i];
    return value !== undefined && Number.isFinite(value) ? [`${x(rate)},${y(value)}`] : [];
  });
  const [rate, value] = marked === null ? [undefined, undefined] : [lr[marked], loss[marked]];
  const parts = [
    `<rect x="${frame.left}" y="${frame.top}" width="${frame.right - frame.left}" height="${frame.bottom - frame.top}" fill="none" stroke="#444"/>`,
    ...xs.ticks.map(
      (tick) => `<text x="${x(tick)}" y="${frame.bottom + 20}" text-anchor="middle">${tickText(tick)}</text>`,
    ),
    ...ys.ticks.map(
      (tick) => `<text x="${frame.left - 8}" y="${y(tick)}" text-anchor="end" dy="4">${tickText(tick)}</text>`,
    ),
    `<text x="${(frame.left + frame.right) / 2}" y="${height - 15}" text-anchor="middle">Learning rate</text>`,
    `<text x="20" y="${(frame.top + frame.bottom) / 2}" text-anchor="middle" transform="rotate(-90 20 ${(frame.top + frame.bottom) / 2})">Loss</text>`,
    `<polyline points="${points.join(" ")}" fill="none" stroke="#1f77b4" stroke-width="1.5"/>`,
    ...(rate === undefined || value === undefined
      ? []
      : [`<circle cx="${x(rate)}" cy="${y(value)}" r="5" fill="red"/>`]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="white"/>
${parts.join("\n")}
</svg>
`;
}
