/** @file Given values in the form of types: what no recorded command line has. */
import { describe, expect, it } from "vitest";
import { describe as described, p } from "../../parameters/index.js";
import { ClassRegistry } from "../../parameters/registry.js";
import type { ParameterType } from "../../parameters/type.js";
import { Float } from "../yaml/float.js";
import { adaptText } from "./from-text.js";
import { Completer } from "./complete.js";
import { instantiate } from "./instantiate.js";
import type { Scope } from "./scope.js";

class Base {
  static params = {};
}

class Small extends Base {
  static override params = { width: p.int({ default: 1 }), only: p.str({ default: "x" }) };
  constructor(readonly given: { width?: number; only?: string }) {
    super();
  }
}

class Large extends Base {
  static override params = { width: p.int(), inner: p.optional(p.instance(Base)) };
  constructor(readonly given: { width: number; inner: unknown }) {
    super();
  }
}

const registry = new ClassRegistry();
for (const Class of [Base, Small, Large]) registry.register(Class, { path: `m.${Class.name}` });
const warnings: string[] = [];
const scope: Scope = {
  registry,
  warn: (message) => warnings.push(message),
  moduleClass: () => null,
};
const base: ParameterType = { kind: "class", base: registry.find("Base") };
const int: ParameterType = { kind: "int" };

const given = (
  type: ParameterType,
  text: string,
  more: { append?: boolean; path?: string[] } = {},
  previous?: unknown,
): unknown => adaptText(type, text, more, previous, scope);

describe("a value", () => {
  it.each<[type: ParameterType, text: string, value: unknown]>([
    [{ kind: "union", options: [{ kind: "float" }, int] }, "1", 1],
    [{ kind: "union", options: [{ kind: "float" }, int] }, "1.0", new Float(1)],
    [{ kind: "set", item: int }, "[1, 2]", [1, 2]],
    [{ kind: "tuple", items: [int], rest: { kind: "str" } }, "[1, a, b]", [1, "a", "b"]],
    [{ kind: "dict", key: "int", value: { kind: "str" } }, "{01: a}", { 1: "a" }],
    [{ kind: "path" }, "a/b", "a/b"],
    [{ kind: "timedelta" }, "3 days, 1:02:03", "3 days, 1:02:03"],
    [{ kind: "any" }, "{a: [1.0]}", { a: [new Float(1)] }],
    // As Python's reader of flags has it.
    [int, " 3 ", 3],
    [int, "010", 10],
    [int, "1:30", 90],
    [int, "-1:00:00", -3600],
    [{ kind: "float" }, "1:30.5", 90.5],
    [{ kind: "bool" }, "true ", true],
    [{ kind: "any" }, "1:30", 90],
    [{ kind: "any" }, "01:30", "01:30"],
    [{ kind: "any" }, "", ""],
    [{ kind: "any" }, " x ", " x "],
    [int, "!!int 3", 3],
    [int, "&a 1", 1],
    [int, "3 # three", 3],
    [{ kind: "any" }, "{a, b}", "{a, b}"],
    [{ kind: "any" }, "name:", "name:"],
    [{ kind: "any" }, "{a: null, b: 1}", { a: null, b: 1 }],
    [{ kind: "union", options: [{ kind: "timedelta" }, int] }, "1:00:00", "1:00:00"],
  ])("%j takes %s", (type, text, value) => {
    expect(given(type, text)).toEqual(value);
  });

  it.each<[type: ParameterType, text: string, message: string]>([
    [{ kind: "literal", values: ["relu", "tanh"] }, "rely", "did you mean relu"],
    [{ kind: "enum", name: "Mode", values: ["FAST"] }, "FST", "did you mean FAST"],
    [{ kind: "tuple", items: [int, int] }, "[1]", "2 items"],
    [{ kind: "dict", key: "int", value: int }, "{a: 1}", "a whole number as key"],
    [{ kind: "timedelta" }, "soon", "a duration"],
    [{ kind: "list", item: int }, "[1, x]", "item 1: expected a whole number. Received: x."],
    [base, "Smal", "Did you mean"],
    [base, "{class_path: m.Small, init_arg: {}}", 'the key "init_arg"'],
    [base, "{init_args: {}}", "with a class_path"],
    [base, "{class_path: m.Small, init_args: {widht: 1}}", "Did you mean width?"],
    [
      base,
      "{class_path: m.Large, init_args: {inner: {class_path: m.Small, init_args: {width: x}}}}",
      "inner: width: expected a whole number",
    ],
    [base, "null", "{class_path, init_args}"],
    [{ kind: "literal", values: ["a", null] }, "", 'one of "a", null'],
    [{ kind: "union", options: [int, { kind: "none" }] }, "", "a whole number, or null"],
  ])("%j does not take %s", (type, text, message) => {
    expect(() => given(type, text)).toThrow(message);
  });

  it("is added to lists, and given to parts", () => {
    const list: ParameterType = { kind: "union", options: [base, { kind: "list", item: base }] };
    let value = given(list, "Small");
    value = given(list, "Large", { append: true }, value);
    value = given(list, "3", { path: ["width"] }, value);
    value = given(list, "Small", { path: ["inner"] }, value);
    value = given(list, "5", { path: ["init_args", "inner", "width"] }, value);
    expect(value).toEqual([
      { class_path: "m.Small" },
      { class_path: "m.Large", init_args: { width: 3, inner: { class_path: "m.Small", init_args: { width: 5 } } } },
    ]);
    expect(() => given(list, "1", { path: ["width"] }, null)).toThrow("Give the class first");
  });

  it("begins anew where a list may stand, and reads lists below a class before their type is known", () => {
    const list: ParameterType = { kind: "union", options: [{ kind: "list", item: base }, base] };
    const before = given(list, "{class_path: m.Small, init_args: {width: 2}}");
    expect(given(list, "Large", {}, before)).toEqual({ class_path: "m.Large" });
    expect(given(base, "Large", {}, before)).toEqual({ class_path: "m.Large", init_args: { width: 2 } });
    expect(() => given(base, "[1, 2]", { path: ["only"] }, before)).toThrow("expected a text");
    expect(given({ kind: "str" }, "[1, 2]")).toBe("[1, 2]");
  });

  it("is the arguments of the class that was given before", () => {
    const before = given(base, "Small");
    expect(given(base, "{width: 4}", {}, before)).toEqual({ class_path: "m.Small", init_args: { width: 4 } });
    expect(() => given(base, "{wide: 4}", {}, before)).toThrow("which it does not have");
    expect(() => given(base, "{width: 4}")).toThrow('the key "width"');
  });

  it("keeps what another class has too, and warns of the rest", () => {
    const before = given(base, "{class_path: m.Small, init_args: {width: 2, only: y}}");
    expect(given(base, "Large", {}, before)).toEqual({ class_path: "m.Large", init_args: { width: 2 } });
    expect(warnings.at(-1)).toMatch(/m\.Small to m\.Large, which has no only/);
  });
});

describe("a complete value", () => {
  const missing: string[] = [];
  const completer = new Completer(scope, (_name, path) => void missing.push(path.join(".")));

  it("has the defaults of its classes, and says what is missing", () => {
    expect(completer.value(base, given(base, "Small"), ["model"])).toEqual({
      class_path: "m.Small",
      init_args: { width: 1, only: "x" },
    });
    completer.value(base, given(base, "{class_path: Large, init_args: {inner: Large}}"), ["model"]);
    expect(missing).toEqual(["model.width", "model.inner.width"]);
  });

  it("becomes objects", () => {
    const value = completer.value(base, given(base, "{class_path: Large, init_args: {width: 2, inner: Small}}"), []);
    const made = instantiate(base, value, scope) as Large;
    expect(made).toBeInstanceOf(Large);
    expect(made.given.width).toBe(2);
    expect(made.given.inner).toBeInstanceOf(Small);
    const callable: ParameterType = { kind: "callable", returns: described(Small, { path: "m.Small" }) };
    expect(instantiate(callable, { class_path: "m.Small", init_args: { width: 4 } }, scope)).toBeTypeOf("function");
  });

  it("refuses arguments that the class does not declare", () => {
    const value = { class_path: "m.Small", dict_kwargs: { more: 1 } };
    expect(() => instantiate(base, value, scope)).toThrow(
      'm.Small: expected dict_kwargs that it declares. Received: "more"',
    );
  });
});
