/** @file Given values in the form of their parameter's type. Classes keep only what was given: defaults come at the end. */
import { ownValue, setOwn } from "@lightning-ts/torch/util/own-keys";
import { nearest } from "@lightning-ts/torch/util/nearest";
import type { Literal, ParameterType } from "../../parameters/type.js";
import { typeText } from "../../parameters/type-text.js";
import { parseTimedelta, timedeltaText } from "../../parameters/timedelta.js";
import { Float, floatOf, isRecord, numberOf } from "../yaml/float.js";
import type { ClassDescription } from "../../parameters/description.js";
import { adaptClass, classOf, type ClassValue, parameterOf, within } from "./class-value.js";
import { readText } from "./read-text.js";
import type { Given, Scope } from "./scope.js";
import { received, unfit, ValueError } from "./value-error.js";

/**
 * A given value in the form of a type: numbers from texts, names of classes as `{class_path, init_args}`.
 *
 * @param previous the value until now: what is given may be a part of it, or be added to it
 * @throws ValueError for a value that the type does not take
 */
export function adapt(type: ParameterType, given: Given, previous: unknown, scope: Scope): unknown {
  switch (type.kind) {
    case "union":
      return adaptUnion(type.options, given, previous, scope);
    case "list":
    case "set":
    case "sequence":
      return adaptList(type.item, given, previous, scope);
    case "class":
      return adaptClass(type.base, given, previous, scope, adapt);
    case "callable":
      return withShortestPath(adaptClass(type.returns, given, previous, scope, adapt), type.returns, scope);
    case "dict":
      return adaptDict(type, given, previous, scope);
    case "dataclass":
      return adaptDataclass(type, given, previous, scope);
    case "any":
      return adaptAny(given, previous);
    default:
      if (given.path !== undefined && given.path.length > 0)
        throw unfit(`a value of type ${typeText(type)}`, given.path.join("."));
      return adaptPlain(type, given.value, scope);
  }
}

/** Of what makes objects later Python saves the shortest path, whatever is written; of objects it keeps what is written. */
function withShortestPath(value: ClassValue, base: ClassDescription, scope: Scope): ClassValue {
  return { ...value, class_path: classOf(value.class_path, base, scope).path };
}

type PlainType = Exclude<
  ParameterType,
  { kind: "union" | "list" | "set" | "sequence" | "class" | "callable" | "dict" | "dataclass" | "any" }
>;

/** A value without parts, or a tuple. */
function adaptPlain(type: PlainType, value: unknown, scope: Scope): unknown {
  const read = typeof value === "string" ? readText(value) : value;
  switch (type.kind) {
    case "str":
    case "path":
      if (typeof value === "string") return value;
      break;
    case "bool":
      if (typeof read === "boolean") return read;
      break;
    case "int":
      if (typeof read === "number" && Number.isInteger(read)) return read;
      break;
    case "float":
      if (read instanceof Float) return read;
      if (typeof read === "number") return floatOf(read);
      break;
    case "none":
      if (read === null) return null;
      break;
    case "timedelta": {
      const milliseconds = typeof value === "string" ? parseTimedelta(value) : null;
      if (milliseconds !== null) return timedeltaText(milliseconds);
      break;
    }
    case "literal":
      return adaptLiteral(type.values, value, read);
    case "enum":
      if (typeof value === "string" && type.values.includes(value)) return value;
      throw unfit(`one of ${type.values.join(", ")}${advice(value, type.values)}`, value);
    case "tuple":
      return adaptTuple(type, value, scope);
  }
  throw unfit(article(type), value);
}

const articles: Readonly<Record<string, string>> = {
  bool: "true or false",
  int: "a whole number",
  float: "a number",
  str: "a text",
  none: "null",
  path: "a path",
  timedelta: 'a duration such as "1:00:00" or "2 days, 0:00:00"',
};

function article(type: ParameterType): string {
  return articles[type.kind] ?? typeText(type);
}

function advice(value: unknown, known: readonly string[]): string {
  const close = typeof value === "string" ? nearest(value, known) : null;
  return close === null ? "" : `: did you mean ${close}`;
}

function adaptLiteral(values: readonly Literal[], value: unknown, read: unknown): Literal {
  for (const candidate of [value, numberOf(read)]) {
    const found = values.find((one) => one === candidate);
    if (found !== undefined) return found;
  }
  const texts = values.filter((one) => typeof one === "string");
  throw unfit(`one of ${values.map((one) => JSON.stringify(one)).join(", ")}${advice(value, texts)}`, value);
}

function adaptTuple(type: Extract<ParameterType, { kind: "tuple" }>, value: unknown, scope: Scope): unknown[] {
  const { items, rest } = type;
  if (!Array.isArray(value)) throw unfit(`a list for ${typeText(type)}`, value);
  if (value.length < items.length || (rest === undefined && value.length > items.length)) {
    throw unfit(`${items.length} items for ${typeText(type)}`, value);
  }
  return value.map((item: unknown, i) =>
    within(`item ${i}`, () => adapt(items[i] ?? rest ?? { kind: "any" }, { value: item }, undefined, scope)),
  );
}

function adaptAny({ value, isText, path = [] }: Given, previous: unknown): unknown {
  const read = isText === true && typeof value === "string" ? readText(value) : value;
  const [first, ...rest] = path;
  if (first === undefined) return read;
  const made: Record<string, unknown> = isRecord(previous) ? { ...previous } : {};
  setOwn(
    made,
    first,
    adaptAny(rest.length > 0 ? { value, isText: isText === true, path: rest } : { value: read }, ownValue(made, first)),
  );
  return made;
}

function isList({ kind }: ParameterType): boolean {
  return kind === "list" || kind === "set" || kind === "sequence";
}

/** Integers before floats, which take them too: of these two Python does not keep the order. */
function integersFirst(options: readonly ParameterType[]): readonly ParameterType[] {
  const rank = ({ kind }: ParameterType): number => (kind === "int" ? 0 : 1);
  const isNumber = ({ kind }: ParameterType): boolean => kind === "int" || kind === "float";
  const numbers = options.filter(isNumber).sort((a, b) => rank(a) - rank(b));
  return options.map((one) => (isNumber(one) ? (numbers.shift() ?? one) : one));
}

function adaptUnion(options: readonly ParameterType[], given: Given, previous: unknown, scope: Scope): unknown {
  const sorted =
    given.append === true
      ? [...options.filter(isList), ...options.filter((one) => !isList(one))]
      : integersFirst(options);
  // Where a list may stand, a class that is given anew has nothing of what stood there.
  const isNew = typeof given.value === "string" && (given.path ?? []).length === 0 && given.append !== true;
  const isAnew = isNew && options.some(({ kind }) => kind === "list");
  const errors: string[] = [];
  for (const option of sorted) {
    try {
      return adapt(option, given, isAnew && option.kind === "class" ? undefined : previous, scope);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      errors.push(error.message);
    }
  }
  // Of null nobody needs to hear where something else was given.
  const telling = errors.filter((_, i) => sorted[i]?.kind !== "none");
  const [only] = telling.length === 1 ? telling : [];
  if (only !== undefined)
    throw new ValueError(
      sorted.some(({ kind }) => kind === "none") ? only.replace(/\. Received:/, ", or null. Received:") : only,
    );
  throw new ValueError(
    `expected ${typeText({ kind: "union", options })}. Received: ${shown(given)}. ${[...new Set(errors)].map((text) => `\n  - ${text}`).join("")}`,
  );
}

function shown({ path = [], value }: Given): string {
  return path.length > 0 ? `${path.join(".")}=${received(value)}` : received(value);
}

function adaptList(item: ParameterType, given: Given, previous: unknown, scope: Scope): unknown[] {
  const { value, path = [], append } = given;
  const before: readonly unknown[] = Array.isArray(previous) ? previous : [];
  if (path.length > 0) {
    const last = before.at(-1);
    if (last === undefined) throw unfit("a list with items before something of its last one", path.join("."));
    return [...before.slice(0, -1), adapt(item, given, last, scope)];
  }
  if (append === true) {
    const kept = Array.isArray(previous) || previous === null || previous === undefined ? before : [previous];
    const added: readonly unknown[] = Array.isArray(value) ? value : [value];
    return [
      ...kept,
      ...added.map((one) =>
        adapt(item, { value: one, isText: given.isText === true && !Array.isArray(value) }, undefined, scope),
      ),
    ];
  }
  if (!Array.isArray(value)) throw unfit("a list", value);
  const sameLength = before.length === value.length;
  return value.map((one: unknown, i) =>
    within(`item ${i}`, () => adapt(item, { value: one }, sameLength ? before[i] : undefined, scope)),
  );
}

type DictType = Extract<ParameterType, { kind: "dict" }>;

function adaptDict(type: DictType, given: Given, previous: unknown, scope: Scope): Record<string, unknown> {
  const { value, path = [] } = given;
  const [first, ...rest] = path;
  const made: Record<string, unknown> = {};
  if (first !== undefined) {
    const before = isRecord(previous) ? previous : {};
    for (const [key, item] of Object.entries(before)) setOwn(made, key, item);
    setOwn(
      made,
      keyOf(type, first),
      within(first, () => adapt(type.value, { ...given, path: rest }, ownValue(before, first), scope)),
    );
    return made;
  }
  if (!isRecord(value)) throw unfit(`a mapping for ${typeText(type)}`, value);
  for (const [key, item] of Object.entries(value)) {
    setOwn(
      made,
      keyOf(type, key),
      within(key, () => adapt(type.value, { value: item }, undefined, scope)),
    );
  }
  return made;
}

function keyOf({ key }: DictType, name: string): string {
  if (key === "int" && !/^[-+]?\d+$/.test(name)) throw unfit("a whole number as key", name);
  return key === "int" ? String(Number(name)) : name;
}

type DataclassType = Extract<ParameterType, { kind: "dataclass" }>;

function adaptDataclass(
  { description }: DataclassType,
  given: Given,
  previous: unknown,
  scope: Scope,
): Record<string, unknown> {
  const { value, path = [] } = given;
  const before = isRecord(previous) ? previous : {};
  const made: Record<string, unknown> = { ...before };
  const set = (name: string, part: Given): void => {
    const { type, default: unset } = parameterOf(description, name);
    made[name] = within(name, () => adapt(type, part, ownValue(before, name) ?? unset, scope));
  };
  const [first, ...rest] = path;
  if (first !== undefined) set(first, { ...given, path: rest });
  else if (isRecord(value)) for (const [name, item] of Object.entries(value)) set(name, { value: item });
  else throw unfit(`a mapping with the fields of ${description.name}`, value);
  return made;
}
