/** @file Values in the text of an error. */
import { isList } from "./list-length.js";

/** A text for an error message: its beginning only where it is long. A user's text may be as long as a text can be. */
export function shortened(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}...`;
}

/**
 * A value in an error's text. Of lists and texts only the short ones: a long one would be all that is seen, and an array that claims
 * billions of items would never be written out.
 */
export function shown(value: unknown): string {
  if (typeof value === "string") return shortened(value);
  if (typeof value === "function") return value.name === "" ? "a function" : `the function ${shortened(value.name)}`;
  if (typeof value !== "object" || value === null) return shortened(String(value));
  if (isList(value) && (value.length > 20 || value.some(isList))) return kindOf(value);
  const printable: { toString(): string } = value;
  try {
    return shortened(String(printable));
  } catch {
    return kindOf(value);
  }
}

/** What a value is, in a few words for an error: "null", "a string", "a Map". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  if (typeof value !== "object") return `a ${typeof value}`;
  const name: unknown = (value as { constructor?: { name?: unknown } }).constructor?.name;
  return typeof name === "string" && name !== "" && name !== "Object" ? `a ${shortened(name)}` : "an object";
}
