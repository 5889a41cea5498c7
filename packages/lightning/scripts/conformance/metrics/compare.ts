/** @file The first difference of recorded values of metrics and ours. */
import { describe, isKind, show } from "../compare.js";
import type { ErrorSpec, Given, Json } from "./spec.js";
import { isTagged } from "./values.js";

const relative: Readonly<Record<string, number>> = { float64: 1e-6, bfloat16: 1.6e-2, float16: 2e-3 };

interface TensorRecord {
  dtype: string;
  shape: number[];
  data: Json[];
}

function asNumber(value: Json): number | null {
  if (typeof value === "number") return value;
  const named: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };
  return typeof value === "string" ? (named[value] ?? null) : null;
}

function isNear(expected: Json, found: Json, dtype: string): boolean {
  const [a, b] = [asNumber(expected), asNumber(found)];
  if (a === null || b === null) return expected === found;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Object.is(a, b);
  const ofDtype = relative[dtype] ?? 1e-4;
  return Math.abs(a - b) <= Math.max(dtype === "float64" ? 1e-6 : 1e-5, ofDtype * Math.abs(a));
}

/** Where two values differ first, or null. */
export function valueDifference(expected: Json, found: Json, path: string): string | null {
  const wrong = (): string => `${path}: expected ${show(expected)}, got ${show(found)}`;
  if (isTagged(expected, "tensor")) {
    if (!isTagged(found, "tensor")) return wrong();
    const [a, b] = [expected.tensor, found.tensor] as unknown as [TensorRecord, TensorRecord];
    if (a.dtype !== b.dtype || a.shape.join() !== b.shape.join() || a.data.length !== b.data.length) return wrong();
    const isExact = !/float|complex/.test(a.dtype);
    const fits = a.data.every((item, i) =>
      isExact ? same(item, b.data[i]) : isNear(item, b.data[i] ?? null, a.dtype),
    );
    return fits ? null : wrong();
  }
  if (isTagged(expected, "float")) return valueDifference(expected.float, found, path);
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || expected.length !== found.length) return wrong();
    return firstOf(expected.map((item, i) => () => valueDifference(item, found[i] ?? null, `${path}[${i}]`)));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return wrong();
    const [keys, others] = [Object.keys(expected), Object.keys(found)];
    if (keys.join() !== others.join()) return `${path}: expected the keys ${show(keys)}, got ${show(others)}`;
    return firstOf(
      keys.map((key) => () => valueDifference(expected[key] ?? null, found[key] ?? null, `${path}.${key}`)),
    );
  }
  return isNear(expected, found, "float32") ? null : wrong();
}

function same(a: Json, b: Json | undefined): boolean {
  return a === b || (typeof a === "boolean" && Number(a) === b) || (typeof b === "boolean" && a === Number(b));
}

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

/** Where an error differs from the recorded one, or null. */
export function errorDifference(expected: ErrorSpec | undefined, error: unknown, path: string): string | null {
  if (expected === undefined) return error === undefined ? null : `${path}: unexpected ${describe(error)}`;
  if (error === undefined) return `${path}: expected ${expected.class}: ${expected.message}`;
  return isKind(expected.class, error) ? null : `${path}: expected ${expected.class}, got ${describe(error)}`;
}

/** What a call of ours gave. */
export interface Outcome {
  value?: Json;
  error?: unknown;
  warnings: readonly string[];
}

/** Where what a call gave differs from what was recorded, or null. */
export function givenDifference(expected: Given, found: Outcome, path: string): string | null {
  return (
    errorDifference(expected.error, found.error, path) ??
    (expected.error === undefined ? valueDifference(expected.value ?? null, found.value ?? null, path) : null) ??
    warningDifference(expected.warnings ?? [], found.warnings, path)
  );
}

/** Where the numbers of warnings differ, or null. */
export function warningDifference(expected: readonly string[], found: readonly string[], path: string): string | null {
  if (expected.length === found.length) return null;
  return `${path}: expected ${expected.length} warnings, got ${found.length}: ${show(found)}`;
}
