/** @file Makes a loader again, with some options changed. */
import { data } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";

type Loader = data.DataLoader;
type Changes = Partial<Loader["options"]>;

/**
 * A loader of the same data set and class, with some options changed. A class of the user's own has to take what DataLoader takes.
 *
 * @param changes options; undefined takes one back
 * @throws MisconfigurationException for a class that does not take them
 */
export function remakeLoader(loader: Loader, changes: Changes): Loader {
  const options = { ...loader.options, ...changes };
  if (loader.constructor === data.DataLoader) return new data.DataLoader(loader.dataset, options);
  let made: unknown;
  let cause: unknown;
  try {
    made = Reflect.construct(loader.constructor as new () => unknown, [loader.dataset, options]);
  } catch (error) {
    cause = error;
  }
  const names = Object.keys(changes) as (keyof Changes)[];
  if (made instanceof data.DataLoader) {
    const { options: taken } = made;
    if (names.every((name) => taken[name] === changes[name])) return made;
  }
  throw new MisconfigurationException(
    `${loader.constructor.name}: expected a class of loaders whose constructor takes (dataset, options) and hands the options on, because the Trainer ` +
      `changes ${names.join(", ")}. Received: ${cause instanceof Error ? cause.message : "one that did not take them"}. Let it do so, or set ` +
      "`useDistributedSampler: false` and give it a `DistributedSampler`.",
    ...(cause === undefined ? [] : [{ cause }]),
  );
}
