/** @file What values a flag takes: rules that check a value and bring it into one form. */
import { nearest } from "@lightning-ts/torch/util/nearest";
import { MisconfigurationException, NotAvailableError } from "../util/errors.js";
import { show } from "../util/show.js";
import { parseLiteral } from "./literal.js";
import { TypeError } from "../util/user-errors.js";

/** The values that a flag takes. `Given` is what callers write, `Resolved` what the Trainer works with. */
export interface Rule<Given, Resolved = Given> {
  /** The accepted values, as the reference page and the command line's help show them. */
  readonly takes: string;
  /** The value in the form that the Trainer works with. Throws what Lightning throws for values that the flag does not take. */
  readonly read: (value: unknown, flag: string) => Resolved;
  /** Reads a value from the environment, where the text says more than its literal. */
  readonly fromText?: (text: string) => unknown;
  /** Only carries the type. */
  readonly given?: Given;
}

type ErrorClass = new (message: string) => Error;

/** The error for a value that a flag does not take: what was expected, what was received, what to do. */
export function refusal(Class: ErrorClass, flag: string, expected: string, value: unknown, advice: string): Error {
  return new Class(`${flag}: expected ${expected}. Received: ${show(value)}. ${advice}`);
}

/** Also takes `null`, which stays `null`. */
export function orNull<Given, Resolved>(rule: Rule<Given, Resolved>): Rule<Given | null, Resolved | null> {
  return {
    ...rule,
    given: null,
    get takes() {
      return `${rule.takes}, null`;
    },
    read: (value, flag) => (value === null ? null : rule.read(value, flag)),
  };
}

/** true or false; in the environment also 1 and 0, as variables are usually set. */
export const boolean: Rule<boolean> = {
  takes: "true, false",
  fromText: (text) => {
    const value = parseLiteral(text);
    return value === 1 || value === 0 ? value === 1 : value;
  },
  read: (value, flag) => {
    if (typeof value === "boolean") return value;
    throw refusal(TypeError, flag, "true or false", value, "Give one of the two, or leave the flag out.");
  },
};

/** A number, with the errors for another type and for another value. */
export function number(
  takes: string,
  fits: (value: number) => boolean,
  advice: string,
  {
    wrongType = TypeError,
    wrongValue = MisconfigurationException,
  }: { wrongType?: ErrorClass; wrongValue?: ErrorClass } = {},
): Rule<number> {
  return {
    takes,
    read: (value, flag) => {
      if (typeof value !== "number") throw refusal(wrongType, flag, takes, value, advice);
      if (!fits(value)) throw refusal(wrongValue, flag, takes, value, advice);
      return value;
    },
  };
}

/** A whole number with a lower bound. */
export function whole(
  least: number,
  advice: string,
  errors?: { wrongType?: ErrorClass; wrongValue?: ErrorClass },
): Rule<number> {
  return number(
    `a whole number of at least ${least}`,
    (value) => Number.isInteger(value) && value >= least,
    advice,
    errors,
  );
}

/** One of a list of texts, in upper or lower case. Some may be refused as not available, each with what is missing. */
export function oneOf<const N extends string>(
  names: readonly N[],
  error: ErrorClass,
  options: { later?: Readonly<Partial<Record<N, string>>>; anyCase?: boolean } = {},
): Rule<N> {
  const takes = names.map((name) => JSON.stringify(name)).join(", ");
  return {
    takes,
    read: (value, flag) => {
      const wanted = typeof value === "string" && options.anyCase === true ? value.toLowerCase() : value;
      const name = names.find((one) => one === wanted);
      if (name === undefined) {
        const close = typeof value === "string" ? nearest(value, names) : null;
        throw refusal(
          error,
          flag,
          `one of ${takes}`,
          value,
          close === null ? "Give one of them." : `Did you mean ${show(close)}?`,
        );
      }
      const missing = options.later?.[name];
      if (missing !== undefined) throw new NotAvailableError(`${flag}: ${show(value)}`, missing);
      return name;
    },
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
    read: (value, flag) => (isFirst(value) ? first : second).read(value, flag),
    ...(fromText === undefined ? {} : { fromText }),
  };
}
