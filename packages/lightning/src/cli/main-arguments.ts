/** @file What stands before the subcommand: configurations with a section for each subcommand, and which one is run. */
import { ownValue } from "@lightning-ts/torch/util/own-keys";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { columns } from "./help/columns.js";
import { environmentName, type GivenArguments, type Place } from "./parser/read-arguments.js";
import { printKeywords, type PrintKeyword } from "./parser/read-flags.js";
import { readDocument } from "./parser/read-document.js";
import type { Resources } from "./parser/resources.js";
import { type CallName, callTexts, calls } from "./subcommands.js";
import { UsageError } from "./usage-error.js";
import { received } from "./values/value-error.js";
import { isRecord } from "./yaml/float.js";

/** What stands before the subcommand, and the subcommand. */
export interface MainArguments {
  readonly subcommand: CallName;
  /** Reads the sections of the subcommand, in order. */
  readonly before: readonly ((given: GivenArguments) => void)[];
  /** What follows the subcommand. */
  readonly rest: readonly string[] | Readonly<Record<string, unknown>>;
  /** The keywords of `--print_config` before the subcommand; null without it. */
  readonly print: readonly PrintKeyword[] | null;
  readonly isHelp: boolean;
}

const names = Object.keys(calls) as readonly CallName[];

function isCall(name: unknown): name is CallName {
  return names.some((one) => one === name);
}

type Environment = Readonly<Record<string, string | undefined>>;
type Document = readonly [value: Readonly<Record<string, unknown>>, place: Place];

/** @throws UsageError where there is no subcommand, or one that is not known */
export function readMain(
  args: readonly string[] | Readonly<Record<string, unknown>>,
  env: Environment,
  prefix: string,
  resources: Resources,
  warn: (message: string) => void,
): MainArguments {
  const documents: Document[] = [];
  const config = env[environmentName("config", prefix)];
  if (config !== undefined)
    documents.push(readDocument(resources, config, process.cwd(), environmentName("config", prefix)));
  const words = isWords(args) ? readWords(args, documents, resources) : objectWords(args, documents);
  if (words.isHelp) return { subcommand: "fit", before: [], rest: [], print: null, isHelp: true };
  for (const [tree, place] of documents) checkSections(tree, place);
  const chosen = words.name ?? env[environmentName("subcommand", prefix)] ?? chosenBy(documents, warn);
  if (chosen === null) throw new UsageError(`expected a subcommand: ${names.join(", ")}. Received: none.`);
  if (!isCall(chosen)) {
    const close = nearest(received(chosen), names);
    throw new UsageError(
      `expected a subcommand: ${names.join(", ")}. Received: ${received(chosen)}.${close === null ? "" : ` Did you mean ${close}?`}`,
    );
  }
  const before = documents.flatMap(([tree, place]) => {
    const section = ownValue(tree, chosen);
    if (section === undefined || section === null) return [];
    return [(given: GivenArguments): void => readSection(given, chosen, section, place)];
  });
  return { subcommand: chosen, before, rest: words.rest, print: words.print, isHelp: false };
}

interface Words {
  readonly name: string | null;
  readonly rest: readonly string[];
  readonly print: readonly PrintKeyword[] | null;
  readonly isHelp: boolean;
}

function readWords(words: readonly string[], documents: Document[], resources: Resources): Words {
  let print: readonly PrintKeyword[] | null = null;
  const unknown: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const [flag = word, ...parts] = word.split("=");
    const text = parts.length === 0 ? null : parts.join("=");
    if (flag === "-h" || flag === "--help") return { name: null, rest: [], print: null, isHelp: true };
    if (flag === "-c" || flag === "--config") {
      const value = text ?? words[++at];
      if (value === undefined) throw new UsageError(`${flag}: expected a configuration. Received: none.`);
      documents.push(readDocument(resources, value, process.cwd(), "--config"));
    } else if (flag === "--print_config") print = keywordsOf(text ?? "");
    else if (word.startsWith("-")) unknown.push(word);
    else {
      refuse(unknown, word);
      return { name: word, rest: words.slice(at + 1), print, isHelp: false };
    }
  }
  refuse(unknown, "fit");
  return { name: null, rest: [], print, isHelp: false };
}

function refuse(unknown: readonly string[], name: string): void {
  if (unknown.length === 0) return;
  throw new UsageError(
    `expected flags of the program before the subcommand. Received: ${unknown.join(" ")}. Give flags after it: ${name} ${unknown.join(" ")}.`,
  );
}

function keywordsOf(text: string): PrintKeyword[] {
  return text.split(",").flatMap((word) => printKeywords.filter((one) => one === word));
}

function objectWords(args: Readonly<Record<string, unknown>>, documents: Document[]): Words {
  documents.push([args, { document: null, folder: process.cwd(), path: [], name: "args" }]);
  return { name: null, rest: [], print: null, isHelp: false };
}

function checkSections(tree: Readonly<Record<string, unknown>>, place: Place): void {
  const wrong = Object.keys(tree).find((key) => key !== "subcommand" && key !== "config" && !isCall(key));
  if (wrong === undefined) return;
  const where = place.document === null ? place.name : place.document.placeOf([wrong]);
  throw new UsageError(
    `${where}: expected sections of subcommands (${names.join(", ")}) in a configuration before the subcommand. Received: ${wrong}. Give it after the subcommand.`,
  );
}

/** The subcommand that configurations name, or the first that they have a section of. */
function chosenBy(documents: readonly Document[], warn: (message: string) => void): unknown {
  const named = documents.map(([tree]) => ownValue(tree, "subcommand") ?? null).findLast((name) => name !== null);
  if (named !== undefined) return named;
  const [first = null, ...others] = names.filter((name) => documents.some(([tree]) => Object.hasOwn(tree, name)));
  if (others.length > 0) {
    warn(
      `The configuration has sections of ${[first, ...others].join(", ")} and names no subcommand: ${first} is run. Name one on the command line, or by the key subcommand.`,
    );
  }
  return first;
}

function readSection(given: GivenArguments, name: CallName, section: unknown, place: Place): void {
  if (typeof section === "string") {
    const [tree, inner] = readDocument(given.resources, section, place.folder, name);
    given.readTree(tree, "", inner);
  } else if (isRecord(section)) given.readTree(section, "", { ...place, path: [name] });
  else throw new UsageError(`${place.name}: ${name}: expected a mapping, or the path of a file with one.`);
}

function isWords(args: readonly string[] | Readonly<Record<string, unknown>>): args is readonly string[] {
  return Array.isArray(args);
}

/** The help text of a program with subcommands. */
export function mainHelpText(program: string): string {
  const options = columns([
    ["-h, --help", "Shows this text."],
    ["-c CONFIG, --config CONFIG", "A configuration in YAML or JSON with a section for each subcommand."],
    ["--print_config[=WORDS]", "Prints the configuration that follows from all arguments."],
  ]);
  const subcommands = columns(names.map((name) => [name, callTexts[name]]));
  return `usage: ${program} [-h] [-c CONFIG] {${names.join(",")}} ...\n\noptions:\n${options}\n\nsubcommands (each has its own --help):\n${subcommands}\n`;
}
