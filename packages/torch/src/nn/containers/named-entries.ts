/** @file What dictionaries of modules and parameters are filled with. */
import { RangeError, ReferenceError, TypeError } from "../../util/user-errors.js";
import { kindOf, shown } from "../../util/arguments.js";

/** Entries by name: an object, or an iterable of [name, value]. */
export type NamedEntries<T> = Readonly<Record<string, T>> | Iterable<readonly [string, T]>;

/** @throws TypeError for what is neither an object nor an iterable */
export function entriesOf<T>(callee: string, values: NamedEntries<T>): Iterable<readonly [string, T]> {
  if (typeof values !== "object" || (values as unknown) === null) {
    throw new TypeError(`${callee} expects an object, or pairs of a name and a value. Received: ${kindOf(values)}.`);
  }
  return Symbol.iterator in values ? pairsOf(callee, values) : Object.entries(values);
}

function* pairsOf<T>(callee: string, pairs: Iterable<readonly [string, T]>): Iterable<readonly [string, T]> {
  for (const pair of pairs as Iterable<unknown>) {
    if (!Array.isArray(pair) || pair.length !== 2) {
      throw new TypeError(`${callee} expects pairs of a name and a value. Received: ${kindOf(pair)} among them.`);
    }
    yield pair as unknown as readonly [string, T];
  }
}

/** @throws TypeError for anything but a text, RangeError for an empty one or one with a dot */
export function checkEntryName(kind: string, name: unknown): void {
  if (typeof name !== "string") throw new TypeError(`${kind} name should be a string. Received: ${kindOf(name)}.`);
  if (name !== "" && !name.includes(".")) return;
  throw new RangeError(`${kind} name can't be empty or contain ".". Received: "${shown(name)}". Choose another.`);
}

/** The error of a name that a dictionary does not have. */
export function missingEntry(callee: string, kind: string, name: unknown, names: Iterable<string>): ReferenceError {
  const all = [...names];
  const known = all.slice(0, 20).map(shown).join(", ");
  return new ReferenceError(
    `${callee} has no ${kind} '${shown(name)}'. Expected one of: ${known}${all.length > 20 ? ", ..." : ""}.`,
  );
}
