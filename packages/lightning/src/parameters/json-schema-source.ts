/** @file Parameters declared by an object schema of another library: read through its JSON schema, checked by itself. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";
import { parametersOfSchema } from "./from-json-schema.js";
import type { JsonSchemaSource, ParameterTable } from "./parameter.js";

/** What is wrong with a value, as Standard Schema says it. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Parameters of a schema. */
export interface SchemaReader {
  /** The parameters, as the JSON schema has them. */
  readonly table: ParameterTable;
  /** Checks values by the schema itself, which adds its defaults; null where only the types are known. */
  readonly read: ((owner: string, given: unknown) => Record<string, unknown>) | null;
}

/** Whether a declaration is a schema of another library, or a JSON schema. */
export function isJsonSchemaSource(value: object): value is JsonSchemaSource {
  return "~standard" in value || isJsonSchema(value);
}

function isJsonSchema(value: object): boolean {
  return "type" in value && value.type === "object" && "properties" in value && typeof value.properties === "object";
}

/**
 * The parameters of a schema.
 *
 * @param owner the class's name, for messages
 * @throws TypeError for a schema without a JSON schema, and for one of anything but an object
 */
export function schemaReader(source: JsonSchemaSource, owner: string): SchemaReader {
  // zod's own JSON schemas have both.
  if (isJsonSchema(source) || !("~standard" in source)) return { table: parametersOfSchema(source), read: null };
  const { vendor, validate, jsonSchema } = source["~standard"];
  if (jsonSchema === undefined) {
    throw new TypeError(
      `${owner}.params: expected a schema that gives its JSON schema, as those of zod 4.2 and newer do. Received: one of ${vendor}. Take a newer ` +
        "version, or give its JSON schema: static params = z.toJSONSchema(schema).",
    );
  }
  // zod: objects of classes and functions are any value to JSON schema, which has none of them.
  const schema = jsonSchema.input({ target: "draft-2020-12", libraryOptions: { unrepresentable: "any" } });
  if (!isJsonSchema(schema)) {
    throw new TypeError(
      `${owner}.params: expected a schema of an object. Received: ${show(schema)}. Write z.object({ lr: z.number() }), for example.`,
    );
  }
  return { table: parametersOfSchema(schema), read: (name, given) => validated(name, given, validate(given)) };
}

function validated(owner: string, given: unknown, result: unknown): Record<string, unknown> {
  if (isPromise(result)) {
    throw new TypeError(
      `${owner}: expected a schema that checks at once. Received: a promise. Leave out what is asynchronous; constructors cannot wait.`,
    );
  }
  const { issues, value } = result as { issues?: readonly Issue[]; value?: Record<string, unknown> }; // Standard Schema's result
  const [first] = issues ?? [];
  if (first === undefined) return value ?? {};
  const place = (first.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".");
  throw new TypeError(`${owner}: ${place === "" ? "" : `${place}: `}${first.message}. Received: ${show(given)}.`);
}
