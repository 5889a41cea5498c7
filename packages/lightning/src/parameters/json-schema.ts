/** @file JSON schemas of types and classes, with which editors complete and check configuration files. */
import type { ClassDescription, ParameterDescription } from "./description.js";
import type { ClassRegistry } from "./registry.js";
import type { ParameterType } from "./type.js";

/** A JSON schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const plain = {
  bool: { type: "boolean" },
  int: { type: "integer" },
  float: { type: "number" },
  str: { type: "string" },
  none: { type: "null" },
  any: {},
  path: { type: "string" },
  timedelta: { type: "string", pattern: String.raw`^(-?\d+ days?, )?\d+:\d{1,2}:\d{1,2}(\.\d+)?$` },
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** No value at all: objects of classes that files cannot make. */
const nothing: JsonSchema = { not: {} };

/** Writes the schemas of one document; each class is one definition, however often it is named. */
export class SchemaWriter {
  readonly #registry: ClassRegistry;
  readonly #definitions = new Map<string, JsonSchema>();

  /** @param registry the classes that a file may name */
  constructor(registry: ClassRegistry) {
    this.#registry = registry;
  }

  /** The schemas that others refer to as `#/$defs/NAME`. */
  get definitions(): JsonSchema {
    return Object.fromEntries([...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The schema of a type's values as files have them. */
  type(type: ParameterType): JsonSchema {
    switch (type.kind) {
      case "literal":
      case "enum":
        return { enum: type.values };
      case "list":
      case "sequence":
        return { type: "array", items: this.type(type.item) };
      case "set":
        return { type: "array", items: this.type(type.item), uniqueItems: true };
      case "tuple": {
        const items = type.rest === undefined ? false : this.type(type.rest);
        const count = type.items.length;
        const head = count === 0 ? {} : { prefixItems: type.items.map((item) => this.type(item)), minItems: count };
        return { type: "array", ...head, items };
      }
      case "dict": {
        const names = type.key === "int" ? { propertyNames: { pattern: String.raw`^-?\d+$` } } : {};
        return { type: "object", additionalProperties: this.type(type.value), ...names };
      }
      case "union": {
        const options = type.options.map((option) => this.type(option)).filter((option) => option !== nothing);
        const [only] = options;
        if (options.length > 1) return { anyOf: options };
        return only ?? nothing;
      }
      case "dataclass":
        return this.fields(type.description.parameters(), type.description.doc);
      case "class":
        return this.instance(type.base);
      case "callable":
        return this.instance(type.returns);
      default:
        return plain[type.kind];
    }
  }

  /** The schema of an object with parameters as its members. */
  fields(parameters: readonly ParameterDescription[], doc?: string): JsonSchema {
    const required = parameters.filter((one) => one.required).map(({ name }) => name);
    return {
      type: "object",
      ...(doc === undefined || doc === "" ? {} : { description: doc }),
      properties: Object.fromEntries(parameters.map((one) => [one.name, this.value({ ...one, help: one.doc })])),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    };
  }

  /** The schema of one value, with its text and its default. */
  value({
    type,
    help,
    default: value,
  }: {
    type: ParameterType;
    help?: string | undefined;
    default?: unknown;
  }): JsonSchema {
    return {
      ...this.type(type),
      ...(help === undefined || help === "" ? {} : { description: help }),
      ...(value === undefined ? {} : { default: value }),
    };
  }

  /** The schema of what makes an object of a class, or of one that extends it: `{class_path, init_args}`, or the class's name alone. */
  instance(base: ClassDescription): JsonSchema {
    const known = base.type === undefined ? base : (this.#registry.known(base.type) ?? base);
    const name = definitionName(known.path);
    const classes = this.#registry.subclassesOf(known);
    if (classes.length === 0) return nothing;
    if (!this.#definitions.has(name)) {
      this.#definitions.set(name, {}); // its own arguments may take such objects too
      const names = this.#shortNames(classes);
      const options = classes.map((one) => this.#made(one, names));
      const alone = classes.filter((one) => !one.parameters().some(({ required }) => required));
      const words = alone.flatMap((one) => namesOf(one, names));
      this.#definitions.set(name, {
        ...(known.doc === undefined ? {} : { description: known.doc }),
        anyOf: [...options, ...(words.length === 0 ? [] : [{ enum: words }])],
      });
    }
    return { $ref: `#/$defs/${name}` };
  }

  /** Names that only one class has, so that files may use them without the path. */
  #shortNames(classes: readonly ClassDescription[]): ReadonlySet<string> {
    const counts = new Map<string, number>();
    for (const { name } of classes) counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Set([...counts].filter(([, count]) => count === 1).map(([name]) => name));
  }

  /** `{class_path, init_args}` of one class. */
  #made(one: ClassDescription, names: ReadonlySet<string>): JsonSchema {
    const name = `${definitionName(one.path)}.made`;
    if (!this.#definitions.has(name)) {
      this.#definitions.set(name, {});
      const doc = one.doc === undefined ? {} : { description: one.doc };
      this.#definitions.set(name, {
        type: "object",
        ...doc,
        properties: {
          class_path: { ...paths(one, names), ...doc },
          init_args: this.fields(one.parameters()),
          dict_kwargs: { type: "object" },
        },
        // Not init_args, even where arguments must be given: editors propose only classes that what is written so far fits.
        required: ["class_path"],
        additionalProperties: false,
      });
    }
    return { $ref: `#/$defs/${name}` };
  }
}

/** The ways in which a file may name a class that editors propose: its path, and its name where that is enough. */
function namesOf(one: ClassDescription, names: ReadonlySet<string>): string[] {
  // What a file names by its module has to be loaded by its path first.
  const isShort = names.has(one.name) && one.name !== one.path && !one.path.includes("#");
  return [one.path, ...(isShort ? [one.name] : [])];
}

/** Further paths of a class, which are valid but not proposed. */
function otherPaths({ path, aliases = [] }: ClassDescription): string[] {
  const all = [path, ...aliases];
  const old = all.flatMap((one) =>
    one.startsWith("lightning.pytorch.") ? [one.replace("lightning.pytorch", "pytorch_lightning")] : [],
  );
  return [...aliases, ...old];
}

/** The schema of a class path. */
function paths(one: ClassDescription, names: ReadonlySet<string>): JsonSchema {
  const proposed = { enum: namesOf(one, names) };
  const others = otherPaths(one).map((path) => path.replaceAll(".", String.raw`\.`));
  return others.length === 0
    ? proposed
    : { anyOf: [proposed, { type: "string", pattern: `^(?:${others.join("|")})$` }] };
}

/** The name of a definition: a pointer needs no letters escaped. */
function definitionName(path: string): string {
  return path.replaceAll(/[^\w.-]+/g, "_");
}
