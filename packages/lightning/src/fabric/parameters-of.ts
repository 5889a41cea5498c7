/** @file The parameters that an optimizer updates. */
import type { optim, Tensor } from "@lightning-ts/torch";
import { expectArray } from "@lightning-ts/torch/util/lists";

/** The parameters that an optimizer updates, of all its groups. */
export function parametersOf({ paramGroups }: Pick<optim.Optimizer, "paramGroups">): Tensor[] {
  expectArray("an optimizer", "paramGroups", paramGroups);
  return paramGroups.flatMap((group) => group.params);
}
