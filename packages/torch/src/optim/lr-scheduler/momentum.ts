/** @file Momentum that goes against the learning rate: of SGD's `momentum`, or of Adam's first beta. */
import type { Optimizer } from "../optimizer.js";
import type { ParamGroup } from "../param-group.js";
import { perGroup } from "./scheduler.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of schedulers that cycle the momentum. */
export interface MomentumOptions {
  /** Whether the momentum is cycled too, against the learning rate. Default true. */
  cycleMomentum?: boolean;
  /** The momentum at the highest learning rate: for all groups, or each. */
  baseMomentum?: number | readonly number[];
  /** The momentum at the lowest learning rate: for all groups, or each. */
  maxMomentum?: number | readonly number[];
}

/** What a scheduler knows of the momentum. */
export interface MomentumBounds {
  useBeta1: boolean;
  baseMomentums: number[];
  maxMomentums: number[];
}

/**
 * The bounds of each group's momentum, noted in the group.
 *
 * @param isNew whether the schedule starts now: then the momentum is the largest
 * @throws RangeError for an optimizer without momentum
 */
export function momentumBounds(
  optimizer: Optimizer,
  options: { baseMomentum: number | readonly number[]; maxMomentum: number | readonly number[] },
  isNew: boolean,
): MomentumBounds {
  const { defaults } = optimizer;
  if (!("momentum" in defaults) && !("betas" in defaults)) {
    throw new RangeError("optimizer must support momentum or beta1 with `cycle_momentum` option enabled");
  }
  const useBeta1 = "betas" in defaults;
  const baseMomentums = perGroup("base_momentum", optimizer, options.baseMomentum);
  const maxMomentums = perGroup("max_momentum", optimizer, options.maxMomentum);
  if (isNew) {
    optimizer.paramGroups.forEach((group, i) => {
      setMomentum(group, maxMomentums[i] as number, useBeta1);
      group.maxMomentum = maxMomentums[i];
      group.baseMomentum = baseMomentums[i];
    });
  }
  return { useBeta1, baseMomentums, maxMomentums };
}

/** Sets a group's momentum. */
export function setMomentum(group: ParamGroup, momentum: number, useBeta1: boolean): void {
  if (useBeta1) group.betas = [momentum, ...(group.betas as readonly number[]).slice(1)];
  else group.momentum = momentum;
}
