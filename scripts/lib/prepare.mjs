/** @file All set-up of a fresh clone, in the order in which things need each other; seconds where everything is there. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeProblem } from "../../packages/torch/scripts/setup/version.mjs";

/** The repository's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Says what is being done. */
export function say(text) {
  console.log(`[setup] ${text}`);
}

/**
 * Runs a command in the repository with its output shown; ends the process with its code if it fails.
 *
 * @param {{ remedy?: string } & import("node:child_process").SpawnSyncOptions} options `remedy`: what to say then
 */
export function run(command, args, { remedy, ...options } = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (remedy !== undefined && result.status !== 0 && result.signal === null) console.error(`\n${remedy}`);
  if (result.error !== undefined) {
    console.error(`[setup] ${command} could not be started: ${result.error.message}`);
    process.exit(1);
  }
  if (result.signal !== null) process.exit(result.signal === "SIGINT" ? 130 : 143);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** A tool of node_modules, run by this Node. */
export function runTool(file, args, options) {
  run(process.execPath, [join(root, "node_modules", file), ...args], options);
}

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** npm's packages: installed when they never were, or when the lock file is newer. */
export function installPackages() {
  const installed = modified(join(root, "node_modules", ".package-lock.json"));
  if (installed > 0 && installed >= modified(join(root, "package-lock.json"))) return;
  say("installing npm packages");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const remedy =
    "The npm packages could not be installed.\n  To mend it: check the network and the registry (npm ping), then npm ci";
  if (npm !== undefined && npm.endsWith(".js")) run(process.execPath, [npm, ...args], { remedy });
  else run("npm", args, { remedy });
}

/** The folders that are compiled: those of the workspaces with a tsconfig.json. */
export function projects() {
  const inside = (folder) => {
    const path = join(root, folder);
    return existsSync(path) ? readdirSync(path).map((name) => join(folder, name)) : [];
  };
  return [...inside("packages"), "benchmarks", ...inside("examples")].filter((folder) =>
    existsSync(join(root, folder, "tsconfig.json")),
  );
}

/** libtorch and the addon. */
export function buildAddon() {
  run(process.execPath, [join(root, "packages", "torch", "scripts", "setup.mjs")]);
}

/** TypeScript to JavaScript: the packages' as bundles, with declarations; what changed only. */
export function compile() {
  say("compiling TypeScript");
  runTool("typescript/bin/tsc", ["-b", ...projects()]);
  run(process.execPath, [join(root, "scripts", "lib", "bundle-packages.mjs")]);
}

/** Everything that running from a fresh clone needs. */
export function prepare() {
  const problem = nodeProblem();
  if (problem !== null) {
    console.error(`[setup] ${problem}\n  To mend it: install Node 20, 22 or 24`);
    process.exit(1);
  }
  installPackages();
  buildAddon();
  compile();
}
