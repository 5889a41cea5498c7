/** @file Values of parameters as files have them, and as programs have them. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { isDurationLike, parseDuration } from "../util/duration.js";
import { type ClassDescription, type ClassType, isClassOf } from "./description.js";
import { parseTimedelta, timedeltaText } from "./timedelta.js";
import type { ParameterType } from "./type.js";

/**
 * A value of a file in the form that a constructor takes: fields of plain objects under their names in TypeScript, durations as objects, sets
 * as Sets. Objects in it are already made. What does not fit stays as it is, for the check that comes after.
 */
export function toCode(type: ParameterType, value: unknown): unknown {
  switch (type.kind) {
    case "timedelta": {
      const milliseconds = typeof value === "string" ? parseTimedelta(value) : null;
      return milliseconds === null ? value : { milliseconds };
    }
    case "list":
    case "sequence":
      return Array.isArray(value) ? value.map((item: unknown) => toCode(type.item, item)) : value;
    case "set":
      return Array.isArray(value) ? new Set(value.map((item: unknown) => toCode(type.item, item))) : value;
    case "tuple":
      return Array.isArray(value)
        ? value.map((item: unknown, i) => itemToCode(type.items[i] ?? type.rest, item))
        : value;
    case "dict":
      return isPlainObject(value) ? entries(value, (name, item) => [name, toCode(type.value, item)]) : value;
    case "union": {
      const fitting = type.options.find((option) => fits(option, value));
      return fitting === undefined ? value : toCode(fitting, value);
    }
    case "dataclass":
      return isPlainObject(value) ? fieldsToCode(type.description, value) : value;
    default:
      return value;
  }
}

function itemToCode(type: ParameterType | undefined, item: unknown): unknown {
  return type === undefined ? item : toCode(type, item);
}

/** Values of a file under their names in TypeScript, as a constructor takes them; names that are not known stay. */
export function fieldsToCode(
  description: Pick<ClassDescription, "parameters">,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = new Map(description.parameters().map((parameter) => [parameter.name, parameter]));
  return entries(given, (name, value) => {
    const parameter = known.get(name);
    return parameter === undefined ? [name, value] : [parameter.key, toCode(parameter.type, value)];
  });
}

/** Whether a value of a file has the outer form of a type. */
function fits(type: ParameterType, value: unknown): boolean {
  switch (type.kind) {
    case "none":
      return value === null;
    case "bool":
      return typeof value === "boolean";
    case "int":
    case "float":
      return typeof value === "number";
    case "str":
    case "path":
      return typeof value === "string";
    case "timedelta":
      return typeof value === "number" || (typeof value === "string" && parseTimedelta(value) !== null);
    case "literal":
    case "enum":
      return (type.values as readonly unknown[]).includes(value);
    case "list":
    case "set":
    case "sequence":
    case "tuple":
      return Array.isArray(value);
    case "dict":
      return isPlainObject(value);
    case "dataclass": {
      const names = new Set(type.description.parameters().map(({ name }) => name));
      return isPlainObject(value) && Object.keys(value).every((name) => names.has(name));
    }
    case "class":
      return type.base.type !== undefined && typeof value === "object" && value instanceof type.base.type;
    case "callable":
      return typeof value === "function";
    case "union":
      return type.options.some((option) => fits(option, value));
    case "any":
      return true;
  }
}

/** A value that has no form in files, such as an object of a class. */
export const notData: unique symbol = Symbol("not data");

/**
 * A value of a program as files have it; `notData` where they cannot.
 *
 * @param pathOf the class path of a class
 */
export function toFile(type: ParameterType, value: unknown, pathOf: (Class: ClassType) => string): unknown {
  switch (type.kind) {
    case "timedelta":
      if (typeof value === "number") return timedeltaText(value);
      return isDurationLike(value) ? timedeltaText(parseDuration(value)) : notData;
    case "path":
      return String(value);
    case "list":
    case "sequence":
      return itemsToFile(value, () => type.item, pathOf);
    case "set":
      return itemsToFile(value instanceof Set ? [...value] : value, () => type.item, pathOf);
    case "tuple":
      return itemsToFile(value, (i) => type.items[i] ?? type.rest, pathOf);
    case "dict":
      return isPlainObject(value)
        ? allData(entries(value, (name, item) => [name, toFile(type.value, item, pathOf)]))
        : notData;
    case "union": {
      const fitting = type.options.find((option) => fits(option, value));
      return fitting === undefined ? plainData(value) : toFile(fitting, value, pathOf);
    }
    case "dataclass":
      return isPlainObject(value) ? fieldsToFile(type.description, value, pathOf) : notData;
    case "callable":
      return isClassOf(value, type.returns) ? { class_path: pathOf(value) } : notData;
    default:
      return plainData(value);
  }
}

function itemsToFile(
  value: unknown,
  typeOf: (i: number) => ParameterType | undefined,
  pathOf: (Class: ClassType) => string,
): unknown {
  if (!Array.isArray(value)) return notData;
  const items = value.map((item: unknown, i) => {
    const type = typeOf(i);
    return type === undefined ? plainData(item) : toFile(type, item, pathOf);
  });
  return items.includes(notData) ? notData : items;
}

/** All fields with their defaults, under the names of files. */
function fieldsToFile(
  description: ClassDescription,
  value: Readonly<Record<string, unknown>>,
  pathOf: (Class: ClassType) => string,
): unknown {
  const fields = description.parameters().flatMap(({ name, key, type, default: unset }) => {
    const given = value[key];
    const item = given === undefined ? unset : toFile(type, given, pathOf);
    return item === undefined ? [] : [[name, item] as const];
  });
  return allData(Object.fromEntries(fields));
}

function allData(values: Readonly<Record<string, unknown>>): unknown {
  return Object.values(values).includes(notData) ? notData : values;
}

/** Values that files can hold as they are. */
function plainData(value: unknown): unknown {
  if (Array.isArray(value))
    return itemsToFile(
      value,
      () => undefined,
      () => "",
    );
  if (isPlainObject(value)) return allData(entries(value, (name, item) => [name, plainData(item)]));
  return value === null || ["string", "number", "boolean"].includes(typeof value) ? value : notData;
}

function entries(
  values: Readonly<Record<string, unknown>>,
  each: (name: string, value: unknown) => readonly [string, unknown],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => each(name, value)));
}
