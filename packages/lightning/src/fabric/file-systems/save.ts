/** @file Values of `torch.save` and `torch.load` in any file system. */
import { load as loadSource, type LoadOptions, type SaveOptions } from "@lightning-ts/torch";
import { saveToFile } from "@lightning-ts/torch/serialization/files";
import { checkOptions } from "@lightning-ts/torch/util/arguments";
import { locate } from "./registry.js";

/**
 * Saves a value as `torch.save` does, at a path or an address. The file appears whole or not at all. Counterpart: `_atomic_save` of
 * `lightning.fabric.utilities.cloud_io`.
 *
 * @param path a path, a `file:` URL, or an address such as "s3://bucket/model.pt"
 * @param options as those of `torch.save`
 * @throws PicklingError for a value that Python would not know, with its place; what the file system says where the file cannot be written
 * @example
 * await save({ model: model.stateDict(), epoch: 3 }, "s3://bucket/model.pt");
 */
export async function save(value: unknown, path: string | URL, options: SaveOptions = {}): Promise<void> {
  checkOptions("save", options, ["flush", "saveCompact"]);
  const { flush, saveCompact } = options;
  const { fileSystem, path: file } = locate(path);
  await saveToFile(value, await fileSystem.sink(file, flush === undefined ? {} : { flush }), saveCompact);
}

/**
 * The value of a file that `torch.save` wrote, here or in Python, at a path or an address. No code of the file is run. Counterpart: `_load` of
 * `lightning.fabric.utilities.cloud_io`.
 *
 * @param path a path, a `file:` URL, or an address such as "https://host/model.pt"
 * @param options as those of `torch.load`
 * @throws Error with `code: "ENOENT"` where there is no such file; FileFormatError or UnpicklingError for one that is damaged or holds what is not
 *   loaded
 * @example
 * const state = await load("https://host/model.pt", { mapLocation: "cpu" });
 */
export async function load(path: string | URL, options: LoadOptions = {}): Promise<unknown> {
  checkOptions("load", options, ["mapLocation", "weightsOnly", "mmap"]);
  const { fileSystem, path: file } = locate(path);
  return loadSource(await fileSystem.source(file), options);
}
