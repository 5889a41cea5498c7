/** @file Equality by value. */
import { PyFloat, tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { sameValue } from "./same-value.js";

const circle = (): unknown => {
  const value: { self?: unknown } = {};
  value.self = value;
  return value;
};
class Public {
  constructor(readonly x: unknown) {}
}
class Private {
  readonly #x = 1;
  get x(): number {
    return this.#x;
  }
}
const run = (): number => 1;

it.each<[unknown, unknown]>([
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [NaN, NaN],
  [0, -0],
  [{ x: 1n }, { x: 1 }],
  [2n ** 70n, 2n ** 70n],
  [new PyFloat(1), 1],
  [tensor([1, 2]), tensor([1, 2])],
  [new Set([1, "a"]), new Set(["a", 1])],
  [new Set([{ a: 1 }, [2]]), new Set([[2], { a: 1 }])],
  [
    new Map([
      ["a", [1]],
      ["b", [2]],
    ]),
    new Map([
      ["b", [2]],
      ["a", [1]],
    ]),
  ],
  [new Date(5), new Date(5)],
  [new URL("http://a/b"), new URL("http://a/b")],
  [/a/g, /a/g],
  [Float32Array.of(1, NaN), Float32Array.of(1, NaN)],
  [BigInt64Array.of(1n), BigInt64Array.of(1n)],
  [new Public([1]), new Public([1])],
  [run, run],
  [circle(), circle()],
  [Object.assign(Object.create(null) as object, { a: 1 }), { a: 1 }],
])("%o equals %o", (a, b) => {
  expect(sameValue(a, b)).toBe(true);
  expect(sameValue(b, a)).toBe(true);
});

it.each<[unknown, unknown]>([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [1, "1"],
  [1, true],
  [null, undefined],
  [tensor([1, 2]), tensor([1, 3])],
  [tensor([1]), tensor([1, 1])],
  [tensor([1]), tensor([1]).double()],
  [tensor([1]), [1]],
  [new Set([1]), new Set([2])],
  [new Set([1]), new Map([[1, 1]])],
  [new Map([["a", 1]]), new Map([["a", 2]])],
  [new Date(5), new Date(6)],
  [/a/g, /a/i],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], { 0: 1 }],
  [Float32Array.of(1), Float64Array.of(1)],
  [new Private(), new Private()],
  [new Public(1), { x: 1 }],
  [() => 1, () => 1],
  [{ ["__proto__"]: 1 }, {}],
  [{ a: { b: tensor(1) } }, { a: { b: tensor(2) } }],
])("%o differs from %o", (a, b) => {
  expect(sameValue(a, b)).toBe(false);
  expect(sameValue(b, a)).toBe(false);
});
