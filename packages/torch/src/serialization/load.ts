/** @file torch.load: reads PyTorch's zip format without running any code of the file. */
import { checkOptions } from "../arguments.js";
import { binding } from "../native/binding.js";
import { Budget } from "./budget.js";
import { FileFormatError } from "./errors.js";
import { plainGlobal, python3Module } from "./globals.js";
import type { MapLocation } from "./map-location.js";
import { unpickle } from "./pickle/unpickler.js";
import { memorySource, openFile, type PathLike, type Source } from "./source.js";
import { TensorReader } from "./tensor-reader.js";
import { ZipReader } from "./zip-reader.js";

/** Options of `torch.load`. */
export interface LoadOptions {
  /** On which device tensors are put; by default the one they were saved from. */
  mapLocation?: MapLocation | null;
  /**
   * What happens to objects of classes that only Python knows: true (the default) refuses the file, false gives a `PyObject`
   * for each. Code of the file is never run.
   */
  weightsOnly?: boolean | null;
}

/**
 * The value of a file that `torch.save` wrote, here or in Python. Counterpart: `torch.load`.
 *
 * Dictionaries become plain objects, or Maps where a key is no string; lists and tuples arrays; sets Sets; paths strings; None null;
 * integers beyond 2**53 bigints. Tensors that shared memory share it again.
 *
 * @param file a path, a `file:` URL, or the bytes of a file
 * @throws Error with `code: "ENOENT"` if there is no such file; FileFormatError or UnpicklingError if it is damaged, made to
 *   mislead, or holds what is not loaded; Error if a tensor's device is not there
 * @example
 * const checkpoint = torch.load("checkpoint.pt", { mapLocation: "cpu" });
 */
export function load(file: PathLike | Uint8Array | ArrayBuffer, options: LoadOptions = {}): unknown {
  checkOptions("load", options, ["mapLocation", "weightsOnly"]);
  const source = sourceOf(file);
  // What was loaded before may be dead, and its memory is quicker to fill than new pages.
  binding.stepEnd(Math.floor(source.size / 2));
  try {
    return loadArchive(source, options);
  } finally {
    source.close();
  }
}

function sourceOf(file: PathLike | Uint8Array | ArrayBuffer): Source {
  if (file instanceof Uint8Array) return memorySource(file);
  if (file instanceof ArrayBuffer) return memorySource(new Uint8Array(file));
  return openFile(file);
}

function loadArchive(source: Source, options: LoadOptions): unknown {
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
  const tensors = new TensorReader(zip, prefix, order === "big", options.mapLocation);
  try {
    return unpickle(zip.read(main), {
      budget,
      findGlobal: (module, name) => plainGlobal(module, name) ?? tensors.findGlobal(python3Module(module), name),
      persistentLoad: (id) => tensors.storage(id),
      unknownGlobals: options.weightsOnly === false ? "placeholder" : "refuse",
    });
  } finally {
    tensors.close();
  }
}

function byteOrder(zip: ZipReader, record: string): string {
  if (!zip.has(record)) return "little";
  return zip.sizeOf(record) > 16 ? "too long" : new TextDecoder().decode(zip.read(record));
}
