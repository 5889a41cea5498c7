/** @file The parameters of constructors, read from how they are written. */
import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { constructorParameters } from "./constructor-parameters.js";

/** A class as JavaScript has it, which TypeScript's transforms do not touch. */
const written = (source: string): unknown => runInThisContext(`(${source})`) as unknown;
const texts = (source: string): string[] | undefined => constructorParameters(written(source))?.map(({ text }) => text);

describe("constructorParameters", () => {
  it.each([
    ["class { constructor() {} }", []],
    ["class { constructor(a) {} }", ["a"]],
    ["class { constructor(a = 1, b = 2) {} }", ["a = 1", "b = 2"]],
    ["class { constructor({ a = 1, b } = {}, ...rest) {} }", ["{ a = 1, b } = {}", "...rest"]],
    [
      'class { constructor(a = ")", b = `,${1}(`, c = f(1, [2, 3])) {} }',
      ['a = ")"', "b = `,${1}(`", "c = f(1, [2, 3])"],
    ],
    ["class { constructor(a /* , b */ = 1, // c)\n d) {} }", ["a /* , b */ = 1", "// c)\n d"]],
    ["class { static constructors = 1; m() { this.constructor(1); } constructor(a) {} }", ["a"]],
    ["class { quote = /[\"'/{]/; half = 4 / 2 / 1; text = '}'; constructor(a, b) {} }", ["a", "b"]],
    ["class { /* constructor(x) {} */ 'constructor '() {} constructor (a) {} }", ["a"]],
    ["class extends (((x) => x)(class { constructor(inner) {} })) { constructor(outer) { super(); } }", ["outer"]],
    [
      "class extends (((x) => x)(class { constructor(inner) {} })) { m() { return class { constructor(no) {} }; } }",
      ["inner"],
    ],
    ["class extends (class { constructor(base = 3) {} }) {}", ["base = 3"]],
    ["class { constructor(a = /[,)]/g, b = 1 / 2) {} }", ["a = /[,)]/g", "b = 1 / 2"]],
    ["class { constructor(a = (x) => x, b = x => ({ x }),) {} }", ["a = (x) => x", "b = x => ({ x })"]],
  ])("of %s", (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it("are with their defaults", () => {
    expect(constructorParameters(written("class { constructor(a = b => b, { c = 1 }, d = 'x=y') {} }"))).toEqual([
      { text: "a = b => b", fallback: "b => b" },
      { text: "{ c = 1 }", fallback: null },
      { text: "d = 'x=y'", fallback: "'x=y'" },
    ]);
  });

  it("are not known of what is no written class", () => {
    for (const value of [
      null,
      undefined,
      1,
      {},
      "class { constructor(a) {} }",
      Map,
      (a: number) => a,
      (() => 1).bind(null),
    ]) {
      expect(constructorParameters(value)).toBeNull();
    }
    expect(texts("class {}")).toBeUndefined();
    expect(constructorParameters(new Proxy(class {}, {}))).toBeNull();
  });
});
