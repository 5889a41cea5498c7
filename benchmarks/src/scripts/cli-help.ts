/** @file `lightning-ts fit --help` as a whole process, timed by its parent. */
import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

process.on("exit", () => writeSync(3, "done\n"));
process.argv.splice(2, Infinity, "fit", "--help");
const library = createRequire(import.meta.url).resolve("@lightning-ts/lightning/package.json");
await import(pathToFileURL(join(dirname(library), "bin", "lightning-ts.mjs")).href);
