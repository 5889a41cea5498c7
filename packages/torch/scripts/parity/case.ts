/** @file A recorded case, read so that nothing of it goes unnoticed. */
import type { Json, JsonObject } from "./decode.js";

export const kinds = [
  "function",
  "error",
  "index",
  "print",
  "module",
  "optimizer",
  "scheduler",
  "sampler",
  "init",
] as const;

/** What a case records. */
export type Kind = (typeof kinds)[number];

/** What is called on recorded names, whose types only the case knows. */
export type Callable = (...args: unknown[]) => unknown;

/** A class on a recorded name. */
export type Constructor<T> = new (...args: unknown[]) => T;

/** A name that the library does not have. */
export class MissingName extends Error {
  override readonly name = "MissingName";
}

/** A case that does not say what its kind has to say. */
export class BadCase extends Error {
  override readonly name = "BadCase";
}

/** One recorded case. Notes which fields have been read: a field that nobody has read is one that nobody compares. */
export class Case<K extends string = string> {
  readonly id: string;
  readonly kind: K;
  readonly #fields: JsonObject;
  readonly #read = new Set(["id", "kind"]);

  /** @param known the kinds of cases that a runner replays */
  constructor(line: Json, known: readonly K[]) {
    this.#fields = object(line, "a case");
    this.id = this.string("id");
    const name = this.string("kind");
    const kind = known.find((k) => k === name);
    if (kind === undefined) throw new BadCase(`unknown kind of case: ${name}`);
    this.kind = kind;
  }

  has(field: string): boolean {
    return Object.hasOwn(this.#fields, field);
  }

  /** The field's value. A field that is absent is an error. */
  get(field: string): Json {
    const value = this.optional(field);
    if (value === undefined) throw new BadCase(`no field ${field}`);
    return value;
  }

  optional(field: string): Json | undefined {
    this.#read.add(field);
    return this.#fields[field];
  }

  string(field: string): string {
    return string(this.get(field), field);
  }

  number(field: string): number {
    return numeric(this.get(field), field);
  }

  list(field: string): Json[] {
    return list(this.get(field), field);
  }

  object(field: string): JsonObject {
    return object(this.get(field), field);
  }

  /** A field that says "so it is", or is absent. */
  flag(field: string): boolean {
    const value = this.optional(field) ?? false;
    if (typeof value !== "boolean") throw new BadCase(`${field}: expected a boolean`);
    return value;
  }

  /** Fields that no code has looked at. */
  unread(): string[] {
    return Object.keys(this.#fields).filter((field) => !this.#read.has(field));
  }
}

/** The value as a string. */
export function string(v: Json | undefined, where: string): string {
  if (typeof v !== "string") throw new BadCase(`${where}: expected a string`);
  return v;
}

/** The value as a number. */
export function numeric(v: Json | undefined, where: string): number {
  if (typeof v !== "number") throw new BadCase(`${where}: expected a number`);
  return v;
}

/** The value as an array. */
export function list(v: Json | undefined, where: string): Json[] {
  if (!Array.isArray(v)) throw new BadCase(`${where}: expected an array`);
  return v;
}

/** The value as an object. */
export function object(v: Json | undefined, where: string): JsonObject {
  if (typeof v !== "object" || v === null || Array.isArray(v)) throw new BadCase(`${where}: expected an object`);
  return v;
}

/** An object that must have these keys and no other: a further one would be something that nobody compares. */
export function exactly(v: Json | undefined, keys: readonly string[], where: string): JsonObject {
  const fields = object(v, where);
  const given = Object.keys(fields);
  if (given.length !== keys.length || keys.some((key) => !Object.hasOwn(fields, key))) {
    throw new BadCase(`${where}: expected the fields ${keys.join(", ")}. Received: ${given.join(", ")}`);
  }
  return fields;
}

/** The value behind a path of names. `full` is the recorded name. */
export function lookUp(start: unknown, path: readonly string[], full: string): unknown {
  let found = start;
  for (const part of path) {
    found = (found as Record<string, unknown> | undefined)?.[part];
    if (found === undefined) throw new MissingName(`missing: ${full}`);
  }
  return found;
}

/** The function behind a path of names. */
export function lookUpFunction(start: unknown, path: readonly string[], full: string): Callable {
  const found = lookUp(start, path, full);
  if (typeof found !== "function") throw new MissingName(`missing: ${full} is no function`);
  return found as Callable;
}

/** The class of a name. */
export function lookUpClass<T>(start: unknown, name: string): Constructor<T> {
  return lookUpFunction(start, [name], name) as unknown as Constructor<T>;
}
