/** @file A symbolic link to the newest checkpoint. */
import { copyFileSync, cpSync, lstatSync, rmSync, statSync, symlinkSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/**
 * Makes `link` point to `target`, relatively, so that the folder can be moved. Whatever has the link's name is
 * replaced. Where links are not possible the target is copied.
 */
export function linkFile(target: string, link: string): void {
  if (resolve(target) === resolve(link)) return;
  if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) rmSync(link, { recursive: true });
  try {
    symlinkSync(relative(dirname(resolve(link)), resolve(target)), link);
  } catch {
    if (statSync(target).isDirectory()) cpSync(target, link, { recursive: true });
    else copyFileSync(target, link);
  }
}
