/**
 * @file Configurations that train here and in Python's Lightning: `configurations.ts PYTHON [PART OF NAMES]`. The same files, with classes of the same
 * names, must write the same `config.yaml` and `hparams.yaml` as data, the same metrics and the same files. Closes with `N passed, M failed`.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Float, isRecord } from "../../src/cli/yaml/float.js";
import { readYaml } from "../../src/cli/yaml/read.js";
import { difference } from "../../../torch/scripts/interchange/difference.js";

const here = fileURLToPath(new URL("./configurations", import.meta.url));
const root = fileURLToPath(new URL("../../../..", import.meta.url));
const lightningTs = join(root, "packages", "lightning", "bin", "lightning-ts.mjs");
/** Node 20 does not read TypeScript by itself. */
const loader = pathToFileURL(join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;

/** A project's folder with what a run writes there. */
function folderFor(language: "python" | "typescript", at: string): string {
  mkdirSync(at, { recursive: true });
  cpSync(here, at, { recursive: true, filter: (path) => !path.endsWith(language === "python" ? ".ts" : ".py") });
  if (language === "python") return at;
  writeFileSync(join(at, "package.json"), '{ "type": "module" }\n');
  symlinkSync(join(root, "node_modules"), join(at, "node_modules"));
  return at;
}

/** The names of configurations; `name.more.yaml` is given after `name.yaml`. */
function configurations(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const file of readdirSync(join(here, "configs")).sort((a, b) => a.length - b.length)) {
    const [name = ""] = file.split(".");
    all.set(name, [...(all.get(name) ?? []), "--config", `configs/${file}`]);
  }
  return all;
}

/** What a run wrote, by its path; null where that is no text that is compared. Names of hosts and times are taken out. */
function written(folder: string): Map<string, unknown> {
  const files = new Map<string, unknown>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (
      entry.isDirectory() ||
      /^(?:project|configs)\/|^(?:package\.json|(?:main|linked)\.(?:py|ts)|node_modules)$/.test(path)
    )
      continue;
    files.set(path.replace(/events\.out\.tfevents\..*/, "events"), contents(join(folder, path)));
  }
  return files;
}

function contents(path: string): unknown {
  if (path.endsWith(".yaml")) return comparable(readYaml(readFileSync(path, "utf8"), path).value);
  if (!path.endsWith(".csv")) return null;
  const [head = "", ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return rows.map((row): Record<string, number | null> => {
    const cells = row.split(",").map((cell, i) => [names[i] ?? i, cell === "" ? null : Number(cell)] as const);
    return Object.fromEntries<number | null>(cells);
  });
}

/** Values as both languages have them: `1.0` is the number one, and what Python could not write is left out. */
function comparable(value: unknown): unknown {
  if (value instanceof Float) return value.value;
  if (Array.isArray(value)) return (value as unknown[]).map(comparable);
  if (!isRecord(value)) return value;
  const known = Object.entries(value).filter(([, item]) => !String(item).startsWith("Unable to serialize"));
  return Object.fromEntries(known.map(([key, item]) => [key, comparable(item)]));
}

/** Runs a command in a folder; its last words where it fails. */
function failure(command: string, args: readonly string[], cwd: string): string | null {
  const env = { ...process.env, OMP_NUM_THREADS: "1", MKL_CBWR: "COMPATIBLE" };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8", timeout: 300_000 });
  return status === 0
    ? null
    : `ended with ${status}: ${`${stdout}\n${stderr}`.trim().split("\n").slice(-6).join("\n")}`;
}

/** The first difference of what the two runs of a configuration leave; null for none. */
function compare(python: string, name: string, flags: readonly string[], at: string): string | null {
  const there = folderFor("python", join(at, name, "python"));
  const ours = folderFor("typescript", join(at, name, "typescript"));
  const isProgram = existsSync(join(there, `${name}.py`));
  const theirFailure = failure(python, ["-W", "ignore", `${isProgram ? name : "main"}.py`, "fit", ...flags], there);
  if (theirFailure !== null) return `Python ${theirFailure}`;
  const command = isProgram ? ["--import", loader, `${name}.ts`] : [lightningTs];
  const ourFailure = failure(process.execPath, [...command, "fit", ...flags], ours);
  if (ourFailure !== null) return `lightning-ts ${ourFailure}`;
  const [expected, found] = [written(there), written(ours)];
  if (![...expected.keys()].some((path) => path.endsWith("config.yaml"))) return "Python wrote no config.yaml";
  return difference(Object.fromEntries(found), Object.fromEntries(expected));
}

function main(python: string, pattern: string): void {
  const at = mkdtempSync(join(tmpdir(), "configurations-"));
  let passed = 0;
  let failed = 0;
  try {
    for (const [name, flags] of configurations()) {
      if (!name.includes(pattern)) continue;
      const found = compare(python, name, flags, at);
      if (found === null) passed++;
      else failed++;
      if (found !== null) console.log(`configuration ${name}: ${found}`);
    }
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

const [python, pattern = ""] = process.argv.slice(2);
if (python === undefined) throw new Error("Expected the command of a Python with torch and lightning. Received: none.");
main(python, pattern);
