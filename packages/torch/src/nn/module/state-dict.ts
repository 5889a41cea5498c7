/** @file State dictionaries: what a module saves and loads, under PyTorch's names. */
import { inspect } from "node:util";
import { emitWarning, TorchError } from "../../util/errors.js";
import { ownValue, setOwn } from "../../util/own-keys.js";
import { Tensor } from "../../tensor/tensor.js";
import { pyList, pySize, pyTuple } from "../repr.js";
import { hooksKey } from "./hooks.js";
import type { Module } from "./module.js";

/** Tensors by name, such as "body.1.weight". Counterpart: what `Module.state_dict()` returns. */
export type StateDict = Record<string, Tensor>;

/** What a module notes beside its tensors: the version of its format. */
export interface LocalMetadata {
  /** The version of the module's format. */
  version?: number;
  /** Whether to put the loaded tensors in place instead of copying them. */
  assignToParamsBuffers?: boolean;
}

/** Metadata by module prefix ("" for the root). */
export type StateDictMetadata = Record<string, LocalMetadata>;

/** Names that a loaded state dictionary lacked, and names that nothing wanted. */
export interface IncompatibleKeys {
  /** Entries that the module has and the dictionary lacks. */
  missingKeys: string[];
  /** Entries that the module does not have. */
  unexpectedKeys: string[];
  /** What PyTorch prints. */
  toString(): string;
}

/** An empty report, which as text is what PyTorch prints: "<All keys matched successfully>", or both lists. */
export function noIncompatibleKeys(): IncompatibleKeys {
  const keys: IncompatibleKeys = { missingKeys: [], unexpectedKeys: [] };
  const text = (): string =>
    keys.missingKeys.length + keys.unexpectedKeys.length === 0
      ? "<All keys matched successfully>"
      : `_IncompatibleKeys(missing_keys=${pyList(keys.missingKeys)}, unexpected_keys=${pyList(keys.unexpectedKeys)})`;
  // No key of the report: it is two lists to everybody else.
  for (const name of ["toString", inspect.custom]) Object.defineProperty(keys, name, { value: text });
  return keys;
}

/** Options of `Module.stateDict`. */
export interface StateDictOptions {
  /** A dictionary to add to. */
  destination?: StateDict;
  /** Put before each name. Default "". */
  prefix?: string;
  /** Whether the tensors keep their history instead of being detached. Default false. */
  keepVars?: boolean;
}

/** Options of `Module.loadStateDict`. */
export interface LoadStateDictOptions {
  /** Whether a missing or unexpected name is an error. Default true. */
  strict?: boolean;
  /** Whether the tensors of the dictionary take the place of the module's own. Default false: they are copied. */
  assign?: boolean;
}

/** The metadata that a dictionary carries: not a key of it, as in PyTorch. */
export function metadataOf(stateDict: StateDict): StateDictMetadata | undefined {
  const value: unknown = Reflect.get(stateDict, "_metadata");
  return typeof value === "object" && value !== null && !(value instanceof Tensor)
    ? (value as StateDictMetadata)
    : undefined;
}

/** A dictionary with metadata that is no key of it. */
export function withMetadata(stateDict: StateDict, metadata: StateDictMetadata): StateDict {
  Object.defineProperty(stateDict, "_metadata", {
    value: metadata,
    enumerable: false,
    configurable: true,
    writable: true,
  });
  return stateDict;
}

/** Copies what a dictionary has for one module's own tensors; notes what does not fit. */
export function copyInto(
  module: Module,
  own: Iterable<[string, Tensor]>,
  stateDict: StateDict,
  prefix: string,
  metadata: LocalMetadata,
  missingKeys: string[],
  errorMessages: string[],
  strict: boolean,
): void {
  for (const [name, target] of own) {
    const key = prefix + name;
    const source: unknown = ownValue(stateDict, key);
    if (source === undefined) {
      if (strict) missingKeys.push(key);
    } else if (!(source instanceof Tensor)) {
      errorMessages.push(
        `While copying the parameter named "${key}", expected torch.Tensor or Tensor-like object from checkpoint but ` +
          `received ${source === null ? "null" : typeof source}`,
      );
    } else {
      copyTensor(module, name, key, target, source, metadata, errorMessages);
    }
  }
}

function copyTensor(
  module: Module,
  name: string,
  key: string,
  target: Tensor,
  given: Tensor,
  metadata: LocalMetadata,
  errorMessages: string[],
): void {
  let source = given;
  const wanted = target.shape;
  // Scalars were saved with one dimension by very old versions.
  if (wanted.length === 0 && source.ndim === 1 && source.shape[0] === 1) source = source.reshape([]);
  const shape = source.shape;
  if (shape.length !== wanted.length || shape.some((size, i) => size !== wanted[i])) {
    errorMessages.push(
      `size mismatch for ${key}: copying a param with shape ${pySize(shape)} from checkpoint, the shape in current ` +
        `model is ${pySize(wanted)}.`,
    );
    return;
  }
  const assign = metadata.assignToParamsBuffers ?? false;
  if (target.isMeta && !source.isMeta && !assign) {
    emitWarning(
      `for ${key}: copying from a non-meta parameter in the checkpoint to a meta parameter in the current model, which ` +
        "is a no-op. (Did you mean to pass `assign: true` to assign items in the state dictionary to their " +
        "corresponding key in the module instead of copying them in place?)",
    );
  }
  try {
    if (assign) module._assignOwn(name, source);
    else module._copyOwn(target, source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    errorMessages.push(
      `While ${assign ? "assigning" : "copying"} the parameter named "${key}", whose dimensions in the model are ` +
        `${pySize(wanted)} and whose dimensions in the checkpoint are ${pySize(shape)}, an exception occurred : ` +
        `${pyTuple([reason])}.`,
    );
  }
}

/** Loads a module and what is inside it; notes what does not fit. */
export function load(
  module: Module,
  stateDict: StateDict,
  metadata: StateDictMetadata | undefined,
  prefix: string,
  assign: boolean,
  keys: IncompatibleKeys,
  messages: string[],
): void {
  const local: LocalMetadata = { ...metadata?.[prefix.slice(0, -1)] };
  if (assign) local.assignToParamsBuffers = true;
  const { missingKeys, unexpectedKeys } = keys;
  const hooks = module[hooksKey];
  hooks?.loadStateDictPre.forEach((hook) =>
    hook(module, stateDict, prefix, local, true, missingKeys, unexpectedKeys, messages),
  );
  module._loadFromStateDict(stateDict, prefix, local, true, missingKeys, unexpectedKeys, messages);
  for (const [name, child] of module._ownModules()) {
    const childPrefix = `${prefix}${name}.`;
    const part: StateDict = {};
    for (const key in stateDict) {
      const tensor = stateDict[key];
      if (tensor !== undefined && key.startsWith(childPrefix)) setOwn(part, key, tensor);
    }
    load(child, part, metadata, childPrefix, assign, keys, messages);
  }
  hooks?.loadStateDictPost.forEach((hook) => hook(module, keys));
}

/** The names of a dictionary under a prefix that the module has no place for. */
export function unexpectedUnder(prefix: string, stateDict: StateDict, isKnown: (rest: string[]) => boolean): string[] {
  return Object.keys(stateDict).filter(
    (key) => key.startsWith(prefix) && !isKnown(key.slice(prefix.length).split(".")),
  );
}

/** The error of a dictionary that does not fit. */
export function loadError(moduleName: string, messages: readonly string[]): TorchError {
  return new TorchError(`Error(s) in loading state_dict for ${moduleName}:\n\t${messages.join("\n\t")}`);
}

/** "Missing key(s) in state_dict: "a", "b". " */
export function keysMessage(kind: "Missing" | "Unexpected", keys: readonly string[]): string {
  return `${kind} key(s) in state_dict: ${keys.map((key) => `"${key}"`).join(", ")}. `;
}
