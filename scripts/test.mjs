/** @file `npm test`: all set-up, then all tests; arguments are vitest's. */
import { prepare, runTool } from "./lib/prepare.mjs";

prepare();
runTool("vitest/vitest.mjs", ["run", ...process.argv.slice(2)]);
