/** @file Numbers as Python's format specifications write them: `.4f` and `.4e`, ties to even. */

/** Enough digits to tell a tie from a value near one: what follows a double's first digits shows within these. */
const exactDigits = 60;

function special(x: number): string | null {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  return null;
}

const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);

/** Adds one to the last digit of a decimal text, or not: `digits` are kept, `rest` decides, a tie goes to the even digit. */
function rounded(kept: string, rest: string): { digits: string; carried: boolean } {
  const half = rest.charCodeAt(0) - 48;
  const beyond = /[1-9]/.test(rest.slice(1));
  const odd = (kept.charCodeAt(kept.length - 1) - 48) % 2 === 1;
  if (half < 5 || (half === 5 && !beyond && !odd)) return { digits: kept, carried: false };
  const next = (BigInt(kept) + 1n).toString().padStart(kept.length, "0");
  return { digits: next, carried: next.length > kept.length };
}

/** Python's `f"{x:.{digits}f}"`. */
export function formatFixed(x: number, digits: number): string {
  const other = special(x);
  if (other !== null) return other;
  const size = Math.abs(x);
  const sign = isNegative(x) ? "-" : "";
  if (size >= 1e21) return `${sign}${BigInt(size)}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
  const [whole = "0", fraction = ""] = size.toFixed(exactDigits).split(".");
  const { digits: all } = rounded(whole + fraction.slice(0, digits), fraction.slice(digits));
  const point = all.length - digits;
  return sign + all.slice(0, point) + (digits > 0 ? `.${all.slice(point)}` : "");
}

/** Python's `f"{x:.{digits}e}"`: the exponent has at least two digits. */
export function formatExponent(x: number, digits: number): string {
  const other = special(x);
  if (other !== null) return other;
  const sign = isNegative(x) ? "-" : "";
  const [mantissa = "0", power = "0"] = Math.abs(x).toExponential(exactDigits).split("e");
  const all = mantissa.replace(".", "");
  const { digits: kept, carried } = rounded(all.slice(0, digits + 1), all.slice(digits + 1));
  const exponent = Number(power) + (carried ? 1 : 0);
  const text = carried ? kept.slice(0, digits + 1) : kept;
  const exponentText = `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  return `${sign}${text[0]}${digits > 0 ? `.${text.slice(1)}` : ""}e${exponentText}`;
}
