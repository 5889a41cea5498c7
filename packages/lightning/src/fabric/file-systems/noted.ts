/** @file A file system whose promises are noted while they are waited for: one that never settles is named. */
import { sharedWaits } from "../../util/unsettled.js";
import type { MaybePromise } from "../../util/promises.js";
import {
  type FileInfo,
  FileSystem,
  type FolderEntry,
  type SinkFile,
  type SinkOptions,
  type Source,
} from "./file-system.js";

const noted = new WeakMap<FileSystem, FileSystem>();

/** Another one, whose promises are noted. */
export function notedFileSystem(fileSystem: FileSystem): FileSystem {
  let found = noted.get(fileSystem);
  if (found === undefined) noted.set(fileSystem, (found = new NotedFileSystem(fileSystem)));
  return found;
}

class NotedFileSystem extends FileSystem {
  readonly #files: FileSystem;

  constructor(files: FileSystem) {
    super();
    this.#files = files;
  }

  override get protocol(): string {
    return this.#files.protocol;
  }

  override get isReadOnly(): boolean {
    return this.#files.isReadOnly;
  }

  #note<T>(method: keyof FileSystem, value: MaybePromise<T>): MaybePromise<T> {
    return sharedWaits.note(this.#files, method, value);
  }

  override info(path: string): MaybePromise<FileInfo | null> {
    return this.#note("info", this.#files.info(path));
  }
  override list(folder: string): MaybePromise<readonly FolderEntry[]> {
    return this.#note("list", this.#files.list(folder));
  }
  override source(path: string): MaybePromise<Source> {
    return this.#note("source", this.#files.source(path));
  }
  override sink(path: string, options?: SinkOptions): MaybePromise<SinkFile> {
    return this.#note("sink", this.#files.sink(path, options));
  }
  override makeFolder(path: string): MaybePromise {
    return this.#note("makeFolder", this.#files.makeFolder(path));
  }
  override remove(path: string): MaybePromise {
    return this.#note("remove", this.#files.remove(path));
  }
  override exists(path: string): MaybePromise<boolean> {
    return this.#note("exists", this.#files.exists(path));
  }
  override read(path: string): MaybePromise<Uint8Array> {
    return this.#note("read", this.#files.read(path));
  }
  override write(path: string, bytes: Uint8Array): MaybePromise {
    return this.#note("write", this.#files.write(path, bytes));
  }
  override append(path: string, bytes: Uint8Array): MaybePromise {
    return this.#note("append", this.#files.append(path, bytes));
  }
  override link(target: string, path: string): MaybePromise {
    return this.#note("link", this.#files.link(target, path));
  }
  override removeEmptyFolder(path: string): MaybePromise<boolean> {
    return this.#note("removeEmptyFolder", this.#files.removeEmptyFolder(path));
  }
}
