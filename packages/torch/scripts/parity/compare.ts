/** @file What "equal" means for a recorded value. */
import * as torch from "../../src/index.js";
import { Tensor } from "../../src/index.js";
import { isPlainObject } from "../../src/util/is.js";
import { BadCase, type Case } from "./case.js";
import { decode, decodeTensor, type Json, recordedTensor, tagOf } from "./decode.js";

/** How strictly a case's values are compared. */
export interface Strictness {
  /** False: dtype and shape only. */
  values?: boolean;
  /** Decompositions: equal up to sign. */
  loose?: boolean;
  /** Tolerance of plain numbers, which are floats then. Default: whole ones exact, others 1e-4 (and 1e-5 absolute). */
  numbers?: number;
  /** Relative and absolute tolerances of dtypes that have others than cases of PyTorch's calls. */
  tolerances?: Readonly<Record<string, readonly [relative: number, absolute: number]>>;
}

const tolerances: Record<string, [number, number]> = {
  float64: [1e-9, 1e-10],
  complex128: [1e-9, 1e-10],
  bfloat16: [2e-2, 1e-2],
  float16: [2e-3, 1e-3],
};

/** What one rounding changes at most: sums that cancel differ between processors by that much of the largest value. */
const roundings: Readonly<Record<string, number>> = { bfloat16: 2 ** -8, float16: 2 ** -11 };

const defaultNumbers = 1e-4;

/** The first difference, or null. */
export function differs(got: unknown, want: Json, how: Strictness, where = "result"): string | null {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length)
      return `${where}: ${show(got)}, expected ${want.length} items`;
    return firstOf(want.entries(), ([i, item]) => differs(got[i], item, how, `${where}[${i}]`));
  }
  if (typeof want !== "object" || want === null) return differsPlain(got, decode(want), how, where);
  const tag = tagOf(want);
  if (tag === "tensor") return differsTensor(got, want.tensor ?? null, how, where);
  if (tag === "object") return differs(got, want.object ?? null, how, where);
  if (tag === "float") return differsPlain(got, decode(want), { numbers: defaultNumbers, ...how }, where);
  if (tag !== null) return differsPlain(got, decode(want), how, where);
  const fields = fieldsOf(got);
  if (fields === null) return `${where}: ${show(got)}, expected {${Object.keys(want).join()}}`;
  const keys = Object.keys(fields);
  if (!sameList(keys, Object.keys(want))) return `${where}: keys ${keys.join()}, expected ${Object.keys(want).join()}`;
  return firstOf(Object.entries(want), ([key, item]) => differs(fields[key], item, how, `${where}.${key}`));
}

/** The first difference of two lists of names, in order. */
export function differsKeys(got: readonly string[], want: readonly string[], where: string): string | null {
  return sameList(got, want) ? null : `${where}: keys ${got.join()}, expected ${want.join()}`;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

function firstOf<T>(items: Iterable<T>, difference: (item: T) => string | null): string | null {
  for (const item of items) {
    const d = difference(item);
    if (d !== null) return d;
  }
  return null;
}

/** The fields of a plain object or a map. Integer-like keys come first in both, as JSON.parse orders them. */
function fieldsOf(v: unknown): Readonly<Record<string, unknown>> | null {
  if (v instanceof Map) return Object.fromEntries(v) as Record<string, unknown>;
  return isPlainObject(v) ? v : null;
}

interface ComplexNumber {
  re: number;
  im: number;
}

function isComplex(v: unknown): v is ComplexNumber {
  return (
    typeof v === "object" &&
    v !== null &&
    "re" in v &&
    "im" in v &&
    typeof v.re === "number" &&
    typeof v.im === "number"
  );
}

function differsPlain(got: unknown, want: unknown, how: Strictness, where: string): string | null {
  const same = isComplex(want)
    ? sameComplex(got, want)
    : typeof want === "number"
      ? sameNumber(got, want, how.numbers)
      : sameValue(got, want);
  return same ? null : `${where}: ${show(got)}, expected ${show(want)}`;
}

function sameComplex(got: unknown, want: ComplexNumber): boolean {
  if (!isComplex(got)) return false;
  if (Object.is(got.re, want.re) && Object.is(got.im, want.im)) return true;
  return Math.hypot(got.re - want.re, got.im - want.im) <= 1e-4 * Math.hypot(want.re, want.im);
}

function sameNumber(got: unknown, want: number, tolerance: number | undefined): boolean {
  if (typeof got !== "number") return false;
  if (Number.isNaN(want) || Number.isNaN(got)) return Number.isNaN(want) && Number.isNaN(got);
  if (got === want) return true;
  if (!Number.isFinite(got) || !Number.isFinite(want)) return false;
  if (tolerance === undefined && Number.isInteger(want)) return false;
  const relative = tolerance ?? defaultNumbers;
  return Math.abs(got - want) <= Math.max(relative / 10, relative * Math.max(Math.abs(got), Math.abs(want)));
}

function sameValue(got: unknown, want: unknown): boolean {
  if (want === null) return got === null || got === undefined;
  if (want instanceof torch.Device) return got instanceof torch.Device && got.equals(want);
  // A whole number beyond 2^53 is a bigint on both sides: a float that large would have lost digits.
  return got === want;
}

function differsTensor(got: unknown, want: Json, how: Strictness, where: string): string | null {
  const recorded = recordedTensor(want);
  const leaf = recorded.grad === true;
  const expectedTensor = decodeTensor({ dtype: recorded.dtype, shape: recorded.shape, data: recorded.data });
  if (!(got instanceof Tensor)) return `${where}: ${show(got)}, expected a tensor`;
  const shape = `${got.dtype.name} [${got.shape.join(", ")}]`;
  const expected = `${recorded.dtype} [${recorded.shape.join(", ")}]`;
  if (shape !== expected) return `${where}: ${shape}, expected ${expected}`;
  if (how.values === false) return null;
  if ((got.requiresGrad && got.isLeaf) !== leaf) {
    return `${where}: expected ${leaf ? "a leaf" : "no leaf"} that requires gradients`;
  }
  const plain = got.detach().cpu().resolveConj().resolveNeg();
  const same =
    got.dtype.isComplex || got.dtype.isFloatingPoint
      ? near(plain, expectedTensor.cpu(), how)
      : torch.equal(plain, expectedTensor.cpu());
  return same ? null : `${where}: values ${show(got)}, expected ${show(expectedTensor)}`;
}

function near(got: Tensor, want: Tensor, { loose, tolerances: own }: Strictness): boolean {
  const wide = got.dtype.isComplex ? torch.complex128 : torch.float64;
  const [rtol, least] = own?.[got.dtype.name] ?? tolerances[got.dtype.name] ?? [1e-4, 1e-5];
  const a = got.to(wide);
  const b = want.to(wide);
  const rounding = roundings[got.dtype.name];
  const atol = rounding === undefined ? least : Math.max(least, rounding * largest(b));
  if (loose !== true) return torch.allclose(a, b, { rtol, atol, equalNan: true });
  return torch.allclose(a.abs(), b.abs(), { rtol: Math.max(rtol, 1e-3), atol: Math.max(atol, 1e-3), equalNan: true });
}

/** The largest finite size of an element. */
function largest(t: Tensor): number {
  return t.numel() === 0 ? 0 : Number(t.abs().nanToNum({ nan: 0, posinf: 0, neginf: 0 }).max());
}

function show(v: unknown): string {
  if (v instanceof Tensor) {
    const text =
      JSON.stringify(v.detach().flatten().tolist(), (_, x: unknown) => (typeof x === "bigint" ? String(x) : x)) ?? "";
    return text.length > 90 ? `${text.slice(0, 90)}...` : text;
  }
  if (typeof v === "bigint") return `${v}n`;
  if (Array.isArray(v)) return `array of ${v.length}`;
  const fields = fieldsOf(v);
  return fields === null ? String(v) : `{${Object.keys(fields).join()}}`;
}

/** The gradient that a case's gradients are taken with. */
export function cotangent(t: Tensor): Tensor {
  const i = torch.tensor(
    Array.from({ length: t.numel() }, (_, k) => k * 0.1 + 1),
    { dtype: torch.float64 },
  );
  const g = t.dtype.isComplex ? torch.complex(i.cos(), i.sin()) : i.cos();
  return g.reshape(t.shape).to(t.dtype).to(t.device);
}

/** All tensors of a value, in order. */
export function tensorsOf(v: unknown): Tensor[] {
  if (v instanceof Tensor) return [v];
  return Array.isArray(v) ? v.flatMap(tensorsOf) : [];
}

/** How a case says that it is to be compared. */
export function strictness(c: Case): Strictness {
  const values = c.optional("values") ?? true;
  if (typeof values !== "boolean") throw new BadCase("values: expected a boolean");
  return { values, loose: c.flag("loose") };
}
