/** @file The file systems by protocol, and which one a path is of. */
import type { MaybePromise } from "../../util/promises.js";
import { NotAvailableError } from "../../util/errors.js";
import { RangeError } from "../../util/user-errors.js";
import { type RegisterOptions, Registry } from "../registry.js";
import type { FileInfo, FileSystem } from "./file-system.js";
import { HttpFileSystem } from "./http/http-file-system.js";
import { LocalFileSystem } from "./local.js";
import { MemoryFileSystem } from "./memory.js";
import { notedFileSystem } from "./noted.js";
import { OpendalFileSystem } from "./opendal/opendal-file-system.js";
import { addressParts, plainPath, withoutCredentials } from "./paths.js";

/** File systems by protocol. Each is made once, when its first address is used. */
class FileSystems extends Registry<FileSystem> {
  override register(name: string, make: () => FileSystem, options?: RegisterOptions): void {
    let made: FileSystem | null = null;
    super.register(name, typeof make === "function" ? () => (made ??= make()) : make, options);
  }
}

/**
 * The file systems by the protocol of addresses: `FileSystemRegistry.register("s3", () => new S3FileSystem())` lets all paths be
 * "s3://bucket/run". Each is made once, when it is used first.
 */
export const FileSystemRegistry: Registry<FileSystem> = new FileSystems("file system");

FileSystemRegistry.register("file", () => new LocalFileSystem(), { description: "The files of this machine." });
FileSystemRegistry.register("memory", () => new MemoryFileSystem(), { description: "The memory of the process." });
for (const protocol of ["http", "https"] as const) {
  FileSystemRegistry.register(protocol, () => new HttpFileSystem(protocol), { description: "The web, to read from." });
}
const storages = {
  s3: "Amazon's S3, and what is like it",
  gs: "Google's storage",
  az: "Azure's storage",
  hdfs: "HDFS",
} as const;
for (const protocol of ["s3", "gs", "az", "hdfs"] as const) {
  const options = { description: `${storages[protocol]}, by the package opendal.` };
  FileSystemRegistry.register(protocol, () => new OpendalFileSystem(protocol), options);
}

/** A file system, and a path as it knows it. */
export interface Located {
  readonly fileSystem: FileSystem;
  readonly path: string;
}

/**
 * The file system of a path or an address.
 *
 * @param what what messages call the path: "dirpath"
 * @throws RangeError for a protocol that is not registered; TypeError for a value that is neither a text nor a URL
 */
export function locate(path: string | URL, what = "path"): Located {
  const plain = plainPath(path, what);
  const parts = addressParts(plain);
  if (parts === null) return { fileSystem: FileSystemRegistry.make("file"), path: plain };
  if (!FileSystemRegistry.has(parts.protocol)) {
    const shown = JSON.stringify(withoutCredentials(String(path)).slice(0, 200));
    throw new RangeError(
      `${what}: expected a path of this machine, or an address that begins with ${FileSystemRegistry.names.join(", ")}. Received: ${shown}. Give one ` +
        `of these, or register a FileSystem: FileSystemRegistry.register(${JSON.stringify(parts.protocol)}, () => new ...()).`,
    );
  }
  const fileSystem = FileSystemRegistry.make(parts.protocol);
  // Memory is not waited for.
  return {
    fileSystem: fileSystem instanceof MemoryFileSystem ? fileSystem : notedFileSystem(fileSystem),
    path: parts.path,
  };
}

/** What is at a path or an address; null for nothing. Errors are those of `locate`. */
export function infoOf(path: string): MaybePromise<FileInfo | null> {
  const { fileSystem, path: file } = locate(path);
  return fileSystem.info(file);
}

/**
 * A path or an address as text, in its normal form.
 *
 * @throws as `locate`
 */
export function locatedPath(path: string | URL, what: string): string {
  locate(path, what);
  return plainPath(path, what);
}

/**
 * The path or address of what will be written, as text, in its normal form.
 *
 * @throws NotAvailableError for a file system that files can only be read from; else as `locate`
 */
export function writablePath(path: string | URL, what: string): string {
  const { fileSystem } = locate(path, what);
  const plain = plainPath(path, what);
  if (!fileSystem.isReadOnly) return plain;
  throw new NotAvailableError(
    `${what}: ${JSON.stringify(withoutCredentials(plain).slice(0, 200))}`,
    `writing to ${fileSystem.protocol}: addresses`,
    "Give a folder of this machine or of a storage that can be written to, such as s3://bucket/runs.",
  );
}
