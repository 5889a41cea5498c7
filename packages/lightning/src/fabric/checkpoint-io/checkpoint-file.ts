/** @file Checkpoint files: archives of `torch.save`, written whole or not at all, on any file system. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { load } from "@lightning-ts/torch";
import { prepareSaveToFile, saveToFile, type SinkFile, type Source } from "@lightning-ts/torch/serialization/files";
import { inTurn, letGo, type MaybePromise, ready, whenReady } from "../../util/promises.js";
import { absolutePath, isInside, parentOf, plainPath } from "../file-systems/paths.js";
import { LocalFileSystem } from "../file-systems/local.js";
import { locate } from "../file-systems/registry.js";
import type { ReadCheckpointOptions } from "./read-options.js";
import { isFolder, readShardedFolder } from "./sharded-folder.js";
import { Error } from "../../util/user-errors.js";

/** How a checkpoint is written. */
export interface CheckpointFileOptions {
  /** Whether only the elements of tensors are written, not what else lies in their storages. Default false. */
  readonly saveCompact?: boolean;
  /** Whether the file outlasts a loss of power, which waits for the disk. Default true. */
  readonly flush?: boolean;
}

/**
 * Writes a checkpoint, making its folder where needed. Anyone who opens the path sees the old file or the whole new one.
 *
 * @throws Error with the operating system's code where the folder cannot be made or written; `PicklingError` for contents that
 *   have no counterpart in Python, with their place
 */
export function writeCheckpointFile(contents: object, path: string, options: CheckpointFileOptions = {}): MaybePromise {
  return inTurn(write(contents, path, options));
}

function* write(
  contents: object,
  path: string,
  { flush = true, saveCompact = false }: CheckpointFileOptions,
): Generator<unknown, void, unknown> {
  const { fileSystem, path: file } = locate(path);
  yield* ready(makeParent(path));
  const sink = yield* ready(fileSystem.sink(file, { flush }));
  yield* ready(saveToFile(contents, sink, saveCompact));
}

/** Copies a checkpoint; the returned function writes the copy while training continues. */
export function prepareCheckpointFile(contents: object, path: string, saveCompact = false): () => Promise<void> {
  const { fileSystem, path: file } = locate(path);
  const parent = makeParent(path);
  letGo(parent); // whoever writes the copy is told of its error
  const open = (): MaybePromise<SinkFile> => fileSystem.sink(file, { flush: true, inBackground: true });
  return prepareSaveToFile(contents, () => whenReady(parent, open), saveCompact);
}

function makeParent(path: string): MaybePromise {
  return inTurn(makeFolder(parentOf(path)));
}

function* makeFolder(folder: string): Generator<unknown, void, unknown> {
  const { fileSystem, path } = locate(folder);
  try {
    yield* ready(fileSystem.makeFolder(path));
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
 * The contents of a checkpoint, of this library or of Lightning's: a file, or the folder of a sharded one. No code of the file is run.
 *
 * @throws Error with `code: "ENOENT"` if there is no such file; `FileFormatError` or `UnpicklingError` if it is damaged or holds
 *   what is not loaded; Error with `code: "ERR_LIGHTNING_CHECKPOINT"` if it is not a dictionary
 */
export function readCheckpointFile(
  path: string | URL,
  options: ReadCheckpointOptions = {},
): MaybePromise<Record<string, unknown>> {
  const { fileSystem, path: file } = locate(path);
  if (fileSystem instanceof LocalFileSystem && isFolder(file)) return readShardedFolder(file, options);
  return whenReady(fileSystem.source(file), (source) => contentsOf(source, plainPath(path, "path"), options));
}

function contentsOf(source: Source, file: string, options: ReadCheckpointOptions): Record<string, unknown> {
  const { mapLocation, weightsOnly } = options;
  const contents = load(source, { mapLocation: mapLocation ?? "cpu", weightsOnly: weightsOnly ?? true });
  if (typeof contents !== "object" || contents === null || Array.isArray(contents) || contents instanceof Map) {
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
 * Removes a checkpoint: a file, or a folder of a distributed one. A missing one is not an error.
 *
 * @param root a folder: empty folders between it and the file are removed too
 */
export function removeCheckpointFile(path: string, root?: string): MaybePromise {
  return inTurn(remove(path, root));
}

function* remove(path: string, root: string | undefined): Generator<unknown, void, unknown> {
  if (root !== undefined) expectString("removeCheckpoint", "root", root);
  const { fileSystem, path: file } = locate(path);
  yield* ready(fileSystem.remove(file));
  if (root === undefined) return;
  for (let folder = parentOf(absolutePath(path)); isInside(folder, root); folder = parentOf(folder)) {
    if (!(yield* ready(fileSystem.removeEmptyFolder(locate(folder).path)))) return;
  }
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? value.constructor.name : `a ${typeof value}`;
}
