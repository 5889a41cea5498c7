/** @file The first difference between a recorded run of precision and what was observed. */
import { describe, isKind, show } from "../compare.js";
import { unknownField } from "../fields.js";
import { runFields } from "./fields.js";
import type { Observed } from "./record.js";
import type { CallRecord, ModelSpec, RunCase } from "./scenario.js";
import { isNear, numberOf, ofDirection, ofNumber, ofTensor, type Tolerance, toleranceOf, wider } from "./tolerance.js";
import { warningDifference } from "../warning-count.js";

/** Where a recorded run and what was observed differ first, or null. What nobody would look at is a difference too. */
export function difference(recorded: RunCase, observed: readonly Observed[]): string | null {
  const unread = unknownField(recorded, runFields);
  if (unread !== null) return unread;
  const { calls, scenario } = recorded;
  let tolerance: Tolerance | null = null;
  for (const [i, call] of calls.entries()) {
    const ours = observed[i];
    const where = `call ${i} (${call.call.fn})`;
    if (ours === undefined) return `${where}: not made`;
    const precision = call.trainer?.plugin_precision;
    if (typeof precision === "string") {
      const own = toleranceOf(precision);
      tolerance = tolerance === null ? own : wider(tolerance, own);
    }
    const found = new CallComparison(scenario.model, tolerance ?? toleranceOf("32-true")).difference(call, ours);
    if (found !== null) return `${where}: ${found}`;
  }
  return observed.length > calls.length ? `${observed.length} calls instead of ${calls.length}` : null;
}

class CallComparison {
  readonly #model: ModelSpec;
  readonly #tolerance: Tolerance;

  constructor(model: ModelSpec, tolerance: Tolerance) {
    this.#model = model;
    this.#tolerance = tolerance;
  }

  difference(call: CallRecord, ours: Observed): string | null {
    if (needsPackage(call) || needsGpu(call))
      return ours.error === undefined ? null : `unexpected ${describe(ours.error)}`;
    return (
      this.#value(call.call, ours.call, "call") ??
      this.#value(call.trainer ?? null, ours.trainer ?? null, "trainer") ??
      this.#events(call, ours) ??
      errorDifference(call, ours) ??
      this.#value(call.result ?? null, ours.result ?? null, "result") ??
      this.#value(call.checkpoint ?? null, ours.checkpoint ?? null, "checkpoint") ??
      this.#value(call.context_after, ours.context_after, "context_after") ??
      warningDifference(call.messages, ours.warnings) ??
      this.#value(call.after ?? null, ours.after ?? null, "after")
    );
  }

  #events(call: CallRecord, ours: Observed): string | null {
    const count = Math.max(call.events.length, ours.events.length);
    for (let i = 0; i < count; i++) {
      const [expected, found] = [call.events[i], ours.events[i]];
      const where = `event ${i}`;
      if (expected === undefined || found === undefined) {
        const why = found === undefined && ours.error !== undefined ? `, after ${describe(ours.error)}` : "";
        return `${where}: expected ${show(expected)}, got ${show(found)}${why}`;
      }
      const different = this.#value(expected, found, `${where} (${String(expected[0])} ${String(expected[1])})`);
      if (different !== null) return different;
    }
    return null;
  }

  #value(expected: unknown, found: unknown, path: string): string | null {
    const wrong = (): string => `${path}: expected ${show(expected)}, got ${show(found)}`;
    if (isTensor(expected)) {
      if (!isTensor(found)) return wrong();
      const dtype = this.#dtypeOf(expected[0], path);
      if (found[0] !== dtype) return wrong();
      const tolerance = ofTensor(expected[0], isDirection(path) ? ofDirection(this.#tolerance) : this.#tolerance);
      return sameNumbers(expected[1], found[1], tolerance) ? null : wrong();
    }
    if (Array.isArray(expected)) {
      if (!Array.isArray(found) || expected.length !== found.length) return wrong();
      return firstOf(expected.map((item, i) => () => this.#value(item, found[i], `${path}[${i}]`)));
    }
    if (isRecord(expected)) {
      if (!isRecord(found)) return wrong();
      const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
      return firstOf(
        keys.map((key) => () => {
          if (Object.hasOwn(expected, key) && Object.hasOwn(found, key))
            return this.#value(expected[key], found[key], `${path}.${key}`);
          return `${path}.${key}: expected ${show(expected[key])}, got ${show(found[key])}`;
        }),
      );
    }
    const [a, b] = [numberOf(expected), numberOf(found)];
    if (a !== null && b !== null) return isNear(a, b, ofNumber(this.#tolerance)) ? null : wrong();
    return expected === found ? null : wrong();
  }

  /** Numbers that are no tensors are logged in float64 here, and in the default dtype in Lightning. */
  #dtypeOf(recorded: string, path: string): string {
    const isNumber = this.#model.log_more === true && /_metrics\.(int|float)$/.test(path);
    return isNumber && recorded === "float32" ? "float64" : recorded;
  }
}

/** Whether a call failed for a Python package that this library does without. */
function needsPackage({ error }: CallRecord): boolean {
  return error?.class === "ModuleNotFoundError" && /transformer_engine|bitsandbytes/.test(error.message);
}

/** Whether a call failed because FSDP was for GPUs only: here it runs on CPUs too. */
function needsGpu({ error }: CallRecord): boolean {
  return error?.class === "ValueError" && error.message.includes("`fsdp` requires a GPU accelerator");
}

function errorDifference({ error }: CallRecord, ours: Observed): string | null {
  if (error === undefined) return ours.error === undefined ? null : `unexpected ${describe(ours.error)}`;
  if (ours.error === undefined) return `expected ${error.class}: ${error.message}`;
  return isKind(error.class, ours.error) ? null : `expected ${error.class}, got ${describe(ours.error)}`;
}

/** Whether a value is what L-BFGS takes for the direction to go on in. */
function isDirection(path: string): boolean {
  return /\.optimizers\[\d+\]\.(d|old_dirs)\b/.test(path);
}

/** Whether a value is `[dtype, values]`. */
function isTensor(value: unknown): value is [dtype: string, values: unknown] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [dtype, values] = value as unknown[];
  if (typeof dtype !== "string" || !/^(b?float|complex|u?int)\d+$|^bool$/.test(dtype)) return false;
  return Array.isArray(values) || numberOf(values) !== null || typeof values === "boolean";
}

function flat(values: unknown): (number | null)[] {
  return Array.isArray(values)
    ? values.flatMap(flat)
    : [typeof values === "boolean" ? Number(values) : numberOf(values)];
}

function shapeOf(values: unknown): number[] {
  return Array.isArray(values) ? [values.length, ...shapeOf(values[0])] : [];
}

function sameNumbers(expected: unknown, found: unknown, tolerance: Tolerance): boolean {
  if (shapeOf(expected).join() !== shapeOf(found).join()) return false;
  const [wanted, got] = [flat(expected), flat(found)];
  const largest = Math.max(0, ...wanted.map((x) => (x !== null && Number.isFinite(x) ? Math.abs(x) : 0)));
  return wanted.every((x, i) => {
    const y = got[i] ?? null;
    return x !== null && y !== null && isNear(x, y, tolerance, largest);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}
