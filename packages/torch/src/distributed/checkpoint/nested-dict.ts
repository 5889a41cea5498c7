/** @file Nested state dictionaries as flat ones, and the way back. */
import { Tensor } from "../../tensor/tensor.js";
import { isTuple } from "../../serialization/python-values.js";
import { isPlainObject } from "../../util/is.js";
import { kindOf } from "../../util/arguments.js";
import { checkListLength } from "../../util/list-length.js";
import { ownValue, setOwn } from "../../util/own-keys.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import type { ObjectPath } from "./metadata.js";
import { isSharded } from "./sharded.js";

/** What checkpoints are made of: tensors, objects that have a state dictionary, plain values, and objects and lists of these. */
export type StateDict = Record<string, unknown>;

/** A flat state dictionary, and where each of its keys comes from. */
export interface Flattened {
  readonly stateDict: Map<string, unknown>;
  readonly mappings: Map<string, ObjectPath>;
}

/** How state dictionaries are taken apart: since PyTorch 2.4, or as before, where dictionaries without tensors stay whole. */
export type FlattenRules = "2.4" | "2.3";

// Deeper than anything that people save; positions beyond this no list of tensors has.
const DEEPEST = 1000;
const LONGEST = 1 << 20;

/** @throws TypeError for anything but a plain object */
export function expectStateDict(callee: string, stateDict: unknown): asserts stateDict is StateDict {
  if (isPlainObject(stateDict)) return;
  throw new TypeError(
    `${callee} expects a state dictionary: an object of tensors, modules, optimizers and plain values. ` +
      `Received: ${kindOf(stateDict)}. Give it a name: { model }.`,
  );
}

/**
 * A state dictionary without nesting: keys are joined by dots. Dictionaries are always taken apart; lists only where they hold tensors or
 * dictionaries, and tuples never. What is empty leaves no trace, as in PyTorch. Counterpart: `flatten_state_dict`.
 *
 * @throws RangeError where two paths make the same key, or values are nested too deep
 */
export function flattenStateDict(stateDict: Readonly<StateDict>, rules: FlattenRules = "2.4"): Flattened {
  expectStateDict("flattenStateDict", stateDict);
  const flat: Flattened = { stateDict: new Map(), mappings: new Map() };
  const visit = (path: ObjectPath, value: unknown): void => {
    if (path.length > DEEPEST) {
      throw new RangeError(
        `A state dictionary is nested more than ${DEEPEST} deep at ${path.slice(0, 5).join(".")}... Flatten it; does it contain itself?`,
      );
    }
    const entries = partsOf(value, rules);
    if (entries !== null) {
      for (const [key, item] of entries) visit([...path, key], item);
      return;
    }
    const key = path.join(".");
    if (flat.stateDict.has(key)) {
      throw new RangeError(
        `duplicated flatten key ${key}: two values of the state dictionary have it. Rename one of them.`,
      );
    }
    flat.stateDict.set(key, value);
    flat.mappings.set(key, path);
  };
  for (const [key, value] of Object.entries(stateDict)) visit([key], value);
  return flat;
}

/** The state dictionary that `flattenStateDict` made flat; what was a tuple or a Map with other keys is a list or an object now. */
export function unflattenStateDict(
  stateDict: ReadonlyMap<string, unknown>,
  mappings: ReadonlyMap<string, ObjectPath>,
): StateDict {
  for (const [name, map] of Object.entries({ stateDict, mappings })) {
    if (!((map as unknown) instanceof Map)) {
      throw new TypeError(`unflattenStateDict expects a Map as '${name}'. Received: ${kindOf(map)}.`);
    }
  }
  const nested: StateDict = {};
  for (const [key, value] of stateDict) setElement(nested, mappings.get(key) ?? [key], value);
  return nested;
}

/** Keys and values of what is taken apart; null for a value that stays whole. */
function partsOf(value: unknown, rules: FlattenRules): readonly (readonly [string | number, unknown])[] | null {
  if (isDictionary(value)) {
    const entries = entriesOf(value);
    if (rules === "2.3" && !entries.some(([, item]) => hasTensors(item, rules, 0))) return null;
    return entries;
  }
  return isList(value) && value.some((item) => hasTensors(item, rules, 0)) ? [...value.entries()] : null;
}

/** Whether an item makes its list be taken apart. */
function hasTensors(value: unknown, rules: FlattenRules, depth: number): boolean {
  if (value instanceof Tensor || isSharded(value)) return true;
  if (isDictionary(value) && rules === "2.4") return true;
  if (depth > DEEPEST) return false;
  const items = isDictionary(value) ? entriesOf(value).map(([, item]) => item) : isList(value) ? value : [];
  return items.some((item) => hasTensors(item, rules, depth + 1));
}

type Dictionary = ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>;

function isDictionary(value: unknown): value is Dictionary {
  if (value instanceof Map) return true;
  // A complex number is one value.
  return isPlainObject(value) && !("re" in value && "im" in value && Object.keys(value).length === 2);
}

function isList(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value) || isTuple(value)) return false;
  checkListLength("A state dictionary expects lists", value);
  return true;
}

function entriesOf(value: Dictionary): readonly (readonly [string, unknown])[] {
  return value instanceof Map
    ? [...(value as ReadonlyMap<unknown, unknown>)].map(([key, item]) => [String(key), item] as const)
    : Object.entries(value);
}

/**
 * Sets a value inside of nested dictionaries and lists, which are made where they are missing. Counterpart: `set_element`.
 *
 * @throws RangeError for a position that no list has; TypeError where a value on the way holds none
 */
export function setElement(root: StateDict, path: ObjectPath, value: unknown): void {
  let container: unknown = root;
  path.forEach((step, i) => {
    const next = path[i + 1];
    if (next === undefined) {
      put(container, step, value, path);
      return;
    }
    let inner = get(container, step);
    if (inner === undefined || inner === null) {
      inner = typeof next === "string" ? {} : [];
      put(container, step, inner, path);
    }
    container = inner;
  });
}

/** The value of a path; undefined where there is none. */
export function getElement(root: Readonly<StateDict>, path: ObjectPath): unknown {
  return path.reduce<unknown>((container, step) => get(container, step), root);
}

function get(container: unknown, step: string | number): unknown {
  if (Array.isArray(container)) return typeof step === "number" ? (container[step] as unknown) : undefined;
  if (container instanceof Map) return container.get(keyOf(container, step)) as unknown;
  return isPlainObject(container) ? ownValue(container, String(step)) : undefined;
}

function put(container: unknown, step: string | number, value: unknown, path: ObjectPath): void {
  if (Array.isArray(container) && typeof step === "number") {
    const list = container as unknown[];
    if (step >= LONGEST && step > list.length) {
      throw new RangeError(
        `The path ${path.join(".")} asks for item ${step} of a list, which no state dictionary has.`,
      );
    }
    while (list.length < step) list.push(null);
    list[step] = value;
  } else if (container instanceof Map) {
    (container as Map<unknown, unknown>).set(keyOf(container, step), value);
  } else if (isPlainObject(container)) {
    setOwn(container as Record<string, unknown>, String(step), value);
  } else {
    throw new TypeError(`The path ${path.join(".")} leads through a value that is neither a list nor a dictionary.`);
  }
}

// Keys of paths are texts, those of a Map may be numbers: optimizers count parameters.
function keyOf(map: ReadonlyMap<unknown, unknown>, step: string | number): unknown {
  if (map.has(step)) return step;
  const number = Number(step);
  if (step !== "" && map.has(number)) return number;
  return step;
}
