/** @file `torch.testing.assertClose`. */
import { AssertionError } from "node:assert";
import { checkOptions, kindOf } from "../util/arguments.js";
import { isPlainObject } from "../util/is.js";
import { noGrad } from "../autograd/modes.js";
import { asTensor } from "../tensor/creation.js";
import { scope } from "../runtime/memory.js";
import type { TypedArray } from "../native/binding.js";
import { type Complex, type ScalarValue, Tensor } from "../tensor/tensor.js";
import { compareTensors, type TensorChecks } from "./compare.js";
import { Mismatch, numberText, scalarMismatch } from "./mismatch.js";
import { defaultTolerances, type Tolerances } from "./tolerances.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** What `assertClose` compares: tensors, typed arrays, numbers, booleans, null, and arrays, plain objects and maps of them. */
export type Comparable =
  Tensor | TypedArray | ScalarValue | null | undefined | readonly unknown[] | ReadonlyMap<unknown, unknown> | object;

/** Options of `assertClose`. */
export interface AssertCloseOptions extends TensorChecks {
  /** The relative tolerance, with `atol` only. By default that of the dtype. */
  rtol?: number | null;
  /** The absolute tolerance, with `rtol` only. By default that of the dtype. */
  atol?: number | null;
  /** Whether NaN is close to NaN. Default false. */
  equalNan?: boolean;
  /** A message of one's own, or what makes one of the message. */
  msg?: string | ((message: string) => string) | null;
}

const names = ["rtol", "atol", "equalNan", "checkDevice", "checkDtype", "checkLayout", "checkStride", "msg"];

/**
 * Throws unless two tensors, or two collections of them, have the same shapes, dtypes, devices and layouts, and elements that are close:
 * |actual - expected| <= atol + rtol * |expected|. Counterpart: `torch.testing.assert_close`.
 *
 * | dtype | rtol | atol |
 * | --- | --- | --- |
 * | float16, complex32 | 1e-3 | 1e-5 |
 * | bfloat16 | 1.6e-2 | 1e-5 |
 * | float32, complex64 | 1.3e-6 | 1e-5 |
 * | float64, complex128, numbers | 1e-7 | 1e-7 |
 * | other, bigints | 0 | 0 |
 *
 * @example
 * torch.testing.assertClose(model.forward(x), expected, { rtol: 1e-4, atol: 1e-4 });
 * @throws AssertionError that says how many elements differ and where they differ most
 * @throws TypeError for what cannot be compared, RangeError if only one of `rtol` and `atol` is given
 */
export function assertClose(actual: Comparable, expected: Comparable, options: AssertCloseOptions = {}): void {
  checkOptions("assertClose", options, names);
  const { rtol = null, atol = null, msg = null } = options;
  if ((rtol === null) !== (atol === null)) {
    throw new RangeError(
      `Both 'rtol' and 'atol' must be either specified or omitted, but got no ${rtol === null ? "rtol" : "atol"}.`,
    );
  }
  const tolerances = rtol === null || atol === null ? null : { rtol, atol };
  noGrad(() => scope(() => compare(actual, expected, [], { ...options, tolerances, msg })));
}

interface Context extends TensorChecks {
  readonly tolerances: Tolerances | null;
  readonly equalNan?: boolean;
  readonly msg: string | ((message: string) => string) | null;
}

type Path = readonly (string | number)[];

function compare(actual: unknown, expected: unknown, path: Path, context: Context): void {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    if (actual.length !== expected.length) {
      throw failure(`The length of the sequences mismatch: ${actual.length} != ${expected.length}`, path, context);
    }
    for (let i = 0; i < actual.length; i++) compare(actual[i], expected[i], [...path, i], context);
    return;
  }
  const [a, b] = [entriesOf(actual), entriesOf(expected)];
  if (a !== null && b !== null) {
    checkKeys(a, b, path, context);
    for (const name of [...a.keys()].sort()) compare(a.get(name), b.get(name), [...path, name], context);
    return;
  }
  try {
    compareValues(actual, expected, path, context);
  } catch (error) {
    if (error instanceof Mismatch) throw failure(error.message, path, context);
    throw error;
  }
}

/** The entries of a plain object or a map by name; null for another value. */
function entriesOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  if (value instanceof Map) return new Map([...value].map(([key, item]: [unknown, unknown]) => [String(key), item]));
  return isPlainObject(value) && !isComplex(value) ? new Map(Object.entries(value)) : null;
}

function isComplex(value: unknown): value is Complex {
  return typeof value === "object" && value !== null && "re" in value && "im" in value;
}

function checkKeys(a: Map<string, unknown>, b: Map<string, unknown>, path: Path, context: Context): void {
  const beside = (one: Map<string, unknown>, other: Map<string, unknown>): string[] =>
    [...one.keys()].filter((key) => !other.has(key)).sort();
  const [missing, additional] = [beside(b, a), beside(a, b)];
  if (missing.length === 0 && additional.length === 0) return;
  const list = (keys: readonly string[]): string => `[${keys.map((key) => `'${key}'`).join(", ")}]`;
  throw failure(
    `The keys of the mappings do not match:\nMissing keys in the actual mapping: ${list(missing)}\n` +
      `Additional keys in the actual mapping: ${list(additional)}`,
    path,
    context,
  );
}

function compareValues(a: unknown, b: unknown, path: Path, context: Context): void {
  const equalNan = context.equalNan ?? false;
  if (isTensorLike(a) && isTensorLike(b)) {
    return compareTensors(asTensor(a), asTensor(b), context, context.tolerances, equalNan);
  }
  if (a === null || a === undefined || b === null || b === undefined) {
    if ((a ?? null) !== (b ?? null)) throw new Mismatch(`None mismatch: ${shown(a)} is not ${shown(b)}`);
    return;
  }
  if (typeof a === "boolean" && typeof b === "boolean") {
    if (a !== b) throw new Mismatch(`Booleans mismatch: ${shown(a)} is not ${shown(b)}`);
    return;
  }
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b, context.tolerances, equalNan);
  throw new TypeError(
    `No comparison pair was able to handle inputs of type ${kindOf(a)} and ${kindOf(b)}${where(path)}. ` +
      "Expected two tensors, typed arrays, numbers, booleans, or collections of them.",
  );
}

function isTensorLike(value: unknown): value is Tensor | TypedArray {
  return value instanceof Tensor || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

type NumberLike = number | bigint | Complex;

function isNumber(value: unknown): value is NumberLike {
  return typeof value === "number" || typeof value === "bigint" || isComplex(value);
}

function compareNumbers(a: NumberLike, b: NumberLike, given: Tolerances | null, equalNan: boolean): void {
  const dtype = (x: NumberLike) => (typeof x === "bigint" ? "int64" : typeof x === "number" ? "float64" : "complex64");
  const tolerances = given ?? defaultTolerances(dtype(a), dtype(b));
  const parts = (x: NumberLike): readonly [number, number] => (typeof x === "object" ? [x.re, x.im] : [Number(x), 0]);
  const [[re, im], [wantedRe, wantedIm]] = [parts(a), parts(b)];
  const isSame = typeof a === "object" || typeof b === "object" ? re === wantedRe && im === wantedIm : a == b;
  if (isSame) return;
  const isNaN = (x: number, y: number): boolean => Number.isNaN(x) || Number.isNaN(y);
  if (equalNan && isNaN(re, im) && isNaN(wantedRe, wantedIm)) return;
  const difference = Math.hypot(re - wantedRe, im - wantedIm);
  const allowed = tolerances.atol + tolerances.rtol * Math.hypot(wantedRe, wantedIm);
  if (Number.isFinite(difference) && difference <= allowed && allowed > 0) return;
  throw scalarMismatch(a, b, tolerances);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "None";
  return typeof value === "boolean" || isNumber(value) ? numberText(value) : kindOf(value);
}

/** "[0]['a']": the way to an item. */
function where(path: Path): string {
  if (path.length === 0) return "";
  return `\n\nThe failure occurred for item ${path.map((key) => (typeof key === "number" ? `[${key}]` : `['${key}']`)).join("")}`;
}

function failure(text: string, path: Path, { msg }: Context): AssertionError {
  const message = text + where(path);
  return new AssertionError({
    message: typeof msg === "string" ? msg : msg === null ? message : msg(message),
    stackStartFn: assertClose,
  });
}
