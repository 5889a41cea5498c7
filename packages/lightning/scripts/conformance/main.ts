/** @file `npm run conformance -- [TRACES_DIR] [--json FILE]`: replays recorded runs of Lightning; fails if one differs. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setNumThreads } from "@lightning-ts/torch";
import { isConforming, replayAll } from "./replay.js";

const own = fileURLToPath(new URL("../../test-data/conformance", import.meta.url));

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
  return isConforming(results) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
