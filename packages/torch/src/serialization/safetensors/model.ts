/** @file Modules as safetensors files, with weights that have several names. */
import { checkKind } from "../../util/option-kinds.js";
import type { DeviceLike } from "../../tensor/device.js";
import { checkOptions } from "../../util/arguments.js";
import type { Module } from "../../nn/module/module.js";
import type { IncompatibleKeys, StateDict } from "../../nn/module/state-dict.js";
import { setOwn } from "../../util/own-keys.js";
import type { Tensor } from "../../tensor/tensor.js";
import type { PathLike } from "../source.js";
import { loadFile, saveFile } from "./file.js";
import { duplicateNames } from "./shared.js";
import { Error } from "../../util/user-errors.js";

/** Options of `saveModel`. */
export interface SaveModelOptions {
  /** Strings to keep beside the tensors. */
  metadata?: Readonly<Record<string, string>>;
  /** Whether tensors that are not contiguous are saved as contiguous copies. Default true; else they are an error. */
  forceContiguous?: boolean;
}

/**
 * Saves the state of a module. Of tied weights one name is saved; the metadata say for each other name which one that is, as the format's own
 * library writes it. Counterpart: `safetensors.torch.save_model`.
 *
 * @throws Error where tensors share memory of which none holds all; RangeError as `saveFile`
 * @example safetensors.saveModel(model, "model.safetensors");
 */
export function saveModel(model: Module, path: PathLike, options: SaveModelOptions = {}): void {
  checkKind("saveModel", "model", model);
  checkOptions("saveModel", options, ["metadata", "forceContiguous"]);
  const { metadata = {}, forceContiguous = true } = options;
  const state = model.stateDict();
  const notes: Record<string, string> = { ...metadata };
  const dropped = new Set<string>();
  for (const [kept, names] of duplicateNames(state)) {
    for (const name of names) {
      dropped.add(name);
      if (!Object.hasOwn(notes, name)) setOwn(notes, name, kept);
    }
  }
  const tensors: Record<string, Tensor> = {};
  const copies: Tensor[] = [];
  for (const [name, tensor] of Object.entries(state)) {
    if (dropped.has(name)) continue;
    const isCopied = forceContiguous && tensor.layoutName === "strided" && !tensor.isContiguous();
    const written = isCopied ? tensor.contiguous() : tensor;
    if (isCopied) copies.push(written);
    setOwn(tensors, name, written);
  }
  const hasNotes = Object.keys(notes).length > 0 || options.metadata !== undefined;
  saveFile(tensors, path, hasNotes ? notes : undefined);
  for (const copy of copies) copy.dispose();
}

/** Options of `loadModel`. */
export interface LoadModelOptions {
  /** Whether a missing or unexpected name is an error. Default true. */
  strict?: boolean;
  /** On which device the file's tensors are put before they are copied. Default "cpu". */
  device?: DeviceLike;
}

/**
 * Loads a file into a module. A name of tied weights that the file lacks is not missing where another of them is there. Counterpart:
 * `safetensors.torch.load_model`.
 *
 * @returns names of the module that the file lacked, and names of the file that the module does not have
 * @throws Error in PyTorch's words where names or shapes do not fit
 */
export function loadModel(model: Module, path: PathLike, options: LoadModelOptions = {}): IncompatibleKeys {
  checkKind("loadModel", "model", model);
  checkOptions("loadModel", options, ["strict", "device"]);
  const tensors: StateDict = loadFile(path, options.device === undefined ? {} : { device: options.device });
  const duplicates = duplicateNames(model.stateDict(), new Set(Object.keys(tensors)));
  const keys = model.loadStateDict(tensors, { strict: false });
  for (const tensor of Object.values(tensors)) tensor.dispose();
  for (const name of [...duplicates.values()].flat()) {
    const at = keys.missingKeys.indexOf(name);
    if (at >= 0) keys.missingKeys.splice(at, 1);
    else keys.unexpectedKeys.push(name);
  }
  if (options.strict !== false && keys.missingKeys.length + keys.unexpectedKeys.length > 0) {
    const list = (names: string[]): string =>
      [...names]
        .sort()
        .map((name) => `"${name}"`)
        .join(", ");
    const lines = [`Error(s) in loading state_dict for ${model.constructor.name}:`];
    if (keys.missingKeys.length > 0) lines.push(`Missing key(s) in state_dict: ${list(keys.missingKeys)}`);
    if (keys.unexpectedKeys.length > 0) lines.push(`Unexpected key(s) in state_dict: ${list(keys.unexpectedKeys)}`);
    throw new Error(lines.join("\n    "));
  }
  return keys;
}
