/** @file A CSV file that grows by rows and, when a new column appears, is rewritten with it. */
import { type NumberStyle, RowText } from "@lightning-ts/torch/native/number-rows";
import type { FileSystem } from "../fabric/file-systems/file-system.js";
import { locate } from "../fabric/file-systems/registry.js";
import { inTurn, type MaybePromise, ready } from "../util/promises.js";
import { NumberRows, perNames } from "./number-rows.js";
import { writing } from "./writing.js";

/** One row: names of columns, each once, and the cells below them. */
export interface CsvRow {
  /** Rows of a kind share the array, so that its columns are looked for once. */
  readonly names: readonly string[];
  readonly cells: readonly string[];
}

/** The file of one experiment. Columns are sorted by name; a cell that a row lacks stays empty. */
export class CsvFile {
  /** The path of the file. */
  readonly path: string;
  readonly #fileSystem: FileSystem;
  /** The path as its file system knows it. */
  readonly #file: string;
  #columns: string[] = [];
  /** What rows of numbers look like below the columns. */
  #lines = perNames((names) => numbersLine(names, []));
  #written = false;

  /** @param path an existing file belongs to another experiment: the first rows replace it */
  constructor(path: string) {
    this.path = path;
    ({ fileSystem: this.#fileSystem, path: this.#file } = locate(path));
  }

  /** Takes the first rows of an existing file as its own, because the run that wrote them is resumed. */
  keep(count: number): MaybePromise {
    return inTurn(this.#keep(count));
  }

  *#keep(count: number): Generator<unknown, void, unknown> {
    if (count === 0 || !(yield* ready(this.#fileSystem.exists(this.#file)))) return;
    const rows = rowsOf(yield* ready(this.#fileSystem.read(this.#file))).slice(0, count);
    yield* this.#replace(rows, [...new Set(rows.flatMap(({ names }) => names))].sort());
  }

  /** Column names, sorted. */
  get columns(): readonly string[] {
    return this.#columns;
  }

  /**
   * Appends all rows or none. The last number of rows of numbers is the step.
   *
   * @throws Error with the file system's code, such as ENOSPC: the file is unchanged
   */
  append(rows: readonly (CsvRow | NumberRows)[]): MaybePromise {
    return inTurn(this.#append(rows));
  }

  *#append(rows: readonly (CsvRow | NumberRows)[]): Generator<unknown, void, unknown> {
    if (rows.length === 0) return;
    const known = new Set(this.#columns);
    const size = known.size;
    for (const names of new Set(rows.map((row) => row.names))) for (const name of names) known.add(name);
    if (known.size > size) yield* this.#widen([...known].sort());
    const head = Buffer.from(this.#written ? "" : line(this.#columns));
    const bytes = Buffer.concat([head, ...this.#bytesOf(rows)]);
    const add = (): MaybePromise => this.#fileSystem.append(this.#file, bytes);
    const begin = (): MaybePromise => this.#fileSystem.write(this.#file, bytes);
    yield* ready(writing(this.path, this.#written ? add : begin));
    this.#written = true;
  }

  /** Rows as bytes; those of numbers many at once. */
  #bytesOf(rows: readonly (CsvRow | NumberRows)[]): Uint8Array[] {
    return rows.map((row) =>
      row instanceof NumberRows
        ? this.#lines(row.names).bytes(row.values)
        : Buffer.from(rowsText([row], this.#columns)),
    );
  }

  #setColumns(columns: readonly string[]): void {
    this.#columns = [...columns];
    this.#lines = perNames((names) => numbersLine(names, this.#columns));
  }

  // A reader must never see half of the file, so the new one replaces it in one step.
  *#widen(columns: string[]): Generator<unknown, void, unknown> {
    if (this.#written && (yield* ready(this.#fileSystem.exists(this.#file)))) {
      yield* this.#replace(rowsOf(yield* ready(this.#fileSystem.read(this.#file))), columns);
      return;
    }
    this.#setColumns(columns);
    this.#written = false;
  }

  *#replace(rows: readonly CsvRow[], columns: readonly string[]): Generator<unknown, void, unknown> {
    const text = line(columns) + rowsText(rows, columns);
    yield* ready(writing(this.path, () => this.#fileSystem.write(this.#file, Buffer.from(text))));
    this.#setColumns(columns);
    this.#written = true;
  }
}

function rowsText(rows: readonly CsvRow[], columns: readonly string[]): string {
  const placesOf = perNames((names) => columns.map((name) => names.indexOf(name)));
  let text = "";
  for (const { cells, names } of rows) text += line(placesOf(names).map((place) => cells[place] ?? ""));
  return text;
}

// Lightning logs all values as floats, also whole ones. The epoch is a counter.
const styleOf = (name: string): NumberStyle => (name === "epoch" ? "whole" : "python");

/** A row of numbers below columns. */
function numbersLine(names: readonly string[], columns: readonly string[]): RowText {
  let before = "";
  const parts = columns.flatMap((name, i) => {
    if (i > 0) before += ",";
    const column = names.indexOf(name);
    if (column === -1) return [];
    const part = { before, column, style: column === names.length - 1 ? ("script" as const) : styleOf(name) };
    before = "";
    return part;
  });
  return new RowText(names.length, parts, `${before}\r\n`);
}

/** The rows of a file, without their empty cells. */
function rowsOf(bytes: Uint8Array): CsvRow[] {
  const [header = [], ...records] = parseCsv(new TextDecoder().decode(bytes));
  return records.map((cells) => {
    const names = header.filter((_, i) => (cells[i] ?? "") !== "");
    return { names, cells: cells.filter((cell) => cell !== "") };
  });
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
