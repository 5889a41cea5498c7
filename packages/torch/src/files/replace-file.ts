/** @file Files that appear whole or not at all. */
import { closeSync, existsSync, fsync, fsyncSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { checkPath } from "./local-path.js";
import { checkReplaceable } from "./regular-file.js";
import { openTemporary, removeQuietly } from "./temporary-file.js";
import { Error } from "../util/user-errors.js";

const flush = promisify(fsync);

/**
 * A file that takes the place of another when it is finished. It is written under another name beside it, which is then renamed: whoever opens the
 * path sees the old file or the whole new one, also after the process was killed; where it is flushed to the disk first, after a loss of power
 * too. Temporary files that killed processes left in the folder are removed.
 */
export class Replacement {
  /** The open file that is written to. */
  readonly descriptor: number;
  readonly #file: string;
  readonly #isFlushed: boolean;
  readonly #temporary: string;

  /** @throws Error as `replaceFile` */
  constructor(file: string, isFlushed: boolean) {
    check(file);
    this.#file = file;
    this.#isFlushed = isFlushed;
    try {
      const { path, descriptor } = openTemporary(file);
      this.#temporary = path;
      this.descriptor = descriptor;
    } catch (error) {
      throw failure(file, "", error);
    }
  }

  /** Puts the file in its place. */
  finish(): void {
    this.#place(() => {
      if (this.#isFlushed) fsyncSync(this.descriptor);
    });
  }

  /** As `finish`, where the disk does not hold up this thread. */
  async finishInBackground(): Promise<void> {
    const flushed = this.#isFlushed ? await Promise.allSettled([flush(this.descriptor)]) : [];
    this.#place(() => {
      for (const outcome of flushed) if (outcome.status === "rejected") throw outcome.reason;
    });
  }

  /** @param flushed throws where the file could not be flushed */
  #place(flushed: () => void): void {
    try {
      try {
        flushed();
      } finally {
        closeSync(this.descriptor);
      }
      renameSync(this.#temporary, this.#file);
    } catch (error) {
      throw failure(this.#file, this.#temporary, error);
    }
    if (this.#isFlushed) syncFolder(dirname(this.#file));
  }

  /** Removes what was written, and returns the error to throw: the system's errors get the file's name. */
  discard(error: unknown): unknown {
    closeSync(this.descriptor);
    return failure(this.#file, this.#temporary, error);
  }
}

/**
 * Writes a file that appears whole or not at all.
 *
 * @param fill writes to the descriptor
 * @throws Error with the operating system's code: ENOENT where the folder is missing, EACCES, EROFS, ENOSPC, ...; EINVAL where the path
 *   is a pipe, a socket or a device
 */
export function replaceFile(file: string, fill: (descriptor: number) => void, isFlushed = false): void {
  const replacement = new Replacement(file, isFlushed);
  try {
    fill(replacement.descriptor);
  } catch (error) {
    throw replacement.discard(error);
  }
  replacement.finish();
}

function check(file: string): void {
  checkPath(file, "path");
  const folder = dirname(file);
  if (!existsSync(folder)) {
    throw Object.assign(new Error(`Parent directory ${folder} does not exist. Create it before saving ${file}.`), {
      code: "ENOENT",
    });
  }
  checkReplaceable(file);
}

/** Removes what was written, and says why it failed. */
function failure(file: string, temporary: string, error: unknown): unknown {
  if (temporary !== "") removeQuietly(temporary);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string" || !code.startsWith("E") || code.startsWith("ERR_")) return error;
  return Object.assign(new Error(`${file} cannot be written (${code}): ${reason(code)}.`, { cause: error }), { code });
}

// The rename itself must reach the disk too. Not all file systems let a folder be opened: then there is nothing to do.
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return;
  }
}

function reason(code: string): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "the folder is not writable for this user; choose another folder or change its rights";
    case "EROFS":
      return "the file system is read-only; choose another folder";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full; free some space";
    case "ENAMETOOLONG":
      return "the name is too long";
    default:
      return "see the cause";
  }
}
