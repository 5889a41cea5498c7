/** @file Numbers as Python writes them, for names and files that Lightning users read with Python. */
import { RangeError } from "../util/user-errors.js";

/** A float as `repr` writes it: "1.0", "1e-05", "nan". */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const size = Math.abs(value);
  // Here both languages write the same digits without an exponent.
  if (size >= 1e-4 && size < 1e16) return Number.isInteger(value) ? `${value}.0` : String(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const { digits, exponent } = shortest(size);
  if (exponent < -4 || exponent >= 16) {
    const mantissa = digits.length === 1 ? digits : `${digits.charAt(0)}.${digits.slice(1)}`;
    return `${sign}${mantissa}e${exponentText(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${sign}${whole}.${digits.slice(exponent + 1) || "0"}`;
}

// The fewest digits that give the same number back, and the power of ten of the first.
function shortest(value: number): { digits: string; exponent: number } {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return { digits: mantissa.replace(".", ""), exponent: Number(exponent) };
}

function exponentText(exponent: number): string {
  return `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

/** A number together with Python's type for it: `1` is an int or the float `1.0`. */
export interface PythonNumber {
  value: number | bigint;
  type: "int" | "float";
}

const SPECIFICATION = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/;
const BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/** The parts of a format specification. */
interface Form {
  readonly text: string;
  /** The letter at its end, "" for none. */
  readonly letter: string;
  readonly precision: number | undefined;
  /** "#": prefixes of bases, and a decimal point always. */
  readonly alternate: boolean;
}

/**
 * A number in one of Python's format specifications, such as "02d" or ".3f".
 *
 * @throws RangeError for a specification that Python does not know, or that does not fit the kind of number
 */
export function pythonFormat({ value, type }: PythonNumber, specification: string): string {
  const match = SPECIFICATION.exec(specification);
  if (match === null) return refuse('a format specification of Python, such as "02d" or ".3f"', specification);
  const [, fill, align, signs = "-", alternate, zero, width = "0", separator, digits, letter = ""] = match;
  const precision = digits === undefined ? undefined : Number(digits);
  const form: Form = { text: specification, letter, precision, alternate: alternate !== undefined };
  const isWhole = type === "int" && "bcdnoxX".includes(letter);
  if (separator !== undefined && !"deEfFgG%".includes(letter) && (separator === "," || !(letter in BASES)))
    refuse(`no "${separator}" with the format "${letter}"`, specification);
  if (letter === "c" && (match[3] !== undefined || form.alternate))
    refuse('no sign with the format "c"', specification);

  const negative = Number(value) < 0 || Object.is(value, -0);
  const sign = negative ? "-" : signs === "-" ? "" : signs;
  const prefix = isWhole && form.alternate && letter in BASES ? `0${letter}` : "";
  const size = negative ? -value : value;
  const text = isWhole ? wholeText(size, form) : floatText(Number(size), form);
  const filler = fill ?? (zero === undefined ? " " : "0");
  const side = align ?? (zero === undefined ? ">" : "=");
  const room = Number(width) - sign.length - prefix.length;
  // Zeros that fill are grouped like the digits.
  const body =
    separator === undefined
      ? text
      : grouped(text, separator, letter in BASES ? 4 : 3, filler === "0" && side === "=" ? room : 0);
  const padding = filler.repeat(Math.max(0, room - body.length));
  switch (side) {
    case "<":
      return sign + prefix + body + padding;
    case "=":
      return sign + prefix + padding + body;
    case "^": {
      const half = padding.length >> 1;
      return padding.slice(0, half) + sign + prefix + body + padding.slice(half);
    }
    default:
      return padding + sign + prefix + body;
  }
}

function refuse(expected: string, received: string): never {
  throw new RangeError(`Expected ${expected}. Received: "${received}".`);
}

function wholeText(value: number | bigint, { text, letter, precision }: Form): string {
  if (precision !== undefined) refuse("no precision in the format of a whole number", text);
  if (letter === "c") return String.fromCodePoint(Number(value));
  const digits = value.toString(BASES[letter] ?? 10);
  return letter === "X" ? digits.toUpperCase() : digits;
}

function floatText(number: number, { text: specification, letter, precision, alternate }: Form): string {
  const digits = precision ?? 6;
  const text = ((): string => {
    switch (letter.toLowerCase()) {
      case "":
        return precision === undefined ? pythonFloat(number) : shortened(number, precision, alternate);
      case "f":
        return finite(number, () => fixed(number, digits));
      case "e":
        return finite(number, () => scientific(number, digits));
      case "g":
      case "n":
        return general(number, digits, alternate);
      case "%":
        return `${finite(number * 100, () => fixed(number * 100, digits))}%`;
      default:
        return "bcdox".includes(letter.toLowerCase())
          ? refuse(`a whole number for the format "${specification}"`, pythonFloat(number))
          : refuse("one of Python's formats d, f, e, g, %, x, o, b", specification);
    }
  })();
  const pointed = alternate && Number.isFinite(number) && !text.includes(".") ? text.replace(/(?=[e%]|$)/, ".") : text;
  return letter !== "" && "EFG".includes(letter) ? pointed.toUpperCase() : pointed;
}

function finite(number: number, format: () => string): string {
  return Number.isFinite(number) ? format() : pythonFloat(number);
}

// JavaScript rounds a tie up, Python to the even neighbour.
function halfEven(rounded: string, exact: string): string {
  const tail = exact.slice(rounded.length + (rounded.includes(".") ? 0 : 1));
  const truncated = exact.slice(0, rounded.length);
  return /^50*$/.test(tail) && "02468".includes(truncated.at(-1) ?? "") ? truncated : rounded;
}

function fixed(number: number, precision: number): string {
  // A number this large is whole, and JavaScript leaves its digits out.
  if (number >= 1e21) return String(BigInt(number)) + (precision > 0 ? `.${"0".repeat(precision)}` : "");
  return halfEven(number.toFixed(precision), number.toFixed(100));
}

function exponential(number: number, precision: number): [mantissa: string, exponent: number] {
  const [mantissa = "0", exponent = "0"] = number.toExponential(precision).split("e");
  const [exact = "0", same = "0"] = number.toExponential(100).split("e");
  return [exponent === same ? halfEven(mantissa, exact) : mantissa, Number(exponent)];
}

function scientific(number: number, precision: number): string {
  const [mantissa, exponent] = exponential(number, precision);
  return `${mantissa}e${exponentText(exponent)}`;
}

function general(number: number, precision: number, keepZeros: boolean): string {
  if (!Number.isFinite(number)) return pythonFloat(number);
  const significant = Math.max(precision, 1);
  const [mantissa, exponent] = exponential(number, significant - 1);
  const trim = (text: string): string => (keepZeros || !text.includes(".") ? text : text.replace(/\.?0+$/, ""));
  if (exponent >= -4 && exponent < significant) return trim(fixed(number, significant - 1 - exponent));
  return `${trim(mantissa)}e${exponentText(exponent)}`;
}

// Without a letter: as "g", but always recognisable as a float.
function shortened(number: number, precision: number, keepZeros: boolean): string {
  const text = general(number, precision, keepZeros);
  if (!Number.isFinite(number) || /[.e]/.test(text)) return text;
  return exponential(number, Math.max(precision, 1) - 1)[1] < precision - 1
    ? `${text}.0`
    : trimmedScientific(number, precision);
}

function trimmedScientific(number: number, precision: number): string {
  const [mantissa, exponent] = exponential(number, Math.max(precision, 1) - 1);
  return `${mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa}e${exponentText(exponent)}`;
}

/** Digits in groups, filled up with zeros to a least number of characters. */
function grouped(text: string, separator: string, size: number, width: number): string {
  if (/^(inf|nan)/i.test(text)) return text;
  // Only decimal numbers have anything after their whole part.
  const after = size === 3 ? text.replace(/^\d+/, "") : "";
  const digits = text.slice(0, text.length - after.length);
  const boundary = new RegExp(`\\B(?=(.{${size}})+$)`, "g");
  const within = width - after.length;
  for (let padded = digits; ; padded = `0${padded}`) {
    const found = padded.replace(boundary, separator);
    if (found.length >= within) return found + after;
  }
}
