/** @file Writes a file on any file system, with its folder. */
import { parentOf } from "../fabric/file-systems/paths.js";
import { locate } from "../fabric/file-systems/registry.js";

/** Writes bytes to a path or an address, and makes its folder. */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const { fileSystem, path } = locate(file, "file");
  await fileSystem.makeFolder(parentOf(path));
  await fileSystem.write(path, bytes);
}
