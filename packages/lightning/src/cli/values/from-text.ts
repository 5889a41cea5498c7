/** @file Texts of the command line and the environment as values: lists, mappings and null are read as YAML, the rest by its type. */
import type { ParameterType } from "../../parameters/type.js";
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
    if (!(error instanceof ValueError)) throw error;
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
    return value === null || typeof value === "object" ? objectOf(value) : undefined;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function objectOf(value: object | null): unknown {
  return value === null || Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
    ? value
    : undefined;
}
