/** @file Replays files of recorded cases, each by the family that it is of, and counts. */
import { basename } from "node:path";
import { families } from "./families.js";
import type { Family, Outcome } from "./family.js";
import { type CaseFile, caseFiles } from "./files.js";

/** What the cases of each family gave, by name. */
export type Results = Record<string, Record<string, Outcome>>;

/** Replays the cases at some paths; a line for each that differs, the counts of each family, and those of all at the end. */
export async function replayAll(paths: readonly string[], report: (line: string) => void): Promise<Results> {
  const results: Results = {};
  for (const file of paths.flatMap(caseFiles)) await replayFile(file, results, report);
  let [passed, failed] = [0, 0];
  for (const [name, outcomes] of Object.entries(results)) {
    const all = Object.values(outcomes);
    const good = all.filter((found) => found === null).length;
    const bad = all.filter((found) => typeof found === "string").length;
    const other = all.length - good - bad;
    report(`${name}: ${good} passed, ${bad} failed${other === 0 ? "" : `, ${other} not run (${reasons(all)})`}`);
    passed += good;
    failed += bad;
  }
  report(`${passed} passed, ${failed} failed`);
  return results;
}

async function replayFile(file: CaseFile, results: Results, report: (line: string) => void): Promise<void> {
  const family = families.find((one) => file.documents.some((document) => one.holds(document)));
  const outcomes = (results[family?.name ?? "unknown"] ??= {});
  const parts = (document: unknown): readonly unknown[] => family?.parts?.(document) ?? [document];
  const documents = family === undefined ? [file.documents] : file.documents.flatMap(parts);
  for (const [i, document] of documents.entries()) {
    const name = unusedName(family?.nameOf(document, file.path) ?? basename(file.path), i, outcomes);
    const found =
      family === undefined ? `no family has cases like those of ${file.path}` : await once(family, document);
    outcomes[name] = found;
    if (typeof found === "string") report(`${name}: ${found.replaceAll("\n", "\\n")}`);
  }
}

async function once(family: Family, document: unknown): Promise<Outcome> {
  try {
    return await family.replay(document);
  } catch (error) {
    return `cannot be replayed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** A second case of a name must not take the place of the first. */
function unusedName(name: string, i: number, outcomes: Readonly<Record<string, Outcome>>): string {
  return Object.hasOwn(outcomes, name) ? `${name} (${i})` : name;
}

function reasons(outcomes: readonly Outcome[]): string {
  const all = outcomes.flatMap((found) => (typeof found === "object" && found !== null ? [found.notRun] : []));
  return [...new Set(all)].join(", ");
}

/** Whether all went well: something was replayed, and nothing differs. */
export function isConforming(results: Results): boolean {
  const all = Object.values(results).flatMap((outcomes) => Object.values(outcomes));
  return all.includes(null) && all.every((found) => typeof found !== "string");
}
