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
      case "union":
        return { anyOf: type.options.map((option) => this.type(option)) };
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
      properties: Object.fromEntries(parameters.map((one) => [one.name, this.#parameter(one)])),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    };
  }

  #parameter({ type, doc, default: value }: ParameterDescription): JsonSchema {
    return {
      ...this.type(type),
      ...(doc === undefined ? {} : { description: doc }),
      ...(value === undefined ? {} : { default: value }),
    };
  }

  /** The schema of what makes an object of a class, or of one that extends it: `{class_path, init_args}`, or the class's name alone. */
  instance(base: ClassDescription): JsonSchema {
    const known = base.type === undefined ? base : (this.#registry.known(base.type) ?? base);
    const name = definitionName(known.path);
    if (!this.#definitions.has(name)) {
      this.#definitions.set(name, {}); // its own arguments may take such objects too
      const classes = this.#registry.subclassesOf(known);
      const names = this.#shortNames(classes);
      const options = classes.map((one) => this.#made(one, names));
      const alone = classes.filter((one) => !one.parameters().some(({ required }) => required));
      const words = alone.flatMap((one) => pathsOf(one, names));
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
      const parameters = one.parameters();
      const required = parameters.some((parameter) => parameter.required)
        ? ["class_path", "init_args"]
        : ["class_path"];
      this.#definitions.set(name, {
        type: "object",
        ...(one.doc === undefined ? {} : { description: one.doc }),
        properties: {
          class_path: { enum: pathsOf(one, names), ...(one.doc === undefined ? {} : { description: one.doc }) },
          init_args: this.fields(parameters),
          dict_kwargs: { type: "object" },
        },
        required,
        additionalProperties: false,
      });
    }
    return { $ref: `#/$defs/${name}` };
  }
}

/** The ways in which a file may name a class: its path, its further paths, its name where that is enough. */
function pathsOf(one: ClassDescription, names: ReadonlySet<string>): string[] {
  return [one.path, ...(one.aliases ?? []), ...(names.has(one.name) && one.name !== one.path ? [one.name] : [])];
}

/** The name of a definition: a pointer needs no letters escaped. */
function definitionName(path: string): string {
  return path.replaceAll(/[^\w.-]+/g, "_");
}
