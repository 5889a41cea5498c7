/** @file The tables of metrics at terminals of several widths (test-data/results-table.json, written by scripts/golden/results-table.py). */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resultsTable } from "./results-table.js";

interface Case {
  readonly results: Record<string, number>[];
  readonly width: number;
  readonly text: string;
}

const file = new URL("../../test-data/results-table.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

describe("resultsTable", () => {
  it.each(cases)("is Lightning's of $results at $width columns", ({ results, width, text }) => {
    expect(`${resultsTable(results, "validate", width) ?? ""}\n`.trimStart()).toBe(text.trimStart());
  });

  it.each([1, 2, 13])("is a table at %d columns too", (width) => {
    expect(resultsTable([{ ab: 1 }, { c: 2 }], "test", width)).toContain("DataLoader 1");
  });

  it("takes the terminal's width", () => {
    const before = process.env.COLUMNS;
    process.env.COLUMNS = "60";
    expect(resultsTable([{ a: 1 }], "test")?.split("\n")[0]).toHaveLength(60);
    if (before === undefined) Reflect.deleteProperty(process.env, "COLUMNS");
    else process.env.COLUMNS = before;
  });
});
