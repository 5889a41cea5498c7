/** @file Any value as text, whatever it does when it is looked at. */
import { complex, tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { entriesOf, printed, textOf } from "./value-text.js";
import { show } from "./show.js";

const circular: unknown[] = [1];
circular.push(circular);
const endless: unknown[] = [1, 2];
endless.length = 2 ** 32 - 1;
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const disposed = tensor(1);
disposed.dispose();
const boom = (): never => {
  throw new Error("boom");
};
class Named {
  static readonly name: unknown = 3;
}

/** Values that are hard to look at. */
const hostile: [string, unknown][] = [
  ["no prototype", Object.assign(Object.create(null) as object, { a: 1 })],
  ["a circle", circular],
  ["a revoked proxy", revoked.proxy],
  ["a proxy that throws", new Proxy({}, { get: boom, ownKeys: boom, getPrototypeOf: boom, has: boom })],
  ["a disposed tensor", disposed],
  ["an endless array", endless],
  ["an endless array in arrays", [[1, [endless]]]],
  ["an object that inherits from an endless array", Object.create(endless)],
  ["a throwing getter", Object.defineProperty({ b: 2 }, "a", { get: boom, enumerable: true })],
  ["a throwing toString", { toString: boom }],
  ["a class whose toString throws", new (class Bad { toString = boom })()], // prettier-ignore
  ["a toString that gives no text", new (class Bad { toString = (): never => 3 as never })()], // prettier-ignore
  ["a symbol", Symbol("s")],
  ["a bigint", 2n ** 70n],
  ["a class with a static name", Named],
  ["an object of it", new Named()],
  ["a constructor that is no function", { constructor: null }],
  ["a huge string", "x".repeat(2 ** 28)],
  ["a huge array", new Float32Array(300_000)],
  ["deep objects", Array.from({ length: 10_000 }).reduce((inner) => ({ inner }), {})],
  ["an invalid date", new Date(NaN)],
  ["undefined", undefined],
];

describe.each(hostile.map(([name], i) => [name, i] as const))("%s", (_name, i) => {
  const value = hostile[i]?.[1];
  it("has a text of a bounded length", () => {
    for (const text of [
      textOf(value),
      textOf([value]),
      textOf({ value }),
      textOf(new Map([[value, value]])),
      show([value]),
    ]) {
      expect(typeof text).toBe("string");
      expect(text.length).toBeLessThan(300_000);
    }
    expect(typeof printed(value)).toBe("string");
    expect(() => entriesOf(value)).not.toThrow();
  });
});

it.each(
  (
    [
      ["as it is", "as it is"],
      [null, "None"],
      [2n ** 70n, "1180591620717411303424"],
      [Symbol("s"), "Symbol(s)"],
      [{ a: [1, null, "x", undefined], b: undefined }, '{"a":[1,null,"x",undefined]}'],
      [Object.create(null), "{}"],
      [new Map([["a", new Set([1n])]]), '{"a":[1]}'],
      [new Float64Array([1, 0.5]), "[1,0.5]"],
      [circular, "[1,[Circular]]"],
      [new Date(0), "1970-01-01T00:00:00.000Z"],
      [new URL("https://a.b/c"), "https://a.b/c"],
      [/x/g, "/x/g"],
      [new RangeError("why"), "RangeError: why"],
      [Math.max, "max"],
      [class Net {}, "Net"],
      [new (class Net {})(), "Net"],
      [Object.defineProperty({ b: 2 }, "a", { get: boom, enumerable: true }), '{"b":2,"a":"<unreadable>"}'],
      [tensor(0.5), "0.5"],
      [complex(tensor([1]), tensor([2])), "tensor([1.+2.j])"],
    ] as [unknown, string][]
  ).map(([value, text]) => [text, (): string => textOf(value)] as const),
)("%s", (text, written) => {
  expect(written()).toBe(text);
});

it.each([
  [[], ""],
  [[1, "a"], "1,a"],
  [[null, undefined, [[], [2, [3]]]], ",,,2,3"],
  [[[1, 2], new Map()], "1,2,[object Map]"],
])("prints lists as JavaScript does: %j", (value: unknown, text) => expect(printed(value)).toBe(text));
