/** @file Where archives are read from: a file or bytes in memory, both by position. */
import { closeSync, fstatSync, readSync } from "node:fs";
import { localPath, openRegular, type PathLike } from "../files/index.js";
import { FileFormatError } from "./errors.js";
import { Error, TypeError } from "../util/user-errors.js";

export type { PathLike } from "../files/index.js";

/** Bytes that can be read from any position. */
export interface Source {
  /** What messages call it. */
  readonly label: string;
  /** How many bytes there are. */
  readonly size: number;
  /** The open file, where it is one. */
  readonly descriptor?: number;
  /** Where in the open file the source begins, where that is not the file's beginning. */
  readonly start?: number;
  /** Fills the target from a position; fails when the source ends before. */
  readInto(target: Uint8Array, position: number): void;
  /** Ends reading. */
  close(): void;
}

// The most that one call of the operating system reads or writes.
const LARGEST_READ = 1 << 30;

/** Opens a file for reading. */
export function openFile(path: PathLike): Source {
  const file = pathOf(path);
  let descriptor: number;
  try {
    descriptor = openRegular(file);
  } catch (error) {
    throw describeOpenError(error, file);
  }
  const { size } = fstatSync(descriptor);
  return {
    label: file,
    size,
    descriptor,
    readInto(target, position) {
      checkRange(this, position, target.byteLength);
      for (let done = 0; done < target.byteLength;) {
        const count = readSync(
          descriptor,
          target,
          done,
          Math.min(target.byteLength - done, LARGEST_READ),
          position + done,
        );
        if (count === 0) throw new FileFormatError(`${file} became shorter while it was read.`);
        done += count;
      }
    },
    close: () => closeSync(descriptor),
  };
}

/** Bytes in memory as a source. */
export function memorySource(bytes: Uint8Array, label = "the given bytes"): Source {
  return {
    label,
    size: bytes.byteLength,
    readInto(target, position) {
      checkRange(this, position, target.byteLength);
      target.set(bytes.subarray(position, position + target.byteLength));
    },
    close: () => undefined,
  };
}

/**
 * A part of a source as a source of its own. Closing it leaves the other open.
 *
 * @throws FileFormatError if the part is not in the source
 */
export function partOf(source: Source, start: number, size: number, label: string): Source {
  checkRange(source, start, size);
  return {
    label,
    size,
    ...(source.descriptor === undefined ? {} : { descriptor: source.descriptor, start: (source.start ?? 0) + start }),
    readInto(target, position) {
      checkRange(this, position, target.byteLength);
      source.readInto(target, start + position);
    },
    close: () => undefined,
  };
}

/** A new array with the bytes of a range. */
export function readBytes(source: Source, position: number, length: number): Uint8Array {
  checkRange(source, position, length);
  const bytes = new Uint8Array(length);
  source.readInto(bytes, position);
  return bytes;
}

/** The path of a path or `file:` URL. Errors are those of `localPath`, and a TypeError where it is empty. */
export function pathOf(path: PathLike): string {
  if (path === "") throw new TypeError("Expected the path of a file. Received: an empty string.");
  return localPath(path, "path");
}

/**
 * Before anything of the size a file claims is allocated: a few bytes must not make gigabytes.
 *
 * @throws FileFormatError if the range is not in the source
 */
export function checkRange({ label, size }: Source, position: number, length: number): void {
  if (position < 0 || length < 0 || position + length > size) {
    throw new FileFormatError(
      `${label} is cut short or damaged: it has ${size} bytes, but ${length} are expected from position ${position}.`,
    );
  }
}

function describeOpenError(error: unknown, file: string): Error {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") {
    return Object.assign(new Error(`No such file: ${file}. Check the path; relative ones start at ${process.cwd()}.`), {
      code,
    });
  }
  // Not a file, and the message says so.
  if (!(error instanceof Error && "syscall" in error)) return error as Error;
  return Object.assign(new Error(`${file} cannot be opened for reading (${String(code)}).`, { cause: error }), {
    code,
  });
}
