/** @file Which versions of libtorch are supported, and which one a folder holds. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The version that the project fetches and is tested with. */
export const pinnedVersion = "2.13.0";

/** The oldest Node whose Node-API has what the addon needs. */
const oldestNode = [20, 15];

const oldest = [2, 9];
const newest = [2, 14];

/** "2.13.0+cpu" -> [2, 13]; null for anything but a version. */
export function parseVersion(text) {
  const match = /^(\d+)\.(\d+)/.exec(text ?? "");
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

const before = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** Why this Node will not do; null where it will. */
export function nodeProblem(version = process.version) {
  const found = parseVersion(version.replace(/^v/, ""));
  if (found !== null && !before(found, oldestNode)) return null;
  return `Node ${oldestNode.join(".")} or newer is needed. Received: ${version}.`;
}

/** "supported", "too old", "untested" (newer) or "unknown". */
export function judgeVersion(text) {
  const version = parseVersion(text);
  if (version === null) return "unknown";
  if (before(version, oldest)) return "too old";
  return before(newest, version) ? "untested" : "supported";
}

/** The version of a libtorch folder: of the Python package, or the archive's own file. */
export function versionOf(folder) {
  const python = join(folder, "version.py");
  if (existsSync(python)) {
    const match = /__version__ = '([^']+)'/.exec(readFileSync(python, "utf8"));
    if (match !== null) return match[1];
  }
  const own = join(folder, "build-version");
  if (existsSync(own)) return readFileSync(own, "utf8").trim();
  const header = join(folder, "include", "torch", "headeronly", "version.h");
  const older = join(folder, "include", "torch", "csrc", "api", "include", "torch", "version.h");
  for (const file of [header, older]) {
    if (!existsSync(file)) continue;
    const match = /#define TORCH_VERSION "?([\d.]+)/.exec(readFileSync(file, "utf8"));
    if (match !== null) return match[1];
  }
  return "unknown";
}
