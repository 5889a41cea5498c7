/** @file States of optimizers by the names of parameters rather than by their numbers. */
import { zerosLike } from "../../generated/ops.js";
import type { Module } from "../../nn/module/module.js";
import type { Optimizer } from "../../optim/optimizer.js";
import { Tensor } from "../../tensor/tensor.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { namesOfParameters } from "./parameter-names.js";
import type { StateDictOptions } from "./state-dict-options.js";

/** Several optimizers' states, by the names of parameters; the keys are PyTorch's. */
export interface NamedOptimizerState {
  /** What is remembered of each parameter. */
  state: Record<string, Record<string, unknown>>;
  /** Options of the groups; `params` holds the parameters' names. */
  param_groups: (Record<string, unknown> & { params: string[] })[];
}

/** The same as one dictionary: "state.NAME.KEY" and "param_groups.NAME.OPTION". */
export type FlatOptimizerState = Record<string, unknown>;

/**
 * An optimizer without a state gets one, by a step with gradients that are zero: a checkpoint is loaded into tensors that are there. What has gradients,
 * or a state, is left.
 */
function initialize(optimizer: Optimizer): void {
  const params = optimizer.paramGroups.flatMap((group) => group.params);
  if (optimizer.state.size > 0 || params.some(({ grad }) => grad !== null)) return;
  for (const param of params) if (param.requiresGrad) param.grad = zerosLike(param);
  // Some change parameters without gradients, by their decay.
  const rates = optimizer.paramGroups.map((group) => group.lr);
  const isStepped = optimizer.wasStepped;
  for (const group of optimizer.paramGroups) group.lr = 0;
  try {
    optimizer.step();
  } finally {
    optimizer.paramGroups.forEach((group, i) => {
      group.lr = rates[i] ?? 0;
    });
    optimizer.wasStepped = isStepped;
    optimizer.zeroGrad();
  }
}

/** What optimizers remember, by names. Tensors are not copied. */
export function namedState(model: Module, optimizers: readonly Optimizer[]): NamedOptimizerState {
  const names = namesOfParameters(model);
  const named: NamedOptimizerState = { state: {}, param_groups: [] };
  for (const optimizer of optimizers) {
    initialize(optimizer);
    const numbered = optimizer.stateDict();
    const own = namesByNumber(optimizer, names);
    const entries = numbered.state instanceof Map ? [...numbered.state] : Object.entries(numbered.state);
    for (const [number, values] of entries) {
      named.state[own.get(Number(number)) ?? String(number)] = { ...(values as Record<string, unknown>) };
    }
    for (const group of numbered.param_groups) {
      const params = (group.params as readonly number[]).map((number) => own.get(number) ?? String(number));
      named.param_groups.push({ ...group, params });
    }
  }
  return named;
}

function namesByNumber(optimizer: Optimizer, names: ReadonlyMap<Tensor, readonly string[]>): Map<number, string> {
  const params = optimizer.paramGroups.flatMap((group) => group.params);
  return new Map(
    params.map((param, number) => {
      const [name] = names.get(param) ?? [];
      if (name !== undefined) return [number, name] as const;
      throw new RangeError(
        `Expected an optimizer of the model's parameters. Received: one whose parameter ${number}, of shape ` +
          `[${param.shape.join(", ")}], is not the model's. Give the model that the optimizer is for.`,
      );
    }),
  );
}

/**
 * As one dictionary.
 *
 * @throws TypeError for a state that is not a tensor or a number
 */
export function flatState({ state, param_groups: groups }: NamedOptimizerState): FlatOptimizerState {
  const flat: FlatOptimizerState = {};
  for (const [name, values] of Object.entries(state)) {
    for (const [key, value] of Object.entries(values)) {
      if (!(value instanceof Tensor) && typeof value !== "number") {
        throw new TypeError(
          `flattenOptimizerStateDict expects states that are tensors or numbers. Received: ${key} of ${name}, a ${typeof value}.`,
        );
      }
      flat[`state.${name}.${key}`] = value;
    }
  }
  for (const { params, ...options } of groups) {
    for (const name of params) {
      for (const [key, value] of Object.entries(options)) flat[`param_groups.${name}.${key}`] = value;
    }
  }
  return flat;
}

/**
 * Gives an optimizer its part of a state by names.
 *
 * @throws RangeError where a parameter that is trained, or a group, is missing
 */
export function setNamedState(
  model: Module,
  optimizer: Optimizer,
  given: NamedOptimizerState | FlatOptimizerState,
  { strict = true }: StateDictOptions,
): void {
  initialize(optimizer);
  const names = namesOfParameters(model);
  const own = namesByNumber(optimizer, names);
  const find = isNamed(given) ? finderOf(given) : flatFinderOf(given, optimizer);
  const state = new Map<unknown, unknown>();
  let number = 0;
  const groups = optimizer.paramGroups.map((group) => {
    let options: Record<string, unknown> | undefined;
    const params = group.params.map((param) => {
      const all = names.get(param) ?? [];
      const values = all.map(find.state).find((found) => found !== undefined);
      options ??= all.map(find.options).find((found) => found !== undefined);
      if (values !== undefined) state.set(number, values);
      else if (param.requiresGrad && strict && find.hasStates) throw missing(own.get(number) ?? "");
      return number++;
    });
    options ??= params.length === 0 ? find.emptyGroup : undefined;
    if (options !== undefined) return { ...options, params };
    throw new RangeError(
      `The optimizer's state has no group of the parameters ${params.map((i) => own.get(i)).join(", ")}. ` +
        "Load the state of an optimizer of the same parameters.",
    );
  });
  optimizer.loadStateDict({ state, param_groups: groups });
}

function missing(name: string): RangeError {
  return new RangeError(
    `Missing optimizer state for parameter '${name}' in checkpoint. The parameter requires gradients but has no saved ` +
      "optimizer state. To load anyway, use { strict: false }.",
  );
}

/** Finds what a state says of a parameter. */
interface Finder {
  readonly state: (name: string) => Record<string, unknown> | undefined;
  readonly options: (name: string) => Record<string, unknown> | undefined;
  /** Options of the group without parameters, where there is one. */
  readonly emptyGroup: Record<string, unknown> | undefined;
  /** False for optimizers that remember nothing. */
  readonly hasStates: boolean;
}

function isNamed(given: NamedOptimizerState | FlatOptimizerState): given is NamedOptimizerState {
  return Array.isArray(given.param_groups);
}

function finderOf({ state = {}, param_groups: groups }: Partial<NamedOptimizerState>): Finder {
  const options = new Map<string, Record<string, unknown>>();
  let emptyGroup: Record<string, unknown> | undefined;
  for (const { params, ...rest } of groups ?? []) {
    if (params.length === 0) emptyGroup = rest;
    for (const name of params) options.set(name, rest);
  }
  return {
    state: (name) => (Object.hasOwn(state, name) ? state[name] : undefined),
    options: (name) => options.get(name),
    emptyGroup,
    hasStates: Object.keys(state).length > 0,
  };
}

function flatFinderOf(given: FlatOptimizerState, optimizer: Optimizer): Finder {
  // A name may be the beginning of another one: the keys that this optimizer has say where a name ends.
  const numbered = optimizer.stateDict();
  const entries = numbered.state instanceof Map ? [...numbered.state.values()] : Object.values(numbered.state);
  const stateKeys = new Set(entries.flatMap((values) => Object.keys(values as object)));
  const optionKeys = new Set(numbered.param_groups.flatMap((group) => Object.keys(group)));
  optionKeys.delete("params");
  const pick = (prefix: string, keys: ReadonlySet<string>): Record<string, unknown> | undefined => {
    const found = [...keys].filter((key) => Object.hasOwn(given, `${prefix}.${key}`));
    return found.length === 0 ? undefined : Object.fromEntries(found.map((key) => [key, given[`${prefix}.${key}`]]));
  };
  return {
    state: (name) => pick(`state.${name}`, stateKeys),
    options: (name) => pick(`param_groups.${name}`, optionKeys),
    emptyGroup: undefined,
    hasStates: stateKeys.size > 0,
  };
}
