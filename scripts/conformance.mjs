/** @file `npm run conformance -- [DIR...] [--json FILE]`: all set-up, then recorded cases are replayed. */
import { withAbsolutePaths } from "./lib/arguments.mjs";
import { prepare, runTool } from "./lib/prepare.mjs";
import { useSameNumbers } from "./lib/same-numbers.mjs";

prepare();
useSameNumbers();
runTool("tsx/dist/cli.mjs", [
  "packages/lightning/scripts/conformance/main.ts",
  ...withAbsolutePaths(process.argv.slice(2)),
]);
