/** @file Operators with arguments that make no sense: each call gives a value or throws an Error, and none ends the process. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import * as generated from "../generated/ops.js";

/** Numbers in [0, 1) that are the same in each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makers of arguments. Numbers stay small: what takes a size would take a large one at its word. */
const junk: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => -1,
  () => 0,
  () => 3,
  () => 9n,
  () => 0.5,
  () => NaN,
  () => -Infinity,
  () => "",
  () => "mean",
  () => "\u{1F600}\0",
  () => Symbol("junk"),
  () => () => 1,
  () => ({}),
  () => ({ dim: 9 }),
  () => ({ out: torch.zeros([1]) }),
  () => ({ dtype: torch.float32 }),
  () => ({ dtype: "float32" }),
  () => ({ re: 1, im: -1 }),
  () => ({ junk: 1 }),
  () => new Map([["dim", 1]]),
  () => new Date(0),
  () => [],
  () => [null],
  () => [2, -1],
  () => [1, 1, 1],
  () => [0.5, "a"],
  () => [[[]]],
  () => [torch.ones([2]), torch.zeros([3])],
  () => [torch.ones([2]), 1],
  () => new Float32Array(3),
  () => torch.int64,
  () => torch.strided,
  () => torch.channelsLast,
  () => torch.device("cpu"),
  () => torch.device("meta"),
  () => torch.slice(1, 2),
  () => new torch.Generator(),
];

const tensors: readonly (() => torch.Tensor)[] = [
  () => torch.tensor(2),
  () => torch.tensor(-1, { dtype: torch.int64 }),
  () => torch.zeros([0]),
  () => torch.ones([2, 3]),
  () => torch.ones([2, 3], { dtype: torch.bool }),
  () => torch.ones([3, 3]).requiresGrad_(),
  () => torch.ones([1, 2, 3, 3], { dtype: torch.float64 }),
  () => torch.arange(6, { dtype: torch.int64 }).reshape([3, 2]),
  () => torch.zeros([2], { dtype: torch.complex64 }),
  () => torch.zeros([2, 0, 3], { dtype: torch.int32 }),
  () => torch.ones([2, 3], { device: "meta" }),
  () => torch.eye(3).toSparse(),
  disposed,
];

function disposed(): torch.Tensor {
  const x = torch.ones([2]);
  x.dispose();
  return x;
}

/** What is wrong with a call: it threw something that is not an Error, or one that says nothing. Null if nothing is. */
function misbehaviour(name: string, call: () => unknown): string | null {
  try {
    call();
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return `${name} threw ${String(error)}`;
    if (error.message === "" || error.message.startsWith("internal:")) return `${name}: ${error.message}`;
    return null;
  }
}

const functions = Object.entries(generated).filter((entry): entry is [string, (...args: unknown[]) => unknown] => {
  return typeof entry[1] === "function";
});

describe("any arguments", () => {
  const next = numbersFrom(20_240_229);
  const makers = [...junk, ...tensors, ...tensors];
  const pick = (): unknown => makers[Math.floor(next() * makers.length)]?.();
  // Mostly with a tensor first: without one, nearly every call ends at its first argument.
  const some = (): unknown[] => {
    const rest = Array.from({ length: Math.floor(next() * 4) }, pick);
    return next() < 0.8 ? [tensors[Math.floor(next() * tensors.length)]?.(), ...rest] : rest;
  };

  it("give a value or an Error, for functions", () => {
    const wrong = functions.flatMap(([name, f]) =>
      Array.from({ length: 8 }, () => misbehaviour(name, () => f(...some()))).filter((what) => what !== null),
    );
    expect(functions.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  it("give a value or an Error, for methods and indices", () => {
    const names = Object.getOwnPropertyNames(torch.Tensor.prototype).filter((name) => name !== "constructor");
    const wrong = names.flatMap((name) =>
      Array.from({ length: 4 }, () => {
        const self = torch.scope(() => torch.ones([2, 3]));
        return misbehaviour(name, () => {
          const member: unknown = Reflect.get(self, name);
          if (typeof member === "function") Reflect.apply(member, self, some());
        });
      }).filter((what) => what !== null),
    );
    const indexing = Array.from({ length: 500 }, () => {
      const x = torch.ones([2, 3]);
      const items = some() as torch.Index[];
      return misbehaviour("at", () => x.at(...items)) ?? misbehaviour("setAt", () => x.setAt(items, pick() as number));
    });
    expect([...wrong, ...indexing.filter((what) => what !== null)]).toEqual([]);
  });
});
