/** @file Whether loaders are loaders, including those inside collections. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { data } from "@lightning-ts/torch";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { CombinedLoader } from "../loops/combined-loader.js";
import { isCollection, isIterable, namedMembers } from "../loops/loaders.js";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";

/**
 * Checks the given loaders.
 *
 * @param what such as "train loader", and `origin` such as "given" or "returned by trainDataloader()"
 * @throws TypeError for anything but an iterable object of batches, with the member of a collection
 */
export function checkLoaders(loaders: unknown, what: string, origin: string): void {
  const flat = loaders instanceof CombinedLoader ? loaders.flattened : null;
  const [place, value] =
    flat === null
      ? (misfit(loaders, "") ?? [])
      : (flat.flatMap((loader, i) => (isIterable(loader) ? [] : [[`[${i}]`, loader] as const]))[0] ?? []);
  if (place === undefined) return;
  const where = place === "" ? "" : ` at ${place}`;
  throw new TypeError(
    `An invalid ${what} was ${origin}: expected an iterable of batches${where}. Received: ${show(value)}. ${advice(loaders)}`,
  );
}

const callOptions = [
  "ckptPath",
  "datamodule",
  "weightsOnly",
  "trainDataloaders",
  "valDataloaders",
  "dataloaders",
  "verbose",
];

/** The advice. Options in place of loaders are a common slip with Python's keywords. */
function advice(loaders: unknown): string {
  const names = isPlainObject(loaders) ? Object.keys(loaders) : [];
  const option = names.find((name) => callOptions.includes(name) || nearest(name, callOptions) !== null);
  return option === undefined
    ? "Give a DataLoader, an array of batches or another iterable."
    : `Options such as ${option} go into the second argument: fit(model, { trainDataloaders, valDataloaders, ckptPath }).`;
}

/** Certainly a loader, rather than a batch that happens to be iterable. */
function isLoader(value: unknown): boolean {
  if (value instanceof data.DataLoader || value instanceof CombinedLoader) return true;
  if (typeof value !== "object" || value === null) return false;
  return Symbol.asyncIterator in value || (Symbol.iterator in value && "next" in value);
}

/** The first member of a collection that is not a loader, and its place; null where there is none. */
function misfit(
  loaders: unknown,
  place: string,
  outer: readonly unknown[] = [],
): readonly [place: string, value: unknown] | null {
  // A collection that contains itself has no end.
  if (outer.includes(loaders)) return [place, loaders];
  const within = [...outer, loaders];
  if (!Array.isArray(loaders)) {
    const members = namedMembers(loaders) ?? [];
    // A Map of batches is a loader; one in which there are loaders has to hold nothing else.
    if (isIterable(loaders) && !isCollection(loaders) && !members.some(([, value]) => isLoader(value))) return null;
    if (members.length === 0) return [place, loaders];
    for (const [name, value] of members) {
      const found = misfit(value, place === "" ? String(name) : `${place}.${String(name)}`, within);
      if (found !== null) return found;
    }
    return null;
  }
  // An array of batches is a loader; one in which there are loaders has to hold nothing else.
  expectArray("A run", "loaders", loaders);
  if (!loaders.some(isLoader)) return null;
  for (const [i, value] of loaders.entries()) {
    const found = misfit(value, `${place}[${i}]`, within);
    if (found !== null) return found;
  }
  return null;
}
