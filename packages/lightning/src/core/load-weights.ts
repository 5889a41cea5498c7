/** @file The weights of a checkpoint file for a module that was made with its hyperparameters. */
import type { nn, Tensor } from "@lightning-ts/torch";
import { withoutStrayScales } from "../fabric/precision/transformer-engine/stray-scales.js";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { RangeError } from "../util/user-errors.js";

/** Something that takes weights: a LightningModule. */
interface TakesWeights {
  readonly strictLoading: boolean;
  getSubmodule(path: string): nn.Module;
  loadStateDict(
    weights: Readonly<Record<string, Tensor>>,
    options: { strict: boolean },
  ): { missingKeys: string[]; unexpectedKeys: string[] };
}

/**
 * Gives a module the weights of a checkpoint; where not all keys have to match, it warns of those that do not.
 *
 * @param strict null for the module's own setting
 * @throws MisconfigurationException for a checkpoint without weights, RangeError where `strict` contradicts the module, Error where keys
 * do not match
 */
export function loadWeights(
  module: TakesWeights,
  checkpoint: Readonly<Record<string, unknown>>,
  path: string,
  strict: boolean | null,
): void {
  const weights = checkpoint.state_dict;
  if (typeof weights !== "object" || weights === null) {
    throw new MisconfigurationException(`Expected a checkpoint with a state_dict. Received: ${path}, which has none.`);
  }
  // The class's default is not a setting of the module.
  const said = Object.hasOwn(module, "strictLoading") ? module.strictLoading : null;
  if (strict !== null && said !== null && strict !== said) {
    throw new RangeError(
      `loadFromCheckpoint: expected strict to agree with the module. Received: strict: ${strict}, with strictLoading = ${said}. Leave one of them out.`,
    );
  }
  const own = withoutStrayScales(module, weights as Record<string, Tensor>);
  const found = module.loadStateDict(own, { strict: strict ?? module.strictLoading });
  for (const [what, keys] of [
    ["in the model that are not in it", found.missingKeys],
    ["that are not in the model", found.unexpectedKeys],
  ] as const) {
    if (keys.length > 0) rankZeroWarn(`Loading ${path} found keys ${what}: ${keys.join(", ")}.`);
  }
  if (Object.keys(weights).length === 0) rankZeroWarn(`The state_dict of ${path} contains no parameters.`);
}
