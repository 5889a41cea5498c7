/** @file An optimizer's state dictionary: PyTorch's layout and names. */
import { isArrayOf } from "../util/list-length.js";
import { kindOf, shortened } from "../util/arguments.js";
import { expectArray } from "../util/expect.js";
import type { DType } from "../tensor/dtype.js";
import { float32, float64, getDefaultDtype } from "../tensor/dtype.js";
import { tuple } from "../serialization/python-values.js";
import { Tensor } from "../tensor/tensor.js";
import { fromPython, toPython } from "./names.js";
import type { ParamGroup } from "./param-group.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** What `optimizer.stateDict()` gives and `torch.save` writes: the keys are PyTorch's. */
export interface OptimizerStateDict {
  /** State by the parameter's number. A plain object serves as well for `loadStateDict`. */
  state: Map<unknown, unknown> | Record<string, unknown>;
  /** The groups' options; `params` holds the parameters' numbers. */
  param_groups: Record<string, unknown>[];
}

/** The dtype of a step count that is kept as a tensor. */
export function stepDtype(fused: boolean): DType {
  return !fused && getDefaultDtype() === float64 ? float64 : float32;
}

/** Groups and states with numbers in place of the parameters. The tensors are those of the optimizer, not copies. */
export function packStateDict(groups: readonly ParamGroup[], state: ReadonlyMap<Tensor, object>): OptimizerStateDict {
  const numbers = new Map<Tensor, number>();
  let start = 0;
  const packed = groups.map(({ params, ...options }) => {
    params.forEach((param, i) => {
      if (!numbers.has(param)) numbers.set(param, start + i);
    });
    start += params.length;
    const named = toPython(options);
    for (const [key, value] of Object.entries(named)) {
      if (Array.isArray(value)) expectArray("An optimizer's group", key, value);
      if (key !== "param_names" && Array.isArray(value)) named[key] = tuple([...(value as unknown[])]);
    }
    return { ...named, params: params.map((param) => numbers.get(param)) };
  });
  const states = new Map<unknown, unknown>();
  for (const [param, values] of state) states.set(numbers.get(param) ?? param, toPython({ ...values }));
  return { state: states, param_groups: packed };
}

/** What a state dictionary holds for an optimizer's own groups. */
export interface UnpackedStateDict {
  groups: ParamGroup[];
  state: Map<Tensor, Record<string, unknown>>;
}

/**
 * A state dictionary for the parameters of some groups. Tensors get the parameter's device and dtype.
 *
 * @throws RangeError if the groups or their sizes differ
 */
export function unpackStateDict(given: OptimizerStateDict, groups: readonly ParamGroup[]): UnpackedStateDict {
  const { param_groups: savedGroups, state: savedStates }: { param_groups: unknown; state: unknown } = given;
  const isWhole = isArrayOf(savedGroups, isObject) && isObject(savedStates);
  if (!isWhole) {
    throw new TypeError(
      "loadStateDict expects what stateDict() returns: { state, param_groups }. " +
        `Received: an object with ${shortened(Object.keys(given).slice(0, 20).join(", ")) || "no keys"}.`,
    );
  }
  const saved = given.param_groups;
  if (saved.length !== groups.length) {
    throw new RangeError("loaded state dict has a different number of parameter groups");
  }
  const params = new Map<string, { param: Tensor; group: Record<string, unknown> }>();
  const loaded = saved.map((savedGroup, i): ParamGroup => {
    const own = groups[i];
    const { params: numbers, ...options } = savedGroup;
    if (own === undefined || !Array.isArray(numbers) || numbers.length !== own.params.length) {
      throw new RangeError(
        "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
      );
    }
    const named = fromPython(copyOptions(options));
    for (const [name, value] of Object.entries(named)) checkOption(i, name, own[name], value);
    numbers.forEach((number: unknown, k) => {
      const param = own.params[k];
      if (param !== undefined) params.set(String(number), { param, group: named });
    });
    const group: ParamGroup = { lr: own.lr, ...named, params: own.params };
    if (own.paramNames !== undefined && group.paramNames === undefined) group.paramNames = own.paramNames;
    return group;
  });
  const state = new Map<Tensor, Record<string, unknown>>();
  const entries = given.state instanceof Map ? given.state : Object.entries(given.state);
  for (const [number, values] of entries) {
    const found = params.get(String(number));
    if (found === undefined) continue;
    if (!isObject(values)) {
      throw new TypeError(
        `loadStateDict expects an object as the state of parameter ${number}. Received: ${kindOf(values)}.`,
      );
    }
    const entriesOfParam = values instanceof Map ? (Object.fromEntries(values) as Record<string, unknown>) : values;
    const cast: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(fromPython({ ...entriesOfParam }))) {
      if (typeof value === "string") {
        throw new TypeError(
          `loadStateDict expects a tensor or a number as '${key}' of parameter ${number}. Received: a string.`,
        );
      }
      cast[key] = castValue(value, key, found.param, found.group);
    }
    state.set(found.param, cast);
  }
  return { groups: loaded, state };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** A learning rate that is a text would make every weight NaN at the next step. */
function checkOption(group: number, name: string, own: unknown, saved: unknown): void {
  if (isAlike(own, saved)) return;
  const expected = typeof own === "number" ? "a number" : Array.isArray(own) ? "an array of numbers" : "true or false";
  throw new TypeError(`loadStateDict expects ${expected} as '${name}' of group ${group}. Received: ${kindOf(saved)}.`);
}

/** Whether a saved option is of the kind of the group's own. */
function isAlike(own: unknown, saved: unknown): boolean {
  if (typeof own === "number") return typeof saved === "number" || typeof saved === "bigint" || saved instanceof Tensor;
  if (typeof own === "boolean") return typeof saved === "boolean" || saved === null;
  if (!Array.isArray(own)) return true;
  return Array.isArray(saved) && own.every((one, i) => isAlike(one, saved[i]));
}

function castValue(value: unknown, key: string, param: Tensor, group: Record<string, unknown>): unknown {
  if (value instanceof Tensor) {
    if (key === "step") {
      return group.capturable === true || group.fused === true ? value.to(param.device, float32) : value;
    }
    return param.dtype.isFloatingPoint ? value.to(param.device, param.dtype) : value.to(param.device);
  }
  if (Array.isArray(value)) expectArray("An optimizer's state", "a value", value);
  if (Array.isArray(value)) return value.map((item: unknown) => castValue(item, "", param, group));
  return value;
}

function copyOptions(options: Record<string, unknown>): Record<string, unknown> {
  const copied: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(options)) {
    if (Array.isArray(value)) expectArray("An optimizer's group", key, value);
    if (value instanceof Tensor) copied[key] = value.detach().clone();
    else copied[key] = Array.isArray(value) ? [...(value as unknown[])] : value;
  }
  return copied;
}
