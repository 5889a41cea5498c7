/** @file The classes of recorded command lines are declared as they were recorded. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  type ClassDescription,
  ClassRegistry,
  type ParameterDescription,
  type ParameterType,
} from "../../../src/parameters/index.js";
import { parseAnnotation } from "../../../src/parameters/annotation.js";
import { library } from "../../../src/parameters/library/library.js";
import { classes, makeLinear, makeRows } from "./classes.js";

interface Recorded {
  readonly name: string;
  readonly doc: string;
  readonly base?: string;
  readonly params: readonly { name: string; type: string; doc: string; default?: unknown }[];
}

interface Document {
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly dataclasses: Readonly<Record<string, Omit<Recorded, "name">>>;
  readonly classes: readonly Recorded[];
  readonly functions: readonly Recorded[];
}

const recorded = JSON.parse(
  gunzipSync(readFileSync(new URL("../../../test-data/parameters/classes.json.gz", import.meta.url))).toString(),
) as Document;

const registry = new ClassRegistry(library());
for (const Class of classes) registry.register(Class, { path: `cases.${Class.name}` });
registry.register(makeLinear);
registry.register(makeRows);

function typeNamed(name: string): ParameterType {
  const values = recorded.enums[name];
  if (values !== undefined) return { kind: "enum", name, values };
  const fields = recorded.dataclasses[name];
  if (fields !== undefined) return { kind: "dataclass", description: described({ name, ...fields }) };
  if (name === "OptimizerCallable") return { kind: "callable", returns: registry.find("torch.optim.Optimizer") };
  if (name === "LRSchedulerCallable")
    return { kind: "callable", returns: registry.find("torch.optim.lr_scheduler.LRScheduler") };
  return { kind: "class", base: registry.find(name) };
}

function described({ name, doc, params }: Recorded): ClassDescription {
  const parameters = (): ParameterDescription[] =>
    params.map((one) => ({
      key: one.name,
      required: !("default" in one),
      ...one,
      type: parseAnnotation(one.type, { type: typeNamed, made: (path) => registry.find(path) }),
    }));
  return { path: name, name, doc, bases: [], parameters, create: () => null };
}

/** What a description says, without what only programs see. */
function said(one: ClassDescription): unknown {
  const text = JSON.stringify(one.parameters(), (key, value: unknown) => {
    if (key === "key") return undefined;
    if (key === "base" || key === "returns") return (value as ClassDescription).name;
    // What this function made has no functions.
    return key === "description" && typeof Reflect.get(Object(value) as object, "parameters") === "function"
      ? said(value as ClassDescription)
      : value;
  });
  const parameters = (JSON.parse(text) as { doc?: string }[]).map((parameter) => ({ doc: "", ...parameter }));
  return { name: one.name, doc: one.doc, parameters };
}

describe("a class of recorded command lines", () => {
  it.each([...recorded.classes, ...recorded.functions].map((one) => [one.name, one] as const))("%s", (name, one) => {
    const known = registry.find(`cases.${name}`);
    expect(said(known)).toEqual(said(described(one)));
    const { base } = one;
    const path = base === undefined ? null : registry.find(base).path;
    if (path !== null) expect(known.bases.includes(path)).toBe(true);
  });
});
