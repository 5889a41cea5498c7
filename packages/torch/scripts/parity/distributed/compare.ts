/** @file What "equal" means for what ranks gave. */
import type { Json, JsonObject } from "../decode.js";

const tolerances: Readonly<Record<string, number>> = {
  float64: 1e-10,
  complex128: 1e-10,
  float16: 1e-2,
  bfloat16: 1e-2,
};
const plainTolerance = 1e-5;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object's only field of this name; undefined if it has others, or is none. */
function only(value: Json | undefined, field: string): Json | undefined {
  if (!isObject(value)) return undefined;
  return Object.keys(value).length === 1 ? value[field] : undefined;
}

const text = (value: Json | undefined): string =>
  (JSON.stringify(value) as string | undefined)?.slice(0, 300) ?? "nothing";

function near(got: Json | undefined, want: number, tolerance: number): boolean {
  if (typeof got !== "number") return false;
  return got === want || Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want));
}

/** What our errors are called where PyTorch raises one of a kind. Others may be any error. */
const kinds: Readonly<Record<string, RegExp>> = {
  TypeError: /^"TypeError"$/,
  ValueError: /^"RangeError"$/,
  DistStoreError: /^"DistStoreError"$/,
  RuntimeError: /Error"$/,
  NotImplementedError: /^"NotImplementedError"$/,
  AssertionError: /Error"$/,
  AttributeError: /Error"$/,
};

/** Whether an error is of the recorded kind. Words differ, and are not compared. */
export function differsError(got: Json | undefined, want: Json, where: string): string | null {
  const error = only(got, "error");
  if (!isObject(error)) return `${where}: ${text(got)}, expected an error`;
  if (!isObject(want) || Object.keys(want).sort().join() !== "class,message" || typeof want.message !== "string") {
    return `${where}: not a recorded error: ${text(want)}`;
  }
  if (error.class === "BadCase") return `${where}: ${text(error.message)}`;
  const kind = kinds[typeof want.class === "string" ? want.class : ""];
  if (kind === undefined) return `${where}: an unknown kind of error: ${text(want.class)}`;
  return kind.test(text(error.class)) ? null : `${where}: ${text(error)}, expected a ${text(want.class)}`;
}

function differsTensor(got: Json | undefined, want: Json, where: string, own: Tolerances): string | null {
  const tensor = only(got, "tensor");
  if (!isObject(tensor) || !isObject(want)) return `${where}: ${text(got)}, expected a tensor`;
  if (Object.keys(want).sort().join() !== "data,dtype,shape") return `${where}: not a recorded tensor: ${text(want)}`;
  for (const field of ["dtype", "shape"]) {
    if (text(tensor[field]) !== text(want[field])) {
      return `${where}: ${field} ${text(tensor[field])}, expected ${text(want[field])}`;
    }
  }
  const dtype = typeof want.dtype === "string" ? want.dtype : "";
  return differsJson(tensor.data, want.data ?? null, where, own[dtype] ?? tolerances[dtype] ?? plainTolerance);
}

/** Tolerances of dtypes that have others in a case. */
export type Tolerances = Readonly<Record<string, number>>;

/** The first difference of what a rank gave from what is recorded, or null. */
export function differsJson(
  got: Json | undefined,
  want: Json,
  where: string,
  tolerance = plainTolerance,
  own: Tolerances = {},
): string | null {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `${where}: ${text(got)}, expected ${text(want)}`;
    for (const [i, item] of want.entries()) {
      const difference = differsJson(got[i], item, `${where}[${i}]`, tolerance, own);
      if (difference !== null) return difference;
    }
    return null;
  }
  if (!isObject(want)) {
    const same = typeof want === "number" ? near(got, want, tolerance) : got === want;
    return same ? null : `${where}: ${text(got)}, expected ${text(want)}`;
  }
  const tensor = only(want, "tensor");
  if (tensor !== undefined && isObject(tensor) && Object.hasOwn(tensor, "dtype"))
    return differsTensor(got, tensor, where, own);
  const error = only(want, "error");
  if (error !== undefined) return differsError(got, error, where);
  if (!isObject(got) || Object.keys(got).sort().join() !== Object.keys(want).sort().join()) {
    return `${where}: ${text(got)}, expected ${text(want)}`;
  }
  for (const [key, item] of Object.entries(want)) {
    const difference = differsJson(got[key], item, `${where}.${key}`, tolerance, own);
    if (difference !== null) return difference;
  }
  return null;
}
