/** @file Configurations as nested objects, by dotted keys. */
import { ownValue, setOwn } from "@lightning-ts/torch/util/own-keys";
import { isRecord } from "../yaml/float.js";

/** A configuration: values and sections by key. */
export type Tree = Record<string, unknown>;

/** The value of a dotted key; undefined for none. */
export function valueAt(tree: unknown, key: string): unknown {
  let value = tree;
  for (const part of key.split(".")) {
    if (!isRecord(value)) return undefined;
    value = ownValue(value, part);
  }
  return value;
}

/** Sets the value of a dotted key, with the sections that lead to it. */
export function setAt(tree: Tree, key: string, value: unknown): void {
  const parts = key.split(".");
  const last = parts.pop() ?? key;
  let section = tree;
  for (const part of parts) {
    const found = ownValue(section, part);
    const next: Tree = isRecord(found) ? found : {};
    if (next !== found) setOwn<unknown>(section, part, next);
    section = next;
  }
  setOwn(section, last, value);
}

/** A copy without the values of some dotted keys, and without sections that become empty by that. */
export function without(tree: Tree, keys: readonly string[]): Tree {
  const made: Tree = {};
  for (const [key, value] of Object.entries(tree)) {
    if (keys.includes(key)) continue;
    const below = keys.flatMap((one) => (one.startsWith(`${key}.`) ? [one.slice(key.length + 1)] : []));
    if (below.length === 0 || !isRecord(value)) {
      setOwn(made, key, value);
      continue;
    }
    const rest = without(value, below);
    if (Object.keys(rest).length > 0) setOwn<unknown>(made, key, rest);
  }
  return made;
}

/** The dotted key of the first value in a section, for messages: of `{lr: 1}` at "model" it is "model.lr". */
export function leafOf(key: string, value: unknown): string {
  if (!isRecord(value)) return key;
  const [first] = Object.entries(value);
  return first === undefined ? key : leafOf(`${key}.${first[0]}`, first[1]);
}
