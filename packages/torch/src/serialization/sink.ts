/** @file Where archives are written to: a file that appears whole or not at all, or bytes in memory. */
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { type PathLike, pathOf } from "./source.js";

/** Takes bytes in order. The array may be reused by the caller as soon as the call returns. */
export interface Sink {
  /** Takes the next bytes. */
  write(chunk: Uint8Array): void;
}

/** A file of which any place can be written to. */
export class FileSink implements Sink {
  readonly descriptor: number;
  /** Whether the file will be flushed to the disk, which may begin to work early then. */
  readonly isFlushed: boolean;
  #position = 0;

  constructor(descriptor: number, isFlushed: boolean) {
    this.descriptor = descriptor;
    this.isFlushed = isFlushed;
  }

  write(chunk: Uint8Array): void {
    this.writeAt(chunk, this.#position);
    this.#position += chunk.byteLength;
  }

  /** Writes at a place, wherever `write` goes on. */
  writeAt(chunk: Uint8Array, position: number): void {
    writeWhole(this.descriptor, chunk, position);
  }

  /** Leaves room that is written to in another way. */
  skip(size: number): void {
    this.#position += size;
  }
}

/** What has no places: a pipe, a device. */
function streamTo(descriptor: number): Sink {
  return { write: (chunk) => writeWhole(descriptor, chunk, null) };
}

function writeWhole(descriptor: number, chunk: Uint8Array, position: number | null): void {
  for (let done = 0; done < chunk.byteLength;) {
    const at = position === null ? null : position + done;
    done += writeSync(descriptor, chunk, done, Math.min(chunk.byteLength - done, LARGEST_WRITE), at);
  }
}

const flush = promisify(fsync);
const LARGEST_WRITE = 1 << 30;
let counter = 0;

/**
 * Writes a file through a temporary one beside it, which is then renamed: whoever opens the path sees the old file or the whole new
 * one, also after the process was killed; where it is flushed to the disk first, after a loss of power too. What is no regular file
 * (a pipe, a device) is written directly. Temporary files that killed processes of this machine left in the folder are removed.
 *
 * @throws Error with the operating system's code: ENOENT where the folder is missing, EACCES, EROFS, ENOSPC, ...
 */
export function writeFileAtomic(path: PathLike, fill: (sink: Sink) => void, isFlushed = false): void {
  const place = placeOf(path);
  const { file, folder, target, direct } = place;
  try {
    const descriptor = openSync(target, "w");
    try {
      fill(direct ? streamTo(descriptor) : new FileSink(descriptor, isFlushed));
      if (!direct && isFlushed) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (!direct) renameSync(target, file);
  } catch (error) {
    throw failure(place, error);
  }
  if (isFlushed) syncFolder(folder);
}

/** As `writeFileAtomic` with flushing, where filling the file takes until later and the disk does not hold up this thread. */
export async function writeFileInBackground(path: PathLike, fill: (sink: Sink) => Promise<void>): Promise<void> {
  const place = placeOf(path);
  const { file, folder, target, direct } = place;
  try {
    const descriptor = openSync(target, "w");
    try {
      await fill(direct ? streamTo(descriptor) : new FileSink(descriptor, true));
      if (!direct) await flush(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (!direct) renameSync(target, file);
  } catch (error) {
    throw failure(place, error);
  }
  syncFolder(folder);
}

interface Place {
  readonly file: string;
  readonly folder: string;
  /** What is written: a temporary file, or the path itself where it is no regular file. */
  readonly target: string;
  readonly direct: boolean;
}

function placeOf(path: PathLike): Place {
  const file = pathOf(path);
  const folder = dirname(file);
  if (!existsSync(folder)) {
    throw Object.assign(new Error(`Parent directory ${folder} does not exist. Create it before saving ${file}.`), {
      code: "ENOENT",
    });
  }
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing?.isDirectory() === true) {
    throw Object.assign(new Error(`Expected the path of a file to write. Received: the folder ${file}.`), {
      code: "EISDIR",
    });
  }
  const direct = existing !== undefined && !existing.isFile();
  if (!direct) removeLeftovers(folder);
  const target = direct ? file : join(folder, `.${basename(file)}.${machine}-${process.pid}-${counter++}.tmp`);
  return { file, folder, target, direct };
}

// Another machine may write to the same folder: its process numbers mean nothing here.
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const leftover = new RegExp(`^\\..+\\.${machine}-(\\d+)-\\d+\\.tmp$`);

/** Removes the temporary files of processes that are no more. */
function removeLeftovers(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return; // A folder that cannot be listed may still be written to.
  }
  for (const name of names) {
    const id = leftover.exec(name)?.[1];
    if (id !== undefined && !isAlive(Number(id))) remove(join(folder, name));
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

/** Removes what was written, and says why it failed. */
function failure({ file, target, direct }: Place, error: unknown): unknown {
  if (!direct) remove(target);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string" || !code.startsWith("E") || code.startsWith("ERR_")) return error;
  return Object.assign(new Error(`${file} cannot be written (${code}): ${reason(code)}.`, { cause: error }), { code });
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or the folder went away: the first error is the one to report.
  }
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

/** Collects what is written. */
export class MemorySink implements Sink {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  write(chunk: Uint8Array): void {
    this.#chunks.push(chunk.slice());
    this.#size += chunk.byteLength;
  }

  /** All bytes so far, in one array. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    return bytes;
  }
}
