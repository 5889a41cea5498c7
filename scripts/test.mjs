/** @file `npm test [-- ARGUMENTS]`: all set-up, then all tests, those of types too; arguments are vitest's. */
import { prepare, runTool } from "./lib/prepare.mjs";

prepare();
runTool("vitest/vitest.mjs", ["run", "--typecheck", ...process.argv.slice(2)]);
