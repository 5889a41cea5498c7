/** @file docs/reference/options.md: the options of callbacks, loggers, profilers and parts of strategies, a line each. */
import * as lightning from "../../src/index.js";
import * as profilers from "../../src/profilers/index.js";
import { type AnyOptions, Options, pythonName } from "../../src/util/options.js";
import { declaredTables, optionDocs } from "./option-docs.js";
import { table } from "./table.js";

/** What a class takes, where it says so itself: a class that adds nothing has the options of its base. */
function optionsOf(value: unknown): AnyOptions | null {
  if (typeof value !== "function" || !Object.hasOwn(value, "options")) return null;
  const options: unknown = Reflect.get(value, "options");
  return options instanceof Options && options.owner !== "Trainer" ? (options as AnyOptions) : null;
}

function section({ owner, table: options, positional }: AnyOptions, docs: ReadonlyMap<string, string>): string {
  const rows = Object.entries(options).map(([name, { rule, default: value, isRequired }]) => {
    const place = positional.indexOf(name);
    const unset = place >= 0 ? `argument ${place + 1}` : isRequired ? "must be given" : written(value);
    return [
      `\`${name}\``,
      `\`${pythonName(name)}\``,
      rule.takes,
      unset,
      (docs.get(name) ?? "").replace(/ Default:? .*$/, ""),
    ];
  });
  return `## ${owner}\n\n${table(["option", "in files", "takes", "default", "what it does"], rows)}\n`;
}

function written(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "function" ? "a function" : `\`${JSON.stringify(value)}\``;
}

/** The page, from the declarations of the exported classes and their doc comments. */
export function emitOptionsPage(): string {
  const tables = declaredTables();
  const all = new Set(Object.values({ ...lightning, ...profilers }).flatMap((value) => optionsOf(value) ?? []));
  const sections = [...all]
    .sort((a, b) => (a.owner < b.owner ? -1 : 1))
    .map((options) => section(options, optionDocs(options.owner, tables)));
  return `# Options

<!-- Written by packages/lightning/scripts/reference.ts: change the declarations or their doc comments, then npm run generate. -->

What the classes of this library take by name, in one object: \`new EarlyStopping("val_loss", { patience: 5 })\`. \`undefined\` and, where it is no
value of its own, \`null\` are the default. An unknown option is a \`TypeError\` that names the nearest known one.

${sections.join("\n")}`;
}
