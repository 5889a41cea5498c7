/** @file A stream that a test reads as a person reads a terminal: carriage returns, erasing and moving up are carried out. */

/** What was written, and what a terminal shows of it. */
export class Screen {
  /** Columns of the terminal. */
  readonly columns: number;
  /** Whether it calls itself a terminal. */
  readonly isTTY: boolean;
  /** All that was written. */
  text = "";
  /** How often something was written. */
  writes = 0;

  constructor(isTTY = true, columns = 120) {
    this.isTTY = isTTY;
    this.columns = columns;
  }

  /** Takes a text. */
  write(text: string): void {
    this.text += text;
    this.writes++;
  }

  /** The rows that are shown, without styles. */
  get rows(): string[] {
    const rows = [""];
    let [row, column] = [0, 0];
    for (const [part, count, letter] of this.text.matchAll(/\x1b\[([\d;]*)([A-Za-z])|\r|\n|[^\r\n\x1b]+/g)) {
      const before = (rows[row] ?? "").slice(0, column);
      if (letter === "A") row -= Number(count);
      else if (letter === "J") rows.length = row + 1;
      if (letter === "J" || letter === "K") rows[row] = before;
      else if (part === "\r") column = 0;
      else if (part === "\n") {
        row++;
        column = 0;
        rows[row] ??= "";
      } else if (letter === undefined) {
        rows[row] = before.padEnd(column) + part + (rows[row] ?? "").slice(column + part.length);
        column += part.length;
      }
    }
    return rows;
  }

  /** The rows that are not empty. */
  get lines(): string[] {
    return this.rows.filter((row) => row.trim() !== "");
  }
}
