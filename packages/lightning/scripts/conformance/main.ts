/** @file `npm run conformance -- [DIR...] [--json FILE]`: replays recorded cases; fails if one differs. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setNumThreads } from "@lightning-ts/torch";
import { families } from "./families.js";
import { isConforming, replayAll } from "./replay.js";

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { json: { type: "string" } }, allowPositionals: true });
  setNumThreads(1);
  // What the Trainer tells a user is not part of a case.
  const print = console.log.bind(console);
  console.log = () => undefined;
  process.removeAllListeners("warning");
  const own = families.map((family) => fileURLToPath(family.own));
  const results = await replayAll(positionals.length > 0 ? positionals : own, print);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  return isConforming(results) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
