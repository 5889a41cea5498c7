/** @file Flags of a command line: `--model.lr=0.1`, `--trainer.callbacks+=EarlyStopping`, `--config run.yaml`. */
import { nearest } from "@lightning-ts/torch/util/nearest";
import { ClassNotFoundError } from "../../parameters/registry.js";
import type { ClassDescription } from "../../parameters/description.js";
import { UsageError } from "../usage-error.js";
import { classOf } from "../values/class-value.js";
import { ValueError } from "../values/value-error.js";
import { type Argument, classesIn, hasParts, takesItems } from "./argument.js";
import type { GivenArguments } from "./read-arguments.js";

/** The keywords of `--print_config`. */
export const printKeywords = ["comments", "skip_default", "skip_null", "skip_unset"] as const;

/** What is printed of a configuration. */
export type PrintKeyword = (typeof printKeywords)[number];

/** What a command line asks for instead of a run. */
export type Request =
  | { readonly kind: "help" }
  /** The arguments of a class, below a key. */
  | { readonly kind: "class"; readonly key: string; readonly description: ClassDescription | null }
  | { readonly kind: "print"; readonly keywords: readonly PrintKeyword[] };

/** Flags that are left to read. */
class Tokens {
  #at = 0;
  constructor(readonly all: readonly string[]) {}

  next(): string | undefined {
    return this.all[this.#at++];
  }

  /** The value of a flag: what follows "=", or the next word. */
  value(flag: string, given: string | null): string {
    if (given !== null) return given;
    const next = this.all[this.#at];
    if (next === undefined || /^--?[A-Za-z]/.test(next)) {
      throw new UsageError(`${flag}: expected a value. Received: none. Write ${flag}=VALUE.`);
    }
    this.#at++;
    return next;
  }
}

/**
 * Reads flags into arguments, in their order.
 *
 * @returns what is asked for instead of a run; null for a run
 * @throws UsageError for flags that are not there, and values that they do not take
 */
export function readFlags(given: GivenArguments, words: readonly string[]): Request | null {
  const tokens = new Tokens(words);
  const unknown: string[] = [];
  const problems: string[] = [];
  let request: Request | null = null;
  for (let word = tokens.next(); word !== undefined && !isText(request); word = tokens.next()) {
    try {
      request = readWord(given, word, tokens, unknown) ?? request;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message); // with those to come, so that all can be corrected at once
    }
  }
  if (problems.length > 0 || (unknown.length > 0 && !isText(request))) {
    throw new UsageError([...problems, ...(unknown.length > 0 ? [unknownFlags(unknown, given)] : [])].join("\n"));
  }
  return request;
}

/** Whether a help text is asked for: then nothing else counts. */
function isText(request: Request | null): boolean {
  return request !== null && request.kind !== "print";
}

/** Reads a flag with its value; what is no flag of the program is kept. */
function readWord(given: GivenArguments, word: string, tokens: Tokens, unknown: string[]): Request | null {
  if (!/^--?[A-Za-z]/.test(word)) {
    unknown.push(word);
    return null;
  }
  const equals = word.indexOf("=");
  const flag = equals < 0 ? word : word.slice(0, equals);
  const text = equals < 0 ? null : word.slice(equals + 1);
  if (flag === "-h" || flag === "--help") return { kind: "help" };
  if (flag === "--print_config") return { kind: "print", keywords: readKeywords(text) };
  if (flag === "-c" || flag === "--config") {
    given.readConfiguration(tokens.value(flag, text), process.cwd(), "--config");
    return null;
  }
  const help = classHelp(given, flag, text, tokens);
  if (help === null && !readFlag(given, flag, text, tokens)) unknown.push(word);
  return help;
}

function readKeywords(text: string | null): PrintKeyword[] {
  if (text === null || text === "") return [];
  return text.split(",").map((word) => {
    const keyword = printKeywords.find((one) => one === word);
    if (keyword !== undefined) return keyword;
    throw new UsageError(`--print_config: expected some of ${printKeywords.join(", ")}. Received: ${word}.`);
  });
}

/** Reads one flag; false where there is none of its name. */
function readFlag(given: GivenArguments, flag: string, text: string | null, tokens: Tokens): boolean {
  const { parser } = given;
  const isAppended = flag.endsWith("+");
  const key = flag.slice(2, isAppended ? -1 : undefined);
  const link = parser.linkTo(key);
  if (link !== null) {
    throw new UsageError(
      `--${key}: expected it to follow from ${link.sources.join(", ")}, which it is linked to. Give that instead.`,
    );
  }
  const exact = parser.arguments.get(key);
  if (exact !== undefined && (!isAppended || takesItems(exact))) {
    given.assignText(exact, tokens.value(flag, text), { append: isAppended }, process.cwd(), `--${key}`);
    return true;
  }
  if (!isAppended && parser.groups.some((group) => group.key === key && group.description !== null)) {
    given.readGroup(key, tokens.value(flag, text), process.cwd(), `--${key}`);
    return true;
  }
  const part = parser.argumentOf(key);
  if (part === null || part.path.length === 0 || !hasParts(part.argument.type)) return false;
  given.assignText(
    part.argument,
    tokens.value(flag, text),
    { path: part.path, append: isAppended },
    process.cwd(),
    `--${key}`,
  );
  return true;
}

/** `--model.help CLASS`: null for another flag. */
function classHelp(given: GivenArguments, flag: string, text: string | null, tokens: Tokens): Request | null {
  if (!flag.endsWith(".help")) return null;
  const key = flag.slice(2, -".help".length);
  const argument = given.parser.arguments.get(key);
  const bases = argument === undefined ? [] : [...new Set(classesOf(argument))];
  if (bases.length === 0) return null;
  const isOptional = argument !== undefined && takesOneClass(argument);
  const name = isOptional ? optionalValue(flag, text, tokens) : tokens.value(flag, text);
  return { kind: "class", key, description: name === null ? null : helpClass(given, flag, name, bases) };
}

function classesOf(argument: Argument): readonly ClassDescription[] {
  return classesIn(argument.type);
}

/** Whether an argument takes objects of one class only, and no lists: then its help may be asked for without a name. */
export function takesOneClass(argument: Argument): boolean {
  return classesOf(argument).length === 1 && !takesItems(argument);
}

function optionalValue(flag: string, text: string | null, tokens: Tokens): string | null {
  try {
    return tokens.value(flag, text);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

function helpClass(
  given: GivenArguments,
  flag: string,
  name: string,
  bases: readonly ClassDescription[],
): ClassDescription {
  const matches = new Set(name.includes("#") ? [] : bases.flatMap((base) => given.parser.registry.matches(name, base)));
  if (matches.size > 1) {
    throw new UsageError(
      `${flag}: expected the class path of one class. Received: ${name}, which several have. Give one of ${[...matches].map(({ path }) => path).join(", ")}.`,
    );
  }
  let problem: string | null = null;
  for (const base of bases) {
    try {
      return classOf(name, base, given.scope);
    } catch (error) {
      if (!(error instanceof ValueError || error instanceof ClassNotFoundError)) throw error;
      problem ??= error.message;
    }
  }
  throw new UsageError(`${flag}: ${problem ?? "expected the name of a class"}`);
}

function unknownFlags(unknown: readonly string[], { parser, command }: GivenArguments): string {
  const known = [...parser.arguments.keys(), "config", "help", "print_config"];
  const hints = unknown.flatMap((word) => {
    const key = word.replace(/^--?/, "").replace(/\+?=.*$/s, "");
    const close = word.startsWith("-") ? nearest(key, known) : null;
    return close === null ? [] : [`Did you mean --${close}?`];
  });
  const of = command === null ? "flags" : `flags of ${command}`;
  const advice = hints.length === 0 ? "See --help for those that there are." : hints.join(" ");
  return `expected ${of}. Received: ${unknown.join(" ")}, which it does not have. ${advice}`;
}
