/** @file TypeScript call signatures of schemas: positional arguments, those that may be given both ways, trailing options. */
import { camelCase } from "../../src/util/names.js";
import type { Schema, SchemaValue } from "./schema.js";
import { argumentType, resultType } from "./types.js";

/** Where a signature stands: a method has no `self` and returns `this` where the operator writes to it. */
export type Form = "function" | "method" | "operator";

interface Parameter {
  /** JavaScript's name of it. */
  readonly name: string;
  readonly type: string;
  /** May be left out. */
  readonly optional: boolean;
  /** A list of integers that may be given loose. */
  readonly loose: boolean;
}

/** Arguments that PyTorch's parser takes a plain number for (python_arg_parser.cpp: should_allow_numbers_as_tensors). */
const numbersAsTensors = new Set(
  ["add", "sub", "subtract", "mul", "multiply", "div", "divide", "true_divide", "floor_divide"].flatMap((name) => [
    name,
    `${name}_`,
  ]),
);

const reserved = new Set(["in", "var", "function", "default", "delete", "new", "with", "this", "arguments", "eval"]);

/** Whether the schema is an out variant: it writes to keyword-only arguments. */
export function isOut(schema: Schema): boolean {
  return schema.arguments.some(isOutArgument);
}

function isOutArgument(value: SchemaValue): boolean {
  return value.keywordOnly && value.written;
}

/** Whether JavaScript can call the overload: no names of dimensions, no types without a JavaScript value. */
export function isCallable(schema: Schema): boolean {
  if (/dimname|names$/i.test(schema.overload) || schema.overload.startsWith("names")) return false;
  if (
    schema.arguments.some(
      (value) => argumentType(schema, value) === null && !value.hasDefault && !value.type.endsWith("?"),
    )
  ) {
    return false;
  }
  return resultType(schema) !== null;
}

/** The call signatures of an overload, without documentation: "(input: Tensor, dim: Int): Tensor". */
export function signatures(schema: Schema, out: Schema | undefined, form: Form): string[] {
  const known = schema.arguments.filter((value) => argumentType(schema, value) !== null && !isOutArgument(value));
  const positional = known
    .filter((value) => !value.keywordOnly)
    .slice(form === "method" ? 1 : 0)
    .map((value, i) => parameter(schema, value, form, i));
  const result = resultOf(schema, form);

  const tail = [
    ...keywords(schema, known, form),
    ...(out !== undefined && form === "function" ? [outOption(out)] : []),
  ];
  const base = factoryType(known);
  const options = (extra: readonly Parameter[]) => optionsOf(base, [...extra, ...tail]);

  const lines: string[] = [];
  // From all given by position to only the required ones, the rest by name.
  const firstOptional = positional.findIndex((p) => p.optional);
  const named = positional.findIndex((p) => p.name === "dim" || p.name === "dims");
  const from = firstOptional < 0 ? positional.length : firstOptional;
  const least = named >= 0 && (form === "method" || named > 0) ? Math.min(named, from) : from;
  for (let given = positional.length; given >= least; given--) {
    // An operator's own name is for exact calls: all by position, or all optional ones by name.
    if (form === "operator" && given !== positional.length && given !== least) continue;
    const rest = positional.slice(given);
    const object = options(rest);
    const required = rest.length > 0 || tail.some((p) => !p.optional);
    // No optional parameter may stand before required options: it is left out by the next shorter form.
    const list = positional.slice(0, given).map((p) => declare(required ? { ...p, optional: false } : p));
    if (object !== null) list.push(`options${required ? "" : "?"}: ${object}`);
    lines.push(`(${list.join(", ")}): ${result}`);
  }
  if (form !== "operator") lines.push(...looseForms(positional, options([]), result));
  return lines;
}

/** `view(2, 3)` beside `view([2, 3])`. */
function looseForms(positional: readonly Parameter[], options: string | null, result: string): string[] {
  const last = positional.at(-1);
  const isLast =
    last !== undefined &&
    last.loose &&
    (positional.length === 1 || positional[0]?.type === "Tensor") &&
    positional.length <= 2;
  if (!isLast) return [];
  const before = positional.slice(0, -1).map(declare);
  const loose = [`(${[...before, `...${last.name}: Int[]`].join(", ")}): ${result}`];
  if (options !== null) {
    loose.push(`(${[...before, `...args: [...${last.name}: Int[], options: ${options}]`].join(", ")}): ${result}`);
  }
  return loose;
}

function parameter(schema: Schema, value: SchemaValue, form: Form, index: number): Parameter {
  let type = argumentType(schema, value) ?? "unknown";
  if (
    type === "Tensor" &&
    numbersAsTensors.has(schema.name) &&
    !(form === "method" && index === 0 && value.name === "self")
  ) {
    type = "Tensor | Scalar";
  }
  const name = form === "function" && value.name === "self" ? "input" : camelCase(value.name);
  return {
    name: reserved.has(name) ? `${name}_` : name,
    type,
    optional: value.hasDefault,
    loose: /^(Sym)?[iI]nt\[\d*\]$/.test(value.type),
  };
}

function keywords(schema: Schema, known: readonly SchemaValue[], form: Form): Parameter[] {
  const factory = factoryType(known) !== null;
  return known
    .filter((value) => value.keywordOnly && !(factory && factoryNames.has(value.name)))
    .map((value, i) => parameter(schema, value, form, i + 1));
}

const factoryNames = new Set(["dtype", "layout", "device", "pin_memory"]);

/** The options that all functions making tensors share. */
function factoryType(known: readonly SchemaValue[]): string | null {
  const names = new Set(known.filter((value) => value.keywordOnly).map((value) => value.name));
  return [...factoryNames].every((name) => names.has(name)) ? "FactoryOptions" : null;
}

function outOption(out: Schema): Parameter {
  const written = out.arguments.filter(isOutArgument);
  const types = written.map((value) => argumentType(out, value) ?? "Tensor");
  return {
    name: "out",
    type: types.length === 1 ? `${types[0]}` : `[${types.join(", ")}]`,
    optional: true,
    loose: false,
  };
}

function optionsOf(base: string | null, properties: readonly Parameter[]): string | null {
  if (properties.length === 0) return base;
  const object = `{ ${properties.map(declare).join("; ")} }`;
  return base === null ? object : `${base} & ${object}`;
}

function declare(p: Parameter): string {
  return `${p.name}${p.optional ? "?" : ""}: ${p.type}`;
}

function resultOf(schema: Schema, form: Form): string {
  const self = schema.arguments[0];
  const inPlace =
    self?.written === true &&
    self.type === "Tensor" &&
    schema.returns.length === 1 &&
    schema.returns[0]?.written === true;
  if (inPlace && form === "method") return "this";
  return resultType(schema) ?? "unknown";
}
