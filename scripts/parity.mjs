/** @file `npm run parity -- [CASES_DIR] [--json FILE]`: all set-up, then the recorded calls of PyTorch are replayed. */
import { withAbsolutePaths } from "./lib/arguments.mjs";
import { prepare, runTool } from "./lib/prepare.mjs";
import { useSameNumbers } from "./lib/same-numbers.mjs";

prepare();
useSameNumbers();
runTool("tsx/dist/cli.mjs", ["packages/torch/scripts/parity/main.ts", ...withAbsolutePaths(process.argv.slice(2))]);
