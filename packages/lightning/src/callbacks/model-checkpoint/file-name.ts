/** @file Names of checkpoint files, from templates such as "{epoch:02d}-{val_loss:.2f}". */
import { isAbsolute, sep } from "node:path";
import { MisconfigurationException } from "../../util/errors.js";
import { pythonFormat, type PythonNumber } from "../../checkpoint/python-text.js";
import { isStorable, storable } from "@lightning-ts/torch/files";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";

/** The value of a template's field; undefined for one that is not known. */
export type TemplateValues = (name: string) => PythonNumber | undefined;

const PART = /\{([^{}:]+)(?::([^{}]*))?\}|\}\}|[{}]/g;
const ZERO: PythonNumber = { value: 0, type: "int" };

/**
 * Fills a template. A field without a known metric becomes 0, as in Lightning.
 *
 * @param insertNames whether each field is preceded by its name: "{epoch}" becomes "epoch=3"
 * @param equalsChar between a name and its value: "="
 * @throws RangeError for a field with a wrong format specification, and for braces that do not belong to a field
 */
export function fillTemplate(
  template: string,
  values: TemplateValues,
  insertNames: boolean,
  equalsChar: string,
): string {
  return template.replace(PART, (part: string, name: string | undefined, specification = "") => {
    if (name === undefined) return literal(part, template);
    const text = formatted(values(name) ?? ZERO, String(specification));
    return insertNames ? `${name}${equalsChar}${text}` : text;
  });
}

// Logged numbers are floats, whole or not. Lightning refuses "03d" for all of them; whole ones can be written so.
function formatted({ value, type }: PythonNumber, specification: string): string {
  const isWhole = type === "float" && Number.isSafeInteger(value) && /[bcdoxX]$/.test(specification);
  return pythonFormat({ value, type: isWhole ? "int" : type }, specification);
}

/**
 * Checks a template before a run.
 *
 * @throws MisconfigurationException for braces that do not belong to a field (doubled ones are allowed), a format specification that Python does not know, a path that begins
 *   at the root or has "..", and one that ends with "/"
 */
export function checkTemplate(template: string): void {
  const fail = (received: string, advice: string): never => {
    throw new MisconfigurationException(
      `ModelCheckpoint: filename: expected a template such as "{epoch:02d}-{val_loss:.2f}". Received: ${show(template)}, ${received}. ${advice}`,
    );
  };
  const literals = template
    .replace(DOUBLED, "$1")
    .replace(PART, (part: string, name: string | undefined, specification = "") => {
      if (name === undefined) {
        if (part !== "}}") fail(`with a "${part}" that is no field's`, "Write each field in one pair of braces.");
        return "}";
      }
      const isKnown = SAMPLES.some((sample) => isFormat(sample, String(specification)));
      if (!isKnown) fail(`with the format ${show(specification)}`, 'Use one of Python\'s, such as "02d" or ".2f".');
      return "x";
    });
  const segments = literals.split(SEPARATOR);
  if (isAbsolute(literals) || segments.includes("..")) {
    fail("which leads out of the folder", "Give the folder as dirpath.");
  }
  if (segments.some((segment) => Buffer.byteLength(segment) > LONGEST)) {
    fail(`with a name of more than ${LONGEST} bytes`, "Give a shorter one.");
  }
  if (!isStorable(literals)) fail("with a letter that no file's name can hold", "Leave it out.");
  if (template !== "" && segments.at(-1) === "") fail("which ends without a name", "Add a name after the last slash.");
}

/** Fields in two pairs of braces: an error at the first save, as in Lightning, so a run that saves nothing does not fail. */
const DOUBLED = /\{(\{[^{}]+\})\}/g;

/** Python formats whole numbers and others by different letters. */
const SAMPLES: readonly PythonNumber[] = [ZERO, { value: 0.5, type: "float" }];

function isFormat(value: PythonNumber, specification: string): boolean {
  try {
    pythonFormat(value, specification);
    return true;
  } catch {
    return false;
  }
}

const SEPARATOR = sep === "/" ? "/" : /[/\\]/;

// A name may have 255 bytes; "-v1.ckpt" is still to come.
const LONGEST = 235;

/** A name with its middle left out where it is too long for a file system: weights are saved whatever a metric is called. */
function shortEnough(segment: string): string {
  if (Buffer.byteLength(segment) <= LONGEST) return segment;
  const letters = Array.from(segment);
  const part = (from: Iterable<string>, most: number): string[] => {
    const kept: string[] = [];
    let bytes = 0;
    for (const letter of from) if ((bytes += Buffer.byteLength(letter)) <= most) kept.push(letter);
    return kept;
  };
  const end = part(letters.slice(-LONGEST).reverse(), 60).reverse();
  return [...part(letters.slice(0, LONGEST), 170), "...", ...end].join("");
}

/** A name that stays in its folder, whatever the names of metrics are, and that the folder can hold: "../loss" becomes "__/loss". */
export function keptInside(name: string): string {
  return storable(name)
    .split(SEPARATOR)
    .map((segment) => (segment === ".." ? "__" : shortEnough(segment)))
    .join("/");
}

/** Braces outside of fields: as in Lightning, two closing ones stand for one, and an opening one begins a field. */
function literal(braces: string, template: string): string {
  if (braces === "}}") return "}";
  throw new RangeError(
    `A file name's template: expected fields such as "{epoch}" or "{val_loss:.2f}". Received: ${show(template)}. ` +
      "Write each field in one pair of braces.",
  );
}
