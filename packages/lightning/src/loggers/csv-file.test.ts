/** @file The CSV file of an experiment. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CsvFile, type CsvRow, parseCsv } from "./csv-file.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "csv-"));
  path = join(folder, "metrics.csv");
});
afterEach(() => rmSync(folder, { recursive: true }));
const row = (cells: Readonly<Record<string, string>>): CsvRow => ({
  names: Object.keys(cells),
  cells: Object.values(cells),
});

it("sorts columns, leaves missing cells empty and widens when a column appears", () => {
  writeFileSync(path, "an older experiment");
  const file = new CsvFile(path);
  void file.append([row({ step: "0", loss: "1.5" })]);
  void file.append([row({ step: "1", loss: "1.0" })]);
  expect(readFileSync(path, "utf8")).toBe("loss,step\r\n1.5,0\r\n1.0,1\r\n");
  void file.append([row({ step: "1", acc: "0.5" })]);
  expect(readFileSync(path, "utf8")).toBe("acc,loss,step\r\n,1.5,0\r\n,1.0,1\r\n0.5,,1\r\n");
  expect(readdirSync(folder)).toEqual(["metrics.csv"]);
});

it("writes nothing for no rows", () => {
  void new CsvFile(path).append([]);
  expect(readdirSync(folder)).toEqual([]);
});

it("quotes what needs it, and reads it back", () => {
  const file = new CsvFile(path);
  void file.append([row({ 'a "b", c': "1", d: "line\nbreak" })]);
  void file.append([row({ e: "x" })]);
  expect(parseCsv(readFileSync(path, "utf8"))).toEqual([
    ['a "b", c', "d", "e"],
    ["1", "line\nbreak", ""],
    ["", "", "x"],
  ]);
});

it("says which file cannot be written", () => {
  const gone = join(folder, "gone", "metrics.csv");
  const file = new CsvFile(gone);
  expect(() => file.append([row({ step: "0" })])).toThrow(
    expect.objectContaining({
      code: "ENOENT",
      message: expect.stringContaining(`${gone} cannot be written`) as string,
    }),
  );
});
