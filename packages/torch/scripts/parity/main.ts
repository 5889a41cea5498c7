/** @file `npm run parity -- [CASES_DIR] [--json FILE] [--device DEVICE]`: replays recorded calls of PyTorch; fails if one differs. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as torch from "../../src/index.js";
import { distributedFiles, familyOf, readCases, runDistributed } from "./distributed/run.js";
import { isForDevice, placeOn } from "./place.js";
import { caseFiles, type Expectations, type FileResult, readLines, runCases, summary, title } from "./run.js";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function reasons(file: string): Record<string, string> {
  return JSON.parse(readFileSync(here(file), "utf8")) as Record<string, string>;
}

/** The cases of a file; on a device those that can run there. */
function linesOf(file: string, device: string | undefined): string[] {
  const lines = readLines(file);
  return device === undefined ? lines : lines.filter(isForDevice);
}

async function main(args: string[]): Promise<number> {
  const options = { json: { type: "string" }, device: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (more.length > 0) throw new Error(`parity: expected one folder. Received: ${positionals.join(", ")}.`);
  // Cases provoke warnings on purpose, and none of them is recorded.
  process.removeAllListeners("warning");
  torch.setNumThreads(1);
  const expected: Expectations = { later: reasons("./later.json"), exceptions: reasons("./exceptions.json") };
  if (values.device !== undefined) {
    placeOn(values.device);
    expected.onDevice = true;
  }
  const results: Record<string, FileResult> = {};
  for (const file of caseFiles(folder ?? here("../../test-data/parity"))) {
    const name = title(file);
    const result = runCases(linesOf(file, values.device), expected, (id, difference) => {
      console.log(`${name} ${id}: ${difference.replaceAll("\n", "\\n")}`);
    });
    results[name] = result;
    const listed = `${result.later} later, ${result.excepted} excepted`;
    console.log(`${name}: ${result.passed} passed, ${result.failed} failed, ${listed}`);
  }
  // Recorded in several processes, on the CPU.
  const inRanks =
    values.device === undefined ? distributedFiles(folder ?? here("../../test-data/parity/distributed")) : [];
  for (const file of inRanks) {
    const name = familyOf(file);
    const result = await runDistributed(name, readCases(file), expected.exceptions, (id, difference) => {
      console.log(`${name} ${id}: ${difference.replaceAll("\n", "\\n")}`);
    });
    results[name] = result;
    console.log(`${name}: ${result.passed} passed, ${result.failed} failed, ${result.excepted} excepted`);
  }
  const all = Object.values(results);
  for (const line of summary(all)) console.log(line);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  const failed = all.reduce((sum, result) => sum + result.failed, 0);
  // Nothing replayed is nothing shown.
  if (passed + failed === 0)
    console.log(`no cases (files *.jsonl, *.json, or these as *.gz)${folder === undefined ? "" : ` in ${folder}`}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
