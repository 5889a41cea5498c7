/** @file Values as Python prints them, for the texts of modules and for error messages. */
import { shortened } from "../util/arguments.js";

/** A float as Python prints it: "1.0", "1e-05", "inf". What somebody gave in its place is shown as what it is. */
export function pyFloat(value: number): string {
  if (typeof value !== "number") return pyValue(value);
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) {
    const [mantissa = "", exponent = ""] = value.toExponential().split("e");
    const digits = exponent.slice(1).padStart(2, "0");
    return `${mantissa}e${exponent.startsWith("-") ? "-" : "+"}${digits}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** A number as Python prints it when a whole one was given as an int. */
export function pyNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : pyFloat(value);
}

/** An argument as Python prints it: None, True, 'text', 3, 0.5, (3, 3). */
export function pyValue(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return pyNumber(value);
  if (typeof value === "string") return `'${shortened(value)}'`;
  if (Array.isArray(value)) return pyTuple(value);
  return typeof value === "bigint" ? String(value) : typeof value;
}

/** The most items of a list that a text shows, and the deepest list in a list: texts must not grow with what somebody gave. */
const [mostShown, deepest] = [100, 16];
let depth = 0;

function items(values: readonly unknown[]): string {
  if (depth === deepest) return "...";
  depth++;
  try {
    if (values.length <= mostShown) return values.map(pyValue).join(", ");
    return `${values.slice(0, mostShown).map(pyValue).join(", ")}, ...`;
  } finally {
    depth--;
  }
}

/** A tuple as Python prints it: "(3, 3)", "(3,)", "()". */
export function pyTuple(values: readonly unknown[]): string {
  return values.length === 1 ? `(${pyValue(values[0])},)` : `(${items(values)})`;
}

/** A list as Python prints it: "[3, 3]". */
export function pyList(values: readonly unknown[]): string {
  return `[${items(values)}]`;
}

/** A shape as PyTorch's messages print it: "torch.Size([2, 3])". */
export function pySize(shape: readonly number[]): string {
  return `torch.Size(${pyList(shape)})`;
}

/** Indents all lines but the first. */
export function indent(text: string, spaces: number): string {
  const [first = "", ...rest] = text.split("\n");
  const pad = " ".repeat(spaces);
  return [first, ...rest.map((line) => (line.trim() === "" ? "" : pad + line))].join("\n");
}

/** The name of a value's type as Python's messages have it: "int", "str", "NoneType". */
export function pyType(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  if (Array.isArray(value)) return "list";
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "string":
      return "str";
    case "bigint":
      return "int";
    case "number":
      return Number.isInteger(value) ? "int" : "float";
    default:
      if (typeof value !== "object") return typeof value;
      return "re" in value && "im" in value ? "complex" : value.constructor.name;
  }
}
