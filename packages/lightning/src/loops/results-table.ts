/** @file The tables that validate and test print. Counterpart: `_EvaluationLoop._print_results`, where Rich is not installed. */
import { pythonFloat } from "../checkpoint/python-text.js";

const titles = { validate: "Validate metric", test: "Test metric" } as const;
const NARROWEST = 25;

/** Columns of the terminal: `COLUMNS`, else its own width, else 120. */
export function terminalWidth(): number {
  const given = Number(process.env.COLUMNS);
  if (Number.isInteger(given) && given > 0) return given;
  return process.stdout.columns || 120;
}

/**
 * Each loader's metrics as text, null if there are none: a table, or several below each other that fit the width.
 *
 * @param width columns of the terminal
 */
export function resultsTable(
  results: readonly Record<string, number>[],
  kind: "validate" | "test",
  width: number = terminalWidth(),
): string | null {
  const columns = results.map(
    (result) =>
      new Map(Object.entries(result).map(([name, value]) => [name.split("/dataloader_idx_")[0] ?? "", value])),
  );
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  if (names.length === 0) return null;
  const headers = results.map((_, i) => `DataLoader ${i}`);
  const longest = Math.max(NARROWEST, ...[...names, ...headers].map((text) => text.length));
  const cell = Math.trunc(Math.min(longest, width / 2));
  const fitting = Math.max(1, Math.trunc((width - cell) / cell));
  const tables: string[] = [];
  for (let start = 0; start < headers.length; start += fitting) {
    const shown = columns.slice(start, start + fitting);
    const rows = names.flatMap((name) =>
      rowsOf(
        name,
        shown.map((column) => textOf(column.get(name))),
        Math.trunc(width / 2),
      ),
    );
    const bar = "─".repeat(width);
    const line = (cells: readonly string[]): string =>
      cells
        .map((text) => centered(text, cell))
        .join("")
        .trimEnd();
    tables.push(
      [bar, line([titles[kind], ...headers.slice(start, start + fitting)]), bar, ...rows.map(line), bar].join("\n"),
    );
  }
  return tables.join("\n");
}

/** A metric's cells; a name that is longer than half of the terminal takes several rows. */
function rowsOf(name: string, values: readonly string[], half: number): string[][] {
  const rows: string[][] = [];
  let rest = name;
  for (; rest.length > half && half > 0; rest = rest.slice(half)) rows.push([rest.slice(0, half), ...values]);
  // As in Lightning the values are repeated beside each full part of the name.
  rows.push(rows.length > 0 ? [rest] : [rest, ...values]);
  return rows;
}

function textOf(value: number | undefined): string {
  return value === undefined ? " " : pythonFloat(value);
}

function centered(text: string, width: number): string {
  const room = Math.max(0, width - text.length);
  const before = Math.floor(room / 2);
  return " ".repeat(before) + text + " ".repeat(room - before);
}
