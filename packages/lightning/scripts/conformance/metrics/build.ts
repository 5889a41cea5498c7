/** @file Makes the metrics that cases name. */
import * as metrics from "@lightning-ts/metrics";
import { compose, Metric } from "@lightning-ts/metrics";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { camelCase } from "@lightning-ts/torch/util/names";
import type { Batch, Json, MetricSpec } from "./spec.js";
import { decode } from "./values.js";

/** Where classes are, by the entry that has them. */
const places: readonly object[] = [
  metrics,
  ...Object.values(metrics).filter((value): value is typeof value & object => typeof value === "object"),
];

/** A class by its name. */
export function classNamed(name: string): new (...args: unknown[]) => object {
  for (const place of places) {
    const found: unknown = Reflect.get(place, name);
    if (typeof found === "function") return found as new (...args: unknown[]) => object;
  }
  throw new Error(`there is no metric ${name}`);
}

/** Operators in Python's names, and ours where they differ. */
const operators: Readonly<Record<string, string>> = {
  truediv: "div",
  floordiv: "floorDivide",
  mod: "fmod",
  and: "bitwiseAnd",
  or: "bitwiseOr",
  xor: "bitwiseXor",
  invert: "bitwiseNot",
  inv: "bitwiseNot",
  pos: "abs",
};

/** A recorded value as ours. */
export function decoded(value: Json): unknown {
  return decode(value, (spec) => build(spec as MetricSpec));
}

/** Keyword arguments as an options object. */
export function options(args: Readonly<Record<string, Json>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [camelCase(name), decoded(value)]));
}

/** Makes a metric, a collection or whatever else a case names; `before` are arguments that are made already. */
export function build(spec: MetricSpec, before: readonly unknown[] = []): object {
  const given = [...before, ...(spec.given ?? []).map(decoded)];
  if (spec.op !== undefined) return operate(spec.op, given);
  if (spec.class === undefined) throw new Error("a metric has a class or an operator");
  const Class = classNamed(spec.class);
  const { args } = spec;
  // A list of loose metrics is one list here, as a function takes one kind of argument in one place.
  if (spec.class === "MetricCollection") return collection(Class, given, options(args ?? {}));
  return args === undefined ? new Class(...given) : new Class(...given, options(args));
}

function collection(
  Class: new (...args: unknown[]) => object,
  given: unknown[],
  rest: Record<string, unknown>,
): object {
  const [first, ...more] = given;
  if (more.length === 0) return new Class(first, rest);
  return new Class(first, ...more, rest);
}

function operate(name: string, given: unknown[]): object {
  if (name === "getitem") {
    const [metric, index] = given as [{ at(index: unknown): object }, unknown];
    return metric.at(index);
  }
  const call = compose as (operator: string, ...operands: unknown[]) => object;
  return call(operators[name] ?? name, ...given);
}

/** The arguments of `update` for a batch: those by name in the order in which `update` has them. */
export function argumentsOf(batch: Batch): unknown[] {
  const named = Object.values(batch.kwargs ?? {}).map(decoded);
  return [...(batch.args ?? []).map(decoded), ...named];
}

/** The states of a metric, lists by their lengths. */
export function statesOf(metric: object): Record<string, unknown> {
  if (!(metric instanceof Metric)) return isPlainObject(metric) ? { ...metric } : {};
  const states: Record<string, unknown> = { ...metric.metricState };
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, Array.isArray(state) ? { list: state.length } : state]),
  );
}
