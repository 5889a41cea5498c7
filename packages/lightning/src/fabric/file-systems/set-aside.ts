/**
 * @file A folder takes the place of what is at a path, or anything that of a folder. Systems cannot do so in one step, so the older one is set aside
 * meanwhile, under a hidden name beside the path. Where a process dies in between, whoever looks for the path next finds the older one put back.
 */
import { lstatSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const NAME = /^\.(.+)\.replaced$/;

/** How often it is tried again, where others put the older one back in between. */
const TRIES = 20;

/** The hidden name of what is not whole yet and will be at a path. What a save that did not end leaves there is written over by the next. */
export function savingName(path: string): string {
  return join(dirname(path), `.${basename(path)}.saving`);
}

/** Moves a folder, file or link to a path, in the place of whatever is there. @throws Error with the system's code; the path has what it had then */
export function replaceBy(newer: string, path: string): void {
  for (let left = TRIES; ; left--) {
    try {
      renameSync(newer, path);
      break;
    } catch (error) {
      if (left > 0 && isThere(newer) && isThere(path)) {
        setAside(path);
        continue;
      }
      putBack(path);
      throw error;
    }
  }
  dropAside(path);
}

/** Sets what is at a path aside. */
function setAside(path: string): void {
  dropAside(path);
  renameSync(path, asideOf(path));
}

/** Removes what was set aside: the path has its successor, or is to have nothing. */
export function dropAside(path: string): void {
  const older = asideOf(path);
  if (isThere(older)) rmSync(older, { recursive: true, force: true });
}

/** Puts back what was set aside for something that never came. */
export function putBack(path: string): void {
  const older = asideOf(path);
  if (!isThere(older) || isThere(path)) return;
  try {
    renameSync(older, path);
  } catch {
    // Another process was faster, or the folder may only be read.
  }
}

/** The names of a folder that are set aside, and have nothing in their place. */
export function lostNames(names: readonly string[]): string[] {
  const lost = names.flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return lost.filter((name) => !names.includes(name));
}

function asideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.replaced`);
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // It cannot be looked at.
  }
}
