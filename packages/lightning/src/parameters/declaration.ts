/** @file A class's declared parameters at run time: their names, checks and defaults. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { type AnyOptions, option, Options, required } from "../util/options.js";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";
import { fileNameOf } from "./describe-fields.js";
import { notData, toCode, toFile } from "./file-values.js";
import { isJsonSchemaSource, type SchemaReader, schemaReader } from "./json-schema-source.js";
import type { Parameter, ParameterTable } from "./parameter.js";
import { ruleOf } from "./rule-of.js";

/** A parameter with its two names. */
export interface DeclaredParameter extends Parameter {
  /** The name in TypeScript. */
  readonly key: string;
  /** The name in files and on the command line. */
  readonly name: string;
}

/** The declared parameters of one class. */
export class Declaration {
  /** The parameters by their names in TypeScript. */
  readonly table: ParameterTable;
  /** The parameters with both names, in their order. */
  readonly parameters: readonly DeclaredParameter[];
  readonly #check: SchemaReader["read"];
  readonly #byEither: ReadonlyMap<string, DeclaredParameter>;

  /** @param schema what checks the values in place of the types, where the parameters are those of another library's schema */
  constructor(table: ParameterTable, schema: SchemaReader | null = null) {
    this.table = table;
    this.parameters = Object.entries(table).map(([key, parameter]) => ({
      key,
      name: fileNameOf(key, parameter),
      ...parameter, // of a function only what the declaration has put there
    }));
    this.#check = schema?.read ?? null;
    this.#byEither = new Map([
      ...this.parameters.map((one) => [one.name, one] as const),
      ...this.parameters.map((one) => [one.key, one] as const),
    ]);
  }

  /**
   * Checks what callers wrote, and adds the defaults.
   *
   * @param owner the class's name, for messages
   * @throws TypeError for anything but an object, for an unknown name (with the nearest), for one that is missing, and for a value that a
   * parameter does not take
   */
  read(owner: string, given: unknown): Record<string, unknown> {
    const options = this.#options(owner);
    const named = options.checkNames(given);
    for (const { key, isRequired } of this.parameters) {
      if (!isRequired || named[key] !== undefined) continue;
      throw new TypeError(
        `${owner}: expected ${key}. Received: ${show(given)}, without it. Give { ${key}: ... }; only what has a default may be left out.`,
      );
    }
    return this.#check === null ? options.read(given) : this.#check(owner, given);
  }

  #options(owner: string): AnyOptions {
    const table = this.parameters.map((one) => {
      const rule = ruleOf(one.type);
      return [one.key, one.isRequired ? required(rule) : option(rule, one.default)] as const;
    });
    return new Options(owner, Object.fromEntries(table));
  }

  /** Whether an object has no names but declared ones, and all that must be given. */
  mayBeWhole(given: object): boolean {
    return (
      Object.keys(given).every((name) => Object.hasOwn(this.table, name)) &&
      this.parameters.every(({ key, isRequired }) => !isRequired || Reflect.get(given, key) !== undefined)
    );
  }

  /** Values as files have them, under their names there, for checkpoints and loggers; what is not declared, or no data, stays. */
  toFile(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return mapped(values, (key, value) => {
      const parameter = this.#byEither.get(key);
      if (parameter === undefined) return [key, value];
      const data = toFile(parameter.type, value, (Class) => Class.name);
      return [parameter.name, data === notData ? value : data];
    });
  }

  /** What `toFile` gave, as the constructor takes it; names that are not declared are left out. */
  fromFile(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return mapped(values, (name, value) => {
      const parameter = this.#byEither.get(name);
      return parameter === undefined ? null : [parameter.key, toCode(parameter.type, value)];
    });
  }
}

function mapped(
  values: Readonly<Record<string, unknown>>,
  each: (name: string, value: unknown) => readonly [string, unknown] | null,
): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const entry = each(name, value);
    if (entry !== null) setOwn(made, ...entry);
  }
  return made;
}

const declarations = new WeakMap<object, Declaration>();

/**
 * The declaration that a table of parameters or a schema is.
 *
 * @param owner the class's name, for messages
 * @returns null for anything else
 * @throws TypeError for a table with members that are no parameters
 */
export function declarationOf(params: unknown, owner: string): Declaration | null {
  if (typeof params !== "object" || params === null) return null;
  const known = declarations.get(params);
  if (known !== undefined) return known;
  const made = declared(params, owner);
  if (made !== null) declarations.set(params, made);
  return made;
}

function declared(params: object, owner: string): Declaration | null {
  if (isJsonSchemaSource(params)) {
    const schema = schemaReader(params, owner);
    return new Declaration(schema.table, schema);
  }
  if (!isPlainObject(params)) return null;
  const entries = Object.entries(params);
  const wrong = entries.find(([, value]) => !isParameter(value));
  // A class may have a static member of that name for something else.
  if (wrong !== undefined && entries.every(([, value]) => !isParameter(value))) return null;
  if (wrong !== undefined) {
    throw new TypeError(
      `${owner}.params: expected each parameter as p declares it. Received: ${wrong[0]}: ${show(wrong[1])}. Write ${wrong[0]}: p.float({ default: 0.1 }), for example.`,
    );
  }
  return new Declaration(params as ParameterTable);
}

function isParameter(value: unknown): value is Parameter {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return false;
  return "type" in value && "isRequired" in value && "fileName" in value;
}

/** What a class declares, or the class that it extends; null for one without. */
export function declarationIn(Class: object): Declaration | null {
  const name: unknown = Reflect.get(Class, "name");
  return declarationOf(Reflect.get(Class, "params"), typeof name === "string" ? name : "class");
}
