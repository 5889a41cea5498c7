/** @file Temporary files beside those they will replace, and what is left of them where a process was killed. */
import { createHash, randomBytes } from "node:crypto";
import { fstatSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, unlinkSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** An open temporary file. */
export interface TemporaryFile {
  readonly path: string;
  readonly descriptor: number;
}

const DAY = 24 * 3600 * 1000;
// The file's own name is there for people who look into the folder, and must not make this one too long.
const SHOWN = 40;
const NAME = /^\..*\.([\da-f]{12})-(\d+)-[\da-f]{16}\.tmp$/;

/**
 * Makes a new file in the folder of another one, under a name that nobody else has, and removes what killed processes left there.
 *
 * @throws the file system's error
 */
export function openTemporary(file: string): TemporaryFile {
  const folder = dirname(file);
  const random = randomBytes(8).toString("hex");
  const path = join(folder, `.${basename(file).slice(0, SHOWN)}.${home}-${process.pid}-${random}.tmp`);
  const descriptor = openSync(path, "wx");
  removeLeftovers(folder, fstatSync(descriptor).mtimeMs);
  return { path, descriptor };
}

/** Removes a file that may not be there. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or the folder went away: the error that led here is the one to report.
  }
}

/**
 * Where process numbers mean what they mean here: the start of a machine and, on it, a namespace of processes. Host names do not tell
 * containers apart. Where neither is known, leftovers are told by their age only.
 */
const home = ((): string => {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
    const namespace = readlinkSync("/proc/self/ns/pid");
    const parts = [boot, namespace, hostname()].join("\n");
    return createHash("sha256").update(parts).digest("hex").slice(0, 12);
  } catch {
    return randomBytes(6).toString("hex");
  }
})();

/** @param now the time of the folder's file system, whose clock may be another machine's */
function removeLeftovers(folder: string, now: number): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return; // A folder that cannot be listed may still be written to.
  }
  for (const name of names) {
    const [, from, id] = NAME.exec(name) ?? [];
    if (from === undefined || id === undefined) continue;
    const path = join(folder, name);
    const isDead = from === home && Number(id) !== process.pid && !isAlive(Number(id));
    if (isDead || isOld(path, now)) removeQuietly(path);
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code !== "ESRCH";
  }
}

/** Whoever still writes has written to it within a day. */
function isOld(path: string, now: number): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && now - found.mtimeMs > DAY;
}
