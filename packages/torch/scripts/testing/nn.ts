/** @file What PyTorch gave for the tests of neural networks (scripts/golden/nn.py). */
import { readFileSync } from "node:fs";
import type { Tensor } from "../../src/tensor/tensor.js";

/** A number or nested arrays of numbers, as `Tensor.tolist()` gives them. */
export type Numbers = number | Numbers[];

interface Training {
  losses: number[];
  state: Record<string, number[]>;
}

interface Golden {
  errors: Record<string, string>;
  clipping: Record<"1.0" | "2.0" | "inf", { total: number; grads: Numbers[] }> & { value: Numbers[]; vector: number[] };
  training: { mlp: Training; conv: Training; packed: { padded: number[]; lengths: number[]; hidden: number[] } };
  hooks: { input: Numbers[]; output: Numbers[]; a: Numbers; b: Numbers };
  texts: { net: string; transformer: string; layers: string[] };
  initial: Record<string, Numbers>;
  functions: Record<string, Numbers>;
}

const file = new URL("../../test-data/nn.json", import.meta.url);

/** The numbers of the committed file. */
export const golden = JSON.parse(readFileSync(file, "utf8")) as Golden;

/** Whether a tensor's numbers are close to PyTorch's; the greatest difference, NaN where shapes differ. */
export function difference(tensor: Tensor, wanted: Numbers): number {
  const got = flat(tensor.tolist<Numbers>());
  const expected = flat(wanted);
  if (got.length !== expected.length) return NaN;
  return got.reduce((most, value, i) => Math.max(most, Math.abs(value - (expected[i] ?? NaN))), 0);
}

function flat(value: Numbers): number[] {
  return typeof value === "number" ? [value] : value.flatMap(flat);
}
