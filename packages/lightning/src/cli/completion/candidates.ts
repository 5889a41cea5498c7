/** @file What a command line may go on with. */
import type { ParameterType } from "../../parameters/type.js";
import { optionsOf } from "../../parameters/type-text.js";
import { LightningCLI } from "../lightning-cli.js";
import { classesIn, hasParts, takesItems } from "../parser/argument.js";
import type { ArgumentParser } from "../parser/argument-parser.js";
import { GivenArguments } from "../parser/read-arguments.js";
import { readFlags } from "../parser/read-flags.js";
import { Modules } from "../parser/modules.js";
import { ResourceNeeded, Resources } from "../parser/resources.js";
import { type CallName, calls } from "../subcommands.js";
import { UsageError } from "../usage-error.js";
import { classOf, isClassValue } from "../values/class-value.js";
import { ValueError } from "../values/value-error.js";

const commands = [...Object.keys(calls), "run", "consolidate", "schema", "completion", "--help"];

/**
 * The words that may stand at the end of a command line.
 *
 * @param line all of it until the cursor, with the command's name
 */
export async function candidates(line: string): Promise<string[]> {
  const words = line.split(/\s+/).slice(1);
  const last = words.pop() ?? "";
  const name = words.find((word) => !word.startsWith("-"));
  if (name === undefined) return starting(last, commands);
  if (!isCall(name)) return [];
  const given = await read(name, words.slice(words.indexOf(name) + 1));
  const equals = last.indexOf("=");
  if (equals > 0) {
    const flag = last.slice(0, equals);
    return starting(
      last,
      valuesOf(given, flag.replace(/^--/, "").replace(/\+$/, "")).map((value) => `${flag}=${value}`),
    );
  }
  const before = words.at(-1) ?? "";
  const values =
    before.startsWith("--") && !before.includes("=") && !last.startsWith("-") ? valuesOf(given, before.slice(2)) : [];
  return values.length > 0 ? starting(last, values) : starting(last, flagsOf(given));
}

function isCall(name: string): name is CallName {
  return name in calls;
}

function starting(begin: string, all: readonly string[]): string[] {
  return [...new Set(all)].filter((one) => one.startsWith(begin));
}

/** What the words before say, as far as they are right. */
async function read(call: CallName, words: readonly string[]): Promise<GivenArguments> {
  const parser = new LightningCLI().parserOf(call);
  const modules = new Modules(parser.registry, [process.cwd()]);
  const given = new GivenArguments(parser, { resources: new Resources(), modules, warn: () => undefined });
  for (let tries = 0; tries < 20; tries++) {
    try {
      readFlags(given, words);
      return given;
    } catch (error) {
      if (error instanceof UsageError) return given;
      if (!(error instanceof ResourceNeeded)) throw error;
      await error.load();
    }
  }
  return given;
}

/** The flags, with those of the objects that are chosen. */
function flagsOf(given: GivenArguments): string[] {
  const { parser } = given;
  const groups = parser.groups.flatMap(({ key, description }) =>
    key === null || description === null ? [] : [`--${key}=`],
  );
  const own = [...parser.arguments.values()].flatMap((argument) => {
    const { key, type } = argument;
    if (parser.linkTo(key) !== null) return [];
    const more = takesItems(argument) ? [`--${key}+=`] : [];
    const help = classesIn(type).length > 0 ? [`--${key}.help`] : [];
    return [`--${key}=`, ...more, ...help, ...partsOf(`--${key}`, type, given.current(argument), given)];
  });
  return ["--help", "--config=", "--print_config", ...groups, ...own];
}

function partsOf(flag: string, type: ParameterType, value: unknown, given: GivenArguments): string[] {
  const chosen: unknown = Array.isArray(value) ? value.at(-1) : value;
  if (!hasParts(type) || !isClassValue(chosen)) return [];
  for (const base of classesIn(type)) {
    try {
      const parameters = classOf(chosen.class_path, base, given.scope).parameters();
      return parameters.flatMap((one) => [
        `${flag}.${one.name}=`,
        ...partsOf(`${flag}.${one.name}`, one.type, chosen.init_args?.[one.name], given),
      ]);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error; // of another base
    }
  }
  return [];
}

function valuesOf({ parser }: GivenArguments, key: string): string[] {
  const type = parser.arguments.get(key)?.type;
  return type === undefined ? [] : optionsOf(type).flatMap((option) => valuesOfType(option, parser));
}

function valuesOfType(type: ParameterType, parser: ArgumentParser): string[] {
  switch (type.kind) {
    case "bool":
      return ["true", "false"];
    case "none":
      return ["null"];
    case "literal":
      return type.values.map(String);
    case "enum":
      return [...type.values];
    case "class":
    case "callable":
    case "list":
    case "sequence":
    case "set":
      return classesIn(type).flatMap((base) => parser.registry.subclassesOf(base).map(({ name }) => name));
    default:
      return [];
  }
}
