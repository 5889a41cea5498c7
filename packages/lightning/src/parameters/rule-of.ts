/** @file The rule by which values of a type are checked. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { path } from "../fabric/file-systems/path-rule.js";
import { duration } from "../util/duration.js";
import { option, Options, required } from "../util/options.js";
import { anything, boolean, either, instance, list, number, oneOf, orNull, refusal, type Rule } from "../util/rules.js";
import { TypeError } from "../util/user-errors.js";
import { type ClassDescription, isClassOf } from "./description.js";
import { toCode } from "./file-values.js";
import type { Literal, ParameterType } from "./type.js";
import { takesNone, typeText } from "./type-text.js";

const advice = "Give one.";
const errors = { wrongValue: TypeError };
// Not the rules of options, which also take Infinity for "without end", and of a text no more than names need.
const float = number("a number", () => true, advice);
const integer = number("a whole number", Number.isInteger, advice, { ...errors, schema: { type: "integer" } });
const text = instance("a string", (value) => typeof value === "string", { advice, schema: { type: "string" } });
const milliseconds = either(
  (value) => typeof value === "number",
  number("a number of milliseconds", Number.isFinite, advice, errors),
  duration,
);
const nothing = instance("null", (value) => value === null, { advice: "Give null.", schema: { type: "null" } });

/** The rule by which values that callers write are checked, and brought into the form that the class works with. */
export function ruleOf(type: ParameterType): Rule<unknown> {
  const rule = plainRule(type);
  return takesNone(type) ? { ...rule, takesNull: true } : rule;
}

function plainRule(type: ParameterType): Rule<unknown> {
  switch (type.kind) {
    case "bool":
      return boolean;
    case "int":
      return integer;
    case "float":
      return float;
    case "str":
      return text;
    case "none":
      return nothing;
    case "any":
      return anything("anything");
    case "path":
      return path;
    case "timedelta":
      return milliseconds;
    case "literal":
      return literal(type.values);
    case "enum":
      return oneOf(type.values, TypeError);
    case "list":
    case "sequence":
      return list(ruleOf(type.item));
    case "set":
      return set(ruleOf(type.item));
    case "tuple":
      return tuple(type.items.map(ruleOf), type.rest === undefined ? null : ruleOf(type.rest));
    case "dict":
      return dict(type.key, ruleOf(type.value));
    case "union":
      return union(type.options);
    case "dataclass":
      return fields(type.description);
    case "class":
      return object(type.base);
    case "callable":
      return maker(type.returns);
  }
}

function literal(values: readonly Literal[]): Rule<unknown> {
  const others = oneOf(
    values.filter((value) => value !== null),
    TypeError,
  );
  return values.includes(null) ? orNull(others) : others;
}

function set(item: Rule<unknown>): Rule<unknown, ReadonlySet<unknown>> {
  const items = list(item);
  return {
    takes: `a Set or an array, each item ${item.takes}`,
    schema: items.schema,
    read: (value, place) => new Set(items.read(value instanceof Set ? [...value] : value, place)),
  };
}

function tuple(rules: readonly Rule<unknown>[], rest: Rule<unknown> | null): Rule<unknown, readonly unknown[]> {
  const more = rest === null ? "" : `, then any number of ${rest.takes}`;
  const takes = `an array of ${[...rules.map((rule) => rule.takes)].join(", ")}${more}`;
  return {
    takes,
    schema: { type: "array" },
    read: (value, place) => {
      const fits =
        Array.isArray(value) && (rest === null ? value.length === rules.length : value.length >= rules.length);
      if (!fits) throw refusal(TypeError, place, takes, value, advice);
      return value.map((one: unknown, i) => (rules[i] ?? rest)?.read(one, `${place}[${i}]`));
    },
  };
}

function dict(key: "str" | "int", item: Rule<unknown>): Rule<unknown, Readonly<Record<string, unknown>>> {
  const takes = `an object, each ${key === "int" ? "name a whole number, each " : ""}value ${item.takes}`;
  return {
    takes,
    schema: { type: "object" },
    read: (value, place) => {
      if (!isPlainObject(value)) throw refusal(TypeError, place, takes, value, advice);
      const entries = Object.entries(value).map(([name, one]) => {
        if (key === "int" && !/^-?\d+$/.test(name)) throw refusal(TypeError, place, takes, value, advice);
        return [name, item.read(one, `${place}.${name}`)];
      });
      return Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
    },
  };
}

/** The first of several types that fits. Where only one could, what is wrong with the value is said in its words. */
function union(options: readonly ParameterType[]): Rule<unknown> {
  const rules = options.map((type) => ({ type, rule: ruleOf(type) }));
  const takes = rules.map(({ rule }) => rule.takes).join(", ");
  const [only, ...others] = rules.filter(({ type }) => type.kind !== "none");
  return {
    takes,
    schema: { anyOf: rules.map(({ rule }) => rule.schema) },
    read: (value, place) => {
      if (value === null && rules.some(({ type }) => takesNone(type))) return null;
      if (only !== undefined && others.length === 0) return only.rule.read(value, place);
      for (const { rule } of rules) {
        try {
          return rule.read(value, place);
        } catch {
          // Another one may fit.
        }
      }
      throw refusal(TypeError, place, takes, value, `It takes ${typeText({ kind: "union", options })}.`);
    },
  };
}

function fields(description: ClassDescription): Rule<unknown> {
  const takes = `an object of ${description.name}`;
  return {
    takes,
    schema: { type: "object" },
    read: (value, place) => {
      const table = description.parameters().map(({ key, type, required: isRequired, default: unset }) => {
        const rule = ruleOf(type);
        return [key, isRequired ? required(rule) : option(rule, toCode(type, unset))] as const;
      });
      return new Options(place, Object.fromEntries(table)).read(value);
    },
  };
}

function object({ name, type }: ClassDescription): Rule<unknown> {
  return instance(
    `an object of class ${name}`,
    (value): value is unknown => type === undefined || (typeof value === "object" && value instanceof type),
    { advice: `Give an object of ${name}, or of a class that extends it.`, schema: { type: "object" } },
  );
}

/** A function that makes an object; a class is made one, so that whoever uses it need not know. */
function maker(returns: ClassDescription): Rule<unknown, (...first: unknown[]) => unknown> {
  const takes = `a function that makes an object of ${returns.name}, or a class that extends it`;
  return {
    takes,
    schema: { type: "object" },
    read: (value, place) => {
      if (typeof value !== "function") throw refusal(TypeError, place, takes, value, advice);
      if (!isClassOf(value, returns)) return value as (...first: unknown[]) => unknown;
      const Class = value as unknown as new (...first: unknown[]) => unknown;
      return (...first) => new Class(...first);
    },
  };
}
