/** @file Times, shares and sizes as PyTorch's tables show them. */
import { formatFixed } from "../util/number-text.js";

/** The unit of all times of a table. */
export type TimeUnit = "s" | "ms" | "us";

/** Microseconds as text, in the unit that fits or a given one. */
export function formatTime(us: number, unit: TimeUnit | null = null): string {
  const chosen = unit ?? (us >= 1e6 ? "s" : us >= 1e3 ? "ms" : "us");
  const divisor = { s: 1e6, ms: 1e3, us: 1 }[chosen];
  return `${formatFixed(us / divisor, 3)}${chosen}`;
}

/** A share of a time in percent. */
export function formatShare(us: number, total: number): string {
  return total === 0 ? "NaN" : `${formatFixed((us * 100) / total, 2)}%`;
}

/** Bytes as text. */
export function formatMemory(bytes: number): string {
  const size = Math.abs(bytes);
  if (size >= 2 ** 30) return `${formatFixed(bytes / 2 ** 30, 2)} GB`;
  if (size >= 2 ** 20) return `${formatFixed(bytes / 2 ** 20, 2)} MB`;
  return size >= 2 ** 10 ? `${formatFixed(bytes / 2 ** 10, 2)} KB` : `${bytes} B`;
}

/** Shapes as Python writes them. */
export function formatShapes(shapes: readonly (readonly number[])[]): string {
  return `[${shapes.map((shape) => `[${shape.join(", ")}]`).join(", ")}]`;
}
