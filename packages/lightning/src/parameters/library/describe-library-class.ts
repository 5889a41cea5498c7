/** @file The description of a class of the library: Python's signature where Python has it, and the options that are declared here. */
import { camelCase } from "@lightning-ts/torch/util/names";
import { NotAvailableError } from "../../util/errors.js";
import { type AnyOptions, Options, pythonName } from "../../util/options.js";
import { sameValue } from "../../util/same-value.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import type { Signature } from "../../generated/signatures.js";
import { type Names, parseAnnotation } from "../annotation.js";
import type { ClassDescription, ClassType, ParameterDescription } from "../description.js";
import { notData, toCode, toFile } from "../file-values.js";
import { typeOfSchema } from "../from-json-schema.js";

/** What a class of the library is described by. */
export interface LibraryClass {
  readonly path: string;
  readonly aliases: readonly string[];
  readonly Class: ClassType;
  /** What Python's constructor takes; null for a class that Python does not have. */
  readonly signature: Signature | null;
  /** The paths of the classes that it extends. */
  readonly bases: () => readonly string[];
  /** What names in Python's annotations stand for. */
  readonly names: Names;
  /** The texts of the class and of its parameters. */
  readonly docs: Docs | null;
}

/** The doc comments of a class. */
export interface Docs {
  /** Of the class. */
  readonly doc: string;
  /** Of what its constructor takes, by the names of TypeScript. */
  readonly params: Readonly<Record<string, string>>;
}

/** Options that are called otherwise here. */
const otherNames: Readonly<Record<string, string>> = {
  precision_plugin: "precision",
  cluster_environment: "environment",
};

/** What Python's signature names, but not for this class. */
const notOfClass: Readonly<Record<string, readonly string[]>> = {
  "torch.nn.GRU": ["proj_size"],
  "torch.nn.RNN": ["proj_size"],
  // Two old names, which Python warns of.
  "torch.nn.Hardtanh": ["min_value", "max_value"],
};

/** What is given by position, where that is not all that must be given. */
const byPosition: Readonly<Record<string, readonly string[]>> = {
  HalfPrecision: ["precision"],
  AsyncCheckpointIO: ["checkpointIo"],
};

/** A parameter, and whether the class takes it here. */
interface Taken extends ParameterDescription {
  readonly isTaken: boolean;
}

/** The description of a class of the library. */
export function describeLibraryClass(of: LibraryClass): ClassDescription {
  const { path, aliases, Class, signature, docs, bases } = of;
  let found: readonly Taken[] | null = null;
  const taken = (): readonly Taken[] => (found ??= parametersOf(of));
  return {
    path,
    name: Class.name,
    aliases,
    type: Class,
    get bases() {
      return bases();
    },
    ...(docs === null || docs.doc === "" ? {} : { doc: docs.doc }),
    ...(signature?.abstract === true ? { abstract: true } : {}),
    ...(signature?.first === undefined ? {} : { first: signature.first }),
    parameters: () => taken(),
    create: (given) => create(of, taken(), given),
  };
}

function optionsOf(Class: ClassType): AnyOptions | null {
  const options: unknown = Reflect.get(Class, "options");
  return options instanceof Options ? (options as AnyOptions) : null;
}

const plainName = (name: string): string => name.replaceAll("_", "").toLowerCase();

function parametersOf({ path, Class, signature, names, docs }: LibraryClass): Taken[] {
  const options = optionsOf(Class);
  const keys = options === null ? null : new Map(Object.keys(options.table).map((key) => [plainName(key), key]));
  const used = new Set<string>();
  const fileNames = new Map((signature?.params ?? []).map(([name]) => [camelCase(name), name]));
  const docOf = (key: string): { doc?: string } => {
    // Files have other names for what a comment names.
    const doc = docs?.params[key]?.replaceAll(/`(\w+)`/g, (_, name: string) => `\`${fileNames.get(name) ?? name}\``);
    return doc === undefined ? {} : { doc };
  };
  const ofPython = (signature?.params ?? []).map(([name, type, value, isNoData]): Taken => {
    const key = keys === null ? camelCase(name) : keys.get(plainName(otherNames[name] ?? name));
    if (key !== undefined) used.add(key);
    const isRequired = value === undefined && isNoData === undefined;
    return {
      name,
      key: key ?? camelCase(name),
      type: parseAnnotation(type, names),
      required: isRequired,
      ...(isRequired || isNoData !== undefined ? {} : { default: defaultOf(value) }),
      ...docOf(key ?? camelCase(name)),
      // What must be given and is no option is given by position.
      isTaken: (key !== undefined || isRequired) && notOfClass[path]?.includes(name) !== true,
    };
  });
  const own = Object.entries(options?.table ?? {}).filter(([key]) => !used.has(key));
  const ofOptions = own.map(([key, { rule, default: value, isRequired }]): Taken => {
    const type = typeOfSchema(rule.schema);
    const data = value === undefined ? notData : toFile(type, value, () => "");
    return {
      name: pythonName(key),
      key,
      type,
      required: isRequired,
      ...(data === notData ? {} : { default: data }),
      ...docOf(key),
      own: true,
      isTaken: true,
    };
  });
  return [...ofPython, ...ofOptions];
}

/** Numbers that JSON does not have are written as `{ float: "inf" }`. */
function defaultOf(value: unknown): unknown {
  const text: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "float") : undefined;
  return typeof text === "string" ? Number(text.replace("inf", "Infinity")) : value;
}

/** Constructs a class: with what the program gives, what is given by position, and one object of the rest. */
function create(
  { path, Class, signature }: LibraryClass,
  parameters: readonly Taken[],
  given: Readonly<Record<string, unknown>>,
): unknown {
  const Constructed = Class as unknown as new (...args: unknown[]) => unknown;
  const values = new Map<string, unknown>();
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const first = signature?.first ?? [];
  const options = optionsOf(Class);
  for (const [name, value] of Object.entries(given)) {
    if (first.includes(name)) continue;
    const parameter = known.get(name);
    if (parameter === undefined) throw unknownName(path, name, [...known.keys()]);
    if (isUnset(path, parameter, value, options)) continue;
    if (!parameter.isTaken) throw new NotAvailableError(`${path}: ${name}`, `the argument ${name}`);
    values.set(parameter.key, toCode(parameter.type, value));
  }
  const positional = positionalOf(Class, parameters);
  const named = Object.fromEntries([...values].filter(([key]) => !positional.includes(key)));
  const args = [...first.map((name) => given[name]), ...positional.map((key) => values.get(key))];
  if (Object.keys(named).length > 0) return new Constructed(...args, named);
  while (args.length > 0 && args.at(-1) === undefined) args.pop();
  return new Constructed(...args);
}

/** Python's defaults that mean the same as other ones here. */
const sameDefaults: readonly string[] = ["lightning.pytorch.callbacks.BatchSizeFinder.batch_arg_name"];

/** Whether a value is the default, which is then left to the constructor: there it may be no data. */
function isUnset(path: string, parameter: Taken, value: unknown, options: AnyOptions | null): boolean {
  if (!("default" in parameter) || !sameValue(value, parameter.default)) return false;
  const own = options?.has(parameter.key) === true ? options.table[parameter.key] : undefined;
  const isOther = own !== undefined && value !== null && !sameValue(own.default ?? null, value);
  return !isOther || sameDefaults.includes(`${path}.${parameter.name}`);
}

/** The keys of what the constructor takes by position: what must be given and is no option, and what the options say. */
function positionalOf(Class: ClassType, parameters: readonly Taken[]): readonly string[] {
  const options = optionsOf(Class);
  const required = parameters.filter((one) => one.required && options?.has(one.key) !== true).map((one) => one.key);
  return byPosition[Class.name] ?? [...required, ...(options?.positional ?? [])];
}

function unknownName(path: string, name: string, known: readonly string[]): RangeError {
  return new RangeError(
    `${path}: expected arguments that it takes. Received: ${show(name)}. It takes ${known.length === 0 ? "none" : known.join(", ")}.`,
  );
}
