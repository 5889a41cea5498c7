/** @file A table in a box, as Rich draws it: a heavy frame around the titles, a light one around the rows. */

/** A column of the table. */
export interface BoxColumn {
  /** Its title. */
  readonly title: string;
  /** Where its cells stand. Default "left". */
  readonly justify?: "left" | "right";
  /** The style of its cells. Default "". */
  readonly style?: string;
}

/** The table as lines. `styled` puts a text into a style. */
export function boxTable(
  columns: readonly BoxColumn[],
  rows: readonly (readonly string[])[],
  headerStyle: string,
  styled: (text: string, style: string) => string,
): string[] {
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const rule = (left: string, bar: string, between: string, right: string): string =>
    left + widths.map((width) => bar.repeat(width + 2)).join(between) + right;
  const line = (cells: readonly string[], bar: string, styleOf: (column: BoxColumn) => string): string => {
    const padded = columns.map((column, i) => {
      const [cell, width] = [cells[i] ?? "", widths[i] ?? 0];
      const text = column.justify === "right" ? cell.padStart(width) : cell.padEnd(width);
      return styled(` ${text} `, styleOf(column));
    });
    return bar + padded.join(bar) + bar;
  };
  const titles = columns.map(({ title }) => title);
  return [
    rule("┏", "━", "┳", "┓"),
    line(titles, "┃", () => headerStyle),
    rule("┡", "━", "╇", "┩"),
    ...rows.map((row) => line(row, "│", ({ style = "" }) => style)),
    rule("└", "─", "┴", "┘"),
  ];
}
