/** @file Files that are only files: opening a pipe waits for its other end, for ever and deaf to signals. */
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { Error } from "../util/user-errors.js";
import { checkPath } from "./local-path.js";

// Where there is such a flag: the path may have become a pipe since it was looked at.
const NONBLOCK = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/**
 * Opens a file for reading.
 *
 * @throws Error with `code: "EISDIR"` for a folder, "EINVAL" for a pipe, a socket or a device; else the file system's own
 */
export function openRegular(file: string): number {
  checkPath(file, "path");
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined) expectFile(file, found);
  return openFile(file, constants.O_RDONLY);
}

/** The bytes of a file. Errors are those of `openRegular`. */
export function readRegular(file: string): Buffer {
  const descriptor = openRegular(file);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Opens a file to add to its end; it is made where it is missing.
 *
 * @throws Error as `openRegular`
 */
export function openToAppend(file: string): number {
  checkReplaceable(file);
  const { O_WRONLY, O_APPEND, O_CREAT } = constants;
  return openFile(file, O_WRONLY | O_APPEND | O_CREAT);
}

/** Opens what was looked at and looks again: in between the path may have become something else. */
function openFile(file: string, flags: number): number {
  const descriptor = openSync(file, flags | NONBLOCK, 0o666);
  try {
    expectFile(file, fstatSync(descriptor));
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return descriptor;
}

/** Checks that a path is free or a file. Errors are those of `openRegular`. */
export function checkReplaceable(file: string): void {
  checkPath(file, "path");
  let found: Stats;
  try {
    found = statSync(file);
  } catch {
    return; // It is not there, or cannot be looked at: writing will say so.
  }
  expectFile(file, found);
}

function expectFile(file: string, stats: Stats): void {
  if (stats.isFile()) return;
  const isFolder = stats.isDirectory();
  const what = isFolder ? "the folder" : stats.isFIFO() ? "the pipe" : stats.isSocket() ? "the socket" : "the device";
  const todo = isFolder ? "Give the path of a file in it" : "Give the path of a file";
  throw Object.assign(new Error(`Expected a file. Received: ${what} ${file}. ${todo}.`), {
    code: isFolder ? "EISDIR" : "EINVAL",
  });
}

/**
 * Adds bytes to the end of a file, all of them or none: where there is no room for all, what was written is taken back.
 *
 * @throws Error as `openRegular`; the file system's, such as ENOSPC
 */
export function appendWhole(file: string, bytes: Uint8Array): void {
  const descriptor = openToAppend(file);
  try {
    const { size } = fstatSync(descriptor);
    try {
      for (let done = 0; done < bytes.byteLength;) done += writeSync(descriptor, bytes, done);
    } catch (error) {
      ftruncateSync(descriptor, size);
      throw error;
    }
  } finally {
    closeSync(descriptor);
  }
}
