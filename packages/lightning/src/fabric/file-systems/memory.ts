/** @file MemoryFileSystem: files in the memory of the process. */
import { expectBytes } from "@lightning-ts/torch/util/lists";
import { memorySource } from "@lightning-ts/torch/serialization/files";
import { show } from "../../util/show.js";
import { shownAddress } from "./paths.js";
import { BufferedSink } from "./buffered-sink.js";
import { type FileInfo, FileSystem, type FolderEntry, type SinkFile, type Source } from "./file-system.js";
import { Error, TypeError } from "../../util/user-errors.js";

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

/**
 * Files in the memory of the process: "memory://run/last.ckpt". They are gone with it; all threads have their own. Counterpart: fsspec's
 * `MemoryFileSystem`.
 */
export class MemoryFileSystem extends FileSystem {
  override readonly protocol = "memory";
  readonly #files = new Map<string, MemoryFile>();
  readonly #folders = new Set<string>([""]);

  override info(path: string): FileInfo | null {
    const file = this.#files.get(path);
    if (file !== undefined) return { isFolder: false, size: file.bytes.byteLength, modified: file.modified };
    return this.#folders.has(path) ? { isFolder: true, size: 0, modified: 0 } : null;
  }

  override list(folder: string): readonly FolderEntry[] {
    expectPath(folder);
    const start = folder === "" ? "" : `${folder}/`;
    const inside = (path: string): boolean =>
      path !== "" && path.startsWith(start) && !path.slice(start.length).includes("/");
    const entries = (paths: Iterable<string>, isFolder: boolean): FolderEntry[] =>
      [...paths].filter(inside).map((path) => ({ name: path.slice(start.length), isFolder }));
    return [...entries(this.#folders, true), ...entries(this.#files.keys(), false)];
  }

  override source(path: string): Source {
    return memorySource(this.#file(path).bytes, this.#shown(path));
  }

  override sink(path: string): SinkFile {
    return new BufferedSink(path, (bytes) => this.write(path, bytes));
  }

  override write(path: string, bytes: Uint8Array): void {
    expectPath(path);
    expectBytes("MemoryFileSystem.write", "bytes", bytes);
    if (this.#folders.has(path))
      throw this.#failure("EISDIR", `Expected a file. Received: the folder ${this.#shown(path)}.`);
    this.makeFolder(parent(path));
    this.#files.set(path, { bytes: bytes.slice(), modified: Date.now() });
  }

  override makeFolder(path: string): void {
    expectPath(path);
    for (let folder = path; !this.#folders.has(folder); folder = parent(folder)) {
      if (this.#files.has(folder))
        throw this.#failure("ENOTDIR", `Expected a folder. Received: the file ${this.#shown(folder)}.`);
      this.#folders.add(folder);
    }
  }

  override remove(path: string): void {
    expectPath(path);
    const isGone = (other: string): boolean => path === "" || other === path || other.startsWith(`${path}/`);
    for (const file of [...this.#files.keys()].filter(isGone)) this.#files.delete(file);
    for (const folder of [...this.#folders].filter(isGone)) if (folder !== "") this.#folders.delete(folder);
  }

  override link(target: string, path: string): void {
    expectPath(path);
    const file = this.#file(target);
    this.remove(path);
    this.makeFolder(parent(path));
    this.#files.set(path, file);
  }

  #file(path: string): MemoryFile {
    expectPath(path);
    const file = this.#files.get(path);
    if (file !== undefined) return file;
    if (this.#folders.has(path))
      throw this.#failure("EISDIR", `Expected a file. Received: the folder ${this.#shown(path)}.`);
    throw this.#failure("ENOENT", `No such file: ${this.#shown(path)}. Files in memory are gone with their process.`);
  }

  #shown(path: string): string {
    return shownAddress(`${this.protocol}://${path}`);
  }

  #failure(code: string, message: string): Error {
    return Object.assign(new Error(message), { code });
  }
}

/** @throws TypeError for anything but a text, with which looking for its folders would never end */
function expectPath(path: unknown): void {
  if (typeof path === "string") return;
  throw new TypeError(`MemoryFileSystem: expected a path. Received: ${show(path)}. Give a string.`);
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
