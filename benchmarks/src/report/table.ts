/** @file Results as the lines of a table. */
import type { Measure } from "../plan.js";
import type { Result } from "./result.js";

/** The table's first two lines. */
export const tableHead =
  "| name | what | ours | peer | peer's | ratio (quartiles) | to reach | reached |\n| --- | --- | --- | --- | --- | --- | --- | --- |";

/** A result as a line. */
export function tableLine(result: Result): string {
  const { ratio, spread, target, reached, peer, measure, missing } = result;
  const cells = [
    result.name,
    result.title,
    amount(result.ours, measure),
    result.peerName,
    peer === null ? (missing ?? "-") : amount(peer, measure),
    ratio === null || spread === null ? "-" : `${share(ratio)} (${share(spread[0])}-${share(spread[1])})`,
    target === null ? "-" : String(target),
    reached === null ? "" : reached ? "yes" : "no",
  ];
  return `| ${cells.join(" | ")} |`;
}

/** A ratio with as many digits as say something. */
function share(ratio: number): string {
  return Math.abs(ratio) < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2);
}

/** Nanoseconds or bytes in a unit that fits. */
export function amount(value: number, measure: Measure): string {
  const units: readonly [number, string][] =
    measure === "memory"
      ? [
          [1 << 30, "GiB"],
          [1 << 20, "MiB"],
        ]
      : [
          [1e9, "s"],
          [1e6, "ms"],
          [1e3, "us"],
          [1, "ns"],
        ];
  const [size, unit] = units.find(([each]) => value >= each) ?? units[units.length - 1] ?? [1, ""];
  const scaled = value / size;
  return `${scaled >= 100 ? scaled.toFixed(0) : scaled.toPrecision(3)} ${unit}`;
}
