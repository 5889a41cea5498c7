/** @file A CSV file that grows by rows and, when a new column appears, is written anew with it. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { appendWhole, checkReplaceable, readRegular, replaceFile } from "@lightning-ts/torch/files";
import { writing } from "./writing.js";

/** One row: column names and what stands there. */
export type CsvRow = Readonly<Record<string, string>>;

/** The file of one experiment. Columns are sorted by name; a cell that a row lacks stays empty. */
export class CsvFile {
  readonly path: string;
  #columns: string[] = [];
  #written = false;

  /** @param path an existing file there is another experiment's: the first rows replace it */
  constructor(path: string) {
    this.path = path;
  }

  /** Takes the first rows of an existing file as its own: the run goes on that wrote them. */
  keep(count: number): void {
    if (count === 0 || !existsSync(this.path)) return;
    const rows = readRows(this.path).slice(0, count);
    this.#replace(rows, [...new Set(rows.flatMap((row) => Object.keys(row)))].sort());
  }

  /** Column names, sorted. */
  get columns(): readonly string[] {
    return this.#columns;
  }

  /**
   * Appends rows, all of them or none.
   *
   * @throws Error with the file system's code, such as ENOSPC: the file is what it was
   */
  append(rows: readonly CsvRow[]): void {
    if (rows.length === 0) return;
    const known = new Set(this.#columns);
    const size = known.size;
    for (const row of rows) for (const name of Object.keys(row)) known.add(name);
    if (known.size > size) this.#widen([...known].sort());
    let text = this.#written ? "" : line(this.#columns);
    for (const row of rows) text += rowText(row, this.#columns);
    writing(this.path, () => {
      if (!this.#written) {
        checkReplaceable(this.path);
        rmSync(this.path, { force: true });
      }
      appendWhole(this.path, Buffer.from(text));
    });
    this.#written = true;
  }

  // A reader of the file must never see half of it: the new one takes its place at once.
  #widen(columns: string[]): void {
    if (this.#written && existsSync(this.path)) {
      this.#replace(readRows(this.path), columns);
      return;
    }
    this.#columns = columns;
    this.#written = false;
  }

  #replace(rows: readonly CsvRow[], columns: readonly string[]): void {
    const text = line(columns) + rows.map((row) => rowText(row, columns)).join("");
    writing(this.path, () => replaceFile(this.path, (descriptor) => writeFileSync(descriptor, text)));
    this.#columns = [...columns];
    this.#written = true;
  }
}

function rowText(row: CsvRow, columns: readonly string[]): string {
  return line(columns.map((name) => (Object.hasOwn(row, name) ? (row[name] ?? "") : "")));
}

/** The rows of a file, without their empty cells. */
function readRows(path: string): CsvRow[] {
  const [header = [], ...records] = parseCsv(readRegular(path).toString("utf8"));
  return records.map((cells) =>
    Object.fromEntries(header.flatMap((name, i) => ((cells[i] ?? "") === "" ? [] : [[name, cells[i] ?? ""]]))),
  );
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The rows of a CSV text, each as its cells. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i);
      else inQuotes = false;
    } else if (character === '"') {
      inQuotes = true;
    } else if (character === ",") {
      row.push(cell);
      cell = "";
    } else if (character === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else if (character !== "\r") {
      cell += character;
    }
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
