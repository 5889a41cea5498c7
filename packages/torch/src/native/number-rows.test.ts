/** @file Rows of numbers as text: each number as the languages write it. */
import { expect, it } from "vitest";
import { type NumberStyle, RowText } from "./number-rows.js";

const write = (values: readonly number[], style: NumberStyle): string[] =>
  Buffer.from(new RowText(1, [{ before: "", column: 0, style }], "\n").bytes(values))
    .toString()
    .split("\n")
    .slice(0, -1);

/** Numbers of all sizes: any bits, floats of 32 bits, short decimals, and those at the borders. */
function numbers(): number[] {
  let state = 1n;
  const view = new DataView(new ArrayBuffer(8));
  const found = Array.from({ length: 20_000 }, (_, i) => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    view.setBigUint64(0, state);
    const any = view.getFloat64(0);
    const part = Number(state >> 40n) / 2 ** 24;
    if (i % 4 === 0) return any;
    if (i % 4 === 1) return Math.fround(part);
    return i % 4 === 2 ? Math.round(part * 1000) / 1000 : part * 10 ** ((i % 60) - 30);
  });
  const powers = Array.from({ length: 60 }, (_, i) => 10 ** (i - 30));
  const borders = [0, -0, 1, -1, 2 ** 53, 2 ** 53 + 2, 1e15, 1e15 - 1, 123456789012345680, 5e-324, Number.MAX_VALUE];
  return [...found, ...powers, ...powers.map((value) => -value), ...borders].filter(Number.isFinite);
}

it("writes numbers as JavaScript does", () => {
  const all = numbers();
  expect(write(all, "script")).toEqual(all.map(String));
  expect(write([NaN, Infinity, -Infinity], "script")).toEqual(["NaN", "Infinity", "-Infinity"]);
  expect(write([NaN, Infinity, -Infinity, 1.5], "quoted")).toEqual(['"NaN"', '"Infinity"', '"-Infinity"', "1.5"]);
});

it("writes numbers as Python does", () => {
  const values = [
    0,
    -0,
    1,
    0.1,
    1e-4,
    1e-5,
    1.5e-7,
    1e15,
    1e16,
    1.25e22,
    123456789012345680,
    -2.5,
    NaN,
    Infinity,
    -Infinity,
  ];
  expect(write(values, "python")).toEqual(
    "0.0 -0.0 1.0 0.1 0.0001 1e-05 1.5e-07 1000000000000000.0 1e+16 1.25e+22 1.2345678901234568e+17 -2.5 nan inf -inf".split(
      " ",
    ),
  );
});

it("puts numbers of a row between pieces, in any order and more than once", () => {
  const parts = [
    { before: "a=", column: 1 },
    { before: " é=", column: 0, style: "python" } as const,
    { before: " again ", column: 1 },
  ];
  const ends = new Uint32Array(2);
  const bytes = new RowText(2, parts, ";").bytes([1, 2, 3, 4], ends);
  expect(Buffer.from(bytes).toString()).toBe("a=2 é=1.0 again 2;a=4 é=3.0 again 4;");
  expect([...ends]).toEqual([bytes.length / 2, bytes.length]);
});

it("writes items of a message with their lengths", () => {
  const name = "x".repeat(200);
  const bytes = new RowText(1, [{ before: name, column: 0 }], "", true).bytes([0.5]);
  expect(Buffer.from(bytes)).toEqual(Buffer.concat([Buffer.from([10, 204, 1]), Buffer.from(`${name}\x030.5`)]));
});

it("refuses columns that are not there", () => {
  expect(() => new RowText(1, [{ before: "", column: 1 }], "").bytes([1])).toThrow(RangeError);
  expect(new RowText(2, [{ before: "", column: 1 }], "").bytes([])).toHaveLength(0);
});
