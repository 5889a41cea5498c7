/** @file The libraries of JavaScript to compare with: installed where they are first needed, outside of the workspaces. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { script } from "./command.js";

const folder = script("../peers/js");
let failure: string | null = null;

/** The libraries with their versions. */
function libraries(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return dependencies;
}

/** The libraries, as the report names them. */
export function describeLibraries(): string {
  return Object.entries(libraries())
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}

/** Installs what is missing, with a message. What cannot be installed is not measured. */
export function installPeers(): void {
  const dependencies = libraries();
  if (Object.keys(dependencies).every((name) => existsSync(join(folder, "node_modules", name)))) return;
  console.error(`(installing ${Object.keys(dependencies).join(", ")} into ${folder}, once)`);
  const args = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", "--prefix", folder];
  const npm = process.env.npm_execpath;
  const [file, first] = npm?.endsWith(".js") === true ? [process.execPath, [npm]] : ["npm", []];
  const { status, stderr } = spawnSync(file, [...first, ...args], { cwd: folder, encoding: "utf8" });
  if (status === 0) return;
  failure = "could not be installed";
  console.error(stderr);
}

/** Why these libraries cannot be measured, or null. */
export const whyNoPeers = (): string | null => failure;
