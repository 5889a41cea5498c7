/** @file Imports go downward only: says which import breaks the order of the layers. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { layers, violations } from "./lib/layers.mjs";
import { root } from "./lib/prepare.mjs";

const isSource = (file) => file.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(file);

const problems = Object.keys(layers).flatMap((name) => {
  const src = join(root, "packages", name, "src");
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter(isSource)
    .flatMap((file) => violations(name, file.split(sep).join("/"), readFileSync(join(src, file), "utf8")));
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
