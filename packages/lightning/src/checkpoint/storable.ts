/** @file What of a run's state a checkpoint can hold. The rest is left out with a warning, so that a save never ends a run. */
import { plainData } from "@lightning-ts/torch";
import { rankZeroWarn } from "../util/rank-zero.js";
import { RangeError } from "../util/user-errors.js";

/** What was already warned of, by owner. */
const told = new WeakMap<object, Set<string>>();
const MOST_NAMES = 20;

/**
 * A value as a checkpoint holds it: plain data, tensors, and what has a faithful form of plain data, such as dates. Whatever is left out is
 * named in one warning, and only once.
 *
 * @param owner the object that has the value
 * @param path what the value is called
 * @param deepest how deep values may be nested; by default as deep as a part of a checkpoint may be
 */
export function storable(owner: object, value: unknown, path: string, deepest?: number): unknown {
  const { value: kept, leftOut, circles } = plainData(value, path, deepest);
  speak(owner, [
    ...leftOut.map((left) => `${left.path} (${left.what})`),
    ...circles.map((place) => `${place} (a value that contains itself)`),
  ]);
  return kept;
}

function speak(owner: object, names: readonly string[]): void {
  const known = told.get(owner) ?? new Set();
  told.set(owner, known);
  const news = names.filter((name) => !known.has(name));
  if (news.length === 0) return;
  for (const name of news) known.add(name);
  const more = news.length > MOST_NAMES ? ` and ${news.length - MOST_NAMES} more` : "";
  rankZeroWarn(
    `Expected what a checkpoint can hold: numbers, strings, booleans, null, tensors, dates, and arrays, Maps, Sets and plain objects of them. ` +
      `Received: ${news.slice(0, MOST_NAMES).join(", ")}${more}. Checkpoints are written without; keep plain data instead, or name hyperparameters ` +
      "in saveHyperparameters(hparams, { ignore }) and give them to loadFromCheckpoint as hparams.",
  );
}

/**
 * Refuses a value that contains itself.
 *
 * @throws RangeError with its place
 */
export function refuseCircles(value: unknown, path: string): void {
  const { circles } = plainData(value, path);
  if (circles.length === 0) return;
  throw new RangeError(
    `Expected values that do not contain themselves. Received: ${circles.slice(0, MOST_NAMES).join(", ")}, which is inside of itself. Leave it out.`,
  );
}
