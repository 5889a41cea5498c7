/** @file `npm run conformance -- [TRACES_DIR] [--json FILE]`: replays recorded runs of Lightning; fails if one differs. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setNumThreads } from "@lightning-ts/torch";
import { difference } from "./compare.js";
import { record } from "./record.js";
import { readTraces } from "./traces.js";

const own = fileURLToPath(new URL("../../test-data/conformance", import.meta.url));

/** What a trace gave: null where it is the same. */
type Results = Record<string, string | null>;

async function replayAll(folder: string, report: (line: string) => void): Promise<Results> {
  const results: Results = {};
  for (const [name, trace] of readTraces(folder)) {
    let found: string | null;
    try {
      found = difference(trace.calls, await record(trace.scenario));
    } catch (error) {
      found = `cannot be replayed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
    results[name] = found;
    if (found !== null) report(`${name}: ${found}`);
  }
  return results;
}

async function main(args: string[]): Promise<number> {
  const at = args.indexOf("--json");
  const json = at < 0 ? undefined : args.splice(at, 2)[1];
  setNumThreads(1);
  // What the Trainer tells a user is not part of a trace.
  const print = console.log.bind(console);
  console.log = () => undefined;
  process.removeAllListeners("warning");
  const results = await replayAll(args[0] ?? own, print);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  const all = Object.values(results);
  const failed = all.filter((found) => found !== null).length;
  print(`${all.length - failed} passed, ${failed} failed`);
  return failed > 0 || all.length === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
