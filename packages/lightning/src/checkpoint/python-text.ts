/** @file Numbers as Python writes them, for names and files that Lightning users read with Python. */

/** A float as `repr` writes it: "1.0", "1e-05", "nan". */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const { digits, exponent } = shortest(Math.abs(value));
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

/**
 * A number in one of Python's format specifications, such as "02d" or ".3f".
 *
 * @throws RangeError for a specification that Python does not know, or a whole-number form for a float
 */
export function pythonFormat({ value, type }: PythonNumber, specification: string): string {
  const match = SPECIFICATION.exec(specification);
  if (match === null) {
    throw new RangeError(
      `Expected a format specification of Python, such as "02d" or ".3f". Received: "${specification}".`,
    );
  }
  const [, fill, align, signMode = "-", alternate, zero, width = "0", grouping, precision, presentation] = match;
  const number = Number(value);
  const negative = number < 0 || Object.is(number, -0);
  const digits = precision === undefined ? undefined : Number(precision);
  let text = unsigned({ value: negative ? -value : value, type }, presentation, digits, alternate !== undefined);
  if (grouping !== undefined) text = grouped(text, grouping);
  const sign = negative ? "-" : signMode === "-" ? "" : signMode;
  const padding = Math.max(0, Number(width) - text.length - sign.length);
  const filler = (fill ?? (zero === undefined ? " " : "0")).repeat(padding);
  switch (align ?? (zero === undefined ? ">" : "=")) {
    case "<":
      return sign + text + filler;
    case "=":
      return sign + filler + text;
    case "^":
      return filler.slice(0, padding >> 1) + sign + text + filler.slice(padding >> 1);
    default:
      return filler + sign + text;
  }
}

function unsigned(
  { value, type }: PythonNumber,
  presentation: string | undefined,
  precision: number | undefined,
  alternate: boolean,
): string {
  const number = Number(value);
  switch (presentation) {
    case undefined:
      if (type === "int") return String(value);
      return precision === undefined ? pythonFloat(number) : shortened(number, precision);
    case "d":
    case "n":
      if (type === "float") {
        throw new RangeError(
          `Expected a whole number for the format "${presentation}". Received: the float ${pythonFloat(number)}. Use "f".`,
        );
      }
      return String(value);
    case "f":
    case "F":
      return finite(number, () => fixed(number, precision ?? 6));
    case "e":
    case "E": {
      const text = finite(number, () => scientific(number, precision ?? 6));
      return presentation === "E" ? text.toUpperCase() : text;
    }
    case "g":
    case "G": {
      const text = general(number, precision ?? 6, alternate);
      return presentation === "G" ? text.toUpperCase() : text;
    }
    case "%":
      return `${finite(number, () => fixed(number * 100, precision ?? 6))}%`;
    case "x":
    case "X":
    case "o":
    case "b": {
      if (type === "float") {
        throw new RangeError(`Expected a whole number for the format "${presentation}". Received: a float.`);
      }
      const base = { x: 16, X: 16, o: 8, b: 2 }[presentation];
      const text = value.toString(base);
      return presentation === "X" ? text.toUpperCase() : text;
    }
    default:
      throw new RangeError(`Expected one of Python's formats d, f, e, g, %, x, o, b. Received: "${presentation}".`);
  }
}

function finite(number: number, format: () => string): string {
  return Number.isFinite(number) ? format() : pythonFloat(number);
}

// JavaScript rounds what lies exactly between two up, Python to the even one.
function halfEven(rounded: string, exact: string): string {
  const tail = exact.slice(rounded.length + (rounded.includes(".") ? 0 : 1));
  const truncated = exact.slice(0, rounded.length);
  return /^50*$/.test(tail) && "02468".includes(truncated.at(-1) ?? "") ? truncated : rounded;
}

function fixed(number: number, precision: number): string {
  // So large a number is a whole one, whose digits JavaScript leaves out.
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
function shortened(number: number, precision: number): string {
  const text = general(number, precision, false);
  if (!Number.isFinite(number) || /[.e]/.test(text)) return text;
  return exponential(number, Math.max(precision, 1) - 1)[1] < precision - 1
    ? `${text}.0`
    : trimmedScientific(number, precision);
}

function trimmedScientific(number: number, precision: number): string {
  const [mantissa, exponent] = exponential(number, Math.max(precision, 1) - 1);
  return `${mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa}e${exponentText(exponent)}`;
}

function grouped(text: string, separator: string): string {
  const [whole = "", ...rest] = text.split(/(?=[.e%])/);
  return [whole.replace(/\B(?=(\d{3})+$)/g, separator), ...rest].join("");
}
