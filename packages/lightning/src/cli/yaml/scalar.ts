/** @file What an unquoted word of YAML is: Python's reader of configurations decides, in which `1e-3` and `.5` are numbers and `yes` is true. */
import { type Float, floatOf } from "./float.js";

/** A value without parts. */
export type Scalar = null | boolean | number | Float | string;

const words = new Map<string, Scalar>();
for (const word of ["~", "null", "Null", "NULL", ""]) words.set(word, null);
for (const word of ["yes", "true", "on"]) for (const form of forms(word)) words.set(form, true);
for (const word of ["no", "false", "off"]) for (const form of forms(word)) words.set(form, false);
for (const word of ["inf", "Inf", "INF"]) {
  for (const sign of ["", "+"]) words.set(`${sign}.${word}`, Infinity);
  words.set(`-.${word}`, -Infinity);
}
for (const word of ["nan", "NaN", "NAN"]) words.set(`.${word}`, NaN);

function forms(word: string): string[] {
  return [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()];
}

const whole = /^[-+]?(?:0|[1-9][\d_]*)$/;
const based = /^([-+]?)0(?:b([01_]+)|x([\da-fA-F_]+)|([0-7_]+))$/;
const float = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.\d[\d_]*(?:[eE][-+]?\d+)?)$/;

/**
 * The value of an unquoted word. A time such as `1:00:00` stays a text, where YAML 1.1 would count in sixties: see `readText`.
 *
 * @param text without space around it
 */
export function readScalar(text: string): Scalar {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(text)) return text;
  if (whole.test(text)) return Number(text.replaceAll("_", ""));
  const digits = based.exec(text);
  if (digits !== null) return withBase(digits) ?? text;
  return float.test(text) ? floatOf(Number(text.replaceAll("_", ""))) : text;
}

function withBase([, sign = "", binary, hex, octal]: RegExpExecArray): number | null {
  const [digits, base] = binary !== undefined ? [binary, 2] : hex !== undefined ? [hex, 16] : [octal ?? "", 8];
  const value = Number.parseInt(digits.replaceAll("_", ""), base);
  if (Number.isNaN(value)) return null;
  return sign === "-" ? -value : value;
}
