/** @file Reading what an object is constructed with, in classes that keep no hyperparameters. */
import { declarationIn } from "./declaration.js";
import type { ValuesOfGiven } from "./parameter.js";

/**
 * What an object was constructed with: checked by what its class declares, with defaults. A LightningModule calls `saveHyperparameters`
 * instead, which does the same.
 *
 * @param of the object, in its constructor
 * @param given what the constructor got
 * @throws TypeError for a parameter that is missing, not declared, or of another type
 * @example
 * class Encoder extends nn.Module {
 *   static params = { width: p.int({ default: 4 }) };
 *   constructor(given: Given<typeof Encoder.params> = {}) {
 *     super();
 *     const { width } = readParameters(this, given);
 *   }
 * }
 */
export function readParameters<G extends object>(of: object, given: G): ValuesOfGiven<G> {
  const { constructor: Class } = of;
  return (declarationIn(Class)?.read(Class.name, given) ?? given) as ValuesOfGiven<G>; // by the declaration that the type comes from
}
