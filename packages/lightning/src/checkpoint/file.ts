/** @file Checkpoint files: archives of `torch.save`, written whole or not at all. */
import { rmdirSync, rmSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { load, type MapLocation, prepareSave, save } from "@lightning-ts/torch";
import { checkPathLength, localPath } from "@lightning-ts/torch/files";
import { makeFolder } from "../util/folder.js";

/** Options of `readCheckpointFile`. */
export interface ReadCheckpointOptions {
  /** On which device tensors are put. Default: the CPU. */
  mapLocation?: MapLocation | null;
  /** false gives placeholders for objects of Python's classes instead of refusing the file. Default true. */
  weightsOnly?: boolean | null;
}

/**
 * Writes a checkpoint, making its folder where needed. Whoever opens the path sees the file of before or the whole new one.
 *
 * @param saveCompact whether only the elements of tensors are written, not what else lies in their storages
 * @throws Error with the operating system's code where the folder cannot be made or written; `PicklingError` for contents that
 *   have no counterpart in Python, with their place
 */
export function writeCheckpointFile(contents: object, path: string, saveCompact = false): void {
  makeParent(localPath(path, "path"));
  save(contents, path, { flush: true, saveCompact });
}

/** Copies a checkpoint; the returned function writes the copy while training goes on. */
export function prepareCheckpointFile(contents: object, path: string, saveCompact = false): () => Promise<void> {
  makeParent(localPath(path, "path"));
  return prepareSave(contents, path, { saveCompact });
}

function makeParent(path: string): void {
  const folder = dirname(path);
  try {
    makeFolder(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw Object.assign(
      new Error(
        `The checkpoint folder ${folder} cannot be made (${String(code)}). Give a dirpath or defaultRootDir that can be written to.`,
        { cause: error },
      ),
      { code },
    );
  }
}

/**
 * The contents of a checkpoint file, of this library or of Lightning's. No code of the file is run.
 *
 * @throws Error with `code: "ENOENT"` if there is no such file; `FileFormatError` or `UnpicklingError` if it is damaged or holds
 *   what is not loaded; Error with `code: "ERR_LIGHTNING_CHECKPOINT"` if it is no dictionary
 */
export function readCheckpointFile(path: string | URL, options: ReadCheckpointOptions = {}): Record<string, unknown> {
  const contents = load(path, { mapLocation: options.mapLocation ?? "cpu", weightsOnly: options.weightsOnly ?? true });
  if (typeof contents !== "object" || contents === null || Array.isArray(contents) || contents instanceof Map) {
    const file = path instanceof URL ? fileURLToPath(path) : path;
    throw Object.assign(
      new Error(
        `Expected a checkpoint: a dictionary with state_dict, epoch and global_step. Received: ${file}, which holds ` +
          `${describe(contents)}. Give a file that Trainer.saveCheckpoint or ModelCheckpoint wrote.`,
      ),
      { code: "ERR_LIGHTNING_CHECKPOINT" },
    );
  }
  return { ...contents };
}

/**
 * Removes a checkpoint: a file, or a folder of a distributed one. What is not there is no error.
 *
 * @param root a folder: those between it and the file go too where they are empty then
 */
export function removeCheckpointFile(path: string, root?: string): void {
  checkPathLength(path, "path");
  rmSync(path, { recursive: true, force: true });
  if (root === undefined) return;
  const end = resolve(root) + sep;
  for (let folder = dirname(resolve(path)); folder.startsWith(end); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return; // Something is in it.
    }
  }
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? value.constructor.name : `a ${typeof value}`;
}
