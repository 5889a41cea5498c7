/** @file Objects of configurations: `{class_path, init_args}` becomes an object of the class. */
import type { ParameterType } from "../../parameters/type.js";
import { optionsOf } from "../../parameters/type-text.js";
import type { ClassDescription } from "../../parameters/description.js";
import { show } from "../../util/show.js";
import { TypeError } from "../../util/user-errors.js";
import { Float, isRecord, numberOf, plain } from "../yaml/float.js";
import { classOf, type ClassValue, isClassValue } from "./class-value.js";
import type { Scope } from "./scope.js";
import { ValueError } from "./value-error.js";

/** Makes an object; programs may replace how those of some classes are made. */
export type Create = (description: ClassDescription, args: Readonly<Record<string, unknown>>) => unknown;

const create: Create = (description, args) => description.create(args);

/** A complete value of a type as its class takes it: objects made, functions that make objects, numbers without their form. */
export function instantiate(type: ParameterType, value: unknown, scope: Scope, make: Create = create): unknown {
  if (value instanceof Float) return value.value;
  if (typeof value !== "object" || value === null) return value;
  for (const option of optionsOf(type)) {
    const made = instantiateOne(option, value, scope, make);
    if (made !== undefined) return made;
  }
  return plain(value);
}

function instantiateOne(type: ParameterType, value: object, scope: Scope, make: Create): unknown {
  switch (type.kind) {
    case "class":
    case "callable": {
      const base = type.kind === "class" ? type.base : type.returns;
      const description = isClassValue(value) ? knownClass(value, base, scope) : null;
      if (description === null) return undefined;
      const args = argumentsOf(description, value as ClassValue, scope, make);
      return type.kind === "class" ? make(description, args) : factory(description, args);
    }
    case "dataclass":
      return isRecord(value) ? instantiateFields(type.description, value, scope, make) : undefined;
    case "list":
    case "set":
    case "sequence":
      return Array.isArray(value) ? value.map((item) => instantiate(type.item, item, scope, make)) : undefined;
    case "tuple":
      return Array.isArray(value)
        ? value.map((item, i) => instantiate(type.items[i] ?? type.rest ?? { kind: "any" }, item, scope, make))
        : undefined;
    case "dict":
      if (!isRecord(value)) return undefined;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, instantiate(type.value, item, scope, make)]),
      );
    default:
      return undefined;
  }
}

function knownClass(value: ClassValue, base: ClassDescription, scope: Scope): ClassDescription | null {
  try {
    return classOf(value.class_path, base, scope);
  } catch (error) {
    if (error instanceof ValueError) return null; // another type of the union has it
    throw error;
  }
}

/** The arguments of an object, under the names of files. */
export function argumentsOf(
  description: ClassDescription,
  value: ClassValue,
  scope: Scope,
  make: Create = create,
): Record<string, unknown> {
  const others = value.dict_kwargs ?? {};
  const known = description.parameters().map(({ name }) => name);
  const unknown = Object.keys(others).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(
      `${description.path}: expected dict_kwargs that it declares. Received: ${show(unknown)}. It takes ${known.length === 0 ? "none" : known.join(", ")}.`,
    );
  }
  return { ...instantiateFields(description, value.init_args ?? {}, scope, make), ...(plain(others) as object) };
}

/** Values of parameters as a class takes them. */
export function instantiateFields(
  description: ClassDescription,
  values: Readonly<Record<string, unknown>>,
  scope: Scope,
  make: Create = create,
): Record<string, unknown> {
  const types = new Map(description.parameters().map(({ name, type }) => [name, type]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = types.get(name);
      return [name, type === undefined ? plain(numberOf(value)) : instantiate(type, value, scope, make)];
    }),
  );
}

/** A function that makes an object when it is given the arguments that only the program has. */
function factory(
  description: ClassDescription,
  args: Readonly<Record<string, unknown>>,
): (...first: unknown[]) => unknown {
  return (...first) => {
    const given = (description.first ?? []).slice(0, first.length).map((name, i) => [name, first[i]] as const);
    return description.create({ ...args, ...Object.fromEntries(given) });
  };
}
