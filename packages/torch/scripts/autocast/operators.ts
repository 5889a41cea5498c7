/** @file Replays calls of operators under autocast. */
import * as torch from "../../src/index.js";
import { type DType, Tensor } from "../../src/index.js";
import { isPlainObject } from "../../src/util/is.js";
import { BadCase, type Case, exactly, list, object, string } from "../parity/case.js";
import { differs, strictness } from "../parity/compare.js";
import { decode, type Json, type JsonObject, tagOf } from "../parity/decode.js";
import { argumentsOf, functionOf } from "../parity/functions.js";
import { differsError, isKind, textOf, tolerances } from "./steps.js";

/** What a call under autocast gives on the CPU, and which dtypes it gives without. */
export function replayOperator(c: Case): string | null {
  const device = c.string("device");
  const f = functionOf(c.string("call"));
  // In-place operators change their arguments: each call has its own.
  const call = (): unknown => f(...argumentsOf(c.list("args"), c.object("kwargs")));
  const inside = attempt(() => torch.autocast(device, { dtype: dtypeOf(c) }, call));
  const found = c.has("error")
    ? differsError(inside.error, c.get("error"))
    : (differsError(inside.error, undefined) ?? differsResult(inside.value, c.get("result"), c));
  return found ?? differsWithout(attempt(call), c.get("without"));
}

/** The dtype of autocast. */
export function dtypeOf(c: Case): DType {
  const dtype = decode({ dtype: c.string("dtype") });
  if (!(dtype instanceof torch.DType)) throw new BadCase("dtype: expected a dtype");
  return dtype;
}

interface Attempt {
  value?: unknown;
  error?: unknown;
}

function attempt(call: () => unknown): Attempt {
  torch.manualSeed(0);
  try {
    return { value: call() };
  } catch (error) {
    return { error };
  }
}

function differsResult(got: unknown, want: Json, c: Case): string | null {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `result: expected ${want.length} values`;
    return firstOf(want.map((item, i) => () => differsResult(got[i], item, c)));
  }
  if (tagOf(object(want, "result")) === "tensor") {
    return differs(got, want, { ...strictness(c), tolerances });
  }
  // Values that are not unique are recorded as dtypes and shapes.
  const shape = object(want, "result");
  if (strictness(c).values !== false) throw new BadCase("result: no values");
  if (Object.keys(shape).join() !== "dtype,shape") throw new BadCase("result: expected dtype and shape");
  return differs(got, { tensor: { ...shape, data: dataOf(shape) } }, { values: false });
}

/** As many numbers as a shape has: they are not compared. */
function dataOf(shape: JsonObject): Json[] {
  const size = list(shape.shape, "shape").reduce<number>((product, n) => product * Number(n), 1);
  const isComplex = string(shape.dtype, "dtype").startsWith("complex");
  return Array<Json>(isComplex ? 2 * size : size).fill(0);
}

function differsWithout({ value, error }: Attempt, want: Json): string | null {
  if (isPlainObject(want)) {
    const kind = string(exactly(want, ["error"], "without").error, "without.error");
    if (error === undefined) return `without: no error, expected ${kind}`;
    return isKind(kind, error) ? null : `without: threw ${textOf(error)}, expected ${kind}`;
  }
  if (error !== undefined) return `without: threw ${textOf(error)}`;
  const got = JSON.stringify(dtypesIn(value));
  return got === JSON.stringify(want) ? null : `without: ${got}, expected ${JSON.stringify(want)}`;
}

/** The dtypes of a result, in its form. */
export function dtypesIn(value: unknown): unknown {
  if (value instanceof Tensor) return value.dtype.name;
  return Array.isArray(value) ? value.map(dtypesIn) : null;
}

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}
