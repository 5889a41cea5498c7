/** @file What `assertClose` says of values that differ, in PyTorch's words. */
import { pyFloat } from "../nn/repr.js";
import type { Complex, ScalarValue, Tensor } from "../tensor/tensor.js";
import type { Tolerances } from "./tolerances.js";

/** Two values are not close; becomes an AssertionError that names the item. */
export class Mismatch extends Error {}

/** "[1, 'a']" of Python's tuples: "(1,)", "(0, 2)", "()". */
export function tupleText(items: readonly number[]): string {
  return items.length === 1 ? `(${String(items[0])},)` : `(${items.join(", ")})`;
}

/** A number as Python writes it; `whole` where it is an integer's. */
export function numberText(value: ScalarValue, whole = false): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint" || (whole && typeof value === "number")) return String(value);
  if (typeof value === "number") return pyFloat(value);
  const { re, im } = value;
  const part = (x: number): string => (Number.isInteger(x) && !Object.is(x, -0) ? String(x) : pyFloat(x));
  const imaginary = `${part(im)}j`;
  return re === 0 && !Object.is(re, -0)
    ? imaginary
    : `(${part(re)}${imaginary.startsWith("-") || imaginary.startsWith("+") ? "" : "+"}${imaginary})`;
}

function heading(what: string, { rtol, atol }: Tolerances): string {
  return `${what} are not ${rtol === 0 && atol === 0 ? "equal" : "close"}!\n\n`;
}

function allowed(tolerance: number, { rtol, atol }: Tolerances): string {
  return rtol === 0 && atol === 0 ? "" : ` (up to ${pyTolerance(tolerance)} allowed)`;
}

/** A tolerance that was given as a whole number stays one. */
function pyTolerance(value: number): string {
  return Number.isInteger(value) ? String(value) : pyFloat(value);
}

/** Two numbers that differ. */
export function scalarMismatch(
  actual: ScalarValue,
  expected: ScalarValue,
  tolerances: Tolerances,
  what = "Scalars",
  isWhole = false,
): Mismatch {
  const difference = distance(actual, expected);
  const size = magnitude(expected);
  const text = (value: number | bigint): string => numberText(value, isWhole);
  const relative = Number(size) === 0 ? Infinity : Number(difference) / Number(size);
  return new Mismatch(
    `${heading(what, tolerances)}Expected ${numberText(expected, isWhole)} but got ${numberText(actual, isWhole)}.\n` +
      `Absolute difference: ${text(difference)}${allowed(tolerances.atol, tolerances)}\n` +
      `Relative difference: ${pyFloat(relative)}${allowed(tolerances.rtol, tolerances)}`,
  );
}

/** Two tensors of one shape that differ where `matches` is false. */
export function tensorMismatch(
  actual: Tensor,
  expected: Tensor,
  matches: Tensor,
  tolerances: Tolerances,
  what = "Tensor-likes",
): Mismatch {
  const count = matches.numel();
  const wrong = count - Number(matches.sum());
  const share = `Mismatched elements: ${wrong} / ${count} (${((100 * wrong) / count).toFixed(1)}%)\n`;
  const isExact = !actual.dtype.isFloatingPoint && !actual.dtype.isComplex;
  if (actual.dtype.isFloatingPoint && actual.itemsize === 1) {
    const first = matches.logicalNot().nonzero().at(0).tolist<number[]>();
    return new Mismatch(
      `${what} are not 'equal'!\n\n${share}The first mismatched element is at index ${tupleText(first)}.`,
    );
  }
  const flat = (tensor: Tensor): Tensor => (isExact ? tensor.flatten().long() : tensor.flatten());
  const close = matches.flatten();
  const absolute = flat(actual).sub(flat(expected)).abs().maskedFill(close, 0);
  const relative = absolute.div(flat(expected).abs()).maskedFill(close, 0);
  const line = (kind: string, differences: Tensor, tolerance: number, isWhole: boolean): string => {
    const [most, at] = differences.max(0);
    const place = tupleText(unravel(Number(at), matches.shape));
    return `Greatest ${kind} difference: ${numberText(most.item<ScalarValue>(), isWhole)} at index ${place}${allowed(tolerance, tolerances)}`;
  };
  return new Mismatch(
    `${heading(what, tolerances)}${share}${line("absolute", absolute, tolerances.atol, isExact)}\n` +
      line("relative", relative, tolerances.rtol, false),
  );
}

function unravel(flat: number, shape: readonly number[]): number[] {
  let rest = flat;
  return shape
    .toReversed()
    .map((size) => {
      const at = rest % size;
      rest = Math.floor(rest / size);
      return at;
    })
    .reverse();
}

/** |a - b|, exact for integers. */
function distance(a: ScalarValue, b: ScalarValue): number | bigint {
  if (typeof a === "object" || typeof b === "object") {
    const [x, y] = [complexOf(a), complexOf(b)];
    return Math.hypot(x.re - y.re, x.im - y.im);
  }
  if (typeof a === "bigint" || typeof b === "bigint") {
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -difference : difference;
  }
  return Math.abs(Number(a) - Number(b));
}

function magnitude(value: ScalarValue): number | bigint {
  return distance(value, typeof value === "bigint" ? 0n : 0);
}

function complexOf(value: ScalarValue): Complex {
  return typeof value === "object" ? value : { re: Number(value), im: 0 };
}
