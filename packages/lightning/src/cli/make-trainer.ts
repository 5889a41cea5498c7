/** @file The Trainer of a command line, with the callbacks of all places. */
import type { ClassDescription } from "../parameters/description.js";
import type { Trainer } from "../trainer/trainer.js";
import { rankZeroWarn } from "../util/rank-zero.js";

/** Flags of the Trainer by their names on the command line, objects made. */
export type TrainerValues = Readonly<Record<string, unknown>>;

/** Callbacks beside those of the flag. */
export interface FurtherCallbacks {
  /** Those of arguments of their own. */
  readonly added: readonly unknown[];
  /** Those of the program's defaults. */
  readonly defaults: unknown;
  /** Makes the one that saves the configuration; null for none. */
  readonly saving: (() => unknown) | null;
}

/** Makes the Trainer. */
export function makeTrainer(description: ClassDescription, values: TrainerValues, further: FurtherCallbacks): Trainer {
  const takesCallbacks = description.parameters().some(({ name }) => name === "callbacks");
  const { callbacks, ...others } = values;
  if (!takesCallbacks) {
    rankZeroWarn(`The class ${description.name} has no flag for callbacks, so none are added.`);
    return description.create(others) as Trainer; // the class of the argument is one
  }
  const isTrial = others.fast_dev_run !== undefined && others.fast_dev_run !== false && others.fast_dev_run !== 0;
  const saving = further.saving === null || isTrial ? [] : [further.saving()];
  const all = [...listOf(callbacks), ...further.added, ...listOf(further.defaults), ...saving];
  return description.create({ ...others, callbacks: all }) as Trainer; // as above
}

function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
