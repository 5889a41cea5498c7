/** @file The text of a progress bar: pure functions from numbers to one line. */
import { pythonFloat, pythonFormat } from "../../checkpoint/python-text.js";

/** What one bar shows. */
export interface BarState {
  /** Such as "Epoch 3". */
  label: string;
  /** Batches done. */
  done: number;
  /** Batches there are; null where unknown. */
  total: number | null;
  /** Seconds since the bar began. */
  elapsed: number;
  /** Batches a second; null before the first is done. */
  rate: number | null;
  /** Texts "name=value" after the rate. */
  metrics: readonly string[];
}

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const NARROWEST_BAR = 10;

/** A bar in a terminal with a number of columns: "Epoch 3:  50%|█████     | 2/4 [00:01<00:01,  1.90it/s, loss=0.123]". */
export function barLine(state: BarState, columns: number): string {
  const { label, done, total } = state;
  const tail = tailOf(state);
  if (total === null) return cut(`${label}: ${done}it ${tail}`, columns);
  const fraction = total === 0 ? 1 : Math.min(done / total, 1);
  const head = `${label}: ${String(Math.floor(fraction * 100)).padStart(3)}%`;
  const counts = ` ${String(done).padStart(String(total).length)}/${total} ${tail}`;
  const width = Math.max(NARROWEST_BAR, columns - head.length - counts.length - 3);
  return cut(`${head}|${blocks(fraction, width)}|${counts}`, columns);
}

/** The same without the drawn bar, for files and pipes. */
export function plainLine(state: BarState): string {
  const { label, done, total } = state;
  const share = total === null ? `${done}it` : `${percent(done, total)}% ${done}/${total}`;
  return `${label}: ${share} ${tailOf(state)}`;
}

function percent(done: number, total: number): number {
  return total === 0 ? 100 : Math.floor((Math.min(done, total) / total) * 100);
}

function tailOf({ done, total, elapsed, rate, metrics }: BarState): string {
  const left = total === null || rate === null || rate === 0 ? "?" : clock(Math.max(total - done, 0) / rate);
  const times = total === null ? clock(elapsed) : `${clock(elapsed)}<${left}`;
  return `[${[times, speed(rate), ...metrics].join(", ")}]`;
}

function blocks(fraction: number, width: number): string {
  const eighths = Math.floor(fraction * width * 8);
  const full = eighths >> 3;
  const partial = full < width ? (EIGHTHS[eighths & 7] ?? "") : "";
  return ("█".repeat(full) + partial).padEnd(width);
}

// By code points, so that no character is cut in half. One column stays free: a full line would wrap in some terminals.
function cut(line: string, columns: number): string {
  const characters = [...line];
  return characters.length < columns ? line : characters.slice(0, Math.max(columns - 1, 1)).join("");
}

/** "01:05", "1:00:00" */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? minutes : `${Math.floor(whole / 3600)}:${minutes}`;
}

function speed(rate: number | null): string {
  if (rate === null || rate === 0) return "?it/s";
  return rate >= 1 ? `${rate.toFixed(2).padStart(5)}it/s` : `${(1 / rate).toFixed(2).padStart(5)}s/it`;
}

/** A metric's value in at least five characters, so that the line does not jump: "0.123", "1.000", "2.5e-5". */
export function metricText(value: number | string): string {
  if (typeof value === "string") return padded(value);
  const short = pythonFormat({ value, type: "float" }, ".3g").replace(/e([+-])0/, "e$1");
  const exact = pythonFloat(value);
  return padded(short.length < exact.length ? short : exact);
}

function padded(text: string): string {
  if (text.includes("e") || text === "" || Number.isNaN(Number(text))) return text;
  const pointed = !text.includes(".") && text.length < 5 ? `${text}.` : text;
  return pointed.padEnd(5, "0");
}
