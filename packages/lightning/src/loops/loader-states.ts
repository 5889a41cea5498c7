/** @file The states of loaders that can be resumed. */
import { MisconfigurationException } from "../util/errors.js";
import type { CombinedLoader } from "./combined-loader.js";
import { isStateful } from "./loaders.js";

/** The states of loaders that have one, in their order. */
export function loaderStates(loader: CombinedLoader | null): unknown[] {
  return (loader?.flattened ?? []).filter(isStateful).map((each) => each.stateDict());
}

/**
 * Restores the states of loaders that have one.
 *
 * @throws MisconfigurationException for another number of states
 */
export function loadLoaderStates({ flattened }: CombinedLoader, states: readonly unknown[]): void {
  const stateful = flattened.filter(isStateful);
  if (stateful.length !== states.length) {
    throw new MisconfigurationException(
      `Expected ${states.length} training loaders with stateDict and loadStateDict, as in the run that wrote the checkpoint. Received: ${stateful.length}.`,
    );
  }
  stateful.forEach((loader, i) => loader.loadStateDict(states[i]));
}
