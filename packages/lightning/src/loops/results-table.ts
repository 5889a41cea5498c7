/** @file The table that validate and test print. */

const titles = { validate: "Validate metric", test: "Test metric" } as const;

/** A table of each loader's metrics, or null if there are none. */
export function resultsTable(results: readonly Record<string, number>[], kind: "validate" | "test"): string | null {
  const plain = (name: string): string => name.replace(/\/dataloader_idx_\d+$/, "");
  const names = [...new Set(results.flatMap((result) => Object.keys(result).map(plain)))].sort();
  if (names.length === 0) return null;
  const columns = results.map((result) =>
    Object.fromEntries(Object.entries(result).map(([name, value]) => [plain(name), value])),
  );
  const header = [titles[kind], ...columns.map((_, i) => `DataLoader ${i}`)];
  const rows = names.map((name) => [
    name,
    ...columns.map((column) => (column[name] === undefined ? "" : String(column[name]))),
  ]);
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? "").length)) + 4);
  const line = (left: string, middle: string, right: string): string =>
    left + widths.map((w) => "─".repeat(w)).join(middle) + right;
  const centered = (text: string, width: number): string => {
    const before = Math.floor((width - text.length) / 2);
    return " ".repeat(before) + text + " ".repeat(width - text.length - before);
  };
  const row = (cells: readonly string[]): string =>
    `│${cells.map((cell, i) => centered(cell, widths[i] ?? 0)).join("│")}│`;
  return [line("┌", "┬", "┐"), row(header), line("├", "┼", "┤"), ...rows.map(row), line("└", "┴", "┘")].join("\n");
}
