/** @file The values of a collection as one level of names. */
import { isPlainObject } from "@lightning-ts/torch/util/is";

/** The names that a metric had around it in the collection that it came from. */
export interface Origin {
  readonly prefix: string | null;
  readonly postfix: string | null;
}

/** Values by name; those of metrics that give several are put under their own names, with the metric's before them where two are the same. */
export function flattened(
  values: ReadonlyMap<string, unknown>,
  origins: ReadonlyMap<string, Origin>,
): Map<string, unknown> {
  const names = [...values].flatMap(([name, value]) => (isPlainObject(value) ? Object.keys(value) : [name]));
  const repeats = new Set(names).size < names.length;
  const flat = new Map<string, unknown>();
  for (const [name, value] of values) {
    if (!isPlainObject(value)) {
      flat.set(name, value);
      continue;
    }
    const { prefix = null, postfix = null } = origins.get(name) ?? {};
    const stripped = name.replace(prefix ?? "", "").replace(postfix ?? "", "");
    for (const [key, each] of Object.entries(value)) {
      flat.set(`${prefix ?? ""}${repeats ? `${stripped}_${key}` : key}${postfix ?? ""}`, each);
    }
  }
  return flat;
}
