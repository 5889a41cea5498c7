/** @file Reading arguments: defaults files, variables of the environment, flags and configurations, in this order. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { basename } from "node:path";
import { adapt } from "../values/adapt.js";
import { adaptText } from "../values/from-text.js";
import { defaultValue } from "../values/complete.js";
import type { Given, Scope } from "../values/scope.js";
import { ValueError } from "../values/value-error.js";
import { UsageError } from "../usage-error.js";
import { isRecord } from "../yaml/float.js";
import { readYaml } from "../yaml/read.js";
import { type Argument, hasParts, takesItems } from "./argument.js";
import type { ArgumentParser } from "./argument-parser.js";
import { type Place, placeName, readDocument } from "./read-document.js";
import type { Modules } from "./modules.js";
import type { Resources, Source } from "./resources.js";
import { leafOf } from "./tree.js";

export type { Place } from "./read-document.js";

/** What arguments may refer to, and where warnings go. */
export interface Surroundings {
  /** Files and addresses. */
  readonly resources: Resources;
  /** Modules with classes. */
  readonly modules: Modules;
  /** Tells the user something that is not an error. */
  readonly warn: (message: string) => void;
}

/** The arguments of a parser as they are given, without defaults. */
export class GivenArguments<P extends ArgumentParser = ArgumentParser> {
  /** Values by the key of their argument, in the form of its type. */
  readonly values = new Map<string, unknown>();
  /** The names of files that groups and arguments were read from, by key. */
  readonly files = new Map<string, string>();
  /** The known classes, and where warnings go. */
  readonly scope: Scope;
  /** Whether what links give to arguments when objects are made may be given too: a checkpoint holds it. */
  takesLinked = false;

  /** The files that values are read from. */
  readonly resources: Resources;

  /** @param command what messages call the program: "fit" */
  constructor(
    readonly parser: P,
    { resources, modules, warn }: Surroundings,
    readonly command: string | null = null,
  ) {
    this.resources = resources;
    this.scope = { registry: parser.registry, warn, moduleClass: (path) => modules.find(path) };
  }

  /** What an argument is until now: given, or its default; undefined for neither. */
  current(argument: Argument): unknown {
    if (this.values.has(argument.key)) return this.values.get(argument.key);
    return argument.default === undefined ? undefined : defaultValue(argument.type, argument.default, this.scope);
  }

  /** Reads the files with defaults that are there. */
  readDefaultFiles(): void {
    for (const path of this.parser.options.defaultConfigFiles ?? []) {
      const full = path.replace(/^~(?=\/)/, homedir());
      if (existsSync(full)) this.readConfiguration(full, process.cwd(), path);
    }
  }

  /** Reads the variables of the environment. */
  readEnvironment(env: Readonly<Record<string, string | undefined>>, prefix: string): void {
    const nameOf = (key: string): string => environmentName(key, prefix);
    const config = env[nameOf("config")];
    if (config !== undefined) this.readConfiguration(config, process.cwd(), nameOf("config"));
    for (const { key, description } of this.parser.groups) {
      const text = key === null || description === null ? undefined : env[nameOf(key)];
      if (key !== null && text !== undefined) this.readGroup(key, text, process.cwd(), nameOf(key));
    }
    for (const argument of this.parser.arguments.values()) {
      const text = env[nameOf(argument.key)];
      if (text !== undefined && this.parser.linkTo(argument.key) === null) {
        this.assignText(argument, text, {}, process.cwd(), nameOf(argument.key));
      }
    }
  }

  /** Reads a configuration: a file, an address, or the text itself. */
  readConfiguration(text: string, folder: string, name: string): void {
    const [value, place] = readDocument(this.resources, text, folder, name);
    this.readTree(value, "", place);
  }

  /** Reads what a mapping says of the arguments below a key. */
  readTree(tree: Readonly<Record<string, unknown>>, prefix: string, place: Place): void {
    for (const [name, value] of Object.entries(tree)) {
      const key = prefix === "" ? name : `${prefix}.${name}`;
      this.#readKey(key, value, { ...place, path: [...place.path, name] });
    }
  }

  #readKey(key: string, value: unknown, place: Place): void {
    const { parser } = this;
    const argument = parser.arguments.get(key);
    if (argument !== undefined) {
      if (this.#mayGive(key)) this.#assignValue(argument, { value }, place);
      return;
    }
    const list = key.endsWith("+") ? parser.arguments.get(key.slice(0, -1)) : undefined;
    if (list !== undefined) {
      if (this.#mayGive(list.key)) this.#assignValue(list, { value, append: true }, place);
      return;
    }
    const isSection = parser.groups.some((group) => group.key === key) || this.#isPrefix(key);
    if (isSection) {
      if (value === null) return;
      if (typeof value === "string") this.readGroup(key, value, place.folder, placeName(place));
      else if (isRecord(value)) this.readTree(value, key, place);
      else throw new UsageError(`${placeName(place)}: ${key}: expected a mapping, or the path of a file with one.`);
      return;
    }
    const part = parser.argumentOf(key);
    if (part !== null && hasParts(part.argument.type)) {
      if (this.#mayGive(key)) this.#assignValue(part.argument, { value, path: part.path }, place);
      return;
    }
    throw this.#unknownKey(leafOf(key, value), place);
  }

  #mayGive(key: string): boolean {
    const link = this.parser.linkTo(key);
    return link === null || (this.takesLinked && link.on === "instantiate");
  }

  #isPrefix(key: string): boolean {
    for (const known of this.parser.arguments.keys()) if (known.startsWith(`${key}.`)) return true;
    return false;
  }

  #unknownKey(key: string, place: Place): UsageError {
    const of = this.command === null ? "arguments that the program has" : `arguments that ${this.command} has`;
    return new UsageError(`${placeName(place)}: expected ${of}. Received: ${key}. ${this.parser.advice(key)}`);
  }

  /** Reads the arguments of a group from a file, or from a text with a mapping. */
  readGroup(key: string, text: string, folder: string, name: string): void {
    const [value, place] = readDocument(this.resources, text, folder, name);
    if (place.name === text) this.files.set(key, basename(text));
    this.readTree(value, key, place);
  }

  #assignValue(argument: Argument, given: Given, place: Place): void {
    const { value } = given;
    this.#placed(argument.key, placeName(place), () => {
      const file =
        typeof value === "string" && hasParts(argument.type) ? this.resources.valueFile(value, place.folder) : null;
      const read = file === null ? value : this.#fileValue(argument, file);
      return adapt(argument.type, { ...given, value: read }, this.current(argument), this.scope);
    });
  }

  #fileValue(argument: Argument, source: Source): unknown {
    this.files.set(argument.key, basename(source.name));
    return readYaml(source.text, source.name).value;
  }

  /** Gives an argument, or a part of it, the value of a text. */
  assignText(argument: Argument, text: string, given: Omit<Given, "value">, folder: string, name: string): void {
    this.#placed(argument.key, name, () => {
      const { type } = argument;
      const file = hasParts(type) || takesItems(argument) ? this.resources.valueFile(text, folder) : null;
      if (file === null) return adaptText(type, text, given, this.current(argument), this.scope);
      return adapt(type, { ...given, value: this.#fileValue(argument, file) }, this.current(argument), this.scope);
    });
  }

  /** Gives an argument a value, and says in an error where it comes from. */
  #placed(key: string, place: string, read: () => unknown): void {
    try {
      this.values.set(key, read());
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      const where = place === `--${key}` ? place : `${place}: ${key}`;
      throw new UsageError(`${where}: ${error.message}`);
    }
  }

  /** Gives an argument, or a part of it, a value that a program computed. */
  assignComputed(argument: Argument, path: readonly string[], value: unknown, place: string): void {
    this.#placed(argument.key, place, () => adapt(argument.type, { value, path }, this.current(argument), this.scope));
  }
}

/** The variable of an argument: "model.lr" is `PL_MODEL__LR`, and `PL_FIT__MODEL__LR` of the subcommand "fit". */
export function environmentName(key: string, prefix: string): string {
  return `${prefix}${key.replaceAll(".", "__").toUpperCase()}`;
}
