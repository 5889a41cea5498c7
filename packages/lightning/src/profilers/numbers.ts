/** @file Numbers in reports: sums without rounding, and texts as Python writes them. */

/** The sum of numbers, with the rounding of each addition made up for (Neumaier). Counterpart: `math.fsum`. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** A number with five significant digits: "0.125", "1.0", "1.2346e+04", "6.2728e-08". Counterpart: `f"{value:.5}"`. */
export function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  if (value === 0) return "0.0";
  const [digits = "", exponentText = "0"] = value.toExponential(4).split("e");
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 4) {
    const sign = exponent < 0 ? "-" : "+";
    return `${withoutZeros(digits)}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const fixed = withoutZeros(value.toFixed(4 - exponent));
  return fixed.includes(".") ? fixed : `${fixed}.0`;
}

function withoutZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}
