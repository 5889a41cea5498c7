/** @file `npm run gpu-check -- [--device DEVICE] [--only TEXT] [--json FILE]`: all set-up, then everything that needs a GPU. */
import { resolve } from "node:path";
import { prepare, runTool } from "./lib/prepare.mjs";

prepare();
const args = process.argv.slice(2);
const json = args.indexOf("--json") + 1;
if (json > 0 && args[json] !== undefined) args[json] = resolve(process.env.INIT_CWD ?? process.cwd(), args[json]);
runTool("tsx/dist/cli.mjs", ["packages/lightning/scripts/gpu-check/main.ts", ...args]);
