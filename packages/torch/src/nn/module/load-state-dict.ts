/** @file Loading a state dictionary into a module, with reports of what does not fit. */
import { inspect } from "node:util";
import { checkOptions } from "../../util/arguments.js";
import { emitWarning, TorchError } from "../../util/errors.js";
import { expectString } from "../../util/expect.js";
import { ownValue, setOwn } from "../../util/own-keys.js";
import { Tensor } from "../../tensor/tensor.js";
import { Buffer, Parameter } from "../parameter.js";
import { pyList, pySize, pyTuple } from "../repr.js";
import { hooksKey } from "./hooks.js";
import type { Module } from "./module.js";
import {
  extraStateKey,
  type IncompatibleKeys,
  type LoadArguments,
  type LoadStateDictOptions,
  type LocalMetadata,
  metadataOf,
  type StateDict,
  type StateDictMetadata,
  withMetadata,
} from "./state-dict.js";
import { TypeError } from "../../util/user-errors.js";

/**
 * Copies parameters and buffers of a module and of those inside it from a dictionary.
 *
 * @throws Error that lists all that does not fit, in PyTorch's words
 */
export function load(
  module: Module,
  stateDict: Readonly<StateDict>,
  options: boolean | LoadStateDictOptions,
): IncompatibleKeys {
  if (typeof options === "object") checkOptions("loadStateDict", options, ["strict", "assign"]);
  const { strict = true, assign = false } = typeof options === "boolean" ? { strict: options } : options;
  expectStateDict(stateDict);
  const given: StateDict = { ...stateDict };
  const metadata = metadataOf(stateDict);
  if (metadata !== undefined) withMetadata(given, metadata);
  const keys = noIncompatibleKeys();
  const messages: string[] = [];
  loadPart(module, given, metadata, "", assign, keys, messages);
  if (strict) {
    if (keys.unexpectedKeys.length > 0) messages.unshift(keysMessage("Unexpected", keys.unexpectedKeys));
    if (keys.missingKeys.length > 0) messages.unshift(keysMessage("Missing", keys.missingKeys));
  }
  if (messages.length > 0) throw loadError(module.constructor.name, messages);
  return keys;
}

/** @throws TypeError for anything but an object of tensors by name */
export function expectStateDict(given: unknown): void {
  if (typeof given === "object" && given !== null && !(given instanceof Tensor)) return;
  throw new TypeError(
    `Expected state_dict to be dict-like, got ${given === null ? "null" : typeof given}. Give an object of tensors by name.`,
  );
}

/** Loads a module and what is inside it; notes what does not fit. */
function loadPart(
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
    loadPart(child, part, metadata, childPrefix, assign, keys, messages);
  }
  hooks?.loadStateDictPost.forEach((hook) => hook(module, keys));
}

/** Loads a module's own tensors, not its children's. */
export function loadOwn(module: Module, ...given: LoadArguments): void {
  const [stateDict, prefix, metadata, strict, missingKeys, unexpectedKeys, errorMessages] = given;
  expectStateDict(stateDict);
  expectString("_loadFromStateDict", "prefix", prefix);
  const own: [string, Tensor][] = [...module._ownParameters()];
  for (const entry of module._ownBuffers()) if (entry[1].persistent) own.push(entry);
  copyInto(module, own, stateDict, prefix, metadata, missingKeys, errorMessages, strict);

  const extra = stateDict[prefix + extraStateKey];
  if (module.setExtraState !== undefined) {
    if (extra !== undefined) module.setExtraState(extra);
    else if (strict) missingKeys.push(prefix + extraStateKey);
  }
  if (!strict) return;
  const members = new Set(own.map(([name]) => name));
  if (module.setExtraState !== undefined) members.add(extraStateKey);
  const children = new Set<string>();
  for (const [name] of module._ownModules()) children.add(name);
  const known = ([first = "", ...rest]: string[]): boolean =>
    rest.length > 0 ? children.has(first) : members.has(first);
  unexpectedKeys.push(...unexpectedUnder(prefix, stateDict, known));
}

/** Puts a loaded tensor in the place of one of a module's own. */
export function assignOwn(module: Module, name: string, source: Tensor): void {
  for (const [own, parameter] of module._ownParameters()) {
    if (own !== name) continue;
    const isParameter = source instanceof Parameter;
    const assigned = isParameter ? source : new Parameter(source, parameter.requiresGrad);
    if (isParameter) assigned.requiresGrad = parameter.requiresGrad;
    module._setOwn(name, assigned);
    return;
  }
  for (const [own, buffer] of module._ownBuffers()) {
    if (own === name) module._setOwn(name, new Buffer(source, buffer.persistent));
  }
}

/** Copies what a dictionary has for one module's own tensors; notes what does not fit. */
function copyInto(
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

/** An empty report, which as text is what PyTorch prints: "<All keys matched successfully>", or both lists. */
function noIncompatibleKeys(): IncompatibleKeys {
  const keys: IncompatibleKeys = { missingKeys: [], unexpectedKeys: [] };
  const text = (): string =>
    keys.missingKeys.length + keys.unexpectedKeys.length === 0
      ? "<All keys matched successfully>"
      : `_IncompatibleKeys(missing_keys=${pyList(keys.missingKeys)}, unexpected_keys=${pyList(keys.unexpectedKeys)})`;
  // No key of the report: it is two lists to everybody else.
  for (const name of ["toString", inspect.custom]) Object.defineProperty(keys, name, { value: text });
  return keys;
}

/** The names of a dictionary under a prefix that the module has no place for. */
function unexpectedUnder(prefix: string, stateDict: StateDict, isKnown: (rest: string[]) => boolean): string[] {
  return Object.keys(stateDict).filter(
    (key) => key.startsWith(prefix) && !isKnown(key.slice(prefix.length).split(".")),
  );
}

/** The error of a dictionary that does not fit. */
function loadError(moduleName: string, messages: readonly string[]): TorchError {
  return new TorchError(`Error(s) in loading state_dict for ${moduleName}:\n\t${messages.join("\n\t")}`);
}

/** "Missing key(s) in state_dict: "a", "b". " */
function keysMessage(kind: "Missing" | "Unexpected", keys: readonly string[]): string {
  return `${kind} key(s) in state_dict: ${keys.map((key) => `"${key}"`).join(", ")}. `;
}
