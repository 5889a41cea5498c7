/** @file Objects in configurations: `{class_path, init_args, dict_kwargs}`. */
import { ownValue, setOwn } from "@lightning-ts/torch/util/own-keys";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { type ClassDescription, isSubclass } from "../../parameters/description.js";
import type { ParameterDescription } from "../../parameters/description.js";
import { ClassNotFoundError } from "../../parameters/registry.js";
import { isRecord } from "../yaml/float.js";
import type { Adapt, Given, Scope } from "./scope.js";
import { received, unfit, ValueError } from "./value-error.js";

/** An object as configurations describe it. */
export interface ClassValue {
  readonly class_path: string;
  readonly init_args?: Readonly<Record<string, unknown>>;
  /** Arguments that the description of the class does not have. */
  readonly dict_kwargs?: Readonly<Record<string, unknown>>;
}

const keys = ["class_path", "init_args", "dict_kwargs"];

/** Whether a value describes an object. */
export function isClassValue(value: unknown): value is ClassValue {
  return (
    isRecord(value) && typeof value.class_path === "string" && Object.keys(value).every((key) => keys.includes(key))
  );
}

/**
 * The class of a path or name.
 *
 * @throws ValueError where there is none that is a base or extends it
 */
export function classOf(name: string, base: ClassDescription, scope: Scope): ClassDescription {
  const ofModule = scope.registry.at(name) === null ? scope.moduleClass(name) : null;
  if (ofModule !== null) {
    if (isSubclass(ofModule, base)) return ofModule;
    throw unfit(`a class that is a ${base.name}`, name);
  }
  try {
    return scope.registry.find(name, base);
  } catch (error) {
    if (error instanceof ClassNotFoundError) throw new ValueError(lowerFirst(error.message));
    throw error;
  }
}

/** A class, and the path that a saved configuration has of it. */
interface NamedClass {
  readonly description: ClassDescription;
  readonly path: string;
}

/** The class of a path or name. A path stays as it is written, as Python keeps it; a name becomes the class's path. */
function namedClass(name: string, base: ClassDescription, scope: Scope): NamedClass {
  const description = classOf(name, base, scope);
  return { description, path: name.includes(".") && !name.includes("#") ? name : description.path };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A given object of a class, with what was given of it before where the class stays; what the new class lacks of it is left out. */
export function adaptClass(
  base: ClassDescription,
  given: Given,
  previous: unknown,
  scope: Scope,
  adapt: Adapt,
): ClassValue {
  const { value, path = [] } = given;
  const before = isClassValue(previous) ? previous : null;
  if (path.length > 0) return adaptPart(base, given, path, startOf(base, previous, scope), scope, adapt);
  if (typeof value === "string") return changeClass(namedClass(value, base, scope), before, scope);
  if (!isRecord(value)) throw unfit(`a ${base.name}: the name of a class, or {class_path, init_args}`, value);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    const start = typeof previous === "string" ? null : startOf(base, previous, scope);
    const isArguments = Object.keys(value).every((key) => !keys.includes(key));
    if (start !== null && isArguments) return adaptClass(base, { value: { init_args: value } }, start, scope, adapt);
    throw new ValueError(
      `expected a ${base.name} as {class_path, init_args}. Received: the key ${JSON.stringify(unknown)} in ${received(value)}.`,
    );
  }
  const name = value.class_path ?? before?.class_path;
  if (typeof name !== "string") throw unfit(`a ${base.name} with a class_path`, value);
  const named = namedClass(name, base, scope);
  const { description } = named;
  let made = changeClass(named, before, scope);
  const args = value.init_args ?? {};
  if (!isRecord(args)) throw unfit(`init_args of ${description.name} as a mapping`, args);
  for (const [key, item] of Object.entries(args))
    made = withArgument(made, description, [key], { value: item }, scope, adapt);
  const others = value.dict_kwargs;
  if (others !== undefined && !isRecord(others)) throw unfit(`dict_kwargs of ${description.name} as a mapping`, others);
  return others === undefined ? made : { ...made, dict_kwargs: { ...made.dict_kwargs, ...others } };
}

/** What a part is given of: what was there before, or an object of the base where that is a class of its own. */
function startOf(base: ClassDescription, previous: unknown, scope: Scope): ClassValue | null {
  if (isClassValue(previous)) return previous;
  if (typeof previous === "string") return { class_path: classOf(previous, base, scope).path };
  return base.abstract === true || base.parameters().length === 0 ? null : { class_path: base.path };
}

function adaptPart(
  base: ClassDescription,
  given: Given,
  path: readonly string[],
  start: ClassValue | null,
  scope: Scope,
  adapt: Adapt,
): ClassValue {
  const [first = "", ...rest] = path;
  if (first === "class_path" && rest.length === 0) {
    if (typeof given.value !== "string") throw unfit("the name of a class", given.value);
    return changeClass(namedClass(given.value, base, scope), start, scope);
  }
  if (start === null) {
    throw new ValueError(
      `expected the class of a ${base.name} before its arguments. Received: ${path.join(".")}, an argument of no class. Give the class first.`,
    );
  }
  const description = classOf(start.class_path, base, scope);
  const whole = { ...given, path: [] };
  if (first === "dict_kwargs") {
    const others = { ...start.dict_kwargs };
    if (rest.length === 0)
      return adaptClass(base, { value: { ...start, dict_kwargs: given.value } }, start, scope, adapt);
    setOwn<unknown>(others, rest.join("."), adapt({ kind: "any" }, whole, undefined, scope));
    return { ...start, dict_kwargs: others };
  }
  if (first === "init_args") {
    if (rest.length > 0) return withArgument(start, description, rest, given, scope, adapt);
    return adaptClass(base, { value: { init_args: given.value } }, start, scope, adapt);
  }
  return withArgument(start, description, path, given, scope, adapt);
}

/** An object with one more argument. */
function withArgument(
  made: ClassValue,
  description: ClassDescription,
  [name = "", ...rest]: readonly string[],
  given: Given,
  scope: Scope,
  adapt: Adapt,
): ClassValue {
  const isAppend = name.endsWith("+") && rest.length === 0;
  if (isAppend) return withArgument(made, description, [name.slice(0, -1)], { ...given, append: true }, scope, adapt);
  const parameter = parameterOf(description, name);
  const before = made.init_args === undefined ? undefined : ownValue(made.init_args, name);
  const init_args = { ...made.init_args };
  setOwn<unknown>(
    init_args,
    name,
    within(name, () => adapt(parameter.type, { ...given, path: rest }, before ?? parameter.default, scope)),
  );
  return { ...made, init_args };
}

/** Says in an error which argument it is about. */
export function within<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ValueError) throw new ValueError(`${name}: ${error.message}`);
    throw error;
  }
}

/** @throws ValueError for a name that the class has no parameter of, with the nearest one */
export function parameterOf(description: ClassDescription, name: string): ParameterDescription {
  const all = description.parameters();
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  const known = all.map((one) => one.name);
  const close = nearest(name, known);
  const advice =
    close !== null ? `Did you mean ${close}?` : known.length > 0 ? `It has ${known.join(", ")}.` : "It has none.";
  throw new ValueError(
    `expected an argument of ${description.path}. Received: ${name}, which it does not have. ${advice}`,
  );
}

/** Another class, with those arguments of the one before that it has too. */
function changeClass(
  { description, path: class_path }: NamedClass,
  before: ClassValue | null,
  scope: Scope,
): ClassValue {
  if (before === null) return { class_path };
  if (before.class_path === class_path) return before;
  const known = new Set(description.parameters().map(({ name }) => name));
  const entries = Object.entries(before.init_args ?? {});
  const dropped = entries.filter(([name]) => !known.has(name)).map(([name]) => name);
  if (dropped.length > 0) {
    scope.warn(
      `The class changes from ${before.class_path} to ${class_path}, which has no ${dropped.join(", ")}: what was given for it is left out.`,
    );
  }
  const kept = entries.filter(([name]) => known.has(name));
  return kept.length === 0 ? { class_path } : { class_path, init_args: Object.fromEntries(kept) };
}
