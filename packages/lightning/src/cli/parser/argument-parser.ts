/** @file ArgumentParser: which arguments there are. Reading them is `read-arguments.ts`. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { nearest } from "@lightning-ts/torch/util/nearest";
import type { ClassDescription } from "../../parameters/description.js";
import type { ParameterType } from "../../parameters/type.js";
import { orNone } from "../../parameters/type-text.js";
import type { ClassRegistry } from "../../parameters/registry.js";
import { show } from "../../util/show.js";
import { Error as LinkError, RangeError } from "../../util/user-errors.js";
import type { Argument, Group, Link } from "./argument.js";

/** Options of a parser. */
export interface ParserOptions {
  /** Whether variables of the environment are read: `PL_FIT__MODEL__LR`. Default: false. */
  readonly defaultEnv?: boolean;
  /** What the names of these variables begin with. Default: "PL". */
  readonly envPrefix?: string;
  /** Files with values that count where nothing else is given; those that are not there are passed over. Default: none. */
  readonly defaultConfigFiles?: readonly string[];
  /** What the program does, for the help text. */
  readonly description?: string;
}

/** An argument that a program adds. */
export interface ArgumentOptions {
  /** What it takes. Default: a text. */
  readonly type?: ParameterType;
  /** Its value where it is not given. Default: null. */
  readonly default?: unknown;
  /** Whether it must be given. Default: false. */
  readonly required?: boolean;
  /** What it does, for the help text. */
  readonly help?: string;
}

/** How arguments of a class are added. */
export interface ClassArgumentOptions {
  /** Whether an object of them is made with the others. Default: true. */
  readonly instantiate?: boolean;
  /** Whether the class must be given. Default: false. */
  readonly required?: boolean;
  /** The heading in the help text. Default: what the class says that it is. */
  readonly title?: string;
}

/** How values are linked. */
export interface LinkOptions {
  /** Makes the value of the values of the sources. Needed for several sources. Default: the value as it is. */
  readonly computeFn?: (...values: never[]) => unknown;
  /**
   * "parse": once all values are read. "instantiate": when objects are made; a source is then an object, or a property of one. Default:
   * "parse".
   */
  readonly applyOn?: "parse" | "instantiate";
}

/** The arguments of a program or subcommand. Counterpart: jsonargparse's `ArgumentParser`. */
export class ArgumentParser {
  /** The classes that values may name. */
  readonly registry: ClassRegistry;
  /** How the parser was made. */
  readonly options: ParserOptions;
  /** All arguments by key, in order. */
  readonly arguments = new Map<string, Argument>();
  /** The groups of arguments, in order; the first is that of arguments at the top. */
  readonly groups: Group[] = [];
  /** The links between arguments, in order. */
  readonly links: Link[] = [];
  /** Arguments at the top. */
  readonly #top: Group = { key: null, title: "options", description: null, instantiate: false };

  constructor(registry: ClassRegistry, options: ParserOptions = {}) {
    this.registry = registry;
    this.options = options;
    this.groups.push(this.#top);
  }

  /** Begins a group of arguments at the top, under a heading of its own. */
  addArgumentGroup(title: string): Group {
    const group: Group = { key: null, title, description: null, instantiate: false };
    this.groups.push(group);
    return group;
  }

  /**
   * Adds an argument.
   *
   * @param name "--size", or "--net.size" for one within a group
   */
  addArgument(name: string, options: ArgumentOptions = {}, group: Group = this.#top): void {
    const { type = { kind: "str" }, default: unset = null, required = false, help = "" } = options;
    const key = name.replace(/^-+/, "");
    this.#add({ key, type, required, default: required ? undefined : unset, help, group, own: false });
  }

  /** Adds the parameters of a class as arguments below a key. */
  addClassArguments(description: ClassDescription, key: string, options: ClassArgumentOptions = {}): void {
    const { instantiate = true, title = description.doc ?? description.name } = options;
    const group: Group = { key, title, description, instantiate };
    this.groups.push(group);
    for (const { name, type, required, default: unset, doc = "", own = false } of description.parameters()) {
      this.#add({ key: `${key}.${name}`, type, required, default: unset, help: doc, group, own });
    }
  }

  /** Adds an argument that takes an object of a class, or of one of several, or of one that extends it. */
  addSubclassArguments(bases: readonly ClassDescription[], key: string, options: ClassArgumentOptions = {}): void {
    const { instantiate = true, required = false } = options;
    expectArray("ArgumentParser.addSubclassArguments", "bases", bases);
    const [first] = bases;
    const title = options.title ?? first?.doc ?? bases.map(({ name }) => name).join(", ");
    const group: Group = { key: null, title, description: null, instantiate };
    this.groups.push(group);
    const types = bases.map((base) => ({ kind: "class", base }) as const);
    const type: ParameterType = orNone(
      types.length === 1 && types[0] !== undefined ? types[0] : { kind: "union", options: types },
    );
    this.#add({ key, type, required, default: required ? undefined : null, help: first?.doc ?? "", group, own: false });
  }

  #add(argument: Argument): void {
    if (this.arguments.has(argument.key)) {
      throw new RangeError(
        `ArgumentParser: expected an argument with a new key. Received: ${show(argument.key)} again.`,
      );
    }
    this.arguments.set(argument.key, argument);
  }

  /**
   * Makes an argument follow from others: it is no flag any more.
   *
   * @param sources keys of arguments or groups: "data.batch_size", "data"
   * @param target the key of the argument that follows: "model.width", "model.init_args.width"
   * @throws Error for a target or a source that is not there, for several sources without `computeFn`, and for links in a circle
   */
  linkArguments(
    sources: string | readonly string[],
    target: string,
    { computeFn, applyOn = "parse" }: LinkOptions = {},
  ): void {
    const from = typeof sources === "string" ? [sources] : sources;
    if (from.length > 1 && computeFn === undefined) {
      throw new RangeError(
        `linkArguments: expected computeFn for several sources. Received: ${show(from)} without one.`,
      );
    }
    this.#check(target, "a target");
    for (const source of from) if (applyOn === "parse") this.#check(source, "a source");
    this.links.push({ sources: from, target, compute: computeFn ?? null, on: applyOn });
    if (dependsOnItself(this.links))
      throw new LinkError(
        `linkArguments: expected links that form no circle. Received: ${show(from)} to ${show(target)}.`,
      );
  }

  #check(key: string, what: string): void {
    const isGroup = this.groups.some((group) => group.key === key);
    if (isGroup || this.argumentOf(key) !== null) return;
    throw new RangeError(
      `linkArguments: expected ${what} that is an argument. Received: ${show(key)}. ${this.advice(key)}`,
    );
  }

  /**
   * Sets defaults by key: of arguments, or of all arguments of a group.
   *
   * @throws RangeError for a key that there is no argument of
   */
  setDefaults(values: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(values)) {
      const argument = this.arguments.get(key);
      if (argument === undefined)
        throw new RangeError(
          `setDefaults: expected the key of an argument. Received: ${show(key)}. ${this.advice(key)}`,
        );
      argument.default = value;
    }
  }

  /** The argument that a key is of: itself, or one that the key names a part of. */
  argumentOf(key: string): { argument: Argument; path: readonly string[] } | null {
    const parts = key.split(".");
    for (let length = parts.length; length > 0; length--) {
      const argument = this.arguments.get(parts.slice(0, length).join("."));
      if (argument !== undefined) return { argument, path: parts.slice(length) };
    }
    return null;
  }

  /** The link whose target a key is, if any. */
  linkTo(key: string): Link | null {
    return this.links.find(({ target }) => target === key || target === withInitArgs(key, this)) ?? null;
  }

  /** The nearest key, for messages. */
  advice(key: string): string {
    const known = [...this.arguments.keys()];
    const close = nearest(key, known);
    return close === null ? "See --help for those that there are." : `Did you mean ${close}?`;
  }
}

/** "model.width" as "model.init_args.width", where "model" is one argument. */
function withInitArgs(key: string, parser: ArgumentParser): string | null {
  const found = parser.argumentOf(key);
  const [first] = found?.path ?? [];
  if (found === null || first === undefined || first === "init_args" || first === "class_path") return null;
  return [found.argument.key, "init_args", ...found.path].join(".");
}

function dependsOnItself(links: readonly Link[]): boolean {
  const reach = (key: string, seen: readonly string[]): boolean =>
    seen.includes(key) ||
    links.some(
      ({ sources, target }) => sources.some((source) => touches(source, key)) && reach(target, [...seen, key]),
    );
  return links.some(({ target }) => reach(target, []));
}

/** Whether a source is a value, or holds it. */
function touches(source: string, key: string): boolean {
  return source === key || key.startsWith(`${source}.`) || source.startsWith(`${key}.`);
}
