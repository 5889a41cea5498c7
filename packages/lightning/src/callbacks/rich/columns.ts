/** @file The columns of a RichProgressBar: functions from a bar to its text. */
import { stripVTControlCharacters } from "node:util";
import type { BarState } from "../progress/text.js";
import type { RichConsole } from "./console.js";
import type { RichProgressBarTheme } from "./theme.js";

/**
 * One column of a RichProgressBar: the text of a bar, which may hold the escape sequences of styles. It is asked with `room` Infinity
 * first, and where the line is too long again with the columns that are left for it; only what can be shorter needs to look at it.
 */
export type ProgressColumn = (bar: BarState, room: number) => string;

const FULL_WIDTH = 40;
const LEAST_WIDTH = 10;
/** How often the moving bar of an unknown length starts over, in seconds. */
const PULSE_PERIOD = 1;
const BACK = "grey23";

/** Lightning's columns: description, bar, counts, times, speed. */
export function standardColumns({ styles }: RichProgressBarTheme, console: RichConsole): ProgressColumn[] {
  return [
    ({ label }) => console.styled(label, styles.description),
    (bar, room) => drawnBar(bar, Math.max(LEAST_WIDTH, Math.min(FULL_WIDTH, room)), styles, console),
    ({ done, total }) => console.styled(`${done}/${total ?? "--"}`, styles.batchProgress),
    (bar) => console.styled(`${hours(bar.elapsed)} • ${hours(remaining(bar))}`, styles.time),
    ({ rate }) => console.styled(`${(rate ?? 0).toFixed(2)}it/s`, styles.processingSpeed),
  ];
}

/** The column of the metrics, which comes last. */
export function metricsColumn({ styles }: RichProgressBarTheme, console: RichConsole): ProgressColumn {
  return ({ metrics }) => console.styled(metrics.join(styles.metricsTextDelimiter), styles.metrics);
}

function drawnBar(
  { done, total, elapsed }: BarState,
  width: number,
  styles: RichProgressBarTheme["styles"],
  console: RichConsole,
): string {
  if (total === null) {
    const length = Math.ceil(width / 4);
    const start = Math.floor(((elapsed % PULSE_PERIOD) / PULSE_PERIOD) * (width - length + 1));
    const [before, after] = ["━".repeat(start), "━".repeat(width - length - start)];
    return (
      console.styled(before, BACK) +
      console.styled("━".repeat(length), styles.progressBarPulse) +
      console.styled(after, BACK)
    );
  }
  const halves = total === 0 ? 2 * width : Math.floor(Math.min(done / total, 1) * 2 * width);
  const full = "━".repeat(halves >> 1) + (halves % 2 === 1 ? "╸" : "");
  const left = width - full.length;
  // Without styles what is left would look like what is done.
  const rest =
    console.depth === 1 ? " ".repeat(left) : (halves % 2 === 0 && halves > 0 && left > 0 ? "╺" : "").padEnd(left, "━");
  return (
    console.styled(full, done >= total ? styles.progressBarFinished : styles.progressBar) + console.styled(rest, BACK)
  );
}

function remaining({ done, total, rate }: BarState): number | null {
  return total === null || rate === null || rate === 0 ? null : Math.max(total - done, 0) / rate;
}

/** "0:01:05", "-:--:--" where it is not known. */
function hours(seconds: number | null): string {
  if (seconds === null) return "-:--:--";
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value % 60).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60))}:${two(whole)}`;
}

/** How many columns a text takes. */
function widthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}

/** Bars as lines whose columns stand below each other. Lines that are still too long are cut. */
export function columnLines(bars: readonly BarState[], columns: readonly ProgressColumn[], width: number): string[] {
  const full = bars.map((bar) => columns.map((column) => column(bar, Infinity)));
  const widths = (rows: readonly (readonly string[])[]): number[] =>
    columns.map((_, i) => Math.max(0, ...rows.map((row) => widthOf(row[i] ?? ""))));
  const wanted = widths(full);
  const tooMuch = wanted.reduce((sum, one) => sum + one + 1, 0) - width;
  const rows =
    tooMuch > 0
      ? bars.map((bar) => columns.map((column, i) => column(bar, Math.max((wanted[i] ?? 0) - tooMuch, 0))))
      : full;
  const final = widths(rows);
  return rows.map((row) => {
    const line = row.map((text, i) => text + " ".repeat((final[i] ?? 0) - widthOf(text))).join(" ");
    return cutStyled(line.trimEnd(), width);
  });
}

/** A line that is cut after some columns; escape sequences take none, and all of them stay. */
export function cutStyled(line: string, width: number): string {
  let left = Math.max(width - 1, 1);
  return [...line.matchAll(/\x1b\[[\d;]*m|[^\x1b]/gu)]
    .map(([part]) => (part.startsWith("\x1b") || left-- > 0 ? part : ""))
    .join("");
}
