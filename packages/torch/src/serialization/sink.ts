/** @file Where archives are written to: a file that appears whole or not at all, or bytes in memory. */
import { writeSync } from "node:fs";
import { replaceFile, replaceFileInBackground } from "../files/index.js";
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

function writeWhole(descriptor: number, chunk: Uint8Array, position: number): void {
  for (let done = 0; done < chunk.byteLength;) {
    done += writeSync(descriptor, chunk, done, Math.min(chunk.byteLength - done, LARGEST_WRITE), position + done);
  }
}

// The most that one call of the operating system writes.
const LARGEST_WRITE = 1 << 30;

/**
 * Writes a file that appears whole or not at all.
 *
 * @throws Error as `replaceFile`
 */
export function writeFileAtomic(path: PathLike, fill: (sink: Sink) => void, isFlushed = false): void {
  replaceFile(pathOf(path), (descriptor) => fill(new FileSink(descriptor, isFlushed)), isFlushed);
}

/** As `writeFileAtomic` with flushing, where filling the file takes until later and the disk does not hold up this thread. */
export function writeFileInBackground(path: PathLike, fill: (sink: Sink) => Promise<void>): Promise<void> {
  return replaceFileInBackground(pathOf(path), (descriptor) => fill(new FileSink(descriptor, true)));
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
