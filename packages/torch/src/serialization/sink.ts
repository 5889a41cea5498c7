/** @file Where archives are written to: a file that appears whole or not at all, or bytes in memory. */
import { writeSync } from "node:fs";
import { Replacement } from "../files/index.js";
import { expectBytes } from "../util/expect.js";
import { isPromise } from "../util/is.js";
import { type PathLike, pathOf } from "./source.js";

/** Takes bytes in order. The array may be reused by the caller as soon as the call returns. */
export interface Sink {
  /** Takes the next bytes. */
  write(chunk: Uint8Array): void;
}

/** A sink that is a file, on whatever storage: it appears when it is closed, whole, or not at all. */
export interface SinkFile extends Sink {
  /** Its path: the folder inside of an archive is called after it. */
  readonly path: string;
  /** Lets the file appear; a promise where that takes until later. */
  close(): void | Promise<void>;
  /**
   * Drops what was written.
   *
   * @param error why
   * @returns what to throw: the error, or one that says more
   */
  abort(error: unknown): unknown;
}

/** How a `FileSink` is written. */
export interface FileSinkOptions {
  /** Whether it is on the disk, safe from a loss of power, when it is closed. Default false. */
  flush?: boolean;
  /** Whether closing gives a promise, and the disk does not hold up this thread. Default false. */
  inBackground?: boolean;
}

/** A file of this machine, of which any place can be written to. It is made when it is first written to, or closed. */
export class FileSink implements SinkFile {
  readonly path: string;
  /** Whether the file will be flushed to the disk, which may begin to work early then. */
  readonly isFlushed: boolean;
  readonly #inBackground: boolean;
  #file: Replacement | null = null;
  #position = 0;

  constructor(path: PathLike, { flush = false, inBackground = false }: FileSinkOptions = {}) {
    this.path = pathOf(path);
    this.isFlushed = flush;
    this.#inBackground = inBackground;
  }

  get #opened(): Replacement {
    return (this.#file ??= new Replacement(this.path, this.isFlushed));
  }

  /** Where the next bytes go. */
  get position(): number {
    return this.#position;
  }

  /** The open file. */
  get descriptor(): number {
    return this.#opened.descriptor;
  }

  write(chunk: Uint8Array): void {
    expectBytes("FileSink", "chunk", chunk);
    this.writeAt(chunk, this.#position);
    this.#position += chunk.byteLength;
  }

  /** Writes at a position, without moving that of `write`. */
  writeAt(chunk: Uint8Array, position: number): void {
    writeWhole(this.descriptor, chunk, position);
  }

  /** Leaves room that is written to in another way. */
  skip(size: number): void {
    this.#position += size;
  }

  close(): void | Promise<void> {
    return this.#inBackground ? this.#opened.finishInBackground() : this.#opened.finish();
  }

  abort(error: unknown): unknown {
    return this.#file === null ? error : this.#file.discard(error);
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
 * Fills a file and closes it. Where that fails nothing is left of it.
 *
 * @returns a promise where filling or closing takes until later
 * @throws what filling or closing throws; for a file of this machine Error as `replaceFile`
 */
export function fillFile<F extends SinkFile>(file: F, fill: (file: F) => void | Promise<void>): void | Promise<void> {
  let filled: void | Promise<void>;
  try {
    filled = fill(file);
  } catch (error) {
    return dropped(file, error);
  }
  if (!isPromise(filled)) return file.close();
  return filled.then(
    () => file.close(),
    (error: unknown) => dropped(file, error),
  );
}

function dropped(file: SinkFile, error: unknown): Promise<never> {
  const reason = file.abort(error);
  if (!isPromise(reason)) throw reason;
  return Promise.resolve(reason).then((late) => {
    throw late;
  });
}

/**
 * Writes a file of this machine that appears whole or not at all.
 *
 * @throws Error as `replaceFile`
 */
export function writeFileAtomic(path: PathLike, fill: (sink: Sink) => void, isFlushed = false): void {
  void fillFile(new FileSink(path, { flush: isFlushed }), fill);
}

/** Collects what is written. */
export class MemorySink implements Sink {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  write(chunk: Uint8Array): void {
    expectBytes("MemorySink", "chunk", chunk);
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
