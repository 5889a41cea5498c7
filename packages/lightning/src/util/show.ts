/** @file Values in error messages. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { attempt } from "./value-text.js";

/** Characters of a text in a message. */
const longest = 200;
/** Arrays in arrays that are written out. */
const deepest = 3;

/** A value in an error message: short and recognisable. It never throws, because the message is about another mistake. */
export function show(value: unknown): string {
  return attempt(() => text(value, 0), "a value that cannot be looked at");
}

function text(value: unknown, depth: number): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}...` : value);
  if (typeof value === "function") return value.name === "" ? "a function" : `the function ${value.name}`;
  if (Array.isArray(value)) {
    if (depth >= deepest) return "[...]";
    return `[${value
      .slice(0, 4)
      .map((item) => text(item, depth + 1))
      .join(", ")}${value.length > 4 ? ", ..." : ""}]`;
  }
  if (typeof value !== "object" || value === null) return String(value);
  const constructor: unknown = value.constructor;
  const name = typeof constructor === "function" ? constructor.name : "Object";
  if (name !== "Object" && !isPlainObject(value)) return `an object of class ${name}`;
  const entries = Object.entries(value).slice(0, 4);
  return `{ ${entries.map(([key, item]) => `${key}: ${typeof item === "object" ? "..." : text(item, depth + 1)}`).join(", ")} }`;
}
