/** @file State dictionaries: what they hold under PyTorch's names, and how a module fills one. */
import { checkOptions } from "../../util/arguments.js";
import { expectString } from "../../util/expect.js";
import { setOwn } from "../../util/own-keys.js";
import { Tensor } from "../../tensor/tensor.js";
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

/**
 * What `_loadFromStateDict` gets: the dictionary and the part of its names that leads to the module, the format's version, whether missing and
 * unexpected names count, and the lists that it adds to.
 */
export type LoadArguments = [
  stateDict: StateDict,
  prefix: string,
  metadata: LocalMetadata,
  strict: boolean,
  missingKeys: string[],
  unexpectedKeys: string[],
  errorMessages: string[],
];

/** Names that a loaded state dictionary lacked, and names that the module does not have. */
export interface IncompatibleKeys {
  /** Entries that the module has and the dictionary lacks. */
  missingKeys: string[];
  /** Entries that the module does not have. */
  unexpectedKeys: string[];
  /** What PyTorch prints. */
  toString(): string;
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

/** A dictionary with metadata that is not a key of it. */
export function withMetadata(stateDict: StateDict, metadata: StateDictMetadata): StateDict {
  Object.defineProperty(stateDict, "_metadata", {
    value: metadata,
    enumerable: false,
    configurable: true,
    writable: true,
  });
  return stateDict;
}

/** The name under which a module's state beyond its tensors is saved. */
export const extraStateKey = "_extra_state";

/** Adds all tensors of a module and of those inside it to a dictionary, with their hooks, and notes their versions. */
export function save(module: Module, version: number, options: StateDictOptions): StateDict {
  checkOptions("stateDict", options, ["destination", "prefix", "keepVars"]);
  const { destination = {}, prefix = "", keepVars = false } = options;
  expectString("stateDict", "prefix", prefix);
  const metadata: StateDictMetadata = metadataOf(destination) ?? {};
  withMetadata(destination, metadata);
  const local: LocalMetadata = { version };
  metadata[prefix.slice(0, -1)] = local;
  const hooks = module[hooksKey];
  hooks?.stateDictPre.forEach((hook) => hook(module, prefix, keepVars));
  module._saveToStateDict(destination, prefix, keepVars);
  for (const [name, child] of module._ownModules()) {
    child.stateDict({ destination, prefix: `${prefix}${name}.`, keepVars });
  }
  hooks?.stateDictPost.forEach((hook) => hook(module, destination, prefix, local));
  return destination;
}

/** Adds a module's own tensors, not its children's, to a dictionary. */
export function saveOwn(module: Module, destination: StateDict, prefix: string, keepVars: boolean): void {
  expectString("_saveToStateDict", "prefix", prefix);
  for (const [name, parameter] of module._ownParameters()) {
    setOwn(destination, prefix + name, keepVars ? parameter : parameter.detach());
  }
  for (const [name, buffer] of module._ownBuffers()) {
    if (buffer.persistent) setOwn(destination, prefix + name, keepVars ? buffer : buffer.detach());
  }
  if (module.getExtraState !== undefined) destination[prefix + extraStateKey] = module.getExtraState();
}
