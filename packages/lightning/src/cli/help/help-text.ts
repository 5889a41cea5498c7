/** @file What `--help` and `--model.help CLASS` print. */
import type { ClassDescription } from "../../parameters/description.js";
import type { ParameterType } from "../../parameters/type.js";
import { optionsOf, typeText } from "../../parameters/type-text.js";
import { type Argument, classesIn, type Group, takesItems } from "../parser/argument.js";
import type { ArgumentParser } from "../parser/argument-parser.js";
import { environmentName } from "../parser/read-arguments.js";
import { takesOneClass } from "../parser/read-flags.js";
import { plain } from "../yaml/float.js";
import { columns, type Entry, wrapped } from "./columns.js";

/** How a program's help begins. */
export interface Program {
  /** The command: "lightning-ts". */
  readonly name: string;
  /** The subcommand that the help is of. */
  readonly subcommand: string | null;
  /** What variables of the environment begin with; null where none are read. */
  readonly envPrefix: string | null;
}

const common: readonly Entry[] = [
  ["-h, --help", "Shows this text."],
  [
    "-c CONFIG, --config CONFIG",
    "A configuration in YAML or JSON: a file, an address, or the text itself. Several count in their order.",
  ],
];

const printing: Entry = [
  "--print_config[=WORDS]",
  "Prints the configuration that follows from all arguments. WORDS are some of comments, skip_default, skip_null, with commas.",
];

/** The help text of a program or a subcommand. */
export function helpText(parser: ArgumentParser, program: Program): string {
  const { name, subcommand } = program;
  const command = subcommand === null ? name : `${name} ${subcommand}`;
  const sections = parser.groups.flatMap((group, i) => {
    const entries = entriesOf(parser, group, program);
    if (i === 0)
      return [
        section(
          "options",
          [...common, printing, ...entries],
          program.envPrefix === null ? null : environmentName("config", program.envPrefix),
        ),
      ];
    return entries.length === 0 ? [] : [section(group.title, entries, null)];
  });
  const about = parser.options.description ?? "";
  return [`usage: ${command} [options]`, ...(about === "" ? [] : [wrapped(about, 100).join("\n")]), ...sections].join(
    "\n\n",
  );
}

function section(title: string, entries: readonly Entry[], variable: string | null): string {
  const [first = title] = title.split("\n");
  const lines = columns(entries);
  return `${first.replace(/[.:]$/, "")}:\n${variable === null ? lines : `  (environment: ${variable})\n${lines}`}`;
}

function entriesOf(parser: ArgumentParser, group: Group, program: Program): Entry[] {
  const own = [...parser.arguments.values()].filter(
    (argument) => argument.group === group && parser.linkTo(argument.key) === null,
  );
  const whole: Entry[] =
    group.key === null || group.description === null
      ? []
      : [[`--${group.key} CONFIG`, withVariable("A file with the arguments below.", group.key, program)]];
  return [...whole, ...own.flatMap((argument) => argumentEntries(argument, program))];
}

function withVariable(text: string, key: string, { envPrefix }: Program): string {
  return envPrefix === null ? text : `${text} (environment: ${environmentName(key, envPrefix)})`;
}

function argumentEntries(argument: Argument, program: Program): Entry[] {
  const { key, type } = argument;
  if (type.kind === "dataclass") return dataclassEntries(argument, type.description, program);
  const value = valueName(key, type);
  const flags = takesItems(argument) ? `--${key} ${value}, --${key}+ ${value}` : `--${key} ${value}`;
  const entry: Entry = [flags, withVariable(describeArgument(argument), key, program)];
  const bases = classesIn(type);
  if (bases.length === 0) return [entry];
  const names = [...new Set(bases.map((base) => base.name))].join(" or ");
  const help = takesOneClass(argument) ? "[CLASS]" : "CLASS";
  return [[`--${key}.help ${help}`, `Shows the arguments of a class that is a ${names}.`], entry];
}

function dataclassEntries(argument: Argument, description: ClassDescription, program: Program): Entry[] {
  const fields = description
    .parameters()
    .flatMap(({ name, type, required, default: unset, doc = "" }) =>
      argumentEntries(
        { ...argument, key: `${argument.key}.${name}`, type, required, default: unset, help: doc },
        program,
      ),
    );
  return [
    [`--${argument.key} CONFIG`, withVariable("A file with the fields below.", argument.key, program)],
    ...fields,
  ];
}

/** What an argument does, its type and its default. */
export function describeArgument({
  help,
  type,
  required,
  default: unset,
}: Pick<Argument, "help" | "type" | "required" | "default">): string {
  const note = required ? "required, " : "";
  const value = unset === undefined ? "" : `, default: ${JSON.stringify(plain(unset))}`;
  return `${help} (${note}type: ${typeText(type)}${value})`.trim();
}

function valueName(key: string, type: ParameterType): string {
  const options = optionsOf(type);
  const isFlag = options.every(({ kind }) => kind === "bool" || kind === "none");
  if (isFlag && options.some(({ kind }) => kind === "bool"))
    return options.length > 1 ? "{true,false,null}" : "{true,false}";
  return (key.split(".").at(-1) ?? key).toUpperCase();
}

/** The help text of a class's arguments below a key; of none, which classes there are. */
export function classHelpText(
  parser: ArgumentParser,
  key: string,
  description: ClassDescription | null,
  program: string,
): string {
  const argument = parser.arguments.get(key);
  if (description === null) {
    const paths = classesIn(argument?.type ?? { kind: "any" }).flatMap((base) =>
      parser.registry.subclassesOf(base).map(({ path }) => path),
    );
    return `Classes for --${key}, whose arguments --${key}.help CLASS shows:\n${[...new Set(paths)].map((path) => `  ${path}`).join("\n")}`;
  }
  const group: Group = { key, title: description.doc ?? description.name, description, instantiate: false };
  const entries = description
    .parameters()
    .flatMap(({ name, type, required, default: unset, doc = "", own = false }) =>
      argumentEntries(
        { key: `${key}.${name}`, type, required, default: unset, help: doc, group, own },
        { name: program, subcommand: null, envPrefix: null },
      ),
    );
  const title = `usage: ${program} --${key}=${description.path} [--${key}.ARGUMENT VALUE ...]`;
  return entries.length === 0
    ? `${title}\n\n${description.path} has no arguments.`
    : `${title}\n\n${section(group.title, entries, null)}`;
}
