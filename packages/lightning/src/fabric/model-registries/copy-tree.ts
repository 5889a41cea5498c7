/** @file Copies files and folders from one storage to another, in parts of bounded size. */
import { setImmediate } from "node:timers/promises";
import { fillFile, readBytes } from "@lightning-ts/torch/serialization/files";
import { joinPath, parentOf } from "../file-systems/paths.js";
import { locate } from "../file-systems/registry.js";

/** Bytes that are read at once. */
const part = 4 * 2 ** 20;

/**
 * Copies a file, or a folder with all that is in it. Each file appears whole or not at all. Other work of the thread goes on in between.
 *
 * @param from a path or an address
 * @param to where it goes; the folder that it is in is made
 * @throws Error with `code: "ENOENT"` where there is nothing
 */
export async function copyTree(from: string, to: string): Promise<void> {
  const { fileSystem, path } = locate(from);
  const info = await fileSystem.info(path);
  if (info?.isFolder === true) {
    for (const { name } of await fileSystem.list(path)) await copyTree(joinPath(from, name), joinPath(to, name));
    return;
  }
  const source = await fileSystem.source(path); // which says that a file is missing
  try {
    const target = locate(to);
    const { path: parent } = locate(parentOf(to));
    if (parent !== "") await target.fileSystem.makeFolder(parent);
    await fillFile(await target.fileSystem.sink(target.path), async (sink) => {
      for (let start = 0; start < source.size; start += part) {
        sink.write(readBytes(source, start, Math.min(part, source.size - start)));
        await setImmediate();
      }
    });
  } finally {
    source.close();
  }
}
