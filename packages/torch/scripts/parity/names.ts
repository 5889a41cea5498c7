/** @file The names that cases are about, and the groups in which they are counted. */
import type { Json } from "./decode.js";

/** What a case is about: a function, a class, ... */
export interface Subject {
  group:
    "functions" | "torch.nn.functional" | "modules" | "optimizers" | "schedulers" | "samplers" | "nn.init" | "other";
  name: string;
}

const fields: Readonly<Record<string, readonly [field: string, group: Subject["group"]]>> = {
  function: ["call", "functions"],
  error: ["call", "functions"],
  module: ["module", "modules"],
  optimizer: ["optimizer", "optimizers"],
  scheduler: ["scheduler", "schedulers"],
  sampler: ["sampler", "samplers"],
  init: ["function", "nn.init"],
};

function field(line: Json, name: string): string | null {
  if (typeof line !== "object" || line === null || Array.isArray(line)) return null;
  const value = line[name];
  return typeof value === "string" ? value : null;
}

/** The name that a case is counted and listed under. Also of a case that is not well formed. */
export function subjectOf(line: Json): Subject {
  const kind = field(line, "kind") ?? "no kind";
  const known = Object.hasOwn(fields, kind) ? fields[kind] : undefined;
  if (known === undefined) return { group: "other", name: kind };
  const [from, group] = known;
  const name = field(line, from) ?? kind;
  if (name.startsWith("torch.nn.functional.")) return { group: "torch.nn.functional", name };
  return { group, name: group === "nn.init" ? `nn.init.${name}` : name };
}

/** The case's own name in messages. */
export function idOf(line: Json, position: number): string {
  return field(line, "id") ?? `line ${position}`;
}
