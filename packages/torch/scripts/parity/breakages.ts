/** @file For the runner's own test: cases that are wrong in one place. */
import type { Json, JsonObject } from "./decode.js";

/** A case with one thing wrong in it. */
export interface Broken {
  /** Where, and what was done to it. */
  what: string;
  line: JsonObject;
}

/** What a case expects, as opposed to what it gives to a call. */
const expectations = [
  "result",
  "grads",
  "error",
  "assigned",
  "text",
  "state",
  "state_after",
  "repr",
  "losses",
  "after",
  "state_dict",
  "rows",
  "first",
  "second",
  "next_rand",
];

type Put = (value: Json) => JsonObject;

/** Everything that can be done to a case so that it must fail, one at a time. */
export function* breakages(line: JsonObject): Generator<Broken> {
  yield { what: "a further field", line: { ...line, further: 1 } };
  yield { what: "kind: another", line: { ...line, kind: "further" } };
  for (const flag of ["mutates", "method", "loose", "values"]) {
    if (Object.hasOwn(line, flag)) yield { what: `${flag}: no boolean`, line: { ...line, [flag]: "yes" } };
  }
  if (line.kind === "function" && !isInPlace(line)) {
    yield { what: "mutates: turned round", line: { ...line, mutates: line.mutates !== true } };
  }
  for (const [field, value] of Object.entries(line)) {
    const { [field]: _, ...without } = line;
    if (!optional.has(field)) yield { what: `${field}: absent`, line: without };
    if (!expectations.includes(field)) continue;
    yield* within(value, field, (other) => ({ ...line, [field]: other }), line.values !== false);
  }
}

/** Fields without which a case says less, and nothing that is wrong. */
const optional = new Set(
  ["id", "grads", "method", "loose", "values", "mutates", "repr", "state", "second"].concat([
    "drop_last",
    "replacement",
    "num_samples",
    "generator",
    "shuffle",
    "state_after",
    "kwargs",
  ]),
);

function isInPlace(line: JsonObject): boolean {
  return typeof line.call === "string" && line.call.endsWith("_") && !line.call.includes("__");
}

function* within(value: Json, where: string, put: Put, data: boolean): Generator<Broken> {
  if (Array.isArray(value)) yield* withinList(value, where, put, data);
  else if (typeof value === "object" && value !== null) yield* withinObject(value, where, put, data);
  else
    for (const other of othersOf(value, where)) yield { what: `${where}: ${JSON.stringify(other)}`, line: put(other) };
}

function* withinList(items: Json[], where: string, put: Put, data: boolean): Generator<Broken> {
  // How many rows there are says how many steps to take, and the length of the data is the shape's business.
  if (!where.endsWith(".data") && where !== "rows") {
    yield { what: `${where}: one more`, line: put([...items, items.at(-1) ?? 1]) };
    if (items.length > 0) yield { what: `${where}: one less`, line: put(items.slice(0, -1)) };
  }
  for (const i of new Set([0, items.length >> 1, items.length - 1])) {
    const item = items[i];
    if (item !== undefined) yield* within(item, `${where}[${i}]`, (v) => put(items.with(i, v)), data);
  }
}

function* withinObject(fields: JsonObject, where: string, put: Put, data: boolean): Generator<Broken> {
  yield { what: `${where}: a further key`, line: put({ ...fields, further: 1 }) };
  for (const [key, value] of Object.entries(fields)) {
    const renamed = Object.entries(fields).map(([k, v]): [string, Json] => [k === key ? `${k}x` : k, v]);
    yield { what: `${where}.${key}: renamed`, line: put(Object.fromEntries(renamed)) };
    if (key === "data" && !data) continue;
    yield* within(value, `${where}.${key}`, (v) => put({ ...fields, [key]: v }), data);
  }
}

/** Values that are another than this one. */
function othersOf(value: Exclude<Json, object>, where: string): Json[] {
  if (value === null) return [1, { tensor: { dtype: "float32", shape: [], data: [0] } }];
  if (typeof value === "boolean") return [!value];
  // Another also up to sign and up to the size of an integer, for those are all that some cases compare.
  if (typeof value === "number") return [3 * Math.abs(value) + 3, "nan"];
  if (where.endsWith("dtype")) return [value === "float64" ? "float32" : "float64", "further"];
  if (where.endsWith("error.type")) return [value === "RuntimeError" ? "ValueError" : "RuntimeError", "Further"];
  if (where.endsWith("bigint")) return [String(BigInt(value) + 1n)];
  if (["nan", "inf", "-inf"].includes(value)) return [1, value === "nan" ? "inf" : "nan"];
  const middle = value.length >> 1;
  return [
    `${value}x`,
    `x${value}`,
    value.slice(0, -1),
    value.slice(1),
    `${value.slice(0, middle)}\u0001${value.slice(middle + 1)}`,
  ];
}
