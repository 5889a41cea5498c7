/** @file `npm run parity -- [CASES_DIR] [--json FILE]`: replays recorded calls of PyTorch; fails if one differs. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as torch from "../../src/index.js";
import { caseFiles, type Expectations, type FileResult, readCases, runCases, title } from "./run.js";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function expectations(): Expectations {
  const read = (name: string): Record<string, string> => JSON.parse(readFileSync(here(name), "utf8")) as Record<string, string>;
  return { later: read("./later.json"), exceptions: read("./exceptions.json") };
}

function main(args: string[]): number {
  const at = args.indexOf("--json");
  const json = at < 0 ? undefined : args.splice(at, 2)[1];
  const folder = args[0] ?? here("../../test-data/parity");
  torch.setNumThreads(1);
  const expected = expectations();
  const results: Record<string, FileResult> = {};
  let passed = 0;
  let failed = 0;
  for (const file of caseFiles(folder)) {
    const name = title(file);
    const result = runCases(readCases(file), expected, (id, difference) => console.log(`${name} ${id}: ${difference}`));
    results[name] = result;
    passed += result.passed;
    failed += result.failed;
    console.log(`${name}: ${result.passed} passed, ${result.failed} failed, ${result.later} listed as later`);
    for (const stale of result.stale) console.log(`${name}: ${stale} is listed as later but passes; take it off the list`);
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
