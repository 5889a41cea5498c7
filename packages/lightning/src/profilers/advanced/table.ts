/** @file The table of an action's functions. */
import type { FunctionTimes } from "./function-times.js";

/** The columns. Calls are not counted: V8 looks which function is running from time to time. */
export const columns = "  samples  tottime  cumtime filename:lineno(function)";

/**
 * The table of functions, those with the most time in all calls first.
 *
 * @param restriction how many lines, from 0 to 1 a share of them
 */
export function functionTable(functions: readonly FunctionTimes[], restriction: number): string {
  const samples = functions.reduce((sum, one) => sum + one.samples, 0);
  const seconds = functions.reduce((sum, one) => sum + one.self, 0);
  const count = restriction <= 1 ? Math.floor(functions.length * restriction + 0.5) : restriction;
  const shown = functions.slice(0, count);
  const limited =
    shown.length < functions.length
      ? `   List reduced from ${functions.length} to ${shown.length} due to restriction <${restriction}>\n`
      : "";
  const lines = shown.map(
    (one) =>
      `${String(one.samples).padStart(9)} ${one.self.toFixed(3).padStart(8)} ${one.cumulative.toFixed(3).padStart(8)} ${one.name}\n`,
  );
  return `         ${samples} samples in ${seconds.toFixed(3)} seconds\n\n   Ordered by: cumulative time\n${limited}\n ${columns}\n${lines.join("")}\n\n`;
}
