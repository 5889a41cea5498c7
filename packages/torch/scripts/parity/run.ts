/** @file Replays files of cases and counts. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Json } from "./decode.js";
import { idOf, type Subject, subjectOf } from "./names.js";
import { isOfTwoDevices } from "./place.js";
import { replay } from "./replay.js";

/** What is not expected to pass: names (of functions, modules, ...), each with its reason. */
export interface Expectations {
  /** Names that come later: none of their cases counts as passed. */
  later: Readonly<Record<string, string>>;
  /** Names of which some cases cannot pass: those that fail are counted apart. */
  exceptions: Readonly<Record<string, string>>;
  /** Whether cases run on another device than the CPU, and some only: entries of lists may be out of date then. Default false. */
  onDevice?: boolean;
}

/** What became of a name's cases. */
export interface NameResult extends Subject {
  passed: number;
  failed: number;
  /** Cases of names that come later. */
  later: number;
  /** Cases that fail as the list of exceptions says. */
  excepted: number;
}

/** What a file of cases gave. */
export interface FileResult {
  passed: number;
  failed: number;
  later: number;
  excepted: number;
  /** Each difference, entries of a list that are out of date among them. */
  failures: { id: string; difference: string }[];
  names: NameResult[];
}

const extension = /\.jsonl(\.gz)?$/;

/** Files of cases in a folder: JSON lines, gzipped or not. */
export function caseFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => extension.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The name that a file's counts are reported under. */
export function title(file: string): string {
  return basename(file).replace(extension, "");
}

/** The lines of a file of cases. */
export function readLines(file: string): string[] {
  const bytes = readFileSync(file);
  const text = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return text
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** One case: its difference, or null. */
export function check(line: Json): string | null {
  try {
    return replay(line);
  } catch (error) {
    if (!(error instanceof Error)) return `threw ${String(error)}`;
    return `${error.name}: ${(error.message.split("\n")[0] ?? "").slice(0, 200)}`;
  }
}

function parse(line: string): Json | SyntaxError {
  try {
    return JSON.parse(line) as Json;
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error));
  }
}

/** Replays the lines of a file; `report` gets each difference. */
export function runCases(
  lines: readonly string[],
  expected: Expectations,
  report: (id: string, difference: string) => void,
): FileResult {
  const names = new Map<string, NameResult>();
  const failures: FileResult["failures"] = [];
  const fail = (id: string, difference: string): void => {
    failures.push({ id, difference });
    report(id, difference);
  };
  for (const [i, text] of lines.entries()) {
    const parsed = parse(text);
    const bad = parsed instanceof SyntaxError;
    const line = bad ? null : parsed;
    const subject = subjectOf(line);
    const found = names.get(subject.name) ?? { ...subject, passed: 0, failed: 0, later: 0, excepted: 0 };
    names.set(subject.name, found);
    const difference = bad ? `not JSON: ${parsed.message}` : check(line);
    const excepted = Object.hasOwn(expected.exceptions, subject.name);
    if (difference === null) found.passed++;
    else if (Object.hasOwn(expected.later, subject.name)) found.later++;
    else if (excepted || (expected.onDevice === true && isOfTwoDevices(difference))) found.excepted++;
    else {
      found.failed++;
      fail(idOf(line, i + 1), difference);
    }
  }
  const counts = [...names.values()];
  for (const list of ["later", "exceptions"] as const) {
    for (const count of expected.onDevice === true ? [] : counts) {
      if (!Object.hasOwn(expected[list], count.name) || count.later + count.excepted > 0) continue;
      count.failed++;
      fail(count.name, `is listed in ${list}.json, but all its cases pass; take it off the list`);
    }
  }
  const total = (of: (count: NameResult) => number): number => counts.reduce((sum, count) => sum + of(count), 0);
  return {
    passed: total((count) => count.passed),
    failed: failures.length,
    later: total((count) => count.later),
    excepted: total((count) => count.excepted),
    failures,
    names: counts,
  };
}

/** How many names of each group have all their cases pass, as text. */
export function summary(results: readonly FileResult[]): string[] {
  const groups = new Map<string, Map<string, boolean>>();
  for (const { group, name, failed, later, excepted } of results.flatMap((result) => result.names)) {
    const whole = groups.get(group) ?? new Map<string, boolean>();
    groups.set(group, whole);
    whole.set(name, (whole.get(name) ?? true) && failed + later + excepted === 0);
  }
  return [...groups]
    .filter(([group]) => group !== "other")
    .map(([group, whole]) => `${group}: ${[...whole.values()].filter(Boolean).length} of ${whole.size} names whole`);
}
