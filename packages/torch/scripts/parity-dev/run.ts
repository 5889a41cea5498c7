/** @file Replays files of cases and counts. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Case, replay, subject } from "./replay.js";

/** What a file of cases gave. */
export interface FileResult {
  passed: number;
  failed: number;
  /** Cases of names that come later, and cases with a reason. */
  later: number;
  failures: { id: string; difference: string }[];
  /** Listed as later or as an exception, and yet they pass. */
  stale: string[];
}

/** Which cases are not expected to pass, each with its reason. */
export interface Expectations {
  /** Names (functions, modules, optimizers, ...) that come later. */
  later: Record<string, string>;
  /** Single cases by id. */
  exceptions: Record<string, string>;
}

/** The cases of a file, gzipped JSON lines. */
export function readCases(file: string): Case[] {
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Case);
}

/** Files of cases in a folder. */
export function caseFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl.gz"))
    .sort()
    .map((name) => join(folder, name));
}

/** One case: its difference, or null. */
export function check(c: Case): string | null {
  try {
    return replay(c);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${(error.message.split("\n")[0] ?? "").slice(0, 200)}` : `threw ${String(error)}`;
  }
}

/** Replays cases; `report` gets each difference. */
export function runCases(cases: readonly Case[], expected: Expectations, report: (id: string, difference: string) => void): FileResult {
  const result: FileResult = { passed: 0, failed: 0, later: 0, failures: [], stale: [] };
  const laterPassed = new Map<string, boolean>();
  for (const c of cases) {
    const name = subject(c);
    const difference = check(c);
    if (Object.hasOwn(expected.exceptions, c.id)) {
      if (difference === null) result.stale.push(c.id);
      result.later++;
    } else if (Object.hasOwn(expected.later, name)) {
      laterPassed.set(name, (laterPassed.get(name) ?? true) && difference === null);
      result.later++;
    } else if (difference === null) result.passed++;
    else {
      result.failed++;
      result.failures.push({ id: c.id, difference });
      report(c.id, difference);
    }
  }
  for (const [name, passed] of laterPassed) if (passed) result.stale.push(name);
  return result;
}

/** The name that a file's counts are reported under. */
export function title(file: string): string {
  return basename(file).replace(/\.jsonl\.gz$/, "");
}
