/** @file What cases of autocast have in common: steps, tolerances, errors, warnings. */
import { warned } from "../../src/util/warned.js";
import { BadCase, exactly, list, object, string } from "../parity/case.js";
import type { Json, JsonObject } from "../parity/decode.js";

/** By dtype: the relative and the absolute tolerance of recorded values. */
export const tolerances: Readonly<Record<string, readonly [relative: number, absolute: number]>> = {
  float64: [1e-6, 1e-6],
  complex128: [1e-6, 1e-6],
  float32: [1e-4, 1e-5],
  bfloat16: [1.6e-2, 1e-5],
  float16: [2e-3, 1e-5],
};

/** A step of a case: what is done, and what came of it. A field that nobody has read is one that nobody compares. */
export class Step {
  /** The name of what is done. */
  readonly name: string;
  /** Its arguments. */
  readonly args: readonly Json[];
  readonly #fields: JsonObject;
  readonly #read = new Set(["do"]);

  constructor(step: Json) {
    this.#fields = object(step, "a step");
    const [name, ...args] = list(this.#fields.do, "do");
    this.name = string(name, "do");
    this.args = args;
  }

  /** A field that may be absent. */
  get(field: "gives" | "returns" | "error" | "warnings"): Json | undefined {
    this.#read.add(field);
    return this.#fields[field];
  }

  /** What is wrong with the step itself, once everything of it was compared. */
  unread(): string | null {
    const names = Object.keys(this.#fields).filter((field) => !this.#read.has(field));
    return names.length === 0 ? null : `unknown fields: ${names.join(", ")}`;
  }
}

/** What a step did: what it gave, or the error that it threw, and how many warnings there were. */
export interface Done {
  value?: unknown;
  error?: unknown;
  warnings: number;
}

/** Does something and notes what comes of it. Each warning counts, also one that a case before had. */
export function observe(act: () => unknown): Done {
  const own = Object.getOwnPropertyDescriptor(process, "emitWarning");
  let warnings = 0;
  warned.clear();
  process.emitWarning = () => void warnings++;
  try {
    return { value: act(), warnings };
  } catch (error) {
    return { error, warnings };
  } finally {
    if (own !== undefined) Object.defineProperty(process, "emitWarning", own);
    warned.clear();
  }
}

/** What is wrong with how a step ended: an error where none was recorded, none or another where one was, warnings. */
export function endsOtherwise(step: Step, { error, warnings }: Done): string | null {
  const expected = step.get("warnings");
  const count = expected === undefined ? 0 : list(expected, "warnings").length;
  if (warnings !== count) return `${warnings} warnings, expected ${count}`;
  return differsError(error, step.get("error"));
}

/** What is wrong with an error, given what was recorded: its class counts, its words are own. */
export function differsError(error: unknown, recorded: Json | undefined): string | null {
  if (recorded === undefined) return error === undefined ? null : `threw ${textOf(error)}`;
  const { class: kind } = exactly(recorded, ["class", "message"], "error");
  if (error === undefined) return `no error, expected ${string(kind, "class")}`;
  return isKind(string(kind, "class"), error) ? null : `threw ${textOf(error)}, expected ${string(kind, "class")}`;
}

const classes = ["RuntimeError", "AssertionError", "ValueError", "TypeError", "NotImplementedError", "IndexError"];

/** Whether an error stands for one of Python's. */
export function isKind(name: string, error: unknown): boolean {
  if (!classes.includes(name) && !name.endsWith("Error")) throw new BadCase(`no class of errors: ${name}`);
  if (name === "TypeError") return error instanceof TypeError;
  if (name === "ValueError") return error instanceof RangeError || error instanceof TypeError;
  return error instanceof Error;
}

/** An error in a line. */
export function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split("\n")[0] ?? ""}` : String(error);
}

/** What is wrong with numbers, compared to recorded ones. */
export function differsNumbers(
  got: readonly number[],
  want: readonly Json[],
  [relative, absolute]: readonly [number, number],
): string | null {
  const wanted = want.map(numberOf);
  const same = (a: number | undefined, b: number): boolean =>
    a !== undefined && (Object.is(a, b) || Math.abs(a - b) <= Math.max(absolute, relative * Math.abs(b)));
  if (got.length === wanted.length && wanted.every((number, i) => same(got[i], number))) return null;
  return `[${got.join(", ").slice(0, 90)}], expected [${wanted.join(", ").slice(0, 90)}]`;
}

/** A recorded number; "nan", "inf" and "-inf" stand for what JSON lacks. */
export function numberOf(value: Json): number {
  const named: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };
  const number = typeof value === "string" ? named[value] : value;
  if (typeof number !== "number") throw new BadCase(`expected a number. Received: ${JSON.stringify(value)}`);
  return number;
}
