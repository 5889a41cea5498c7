/** @file Paths of this machine, told apart from addresses of other storage. */
import { shown } from "../util/arguments.js";
import { fileURLToPath } from "node:url";
import { NotAvailableError } from "../util/errors.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** A path, a `file:` URL. */
export type PathLike = string | URL;

/** The most letters of a path: no system takes more bytes, and Node ends the process for texts near the longest that there are. */
const longest = process.platform === "win32" ? 32_767 : 4096;

// One letter is a drive of Windows; one slash is what joining paths leaves of two; "a::b://" is a chain of file systems.
const ADDRESS = /^[a-z][a-z\d+.:-]+:\//i;

/** The most bytes of a file's or folder's own name, on every usual file system. */
const longestName = 255;

// Read by code points, a surrogate that is left is half of a pair.
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const EACH_UNSTORABLE = new RegExp(UNSTORABLE, "gu");

/** Whether a text is an address of some storage, of this machine or another: "file:///tmp", "s3://bucket". */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * The path of a path or `file:` URL, which may be given as text too.
 *
 * @param what what messages call it: "dirpath"
 * @throws NotAvailableError for an address of other storage, such as "s3://bucket/runs"; TypeError for a value that is neither text nor a URL;
 *   RangeError with the code ENAMETOOLONG for a path that is too long; TypeError for one with letters that no file's name can hold
 */
export function localPath(path: PathLike, what: string): string {
  if (typeof path !== "string" && !(path instanceof URL)) {
    throw new TypeError(`${shown(what)}: expected a path or a file: URL. Received: ${kind(path)}. Give a string.`);
  }
  const text = String(path);
  checkPath(text, what);
  const isUrl = path instanceof URL || isAddress(text);
  if (isUrl && /^file:/i.test(text)) return fileURLToPath(text);
  if (isUrl) {
    throw new NotAvailableError(
      `${shown(what)}: ${JSON.stringify(text.slice(0, 200))}`,
      "storage beyond this machine's files",
      "Give a path of this machine. Values are also saved and loaded at addresses: by save and load of @lightning-ts/lightning/file-systems.",
    );
  }
  return text;
}

/**
 * Checks the letters of a path before anything is done with it.
 *
 * @throws RangeError with the code ENAMETOOLONG for a path that is longer than any system takes; TypeError with the code ERR_INVALID_ARG_VALUE for
 *   one with a zero character, which ends a path, or half of a surrogate pair, in whose place the system would store another letter
 */
export function checkPath(path: string, what: string): void {
  if (path.length > longest) {
    const shown = `${path.slice(0, 100)}...`;
    throw Object.assign(
      new RangeError(
        `${what}: expected a path of at most ${longest} letters. Received: ${path.length}, "${shown}". Give a shorter one.`,
      ),
      { code: "ENAMETOOLONG" },
    );
  }
  // A name of 255 letters takes more bytes only where some are not ASCII, and a path without a longer part is the rule.
  if (path.length > longestName / 3) checkNames(path, what);
  if (isStorable(path)) return;
  throw Object.assign(
    new TypeError(
      `${what}: expected a path of whole letters. Received: ${JSON.stringify(path.slice(0, 200))}, with a zero character or half of a surrogate ` +
        "pair. Leave it out.",
    ),
    { code: "ERR_INVALID_ARG_VALUE" },
  );
}

function checkNames(path: string, what: string): void {
  // Other storage has limits of its own, a file: URL writes letters as several, and a data: URL is all content.
  if (isAddress(path) || /^data:/i.test(path)) return;
  for (const name of path.split(/[\\/]/)) {
    const bytes = Buffer.byteLength(name);
    if (bytes <= longestName) continue;
    throw Object.assign(
      new RangeError(
        `${what}: expected names of at most ${longestName} bytes between the slashes. Received: one of ${bytes}, "${name.slice(0, 100)}...". Give a ` +
          "shorter one.",
      ),
      { code: "ENAMETOOLONG" },
    );
  }
}

/** Whether a file's name can hold a text as it is: no zero character, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** @returns the text with "_" in place of what no file's name can hold */
export function storable(text: string): string {
  return text.replaceAll(EACH_UNSTORABLE, "_");
}

function kind(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}
