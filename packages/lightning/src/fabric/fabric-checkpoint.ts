/** @file What Fabric saves and loads: a dictionary of modules, optimizers and other values. */
import { nn, optim } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { MisconfigurationException } from "../util/errors.js";
import { show } from "../util/show.js";
import { type Error, RangeError, TypeError } from "../util/user-errors.js";
import { ShardedPart } from "./checkpoint-io/sharded-parts.js";
import type { Strategy } from "./strategies/strategy.js";
import { originalOf } from "./wrappers/pass-through.js";

/** What is saved and loaded, by name: modules, optimizers, objects with `stateDict` and `loadStateDict`, and values. */
export type FabricState = Record<string, unknown>;

/** Which entries of a state dictionary are saved, for each name of the state. */
export type FabricFilter = Readonly<Record<string, (name: string, value: unknown) => boolean>>;

interface Stateful {
  stateDict(): unknown;
  loadStateDict(state: unknown): unknown;
}

function isOptimizer(value: unknown): value is optim.Optimizer {
  return value instanceof optim.Optimizer;
}

function isStateful(value: unknown): value is Stateful {
  if (typeof value !== "object" || value === null) return false;
  return ["stateDict", "loadStateDict"].every((name) => typeof Reflect.get(value, name) === "function");
}

/** @throws TypeError for anything but an object of values by name */
export function checkState(callee: string, state: unknown): asserts state is FabricState {
  if (isPlainObject(state)) return;
  throw new TypeError(
    `${callee}: expected an object of modules, optimizers and values by name. Received: ${show(state)}. Give for example { model, optimizer, step }.`,
  );
}

/** @throws TypeError for anything but functions by name, RangeError for names that the state does not have */
export function checkFilter(filter: unknown, state: FabricState): asserts filter is FabricFilter {
  if (!isPlainObject(filter)) {
    throw new TypeError(
      `fabric.save: expected a filter of functions by name. Received: ${show(filter)}. Give for example { model: (name) => name !== "bias" }.`,
    );
  }
  const unknown = Object.keys(filter).filter((name) => !Object.hasOwn(state, name));
  if (unknown.length > 0) {
    throw new RangeError(
      `fabric.save: expected filters for names of the state, ${Object.keys(state).map(show).join(", ")}. Received: ` +
        `${unknown.map(show).join(", ")}. Leave them out.`,
    );
  }
  for (const [name, keeps] of Object.entries(filter)) {
    if (typeof keeps === "function") continue;
    throw new TypeError(
      `fabric.save: expected the filter of ${show(name)} to be a function. Received: ${show(keeps)}. Give (name, value) => boolean.`,
    );
  }
}

/** What a checkpoint of a state holds: state dictionaries in the place of objects that have one. */
export function contentsOf(
  state: FabricState,
  filter: FabricFilter | undefined,
  strategy: Strategy,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).map(([name, given]) => {
      const value = dictionaryOf(originalOf(given), strategy);
      const keeps = filter?.[name];
      if (keeps === undefined) return [name, value];
      if (!isPlainObject(value)) {
        throw new TypeError(
          `fabric.save: expected a filter for a state with names. Received: one for ${show(name)}, which is ${show(value)}. Leave it out.`,
        );
      }
      return [name, Object.fromEntries(Object.entries(value).filter(([key, one]) => keeps(key, one)))];
    }),
  );
}

function dictionaryOf(value: unknown, strategy: Strategy): unknown {
  if (value instanceof nn.Module) return strategy.moduleState(value);
  if (isOptimizer(value)) return strategy.optimizerState(value);
  return isStateful(value) ? value.stateDict() : value;
}

/**
 * Gives a state what a checkpoint holds: objects with a state dictionary load it, other values are set.
 *
 * @returns what the state has no place for
 * @throws RangeError where the checkpoint lacks a name of the state and `strict` asks for all; what loading throws
 */
export function restoreState(
  checkpoint: Record<string, unknown>,
  state: FabricState,
  strict: boolean,
  strategy: Strategy,
): Record<string, unknown> {
  const missing = Object.keys(state).filter((name) => !Object.hasOwn(checkpoint, name));
  if (strict && missing.length > 0) {
    throw new RangeError(
      `fabric.load: expected a checkpoint with ${missing.map(show).join(", ")}. Received: one with ${Object.keys(checkpoint).map(show).join(", ")}. ` +
        "Leave them out of the state, or give strict: false.",
    );
  }
  const rest = { ...checkpoint };
  for (const name of Object.keys(state)) {
    if (!Object.hasOwn(checkpoint, name)) continue;
    const target: unknown = originalOf(state[name]);
    const value = checkpoint[name];
    if (!restoreObject(target, value, strict, strategy)) state[name] = value;
    Reflect.deleteProperty(rest, name);
  }
  return rest;
}

/** Loads a state dictionary into an object that has one; false for others. */
function restoreObject(target: unknown, value: unknown, strict: boolean, strategy: Strategy): boolean {
  if (target instanceof nn.Module) {
    const isState = isPlainObject(value) || value instanceof ShardedPart;
    if (!isState) throw wrongContents(target.constructor.name, value);
    strategy.loadModuleState(target, value as Parameters<Strategy["loadModuleState"]>[1], strict); // which checks it
  } else if (isOptimizer(target)) strategy.loadOptimizerState(target, value);
  else if (isStateful(target)) target.loadStateDict(value);
  else return false;
  return true;
}

/**
 * Loads a file that is one state dictionary into a module or an optimizer.
 *
 * @throws TypeError for anything else to load into; what loading throws
 */
export function restoreRaw(
  contents: Record<string, unknown>,
  target: unknown,
  strict: boolean,
  strategy: Strategy,
): void {
  const original: unknown = originalOf(target);
  if (original instanceof nn.Module || original instanceof optim.Optimizer) {
    restoreObject(original, contents, strict, strategy);
    return;
  }
  throw new TypeError(
    `fabric.loadRaw: expected a module or an optimizer. Received: ${show(target)}. Give what the file's state dictionary is of.`,
  );
}

function wrongContents(name: string, value: unknown): Error {
  return new MisconfigurationException(
    `fabric.load: expected a state dictionary for ${name}. Received: ${show(value)}. Give the state the names that the checkpoint was saved with.`,
  );
}
