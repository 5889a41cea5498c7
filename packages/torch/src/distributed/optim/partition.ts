/** @file Which rank updates which parameters. */
import type { ParamGroup } from "../../optim/param-group.js";
import type { Tensor } from "../../tensor/tensor.js";

/**
 * Splits the parameters of each group over ranks: the largest first, each to the rank with the fewest elements up to then.
 *
 * @returns for each rank its groups: those of the optimizer, in order, with its parameters only
 */
export function partition<Group extends ParamGroup>(groups: readonly Group[], worldSize: number): Group[][] {
  const sizes = Array.from({ length: worldSize }, () => 0);
  const parts = sizes.map((): Group[] => []);
  for (const group of groups) {
    const own = sizes.map((): Tensor[] => []);
    for (const parameter of [...group.params].sort((a, b) => b.numel() - a.numel())) {
      const rank = sizes.indexOf(Math.min(...sizes));
      own[rank]?.push(parameter);
      sizes[rank] = (sizes[rank] ?? 0) + parameter.numel();
    }
    parts.forEach((part, rank) => part.push({ ...group, params: own[rank] ?? [] }));
  }
  return parts;
}
