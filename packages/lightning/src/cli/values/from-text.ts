/** @file Texts of the command line and the environment as values: lists, mappings and null are read as YAML, the rest by its type. */
import type { ParameterType } from "../../parameters/type.js";
import { isRecord } from "../yaml/float.js";
import { readYaml } from "../yaml/read.js";
import { UsageError } from "../usage-error.js";
import { adapt } from "./adapt.js";
import type { Given, Scope } from "./scope.js";
import { ValueError } from "./value-error.js";

/**
 * The value of a text in the form of a type. What the type does not take as a list, a mapping or null it may take as a text.
 *
 * @throws ValueError for a text that the type does not take
 */
export function adaptText(
  type: ParameterType,
  text: string,
  given: Omit<Given, "value">,
  previous: unknown,
  scope: Scope,
): unknown {
  const parts = readParts(text);
  const whole: Given = { ...given, value: text, isText: true };
  if (parts === undefined) return adapt(type, whole, previous, scope);
  try {
    return adapt(type, { ...given, value: parts, isText: true }, previous, scope);
  } catch (error) {
    // What stands below a class was read before its type is known.
    if (!(error instanceof ValueError) || (given.path ?? []).length > 0) throw error;
    try {
      return adapt(type, whole, previous, scope);
    } catch (other) {
      throw other instanceof ValueError ? error : other; // the first says more
    }
  }
}

/** The list, mapping or null that a text is; undefined for any other. */
function readParts(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    const { value } = readYaml(text, "text");
    if (isRecord(value) && isOfKeysAlone(value, text)) return undefined;
    return value === null || typeof value === "object" ? objectOf(value) : undefined;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Whether a text such as `{a, b}` or `name:` is a mapping to nulls, which Python's reader takes for a text. */
function isOfKeysAlone(value: Readonly<Record<string, unknown>>, text: string): boolean {
  const keys = Object.keys(value);
  if (keys.length === 0 || Object.values(value).some((item) => item !== null)) return false;
  const words = text
    .replace(/^[ {}]+|[ {}]+$/g, "")
    .replaceAll(" ", "")
    .split(",");
  return (
    text.trim() === `${keys.join()}:` || (words.length === keys.length && words.every((word) => keys.includes(word)))
  );
}

function objectOf(value: object | null): unknown {
  return value === null || Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
    ? value
    : undefined;
}
