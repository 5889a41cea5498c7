/** @file TypeScript types of schemas' arguments and results. */
import type { Schema, SchemaValue } from "./schema.js";

/** Strings that an argument accepts, by "operator.argument" or by the argument's name alone. */
const literals: Readonly<Record<string, string>> = {
  rounding_mode: '"trunc" | "floor"',
  approximate: '"none" | "tanh"',
  indexing: '"ij" | "xy"',
  side: '"left" | "right"',
  "conv1d.padding": '"valid" | "same"',
  "conv2d.padding": '"valid" | "same"',
  "conv3d.padding": '"valid" | "same"',
  "linalg_qr.mode": '"reduced" | "complete" | "r"',
  "pad.mode": '"constant" | "reflect" | "replicate" | "circular"',
  UPLO: '"L" | "U"',
  "linalg_lstsq.driver": '"gels" | "gelsy" | "gelsd" | "gelss"',
  "linalg_svd.driver": '"gesvd" | "gesvdj" | "gesvda"',
  "linalg_svdvals.driver": '"gesvd" | "gesvdj" | "gesvda"',
  "linalg_matrix_norm.ord": '"fro" | "nuc"',
  "linalg_norm.ord": '"fro" | "nuc"',
  "linalg_cond.p": '"fro" | "nuc"',
  "scatter.reduce": '"add" | "multiply"',
  "scatter_.reduce": '"add" | "multiply"',
  "scatter_reduce.reduce": '"sum" | "prod" | "mean" | "amax" | "amin"',
  "scatter_reduce_.reduce": '"sum" | "prod" | "mean" | "amax" | "amin"',
  "index_reduce.reduce": '"prod" | "mean" | "amax" | "amin"',
  "index_reduce_.reduce": '"prod" | "mean" | "amax" | "amin"',
  interpolation: '"linear" | "lower" | "higher" | "midpoint" | "nearest"',
};

/** Arguments that are numbers in one overload and texts in another: one type for both, so that a variable of it can be given. */
const orders: Readonly<Record<string, string>> = {
  "linalg_norm.ord": "NormOrder",
  "linalg_matrix_norm.ord": "NormOrder",
  "linalg_cond.p": "NormOrder",
};

const scalars: Readonly<Record<string, string>> = {
  Tensor: "Tensor",
  int: "Int",
  SymInt: "Int",
  float: "Float",
  SymFloat: "Float",
  bool: "boolean",
  SymBool: "boolean",
  Scalar: "Scalar",
  str: "string",
  ScalarType: "DType",
  Layout: "Layout",
  Device: "DeviceLike",
  MemoryFormat: "MemoryFormat",
  Generator: "Generator",
};

/** The TypeScript type of an argument; null where JavaScript has no value for it. */
export function argumentType(schema: Schema, value: SchemaValue): string | null {
  if (schema.name.startsWith("fft_") && value.name === "norm") return '"forward" | "backward" | "ortho" | null';
  if (value.type.replace("?", "") === "str") {
    const known = literals[`${schema.name}.${value.name}`] ?? literals[value.name];
    if (known !== undefined) return value.type.endsWith("?") ? `${known} | null` : known;
  }
  const order = orders[`${schema.name}.${value.name}`];
  if (order !== undefined && /^Scalar\??$/.test(value.type))
    return value.type.endsWith("?") ? `${order} | null` : order;
  const type = typeOf(value.type);
  return type !== null && value.emptyDefault ? `${type} | null` : type;
}

function typeOf(type: string): string | null {
  if (type.endsWith("?")) {
    const inner = typeOf(type.slice(0, -1));
    return inner === null ? null : `${inner} | null`;
  }
  const list = /^(.*)\[(\d*)\]$/.exec(type);
  if (list === null) return scalars[type] ?? null;
  const [, element = "", size = ""] = list;
  const inner = typeOf(element);
  if (inner === null) return null;
  const array = inner.includes(" ") ? `readonly (${inner})[]` : `readonly ${inner}[]`;
  // One number stands for all N of an int[N].
  return size !== "" && (inner === "Int" || inner === "Float") ? `${inner} | ${array}` : array;
}

const results: Readonly<Record<string, string>> = {
  Tensor: "Tensor",
  "Tensor?": "Tensor | null",
  "Tensor[]": "Tensor[]",
  int: "number",
  SymInt: "number",
  float: "number",
  bool: "boolean",
  Scalar: "Scalar",
  ScalarType: "string",
  str: "string",
};

/** The TypeScript type of a call's result; null where JavaScript has none. */
export function resultType(schema: Schema): string | null {
  const types: string[] = [];
  for (const value of schema.returns) {
    const type = results[value.type];
    if (type === undefined) return null;
    types.push(type);
  }
  const [first] = types;
  if (first === undefined) return "void";
  if (types.length === 1) return first;
  const names = schema.returns.map((value) => value.name);
  if (names.includes("")) return `[${types.join(", ")}]`;
  const tuple = names.map((name, i) => `${name}: ${types[i]}`);
  return `[${tuple.join(", ")}] & { ${tuple.join("; ")} }`;
}
