/** @file FileSystem: the seam through which checkpoints and logs are written and read, wherever they are. */
import { fillFile, readBytes, type SinkFile, type Source } from "@lightning-ts/torch/serialization/files";
import { inTurn, type MaybePromise, ready, whenReady } from "../../util/promises.js";

export type { Sink, SinkFile, Source } from "@lightning-ts/torch/serialization/files";

/** What is known of a file or a folder. */
export interface FileInfo {
  /** Whether it is a folder. */
  readonly isFolder: boolean;
  /** Bytes of a file. */
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly modified: number;
}

/** One of the things in a folder. */
export interface FolderEntry {
  /** Its name, without the folder's. */
  readonly name: string;
  /** Whether it is a folder itself. */
  readonly isFolder: boolean;
}

/** How a file is written. */
export interface SinkOptions {
  /** Whether it must be safe from a loss of power when it is closed. Default false. */
  flush?: boolean;
  /** Whether closing it should not hold up this thread. Default false. */
  inBackground?: boolean;
}

/**
 * Where files are: extend it for a storage of your own and register it for its protocol, and every path that the Trainer, its callbacks and loggers
 * take may be an address there. Methods give a promise where something has to be waited for. Paths are what follows `protocol://`, without "." and
 * "..", and without slashes at either end. Counterpart: `fsspec.AbstractFileSystem`.
 *
 * @example
 * class Bucket extends FileSystem {
 *   override readonly protocol = "bucket";
 *   override sink(path: string) {
 *     return new BufferedSink(path, (bytes) => client.put(path, bytes));
 *   }
 *   override async source(path: string) {
 *     return memorySource(await client.get(path), path);
 *   }
 *   // info, list, makeFolder, remove
 * }
 * FileSystemRegistry.register("bucket", () => new Bucket());
 * new Trainer({ defaultRootDir: "bucket://runs" });
 */
export abstract class FileSystem {
  /** What addresses begin with, in lower case: "s3". */
  abstract readonly protocol: string;

  /** Whether files can only be read there: a folder for what a run writes is refused before it begins. Default false. */
  get isReadOnly(): boolean {
    return false;
  }

  /** What is at a path; null for nothing. */
  abstract info(path: string): MaybePromise<FileInfo | null>;

  /** The contents of a folder, in any order; empty for a missing folder. */
  abstract list(folder: string): MaybePromise<readonly FolderEntry[]>;

  /**
   * Opens a file for reading, by position. It is read without waiting, so a storage that is far away fetches the file first.
   *
   * @throws Error with `code: "ENOENT"` if there is no such file
   */
  abstract source(path: string): MaybePromise<Source>;

  /** Begins a file, in a folder that is there. It replaces what is at the path when it is closed, whole; else nothing is left of it. */
  abstract sink(path: string, options?: SinkOptions): MaybePromise<SinkFile>;

  /** Makes a folder and those above it that are missing; a storage that has no folders does nothing. */
  abstract makeFolder(path: string): MaybePromise;

  /** Removes a file, or a folder with all that is in it; a missing one is not an error. */
  abstract remove(path: string): MaybePromise;

  /** Whether something is at a path. Default: whether `info` knows it. */
  exists(path: string): MaybePromise<boolean> {
    return whenReady(this.info(path), (info) => info !== null);
  }

  /** The bytes of a file. Errors are those of `source`. */
  read(path: string): MaybePromise<Uint8Array> {
    return whenReady(this.source(path), (source) => {
      try {
        return readBytes(source, 0, source.size);
      } finally {
        source.close();
      }
    });
  }

  /** Writes a file, whole or not at all. */
  write(path: string, bytes: Uint8Array): MaybePromise {
    return whenReady(this.sink(path), (file) => fillFile(file, (sink) => sink.write(bytes)));
  }

  /** Adds bytes to the end of a file, all or none, and makes it where it is missing. Default: writes the whole file again. */
  append(path: string, bytes: Uint8Array): MaybePromise {
    return inTurn(this.#append(path, bytes));
  }

  *#append(path: string, bytes: Uint8Array): Generator<unknown, void, unknown> {
    const before = (yield* ready(this.exists(path))) ? yield* ready(this.read(path)) : new Uint8Array();
    yield* ready(this.write(path, Buffer.concat([before, bytes])));
  }

  /** Makes a path stand for another file of the system, in place of what is there. Default: a copy. */
  link(target: string, path: string): MaybePromise {
    return whenReady(this.read(target), (bytes) => this.write(path, bytes));
  }

  /** Removes a folder that has nothing in it, and says whether it did. Default: by `list` and `remove`. */
  removeEmptyFolder(path: string): MaybePromise<boolean> {
    return whenReady(this.list(path), (entries) => {
      if (entries.length > 0) return false;
      return whenReady(this.remove(path), () => true);
    });
  }
}
