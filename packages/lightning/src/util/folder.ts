/** @file Making folders. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkPath } from "@lightning-ts/torch/files";

/**
 * Makes a folder and those above it that are missing. Each level is made by itself: where a file system refuses new folders
 * with ENOENT, as /proc does, Node's recursive form never ends.
 *
 * @throws the file system's error, such as EACCES or ENOTDIR; RangeError for a path that is too long
 */
export function makeFolder(path: string): void {
  checkPath(path, "A folder");
  const missing: string[] = [];
  let level = resolve(path);
  while (!existsSync(level) && dirname(level) !== level) {
    missing.push(level);
    level = dirname(level);
  }
  // The path itself is tried even if it exists: a file in its place is an error.
  if (missing.length === 0) mkdirSync(level, { recursive: true });
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another process has made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
