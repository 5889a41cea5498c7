/** @file Files of recorded cases of torch.distributed, each a list in JSON: finds, replays and counts them. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { BadCase, object } from "../case.js";
import type { Json, JsonObject } from "../decode.js";
import type { FileResult, NameResult } from "../run.js";
import { Ranks } from "./processes.js";
import { families, nameOf } from "./replay.js";

const extension = /\.json(\.gz)?$/;

/** Files of cases in a folder. */
export function distributedFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => extension.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The family of a file, by its name. */
export function familyOf(file: string): string {
  return basename(file).replace(extension, "");
}

/** The cases of a file. A sample that a case names lies beside it. */
export function readCases(file: string): JsonObject[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const cases = JSON.parse(text) as Json;
  if (!Array.isArray(cases)) throw new Error(`${file}: expected a list of cases`);
  return cases.map((item) => {
    const c = object(item, "a case");
    return typeof c.sample === "string" ? { ...c, sample: join(dirname(file), c.sample) } : c;
  });
}

/** The difference of one case, or null. */
export async function checkCase(family: string, c: JsonObject, ranks: Ranks): Promise<string | null> {
  const replay = families[family];
  if (replay === undefined) return `nothing replays cases of ${family}`;
  try {
    return await replay(c, ranks);
  } catch (error) {
    // What the processes are in is not known, unless the case itself is to blame.
    if (!(error instanceof BadCase)) ranks.replace();
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Cases that cannot pass, by name, each with its reason. */
export type Excepted = Readonly<Record<string, string>>;

/** Replays the cases of a family; `report` gets each difference. */
export async function runDistributed(
  family: string,
  cases: readonly JsonObject[],
  excepted: Excepted,
  report: (id: string, difference: string) => void,
): Promise<FileResult> {
  const ranks = new Ranks();
  const names = new Map<string, NameResult>();
  const failures: FileResult["failures"] = [];
  try {
    for (const [i, c] of cases.entries()) {
      const name = nameOf(family, c);
      const found = names.get(name) ?? { group: "other" as const, name, passed: 0, failed: 0, later: 0, excepted: 0 };
      names.set(name, found);
      const difference = await checkCase(family, c, ranks);
      if (difference === null) found.passed++;
      else if (Object.hasOwn(excepted, name)) found.excepted++;
      else {
        found.failed++;
        const id = `case ${i} (${name})`;
        failures.push({ id, difference });
        report(id, difference);
      }
    }
  } finally {
    ranks.end();
  }
  const counts = [...names.values()];
  for (const count of counts) {
    if (!Object.hasOwn(excepted, count.name) || count.excepted > 0) continue;
    count.failed++;
    const difference = "is listed in exceptions.json, but all its cases pass; take it off the list";
    failures.push({ id: count.name, difference });
    report(count.name, difference);
  }
  const total = (of: (count: NameResult) => number): number => counts.reduce((sum, count) => sum + of(count), 0);
  return {
    passed: total(({ passed }) => passed),
    failed: failures.length,
    later: 0,
    excepted: total((count) => count.excepted),
    failures,
    names: counts,
  };
}
