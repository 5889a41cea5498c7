/** @file The JSON schema of a whole configuration file. */
import { type JsonSchema, SchemaWriter } from "./json-schema.js";
import type { ClassRegistry } from "./registry.js";
import type { ParameterType } from "./type.js";

/** Something that a file may set. */
export interface Setting {
  /** Where it is in a file: "trainer.max_epochs". */
  readonly key: string;
  /** What it takes. */
  readonly type: ParameterType;
  /** Its value where it is not given; undefined for none. */
  readonly default: unknown;
  /** What it does; "" for no text. */
  readonly help: string;
}

/** Settings of a program, by command; null for one without commands. */
export type Settings = ReadonlyMap<string | null, readonly Setting[]>;

/** A mapping of a file: settings, and mappings of them. */
type Section = Map<string, Setting | Section>;

/**
 * The JSON schema (draft 2020-12) of a program's configuration files: with it an editor completes class paths and arguments, and shows their texts.
 *
 * @param registry the classes that a file may name
 * @param settings what a file may set: all of it at the top, and that of a command below its name. Nothing must be there, because files are put
 * together and flags come on top
 * @param texts what the mappings of a file are, by their keys
 */
export function configurationSchema(
  registry: ClassRegistry,
  settings: Settings,
  texts: Readonly<Record<string, string>> = {},
): JsonSchema {
  const writer = new SchemaWriter(registry);
  const all = [...settings.values()].flat();
  const commands = [...settings].flatMap(([name, own]) => (name === null ? [] : [[name, sectioned(own)] as const]));
  const top = sectioned(all);
  for (const [name, section] of commands) top.set(name, section);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Configuration of Lightning's command line",
    ...mapping(top, writer, texts, ""),
    $defs: writer.definitions,
  };
}

function sectioned(settings: readonly Setting[]): Section {
  const top: Section = new Map();
  for (const setting of settings) {
    const parts = setting.key.split(".");
    const last = parts.pop() ?? "";
    let at = top;
    for (const part of parts) {
      const next = sectionAt(at, part);
      at.set(part, next);
      at = next;
    }
    at.set(last, setting);
  }
  return top;
}

function sectionAt(section: Section, name: string): Section {
  const value = section.get(name);
  return value === undefined || !(value instanceof Map) ? new Map<string, Setting | Section>() : value;
}

function mapping(section: Section, writer: SchemaWriter, texts: Readonly<Record<string, string>>, key: string): object {
  const properties = [...section].map(([name, value]) => {
    const below = key === "" ? name : `${key}.${name}`;
    return [name, value instanceof Map ? mapping(value, writer, texts, below) : writer.value(value)];
  });
  const text = texts[key];
  return {
    type: "object",
    ...(text === undefined ? {} : { description: text }),
    properties: Object.fromEntries(properties) as object,
    additionalProperties: false,
  };
}
