/** @file Values of recorded cases: from JSON to this project's values. */
import * as torch from "../../src/dev-index.js";
import { DType, Tensor } from "../../src/dev-index.js";

/** A value as a case holds it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A tensor as a case holds it. */
export interface RecordedTensor {
  dtype: string;
  shape: number[];
  data: Json[];
  grad?: boolean;
}

/** Python's names in this project's spelling: snake_case to camelCase, underscores at either end stay. */
export function camelCase(name: string): string {
  const match = /^(_*)(.*?)(_*)$/.exec(name);
  if (match === null) return name;
  const [, head = "", body = "", tail = ""] = match;
  return head + body.replace(/_+([A-Za-z0-9])/g, (_, c: string) => c.toUpperCase()) + tail;
}

/** A dtype, memory format, ... of the library by Python's name. */
export function constant(name: string): unknown {
  const table = torch as unknown as Record<string, unknown>;
  return table[name] ?? table[camelCase(name)];
}

function dtype(name: string): DType {
  const found = constant(name);
  if (!(found instanceof DType)) throw new Error(`no dtype ${name}`);
  return found;
}

/** A number of a case's data; "nan", "inf" and "-inf" stand for what JSON lacks. */
export function number(value: Json): number {
  if (value === "nan") return NaN;
  if (value === "inf") return Infinity;
  if (value === "-inf") return -Infinity;
  return Number(value);
}

function integer(value: Json): bigint {
  if (typeof value === "object" && value !== null && "bigint" in value) return BigInt(String(value.bigint));
  return BigInt(value as number | boolean);
}

/** The tensor of a case; `leaves` gets it where it requires gradients. */
export function decodeTensor(x: RecordedTensor, leaves?: Tensor[]): Tensor {
  const type = dtype(x.dtype);
  let t: Tensor;
  if (type.isComplex) {
    const flat = torch.tensor(x.data.map(number), { dtype: torch.float64 }).reshape([-1, 2]);
    t = torch.viewAsComplex(flat).to(type);
  } else if (type.isFloatingPoint) t = torch.tensor(x.data.map(number), { dtype: torch.float64 }).to(type);
  else if (type === torch.bool) t = torch.tensor(x.data.map(Boolean), { dtype: torch.bool });
  else t = torch.tensor(x.data.map(integer), { dtype: torch.int64 }).to(type);
  t = t.reshape(x.shape);
  if (x.grad === true) leaves?.push(t.requiresGrad_());
  return t;
}

/** Any value of a case. */
export function decode(v: Json, leaves?: Tensor[]): unknown {
  if (Array.isArray(v)) return v.map((item) => decode(item, leaves));
  if (v === "nan" || v === "inf" || v === "-inf") return number(v);
  if (typeof v !== "object" || v === null) return v;
  const entry = Object.entries(v)[0];
  if (entry === undefined) return {};
  const [kind, x] = entry;
  switch (kind) {
    case "tensor":
      return decodeTensor(x as unknown as RecordedTensor, leaves);
    case "dtype":
    case "memory_format":
    case "layout":
      return constant(String(x));
    case "float":
      return number(x);
    case "complex": {
      const [re, im] = (x as Json[]).map(number);
      return { re, im };
    }
    case "bigint":
      return BigInt(String(x));
    case "device":
      return torch.device(String(x));
    case "slice": {
      const [start, stop, step] = (x as Json[]).map((item) => decode(item)) as (number | null)[];
      return torch.slice(start, stop, step);
    }
    case "ellipsis":
      return "...";
    case "object":
      return decodeKwargs(x as { [key: string]: Json }, leaves);
    default:
      throw new Error(`unknown kind of value ${kind}`);
  }
}

/** Keyword arguments: camelCase names. */
export function decodeKwargs(x: { [key: string]: Json }, leaves?: Tensor[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(x).map(([key, item]) => [camelCase(key), decode(item, leaves)]));
}
