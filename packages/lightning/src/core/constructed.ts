/** @file Constructing a module from the hyperparameters of a checkpoint. */
import type { Hparams } from "./hyperparameters.js";

/** A class whose constructor takes an object of hyperparameters, or nothing. */
export type FromHparams<T> = new (hparams: never) => T;

/**
 * Constructs a class with hyperparameters: one object of those that were saved, and of those given, which win. Without any it is called
 * without arguments.
 *
 * @throws TypeError for a class whose constructor needs several arguments, and where it needs hyperparameters that there are none of
 */
export function constructed<T>(given: FromHparams<T>, saved: unknown, override: Hparams | undefined): T {
  const Class = given as unknown as new (hparams?: Hparams) => T;
  const convention =
    `Expected a class whose constructor takes one object of hyperparameters, constructor(hparams) { super(); this.saveHyperparameters(hparams); }, ` +
    `or nothing. Received: ${Class.name}`;
  // Parameters with defaults do not count.
  if (Class.length > 1) {
    throw new TypeError(
      `${convention}, whose constructor takes ${Class.length} arguments. Make it take an object, or construct it and give it torch.load(path).state_dict.`,
    );
  }
  const hasSaved = typeof saved === "object" && saved !== null;
  if (hasSaved || override !== undefined) return new Class({ ...(hasSaved ? saved : {}), ...override });
  try {
    return new Class();
  } catch (error) {
    if (Class.length === 0 || !(error instanceof Error)) throw error;
    throw new TypeError(
      `${convention}, which fails without them (${error.message}), and a checkpoint that holds none. Give loadFromCheckpoint(path, { hparams }), or ` +
        "save them with saveHyperparameters.",
      { cause: error },
    );
  }
}
