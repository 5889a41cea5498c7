/** @file Whether a saved state is of the kinds that its owner has now: a damaged one is an error, and never read as "nothing saved". */
import { Tensor } from "@lightning-ts/torch";
import { show } from "../util/show.js";
import { TypeError, UserError } from "../util/user-errors.js";

/** A file from which a run cannot be resumed. Counterpart: the `KeyError` of Lightning. */
export class CheckpointContentsError extends UserError {
  override readonly name = "CheckpointContentsError";
  /** The error's code, as in Node. */
  readonly code = "ERR_LIGHTNING_CHECKPOINT";
}

/** The error for an entry that is of another kind than it has to be. */
export function damaged(entry: string, expected: string, received: unknown): CheckpointContentsError {
  return new CheckpointContentsError(
    `${entry}: expected ${expected}. Received: ${show(received)}. The checkpoint is damaged, or was not written by a run of this kind: give ` +
      "another one, or only its weights with loadFromCheckpoint.",
  );
}

/** Whether a value is what Python calls a dictionary. */
export function isDictionary(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Tensor);
}

/** The value under a name of a dictionary, own members only; undefined where there is none. */
export function valueIn(dictionary: unknown, name: string): unknown {
  if (dictionary instanceof Map) return dictionary.get(name);
  return isDictionary(dictionary) && Object.hasOwn(dictionary, name) ? Reflect.get(dictionary, name) : undefined;
}

/**
 * Checks the values of a saved state against those that its owner would save now. What is missing or null is not looked at, because earlier
 * releases saved less, and neither is what the owner does not have yet.
 *
 * @param entry what messages call the state: "lr_schedulers[0]"
 * @throws CheckpointContentsError for a value of another kind
 */
export function checkSaved(entry: string, own: unknown, saved: unknown): void {
  if (own === null || own === undefined || saved === null || saved === undefined) return;
  const expected = kindOf(own);
  if (expected !== null && !expected.fits(saved)) throw damaged(entry, expected.takes, saved);
  if (!isDictionary(own) || !isDictionary(saved)) return;
  const entries: Iterable<[unknown, unknown]> = own instanceof Map ? own : Object.entries(own);
  for (const [name, value] of entries) {
    if (typeof name === "string") checkSaved(`${entry}.${name}`, value, valueIn(saved, name));
  }
}

/** @throws CheckpointContentsError for a saved value of a metric that is neither a number nor a tensor; null is none */
export function checkScore(entry: string, saved: unknown): void {
  if (saved !== null && saved !== undefined && !number.fits(saved))
    throw damaged(entry, "a number, or a tensor", saved);
}

interface Kind {
  readonly takes: string;
  readonly fits: (value: unknown) => boolean;
}

const isNumber = (value: unknown): boolean => typeof value === "number" || typeof value === "bigint";

// A metric may be kept as a number or as a tensor.
const number: Kind = { takes: "a number", fits: (value) => isNumber(value) || value instanceof Tensor };
const numbers: Kind = {
  takes: "an array of numbers",
  fits: (value) => Array.isArray(value) && value.every(number.fits),
};
const array: Kind = { takes: "an array", fits: Array.isArray };
const boolean: Kind = { takes: "true or false", fits: (value) => typeof value === "boolean" };
const text: Kind = { takes: "a string", fits: (value) => typeof value === "string" };
const dictionary: Kind = { takes: "a dictionary", fits: isDictionary };

function kindOf(own: unknown): Kind | null {
  if (isNumber(own) || own instanceof Tensor) return number;
  if (Array.isArray(own)) return own.length > 0 && own.every(number.fits) ? numbers : array;
  if (typeof own === "boolean") return boolean;
  if (typeof own === "string") return text;
  return isDictionary(own) ? dictionary : null;
}

/**
 * Runs what restores an entry; an error that its values caused says which entry of which checkpoint it was.
 *
 * @param entry its name: "optimizer_states[0]"
 */
export function restoring<T>(path: string, entry: string, restore: () => T): T {
  try {
    return restore();
  } catch (error) {
    // Of the library's own errors those of kinds: PyTorch's own words for states of another model are RangeErrors, and say what differs.
    if (!(error instanceof TypeError) && !(error instanceof CheckpointContentsError)) throw error;
    const reason = error.message.startsWith(entry) ? error.message : `${entry}: ${error.message}`;
    throw new CheckpointContentsError(`The checkpoint ${show(path)}: ${reason}`, { cause: error });
  }
}
