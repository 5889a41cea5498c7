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

/** Whether a text is an address of some storage, of this machine or another: "file:///tmp", "s3://bucket". */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * The path of a path or `file:` URL, which may be given as text too.
 *
 * @param what what messages call it: "dirpath"
 * @throws NotAvailableError for an address of other storage, such as "s3://bucket/runs"; TypeError for a value that is neither text nor a URL;
 *   RangeError with the code ENAMETOOLONG for a path that is too long
 */
export function localPath(path: PathLike, what: string): string {
  if (typeof path !== "string" && !(path instanceof URL)) {
    throw new TypeError(`${shown(what)}: expected a path or a file: URL. Received: ${kind(path)}. Give a string.`);
  }
  const text = String(path);
  checkPathLength(text, what);
  const isUrl = path instanceof URL || isAddress(text);
  if (isUrl && /^file:/i.test(text)) return fileURLToPath(text);
  if (isUrl) {
    throw new NotAvailableError(
      `${shown(what)}: ${JSON.stringify(text.slice(0, 200))}`,
      "storage beyond this machine's files",
      "Give a path of this machine, and copy the files from there.",
    );
  }
  return text;
}

/** @throws RangeError with the code ENAMETOOLONG for a path that is longer than any system takes */
export function checkPathLength(path: string, what: string): void {
  if (path.length <= longest) return;
  const shown = `${path.slice(0, 100)}...`;
  throw Object.assign(
    new RangeError(
      `${what}: expected a path of at most ${longest} letters. Received: ${path.length}, "${shown}". Give a shorter one.`,
    ),
    { code: "ENAMETOOLONG" },
  );
}

function kind(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}
