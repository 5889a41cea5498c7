/** @file torch.load: reads PyTorch's zip format without running any code of the file. */
import { checkOptions, kindOf } from "../util/arguments.js";
import { binding } from "../native/binding.js";
import { Budget } from "./budget.js";
import { FileFormatError } from "./errors.js";
import { plainGlobal, python3Module } from "./globals.js";
import type { MapLocation } from "./map-location.js";
import { isOpenFile, mapFile } from "./mapped.js";
import { unpickle } from "./pickle/unpickler.js";
import type { Tensor } from "../tensor/tensor.js";
import { memorySource, openFile, type PathLike, readBytes, type Source } from "./source.js";
import { TensorReader } from "./tensor-reader.js";
import { ZipReader } from "./zip-reader.js";
import { TypeError } from "../util/user-errors.js";

/** Options of `torch.load`. */
export interface LoadOptions {
  /** On which device tensors are put; by default the one they were saved from. */
  mapLocation?: MapLocation | null;
  /**
   * What happens to objects of classes that only Python knows: true (the default) refuses the file, false gives a `PyObject`
   * for each. Code of the file is never run.
   */
  weightsOnly?: boolean | null;
  /**
   * Whether storages are mapped from the file instead of read: each part is read where it is touched first, and what is written to a tensor stays in
   * memory (copy-on-write). Default false. The checksums of the storages are not verified then, and a file that becomes shorter while its
   * tensors are in use ends the process, as with PyTorch. Needs the path of a file; what is packed, turned around or not aligned is read.
   */
  mmap?: boolean | null;
}

/**
 * The value of a file that `torch.save` wrote, here or in Python. Counterpart: `torch.load`.
 *
 * Dictionaries become plain objects, or Maps where a key is not a string; lists and tuples arrays; sets Sets; paths strings; None null;
 * integers beyond 2**53 bigints. Tensors that shared memory share it again.
 *
 * @param file a path, a `file:` URL, the bytes of a file, or a source of them, which is closed then
 * @throws Error with `code: "ENOENT"` if there is no such file; FileFormatError or UnpicklingError if it is damaged, made to
 *   mislead, or holds what is not loaded; Error if a tensor's device is not there
 * @example
 * const checkpoint = torch.load("checkpoint.pt", { mapLocation: "cpu" });
 */
export function load(file: PathLike | Uint8Array | ArrayBuffer | Source, options: LoadOptions = {}): unknown {
  checkOptions("load", options, ["mapLocation", "weightsOnly", "mmap"]);
  const mmap = options.mmap ?? false;
  if (typeof mmap !== "boolean")
    throw new TypeError(`load expects mmap to be true or false. Received: ${kindOf(mmap)}.`);
  const source = sourceOf(file);
  if (mmap && !isOpenFile(source)) {
    throw new TypeError("f must be a string filename in order to use mmap argument. Received: bytes in memory.");
  }
  // What was loaded before may be dead, and its memory is quicker to fill than new pages.
  if (!mmap) binding.stepEnd(Math.floor(source.size / 2));
  try {
    if (mmap) checkIsZip(source);
    return loadArchive(source, options);
  } finally {
    source.close();
  }
}

/**
 * As `load`, of an archive that holds one tensor: its storage is read into memory that is there already, where that is as large. The memory is written to
 * in any case; the result need not lie in it.
 *
 * @param memory all bytes of a storage on the CPU, as a tensor
 */
export function loadInto(source: Source, memory: Tensor, options: LoadOptions = {}): unknown {
  try {
    return loadArchive(source, options, memory);
  } finally {
    source.close();
  }
}

function sourceOf(file: PathLike | Uint8Array | ArrayBuffer | Source): Source {
  if (file instanceof Uint8Array) return memorySource(file);
  if (file instanceof ArrayBuffer) return memorySource(new Uint8Array(file));
  return isSource(file) ? file : openFile(file);
}

function isSource(file: PathLike | Source): file is Source {
  return typeof file === "object" && file !== null && "readInto" in file;
}

/** What PyTorch says of other formats before it maps a file. */
function checkIsZip(source: Source): void {
  if (source.size >= 4 && readBytes(source, 0, 4).join() === "80,75,3,4") return;
  throw new FileFormatError(
    `${source.label} is not a zip archive, or is damaged: mmap can only be used with files saved with ` +
      "`torch.save(_use_new_zipfile_serialization=True)`, the format since PyTorch 1.6. Load and save it again in Python.",
  );
}

function loadArchive(source: Source, options: LoadOptions, memory: Tensor | null = null): unknown {
  const budget = new Budget(source.size);
  const zip = new ZipReader(source, budget);
  const main = zip.names.find((name) => /^[^/]+\/data\.pkl$/.test(name));
  if (main === undefined) {
    throw new FileFormatError(`${source.label} is a zip archive, but not one of torch.save: it has no data.pkl.`);
  }
  const prefix = main.slice(0, -"data.pkl".length);
  if (zip.has(`${prefix}constants.pkl`)) {
    throw new FileFormatError(
      `${source.label} is a TorchScript program, which is code. Save the module's state_dict() in Python and load that.`,
    );
  }
  const order = byteOrder(zip, `${prefix}byteorder`);
  if (order !== "little" && order !== "big") {
    throw new FileFormatError(`${source.label} is damaged: its byte order is ${JSON.stringify(order)}.`);
  }
  const mapped = options.mmap === true && isOpenFile(source) ? mapFile(source) : null;
  const tensors = new TensorReader(zip, prefix, order === "big", options.mapLocation, mapped, memory);
  try {
    return unpickle(zip.read(main), {
      budget,
      findGlobal: (module, name) => plainGlobal(module, name) ?? tensors.findGlobal(python3Module(module), name),
      persistentLoad: (id) => tensors.storage(id),
      unknownGlobals: options.weightsOnly === false ? "placeholder" : "refuse",
    });
  } finally {
    tensors.close();
    mapped?.dispose();
  }
}

function byteOrder(zip: ZipReader, record: string): string {
  if (!zip.has(record)) return "little";
  return zip.sizeOf(record) > 16 ? "too long" : new TextDecoder().decode(zip.read(record));
}
