/** @file The first difference between what was recorded and what was observed. */
import type { Observed } from "./record.js";
import type { CallRecord, Trace } from "./scenario.js";
import { unknownFields } from "./fields.js";

const RELATIVE = 1e-3;
const ABSOLUTE = 1e-5;

/** Where a recorded trace and what was observed differ first, or null. What nobody would look at is a difference too. */
export function difference(trace: Trace, observed: readonly Observed[]): string | null {
  const unread = unknownFields(trace);
  if (unread !== null) return unread;
  for (const [i, call] of trace.calls.entries()) {
    const ours = observed[i];
    const where = `call ${i} (${call.call.fn})`;
    if (ours === undefined) return `${where}: not made`;
    const found = callDifference(call, ours);
    if (found !== null) return `${where}: ${found}`;
  }
  const [made, wanted] = [observed.length, trace.calls.length];
  return made > wanted ? `${made} calls instead of ${wanted}` : null;
}

function callDifference(call: CallRecord, ours: Observed): string | null {
  const count = Math.max(call.events.length, ours.events.length);
  for (let i = 0; i < count; i++) {
    const [expected, found] = [call.events[i], ours.events[i]];
    if (expected === undefined || found === undefined || !sameEvent(expected, found)) {
      const why = found === undefined && ours.error !== undefined ? `, after ${describe(ours.error)}` : "";
      return `event ${i}: expected ${show(expected)}, got ${show(found)}${why}`;
    }
  }
  if (call.error === undefined && ours.error !== undefined) return `unexpected ${describe(ours.error)}`;
  if (call.error !== undefined) {
    if (ours.error === undefined) return `expected ${call.error.class}: ${call.error.message}`;
    if (!isKind(call.error.class, ours.error)) return `expected ${call.error.class}, got ${describe(ours.error)}`;
  } else {
    const found = valueDifference(call.result ?? null, ours.result ?? null, "result");
    if (found !== null) return found;
  }
  return valueDifference(call.after, ours.after, "after");
}

function sameEvent(expected: readonly unknown[], found: readonly unknown[]): boolean {
  const [who, hook] = expected;
  if (who === "logger") return valueDifference(expected, found, "") === null;
  if (expected.length !== found.length) return false;
  return expected.every((part, i) => {
    if (hook === "on_exception" && i === expected.length - 1) return typeof part === "string" && isKind(part, found[i]);
    return Object.is(part ?? null, found[i] ?? null);
  });
}

/** Whether an error is of the kind that Lightning's is. */
export function isKind(name: string, error: unknown): boolean {
  switch (name) {
    case "MisconfigurationException":
      return error instanceof Error && error.name === name;
    case "TypeError":
      return error instanceof TypeError;
    case "ValueError":
      return error instanceof RangeError || error instanceof TypeError;
    default:
      return error instanceof Error;
  }
}

/** The first difference of two values, numbers to a tolerance; null for none. */
export function valueDifference(expected: unknown, found: unknown, path: string): string | null {
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) return `${path}: expected ${show(expected)}, got ${show(found)}`;
    return firstOf(expected.map((item, i) => () => valueDifference(item, found[i], `${path}[${i}]`)));
  }
  if (isObject(expected) && isObject(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return firstOf(
      keys.map((key) => () => {
        if (key in expected !== key in found) {
          return `${path}.${key}: expected ${show(expected[key])}, got ${show(found[key])}`;
        }
        return valueDifference(expected[key], found[key], `${path}.${key}`);
      }),
    );
  }
  return sameValue(expected, found) ? null : `${path}: expected ${show(expected)}, got ${show(found)}`;
}

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

const named: Record<string, number> = { inf: Infinity, "-inf": -Infinity, nan: NaN };

function sameValue(expected: unknown, found: unknown): boolean {
  const wanted = typeof expected === "string" && typeof found === "number" ? named[expected] : expected;
  if (typeof wanted !== "number" || typeof found !== "number") return (wanted ?? null) === (found ?? null);
  if (Number.isNaN(wanted) || !Number.isFinite(wanted)) return Object.is(wanted, found);
  return Math.abs(wanted - found) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(wanted));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An error in a message. */
export function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : String(error);
}

/** A recorded or observed value in a message. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "number" && !Number.isFinite(item) ? String(item) : item instanceof Error ? describe(item) : item,
  );
  return text.length > 300 ? `${text.slice(0, 300)}...` : text;
}
