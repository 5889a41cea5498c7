/** @file Objects that have a state dictionary: modules, optimizers, schedulers, and what else does as they do. */

/** What gives its state and takes it back. Counterpart: `torch.distributed.checkpoint.stateful.Stateful`. */
export interface Stateful {
  stateDict(): object;
  loadStateDict(stateDict: object): unknown;
}

/** Whether a value has a state dictionary and takes one. */
export function isStateful(value: unknown): value is Stateful {
  return (
    typeof value === "object" &&
    value !== null &&
    "stateDict" in value &&
    "loadStateDict" in value &&
    typeof value.stateDict === "function" &&
    typeof value.loadStateDict === "function"
  );
}
