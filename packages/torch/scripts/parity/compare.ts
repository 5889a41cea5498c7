/** @file What "equal" means for a recorded value. */
import * as torch from "../../src/index.js";
import { Tensor } from "../../src/index.js";
import { decode, decodeTensor, type Json, number, type RecordedTensor } from "./decode.js";

/** How strictly a case's values are compared. */
export interface Strictness {
  /** False: dtype and shape only. */
  values?: boolean;
  /** Decompositions: equal up to sign. */
  loose?: boolean;
}

const tolerances: Record<string, [number, number]> = {
  float64: [1e-9, 1e-10],
  complex128: [1e-9, 1e-10],
  bfloat16: [2e-2, 1e-2],
  float16: [2e-3, 1e-3],
};

/** The first difference, or null. */
export function differs(got: unknown, want: Json, how: Strictness, where = "result"): string | null {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `${where}: ${show(got)}, expected ${want.length} items`;
    for (const [i, item] of want.entries()) {
      const d = differs(got[i], item, how, `${where}[${i}]`);
      if (d !== null) return d;
    }
    return null;
  }
  if (typeof want === "object" && want !== null && "tensor" in want) {
    return differsTensor(got, want.tensor as unknown as RecordedTensor, how, where);
  }
  if (got instanceof Map) got = Object.fromEntries(got);
  if (isRecord(want) && isPlain(got) && !isValue(want)) {
    const keys = Object.keys(got);
    if (keys.join() !== Object.keys(want).join()) return `${where}: keys ${keys.join()}, expected ${Object.keys(want).join()}`;
    for (const [key, item] of Object.entries(want)) {
      const d = differs(got[key], item, how, `${where}.${key}`);
      if (d !== null) return d;
    }
    return null;
  }
  return differsPlain(got, decode(want), where);
}

function isRecord(v: Json): v is { [key: string]: Json } {
  return typeof v === "object" && v !== null && !Array.isArray(v);
}

const kinds = new Set(["dtype", "memory_format", "layout", "float", "complex", "bigint", "device", "slice", "ellipsis", "object"]);

function isValue(v: { [key: string]: Json }): boolean {
  const keys = Object.keys(v);
  return keys.length === 1 && kinds.has(keys[0] ?? "");
}

function isPlain(v: unknown): v is Record<string, unknown> {
  return typeof v === "object" && v !== null && Object.getPrototypeOf(v) === Object.prototype;
}

function differsPlain(got: unknown, want: unknown, where: string): string | null {
  const complex = typeof want === "object" && want !== null && "re" in want && "im" in want;
  if (complex) {
    const w = want as { re: number; im: number };
    const g = typeof got === "object" && got !== null && "re" in got && "im" in got ? (got as { re: number; im: number }) : { re: Number(got), im: 0 };
    const apart = Math.hypot(g.re - w.re, g.im - w.im);
    return apart <= 1e-4 * Math.hypot(w.re, w.im) ? null : `${where}: ${show(got)}, expected ${show(want)}`;
  }
  if (typeof want === "number") {
    const g = typeof got === "bigint" ? Number(got) : got;
    if (typeof g !== "number") return `${where}: ${show(got)}, expected ${want}`;
    if (Number.isNaN(want) ? Number.isNaN(g) : g === want) return null;
    return Math.abs(g - want) <= Math.max(1e-5, 1e-4 * Math.max(Math.abs(g), Math.abs(want))) ? null : `${where}: ${g}, expected ${want}`;
  }
  if (typeof want === "bigint") return BigInt(got as bigint) === want ? null : `${where}: ${show(got)}, expected ${want}`;
  if (isPlain(want)) {
    if (!isPlain(got) || Object.keys(got).join() !== Object.keys(want).join()) return `${where}: ${show(got)}, expected ${show(want)}`;
    return Object.keys(want).map((key) => differsPlain(got[key], want[key], `${where}.${key}`)).find((d) => d !== null) ?? null;
  }
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `${where}: ${show(got)}, expected ${show(want)}`;
    return want.map((item, i) => differsPlain(got[i], item, `${where}[${i}]`)).find((d) => d !== null) ?? null;
  }
  return got === want || (got === undefined && want === null) || String(got) === String(want) ? null : `${where}: ${show(got)}, expected ${show(want)}`;
}

function differsTensor(got: unknown, recorded: RecordedTensor, how: Strictness, where: string): string | null {
  if (!(got instanceof Tensor)) return `${where}: ${show(got)}, expected a tensor`;
  const shape = `${got.dtype.name} [${got.shape.join(", ")}]`;
  const expected = `${recorded.dtype} [${recorded.shape.join(", ")}]`;
  if (shape !== expected) return `${where}: ${shape}, expected ${expected}`;
  if (how.values === false) return null;
  const wide = got.dtype.isComplex ? torch.complex128 : got.dtype.isFloatingPoint ? torch.float64 : got.dtype;
  let a = got.detach().resolveConj().resolveNeg().to(wide);
  let b = decodeTensor({ ...recorded, grad: false }).to(wide);
  const exact = !got.dtype.isComplex && !got.dtype.isFloatingPoint;
  let [rtol, atol] = exact ? [0, 0] : (tolerances[recorded.dtype] ?? [1e-4, 1e-5]);
  if (how.loose === true) {
    a = a.abs();
    b = b.abs();
    rtol = Math.max(rtol, 1e-3);
    atol = Math.max(atol, 1e-3);
  }
  if (a.dtype === torch.uint16 || a.dtype === torch.uint32 || a.dtype === torch.uint64) return torch.equal(a, b) ? null : `${where}: values`;
  return torch.allclose(a, b, { rtol, atol, equalNan: true }) ? null : `${where}: values ${show(got)}, expected ${show(decodeTensor(recorded))}`;
}

function show(v: unknown): string {
  if (v instanceof Tensor) {
    const text = JSON.stringify(v.detach().flatten().tolist(), (_, x: unknown) => (typeof x === "bigint" ? String(x) : x)) ?? "";
    return text.length > 90 ? `${text.slice(0, 90)}...` : text;
  }
  if (typeof v === "bigint") return `${v}n`;
  if (typeof v === "object" && v !== null) return Array.isArray(v) ? `array of ${v.length}` : `{${Object.keys(v).join()}}`;
  return String(v);
}

/** The gradient that a case's gradients are taken with. */
export function cotangent(t: Tensor): Tensor {
  const i = torch.tensor(Array.from({ length: t.numel() }, (_, k) => k * 0.1 + 1), { dtype: torch.float64 });
  const g = t.dtype.isComplex ? torch.complex(i.cos(), i.sin()) : i.cos();
  return g.reshape(t.shape).to(t.dtype);
}

/** All tensors of a value, in order. */
export function tensorsOf(v: unknown): Tensor[] {
  if (v instanceof Tensor) return [v];
  return Array.isArray(v) ? v.flatMap(tensorsOf) : [];
}

export { number };
