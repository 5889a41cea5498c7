/** @file What PyTorch gave for the tests of autograd and random numbers (scripts/golden/autograd.py). */
import { readFileSync } from "node:fs";

interface Derivatives {
  value: number;
  first: number[];
  second: number[];
  third: number[] | null;
}

/** The numbers of one seed: the names of the calls and their results. */
export interface RandomNumbers {
  initial: string;
  rand: number[];
  randn: number[];
  randn20: number[];
  double: number[];
  randint: number[];
  randperm: number[];
  bernoulli: number[];
  normal: number[];
  uniform: number[];
  exponential: number[];
  multinomial: number[];
  dropout: number[];
}

interface Golden {
  random: Record<string, RandomNumbers>;
  generator: { randn: number[]; randperm: number[]; stateBytes: number; default: string };
  point: number[];
  derivatives: Record<string, Derivatives>;
  products: {
    jacobian: number[][];
    hessian: number[][];
    hessianOfTwo: number[][][][];
    vjp: [number[], number[]];
    jvp: [number[], number[]];
    vhp: [number, number[]];
    hvp: [number, number[]];
  };
  errors: Record<string, string>;
}

const file = new URL("../../test-data/autograd.json", import.meta.url);

export const golden = JSON.parse(readFileSync(file, "utf8")) as Golden;

/** PyTorch's message for an error: its first sentence, up to where Python's name of a type is shown. */
export function messageOf(name: string): string {
  const message = golden.errors[name];
  if (message === undefined) throw new Error(`scripts/golden/autograd.py has no error "${name}"`);
  return message.split(/\. |: \[torch/)[0]?.replace(/\.$/, "") ?? message;
}
