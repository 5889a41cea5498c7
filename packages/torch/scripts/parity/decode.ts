/** @file Values of recorded cases: from JSON to this project's values. */
import * as torch from "../../src/index.js";
import { DType, type Tensor } from "../../src/index.js";
import { placed } from "./place.js";

/** A value as a case holds it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object as a case holds it. */
export interface JsonObject {
  [key: string]: Json;
}

/** A tensor as a case holds it. */
export interface RecordedTensor {
  dtype: string;
  shape: number[];
  data: Json[];
  grad?: true;
}

const tags = [
  "tensor",
  "dtype",
  "memory_format",
  "layout",
  "float",
  "complex",
  "bigint",
  "device",
  "slice",
  "ellipsis",
  "object",
] as const;

/** What kind of value an object stands for; null for an object that is just that, such as a state dictionary. */
export function tagOf(v: JsonObject): (typeof tags)[number] | null {
  const [key, ...others] = Object.keys(v);
  return others.length > 0 ? null : (tags.find((tag) => tag === key) ?? null);
}

/** Python's names in this project's spelling: snake_case to camelCase, underscores at either end stay. */
export function camelCase(name: string): string {
  const match = /^(_*)(.*?)(_*)$/.exec(name);
  if (match === null) return name;
  const [, head = "", body = "", tail = ""] = match;
  return head + body.replace(/_+([A-Za-z0-9])/g, (_, c: string) => c.toUpperCase()) + tail;
}

/** A dtype, memory format, ... of the library by Python's name. */
function constant(v: Json): unknown {
  const name = text(v);
  const table = torch as unknown as Record<string, unknown>;
  const found = table[name] ?? table[camelCase(name)];
  if (found === undefined) throw new Error(`no constant torch.${name}`);
  return found;
}

function dtype(v: Json): DType {
  const found = constant(v);
  if (!(found instanceof DType)) throw new Error(`no dtype ${JSON.stringify(v)}`);
  return found;
}

function text(v: Json): string {
  if (typeof v !== "string") throw new Error(`expected a string. Received: ${JSON.stringify(v)}.`);
  return v;
}

function items(v: Json): Json[] {
  if (!Array.isArray(v)) throw new Error(`expected an array. Received: ${JSON.stringify(v)}.`);
  return v;
}

function fields(v: Json): JsonObject {
  if (typeof v !== "object" || v === null || Array.isArray(v)) {
    throw new Error(`expected an object. Received: ${JSON.stringify(v)}.`);
  }
  return v;
}

/** A number of a case's data; "nan", "inf" and "-inf" stand for what JSON lacks. */
function number(value: Json): number {
  if (value === "nan") return NaN;
  if (value === "inf") return Infinity;
  if (value === "-inf") return -Infinity;
  if (typeof value !== "number") throw new Error(`expected a number. Received: ${JSON.stringify(value)}.`);
  return value;
}

function integer(value: Json): bigint {
  if (typeof value === "number") return BigInt(value);
  if (typeof value === "object" && value !== null && !Array.isArray(value) && tagOf(value) === "bigint") {
    return BigInt(text(value.bigint ?? null));
  }
  throw new Error(`expected an integer. Received: ${JSON.stringify(value)}.`);
}

function boolean(value: Json): boolean {
  if (typeof value !== "boolean") throw new Error(`expected a boolean. Received: ${JSON.stringify(value)}.`);
  return value;
}

const tensorFields = new Set(["dtype", "shape", "data", "grad"]);

/** What a case says of a tensor, each field checked. */
export function recordedTensor(v: Json): RecordedTensor {
  const x = fields(v);
  const other = Object.keys(x).find((key) => !tensorFields.has(key));
  if (other !== undefined) throw new Error(`unknown field of a tensor: ${other}`);
  if (x.grad !== undefined && x.grad !== true)
    throw new Error(`grad is true or absent. Received: ${JSON.stringify(x.grad)}.`);
  return {
    dtype: text(x.dtype ?? null),
    shape: items(x.shape ?? null).map(number),
    data: items(x.data ?? null),
    ...(x.grad === true ? { grad: true } : {}),
  };
}

/** The tensor of a case; `leaves` gets it where it requires gradients. */
export function decodeTensor(x: RecordedTensor, leaves?: Tensor[]): Tensor {
  const type = dtype(x.dtype);
  let t: Tensor;
  if (type.isComplex) {
    const flat = torch.tensor(x.data.map(number), { dtype: torch.float64 }).reshape([-1, 2]);
    t = torch.viewAsComplex(flat).to(type);
  } else if (type.isFloatingPoint) t = torch.tensor(x.data.map(number), { dtype: torch.float64 }).to(type);
  else if (type === torch.bool) t = torch.tensor(x.data.map(boolean), { dtype: torch.bool });
  else if (type === torch.uint64) t = torch.tensor(x.data.map(integer), { dtype: type });
  else t = torch.tensor(x.data.map(integer), { dtype: torch.int64 }).to(type);
  t = placed(t.reshape(x.shape));
  if (x.grad === true) {
    t.requiresGrad_();
    leaves?.push(t);
  }
  return t;
}

/** Any value of a case. Tensors that require gradients are added to `leaves`, in order of appearance. */
export function decode(v: Json, leaves?: Tensor[]): unknown {
  if (Array.isArray(v)) return v.map((item) => decode(item, leaves));
  if (v === "nan" || v === "inf" || v === "-inf") return number(v);
  if (typeof v !== "object" || v === null) return v;
  const kind = tagOf(v);
  if (kind === null) throw new Error(`unknown kind of value: ${JSON.stringify(v).slice(0, 80)}`);
  return decodeTagged(kind, v[kind] ?? null, leaves);
}

function decodeTagged(kind: (typeof tags)[number], x: Json, leaves: Tensor[] | undefined): unknown {
  switch (kind) {
    case "tensor":
      return decodeTensor(recordedTensor(x), leaves);
    case "dtype":
    case "memory_format":
    case "layout":
      return constant(x);
    case "float":
      return number(x);
    case "complex": {
      const [re, im, ...more] = items(x).map(number);
      if (re === undefined || im === undefined || more.length > 0) throw new Error("a complex number is a pair");
      return { re, im };
    }
    case "bigint":
      return BigInt(text(x));
    case "device":
      return torch.device(text(x));
    case "slice": {
      const parts = items(x).map((part) => (part === null ? null : Number(integer(part))));
      if (parts.length !== 3) throw new Error("a slice has start, stop and step");
      return torch.slice(...parts);
    }
    case "ellipsis":
      if (x !== true) throw new Error("an ellipsis is true");
      return "...";
    case "object":
      return decodeKwargs(fields(x), leaves);
  }
}

/** A list of values. */
export function decodeList(v: readonly Json[], leaves?: Tensor[]): unknown[] {
  return v.map((item) => decode(item, leaves));
}

/** Keyword arguments: camelCase names. */
export function decodeKwargs(x: JsonObject, leaves?: Tensor[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(x).map(([key, item]) => [camelCase(key), decode(item, leaves)]));
}
