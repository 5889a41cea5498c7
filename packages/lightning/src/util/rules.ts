/** @file What values an option takes: rules that check a value and bring it into one form. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { MisconfigurationException, NotAvailableError } from "./errors.js";
import { parseLiteral } from "./literal.js";
import { show } from "./show.js";
import { RangeError, TypeError } from "./user-errors.js";

/** The values of an option for programs: as JSON Schema says it. Nothing in it is any value. */
export interface Schema {
  readonly type?: "boolean" | "integer" | "number" | "string" | "array" | "object" | "null";
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly minimum?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The values that an option takes. `Given` is what callers write, `Resolved` what the library works with. */
export interface Rule<Given, Resolved = Given> {
  /** The accepted values in words, as reference pages and the command line's help show them. */
  readonly takes: string;
  /** The accepted values for programs. */
  readonly schema: Schema;
  /**
   * The value in the form that the library works with. Throws what Lightning throws for values that the option does not take.
   *
   * @param place what messages call the option: "maxEpochs", "EarlyStopping: patience"
   */
  readonly read: (value: unknown, place: string) => Resolved;
  /** Reads a value from the environment, where the text says more than its literal. */
  readonly fromText?: (text: string) => unknown;
  /** Whether null is a value of its own; elsewhere it means not given. */
  readonly takesNull?: boolean;
  /** Only carries the type. */
  readonly given?: Given;
}

type ErrorClass = new (message: string) => Error;

/** The errors of a rule: for a value of another type, and for another value. */
interface Errors {
  wrongType?: ErrorClass;
  wrongValue?: ErrorClass;
}

const leaveOut = "Leave it out for the default.";

/** The error for a value that an option does not take: what was expected, what was received, what to do. */
export function refusal(Class: ErrorClass, place: string, expected: string, value: unknown, advice = leaveOut): Error {
  return new Class(`${place}: expected ${expected}. Received: ${show(value)}. ${advice}`);
}

/** Also takes `null`, which stays `null`. */
export function orNull<Given, Resolved>(rule: Rule<Given, Resolved>): Rule<Given | null, Resolved | null> {
  return {
    ...rule,
    given: null,
    takesNull: true,
    // Getters, because the names of a registry may become more.
    get takes() {
      return `${rule.takes}, null`;
    },
    get schema() {
      return { anyOf: [rule.schema, { type: "null" as const }] };
    },
    read: (value, place) => (value === null ? null : rule.read(value, place)),
  };
}

/** The values of two rules: the first rule that fits a value reads it. */
export function either<A, RA, B, RB>(
  isFirst: (value: unknown) => boolean,
  first: Rule<A, RA>,
  second: Rule<B, RB>,
): Rule<A | B, RA | RB> {
  const fromText = first.fromText ?? second.fromText;
  return {
    takes: `${first.takes}, ${second.takes}`,
    schema: { anyOf: [first.schema, second.schema] },
    read: (value, place) => (isFirst(value) ? first : second).read(value, place),
    ...(fromText === undefined ? {} : { fromText }),
  };
}

/** Any value, which is looked at elsewhere. */
export function anything<T = unknown>(takes: string): Rule<T> {
  // Whoever uses the value checks it: the type only tells callers what that is.
  return { takes, schema: {}, takesNull: true, read: (value) => value as T };
}

/** Values that a function of their type knows. */
export function instance<T>(
  takes: string,
  isOne: (value: unknown) => value is T,
  { advice, error = TypeError, schema = {} }: { advice?: string; error?: ErrorClass; schema?: Schema } = {},
): Rule<T> {
  return {
    takes,
    schema,
    read: (value, place) => {
      if (isOne(value)) return value;
      throw refusal(error, place, takes, value, advice);
    },
  };
}

/** true or false; in the environment also 1 and 0, as variables are usually set. */
export const boolean: Rule<boolean> = {
  takes: "true, false",
  schema: { type: "boolean" },
  fromText: (text) => {
    const value = parseLiteral(text);
    return value === 1 || value === 0 ? value === 1 : value;
  },
  read: (value, place) => {
    if (typeof value === "boolean") return value;
    throw refusal(TypeError, place, "true or false", value, "Give one of the two, or leave it out.");
  },
};

/** A number, with the errors for another type and for another value. */
export function number(
  takes: string,
  fits: (value: number) => boolean,
  advice: string = leaveOut,
  {
    wrongType = TypeError,
    wrongValue = MisconfigurationException,
    schema = { type: "number" },
  }: Errors & { schema?: Schema } = {},
): Rule<number> {
  return {
    takes,
    schema,
    read: (value, place) => {
      if (typeof value !== "number") throw refusal(wrongType, place, takes, value, advice);
      if (!fits(value)) throw refusal(wrongValue, place, takes, value, advice);
      return value;
    },
  };
}

/** Any number but NaN, which nobody means. */
export const real: Rule<number> = number("a number", (value) => !Number.isNaN(value), leaveOut, {
  wrongValue: TypeError,
});

/** A whole number. Infinity counts as one: without end. */
export const integer: Rule<number> = number(
  "a whole number",
  (value) => Number.isInteger(value) || Math.abs(value) === Infinity,
  leaveOut,
  { wrongValue: TypeError, schema: { type: "integer" } },
);

/** A whole number with a lower bound. */
export function whole(least: number, advice: string = leaveOut, errors: Errors = {}): Rule<number> {
  const fits = (value: number): boolean => Number.isInteger(value) && value >= least;
  const schema: Schema = { type: "integer", minimum: least };
  return number(`a whole number of at least ${least}`, fits, advice, { ...errors, schema });
}

/** One of a list of values, in upper or lower case. Some may be refused as not available, each with what is missing. */
export function oneOf<const N extends string | number | boolean>(
  values: readonly N[],
  error: ErrorClass,
  options: { later?: Readonly<Partial<Record<N & string, string>>>; anyCase?: boolean; advice?: string } = {},
): Rule<N> {
  const takes = values.map((value) => JSON.stringify(value)).join(", ");
  const names = values.filter((value) => typeof value === "string");
  return {
    takes,
    schema: { enum: values },
    read: (value, place) => {
      const wanted = typeof value === "string" && options.anyCase === true ? value.toLowerCase() : value;
      const found = values.find((one) => one === wanted);
      if (found === undefined) {
        const close = typeof value === "string" ? nearest(value, names) : null;
        const advice = close === null ? (options.advice ?? "Give one of them.") : `Did you mean ${show(close)}?`;
        throw refusal(error, place, `one of ${takes}`, value, advice);
      }
      const missing = typeof found === "string" ? options.later?.[found] : undefined;
      if (missing !== undefined) throw new NotAvailableError(`${place}: ${show(value)}`, missing);
      return found;
    },
  };
}

/** The most letters of a text, because texts become parts of paths, names and messages, whose length is limited. */
const longestText = 4096;

/** A text that is not too long. */
export function text(takes = "a string", advice: string = leaveOut): Rule<string> {
  return {
    takes,
    schema: { type: "string" },
    read: (value, place) => {
      if (typeof value !== "string") throw refusal(TypeError, place, takes, value, advice);
      if (value.length <= longestText) return value;
      throw new RangeError(
        `${place}: expected a text of at most ${longestText} letters. Received: ${value.length}, ${show(value)}. Give a shorter one.`,
      );
    },
  };
}

/** A function. */
export function callable<F>(takes = "a function", error: ErrorClass = TypeError): Rule<F> {
  // Of a function no more can be seen than that it is one.
  return instance(takes, (value): value is F => typeof value === "function", { error });
}

/** An array without gaps, whose items a rule reads. */
export function list<Given, Resolved>(item: Rule<Given, Resolved>): Rule<readonly Given[], readonly Resolved[]> {
  const takes = `an array, each item ${item.takes}`;
  return {
    takes,
    schema: { type: "array", items: item.schema },
    read: (value, place) => {
      if (!Array.isArray(value)) throw refusal(TypeError, place, takes, value);
      expectArray(place, "array", value);
      return value.map((one: unknown, i) => item.read(one, `${place}[${i}]`));
    },
  };
}
