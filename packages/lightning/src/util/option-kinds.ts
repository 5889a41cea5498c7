/** @file Objects of options: unknown names and values of another type are refused, instead of being ignored. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { show } from "./show.js";
import { RangeError, TypeError } from "./user-errors.js";

/** What kind of value an option takes. "any" is checked elsewhere. */
type Kind = "boolean" | "number" | "string" | "function" | "array" | "path" | "any";

/** The kinds of all options of an interface; each also takes `null`, which means not given. */
export type OptionKinds<O> = { readonly [N in keyof Required<O>]: Kind | readonly Kind[] };

/** The most letters of a text, because texts become parts of paths, names and messages, whose length is limited. */
const longestText = 4096;

function isOf(value: unknown, kind: Kind): boolean {
  if (kind === "any") return true;
  if (kind === "array") return Array.isArray(value);
  if (kind === "path") return typeof value === "string" || value instanceof URL;
  // Nobody means NaN.
  return typeof value === kind && !Number.isNaN(value);
}

/**
 * Checks an object of options.
 *
 * @param owner the name of what takes the options, for the message
 * @throws TypeError for anything but an object, an unknown name (with the nearest known one), a value of another type, or an array with
 * missing items; RangeError for an array or a text that is too long
 */
export function checkKinds<O extends object>(owner: string, given: O, kinds: OptionKinds<O>): void {
  const value: unknown = given;
  const known = Object.keys(kinds);
  if (typeof value !== "object" || value === null) {
    throw new TypeError(
      `${owner}: expected an object of options. Received: ${show(value)}. Its options are ${known.join(", ")}.`,
    );
  }
  for (const [name, option] of Object.entries(value)) {
    if (!Object.hasOwn(kinds, name)) {
      const close = nearest(name, known);
      const advice = close === null ? `Its options are ${known.join(", ")}.` : `Did you mean ${show(close)}?`;
      throw new TypeError(
        `${owner}: expected options that it knows. Received: an unknown option ${show(name)}. ${advice}`,
      );
    }
    if (option === undefined || option === null) continue;
    const taken = [kinds[name as keyof O]].flat() as Kind[];
    if (taken.some((kind) => isOf(option, kind))) {
      if (Array.isArray(option)) expectArray(owner, name, option);
      if (typeof option === "string") checkText(owner, name, option);
      continue;
    }
    throw new TypeError(
      `${owner}: ${name}: expected ${taken.map((kind) => (kind === "array" ? "an array" : kind === "path" ? "a path or a file: URL" : `a ${kind}`)).join(" or ")}. ` +
        `Received: ${show(option)}. Leave it out for the default.`,
    );
  }
}

function checkText(owner: string, name: string, text: string): void {
  if (text.length <= longestText) return;
  throw new RangeError(
    `${owner}: ${name}: expected a text of at most ${longestText} letters. Received: ${text.length}, ${show(text)}. Give a shorter one.`,
  );
}
