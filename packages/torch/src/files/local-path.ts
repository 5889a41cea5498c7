/** @file Paths of this machine, told apart from addresses of other storage. */
import { fileURLToPath } from "node:url";
import { NotAvailableError } from "../util/errors.js";
import { TypeError } from "../util/user-errors.js";

/** A path, a `file:` URL. */
export type PathLike = string | URL;

// One letter is a drive of Windows; one slash is what joining paths leaves of two; "a::b://" is a chain of file systems.
const ADDRESS = /^[a-z][a-z\d+.:-]+:\//i;

/**
 * The path of a path or `file:` URL, which may be given as text too.
 *
 * @param what what messages call it: "dirpath"
 * @throws NotAvailableError for an address of other storage, such as "s3://bucket/runs"; TypeError for what is neither text nor a URL
 */
export function localPath(path: PathLike, what: string): string {
  if (typeof path !== "string" && !(path instanceof URL)) {
    throw new TypeError(`${what}: expected a path or a file: URL. Received: ${kind(path)}. Give a string.`);
  }
  const text = String(path);
  const isAddress = path instanceof URL || ADDRESS.test(text);
  if (isAddress && /^file:/i.test(text)) return fileURLToPath(text);
  if (isAddress) {
    throw new NotAvailableError(
      `${what}: ${JSON.stringify(text.slice(0, 200))}`,
      "storage beyond this machine's files",
      "Give a path of this machine, and copy the files from there.",
    );
  }
  return text;
}

function kind(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}
