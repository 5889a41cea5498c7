/** @file Numbers and texts in the variables that launchers set. */
import { MisconfigurationException } from "../../util/errors.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";

/** A variable that is set, if only to nothing; null for none. */
export function textOf(name: string): string | null {
  return process.env[name] ?? null;
}

/**
 * A variable that has to be there.
 *
 * @param owner whose it is, for the message
 * @param advice how it comes to be set
 * @throws MisconfigurationException where it is not set
 */
export function requiredText(name: string, owner: string, advice: string): string {
  const text = textOf(name);
  if (text !== null) return text;
  throw new MisconfigurationException(
    `${owner}: expected the environment variable ${name}. Received: it is not set. ${advice}`,
  );
}

/**
 * The whole number that a variable's text says.
 *
 * @throws RangeError for another text
 */
export function wholeNumber(text: string, name: string, owner: string): number {
  const number = /^\s*[+-]?\d{1,15}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(
    `${owner}: expected a whole number in the environment variable ${name}. Received: ${show(text)}. Set it to one, or unset it.`,
  );
}

/** The whole number of a variable; null where it is not set. @throws RangeError for another text */
export function numberOf(name: string, owner: string): number | null {
  const text = textOf(name);
  return text === null ? null : wholeNumber(text, name, owner);
}

/** The whole number of a variable that has to be there. @throws as `requiredText` and `wholeNumber` */
export function requiredNumber(name: string, owner: string, advice: string): number {
  return wholeNumber(requiredText(name, owner, advice), name, owner);
}
