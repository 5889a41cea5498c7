/** @file Parts of a loader: counts, fractions and percentages. */
import { MisconfigurationException } from "../util/errors.js";
import { parseLiteral } from "../util/literal.js";
import { refusal, type Rule } from "../util/rules.js";
import { TypeError } from "../util/user-errors.js";

/** A count of batches (a whole number), a fraction strictly between 0 and 1, or a percentage such as "25%". */
export type Limit = number | `${number}%`;

const takes = 'a whole number of batches, a fraction between 0 and 1, or a percentage up to "100%"';
const advice = 'A whole number counts batches, so 1 is one batch: give "100%" for all of them.';

/**
 * The meaning of a limit.
 *
 * @throws MisconfigurationException for a negative number, one such as 1.5, or a percentage above 100%; TypeError for any other text
 */
export function limitNumber(value: Limit, name: string): { kind: "count" | "fraction"; value: number } {
  if (typeof value === "string") {
    const match = /^\s*(\d+(?:\.\d*)?|\.\d+)\s*%\s*$/.exec(value);
    const fraction = Number(match?.[1]) / 100;
    if (match === null) throw refusal(TypeError, name, takes, value, advice);
    if (fraction <= 1) return { kind: "fraction", value: fraction };
  } else if (Number.isInteger(value) && value >= 0) return { kind: "count", value };
  else if (value > 0 && value < 1) return { kind: "fraction", value };
  throw refusal(MisconfigurationException, name, takes, value, advice);
}

/** One limit for all loaders, or one for each, in their order. */
export type Limits = Limit | readonly Limit[];

/** Whether limits allow no batches. */
export function isNone(value: Limits | null): boolean {
  if (value === null) return false;
  const each: readonly Limit[] = isList(value) ? value : [value];
  return each.every((one) => limitNumber(one, "limit").value === 0);
}

/**
 * The limit of each loader.
 *
 * @throws MisconfigurationException where the number of limits differs from that of loaders
 */
export function limitOfEach(value: Limits | null, loaders: number, name: string): readonly (Limit | null)[] {
  if (value === null || !isList(value)) return Array.from({ length: loaders }, () => value);
  if (value.length === loaders) return value;
  const advice = "Give one for each loader, in their order, or a single one for all.";
  throw refusal(MisconfigurationException, name, `limits of ${loaders} loader(s)`, value, advice);
}

function isList(value: Limits): value is readonly Limit[] {
  return typeof value === "object";
}

/** A limit from the environment, where 1 is a count and 1.0 a fraction, as in Python. */
export function limitFromText(text: string): unknown {
  const value = parseLiteral(text);
  return value === 1 && text.includes(".") ? "100%" : value;
}

/** The rule of limits. */
export const limit: Rule<Limit> = {
  takes,
  schema: { anyOf: [{ type: "number", minimum: 0 }, { type: "string" }] },
  fromText: limitFromText,
  read: (value, flag) => {
    if (typeof value !== "number" && typeof value !== "string") throw refusal(TypeError, flag, takes, value, advice);
    limitNumber(value as Limit, flag);
    return value as Limit;
  },
};

const takesEach = `${takes}; or an array of those, one for each loader`;

/** The rule of limits that may differ between loaders. */
export const limits: Rule<Limits> = {
  takes: takesEach,
  schema: { anyOf: [limit.schema, { type: "array", items: limit.schema }] },
  fromText: limitFromText,
  read: (value, flag) => {
    if (!Array.isArray(value)) return limit.read(value, flag);
    if (value.length === 0)
      throw refusal(MisconfigurationException, flag, takesEach, value, "Leave it out for no limit.");
    return Object.freeze(value.map((one: unknown, i) => limit.read(one, `${flag}[${i}]`)));
  },
};
