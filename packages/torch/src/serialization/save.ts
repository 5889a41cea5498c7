/** @file torch.save: PyTorch's zip format, of which Python's `torch.load(weights_only=True)` reads every file. */
import { createHash } from "node:crypto";
import { parse } from "node:path";
import { checkOptions } from "../util/arguments.js";
import { pickle } from "./pickle/pickler.js";
import { FileSink, fillFile, type Sink, type SinkFile } from "./sink.js";
import type { PathLike } from "./source.js";
import { type StorageWrite, writeStorage, writeStorageInBackground } from "./storage-file.js";
import { TensorWriter } from "./tensor-writer.js";
import { ZipWriter } from "./zip-writer.js";

/** Options of `torch.save`. */
export interface SaveOptions {
  /**
   * Whether the file is on the disk, safe from a loss of power, when the call returns. Default false: the system writes it when it
   * likes, as with PyTorch.
   */
  flush?: boolean;
  /**
   * Whether only the elements of tensors are written. Default false: all of the storage that a tensor lies in, as with PyTorch, so that a
   * small part of a large tensor is a large file. Tensors that have elements in common still share them when they are loaded; tensors that only
   * lie in one storage do not.
   */
  saveCompact?: boolean;
}

/**
 * Saves a value: tensors (those that share memory will share it again), and numbers, strings, booleans, null, arrays, Maps,
 * Sets and plain objects of them. Counterpart: `torch.save`.
 *
 * The file appears whole or not at all, also if the process is killed, and memory of tensors is written without a copy. Whole numbers are saved as Python's
 * int, others as float: `new PyFloat(1)` is a float that is whole, `tuple([...])` a tuple, a Map a dictionary whose keys are not
 * strings. State dictionaries become OrderedDicts.
 *
 * @param path a path, a `file:` URL, or an object with `write(chunk)` that takes the bytes of the file in order
 * @param options.flush false by default
 * @throws PicklingError for a value that Python would not know, with its place; Error with `code: "ENOENT"` where the folder is
 *   missing
 * @example
 * torch.save({ model: model.stateDict(), epoch: 3 }, "checkpoint.pt");
 */
export function save(value: unknown, path: PathLike | Sink, options: SaveOptions = {}): void {
  checkOptions("save", options, ["flush", "saveCompact"]);
  const { flush, saveCompact } = options;
  if (!(typeof path === "object" && "write" in path)) {
    void saveToFile(value, new FileSink(path, flush === undefined ? {} : { flush }), saveCompact);
    return;
  }
  const tensors = new TensorWriter(saveCompact);
  try {
    writeArchive(path, "archive", pickled(value, tensors), tensors);
  } finally {
    tensors.close();
  }
}

/**
 * As `save`, to a file of any storage.
 *
 * @returns a promise where the file takes until later to appear
 */
export function saveToFile(value: unknown, file: SinkFile, saveCompact?: boolean): void | Promise<void> {
  const tensors = new TensorWriter(saveCompact);
  try {
    // First: a value that cannot be saved must not leave a file behind, nor cost a write.
    const data = pickled(value, tensors);
    return fillFile(file, (sink) => writeArchive(sink, folderOf(file), data, tensors));
  } finally {
    tensors.close();
  }
}

/**
 * Copies a value as `save` would write it; the returned function writes the copy, and flushes it, while the caller continues. The value may be changed
 * at once.
 *
 * @returns a function whose promise resolves when the file is there, and rejects with what `save` throws
 */
export function prepareSave(
  value: unknown,
  path: PathLike,
  options: Pick<SaveOptions, "saveCompact"> = {},
): () => Promise<void> {
  checkOptions("prepareSave", options, ["saveCompact"]);
  const file = new FileSink(path, { flush: true, inBackground: true });
  return prepareSaveToFile(value, () => file, options.saveCompact);
}

/** As `prepareSave`, to a file of any storage, which is opened when it is written. */
export function prepareSaveToFile(
  value: unknown,
  open: () => SinkFile | Promise<SinkFile>,
  saveCompact?: boolean,
): () => Promise<void> {
  const write = prepareArchive(value, saveCompact);
  return async () => {
    const file = await open();
    await fillFile(file, (sink) => write(sink, folderOf(file)));
  };
}

/**
 * As `prepareSave`, as a part of what is written to a sink: the returned function writes the copy where the sink is.
 *
 * @param saveCompact as the option of `save`
 */
export function prepareArchive(value: unknown, saveCompact?: boolean): (sink: Sink, folder?: string) => Promise<void> {
  const tensors = new TensorWriter(saveCompact);
  const data = pickled(value, tensors);
  tensors.snapshot();
  tensors.close();
  return async (sink, folder = "archive") => {
    const writes = archive(sink, folder, data, tensors);
    let next = writes.next();
    while (next.done !== true) next = writes.next(await writeStorageInBackground(next.value));
  };
}

function pickled(value: unknown, tensors: TensorWriter): Uint8Array {
  const options = { reduce: (object: object) => tensors.reduce(object) };
  tensors.prepare(() => void pickle(value, options));
  return pickle(value, options);
}

/** The folder inside of the archive: the file's name, as in PyTorch. */
function folderOf({ path }: SinkFile): string {
  return parse(path).name || "archive";
}

function writeArchive(sink: Sink, folder: string, data: Uint8Array, tensors: TensorWriter): void {
  const writes = archive(sink, folder, data, tensors);
  let next = writes.next();
  while (next.done !== true) next = writes.next(writeStorage(next.value));
}

/** Writes an archive; whoever goes through it writes the storages of a file and gives their checksums. */
function* archive(
  sink: Sink,
  folder: string,
  data: Uint8Array,
  tensors: TensorWriter,
): Generator<StorageWrite, void, number> {
  const zip = new ZipWriter(sink);
  const hash = createHash("sha256");
  let checksum = 0n;
  const note = (name: string, crc: number): void => {
    hash.update(`${name}\n`);
    checksum = BigInt.asUintN(64, checksum * 0x100000001b3n + BigInt(crc));
  };
  const add = (name: string, content: Uint8Array): void => note(name, zip.add(`${folder}/${name}`, content));
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  add("data.pkl", data);
  add(".format_version", text("1"));
  add(".storage_alignment", text("64"));
  add("byteorder", text("little"));
  for (const [name, bytes] of tensors.records()) note(name, yield* zip.addStorage(`${folder}/${name}`, bytes));
  add("version", text("3\n"));
  // Two numbers of 20 digits, as PyTorch has them: of the records' names and of their contents.
  const names = hash.copy().digest().readBigUInt64LE(0);
  add(".data/serialization_id", text([names, checksum].map((part) => String(part).padStart(20, "0")).join("")));
  zip.finish();
}
