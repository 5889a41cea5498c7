/** @file Names of checkpoint files, from templates such as "{epoch:02d}-{val_loss:.2f}". */
import { pythonFormat, type PythonNumber } from "./python-text.js";

/** The value of a template's field; undefined for one that is not known. */
export type TemplateValues = (name: string) => PythonNumber | undefined;

/** The parts of names that a user may change. */
export interface NameParts {
  /** Between prefix, fields and version: "-". */
  joinChar: string;
  /** Between a metric's name and its value: "=". */
  equalsChar: string;
}

const PART = /\{([^{}:]+)(?::([^{}]*))?\}|\}\}|[{}]/g;
const ZERO: PythonNumber = { value: 0, type: "int" };

/**
 * Fills a template. A field that is no known metric becomes 0, as in Lightning.
 *
 * @param insertNames whether each field is preceded by its name: "{epoch}" becomes "epoch=3"
 * @throws RangeError for a field with a wrong format specification, and for braces that are no field's
 */
export function fillTemplate(template: string, values: TemplateValues, insertNames: boolean, parts: NameParts): string {
  return template.replace(PART, (part: string, name: string | undefined, specification = "") => {
    if (name === undefined) return literal(part, template);
    const value = values(name) ?? ZERO;
    const text = pythonFormat(value, String(specification));
    return insertNames ? `${name}${parts.equalsChar}${text}` : text;
  });
}

/** Braces outside of fields: as in Lightning, two that close stand for one, and one that opens begins a field. */
function literal(braces: string, template: string): string {
  if (braces === "}}") return "}";
  throw new RangeError(
    `A file name's template: expected fields such as "{epoch}" or "{val_loss:.2f}". Received: ${JSON.stringify(template)}. ` +
      "Write each field in one pair of braces.",
  );
}
