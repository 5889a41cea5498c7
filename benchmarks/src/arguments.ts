/** @file What `npm run bench` is asked for. */
import { parseArgs } from "node:util";
import type { Group } from "./plan.js";

/** A run. */
export interface Wish {
  /** The groups, with the rows that were asked for. */
  readonly groups: readonly Group[];
  /** Where results are written as JSON. */
  readonly json: string | null;
  /** Whether the documents' tables are rewritten. */
  readonly report: boolean;
  /** Whether nothing was chosen. */
  readonly isAll: boolean;
}

/** @throws RangeError for a name that no group and no row has */
export function parseArguments(args: readonly string[], all: readonly Group[]): Wish {
  const { values, positionals: names } = parseArgs({
    args: [...args],
    options: { json: { type: "string" }, report: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const known = new Set(all.flatMap((group) => [group.name, ...group.rows.map((row) => row.name)]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new RangeError(`Expected names of groups or benchmarks: ${[...known].join(", ")}. Received: ${unknown}.`);
  }
  const isWanted = (name: string): boolean => names.includes(name);
  const groups = all
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => names.length === 0 || isWanted(group.name) || isWanted(row.name)),
    }))
    .filter((group) => group.rows.length > 0);
  return { groups, json: values.json ?? null, report: values.report, isAll: names.length === 0 };
}
