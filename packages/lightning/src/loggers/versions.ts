/** @file Folders of an experiment's versions. */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** One more than the highest `version_N` folder that is there, 0 without any. */
export function nextVersion(rootDir: string): number {
  if (!existsSync(rootDir)) return 0;
  let highest = -1;
  for (const entry of readdirSync(rootDir, { withFileTypes: true })) {
    const match = /^version_(\d+)$/.exec(entry.name);
    if (match !== null && entry.isDirectory()) highest = Math.max(highest, Number(match[1]));
  }
  return highest + 1;
}

/** "version_3" for 3; a version that is text is a folder's name. */
export function versionFolder(version: number | string): string {
  return typeof version === "string" ? version : `version_${version}`;
}

/** A path whose "~" is the user's own folder. */
export function expandHome(path: string): string {
  return path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path;
}
