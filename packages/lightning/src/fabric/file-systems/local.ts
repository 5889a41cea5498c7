/** @file LocalFileSystem: the files of this machine. */
import { readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appendWhole, checkPath, readRegular, replaceFile } from "@lightning-ts/torch/files";
import { expectString } from "@lightning-ts/torch/util/lists";
import { FileSink, openFile } from "@lightning-ts/torch/serialization/files";
import { makeFolder } from "../../util/folder.js";
import {
  type FileInfo,
  FileSystem,
  type FolderEntry,
  type SinkFile,
  type SinkOptions,
  type Source,
} from "./file-system.js";
import { linkFile } from "./link.js";
import { dropAside, lostNames, putBack } from "./set-aside.js";

/** The files of this machine: paths and `file:` URLs. All methods are synchronous. */
export class LocalFileSystem extends FileSystem {
  override readonly protocol = "file";

  override info(path: string): FileInfo | null {
    check(path);
    const found = infoOf(path);
    if (found !== null) return found;
    putBack(path);
    return infoOf(path);
  }

  override list(folder: string): readonly FolderEntry[] {
    if (!this.exists(folder)) return [];
    for (const name of lostNames(readdirSync(folder))) putBack(join(folder, name));
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  }

  override exists(path: string): boolean {
    return this.info(path) !== null;
  }

  override source(path: string): Source {
    check(path);
    return openFile(path);
  }

  override sink(path: string, options: SinkOptions = {}): SinkFile {
    check(path);
    return new FileSink(path, options);
  }

  override makeFolder(path: string): void {
    check(path);
    makeFolder(path);
  }

  override remove(path: string): void {
    check(path);
    dropAside(path);
    rmSync(path, { recursive: true, force: true });
  }

  override read(path: string): Uint8Array {
    check(path);
    return readRegular(path);
  }

  override write(path: string, bytes: Uint8Array): void {
    check(path);
    replaceFile(path, (descriptor) => writeFileSync(descriptor, bytes));
  }

  override append(path: string, bytes: Uint8Array): void {
    check(path);
    appendWhole(path, bytes);
  }

  override link(target: string, path: string): void {
    check(target);
    check(path);
    linkFile(target, path);
  }

  override removeEmptyFolder(path: string): boolean {
    check(path);
    try {
      rmdirSync(path);
      return true;
    } catch {
      return false; // Something is in it.
    }
  }
}

function infoOf(path: string): FileInfo | null {
  try {
    const stats = statSync(path);
    return { isFolder: stats.isDirectory(), size: stats.size, modified: stats.mtimeMs };
  } catch {
    return null; // It is not there, or cannot be looked at.
  }
}

/** @throws RangeError for a path that is longer than any system takes, TypeError for one with letters that no name holds */
function check(path: string): void {
  expectString("LocalFileSystem", "path", path);
  checkPath(path, "LocalFileSystem: path");
}
