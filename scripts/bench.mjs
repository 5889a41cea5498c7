/** @file `npm run bench -- [NAME...] [--json FILE]`: all set-up, then the benchmarks. */
import { resolve, join } from "node:path";
import { prepare, root, run } from "./lib/prepare.mjs";

prepare();
const args = process.argv.slice(2);
const json = args.indexOf("--json") + 1;
if (json > 0 && args[json] !== undefined) args[json] = resolve(process.env.INIT_CWD ?? process.cwd(), args[json]);
run(process.execPath, [join(root, "benchmarks", "dist", "main.js"), ...args]);
