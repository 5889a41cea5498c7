/** @file A symbolic link to the newest checkpoint. */
import { copyFileSync, cpSync, rmSync, statSync, symlinkSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { replaceBy, savingName } from "./set-aside.js";

/**
 * Makes `link` point to `target`, relatively, so that the folder can be moved. Whatever has the link's name is
 * replaced, and stays where this fails. Where links are not possible the target is copied.
 */
export function linkFile(target: string, link: string): void {
  if (resolve(target) === resolve(link)) return;
  const made = `${savingName(link)}.link`;
  rmSync(made, { recursive: true, force: true });
  try {
    symlinkSync(relative(dirname(resolve(link)), resolve(target)), made);
  } catch {
    if (statSync(target).isDirectory()) cpSync(target, made, { recursive: true });
    else copyFileSync(target, made);
  }
  replaceBy(made, link);
}
