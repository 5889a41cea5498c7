/** @file Metrics as rows of numbers. */
import { tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { NumberReader, type NumberRows, rowsAt } from "./number-rows.js";

it("rows of a kind share their names, whose form is asked for once", () => {
  const asked: string[] = [];
  const reader = new NumberReader((given) => {
    asked.push(given.join());
    return given.map((name) => `p-${name}`);
  });
  const names = reader.read({ a: 1, b: NaN });
  expect([names, reader.numbers]).toEqual([
    ["p-a", "p-b"],
    [1, NaN],
  ]);
  expect(reader.read({ b: 2 })).toEqual(["p-b"]);
  expect(reader.read({ a: 3, b: -0 })).toBe(names);
  expect(reader.numbers).toEqual([3, -0]);
  expect(reader.read({ b: 1, a: 2 })).toEqual(["p-b", "p-a"]);
  expect(asked).toEqual(["a,b", "b", "b,a"]);
  // However many kinds there are, each is read as it is.
  for (let i = 0; i < 30; i++) expect(reader.read({ [`n${i % 12}`]: i })).toEqual([`p-n${i % 12}`]);
});

it("anything else is not a row, and nothing throws", () => {
  const boom = (): never => {
    throw new Error("boom");
  };
  const reader = new NumberReader((names) => (names.includes("no") ? null : names));
  reader.read({ a: 1 });
  const inherited: unknown = Object.create({ a: 1 });
  const getter = Object.defineProperty({}, "a", { get: boom, enumerable: true });
  const proxy = new Proxy({}, { ownKeys: boom, getPrototypeOf: boom, get: boom });
  const others = [
    { a: "1" },
    { a: tensor(1) },
    { a: null },
    { a: 1n },
    { no: 1 },
    new Map([["a", 1]]),
    inherited,
    getter,
    proxy,
    null,
    3,
    [1],
  ];
  for (const metrics of [...others, ...others]) expect(reader.read(metrics)).toBeNull();
  const own = Object.defineProperty({}, "__proto__", { value: 7, enumerable: true });
  expect(reader.read(own)).toEqual(["__proto__"]);
  expect(reader.numbers).toEqual([7]);
});

it("goes on with the last rows where they have the same names", () => {
  const [a, b] = [["x", "y"], ["x"]];
  const kept: unknown[] = [];
  rowsAt(kept, a).add([1, 2]);
  rowsAt(kept, a).add([3, 4]);
  rowsAt(kept, b).add([5]);
  kept.push("something else");
  rowsAt(kept, b).add([6]);
  const [first, second, , last] = kept as NumberRows[];
  expect([first?.values, second?.values, last?.values]).toEqual([[1, 2, 3, 4], [5], [6]]);
  expect([first?.count, second?.count]).toEqual([2, 1]);
});
