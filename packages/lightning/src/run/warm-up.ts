/** @file Starting the worker threads of a run's loaders while the run is set up. */
import { data } from "@lightning-ts/torch";
import { expectArray } from "@lightning-ts/torch/util/lists";
import { CombinedLoader } from "../loops/combined-loader.js";
import { namedMembers } from "../loops/loaders.js";
import type { LoaderKind } from "./loader-kind.js";
import { isNone } from "../options/limits.js";
import type { ModeOptions } from "../options/modes.js";

const limitOf = {
  train: "limitTrainBatches",
  val: "limitValBatches",
  test: "limitTestBatches",
  predict: "limitPredictBatches",
} as const satisfies Record<LoaderKind, string>;

/** Starts the threads that loaders of a run will need, so that the first batches do not wait for them. */
export function warmUp(options: ModeOptions, loaders: Partial<Record<LoaderKind, unknown>>): void {
  const needed: data.DataLoader[] = [];
  for (const kind of Object.keys(limitOf) as LoaderKind[]) {
    const limit = options[limitOf[kind]];
    if (isNone(limit)) continue;
    const found = withWorkers(loaders[kind]);
    // Training reads its loaders side by side, the other calls one after the other.
    if (kind === "train") needed.push(...found);
    else needed.push(...found.toSorted((a, b) => b.numWorkers - a.numWorkers).slice(0, 1));
  }
  data.warmUpWorkers(needed);
}

/**
 * The loaders with workers among the given values, which are not checked yet.
 *
 * @throws what `expectArray` does for a list that is too long to look through
 */
function withWorkers(given: unknown): data.DataLoader[] {
  const flat =
    given instanceof CombinedLoader ? given.flattened : given instanceof data.DataLoader ? [given] : members(given);
  return flat.filter((each) => each instanceof data.DataLoader && each.numWorkers > 0) as data.DataLoader[];
}

function members(given: unknown): unknown[] {
  if (Array.isArray(given)) {
    expectArray("A run", "loaders", given);
    return given;
  }
  return namedMembers(given)?.map(([, member]) => member) ?? [];
}
