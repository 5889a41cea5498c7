/** @file Bundles the packages that are published; a process of its own, because esbuild is there only once npm's packages are. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const packages = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "packages");
for (const name of readdirSync(packages)) {
  if (existsSync(join(packages, name, "tsconfig.json"))) await bundle(join(packages, name));
}
