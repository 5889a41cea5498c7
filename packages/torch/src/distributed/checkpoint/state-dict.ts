/** @file State dictionaries for checkpoints: names without wrappers, and optimizers by the names of parameters. */
import { Module } from "../../nn/module/module.js";
import { type IncompatibleKeys, metadataOf, type StateDict, withMetadata } from "../../nn/module/state-dict.js";
import { Optimizer } from "../../optim/optimizer.js";
import { setOwn } from "../../util/own-keys.js";
import { checkOptions, kindOf } from "../../util/arguments.js";
import { listOf } from "../../util/expect.js";
import { TypeError } from "../../util/user-errors.js";
import {
  type FlatOptimizerState,
  flatState,
  namedState,
  type NamedOptimizerState,
  setNamedState,
} from "./optimizer-state.js";
import { isFirstRank, spreadModelState, spreadOptimizerState } from "./full-state.js";
import { expectStateDict } from "./nested-dict.js";
import { canonicalNames } from "./parameter-names.js";
import { checkStateDictOptions, placed, type StateDictOptions } from "./state-dict-options.js";

export type { FlatOptimizerState, NamedOptimizerState } from "./optimizer-state.js";
export type { StateDictOptions } from "./state-dict-options.js";

/**
 * A model's parameters and buffers by names that no wrapper has a part in. Counterpart: `get_model_state_dict`.
 *
 * @returns the model's own tensors, not copies, unless options ask for others
 */
export function getModelStateDict(model: Module, options?: StateDictOptions): StateDict {
  const given = checkStateDictOptions("getModelStateDict", options);
  expectModule("getModelStateDict", model);
  const own = model.stateDict();
  const canonical = canonicalNames(model);
  const frozen = new Set<string>();
  if (given.ignoreFrozenParams === true) {
    for (const [name, parameter] of model.namedParameters()) if (!parameter.requiresGrad) frozen.add(canonical(name));
  }
  const named: StateDict = {};
  for (const [key, value] of Object.entries(own)) {
    const name = canonical(key);
    if (!frozen.has(name)) setOwn(named, name, value);
  }
  const made = placed(named, given);
  if (isElsewhere(given)) return {};
  const metadata = metadataOf(own);
  if (metadata !== undefined) withMetadata(made, metadata);
  return made;
}

/**
 * What optimizers remember, by the names of the model's parameters: it can be loaded wherever the parameters have these names, however they are
 * numbered, sharded or spread over optimizers. An optimizer that made no step yet gets an empty state first. Counterpart: `get_optimizer_state_dict`.
 *
 * @param optimizers one or several, of the model's parameters
 * @throws RangeError for an optimizer of other parameters
 */
export function getOptimizerStateDict(
  model: Module,
  optimizers: Optimizer | Iterable<Optimizer>,
  options: StateDictOptions & { flattenOptimizerStateDict: true },
): FlatOptimizerState;
export function getOptimizerStateDict(
  model: Module,
  optimizers: Optimizer | Iterable<Optimizer>,
  options?: StateDictOptions & { flattenOptimizerStateDict?: false },
): NamedOptimizerState;
export function getOptimizerStateDict(
  model: Module,
  optimizers: Optimizer | Iterable<Optimizer>,
  options?: StateDictOptions,
): NamedOptimizerState | FlatOptimizerState;
export function getOptimizerStateDict(
  model: Module,
  optimizers: Optimizer | Iterable<Optimizer>,
  options?: StateDictOptions,
): NamedOptimizerState | FlatOptimizerState {
  const given = checkStateDictOptions("getOptimizerStateDict", options);
  expectModule("getOptimizerStateDict", model);
  const named = namedState(model, optimizersOf("getOptimizerStateDict", optimizers));
  const made = placed(given.flattenOptimizerStateDict === true ? flatState(named) : named, given);
  return isElsewhere(given) ? {} : made;
}

/** Whether the whole state is rank 0's alone, to keep it once in memory. All ranks gather it. */
function isElsewhere({ fullStateDict = false, cpuOffload = false }: StateDictOptions): boolean {
  return fullStateDict && cpuOffload && !isFirstRank();
}

/** Both: the model's state and that of its optimizers. Counterpart: `get_state_dict`. */
export function getStateDict(
  model: Module,
  optimizers: Optimizer | Iterable<Optimizer>,
  options?: StateDictOptions,
): [model: StateDict, optimizers: NamedOptimizerState | FlatOptimizerState] {
  return [getModelStateDict(model, options), getOptimizerStateDict(model, optimizers, options)];
}

/**
 * Gives a model the state that `getModelStateDict` gave. Counterpart: `set_model_state_dict`.
 *
 * @returns the keys that did not fit, where `strict` is false
 * @throws Error that lists all that does not fit
 */
export function setModelStateDict(
  model: Module,
  modelStateDict: Readonly<StateDict>,
  options?: StateDictOptions,
): IncompatibleKeys {
  const {
    strict = true,
    fullStateDict = false,
    broadcastFromRank0 = false,
  } = checkStateDictOptions("setModelStateDict", options);
  expectModule("setModelStateDict", model);
  expectStateDict("setModelStateDict", modelStateDict);
  // The names that the model has, with what wraps its modules.
  const canonical = canonicalNames(model);
  const own = new Map(Object.keys(model.stateDict()).map((key) => [canonical(key), key] as const));
  const named: StateDict = {};
  const whole = fullStateDict ? spreadModelState(model, modelStateDict, broadcastFromRank0) : modelStateDict;
  for (const [name, value] of Object.entries(whole)) setOwn(named, own.get(name) ?? name, value);
  const metadata = metadataOf(modelStateDict);
  if (metadata !== undefined) withMetadata(named, metadata);
  return model.loadStateDict(named, { strict });
}

/**
 * Gives optimizers the state that `getOptimizerStateDict` gave, nested or flat. Counterpart: `set_optimizer_state_dict`.
 *
 * @throws RangeError where the state of a parameter that is trained is missing (unless `strict` is false), or the options of a group
 */
export function setOptimizerStateDict(
  model: Module,
  optimizers: Optimizer | Iterable<Optimizer>,
  optimStateDict: NamedOptimizerState | FlatOptimizerState,
  options?: StateDictOptions,
): void {
  const given = checkStateDictOptions("setOptimizerStateDict", options);
  expectModule("setOptimizerStateDict", model);
  expectStateDict("setOptimizerStateDict", optimStateDict);
  for (const optimizer of optimizersOf("setOptimizerStateDict", optimizers)) {
    const { fullStateDict = false, broadcastFromRank0 = false } = given;
    const state = fullStateDict
      ? spreadOptimizerState(model, optimizer, optimStateDict, broadcastFromRank0)
      : optimStateDict;
    setNamedState(model, optimizer, state, given);
  }
}

/** What `setStateDict` sets. */
export interface SetStateDictOptions {
  modelStateDict: Readonly<StateDict>;
  optimStateDict: NamedOptimizerState | FlatOptimizerState;
  options?: StateDictOptions;
}

/** Both: the model's state and that of its optimizers. Counterpart: `set_state_dict`. */
export function setStateDict(
  model: Module,
  optimizers: Optimizer | Iterable<Optimizer>,
  given: SetStateDictOptions,
): IncompatibleKeys {
  checkOptions("setStateDict", given, ["modelStateDict", "optimStateDict", "options"]);
  const { modelStateDict, optimStateDict, options } = given;
  setOptimizerStateDict(model, optimizers, optimStateDict, options);
  return setModelStateDict(model, modelStateDict, options);
}

/** @throws TypeError for anything but an optimizer or several, RangeError for more than a list may hold */
function optimizersOf(callee: string, optimizers: Optimizer | Iterable<Optimizer>): Optimizer[] {
  const list = optimizers instanceof Optimizer ? [optimizers] : listOf(callee, "optimizers", optimizers);
  for (const each of list) {
    if (each instanceof Optimizer) continue;
    throw new TypeError(`${callee} expects an optimizer, or several. Received: ${kindOf(each)}.`);
  }
  return list;
}

/** @throws TypeError for anything but a module */
function expectModule(callee: string, model: unknown): void {
  if (model instanceof Module) return;
  throw new TypeError(`${callee} expects a module as 'model'. Received: ${kindOf(model)}.`);
}
