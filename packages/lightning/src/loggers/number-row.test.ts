/** @file Metrics as rows of numbers. */
import { tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { NumberRow, NumberRows, rowJson } from "./number-row.js";

it("rows of a kind share their names, whose form is asked for once", () => {
  const asked: string[] = [];
  const rows = new NumberRows((name) => (asked.push(name), `p-${name}`));
  const [first, other, again] = [{ a: 1, b: NaN }, { b: 2 }, { a: 3, b: -0 }].map((metrics) => rows.read(metrics));
  expect(first).toEqual(new NumberRow(["p-a", "p-b"], [1, NaN]));
  expect(other?.names).toEqual(["p-b"]);
  expect(again?.names).toBe(first?.names);
  expect(again?.values).toEqual([3, -0]);
  expect(rows.read({ b: 1, a: 2 })).toEqual(new NumberRow(["p-b", "p-a"], [1, 2]));
  expect(asked).toEqual(["a", "b", "b", "b", "a"]);
  // However many kinds there are, each is read as it is.
  for (let i = 0; i < 30; i++) expect(rows.read({ [`n${i % 12}`]: i })?.names).toEqual([`p-n${i % 12}`]);
});

it("anything else is not a row, and nothing throws", () => {
  const boom = (): never => {
    throw new Error("boom");
  };
  const rows = new NumberRows((name) => name);
  rows.read({ a: 1 });
  const inherited: unknown = Object.create({ a: 1 });
  const getter = Object.defineProperty({}, "a", { get: boom, enumerable: true });
  const proxy = new Proxy({}, { ownKeys: boom, getPrototypeOf: boom, get: boom });
  const others = [
    { a: "1" },
    { a: tensor(1) },
    { a: null },
    { a: 1n },
    new Map([["a", 1]]),
    inherited,
    getter,
    proxy,
    null,
    3,
    [1],
  ];
  for (const metrics of others) expect(rows.read(metrics)).toBeNull();
  const own = Object.defineProperty({}, "__proto__", { value: 7, enumerable: true });
  expect(rows.read(own)).toEqual(new NumberRow(["__proto__"], [7]));
});

it("is written as JSON", () => {
  const row = new NumberRow(['a"b', "ü"], [1.5, NaN]);
  expect(rowJson(row, String)).toBe('{"a\\"b":1.5,"ü":NaN}');
  expect(rowJson(new NumberRow([], []), String)).toBe("{}");
});
