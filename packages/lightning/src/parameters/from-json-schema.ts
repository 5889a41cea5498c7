/** @file Types of parameters from a JSON schema, as far as it says what a value is. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { describeFields } from "./describe-fields.js";
import type { Parameter, ParameterTable } from "./parameter.js";
import type { Literal, ParameterType } from "./type.js";

type JsonSchema = Readonly<Record<string, unknown>>;

const any: ParameterType = { kind: "any" };
const plain = { string: "str", integer: "int", number: "float", boolean: "bool", null: "none" } as const;

/** The parameters of a JSON schema of an object: its properties. */
export function parametersOfSchema(schema: object): ParameterTable {
  return new SchemaTypes(schema as JsonSchema).parameters(schema as JsonSchema);
}

/** The type that a JSON schema says, `Any` where that is none that is known here. */
export function typeOfSchema(schema: object): ParameterType {
  return new SchemaTypes(schema as JsonSchema).type(schema);
}

function isLiteral(value: unknown): value is Literal {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Reads one document, with its references. */
class SchemaTypes {
  readonly #root: JsonSchema;
  /** References that are being followed: a schema that contains itself is anything there. */
  readonly #open = new Set<string>();

  constructor(root: JsonSchema) {
    this.#root = root;
  }

  parameters({ properties, required }: JsonSchema): ParameterTable {
    const must = new Set<unknown>(Array.isArray(required) ? required : []);
    const entries = Object.entries(isPlainObject(properties) ? properties : {});
    return Object.fromEntries(
      entries.map(([key, value]) => {
        const { default: unset, description } = isPlainObject(value) ? value : {};
        const parameter: Parameter = {
          type: this.type(value),
          isRequired: must.has(key) && unset === undefined,
          default: unset,
          doc: typeof description === "string" ? description : "",
          fileName: null,
        };
        return [key, parameter];
      }),
    );
  }

  type(schema: unknown): ParameterType {
    if (!isPlainObject(schema)) return any;
    const { $ref, type, const: only, enum: values, anyOf, oneOf } = schema;
    if (typeof $ref === "string") return this.#reference($ref);
    if (isLiteral(only)) return { kind: "literal", values: [only] };
    if (Array.isArray(values) && values.every(isLiteral)) return { kind: "literal", values };
    const options = anyOf ?? oneOf;
    if (Array.isArray(options)) return union(options.map((option) => this.type(option)));
    if (Array.isArray(type)) return union(type.map((one: unknown) => this.type({ ...schema, type: one })));
    if (type === "array") return this.#array(schema);
    if (type === "object") return this.#object(schema);
    return typeof type === "string" && Object.hasOwn(plain, type) ? { kind: plain[type as keyof typeof plain] } : any;
  }

  #reference(pointer: string): ParameterType {
    if (!pointer.startsWith("#") || this.#open.has(pointer)) return any;
    let at: unknown = this.#root;
    for (const part of pointer.split("/").slice(1)) {
      const name = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
      at = isPlainObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
    }
    this.#open.add(pointer);
    const type = this.type(at);
    this.#open.delete(pointer);
    return type;
  }

  #array({ items, prefixItems }: JsonSchema): ParameterType {
    if (!Array.isArray(prefixItems)) return { kind: "list", item: this.type(items) };
    const rest = isPlainObject(items) ? { rest: this.type(items) } : {};
    return { kind: "tuple", items: prefixItems.map((item) => this.type(item)), ...rest };
  }

  #object(schema: JsonSchema): ParameterType {
    if (isPlainObject(schema.properties))
      return { kind: "dataclass", description: describeFields(this.parameters(schema)) };
    return { kind: "dict", key: "str", value: this.type(schema.additionalProperties) };
  }
}

function union(options: readonly ParameterType[]): ParameterType {
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: "union", options };
}
