/** @file Options: declared once, with rule and default. Types, checks, documentation and schema come from the declaration. */
import { nearest } from "@lightning-ts/torch/util/nearest";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { orNull, type Rule, type Schema } from "./rules.js";
import { show } from "./show.js";
import { TypeError } from "./user-errors.js";

/** One option: the values that it takes, and what it is where it is not given. Its doc comment says what it does. */
export interface Option<Given, Resolved = Given, Required extends boolean = boolean> {
  /** Checks a value, and brings it into the form that the library works with. */
  readonly rule: Rule<Given, Resolved>;
  /** The default, as a caller would write it; undefined for none. */
  readonly default: Given | undefined;
  /** Whether it must be given. */
  readonly isRequired: Required;
}

/** An option that may be left out; without a default it then stays undefined. */
export function option<G, R>(rule: Rule<G, R>): Option<G, R | undefined, false>;
export function option<G, R>(rule: Rule<G, R>, value: NoInfer<G>): Option<G, R, false>;
export function option<G, R>(rule: Rule<G, R>, value?: G): Option<G, R | undefined, false> {
  return { rule, default: value, isRequired: false };
}

/** An option that also takes null, which is its default. */
export function optional<G, R>(rule: Rule<G, R>): Option<G | null, R | null, false> {
  return option<G | null, R | null>(orNull(rule), null);
}

/** An option that must be given. */
export function required<G, R>(rule: Rule<G, R>): Option<G, R, true> {
  return { rule, default: undefined, isRequired: true };
}

/** Options by name. */
export type OptionTable = Readonly<Record<string, Option<unknown, unknown>>>;

type GivenBy<O> = O extends Option<infer Given, unknown> ? Given : never;
type ResolvedBy<O> = O extends { rule: Rule<infer _Given, infer Resolved> } ? Resolved : never;
type RequiredOf<T> = { [N in keyof T]: T[N] extends { isRequired: true } ? N : never }[keyof T];

// In the form of Pick, with which an editor shows the doc comments of the declaration.
type May<T, N extends keyof T> = { [K in N]?: GivenBy<T[K]> };
type Must<T, N extends keyof T> = { [K in N]: GivenBy<T[K]> };

/** What callers write: the options of a table, except for some names. */
export type GivenOptions<T, Without = never> = [Exclude<RequiredOf<T>, Without>] extends [never]
  ? May<T, Exclude<keyof T, Without>> // alone: beside another type the compiler would take a text or a number for an object without options
  : May<T, Exclude<keyof T, RequiredOf<T> | Without>> & Must<T, Exclude<RequiredOf<T> & keyof T, Without>>;

/** What callers write by name: all options but those that are given by position. */
export type OptionsOf<D> = D extends Options<infer T, infer Positional> ? GivenOptions<T, Positional> : never;

/** The values of a table: checked, with defaults. */
export type Values<T> = { readonly [N in keyof T]: ResolvedBy<T[N]> };

/** The options as the library works with them: checked, with defaults. */
export type ValuesOf<D> = D extends Options<infer T, string> ? Values<T> : never;

/** The options of any class: what `static readonly options` is. */
export type AnyOptions = Options<OptionTable, string>;

/**
 * Whether an object may be meant to hold values of some names: a literal, or an object of a class that has one of them. A Map, a promise or
 * an empty array would be read as if nothing were given. What can be iterated over has methods of many names, such as "every" and "fill".
 */
export function mayHold(given: object, names: readonly string[]): boolean {
  return isPlainObject(given) || (!(Symbol.iterator in given) && names.some((name) => name in given));
}

/**
 * The options of a class or function. A class shows them as `static readonly options`, from where a command line can read which there are.
 *
 * @example
 * const options = new Options("Doubling", {
 *   // a doc comment says what it does: "Steps between doublings. Default 10."
 *   every: option(whole(1), 10),
 * });
 * export type DoublingOptions = OptionsOf<typeof options>; // { every?: number }
 * const { every } = options.read(given); // number
 */
export class Options<T extends OptionTable, Positional extends string = never> {
  /** What takes the options, for messages. */
  readonly owner: string;
  /** All options, those that are given by position included. */
  readonly table: T;
  /** The names of those that are given by position, in order. */
  readonly positional: readonly Positional[];

  constructor(owner: string, table: T, positional: readonly (Positional & keyof T)[] = []) {
    this.owner = owner;
    this.table = table;
    this.positional = positional;
  }

  /**
   * Checks given options, and adds the defaults. undefined is not given, and so is null for options that do not take it.
   *
   * @param given the options by name
   * @param first those that were given by position
   * @throws TypeError for anything but an object, for an unknown name (with the nearest known one), and for an option that is given twice;
   * what a rule throws for a value that its option does not take, or for one that is missing
   */
  read(given: unknown, first: { readonly [N in keyof T]?: unknown } = {}): Values<T> {
    const named = this.checkNames(given);
    const read = Object.keys(this.table).map((name) => {
      const byPosition = first[name];
      if (byPosition !== undefined && named[name] !== undefined) {
        throw new TypeError(
          `${this.owner}: expected ${name} once. Received: it by position and among the options. Leave one of them out.`,
        );
      }
      return [name, this.#value(name, byPosition === undefined ? named[name] : byPosition)];
    });
    // By the names and rules of the table, which its type is made of.
    return Object.fromEntries(read) as Values<T>;
  }

  /** @throws TypeError for anything but an object, and for an unknown name */
  checkNames(given: unknown): Readonly<Record<string, unknown>> {
    const isObject = typeof given === "object" && given !== null;
    for (const name of isObject ? Object.keys(given) : []) if (!this.has(name)) throw this.unknown(name);
    if (!isObject || !mayHold(given, Object.keys(this.table))) {
      throw new TypeError(
        `${this.owner}: expected an object of options. Received: ${show(given)}. Its options are ${this.#known.join(", ")}.`,
      );
    }
    return given as Readonly<Record<string, unknown>>;
  }

  /** Whether there is an option of a name. */
  has(name: string): name is keyof T & string {
    return Object.hasOwn(this.table, name);
  }

  /** The error for a name that there is no option of. */
  unknown(name: string, owner: string = this.owner): TypeError {
    const known = this.#known;
    const close = nearest(name, known);
    const advice = close === null ? `Its options are ${known.join(", ")}.` : `Did you mean ${show(close)}?`;
    return new TypeError(
      `${owner}: expected options that it knows. Received: an unknown option ${show(name)}. ${advice}`,
    );
  }

  /** The names that are given by name. */
  get #known(): readonly string[] {
    return Object.keys(this.table).filter((name) => !this.positional.some((one) => one === name));
  }

  #value(name: string, given: unknown): unknown {
    const { rule, default: unset, isRequired } = this.table[name] as Option<unknown, unknown>;
    const isGiven = given !== undefined && (given !== null || rule.takesNull === true);
    const value = isGiven ? given : unset;
    if (value === undefined && !isRequired) return undefined;
    return rule.read(isRequired && !isGiven ? given : value, `${this.owner}: ${name}`);
  }

  /** The options as a JSON schema of one object, under Python's names. */
  get schema(): Schema & { properties: Readonly<Record<string, object>>; required: readonly string[] } {
    const entries = Object.entries(this.table);
    return {
      type: "object",
      properties: Object.fromEntries(
        entries.map(([name, { rule, default: value }]) => [
          pythonName(name),
          value === undefined ? rule.schema : { ...rule.schema, default: value },
        ]),
      ),
      required: entries.filter(([, { isRequired }]) => isRequired).map(([name]) => pythonName(name)),
    };
  }
}

/** A name as Python, files and command lines have it: `maxEpochs` is `max_epochs`, `checkpointIO` is `checkpoint_io`, `TMax` is `T_max`. */
export function pythonName(name: string): string {
  return name.replace(/(?!^)(?:[A-Z]+$|[A-Z])/g, (letters) => `_${letters.toLowerCase()}`);
}
