/** @file `assertClose` beside `torch.testing.assert_close`. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as torch from "../index.js";
import { camelCase } from "../util/names.js";
import type { AssertCloseOptions, Comparable } from "./index.js";

interface Encoded {
  tensor: torch.NestedArray;
  dtype: torch.DTypeName;
  transposed?: boolean;
  sparse?: boolean;
  device?: string;
}
interface Case {
  actual: unknown;
  expected: unknown;
  options: Record<string, unknown>;
  outcome: { error: string; message: string } | null;
}

const { assertClose: cases } = JSON.parse(
  readFileSync(new URL("../../test-data/testing.json", import.meta.url), "utf8"),
) as { assertClose: Case[] };

const special: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

function decode(value: unknown): Comparable {
  if (typeof value === "string") return special[value] ?? NaN;
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value as Comparable;
  if (!("tensor" in value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item)]));
  }
  const { tensor, dtype, transposed, sparse, device } = value as Encoded;
  let made = torch.tensor(decode(tensor) as torch.NestedArray, { dtype: torch.dtypeOf(dtype) });
  if (transposed === true) made = made.t().contiguous().t();
  if (sparse === true) made = made.toSparse();
  return device === undefined ? made : made.to(device);
}

function outcomeOf({ actual, expected, options }: Case): Case["outcome"] {
  const named = Object.fromEntries(Object.entries(options).map(([name, value]) => [camelCase(name), value]));
  try {
    torch.testing.assertClose(decode(actual), decode(expected), named);
  } catch (error) {
    const { name, message } = error as Error;
    return { error: name === "RangeError" ? "ValueError" : name, message };
  }
  return null;
}

it("says what PyTorch says", () => {
  expect(cases.length).toBeGreaterThan(50);
  expect(cases.map((one) => ({ ...one, outcome: outcomeOf(one) }))).toEqual(cases);
});

it("takes typed arrays, bigints, complex numbers and maps", () => {
  const { assertClose } = torch.testing;
  assertClose(Float32Array.of(1, 2), torch.tensor([1, 2]));
  assertClose(3n, 3n);
  expect(() => assertClose(3n, 4n)).toThrow("Expected 4 but got 3.\nAbsolute difference: 1\nRelative difference: 0.25");
  assertClose({ re: 1, im: 2 }, { re: 1, im: 2 });
  expect(() => assertClose({ re: 1, im: 2 }, { re: 1, im: 3 })).toThrow("Expected (1+3j) but got (1+2j).");
  expect(() => assertClose(new Map([["w", torch.ones([2])]]), new Map([["w", torch.zeros([2])]]))).toThrow(
    "item ['w']",
  );
  expect(() => assertClose(torch.ones([1]), torch.zeros([1]), { msg: (text) => `loss: ${text}` })).toThrow(
    /^loss: Tensor-likes/,
  );
});

it("refuses what it cannot compare", () => {
  const { assertClose } = torch.testing;
  expect(() => assertClose(torch.ones([1]), 1)).toThrow(/No comparison pair .* a Tensor and a number/);
  expect(() => assertClose([new Date()], [new Date()])).toThrow(TypeError);
  expect(() => assertClose(["a"], ["a"])).toThrow(/No comparison pair/);
  expect(() => assertClose(torch.ones([1]), torch.ones([1]), { tol: 1 } as AssertCloseOptions)).toThrow(
    "no option 'tol'",
  );
});

it("leaves the tensors as they are, and nothing behind", () => {
  const x = torch.ones([3], { requiresGrad: true });
  const y = x.mul(1);
  const { liveHandles } = torch.memoryStats();
  torch.testing.assertClose(y, torch.keep(x));
  expect(y.gradFn?.name()).toBe("MulBackward0");
  expect(x.isDisposed).toBe(false);
  expect(torch.memoryStats().liveHandles).toBeGreaterThanOrEqual(liveHandles);
});

it("compares nested tensors by their parts", () => {
  const { assertClose } = torch.testing;
  const nested = (...parts: torch.Tensor[]): torch.Tensor =>
    torch.ops.aten._nested_tensor_from_tensor_list.default(parts);
  const [two, three] = [torch.ones([2]), torch.zeros([3])];
  assertClose(nested(two, three), nested(two, three.add(1e-6)));
  expect(() => assertClose(nested(two, three), nested(two, three.add(1)))).toThrow(
    /Mismatched elements: 3 \/ 3[^]*for part 1 of the nested tensors/,
  );
  expect(() => assertClose(nested(two, three), nested(three, two))).toThrow(/'shape' do not match[^]*for part 0/);
  expect(() => assertClose(nested(two, three), nested(two))).toThrow("number of parts of the nested tensors");
  expect(() => assertClose(nested(two), two)).toThrow("Expected a tensor that is not nested but got a nested tensor.");
  expect(() => assertClose({ a: nested(two) }, { a: nested(two.double()) })).toThrow("'dtype' do not match");
});
