/** @file Texts of the command line where a number, a truth value or null may stand, as Python's reader of flags takes them. */
import { UsageError } from "../usage-error.js";
import { Float, floatOf } from "../yaml/float.js";
import { readYaml } from "../yaml/read.js";
import { readScalar, type Scalar } from "../yaml/scalar.js";

const marked = /^[!&]|\s#/;
const sixties = /^([-+]?)(\d[\d_]*)((?::[0-5]?\d)+)(\.[\d_]*)?$/;

/**
 * The number, truth value or null that a text is; a text for any other. Space around it does not count, `010` is ten, `1:30` is ninety; a
 * tag, an anchor or a comment is read as YAML. A text of nothing but space is no null.
 */
export function readText(text: string): Scalar {
  const trimmed = text.trim();
  if (trimmed === "") return text;
  if (/^-?\d+$/.test(trimmed)) return Number(trimmed);
  const value = marked.test(trimmed) ? readMarked(trimmed) : readScalar(trimmed);
  return typeof value === "string" ? (inSixties(trimmed) ?? text) : value;
}

function readMarked(text: string): Scalar {
  try {
    const { value } = readYaml(text, "text");
    return isScalar(value) ? value : text;
  } catch (error) {
    if (error instanceof UsageError) return text;
    throw error;
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value !== "object" || value instanceof Float;
}

/** A number to the base of sixty, as YAML 1.1 has it; null for any other text. */
function inSixties(text: string): Scalar {
  const [, sign, first = "", others = "", fraction] = sixties.exec(text) ?? [];
  if (first === "" || (fraction === undefined && first.startsWith("0"))) return null;
  const parts = `${first}${others}`.split(":").map((part) => Number(part.replaceAll("_", "")));
  const whole = parts.reduce((sum, part) => sum * 60 + part, 0);
  const value = whole + Number(`0${(fraction ?? ".").replaceAll("_", "")}0`);
  const signed = sign === "-" ? -value : value;
  return fraction === undefined ? signed : floatOf(signed);
}
